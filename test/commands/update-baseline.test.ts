import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyPipeline } from '../rig/broken-case.ts';
import { runCli } from '../rig/door.ts';

let copy: string;
beforeEach(async () => {
	copy = await copyPipeline('three-steps');
	const settings = join(copy, 'dag-script-test.yml');
	await writeFile(settings, `baseline: base.json\n${await readFile(settings, 'utf8')}`);
});
afterEach(() => rm(copy, { recursive: true, force: true }));

test.each([
	['cut short', '{'],
	['in conflict', '<<<<<<< HEAD\n{"version": 1}\n=======\n{}\n>>>>>>> topic\n'],
	['of another shape', '{"version": 1, "reader": "x", "pipelines": {"old": {"A.b": {}}}}'],
])('a baseline that is %s is written anew where that is asked', async (_, broken) => {
	const file = join(copy, 'base.json');
	await writeFile(file, broken);
	const plain = await runCli(['run'], { cwd: copy });
	expect(plain.exitCode, plain.stderr).toBe(2);
	expect(await readFile(file, 'utf8')).toBe(broken);
	const update = await runCli(['run', '--update-baseline', '--verbose'], { cwd: copy });
	expect(update.exitCode, update.stderr).toBe(0);
	expect(update.stderr).toMatch(/base\.json:\d+:\d+ note /);
	expect(Object.keys(pipelinesOf(await readFile(file, 'utf8')))).toHaveLength(1);
	expect((await runCli(['run'], { cwd: copy })).exitCode).toBe(0);
});

test('of a baseline that is wrong in one place the rest is kept', async () => {
	const file = join(copy, 'base.json');
	expect((await runCli(['run', '--update-baseline'], { cwd: copy })).exitCode).toBe(0);
	const whole = JSON.parse(await readFile(file, 'utf8')) as { pipelines: Record<string, unknown> };
	const kept = { 'A.b': { rows: 1, columns: {} } };
	await writeFile(file, JSON.stringify({ ...whole, pipelines: { kept, wrong: { 'A.b': { rows: 1 } } } }));
	const end = await runCli(['run', '--update-baseline'], { cwd: copy });
	expect(end.exitCode, end.stderr).toBe(0);
	expect(pipelinesOf(await readFile(file, 'utf8'))).toEqual({ ...whole.pipelines, kept, wrong: {} });
});

function pipelinesOf(text: string): Record<string, unknown> {
	return (JSON.parse(text) as { pipelines: Record<string, unknown> }).pipelines;
}
