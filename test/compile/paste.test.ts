import * as fc from '../rig/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toPaste } from '../../src/compile/paste.ts';

describe('toPaste', () => {
	it('writes block YAML with as few quotes as may be', () => {
		const tree = {
			wiring: { 'A.x': ['B.y', 'or C.y'] as const, 'a b.x': 'true' },
			nodes: { '1': { skip: 'it is: so' } },
		};
		expect(toPaste(tree)).toBe(
			'wiring:\n  A.x: B.y  # or C.y\n  "a b.x": "true"\nnodes:\n  "1":\n    skip: "it is: so"',
		);
	});

	it('is read back by YAML as what was meant', () => {
		const text = fc.oneof(
			fc.string(),
			fc.constantFrom('no', '~', '- x', '#', 'a: b', '1.5', 'null', 'ä', '日本', ' x', 'y'),
		);
		fc.assert(
			fc.property(text, text, text, (node, input, value) => {
				fc.pre(node !== '__proto__' && input !== '__proto__');
				expect(parse(toPaste({ nodes: { [node]: { inputs: { [input]: value } } } }))).toEqual({
					nodes: { [node]: { inputs: { [input]: value } } },
				});
			}),
		);
	});
});
