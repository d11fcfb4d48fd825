import { execa } from 'execa';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyPipeline } from '../rig/broken-case.ts';
import { childCoverage } from '../rig/child-coverage.ts';
import { doorProgram, plainEnvironment, repository, runCli } from '../rig/door.ts';
import { pictureOf } from '../rig/terminal-picture.ts';

let copy: string;
beforeEach(async () => {
	copy = await copyPipeline('three-steps');
});
afterEach(async () => {
	await rm(copy, { recursive: true, force: true });
});

/** The command in a real pseudo-terminal; `typed` is sent once what it waits for was printed. */
async function inTerminal(args: readonly string[], columns: number, options: TerminalOptions = {}) {
	const { child } = startInTerminal(args, columns, options);
	const left = [...(options.typed ?? [])];
	let written = '';
	child.stdout.on('data', (data: Buffer) => {
		written += data.toString('latin1');
		const next = left[0];
		if (next !== undefined && Buffer.from(written, 'latin1').toString('utf8').includes(next.after)) {
			left.shift();
			child.stdin.write(next.keys);
		}
	});
	const { exitCode } = await child;
	const text = Buffer.from(written, 'latin1').toString('utf8');
	return { exitCode, text, picture: pictureOf(text, columns).join('\n') };
}

interface TerminalOptions {
	readonly env?: Record<string, string>;
	readonly typed?: readonly { readonly after: string; readonly keys: string }[];
}

function startInTerminal(args: readonly string[], columns: number, options: TerminalOptions = {}) {
	const program = join(repository, 'test', 'programs', 'pseudo-terminal.py');
	const child = execa('python3', [program, String(columns), '24', process.execPath, doorProgram('cli'), ...args], {
		cwd: copy,
		env: { ...plainEnvironment(), ...childCoverage(), TERM: 'xterm-256color', ...options.env },
		extendEnv: false,
		reject: false,
		encoding: 'buffer',
	});
	return { child };
}

/** Replaces a script. */
async function script(name: string, lines: string): Promise<void> {
	const head = 'import sys, time\ndef main(input_paths, output_paths, environ_vars, job_args):\n';
	await writeFile(join(copy, 'scripts', name), `${head}    ${lines}\n`);
}

/** Makes the first script take its time. */
async function slowDown(seconds: number): Promise<void> {
	const path = join(copy, 'scripts', 'price_cleaning.py');
	const text = await readFile(path, 'utf8');
	await writeFile(path, text.replace(/\n {4}with/, `\n    __import__("time").sleep(${seconds})\n    with`));
}

