import { dirname, join } from 'node:path';
import type { Failure } from '../../model/execution.ts';
import type { Ended } from '../../lib/launcher.ts';
import type { PlannedNode } from '../../model/plan.ts';
import { commandWords } from './command-words.ts';
import { importVariable } from './import-environment.ts';
import { readRecords, type DriverRecord } from './python-records.ts';
import { readSightings } from './python-sightings.ts';
import type { Interpretation, NodePlace, Preparation, Runtime, WarmPlace } from './runtime.ts';
import { pathVariables } from './path-variables.ts';
import { pathNamer } from './python-paths.ts';

/** The driver, beside this file in the sources and beside the bundle in `dist/`. */
export const driverPath = join(import.meta.dirname, 'python', 'driver.py');

/**
 * Runs a Python script through the driver, which calls its `main` and says how that went; one with a command is run as that
 * would run it, with the words behind `{script}` on its command line.
 */
export const python: Runtime = { name: 'python', prepare, interpret };

function prepare(node: PlannedNode, place: NodePlace): Preparation {
	if (place.python === undefined || node.entry === undefined) {
		throw new Error(`Internal error: ${node.id} is to run in Python without an interpreter or a script.`);
	}
	const job = join(place.log, `driver-${place.attempt}.job.json`);
	const result = resultPath(place);
	// On the command line and not in the job: a word may hold a secret, and the job stays with the logs.
	const words = node.command === undefined ? [] : commandWords(node, place).slice(2);
	const content = {
		script: join(place.workspace, node.entry),
		workspace: place.workspace,
		inputs: place.inputs,
		outputs: place.outputs,
		// Names only: a value may be a secret, and this file stays with the logs.
		environ: Object.keys(place.environ),
		args: place.args,
		...(node.command === undefined ? {} : { command: true }),
		path: place.pythonPath,
		result,
		...(place.observe ? { observe: observation(node, place) } : {}),
		...(place.installs === 'block' ? { installs: 'block' } : {}),
	};
	return {
		argv: [place.python.path, '-u', '-X', 'utf8', driverPath, job, ...words],
		env: environment(node, place),
		// The result file is emptied: what an earlier run left there must not be read as this one's.
		files: {
			[job]: `${JSON.stringify(content, undefined, '\t')}\n`,
			[result]: '',
			...(place.observe ? { [sightingsPath(place)]: '' } : {}),
		},
		...(place.warm === undefined ? {} : { warm: warmStart(node, place, place.warm, [job, ...words]) }),
	};
}

/** The program that imports and forks, beside the driver. */
const warmPath = join(dirname(driverPath), 'dagtest_warm.py');

/** How the script is forked, with the same words and in the same environment as it would be started. */
function warmStart(
	node: PlannedNode,
	place: NodePlace,
	warm: WarmPlace,
	words: readonly string[],
): NonNullable<Preparation['warm']> {
	const shared = { ...warm.allowed, ...pythonDefaults };
	const variable = importVariable({ ...warm.allowed, ...warm.own, ...environment(node, place) }, shared);
	if (variable !== undefined) return { why: `${variable} is set for it` };
	const script = join(place.workspace, node.entry ?? '');
	return {
		modules: warm.modules,
		argv: [place.python?.path ?? '', '-u', '-X', 'utf8', warmPath],
		env: shared,
		run: { argv: [driverPath, ...words], folders: [...foldersAbove(script, place.workspace), ...place.pythonPath] },
	};
}

/** The script's folder and those above it, as far as the workspace: where modules of its own may lie. */
function foldersAbove(script: string, workspace: string): readonly string[] {
	const folders: string[] = [];
	for (let folder = dirname(script); folder.startsWith(workspace); folder = dirname(folder)) {
		folders.push(folder);
		if (folder === workspace || folder === dirname(folder)) break;
	}
	return folders;
}

