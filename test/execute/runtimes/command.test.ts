import { delimiter } from 'node:path';
import { expect, test } from 'vitest';
import { command } from '../../../src/execute/runtimes/command.ts';
import type { NodePlace } from '../../../src/execute/runtimes/runtime.ts';
import type { PlannedNode } from '../../../src/model/plan.ts';
import { plannedNode } from '../../rig/planned.ts';

const place: NodePlace = {
	workspace: '/repo',
	folder: '/out/nodes/a',
	inputs: { data: '/out/nodes/a/inputs/data' },
	outputs: { 'my.out': '/out/nodes/a/outputs/my.out' },
	work: '/out/nodes/a/work',
	tmp: '/out/nodes/a/tmp',
	log: '/out/nodes/a/log',
	attempt: 1,
	environ: { LABEL: 'y; rm -rf /' },
	args: { epochs: 3, fast: true, none: null },
	pythonPath: [],
	observe: false,
};

function argv(words: readonly string[], parts: Partial<PlannedNode> = {}): readonly string[] {
	return command.prepare(plannedNode('a', { command: words, ...parts }), place).argv;
}

test('placeholders become absolute paths and values, each within its own argument', () => {
	const words = ['node', '{script}', '--in={inputs.data}', '{outputs.my.out}', '{env.LABEL}', '{tmp}/x:{workspace}'];
	expect(argv(words, { entry: 'scripts/a.js' })).toEqual([
		'node',
		'/repo/scripts/a.js',
		'--in=/out/nodes/a/inputs/data',
		'/out/nodes/a/outputs/my.out',
		'y; rm -rf /',
		'/out/nodes/a/tmp/x:/repo',
	]);
	expect(argv(['p', '{args.epochs}', '{args.fast}', '{args.none}'])).toEqual(['p', '3', 'true', '']);
});

test('one without a value is an empty text, so that those behind it keep their places; other braces stay', () => {
	const words = [
		'p',
		'{inputs.optional}',
		'{inputs.toString}',
		'{env.X}-',
		'{"json": {"a": 1}}',
		'{other}',
		'{script}',
	];
	expect(argv(words)).toEqual(['p', '', '', '-', '{"json": {"a": 1}}', '{other}', '']);
});

test('a value that looks like a placeholder is not filled again', () => {
	const odd = { ...place, environ: { A: '{tmp}' } };
	expect(command.prepare(plannedNode('a', { command: ['p', '{env.A}'] }), odd).argv).toEqual(['p', '{tmp}']);
});

test('a program with a slash lies in the workspace, a bare one in PATH, an absolute one where it says', () => {
	expect(argv(['scripts/run.sh'])).toEqual(['/repo/scripts/run.sh']);
	expect(argv(['./run.sh'])).toEqual(['/repo/run.sh']);
	expect(argv(['sh'])).toEqual(['sh']);
	expect(argv(['/bin/sh'])).toEqual(['/bin/sh']);
	expect(argv(['{workspace}/run.sh'])).toEqual(['/repo/run.sh']);
});

test('python is the interpreter that runs all scripts, and finds what they find', () => {
	const at = {
		...place,
		python: { path: '/env/bin/python3.12', version: '3.12.0' },
		pythonPath: ['/repo/src', '/repo'],
	};
	const prepared = command.prepare(plannedNode('a', { command: ['python3', '-m', 'pkg.step'] }), at);
	expect(prepared.argv).toEqual(['/env/bin/python3.12', '-m', 'pkg.step']);
	expect(prepared.env).toMatchObject({
		PYTHONPATH: ['/repo/src', '/repo'].join(delimiter),
		PYTHONDONTWRITEBYTECODE: '1',
	});
	expect(command.prepare(plannedNode('a', { command: ['python3.11'] }), at).argv).toEqual(['python3.11']);
});

test('paths are in the environment too, but for what the node sets itself', () => {
	const own = { name: 'DAG_INPUT_DATA', value: { literal: 'mine' }, declared: false };
	const prepared = command.prepare(plannedNode('a', { env: [own] }), place);
	expect(prepared.env).toMatchObject({ DAG_OUTPUT_MY_OUT: '/out/nodes/a/outputs/my.out' });
	expect(prepared.env).not.toHaveProperty('DAG_INPUT_DATA');
	expect(prepared.env).not.toHaveProperty('PYTHONPATH');
});

test('a script without a command is its own program; an empty command is a fault of ours', () => {
	const { command: _, ...bare } = plannedNode('a', { entry: 'scripts/a.sh' });
	expect(command.prepare(bare, place).argv).toEqual(['/repo/scripts/a.sh']);
	expect(() => argv([])).toThrow('Internal error: a');
});
