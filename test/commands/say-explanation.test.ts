import { describe, expect, test } from 'vitest';
import { sayExplanation } from '../../src/commands/say-explanation.ts';
import type {
	CandidateExplanation,
	CandidateVerdict,
	Change,
	InputExplanation,
	NodeExplanation,
} from '../../src/model/explanation.ts';
import type { Binding, InputSource, ScoreParts } from '../../src/model/plan.ts';

const output = (node: string, name = 'out'): InputSource => ({ kind: 'output', node, output: name });
const parts: ScoreParts = { type: 0.4, dataType: 0.2, name: 0.2, exact: 0, source: 0, keywords: 0, cap: 0 };
const pasteOf = (from: string) => `wiring:\n  B.rows: ${from}`;

function change(yields: InputSource, more: Partial<Change> = {}): Change {
	return {
		yields,
		paste: pasteOf(yields.kind === 'file' ? yields.path : `${yields.node}.${yields.output}`),
		also: [],
		...more,
	};
}

function candidate(
	node: string,
	verdict: CandidateVerdict,
	more: Partial<CandidateExplanation> = {},
): CandidateExplanation {
	const isTaken = verdict === 'chosen';
	return {
		node,
		output: 'out',
		score: 0.8,
		parts,
		verdict,
		...(!isTaken && { change: change(output(node)) }),
		...more,
	};
}

function binding(how: Binding['how'], from: InputSource = output('A'), more: Partial<Binding> = {}): Binding {
	return { from, to: { node: 'B', input: 'rows' }, how, rivals: [], tie: false, ...more };
}

function input(more: Partial<InputExplanation> = {}): InputExplanation {
	const file = change({ kind: 'file', path: 'data.csv' }, { paste: 'nodes:\n  B:\n    inputs: {rows: data.csv}' });
	return { input: 'rows', required: true, points: [], candidates: [], change: file, ...more };
}

function node(inputs: readonly InputExplanation[], more: Partial<NodeExplanation> = {}): NodeExplanation {
	return { node: 'B', step: 'B', kind: 'script', entry: 'b.py', dependsOn: ['A'], silent: [], inputs, ...more };
}

const say = (nodes: readonly NodeExplanation[], question?: string, testFile?: string) =>
	sayExplanation({ version: 1, pipeline: 'p', nodes }, question, testFile);
/** The lines about one input. */
const sayOne = (one: Partial<InputExplanation>, about: Partial<NodeExplanation> = {}, testFile?: string) =>
	say([node([input(one)], about)], 'B.rows', testFile).split('\n');
/** The lines of a node. */
const shortly = (one: Partial<InputExplanation>) =>
	say([node([input(one)])], 'B')
		.split('\n')
		.slice(1, -3);

