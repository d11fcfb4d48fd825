import { withAnswer, type Value } from '../init/answers.ts';
import { columnsOfTable } from '../init/columns.ts';
import type { Draft } from '../init/draft.ts';
import type { Situation } from '../init/proposals.ts';
import { asksAbout, type Question } from '../init/questions.ts';
import { makeSample, sampleFormatOf, sampleFormats, type SampleOrder } from '../init/sample-file.ts';
import { SampleError } from '../init/sample-values.ts';
import { insidePath, type Files } from '../lib/files.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** An answer, and all that is needed to try it. */
export interface Attempt {
	readonly draft: Draft;
	readonly question: Question;
	readonly value: Value;
	readonly before: readonly Diagnostic[];
	readonly situation: Situation;
	readonly files: Files;
	readonly seed: number;
	readonly look: (draft: Draft) => Promise<readonly Diagnostic[]>;
}

/** The draft with the answer in it; or, when the engine would refuse it, why. Nothing is written. */
export async function acceptAnswer(attempt: Attempt): Promise<Draft | string> {
	const { draft, question, value, files } = attempt;
	if (value.kind === 'sample') return acceptSample(attempt, value.like);
	const plain = understoodPath(question, value, attempt.situation);
	if (plain.kind === 'file') {
		const problem = await fileProblem(plain.path, files);
		if (problem !== undefined) return problem;
	}
	const next: Draft = { ...draft, answers: withAnswer(draft.answers, question, plain) };
	return (await newProblem(next, attempt)) ?? next;
}

/** What is typed for an input may also be the output of a node. */
function understoodPath({ kind }: Question, value: Value, { plan }: Situation): Value {
	if (value.kind !== 'file' || kind !== 'input') return value;
	const isOutput = plan.nodes.some(({ id, outputs }) => outputs.some(({ name }) => `${id}.${name}` === value.path));
	const path = insidePath(value.path);
	return isOutput ? { kind: 'wire', from: value.path } : { ...value, path: path ?? value.path };
}

async function fileProblem(path: string, files: Files): Promise<string | undefined> {
	try {
		const found = await files.stat(path);
		// The engine says it better, with the name that may be meant.
		if (found?.kind === 'file' && found.bytes < largestRead) await files.read(path);
		if (found?.kind === 'directory' && (await files.list(path)).length === 0)
			return `The folder ${path} has no files in it.`;
		return found === undefined ? `There is no file or folder ${path} in the repository.` : undefined;
	} catch (error) {
		return `${path} cannot be read: ${(error as Error).message}`;
	}
}

/** Larger files are not read to see whether they can be. */
const largestRead = 20_000_000;

/** The first error about the node that was not there before and that no question is about. */
async function newProblem(next: Draft, { question, before, look }: Attempt): Promise<string | undefined> {
	const known = new Set(before.map(({ key }) => key));
	const found = (await look(next)).find(
		({ key, severity, code, about }) =>
			severity === 'error' &&
			!known.has(key) &&
			!asksAbout(code) &&
			(about.node === undefined || about.node === question.node),
	);
	return found === undefined ? undefined : [found.message, found.help?.split('\n')[0]].filter(Boolean).join(' ');
}

async function acceptSample(attempt: Attempt, like: string | undefined): Promise<Draft | string> {
	const { draft, question, situation, files, seed } = attempt;
	const node = situation.plan.nodes.find(({ id }) => id === question.node);
	const ports = question.kind === 'stub' ? node?.outputs : node?.inputs;
	const port = ports?.find(({ name }) => name === question.name);
	if (node === undefined || port === undefined) return `Nothing is known of ${question.node}.${question.name}.`;
	const template = like === undefined ? undefined : await readTemplate(like, files);
	if (typeof template === 'string') return template;
	try {
		const others = new Set(Object.keys(draft.files));
		const sample = makeSample({ node: node.id, port, seed, taken: others, ...(template && { template }) });
		if (sample === undefined) return 'Its columns are not declared. Name a real file: like FILE';
		const taken = await anyThere(
			sample.files.map(({ path }) => path),
			files,
		);
		const texts = taken === undefined ? Object.fromEntries(sample.files.map(({ path, text }) => [path, text])) : {};
		if (taken !== undefined)
			return `${taken} is there already; it is not overwritten. Name it as the file, or move it away.`;
		const answers = withAnswer(draft.answers, question, { kind: 'file', path: sample.path });
		const before = answers.nodes[node.id] ?? {};
		const note = [before.note, sampleNote(question.name)].filter(Boolean).join(' ');
		return {
			answers: { ...answers, nodes: { ...answers.nodes, [node.id]: { ...before, note } } },
			files: { ...draft.files, ...texts },
		};
	} catch (error) {
		if (error instanceof SampleError) return error.message;
		throw error;
	}
}

/** What reports say of a node that runs on made-up data. */
function sampleNote(port: string): string {
	return `${port} is sample data, made up.`;
}

async function anyThere(paths: readonly string[], files: Files): Promise<string | undefined> {
	for (const path of paths) if ((await files.stat(path)) !== undefined) return path;
	return undefined;
}

/** The columns of a real file; or why there are none. */
async function readTemplate(path: string, files: Files): Promise<NonNullable<SampleOrder['template']> | string> {
	const format = sampleFormatOf(path);
	if (format === undefined) return `Samples can be made like ${sampleFormats.join(', ')} files; ${path} is none.`;
	try {
		const columns = columnsOfTable(new TextDecoder().decode(await files.read(path)), format);
		return columns === undefined ? `${path} is not a table with columns.` : { columns, format };
	} catch (error) {
		return `${path} cannot be read: ${(error as Error).message}`;
	}
}
