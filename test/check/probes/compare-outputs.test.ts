import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { describe, expect, test } from 'vitest';
import { compareOutputs, lostOfOutputs, sayDifferences } from '../../../src/check/probes/compare-outputs.ts';
import type { Evidence } from '../../../src/model/execution.ts';
import type { FileProfile, Profile, TableProfile } from '../../../src/model/profile.ts';
import { profileOf } from '../../rig/profile-folder.ts';
import { anEvidence, aProfile } from '../../rig/result-builders.ts';

function table(names: readonly string[], rows?: number): TableProfile {
	return { columns: names.map((name) => ({ name, type: 'integer' })), ...(rows !== undefined && { rows }) };
}

/** A profile without a table of its own: each file has one, or none. */
function apart(files: readonly Partial<FileProfile>[]): Profile {
	const { table: _, ...rest } = aProfile({
		files: files.map((each, index) => ({ path: `part-${index}.csv`, bytes: 12, format: 'csv', ...each })),
	});
	return rest;
}

const withTable = (profile: TableProfile) => aProfile({ table: profile });

describe('an output of two runs', () => {
	const bare = {};
	const cases: readonly (readonly [string, Partial<Evidence>, Partial<Evidence> | undefined, object])[] = [
		['the same bytes', { digest: 'd1' }, { digest: 'd1' }, { same: 'bytes' }],
		['none in both', { present: false, digest: 'd1' }, { present: false, digest: 'd1' }, { same: 'bytes' }],
		['no evidence of the second', bare, undefined, { same: 'no', what: 'then it is not there' }],
		['only the first', bare, { present: false }, { same: 'no', what: 'then it is not there' }],
		['only the second', { present: false }, bare, { same: 'no', what: 'only then is it there' }],
		['no profile of the first', bare, { profile: aProfile() }, { same: 'no', what: 'other bytes' }],
		['no profile of the second', { profile: aProfile() }, bare, { same: 'no', what: 'other bytes' }],
		['the same profile', { profile: aProfile() }, { profile: aProfile() }, { same: 'profile' }],
		[
			'another number of files',
			{ profile: aProfile() },
			{ profile: aProfile(), fileCount: 2 },
			{ same: 'no', what: 'other files' },
		],
		[
			'another name of a file',
			{ profile: apart([{ path: 'a.csv' }]) },
			{ profile: apart([{ path: 'b.csv' }]) },
			{ same: 'no', what: 'other files' },
		],
		[
			'another shape of an array',
			{ profile: apart([{ format: 'npy', array: '3 <f8' }]) },
			{ profile: apart([{ format: 'npy', array: '4 <f8' }]) },
			{ same: 'no', what: 'other files' },
		],
		['no tables', { profile: apart([{}]) }, { profile: apart([{}]) }, { same: 'profile' }],
		[
			'a table that cannot be read the second time',
			{ profile: apart([{ table: table(['a'], 1) }]) },
			{ profile: apart([{}]) },
			{ same: 'no', what: 'other tables' },
		],
		[
			'a table that cannot be read the first time',
			{ profile: apart([{}]) },
			{ profile: apart([{ table: table(['a'], 1) }]) },
			{ same: 'no', what: 'other tables' },
		],
		[
			'another value that the contract asks about',
			{ profile: aProfile({ values: { 'm.json#/a': 1, 'm.json#/b': 0.5 } }) },
			{ profile: aProfile({ values: { 'm.json#/a': 1, 'm.json#/b': 0.7 } }) },
			{ same: 'no', what: 'other values in `m.json#/b`' },
		],
		[
			'the same values that the contract asks about',
			{ profile: aProfile({ values: { 'm.json#/a': { missing: true, there: 'a list' } } }) },
			{ profile: aProfile({ values: { 'm.json#/a': { missing: true, there: 'a list' } } }) },
			{ same: 'profile' },
		],
		[
			'a table of another file',
			{ profile: apart([{ table: table(['a'], 1) }, { table: table(['a'], 2) }]) },
			{ profile: apart([{ table: table(['a'], 1) }, { table: table(['a'], 5) }]) },
			{ same: 'no', what: '2 rows, then 5' },
		],
		[
			'rows that are not known then',
			{ profile: withTable(table(['a'], 3)) },
			{ profile: withTable(table(['a'])) },
			{ same: 'no', what: '3 rows, then ?' },
		],
		[
			'rows that were not known',
			{ profile: withTable(table(['a'])) },
			{ profile: withTable(table(['a'], 3)) },
			{ same: 'no', what: '? rows, then 3' },
		],
		[
			'columns in another order',
			{ profile: withTable(table(['a', 'b'], 3)) },
			{ profile: withTable(table(['b', 'a'], 3)) },
			{ same: 'no', what: 'other columns' },
		],
		[
			'other values',
			{ profile: withTable(table(['a', 'b', 'c'], 3)) },
			{
				profile: withTable({
					rows: 3,
					columns: ['integer', 'number', 'string'].map((type, index) => ({ name: 'abc'.charAt(index), type })),
				}),
			},
			{ same: 'no', what: 'other values in `b`, `c`' },
		],
	];
	test.each(cases)('%s', (_, was, is, compared) => {
		const first = anEvidence('rows', { digest: 'd1', ...was });
		const second = is === undefined ? [] : [anEvidence('rows', { digest: 'd2', ...is })];
		expect(compareOutputs([first], second)).toEqual([{ output: 'rows', ...compared }]);
	});
});

