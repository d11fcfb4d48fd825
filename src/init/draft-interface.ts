import { posix } from 'node:path';
import type { KeyMap, PathUse, ScriptFacts } from '../model/script-facts.ts';
import { cloudPort, portsInCloud } from './cloud-ports.ts';
import { argumentLines, argumentsOf } from './draft-arguments.ts';
import { hasCommandLineOnly, draftCommand, type DraftPort } from './draft-command.ts';
import { asProgram, isDemand, usesAtWork } from './draft-uses.ts';
import { yamlText } from './yaml-text.ts';

/** A script whose contract is to be drafted. */
export interface DraftSubject {
	readonly step: string;
	/** Relative to the repository. */
	readonly script: string;
	/** Its path in the folder of scripts; without it the name of the file. */
	readonly entry?: string;
	readonly facts: ScriptFacts;
}

/** What a draft says of a script. */
export interface InterfaceDraft {
	readonly text: string;
	readonly inputs: readonly DraftPort[];
	readonly outputs: readonly DraftPort[];
	/** Without an answer to these the script cannot run as it should. */
	readonly open: readonly string[];
}

/** Variables that the machine or the platform sets. */
const notOurs = /^(?:PATH|HOME|USER|LANG|LC_.*|TMPDIR|TEMP|TMP|PWD|SHELL|PYTHON.*|CUDA_.*|OMP_.*|VIRTUAL_ENV)$/;

/**
 * A step interface as the source of the script has it: a draft, because a source does not tell everything. Undefined
 * when the script cannot be run at all.
 */
export function draftInterface({ step, script, entry, facts: read }: DraftSubject): InterfaceDraft | undefined {
	const facts = asProgram(read);
	if (facts.problem !== undefined || facts.how === 'not' || facts.how === undefined) return undefined;
	const command = hasCommandLineOnly(facts) ? draftCommand(facts) : undefined;
	const own = command ?? { inputs: portsOf('inputs', facts), outputs: portsOf('outputs', facts) };
	const names = [...own.inputs, ...own.outputs].flatMap(({ name, variable }) => [name, variable ?? name]);
	const cloud = portsInCloud(facts, new Set(names));
	const [inputs, outputs] = [
		[...own.inputs, ...cloud.inputs],
		[...own.outputs, ...cloud.outputs],
	];
	const open = openWords(facts, [...cloud.inputs, ...cloud.outputs]);
	const lines = [
		`# DRAFT by "dag-script-test init", from what ${script} does with its arguments. Review it, then take this line out.`,
		...[...doubts(facts), ...(command?.doubts ?? []), ...open].map((doubt) => `# ${doubt.replaceAll(/\s+/g, ' ')}`),
		`step_type: ${yamlText(step)}`,
		'contract:',
		`  entry_point: ${yamlText(entry ?? posix.basename(script))}`,
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
		...variableLines(facts, inputs, outputs),
	];
	return { text: `${lines.join('\n')}\n`, inputs, outputs, open };
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
		: [`Not every use of its ${parts.join(', ')} could be followed: some may be missing here.`];
}

/** What the source does not tell and the script needs, each with what to do. */
function openWords({ how, commandLine }: ScriptFacts, cloud: readonly DraftPort[]): readonly string[] {
	const said: string[] = [];
	const { library, words, flags = [] } = commandLine ?? {};
	const example = '`command`, such as [python3, "{script}", "{inputs.NAME}", "{outputs.NAME}"], and declare them';
	if (how === 'program' && library !== undefined && flags.length === 0)
		said.push(`It reads its command line with ${library}, which init does not look into: write ${example}.`);
	else if (how === 'program' && words !== undefined && words.length > 0 && flags.length === 0)
		said.push(`It reads ${words.map((place) => `sys.argv[${place}]`).join(', ')}: add them to ${example}.`);
	const fixed = cloud.flatMap(({ place, variable }) => (variable === undefined && place !== undefined ? [place] : []));
	if (fixed.length > 0)
		said.push(
			`Its source names ${fixed.join(', ')}, and there is nothing here at these places: let it take them from variables or arguments.`,
		);
	return said;
}

function block(key: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [`  ${key}: {}`] : [`  ${key}:`, ...lines.map((line) => `    ${line}`)];
}

function placeOf({ name, path, place }: DraftPort, side: 'input' | 'output'): string {
	const file = path.shape === 'file' ? `/${name}.${path.ending ?? 'dat'}` : '';
	return place ?? `/opt/ml/processing/${side}/${name}${file}`;
}

function portLine(port: DraftPort, side: 'input' | 'output'): string {
	const rest = side === 'input' ? `, required: ${String(port.required)}` : '';
	const doubt = port.path.shape === undefined ? ' # a folder? The source does not tell.' : '';
	return `${yamlText(port.name)}: { path: ${yamlText(placeOf(port, side))}${rest} }${doubt}`;
}

/** The ports that a script asks its map for, in the order of the text. */
function portsOf(map: 'inputs' | 'outputs', facts: ScriptFacts): readonly DraftPort[] {
	const found = Map.groupBy(usesAtWork(facts, [map]), ({ name }) => name);
	return [...found].map(([name, each]) => ({
		name,
		required: each.some(isDemand),
		path: each.reduce<PathUse>((known, { path }) => ({ ...path, ...known }), {}),
	}));
}

function variableLines(
	facts: ScriptFacts,
	inputs: readonly DraftPort[],
	outputs: readonly DraftPort[],
): readonly string[] {
	const places = new Map(
		[...inputs.map((port) => [port, 'input'] as const), ...outputs.map((port) => [port, 'output'] as const)].flatMap(
			([port, side]) =>
				port.variable !== undefined && cloudPort(port.variable) !== undefined
					? [[port.variable, placeOf(port, side)] as const]
					: [],
		),
	);
	const found = Map.groupBy(
		usesAtWork(facts, ['variables', 'environment']).filter(({ name }) => !notOurs.test(name)),
		({ name }) => name,
	);
	const required = [...found].filter(([name, each]) => each.some(isDemand) && !places.has(name)).map(([name]) => name);
	const optional = [...found].flatMap(([name, each]) => {
		const preset = places.get(name) ?? each.find((use) => use.default !== undefined)?.default;
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
