import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { lockOf } from '../../src/compile/wiring-lock.ts';
import type { Project, WiringLock } from '../../src/model/project.ts';
import { compileSketch } from '../rig/compile-sketch.ts';
import { line, makeDag, makeProject, makeStep, type ProjectSketch } from '../rig/project-builders.ts';

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
		makeStep('B', { outputs: { row_table: {}, extra: { type: 'model_artifacts' } } }),
		makeStep('C', { inputs: { rows: {}, spare: { required: false } } }),
	],
};

const accepted = lockOf(compileSketch(sketch).plan);

/** The lock as load would have read it. */
function toLock(bindings: typeof accepted): WiringLock {
	return {
		bindings: Object.entries(bindings).map(([to, locked], index) => ({
			to,
			...locked,
			at: line('wiring.lock', 4 + index),
		})),
		at: line('wiring.lock', 3),
	};
}

function told(change: Partial<ProjectSketch>, lock: typeof accepted = accepted) {
	const project: Project = { ...makeProject({ ...sketch, ...change }), lock: toLock(lock) };
	return compile(project).diagnostics.filter(({ code }) => code === 'wiring-differs-from-lock');
}

describe('the lock of the wiring', () => {
	it('holds what matching chose, with scores and runners-up, sorted', () => {
		expect(accepted).toEqual({
			'C.rows': { from: 'A.rows', score: 0.9, runnerUp: { from: 'B.row_table', score: expect.closeTo(0.75, 0) } },
			'C.spare': { from: 'B.row_table', score: expect.any(Number), runnerUp: expect.anything() },
		});
		expect(lockOf(compileSketch({ ...sketch, wiring: { 'C.rows': 'A.rows' } }).plan)).not.toHaveProperty('C.rows');
	});

	it('says nothing while matching chooses the same, and without a lock', () => {
		expect(told({})).toEqual([]);
		expect(compileSketch(sketch).told('wiring-differs-from-lock')).toEqual([]);
	});

	it('says nothing where the test file decides', () => {
		expect(told({ wiring: { 'C.rows': 'B.row_table', 'C.spare': 'A.rows' } })).toEqual([]);
		const nodes = { C: { inputs: { rows: 'x', spare: 'x' } } };
		expect(told({ nodes, fixtures: ['x'] })).toEqual([]);
	});

	it('warns where matching now chooses otherwise, at the line of the lock; strict makes it an error', () => {
		const steps = [
			makeStep('A', { outputs: { rows_old: {} } }),
			makeStep('B', { outputs: { row_table: { aliases: ['rows'] } } }),
			makeStep('C', { inputs: { rows: {}, spare: { required: false } } }),
		];
		const [first, ...others] = told({ steps });
		expect(first).toMatchObject({
			severity: 'warning',
			at: { file: 'wiring.lock', start: { line: 4 } },
			about: { node: 'C', port: 'rows' },
			message: expect.stringMatching(
				/^C\.rows was fed by A\.rows \(0\.90\) .*; B\.row_table is taken now \(0\.\d\d\)\.$/,
			),
			help: expect.stringContaining('`plan --accept`'),
		});
		expect(others).toMatchObject([{ about: { port: 'spare' } }]);
		expect(told({ steps, test: { strict: true } })).toMatchObject([{ severity: 'error' }, { severity: 'error' }]);
	});

	it('warns where nothing feeds an input now, or the usual place of test data does', () => {
		const dag = makeDag(['A', 'B', 'C']);
		expect(told({ dag }).map(({ message }) => message)).toEqual([
			expect.stringContaining('nothing feeds it now'),
			expect.stringContaining('nothing feeds it now'),
		]);
		expect(told({ dag, fixtures: ['tests/data/C/rows'] })[0]?.message).toContain('tests/data/C/rows is taken now.');
	});

	it('notes in one line each what is new and what is gone', () => {
		const { 'C.spare': spare, ...rest } = accepted;
		expect(told({}, rest)).toMatchObject([
			{ severity: 'note', message: 'One input is matched but not in the lock: C.spare.' },
		]);
		if (spare === undefined) throw new Error('C.spare is not locked');
		expect(told({}, { ...accepted, 'C.old': spare, 'D.x': spare })).toMatchObject([
			{ severity: 'note', message: '2 inputs are in the lock but gone from the plan: C.old, D.x.' },
		]);
	});
});