describe('an archive that a script packs twice', () => {
	const tarGz = async (files: Readonly<Record<string, string>>, at: number) =>
		gzipSync(
			await packTar(
				Object.entries(files).map(([name, body]) => ({
					header: { name, size: body.length, mtime: new Date(at) },
					body,
				})),
			),
			{ level: at % 2 === 0 ? 1 : 9 },
		);
	const zipped = async (files: Readonly<Record<string, string>>, at: number) =>
		execFileSync('python3', [
			'-c',
			`import io,json,sys,zipfile
buffer=io.BytesIO()
with zipfile.ZipFile(buffer,"w") as z:
	for name, text in json.loads(sys.argv[1]).items():
		z.writestr(zipfile.ZipInfo(name,(2020,1,1,0,0,int(sys.argv[2])*2)),text)
sys.stdout.buffer.write(buffer.getvalue())`,
			JSON.stringify(files),
			String(at),
		]);
	const gzipped = async (files: Readonly<Record<string, string>>, at: number) =>
		gzipSync(Object.values(files).join(), { level: at % 2 === 0 ? 1 : 9 });
	const model = { 'model.json': '{"a": 1}'.repeat(50), 'code/run.py': 'pass\n' };
	const reversed = Object.fromEntries(Object.entries(model).toReversed());
	const compared = async (name: string, was: Uint8Array, is: Uint8Array) => {
		expect(Buffer.compare(was, is)).not.toBe(0);
		const [first, second] = [await profileOf({ [name]: was }), await profileOf({ [name]: is })];
		const evidence = (profile: Profile, digest: string) => anEvidence('model', { digest, profile, fileCount: 1 });
		return compareOutputs([evidence(first, 'd1')], [evidence(second, 'd2')]);
	};
	const kinds = [
		['model.tar.gz', tarGz],
		['model.zip', zipped],
	] as const;

	test.each([...kinds, ['model.json.gz', gzipped] as const])(
		'%s at another time: the same contents',
		async (name, pack) => {
			expect(await compared(name, await pack(model, 1), await pack(model, 2))).toEqual([
				{ output: 'model', same: 'contents' },
			]);
		},
	);

	test.each(kinds)('%s in another order: the same contents', async (name, pack) => {
		expect(await compared(name, await pack(model, 1), await pack(reversed, 1))).toEqual([
			{ output: 'model', same: 'contents' },
		]);
	});

	test.each([...kinds, ['model.json.gz', gzipped] as const])(
		'%s with another file in it differs',
		async (name, pack) => {
			const other = { ...model, 'code/run.py': 'fail\n' };
			expect(await compared(name, await pack(model, 1), await pack(other, 1))).toEqual([
				{ output: 'model', same: 'no', what: `other contents of \`${name}\`` },
			]);
		},
	);

	test('beside a file that is not packed has the same profile', () => {
		const profile = apart([{ format: 'zip', contents: 'c' }, { format: 'pickle' }]);
		const [first, second] = ['d1', 'd2'].map((digest) => anEvidence('model', { digest, profile, fileCount: 2 }));
		expect(compareOutputs([first as Evidence], [second as Evidence])).toEqual([{ output: 'model', same: 'profile' }]);
	});
});

describe('differences in a sentence', () => {
	const bytes = (output: string) => ({ output, same: 'bytes' }) as const;
	const contents = (output: string) => ({ output, same: 'contents' }) as const;
	const profile = (output: string) => ({ output, same: 'profile' }) as const;
	const no = (output: string, what: string) => ({ output, same: 'no', what }) as const;
	test.each([
		[[], undefined],
		[[bytes('a'), bytes('b')], undefined],
		[[no('a', 'other bytes')], 'it differs in a (other bytes).'],
		[[contents('a'), bytes('b')], 'it packs the same contents into other bytes in a; 1 of 2 outputs are identical.'],
		[[profile('a')], 'it writes other bytes with the same profile in a.'],
		[
			[no('a', 'other bytes'), bytes('b'), profile('c')],
			'it differs in a (other bytes); it writes other bytes with the same profile in c; 1 of 3 outputs are identical.',
		],
	])('%j', (outputs, words) => {
		expect(sayDifferences(outputs)).toBe(words);
	});
});

describe('what an output loses without rows', () => {
	const full = anEvidence('rows', { digest: 'd1', profile: withTable(table(['id', 'label'], 3)) });
	const losses: readonly (readonly [string, Evidence, readonly Evidence[], readonly string[]])[] = [
		[
			'all columns',
			full,
			[anEvidence('rows', { digest: 'd2' })],
			['it writes its output rows without the columns `id`, `label`.'],
		],
		[
			'one column',
			full,
			[anEvidence('rows', { digest: 'd2', profile: withTable(table(['label', 'new'], 0)) })],
			['it writes its output rows without the columns `id`.'],
		],
		['only rows', full, [anEvidence('rows', { digest: 'd2', profile: withTable(table(['id', 'label'], 0)) })], []],
		['nothing: the same bytes', full, [anEvidence('rows', { digest: 'd1' })], []],
		['nothing that is known', full, [], []],
		['itself: that is a failure', full, [anEvidence('rows', { digest: 'd2', present: false })], []],
		['no table before', anEvidence('rows', { digest: 'd1' }), [anEvidence('rows', { digest: 'd2' })], []],
	];
	test.each(losses)('%s', (_, before, after, said) => {
		expect(lostOfOutputs([before], after)).toEqual(said);
	});
});
