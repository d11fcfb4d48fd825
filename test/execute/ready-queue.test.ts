import * as fc from '../rig/fast-check.ts';
import { expect, test } from 'vitest';
import { createReadyQueue } from '../../src/execute/ready-queue.ts';

test('gives back what was put in, the first in precedence first, also when both alternate', () => {
	const operation = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constant('pop' as const));
	fc.assert(
		fc.property(fc.array(operation, { maxLength: 200 }), (operations) => {
			const queue = createReadyQueue((a, b) => a < b);
			const model: number[] = [];
			for (const one of operations) {
				if (one === 'pop') {
					model.sort((a, b) => a - b);
					expect(queue.peek()).toBe(model[0]);
					expect(queue.pop()).toBe(model.shift());
				} else {
					queue.push(one);
					model.push(one);
				}
			}
		}),
	);
});
