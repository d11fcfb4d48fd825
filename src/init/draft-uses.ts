import type { KeyMap, KeyUse, ScriptFacts } from '../model/script-facts.ts';

/** The uses of some maps that a run comes by: where `main` is called, what stands under the guard is not run. */
export function usesAtWork({ how, uses = [] }: ScriptFacts, maps: readonly KeyMap[]): readonly KeyUse[] {
	return uses.filter(({ of, where }) => maps.includes(of) && (where !== 'guard' || how === 'program'));
}

/** It fails without, whatever the data is. */
export function isDemand({ how, conditional }: KeyUse): boolean {
	return how === 'demand' && conditional !== true;
}

/**
 * A `main` that takes something else cannot be called, but a file that calls it under its guard can be run: by a command,
 * which is a way round the driver.
 */
export function asProgram(facts: ScriptFacts): ScriptFacts {
	const isRun = facts.how === 'not' && facts.guard === true && facts.main !== undefined;
	return isRun && facts.commandLine !== undefined ? { ...facts, how: 'program' } : facts;
}
