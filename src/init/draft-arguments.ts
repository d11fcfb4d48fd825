import { presetIn } from '../model/argument-text.ts';
import type { ScriptFacts } from '../model/script-facts.ts';
import { isDemand, usesAtWork } from './draft-uses.ts';
import { yamlText } from './yaml-text.ts';

/** An argument with its default, if the script has one. */
export interface DraftArgument {
	readonly name: string;
	readonly flag: string;
	readonly default?: string | number | boolean;
}

/** The arguments that the `main` of a script asks for. */
export function argumentsOf(facts: ScriptFacts): readonly DraftArgument[] {
	const found = Map.groupBy(usesAtWork(facts, ['arguments']), ({ name }) => name);
	return [...found].flatMap(([name, each]) => {
		const flag = facts.commandLine?.flags.find((known) => [known.destination, attribute(known.name)].includes(name));
		const preset = each.find((use) => use.default !== undefined)?.default ?? flag?.default;
		// What it only asks for, and has no default that could be read, it can do without.
		if (preset === undefined && !each.some(isDemand)) return [];
		const spelled = flag?.name.startsWith('--') === true ? flag.name : `--${name.replaceAll('_', '-')}`;
		return [{ name, flag: spelled, ...(preset !== undefined && { default: preset }) }];
	});
}

function attribute(flag: string): string {
	return flag.replace(/^-+/, '').replaceAll('-', '_');
}

/** The lines of a contract that declare arguments. */
export function argumentLines(args: readonly DraftArgument[]): readonly string[] {
	if (args.length === 0) return [];
	const preset = args.filter((argument) => argument.default !== undefined);
	return [
		...(preset.length === 0
			? []
			: ['  arguments:', ...preset.map((each) => `    ${yamlText(each.name)}: ${literal(each.default)}`)]),
		'  job_arguments:',
		...args.map(({ name, flag }) => `    - { flag: ${yamlText(flag)}, source: ${yamlText(name)} }`),
	];
}

/** So that the script gets the very value: a text that would be read as prose, or as a number, is said to be a default. */
function literal(value: string | number | boolean | undefined): string {
	if (typeof value !== 'string') return String(value);
	return presetIn(value) === value ? yamlText(value) : `{ default: ${JSON.stringify(value)} }`;
}
