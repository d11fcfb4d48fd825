import { compile } from '../compile/compile.ts';
import { onePerCause } from '../compile/one-per-cause.ts';
import type { Answers } from '../init/answers.ts';
import type { Draft } from '../init/draft.ts';
import type { Situation } from '../init/proposals.ts';
import { asksAbout, findQuestions, type Question } from '../init/questions.ts';
import { writeAnswers } from '../init/test-file.ts';
import type { Files } from '../lib/files.ts';
import { overlayFiles } from '../lib/overlay-files.ts';
import { load, type Loaded } from '../load/load.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Project } from '../model/project.ts';
import type { Request } from '../model/request.ts';

/** What a look needs to know beside the draft. */
export interface LookTools {
	readonly request: Request;
	readonly files: Files;
	/** The test file: where it is or will be, and what is in it. */
	readonly test: { readonly path: string; readonly before: string | undefined };
	/** Interfaces and a DAG that are drafted. Path → text. */
	readonly drafted: Readonly<Record<string, string>>;
	/** Of drafted inputs (`Step.input`): what the script takes by itself. */
	readonly presets: ReadonlyMap<string, string>;
	readonly data: readonly string[];
	readonly samples: boolean;
}

/** The pipeline as it would be with a draft: nothing is written. */
export interface DraftView {
	readonly situation: Situation;
	readonly questions: readonly Question[];
	/** Everything that is told, one message per cause. */
	readonly diagnostics: readonly Diagnostic[];
	/** The test file's new text; undefined: it cannot be added to. */
	readonly text: string | undefined;
	readonly loaded: Loaded;
}

/**
 * Loads and compiles as `run` would once the draft is written. So the wizard never believes what the engine does not,
 * and what it leaves is what `run` finds. Undefined: there is no DAG that could be read.
 */
export async function lookAtDraft(draft: Draft, tools: LookTools): Promise<DraftView | undefined> {
	const { loaded, text } = await loadDraft(draft, tools);
	const [project] = loaded.projects;
	if (project === undefined) return undefined;
	const compiled = loaded.projects.map((each) => ({ project: each, ...compile(each) }));
	const all = [...loaded.diagnostics, ...compiled.flatMap(({ diagnostics }) => diagnostics)];
	const plan = { ...(compiled[0] as (typeof compiled)[number]).plan };
	const nodes = compiled.flatMap((each) => each.plan.nodes);
	const bindings = compiled.flatMap((each) => each.plan.bindings);
	const situation: Situation = {
		project: project satisfies Project,
		plan: { ...plan, nodes, bindings },
		diagnostics: all,
		data: tools.data,
		answers: draft.answers satisfies Answers,
		drafted: new Set(Object.keys(tools.drafted)),
		presets: tools.presets,
		samples: tools.samples,
	};
	return {
		situation,
		questions: findQuestions(situation),
		diagnostics: onePerCause(all, loaded.projects),
		text,
		loaded,
	};
}

/** What loading finds with the draft laid over the files. */
export async function loadDraft(
	{ answers, files: added }: Draft,
	{ request, files, test, drafted }: LookTools,
): Promise<{ readonly loaded: Loaded; readonly text: string | undefined }> {
	const text = writeAnswers(test.before, answers);
	const texts = new Map([...Object.entries(drafted), ...Object.entries(added)]);
	if (text !== undefined) texts.set(test.path, text);
	return { loaded: await load(request, overlayFiles(files, texts)), text };
}

/** Errors in the test file that answers made and that no question mends: an answer must not be written with them. */
export function misfits(view: DraftView, before: DraftView, { test }: LookTools): readonly Diagnostic[] {
	const known = new Set(before.situation.diagnostics.map(({ key }) => key));
	return view.situation.diagnostics.filter(
		({ key, severity, code, at }) =>
			severity === 'error' && !known.has(key) && at?.file === test.path && !asksAbout(code),
	);
}
