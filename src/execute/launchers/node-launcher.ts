import { execa } from 'execa';
import type { Ended, Launcher, LaunchSpec } from '../../lib/launcher.ts';
import type { EndSignal } from './guard.ts';
import type { LogFile } from './log-file.ts';
import { signalGroup, sweepGroup } from './process-group.ts';
import { explainSpawnError } from './spawn-error.ts';
import { supervised, type Program } from './supervise.ts';

/**
 * Starts every program from this process. Works everywhere; costs more the larger this process is.
 * Three limits, all of Node: a process that left its group with `setsid` is neither seen nor ended; an end by a real-time
 * signal looks like exit code 0; and descriptors above 15 that we were ourselves given by who started us are passed on.
 */
export function createNodeLauncher(): Launcher {
	return {
		start: supervised(begin),
		async close() {},
	};
}

function begin(spec: LaunchSpec, log: LogFile): Program {
	const startedMs = Date.now();
	// Any descriptor works; execa's types name only the small ones.
	const descriptor = log.descriptor as 3;
	// Streams go to the log's descriptor and not through pipes: who holds a pipe cannot delay the end, and no output passes
	// through our memory. `killDescendants` makes the program the leader of its own group.
	const program = execa(spec.argv[0], spec.argv.slice(1), {
		cwd: spec.cwd,
		env: spec.env,
		extendEnv: false,
		stdin: 'ignore',
		stdout: descriptor,
		stderr: descriptor,
		buffer: false,
		killDescendants: true,
		forceKillAfterDelay: false,
		reject: false,
		windowsHide: true,
	});
	let over = false;
	const exit = program.then((result) => {
		over = true;
		return { how: howItEnded(result, spec), startedMs, endedMs: Date.now() };
	});
	return {
		exited: exit,
		gone: exit.then(async (end) => ({ ...end, leftBehind: await sweep(program.pid) })),
		end(signal) {
			if (!over) endGroup(program, signal);
		},
	};
}

function endGroup(program: Pick<ReturnType<typeof execa>, 'pid' | 'kill'>, signal: EndSignal): void {
	if (program.pid === undefined) return;
	if (process.platform === 'win32') {
		// Untested. Windows has no groups: execa ends the tree below the program, at once.
		program.kill('SIGKILL');
		return;
	}
	signalGroup(program.pid, signal);
	// One that was stopped hears no other signal than this and SIGKILL.
	if (signal === 'SIGTERM') signalGroup(program.pid, 'SIGCONT');
}

async function sweep(pid: number | undefined): Promise<boolean> {
	if (pid === undefined || process.platform === 'win32') return false;
	return sweepGroup(pid);
}

interface Result {
	readonly exitCode?: number;
	readonly signal?: string;
	readonly cause?: unknown;
}

function howItEnded(result: Result, spec: LaunchSpec): Ended['how'] {
	if (result.signal !== undefined) return { kind: 'signal', signal: result.signal };
	if (result.exitCode !== undefined) return { kind: 'exit', code: result.exitCode };
	return { kind: 'spawn-error', message: explainSpawnError(result.cause, spec) };
}
