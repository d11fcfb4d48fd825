import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { WarmStart } from '../../lib/launcher.ts';
import type { EndSignal } from './guard.ts';

/** The long-lived Python process that starts programs, `python/launcher.py`. */
export interface PythonHelper {
	/** False once it ended or was told to; it can start nothing then. */
	readonly alive: boolean;
	/** Starts a program; the listener hears its events, the last of which is `failed`, `ended` or `lost`. */
	start(request: StartRequest, listen: (event: HelperEvent) => void): (signal: EndSignal) => void;
	/** Ends it and all programs that it started. */
	close(): Promise<void>;
}

interface StartRequest {
	readonly argv: readonly string[];
	readonly cwd: string;
	readonly env: Readonly<Record<string, string>>;
	readonly log: string;
	readonly warm?: WarmStart;
}

/** What it says about one program; times are milliseconds since the epoch. */
export type HelperEvent =
	| {
			readonly event: 'started';
			readonly pid: number;
			readonly at: number;
			/** It was forked, or could have been and was not. */
			readonly warm?: true;
			readonly cold?: string;
	  }
	| {
			readonly event: 'failed';
			readonly code: string;
			/** The module that it still waited for when it was told to end. */
			readonly importing?: string;
	  }
	| { readonly event: 'exited' }
	| EndedEvent
	/** The helper itself ended; what became of the program is not known. */
	| { readonly event: 'lost' };

export interface EndedEvent {
	readonly event: 'ended';
	readonly exit?: number;
	readonly signal?: string;
	readonly at: number;
	readonly cpuMs: number;
	readonly peakRssBytes?: number;
	readonly leftBehind: boolean;
	readonly hung?: boolean;
}

/** Nearly always far below a tenth; without it, Node does the same more slowly. */
const READY_MS = 4000;
/** More than it takes to kill what still runs. */
const CLOSE_MS = 3000;
const LAST_WORDS_MS = 500;

/** Starts the helper. Undefined: this Python cannot be it (missing, too old, no way to adopt orphans). */
export async function startPythonHelper(
	python: string,
	environment: Readonly<Record<string, string>>,
	script: string = join(import.meta.dirname, 'python', 'launcher.py'),
): Promise<PythonHelper | undefined> {
	// Isolated and without `site`: a quick start, and nothing that a repository or a user installed runs in it.
	const child = spawn(python, ['-I', '-S', '-X', 'utf8', script], {
		cwd: '/',
		env: environment,
		stdio: ['pipe', 'pipe', 'ignore'],
		// In a session of its own: Ctrl-C in a terminal is for us to pass on.
		detached: true,
	});
	const listeners = new Map<number, (event: HelperEvent) => void>();
	const ready = Promise.withResolvers<boolean>();
	const ended = Promise.withResolvers<void>();
	let alive = true;
	let requests = 0;

	function end(): void {
		alive = false;
		ready.resolve(false);
		for (const listen of listeners.values()) listen({ event: 'lost' });
		listeners.clear();
		ended.resolve();
	}
	child.on('error', end);
	// Its last words may arrive after its end.
	child.on('close', end);
	child.on('exit', () => {
		alive = false;
		setTimeout(end, LAST_WORDS_MS).unref();
	});
	child.stdin.on('error', () => {});
	readLines(child.stdout, (line) => {
		const event = parse(line);
		if (event === undefined) return;
		if (event.ready) return ready.resolve(true);
		listeners.get(event.id)?.(event);
		if (event.event === 'failed' || event.event === 'ended') forget(event.id);
	});
	function send(request: object): void {
		child.stdin.write(`${JSON.stringify(request)}\n`);
	}
	// A helper with nothing to do keeps nobody waiting: our end is its end.
	const pipes = [child, child.stdin as Socket, child.stdout as Socket];
	function forget(id: number): void {
		listeners.delete(id);
		if (listeners.size === 0) for (const pipe of pipes) pipe.unref();
	}

	const late = setTimeout(() => child.kill('SIGKILL'), READY_MS);
	const isReady = await ready.promise;
	clearTimeout(late);
	if (!isReady) return undefined;
	for (const pipe of pipes) pipe.unref();

	return {
		get alive() {
			return alive;
		},
		start(request, listen) {
			const id = (requests += 1);
			if (listeners.size === 0) for (const pipe of pipes) pipe.ref();
			listeners.set(id, listen);
			send({ start: id, ...request });
			return (signal) => {
				if (alive && listeners.has(id)) send({ kill: id, signal });
			};
		},
		async close() {
			if (!alive) return ended.promise;
			alive = false;
			for (const pipe of pipes) pipe.ref();
			child.stdin.end();
			const late = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS);
			await ended.promise;
			clearTimeout(late);
		},
	};
}

type Line =
	| { readonly ready: true; readonly event?: undefined }
	| (HelperEvent & { readonly id: number; readonly ready?: undefined });

const known: ReadonlySet<unknown> = new Set<HelperEvent['event']>(['started', 'failed', 'exited', 'ended']);

/** Undefined: not said by the helper, as nothing else may write there; whoever did shall not stop us. */
function parse(line: string): Line | undefined {
	try {
		const said: Partial<Line> | null = JSON.parse(line);
		return said !== null && (said.ready === true || known.has(said.event)) ? (said as Line) : undefined;
	} catch {
		return undefined;
	}
}

function readLines(stream: Readable, onLine: (line: string) => void): void {
	let rest = '';
	stream.setEncoding('utf8');
	stream.on('data', (text: string) => {
		const lines = (rest + text).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) onLine(line);
	});
}
