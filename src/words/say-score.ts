import type { Rival, ScoreParts } from '../model/plan.ts';

/** What each part of a score stands for. */
export const partNames: Readonly<Record<keyof ScoreParts, string>> = {
	type: 'type',
	dataType: 'data type',
	name: 'name',
	exact: 'equal name',
	source: 'source',
	keywords: 'keywords',
	cap: 'cap',
};

/** Why another output was not taken. */
export const rivalReasons: Readonly<Record<Rival['because'], string>> = {
	'lower-score': 'a lower score',
	'declared-later': 'as good, but comes later',
	'already-used': 'already feeds another input of this node',
};

/** The parts of a score that are not zero, as `type 0.40 + name 0.18`. */
export function sayParts(parts: ScoreParts): string {
	return (Object.keys(partNames) as (keyof ScoreParts)[])
		.filter((part) => parts[part] !== 0)
		.map((part) => `${parts[part] < 0 ? '− ' : ''}${partNames[part]} ${Math.abs(parts[part]).toFixed(2)}`)
		.join(' + ')
		.replaceAll('+ − ', '− ');
}
