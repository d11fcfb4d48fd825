import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createLauncher } from '../../src/execute/launchers/launchers.ts';
import { createNodeLauncher } from '../../src/execute/launchers/node-launcher.ts';
import { failureOf } from '../../src/execute/settle.ts';
import { driverPath, python as runtime } from '../../src/execute/runtimes/python.ts';
import type { Interpretation, NodePlace } from '../../src/execute/runtimes/runtime.ts';
import type { Ended } from '../../src/lib/launcher.ts';
import type { Failure } from '../../src/model/execution.ts';
import type { PlannedNode } from '../../src/model/plan.ts';
import type { Scalar } from '../../src/model/project.ts';
import { startOf } from '../../src/model/source.ts';

/** A script to be run by the driver in a workspace of its own. */
export interface Drive {
	/** Absolute path of the interpreter. */
	readonly python: string;
	/** The script, at `scripts/script.py` unless `entry` says otherwise. Absent: there is none. */
	readonly script?: string;
	readonly entry?: string;
	/** Other files of the workspace: relative path → text. */
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
	/** Name of the workspace's folder. */
	readonly workspace?: string;
	readonly args?: Readonly<Record<string, Scalar>>;
	/** Declared variables with their values. */
	readonly environ?: Readonly<Record<string, string>>;
	/** Variables of the process that the node sets itself. */
	readonly env?: Readonly<Record<string, string>>;
	readonly inputs?: readonly string[];
	readonly outputs?: readonly string[];
	/** The words of a command that starts it. */
	readonly command?: readonly string[];
	/** Relative to the workspace. */
	readonly pythonPath?: readonly string[];
	readonly timeoutMs?: number;
	/** Whether it is watched, as it is by default. */
	readonly observe?: boolean;
	readonly installs?: 'allow' | 'block';
	/** Not under coverage.py, whose own locks a script that raises out of a signal handler leaves taken. */
	readonly unmeasured?: boolean;
}

export interface Driven {
	/** As execute tells it. */
	readonly failure: Failure | undefined;
	/** What the runtime understood. */
	readonly interpretation: Interpretation;
	readonly ended: Ended;
	/** All that the script printed, to both streams. */
	readonly log: string;
	readonly place: NodePlace;
	/** Text of a file below the node's folder; undefined when it is not there. */
	readonly files: (path: string) => string | undefined;
}

