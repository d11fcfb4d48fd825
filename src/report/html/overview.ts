import { count, sayDuration } from '../../lib/text.ts';
import type { CompletedResult, RunResult } from '../../model/result.ts';
import { sayVerdict } from '../say-verdict.ts';
import { explained } from './explained.ts';
import { logBlock } from './log.ts';
import { html, sentence, type Html, type Part } from './markup.ts';
import { failureBlock } from './node-details.ts';
import { nodeLink, toneBadge, tones } from './tone.ts';
import type { NodeView, Tone, View } from './view.ts';
import { runTime } from '../../words/say-outcome.ts';

export const verdictMarks = { passed: '✔', failed: '✘', cancelled: '◼', invalid: '✘' } as const;
/** Failures that are shown open on the page, with their logs; all are in the table of nodes. */
const failureLimit = 10;

/** The verdict in one look. */
export function hero(result: RunResult, view: View | undefined): Html {
	return html`<section id="overview" class="hero ${result.verdict}" aria-labelledby="verdict">
<div class="verdict-mark" aria-hidden="true">${verdictMarks[result.verdict]}</div>
<div class="verdict-words"><h1 id="verdict">${result.pipeline || 'Pipeline'} <span class="verdict-word">${result.verdict}</span></h1>
<p class="sentence">${sayVerdict(result)}</p>
${about(result)}</div>
</section>
${view !== undefined && tiles(view)}`;
}

function about(result: RunResult): Html {
	const python = result.verdict === 'invalid' ? undefined : result.facts.python;
	const { commit, dirty } = result.subject;
	const machines = result.verdict === 'invalid' ? [] : result.execution.machines;
	const startedAt =
		result.verdict === 'invalid' || result.execution.startedAt === 0 ? undefined : result.execution.startedAt;
	const facts: readonly Part[] = [
		startedAt !== undefined &&
			html`<time datetime="${new Date(startedAt).toISOString()}">${new Date(startedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC</time>`,
		commit !== undefined && html`commit <code>${commit.slice(0, 12)}</code>${dirty === true && ' with changes'}`,
		python !== undefined && html`${python.implementation} ${python.version}`,
		...machines.slice(0, 3).map(({ os, arch, cpus }) => html`${os} ${arch}, ${cpus} CPUs`),
		html`${result.generator.name} ${result.generator.version}`,
	];
	return html`<ul class="about">${facts.filter((fact) => fact !== false).map((fact) => html`<li>${fact}</li>`)}</ul>`;
}

/** How many nodes came to which outcome, and the other numbers that matter. */
function tiles({ result }: View): Html {
	const { totals, execution } = result;
	const shares: readonly (readonly [Tone, number])[] = [
		['failed', totals.failed],
		['cancelled', totals.cancelled],
		['blocked', totals.blocked],
		['skipped', totals.skipped],
		['stub', totals.stubs],
		['passed', totals.passed],
	];
	const flows = Object.values(totals.flows).reduce((sum, number) => sum + number, 0);
	const { error, warning, note } = totals.findings;
	const hasTimes = execution.runs.some((run) => runTime(run) !== undefined);
	return html`<div class="tiles">
<a class="tile wide" href="#nodes"><span class="tile-title">Nodes</span><span class="tile-number">${totals.nodes}</span>${shareBar(shares, totals.nodes)}<span class="tile-words">${shares.filter(([, number]) => number > 0).map(([tone, number]) => html`<span class="${tone}-text">${tones[tone].mark} ${number} ${tones[tone].word}</span> `)}</span></a>
<a class="tile" href="#flows"><span class="tile-title">Data flows ok</span><span class="tile-number">${totals.flows.ok}<small> / ${flows}</small></span><span class="tile-words">${totals.flows.broken > 0 && html`<span class="failed-text">✘ ${totals.flows.broken} broken</span> `}${totals.flows.warning > 0 && html`<span class="found-text">! ${count(totals.flows.warning, 'warning')}</span> `}${totals.flows.untested > 0 && html`– ${totals.flows.untested} untested`}</span></a>
<a class="tile" href="#findings"><span class="tile-title">Findings</span><span class="tile-number">${error + warning + note}</span><span class="tile-words">${error > 0 && html`<span class="failed-text">✘ ${count(error, 'error')}</span> `}${warning > 0 && html`<span class="found-text">! ${count(warning, 'warning')}</span> `}${note > 0 && html`i ${count(note, 'note')}`}</span></a>
<a class="tile" href="${hasTimes ? '#timeline' : '#nodes'}"><span class="tile-title">Time</span><span class="tile-number">${sayDuration(execution.durationMs)}</span><span class="tile-words">${atATime(result)}</span></a>
</div>
`;
}

function shareBar(shares: readonly (readonly [Tone, number])[], all: number): Html {
	let at = 0;
	return html`<svg class="shares" width="100%" height="8" aria-hidden="true">${shares.map(([tone, number]) => {
		const from = at;
		at += number;
		return number === 0
			? undefined
			: html`<rect class="${tone}" x="${((from / all) * 100).toFixed(2)}%" width="${((number / all) * 100).toFixed(2)}%" height="8"/>`;
	})}</svg>`;
}

function atATime({ execution }: CompletedResult): string {
	const work = execution.runs.reduce((sum, run) => sum + Math.max(0, runTime(run) ?? 0), 0);
	return `${(work / Math.max(1, execution.durationMs)).toFixed(1)} scripts at a time`;
}

/** What failed, open: nobody should have to click to see why. */
export function failuresSection(view: View): Html {
	const broken = view.nodes.filter(({ tone }) => tone === 'failed' || tone === 'found');
	if (broken.length === 0) return html``;
	const more = broken.length - failureLimit;
	return html`<section id="failures" aria-labelledby="failures-title"><div class="section-head"><h2 id="failures-title">What broke</h2></div>
${broken.slice(0, failureLimit).map((one) => failureCard(one, view))}
${more > 0 && html`<p class="quiet">… and ${more} more, in the table of nodes.</p>`}</section>
`;
}

function failureCard(one: NodeView, view: View): Html {
	const { node, run, findings, tone } = one;
	const errors = findings.filter(({ severity }) => severity === 'error').slice(0, 10);
	const last = run.attempts.at(-1);
	return html`<article class="card failure-card ${tone}"><h3>${nodeLink(one, node.id)} ${toneBadge(tone)}</h3>
${node.allowFailure !== undefined && html`<p class="note">Its failure is allowed: ${node.allowFailure}</p>`}
${run.outcome.status === 'failed' && failureBlock(one, run.outcome.failure, view)}
${errors.map(({ rule, message, help }) => html`<p class="cause">${explained(rule)} ${sentence(message)}${help !== undefined && html`<br><span class="quiet">${sentence(help)}</span>`}</p>`)}
${run.outcome.status === 'failed' && last !== undefined && html`<details${logIsShort(last.log.tail) && html` open`}><summary>The end of its log</summary>${logBlock({ ...last, log: { ...last.log, head: '' } }, Math.min(8_000, view.logLimit), 'Log')}</details>`}</article>
`;
}

function logIsShort(text: string): boolean {
	return text.length < 3_000;
}
