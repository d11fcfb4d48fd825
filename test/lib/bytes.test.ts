import { describe, expect, test } from 'vitest';
import { parseBytes } from '../../src/lib/bytes.ts';

describe('sizes', () => {
	test.each([
		['500 MB', 500_000_000],
		['1.5GB', 1_500_000_000],
		['2 GiB', 2_147_483_648],
		['8g', 8_000_000_000],
		[' 64 kb ', 64_000],
		['1 TiB', 1_099_511_627_776],
		['12 B', 12],
	])('%s', (text, bytes) => expect(parseBytes(text)).toBe(bytes));

	test.each(['', '5', 'GB', '-1 GB', '0 MB', '1e3 MB', '1,5 GB', '4 GBit', '99999999 TB', '1 GB or so'])(
		'%j is none',
		(text) => expect(parseBytes(text)).toBeUndefined(),
	);
});
