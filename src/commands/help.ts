import type { Flag } from './flag-groups.ts';
import { commands, type Command } from './command-list.ts';

/** The help of the whole program. */
export function programHelp(version: string): string {
	const width = Math.max(...commands.map((command) => usage(command).length));
	return `dag-script-test ${version}
Runs every script of a data pipeline on small test data, in dependency order, and checks what flows between them.

Usage: dag-script-test COMMAND [flags]

${commands.map((command) => `  ${usage(command).padEnd(width)}  ${command.summary}`).join('\n')}

A first run:
  dag-script-test plan        what would run, and why it is wired so
  dag-script-test run         run it; results in .dag-script-test/

Exit codes: 0 passed, 1 failed, 2 invalid files or flags, 70 a bug of ours, 130 interrupted.
"dag-script-test COMMAND --help" tells more.
`;
}

/** The help of one command. */
export function commandHelp(command: Command): string {
	const width = Math.max(0, ...command.flags.map((flag) => spelling(flag).length));
	const flags = command.flags.map((flag) => `  ${spelling(flag).padEnd(width)}  ${flag.help}`);
	return `Usage: dag-script-test ${usage(command)}${command.flags.length === 0 ? '' : ' [flags]'}

${command.summary.slice(0, 1).toUpperCase()}${command.summary.slice(1)}.
${flags.length === 0 ? '' : `\n${flags.join('\n')}\n`}
Examples:
${command.examples.map((example) => `  ${example}`).join('\n')}
`;
}

function usage(command: Command): string {
	return [command.name, ...command.operands].join(' ');
}

function spelling(flag: Flag): string {
	const short = flag.short === undefined ? '' : `-${flag.short}, `;
	const value = flag.value === undefined ? '' : ` ${flag.value}`;
	return `${short}--${flag.name}${value}${flag.repeat === true ? ' ...' : ''}`;
}
