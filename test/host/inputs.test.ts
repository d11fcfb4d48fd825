import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hiddenInputs, inputSchema, readInputs } from '../../src/host/github/inputs.ts';
import { outputs } from '../../src/publish/outputs.ts';
import { repository } from '../rig/door.ts';

interface ActionFile {
	readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
	readonly outputs: Readonly<Record<string, { readonly description: string }>>;
	readonly runs: { readonly using: string; readonly main: string };
}
interface TypeFile {
	readonly inputs: Readonly<Record<string, { readonly type: string; readonly 'allowed-values'?: readonly string[] }>>;
	readonly outputs: Readonly<Record<string, unknown>>;
}

const file = (name: string): unknown => parse(readFileSync(join(repository, name), 'utf8'));
const action = file('action.yml') as ActionFile;
const types = file('action-types.yml') as TypeFile;
const byName = (a: string | undefined, b: string | undefined) => (a ?? '').localeCompare(b ?? '');
const places = { workspace: '/w', out: '/t/out' };

function read(inputs: Readonly<Record<string, string>>) {
	return readInputs(
		Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
		places,
	);
}

describe('action.yml', () => {
	test('has exactly the inputs that are read, at most 24 for people', () => {
		expect(Object.keys(action.inputs)).toEqual(Object.keys(inputSchema.shape));
		expect(Object.keys(action.inputs).length - hiddenInputs.length).toBeLessThanOrEqual(24);
		for (const name of hiddenInputs) expect(action.inputs[name]?.description).toMatch(/^Internal/);
		expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
	});

	test('has exactly the outputs that are set', () => {
		const set = outputs({ results: [], resultPaths: [], artifacts: [], summaryUrl: '' });
		expect(Object.keys(action.outputs)).toEqual(Object.keys(set));
	});

	test('says every word that an input may be, and the types file says the same', () => {
		expect(Object.keys(types.inputs)).toEqual(Object.keys(action.inputs));
		expect(Object.keys(types.outputs)).toEqual(Object.keys(action.outputs));
		for (const [name, { type, 'allowed-values': words = [] }] of Object.entries(types.inputs)) {
			if (type !== 'enum') continue;
			for (const word of words) {
				expect(action.inputs[name]?.description, `${name}: ${word}`).toContain(`\`${word}\``);
				const also = name === 'mode' && word === 'report' ? { 'run-id': '1' } : undefined;
				expect(read({ [name]: word, ...also }).ok, `${name}: ${word}`).toBe(true);
			}
			expect(read({ [name]: 'nonsense' }).ok).toBe(false);
		}
	});

	test('its defaults are those of the program', () => {
		const literal = Object.entries(action.inputs).flatMap(([name, input]) =>
			input.default === undefined || input.default.includes('${{') ? [] : [[name, input.default] as const],
		);
		expect(read(Object.fromEntries(literal))).toEqual(read({}));
	});
});

describe('inputs', () => {
	test('nothing given: a run of everything', () => {
		expect(read({})).toEqual({
			ok: true,
			settings: {
				mode: 'run',
				request: { root: '/w', out: '/t/out', nodes: [], keep: 'always' },
				publish: { artifacts: 'per-script', check: 'own', comment: 'never', summary: 'always' },
				allowUntrustedScripts: false,
				job: {},
			},
		});
	});

	test('everything given', () => {
		const given = read({
			dag: 'a.dag.json\n dags/{b,c}.dag.yml , d.yml',
			nodes: '+X',
			'max-parallel': '4',
			timeout: '90s',
			deadline: '1h30m',
			strict: 'TRUE',
			'env-passthrough': 'A_1, B',
			'working-directory': 'sub/dir/',
			'retention-days': '7',
			'github-token': 'tok',
			'job-check-run-id': '42',
			'matrix-json': '{"os":"x"}',
			'job-index': '3',
		});
		expect(given).toMatchObject({
			ok: true,
			settings: {
				request: {
					root: '/w/sub/dir',
					dag: ['a.dag.json', 'dags/{b,c}.dag.yml', 'd.yml'],
					nodes: ['+X'],
					maxParallel: 4,
					timeoutMs: 90_000,
					deadlineMs: 5_400_000,
					strict: true,
					envPassthrough: ['A_1', 'B'],
				},
				publish: { retentionDays: 7 },
				token: 'tok',
				job: { checkRunId: 42, matrix: '{"os":"x"}', index: 3 },
			},
		});
	});

	test('paths may be written from the root of the machine, as `${{ github.workspace }}` gives it', () => {
		const given = readInputs(
			{
				GITHUB_WORKSPACE: '/link/w',
				'INPUT_WORKING-DIRECTORY': '/link/w/teams/a',
				INPUT_CONFIG: '/w/x.yml',
			},
			places,
		);
		expect(given).toMatchObject({ ok: true, settings: { request: { root: '/w/teams/a', config: 'x.yml' } } });
		expect(read({ 'working-directory': '/w' })).toMatchObject({ ok: true, settings: { request: { root: '/w' } } });
		expect(read({ 'working-directory': '/w2/x' }).ok).toBe(false);
	});

	test('also those of a list, as far as they lie in the working directory', () => {
		const given = readInputs(
			{
				GITHUB_WORKSPACE: '/link/w',
				'INPUT_WORKING-DIRECTORY': 'teams/a',
				INPUT_DAG: '/link/w/teams/a/x.dag.yml\n/w/teams/a/dags/*.dag.yml',
				INPUT_INTERFACES: '/w/teams/a',
				INPUT_SCRIPTS: '/w/teams/b, src',
			},
			places,
		);
		expect(given).toMatchObject({
			settings: {
				request: { dag: ['x.dag.yml', 'dags/*.dag.yml'], interfaces: ['.'], scripts: ['/w/teams/b', 'src'] },
			},
		});
	});

	test('a line of a list that begins with # is a comment', () => {
		const given = read({ dag: '# mine, and others\n a.dag.yml\n  # {old,\n#\n#b.dag.yml\n', nodes: '# none' });
		expect(given).toMatchObject({ settings: { request: { dag: ['a.dag.yml', '#b.dag.yml'], nodes: [] } } });
	});

	test('all problems at once, each beginning with the input', () => {
		const given = read({
			mode: 'test',
			'max-parallel': '-1',
			timeout: 'long',
			strict: 'maybe',
			'env-passthrough': 'TOKEN=abc',
			'working-directory': '../up',
			config: '/etc/x.yml',
			'retention-days': '0',
		});
		expect(given.ok).toBe(false);
		if (given.ok) return;
		const names = given.problems.map((problem) => /^Input `([^`]+)`/.exec(problem)?.[1]);
		expect(names.toSorted(byName)).toEqual(
			[
				'config',
				'env-passthrough',
				'max-parallel',
				'mode',
				'retention-days',
				'strict',
				'timeout',
				'working-directory',
			].toSorted(byName),
		);
		for (const problem of given.problems) expect(problem).toMatch(/[.:]$|\.`?$/);
	});

	test('hidden inputs that are not what they should be are as good as absent', () => {
		expect(read({ 'job-check-run-id': 'null', 'job-index': 'x' })).toMatchObject({ ok: true, settings: { job: {} } });
	});
});