describe('a node in short', () => {
	test.each<[about: Partial<NodeExplanation>, line: string]>([
		[{}, 'B  (step B; b.py; after A)'],
		[{ jobType: 'training', dependsOn: [] }, 'B  (step B, job type training; b.py; starts the pipeline)'],
		[{ kind: 'stub', dependsOn: ['A', 'C'] }, 'B  (step B; a stub: files stand for its outputs; after A, C)'],
		[{ kind: 'none' }, 'B  (step B; no script here; after A)'],
	])('%j', (about, line) => {
		expect(say([node([], about)], 'B')).toBe(`${line}\n`);
	});

	test('without an entry has nothing to name', () => {
		const { entry, ...rest } = node([]);
		expect(entry).toBe('b.py');
		expect(say([rest], 'B')).toBe('B  (step B; ; after A)\n');
	});

	test('names edges along which nothing flows, and controls no terminal', () => {
		expect(say([node([], { silent: ['A\u001B[2J'] })])).toMatch(
			/^p\n\nB .*\n {2}Nothing flows along the edge from A[^\u001B]*: it only orders the two\.\n$/,
		);
	});

	test.each<[one: Partial<InputExplanation>, lines: readonly string[]]>([
		[{}, ['  rows ← nothing, although it is required']],
		[{ required: false }, ['  rows ← nothing; it is optional']],
		[{ binding: binding('declared') }, ['  rows ← A.out (wired by the test file)']],
		[{ binding: binding('fixture', { kind: 'file', path: 'x.csv' }) }, ['  rows ← x.csv (a file)']],
		[{ binding: binding('matched') }, ['  rows ← A.out (matched, 0.00)']],
		[
			{ binding: binding('matched', output('A'), { score: 0.8 }), mounted: false },
			['  rows ← A.out (matched, 0.80; not mounted, so nothing is delivered)'],
		],
		[
			{
				binding: binding('matched', output('A'), { score: 0.9 }),
				candidates: [candidate('A', 'chosen'), candidate('D', 'types-differ'), candidate('C', 'lower-score')],
				lead: { over: { node: 'C', output: 'out' }, by: 0.1, parts: { name: 0.15, keywords: -0.05 } },
			},
			[
				'  rows ← A.out (matched, 0.90); else C.out 0.80, a lower score',
				'      0.10 ahead of C.out: name +0.15, keywords −0.05',
			],
		],
		[
			{
				binding: binding('matched', output('A'), { score: 0.9 }),
				candidates: [candidate('C', 'declared-later')],
				lead: { over: { node: 'C', output: 'out' }, by: 0, parts: {} },
			},
			[
				'  rows ← A.out (matched, 0.90); else C.out 0.80, as good, but comes later',
				'      a tie with C.out: the one whose edge comes first was taken',
			],
		],
	])('what feeds its input: %#', (one, lines) => {
		expect(shortly(one)).toEqual(lines);
	});

	test('says where to ask further, of the first node that has an input', () => {
		const nodes = [node([], { node: 'A' }), node([input()])];
		expect(say(nodes)).toMatch(/\n\n"dag-script-test explain B\.rows" tells every candidate and how to change it\.\n$/);
	});
});

