import type { Facts } from '../../model/facts.ts';
import { detectFrameworks } from '../../model/framework.ts';
import type { Plan } from '../../model/plan.ts';
import type { ScriptFacts } from '../../model/script-facts.ts';

/** The frameworks of each node that has a script, by what its contract asks for and its source imports. */
export function nameFrameworks(plan: Plan, scripts: ReadonlyMap<string, ScriptFacts>): Pick<Facts, 'frameworks'> {
	const found = plan.nodes.flatMap(({ id, kind, entry, requirements = [] }) => {
		if (kind !== 'script') return [];
		const modules = scripts.get(entry ?? '')?.imports?.map(({ module }) => module) ?? [];
		const frameworks = detectFrameworks(
			requirements.map(({ name }) => name),
			modules,
		);
		return frameworks.length === 0 ? [] : [[id, frameworks] as const];
	});
	return found.length === 0 ? {} : { frameworks: Object.fromEntries(found) };
}
