import { describe, expect, test } from 'vitest';
import { usualTestFiles } from '../../src/load/read-test-file.ts';
import type { TestFile } from '../../src/model/project.ts';
import type { Request } from '../../src/model/request.ts';
import { complaints, loadFrom, loadSound, sound } from './loading.ts';

async function settings(text: string, request: Partial<Request> = {}): Promise<TestFile> {
	return (await loadSound({ ...sound, 'src/': '', 'lib/': '', 'dag-script-test.yml': text }, request)).test;
}

function wrong(text: string): Promise<readonly string[]> {
	return complaints({ ...sound, 'dag-script-test.yml': text });
}

const defaults = {
	python: { executable: 'python3', path: [], observe: true },
	defaults: { timeoutMs: 600_000, retries: 0 },
	strict: false,
	failOn: 'error',
	allowEmpty: false,
	allowMissingScripts: false,
	emulate: 'sagemaker',
	unwired: 'absent',
	onFailure: 'continue',
	onBadOutput: 'continue',
	keep: 'always',
	launcher: 'auto',
	envPassthrough: [],
	wiring: [],
};

describe('where it lies', () => {
	test.each(usualTestFiles)('%s is found', async (path) => {
		const { test } = await loadSound({ ...sound, [path]: 'strict: true' });
		expect(test).toMatchObject({ file: path, strict: true });
	});

	test('the first of the usual places is taken; a named one before all', async () => {
		const files = { ...sound, 'dag-script-test.yml': 'retries: 1', '.github/dag-script-test.yml': 'strict: true' };
		const { projects } = await loadFrom(files);
		expect(projects[0]?.test.file).toBe('dag-script-test.yml');
		const named = await loadSound(files, { config: './.github/dag-script-test.yml' });
		expect(named.test.file).toBe('.github/dag-script-test.yml');
	});

	test('without one, everything has its default', async () => {
		const { test } = await loadSound(sound);
		expect(test).toMatchObject(defaults);
		expect(test).not.toHaveProperty('file');
		expect(test).not.toHaveProperty('maxParallel');
		expect(test).not.toHaveProperty('deadlineMs');
	});

	test('an empty one is a warning', async () => {
		expect(await wrong('# nothing\n')).toEqual(['warning missing-key dag-script-test.yml:1:1']);
	});

	test('one that was named and is not there, or cannot be read, ends the load', async () => {
		expect(await complaints(sound, { config: 'nope.yml' })).toEqual(['error file-not-found -']);
		expect(await complaints(sound, { config: '../nope.yml' })).toEqual(['error path-outside-workspace -']);
		expect(await complaints(sound, { config: 'interfaces' })).toEqual(['error file-unreadable -']);
		const { projects } = await loadFrom({ ...sound, 'dag-script-test.yml': 'a: [' });
		expect(projects).toEqual([]);
		expect(await wrong('- a')).toEqual(['error invalid-value dag-script-test.yml:1:1']);
	});
});

