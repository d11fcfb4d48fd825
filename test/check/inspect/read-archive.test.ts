import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { describe, expect, test } from 'vitest';
import { fileProfileOf } from '../../rig/profile-folder.ts';

async function tarGz(names: readonly string[], bytes = 10) {
	const entries = names.map((name) => ({ header: { name, size: bytes }, body: new Uint8Array(bytes).fill(120) }));
	return gzipSync(await packTar(entries));
}

/** A zip archive made by Python, whose library is not ours. */
function zip(names: readonly string[]): Buffer {
	const program =
		'import io,sys,zipfile\nbuffer=io.BytesIO()\nwith zipfile.ZipFile(buffer,"w") as z:\n for name in sys.argv[1:]: z.writestr(name,"x")\nsys.stdout.buffer.write(buffer.getvalue())';
	return execFileSync('python3', ['-c', program, ...names]);
}

describe('a packed archive', () => {
	test('is listed', async () => {
		const { entries, problem } = await fileProfileOf('model.tar.gz', await tarGz(['model.json', 'code/run.py']));
		expect(entries).toEqual(['model.json', 'code/run.py']);
		expect(problem).toBeUndefined();
	});

	test('made by the system’s tar is listed', async () => {
		const packed = execFileSync('sh', [
			'-c',
			'd=$(mktemp -d); cd "$d"; echo x > a; mkdir b; echo y > b/c; tar cz a b; rm -r "$d"',
		]);
		expect((await fileProfileOf('model.tar.gz', packed)).entries).toEqual(['a', 'b/', 'b/c']);
	});

	test('of many entries lists the first', async () => {
		const names = Array.from({ length: 150 }, (_, index) => `f${index}`);
		const { entries, notes } = await fileProfileOf('m.tar.gz', await tarGz(names));
		expect(entries).toHaveLength(100);
		expect(notes.join()).toContain('first 100');
	});

	test.each(['../evil', '/etc/passwd', 'a/../../b'])('with the path %s is a problem', async (name) => {
		const { problem } = await fileProfileOf('m.tar.gz', await tarGz(['good', name]));
		expect(problem?.message).toContain(name);
	});

	test.each([0.2, 0.5, 0.99])('cut at %f of its length is truncated', async (share) => {
		const random = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 251));
		const whole = gzipSync(await packTar([{ header: { name: 'm.bin', size: random.length }, body: random }]));
		const { problem } = await fileProfileOf('m.tar.gz', whole.subarray(0, Math.floor(whole.length * share)));
		expect(problem?.message).toContain('truncated');
	});

	test('of a cut archive within a whole gzip is a problem', async () => {
		const tar = await packTar([{ header: { name: 'm.bin', size: 5_000 }, body: new Uint8Array(5_000) }]);
		const { problem } = await fileProfileOf('m.tar.gz', gzipSync(tar.subarray(0, 2_000)));
		expect(problem?.message).toContain('truncated');
	});

	test('that inflates without end is stopped', async () => {
		const { problem } = await fileProfileOf('m.tar.gz', await tarGz(['zeros'], 100_000_000));
		expect(problem?.message).toContain('times its size');
	});
});

describe('a gzip file', () => {
	test('is inflated to its end', async () => {
		expect((await fileProfileOf('a.csv.gz', gzipSync('a,b\n'))).problem).toBeUndefined();
	});

	test('may be cut', async () => {
		const { problem } = await fileProfileOf('a.gz', gzipSync('some words that are long enough').subarray(0, 25));
		expect(problem?.message).toContain('truncated');
	});

	test('may be damaged', async () => {
		const whole = gzipSync('some words that are long enough');
		whole[14] = 0xff;
		whole[15] = 0xff;
		expect((await fileProfileOf('a.gz', whole)).problem?.message).toContain('cannot be unpacked');
	});

	test('may be a trap', async () => {
		const { problem } = await fileProfileOf('a.gz', gzipSync(Buffer.alloc(80_000_000)));
		expect(problem?.message).toContain('times its size');
	});

	test('may hold nothing', async () => {
		expect((await fileProfileOf('a.gz', gzipSync(''))).notes.join()).toContain('holds nothing');
	});
});

describe('a zip archive', () => {
	test('is listed', async () => {
		const { entries, problem } = await fileProfileOf('m.zip', zip(['a.txt', 'b/ü.txt']));
		expect(entries).toEqual(['a.txt', 'b/ü.txt']);
		expect(problem).toBeUndefined();
	});

	test('with a path that leaves is a problem', async () => {
		expect((await fileProfileOf('m.zip', zip(['../evil']))).problem?.message).toContain('../evil');
	});

	test('with a drive is a problem', async () => {
		expect((await fileProfileOf('m.zip', zip([String.raw`C:\evil`]))).problem?.message).toContain('evil');
	});

	test('without its directory is truncated', async () => {
		const whole = zip(['a.txt', 'b.txt']);
		expect((await fileProfileOf('m.zip', whole.subarray(0, whole.length - 30))).problem?.message).toContain(
			'truncated',
		);
		expect((await fileProfileOf('m.zip', whole.subarray(20))).problem?.message).toBeDefined();
	});

	test('that lost its beginning but not its end is truncated', async () => {
		const whole = zip(['a.txt', 'b.txt']);
		const { problem } = await fileProfileOf(
			'm.zip',
			Buffer.concat([Buffer.from('PK\u0003\u0004'), whole.subarray(whole.length - 22)]),
		);
		expect(problem?.message).toContain('truncated');
	});

	test('of the large kind is noted', async () => {
		const end = Buffer.from(`504b0506${'00'.repeat(8)}ffffffffffffffff0000`, 'hex');
		expect((await fileProfileOf('m.zip', end)).notes.join()).toContain('zip64');
	});
});
