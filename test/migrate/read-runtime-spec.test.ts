import { describe, expect, test } from 'vitest';
import { parseTree } from '../../src/load/read-tree.ts';
import type { Tree } from '../../src/load/tree.ts';
import { isRuntimeSpec, pathsOfSpec, readRuntimeSpec, stepOfSpec } from '../../src/migrate/read-runtime-spec.ts';
import type { KnownPath, Target } from '../../src/migrate/target.ts';

const train: Target = {
	node: 'Train_daily',
	step: 'Train',
	script: 'scripts/train.py',
	inputs: [{ name: 'rows' }, { name: 'model', fedBy: 'Prepare.model' }],
	outputs: ['scores'],
	env: [],
	args: [],
	jobType: 'daily',
};
const { script, ...scriptless } = train;
const bare: Target = { ...scriptless, node: 'Bare', step: 'Bare', inputs: [] };

const places: Readonly<Record<string, KnownPath>> = {
	'data/rows.csv': { inside: 'data/rows.csv', exists: true },
	'data/gone.csv': { inside: 'data/gone.csv', exists: false },
};

function treeOf(spec: Readonly<Record<string, unknown>>): Tree {
	return parseTree('x_runtime_test_spec.json', JSON.stringify(spec), (diagnostic) => {
		throw new Error(diagnostic.message);
	}) as Tree;
}

function read(spec: Readonly<Record<string, unknown>>, targets: readonly Target[] = [train, bare]) {
	const { taken, left } = readRuntimeSpec(treeOf(spec), targets, (path) => places[path] ?? { exists: true });
	return {
		taken: taken.map(({ node, group, name, value }) => [node, group, name, value]),
		left: left.map(({ what, kind, reason }) => [what, kind, reason]),
	};
}

describe('the node that a spec is about', () => {
	const spec = (step: unknown, name?: string) => ({ step_name: step, script_name: name, user_notes: 'n' });
	const other = { ...train, node: 'Train_weekly' };

	test.each([
		['by its own name', spec('Train_daily'), [train, other], 'Train_daily'],
		['by its step', spec('Train'), [bare, train], 'Train_daily'],
		['by its script', spec('Old', 'train'), [bare, train], 'Train_daily'],
		['by its script alone', { script_name: 'train', user_notes: 'n' }, [train], 'Train_daily'],
	])('is found %s', (_, text, targets, node) => {
		expect(read(text, targets)).toEqual({ taken: [[node, 'note', '', 'n']], left: [] });
	});

	test.each([
		[
			'two of the step',
			spec('Train'),
			[train, other],
			'step_name Train',
			"Train_daily and Train_weekly could be meant; write the node's own name",
		],
		[
			'one of a similar name',
			spec('Train_dayly'),
			[train],
			'step_name Train_dayly',
			'no node of the DAG is called so, is of this step, or has this script; did you mean Train_daily?',
		],
		[
			'none',
			spec('Zzz'),
			[train],
			'step_name Zzz',
			'no node of the DAG is called so, is of this step, or has this script',
		],
		[
			'no name at all',
			spec(3),
			[train],
			'step_name ',
			'no node of the DAG is called so, is of this step, or has this script',
		],
	])('is not guessed: %s', (_, text, targets, what, reason) => {
		expect(read(text, targets)).toEqual({ taken: [], left: [[what, 'lost', reason]] });
	});
});

