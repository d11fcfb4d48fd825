import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Failure } from '../../src/model/execution.ts';
import type { DataContract } from '../../src/model/project.ts';
import { subjectOf } from '../rig/broken-case.ts';
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

function table(rows: number, columns: Readonly<Record<string, string>>, format: 'parquet' | 'csv' = 'parquet') {
	const typed = Object.entries(columns).map(([name, type]) => ({ name, type }));
	return aProfile({ format, table: { rows, columns: typed }, files: [] });
}

function fields(types: Readonly<Record<string, string>>): DataContract {
	return { schema: { fields: Object.entries(types).map(([name, type]) => ({ name, type })) } };
}

/** Load.raw → Prepare.rows, each with what it declares and what it wrote. */
function run(data: DataContract, load: ReturnType<typeof table>, prepare: ReturnType<typeof table>) {
	const plan = aPlan([
		aNode('Load', { outputs: [anOutput('raw', { data })] }),
		aNode('Prepare', {
			inputs: [anInput('raw', { sources: from('Load', 'raw') })],
			outputs: [anOutput('rows', { data })],
		}),
	]);
	const { findings } = check(
		plan,
		anExecution([
			aRun('Load', { outputs: [anEvidence('raw', { profile: load })] }),
			aRun('Prepare', { outputs: [anEvidence('rows', { profile: prepare })] }),
		]),
	);
	return findings.map(({ rule, about }) => `${rule} ${subjectOf(about)}`);
}

describe('a column of a typed table', () => {
	test.each([
		['string', 'integer', ['column-type-differs Load.raw']],
		['integer', 'string', ['column-type-differs Load.raw']],
		['boolean', 'number', ['column-type-differs Load.raw']],
		['integer', 'number', []],
		// The cells decide: whole numbers with gaps, and times of midnight.
		['number', 'integer', []],
		['datetime', 'date', []],
		['any', 'integer', []],
		['string', 'geopoint', []],
	])('that is %s where %s is declared', (type, declared, found) => {
		expect(run(fields({ a: declared }), table(3, { a: type }), table(3, { a: type }))).toEqual(found);
	});

	test('is told where it went wrong, not where it was handed on', () => {
		const data = fields({ a: 'integer', b: 'integer' });
		expect(run(data, table(3, { a: 'string', b: 'integer' }), table(3, { a: 'string', b: 'string' }))).toEqual([
			'column-type-differs Load.raw',
			'column-type-differs Prepare.rows',
		]);
	});

	test('of a text file is judged cell by cell', () => {
		expect(run(fields({ a: 'integer' }), table(3, { a: 'string' }, 'csv'), table(3, { a: 'string' }, 'csv'))).toEqual(
			[],
		);
	});
});

test('too few rows are told where they began', () => {
	const columns = { a: 'integer' };
	expect(run({ minRows: 2 }, table(0, columns), table(0, columns))).toEqual(['too-few-rows Load.raw']);
	expect(run({ minRows: 2 }, table(2, columns), table(0, columns))).toEqual(['too-few-rows Prepare.rows']);
});

describe('a column that pandas did not find', () => {
	const failure = (file: string): Failure => ({
		reason: 'exception',
		type: 'KeyError',
		message: "'split'",
		frames: [
			{ file: 'scripts/train.py', line: 3, function: 'main', inWorkspace: true },
			{ file, line: 9, function: 'get_loc', inWorkspace: false },
		],
	});
	const pandas = '/usr/lib/python3/site-packages/pandas/core/indexes/base.py';

	function explained(cause: Failure, more: readonly string[] = []) {
		const outputs = ['raw', ...more];
		const plan = aPlan([
			aNode('Load', { outputs: outputs.map((name) => anOutput(name)) }),
			aNode('Train', { inputs: outputs.map((name) => anInput(name, { sources: from('Load', name) })) }),
		]);
		const written = outputs.map((name) => anEvidence(name, { profile: table(3, { part: 'string' }) }));
		const { findings } = check(plan, anExecution([aRun('Load', { outputs: written }), aFailedRun('Train', cause)]));
		return findings.map(({ rule, about }) => `${rule} ${subjectOf(about)}`);
	}

	test('is one of the only table that the script reads', () => {
		expect(explained(failure(pandas))).toEqual(['flow-explains-failure -> Train.raw']);
	});

	test('may be one of several tables: that is not guessed', () => {
		expect(explained(failure(pandas), ['other'])).toEqual([]);
	});

	test('is something else where a dictionary was asked', () => {
		expect(explained(failure('/usr/lib/python3/json/decoder.py'))).toEqual([]);
	});
});
