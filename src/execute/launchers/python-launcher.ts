import type { Ended, Launcher, LaunchSpec, Started } from '../../lib/launcher.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { signalGroup } from './process-group.ts';
import type { EndedEvent, PythonHelper } from './python-helper.ts';
import { explainSpawnError } from './spawn-error.ts';
import { neverStarted, supervised, type Program } from './supervise.ts';

/**
 * Starts programs through a small Python process, which is started when it is first needed. It is faster, and tells CPU time
 * and peak memory. Where it cannot run, or once it died, `fallback` starts the programs; also while it is on its way, unless
 * it is waited for.
 */
export function createPythonLauncher(
	startHelper: () => Promise<PythonHelper | undefined>,
	fallback: Launcher,
	{ waits = true }: { readonly waits?: boolean } = {},
): Launcher {
	let helper: Promise<PythonHelper | undefined> | undefined;
	let ready: PythonHelper | undefined;

	async function begin(): Promise<PythonHelper | undefined> {
		ready = await startHelper().catch(() => undefined);
		return ready;
	}
	return {
		async start(spec, signal) {
			helper ??= begin();
			const living = waits ? await helper : ready;
			if (living?.alive !== true) return fallback.start(spec, signal);
			return supervised((spec) => beginThrough(living, spec))(spec, signal);
		},
		async close() {
			const living = await helper;
			await Promise.all([living?.close(), fallback.close()]);
		},
	};
}

function beginThrough(helper: PythonHelper, spec: LaunchSpec): Program {
	const began = Promise.withResolvers<void>();
	const exited = Promise.withResolvers<void>();
	const gone = Promise.withResolvers<Omit<Ended, 'stopped'>>();
	let pid: number | undefined;
	let startedMs = Date.now();
	let started: Started | undefined;

	function finish(end: Omit<Ended, 'stopped'>): void {
		exited.resolve();
		gone.resolve(end);
	}
	const end = helper.start(wellFormed(spec), (event) => {
		switch (event.event) {
			case 'started':
				pid = event.pid;
				startedMs = event.at;
				started = startOf(event);
				began.resolve();
				return;
			case 'failed':
				return finish({ ...neverStarted(explainSpawnError(event, spec), event.importing), startedMs });
			case 'exited':
				return exited.resolve();
			case 'ended':
				return finish({ ...endOf(event, startedMs), ...(started !== undefined && { started }) });
			case 'lost':
				// Without its parent nobody watches over it any more.
				if (pid !== undefined) signalGroup(pid, 'SIGKILL');
				return finish(neverStarted('The process that starts programs died while this one was running. Run it again.'));
			default:
				return unreachable(event);
		}
	});
	return { began: began.promise, exited: exited.promise, gone: gone.promise, end };
}

function startOf({ warm, cold }: { readonly warm?: true; readonly cold?: string }): Started | undefined {
	if (cold !== undefined) return { how: 'cold', why: cold };
	return warm === true ? { how: 'warm' } : undefined;
}

function endOf(event: EndedEvent, startedMs: number): Omit<Ended, 'stopped'> {
	return {
		how:
			event.signal === undefined ? { kind: 'exit', code: event.exit ?? 0 } : { kind: 'signal', signal: event.signal },
		startedMs,
		endedMs: event.at,
		cpuMs: event.cpuMs,
		...(event.peakRssBytes !== undefined && { peakRssBytes: event.peakRssBytes }),
		leftBehind: event.leftBehind,
		...(event.hung === true && { hung: true }),
	};
}

/** Half a surrogate pair cannot be written as UTF-8; Node replaces it when it starts a program, and so do we. */
function wellFormed({ argv, cwd, env, log, warm }: LaunchSpec) {
	const names = Object.entries(env).map(([name, value]) => [name.toWellFormed(), value.toWellFormed()] as const);
	const words = argv.map((word) => word.toWellFormed());
	return { argv: words, cwd, env: Object.fromEntries(names), log, ...(warm !== undefined && { warm }) };
}