describe('what a spec says', () => {
	const of = (rest: Readonly<Record<string, unknown>>, step = 'Train') => read({ step_name: step, ...rest });

	test.each<[what: string, inputs: Readonly<Record<string, unknown>>, step: string, left: readonly unknown[]]>([
		[
			'misspelt',
			{ row: 'a' },
			'Train',
			['input_paths.row', 'lost', 'Train has no input of this name; did you mean rows?'],
		],
		[
			'unknown',
			{ zzz: 'a' },
			'Train',
			['input_paths.zzz', 'lost', 'Train has no input of this name; it has rows, model'],
		],
		['of none', { rows: 'a' }, 'Bare', ['input_paths.rows', 'lost', 'Bare has no input of this name; it has none']],
		['fed', { model: 'a' }, 'Train', ['input_paths.model', 'needless', 'Prepare.model feeds it, so it needs no path']],
		['no text', { rows: 3 }, 'Train', ['input_paths.rows', 'lost', 'it is not a path']],
		[
			'outside',
			{ rows: '/far/x' },
			'Train',
			['input_paths.rows', 'lost', '"/far/x" lies outside of this repository; copy the data into it'],
		],
		[
			'not there',
			{ rows: 'data/gone.csv' },
			'Train',
			['input_paths.rows', 'lost', 'there is no "data/gone.csv" here; add the data, then the line'],
		],
	])('an input that is %s is left', (_, inputs, step, left) => {
		expect(of({ input_paths: inputs }, step)).toEqual({ taken: [], left: [left] });
	});

	test('an input that is there is taken, and where it was written is known', () => {
		expect(of({ input_paths: { rows: 'data/rows.csv' } })).toEqual({
			taken: [['Train_daily', 'inputs', 'rows', 'data/rows.csv']],
			left: [],
		});
		const tree = treeOf({ step_name: 'Train', input_paths: { rows: 'data/rows.csv' } });
		const { taken } = readRuntimeSpec(tree, [train], (path) => places[path] ?? { exists: false });
		expect(taken[0]?.at).toMatchObject({ file: 'x_runtime_test_spec.json', start: { line: 1, column: 37 } });
	});

	test.each(['file', 'directory'] as const)('a folder for an input that is a %s stays a folder', (shape) => {
		const target = { ...train, inputs: [{ name: 'settings', shape }] };
		const tree = treeOf({ step_name: 'Train', input_paths: { settings: 'data' } });
		const { taken } = readRuntimeSpec(tree, [target], () => ({ inside: 'data', exists: true, isFolder: true }));
		expect(taken).toMatchObject([{ name: 'settings', value: 'data' }]);
		expect(taken[0]?.as).toBe(shape === 'file' ? 'directory' : undefined);
	});

	test.each<[what: string, outputs: Readonly<Record<string, unknown>>, left: readonly unknown[]]>([
		[
			'misspelt',
			{ score: 'a' },
			['output_paths.score', 'lost', 'Bare has no output of this name; did you mean scores?'],
		],
		[
			'not there',
			{ scores: 'data/gone.csv' },
			['output_paths.scores', 'lost', 'there is no "data/gone.csv" here; add the data, then the line'],
		],
		['no text', { scores: [] }, ['output_paths.scores', 'lost', 'it is not a path']],
	])('an output of a node without a script that is %s is left', (_, outputs, left) => {
		expect(of({ output_paths: outputs }, 'Bare')).toEqual({ taken: [], left: [left] });
	});

	test('an output stands for a node without a script, and is needless for one with it', () => {
		const output_paths = { scores: 'data/rows.csv' };
		expect(of({ output_paths }, 'Bare').taken).toEqual([['Bare', 'stub', 'scores', 'data/rows.csv']]);
		expect(of({ output_paths })).toEqual({
			taken: [],
			left: [['output_paths.scores', 'needless', 'outputs go to the folder of each run']],
		});
	});

	test('variables are taken as they are written, but no secrets, paths of elsewhere, lists', () => {
		const environ_vars = { RATE: 0.5, ON: true, API_KEY: 'x', HOME: '/home/ada', LIST: [1] };
		expect(of({ environ_vars })).toEqual({
			taken: [
				['Train_daily', 'env', 'RATE', '0.5'],
				['Train_daily', 'env', 'ON', 'true'],
			],
			left: [
				[
					'environ_vars.API_KEY',
					'lost',
					'its name is that of a secret, which has no place in a committed file; list API_KEY under `env-passthrough`',
				],
				['environ_vars.HOME', 'lost', '"/home/ada" is a path of another machine'],
				['environ_vars.LIST', 'lost', 'its value is not a single one'],
			],
		});
	});

	test('arguments keep their types', () => {
		const job_args = { depth: 3, on: false, none: null, job_type: 'daily', name: 'x', map: {}, from: '~/x' };
		expect(of({ job_args })).toEqual({
			taken: [
				['Train_daily', 'args', 'depth', 3],
				['Train_daily', 'args', 'on', false],
				['Train_daily', 'args', 'none', null],
				['Train_daily', 'args', 'name', 'x'],
			],
			left: [
				['job_args.job_type', 'needless', 'the name of Train_daily says it'],
				['job_args.map', 'lost', 'an argument is a single value here, not a list or a map'],
				['job_args.from', 'lost', '"~/x" is a path of another machine'],
			],
		});
		expect(of({ job_args: { job_type: 'weekly' } }).taken).toEqual([['Train_daily', 'args', 'job_type', 'weekly']]);
	});

	test('a note is taken, an empty one is not; what is no part of it is told', () => {
		expect(of({ user_notes: ' why \n', last_updated: 'x', more: 1 })).toEqual({
			taken: [['Train_daily', 'note', '', 'why']],
			left: [['more', 'lost', 'it is no part of a runtime test spec']],
		});
		expect(of({ user_notes: ' ' })).toEqual({ taken: [], left: [] });
	});

	test.each<[path: string, step: string, reason: string | undefined]>([
		['/old/place/train.py', 'Train', undefined],
		[
			'old/fit.py',
			'Train',
			`the interface names the script of Train_daily, and here it is ${script}; name its folder under \`scripts\``,
		],
		[
			'old/train.py',
			'Bare',
			'the interface names the script of Bare, and none is found here; name its folder under `scripts`',
		],
		// The end of a name is not the name.
		[
			'old/retrain.py',
			'Train',
			`the interface names the script of Train_daily, and here it is ${script}; name its folder under \`scripts\``,
		],
	])('the path of its script: %s of %s', (path, step, reason) => {
		const left = reason === undefined ? [] : [[`script_path ${path}`, 'lost', reason]];
		expect(of({ script_path: path }, step)).toEqual({ taken: [], left });
	});
});

test('a spec is known by the names of a script and a step; its paths are the texts under inputs and outputs', () => {
	expect(isRuntimeSpec({ script_name: 's', step_name: 'S' })).toBe(true);
	for (const value of [{ script_name: 's' }, { step_name: 'S', script_name: 1 }, [], null, 's'])
		expect(isRuntimeSpec(value)).toBe(false);
	expect(pathsOfSpec(treeOf({ input_paths: { a: 'x', b: 1 }, output_paths: { c: 'y' } }))).toEqual(['x', 'y']);
	expect(pathsOfSpec(treeOf({ input_paths: 'x' }))).toEqual([]);
	expect(stepOfSpec(treeOf({ step_name: 'S' }))).toBe('S');
	expect(stepOfSpec(treeOf({ step_name: 1 }))).toBeUndefined();
});
