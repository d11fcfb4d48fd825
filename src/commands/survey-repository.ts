import { posix } from 'node:path';
import { mergeAnswers, noAnswers, type Answers } from '../init/answers.ts';
import { contradicted, writeAnswers } from '../init/test-file.ts';
import { findPlaces, topFolders, type FoundFiles } from '../init/find-places.ts';
import type { Asker } from '../init/interview.ts';
import type { Files } from '../lib/files.ts';
import { byText } from '../lib/ordered.ts';
import { listSome } from '../lib/text.ts';
import type { Loaded } from '../load/load.ts';
import { usualTestFiles } from '../load/read-test-file.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { Request } from '../model/request.ts';
import { draftInterfaces } from './draft-interfaces.ts';
import { loadDraft, type LookTools } from './init-look.ts';
import type { Terminal } from './terminal.ts';

/** What there is to start from. */
export type Survey =
	| {
			readonly kind: 'found';
			readonly answers: Answers;
			readonly look: Omit<LookTools, 'samples'>;
			/** What keeps the pipeline from being whole, beside what loading and compiling say of it. */
			readonly diagnostics: readonly Diagnostic[];
			readonly unclear: readonly string[];
	  }
	/** Nothing can be done, and why. */
	| { readonly kind: 'lost'; readonly diagnostics: readonly Diagnostic[]; readonly unclear?: readonly string[] }
	| { readonly kind: 'left' };

/** Finds the DAG, the interfaces and the scripts, wherever they lie, and drafts interfaces for scripts without one. */
export async function surveyRepository(
	request: Request,
	files: Files,
	terminal: Terminal,
	asker: Asker | undefined,
): Promise<Survey> {
	const test = await readTest(request, files);
	if (typeof test.before === 'object') return { kind: 'lost', diagnostics: [test.before] };
	const found = findPlaces(await files.glob(['**/*']));
	const tools = {
		request,
		files,
		test: { path: test.path, before: test.before },
		drafted: {},
		presets: new Map<string, string>(),
		data: found.data,
	};
	let answers: Answers = mergeAnswers(noAnswers, namedBy(request));
	const look = async () => (await loadDraft({ answers, files: {} }, { ...tools, samples: false })).loaded;
	let loaded = await look();
	// To a file that cannot be written again no answer can be added, and each question would be asked for ever.
	if (loaded.shelf === undefined || writeAnswers(test.before, answers) === undefined)
		return { kind: 'lost', diagnostics: loaded.diagnostics };
	const unlike = await unlikeFile(request, loaded, tools.test, async (bare) => {
		const seen = await loadDraft({ answers, files: {} }, { ...tools, request: bare, samples: false });
		return seen.loaded;
	});
	if (unlike.length > 0) return { kind: 'lost', diagnostics: unlike };
	const { dag, hasLeft, diagnostics: undecided = [] } = await chooseDag(loaded, found, asker);
	if (hasLeft === true) return { kind: 'left' };
	if (undecided.length > 0) return { kind: 'lost', diagnostics: undecided };
	answers = mergeAnswers(answers, {
		...(dag !== undefined && { dag: [dag] }),
		...interfacesElsewhere(loaded, found),
	});
	loaded = await look();
	answers = mergeAnswers(answers, scriptsElsewhere(loaded, found));
	loaded = await look();
	const drafted = await draftInterfaces({ loaded, found, files, root: request.root, terminal });
	answers = mergeAnswers(answers, drafted.answers);
	const { diagnostics, unclear } = drafted;
	const survey = { ...tools, drafted: drafted.files, presets: drafted.presets };
	const { loaded: whole } = await loadDraft({ answers, files: {} }, { ...survey, samples: false });
	if (whole.projects.length === 0)
		return {
			kind: 'lost',
			diagnostics: diagnostics.length > 0 ? diagnostics : whole.diagnostics.map(withoutInit),
			unclear,
		};
	return { kind: 'found', answers, look: survey, diagnostics, unclear };
}

/** Advice to start init is of no use here. */
function withoutInit(diagnostic: Diagnostic): Diagnostic {
	if (diagnostic.code !== 'no-dag-found') return diagnostic;
	const help = 'Write it, in pipelines/NAME.dag.yml:\nnodes:\n  Clean: {}\n  Train: { needs: [Clean] }';
	return { ...diagnostic, help };
}

/** Where the test file is or will be, and what is in it; or what is wrong with it. */
async function readTest(
	request: Request,
	files: Files,
): Promise<{ readonly path: string; readonly before: string | undefined | Diagnostic }> {
	const candidates: readonly string[] =
		request.config === undefined ? usualTestFiles : [posix.normalize(request.config)];
	for (const path of candidates) {
		if ((await files.stat(path).catch(() => undefined)) === undefined) continue;
		try {
			return { path, before: new TextDecoder().decode(await files.read(path)) };
		} catch (error) {
			const message = `"${path}" cannot be read: ${(error as Error).message}`;
			const help = 'Check its permissions and that it is a regular file.';
			return {
				path,
				before: diagnose({ code: 'file-unreadable', severity: 'error', message, help, about: { item: path } }),
			};
		}
	}
	return { path: candidates[0] ?? usualTestFiles[0], before: undefined };
}

