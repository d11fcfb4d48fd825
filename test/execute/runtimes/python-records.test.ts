import * as fc from '../../rig/fast-check.ts';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { python } from '../../../src/execute/runtimes/python.ts';
import { pathNamer } from '../../../src/execute/runtimes/python-paths.ts';
import { readRecords } from '../../../src/execute/runtimes/python-records.ts';
import type { NodePlace } from '../../../src/execute/runtimes/runtime.ts';
import type { Ended } from '../../../src/lib/launcher.ts';
import { nodeOf } from '../../rig/drive-python.ts';
import { findPythons } from '../../rig/pythons.ts';

let root: string;
let place: NodePlace;
let result: string;

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'records-'));
	const folder = join(root, 'repo', '.out', 'nodes', 'A');
	place = {
		workspace: join(root, 'repo'),
		folder,
		inputs: { 'in-1': join(folder, 'inputs', 'in-1') },
		outputs: { out: join(folder, 'outputs', 'out') },
		work: join(folder, 'work'),
		tmp: join(folder, 'tmp'),
		log: join(folder, 'log'),
		attempt: 2,
		environ: { SECRET: 'hush' },
		args: { rows: 3 },
		python: { path: '/usr/bin/python3', version: '3.12.1' },
		pythonPath: [],
		observe: false,
	};
	await mkdir(place.log, { recursive: true });
	result = join(place.log, 'driver-2.result.jsonl');
});

afterAll(() => rm(root, { recursive: true, force: true }));

const exited = (code: number, rest: Partial<Ended> = {}): Ended => ({
	how: { kind: 'exit', code },
	startedMs: 0,
	endedMs: 1,
	leftBehind: false,
	...rest,
});

async function understood(text: string, ended: Ended = exited(0)) {
	await writeFile(result, text);
	return python.interpret(nodeOf('s.py', { timeoutMs: 900 }), place, ended);
}

describe('what is prepared', () => {
	test('names the driver and the job, and holds no value of the environment', () => {
		const prepared = python.prepare(nodeOf('scripts/s.py'), place);
		const job = join(place.log, 'driver-2.job.json');
		expect(prepared.argv.slice(0, 4)).toEqual(['/usr/bin/python3', '-u', '-X', 'utf8']);
		expect(prepared.argv.at(-1)).toBe(job);
		expect(prepared.files[result]).toBe('');
		expect(prepared.files[job]).not.toContain('hush');
		expect(JSON.parse(prepared.files[job] ?? '')).toMatchObject({
			script: join(place.workspace, 'scripts', 's.py'),
			environ: ['SECRET'],
			args: { rows: 3 },
			result,
		});
		expect(prepared.env).toEqual({
			SECRET: 'hush',
			PYTHONDONTWRITEBYTECODE: '1',
			PYTHONUNBUFFERED: '1',
			PYTHONUTF8: '1',
			PYTHONHASHSEED: '0',
			DAG_INPUT_IN_1: place.inputs['in-1'],
			DAG_OUTPUT_OUT: place.outputs['out'],
		});
	});

	test('does not exist for a node that cannot be run: that is our bug', () => {
		const { python: _, ...without } = place;
		expect(() => python.prepare(nodeOf('s.py'), without)).toThrow(/^Internal error: Script/);
	});
});

