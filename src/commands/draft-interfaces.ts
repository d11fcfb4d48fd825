import { posix } from 'node:path';
import type { Answers } from '../init/answers.ts';
import { draftDag } from '../init/draft-dag.ts';
import { draftInterface, type InterfaceDraft } from '../init/draft-interface.ts';
import { folderOf, topFolders, type FoundFiles } from '../init/find-places.ts';
import { inScripts, matchScripts, type MatchedScript } from '../init/match-scripts.ts';
import { leftOutScripts, presetsOf } from '../init/review-drafts.ts';
import { compile } from '../compile/compile.ts';
import { snakeName } from '../compile/step-names.ts';
import { insidePath, type Files } from '../lib/files.ts';
import type { Loaded } from '../load/load.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { DagNode } from '../model/project.ts';
import { readSources } from './read-sources.ts';
import type { Terminal } from './terminal.ts';

/** What was drafted: files (path → text), what the test file must say so that they are found, and what could not be. */
export interface Drafted {
	readonly files: Readonly<Record<string, string>>;
	readonly answers: Partial<Answers>;
	readonly diagnostics: readonly Diagnostic[];
	/** Scripts that the pipeline is not whole without, and why no draft says enough of them. */
	readonly unclear: readonly string[];
	/** Of drafted inputs (`Step.input`): the file or folder that the script takes by itself. */
	readonly presets: ReadonlyMap<string, string>;
}

/** What drafting needs. */
interface DraftTools {
	readonly loaded: Loaded;
	readonly found: FoundFiles;
	readonly files: Files;
	readonly root: string;
	readonly terminal: Terminal;
}

const nothing: Drafted = { files: {}, answers: {}, diagnostics: [], unclear: [], presets: new Map() };

/** Drafts interfaces for scripts of nodes that have none; where there is no DAG, for all scripts, and the DAG too. */
export async function draftInterfaces({ loaded, found, files, root, terminal }: DraftTools): Promise<Drafted> {
	if (loaded.shelf === undefined) return nothing;
	const hasNoDag = loaded.diagnostics.some(({ code }) => code === 'no-dag-found');
	if (hasNoDag && found.interfaces.length > 0) return nothing;
	if (loaded.projects.length === 0 && !hasNoDag) return nothing;
	const nodes = nodesWithout(loaded);
	const matched = hasNoDag ? found.scripts.map(asStep) : matchScripts(nodes, found.scripts);
	const others = hasNoDag ? found.others.filter(inScripts).map(asStep) : matchScripts(nodes, found.others);
	const unclear = others
		.filter(({ step }) => !matched.some((each) => each.step === step))
		.map(
			({ script }) =>
				`Left out: ${script}: init looks into Python only. Write its interface, with \`command\` (other-languages.md).`,
		);
	if (matched.length === 0) return { ...nothing, unclear };
	const facts = await readSources(
		matched.map(({ script }) => script),
		loaded.shelf.test.python,
		root,
		terminal,
	);
	if (facts === undefined) return { ...nothing, unclear, diagnostics: [noPython(loaded.shelf.test.python.executable)] };
	const folders = topFolders(matched.map(({ script }) => script));
	const drafts = matched.flatMap(({ step, script }) => {
		const known = facts.get(script);
		const folder = folderOf(script, folders);
		const entry = posix.relative(folder, script);
		const draft = known === undefined ? undefined : draftInterface({ step, script, entry, facts: known });
		if (draft !== undefined) return [{ step, script, folder, draft }];
		const why = known?.problem?.message ?? known?.why;
		if (why !== undefined) terminal.err(`No interface could be drafted for ${step}, because of ${script}: ${why}\n`);
		return [];
	});
	// Without a DAG to say so, a script that takes and makes nothing may be anything.
	const telling = hasNoDag ? drafts.filter(({ draft }) => draft.inputs.length + draft.outputs.length > 0) : drafts;
	if (hasNoDag) unclear.unshift(...leftOutScripts(matched, facts, new Set(telling.map(({ script }) => script))));
	const kept: PlacedDraft[] = [];
	for (const each of pathsFor(telling, loaded)) {
		// Whatever is wrong with it, a person wrote it: what load says of it stands.
		if ((await files.stat(each.path)) === undefined) kept.push(each);
		else terminal.err(`No interface was drafted for ${each.step}, because ${each.path} is there already.\n`);
	}
	unclear.unshift(...kept.flatMap(({ path, draft }) => draft.open.map((open) => `Left open: ${path}: ${open}`)));
	if (kept.length === 0) return { ...nothing, unclear };
	const presets = new Map<string, string>();
	for (const [input, preset] of presetsOf(kept)) {
		const inside = insidePath(preset);
		if (inside !== undefined && (await files.stat(inside)) !== undefined) presets.set(input, inside);
	}
	const placed: Drafted = { ...place(kept, loaded), unclear, presets };
	if (!hasNoDag) return placed;
	const dag = draftDag(kept.map(({ step, draft: { inputs, outputs } }) => ({ step, inputs, outputs })));
	if (dag === undefined) return { ...nothing, unclear, diagnostics: [noOrder(kept.map(({ step }) => step))] };
	const path = 'pipelines/pipeline.dag.yml';
	return { ...placed, files: { ...placed.files, [path]: dag }, answers: { ...placed.answers, dag: [path] } };
}

