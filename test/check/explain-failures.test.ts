import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Failure } from '../../src/model/execution.ts';
import type { DataContract } from '../../src/model/project.ts';
import {
	aFailedRun,
	anEvidence,
	anExecution,
	anInput,
	aNode,
	anOutput,
	aPlan,
	aProfile,
	aRun,
} from '../rig/result-builders.ts';

const from = (node: string, output: string) => [{ kind: 'output', node, output }] as const;

function profileWith(...columns: readonly string[]) {
	return aProfile({ table: { rows: 3, columns: columns.map((name) => ({ name, type: 'integer' })) }, files: [] });
}

/** Load.raw (id, amount, debt_ratio) → Prepare.rows (id, amount_eur) → Train, which fails so. */
function after(failure: Failure, promised?: DataContract) {
	const plan = aPlan([
		aNode('Load', { outputs: [anOutput('raw')] }),
		aNode('Prepare', {
			inputs: [anInput('raw', { sources: from('Load', 'raw') })],
			outputs: [anOutput('rows', promised ? { data: promised } : {})],
		}),
		aNode('Train', { inputs: [anInput('data', { sources: from('Prepare', 'rows') })] }),
	]);
	const { findings, flows } = check(
		plan,
		anExecution([
			aRun('Load', { outputs: [anEvidence('raw', { profile: profileWith('id', 'amount', 'debt_ratio') })] }),
			aRun('Prepare', { outputs: [anEvidence('rows', { profile: profileWith('id', 'amount_eur') })] }),
			aFailedRun('Train', failure),
		]),
	);
	return { findings, flow: flows.find(({ binding }) => binding.to.node === 'Train') };
}

const raised = (type: string, message: string): Failure => ({ reason: 'exception', type, message, frames: [] });

test.each([
	[raised('KeyError', "'debt_ratio'"), 'Prepare reads it from Load.raw, but does not write it'],
	[raised('KeyError', '"[\'debt_ratio\'] not in index"'), 'Prepare reads it from Load.raw'],
	[raised('KeyError', "'amount_eurr'"), 'there is `amount_eur`'],
	[raised('ValueError', "Usecols do not match columns, columns expected but not found: ['debt_ratio']"), 'Load.raw'],
	[raised('ValueError', 'The data lacks columns of its signature: debt_ratio'), 'Load.raw'],
	[{ reason: 'exit-non-zero', exitCode: 1, message: 'missing column debt_ratio' } as const, 'Load.raw'],
])('%j is explained by the flow', (failure, because) => {
	const { findings, flow } = after(failure);
	expect(findings).toMatchObject([
		{ rule: 'flow-explains-failure', about: { kind: 'flow', to: { node: 'Train', input: 'data' } } },
	]);
	expect(findings[0]?.message).toContain(because);
	expect(flow).toMatchObject({ verdict: 'broken' });
	expect(flow?.explains).toContain('Train failed over');
});

test.each([
	raised('KeyError', "'HOME'"),
	raised('KeyError', "'id'"),
	raised('ValueError', "could not convert string to float: 'debt_ratio'"),
	raised('ZeroDivisionError', 'division by zero'),
	{ reason: 'exit-non-zero', exitCode: 1 } as const,
	{ reason: 'signal', signal: 'SIGSEGV' } as const,
])('%j is not', (failure) => {
	const { findings, flow } = after(failure);
	expect(findings).toEqual([]);
	expect(flow).toMatchObject({ verdict: 'warning' });
});

test('what is told of the output already is not told again', () => {
	const promised = { schema: { fields: [{ name: 'debt_ratio', type: 'integer' }] } };
	const { findings, flow } = after(raised('KeyError', "'debt_ratio'"), promised);
	expect(findings.map(({ rule }) => rule)).toEqual(['columns-missing']);
	expect(flow?.explains).toContain('Prepare declares it, but does not write it');
});

test('a column that the reader declares and fails over is told once, with the failure that it led to', () => {
	const data = { schema: { fields: [{ name: 'never_seen', type: 'integer' }] } };
	const plan = aPlan([
		aNode('Prepare', { outputs: [anOutput('rows')] }),
		aNode('Train', { inputs: [anInput('data', { sources: from('Prepare', 'rows'), data })] }),
	]);
	const { findings, flows } = check(
		plan,
		anExecution([
			aRun('Prepare', { outputs: [anEvidence('rows', { profile: profileWith('id') })] }),
			aFailedRun('Train', raised('KeyError', "'never_seen'")),
		]),
	);
	expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
		'columns-missing: Prepare.rows → Train.data: the column `never_seen` is missing; there are `id`. Train failed over `never_seen`.',
	]);
	expect(flows[0]?.explains).toContain('Train declares that it reads it');
});

describe('a key that a line of the script asks for', () => {
	const asking = (text: string, key = 'mean'): Failure => ({
		reason: 'exception',
		type: 'KeyError',
		message: `'${key}'`,
		frames: [{ file: 'scripts/note.py', line: 3, function: 'main', text, inWorkspace: true }],
	});
	const json = (...members: readonly string[]) => {
		const files = [{ path: 'summary.json', bytes: 9, format: 'json', members }] as const;
		const { table: _table, ...profile } = aProfile({ format: 'json', files });
		return profile;
	};

	/** Sum.summary, and whatever else there is, → Note, which fails so. */
	function explained(failure: Failure, written: Readonly<Record<string, ReturnType<typeof aProfile>>>) {
		const names = Object.keys(written);
		const plan = aPlan([
			aNode('Sum', { outputs: names.map((name) => anOutput(name)) }),
			aNode('Note', { inputs: names.map((name) => anInput(name, { sources: from('Sum', name) })) }),
		]);
		const outputs = names.map((name) => anEvidence(name, { profile: written[name] ?? aProfile({ files: [] }) }));
		return check(plan, anExecution([aRun('Sum', { outputs }), aFailedRun('Note', failure)])).findings.map(
			({ message }) => message,
		);
	}

	test.each(["print(summary['mean'])", 'x = data["mean"] * 2', 'note = f"{Summary[\'mean\']:.2f}"'])(
		'is no member of the only JSON object: %s',
		(line) => {
			expect(explained(asking(line), { summary: json('count', 'average') })).toEqual([
				'Sum.summary → Note.summary: Note failed over `mean`, which is no member of this data: it is the only JSON object that the script reads. There are `count`, `average`.',
			]);
		},
	);

	test('is no column of the only table', () => {
		expect(explained(asking('total += float(row["mean"])'), { rows: profileWith('id', 'price') })).toEqual([
			expect.stringContaining('no column of this data: it is the only table'),
		]);
	});

	test('is nearly a member, or one of another object, without a look at the line', () => {
		const [near] = explained(asking('', 'averages'), { summary: json('count', 'average'), more: json('x') });
		expect(near).toContain('there is `average`');
		const [other] = explained(asking('', 'depth'), { summary: json('count'), rows: profileWith('depth') });
		expect(other).toBeUndefined();
	});

	test.each([
		["self.totals['mean']", { summary: json('count') }],
		['environ_vars["mean"]', { summary: json('count') }],
		['row["mean"]', { summary: json('count') }],
		["summary['mean']", { summary: json('count'), rows: profileWith('id') }],
		["summary['mean']", { summary: json('count', 'mean') }],
		['summary[name]', { summary: json('count') }],
	])('may be of something else: %s', (line, written) => {
		expect(explained(asking(line), written)).toEqual([]);
	});
});
