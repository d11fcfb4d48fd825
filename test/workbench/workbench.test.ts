import { execa } from 'execa';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StageJob, Workbench } from '../../src/model/workbench.ts';
import { createWorkbench } from '../../src/workbench/workbench.ts';
import { repository } from '../rig/door.ts';

let here: string;
const open: Workbench[] = [];
beforeEach(() => {
	here = mkdtempSync(join(tmpdir(), 'workbench-'));
});
afterEach(async () => {
	await Promise.all(open.splice(0).map(async (one) => one.close()));
	rmSync(here, { recursive: true, force: true });
});

function workbench(program?: string): Workbench {
	const one = program === undefined ? createWorkbench() : createWorkbench(program);
	open.push(one);
	return one;
}

/** A worker of the test's own: `body` sees each request, and a file that lives longer than the worker. */
function worker(body: string): string {
	const program = join(here, 'worker.mjs');
	const head = `import { appendFileSync, readFileSync } from 'node:fs';
const note = ${JSON.stringify(join(here, 'note'))};
appendFileSync(note, 'start\\n');
const starts = readFileSync(note, 'utf8').trim().split('\\n').length;
const answer = ({ id }) => process.send({ id, report: { problems: [], inputs: [] } });
process.on('disconnect', () => process.exit(0));`;
	writeFileSync(program, `${head}\nprocess.on('message', (request) => {\n${body}\n});\n`);
	return program;
}

function job(name = 'n'): StageJob {
	return { folder: join(here, name), folders: ['outputs'], copies: [] };
}

function starts(): number {
	return readFileSync(join(here, 'note'), 'utf8').trim().split('\n').length;
}

async function isGone(pid: number): Promise<boolean> {
	for (let tries = 0; tries < 100; tries += 1) {
		try {
			process.kill(pid, 0);
		} catch {
			return true;
		}
		await sleep(50);
	}
	return false;
}

describe('the real worker', () => {
	test('stages, seals and profiles, several jobs at a time', async () => {
		const bench = workbench();
		writeFileSync(join(here, 'data.csv'), 'a,b\n1,2\n');
		const jobs = Array.from({ length: 20 }, (_, index) => ({
			...job(`n${index}`),
			copies: [
				{ input: 'i', from: join(here, 'data.csv'), to: 'outputs/o', shape: 'directory' as const, channels: [] },
			],
		}));
		const reports = await Promise.all(jobs.map(async (one) => bench.stage(one)));
		expect(new Set(reports.map(({ inputs }) => inputs[0]?.digest)).size).toBe(1);
		const output = { output: 'o', path: 'outputs/o', shape: 'directory', delivery: 'as-is', deliverTo: 'd' } as const;
		const sealed = await bench.seal({ folder: join(here, 'n7'), outputs: [output], inputs: [] });
		expect(sealed.evidence).toMatchObject([{ present: true, profile: { table: { rows: 1 } } }]);
	});

	test('a fault of ours in a job is an error of that job only', async () => {
		const bench = workbench();
		const broken = { ...job(), copies: undefined } as unknown as StageJob;
		await expect(bench.stage(broken)).rejects.toThrow(
			/Internal error: the process that handles data failed: TypeError/,
		);
		await expect(bench.stage(job())).resolves.toEqual({ problems: [], inputs: [] });
	});

	test('nothing more is done once it is closed, and closing one that never started is fine', async () => {
		const bench = workbench();
		await bench.close();
		await expect(bench.stage(job())).rejects.toThrow('the workbench is closed');
	});
});

