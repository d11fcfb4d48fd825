import { posix } from 'node:path';
import type { PathUse, ScriptFacts } from '../model/script-facts.ts';
import { cloudPort } from './cloud-ports.ts';
import type { DraftArgument } from './draft-arguments.ts';

/** An input or output as the source shows it. */
export interface DraftPort {
	readonly name: string;
	readonly required: boolean;
	readonly path: PathUse;
	/** Its place in the cloud, where the script names it. */
	readonly place?: string;
	/** The variable that tells the script its place. */
	readonly variable?: string;
	/** The path that the script takes where it is given none. */
	readonly preset?: string;
}

/** A command line with the parts of a contract that stand in it. */
export interface CommandDraft {
	readonly words: readonly string[];
	readonly inputs: readonly DraftPort[];
	readonly outputs: readonly DraftPort[];
	readonly args: readonly DraftArgument[];
	/** What a reviewer should look at. */
	readonly doubts: readonly string[];
}

/** Whether a script gets its paths from its command line, not from the maps of a `main`. */
export function hasCommandLineOnly({ how, commandLine, uses = [] }: ScriptFacts): boolean {
	return how === 'program' && commandLine !== undefined && !uses.some(({ of }) => of === 'inputs' || of === 'outputs');
}

type Flag = NonNullable<ScriptFacts['commandLine']>['flags'][number];

/**
 * The command that gives a script its paths, and the values that it cannot do without: what has a default in the source
 * keeps it there. A short spelling of a flag is left out.
 */
export function draftCommand({ commandLine }: ScriptFacts): CommandDraft {
	const inputs: DraftPort[] = [];
	const outputs: DraftPort[] = [];
	const args: DraftArgument[] = [];
	const flags = commandLine?.flags ?? [];
	const [first, ...others] = new Set(flags.flatMap(({ of }) => of ?? []));
	const words = ['python3', '{script}'];
	const seen = new Set<string>();
	for (const sub of first === undefined ? [undefined] : [undefined, first]) {
		if (sub !== undefined) words.push(sub);
		for (const flag of flags) if (flag.of === sub) words.push(...wordsOf(flag));
	}
	const list = [first, ...others].join(', ');
	const doubts =
		others.length === 0
			? []
			: [`It has the sub-commands ${list}: this is ${first}, the others need steps of their own.`];
	return { words, inputs, outputs, args, doubts };

	function wordsOf(flag: Flag): readonly string[] {
		if (/^-[^-]/.test(flag.name)) return [];
		const name = flag.destination || flag.name.replace(/^-+/, '').replaceAll('-', '_');
		if (seen.has(name)) return [];
		seen.add(name);
		const before = flag.name.startsWith('-') ? [flag.name] : [];
		const flow = flowOf(flag, name);
		if (flow !== undefined) {
			(flow === 'in' ? inputs : outputs).push(portOf(flag, name));
			return [...before, `{${flow === 'in' ? 'inputs' : 'outputs'}.${name}}`];
		}
		if (!flag.required) return [];
		args.push({ name, flag: flag.name, ...(flag.default !== undefined && { default: flag.default }) });
		return [...before, `{args.${name}}`];
	}
}

function portOf({ path, variable, required, conditional, default: value }: Flag, name: string): DraftPort {
	const preset = typeof value === 'string' && value !== '' ? value : undefined;
	const ending = posix.extname(preset ?? '').slice(1);
	const isFolder = variable !== undefined && cloudPort(variable) !== undefined;
	return {
		name,
		// A script that takes a path for granted fails where there is nothing.
		required: required || preset !== undefined || variable !== undefined || conditional !== true,
		path: {
			...(isFolder && { shape: 'folder' }),
			...(ending !== '' && { shape: 'file' }),
			...path,
			...(ending !== '' && path?.shape !== 'folder' && { ending }),
		},
		...(variable !== undefined && { variable }),
		...(preset !== undefined && { preset }),
	};
}

/** Which way data goes: as the source says, else as the name does. */
function flowOf({ path, variable }: Flag, name: string): 'in' | 'out' | undefined {
	const flow = path?.flow ?? cloudPort(variable ?? '')?.flow;
	if (flow !== undefined) return flow;
	if (/^(?:in|input|source|src|raw)(?:_|$)|_(?:in|input)$/.test(name)) return 'in';
	return /^(?:out|output|dest|destination|target)(?:_|$)|_(?:out|output)$/.test(name) && !/column|name|label/.test(name)
		? 'out'
		: undefined;
}
