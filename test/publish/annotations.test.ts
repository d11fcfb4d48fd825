import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/model/diagnostic.ts';
import { find, type FindingSubject } from '../../src/model/finding.ts';
import { annotate, annotateRemarks } from '../../src/publish/annotations.ts';
import {
	aFailedRun,
	anAttempt,
	anExecution,
	anInput,
	aNode,
	anOutput,
	aPlan,
	aResult,
	aRun,
	at,
} from '../rig/result-builders.ts';

const from = { kind: 'output', node: 'Load', output: 'raw' } as const;
const node = aNode('A', {
	at: at('p.dag.json', 3),
	inputs: [anInput('in', { at: at('a.step.yaml', 5) })],
	outputs: [anOutput('out', { at: at('a.step.yaml', 9) })],
});

describe('a finding without a place of its own', () => {
	const places: readonly (readonly [FindingSubject, readonly string[]])[] = [
		[{ kind: 'run' }, []],
		[{ kind: 'script', node: 'A' }, ['p.dag.json:3']],
		[{ kind: 'script', node: 'Gone' }, []],
		[{ kind: 'output', node: 'A', output: 'out' }, ['a.step.yaml:9']],
		[{ kind: 'output', node: 'A', output: 'gone' }, ['p.dag.json:3']],
		[{ kind: 'output', node: 'Gone', output: 'out' }, []],
		[{ kind: 'input', node: 'A', input: 'in' }, ['a.step.yaml:5']],
		[{ kind: 'input', node: 'A', input: 'gone' }, ['p.dag.json:3']],
		[{ kind: 'input', node: 'Gone', input: 'in' }, []],
		[{ kind: 'flow', from, to: { node: 'A', input: 'in' } }, ['a.step.yaml:5']],
		[{ kind: 'flow', from, to: { node: 'A', input: 'gone' } }, ['p.dag.json:3']],
		[{ kind: 'flow', from, to: { node: 'Gone', input: 'in' } }, []],
	];
	test.each(places)('%j is where its thing is declared', (about, expected) => {
		const finding = find({ rule: 'output-empty', message: 'empty', about });
		const result = aResult(aPlan([node]), anExecution([aRun('A')]), { findings: [finding] });
		expect(annotate(result, { prefix: '' }).map(({ path, startLine }) => `${path}:${startLine}`)).toEqual(expected);
		// Where nothing has been planned, there is no such place.
		expect(annotateRemarks([], [finding], { prefix: '' })).toEqual([]);
	});
});

test('remarks are placed in the repository, with their help, errors first', () => {
	const about = { kind: 'script', node: 'A' } as const;
	const finding = find({ rule: 'output-empty', severity: 'note', message: 'm', help: 'h', about, at: at('a.yml', 2) });
	const { help: _, ...helpless } = finding;
	const error = diagnose({ code: 'missing-key', severity: 'error', message: 'e', help: 'add it', at: at('b.yml', 1) });
	expect(
		annotateRemarks([error], [finding, { ...helpless, severity: 'warning' }], { prefix: 'x' }).map(
			({ path, level, message }) => [path, level, message],
		),
	).toEqual([
		['x/b.yml', 'failure', 'e\nadd it'],
		['x/a.yml', 'warning', 'm'],
		['x/a.yml', 'notice', 'm\nh'],
	]);
});

describe('a failed run', () => {
	const failure = { reason: 'exit-non-zero', exitCode: 3 } as const;
	const annotated = (run: ReturnType<typeof aRun>) => {
		const result = aResult(aPlan([node]), anExecution([aRun('A')]));
		return annotate({ ...result, findings: [], execution: { ...result.execution, runs: [run] } }, { prefix: '' });
	};

	test('of a node that is not in the plan has no place', () => {
		expect(annotated(aFailedRun('Gone', failure))).toEqual([]);
	});

	test('that was never started has no log', () => {
		expect(annotated(aFailedRun('A', failure, { attempts: [] }))).toMatchObject([{ title: 'A failed' }]);
		expect(annotated(aFailedRun('A', failure, { attempts: [] }))[0]).not.toHaveProperty('details');
	});

	test('has the end of the log of its last attempt, and advice where there is some', () => {
		const log = (tail: string) => anAttempt({ log: { path: 'x', bytes: 1, head: '', tail } });
		const [told] = annotated(aFailedRun('A', failure, { attempts: [log('first\n'), log('second\n')] }));
		expect(told?.details).toBe('second');
		expect(told?.message).not.toContain('\n');
		const missing = { reason: 'import-error', module: 'yaml', message: "No module named 'yaml'", frames: [] } as const;
		expect(annotated(aFailedRun('A', missing))[0]?.message).toContain('PyYAML');
	});
});

test('what a result of someone else holds is made to fit: lines, titles, messages', () => {
	const about = { kind: 'run' } as const;
	const place = (start: number, end: number) => ({
		file: 'a.yml',
		start: { line: start, column: 1 },
		end: { line: end, column: 1 },
	});
	const told = (start: number, end: number) =>
		annotateRemarks([], [find({ rule: 'output-empty', message: '', about, at: place(start, end) })], { prefix: '' })[0];
	expect(told(Number.NaN, Number.NaN)).toMatchObject({ startLine: 1, endLine: 1, message: 'No message.' });
	expect(told(0, -4)).toMatchObject({ startLine: 1, endLine: 1 });
	expect(told(7.9, 3)).toMatchObject({ startLine: 7, endLine: 7 });
});
