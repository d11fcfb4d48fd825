import { count, sayBytes, sayDuration } from '../../lib/text.ts';
import { criticalPath } from '../critical-path.ts';
import { html, type Html } from './markup.ts';
import { cpuTime, runTime } from '../../words/say-outcome.ts';
import { openRows, showAll } from './table.ts';
import { nodeLink, tones } from './tone.ts';
import type { NodeView, View } from './view.ts';

/** When every script waited and ran, which of them decided how long it all took, and what they used. */
export function timelineSection(view: View): Html {
	const rows = view.nodes
		.filter(({ run }) => runTime(run) !== undefined)
		.toSorted((a, b) => (a.run.startedMs ?? 0) - (b.run.startedMs ?? 0) || a.index - b.index);
	if (rows.length === 0) return html``;
	const start = Math.min(...rows.map(({ run }) => run.readyMs ?? run.startedMs ?? 0));
	const end = Math.max(...rows.map(({ run }) => run.endedMs ?? 0));
	const clock: Clock = { start, length: Math.max(1, end - start) };
	const memory = Math.max(1, ...rows.map((row) => peakOf(row) ?? 0));
	const work = rows.reduce((sum, { run }) => sum + (run.endedMs ?? 0) - (run.startedMs ?? 0), 0);
	const path = criticalPath(view.result);
	const { durationMs } = view.result.execution;
	return html`<section id="timeline" aria-labelledby="timeline-title">
<div class="section-head"><h2 id="timeline-title">Timeline</h2>
<p class="quiet">${sayDuration(work)} of scripts in ${sayDuration(durationMs)}: ${(work / Math.max(1, durationMs)).toFixed(1)} at a time.${path.nodes.length > 1 && html` The longest chain is ${count(path.nodes.length, 'script')} and ${sayDuration(path.durationMs)} long <span class="key critical-key">◆</span>.`}</p></div>
<div class="card scroll" tabindex="0" role="group" aria-label="Timeline">
<table class="gantt"><thead><tr><th scope="col">Node</th><th scope="col" class="lane">${axis(clock)}</th><th scope="col" class="number">Time</th><th scope="col" class="number">CPU</th><th scope="col" class="number">Memory</th></tr></thead>
<tbody>${rows.map((row, index) => lane(row, clock, memory, index >= openRows))}</tbody></table>
</div>${showAll(rows.length)}
<p class="quiet keys"><span class="key wait-key"></span> waiting for a slot and its inputs <span class="key run-key"></span> running <span class="key cpu-key"></span> share of a CPU in use</p>
</section>
`;
}

/** Milliseconds of the first and of all. */
interface Clock {
	readonly start: number;
	readonly length: number;
}

function lane(view: NodeView, clock: Clock, mostMemory: number, isHidden: boolean): Html {
	const { node, run, tone, isCritical, index } = view;
	const started = run.startedMs ?? 0;
	const ended = run.endedMs ?? started;
	const ready = Math.min(run.readyMs ?? started, started);
	const cpu = cpuTime(run);
	const busy = cpu === undefined ? undefined : Math.min(1, cpu / Math.max(1, ended - started));
	const peak = peakOf(view);
	const from = share(started, clock);
	const wide = percent((ended - started) / clock.length, 0.15);
	return html`<tr${isHidden && html` hidden`}><th scope="row">${nodeLink(view, node.id)}${isCritical && html` <span class="critical-key" title="on the longest chain">◆<span class="sr"> on the longest chain</span></span>`}</th><td class="lane"><svg class="bar ${tone}${isCritical ? ' critical' : ''}" width="100%" height="22" data-open="n${index}" role="img" aria-label="${tones[tone].word}, ${sayDuration(started - clock.start)} after the start"><rect class="wait" x="${share(ready, clock)}%" y="9" width="${percent((started - ready) / clock.length, 0)}%" height="4"/><rect class="run" x="${from}%" y="4" width="${wide}%" height="14" rx="3"/>${busy !== undefined && html`<rect class="cpu" x="${from}%" y="14" width="${percent(((ended - started) / clock.length) * busy, 0)}%" height="4"/>`}</svg></td><td class="number">${sayDuration(ended - started)}</td><td class="number">${busy === undefined ? '' : `${Math.round(busy * 100)} %`}</td><td class="number">${peak !== undefined && html`${sayBytes(peak)} <svg class="meter" width="36" height="8" aria-hidden="true"><rect width="36" height="8" rx="2"/><rect class="level" width="${Math.max(1, Math.round((peak / mostMemory) * 36))}" height="8" rx="2"/></svg>`}</td></tr>`;
}

function peakOf({ run }: NodeView): number | undefined {
	return run.attempts.at(-1)?.peakRssBytes;
}

function share(time: number, { start, length }: Clock): number {
	return percent((time - start) / length, 0);
}

function percent(part: number, least: number): number {
	return Math.max(least, Math.min(100, Math.round(part * 10_000) / 100));
}

/** Round times along the lanes, at most six. */
function axis(clock: Clock): Html {
	const rough = clock.length / 5;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
	const ticks = Array.from({ length: Math.floor(clock.length / step) + 1 }, (_, index) => index * step);
	return html`<svg class="axis" width="100%" height="18" aria-hidden="true">${ticks
		.filter((tick) => tick / clock.length < 0.94)
		.map(
			(tick) =>
				html`<line x1="${percent(tick / clock.length, 0)}%" x2="${percent(tick / clock.length, 0)}%" y1="0" y2="18"/><text x="${percent(tick / clock.length, 0)}%" dx="4" y="12">${sayDuration(tick)}</text>`,
		)}</svg><span class="sr">When it ran</span>`;
}
