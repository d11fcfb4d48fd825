import { mkdir, rm, writeFile } from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { docsRoot } from '../../src/model/docs-address.ts';
import { copyPipeline, replaceIn } from '../rig/broken-case.ts';
import { repository, runCli } from '../rig/door.ts';

let copy: string;
beforeEach(async () => {
	copy = await copyPipeline('three-steps');
});
afterEach(() => rm(copy, { recursive: true, force: true }));

describe('lint', () => {
	test('passes what is sound, runs none of it, and leaves nothing behind', async () => {
		await writeFile(join(copy, 'scripts', 'price_note.py'), `open("ran.txt", "w")\n${await script('price_note.py')}`);
		const end = await runCli(['lint'], { cwd: copy });
		expect(end, end.stderr).toMatchObject({ exitCode: 0, stdout: '' });
		expect(end.stderr).toMatch(/lint passed: 0 errors, .*; 3 scripts read, none run\./);
		await expect(readFile(join(copy, 'ran.txt'))).rejects.toThrow('ENOENT');
		await expect(readFile(join(copy, '.dag-script-test', 'result.json'))).rejects.toThrow('ENOENT');
	});

	test('fails on drift, at its line, and says what to do', async () => {
		await replaceIn(join(copy, 'scripts', 'price_note.py'), { 'input_paths["summary"]': 'input_paths["sumary"]' });
		const end = await runCli(['lint'], { cwd: copy });
		expect(end.exitCode).toBe(1);
		expect(end.stderr).toMatch(/^scripts\/price_note\.py:\d+:\d+ error input-not-declared: .*`sumary`/m);
		expect(end.stderr).toContain('Did you mean `summary`?');
		expect((await runCli(['lint', '--fail-on', 'never'], { cwd: copy })).exitCode).toBe(0);
		expect((await runCli(['lint', '--node', 'PriceCleaning'], { cwd: copy })).exitCode).toBe(0);
	});

	test('with --verbose, plan and lint say where each code is explained', async () => {
		await replaceIn(join(copy, 'scripts', 'price_note.py'), { 'input_paths["summary"]': 'input_paths["sumary"]' });
		await writeFile(
			join(copy, 'dag-script-test.yml'),
			`strct: true\n${await readFile(join(copy, 'dag-script-test.yml'), 'utf8')}`,
		);
		const section = (name: string) => `\n  ${docsRoot}/troubleshooting.md#${name}\n`;
		const [linted, brief, planned] = [
			await runCli(['lint', '-v'], { cwd: copy }),
			await runCli(['lint'], { cwd: copy }),
			await runCli(['plan', '--verbose'], { cwd: copy }),
		];
		expect(linted.stderr).toContain(section('input-not-declared'));
		expect(linted.stderr).toContain(section('unknown-key'));
		expect(`${planned.stderr}\n`).toContain(section('unknown-key'));
		expect(brief.stderr).not.toContain(docsRoot);
	});

	test('fails on a warning where that is asked', async () => {
		const text = `import os\nos.environ["ELSEWHERE"]\n${await script('price_note.py')}`;
		await writeFile(join(copy, 'scripts', 'price_note.py'), text);
		expect((await runCli(['lint'], { cwd: copy })).exitCode).toBe(0);
		expect((await runCli(['lint', '--fail-on', 'warning'], { cwd: copy })).exitCode).toBe(1);
		const settings = await readFile(join(copy, 'dag-script-test.yml'), 'utf8');
		await writeFile(join(copy, 'dag-script-test.yml'), `fail-on: warning\n${settings}`);
		expect((await runCli(['lint'], { cwd: copy })).exitCode).toBe(1);
		expect((await runCli(['lint', '--fail-on', 'error'], { cwd: copy })).exitCode).toBe(0);
	});

	test('fails on a warning of the definitions where that is asked; a run does not', async () => {
		const settings = await readFile(join(copy, 'dag-script-test.yml'), 'utf8');
		await writeFile(join(copy, 'dag-script-test.yml'), `timout: 5m\n${settings}`);
		const end = await runCli(['lint', '--fail-on', 'warning'], { cwd: copy });
		expect(end.exitCode, end.stderr).toBe(1);
		expect(end.stderr).toContain('lint failed: 0 errors, 1 warning');
		for (const level of ['error', 'never'])
			expect((await runCli(['lint', '--fail-on', level], { cwd: copy })).exitCode).toBe(0);
		expect((await runCli(['run', '--fail-on', 'warning'], { cwd: copy })).exitCode).toBe(0);
	});

	test('tells the files and the scripts that are wrong in one go, as data too', async () => {
		await replaceIn(join(copy, 'scripts', 'price_note.py'), { 'def main(': 'def main(:' });
		await writeFile(join(copy, 'dag-script-test.yml'), 'strct: true\nnodes: { PriceNotes: {} }\n');
		const end = await runCli(['lint', '--json'], { cwd: copy });
		expect(end).toMatchObject({ exitCode: 2, stderr: '' });
		const { version, verdict, diagnostics, findings, scripts } = JSON.parse(end.stdout) as {
			version: number;
			verdict: string;
			diagnostics: { code: string }[];
			findings: { rule: string; at: { start: { line: number } } }[];
			scripts: number;
		};
		expect([version, verdict, scripts]).toEqual([1, 'invalid', 3]);
		expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['unknown-key', 'unknown-node']));
		expect(findings.map(({ rule }) => rule)).toContain('script-unreadable');
	});

	test('without a Python it says so, and what the files say', async () => {
		const end = await runCli(['lint', '--python', 'no-such-python'], { cwd: copy });
		expect(end.exitCode).toBe(2);
		expect(end.stderr).toContain('python-not-found');
		expect((await runCli(['lint', '--python'], { cwd: copy })).exitCode).toBe(2);
		expect((await runCli(['lint', '--fail-on', 'maybe'], { cwd: copy })).stderr).toContain('--fail-on is "maybe"');
	});

	test('needs no Python where no script is', async () => {
		await rm(join(copy, 'scripts'), { recursive: true });
		await mkdir(join(copy, 'scripts'));
		const end = await runCli(['lint', '--allow-missing-scripts', '--python', 'no-such-python'], { cwd: copy });
		expect(end.stderr).not.toContain('python-not-found');
		expect(end.stderr).toContain('0 scripts read');
	});
});

async function script(name: string): Promise<string> {
	return readFile(join(copy, 'scripts', name), 'utf8');
}

test('the hook for pre-commit starts lint as the package installs it', async () => {
	const hooks = parse(await readFile(join(repository, '.pre-commit-hooks.yaml'), 'utf8')) as {
		id: string;
		entry: string;
		language: string;
		pass_filenames: boolean;
		files: string;
	}[];
	const about = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as { bin: Record<string, string> };
	expect(hooks).toHaveLength(1);
	const [hook] = hooks;
	const [program = '', command] = hook?.entry.split(' ') ?? [];
	expect(Object.keys(about.bin)).toContain(program);
	expect(command).toBe('lint');
	expect(hook).toMatchObject({ language: 'node', pass_filenames: false });
	for (const file of ['scripts/a.py', 'interfaces/a.step.yaml', 'p.dag.json'])
		expect(file).toMatch(new RegExp(hook?.files ?? '-'));
});
