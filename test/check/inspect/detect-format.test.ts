import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { describe, expect, test } from 'vitest';
import { fileProfileOf } from '../../rig/profile-folder.ts';

const npy = Buffer.concat([
	Buffer.from(
		"\u0093NUMPY\u0001\u0000\u0046\u0000{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }".padEnd(79) + '\n',
		'latin1',
	),
	Buffer.alloc(16),
]);
const zip = Buffer.from('504b0506' + '00'.repeat(18), 'hex');
const parquet = readFileSync('__fixtures__/tables/applications.unnoted.parquet');
const arrow = readFileSync('__fixtures__/tables/applications.none.arrow');
const arrowStream = readFileSync('__fixtures__/tables/applications.stream.arrow');

describe('a format is told by content', () => {
	test.each([
		['parquet', 'table.csv.parquet', parquet],
		['parquet', 'part-0', parquet],
		['arrow', 'a.arrow', arrow],
		['arrow', 'part-0', arrow],
		['arrow', 'a.arrows', arrowStream],
		['arrow', 'part-0', arrowStream],
		['arrow', 'a.feather', Buffer.from('FEA1....FEA1')],
		['zip', 'weights.pt', zip],
		['npy', 'x.npy', npy],
		['pickle', 'model', Buffer.from([0x80, 4, 0x95, 1, 0, 0])],
		['pickle', 'old.pkl', "(lp0\nS'a'\np1\na."],
		['pickle', 'packed.joblib', Buffer.from([0x78, 0x9c, 0, 1, 2])],
		['gzip', 'packed.pkl', gzipSync('x')],
		['gzip', 'table.csv.gz', gzipSync('a,b\n1,2\n')],
		['csv', 'table.csv', 'a,b\n1,2\n'],
		['csv', 'one.csv', 'only\n1\n'],
		['tsv', 'table.csv', 'a\tb\n1\t2\n'],
		['tsv', 'table.tsv', 'a\tb\n1\t2\n'],
		['csv', 'table.tsv', 'a,b\n1,2\n'],
		['json', 'm.json', '{"a": 1}'],
		['json', 'm.json', '42'],
		['json', 'm.json', '{"a": 1}\n'],
		['json', 'noname', '{"a":\n 1}'],
		['json', 'array', '[1, 2]'],
		['jsonl', 'm.jsonl', '{"a": 1}'],
		['jsonl', 'm.json', '{"a": 1}\n{"a": 2}\n'],
		['text', 'readme.txt', 'words, and more words'],
		['text', 'notes', '[draft] words'],
		['text', 'x.log', '\u001B[31mred\u001B[0m'],
		['binary', 'model.bin', Buffer.from([0, 1, 2, 3])],
		['binary', 'noise', Buffer.from([1, 2, 3, 4, 5, 6, 65])],
	] as const)('%s: %s', async (format, name, content) => {
		const file = await fileProfileOf(name, content);
		expect(file).toMatchObject({ format });
		expect(file.problem).toBeUndefined();
	});

	test('a packed tar archive is one whatever its name', async () => {
		const packed = gzipSync(await packTar([{ header: { name: 'a.txt', size: 1 }, body: 'x' }]));
		expect(await fileProfileOf('model.tar.gz', packed)).toMatchObject({ format: 'tar.gz', entries: ['a.txt'] });
		expect(await fileProfileOf('model', packed)).toMatchObject({ format: 'tar.gz' });
	});
});

describe('the contract helps where neither content nor name tells', () => {
	test.each([
		['csv', 'part-0', 'a,b\n1,2\n'],
		['tsv', 'part-0', 'a\tb\n1\t2\n'],
		['jsonl', 'part-0', 'null\n'],
		['json', 'part-0', '[\n'],
	] as const)('%s', async (format, name, content) => {
		expect(await fileProfileOf(name, content, { format })).toMatchObject({ format });
	});

	test('but it does not turn a page of HTML into a table', async () => {
		expect(await fileProfileOf('part-0', '<!DOCTYPE html>\n<p>a,b</p>', { format: 'csv' })).toMatchObject({
			format: 'text',
		});
	});
});

describe('a name that promises something else is a problem', () => {
	test.each([
		['table.csv', Buffer.from([0, 1, 2, 3]), 'binary'],
		['table.csv', parquet, 'parquet'],
		['table.csv', '<html><body>login</body></html>', 'text'],
		['table.parquet', 'a,b\n1,2\n', 'text'],
		['m.json', Buffer.from([0, 1]), 'binary'],
		['x.zip', 'not a zip', 'text'],
		['x.npy', zip, 'zip'],
	] as const)('%s', async (name, content, format) => {
		const file = await fileProfileOf(name, content);
		expect(file.format).toBe(format);
		expect(file.problem?.message).toContain(format);
	});
});
