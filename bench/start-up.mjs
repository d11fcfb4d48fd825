// What it takes to start: the command and the action against the least that a program of their kind could do.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Rows of the bench. The references are bundled with ncc as dist/ is, from nothing but the libraries that they name. */
export function starting(root, time) {
	const folder = mkdtempSync(join(root, 'node_modules', '.cache-bench-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const node = process.execPath;
	const cli = join(root, 'dist', 'cli.js');
	const toolkit = bundle(
		root,
		folder,
		'toolkit',
		`
import * as core from '@actions/core';
import { getOctokit } from '@actions/github';
if (core.getInput('mode') !== '') getOctokit('token');
`,
	);
	const parsers = bundle(
		root,
		folder,
		'parsers',
		`
import { parse } from 'yaml';
import { z } from 'zod';
z.object({ a: z.number() }).parse(parse('a: 1'));
`,
	);
	const small = join(mkdtempSync(join(tmpdir(), 'bench-')), 'small');
	process.on('exit', () => rmSync(join(small, '..'), { recursive: true, force: true }));
	cpSync(join(root, '__fixtures__', 'pipelines', 'three-steps'), small, { recursive: true });
	const empty = join(small, '..', 'empty');
	mkdirSync(empty);
	const runner = { PATH: process.env.PATH, GITHUB_WORKSPACE: empty, RUNNER_TEMP: empty, INPUT_MODE: 'idle' };
	return [
		{
			name: 'start-up: `--help` against an empty Node',
			ours: () => time(node, [cli, '--help']),
			reference: () => time(node, ['-e', '']),
			runs: 15,
		},
		{
			name: 'start-up: `plan` of a small DAG against a bundle of zod and yaml',
			ours: () => time(node, [cli, 'plan'], { cwd: small }),
			reference: () => time(node, [parsers]),
			runs: 15,
			budget: 1.5,
		},
		{
			// It reads its inputs, finds that one is wrong, says so and ends.
			name: 'start-up: the action, idle, against a bundle of @actions/core and @actions/github',
			ours: () => timeFailing(time, node, [join(root, 'dist', 'action.js')], { cwd: empty, env: runner }),
			reference: () => time(node, [toolkit], { cwd: empty, env: { PATH: process.env.PATH } }),
			runs: 15,
			budget: 1.3,
		},
	];
}

/** The action says that an input is wrong by its exit code. */
function timeFailing(time, program, args, options) {
	return time('sh', ['-c', '"$@"; test $? -eq 1', 'sh', program, ...args], options);
}

function bundle(root, folder, name, source) {
	const file = join(folder, `${name}.mjs`);
	const out = join(folder, name);
	writeFileSync(file, source);
	const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
	execFileSync(process.execPath, [ncc, 'build', file, '-o', out], { cwd: root, stdio: 'ignore' });
	return join(out, 'index.mjs');
}
