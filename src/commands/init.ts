import { join, relative } from 'node:path';
import { openPrompts } from './init-prompts.ts';
import { diskFiles } from '../lib/files.ts';
import { emptyDraft, keptAnswers, type Draft } from '../init/draft.ts';
import { contradicted, withoutNotesSaid } from '../init/test-file.ts';
import { interview, settle, type Interviewed, type InterviewTools } from '../init/interview.ts';
import { gravestFirst, sayDiagnostic } from '../report/say-diagnostic.ts';
import { count } from '../lib/text.ts';
import type { Question } from '../init/questions.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { countAnswers, mergeAnswers, noAnswers } from '../init/answers.ts';
import { acceptAnswer } from './accept-answer.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { ParsedArguments } from './flags.ts';
import { lookAtDraft, misfits, type DraftView, type LookTools } from './init-look.ts';
import { readAnswers } from './read-answers.ts';
import { readKept, keep, forget } from './keep-answers.ts';
import { surveyRepository } from './survey-repository.ts';
import { offerAndWrite, writeDraft, type Extras } from './write-draft.ts';
import type { Terminal } from './terminal.ts';
import { toRequest } from './to-request.ts';
import { usageError } from './usage-error.ts';

/** `init`: finds out what a test of the pipeline needs, asks for what cannot be known, and writes the test file. */
export async function initCommand(typed: ParsedArguments, terminal: Terminal): Promise<ExitCode> {
	const { values } = typed;
	const { request, problems } = toRequest(values, terminal.cwd);
	const seed = seedOf(values['seed']);
	const given = await readAnswers(values['answers'], terminal.cwd);
	const wrong = [...problems, ...seed.problems, ...given.problems];
	if (wrong.length > 0) return usageError('init', wrong, terminal);
	const asksNobody = values['yes'] === true || given.answers !== undefined;
	const asker = asksNobody ? undefined : await openPrompts(terminal);
	if (!asksNobody && asker === undefined) {
		terminal.err(
			'init asks questions, and there is no terminal to ask them in.\n' +
				'Use "dag-script-test init --yes" to write what can be known without questions, or --answers FILE for the rest.\n',
		);
		return exitCodes.invalid;
	}
	const files = diskFiles(request.root);
	const survey = await surveyRepository(request, files, terminal, asker);
	if (survey.kind === 'left') return leave(emptyDraft, terminal);
	const isJson = values['json'] === true;
	if (survey.kind === 'lost') return refuse(survey.diagnostics, isJson, terminal, survey.unclear);
	const tools: LookTools = { ...survey.look, samples: values['sample-data'] === true };
	for (const { place, said, wanted } of contradicted(tools.test.before, mergeAnswers(noAnswers, given.answers ?? {})))
		terminal.err(`Not taken: ${place}: ${wanted}, because ${tools.test.path} says ${said}.\n`);
	const empty: Draft = { answers: survey.answers, files: {} };
	const kept = asker === undefined ? undefined : await readKept(request.out);
	const more: Draft | undefined =
		given.answers === undefined
			? kept
			: { answers: mergeAnswers(noAnswers, withoutNotesSaid(tools.test.before, given.answers)), files: {} };
	const start = more === undefined ? empty : { answers: mergeAnswers(survey.answers, more.answers), files: more.files };
	const wrongAnswers =
		more === undefined ? [] : misfits(await demandView(start, tools), await demandView(empty, tools), tools);
	if (wrongAnswers.length > 0) {
		const code = refuse(wrongAnswers, isJson, terminal);
		terminal.err(
			given.answers === undefined
				? `The answers of last time do not fit any more, as above. Remove ${relativeKept(request.out, terminal.cwd)} to begin anew.\n`
				: 'Nothing was written: the answers do not fit, as above. The places are those of the test file that they would make.\n',
		);
		return code;
	}
	if (kept !== undefined) terminal.err('Going on from last time.\n');
	const interviewTools: InterviewTools = {
		look: (draft) => demandView(draft, tools),
		accept: (draft, question, value, { situation }) =>
			acceptAnswer({
				draft,
				question,
				value,
				situation,
				before: situation.diagnostics,
				files,
				seed: seed.value,
				look: async (next) => (await demandView(next, tools)).situation.diagnostics,
			}),
		keep: (draft) => keep(request.out, draft),
	};
	const done: Interviewed =
		asker === undefined
			? { ...(await settle(start, interviewTools)), hasLeft: false }
			: await interview(start, asker, interviewTools);
	if (done.hasLeft) return leave(done.draft, terminal);
	const view = await demandView(done.draft, tools);
	const extras: Extras = { gitignore: values['gitignore'] === true, workflow: values['workflow'] === true };
	const output = { draft: done.draft, view, tools, extras, root: request.root };
	if (asker === undefined) {
		const written = await writeDraft(output, terminal);
		return report(view, survey, written, isJson, terminal);
	}
	const written = await offerAndWrite(output, asker, terminal);
	if (written === undefined) return leave((await readKept(request.out)) ?? emptyDraft, terminal);
	await forget(request.out);
	const code = report(view, survey, written.paths, isJson, terminal);
	if (!written.runs || code !== exitCodes.passed) return code;
	const { runCommand } = await import('./run.ts');
	return runCommand({ ...typed, values: { ...values, json: undefined } }, terminal);
}

