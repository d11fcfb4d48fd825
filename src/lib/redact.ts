/** Shorter values are words of every text; masking them would destroy what people read, and hide nothing. */
const SHORTEST = 4;
const MASK = '***';

/**
 * Makes a function that masks secrets in whatever leaves the machine: each secret of at least four characters as it is, each
 * of its lines, and both in the spellings that tools print them in (base64 at any alignment, URL, JSON, HTML); besides, what
 * looks like a well-known kind of credential, whoever it belongs to. What overlaps is masked as one. Masking twice changes
 * nothing. Takes time linear in the text. A secret that is cut in two by something else, or compressed, is not seen.
 */
export function redactor(secrets: Iterable<string>): (text: string) => string {
	const own = literals(secrets);
	const patterns = [...own, ...credentials];
	return (text) => {
		// A run has a hundred thousand short texts, nearly all of which hold nothing.
		if (own.length === 0 && !hint.test(text)) return text;
		// A mask can complete a secret that itself holds asterisks, so repeat until nothing is found; nearly always once.
		for (let before = text; ;) {
			const after = maskOnce(before, patterns);
			if (after === before) return after;
			before = after;
		}
	};
}

/**
 * Masks the texts of a JSON document and leaves it JSON: a secret may look like a number. Keys stay, which are ours:
 * whoever reads the document looks for them.
 */
export function redactJson(json: string, redact: (text: string) => string): string {
	if (redact(json) === json) return json;
	return json.replace(/("(?:[^"\\]|\\.)*")(\s*:)?/g, (whole, literal: string, colon: string | undefined) => {
		if (colon !== undefined) return whole;
		const text = JSON.parse(literal) as string;
		const masked = redact(text);
		return masked === text ? literal : JSON.stringify(masked);
	});
}

/** What is masked is the first group; whatever stands before it in the match stays. */
const credentials: readonly RegExp[] = [
	/(gh[pousr]_\w{20,}(?:[.-][\w-]+)*)/dg,
	/(github_pat_\w{20,})/dg,
	/(glpat-[\w-]{20,})/dg,
	/(npm_[A-Za-z0-9]{36,})/dg,
	/((?:AKIA|ASIA)[A-Z0-9]{16,})/dg,
	/(AIza[\w-]{35,})/dg,
	/(xox[a-z]-[\w-]{10,})/dg,
	// A JSON web token. Only where a word begins, so that no text makes the search start over and over.
	/(?<![\w-])(eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,})/dg,
	/(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:[\w+/=:;,.()\s]|\\[nrt]|-(?!----))*-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)/dg,
	// The same without its end, because the text was cut.
	/(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?:\s|\\[nrt])+[\w+/=]{16,})*)/dg,
	/authorization["']?\s{0,8}[:=]\s{0,8}["']?(?:bearer|basic|token)\s{1,8}([\w.~+/=-]{4,})/dgi,
];

/** What every text with a credential has somewhere. */
const hint = /gh[pousr]_|github_pat_|glpat-|npm_|AKIA|ASIA|AIza|xox|eyJ|PRIVATE KEY|authorization/i;

/** One search for all spellings of all secrets; no search where there is none. */
function literals(secrets: Iterable<string>): readonly RegExp[] {
	const all = new Set([...secrets].flatMap(partsOf).flatMap(spellingsOf));
	if (all.size === 0) return [];
	// Inside a lookahead, so that spellings which overlap are all found; the longest first, as the first that fits is taken.
	const alternatives = [...all]
		.sort((a, b) => b.length - a.length)
		.map((literal) => literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
	return [new RegExp(`(?=(${alternatives.join('|')}))`, 'dg')];
}

/** The secret and, since logs come line by line, its lines. */
function partsOf(secret: string): readonly string[] {
	const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
	return [secret, secret.trim(), ...lines].filter((part) => part.length >= SHORTEST && /[^*\s]/.test(part));
}

function spellingsOf(part: string): readonly string[] {
	const text = part.toWellFormed();
	const json = inJson(text);
	const url = encodeURIComponent(text);
	const strictUrl = url.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
	const form = new URLSearchParams([['', text]]).toString().slice(1);
	const urls = [
		url,
		strictUrl,
		form,
		strictUrl.replaceAll('%20', '+'),
		strictUrl.replaceAll('%2F', '/'),
		encodeURI(text),
	];
	return [
		part,
		json,
		inJson(json),
		asciiOnly(json),
		inHtml(text),
		inHtml(text).replaceAll('"', '&quot;'),
		...urls,
		...urls.map((spelling) => spelling.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
		...inBase64(text),
	];
}

function inJson(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}

function asciiOnly(json: string): string {
	return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function inHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The characters that stand for the secret alone, for each of the three places where it can begin in a larger text. One
 * character stands for six bits, so those at both ends that also carry bits of a neighbour are left off.
 */
function inBase64(text: string): readonly string[] {
	return [0, 1, 2].flatMap((before) => {
		const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
		const [first, end] = [Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6)];
		return [bytes.toString('base64').slice(first, end), bytes.toString('base64url').slice(first, end)];
	});
}

function maskOnce(text: string, patterns: readonly RegExp[]): string {
	const found = patterns
		.flatMap((pattern) => [...text.matchAll(pattern)])
		.flatMap(({ indices }) => indices?.slice(1, 2) ?? [])
		.filter((place) => place !== undefined)
		.sort(([a], [b]) => a - b);
	const pieces: string[] = [];
	let done = -1;
	for (const [start, end] of found) {
		if (start > done) pieces.push(text.slice(Math.max(done, 0), start));
		done = Math.max(done, end);
	}
	return done < 0 ? text : [...pieces, text.slice(done)].join(MASK);
}
