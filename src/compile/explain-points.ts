import type { Points } from '../model/explanation.ts';
import type { ScoreParts } from '../model/plan.ts';
import type { Candidate } from './match-outputs.ts';
import { isCompatibleSource } from './score-match.ts';
import { similarity } from './similarity.ts';

/** The most that each part of a score can be. */
const most: Readonly<Record<keyof ScoreParts, number>> = {
	type: 0.4,
	dataType: 0.2,
	name: 0.25,
	exact: 0.05,
	source: 0.1,
	keywords: 0.05,
	cap: 0,
};

function sayPair(what: string, wanted: string | undefined, offered: string | undefined): string {
	if (wanted === undefined || offered === undefined) return `the ${what} is not said on both sides, so it fits`;
	return wanted === offered ? `both are ${wanted}` : `${wanted} is wanted, ${offered} is offered`;
}

function sayName({ input, output, match }: Candidate): string {
	const names = [output.name, ...output.offered.aliases];
	const nearest = names.reduce((best, name) =>
		similarity(input.name, name) > similarity(input.name, best) ? name : best,
	);
	const alias = nearest === output.name ? '' : `, an alias of ${output.name},`;
	return `${input.name} and ${nearest}${alias} are ${Math.round(match.nameSimilarity * 100)} % alike`;
}

function sayExact({ input, output }: Candidate): string {
	if (output.name === input.name) return 'the names are the same';
	return output.offered.aliases.includes(input.name) ? `${input.name} is one of its aliases` : 'no name is the same';
}

function saySource({ input: { wanted } }: Candidate, producerStep: string): string {
	if (wanted.compatibleSources.length === 0) return 'the input lists no compatible sources';
	return isCompatibleSource(wanted.compatibleSources, producerStep)
		? `the input's compatible sources list ${producerStep}`
		: `the input's compatible sources do not list ${producerStep}`;
}

function sayKeywords({ input: { wanted }, output }: Candidate): string {
	if (wanted.semanticKeywords.length === 0) return 'the input has no semantic keywords';
	const lower = output.name.toLowerCase();
	const found = wanted.semanticKeywords.filter((keyword) => lower.includes(keyword.toLowerCase()));
	const which = found.length === 0 ? '' : `: ${found.join(', ')}`;
	return `${found.length} of ${wanted.semanticKeywords.length} semantic keywords are in ${output.name}${which}`;
}

/** What each part of a match was given for. `producerStep` is the step of the candidate's node. */
export function explainPoints(candidate: Candidate, producerStep: string): readonly Points[] {
	const { input, output, match } = candidate;
	const because: Readonly<Record<keyof ScoreParts, string>> = {
		type: sayPair('type', input.wanted.type, output.offered.type),
		dataType: sayPair('data type', input.wanted.dataType, output.offered.dataType),
		name: sayName(candidate),
		exact: sayExact(candidate),
		source: saySource(candidate, producerStep),
		keywords: sayKeywords(candidate),
		cap: match.parts.cap < 0 ? 'no score is above 1' : 'nothing is above 1',
	};
	return (Object.keys(most) as (keyof ScoreParts)[]).map((part) => ({
		part,
		points: match.parts[part],
		of: most[part],
		because: because[part],
	}));
}
