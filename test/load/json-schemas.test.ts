import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dagSchema, interfaceSchema, testFileSchema, type JsonSchema } from '../../src/load/json-schemas.ts';
import { complaints, sound } from './loading.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
const validators = {
	test: ajv.compile(testFileSchema()),
	step: ajv.compile(interfaceSchema()),
	dag: ajv.compile(dagSchema()),
};
const files = { test: 'dag-script-test.yml', step: 'interfaces/a.step.yaml', dag: 'x.dag.yml' };

/** The schemas that have neither a description nor a parent that says what they are. */
function undescribed(schema: JsonSchema, path: string): readonly string[] {
	const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
	return properties.filter(([, member]) => !('description' in member)).map(([key]) => `${path}.${key}`);
}

test('each has a title and a description, and each setting of the test file is described', () => {
	for (const schema of [testFileSchema(), interfaceSchema(), dagSchema()]) {
		expect(schema).toMatchObject({
			$schema: 'https://json-schema.org/draft/2020-12/schema',
			title: expect.any(String),
			description: expect.any(String),
		});
	}
	const whole = (testFileSchema()['anyOf'] as JsonSchema[])[0] as JsonSchema;
	const python = (whole['properties'] as Record<string, { anyOf: JsonSchema[] }>)['python']?.anyOf[0] as JsonSchema;
	expect(Object.keys(whole['properties'] as object).length).toBeGreaterThan(20);
	expect([...undescribed(whole, ''), ...undescribed(python, 'python')]).toEqual([]);
});

describe('an editor that uses the schema and the loader agree', () => {
	test.each([
		['test', 'strict: true\nfail-on: warning\nnodes: {A: {inputs: {x: {path: y, as: file}}, args: {n: 3}}}'],
		['test', 'dag: x.dag.yml\nnodes:\nwiring: {}'],
		['test', 'defaults: {timeout: 90s, env: {A: true}}\ndeadline: 30'],
		['test', 'strict: 3'],
		['test', 'fail-on: errors'],
		['test', 'max-parallel: 0'],
		['test', 'interfces: [a]'],
		['test', 'nodes: {A: {skip: true}}'],
		['test', 'nodes: {A: {stub: {x: {as: file}}}}'],
		['step', 'step_type: A\ncontract: {inputs: {x: {data: {format: csv, min_rows: 1, schema: {fields: []}}}}}'],
		['step', 'step_type: A\ncontract: {}\nspec:\nvariants: {t: {step_type: x, spec: {dependencies: {}}}}'],
		['step', 'step_type: A'],
		['step', 'step_type: A\ncontract: {inputs: {x: {pth: y}}}'],
		['step', 'step_type: A\ncontract: {inputs: {x: {data: {format: cvs}}}}'],
		['dag', 'nodes: [A]\nedges: []'],
		['dag', 'nodes: {A: {needs: []}, B: {needs: A}, C: }'],
		['dag', 'version: 1.0.0\ndag: {nodes: [A, B], edges: [[A, B]]}\nmetadata: {any: 1}'],
		['dag', 'nodes: [A, B]\nedges: [{from: A, to: B}, {source: A, target: B}]'],
		['dag', 'nodes: [A]\nedges: [[A]]'],
		['dag', 'nodes: 3'],
		['dag', 'edges: []'],
	] as const)('%s: %j', async (kind, text) => {
		const told = await complaints({ ...sound, [files[kind]]: text });
		const accepted = validators[kind](parse(text));
		// What stands in the graph itself is beyond a schema.
		const ofShape = told.filter((each) => !each.includes('duplicate-edge'));
		expect(ofShape.length === 0).toBe(accepted);
	});
});

test('every definition of cursus is valid', (ctx) => {
	const root = join(import.meta.dirname, '../../../shared/cursus');
	if (!existsSync(root)) ctx.skip('../shared is absent');
	const invalid = globSync('**/*.{step.yaml,dag.json}', { cwd: root }).filter((path) => {
		const value: unknown = parse(readFileSync(join(root, path), 'utf8'));
		return !validators[path.endsWith('.json') ? 'dag' : 'step'](value);
	});
	expect(invalid).toEqual([]);
});
