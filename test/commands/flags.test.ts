import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/command-list.ts';
import { parseArguments } from '../../src/commands/flags.ts';
import { commandHelp, programHelp } from '../../src/commands/help.ts';
import { toRequest } from '../../src/commands/to-request.ts';

describe('arguments', () => {
	test('a command with flags of every kind', () => {
		const parsed = parseArguments(['run', '--dag', 'a.json', '--dag=b.json', '--strict', '-q', '--node', '+X+']);
		expect(parsed.problems).toEqual([]);
		expect(parsed.command?.name).toBe('run');
		expect(parsed.values).toMatchObject({ dag: ['a.json', 'b.json'], strict: true, quiet: true, node: ['+X+'] });
	});

	test('everything wrong is told at once', () => {
		const { problems } = parseArguments([
			'run',
			'--inferfaces',
			'x',
			'--strict=yes',
			'--timeout',
			'1m',
			'--timeout',
			'2m',
			'--out',
		]);
		expect(problems).toEqual([
			'run has no flag --inferfaces. Did you mean --interfaces?',
			'--strict takes no value.',
			'--timeout is given twice.',
			'--out needs a value: DIR.',
		]);
		expect(parseArguments(['run', '--out', '--strict']).problems).toEqual(['--out needs a value: DIR.']);
		expect(parseArguments(['run', 'extra', 'more']).problems).toEqual([
			'run does not know what to do with "extra".',
			'run does not know what to do with "more".',
		]);
	});

	test('a word that is no command, with the nearest one', () => {
		expect(parseArguments(['plam']).problems).toEqual(['There is no command "plam". Did you mean plan?']);
		expect(parseArguments(['zzzzzzz']).problems).toEqual(['There is no command "zzzzzzz".']);
	});

	test('an operand that is missing, unless help is asked for', () => {
		expect(parseArguments(['report']).problems).toEqual(['report needs RESULT.json.']);
		expect(parseArguments(['report', '--help']).problems).toEqual([]);
	});

	test('flags before a command, and none at all', () => {
		expect(parseArguments(['--version']).values['version']).toBe(true);
		expect(parseArguments([]).problems).toEqual([]);
		expect(parseArguments([]).command).toBeUndefined();
	});

	test('no flag is declared twice for one command', () => {
		for (const { name, flags } of commands) {
			expect(new Set(flags.map((flag) => flag.name)).size, name).toBe(flags.length);
		}
	});
});

describe('help', () => {
	test('names every command, and every flag of each', () => {
		const program = programHelp('1.2.3');
		for (const command of commands) {
			expect(program).toContain(`  ${command.name}`);
			const help = commandHelp(command);
			for (const flag of command.flags) expect(help).toContain(`--${flag.name}`);
			for (const example of command.examples) expect(help).toContain(example);
		}
		expect(program).toContain('Exit codes: 0 passed, 1 failed, 2 invalid');
	});

	test('the examples are understood by the parser', () => {
		for (const example of commands.flatMap(({ examples }) => examples)) {
			const argv = (example.split(/ (?:[|>]|&&) /)[0] ?? '').split(' ').slice(1);
			expect(parseArguments(argv).problems, example).toEqual([]);
		}
	});
});

describe('request', () => {
	const request = (...argv: string[]) => toRequest(parseArguments(['run', ...argv]).values, '/repository');

	test('what is not said is absent, so that the test file decides', () => {
		expect(request()).toEqual({
			request: { root: '/repository', nodes: [], out: '/repository/.dag-script-test' },
			problems: [],
		});
	});

	test('every flag reaches the request', () => {
		const all = request(
			...'--config=c.yml --dag=d --interfaces=i --scripts=s --node=X --python=py --max-parallel=3 --timeout=90s --deadline=1h --on-failure=kill --on-bad-output=block --fail-on=never --strict --allow-empty --allow-missing-scripts --emulate=none --unwired=empty-dir --env-passthrough=TOKEN --keep=never --launcher=node --out=o'.split(
				' ',
			),
		).request;
		expect(all).toEqual({
			root: '/repository',
			nodes: ['X'],
			out: '/repository/o',
			config: 'c.yml',
			dag: ['d'],
			interfaces: ['i'],
			scripts: ['s'],
			python: 'py',
			maxParallel: 3,
			timeoutMs: 90_000,
			deadlineMs: 3_600_000,
			onFailure: 'kill',
			onBadOutput: 'block',
			failOn: 'never',
			strict: true,
			allowEmpty: true,
			allowMissingScripts: true,
			emulate: 'none',
			unwired: 'empty-dir',
			envPassthrough: ['TOKEN'],
			keep: 'never',
			launcher: 'node',
		});
	});

	test('values that cannot be used are told, all of them', () => {
		expect(request('--max-parallel', '0', '--timeout', 'soon', '--on-failure', 'stop').problems).toEqual([
			'--max-parallel is "0"; it is a whole number from 1 to 9999.',
			'--timeout is "soon"; it is a time such as 90s, 10m or 1h30m.',
			'--on-failure is "stop"; it can be continue, fail-fast, kill.',
		]);
	});
});
