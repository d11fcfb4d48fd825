import type { Profile, Violation } from '../../model/profile.ts';
import type { DataContract } from '../../model/project.ts';
import { unmetNeeds } from './column-types.ts';
import { sayViolation } from './schema-violated.ts';

/** Where the data goes against the Table Schema of one of its readers. */
export function violationsFor(
	profile: Profile,
	{ node, input }: { readonly node: string; readonly input: string },
): readonly Violation[] {
	return profile.unmet?.find((unmet) => unmet.node === node && unmet.input === input)?.violations ?? [];
}

/** How it is said that the cells are not what a reader's schema asks for; undefined: they are. */
export function sayUnmet(
	profile: Profile,
	reader: { readonly node: string; readonly input: string },
	wanted: DataContract | undefined,
): string | undefined {
	const violations = violationsFor(profile, reader);
	if (violations.length > 0) {
		const told = violations.slice(0, 3).map((violation) => sayViolation(violation));
		const left = violations.length - told.length;
		return `${told.join(' ')}${left > 0 ? ` ${left} more of the reader's constraints ${left === 1 ? 'is' : 'are'} broken.` : ''}`;
	}
	const unmet = unmetNeeds(profile.table?.columns ?? [], wanted);
	return unmet.length === 0 ? undefined : `${unmet.slice(0, 3).join('; ')}.`;
}
