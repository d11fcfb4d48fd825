const units = {
	b: 1,
	kb: 1e3,
	mb: 1e6,
	gb: 1e9,
	tb: 1e12,
	kib: 2 ** 10,
	mib: 2 ** 20,
	gib: 2 ** 30,
	tib: 2 ** 40,
} as const;

/**
 * Bytes of a text such as `500 MB`, `1.5GB` or `2 GiB`; `k`, `M`, `G` and `T` alone mean powers of 1,000. Undefined: not a
 * size, below one byte, or more than a number can hold exactly.
 */
export function parseBytes(text: string): number | undefined {
	const match = /^(\d+(?:\.\d+)?) *([kmgt]i?b|[kmgt]|b)$/i.exec(text.trim());
	if (match === null) return undefined;
	const [, number = '', written = ''] = match;
	const unit = written.toLowerCase();
	const bytes = Math.round(Number(number) * units[(unit.endsWith('b') ? unit : `${unit}b`) as keyof typeof units]);
	return bytes >= 1 && Number.isSafeInteger(bytes) ? bytes : undefined;
}
