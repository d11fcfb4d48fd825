import { cleanLine } from '../../lib/markdown.ts';
import { listSome, sayDuration } from '../../lib/text.ts';
import type { Progress } from './progress.ts';
import { fit, widthOf } from './width.ts';

/** Scripts that are shown while they run. */
const mostRunning = 8;

/** What goes on beside the nodes, before its names. */
const works = { packages: 'installing the packages of', probes: 'probing' } as const;

/** The lines at the bottom of the screen: one for each script that runs, and one with the counts. Each fits the window. */
export function frame(
	progress: Progress,
	leftMs: number | undefined,
	now: number,
	{ columns, rows }: { readonly columns: number; readonly rows: number },
): readonly string[] {
	// The last column stays free: some terminals break a line that fills it.
	const room = columns - 1;
	const line = (text: string, since: number) => {
		const time = `  ${sayElapsed(now - since)}`;
		return fit(`${fit(`  ▸ ${text}`, room - widthOf(time))}${time}`, room);
	};
	const beside = [...progress.working].map(([on, { names, sinceMs }]) =>
		line(`${works[on]} ${listSome(names.map(cleanLine), 3)}`, sinceMs),
	);
	// Before the run begins there is nothing to count.
	if (progress.nodes === 0) return beside;
	const running = [...progress.running];
	const most = Math.max(0, Math.min(mostRunning, rows - 4 - beside.length));
	const lines = running.slice(0, most).map(([node, started]) => line(cleanLine(node), started));
	const more = running.length - lines.length;
	const words = [
		progress.isStopping ? 'stopping' : undefined,
		`${progress.settled.size} of ${progress.nodes} done`,
		progress.failed > 0 ? `${progress.failed} failed` : undefined,
		more > 0 ? `${running.length} running` : undefined,
		sayElapsed(now - progress.startedMs),
		leftMs === undefined || progress.isStopping ? undefined : `about ${sayElapsed(leftMs)} left`,
	].filter((word) => word !== undefined);
	return [...lines, ...beside, fit(`  ${words.join(', ')}`, room)];
}

/** Whole seconds: tenths would only flicker. */
function sayElapsed(milliseconds: number): string {
	const seconds = Math.max(0, Math.round(milliseconds / 1000));
	return seconds < 60 ? `${seconds} s` : sayDuration(seconds * 1000);
}
