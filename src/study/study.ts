import { resolve } from 'node:path';
import { byText } from '../lib/ordered.ts';
import type { Launcher } from '../lib/launcher.ts';
import { unreachable } from '../lib/unreachable.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { Observe } from '../model/event.ts';
import type { Facts, ResolvedPython } from '../model/facts.ts';
import { isPython, type Plan, type PlannedNode } from '../model/plan.ts';
import type { PythonSettings } from '../model/project.ts';
import type { Span } from '../model/source.ts';
import { askInterpreter, type Answer, type Requirement } from './ask-interpreter.ts';
import { installRequirements, type Installed } from './install-requirements.ts';

/** What study needs of the machine. */
export interface StudyTools {
	/** The workspace. */
	readonly root: string;
	readonly launcher: Launcher;
	/** Our own environment: `PATH`, and what version managers and virtual environments go by. */
	readonly environment: Readonly<Record<string, string>>;
	readonly signal?: AbortSignal;
	/** Hears when packages are being installed. */
	readonly observe?: Observe;
	/** Absolute path of the folder for virtual environments; absent: nothing is installed. */
	readonly environments?: string;
}

/** What was found. `python` is there when the plan needs it and it can be used. */
export interface Studied {
	readonly facts: Facts;
	readonly python?: ResolvedPython;
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds out what the machine has before anything runs: the interpreter, if a planned node needs one. It is asked once
 * what it really is, so that a version manager's shim is paid for once and every script gets the same Python. Throws
 * only when there is no room for a temporary file.
 */
export async function study(plan: Plan, settings: PythonSettings, tools: StudyTools): Promise<Studied> {
	const nodes = plan.nodes.filter(needsPython);
	if (nodes.length === 0) return { facts: {}, diagnostics: [] };
	const { executable } = settings;
	// A name is looked up in PATH; anything with a slash is a place, seen from the workspace.
	const program = /[/\\]/.test(executable) ? resolve(tools.root, executable) : executable;
	const answer = await askWithPackages(program, requirementsOf(nodes), settings, tools);
	if (answer.kind === 'not-installed') return { facts: {}, diagnostics: [notInstalled(answer)] };
	switch (answer.kind) {
		case 'none':
			return { facts: {}, diagnostics: [notFound(executable, answer)] };
		case 'interpreter': {
			const { path, version, implementation, packages, requirements } = answer;
			if (isTooOld(version)) return { facts: {}, diagnostics: [tooOld(executable, version)] };
			return {
				facts: {
					python: {
						executable,
						version,
						implementation,
						packages,
						...(requirements.length === 0 ? {} : { requirements }),
					},
				},
				python: { path, version },
				diagnostics: [],
			};
		}
		default:
			return unreachable(answer);
	}
}

function needsPython({ kind, runtime, command }: PlannedNode): boolean {
	return kind === 'script' && (runtime === 'python' || isPython(command?.[0] ?? ''));
}

/** A file of requirements that could not be installed. */
interface NotInstalled extends Extract<Installed, { kind: 'none' }> {
	readonly file: string;
	readonly at: Span;
}

/** Asks the interpreter, or the one of the virtual environment that its packages are installed into. */
async function askWithPackages(
	program: string,
	wanted: readonly Requirement[],
	{ requirements }: PythonSettings,
	tools: StudyTools,
): Promise<Answer | ({ readonly kind: 'not-installed' } & Omit<NotInstalled, 'kind'>)> {
	const { environments } = tools;
	const answer = await askInterpreter(program, wanted, tools);
	const isUsable = answer.kind === 'interpreter' && !isTooOld(answer.version);
	if (requirements === undefined || environments === undefined || !isUsable) return answer;
	const { file, at } = requirements;
	const installed = await installRequirements(resolve(tools.root, file), answer, {
		...tools,
		environments,
		isBegun: (isBegun) => tools.observe?.({ kind: 'working', on: 'packages', names: isBegun ? [file] : [] }),
	});
	if (installed.kind === 'none') return { ...installed, kind: 'not-installed', file, at };
	return askInterpreter(installed.python, wanted, tools);
}

function notInstalled({ file, at, why, printed }: Omit<NotInstalled, 'kind'>): Diagnostic {
	const said = printed === '' ? '' : ` The end of its log:\n${printed}`;
	return diagnose({
		code: 'requirements-not-installed',
		severity: 'error',
		message: `The packages of ${file} could not be installed: ${why}`,
		help: `Correct the file, or what is needed to get its packages.${said}`,
		at,
		about: { item: file },
	});
}

/** What the nodes' contracts ask for, each name and range once, sorted. */
function requirementsOf(nodes: readonly PlannedNode[]): readonly Requirement[] {
	const all = nodes.flatMap((node) => node.requirements ?? []).map(({ name, range }) => ({ name, range }));
	const once = new Map(all.map((each) => [JSON.stringify([each.name, each.range]), each]));
	return [...once].sort(([a], [b]) => byText(a, b)).map(([, each]) => each);
}

function isTooOld(version: string): boolean {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major < 3 || (major === 3 && minor < 9);
}

function notFound(
	executable: string,
	{ why, printed }: { readonly why: string; readonly printed: string },
): Diagnostic {
	const said = printed === '' ? '' : ` It printed:\n${printed}`;
	return diagnose({
		code: 'python-not-found',
		severity: 'error',
		message: `The Python interpreter “${executable}” cannot be used: ${why}`,
		help: `Install Python 3.9 or newer, or name one with \`python: { executable: … }\` or \`--python\`.${said}`,
		about: { item: executable },
	});
}

function tooOld(executable: string, version: string): Diagnostic {
	return diagnose({
		code: 'python-too-old',
		severity: 'error',
		message: `The Python interpreter “${executable}” is version ${version}; scripts are run with 3.9 or newer.`,
		help: 'Name a newer one with `python: { executable: … }` or `--python`.',
		about: { item: executable },
	});
}
