import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/**
 * Makes the function that every text goes through that a script may have had a hand in, before it is kept: it holds no
 * secret, and no path of this machine, because a result says the same wherever it was made. Paths below `places`
 * (absolute, also by their real names) become relative to them.
 */
export function cleaner(places: readonly string[], redact: (text: string) => string): (text: string) => string {
	const beginnings = [...new Set(places.flatMap((place) => [place, realName(place)]))]
		.map((place) => (place.endsWith(sep) ? place : place + sep))
		.filter((beginning) => beginning !== sep)
		// The longest first: the work folder usually lies in the workspace.
		.sort((a, b) => b.length - a.length);
	return (text) => redact(beginnings.reduce((shorter, beginning) => shorter.replaceAll(beginning, ''), text));
}

function realName(place: string): string {
	try {
		return realpathSync(place);
	} catch {
		return place;
	}
}
