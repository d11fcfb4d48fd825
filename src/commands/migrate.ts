import { posix, resolve } from 'node:path';
import { compile } from '../compile/compile.ts';
import { onePerCause } from '../compile/one-per-cause.ts';
import { diskFiles, insidePath, readIfThere, writeWhole, type Files } from '../lib/files.ts';
import { count } from '../lib/text.ts';
import { load } from '../load/load.ts';
import { usualTestFiles } from '../load/read-test-file.ts';
import { migrate } from '../migrate/migrate.ts';
import { nodesOfConfig } from '../migrate/read-pipeline-config.ts';
import type { Proposal } from '../migrate/write-test-file.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { Request } from '../model/request.ts';
import { gravestFirst, sayDiagnostic } from '../report/say-diagnostic.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { ParsedArguments } from './flags.ts';
import { targetsOf } from './migrate-targets.ts';
import { lookUpPaths, readOldFiles, type OldFiles } from './old-files.ts';
import { proposeDag, proposeScripts } from './propose-places.ts';
import { sayFileDiff, sayLeft } from './say-migration.ts';
import type { Terminal } from './terminal.ts';
import { toRequest } from './to-request.ts';
import { usageError } from './usage-error.ts';

/**
 * `migrate`: reads the files of the old tool into a test file. Shows what it would write, what it could not take over
 * and what is still missing; writes only when told to, and never takes a line away.
 */
export async function migrateCommand({ values }: ParsedArguments, terminal: Terminal): Promise<ExitCode> {
	const { request, problems } = toRequest(values, terminal.cwd);
	if (problems.length > 0) return usageError('migrate', problems, terminal);
	const files = diskFiles(request.root);
	const diagnostics: Diagnostic[] = [];
	const named = {
		...(Array.isArray(values['spec']) && { specs: values['spec'] as readonly string[] }),
		...(typeof values['pipeline-config'] === 'string' && { config: values['pipeline-config'] }),
	};
	const all = await readOldFiles(named, files, (diagnostic) => diagnostics.push(diagnostic));
	const old = oneConfig(all, (diagnostic) => diagnostics.push(diagnostic));
	const inside = insidePath(request.config ?? '.');
	const usual = (await existing(usualTestFiles, files)) ?? usualTestFiles[0];
	const file = request.config === undefined ? usual : (inside ?? request.config);
	// What cannot be read or lies outside is for load to tell.
	const before = inside === undefined ? '' : await readIfThere(resolve(request.root, file)).catch(() => '');
	const { config: _named, ...bare } = request;
	// A test file that is still to be written cannot be read.
	const base = before === undefined ? bare : { ...request, config: file };
	const { proposal, settled } = await propose(base, old, files);

	const loaded = await load(settled, files);
	const [project, ...others] = loaded.projects;
	if (project === undefined || others.length > 0) {
		diagnostics.push(...loaded.diagnostics);
		if (others.length > 0) diagnostics.push(oneDag(loaded.projects.map(({ pipeline }) => pipeline)));
		return finish({ file, before, diagnostics, terminal, values });
	}
	if (diagnostics.some(({ severity }) => severity === 'error')) {
		return finish({ file, before, diagnostics, terminal, values });
	}
	const [config] = old.configs;
	const written = migrate({
		specs: old.specs,
		...(config !== undefined && { config }),
		targets: targetsOf(project, compile(project).plan),
		lookUp: await lookUpPaths(old.specs, request.root, files),
		...(before !== undefined && { before }),
		proposal,
	});
	if (written === undefined) {
		return finish({ file, before, diagnostics: [...diagnostics, ...loaded.diagnostics], terminal, values });
	}
	const after = await load({ ...request, config: file }, withText(files, file, written.text));
	const missing = onePerCause(
		[...after.diagnostics, ...after.projects.flatMap((each) => compile(each).diagnostics)],
		after.projects,
	);
	if (values['write'] === true && written.text !== before) await writeWhole(resolve(request.root, file), written.text);
	return finish({ file, before, diagnostics: [...diagnostics, ...missing], terminal, values, old, written });
}

async function existing(paths: readonly string[], files: Files): Promise<string | undefined> {
	for (const path of paths) if ((await files.stat(path)) !== undefined) return path;
	return undefined;
}

/** Of several pipeline configs none is taken: each is a pipeline of its own. */
function oneConfig(old: OldFiles, report: (diagnostic: Diagnostic) => void): OldFiles {
	if (old.configs.length < 2) return old;
	const paths = old.configs.map(({ file }) => file);
	report(
		diagnose({
			code: 'invalid-option',
			severity: 'warning',
			message: `There are ${paths.length} pipeline configs, so none was read: ${paths.join(', ')}.`,
			help: `Name the one that belongs to the DAG: --pipeline-config ${paths[0] ?? ''}`,
			about: { item: 'pipeline-config' },
		}),
	);
	return { ...old, configs: [] };
}

