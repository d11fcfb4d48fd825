import { expect, test } from 'vitest';
import { sayParts } from '../../src/words/say-score.ts';

test('the parts of a score are a sum, without those that are nothing', () => {
	const parts = { type: 0.4, dataType: 0.2, name: 0.25, exact: 0, source: 0.2, keywords: 0, cap: -0.05 };
	expect(sayParts(parts)).toBe('type 0.40 + data type 0.20 + name 0.25 + source 0.20 − cap 0.05');
});