/** A script as a step of its name: `clean_data.py` → `CleanData`. */
function asStep(script: string): MatchedScript {
	const words = posix
		.parse(script)
		.name.replace(/^\d+[_-]?/, '')
		.split(/[_-]+/)
		.filter(Boolean);
	return { script, step: words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('') };
}

/** The nodes of which no interface is known, each with the step that the test file or the DAG says it is of. */
function nodesWithout({ projects }: Loaded): readonly Pick<DagNode, 'id' | 'step'>[] {
	return projects.flatMap((project) => {
		const unknown = new Map(
			compile(project).diagnostics.flatMap(({ code, about: { node, step } }) =>
				code === 'unknown-step' && node !== undefined ? [[node, step] as const] : [],
			),
		);
		return project.dag.nodes.filter(({ id }) => unknown.has(id)).map(({ id }) => ({ id, step: unknown.get(id) ?? id }));
	});
}

interface ScriptDraft {
	readonly step: string;
	readonly script: string;
	/** The folder of scripts that it is found in. */
	readonly folder: string;
	readonly draft: InterfaceDraft;
}

interface PlacedDraft extends ScriptDraft {
	readonly path: string;
}

/** Puts drafts beside the interfaces that there are, else where interfaces are looked for. */
function pathsFor(drafts: readonly ScriptDraft[], { shelf }: Loaded): readonly PlacedDraft[] {
	const folders = new Set(drafts.map(({ folder }) => folder));
	const [first] = shelf?.workspaces ?? [];
	const isInSteps = folders.size === 1 && folders.has('steps/scripts');
	const usual = isInSteps ? 'steps/interfaces' : 'interfaces';
	const folder = first === undefined || /[*?[{]|\.ya?ml$/.test(first.interfaces) ? usual : first.interfaces;
	return drafts.map((each) => ({ ...each, path: `${folder}/${snakeName(each.step)}.step.yaml` }));
}

/** The drafts as files, and the folders of their scripts where they would not be found. */
function place(drafts: readonly PlacedDraft[], { shelf }: Loaded): Pick<Drafted, 'files' | 'answers' | 'diagnostics'> {
	const folders = new Set(drafts.map(({ folder }) => folder));
	const known = new Set(['scripts', 'steps/scripts', ...(shelf?.workspaces ?? []).flatMap(({ scripts }) => scripts)]);
	return {
		files: Object.fromEntries(drafts.map(({ path, draft }) => [path, draft.text])),
		answers: folders.isSubsetOf(known)
			? {}
			: { scripts: [...new Set([...(shelf?.workspaces ?? []).flatMap(({ scripts }) => scripts), ...folders])] },
		diagnostics: [],
	};
}

function noPython(executable: string): Diagnostic {
	return diagnose({
		code: 'python-not-found',
		severity: 'error',
		message: `There are scripts without an interface, and no Python to read them with: ${executable} cannot be started.`,
		help: 'Install Python 3.9 or newer, or name one with --python.',
	});
}

function noOrder(steps: readonly string[]): Diagnostic {
	return diagnose({
		code: 'no-dag-found',
		severity: 'error',
		message: `There is no DAG, and the scripts of ${steps.join(', ')} do not tell by their inputs and outputs in which order they run.`,
		help: `Write it down, in pipelines/NAME.dag.yml, and start init again:\nnodes:\n${steps.map((step, index) => `  ${step}: {${index === 0 ? '' : ` needs: [${steps[index - 1] ?? ''}] `}}`).join('\n')}`,
	});
}
