import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createGzip, gzipSync } from 'node:zlib';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../../../src/check/judge.ts';
import type { DataContract } from '../../../src/model/project.ts';
import type { Profile } from '../../../src/model/profile.ts';
import { anEvidence, aNode, anOutput } from '../../rig/result-builders.ts';
import { repository } from '../../rig/door.ts';
import { zip } from '../../rig/zip.ts';

let folder: string;
let program: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'hostile-'));
	program = join(folder, 'read.mjs');
	const entry = new URL('../../../src/check/inspect/read-profile.ts', import.meta.url).href;
	await writeFile(
		program,
		`import { readProfile } from ${JSON.stringify(entry)};
import { statSync } from 'node:fs';
const [folder, path, data] = process.argv.slice(2);
const profile = await readProfile(folder, [{ path, bytes: statSync(folder + '/' + path).size }], JSON.parse(data));
console.log(JSON.stringify({ profile, kilobytes: process.resourceUsage().maxRSS }));`,
	);
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

const read = (place: string, path: string, data: DataContract) =>
	promisify(execFile)(process.execPath, [program, place, path, JSON.stringify(data)], { maxBuffer: 50_000_000 });

/** A file, what is declared of it, and words of the one finding that a run tells of it; none: it is sound. */
interface Hostile {
	readonly name: string;
	readonly make: (path: string) => Promise<unknown>;
	readonly data?: DataContract;
	readonly finding?: string;
	readonly notes?: string;
}

async function fill(path: string, bytes: number, piece: Buffer): Promise<void> {
	const block = Buffer.concat(Array.from({ length: Math.ceil(1_000_000 / piece.length) }, () => piece));
	const file = await open(path, 'w');
	for (let written = 0; written < bytes; written += block.length) await file.write(block);
	await file.close();
}

/** Zeros, by the hundred megabytes, in a file of one thousandth of it. */
async function bomb(path: string): Promise<void> {
	const block = Buffer.alloc(1024 ** 2);
	const zeros = Readable.from(
		(function* () {
			for (let count = 0; count < 600; count++) yield block;
		})(),
	);
	await pipeline(zeros, createGzip(), createWriteStream(path));
}

function tar(name: string, content: string): Buffer {
	const header = Buffer.alloc(512);
	header.write(name, 0);
	header.write('0000644\0', 100);
	header.write('0000000\0', 108);
	header.write('0000000\0', 116);
	header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
	header.write('00000000000\0', 136);
	header.write('        ', 148);
	header.write('0', 156);
	header.write('ustar\u000000', 257);
	header.write(
		`${header
			.reduce((sum, byte) => sum + byte, 0)
			.toString(8)
			.padStart(6, '0')}\0 `,
		148,
	);
	const body = Buffer.alloc(512 * Math.ceil(content.length / 512));
	body.write(content);
	return gzipSync(Buffer.concat([header, body, Buffer.alloc(1024)]));
}

const csv: DataContract = { format: 'csv' };
const schema: DataContract = { format: 'csv', schema: { fields: [{ name: 'c9999', type: 'integer' }] } };
const parquet = join(repository, '__fixtures__', 'tables', 'applications.none.parquet');

async function truncatedParquet(path: string): Promise<void> {
	const file = await open(parquet);
	const { size } = await file.stat();
	const { buffer } = await file.read(Buffer.alloc(size - 500), 0, size - 500, 0);
	await file.close();
	await writeFile(path, buffer);
}

const files: readonly Hostile[] = [
	{ name: 'truncated.parquet', make: truncatedParquet, finding: 'truncated' },
	{
		name: 'truncated.tar.gz',
		make: async (path) => writeFile(path, tar('a', 'x'.repeat(900)).subarray(0, 60)),
		finding: 'truncated',
	},
	{ name: 'truncated.csv', make: async (path) => writeFile(path, 'a,b\n1,"x'), data: csv, finding: 'not closed' },
	{ name: 'empty.csv', make: async (path) => writeFile(path, ''), data: csv, finding: 'is empty (0 bytes)' },
	{ name: 'empty.parquet', make: async (path) => writeFile(path, ''), finding: 'is empty (0 bytes)' },
	{
		name: 'binary.csv',
		make: async (path) => fill(path, 5_000_000, Buffer.from([0, 1, 2, 3, 10, 255, 44])),
		data: csv,
		finding: 'binary',
	},
	{
		name: 'wide.csv',
		make: async (path) =>
			fill(path, 60_000_000, Buffer.from(`${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')}\n`)),
		data: schema,
		finding: 'c9999',
		notes: 'has 10000 columns; the first 1000 were profiled',
	},
	{
		name: 'line.csv',
		make: async (path) => fill(path, 100_000_000, Buffer.alloc(1_000_000, 'x')),
		data: csv,
		finding: 'longer than',
	},
	{
		name: 'line.json',
		make: async (path) => fill(path, 100_000_000, Buffer.alloc(1_000_000, '[')),
		data: { format: 'json' },
	},
	{
		name: 'line.jsonl',
		make: async (path) => fill(path, 100_000_000, Buffer.alloc(1_000_000, 'x')),
		finding: 'longer than',
	},
	{ name: 'quote.csv', make: async (path) => fill(path, 100_000_000, Buffer.from('a,b\n1,"2\n')), data: csv },
	{
		name: 'utf8.csv',
		make: async (path) =>
			writeFile(path, Buffer.concat([Buffer.from('a,b\n'), Buffer.from([0xc3, 0x28, 0x81, 0x2c, 0x31, 0x0a])])),
		data: csv,
		finding: 'not valid UTF-8',
	},
	{ name: 'bomb.gz', make: bomb, finding: 'more than 200 times its size' },
	{ name: 'bomb.tar.gz', make: bomb, finding: 'its content is gzip' },
	{
		name: 'bomb.zip',
		make: async (path) => writeFile(path, zip({ a: Buffer.alloc(100_000_000) })),
		finding: 'more than 200 times its size',
	},
	{
		name: 'traversal.tar.gz',
		make: async (path) => writeFile(path, tar('../../etc/passwd', 'x')),
		finding: '../../etc/passwd',
	},
	{
		name: 'traversal.zip',
		make: async (path) => writeFile(path, zip({ '../../etc/passwd': 'x' })),
		finding: '../../etc/passwd',
	},
];

describe.each(files)('$name', ({ name, make, data = {}, finding, notes }) => {
	test('is answered, in little memory', { timeout: 60_000 }, async () => {
		const path = join(folder, name);
		await make(path);
		const { stdout } = await read(dirname(path), name, data);
		const { profile, kilobytes } = JSON.parse(stdout) as { profile: Profile; kilobytes: number };
		await rm(path);
		const node = aNode('A', { outputs: [anOutput('out', { data })] });
		const findings = judge(node, [anEvidence('out', { profile, bytes: profile.bytes, fileCount: 1 })]);
		expect(kilobytes).toBeLessThan(300_000);
		const said = findings.map(({ message }) => message).join();
		if (finding === undefined) expect(said).toBe('');
		else expect(said).toContain(finding);
		if (notes !== undefined) expect(profile.notes.join()).toContain(notes);
	});
});
