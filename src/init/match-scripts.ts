import { posix } from 'node:path';
import { nameKey } from '../compile/step-names.ts';
import type { DagNode } from '../model/project.ts';

/** A step without an interface, and its script. */
export interface MatchedScript {
	readonly step: string;
	readonly script: string;
}

/** Finds the scripts of nodes by their names: `Clean_training` is `clean.py`, if there is no script of the whole name. */
export function matchScripts(
	nodes: readonly Pick<DagNode, 'id' | 'step'>[],
	scripts: readonly string[],
): readonly MatchedScript[] {
	const byKey = new Map<string, string>();
	// Of two alike, the one in a folder of scripts.
	for (const path of scripts.toSorted((a, b) => Number(inScripts(b)) - Number(inScripts(a)))) {
		for (const key of keysOf(path)) if (!byKey.has(key)) byKey.set(key, path);
	}
	const found = new Map<string, MatchedScript>();
	for (const { id, step } of nodes) {
		const match = namesOf(step ?? id)
			.map((name) => ({ step: name, script: byKey.get(nameKey(name)) }))
			.find(({ script }) => script !== undefined);
		if (match?.script !== undefined) found.set(match.step, { step: match.step, script: match.script });
	}
	return [...found.values()];
}

/** Whether a folder of scripts holds it. */
export function inScripts(path: string): boolean {
	return posix.dirname(path).split('/').includes('scripts');
}

/** The stem, also without numbers before it and words that say no more than that it is a script. */
function keysOf(path: string): readonly string[] {
	const stem = posix.parse(path).name;
	const bare = stem
		.replace(/^\d+[_-]?/, '')
		.replace(/^(?:run|step)_/, '')
		.replace(/_(?:step|script|job|main)$/, '');
	return [nameKey(stem), nameKey(bare)];
}

/** A name, and what is left of it without the last parts. */
function namesOf(name: string): readonly string[] {
	const parts = name.split('_');
	return parts.map((_, index) => parts.slice(0, parts.length - index).join('_')).filter((each) => each !== '');
}
