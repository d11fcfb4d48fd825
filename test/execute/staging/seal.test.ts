import { execFileSync } from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readProfile } from '../../../src/check/inspect/read-profile.ts';
import { seal } from '../../../src/execute/staging/seal.ts';
import { stage, usualLimits } from '../../../src/execute/staging/stage.ts';
import { withoutPrivilege } from '../../rig/without-privilege.ts';
import type { Evidence } from '../../../src/model/execution.ts';
import type { SealJob, SealOutput, SealReport } from '../../../src/model/workbench.ts';

let here: string;
let folder: string;
beforeEach(() => {
	here = mkdtempSync(join(tmpdir(), 'seal-'));
	folder = join(here, 'node');
	mkdirSync(join(folder, 'outputs/o'), { recursive: true });
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

function write(path: string, text = 'a,b\n1,2\n'): string {
	const place = join(folder, path);
	mkdirSync(dirname(place), { recursive: true });
	writeFileSync(place, text);
	return place;
}

function output(parts: Partial<SealOutput> = {}): SealOutput {
	return {
		output: 'o',
		path: 'outputs/o',
		shape: 'directory',
		delivery: 'as-is',
		deliverTo: 'delivered/o/model.tar.gz',
		...parts,
	};
}

async function sealed(parts: Partial<SealJob> = {}): Promise<SealReport> {
	return seal({ folder, outputs: [output()], inputs: [], ...parts }, readProfile);
}

async function evidence(parts: Partial<SealOutput> = {}): Promise<Evidence> {
	const [first] = (await sealed({ outputs: [output(parts)] })).evidence;
	if (first === undefined) throw new Error('no evidence');
	return first;
}

describe('evidence', () => {
	test('names and digests every file, and has the profile', async () => {
		write('outputs/o/b.csv');
		write('outputs/o/a/x.csv');
		expect(await evidence()).toMatchObject({
			present: true,
			fileCount: 2,
			bytes: 16,
			digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
			files: [
				{ path: 'a/x.csv', bytes: 8, mode: 0o644 },
				{ path: 'b.csv', sha256: '492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470' },
			],
			profile: { format: 'csv', table: { rows: 2 } },
		});
	});

	test('a digest depends on names, contents and the right to execute, not on times or umask', async () => {
		const file = write('outputs/o/a.csv');
		const { digest } = await evidence();
		utimesSync(file, 5, 5);
		chmodSync(file, 0o660);
		expect((await evidence()).digest).toBe(digest);
		chmodSync(file, 0o755);
		expect((await evidence()).digest).not.toBe(digest);
		chmodSync(file, 0o644);
		write('outputs/o/a.csv', 'a,b\n1,3\n');
		expect((await evidence()).digest).not.toBe(digest);
		rmSync(file);
		write('outputs/o/c.csv');
		expect((await evidence()).digest).not.toBe(digest);
	});

	test('is the digest that a consumer staged', async () => {
		write('outputs/o/sub/a.csv');
		write('outputs/o/large.bin', 'x'.repeat(2_000_000));
		const copy = { input: 'i', from: join(folder, 'outputs/o'), to: 'i', shape: 'directory', channels: [] } as const;
		const staged = await stage({ folder: join(here, 'next'), folders: [], copies: [copy] });
		expect(staged.inputs[0]?.digest).toBe((await evidence()).digest);
	});

	test('names at most 200 files but counts and digests all', async () => {
		for (let index = 0; index < 250; index += 1) write(`outputs/o/${index}.txt`, `${index}`);
		const first = await evidence();
		expect(first).toMatchObject({ fileCount: 250 });
		expect(first.files).toHaveLength(200);
		write('outputs/o/99.txt', 'other');
		expect((await evidence()).digest).not.toBe(first.digest);
	});
});

describe('what is missing', () => {
	test('an empty folder, no folder, a folder where a file must be, no file', async () => {
		const nothing = { output: 'o', present: false, fileCount: 0, bytes: 0, files: [] };
		expect(await evidence()).toEqual(nothing);
		rmSync(join(folder, 'outputs/o'), { recursive: true });
		expect(await evidence()).toEqual(nothing);
		const file = { shape: 'file', path: 'outputs/o/m.json' } as const;
		expect(await evidence(file)).toEqual(nothing);
		write('outputs/o/m.json/part.json', '{}');
		expect(await evidence(file)).toEqual(nothing);
		expect((await sealed({ outputs: [output(file)] })).undeclared).toEqual(['o/m.json/part.json']);
	});

	test('a file that must be one is enough, even when it is empty', async () => {
		write('outputs/o/m.json', '');
		const one = await evidence({ shape: 'file', path: 'outputs/o/m.json' });
		expect(one).toMatchObject({ present: true, fileCount: 1, bytes: 0, files: [{ path: 'm.json' }] });
	});

	test('a file in the place of a folder counts as what it holds', async () => {
		rmSync(join(folder, 'outputs/o'), { recursive: true });
		write('outputs/o');
		expect(await evidence()).toMatchObject({ present: true, files: [{ path: 'o' }], profile: { fileCount: 1 } });
	});
});

describe('links and other traps', () => {
	function problems(one: Evidence): (string | undefined)[] {
		return one.profile?.files.map(({ problem }) => problem?.message) ?? [];
	}

	test('an output that is a link out of the node is missing, and nothing behind it is read', async () => {
		mkdirSync(join(here, 'secret'));
		writeFileSync(join(here, 'secret/key'), 'secret');
		rmSync(join(folder, 'outputs/o'), { recursive: true });
		symlinkSync(join(here, 'secret'), join(folder, 'outputs/o'));
		const one = await evidence();
		expect(one).toMatchObject({ present: false, fileCount: 0, files: [] });
		expect(one.digest).toBeUndefined();
		expect(problems(one)).toEqual(['It is a link that leaves its folder; it was not followed']);
	});

	test('a link out among the files is a problem of that file only', async () => {
		writeFileSync(join(here, 'secret'), 'secret');
		write('outputs/o/a.csv');
		symlinkSync(join(here, 'secret'), join(folder, 'outputs/o/b.csv'));
		const one = await evidence();
		expect(one).toMatchObject({ present: true, fileCount: 1, files: [{ path: 'a.csv' }] });
		expect(problems(one)).toEqual([undefined, 'It is a link that leaves its folder; it was not followed']);
		rmSync(join(folder, 'outputs/o/a.csv'));
		expect((await evidence()).present).toBe(false);
	});

	test('a link in the place of the folder above, or of the node itself, leads nowhere', async () => {
		mkdirSync(join(here, 'elsewhere/outputs/o'), { recursive: true });
		writeFileSync(join(here, 'elsewhere/outputs/o/a.csv'), 'secret');
		rmSync(join(folder, 'outputs'), { recursive: true });
		symlinkSync(join(here, 'elsewhere/outputs'), join(folder, 'outputs'));
		expect((await evidence()).present).toBe(false);
		renameSync(folder, `${folder}-moved`);
		symlinkSync(join(here, 'elsewhere'), folder);
		expect(await sealed()).toMatchObject({ evidence: [{ present: false }], undeclared: [] });
	});

	test('links that stay in the node are followed', async () => {
		write('work/result.csv');
		symlinkSync('../../work/result.csv', join(folder, 'outputs/o/r.csv'));
		expect(await evidence()).toMatchObject({ present: true, files: [{ path: 'r.csv', bytes: 8 }] });
	});

	test('files and folders that the script closed are problems of them', async () => {
		chmodSync(write('outputs/o/a.csv'), 0);
		write('outputs/o/b.csv');
		write('outputs/o/closed/c.csv');
		chmodSync(join(folder, 'outputs/o/closed'), 0);
		const one = await withoutPrivilege(here, async () => evidence());
		expect(one).toMatchObject({ present: true, fileCount: 2, files: [{ path: 'b.csv' }] });
		expect(problems(one).filter((problem) => problem !== undefined)).toEqual([
			'It cannot be used: permission denied (EACCES)',
			'It cannot be used: permission denied (EACCES)',
		]);
	});

	test.runIf(process.platform === 'linux')('a name that is not UTF-8 is a problem of that file', async () => {
		write('outputs/o/a.csv');
		writeFileSync(Buffer.concat([Buffer.from(join(folder, 'outputs/o/')), Buffer.from([0x66, 0xff])]), 'x');
		const one = await evidence();
		expect(one.fileCount).toBe(1);
		expect(problems(one)).toContain('It has a name that is not valid UTF-8');
	});

	test('a pipe does not hang', async () => {
		execFileSync('mkfifo', [join(folder, 'outputs/o/pipe')]);
		write('outputs/o/a.csv');
		const one = await evidence();
		expect(one.fileCount).toBe(1);
		expect(problems(one)).toContain('It is neither a file nor a folder');
	});

	test('a file that is taken away while the others are read is a problem of it', async () => {
		for (let index = 100; index < 200; index += 1) write(`outputs/o/${index}.csv`);
		setImmediate(() => rmSync(join(folder, 'outputs/o/199.csv')));
		const one = await evidence();
		expect(one.files).toHaveLength(99);
		expect(problems(one)).toContain('It cannot be used: it is not there any more (ENOENT)');
	});
});

describe('packing', () => {
	const packed = { delivery: 'model.tar.gz' } as const;

	test('gives an archive that any tar reads, with the same bytes for the same files', async () => {
		write('outputs/o/model.bin', 'm'.repeat(100_000));
		write('outputs/o/sub/meta.json', '{}');
		const first = await evidence(packed);
		const archive = join(folder, 'delivered/o/model.tar.gz');
		const bytes = readFileSync(archive);
		expect(first.delivered).toEqual({
			file: 'delivered/o/model.tar.gz',
			bytes: bytes.length,
			sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
		});
		expect(first).toMatchObject({ fileCount: 2, files: [{ path: 'model.bin' }, { path: 'sub/meta.json' }] });
		expect(execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' })).toBe('model.bin\nsub/meta.json\n');
		expect(execFileSync('tar', ['-xzOf', archive, 'sub/meta.json'], { encoding: 'utf8' })).toBe('{}');
		expect([...bytes.subarray(4, 10)]).toEqual([0, 0, 0, 0, bytes[8], 255]);

		utimesSync(join(folder, 'outputs/o/model.bin'), 9, 9);
		chmodSync(join(folder, 'outputs/o/model.bin'), 0o600);
		expect((await evidence(packed)).delivered).toEqual(first.delivered);
	});

	test('does nothing for an output that is missing', async () => {
		expect((await evidence(packed)).delivered).toBeUndefined();
	});

	test('that does not fit on the disk is a problem of the output', async () => {
		write('outputs/o/a.csv');
		const job = { folder, outputs: [output(packed)], inputs: [] };
		const [one] = (await seal(job, readProfile, async () => 7)).evidence;
		expect(one?.delivered).toBeUndefined();
		expect(one?.profile?.files.at(-1)?.problem?.message).toBe('It cannot be made: 8 bytes do not fit on the disk');
	});

	test('that is impossible is a problem of the output', async () => {
		write('outputs/o/a.csv');
		write('delivered', 'a file in the way');
		const one = await evidence(packed);
		expect(one.delivered).toBeUndefined();
		expect(one.profile?.files.at(-1)?.problem?.message).toMatch(/^It cannot be used: /);
	});
});

describe('undeclared files', () => {
	test('are those that belong to no output; at most 20 names', async () => {
		write('outputs/o/a.csv');
		write('outputs/m/metrics.json', '{}');
		write('outputs/m/beside.json', '{}');
		write('outputs/deep/er/x.txt');
		mkdirSync(join(folder, 'outputs/empty'));
		const outputs = [output(), output({ output: 'm', shape: 'file', path: 'outputs/m/metrics.json' })];
		expect((await sealed({ outputs })).undeclared).toEqual(['deep/er/x.txt', 'm/beside.json']);
		for (let index = 0; index < 30; index += 1) write(`outputs/z${index}.txt`);
		expect((await sealed({ outputs })).undeclared).toHaveLength(20);
	});

	test('are none where there is no folder', async () => {
		rmSync(join(folder, 'outputs'), { recursive: true });
		expect((await sealed()).undeclared).toEqual([]);
	});
});

describe('inputs', () => {
	async function staged(copyBytes = usualLimits.copyBytes): Promise<SealJob['inputs']> {
		mkdirSync(join(here, 'data'), { recursive: true });
		writeFileSync(join(here, 'data/a.csv'), 'abc');
		const copy = { input: 'i', from: join(here, 'data'), to: 'inputs/i', shape: 'directory', channels: [] } as const;
		const report = await stage({ folder, folders: ['outputs/o'], copies: [copy] }, { ...usualLimits, copyBytes });
		return report.inputs.map(({ digest, stamp }) => ({ input: 'i', path: join(folder, 'inputs/i'), digest, stamp }));
	}

	async function modified(inputs: SealJob['inputs']): Promise<readonly string[]> {
		return (await sealed({ inputs })).modifiedInputs;
	}

	test('that nobody wrote to are not modified, with and without their stamp', async () => {
		const inputs = await staged();
		expect(await modified(inputs)).toEqual([]);
		expect(await modified(inputs.map(({ input, path, digest }) => ({ input, path, digest })))).toEqual([]);
	});

	test('that were only touched are not modified, because the content decides', async () => {
		const inputs = await staged();
		utimesSync(join(folder, 'inputs/i/a.csv'), 9, 9);
		expect(await modified(inputs)).toEqual([]);
	});

	test.each([
		['changed', (path: string) => writeFileSync(join(path, 'a.csv'), 'abd')],
		['extended', (path: string) => writeFileSync(join(path, 'extracted.csv'), 'x')],
		['emptied', (path: string) => rmSync(join(path, 'a.csv'))],
		['removed', (path: string) => rmSync(path, { recursive: true })],
		['linked elsewhere', (path: string) => symlinkSync('/etc/hostname', join(path, 'host'))],
	])('that were %s are modified', async (_, change) => {
		const inputs = await staged();
		change(join(folder, 'inputs/i'));
		expect(await modified(inputs)).toEqual(['i']);
	});

	test('that were changed with their old times put back are modified', async () => {
		const inputs = await staged();
		const path = join(folder, 'inputs/i/a.csv');
		writeFileSync(path, 'abd');
		utimesSync(path, 1, 1);
		expect(await modified(inputs)).toEqual(['i']);
	});

	test('that are links show a write to the original', async () => {
		const inputs = await staged(1);
		expect(await modified(inputs)).toEqual([]);
		appendFileSync(join(folder, 'inputs/i/a.csv'), 'more');
		expect(await modified(inputs)).toEqual(['i']);
	});
});

describe('fixtures', () => {
	const reader = { node: 'N', input: 'i', data: { schema: { fields: [{ name: 'a', type: 'string' }] } } };
	const fixture = (name: string) => ({ path: name, from: join(here, name), within: here, reader });

	test('are read where they lie, for the input that they feed', async () => {
		writeFileSync(join(here, 'a.csv'), 'a,b\n1,2\n');
		mkdirSync(join(here, 'folder'));
		writeFileSync(join(here, 'folder/b.csv'), 'a\nx\nx\n');
		const data = { schema: { fields: [{ name: 'a', constraints: { unique: true } }] }, files: '*.csv' };
		const strict = { ...fixture('folder'), reader: { ...reader, data } };
		const { fixtures } = await sealed({ fixtures: [fixture('a.csv'), strict] });
		expect(fixtures).toMatchObject([
			{ format: 'csv', table: { rows: 1 } },
			{ matched: 1, unmet: [{ node: 'N', input: 'i', violations: [{ constraint: 'unique', file: 'b.csv', row: 2 }] }] },
		]);
		expect(fixtures?.[0]).not.toHaveProperty('unmet');
	});

	test('that are gone, or lead out of the repository, have no profile', async () => {
		symlinkSync('/etc/hostname', join(here, 'out.csv'));
		const { fixtures } = await sealed({ fixtures: [fixture('gone.csv'), fixture('out.csv')] });
		expect(fixtures).toEqual([undefined, undefined]);
	});
});
