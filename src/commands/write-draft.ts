import { join } from 'node:path';
import type { Draft } from '../init/draft.ts';
import type { Asker } from '../init/interview.ts';
import { showChange } from '../init/show-diff.ts';
import { describeSamples, samplesPath } from '../init/describe-samples.ts';
import { withIgnoredLine } from '../init/workflow-file.ts';
import { readIfThere, writeWhole } from '../lib/files.ts';
import { forget } from './keep-answers.ts';
import type { DraftView, LookTools } from './init-look.ts';
import { proposeWorkflow } from './propose-workflow.ts';
import type { Terminal } from './terminal.ts';

/** Files beside the test file that are written when asked for. */
export interface Extras {
	readonly gitignore: boolean;
	readonly workflow: boolean;
}

/** What is to be written, and where. */
export interface Output {
	readonly draft: Draft;
	readonly view: DraftView;
	readonly tools: LookTools;
	readonly extras: Extras;
	readonly root: string;
}

/** A file as it is and as it will be. */
interface Change {
	readonly path: string;
	readonly before: string | undefined;
	readonly after: string;
}

/** Writes everything, and shows what changes in files that exist. Returns the paths. */
export async function writeDraft(output: Output, terminal: Terminal): Promise<readonly string[]> {
	const changes = [...(await draftChanges(output)), ...(await extraChanges(output))];
	for (const { path, before, after } of changes) {
		if (before !== undefined) terminal.err(`${showChange(path, before, after)}\n`);
	}
	return writeAll(changes, output.root);
}

/** Shows everything, and writes what the person wants. Undefined: they went away, and nothing is written. */
export async function offerAndWrite(
	output: Output,
	asker: Asker,
	terminal: Terminal,
): Promise<{ readonly paths: readonly string[]; readonly runs: boolean } | undefined> {
	const { tools } = output;
	const main = await draftChanges(output);
	terminal.err(`\n${main.map(({ path, before, after }) => showChange(path, before, after)).join('\n')}\n`);
	const wanted: Change[] = [];
	if (main.length > 0) {
		const what = main.length === 1 ? 'this file' : `these ${main.length} files`;
		const options = ['yes', 'no, but keep what I answered', 'no, and forget what I answered'];
		const chosen = await asker.choose(
			`Write ${what}?`,
			options.map((label) => ({ label })),
		);
		if (chosen === 2) await forget(tools.request.out);
		if (chosen !== 0) return undefined;
		wanted.push(...main);
	}
	for (const extra of await extraChanges({ ...output, extras: { gitignore: true, workflow: true } })) {
		terminal.err(`\n${showChange(extra.path, extra.before, extra.after)}\n`);
		const isWanted = await yes(asker, `Write ${extra.path} too?`);
		if (isWanted === undefined) return undefined;
		if (isWanted) wanted.push(extra);
	}
	const isComplete = output.view.diagnostics.every(({ severity }) => severity !== 'error');
	const runs = isComplete ? await yes(asker, 'Run the pipeline now?') : false;
	return { paths: await writeAll(wanted, output.root), runs: runs === true };
}

async function yes(asker: Asker, message: string): Promise<boolean | undefined> {
	const options = ['yes', 'no'];
	const chosen = await asker.choose(
		message,
		options.map((label) => ({ label })),
	);
	return chosen === undefined ? undefined : options[chosen] === 'yes';
}

async function draftChanges({ draft, view, tools, root }: Output): Promise<readonly Change[]> {
	const files = Object.entries({ ...tools.drafted, ...draft.files });
	const samples = Object.keys(draft.files);
	const readme = samples.length === 0 ? undefined : await readIfThere(join(root, samplesPath));
	const changes: Change[] = [
		...(await Promise.all(
			files.map(async ([path, after]) => ({ path, before: await readIfThere(join(root, path)), after })),
		)),
		...(samples.length === 0 ? [] : [{ path: samplesPath, before: readme, after: describeSamples(readme, samples) }]),
		...(view.text === undefined ? [] : [{ path: tools.test.path, before: tools.test.before, after: view.text }]),
	];
	return changes.filter(({ before, after }) => before !== after);
}

async function extraChanges({ extras, root }: Output): Promise<readonly Change[]> {
	const ignore = await readIfThere(join(root, '.gitignore'));
	const ignored = withIgnoredLine(ignore);
	const workflow = extras.workflow ? await proposeWorkflow(root) : undefined;
	return [
		...(extras.gitignore && ignored !== undefined ? [{ path: '.gitignore', before: ignore, after: ignored }] : []),
		...(workflow === undefined ? [] : [{ path: workflow.path, before: undefined, after: workflow.text }]),
	];
}

async function writeAll(changes: readonly Change[], root: string): Promise<readonly string[]> {
	for (const { path, after } of changes) {
		await writeWhole(join(root, path), after);
	}
	return changes.map(({ path }) => path);
}
