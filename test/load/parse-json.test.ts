import { expect, test } from 'vitest';
import { parseJson } from '../../src/load/parse-json.ts';
import { parseTree, parseYaml } from '../../src/load/read-tree.ts';
import type { Path, Tree } from '../../src/load/tree.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import * as fc from '../rig/fast-check.ts';

/** Everything that a tree says of every path in it, and of a path that leads nowhere below each. */
function told(tree: Tree | undefined): unknown {
	if (tree === undefined) return undefined;
	const said: unknown[] = [];
	const walk = (value: unknown, path: Path) => {
		said.push([path, tree.at(path), tree.valueAt(path), tree.text(path), tree.keys(path), tree.has(path)]);
		said.push([tree.at([...path, 'nowhere at all']), tree.has([...path, 'nowhere at all'])]);
		if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index]);
		else if (typeof value === 'object' && value !== null)
			for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
	};
	walk(tree.value, []);
	return { value: tree.value, said };
}

function both(text: string) {
	const diagnostics: { json: Diagnostic[]; yaml: Diagnostic[] } = { json: [], yaml: [] };
	const json = told(parseTree('a.json', text, (one) => diagnostics.json.push(one)));
	const yaml = told(parseYaml('a.json', text, (one) => diagnostics.yaml.push(one)));
	return { json: { tree: json, diagnostics: diagnostics.json }, yaml: { tree: yaml, diagnostics: diagnostics.yaml } };
}

const container = fc.oneof(
	fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' })),
	fc.array(fc.jsonValue({ stringUnit: 'binary' })),
);
const indent = fc.constantFrom(undefined, 1, 2, 7);

test('JSON is read as the YAML parser reads it: values, places and texts', () => {
	fc.assert(
		fc.property(container, indent, fc.boolean(), (value, space, isWindows) => {
			const text = JSON.stringify(value, undefined, space);
			const { json, yaml } = both(isWindows ? text.replaceAll('\n', '\r\n') : text);
			expect(json).toEqual(yaml);
		}),
		{ numRuns: 500 },
	);
});

test.each([
	['a DAG', '{"nodes": {"A": {}, "B": {"needs": ["A"]}},\n "edges": [["A", "B"]]}\n', true],
	['numbers as they are written', '{"a": [0.10, -0, 1e5, 1E+2, 12345678901234567890, 1e999]}', true],
	['escapes', '{"\\u0061\\"": "\\/\\b\\ud83d\\ude00 \\\\", "": "\\""}', true],
	['brackets and quotes in texts', '["{", "]", "a\\"}", ":,"]', true],
	['nothing in it', ' \n[ ]', true],
	['words', '[true, false, null]', true],
	['a key twice', '{"a": {"b": [1]}, "a": 2}', false],
	['a key twice, a list the second time', '{"a": 1, "b": {"a": 2, "a": [{}]}}', false],
	['a list the first time', '{"a": [1, 2], "a": {"b": 1}}', false],
	['a forbidden key', '{"a": {"__proto__": {"b": 1}}}', false],
	['a merge key', '{"<<": {"a": 1}}', false],
	['a list that is nested too deeply', `${'['.repeat(102)}${']'.repeat(102)}`, false],
	['one that is just not', `${'['.repeat(101)}${']'.repeat(101)}`, true],
	['YAML that looks like it', '{a: 1, b: [x]}', false],
	['a comma too many', '{"a": 1,}', false],
	['more after it', '{"a": 1} x', false],
	['no end', '{"a": [1, 2', false],
])('%s is told as through YAML', (_, text, isQuick) => {
	expect(parseJson(text) !== undefined).toBe(isQuick);
	const { json, yaml } = both(text);
	expect(json).toEqual(yaml);
});
