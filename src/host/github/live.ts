import type { RunEvent } from '../../model/event.ts';
import { advance, atStart, progressOutput } from '../../publish/progress.ts';
import type { CheckRun } from './check-run.ts';

/** Keeps the check run up to date while scripts run. */
export interface Live {
	hear(event: RunEvent): void;
	stop(): void;
}

/** Of the time since the beginning, so that an update of a long run is as far from the last as it is worth. */
const pause = 1 / 10;

/**
 * Sends at most one update in `everyMs`, and the longer the run the fewer: all jobs of a repository share a thousand
 * requests an hour. Trouble is not reported: the result will meet it again.
 */
export function live(check: () => CheckRun | undefined, everyMs: number): Live {
	const startedMs = performance.now();
	let progress = atStart;
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;
	function send(): void {
		timer = undefined;
		if (stopped) return;
		const { title, summary } = progressOutput(progress);
		check()
			?.update(title, summary)
			.catch(() => undefined);
	}
	return {
		hear(event) {
			progress = advance(progress, event);
			if (stopped || timer !== undefined) return;
			timer = setTimeout(send, Math.max(everyMs, (performance.now() - startedMs) * pause));
			timer.unref();
		},
		stop() {
			stopped = true;
			clearTimeout(timer);
		},
	};
}