describe('a worker that dies', () => {
	test('is replaced, and its jobs are done again', async () => {
		const bench = workbench(worker('if (starts === 1) process.kill(process.pid, "SIGKILL"); else answer(request);'));
		const reports = await Promise.all([bench.stage(job('a')), bench.stage(job('b'))]);
		expect(reports).toHaveLength(2);
		expect(starts()).toBe(2);
	});

	test('of the same job twice rejects that job, saying how, and the next one gets a new worker', async () => {
		const bench = workbench(
			worker(
				'if (starts < 3) { process.stderr.write("out of wits"); process.exitCode = 7; process.exit(); } answer(request);',
			),
		);
		await expect(bench.stage(job())).rejects.toThrow(
			/Internal error: .* ended unexpectedly \(exit code 7: out of wits\)/,
		);
		await expect(bench.stage(job())).resolves.toBeDefined();
		expect(starts()).toBe(3);
	});

	test('of what a script wrote does not end the run: the output is sealed without being read', async () => {
		const real = JSON.stringify(join(repository, 'src/workbench/worker.ts'));
		const program = worker(
			'if (request.kind === "seal" && request.unread === undefined) process.kill(process.pid, 9);',
		);
		writeFileSync(
			program,
			`${readFileSync(program, 'utf8')}\nconst { worker } = await import(${real});\nawait worker();\n`,
		);
		const bench = workbench(program);
		mkdirSync(join(here, 'n/outputs/o'), { recursive: true });
		writeFileSync(join(here, 'n/outputs/o/poison.csv'), 'a\n1\n');
		const output = { output: 'o', path: 'outputs/o', shape: 'directory', delivery: 'as-is', deliverTo: 'd' } as const;
		const sealed = await bench.seal({ folder: join(here, 'n'), outputs: [output], inputs: [] });
		expect(sealed.evidence).toMatchObject([
			{
				present: true,
				files: [{ path: 'poison.csv', bytes: 4 }],
				profile: {
					files: [{ problem: { message: expect.stringMatching(/^could not be read: .*\(SIGKILL\)$/) as string } }],
				},
			},
		]);
		expect(starts()).toBe(3);
	});

	test('because it cannot be started at all is an error too', async () => {
		await expect(workbench(join(here, 'none.mjs')).stage(job())).rejects.toThrow(
			/Internal error: .*Cannot find module/s,
		);
	});

	test('by closing rejects what it was doing', async () => {
		const bench = workbench(worker(''));
		const never = expect(bench.stage(job())).rejects.toThrow('was closed');
		await bench.close();
		await never;
	});
});

describe('its process', () => {
	/** A parent of its own, so that it can be watched from outside. */
	function parent(code: string) {
		const program = join(here, 'parent.mjs');
		const from = JSON.stringify(join(repository, 'src/workbench/workbench.ts'));
		writeFileSync(program, `import { createWorkbench } from ${from};\nconst bench = createWorkbench();\n${code}`);
		return execa(process.execPath, [program], {
			cwd: here,
			env: { CANARY: 'canary-value', PATH: process.env['PATH'] ?? '' },
			extendEnv: false,
			reject: false,
		});
	}
	const stage = `await bench.stage(${JSON.stringify({ folder: '/nowhere-at-all/x\0', folders: [], copies: [] })}).catch(() => {});`;
	const children = `const { readFileSync } = await import('node:fs');
const child = readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim();`;

	test('has none of our environment, and an idle one does not keep us alive', async () => {
		const end = await parent(
			`${stage}\n${children}\nconsole.log(child);\nconsole.log(readFileSync('/proc/' + child + '/environ', 'latin1').replaceAll('\\0', ' '));`,
		);
		expect(end.exitCode).toBe(0);
		const [pid, environment] = end.stdout.split('\n');
		expect(environment).not.toContain('CANARY');
		expect(environment).not.toContain('canary-value');
		expect(await isGone(Number(pid))).toBe(true);
	});

	test('ends when ours is killed', async () => {
		const running = parent(`${stage}\n${children}\nconsole.log(child);\nsetInterval(() => {}, 1000);`);
		let said = '';
		running.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
		while (!said.includes('\n')) await sleep(20);
		running.kill('SIGKILL');
		await running;
		expect(await isGone(Number(said))).toBe(true);
	});

	test('ignores the SIGINT that a terminal sends to everything', async () => {
		const end = await parent(
			`${stage}\n${children}\nprocess.kill(Number(child), 'SIGINT');\n${stage}\nconst again = readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim();\nconsole.log(child === again);\nawait bench.close();`,
		);
		expect(end.stdout).toBe('true');
	});
});
