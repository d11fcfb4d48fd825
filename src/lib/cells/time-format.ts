/** Reads a text of a format to milliseconds: since 1970 where it tells a day, else since midnight. */
export type TimeReader = (text: string) => number | undefined;

/** What a directive says, and the texts that say it. */
type Directive = readonly [part: Part, shape: string];

type Part =
	| 'year'
	| 'shortYear'
	| 'month'
	| 'monthName'
	| 'day'
	| 'dayOfYear'
	| 'hour'
	| 'minute'
	| 'second'
	| 'fraction'
	| 'half'
	| 'zone'
	| 'seconds'
	| 'nothing';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longMonths = 'January|February|March|April|May|June|July|August|September|October|November|December';
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

/** The directives of strptime, in English. Weeks of a year and what depends on a place are not among them. */
const directives: Readonly<Record<string, Directive>> = {
	Y: ['year', String.raw`\d{4}`],
	y: ['shortYear', String.raw`\d{2}`],
	m: ['month', '1[0-2]|0[1-9]|[1-9]'],
	b: ['monthName', months.join('|')],
	h: ['monthName', months.join('|')],
	B: ['monthName', longMonths],
	d: ['day', String.raw`3[01]|[12]\d|0[1-9]|[1-9]`],
	e: ['day', String.raw` ?(?:3[01]|[12]\d|0[1-9]|[1-9])`],
	j: ['dayOfYear', String.raw`36[0-6]|3[0-5]\d|[12]\d\d|0\d\d|\d{1,2}`],
	H: ['hour', String.raw`2[0-3]|[01]\d|\d`],
	I: ['hour', '1[0-2]|0[1-9]|[1-9]'],
	M: ['minute', String.raw`[0-5]\d|\d`],
	S: ['second', String.raw`6[01]|[0-5]\d|\d`],
	f: ['fraction', String.raw`\d{1,6}`],
	p: ['half', 'am|pm'],
	z: ['zone', String.raw`Z|[+-]\d{2}:?\d{2}`],
	s: ['seconds', String.raw`\d{1,11}`],
	Z: ['nothing', '[a-z]{1,5}|'],
	a: ['nothing', weekdays.replaceAll(/(?<=^|\|)(\w{3})\w*/g, '$1')],
	A: ['nothing', weekdays],
	w: ['nothing', '[0-6]'],
	u: ['nothing', '[1-7]'],
	'%': ['nothing', '%'],
};
/** Directives that stand for several. */
const together: Readonly<Record<string, string>> = { F: '%Y-%m-%d', T: '%H:%M:%S', R: '%H:%M', D: '%m/%d/%y' };
const ofDays: ReadonlySet<Part> = new Set(['year', 'shortYear', 'month', 'monthName', 'day', 'dayOfYear', 'seconds']);

/**
 * How texts of a field's own format are read, such as `%d.%m.%Y`; undefined: what the format means is not known. `fmt:`
 * before it is how the standard once marked one.
 */
export function timeReader(format: string): TimeReader | undefined {
	const written = format.replace(/^fmt:/, '').replaceAll(/%([FTRD])/g, (_, letter: string) => together[letter] ?? '');
	const parts: Part[] = [];
	let isKnown = written.includes('%');
	const shape = written.replaceAll(/%(.?)|\s+|[^%\s]/gu, (found, letter: string | undefined) => {
		if (letter === undefined)
			return found.trim() === '' ? String.raw`\s+` : found.replace(/[^\p{L}\p{N}]/u, String.raw`\$&`);
		const directive = Object.hasOwn(directives, letter) ? directives[letter] : undefined;
		if (directive === undefined) {
			isKnown = false;
			return '';
		}
		parts.push(directive[0]);
		return `(${directive[1]})`;
	});
	if (!isKnown) return undefined;
	const whole = new RegExp(`^${shape}$`, 'i');
	const hasDay = parts.some((part) => ofDays.has(part));
	return (text) => {
		const found = whole.exec(text);
		if (found === null) return undefined;
		const said = new Map(parts.map((part, index) => [part, found[index + 1] ?? '']));
		const day = hasDay ? dayOf(said) : 0;
		return day === undefined ? undefined : day + clockOf(said);
	};
}

/** The beginning of the day; undefined: there is no such day. Without a year, a leap year lets every day be. */
function dayOf(said: ReadonlyMap<Part, string>): number | undefined {
	const number = (part: Part) => (said.has(part) ? Number(said.get(part)) : undefined);
	const seconds = number('seconds');
	if (seconds !== undefined) return seconds * 1000;
	const short = number('shortYear');
	// As POSIX has it: 69 to 99 are of the last century.
	const year = number('year') ?? (short === undefined ? 1972 : short + (short < 69 ? 2000 : 1900));
	const date = new Date(0);
	const dayOfYear = number('dayOfYear');
	if (dayOfYear !== undefined) {
		date.setUTCFullYear(year, 0, dayOfYear);
		return date.getUTCFullYear() === year ? date.getTime() : undefined;
	}
	const name = said.get('monthName')?.slice(0, 3).toLowerCase();
	const month = name === undefined ? (number('month') ?? 1) - 1 : months.indexOf(name);
	date.setUTCFullYear(year, month, number('day') ?? 1);
	return date.getUTCMonth() === month ? date.getTime() : undefined;
}

/** Milliseconds since midnight, of UTC where a zone is told. */
function clockOf(said: ReadonlyMap<Part, string>): number {
	const number = (part: Part) => Number(said.get(part) ?? 0);
	const half = said.get('half')?.toLowerCase();
	const hour = half === undefined ? number('hour') : (number('hour') % 12) + (half === 'pm' ? 12 : 0);
	const [, sign, hours = 0, minutes = 0] = /^([+-])(\d{2}):?(\d{2})$/.exec(said.get('zone') ?? '') ?? [];
	const zone = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
	const fraction = Number((said.get('fraction') ?? '').padEnd(6, '0')) / 1000;
	return ((hour * 60 + number('minute') - zone) * 60 + number('second')) * 1000 + fraction;
}
