import { diagnose } from '../model/diagnostic.ts';
import type { StepInterface, StepShape } from '../model/project.ts';
import { own } from './own.ts';
import { portsOf, type StepPorts } from './ports.ts';
import type { Tell } from './tell.ts';
import { nameKey } from './step-names.ts';

/** A step as one job type sees it. One object for each pair: what is known of two of them can be remembered. */
export interface ResolvedStep {
	readonly name: string;
	readonly interface: StepInterface;
	readonly shape: StepShape;
	readonly ports: StepPorts;
}

/** The steps that there are. */
export interface Catalog {
	readonly names: readonly string[];
	/** The step that a text names, with what follows the name: exact, else without regard to case and separators. */
	resolve(text: string): { readonly interface: StepInterface; readonly suffix?: string } | undefined;
	/** The step with the variant of a job type merged in, if it has one. */
	withJobType(step: StepInterface, jobType: string | undefined): ResolvedStep;
}

/** Gathers the steps of all workspaces. The first workspace that describes a step wins, and that is told. */
export function createCatalog(interfaces: readonly StepInterface[], tell: Tell): Catalog {
	const byName = new Map<string, StepInterface>();
	const byKey = new Map<string, StepInterface>();
	for (const found of [...interfaces].sort((a, b) => a.workspace - b.workspace)) {
		const first = byName.get(found.step);
		if (first === undefined) {
			byName.set(found.step, found);
			const key = nameKey(found.step);
			if (!byKey.has(key)) byKey.set(key, found);
		} else if (first.workspace !== found.workspace) {
			tell(
				diagnose({
					code: 'step-overridden',
					severity: 'note',
					message: `The step ${found.step} of ${first.file} hides the one of ${found.file}.`,
					help: 'Nothing to do if it is meant; else remove one, or change the order of `interfaces`.',
					at: first.at,
					about: { step: found.step, item: found.file },
					related: [{ message: 'hidden', at: found.at }],
				}),
			);
		}
	}
	const resolved = new Map<string, ResolvedStep>();
	return {
		names: [...byName.keys()],
		resolve(text) {
			const exact = byName.get(text);
			if (exact !== undefined) return { interface: exact };
			for (let end = text.length; end > 0; end = text.lastIndexOf('_', end - 1)) {
				const name = text.slice(0, end);
				const found = byName.get(name) ?? byKey.get(nameKey(name));
				if (found === undefined) continue;
				const suffix = text.slice(end + 1);
				return { interface: found, ...(suffix !== '' && { suffix }) };
			}
			return undefined;
		},
		withJobType(step, jobType) {
			const variant = jobType === undefined ? undefined : own(step.variants, jobType);
			const key = JSON.stringify([step.step, variant === undefined ? null : jobType]);
			const known = resolved.get(key);
			if (known !== undefined) return known;
			const shape = variant ?? step.base;
			const made: ResolvedStep = { name: step.step, interface: step, shape, ports: portsOf(shape) };
			resolved.set(key, made);
			return made;
		},
	};
}
