import { cleanLine } from '../../lib/markdown.ts';
import { listSome, sayDuration } from '../../lib/text.ts';
import type { Progress } from './progress.ts';
import { fit, padTo, widthOf } from '../../lib/width.ts';

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
	const beside = [...progress.working].map(([on, { names, sinceMs }]): Timed => [
		`${works[on]} ${listSome(names.map(cleanLine), 3)}`,
		sinceMs,
	]);
	// Before the run begins there is nothing to count.
	if (progress.nodes === 0) return timedLines(beside, now, room);
	const running = [...progress.running];
	const most = Math.max(0, Math.min(mostRunning, rows - 4 - beside.length));
	const shown = running.slice(0, most).map(([node, started]): Timed => [cleanLine(node), started]);
	const words: readonly Word[] = [
		[progress.isStopping, 'stopping', 1],
		[true, `${progress.settled.size} of ${progress.nodes} done`, 0],
		[progress.failed > 0, `${progress.failed} failed`, 2],
		[running.length > shown.length, `${running.length} running`, 5],
		[true, sayElapsed(now - progress.startedMs), 4],
		[leftMs !== undefined && !progress.isStopping, `about ${sayElapsed(leftMs ?? 0)} left`, 3],
	];
	return [...timedLines([...shown, ...beside], now, room), sayWords(words, room)];
}

/** What goes on, and since when. */
type Timed = readonly [text: string, sinceMs: number];

/** A line for each, with their times in one column. What is too long gives way to its time. */
function timedLines(timed: readonly Timed[], now: number, room: number): readonly string[] {
	const times = timed.map(([, since]) => sayElapsed(now - since));
	const timeWidth = Math.max(0, ...times.map(widthOf));
	const nameWidth = Math.max(0, Math.min(room - timeWidth - 6, Math.max(0, ...timed.map(([text]) => widthOf(text)))));
	return timed.map(([text], index) => {
		const time = times[index] ?? '';
		const before = ' '.repeat(Math.max(0, timeWidth - widthOf(time)));
		return fit(`  ▸ ${padTo(fit(text, nameWidth), nameWidth)}  ${before}${time}`, room);
	});
}

/** A word of the last line, whether there is anything to say, and how soon it gives way: the highest goes first. */
type Word = readonly [isSaid: boolean, word: string, givesWay: number];

/** The words that fit, each whole: half of a time would say another. */
function sayWords(words: readonly Word[], room: number): string {
	let said = words.filter(([isSaid]) => isSaid);
	const line = () => `  ${said.map(([, word]) => word).join(', ')}`;
	while (said.length > 1 && widthOf(line()) > room) {
		const first = Math.max(...said.map(([, , givesWay]) => givesWay));
		said = said.filter(([, , givesWay]) => givesWay !== first);
	}
	return fit(line(), room);
}

/** Whole seconds: tenths would only flicker. */
function sayElapsed(milliseconds: number): string {
	const seconds = Math.max(0, Math.round(milliseconds / 1000));
	return seconds < 60 ? `${seconds} s` : sayDuration(seconds * 1000);
}
