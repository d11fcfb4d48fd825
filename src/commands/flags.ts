import { parseArgs } from 'node:util';
import { closest } from '../lib/closest.ts';
import { commands, type Command } from './command-list.ts';
import { always, type Flag } from './flag-groups.ts';

/** What was typed, understood as far as it could be. */
export interface ParsedArguments {
	readonly command: Command | undefined;
	readonly operands: readonly string[];
	readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
	/** One sentence for each thing that cannot be used, all at once. */
	readonly problems: readonly string[];
}

/** Understands an argument list. Never throws; everything wrong is in `problems`. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
	const named = argv[0]?.startsWith('-') === false ? argv[0] : undefined;
	const command = commands.find(({ name }) => name === named);
	const problems: string[] = [];
	if (named !== undefined && command === undefined) {
		const guess = closest(
			named,
			commands.map(({ name }) => name),
		);
		problems.push(`There is no command "${named}".${guess === undefined ? '' : ` Did you mean ${guess}?`}`);
	}
	const flags = [...(command?.flags ?? []), ...always];
	const { values, positionals, tokens } = parseArgs({
		args: argv.slice(command === undefined ? 0 : 1),
		options: Object.fromEntries(
			flags.map((flag) => [
				flag.name,
				{
					type: flag.value === undefined ? ('boolean' as const) : ('string' as const),
					multiple: flag.repeat ?? false,
					...(flag.short === undefined ? {} : { short: flag.short }),
				},
			]),
		),
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	if (command === undefined) {
		return { command, operands: [], values: pick(values, always), problems };
	}
	const seen = new Set<string>();
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		const flag = flags.find(({ name }) => name === token.name);
		if (flag === undefined) {
			const guess = closest(
				token.name,
				flags.map(({ name }) => name),
			);
			problems.push(
				`${command.name} has no flag ${token.rawName}.${guess === undefined ? '' : ` Did you mean --${guess}?`}`,
			);
		} else if (
			flag.value !== undefined &&
			(token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--')))
		) {
			problems.push(`--${flag.name} needs a value: ${flag.value}.`);
		} else if (flag.value === undefined && token.value !== undefined) {
			problems.push(`--${flag.name} takes no value.`);
		} else if (seen.has(token.name) && flag.repeat !== true) {
			problems.push(`--${flag.name} is given twice.`);
		}
		seen.add(token.name);
	}
	if (values['help'] !== true) {
		command.operands
			.slice(positionals.length)
			.filter((operand) => !operand.startsWith('['))
			.forEach((operand) => problems.push(`${command.name} needs ${operand}.`));
	}
	// After a flag that is not known, a word may have been meant as its value: one mistake, one message.
	if (!tokens.some((token) => token.kind === 'option' && flags.every(({ name }) => name !== token.name))) {
		positionals
			.slice(command.operands.length)
			.forEach((extra) => problems.push(`${command.name} does not know what to do with "${extra}".`));
	}
	return { command, operands: positionals, values: pick(values, flags), problems };
}

type Values = ReturnType<typeof parseArgs>['values'];

function pick(values: Values, flags: readonly Flag[]): ParsedArguments['values'] {
	return Object.fromEntries(flags.map(({ name }) => [name, values[name] as ParsedArguments['values'][string]]));
}
