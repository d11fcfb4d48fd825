import { createHash } from 'node:crypto';
import type { Surroundings } from './surroundings.ts';

/** The values of the matrix of this job, such as `3.12, ubuntu-latest`; undefined without a matrix. */
export function matrixLabel(matrix: string | undefined): string | undefined {
	const values = matrixValues(matrix);
	if (values === undefined) return undefined;
	const label = values.join(', ');
	return label.length > 60 ? `${label.slice(0, 50)}… ${shortHash(matrix ?? '')}` : label;
}

/**
 * Tells a step from most others of its job by the runner's name for it: its id, else its number where it is not the first
 * that uses the action; else empty. Of a name with several parts, which is in a composite action, whatever they have of these.
 */
export function stepLabel(step: string): string {
	if (!step.startsWith('__')) return step;
	const parts = step.split('.').map((part) => (part.startsWith('__') ? (/_(\d+)$/.exec(part)?.[1] ?? '') : part));
	return parts.filter((part) => part !== '').join('-');
}

/** `<workflow> / <caller> / <job> (<matrix>) / <step> / <pipeline>`: unique among the checks of a commit, and readable. */
export function checkName(at: Surroundings, pipeline: string): string {
	const matrix = matrixLabel(at.identity.matrix);
	const job = matrix === undefined ? at.job : `${at.job} (${matrix})`;
	return [at.workflow, at.identity.caller ?? '', job, at.label, pipeline]
		.filter((part) => part !== '')
		.join(' / ')
		.slice(0, 200);
}

/** Tells the check run of one attempt of one job from all others of the workflow run. */
export function checkId(at: Surroundings, pipeline: string, attempt = at.runAttempt): string {
	return [at.runId, attempt, callerId(at), at.job, at.identity.index ?? 0, at.step, pipeline]
		.filter((part) => part !== '')
		.join('-')
		.slice(0, 255);
}

/**
 * Begins the name of every artifact of this step. Two steps never share one, whether they differ in their job, their
 * matrix or only in their id or place in the job; two runs of the same step always do.
 */
export function artifactPrefix(at: Surroundings): string {
	const matrix = at.identity.matrix;
	const values = matrixValues(matrix);
	const parts = ['dag-script-test', callerId(at), slug(at.job)];
	if (values !== undefined) parts.push(slug(values.join('-')).slice(0, 30), shortHash(matrix ?? '').slice(0, 6));
	const prefix = parts.filter((part) => part !== '').join('-');
	// No job and no id has a dot in its name, so that the two cannot run into each other.
	return [prefix.slice(0, 120), uniqueSlug(at.label)].filter((part) => part !== '').join('.');
}

/** Begins the names of a pipeline's artifacts. `prefix`: of its step. */
export function artifactStem(prefix: string, pipeline: string): string {
	return [prefix, uniqueSlug(pipeline)].filter((part) => part !== '').join('-');
}

/** The name of a pipeline's report artifact. */
export function reportName(prefix: string, pipeline: string): string {
	return `${artifactStem(prefix, pipeline)}-report`;
}

/** A name of `reportName`, or one that it was given because another attempt or job has it; group 1 is what they share. */
export const reportNamed = /^(dag-script-test-.*-report(?:-job\d+)?)(?:-\d+)?$/;

/** A text as an artifact may be named, different for each text. */
export function uniqueSlug(text: string): string {
	const plain = slug(text);
	return plain === text ? text : [plain, shortHash(text)].filter((part) => part !== '').join('-');
}

/** What tells the caller from others, short enough for every name; empty without one. */
function callerId({ identity: { caller } }: Surroundings): string {
	return caller === undefined
		? ''
		: [slug(caller).slice(0, 30), shortHash(caller).slice(0, 6)].filter((part) => part !== '').join('-');
}

/** A text as an artifact may be named; lossy, so only for readable parts beside something unique. */
export function slug(text: string): string {
	return text
		.replaceAll(/[^A-Za-z0-9._-]+/g, '-')
		.replaceAll(/^-+|-+$/g, '')
		.slice(0, 64);
}

/** 8 hex digits. */
export function shortHash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Tells this job and step from all others of the repository, the same in every run: for finding our own comment. */
export function stepKey(at: Surroundings): string {
	return shortHash([at.workflow, callerId(at), at.job, at.identity.matrix ?? '', at.step].join('\n'));
}

function matrixValues(matrix: string | undefined): readonly string[] | undefined {
	if (matrix === undefined) return undefined;
	try {
		const value: unknown = JSON.parse(matrix);
		if (value === null || typeof value !== 'object') return undefined;
		const texts = Object.values(value).map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)));
		return texts.length === 0 ? undefined : texts;
	} catch {
		return undefined;
	}
}