describe('settings', () => {
	const everything = [
		'python: {executable: python3.12, path: [src, ./lib/], observe: false}',
		'defaults: {timeout: 90s, retries: 2, env: {A: true, B: 0.10}}',
		'strict: true',
		'fail-on: warning',
		'allow-empty: true',
		'allow-missing-scripts: true',
		'emulate: none',
		'unwired: empty-dir',
		'on-failure: kill',
		'on-bad-output: block',
		'keep: never',
		'launcher: node',
		'max-parallel: 3',
		'deadline: 1h30m',
		'env-passthrough: [TOKEN]',
	].join('\n');

	test('each key is read', async () => {
		const test = await settings(everything);
		expect(test).toMatchObject({
			python: { executable: 'python3.12', path: ['src', 'lib'], observe: false },
			defaults: { timeoutMs: 90_000, retries: 2 },
			strict: true,
			failOn: 'warning',
			allowEmpty: true,
			allowMissingScripts: true,
			emulate: 'none',
			unwired: 'empty-dir',
			onFailure: 'kill',
			onBadOutput: 'block',
			keep: 'never',
			launcher: 'node',
			maxParallel: 3,
			deadlineMs: 5_400_000,
			envPassthrough: ['TOKEN'],
		});
		expect({ ...test.defaults.env }).toEqual({ A: 'true', B: '0.10' });
	});

	test('the request beats the file', async () => {
		const request = {
			python: 'python3.13',
			observe: true,
			timeoutMs: 1000,
			strict: false,
			failOn: 'never',
			allowEmpty: false,
			allowMissingScripts: false,
			emulate: 'sagemaker',
			unwired: 'absent',
			onFailure: 'fail-fast',
			onBadOutput: 'continue',
			keep: 'on-failure',
			launcher: 'python',
			maxParallel: 7,
			deadlineMs: 2000,
			envPassthrough: [],
		} as const;
		const test = await settings(everything, request);
		const { python, observe, timeoutMs, ...rest } = request;
		expect(test).toMatchObject({ ...rest, python: { executable: python, observe }, defaults: { timeoutMs } });
	});

	test('a timeout at the top is that of every node', async () => {
		expect((await settings('timeout: 5\ndefaults: {timeout: 10}')).defaults.timeoutMs).toBe(5000);
	});

	test('a folder of python.path that is not there is a warning at its line', async () => {
		const files = { ...sound, 'src/': '', 'dag-script-test.yml': 'python:\n  path: [src, nolib]\n' };
		expect(await complaints(files)).toEqual(['warning file-not-found dag-script-test.yml:2:15']);
	});

	test('single values stand for lists', async () => {
		expect(await settings('env-passthrough: TOKEN\npython: {path: src}\nscripts: []\ndag: []')).toMatchObject({
			envPassthrough: ['TOKEN'],
			python: { path: ['src'] },
		});
	});

	test('sections that are empty have no effect', async () => {
		const test = await settings('python:\ndefaults:\nnodes:\nwiring:\nenv-passthrough:\nbaseline:\nprobes:\n');
		expect(test).toMatchObject(defaults);
	});

	test.each([
		['dag: {}', 'error invalid-value', '1:6'],
		['dag: ""', 'error invalid-value', '1:6'],
		['strict: yes', 'error invalid-value', '1:9'],
		['fail-on: errors', 'error invalid-value', '1:10'],
		['max-parallel: 0', 'error invalid-value', '1:15'],
		['max-parallel: 1.5', 'error invalid-value', '1:15'],
		['max-parallel: 2000', 'error invalid-value', '1:15'],
		['deadline: soon', 'error invalid-value', '1:11'],
		['deadline: 0', 'error invalid-value', '1:11'],
		['defaults: {timeout: 999d}', 'error invalid-value', '1:21'],
		['python: {path: [../x]}', 'error path-outside-workspace', '1:17'],
		['python: {path: ../x}', 'error path-outside-workspace', '1:16'],
		['interfces: [a]', 'warning unknown-key', '1:1'],
		['python: {requirements: r.txt}', 'error file-not-found', '1:24'],
		['python: {requirements: ../r.txt}', 'error path-outside-workspace', '1:24'],
		['python: {warm: always}', 'error invalid-value', '1:16'],
		['python: {installs: deny}', 'error invalid-value', '1:20'],
		['baseline: b.json', 'note file-not-found', '1:1'],
		['baseline: {file: ../b.json}', 'error path-outside-workspace', '1:1'],
		['probes: [a]', 'error invalid-value', '1:10'],
	])('%j', async (text, expected, place) => {
		expect(await wrong(text)).toEqual([`${expected} dag-script-test.yml:${place}`]);
	});

	test('what changes nothing needs no feature', async () => {
		expect(await wrong('python: {warm: auto, installs: allow}\nprobes: []\nbaseline: false\nx-mine: {any: 1}')).toEqual(
			[],
		);
	});
});