function relativeKept(out: string, cwd: string): string {
	return join(relative(cwd, out), keptAnswers);
}

function seedOf(value: unknown) {
	const seed = value === undefined ? 1 : Number(value);
	const isWhole = Number.isSafeInteger(seed) && seed >= 0;
	return { value: seed, problems: isWhole ? [] : [`--seed is "${String(value)}"; it is a whole number.`] };
}

async function demandView(draft: Draft, tools: LookTools): Promise<DraftView> {
	const view = await lookAtDraft(draft, tools);
	if (view === undefined) throw new Error('Internal error: the DAG was lost while answers were collected.');
	return view;
}

/** Says what is kept. */
function leave(draft: Draft, terminal: Terminal): ExitCode {
	const answers = countAnswers(draft.answers);
	terminal.err(
		`\nNothing was written. ${answers === 0 ? '' : 'What was answered is kept: '}"dag-script-test init" goes on from here.\n`,
	);
	return exitCodes.interrupted;
}

/** Nothing is written. With `--json` that is said as the rest is, and to people all the same. */
function refuse(
	diagnostics: readonly Diagnostic[],
	isJson: boolean,
	terminal: Terminal,
	unclear: readonly string[] = [],
): ExitCode {
	const sorted = gravestFirst(diagnostics);
	if (isJson) terminal.out(initDocument({ written: [], test: null, open: [], diagnostics: sorted, unclear }));
	for (const diagnostic of sorted) terminal.err(`${sayDiagnostic(diagnostic)}\n`);
	for (const each of unclear) terminal.err(`${each}\n`);
	return exitCodes.invalid;
}

/** What `--json` prints. `test`: the test file, null where none could be made. */
function initDocument(content: {
	readonly written: readonly string[];
	readonly test: string | null;
	readonly open: readonly Pick<Question, 'kind' | 'node' | 'name' | 'asks'>[];
	readonly diagnostics: readonly Diagnostic[];
	readonly unclear: readonly string[];
}): string {
	return `${JSON.stringify({ version: 1, ...content }, undefined, 2)}\n`;
}

/** What is still open decides the exit code: it is what `run` would say, and what no draft could say. */
function report(
	view: DraftView,
	found: { readonly diagnostics: readonly Diagnostic[]; readonly unclear: readonly string[] },
	written: readonly string[],
	isJson: boolean,
	terminal: Terminal,
): ExitCode {
	const { unclear } = found;
	const diagnostics = [...found.diagnostics, ...view.diagnostics];
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	const problems = errors.length + unclear.length;
	if (isJson) {
		const open = view.questions.map(({ kind, node, name, asks }) => ({ kind, node, name, asks }));
		terminal.out(initDocument({ written, test: view.text ?? null, open, diagnostics, unclear }));
	} else {
		for (const error of errors) terminal.err(`${sayDiagnostic(error)}\n`);
		// What only a draft says is needed is no error to the engine.
		const told = new Set(errors.map(({ about }) => `${about.node}.${about.item}`));
		for (const { kind, node, name, asks } of view.questions) {
			if (kind === 'argument' && !told.has(`${node}.${name}`)) terminal.err(`Left open: ${asks}\n`);
		}
		for (const each of unclear) terminal.err(`${each}\n`);
		const paths = written.length === 0 ? 'Nothing had to be written.' : `Wrote ${written.join(', ')}.`;
		const next = problems === 0 ? 'Next: dag-script-test run' : `Still open: ${count(problems, 'problem')}, as above.`;
		terminal.err(`${paths}\n${next}\n`);
	}
	return problems === 0 ? exitCodes.passed : exitCodes.invalid;
}
