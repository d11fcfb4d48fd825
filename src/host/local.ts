import { cleanLine } from '../lib/markdown.ts';
import { count, listSome } from '../lib/text.ts';
import { unreachable } from '../lib/unreachable.ts';
import type { RunEvent } from '../model/event.ts';
import type { Plan } from '../model/plan.ts';
import type { Host } from './host.ts';
import { frame } from './terminal/frame.ts';
import { paint } from './terminal/paint.ts';
import { trackProgress } from './terminal/progress.ts';
import type { Screen } from './terminal/screen.ts';
import { blockedNodes, settledLine } from './terminal/settled-lines.ts';
import { timeLeft, type History } from './terminal/time-left.ts';

/** How a run is shown in a terminal. */
export interface LocalHostOptions {
	readonly screen: Screen;
	/** Nothing is shown while scripts run. */
	readonly quiet: boolean;
	/** A line for each node, however many there are. */
	readonly verbose: boolean;
	/** Scripts that run at a time. */
	readonly atOnce: number;
	/** How long scripts took in an earlier run of a pipeline; undefined when it is not known. */
	readonly history: (pipeline: string) => History | undefined;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
}

/** How often what changes with time alone is drawn again. */
const redrawMs = 250;
/** Faster than this nobody reads. */
const leastMs = 100;

/**
 * Shows a run in a terminal: a line that stays for each node that settles and, where a person looks on, what runs now
 * below them. Plain lines elsewhere.
 */
export function localHost({ screen, quiet, verbose, atOnce, history, now }: LocalHostOptions): Host {
	const { progress, hear } = trackProgress(now());
	let drawnMs = 0;
	let estimate: { readonly atMs: number; readonly leftMs: number | undefined } = { atMs: 0, leftMs: undefined };
	let plan: Plan | undefined;
	let timer: NodeJS.Timeout | undefined;
	let settling: NodeJS.Immediate | undefined;
	let blocked = blockedNodes(verbose);

	function print(lines: readonly string[]): void {
		const text = lines.map((line) => `${line}\n`).join('');
		if (text === '') return;
		// What runs is drawn first, so that no line below the new one is out of date.
		if (timer !== undefined) draw();
		screen.print(screen.hasColors ? paint(text) : text);
	}
	function draw(): void {
		const at = now();
		drawnMs = at;
		const known = plan === undefined ? undefined : history(plan.pipeline);
		// It takes a walk over the whole pipeline.
		if (plan !== undefined && known !== undefined && at - estimate.atMs >= redrawMs) {
			estimate = { atMs: at, leftMs: timeLeft(plan, progress, known, atOnce, at) };
		}
		const lines = frame(progress, estimate.leftMs, at, screen.size());
		screen.show(screen.hasColors ? lines.map(paint) : lines);
	}
	function stopDrawing(): void {
		clearInterval(timer);
		clearImmediate(settling);
		timer = undefined;
		if (!quiet) print(blocked.lines());
		screen.show([]);
	}
	function tell(event: RunEvent): void {
		// Nodes that one failure blocks settle in a row: they are told together once the row is over.
		if (event.kind === 'node-settled' && blocked.keep(event.run)) {
			clearImmediate(settling);
			settling = setImmediate(() => print(blocked.lines()));
			return;
		}
		print([...blocked.lines(), ...linesOf(event)]);
	}
	return {
		async open(opened) {
			plan = opened;
			estimate = { atMs: 0, leftMs: undefined };
			blocked = blockedNodes(verbose);
		},
		observe(event) {
			hear(event, now());
			if (quiet) return;
			const isInstalled = event.kind === 'working' && event.on === 'packages' && event.names.length === 0;
			if (event.kind === 'run-ended' || isInstalled) stopDrawing();
			tell(event);
			if (event.kind !== 'run-ended' && !isInstalled && screen.isLive) {
				timer ??= setInterval(draw, redrawMs).unref();
				if (now() - drawnMs >= leastMs) draw();
			}
		},
		async close() {
			stopDrawing();
			return [];
		},
	};
}

function linesOf(event: RunEvent): readonly string[] {
	switch (event.kind) {
		case 'run-started':
			return [`${cleanLine(event.pipeline)}: ${count(event.nodes, 'node')}`];
		case 'working':
			return event.on === 'packages' && event.names.length > 0
				? [`installing the packages of ${listSome(event.names.map(cleanLine), 3)}`]
				: [];
		case 'node-started':
			return event.attempt > 1 ? [`  … ${cleanLine(event.node)}: attempt ${event.attempt}`] : [];
		case 'node-settled':
			return [settledLine(event.run)];
		case 'run-cancelling':
			// What runs may come to its end: only nothing else begins.
			if (event.reason === 'fail-fast') return [`  starting nothing more: ${reasons[event.reason]}`];
			return event.running.length === 0
				? []
				: [`  stopping ${listSome(event.running.map(cleanLine), 8)}: ${reasons[event.reason]}`];
		case 'run-ended':
			return [''];
		default:
			return unreachable(event);
	}
}

const reasons = {
	interrupted: 'interrupted',
	deadline: 'the deadline passed',
	'fail-fast': 'another script failed',
	kill: 'another script failed',
} as const;
