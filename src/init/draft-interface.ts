import type { KeyMap, KeyUse, PathUse, ScriptFacts } from '../model/script-facts.ts';
import { hasCommandLineOnly, draftCommand, type DraftPort } from './draft-command.ts';
import { yamlText } from './yaml-text.ts';

/** A script whose contract is to be drafted. */
export interface DraftSubject {
	readonly step: string;
	/** Relative to the repository. */
	readonly script: string;
	readonly facts: ScriptFacts;
}

/** What a draft says of a script. */
export interface InterfaceDraft {
	readonly text: string;
	readonly inputs: readonly DraftPort[];
	readonly outputs: readonly DraftPort[];
}

/** Variables that the machine or the platform sets. */
const notOurs = /^(?:PATH|HOME|USER|LANG|LC_.*|TMPDIR|TEMP|TMP|PWD|SHELL|PYTHON.*|CUDA_.*|OMP_.*|VIRTUAL_ENV)$/;

/**
 * A step interface as the source of the script has it: a draft, because a source does not tell everything. Undefined
 * when the script cannot be run at all.
 */
export function draftInterface({ step, script, facts }: DraftSubject): InterfaceDraft | undefined {
	if (facts.problem !== undefined || facts.how === 'not' || facts.how === undefined) return undefined;
	const command = hasCommandLineOnly(facts) ? draftCommand(facts) : undefined;
	const inputs = command?.inputs ?? portsOf('inputs', facts);
	const outputs = command?.outputs ?? portsOf('outputs', facts);
	const lines = [
		`# DRAFT by "dag-script-test init", from what ${script} does with its arguments. Review it, then take this line out.`,
		...doubts(facts),
		`step_type: ${yamlText(step)}`,
		'contract:',
		`  entry_point: ${yamlText(script.split('/').at(-1) ?? script)}`,
		...(command === undefined ? [] : [`  command: [${command.words.map(yamlText).join(', ')}]`]),
		...block(
			'inputs',
			inputs.map((port) => portLine(port, 'input')),
		),
		...block(
			'outputs',
			outputs.map((port) => portLine(port, 'output')),
		),
		...argumentLines(command?.args ?? argumentsOf(facts)),
		...variableLines(facts),
	];
	return { text: `${lines.join('\n')}\n`, inputs, outputs };
}

/** What a reviewer should look at. */
function doubts({ open = [] }: ScriptFacts): readonly string[] {
	const named: Partial<Record<KeyMap, string>> = {
		inputs: 'inputs',
		outputs: 'outputs',
		arguments: 'arguments',
		variables: 'variables',
	};
	const parts = open.flatMap((map) => named[map] ?? []);
	return parts.length === 0
		? []
		: [`# Not every use of its ${parts.join(', ')} could be followed: some may be missing here.`];
}

function block(key: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [`  ${key}: {}`] : [`  ${key}:`, ...lines.map((line) => `    ${line}`)];
}

function portLine({ name, path, required }: DraftPort, side: 'input' | 'output'): string {
	const isFile = path.shape === 'file';
	const place = `/opt/ml/processing/${side}/${name}${isFile ? `/${name}.${path.ending ?? 'dat'}` : ''}`;
	const rest = side === 'input' ? `, required: ${String(required)}` : '';
	const doubt = path.shape === undefined ? ' # a folder? The source does not tell.' : '';
	return `${yamlText(name)}: { path: ${yamlText(place)}${rest} }${doubt}`;
}

/** The ports that a script asks its map for, in the order of the text. */
function portsOf(map: 'inputs' | 'outputs', { uses = [] }: ScriptFacts): readonly DraftPort[] {
	const found = Map.groupBy(
		uses.filter((use) => use.of === map && use.where !== 'guard'),
		({ name }) => name,
	);
	return [...found].map(([name, each]) => ({
		name,
		required: each.some(isDemand),
		path: each.reduce<PathUse>((known, { path }) => ({ ...path, ...known }), {}),
	}));
}

/** It fails without, whatever the data is. */
function isDemand({ how, conditional }: KeyUse): boolean {
	return how === 'demand' && conditional !== true;
}

/** An argument with its default, if the script has one. */
export interface DraftArgument {
	readonly name: string;
	readonly flag: string;
	readonly default?: string | number | boolean;
}

function argumentsOf({ uses = [], commandLine }: ScriptFacts): readonly DraftArgument[] {
	const found = Map.groupBy(
		uses.filter((use) => use.of === 'arguments' && use.where !== 'guard'),
		({ name }) => name,
	);
	return [...found].flatMap(([name, each]) => {
		const flag = commandLine?.flags.find((known) => [known.destination, attribute(known.name)].includes(name));
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

function argumentLines(args: readonly DraftArgument[]): readonly string[] {
	if (args.length === 0) return [];
	const preset = args.filter((argument) => argument.default !== undefined);
	return [
		...(preset.length === 0
			? []
			: block(
					'arguments',
					preset.map((each) => `${yamlText(each.name)}: ${literal(each.default)}`),
				)),
		'  job_arguments:',
		...args.map(({ name, flag }) => `    - { flag: ${yamlText(flag)}, source: ${yamlText(name)} }`),
	];
}

function literal(value: string | number | boolean | undefined): string {
	return typeof value === 'string' ? yamlText(value) : String(value);
}

function variableLines({ uses = [] }: ScriptFacts): readonly string[] {
	const found = Map.groupBy(
		uses.filter(
			({ of, name, where }) => (of === 'variables' || of === 'environment') && where !== 'guard' && !notOurs.test(name),
		),
		({ name }) => name,
	);
	const required = [...found].filter(([, each]) => each.some(isDemand)).map(([name]) => name);
	const optional = [...found].flatMap(([name, each]) => {
		const preset = each.find((use) => use.default !== undefined)?.default;
		return required.includes(name) || preset === undefined
			? []
			: [`${yamlText(name)}: ${JSON.stringify(String(preset))}`];
	});
	if (required.length + optional.length === 0) return [];
	return [
		'  env_vars:',
		`    required: [${required.map(yamlText).join(', ')}]`,
		...(optional.length === 0 ? ['    optional: {}'] : ['    optional:', ...optional.map((line) => `      ${line}`)]),
	];
}
