import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unreachable } from '../lib/unreachable.ts';
import type { Ended } from '../lib/launcher.ts';
import type { RequirementFact } from '../model/facts.ts';
import type { StudyTools } from './study.ts';

/** What a contract wants installed. */
export type Requirement = Pick<RequirementFact, 'name' | 'range'>;

/** What a program said of itself when it was asked whether it is a Python. */
export type Answer =
	| {
			readonly kind: 'interpreter';
			/** Absolute path of the program itself; inside its virtual environment, if it belongs to one. */
			readonly path: string;
			readonly version: string;
			readonly implementation: string;
			/** Of the distributions asked for, those that are installed. */
			readonly packages: Readonly<Record<string, string>>;
			/** Each requirement that was asked about, in the same order. */
			readonly requirements: readonly RequirementFact[];
	  }
	/** `why` ends its sentence; `printed`: the last lines of what it said instead, or nothing. */
	| { readonly kind: 'none'; readonly why: string; readonly printed: string };

const marker = 'dag-script-test: this python is ';

/**
 * Must be readable by any Python, also by 2, to hear its version. `sys.executable` is the program itself whatever shim
 * or link started it, and stays inside a virtual environment, where following links would lead out of it.
 * The folder that it is started in must not be on its module path: the workspace may have a `json.py`.
 */
const question = `
import sys
if sys.path and sys.path[0] == "":
    del sys.path[0]
import json, platform
try:
    from importlib import metadata
except ImportError:
    metadata = None
version = ".".join(str(part) for part in sys.version_info[:3])
def comparing():
    for name in ("packaging", "pip._vendor.packaging", "setuptools._vendor.packaging", "setuptools.extern.packaging"):
        try:
            return __import__(name + ".specifiers", fromlist=["SpecifierSet"])
        except Exception:
            pass
by_module = []
def installed(name):
    if name.lower() == "python":
        return version
    try:
        return metadata.version(name)
    except Exception:
        pass
    if name in getattr(sys, "stdlib_module_names", ()):
        return version
    if not by_module:
        try:
            by_module.append(metadata.packages_distributions())
        except Exception:
            by_module.append({})
    try:
        return metadata.version(by_module[0][name][0])
    except Exception:
        return None
def compare(name, text, specifiers):
    found = installed(name.partition("[")[0].strip())
    fact = {"name": name, "range": text}
    if found is not None:
        fact["installed"] = found
    text = text.strip()
    if text in ("", "*"):
        fact["met"] = found is not None
    elif name in getattr(sys, "stdlib_module_names", ()) and found == version:
        fact["met"] = True
    elif specifiers is None:
        fact.update({"met": False} if found is None else {"why": "no-packaging"})
    else:
        try:
            wanted = specifiers.SpecifierSet(("==" + text) if text[:1].isdigit() else text)
            fact["met"] = found is not None and wanted.contains(found, prereleases=True)
        except Exception:
            fact.update({"met": False} if found is None else {"why": "bad-range"})
    return fact
asked = json.loads(sys.argv[1]) if metadata and len(sys.argv) > 1 else []
specifiers = comparing() if any(text.strip() for _, text in asked) else None
requirements = [compare(name, text, specifiers) for name, text in asked]
packages = {fact["name"]: fact["installed"] for fact in requirements if "installed" in fact and fact["name"].lower() != "python"}
sys.stdout.write("\\n${marker}" + json.dumps({
    "path": sys.executable,
    "version": version,
    "implementation": platform.python_implementation(),
    "packages": packages,
    "requirements": requirements,
}) + "\\n")
`;

/**
 * What an interpreter, a version manager or a virtual environment may need to start. The program is named by the
 * workspace, so it is handed nothing else; and no PYTHONPATH, because scripts do not get it either.
 */
const needed = new Set(
	(
		'PATH HOME USER LANG LC_ALL LC_CTYPE TMPDIR TEMP TMP SYSTEMROOT PATHEXT USERPROFILE APPDATA LOCALAPPDATA ' +
		'LD_LIBRARY_PATH DYLD_LIBRARY_PATH VIRTUAL_ENV CONDA_PREFIX CONDA_DEFAULT_ENV ' +
		'PYENV_ROOT PYENV_VERSION ASDF_DIR ASDF_DATA_DIR MISE_DATA_DIR UV_PYTHON_INSTALL_DIR'
	).split(' '),
);

function findingPrograms(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(environment).filter(([name]) => needed.has(name.toUpperCase())));
}

const patienceMs = 60_000;
const longestAnswer = 256 * 1024;

/** Starts a program, in the workspace because version managers choose by folder, and asks it what it is. */
export async function askInterpreter(
	program: string,
	requirements: readonly Requirement[],
	{ root, launcher, environment, signal }: StudyTools,
): Promise<Answer> {
	const folder = await mkdtemp(join(tmpdir(), 'dag-script-test-python-'));
	try {
		const log = join(folder, 'answer.log');
		const ended = await launcher.start(
			{
				argv: [program, '-c', question, JSON.stringify(requirements.map(({ name, range }) => [name, range]))],
				cwd: root,
				env: { ...findingPrograms(environment), PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
				log,
				timeoutMs: patienceMs,
				graceMs: 1000,
				logLimitBytes: longestAnswer,
			},
			signal ?? new AbortController().signal,
		);
		return understand(ended, await readFile(log, 'utf8').catch(() => ''));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function understand(ended: Ended, text: string): Answer {
	const lines = text.split('\n');
	const said = lines.findLast((line) => line.startsWith(marker));
	const answer = said === undefined ? undefined : parse(said.slice(marker.length));
	if (answer !== undefined) return answer;
	const printed = lines
		.map((line) => line.trimEnd())
		.filter((line) => line !== '')
		.slice(-8)
		.join('\n')
		.slice(-2000);
	return { kind: 'none', why: explain(ended), printed };
}

function explain({ how, stopped }: Ended): string {
	if (stopped === 'cancelled') return 'the run was interrupted before it said its version.';
	if (stopped !== undefined) return `it did not say its version within ${patienceMs / 1000} s.`;
	switch (how.kind) {
		case 'spawn-error':
			return `it could not be started. ${how.message}`;
		case 'signal':
			return `it was ended by ${how.signal} when asked for its version.`;
		case 'exit':
			return how.code === 0
				? 'it does not answer as a Python does.'
				: `it ended with exit code ${how.code} when asked for its version.`;
		default:
			return unreachable(how);
	}
}

function parse(text: string): Answer | undefined {
	try {
		const { path, version, implementation, packages, requirements } = JSON.parse(text) as Record<string, unknown>;
		if (typeof path !== 'string' || path === '' || typeof version !== 'string') return undefined;
		return {
			kind: 'interpreter',
			path,
			version,
			implementation: String(implementation),
			packages: packages as Readonly<Record<string, string>>,
			requirements: Array.isArray(requirements) ? (requirements as readonly RequirementFact[]) : [],
		};
	} catch {
		return undefined;
	}
}
