import type { ScoreParts } from '../model/plan.ts';
import type { PortType } from '../model/project.ts';
import { similarity } from './similarity.ts';

/** What a consumer asks for. A type or data type that was not said fits every other. */
export interface Wanted {
	readonly name: string;
	readonly type?: PortType;
	readonly dataType?: string;
	/** Step names as written; a soft preference. */
	readonly compatibleSources: readonly string[];
	readonly semanticKeywords: readonly string[];
}

/** What a producer has. */
export interface Offered {
	readonly name: string;
	readonly type?: PortType;
	readonly dataType?: string;
	readonly aliases: readonly string[];
}

/** How well an output fits an input. */
export interface Match {
	/** 0 to 1; the parts sum to it. */
	readonly score: number;
	readonly parts: ScoreParts;
	/** The best of the output's name and aliases, 0 to 1. */
	readonly nameSimilarity: number;
}

/** An output must score more than this to be taken by itself. */
export const threshold = 0.5;

/** Other types that an input takes, for half the points. */
const alsoTaken: Readonly<Partial<Record<PortType, PortType>>> = {
	training_data: 'processing_output',
	processing_output: 'training_data',
	hyperparameters: 'custom_property',
	payload_samples: 'processing_output',
};

const alsoHolds: ReadonlyMap<string, string> = new Map([
	['S3Uri', 'String'],
	['String', 'S3Uri'],
	['Integer', 'Float'],
	['Float', 'Integer'],
]);

/** Former names of steps that interfaces still list. */
const formerNames: ReadonlyMap<string, string> = new Map([
	['MIMSPackaging', 'Package'],
	['MIMSPayload', 'Payload'],
	['ModelRegistration', 'Registration'],
	['PytorchTraining', 'PyTorchTraining'],
	['PytorchModel', 'PyTorchModel'],
]);

const noParts: ScoreParts = { type: 0, dataType: 0, name: 0, exact: 0, source: 0, keywords: 0, cap: 0 };

function typePoints(wanted: PortType | undefined, offered: PortType | undefined): number | undefined {
	if (wanted === undefined || offered === undefined || wanted === offered) return 0.4;
	return alsoTaken[wanted] === offered ? 0.2 : undefined;
}

function dataTypePoints(wanted: string | undefined, offered: string | undefined): number {
	if (wanted === undefined || offered === undefined || wanted === offered) return 0.2;
	return alsoHolds.get(wanted) === offered ? 0.1 : 0;
}

function withoutStep(name: string): string {
	return name.endsWith('Step') ? name.slice(0, -'Step'.length) : name;
}

/** Whether a list of compatible sources means this step: by its name, a former name, or with a `Step` at the end. */
export function isCompatibleSource(sources: readonly string[], step: string): boolean {
	return sources.some(
		(source) =>
			source === step ||
			formerNames.get(source) === step ||
			source === `${step}Step` ||
			withoutStep(source) === withoutStep(step),
	);
}

function sourcePoints(sources: readonly string[], step: string): number {
	if (sources.length === 0) return 0;
	return isCompatibleSource(sources, step) ? 0.1 : -0.1;
}

function keywordPoints(keywords: readonly string[], output: string): number {
	if (keywords.length === 0) return 0;
	const lower = output.toLowerCase();
	return 0.05 * (keywords.filter((keyword) => lower.includes(keyword.toLowerCase())).length / keywords.length);
}

/**
 * Scores one output of a step for one input: type 0.4, data type 0.2, name up to 0.25, an exact name 0.05, a listed
 * source 0.1 (an unlisted one costs as much), keywords up to 0.05; what exceeds 1 is taken off as `cap`. Types that
 * cannot match make everything zero. `alike` compares names; pass a remembering one where many pairs are scored.
 */
export function scoreMatch(
	wanted: Wanted,
	offered: Offered,
	producerStep: string,
	alike: (name: string, other: string) => number = similarity,
): Match {
	const names = [offered.name, ...offered.aliases];
	const nameSimilarity = names.reduce((best, name) => Math.max(best, alike(wanted.name, name)), 0);
	const type = typePoints(wanted.type, offered.type);
	if (type === undefined) return { score: 0, parts: noParts, nameSimilarity };
	const dataType = dataTypePoints(wanted.dataType, offered.dataType);
	const name = 0.25 * nameSimilarity;
	const exact = names.includes(wanted.name) ? 0.05 : 0;
	const source = sourcePoints(wanted.compatibleSources, producerStep);
	const keywords = keywordPoints(wanted.semanticKeywords, offered.name);
	const sum = type + dataType + name + exact + source + keywords;
	const cap = sum > 1 ? 1 - sum : 0;
	return { score: sum + cap, parts: { type, dataType, name, exact, source, keywords, cap }, nameSimilarity };
}
