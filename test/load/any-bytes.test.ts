import * as fc from '../rig/fast-check.ts';
import { expect, test } from 'vitest';
import { diagnosticCodes } from '../../src/model/diagnostic.ts';
import { loadFrom } from './loading.ts';

const definitions = {
	'dag-script-test.yml': [
		'dag: x.dag.yml',
		'python: {executable: python3, path: [interfaces], observe: true}',
		'defaults: {timeout: 10m, retries: 0, env: {A: "false"}}',
		'fail-on: error',
		'env-passthrough: [TOKEN]',
		'nodes:',
		'  A:',
		'    stub: &files {DATA: tests/data/train}',
		'    inputs: *files',
		'    expect: {out: {format: csv, min_rows: 1, schema: s.json, values: {"m.json#/auc": {min: 0.7}}}}',
		'wiring: {B.x: A.out}',
		'',
	].join('\n'),
	'x.dag.yml':
		'{\n\t"dag": {\n\t\t"nodes": ["A", "B", "C"],\n\t\t"edges": [["A", "B"], {"from": "B", "to": "C"}]\n\t}\n}\n',
	'interfaces/a.step.yaml': [
		'step_type: A',
		'registry: {sagemaker_step_type: Training}',
		'contract:',
		'  entry_point: a.py',
		'  inputs:',
		'    DATA: {path: /opt/ml/processing/input, channels: [train], data: {schema: s.json}}',
		'  outputs: {out: {path: /opt/ml/model}}',
		'  env_vars: {required: [L], optional: {M: 0.10}}',
		'spec:',
		'  dependencies: {DATA: {type: training_data, compatible_sources: [B]}}',
		'  outputs: {out: {type: model_artifacts, aliases: [m]}}',
		'variants:',
		'  training: {spec: {dependencies: {DATA: {required: false}}}}',
		'',
	].join('\n'),
	's.json': '{"fields": [{"name": "id", "type": "integer"}]}',
} as const;
type Name = keyof typeof definitions;
const names = Object.keys(definitions) as Name[];

/** Pieces that mean something to YAML, JSON or us. */
const marks =
	'{ } [ ] " \' # | > ! % ~ null true .nan 0x10 1e999 12345678901234567890 constructor toString ../.. /etc A x-y'.split(
		' ',
	);
const keys = 'nodes edges dag contract spec variants data schema needs wiring inputs env __proto__'.split(' ');
const spaced = [': ', ', ', '- ', '? ', '\n', '\n  ', '\t', '\r', '&a ', '*a', '*files', '<<: *files', '!!set '];
const odd = ['---\n', '...\n', '\uFEFF', '\0', '\u2028', '\uD800'];
const pieces = fc.constantFrom(
	...marks,
	...spaced,
	...odd,
	...keys.flatMap((key) => [key, `\n${key}: `, `${key}: 1\n`]),
);

interface Change {
	readonly at: number;
	readonly drop: number;
	readonly piece: string;
}
const change: fc.Arbitrary<Change> = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	drop: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(200)),
	piece: fc.oneof(fc.constant(''), pieces, fc.string({ unit: 'binary', maxLength: 5 })),
});

function mutate(text: string, changes: readonly Change[]): string {
	return changes.reduce((current, { at, drop, piece }) => {
		const start = Math.floor(at * current.length);
		return current.slice(0, start) + piece + current.slice(start + drop);
	}, text);
}

/** The law: no exception; every code is known, and what is said of a file points into it. */
async function obeysTheLaw(contents: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
	const { projects, diagnostics } = await loadFrom(contents);
	for (const { code, at, message, related, severity } of diagnostics) {
		expect(Object.keys(diagnosticCodes)).toContain(code);
		expect(message).not.toBe('');
		const family = diagnosticCodes[code][0];
		if (at === undefined) {
			expect(family).toBe('discovery');
			continue;
		}
		for (const span of [at, ...(related ?? []).map((each) => each.at)]) {
			const content = contents[span.file];
			expect(content, `${severity} ${code} ${message}`).toBeDefined();
			const text = typeof content === 'string' ? content : new TextDecoder('utf-8').decode(content);
			expect(span.start.line).toBeGreaterThanOrEqual(1);
			expect(span.start.column).toBeGreaterThanOrEqual(1);
			expect(span.end.line).toBeLessThanOrEqual(text.split('\n').length);
			const lines = span.end.line - span.start.line;
			expect(lines > 0 || (lines === 0 && span.end.column >= span.start.column)).toBe(true);
		}
	}
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	// Nothing wrong and nothing to run would be a silence.
	expect(errors.length > 0 || projects.length > 0).toBe(true);
	for (const { dag } of projects) {
		const ids = new Set(dag.nodes.map(({ id }) => id));
		expect(ids.size).toBe(dag.nodes.length);
		for (const { from, to } of dag.edges) expect(ids.has(from) && ids.has(to) && from !== to).toBe(true);
	}
	// A project is plain data.
	expect(JSON.parse(JSON.stringify(projects))).toEqual(JSON.parse(JSON.stringify(structuredClone(projects))));
}

test('the definitions as they are have nothing wrong', async () => {
	expect((await loadFrom(definitions)).diagnostics).toEqual([]);
});

test('mutated definitions', { timeout: 120_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...names), fc.array(change, { minLength: 1, maxLength: 4 }), (name, changes) =>
			obeysTheLaw({ ...definitions, [name]: mutate(definitions[name], changes) }),
		),
		{ numRuns: 1000 },
	);
});

test('any value as JSON in the place of a definition', { timeout: 120_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue(), (name, value) =>
			obeysTheLaw({ ...definitions, [name]: JSON.stringify(value, null, 1) }),
		),
		{ numRuns: 300 },
	);
});

test('any value under any key of a definition', { timeout: 120_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...names), fc.constantFrom(...keys), fc.jsonValue(), (name, key, value) =>
			obeysTheLaw({ ...definitions, [name]: JSON.stringify({ step_type: 'A', contract: {}, [key]: value }) }),
		),
		{ numRuns: 300 },
	);
});

test('any bytes in the place of a definition', { timeout: 120_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...names), fc.uint8Array({ maxLength: 300 }), (name, bytes) =>
			obeysTheLaw({ ...definitions, [name]: bytes }),
		),
		{ numRuns: 300 },
	);
});
