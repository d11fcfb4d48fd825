import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPythonHelper, type HelperEvent } from '../../../src/execute/launchers/python-helper.ts';
import { findPythons } from '../../rig/pythons.ts';

const python = findPythons().at(0)?.path ?? '';
const sources = join(import.meta.dirname, '../../../src/execute');
const launchers = join(sources, 'launchers/python');
const runtimes = join(sources, 'runtimes/python');

let here: string;
beforeEach(() => {
	here = mkdtempSync(join(tmpdir(), 'warm-limits-'));
	mkdirSync(join(here, 'lib'));
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

function write(name: string, text: string): string {
	const path = join(here, name);
	writeFileSync(path, text);
	return path;
}

/** A program of ours with another value of one of its limits. */
function withLimit(folder: string, name: string, limit: string): string {
	const module = `${name}.py`;
	const text = readFileSync(join(folder, module), 'utf8');
	const [constant] = limit.split(' = ');
	const changed = text.replace(new RegExp(`^${constant} = .*$`, 'm'), limit);
	expect(changed).not.toBe(text);
	return write(module, changed);
}

/** Starts a script that imports `library`, by a helper and a parent of which one has another limit. */
async function startWith(helperScript: string, parentScript: string): Promise<{ said: HelperEvent; log: string }> {
	const helper = await startPythonHelper(python, { PATH: '/usr/bin:/bin' }, helperScript);
	if (helper === undefined) throw new Error('no helper came up');
	const env = { PATH: '/usr/bin:/bin', PYTHONPATH: join(here, 'lib') };
	const log = join(here, 'log');
	closeSync(openSync(log, 'w'));
	const script = write('script.py', 'import library\nprint(library.value)\nraise SystemExit(0)\n');
	const run = { argv: [script], folders: [join(here, 'none')] };
	const warm = { modules: ['library'], argv: [python, '-u', '-B', parentScript], env, run };
	const events: HelperEvent[] = [];
	try {
		await new Promise<void>((resolve) =>
			helper.start({ argv: [python, '-B', script], cwd: here, env, log, warm }, (event) => {
				events.push(event);
				if (event.event === 'ended' || event.event === 'failed' || event.event === 'lost') resolve();
			}),
		);
	} finally {
		await helper.close();
	}
	const said = events[0];
	if (said === undefined) throw new Error('nothing was said');
	return { said, log: readFileSync(log, 'utf8') };
}

const launcher = join(launchers, 'launcher.py');
const parent = join(runtimes, 'dagtest_warm.py');

describe.runIf(process.platform === 'linux')('a library that scripts import', () => {
	test('is imported once for them where that is quick and small', async () => {
		write('lib/library.py', 'value = 7\n');
		const { said, log } = await startWith(launcher, parent);
		expect(said).toMatchObject({ event: 'started', warm: true });
		expect(log).toBe('7\n');
	});

	test('that takes too long is left to each script', async () => {
		write('lib/library.py', 'import os, sys, time\nif "script" not in sys.argv[0]:\n    time.sleep(600)\nvalue = 7\n');
		withLimit(launchers, 'launcher_parents', 'GROW_SECONDS = 0.5');
		const copy = write('launcher.py', readFileSync(launcher, 'utf8'));
		const { said, log } = await startWith(copy, parent);
		expect(said).toMatchObject({ event: 'started', cold: 'importing library takes too long' });
		expect(log).toBe('7\n');
	});

	test('that takes too much memory is left to each script', async () => {
		write('lib/library.py', 'value = 7\nheld = bytes(range(256)) * 400_000\n');
		for (const name of [
			'observe',
			'run',
			'call',
			'failure',
			'import',
			'records',
			'script',
			'sightings',
			'maps',
			'watch',
			'parquet',
		])
			write(`dagtest_${name}.py`, readFileSync(join(runtimes, `dagtest_${name}.py`), 'utf8'));
		const { said, log } = await startWith(launcher, withLimit(runtimes, 'dagtest_warm', 'MOST_BYTES = 80_000_000'));
		expect(said).toMatchObject({ event: 'started', cold: 'importing library takes too much memory' });
		expect(log).toBe('7\n');
	});
});
