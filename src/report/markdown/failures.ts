import { count } from '../../lib/text.ts';
import type { Frame, NodeRun } from '../../model/execution.ts';
import type { Facts } from '../../model/facts.ts';
import type { CompletedResult } from '../../model/result.ts';
import { code, escapeMarkdown, fenced, fold, joinMarkdown, safe, sentence, type Markdown } from '../escape.ts';
import { logTail } from '../log-tail.ts';
import { rerunCommand, type RunPlace } from '../../lib/rerun-command.ts';
import { adviseFailure } from '../../words/advise-failure.ts';
import { failingFrame, sayAttempts, sayFailure, sayFrame } from '../../words/say-failure.ts';
import type { SourceLinks } from '../source-links.ts';

/** Failures that are shown whole. The others get a line each. */
const wholeLimit = 10;
const briefLimit = 200;

/** What failed, and all that helps to mend it, in plan order. */
export function failureBlocks(
	{ execution, facts, environment }: CompletedResult,
	links: SourceLinks,
): readonly Markdown[] {
	const failed = execution.runs.filter(({ outcome }) => outcome.status === 'failed');
	if (failed.length === 0) return [];
	const whole = failed.slice(0, wholeLimit).flatMap((run) => failureBlock(run, facts, links, environment));
	const brief = failed.slice(wholeLimit, wholeLimit + briefLimit).map(briefLine);
	const left = failed.length - wholeLimit - briefLimit;
	const rest = [
		...(brief.length > 0 ? [joinMarkdown(brief, '\n')] : []),
		...(left > 0 ? [escapeMarkdown(`… and ${count(left, 'more failure')}, in result.json.`)] : []),
	];
	return [safe`### Failures`, ...whole, ...rest];
}

function failureBlock(run: NodeRun, facts: Facts, links: SourceLinks, placed: RunPlace): readonly Markdown[] {
	if (run.outcome.status !== 'failed') return [];
	const { failure } = run.outcome;
	const frame = failingFrame(failure);
	const place = frame === undefined ? safe`` : safe` — ${frameLink(frame, links)}`;
	const attempts = run.attempts.length > 1 ? safe` ${escapeMarkdown(sayAttempts(run.attempts.length))}` : safe``;
	const source = frame?.text === undefined ? [] : [fenced(frame.text)];
	const advice = adviseFailure(failure, run.node, facts);
	return [
		safe`#### ✘ ${code(run.node)}${place}`,
		safe`${escapeMarkdown(sayFailure(failure))}${attempts}`,
		...source,
		...(advice === undefined ? [] : [sentence(advice)]),
		...logBlocks(run),
		safe`Run it again: ${code(rerunCommand(run.node, placed))}`,
	];
}

/** A line of a library has no place in the repository. */
function frameLink(frame: Frame, links: SourceLinks): Markdown {
	return frame.inWorkspace ? links(sayFrame(frame), frame.file, frame.line) : code(sayFrame(frame));
}

/** The end of the log: open when it is short. */
function logBlocks(run: NodeRun): readonly Markdown[] {
	const log = logTail(run);
	if (log === undefined) return [];
	const title = log.cut ? 'The end of its log' : 'Its log';
	const isShort = log.text.split('\n').length <= 15;
	return isShort
		? [safe`${escapeMarkdown(title)} (${code(log.path)}):`, fenced(log.text)]
		: [fold(`${title} (${log.path})`, [fenced(log.text)])];
}

function briefLine(run: NodeRun): Markdown {
	const why = run.outcome.status === 'failed' ? sayFailure(run.outcome.failure) : '';
	return safe`- ✘ ${code(run.node)}: ${escapeMarkdown(why.slice(0, 300))}`;
}
