import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Attempt, Failure } from '../../src/model/execution.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { DataContract } from '../../src/model/project.ts';
import {
	aFailedRun,
	anAttempt,
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
function after(failure: Failure, promised?: DataContract, attempts?: readonly Attempt[]) {
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
			aFailedRun('Train', failure, attempts && { attempts }),
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

describe('a name that is none of the data', () => {
	/** Of a line of the script itself, or of a library that it called last. */
	const at = (type: string, message: string, text: string, ...libraries: readonly string[]): Failure => ({
		reason: 'exception',
		type,
		message,
		frames: [
			{ file: 'scripts/train.py', line: 9, function: 'main', text, inWorkspace: true },
			...libraries.map((file) => ({ file, line: 1, function: '__getitem__', inWorkspace: false })),
		],
	});

	test.each([
		at('KeyError', "'debt_ratio'", 'out = Path(output_paths["debt_ratio"])'),
		at('KeyError', "'amount_eurr'", 'df = load(input_paths["amount_eurr"])'),
		at('KeyError', "'amount_eurr'", 'df = df[df["amount_eur"] < PARAMS["amount_eurr"]]'),
		at('KeyError', "'debt_ratio'", 'df[os.environ["debt_ratio"]]', '<frozen os>'),
		at('KeyError', "'debt_ratio'", 'df[os.environ["debt_ratio"]]', '/usr/lib/python3.9/os.py'),
		at('KeyError', "'debt_ratio'", 'x = float(environ_vars["debt_ratio"])'),
		at('KeyError', "'amount_eur_'", 'cfg = json.loads("{}"); cfg["amount_eur_"]'),
		at('KeyError', "'debt_ratio'", 'x = model_params["debt_ratio"]'),
		at('AttributeError', "'Namespace' object has no attribute 'debt_ratio'", 'int(job_args.debt_ratio)'),
		at(
			'AttributeError',
			"'DataFrame' object has no attribute 'append'",
			'df = df.append(row)',
			'site-packages/pandas/core/generic.py',
		),
		raised('RuntimeError', 'too few rows to train on: a small amount of samples per label'),
		raised('ValueError', 'hyperparameter missing: set amount and depth'),
	])('%j is not explained', (failure) => {
		expect(after(failure).findings).toEqual([]);
	});

	test.each([
		['total += float(row["amount_eurr"])', 1],
		['total += float(r["amount_eurr"])', 1],
		['total += float(rows[0]["amount_eurr"])', 1],
		['total += float(train_rows[at]["amount_eurr"])', 1],
		['names = data.pop("amount_eurr")', 1],
		['x = lookup["amount_eurr"]', 0],
	])('but what looks like a row may be one: %s', (line, count) => {
		expect(after(at('KeyError', "'amount_eurr'", line)).findings).toHaveLength(count);
	});

	test('what a library of tables missed is a cause, whatever was raised from it', () => {
		const chained = "could not build features\nafter KeyError: 'debt_ratio' (base.py:3823)";
		expect(
			after(at('RuntimeError', chained, 'raise RuntimeError("could not build features") from e')).findings,
		).toHaveLength(1);
		const env = "no settings\nafter KeyError: 'debt_ratio' (<frozen os>:679)";
		expect(after(at('RuntimeError', env, 'raise RuntimeError("no settings") from e')).findings).toEqual([]);
	});

	test.each([
		{ kind: 'port', what: 'output_paths: debt_ratio' },
		{ kind: 'env-absent', what: 'debt_ratio' },
	] as const)('as the script was seen looking for it elsewhere: %j', (sighting) => {
		const failure = at('KeyError', "'debt_ratio'", 'x = lookup[name]');
		const observed = { sightings: [{ ...sighting, during: 'main' }] } as const;
		expect(after(failure).findings).toHaveLength(1);
		expect(after(failure, undefined, [anAttempt({ failure, observed })]).findings).toEqual([]);
	});
});

describe('a name that a library of tables does not find', () => {
	const byPandas = (type: string, message: string, text = ''): Failure => ({
		reason: 'exception',
		type,
		message,
		frames: [
			{ file: 'scripts/train.py', line: 9, function: 'main', text, inWorkspace: true },
			{ file: 'site-packages/pandas/core/generic.py', line: 1, function: 'f', inWorkspace: false },
		],
	});

	test.each([
		byPandas('ValueError', "Usecols do not match columns, columns expected but not found: ['never_seen']"),
		byPandas('AttributeError', "'DataFrame' object has no attribute 'never_seen'", 'y = df.never_seen'),
		byPandas('KeyError', "'never_seen'"),
	])('is no column of the only table: %j', (failure) => {
		expect(after(failure).flow?.explains).toBe(
			'Train failed over `never_seen`, which is no column of this data: it is the only table that the script reads.',
		);
	});

	test('is named with all that are missing', () => {
		const message = `"None of [Index(['never_seen', 'debt_ratio', 'x'], dtype='str')] are in the [columns]"`;
		expect(after(byPandas('KeyError', message)).flow?.explains).toBe(
			'Train failed over `never_seen`, `debt_ratio`, `x`, which are no columns of this data: Prepare reads `debt_ratio` from Load.raw, but does not write it.',
		);
	});

	/** Load.raw → Prepare.rows → Train, which fails over a column of what Prepare wrote as told. */
	function written(profile: Profile, failure = byPandas('KeyError', "'label'")) {
		const plan = aPlan([
			aNode('Load', { outputs: [anOutput('raw')] }),
			aNode('Prepare', { inputs: [anInput('raw', { sources: from('Load', 'raw') })], outputs: [anOutput('rows')] }),
			aNode('Pass', { inputs: [anInput('rows', { sources: from('Prepare', 'rows') })], outputs: [anOutput('rows')] }),
			aNode('Train', { inputs: [anInput('data', { sources: from('Pass', 'rows') })] }),
		]);
		const { flows } = check(
			plan,
			anExecution([
				aRun('Load', { outputs: [anEvidence('raw', { profile: profileWith('id', 'label') })] }),
				aRun('Prepare', { outputs: [anEvidence('rows', { profile: profileWith('id') })] }),
				aRun('Pass', {
					outputs: [
						anEvidence('rows', { profile, files: [{ path: 'rows-1.csv', bytes: 3, sha256: '', mode: 0o644 }] }),
					],
				}),
				aFailedRun('Train', failure),
			]),
		);
		return flows.find(({ binding }) => binding.to.node === 'Train')?.explains;
	}

	test('was lost by the last node that was given it, however far before', () => {
		expect(written(profileWith('id'))).toContain('Prepare reads it from Load.raw, but does not write it');
	});

	test('is there, but the cells are not separated by commas', () => {
		const table = { rows: 3, columns: [{ name: 'label', type: 'integer' }], delimiter: ';' };
		expect(written(aProfile({ table }))).toBe(
			'Train failed over `label`: the cells of this csv are separated by `;`, not by commas.',
		);
	});

	test('cannot be there without a header row', () => {
		const table = { rows: 3, columns: [{ name: 'column_1', type: 'integer' }], headless: true } as const;
		expect(written(aProfile({ table }))).toBe('Train failed over `label`: this csv has no header row.');
	});

	test.each([
		raised('UnicodeDecodeError', "'utf-8' codec can't decode byte 0xfc in position 1: invalid start byte"),
		raised('pyarrow.lib.ArrowInvalid', 'Invalid UTF8 sequence at string index 0'),
	])('text that is not UTF-8: %j', (failure) => {
		const files = [{ path: 'rows-1.csv', bytes: 3, format: 'csv', encoding: 'latin-1' }] as const;
		expect(written(aProfile({ files }), failure)).toBe(
			'Train failed over text that is not UTF-8: `rows-1.csv` is written as Latin-1.',
		);
		expect(written(aProfile(), failure)).toBeUndefined();
	});

	test('a file of another name than the writer chose', () => {
		const missing = (path: string) => raised('FileNotFoundError', `[Errno 2] No such file or directory: '${path}'`);
		expect(written(aProfile(), missing('nodes/Train/inputs/data/row-1.csv'))).toBe(
			'Train failed over the file `row-1.csv`: Pass.rows has no such file; there is `rows-1.csv`.',
		);
		expect(written(aProfile(), raised('FileNotFoundError', 'inputs/data/customers.parquet'))).toContain(
			'there is `rows-1.csv`',
		);
		expect(written(aProfile(), missing('inputs/other/row-1.csv'))).toBeUndefined();
		expect(written(aProfile(), missing('/data/row-1.csv'))).toBeUndefined();
		expect(written(aProfile(), missing('inputs/data/rows-1.csv'))).toBeUndefined();
	});
});

describe('a csv whose cells are not separated by commas', () => {
	const table = { rows: 3, columns: [{ name: 'label', type: 'integer' }], delimiter: ';' };
	const found = (reads: DataContract | undefined, writes?: DataContract) => {
		const plan = aPlan([
			aNode('Prepare', { outputs: [anOutput('rows', writes && { data: writes })] }),
			aNode('Train', {
				inputs: [anInput('data', { sources: from('Prepare', 'rows'), ...(reads && { data: reads }) })],
			}),
		]);
		const outputs = [anEvidence('rows', { profile: aProfile({ table }) })];
		const { findings, flows } = check(plan, anExecution([aRun('Prepare', { outputs }), aRun('Train')]));
		return { told: findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`), flows };
	};

	test('is told to a reader that declares what it reads', () => {
		const { told, flows } = found({ schema: { fields: [{ name: 'label', type: 'integer' }] } });
		expect(told).toEqual([
			'warning format-differs: Prepare.rows → Train.data: its cells are separated by `;`, not by commas; it was judged so.',
		]);
		expect(flows).toMatchObject([{ verdict: 'warning' }]);
		expect(found({ format: 'csv' }).told).toHaveLength(1);
	});

	test('is told once, and not to one that declares nothing', () => {
		expect(found(undefined).told).toEqual([]);
		expect(found({ format: 'csv' }, { format: 'csv' }).told).toEqual([
			'warning format-differs: Prepare.rows: its cells are separated by `;`, not by commas.',
		]);
	});
});
