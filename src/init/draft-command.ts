import type { PathUse, ScriptFacts } from '../model/script-facts.ts';
import type { DraftArgument } from './draft-interface.ts';

/** An input or output as the source shows it. */
export interface DraftPort {
	readonly name: string;
	readonly required: boolean;
	readonly path: PathUse;
}

/** A command line with the parts of a contract that stand in it. */
export interface CommandDraft {
	readonly words: readonly string[];
	readonly inputs: readonly DraftPort[];
	readonly outputs: readonly DraftPort[];
	readonly args: readonly DraftArgument[];
}

/** Whether a script gets its paths from its command line, not from the maps of a `main`. */
export function hasCommandLineOnly({ how, commandLine, uses = [] }: ScriptFacts): boolean {
	return how === 'program' && commandLine !== undefined && !uses.some(({ of }) => of === 'inputs' || of === 'outputs');
}

type Flag = NonNullable<ScriptFacts['commandLine']>['flags'][number];

/** The command that gives a script its paths and values as flags. A short spelling of a flag is left out. */
export function draftCommand({ commandLine }: ScriptFacts): CommandDraft {
	const inputs: DraftPort[] = [];
	const outputs: DraftPort[] = [];
	const args: DraftArgument[] = [];
	const words = ['python3', '{script}'];
	for (const flag of commandLine?.flags ?? []) {
		if (/^-[^-]/.test(flag.name)) continue;
		const name = flag.destination || flag.name.replace(/^-+/, '').replaceAll('-', '_');
		const before = flag.name.startsWith('-') ? [flag.name] : [];
		const flow = flowOf(flag, name);
		const port = { name, required: true, path: flag.path ?? {} };
		if (flow === 'in') {
			inputs.push(port);
			words.push(...before, `{inputs.${name}}`);
		} else if (flow === 'out') {
			outputs.push(port);
			words.push(...before, `{outputs.${name}}`);
		} else if (flag.required || (typeof flag.default !== 'boolean' && flag.default !== undefined)) {
			args.push({ name, flag: flag.name, ...(flag.default !== undefined && { default: flag.default }) });
			words.push(...before, `{args.${name}}`);
		}
	}
	return { words, inputs, outputs, args };
}

/** Which way data goes: as the source says, else as the name does. */
function flowOf({ path }: Flag, name: string): 'in' | 'out' | undefined {
	if (path?.flow !== undefined) return path.flow;
	if (/^(?:in|input|source|src|raw)(?:_|$)|_(?:in|input)$/.test(name)) return 'in';
	return /^(?:out|output|dest|destination|target)(?:_|$)|_(?:out|output)$/.test(name) && !/column|name|label/.test(name)
		? 'out'
		: undefined;
}
