import type { Plan } from '../model/plan.ts';
import { plan } from './result-schema/plan.ts';
import { soften } from './result-schema/soften.ts';

/** The plans in a JSON text, or what is wrong with the text, one line each. */
export type ReadPlans =
	{ readonly ok: true; readonly plans: readonly Plan[] } | { readonly ok: false; readonly problems: readonly string[] };

/** Reads plans from what `plan --save` or `plan --json` wrote, or from a `result.json`. */
export function readPlans(json: string): ReadPlans {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch (error) {
		return { ok: false, problems: [`It is not valid JSON: ${(error as Error).message}`] };
	}
	const { version, plan: one, plans: many } = (value ?? {}) as Readonly<Record<string, unknown>>;
	if (version !== 1) {
		const said = version === undefined ? 'It says no `version`' : `It is of version ${JSON.stringify(version)}`;
		return { ok: false, problems: [`${said}; plans of version 1 are understood.`] };
	}
	const written: readonly unknown[] = Array.isArray(many) ? many : [one];
	const plans: Plan[] = [];
	for (const each of written) {
		const softened = soften(each);
		const read = plan.safeParse(softened);
		if (!read.success) {
			const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the plan'}: ${message}`);
			return { ok: false, problems: problems.slice(0, 20) };
		}
		plans.push(softened as Plan);
	}
	return { ok: true, plans };
}
