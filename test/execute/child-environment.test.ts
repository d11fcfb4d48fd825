import { describe, expect, test } from 'vitest';
import { allowedEnvironment, childEnvironment, nodeEnvironment } from '../../src/execute/child-environment.ts';
import { plannedNode } from '../rig/planned.ts';

describe('what scripts see of our environment', () => {
	test('is an allow-list: no token, no input, no file that steers the runner', () => {
		const secrets = [
			'ACTIONS_RUNTIME_TOKEN',
			'ACTIONS_ID_TOKEN_REQUEST_URL',
			'INPUT_GITHUB-TOKEN',
			'GITHUB_TOKEN',
			'GITHUB_ENV',
			'GITHUB_PATH',
			'GITHUB_OUTPUT',
			'GITHUB_STATE',
			'GITHUB_STEP_SUMMARY',
			'RUNNER_TEMP',
			'NODE_OPTIONS',
			'LD_PRELOAD',
			'PYTHONPATH',
			'AWS_SECRET_ACCESS_KEY',
			'NPM_TOKEN',
			'Path',
			'constructor',
		];
		const kept = [
			'PATH HOME LANG LC_ALL TZ CI LD_LIBRARY_PATH VIRTUAL_ENV PYENV_VERSION CONDA_PREFIX pythonLocation',
			'RUNNER_TRACKING_ID GITHUB_SHA GITHUB_WORKSPACE JAVA_HOME_21_X64',
		].flatMap((names) => names.split(' '));
		const own = Object.fromEntries([...secrets, ...kept].map((name) => [name, 'v']));
		expect(Object.keys(allowedEnvironment(own, [], 'linux'))).toEqual(kept);
	});

	test('has what the user passes through by name', () => {
		expect(allowedEnvironment({ AWS_REGION: 'eu', AWS_TOKEN: 't' }, ['AWS_REGION', 'ABSENT'])).toEqual({
			AWS_REGION: 'eu',
		});
	});

	test('on Windows does not depend on case and has what programs there need', () => {
		const own = { Path: 'p', SystemRoot: 'r', Secret: 's' };
		expect(allowedEnvironment(own, [], 'win32')).toEqual({ Path: 'p', SystemRoot: 'r' });
	});
});

test("a node's values are literal, of our environment, or places in its folder; declared ones are told apart", () => {
	const node = plannedNode('a', {
		env: [
			{ name: 'LABEL', value: { literal: 'true' }, declared: true },
			{ name: 'EXTRA', value: { literal: '' }, declared: false },
			{ name: 'REGION', value: { fromEnvironment: 'AWS_REGION' }, declared: true },
			{ name: 'NONE', value: { fromEnvironment: 'ABSENT' }, declared: true },
			{ name: 'WORK', value: { inFolder: 'tmp/w' }, declared: false },
		],
	});
	expect(nodeEnvironment(node, '/out/nodes/a', { AWS_REGION: 'eu' })).toEqual({
		all: { LABEL: 'true', EXTRA: '', REGION: 'eu', WORK: '/out/nodes/a/tmp/w' },
		declared: { LABEL: 'true', REGION: 'eu' },
	});
});

test('later layers win, and the temporary folder is private', () => {
	expect(childEnvironment({ PATH: 'p', TMPDIR: '/tmp' }, '/n/tmp', { A: '1', B: '1' }, { B: '2' })).toEqual({
		PATH: 'p',
		TMPDIR: '/n/tmp',
		TMP: '/n/tmp',
		TEMP: '/n/tmp',
		A: '1',
		B: '2',
	});
});
