import { describe, expect, it } from 'vitest';
import { diffPlans } from '../../src/compile/diff-plans.ts';
import type { PlannedNode } from '../../src/model/plan.ts';
import { compileSketch } from '../rig/compile-sketch.ts';
import { planned, plannedInput, plannedNode, plannedOutput } from '../rig/planned.ts';
import { makeDag, makeStep, type ProjectSketch } from '../rig/project-builders.ts';

const sketch: ProjectSketch = {
	dag: makeDag(
		['A', 'B', 'C'],
		[
			['A', 'C'],
			['B', 'C'],
		],
	),
	steps: [
		makeStep('A', { outputs: { rows: {} } }),
		makeStep('B', { outputs: { row_table: {} } }),
		makeStep('C', { inputs: { rows: {} } }),
	],
};

function diff(change: Partial<ProjectSketch>) {
	return diffPlans(compileSketch(sketch).plan, compileSketch({ ...sketch, ...change }).plan);
}

const nothing = {
	order: { added: [], removed: [], moved: [] },
	wiring: [],
	scripts: [],
	env: [],
	args: [],
	settings: [],
};

describe('diffPlans', () => {
	it('finds nothing between equal plans', () => {
		expect(diff({})).toEqual({ pipeline: 'test', same: true, ...nothing });
	});

	it('tells what feeds an input instead, and how', () => {
		expect(diff({ wiring: { 'C.rows': 'B.row_table' } })).toEqual({
			pipeline: 'test',
			same: false,
			...nothing,
			wiring: [
				{
					to: 'C.rows',
					before: { from: 'A.rows', how: 'matched', score: expect.closeTo(0.9, 9) },
					after: { from: 'B.row_table', how: 'declared' },
				},
			],
		});
		expect(diff({ wiring: { 'C.rows': 'A.rows' } }).wiring).toMatchObject([{ after: { how: 'declared' } }]);
		expect(diff({ dag: makeDag(['A', 'B', 'C']) }).wiring).toMatchObject([{ to: 'C.rows', after: null }]);
	});

	it('tells environment, arguments and settings by name', () => {
		const nodes = {
			A: { env: { MODE: 'fast' }, args: { depth: 3 }, retries: 2, skip: 'slow' },
			B: { stub: { row_table: 'x' } },
		};
		const found = diff({ nodes, fixtures: ['x'] });
		expect(found.env).toEqual([{ node: 'A', name: 'MODE', before: null, after: '"fast"' }]);
		expect(found.args).toEqual([{ node: 'A', name: 'depth', before: null, after: '3' }]);
		expect(found.settings).toEqual([
			{ node: 'A', name: 'retries', before: '0', after: '2' },
			{ node: 'A', name: 'skip', before: null, after: 'slow' },
			{ node: 'B', name: 'stub.row_table', before: null, after: 'x' },
			{ node: 'B', name: 'runtime', before: 'python', after: null },
		]);
		expect(found.scripts).toMatchObject([{ node: 'B', before: expect.stringContaining('B.py'), after: 'stub' }]);
	});

	it('tells another script, and the same with another content', () => {
		const moved = diff({ scripts: ['scripts/A.py', 'scripts/B.py', 'scripts/deep/C.py'] });
		expect(moved.scripts).toMatchObject([
			{ node: 'C', before: expect.stringMatching(/^scripts\/C\.py \([0-9a-f]{12}\)$/) },
		]);
		const before = compileSketch(sketch).plan;
		const after = {
			...before,
			nodes: before.nodes.map((node) => (node.id === 'A' ? { ...node, scriptDigest: 'f'.repeat(64) } : node)),
		};
		expect(diffPlans(before, after).scripts).toMatchObject([{ node: 'A', after: 'scripts/A.py (ffffffffffff)' }]);
	});

	it('tells nodes that come, go and move, as few as explain it', () => {
		const names = ['A', 'B', 'C', 'D', 'E'];
		const steps = [...names, 'F'].map((name) => makeStep(name));
		const plan = (order: readonly string[]) => compileSketch({ dag: makeDag(order), steps }).plan;
		const order = (before: readonly string[], after: readonly string[]) => diffPlans(plan(before), plan(after)).order;
		expect(order(names, ['B', 'C', 'D', 'A', 'E'])).toEqual({ added: [], removed: [], moved: ['A'] });
		expect(order(names, ['E', 'F', 'A', 'C', 'D'])).toEqual({ added: ['F'], removed: ['B'], moved: ['E'] });
	});

	const one = (parts: Partial<PlannedNode>) => planned(plannedNode('A', parts));

	it.each<[was: Partial<PlannedNode>, is: Partial<PlannedNode>, before: string | null, after: string | null]>([
		[{ kind: 'stub' }, { kind: 'none' }, 'stub', null],
		[{ kind: 'none' }, { command: ['make', 'rows'] }, null, 'make rows'],
		[{ command: [] }, { entry: 'a.py', command: ['x'] }, '', 'a.py'],
		[{ entry: 'a.py' }, { entry: 'a.py', scriptDigest: '0123456789abcdef' }, 'a.py', 'a.py (0123456789ab)'],
	])('says what runs: %j, then %j', (was, is, before, after) => {
		expect(diffPlans(one(was), one(is)).scripts).toEqual([{ node: 'A', before, after }]);
	});

	it('has nothing to say of a script without entry and command', () => {
		const { command, ...rest } = plannedNode('A');
		expect(command).toEqual(['true']);
		expect(diffPlans(planned(rest), one({})).scripts).toEqual([{ node: 'A', before: '', after: 'true' }]);
	});

	it('says where a value of the environment comes from', () => {
		const env = (value: PlannedNode['env'][number]['value']) => one({ env: [{ name: 'X', value, declared: true }] });
		const [literal, copied, place] = [{ literal: '$Y' }, { fromEnvironment: 'Y' }, { inFolder: 'model' }].map((value) =>
			env(value as PlannedNode['env'][number]['value']),
		) as [ReturnType<typeof env>, ReturnType<typeof env>, ReturnType<typeof env>];
		expect(diffPlans(literal, copied).env).toEqual([{ node: 'A', name: 'X', before: '"$Y"', after: '${Y}' }]);
		expect(diffPlans(copied, place).env).toEqual([{ node: 'A', name: 'X', before: '${Y}', after: '{model}' }]);
		expect(diffPlans(place, one({})).env).toEqual([{ node: 'A', name: 'X', before: '{model}', after: null }]);
	});

	it('names every setting that changes, and one that an output of the test file stands for', () => {
		const before = one({ jobType: 'daily', outputs: [plannedOutput('x')] });
		const after = one({
			step: 'B',
			jobType: 'weekly',
			runtime: 'python',
			dependsOn: ['C', 'D'],
			timeoutMs: 1000,
			allowFailure: 'flaky',
			outputs: [plannedOutput('x', { stub: 'x.csv' })],
		});
		expect(diffPlans(before, after).settings.map(({ name, before: was, after: is }) => [name, was, is])).toEqual([
			['step', 'A', 'B'],
			['job type', 'daily', 'weekly'],
			['runtime', 'command', 'python'],
			['runs after', null, 'C, D'],
			['timeout', '30000 ms', '1000 ms'],
			['allow-failure', null, 'flaky'],
			['stub.x', null, 'x.csv'],
		]);
	});

	it('tells another command of the same script', () => {
		const commanded = (command: readonly string[]) => one({ entry: 'a.sh', command });
		expect(diffPlans(commanded(['sh', '{entry}']), commanded(['bash', '{entry}'])).settings).toEqual([
			{ node: 'A', name: 'command', before: '["sh","{entry}"]', after: '["bash","{entry}"]' },
		]);
	});

	it('tells a file that feeds an input instead of an output', () => {
		const plan = (from: { readonly kind: 'file'; readonly path: string } | undefined) => ({
			...one({ inputs: [plannedInput('rows', from?.path)] }),
			bindings:
				from === undefined
					? []
					: [{ from, to: { node: 'A', input: 'rows' }, how: 'fixture' as const, rivals: [], tie: false }],
		});
		expect(diffPlans(plan(undefined), plan({ kind: 'file', path: 'data/x.csv' })).wiring).toEqual([
			{ to: 'A.rows', before: null, after: { from: 'data/x.csv', how: 'fixture' } },
		]);
	});
});
