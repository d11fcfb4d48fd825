import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drive, type Driven } from '../../rig/drive-python.ts';
import { findPythons } from '../../rig/pythons.ts';

const main = 'def main(input_paths, output_paths, environ_vars, job_args):\n';

describe('installs: block', () => {
	let here: string;
	let python: string;

	/** A virtual environment with pip and one package more. */
	beforeAll(() => {
		here = mkdtempSync(join(tmpdir(), 'installs-'));
		execFileSync(findPythons()[0]?.path ?? 'python3', ['-m', 'venv', join(here, 'venv')]);
		python = join(here, 'venv', 'bin', 'python');
		const lib = join(here, 'venv', 'lib');
		const folder = join(lib, readdirSync(lib)[0] ?? '', 'site-packages', 'already_there-1.5.dist-info');
		mkdirSync(folder);
		writeFileSync(join(folder, 'METADATA'), 'Metadata-Version: 2.1\nName: already-there\nVersion: 1.5\n');
	}, 120_000);
	afterAll(() => rmSync(here, { recursive: true, force: true }));

	async function blocked(script: string, observe = true): Promise<Driven> {
		return drive({ python, script, installs: 'block', observe, timeoutMs: 120_000 });
	}
	const seen = ({ interpretation }: Driven) =>
		interpretation.observed?.sightings
			.filter(({ kind }) => kind !== 'process')
			.map(({ kind, what }) => `${kind} ${what}`);

	test('pip answers well where the requirement is met already', { timeout: 120_000 }, async () => {
		const driven = await blocked(`
import subprocess, sys
subprocess.check_call([sys.executable, "-m", "pip", "install", "already-there>=1,<2"])
${main}    pass
`);
		expect(driven.failure, driven.log).toBeUndefined();
		expect(driven.log).toContain('already satisfied');
		expect(driven.log).toContain('`installs: block` is set');
		expect(seen(driven)).toEqual(['blocked-install already-there>=1,<2']);
	});

	test.each([
		['in another version', '"already-there>=2"'],
		['not at all', '"not-there-anywhere"'],
		['from an index of its own', '"-i", "http://127.0.0.1:9/simple", "not-there-anywhere"'],
		['from an address', '"http://127.0.0.1:9/not_there-1-py3-none-any.whl"'],
	])('pip fails where it is met %s', { timeout: 120_000 }, async (_, words) => {
		const driven = await blocked(`
import subprocess, sys
${main}    subprocess.check_call([sys.executable, "-m", "pip", "install", ${words}])
`);
		expect(driven.failure).toMatchObject({ reason: 'exception', type: 'subprocess.CalledProcessError' });
		expect(driven.log).toMatch(/ERROR|Could not/);
	});

	test('so does pip as a module, and pip of a shell', { timeout: 120_000 }, async () => {
		const driven = await blocked(
			`
import os, sys
from pip._internal.cli.main import main as pip
print("as a module", pip(["install", "already-there"]), pip(["install", "not-there-anywhere"]))
${main}    print("in a shell", os.system(f"{sys.executable} -m pip install -q not-there-anywhere") != 0)
`,
		);
		expect(driven.failure, driven.log).toBeUndefined();
		expect(driven.log).toContain('as a module 0 1');
		expect(driven.log).toContain('in a shell True');
		expect(seen(driven)).toEqual([
			'blocked-install not-there-anywhere',
			'blocked-install something, with pip as a module',
		]);
	});

	test('an environment that forgets the block is refused', { timeout: 120_000 }, async () => {
		const driven = await blocked(`
import subprocess, sys
${main}    subprocess.run([sys.executable, "-m", "pip", "install", "six"], env={"PATH": "/usr/bin"})
`);
		expect(driven.failure).toMatchObject({ reason: 'exception', type: 'PermissionError' });
		expect(driven.failure).toMatchObject({ message: expect.stringContaining('installs: block') as string });
	});

	test('holds also where nothing is watched', { timeout: 120_000 }, async () => {
		const script = `import subprocess, sys\n${main}    subprocess.check_call([sys.executable, "-m", "pip", "install", "not-there-anywhere"])`;
		const driven = await blocked(script, false);
		expect(driven.failure).toMatchObject({ type: 'subprocess.CalledProcessError' });
		expect(driven.interpretation).not.toHaveProperty('observed');
	});

	test('without it nothing is said to pip', async () => {
		const script = `import os\n${main}    print([name for name in os.environ if name.startswith(("PIP_", "UV_"))])`;
		expect((await drive({ python, script })).log).toContain('[]');
	});
});