function oneDag(pipelines: readonly string[]): Diagnostic {
	return diagnose({
		code: 'several-dags-found',
		severity: 'error',
		message: `A migration is for one DAG, and there are ${pipelines.length}: ${pipelines.join(', ')}.`,
		help: 'Name one with --dag.',
		about: { item: 'dag' },
	});
}

/** What the test file should say of places that load does not find by itself. */
async function propose(
	request: Request,
	old: OldFiles,
	files: Files,
): Promise<{ readonly proposal: Proposal; readonly settled: Request }> {
	const chosen = request.dag?.[0] ?? (await proposeDag(old, files));
	const withDag = request.dag !== undefined || chosen === undefined ? request : await tryDag(request, chosen, files);
	const [config] = old.configs;
	const { shelf } = await load(withDag, files);
	const found = [...new Set(shelf?.workspaces.flatMap(({ scripts }) => scripts))];
	const scripts =
		config === undefined || request.scripts !== undefined || nodesOfConfig(config).length === 0
			? []
			: await proposeScripts(config, found, files);
	const dag = request.dag?.length === 1 ? chosen : withDag.dag?.[0];
	const proposal: Proposal = {
		...(dag !== undefined && { dag: posix.normalize(dag) }),
		...(scripts.length > 0 ? { scripts } : request.scripts !== undefined && { scripts: request.scripts }),
	};
	return { proposal, settled: scripts.length > 0 ? { ...withDag, scripts } : withDag };
}

/** The request with a DAG, unless the test file names one. */
async function tryDag(request: Request, dag: string, files: Files): Promise<Request> {
	const { diagnostics } = await load(request, files);
	return diagnostics.some(({ code }) => code === 'several-dags-found') ? { ...request, dag: [dag] } : request;
}

/** The files with another text at one path: what load would say once it is written. */
function withText(files: Files, path: string, text: string): Files {
	const bytes = new TextEncoder().encode(text);
	return {
		...files,
		stat: async (asked) => (asked === path ? { kind: 'file', bytes: bytes.length } : files.stat(asked)),
		read: async (asked) => (asked === path ? bytes : files.read(asked)),
	};
}

interface End {
	readonly file: string;
	readonly before: string | undefined;
	readonly diagnostics: readonly Diagnostic[];
	readonly terminal: Terminal;
	readonly values: ParsedArguments['values'];
	readonly old?: OldFiles;
	readonly written?: ReturnType<typeof migrate>;
}

/** Says it all. Only what keeps a migration from being made is a failure: what is missing afterwards is told. */
function finish({ file, before, diagnostics, terminal, values, old, written }: End): ExitCode {
	const isWritten = values['write'] === true && written !== undefined && written.text !== before;
	if (values['json'] === true) {
		const document = {
			version: 1,
			file,
			text: written?.text ?? null,
			isWritten,
			added: written?.added ?? [],
			left: written?.left ?? [],
			diagnostics,
		};
		terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
		return written === undefined ? exitCodes.invalid : exitCodes.passed;
	}
	const shown = gravestFirst(diagnostics).filter(({ severity }) => severity !== 'note' || values['verbose'] === true);
	if (written === undefined) {
		for (const diagnostic of shown) terminal.err(`${sayDiagnostic(diagnostic)}\n`);
		terminal.err('Nothing was taken over: mend the errors first.\n');
		return exitCodes.invalid;
	}
	const isChanged = written.text !== before;
	if (isChanged) terminal.out(sayFileDiff(file, before, written.text));
	const left = sayLeft(written.left, values['verbose'] === true);
	if (left !== '') terminal.err(`\n${left}`);
	if (shown.length > 0) terminal.err('\nStill to be done\n');
	for (const diagnostic of shown) terminal.err(`${sayDiagnostic(diagnostic)}\n`);
	const read = [...(old?.specs ?? []), ...(old?.configs ?? [])].length;
	const lines = count(written.added.length, 'line');
	const what = `${count(read, 'old file')} read, ${lines} taken over, ${written.left.filter(({ kind }) => kind === 'lost').length} not`;
	const next = !isChanged
		? read === 0
			? 'There is nothing here to take over; nothing was written.'
			: `${file} says it all already; nothing was written.`
		: isWritten
			? `Wrote ${file}.`
			: `Nothing was written: --write writes ${file}.`;
	terminal.err(`\n${what}. ${next}\n`);
	return exitCodes.passed;
}