describe('what a script leaves behind', () => {
	test('passes only with a word of the driver', async () => {
		expect(await understood('{"kind":"returned"}\n')).toEqual({});
		expect(await understood('{"kind":"exit","code":0}\n')).toEqual({});
		expect(await understood('')).toEqual({ failure: { reason: 'ended-early', exitCode: 0 } });
		expect(await understood('{"kind":"returned"')).toEqual({ failure: { reason: 'ended-early', exitCode: 0 } });
	});

	test('is less than how the process ended', async () => {
		const returned = '{"kind":"returned"}\n';
		expect(await understood(returned, exited(7))).toEqual({ failure: { reason: 'exit-non-zero', exitCode: 7 } });
		// How a process was ended by others is told by the loop, which knows more of it.
		const signal = exited(0, { how: { kind: 'signal', signal: 'SIGKILL' } });
		expect(await understood(returned, signal)).toEqual({});
		const failed = '{"kind":"failed","reason":"exception","type":"T","message":"m"}';
		expect(await understood(`${failed}\n${returned}`, signal)).toMatchObject({ failure: { type: 'T' } });
	});

	test('says what was used; the launcher knows it otherwise', async () => {
		const text = '{"kind":"usage","cpuMs":1,"peakRssBytes":5}\n{"kind":"usage","cpuMs":9}\n{"kind":"returned"}\n';
		expect(await understood(text)).toEqual({ cpuMs: 9 });
		expect(await understood(text, exited(0, { cpuMs: 9.5, peakRssBytes: 7 }))).toEqual({ cpuMs: 9.5, peakRssBytes: 7 });
		expect(await understood('{"kind":"usage","cpuMs":-1,"peakRssBytes":"9"}', exited(1, { cpuMs: 3 }))).toEqual({
			failure: { reason: 'exit-non-zero', exitCode: 1 },
			cpuMs: 3,
		});
	});

	test('makes a failure of anything that claims to be one', async () => {
		expect(await understood('{"kind":"failed"}')).toEqual({
			failure: { reason: 'exception', type: 'Exception', message: '', frames: [] },
		});
		expect(await understood('{"kind":"failed","reason":"syntax-error","message":"m"}')).toMatchObject({
			failure: { reason: 'syntax-error', at: { file: '?', line: 1, function: '?', inWorkspace: false } },
		});
		expect(await understood('{"kind":"failed","reason":"out-of-memory","frames":[]}')).toEqual({
			failure: { reason: 'out-of-memory' },
		});
		expect(await understood('{"kind":"failed","reason":"interface-error","message":"m","at":7}')).toMatchObject({
			failure: { reason: 'interface-error', at: { file: '?' } },
		});
	});

	test('may be enormous: the end of it counts', async () => {
		const flood = `${'{"kind":"failed"}'.repeat(200_000)}\n{"kind":"returned"}\n`;
		expect(await understood(flood)).toEqual({});
		const frame = { file: 'f'.repeat(10_000), line: 1, function: 'f', text: 't'.repeat(10_000) };
		const long = { kind: 'failed', message: 'm'.repeat(10_000), frames: Array.from({ length: 40 }, () => frame) };
		const { failure } = await understood(`${JSON.stringify({ ...long, frames: [...long.frames, frame, frame] })}\n`);
		expect(failure).toMatchObject({ reason: 'exception', message: 'm'.repeat(4000) });
		expect(failure?.reason === 'exception' ? failure.frames.length : 0).toBe(40);
	});

	test('may be no file at all', async () => {
		const namer = await pathNamer(place);
		const target = join(root, 'target');
		await writeFile(target, '{"kind":"returned"}\n');
		await symlink(target, join(root, 'link'));
		const makePipe = 'import os, sys; os.mkfifo(sys.argv[1])';
		execFileSync(findPythons()[0]?.path ?? 'python3', ['-c', makePipe, join(root, 'pipe')]);
		expect(await readRecords(join(root, 'link'), namer)).toEqual([]);
		expect(await readRecords(join(root, 'pipe'), namer)).toEqual([]);
		expect(await readRecords(root, namer)).toEqual([]);
		expect(await readRecords(join(root, 'nothing'), namer)).toEqual([]);
	});

	test('never breaks the reader, and never passes a process that ended badly', async () => {
		const field = fc.constantFrom(
			'kind',
			'reason',
			'message',
			'frames',
			'at',
			'file',
			'line',
			'type',
			'module',
			'cpuMs',
		);
		const word = fc.constantFrom(
			'returned',
			'exit',
			'failed',
			'usage',
			'syntax-error',
			'import-error',
			'\ud800',
			'__proto__',
		);
		const { value } = fc.letrec((tie) => ({
			value: fc.oneof(
				{ maxDepth: 4 },
				word,
				fc.string(),
				fc.double(),
				fc.constant(null),
				fc.array(tie('value'), { maxLength: 3 }),
				fc.dictionary(field, tie('value'), { maxKeys: 6 }),
			),
		}));
		await fc.assert(
			fc.asyncProperty(fc.array(value, { maxLength: 5 }), fc.integer({ min: 1, max: 255 }), async (lines, code) => {
				const text = lines.map((line) => JSON.stringify(line)).join('\n');
				const bad = await understood(text, exited(code));
				expect(bad.failure).toBeDefined();
				expect(JSON.stringify(bad).isWellFormed()).toBe(true);
				const good = await understood(text, exited(0));
				expect(good.failure === undefined || typeof good.failure.reason === 'string').toBe(true);
			}),
			{ numRuns: 150 },
		);
	});
});

describe('how a place is named', () => {
	test('alike on every machine', async () => {
		const namer = await pathNamer(place);
		const { workspace, folder } = place;
		expect(namer.file(join(workspace, 'scripts', 'a.py'))).toEqual({ file: 'scripts/a.py', inWorkspace: true });
		expect(namer.file(`${workspace}/scripts/../a.py`)).toEqual({ file: 'a.py', inWorkspace: true });
		expect(namer.file(`${workspace}/../elsewhere/a.py`)).toEqual({ file: 'a.py', inWorkspace: false });
		expect(namer.file(`${workspace}-other/a.py`)).toEqual({ file: 'a.py', inWorkspace: false });
		expect(namer.file(join(folder, 'tmp', 'a.py'))).toEqual({ file: 'tmp/a.py', inWorkspace: false });
		const library = 'site-packages/pandas/io/common.py';
		expect(namer.file(`/opt/python/lib/python3.12/${library}`)).toEqual({ file: library, inWorkspace: false });
		expect(namer.file(`${workspace}/.venv/lib/python3.12/${library}`)).toEqual({ file: library, inWorkspace: false });
		expect(namer.file('/usr/lib64/python3.12/json/decoder.py').file).toBe('python3.12/json/decoder.py');
		expect(namer.file('/usr/lib/python3/dist-packages/yaml/a.py').file).toBe('dist-packages/yaml/a.py');
		expect(namer.file('<string>')).toEqual({ file: '<string>', inWorkspace: false });
	});

	test('also where the workspace was given through a link', async () => {
		const link = join(root, 'linked');
		await symlink(place.workspace, link);
		const namer = await pathNamer({ workspace: link, folder: place.folder });
		expect(namer.file(join(place.workspace, 'a.py'))).toEqual({ file: 'a.py', inWorkspace: true });
		expect(namer.file(join(link, 'a.py'))).toEqual({ file: 'a.py', inWorkspace: true });
		expect(namer.text(`no ${link}/a and ${place.workspace}/b and ${place.folder}/c`)).toBe('no a and b and c');
	});
});
