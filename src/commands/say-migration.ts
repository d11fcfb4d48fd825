import { diffLines } from '../lib/line-diff.ts';
import { count, shorten } from '../lib/text.ts';
import type { Left } from '../migrate/target.ts';
import { cleanLine } from '../report/escape.ts';
import { sayPlace } from '../report/say-diagnostic.ts';

/** The lines that a file gets, with `+` before them and what stands around them. */
export function sayFileDiff(file: string, before: string | undefined, after: string): string {
	const lines = diffLines(before ?? '', after);
	const near = (index: number) => lines.slice(Math.max(0, index - 2), index + 3).some(({ sign }) => sign !== ' ');
	const shown = lines.flatMap(({ sign, text }, index) => {
		if (near(index)) return [`${sign}${sign === ' ' && text === '' ? '' : ' '}${text}`.trimEnd()];
		return near(index - 1) && index > 0 ? ['  ...'] : [];
	});
	return `${[`--- ${before === undefined ? 'nothing yet' : file}`, `+++ ${file}`, ...shown].join('\n')}\n`;
}

/** What was not taken over: first what a person should look at, then what is not needed here, by reason. */
export function sayLeft(left: readonly Left[], verbose: boolean): string {
	const lost = left.filter(({ kind }) => kind === 'lost');
	const needless = left.filter(({ kind }) => kind === 'needless');
	const parts: string[] = [];
	if (lost.length > 0) {
		parts.push(['Not taken over', ...lost.map(sayOne)].join('\n'));
	}
	if (needless.length > 0) {
		const reasons = [...Map.groupBy(needless, ({ reason }) => reason)];
		const lines = verbose
			? needless.map(sayOne)
			: reasons.map(([reason, all]) => `  ${shorten(all.map(({ what }) => what).join(', '), 160)}: ${reason}.`);
		const more = verbose ? '' : ' (--verbose shows each with its place)';
		parts.push([`Not needed here: ${count(needless.length, 'setting')}${more}`, ...lines].join('\n'));
	}
	return parts.map((part) => `${part}\n`).join('\n');
}

function sayOne({ what, reason, at }: Left): string {
	return `  ${sayPlace(at)} ${cleanLine(shorten(what, 100))}: ${cleanLine(reason)}${reason.endsWith('?') ? '' : '.'}`;
}
