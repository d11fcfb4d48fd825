import { expect, test } from 'vitest';
import { parseArguments } from '../src/commands/flags.ts';
import { toRequest } from '../src/commands/to-request.ts';
import { givenFlags } from '../src/given-flags.ts';
import type { Request } from '../src/model/request.ts';
import { makeDag, makeProject } from './rig/project-builders.ts';

const project = makeProject({ dag: makeDag(['A']), steps: [] });
const file = project.dag.at.file;
const about = {};

function requestOf(...words: readonly string[]): Request {
	const { request, problems } = toRequest(parseArguments(['run', ...words]).values, '/w');
	expect(problems).toEqual([]);
	return request;
}

function wordsFor(request: Request, given: Readonly<Record<string, string>> = about, out = request.out) {
	const { flags } = givenFlags({ project, out }, request, { about: given });
	return flags === undefined ? [] : (JSON.parse(flags) as readonly string[]);
}

test('nothing given, nothing named', () => {
	expect(givenFlags({ project, out: '/w/.dag-script-test' }, requestOf(), { about })).toEqual({});
});

test('all that decides how a script is run is given again', () => {
	const words = [
		'--interfaces',
		'a b',
		'--interfaces',
		'c',
		'--scripts',
		's',
		'--config',
		't.yml',
		'--python',
		'/v/python',
	];
	const more = ['--timeout', '1m', '--emulate', 'none', '--unwired', 'empty-dir', '--warm', 'off', '--strict'];
	const request = requestOf(...words, ...more, '--env-passthrough', 'A', '--allow-missing-scripts', '--dag', file);
	expect(requestOf(...wordsFor(request))).toEqual(request);
});

test('how a run goes and where it is told is not', () => {
	const request = requestOf(
		'--max-parallel',
		'2',
		'--keep',
		'never',
		'--fail-on',
		'never',
		'--node',
		'A',
		'--deadline',
		'1h',
	);
	expect(wordsFor(request)).toEqual([]);
});

test('one of several DAGs is named, also where the test file names them', () => {
	const request = requestOf();
	expect(wordsFor(request, about, `${request.out}/p`)).toEqual(['--dag', file]);
});

test("a program of a runner's own is left out", () => {
	const server = { server: 'https://github.com' };
	expect(wordsFor(requestOf('--python', '/opt/hosted/python'), server)).toEqual([]);
	expect(wordsFor(requestOf('--python', 'python3.12'), server)).toEqual(['--python', 'python3.12']);
});
