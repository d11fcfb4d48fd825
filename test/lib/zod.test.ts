import { expect, test } from 'vitest';
import * as z from '../../src/lib/zod.ts';

test('the schema of a member that may be absent is set up once, when a value first has it', () => {
	let made = 0;
	const schema = z.strictObject({
		name: z.string(),
		count: z.lazyOptional(() => {
			made += 1;
			return z.int().min(0);
		}, 'How many.'),
	});
	expect(schema.parse({ name: 'a' })).toEqual({ name: 'a' });
	expect(made).toBe(0);
	expect(schema.parse({ name: 'a', count: 2 })).toEqual({ name: 'a', count: 2 });
	expect(schema.safeParse({ name: 'a', count: -1 }).error?.issues[0]).toMatchObject({ path: ['count'], minimum: 0 });
	expect(schema.safeParse({ name: 'a', count: null }).success).toBe(false);
	expect(made).toBe(1);
});

test('it is published as a member that is set up at once', () => {
	const lazy = z.strictObject({ a: z.lazyOptional(() => z.string(), 'A text.'), b: z.lazyOptional(() => z.int()) });
	const eager = z.strictObject({ a: z.string().exactOptional().describe('A text.'), b: z.int().exactOptional() });
	expect(z.toJSONSchema(lazy)).toEqual(z.toJSONSchema(eager));
});