/** What flags name belongs into the test file too: a later run has no flags. */
function namedBy({ dag, interfaces, scripts }: Request): Partial<Answers> {
	return {
		...(dag !== undefined && { dag }),
		...(interfaces !== undefined && { interfaces }),
		...(scripts !== undefined && { scripts }),
	};
}

/** Flags that a run without them would contradict, because the test file says otherwise: what it says stays. */
async function unlikeFile(
	request: Request,
	loaded: Loaded,
	test: LookTools['test'],
	look: (request: Request) => Promise<Loaded>,
): Promise<readonly Diagnostic[]> {
	const { dag, interfaces, scripts, ...bare } = request;
	if (dag === undefined && interfaces === undefined && scripts === undefined) return [];
	const later = await look(bare);
	const dags = new Set(later.projects.map((project) => project.dag.at.file));
	const told = contradicted(test.before, mergeAnswers(noAnswers, namedBy(request)));
	const places = (of: Loaded, key: 'interfaces' | 'scripts') =>
		(of.shelf?.workspaces ?? []).map((workspace) => workspace[key]).join('\n');
	const flags = [
		{ key: 'dag', values: dag, isLost: loaded.projects.some((project) => !dags.has(project.dag.at.file)) },
		...(['interfaces', 'scripts'] as const).map((key) => ({
			key,
			values: request[key],
			// Where there is no workspace yet, the words must do.
			isLost:
				told.some(({ place }) => place === key) &&
				(places(later, key) === '' || places(loaded, key) !== places(later, key)),
		})),
	];
	return flags.flatMap(({ key, values, isLost }) =>
		values === undefined || !isLost
			? []
			: [
					diagnose({
						code: 'invalid-option',
						severity: 'error',
						message: `--${key} ${values.join(', ')} is not what "${test.path}" says under \`${key}\`, which init does not change.`,
						help: `Change it there, or leave --${key} out.`,
						about: { item: key },
					}),
				],
	);
}

/** The DAG to write into the test file, if one is to be. */
async function chooseDag(
	{ diagnostics, projects }: Loaded,
	{ dags }: FoundFiles,
	asker: Asker | undefined,
): Promise<{ readonly dag?: string; readonly hasLeft?: true; readonly diagnostics?: readonly Diagnostic[] }> {
	const [only, ...others] = projects.map((project) => project.dag.at.file);
	if (only !== undefined && others.length === 0) return dags.includes(only) ? { dag: only } : {};
	const isOpen = diagnostics.some(({ code }) => code === 'no-dag-found' || code === 'several-dags-found');
	const [first] = dags;
	if (!isOpen || first === undefined) return {};
	if (dags.length === 1) return { dag: first };
	if (asker === undefined) return diagnostics.some(({ code }) => code === 'no-dag-found') ? severalDags(dags) : {};
	const options = dags.map((label) => ({ label }));
	const chosen = dags[(await asker.choose('Which DAG is to be tested?', options)) ?? -1];
	return chosen === undefined ? { hasLeft: true } : { dag: chosen };
}

/** The usual places have none, and of those elsewhere nobody can be asked to choose. */
function severalDags(dags: readonly string[]): { readonly diagnostics: readonly Diagnostic[] } {
	const message = `${dags.length} DAG files were found and none was named: ${listSome(dags, 12)}.`;
	const help = `Name the one to test, or several: --dag ${dags[0]}, or in the test file:\ndag: ${dags[0]}`;
	return { diagnostics: [diagnose({ code: 'several-dags-found', severity: 'error', message, help })] };
}

/** Folders of interfaces in unusual places. */
function interfacesElsewhere({ diagnostics }: Loaded, { interfaces }: FoundFiles): Partial<Answers> {
	const isOpen = diagnostics.some(({ code }) => code === 'no-interfaces-found');
	return isOpen && interfaces.length > 0 ? { interfaces: topFolders(interfaces) } : {};
}

/** Folders of entry points that lie in unusual places. */
function scriptsElsewhere({ shelf }: Loaded, { scripts }: FoundFiles): Partial<Answers> {
	if (shelf === undefined) return {};
	const known = new Set(shelf.files.map(({ path }) => posix.basename(path)));
	const wanted = shelf.interfaces.flatMap(({ base: { contract } }) =>
		typeof contract.entryPoint === 'string' && !known.has(posix.basename(contract.entryPoint))
			? [posix.normalize(contract.entryPoint)]
			: [],
	);
	const folders = scripts.flatMap((path) =>
		wanted
			.filter((entry) => `/${path}`.endsWith(`/${entry}`))
			.map((entry) => (path === entry ? '.' : path.slice(0, -entry.length - 1))),
	);
	if (folders.length === 0) return {};
	return { scripts: [...new Set([...shelf.workspaces.flatMap((each) => each.scripts), ...folders.toSorted(byText)])] };
}
