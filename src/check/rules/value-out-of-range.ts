import type { FoundValue } from '../../model/profile.ts';
import type { ValueExpectation } from '../../model/project.ts';
import { aboutOutput, type OutputRule } from './rule.ts';

/** A value in a JSON file is not what is expected of it, or is not there. One finding for each place. */
export const valueOutOfRange: OutputRule = (subject) => {
	const { output, evidence } = subject;
	const { values } = evidence.profile ?? {};
	if (values === undefined) return [];
	return Object.entries(output.data?.values ?? {}).flatMap(([place, expectation]) => {
		const found = values[place];
		const complaint = found === undefined ? undefined : complain(found, expectation);
		if (complaint === undefined) return [];
		return [aboutOutput(subject, 'value-out-of-range', `${place} ${complaint}`, { item: place, promise: 'values' })];
	});
};

function complain(found: FoundValue, expectation: ValueExpectation): string | undefined {
	if (typeof found === 'object' && found !== null) return `has no value: ${found.there}.`;
	const { min, max, equals, within } = expectation;
	const shown = JSON.stringify(found);
	if (equals !== undefined && !isEqual(found, equals, within))
		return `is ${shown}, but should be ${JSON.stringify(equals)}${within === undefined ? '' : ` ± ${within}`}.`;
	if (min === undefined && max === undefined) return undefined;
	if (typeof found !== 'number') return `is ${shown}, which is not a number.`;
	if (min !== undefined && found < min) return `is ${shown}, but should be at least ${min}.`;
	if (max !== undefined && found > max) return `is ${shown}, but should be at most ${max}.`;
	return undefined;
}

function isEqual(found: FoundValue, wanted: ValueExpectation['equals'], within: number | undefined): boolean {
	if (typeof found === 'number' && typeof wanted === 'number' && within !== undefined)
		return Math.abs(found - wanted) <= within;
	return found === wanted;
}