describe('one input in full', () => {
	test.each<[verdict: CandidateVerdict, more: Partial<CandidateExplanation>, words: string]>([
		['chosen', {}, 'taken'],
		['lower-score', {}, 'a lower score'],
		['declared-later', {}, 'as good, but comes later'],
		['already-used', {}, 'already feeds another input'],
		['already-used', { usedBy: 'table' }, 'already feeds table'],
		['below-threshold', {}, 'not above 0.50'],
		['types-differ', {}, 'its type  does not fit'],
		['types-differ', { type: 'processing_output' }, 'its type processing_output does not fit'],
		['names-differ', {}, 'names differ and a spec is missing'],
		['no-edge', {}, 'its node is no direct predecessor'],
		['overruled', {}, 'the test file says otherwise'],
		['not-in-stub', {}, 'matches, but the stub of its node has no file for it'],
	])('what became of a candidate: %s %j', (verdict, more, words) => {
		const row = sayOne({ candidates: [candidate('C', verdict, more)] }).find((line) => line.includes(' C.out '));
		expect(row?.endsWith(`   ${words}`)).toBe(true);
		expect(row?.startsWith(verdict === 'chosen' ? '→ C.out ' : '  C.out ')).toBe(true);
	});

	test('its candidates stand under their heads, however short their names are', () => {
		const lines = sayOne({ candidates: [candidate('C', 'chosen')] });
		const head = lines.findIndex((line) => line.startsWith('  candidate'));
		expect(lines.slice(head, head + 3)).toEqual([
			'  candidate  score =        type   data type        name  equal name      source    keywords         cap',
			'→ C.out      0.80           0.40        0.20        0.20        0.00        0.00        0.00        0.00   taken',
			'',
		]);
	});

	test.each<[one: Partial<InputExplanation>, about: Partial<NodeExplanation>, why: readonly string[]]>([
		[{ binding: binding('declared') }, {}, ['  The test file wires it, and that beats every match.']],
		[
			{ binding: binding('declared'), otherwise: output('C') },
			{},
			['  The test file wires it, and that beats every match. Without that it would be C.out.'],
		],
		[
			{ binding: binding('fixture', { kind: 'file', path: 'x' }), otherwise: null },
			{},
			['  The test file gives it a file, and that beats every match. Without that it would be nothing.'],
		],
	])('why, where the test file says so: %#', (one, about, why) => {
		const lines = sayOne(one, about);
		expect(lines.slice(3, 6)).toEqual(['Why', ...why, '']);
	});

	test.each<
		[what: string, one: Partial<InputExplanation>, about: Partial<NodeExplanation>, place: string, end: string]
	>([
		[
			'a file at the usual place',
			{ binding: binding('fixture', { kind: 'file', path: 'x' }) },
			{},
			'Only outputs of the nodes that B directly depends on are looked at: A.',
			'No output was left that fits, and the usual place of test data has a file.',
		],
		[
			'no predecessor',
			{},
			{ dependsOn: [] },
			'B depends on no other node, so that nothing can be matched.',
			'No output was left that fits.',
		],
		[
			'a stub without the file',
			{ candidates: [candidate('A', 'not-in-stub')] },
			{},
			'Only outputs of the nodes that B directly depends on are looked at: A.',
			'What matches is an output of a stub that has no file for it.',
		],
		[
			'a match without a rival',
			{ binding: binding('matched') },
			{ dependsOn: ['A', 'C'] },
			'Only outputs of the nodes that B directly depends on are looked at: A, C.',
			'Taken: nothing else that fits was free.',
		],
	])('why, where matching decides: %s', (_, one, about, place, end) => {
		const lines = sayOne(one, about);
		expect(lines.slice(3, 5)).toEqual(['Why', `  ${place}`]);
		expect(lines.slice(6, 8)).toEqual([`  ${end}`, '']);
	});

	test('its head, and what the points were given for; a cap only where it took something', () => {
		const given = { part: 'type', points: 0.4, of: 0.4, because: 'equal types' } as const;
		const cap = (points: number) => ({ part: 'cap', points, of: 0, because: 'at most 1' }) as const;
		const lines = sayOne({ required: false, type: 'training_data', points: [given, cap(-0.1)] });
		expect(lines[0]).toBe('B.rows  (optional, training_data)');
		const start = lines.indexOf('What the points were given for');
		expect(lines.slice(start + 1, start + 4)).toEqual([
			'  type        0.40 of 0.40  equal types',
			'  cap        -0.10          at most 1',
			'',
		]);
		expect(sayOne({ points: [cap(0)] })).not.toContain('What the points were given for');
	});

	test('without another that fits: the change to a file, in the test file that there is', () => {
		const lines = sayOne({ candidates: [candidate('C', 'below-threshold')] }, {}, 'ci/t.yml');
		expect(lines.slice(lines.indexOf('How to change it') + 1)).toEqual([
			'  To take data.csv, paste in ci/t.yml:',
			'    nodes:',
			'      B:',
			'        inputs: {rows: data.csv}',
			'',
		]);
	});

	test('three changes are written out, with all that each takes; the rest is counted', () => {
		const changes: readonly Partial<Change>[] = [
			{ edge: { from: 'C', to: 'B' }, replaces: 'wiring' },
			{ unskip: { file: 'b.step.yaml', input: 'rows' } },
			{
				also: [
					{ input: 'table', before: output('D'), after: null },
					{ input: 'x', before: null, after: output('A') },
				],
			},
			{},
			{},
		];
		const candidates = changes.map((more, index) =>
			candidate(`C${index}`, 'lower-score', { change: change(output(`C${index}`), more) }),
		);
		const lines = sayOne({ candidates, binding: binding('matched') });
		expect(lines.slice(lines.indexOf('How to change it') + 1)).toEqual([
			'  To take C0.out, add the edge C → B to the DAG, and replace its line under `wiring` in dag-script-test.yml by:',
			'    wiring:',
			'      B.rows: C0.out',
			'  To take C1.out, take rows out of `skip_inputs` in b.step.yaml, and paste in dag-script-test.yml:',
			'    wiring:',
			'      B.rows: C1.out',
			'  To take C2.out, paste in dag-script-test.yml:',
			'    wiring:',
			'      B.rows: C2.out',
			'    With it, table is then fed by nothing instead of D.out; x is then fed by A.out instead of nothing.',
			'  --json has the lines for 2 more.',
			'  To keep it as it is, whatever is renamed or added later, paste in dag-script-test.yml:',
			'    wiring:',
			'      B.rows: A.out',
			'',
		]);
	});

	test('what is matched but not mounted cannot be kept', () => {
		const keeps = (one: Partial<InputExplanation>) => sayOne(one).some((line) => line.includes('To keep it as it is'));
		expect(keeps({ binding: binding('matched') })).toBe(true);
		expect(keeps({ binding: binding('matched'), mounted: false })).toBe(false);
		expect(keeps({ binding: binding('declared') })).toBe(false);
	});
});