/** Runs a script as execute does: prepare, write, launch, interpret. Its folders are removed before this resolves. */
export async function drive(request: Drive): Promise<Driven> {
	const root = await mkdtemp(join(tmpdir(), 'drive-'));
	try {
		return await driveIn(root, request);
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

async function driveIn(root: string, request: Drive): Promise<Driven> {
	const workspace = join(root, request.workspace ?? 'workspace');
	const entry = request.entry ?? 'scripts/script.py';
	for (const [path, text] of Object.entries(filesOf(request, entry))) {
		await mkdir(dirname(join(workspace, path)), { recursive: true });
		await writeFile(join(workspace, path), text);
	}
	const place = placeOf(root, workspace, request);
	const paths = [...Object.values(place.inputs), ...Object.values(place.outputs), place.work, place.tmp, place.log];
	for (const path of paths) await mkdir(path, { recursive: true });

	const node = nodeOf(entry, request);
	const prepared = runtime.prepare(node, place);
	const { warm } = prepared;
	for (const [path, text] of Object.entries(prepared.files)) await writeFile(path, text);
	const log = join(place.log, 'script.log');
	const launcher = isWarm ? createLauncher('python', { python: request.python }) : createNodeLauncher();
	const ended = await launcher.start(
		{
			argv: request.unmeasured === true ? prepared.argv : measured(prepared.argv),
			cwd: place.work,
			env: { PATH: process.env['PATH'] ?? '', HOME: root, TMPDIR: place.tmp, ...request.env, ...prepared.env },
			log,
			timeoutMs: node.timeoutMs,
			graceMs: 500,
			logLimitBytes: 10_000_000,
			...(warm !== undefined && 'argv' in warm ? { warm } : {}),
		},
		new AbortController().signal,
	);
	await launcher.close();
	// Else this would prove nothing: only what a node sets for itself keeps it from being forked.
	if (isWarm && Object.keys(request.env ?? {}).length === 0 && ended.how.kind !== 'spawn-error') {
		if (ended.started?.how !== 'warm') throw new Error(`It was not forked: ${JSON.stringify(ended.started ?? warm)}`);
	}
	const interpretation = await runtime.interpret(node, place, ended);
	const failure = failureOf({
		program: prepared.argv[0],
		ended,
		interpretation,
		timeoutMs: node.timeoutMs,
		logLimitBytes: 10_000_000,
		killedForMemory: false,
	});
	const kept = new Map<string, string>();
	for (const output of request.outputs ?? []) await keep(place.folder, `outputs/${output}/result.txt`, kept);
	return {
		failure,
		interpretation,
		ended,
		log: await readFile(log, 'utf8'),
		place,
		files: (path) => kept.get(path),
	};
}

/**
 * With DAG_TEST_WARM=1 every script is forked from a process that has imported a module, as one with third-party imports
 * would be: whatever holds of a process of its own must hold of it.
 */
const isWarm = process.env['DAG_TEST_WARM'] === '1';

function filesOf({ files, script }: Drive, entry: string): Readonly<Record<string, string | Uint8Array>> {
	return { ...files, ...(script === undefined ? {} : { [entry]: script }) };
}

async function keep(folder: string, path: string, kept: Map<string, string>): Promise<void> {
	const text = await readFile(join(folder, path), 'utf8').catch(() => undefined);
	if (text !== undefined) kept.set(path, text);
}

/**
 * With DAG_DRIVER_COVERAGE=<folder>, coverage.py watches the driver where DAG_DRIVER_COVERAGE_PYTHON (the beginning of a
 * path) runs it, and leaves its data in that folder. A script that ends with `os._exit` leaves none.
 */
function measured(argv: readonly [string, ...string[]]): readonly [string, ...string[]] {
	const folder = process.env['DAG_DRIVER_COVERAGE'];
	const at = argv.indexOf(driverPath);
	// A test may make a virtual environment of its own, which has no coverage.py.
	const hasIt = argv[0].startsWith(process.env['DAG_DRIVER_COVERAGE_PYTHON'] ?? '');
	if (folder === undefined || folder === '' || !hasIt) return argv;
	const watch = ['-m', 'coverage', 'run', '--parallel-mode', `--data-file=${join(folder, '.coverage')}`];
	return [argv[0], ...argv.slice(1, at), ...watch, `--include=${dirname(driverPath)}/*`, ...argv.slice(at)];
}

function placeOf(root: string, workspace: string, request: Drive): NodePlace {
	const folder = join(root, 'run', 'nodes', 'Script');
	const named = (kind: string, names: readonly string[] = []) =>
		Object.fromEntries(names.map((name) => [name, join(folder, kind, name)]));
	return {
		workspace,
		folder,
		inputs: named('inputs', request.inputs),
		outputs: named('outputs', request.outputs),
		work: join(folder, 'work'),
		tmp: join(folder, 'tmp'),
		log: join(folder, 'log'),
		attempt: 1,
		environ: request.environ ?? {},
		args: request.args ?? {},
		python: { path: request.python, version: '3' },
		pythonPath: (request.pythonPath ?? []).map((path) => join(workspace, path)),
		observe: request.observe ?? true,
		...(request.installs === undefined ? {} : { installs: request.installs }),
		...(isWarm
			? {
					warm: {
						modules: ['colorsys'],
						allowed: { PATH: process.env['PATH'] ?? '', HOME: root },
						own: request.env ?? {},
					},
				}
			: {}),
	};
}

/** A planned node that runs one script. */
export function nodeOf(entry: string, request: Pick<Drive, 'env' | 'timeoutMs' | 'command'> = {}): PlannedNode {
	return {
		id: 'Script',
		step: 'Script',
		kind: 'script',
		runtime: 'python',
		entry,
		...(request.command && { command: request.command }),
		folder: 'nodes/Script',
		args: [],
		env: Object.entries(request.env ?? {}).map(([name, literal]) => ({ name, value: { literal }, declared: false })),
		inputs: [],
		outputs: [],
		dependsOn: [],
		timeoutMs: request.timeoutMs ?? 30_000,
		retries: 0,
		fingerprint: '',
		at: startOf('pipeline.dag.json'),
	};
}
