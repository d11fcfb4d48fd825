import { join, resolve } from 'node:path';
import { compareResults, usualSlowness } from '../compare/compare.ts';
import { diskFiles, readIfThere, writeWhole } from '../lib/files.ts';
import { reportFormats } from '../model/document.ts';
import type { RunResult } from '../model/result.ts';
import { comparisonFormats, reportComparison } from '../report/compare/compare.ts';
import { reportAll } from '../report/report.ts';
import { readResult } from '../report/result-schema.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { ParsedArguments } from './flags.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage-error.ts';

/**
 * `report`: a saved result in any format, or how it differs from an earlier one. Exits 0 whatever the verdict was: it
 * reports, it does not judge.
 */
export async function reportCommand(typed: ParsedArguments, terminal: Terminal): Promise<ExitCode> {
	const drawn = await draw(typed, terminal);
	if ('problems' in drawn) return usageError('report', drawn.problems, terminal);
	const { output } = typed.values;
	if (typeof output === 'string') await writeWhole(resolve(terminal.cwd, output), drawn.text);
	else terminal.out(drawn.text);
	return exitCodes.passed;
}

type Drawn = { readonly text: string } | { readonly problems: readonly string[] };

async function draw({ operands, values }: ParsedArguments, { cwd }: Terminal): Promise<Drawn> {
	const { format: asked, compare: base } = values;
	if (values['json'] === true && asked !== undefined && asked !== 'json')
		return { problems: [`--json and --format ${String(asked)} ask for different formats.`] };
	const wanted = values['json'] === true ? 'json' : (asked ?? 'text');
	if (typeof base !== 'string') {
		if (values['slower-by'] !== undefined) return { problems: ['--slower-by is of use only with --compare.'] };
		const format = reportFormats.find((name) => name === wanted);
		if (format === undefined) return { problems: [`--format can be ${reportFormats.join(', ')}.`] };
		const read = await readSaved(operands[0] ?? '', cwd);
		if ('problems' in read) return read;
		const documents = await Array.fromAsync(reportAll(read.result, [format]));
		return { text: documents.map((document) => document.text).join('') };
	}
	const format = comparisonFormats.find((name) => name === wanted);
	const percent = Number(values['slower-by'] ?? 50);
	const results = [await readSaved(base, cwd), await readSaved(operands[0] ?? '', cwd)] as const;
	const problems = [
		...(format === undefined ? [`With --compare, --format can be ${comparisonFormats.join(', ')}.`] : []),
		...(percent >= 0 && percent <= 10_000
			? []
			: [`--slower-by is "${String(values['slower-by'])}"; it is a number of percent, such as 50.`]),
		...results.flatMap((read) => ('problems' in read ? read.problems : [])),
	];
	const [before, now] = results;
	if (problems.length > 0 || format === undefined || 'problems' in before || 'problems' in now) return { problems };
	const slowness = { ...usualSlowness, factor: 1 + percent / 100 };
	return { text: reportComparison(compareResults(before.result, now.result, slowness), format) };
}

/** A result from a file, or what is wrong with the file, one line each. */
async function readSaved(
	name: string,
	cwd: string,
): Promise<{ readonly result: RunResult } | { readonly problems: readonly string[] }> {
	let text: string | undefined;
	try {
		text = await readIfThere(resolve(cwd, name));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EISDIR') return readFolder(name, cwd);
		return { problems: [`${name} cannot be read: ${(error as Error).message}`] };
	}
	if (text === undefined) return { problems: [`There is no file ${name}.`] };
	const read = readResult(text);
	return read.ok ? read : { problems: [`${name} is not a result of this program:`, ...read.problems] };
}

/** The result in the folder that a run wrote. With several pipelines each has a folder of its own. */
async function readFolder(name: string, cwd: string): Promise<Awaited<ReturnType<typeof readSaved>>> {
	const file = join(name, 'result.json');
	if ((await readIfThere(resolve(cwd, file)).catch(() => undefined)) !== undefined) return readSaved(file, cwd);
	const inner = await diskFiles(resolve(cwd, name)).glob(['*/result.json']);
	const what = inner.length === 0 ? '' : ` Name one of ${inner.map((path) => join(name, path)).join(', ')}.`;
	return { problems: [`The folder ${name} holds no result of a run.${what}`] };
}
