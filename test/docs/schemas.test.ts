import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { execa } from 'execa';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemas } from '../../src/commands/schema.ts';
import { copyPipeline } from '../rig/broken-case.ts';
import { repository, runCli } from '../rig/door.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });

async function validator(name: string): Promise<ValidateFunction> {
	return ajv.compile(JSON.parse(await readFile(join(repository, 'schemas', `${name}.schema.json`), 'utf8')) as object);
}

/** What a schema has against a file, as ajv says it. */
async function complaint(name: string, text: string): Promise<string | undefined> {
	const validate = await validator(name);
	if (validate(parse(text))) return undefined;
	return JSON.stringify(validate.errors);
}

const kinds: readonly (readonly [string, string])[] = [
	['test', '**/dag-script-test.yml'],
	['interface', '**/*.step.yaml'],
	['dag', '**/*.dag.{json,yml}'],
];

describe('the committed schemas', () => {
	test('are those that the command prints', async () => {
		for (const [name, schema] of Object.entries(schemas)) {
			const text = await readFile(join(repository, 'schemas', `${name}.schema.json`), 'utf8');
			expect(text).toBe(`${JSON.stringify(schema(), undefined, 2)}\n`);
		}
	});

	test.each(kinds)('%s: every file of the example pipelines is valid', async (name, pattern) => {
		const root = join(repository, '__fixtures__', 'pipelines');
		const files = globSync(pattern, { cwd: root });
		expect(files.length).toBeGreaterThan(1);
		for (const file of files)
			expect(await complaint(name, await readFile(join(root, file), 'utf8')), file).toBeUndefined();
	});

	test('result: so is the result of a run', async () => {
		const copy = await copyPipeline('three-steps');
		await runCli(['run', '--quiet'], { cwd: copy });
		expect(
			await complaint('result', await readFile(join(copy, '.dag-script-test', 'result.json'), 'utf8')),
		).toBeUndefined();
		await rm(copy, { recursive: true });
	});

	test.each([
		['test', 'nodes: { Clean: { inptus: { raw: a.csv } } }', 'inptus'],
		['test', 'fail-on: errors', 'enum'],
		['interface', 'step_type: A\ncontract: { inputs: { x: { path: /a, requird: true } } }', 'requird'],
		['interface', 'step_type: A\ncontract: { outputs: { x: { data: { format: cvs } } } }', 'enum'],
		['dag', 'nodes: { A: { need: [B] } }', 'need'],
		['dag', 'nodes: [A]\nedges: [[A]]', 'edges'],
		['result', '{"version": 1, "verdict": "passed"}', 'generator'],
	])('%s catches a typo: %s', async (name, text, said) => {
		expect(await complaint(name, text)).toContain(said);
	});
});

test('what is generated is up to date, and the check bites', async () => {
	const copy = await mkdtemp(join(tmpdir(), 'docs-'));
	for (const name of ['scripts', 'src', 'docs', 'schemas', '__fixtures__', 'action.yml', 'package.json']) {
		await cp(join(repository, name), join(copy, name), { recursive: true });
	}
	await symlink(join(repository, 'node_modules'), join(copy, 'node_modules'));
	const check = () =>
		execa(process.execPath, [join(copy, 'scripts', 'docs.mjs'), '--check'], { reject: false, extendEnv: true });
	expect((await check()).stderr).toBe('');
	const page = join(copy, 'docs', 'troubleshooting.md');
	await writeFile(
		page,
		(await readFile(page, 'utf8')).replace('A required input is fed by nothing.', 'Changed by hand.'),
	);
	const stale = await check();
	expect(stale.stderr).toContain('Not what the sources say: docs/troubleshooting.md.');
	expect(stale.exitCode).toBe(1);
	await rm(copy, { recursive: true });
}, 60_000);
