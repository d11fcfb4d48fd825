import * as z from '../lib/zod.ts';
import type { Files } from '../lib/files.ts';
import type { Baseline, BaselineSettings, Tolerance } from '../model/baseline.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { TestFile } from '../model/project.ts';
import type { Request } from '../model/request.ts';
import type { Span } from '../model/source.ts';
import { readTree } from './read-tree.ts';
import { record } from './record.ts';
import { problem, type Report } from './reports.ts';
import type { WrittenTestFile } from './test-file-schema.ts';
import type { Tree } from './tree.ts';
import { validate } from './validate.ts';
import { workspacePath } from './workspace-path.ts';

/** The usual tolerance. */
const usual: Tolerance = { rows: 0.2, nulls: 0.05 };

/** Set up when it is wanted: most repositories have no such file. */
const baselineShape = () =>
	z.strictObject({
		version: z.literal(1),
		reader: z.int(),
		pipelines: z.record(
			z.string(),
			z.record(
				z.string(),
				z.strictObject({
					rows: z.lazyOptional(() => z.int()),
					columns: z.record(z.string(), z.strictObject({ type: z.string(), nulls: z.lazyOptional(() => z.int()) })),
				}),
			),
		),
	});

/** `--update-baseline` without a file to write is a slip that must be told: nothing would be compared later either. */
export function checkUpdate(request: Request, { baseline, file }: TestFile, report: Report): void {
	if (request.updateBaseline !== true || baseline !== undefined) return;
	const message = '`--update-baseline` is given, but the test file names no baseline.';
	const help = `Add this to ${file ?? 'dag-script-test.yml'}:\nbaseline: { file: dag-script-test.baseline.json, rows: 20%, nulls: 5% }`;
	report(problem('error', 'invalid-option', message, undefined, { help, about: { item: 'update-baseline' } }));
}

/**
 * The baseline that the test file names, with what it holds and the tolerances of single outputs. Where it will be written
 * anew, what is wrong with it is noted only.
 */
export async function readBaseline(
	{ baseline, nodes }: WrittenTestFile,
	tree: Tree,
	{ updateBaseline: isUpdate = false }: Request,
	files: Files,
	report: Report,
): Promise<BaselineSettings | undefined> {
	if (baseline === undefined || baseline === null || baseline === false) return undefined;
	const written = typeof baseline === 'string' ? { file: baseline } : baseline;
	const at = tree.at(['baseline']);
	const file = workspacePath(written.file, at, report);
	if (file === undefined) return undefined;
	const tolerance = toleranceOf(written, usual);
	const outputs = Object.entries(nodes ?? {}).flatMap(([node, settings]) =>
		Object.entries(settings?.expect ?? {}).flatMap(([output, { baseline: own }]) =>
			own === undefined ? [] : [[`${node}.${output}`, own === false ? own : toleranceOf(own, tolerance)] as const],
		),
	);
	const found: Diagnostic[] = [];
	const accepted = await readAccepted(file, at, files, (diagnostic) => found.push(diagnostic));
	const isFile = (await files.stat(file))?.kind === 'file';
	for (const each of found) report(isUpdate && isFile && each.severity === 'error' ? anew(each, file) : each);
	return { file, tolerance, outputs: record(outputs), ...(accepted && { accepted }), at };
}

async function readAccepted(file: string, at: Span, files: Files, report: Report): Promise<Baseline | undefined> {
	if ((await files.stat(file)) === undefined) {
		const message = `The baseline "${file}" does not exist yet: nothing is compared with it.`;
		const help = 'Run `dag-script-test run --update-baseline` and commit the file.';
		report(problem('note', 'file-not-found', message, at, { help, about: { item: file } }));
		return undefined;
	}
	const tree = await readTree(files, file, report);
	return tree && validate(baselineShape(), tree, report);
}

/** What is wrong with a file that this run replaces. */
function anew(wrong: Diagnostic, file: string): Diagnostic {
	const help = `Nothing: what cannot be read of "${file}" is left out, and the file is written anew.`;
	return { ...wrong, severity: 'note', help };
}

function toleranceOf(
	{ rows, nulls }: { readonly rows?: string | number; readonly nulls?: string | number },
	otherwise: Tolerance,
): Tolerance {
	return { rows: share(rows) ?? otherwise.rows, nulls: share(nulls) ?? otherwise.nulls };
}

function share(written: string | number | undefined): number | undefined {
	return written === undefined ? undefined : Number.parseFloat(String(written)) / 100;
}
