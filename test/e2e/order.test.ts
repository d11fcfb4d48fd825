import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli } from '../rig/door.ts';

const place = mkdtempSync(join(tmpdir(), 'order-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

interface Span {
	readonly node: string;
	readonly startedMs: number;
	readonly endedMs: number;
}

/** A repository of commands that take some time, by node; none needs another. */
function repositoryOf(seconds: Readonly<Record<string, number>>, testFile = ''): string {
	const here = mkdtempSync(join(place, 'run-'));
	mkdirSync(join(here, 'interfaces'));
	writeFileSync(
		join(here, 'all.dag.json'),
		JSON.stringify({ nodes: Object.fromEntries(Object.keys(seconds).map((name) => [name, {}])) }),
	);
	for (const [name, time] of Object.entries(seconds)) {
		const contract = { command: ['sleep', String(time)] };
		writeFileSync(join(here, 'interfaces', `${name}.step.yaml`), JSON.stringify({ step_type: name, contract }));
	}
	if (testFile !== '') writeFileSync(join(here, 'dag-script-test.yml'), testFile);
	return here;
}

async function run(
	here: string,
	...flags: string[]
): Promise<{ readonly runs: readonly Span[]; readonly said: string }> {
	const end = await runCli(['run', ...flags], { cwd: here });
	expect(end.exitCode, end.stderr).toBe(0);
	const { execution } = JSON.parse(readFileSync(join(here, '.dag-script-test', 'result.json'), 'utf8')) as {
		readonly execution: { readonly runs: readonly Span[] };
	};
	return { runs: execution.runs, said: end.stderr };
}

function started(runs: readonly Span[]): readonly string[] {
	return runs.toSorted((a, b) => a.startedMs - b.startedMs).map(({ node }) => node);
}

describe('the order', () => {
	test('is that of the DAG, and with a history the longest first', async () => {
		const here = repositoryOf({ A: 0, B: 0.7, C: 1.5 });
		const first = await run(here, '--max-parallel', '1');
		expect(started(first.runs)).toEqual(['A', 'B', 'C']);
		const again = await run(here, '--max-parallel', '1');
		expect(started(again.runs), 'only what is asked for is read').toEqual(['A', 'B', 'C']);
		// The folder that the run itself is about to empty.
		const better = await run(here, '--max-parallel', '1', '--history', '.dag-script-test');
		expect(started(better.runs)).toEqual(['C', 'B', 'A']);
		expect(better.said).not.toContain('history');
	});

	test('a history that is not there is said, and the run goes on', async () => {
		const here = repositoryOf({ A: 0 });
		const { said } = await run(here, '--verbose', '--history', 'earlier/result.json');
		expect(said).toContain('The history "result.json" does not exist.');
	});
});

describe('memory', () => {
	const overlaps = (runs: readonly Span[], a: string, b: string): boolean => {
		const [first, second] = [a, b].map((name) => runs.find(({ node }) => node === name) as Span) as [Span, Span];
		return first.startedMs < second.endedMs && second.startedMs < first.endedMs;
	};

	test('scripts that do not fit beside each other run one after the other', async () => {
		const nodes = 'nodes:\n  A: { memory: 3 GB }\n  B: { memory: 2 GB }\n  C: { memory: 1 GB }\n';
		const here = repositoryOf({ A: 0.4, B: 0.4, C: 0.4 }, `memory: 4 GB\n${nodes}`);
		const { runs } = await run(here, '--max-parallel', '3');
		expect(overlaps(runs, 'A', 'B')).toBe(false);
		expect(overlaps(runs, 'B', 'C')).toBe(true);
	});

	test('what is no size is told with its place', async () => {
		const here = repositoryOf({ A: 0 }, 'memory: plenty\nnodes:\n  A: { memory: 4 }\n');
		const end = await runCli(['plan'], { cwd: here });
		expect(end.exitCode).toBe(2);
		expect(end.stderr + end.stdout).toMatch(/dag-script-test\.yml:1:9.*\n?.*memory/);
		expect(end.stderr + end.stdout).toContain('500 MB, 1.5 GB or 2 GiB');
		expect(end.stderr + end.stdout).toContain('dag-script-test.yml:3:16');
	});
});