describe('nodes', () => {
	test('each key is read', async () => {
		const test = await settings(
			[
				'nodes:',
				'  A:',
				'    step: B',
				'    stub: {DATA: ./tests/data/train/, S: {path: s.csv, as: file}}',
				'    inputs: {x: {path: h, as: directory}}',
				'    env: {LABEL: true, RATE: 0.10}',
				'    args: {job_type: training, n: 3, rate: 0.5, on: true, none: null, text: "3"}',
				'    expect:',
				'      out: {format: csv, files: "train/*.csv", min_rows: 1, values: {"m.json#/auc": {min: 0.7, max: 1}}}',
				'    timeout: 1m',
				'    retries: 1',
				'    skip: later',
				'    allow-failure: flaky',
				'    note: champion',
			].join('\n'),
		);
		const node = test.nodes['A'];
		expect(node).toMatchObject({
			at: { start: { line: 2, column: 3 } },
			step: 'B',
			stub: { DATA: { path: 'tests/data/train' }, S: { path: 's.csv', as: 'file' } },
			inputs: { x: { path: 'h', as: 'directory', at: { start: { line: 5, column: 14 } } } },
			env: { LABEL: { value: 'true' }, RATE: { value: '0.10' } },
			expect: {
				out: { format: 'csv', files: 'train/*.csv', minRows: 1, values: { 'm.json#/auc': { min: 0.7, max: 1 } } },
			},
			timeoutMs: 60_000,
			retries: 1,
			skip: 'later',
			allowFailure: 'flaky',
			note: 'champion',
		});
		const args = Object.entries(node?.args ?? {}).map(([name, { value }]) => [name, value]);
		expect(Object.fromEntries(args)).toEqual({
			job_type: 'training',
			n: 3,
			rate: 0.5,
			on: true,
			none: null,
			text: '3',
		});
	});

	test('a node of which nothing is said is no stub', async () => {
		const test = await settings('nodes: {A: }');
		expect(test.nodes['A']).not.toHaveProperty('stub');
		expect({ ...test.nodes['A']?.inputs }).toEqual({});
	});

	test.each([
		['nodes: {A: {inputs: {x: ../y}}}', 'error path-outside-workspace', '1:22'],
		['nodes: {A: {stub: {x: {path: /y}}}}', 'error path-outside-workspace', '1:20'],
		['nodes: {A: {stub: {x: {as: file}}}}', 'error missing-key', '1:20'],
		['nodes: {A: {stub: {x: {path: y, as: dir}}}}', 'error invalid-value', '1:37'],
		['nodes: {A: {stub: {x: 3}}}', 'error invalid-value', '1:23'],
		['nodes: {A: {env: {A=B: 1}}}', 'error invalid-value', '1:24'],
		['nodes: {A: {env: {A: [1]}}}', 'error invalid-value', '1:22'],
		['nodes: {A: {args: {n: 12345678901234567890}}}', 'error invalid-value', '1:23'],
		['nodes: {A: {args: {n: .inf}}}', 'error invalid-value', '1:23'],
		['nodes: {A: {skip: true}}', 'error invalid-value', '1:19'],
		['nodes: {A: {retries: -1}}', 'error invalid-value', '1:22'],
		['nodes: {A: {expect: {x: {min-rows: 2}}}}', 'warning unknown-key', '1:26'],
		['nodes: {A: {expect: {x: {values: {p: {mn: 2}}}}}}', 'warning unknown-key', '1:39'],
		['nodes: {B: {}}', 'error unknown-node', '1:9'],
		['wiring: {A.x: B.y}', 'error unknown-node', '1:10'],
		['wiring: {B.x: A.y}', 'error unknown-node', '1:10'],
		['wiring: {A: A.y}', 'error invalid-value', '1:10'],
		['wiring: {A.x: [A.y]}', 'error invalid-value', '1:15'],
	])('%j', async (text, expected, place) => {
		expect(await wrong(text)).toEqual([`${expected} dag-script-test.yml:${place}`]);
	});

	test('an unknown node has a suggestion, or the list of the nodes', async () => {
		const { diagnostics } = await loadFrom({
			...sound,
			'x.dag.yml': 'nodes: [Training, Model]\nedges: []',
			'dag-script-test.yml': 'nodes: {Trainig: , Zoo: }',
		});
		expect(diagnostics.map(({ help }) => help)).toEqual(['Did you mean "Training"?', 'Its nodes are Training, Model.']);
	});

	test('wiring keeps both ends and takes the longest node before a dot', async () => {
		const { test } = await loadSound({
			...sound,
			'x.dag.yml': 'nodes: [A, A.b, C]\nedges: []',
			'dag-script-test.yml': 'wiring: {A.b.in: C.out.put}',
		});
		expect(test.wiring).toMatchObject([{ to: 'A.b.in', from: 'C.out.put', at: { start: { line: 1, column: 10 } } }]);
	});
});

describe('several DAGs', () => {
	const files = {
		...sound,
		'y.dag.yml': 'nodes: [B, C]\nedges: []',
		'dag-script-test.yml': 'dag: "*.dag.yml"\nnodes: {A: {note: a}, B: {note: b}}\nwiring: {B.x: C.y}\n',
	};

	test('each project has what concerns its own nodes', async () => {
		const { projects, diagnostics } = await loadFrom(files);
		expect(diagnostics).toEqual([]);
		expect(projects.map(({ test }) => Object.keys(test.nodes))).toEqual([['A'], ['B']]);
		expect(projects.map(({ test }) => test.wiring.length)).toEqual([0, 1]);
	});

	test('a wiring from one DAG to another is told', async () => {
		const text = 'dag: "*.dag.yml"\nwiring: {A.x: C.y}\n';
		expect(await complaints({ ...files, 'dag-script-test.yml': text })).toEqual([
			'error unknown-node dag-script-test.yml:2:10',
		]);
	});
});

test('nodes of the DAGs that the test file lists are known whichever of them runs', async () => {
	const contents = {
		...sound,
		'p.dag.yml': 'nodes: [A]\n',
		'q.dag.yml': 'nodes: [A, A_tail]\n',
		'z.dag.yml': 'nodes: [A_other]\n',
	};
	const told = (text: string, dag = 'p.dag.yml') =>
		complaints({ ...contents, 'dag-script-test.yml': text }, { dag: [dag] });
	const rest = 'nodes: {A_tail: {skip: why}, A: {}}\nwiring: {A_tail.x: A.y}\n';
	expect(await told(`dag: [p.dag.yml, q.dag.yml]\n${rest}`)).toEqual([]);
	expect(await told(`dag: ["[pq].dag.yml"]\n${rest}`)).toEqual([]);
	expect(await told(`dag: [p.dag.yml, q.dag.yml]\nnodes: {A_tial: {}, A_other: {}}\n`)).toEqual([
		'error unknown-node dag-script-test.yml:2:9',
		'error unknown-node dag-script-test.yml:2:21',
	]);
	expect(await told(`dag: [p.dag.yml]\nnodes: {A_tail: {}}\n`)).toEqual(['error unknown-node dag-script-test.yml:2:9']);
});
