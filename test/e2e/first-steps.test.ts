import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../rig/door.ts';

let root: string;
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'first-'));
	await mkdir(join(root, 'interfaces'));
	await mkdir(join(root, 'scripts'));
	await writeFile(join(root, 'p.dag.yml'), 'nodes: { A: {} }\n');
	await writeFile(join(root, 'interfaces', 'a.step.yaml'), 'step_type: A\ncontract: { entry_point: a.py }\n');
	await writeFile(join(root, 'scripts', 'a.py'), 'print(1)\n');
});
afterEach(async () => {
	await rm(root, { recursive: true, force: true });
});

test('report takes the folder of a run; that of several names them', async () => {
	await runCli(['run'], { cwd: root });
	const end = await runCli(['report', '.dag-script-test'], { cwd: root });
	expect(end.exitCode).toBe(0);
	expect(end.stdout).toContain('1 of 1 script passed');
	const compared = await runCli(['report', '.dag-script-test', '--compare', '.dag-script-test'], { cwd: root });
	expect(compared.exitCode).toBe(0);
	expect((await runCli(['report', 'scripts'], { cwd: root })).stderr).toContain(
		'The folder scripts holds no result of a run.',
	);
	await writeFile(join(root, 'q.dag.yml'), 'nodes: { A: {} }\n');
	const both = ['run', '--dag', 'p.dag.yml', '--dag', 'q.dag.yml', '--out', 'out'];
	await runCli(both, { cwd: root });
	const several = await runCli(['report', 'out'], { cwd: root });
	expect(several.exitCode).toBe(2);
	expect(several.stderr).toContain('Name one of out/p/result.json, out/q/result.json.');
});

test('an interface without a spec lacks nothing', async () => {
	const all = await runCli(['catalog'], { cwd: root });
	expect(all.stdout).not.toContain('Missing');
	expect(all.stdout).toContain('Without a spec: matched by the names of their ports\n  A\n');
	const one = await runCli(['catalog', 'A'], { cwd: root });
	expect(one.stdout).toMatch(/matched by +the names of its ports/);
	expect(one.stdout).toMatch(/missing +-\n/);
});

test('migrate where there is nothing to migrate says so', async () => {
	await writeFile(join(root, 'dag-script-test.yml'), 'dag: p.dag.yml\n');
	const { exitCode, stderr } = await runCli(['migrate'], { cwd: root });
	expect(exitCode).toBe(0);
	expect(stderr).toContain('There is nothing here to take over; nothing was written.');
});

test('a link that leaves the folder is told apart from nothing there', async () => {
	await mkdir(join(root, 'team'));
	for (const name of ['interfaces', 'p.dag.yml']) await rename(join(root, name), join(root, 'team', name));
	await symlink('../scripts', join(root, 'team', 'scripts'));
	const { exitCode, stderr } = await runCli(['plan'], { cwd: join(root, 'team') });
	expect(exitCode).toBe(2);
	expect(stderr).toContain('"scripts" is a link that leaves the folder that the pipeline runs in');
	await rm(join(root, 'team', 'scripts'));
	await symlink('gone', join(root, 'team', 'scripts'));
	expect((await runCli(['plan'], { cwd: join(root, 'team') })).stderr).not.toContain('is a link');
	await rm(join(root, 'team', 'scripts'));
	await rename(join(root, 'scripts'), join(root, 'team', 'real'));
	await symlink('real', join(root, 'team', 'scripts'));
	const inside = await runCli(['plan'], { cwd: join(root, 'team') });
	expect(inside.exitCode).toBe(0);
	expect(inside.stderr).not.toContain('is a link');
});