/** What the driver must know to tell what is worth telling. */
function observation(node: PlannedNode, place: NodePlace) {
	const declared = node.env.filter((variable) => variable.declared).map((variable) => variable.name);
	return {
		sightings: sightingsPath(place),
		folder: place.folder,
		free: ['inputs', 'outputs', 'work', 'tmp'],
		declared: {
			input_paths: [...new Set([...node.inputs.map((input) => input.name), ...Object.keys(place.inputs)])],
			output_paths: Object.keys(place.outputs),
			environ_vars: [...new Set([...declared, ...Object.keys(place.environ)])],
		},
	};
}

/** Where the driver writes what it sees. */
function sightingsPath(place: NodePlace): string {
	return join(place.log, `driver-${place.attempt}.seen.jsonl`);
}

/** Where the driver writes its records. */
function resultPath(place: NodePlace): string {
	return join(place.log, `driver-${place.attempt}.result.jsonl`);
}

/**
 * Installers that are told to find nothing but what is there: they answer well when a requirement is met already, and
 * fail when it is not. A direct address is no index, so it is blocked by a proxy that nobody runs.
 */
const nothingFromOutside = {
	PIP_NO_INDEX: '1',
	PIP_DISABLE_PIP_VERSION_CHECK: '1',
	PIP_RETRIES: '0',
	PIP_PROXY: 'http://127.0.0.1:9',
	UV_NO_INDEX: '1',
	UV_OFFLINE: '1',
	CONDA_OFFLINE: 'true',
};

/**
 * The repository must not be littered with bytecode, output must not wait in a buffer, text is UTF-8 whatever the
 * locale, and the order of a set is the same in every run.
 */
export const pythonDefaults = {
	PYTHONDONTWRITEBYTECODE: '1',
	PYTHONUNBUFFERED: '1',
	PYTHONUTF8: '1',
	PYTHONHASHSEED: '0',
};

/** What the node sets itself wins. */
function environment(node: PlannedNode, place: NodePlace): Readonly<Record<string, string>> {
	const own = new Set(node.env.map((variable) => variable.name));
	const defaults = {
		...pythonDefaults,
		...(place.installs === 'block' ? nothingFromOutside : {}),
		...pathVariables(place),
	};
	return {
		...Object.fromEntries(Object.entries(defaults).filter(([name]) => !own.has(name))),
		...place.environ,
	};
}

/**
 * What the driver's records say of the end. How the process ended weighs more: a script that forges or removes its
 * records can turn its own failure into another one, but an end that was bad is never taken for a good one.
 */
async function interpret(_: PlannedNode, place: NodePlace, ended: Ended): Promise<Interpretation> {
	const namer = await pathNamer(place);
	const records = await readRecords(resultPath(place), namer);
	const failure = failureOf(ended.how, records);
	const usage = records.findLast((record) => record.kind === 'usage');
	// Who waited for the process knows its time exactly; its memory is only known to itself.
	const cpuMs = ended.cpuMs ?? usage?.cpuMs;
	const peakRssBytes = usage?.peakRssBytes ?? ended.peakRssBytes;
	const observed = place.observe ? await readSightings(sightingsPath(place), namer, ended.startedMs) : undefined;
	return {
		...(failure === undefined ? {} : { failure }),
		...(cpuMs === undefined ? {} : { cpuMs }),
		...(peakRssBytes === undefined ? {} : { peakRssBytes }),
		...(observed === undefined ? {} : { observed }),
	};
}

/** The first cause: a process that has failed may also die on its way out. An end by a signal speaks for itself. */
function failureOf(how: Ended['how'], records: readonly DriverRecord[]): Failure | undefined {
	const failed = records.findLast((record) => record.kind === 'failed');
	if (failed !== undefined) return failed.failure;
	if (how.kind !== 'exit') return undefined;
	const exit = records.findLast((record) => record.kind === 'exit');
	if (how.code !== 0) {
		const { message, frames } = exit ?? {};
		return {
			reason: 'exit-non-zero',
			exitCode: how.code,
			...(message === undefined ? {} : { message }),
			...(frames === undefined || frames.length === 0 ? {} : { frames }),
		};
	}
	const cameBack = exit !== undefined || records.some((record) => record.kind === 'returned');
	return cameBack ? undefined : { reason: 'ended-early', exitCode: 0 };
}
