import { expect, test } from 'vitest';
import { loadFrom, sound } from './loading.ts';

/** What is told of one file: severity, code, place and help. */
async function told(files: Readonly<Record<string, string>>, file: string): Promise<readonly string[]> {
	const { diagnostics } = await loadFrom({ ...sound, ...files });
	return diagnostics
		.filter(({ at }) => at?.file === file)
		.map(({ severity, code, at, help }) => `${severity} ${code} ${at?.start.line}:${at?.start.column} ${help}`);
}

const interfaceFile = 'interfaces/a.step.yaml';
const withPort = (side: string, data: string) =>
	`step_type: A\ncontract: { ${side}: { x: { data: { schema: ${data} } } } }\n`;

test.each([
	['{ name: a, tpye: integer }', 'warning unknown-key 3:13 Did you mean "type"?'],
	['{ name: a, required: true }', 'warning unknown-key 3:13 Put it under `constraints`.'],
	['{ name: a, constraints: { minimun: 1 } }', 'warning unknown-key 3:28 Did you mean "minimum"?'],
	['{ name: a, constraints: { multipleOf: 2 } }', 'warning unknown-key 3:28 Constraints known here: required, unique'],
	['{ name: a, type: number, constraints: { minimum: abc } }', 'error invalid-value 3:51 Write a value of the type'],
	['{ name: a, type: integer, constraints: { maximum: 0.5 } }', 'error invalid-value 3:52 Write a value of the type'],
	['{ name: a, type: date, constraints: { minimum: soon } }', 'error invalid-value 3:49 Write a value of the type'],
	[
		'{ name: a, type: date, format: "%d.%m.%Y", constraints: { minimum: 1 } }',
		'error invalid-value 3:69 Write a value',
	],
])('in an interface: %s', async (field, expected) => {
	for (const side of ['inputs', 'outputs']) {
		const text = withPort(side, `{ fields: [\n ${field}] }`);
		expect(await told({ [interfaceFile]: text }, interfaceFile)).toEqual([expect.stringContaining(expected)]);
	}
});

test('in a variant, in the test file, and in files of their own', async () => {
	const schema = '{ fields: [{ name: a }, { name: b },\n { name: a }], primarykey: a, title: T, x-own: 1, unit: EUR }';
	const expected = (line: number) => [
		`error invalid-value ${line}:10 Put what both ask for into one.`,
		`warning unknown-key ${line}:16 Did you mean "primaryKey"?`,
	];
	const base = 'step_type: A\ncontract: { outputs: { x: {} } }\n';
	const variant = `${base}variants: {t: {contract: {outputs: {x: {data: {schema: ${schema}}}}}}}\n`;
	expect(await told({ [interfaceFile]: variant }, interfaceFile)).toEqual(expected(4));
	const testFile = `nodes: {A: {expect: {x: {schema: ${schema}}}}}\n`;
	const files = { [interfaceFile]: base, 'dag-script-test.yml': testFile };
	expect(await told(files, 'dag-script-test.yml')).toEqual(expected(2));
	expect(await told({ [interfaceFile]: withPort('inputs', 's.yml'), 's.yml': schema }, 's.yml')).toEqual(expected(2));
	const json = '{"fields": [{"name": "a"},\n{"name": "b", "tpye": "integer"}]}';
	expect(await told({ [interfaceFile]: withPort('outputs', 's.json'), 's.json': json }, 's.json')).toEqual([
		'warning unknown-key 2:15 Did you mean "type"?',
	]);
});

test('what is of the standard, of other tools or not known to be wrong is not told', async () => {
	const fields = [
		'{ name: a, title: A, description: d, example: 1, rdfType: r, bareNumber: true, unit: day, x-mine: 1 }',
		'{ name: b, type: date, format: any, constraints: { minimum: whatever, x-mine: 1 } }',
		'{ name: c, type: date, constraints: { maximum: 2025-01-31T10:00:00 } }',
		'{ name: d, type: date, format: "%d.%m.%Y", constraints: { minimum: 31.01.2025, maximum: 2025-02-28 } }',
	];
	const schema = `{ fields: [${fields.join(', ')}], foreignKeys: [], title: T }`;
	expect(await told({ [interfaceFile]: withPort('outputs', schema) }, interfaceFile)).toEqual([]);
});