describe('in a terminal', () => {
	test.each([40, 100])('of %d columns: live lines, and in the end only what stays', async (columns) => {
		await slowDown(0.5);
		const { exitCode, text, picture } = await inTerminal(['run'], columns);
		expect(exitCode, text).toBe(0);
		expect(text).toContain('▸');
		expect(text).toMatch(/\u001B\[\d+A\r\u001B\[J/);
		expect(text).toContain('\u001B[32m✔');
		expect(picture).not.toMatch(/▸| done, /);
		expect(picture.match(/✔/g)).toHaveLength(3);
		expect(picture.replaceAll('\n', '')).toContain('three-steps: passed.');
	});

	test('the second time it says how long it may take', async () => {
		await slowDown(1.5);
		expect((await inTerminal(['run'], 100)).text).not.toContain(' left');
		expect((await inTerminal(['run'], 100)).text).toMatch(/about \d+ s left/);
	});

	test('Ctrl-C says what happens, once, and leaves no half line', async () => {
		await script('price_summary.py', 'time.sleep(600)');
		const typed = [{ after: 'PriceSummary', keys: '\u0003' }];
		const { exitCode, picture } = await inTerminal(['run'], 80, { typed });
		expect(exitCode).toBe(130);
		expect(picture.match(/Stopping the scripts and writing the report\. Ctrl-C again quits at once\./g)).toHaveLength(
			1,
		);
		expect(picture).not.toMatch(/▸| done, /);
		expect(picture).toContain('three-steps: cancelled.');
	}, 60_000);

	test('Ctrl-C again quits at once, and says so below nothing half drawn', async () => {
		const stubborn =
			'import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print("deaf", flush=True); time.sleep(600)';
		await script('price_summary.py', stubborn);
		const { exitCode, picture } = await inTerminal(['run'], 100, {
			typed: [
				{ after: 'PriceSummary  1 s', keys: '\u0003' },
				{ after: 'stopping PriceSummary', keys: '\u0003' },
			],
		});
		expect(exitCode).toBe(130);
		expect(picture).toContain('Quit at once: the scripts that still ran are ended, and no report was finished.');
		expect(picture).not.toMatch(/▸| done, /);
		expect(picture.endsWith('\n')).toBe(true);
	});

	test('a window that is closed ends the scripts, and the report is written', async () => {
		await script('price_summary.py', 'time.sleep(600)');
		const { child } = startInTerminal(['run'], 80);
		await new Promise<void>((resolve) => {
			let written = '';
			child.stdout.on('data', (data: Buffer) => {
				written += data.toString('latin1');
				if (written.includes('PriceSummary')) resolve();
			});
		});
		child.kill('SIGKILL');
		await child;
		const path = join(copy, '.dag-script-test', 'result.json');
		await expect.poll(() => readFile(path, 'utf8').catch(() => ''), { timeout: 20_000 }).toContain('"cancelled"');
	});

	test('NO_COLOR: live, without colours', async () => {
		await slowDown(0.5);
		const { text } = await inTerminal(['run'], 80, { env: { NO_COLOR: '1' } });
		expect(text).toContain('▸');
		expect(text).not.toMatch(/\u001B\[\d*m/);
	});

	test('CI: plain lines that are never taken back', async () => {
		const { text } = await inTerminal(['run'], 80, { env: { CI: 'true' } });
		expect(text).not.toMatch(/\u001B\[\d*[AJ]/);
	});
});

describe('in a pipe', () => {
	test('plain lines; FORCE_COLOR colours them', async () => {
		expect((await runCli(['run'], { cwd: copy })).stderr).not.toContain('\u001B');
		expect((await runCli(['run'], { cwd: copy, env: { FORCE_COLOR: '1' } })).stderr).toContain('\u001B[32m✔');
	});

	test('a failure is said in words where it happens', async () => {
		await script('price_cleaning.py', 'raise KeyError("price")');
		const { exitCode, stderr } = await runCli(['run'], { cwd: copy });
		expect(exitCode).toBe(1);
		expect(stderr).toMatch(/✘ PriceCleaning {2}\d+ ms {2}It raised KeyError: 'price'/);
	});

	test('--quiet: only failures and the verdict', async () => {
		const passed = await runCli(['run', '--quiet'], { cwd: copy });
		expect(passed.stderr.trim().split('\n')).toHaveLength(1);
		expect(passed.stderr).toMatch(/^three-steps: passed\. /);
		await script('price_cleaning.py', 'raise KeyError("price")');
		const failed = await runCli(['run', '-q'], { cwd: copy });
		expect(failed.stderr).toMatch(/^✘ PriceCleaning\n {2}It raised KeyError: 'price'/);
		expect(failed.stderr.trimEnd().split('\n').at(-1)).toMatch(/^three-steps: failed\. /);
	});

	test('--verbose: also notes, and every file', async () => {
		const usual = await runCli(['run'], { cwd: copy });
		const { stderr } = await runCli(['run', '--verbose'], { cwd: copy });
		expect(usual.stderr).not.toContain('\nFiles\n');
		expect(stderr).toContain('\nNodes\n');
		expect(stderr).toMatch(/\nFiles\n {2}PriceCleaning\.\S+\/\S+ {2}\d+ \S?B\n/);
	});
});

describe('report --compare', () => {
	test('says what changed between two saved results', async () => {
		await runCli(['run', '--out', 'before'], { cwd: copy });
		await script('price_cleaning.py', 'raise KeyError("price")');
		await runCli(['run', '--out', 'after'], { cwd: copy });
		const compare = ['report', '--compare', 'before/result.json', 'after/result.json'];
		const text = await runCli(compare, { cwd: copy });
		expect(text).toMatchObject({ exitCode: 0, stderr: '' });
		expect(text.stdout).toMatch(/^Newly failing\n {2}PriceCleaning\n\nNo longer run\n {2}PriceSummary\n/);
		expect(text.stdout).toContain('three-steps: It failed; before, it passed.');
		const json = await runCli([...compare, '--json', '--slower-by', '10'], { cwd: copy });
		expect(JSON.parse(json.stdout)).toMatchObject({ newlyFailing: ['PriceCleaning'], fixed: [] });
		const same = await runCli(['report', '--compare', 'after/result.json', 'after/result.json'], { cwd: copy });
		expect(same.stdout).toContain('Nothing changed.');
	});

	test('says everything that is wrong with what was typed', async () => {
		const typed = ['report', '--compare', 'no.json', 'none.json', '--format', 'html', '--slower-by', 'much'];
		const { exitCode, stderr } = await runCli(typed, { cwd: copy });
		expect(exitCode).toBe(2);
		for (const part of ['text, markdown, json', '"much"', 'no file no.json', 'no file none.json'])
			expect(stderr).toContain(part);
		const alone = await runCli(['report', 'x.json', '--slower-by', '10'], { cwd: copy });
		expect(alone.stderr).toContain('only with --compare');
		const torn = await runCli(['report', 'x.json', '--json', '--format', 'text'], { cwd: copy });
		expect(torn).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('ask for different formats') });
	});
});
