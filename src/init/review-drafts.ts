import { posix } from 'node:path';
import type { ScriptFacts } from '../model/script-facts.ts';
import type { InterfaceDraft } from './draft-interface.ts';
import type { MatchedScript } from './match-scripts.ts';

/** Of the inputs of drafts (`Step.input`): the path that the script takes by itself. */
export function presetsOf(
	drafts: readonly { readonly step: string; readonly draft: InterfaceDraft }[],
): readonly (readonly [input: string, preset: string])[] {
	return drafts.flatMap(({ step, draft: { inputs } }) =>
		inputs.flatMap(({ name, preset }) => (preset === undefined ? [] : [[`${step}.${name}`, preset] as const])),
	);
}

/** The scripts of a folder that are no step of the drafted pipeline, though they run; not the modules that others import. */
export function leftOutScripts(
	scripts: readonly MatchedScript[],
	facts: ReadonlyMap<string, ScriptFacts>,
	taken: ReadonlySet<string>,
): readonly string[] {
	const imported = new Set(
		[...facts.values()].flatMap(({ imports = [] }) =>
			imports
				.filter(({ origin }) => origin === 'local')
				.flatMap(({ module, names }) => [...module.split('.'), ...names]),
		),
	);
	return scripts.flatMap(({ script }) => {
		const known = facts.get(script);
		const isModule = known?.how === 'not' && known.main === undefined;
		if (known === undefined || taken.has(script) || isModule || imported.has(posix.parse(script).name)) return [];
		return [`Left out: ${script}: nothing tells what it reads and writes.`];
	});
}
