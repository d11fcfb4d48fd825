const unitMs = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;
const wholeText =
	/^(?:(\d+(?:\.\d+)?)d)?(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+(?:\.\d+)?)ms)?$/;

/** The longest wait that a timer of Node can make. */
const longestMs = 2 ** 31 - 1;

/**
 * Milliseconds, rounded, of a text such as `90s`, `10m`, `1h30m`, `500ms`, or of a bare number of seconds.
 * Undefined: not a duration, not above zero, or longer than 24 days.
 */
export function parseDuration(text: string): number | undefined {
	const trimmed = text.trim();
	const milliseconds = /^\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) * 1000 : sumOfParts(trimmed);
	if (milliseconds === undefined) return undefined;
	const rounded = Math.round(milliseconds);
	return rounded >= 1 && rounded <= longestMs ? rounded : undefined;
}

/** The sum of `1h30m` and the like; each unit at most once, from the largest to the smallest. */
function sumOfParts(text: string): number | undefined {
	const match = wholeText.exec(text.replaceAll(' ', ''));
	if (match === null) return undefined;
	const [, days, hours, minutes, seconds, milliseconds] = match;
	const counts = { d: days, h: hours, m: minutes, s: seconds, ms: milliseconds };
	let sum = 0;
	for (const [unit, count] of Object.entries(counts)) sum += Number(count ?? 0) * unitMs[unit as keyof typeof unitMs];
	return sum;
}
