import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Span } from '../../src/model/source.ts';
import type { Failure } from '../../src/model/execution.ts';
import type { FindingSubject } from '../../src/model/finding.ts';
import { unreachable } from '../../src/lib/unreachable.ts';
import { repository } from './door.ts';

const fixtures = join(repository, '__fixtures__');

/** What a `case.yml` under `__fixtures__/broken` says; its README explains the keys. */
export interface BrokenCase {
	readonly kind: string;
	readonly describe: string;
	readonly base: string;
	/** `science`: a Python with pandas, pyarrow and scikit-learn. */
	readonly needs?: 'science';
	readonly remove?: readonly string[];
	readonly edit?: Readonly<Record<string, Readonly<Record<string, string>>>>;
	readonly expect: {
		readonly exit: number;
		readonly verdict: string;
		readonly diagnostics?: readonly ExpectedDiagnostic[];
		readonly failures?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
		readonly blocked?: readonly string[];
		readonly skipped?: Readonly<Record<string, string>>;
		readonly cancelled?: Readonly<Record<string, string>>;
		readonly findings?: readonly ExpectedFinding[];
		readonly attempts?: Readonly<Record<string, number>>;
	};
}

export interface ExpectedDiagnostic {
	readonly code: string;
	/** Default: error. */
	readonly severity?: string;
	readonly at?: string;
	readonly says?: string;
}

export interface ExpectedFinding {
	readonly rule: string;
	readonly severity: string;
	readonly about: string;
	readonly at?: string;
	readonly says?: string;
}

/** Every broken variant, by name. */
export async function brokenCases(): Promise<readonly BrokenCase[]> {
	const folder = join(fixtures, 'broken');
	const entries = await readdir(folder, { withFileTypes: true });
	const kinds = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
	return Promise.all(
		kinds.sort().map(async (kind) => {
			const written = parse(await readFile(join(folder, kind, 'case.yml'), 'utf8')) as Omit<BrokenCase, 'kind'>;
			return { kind, ...written };
		}),
	);
}

/** A copy of a pipeline in a folder of its own, as if it were a repository. The caller removes it. */
export async function copyPipeline(name: string): Promise<string> {
	const copy = await realpath(await mkdtemp(join(tmpdir(), `pipeline-${name}-`)));
	await cp(join(fixtures, 'pipelines', name), copy, { recursive: true });
	return copy;
}

/** The copy of a case's pipeline with what the case changes. */
export async function layOut({ kind, base, remove = [], edit = {} }: BrokenCase): Promise<string> {
	const copy = await copyPipeline(base);
	for (const path of remove) await rm(join(copy, path), { recursive: true });
	await cp(join(fixtures, 'broken', kind), copy, {
		recursive: true,
		filter: (source) => basename(source) !== 'case.yml',
	});
	for (const [path, replacements] of Object.entries(edit)) await replaceIn(join(copy, path), replacements);
	return copy;
}

/** Replaces texts in a file, each of which must be there. */
export async function replaceIn(path: string, replacements: Readonly<Record<string, string>>): Promise<void> {
	let text = await readFile(path, 'utf8');
	for (const [from, to] of Object.entries(replacements)) {
		if (!text.includes(from)) throw new Error(`${path} does not hold "${from}"`);
		text = text.replaceAll(from, to);
	}
	await writeFile(path, text);
}

/** A place as editors write it. */
export function placeOf(span: Span | undefined): string | undefined {
	return span && `${span.file}:${span.start.line}:${span.start.column}`;
}

/** The line of the user's code that a failure points at: the innermost frame in the repository. */
export function lineOf(failure: Failure): string | undefined {
	const frames = 'frames' in failure ? failure.frames : 'at' in failure && failure.at ? [failure.at] : [];
	const own = frames.findLast((frame) => frame.inWorkspace);
	return own && `${own.file}:${own.line}`;
}

/** What a finding is about, in one word. */
export function subjectOf(about: FindingSubject): string {
	switch (about.kind) {
		case 'output':
			return `${about.node}.${about.output}`;
		case 'input':
			return `${about.node}.${about.input}`;
		case 'flow':
			return `-> ${about.to.node}.${about.to.input}`;
		case 'script':
			return about.node;
		case 'run':
			return 'run';
		default:
			return unreachable(about);
	}
}
