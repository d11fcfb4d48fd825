import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import {
	createSchedule,
	type CancelReason,
	type Decided,
	type Passage,
	type Schedule,
	type ScheduledNode,
} from '../../src/execute/schedule.ts';
import type { Outcome } from '../../src/model/execution.ts';

const passed: Outcome = { status: 'passed', via: 'run' };
const failed: Outcome = { status: 'failed', failure: { reason: 'exit-non-zero', exitCode: 1 } };
const skipped: Outcome = { status: 'skipped', why: 'asked' };

/** A node that reads the data of all that it depends on, unless `reads` says which. */
function node(id: string, dependsOn: readonly string[] = [], reads: readonly string[] = dependsOn): ScheduledNode {
	return { id, dependsOn, readsFrom: new Set(reads), allowsFailure: false };
}

function takeAll(schedule: Schedule): string[] {
	const taken: string[] = [];
	for (let id = schedule.take(); id !== undefined; id = schedule.take()) taken.push(id);
	return taken;
}

describe('order', () => {
	test('a node may start when all that it depends on has passed', () => {
		const schedule = createSchedule([node('a'), node('b'), node('c', ['a', 'b'])], 9);
		expect(takeAll(schedule)).toEqual(['a', 'b']);
		schedule.settle('a', passed);
		expect(takeAll(schedule)).toEqual([]);
		schedule.settle('b', passed);
		expect(takeAll(schedule)).toEqual(['c']);
		expect(schedule.open).toBe(1);
	});

	test('the longest chain goes first, ties by declaration', () => {
		const schedule = createSchedule(
			[node('short'), node('also'), node('long'), node('next', ['long']), node('end', ['next'])],
			9,
		);
		expect(takeAll(schedule)).toEqual(['long', 'short', 'also']);
	});

	test('where times are known the longest time goes first, and who is not known takes a usual time', () => {
		const timed = (id: string, expectedMs: number, dependsOn: readonly string[] = []): ScheduledNode => ({
			...node(id, dependsOn),
			expectedMs,
		});
		const schedule = createSchedule(
			[
				timed('quick', 10),
				node('new'),
				timed('slow', 500),
				timed('chain', 10),
				timed('next', 10, ['chain']),
				timed('end', 10, ['next']),
			],
			9,
		);
		expect(takeAll(schedule)).toEqual(['slow', 'chain', 'quick', 'new']);
	});

	test('a node that is skipped takes no time', () => {
		const left: ScheduledNode = { ...node('left'), expectedMs: 9000, skipped };
		const schedule = createSchedule([left, { ...node('runs'), expectedMs: 1 }], 9);
		expect(takeAll(schedule)).toEqual(['runs', 'left']);
	});

	test('a released place is given to another before the outcome is known', () => {
		const schedule = createSchedule([node('a'), node('b')], 1);
		expect(takeAll(schedule)).toEqual(['a']);
		schedule.release('a');
		schedule.release('a');
		expect(takeAll(schedule)).toEqual(['b']);
		schedule.settle('a', passed);
		expect(schedule.open).toBe(1);
	});

	test('a plan out of order, an unknown node and a second outcome are faults of ours', () => {
		expect(() => createSchedule([node('b', ['a']), node('a')], 1)).toThrow('Internal error');
		const schedule = createSchedule([node('a')], 1);
		expect(() => schedule.settle('x', passed)).toThrow('Internal error: x');
		schedule.take();
		schedule.settle('a', passed);
		expect(() => schedule.settle('a', passed)).toThrow('a is settled twice');
	});
});

describe('failures', () => {
	test('a node that is skipped in any case says so, and those after it name what stopped it', () => {
		const left: ScheduledNode = { ...node('b', ['a']), skipped };
		const schedule = createSchedule([node('a'), left, node('c', ['b']), node('d', ['b'], [])], 9);
		takeAll(schedule);
		const blocked: Outcome = { status: 'blocked', because: 'a', why: 'failed' };
		expect(schedule.settle('a', failed)).toEqual([
			{ id: 'b', outcome: skipped },
			{ id: 'c', outcome: blocked },
			{ id: 'd', outcome: blocked },
		]);
		expect(schedule.open).toBe(0);
	});

	test('a node that is skipped in any case stays so when the run is cancelled', () => {
		const left: ScheduledNode = { ...node('b', ['a']), skipped };
		const schedule = createSchedule([node('a'), left, node('c', ['b'])], 9);
		takeAll(schedule);
		schedule.cancel('interrupted');
		const cancelled: Outcome = { status: 'cancelled', reason: 'interrupted' };
		expect(schedule.settle('a', cancelled)).toEqual([
			{ id: 'b', outcome: skipped },
			{ id: 'c', outcome: cancelled },
		]);
	});

	test('nor does it matter whether its turn had come when the run was cancelled', () => {
		const left: ScheduledNode = { ...node('b'), skipped };
		const longer = [node('d', ['a']), node('e', ['d'])];
		const schedule = createSchedule([node('a'), left, node('c', ['b']), ...longer], 1);
		expect(takeAll(schedule)).toEqual(['a']);
		const cancelled: Outcome = { status: 'cancelled', reason: 'kill' };
		expect(schedule.cancel('kill')).toEqual([
			{ id: 'b', outcome: skipped },
			{ id: 'c', outcome: cancelled },
		]);
	});

	test('all that comes after a failed node is blocked, and names that node', () => {
		const schedule = createSchedule([node('a'), node('b', ['a'], []), node('c', ['b']), node('d')], 9);
		takeAll(schedule);
		const outcome = { status: 'blocked', because: 'a', why: 'failed' };
		expect(schedule.settle('a', failed)).toEqual([
			{ id: 'b', outcome },
			{ id: 'c', outcome },
		]);
		expect(schedule.open).toBe(1);
	});

	test('of two failed dependencies the first in edge order is the cause, whichever failed first', () => {
		for (const order of [
			['a', 'b'],
			['b', 'a'],
		] as const) {
			const schedule = createSchedule([node('a'), node('b'), node('c', ['b', 'a'])], 9);
			takeAll(schedule);
			expect(schedule.settle(order[0], failed)).toEqual([]);
			expect(schedule.settle(order[1], failed)).toMatchObject([{ id: 'c', outcome: { because: 'b' } }]);
		}
	});

	test('an allowed failure blocks those that read its data, and only those', () => {
		const schedule = createSchedule(
			[{ ...node('a'), allowsFailure: true }, node('reads', ['a']), node('waits', ['a'], [])],
			9,
		);
		takeAll(schedule);
		expect(schedule.settle('a', failed).map(({ id }) => id)).toEqual(['reads']);
		expect(takeAll(schedule)).toEqual(['waits']);
	});

	test('a skipped node blocks those that read its data, and only those', () => {
		const schedule = createSchedule([node('a'), node('reads', ['a']), node('waits', ['a'], [])], 9);
		takeAll(schedule);
		expect(schedule.settle('a', skipped)).toEqual([
			{ id: 'reads', outcome: { status: 'blocked', because: 'a', why: 'skipped' } },
		]);
		expect(takeAll(schedule)).toEqual(['waits']);
	});

	test('a node that passed with a bad output can withhold its data', () => {
		const schedule = createSchedule([node('a'), node('reads', ['a']), node('waits', ['a'], [])], 9);
		takeAll(schedule);
		expect(schedule.settle('a', passed, 'order')).toEqual([
			{ id: 'reads', outcome: { status: 'blocked', because: 'a', why: 'bad-output' } },
		]);
		expect(takeAll(schedule)).toEqual(['waits']);
	});

	test('what is known beforehand is settled together, though one depends on another', () => {
		const schedule = createSchedule([node('a'), node('b', ['a']), node('c', ['b']), node('d', ['a'])], 9);
		const beforehand = schedule.decide([
			{ id: 'a', outcome: { status: 'skipped', why: 'not-selected' }, passage: 'all' },
			{ id: 'b', outcome: { status: 'skipped', why: 'not-selected' } },
		]);
		expect(beforehand).toEqual([{ id: 'c', outcome: { status: 'blocked', because: 'b', why: 'skipped' } }]);
		expect(takeAll(schedule)).toEqual(['d']);
	});
});

describe('cancelling', () => {
	test('what waits is cancelled at once, what depends on running nodes when they end; a failure still blocks', () => {
		const schedule = createSchedule(
			[node('a'), node('b'), node('afterA', ['a']), node('afterB', ['b']), node('free'), node('afterFree', ['free'])],
			2,
		);
		expect(takeAll(schedule)).toEqual(['a', 'b']);
		const reason = { status: 'cancelled', reason: 'fail-fast' };
		expect(schedule.cancel('fail-fast')).toEqual([
			{ id: 'free', outcome: reason },
			{ id: 'afterFree', outcome: reason },
		]);
		expect(schedule.cancel('interrupted')).toEqual([]);
		expect(schedule.settle('a', failed)).toMatchObject([{ id: 'afterA', outcome: { status: 'blocked' } }]);
		expect(schedule.settle('b', passed)).toEqual([{ id: 'afterB', outcome: reason }]);
		expect(takeAll(schedule)).toEqual([]);
		expect(schedule.open).toBe(0);
	});
});

/** Any small graph, what each node does, and in which order those that run come to their end. */
const anyRun = fc
	.array(
		fc.record({
			edges: fc.array(fc.record({ to: fc.nat(), data: fc.boolean() }), { maxLength: 4 }),
			allowsFailure: fc.boolean(),
			memoryBytes: fc.constantFrom(0, 0, 1, 4, 9),
			act: fc.constantFrom('pass', 'pass', 'pass', 'fail', 'bad', 'skip', 'left', 'not-selected', 'supported'),
		}),
		{ minLength: 1, maxLength: 14 },
	)
	.map((raw) =>
		raw.map(({ edges, allowsFailure, memoryBytes, act }, index) => {
			const real = index === 0 ? [] : edges.map(({ to, data }) => ({ id: `n${to % index}`, data }));
			const reads = new Set(real.filter(({ data }) => data).map(({ id }) => id));
			const dependsOn = real.map(({ id }) => id);
			const left = act === 'left' ? { skipped } : {};
			return { id: `n${index}`, dependsOn, readsFrom: reads, allowsFailure, memoryBytes, act, ...left };
		}),
	);

type Act = 'pass' | 'fail' | 'bad' | 'skip' | 'left' | 'not-selected' | 'supported';

const acts: Readonly<Record<Act, { readonly outcome: Outcome; readonly passage?: Passage }>> = {
	pass: { outcome: passed },
	fail: { outcome: failed },
	bad: { outcome: passed, passage: 'order' },
	skip: { outcome: skipped },
	left: { outcome: skipped },
	'not-selected': { outcome: { status: 'skipped', why: 'not-selected' } },
	supported: { outcome: { status: 'passed', via: 'cache' }, passage: 'all' },
};

test('what is borrowed changes nothing for the nodes, and all can be borrowed when none is left', () => {
	fc.assert(
		fc.property(
			anyRun,
			fc.integer({ min: 1, max: 4 }),
			fc.array(fc.record({ pick: fc.nat(), borrow: fc.constantFrom(0, 1, 4, 9), back: fc.boolean() }), {
				minLength: 28,
				maxLength: 28,
			}),
			(nodes, limit, steps) => {
				const plain = createSchedule(nodes, limit, 8);
				const shared = createSchedule(nodes, limit, 8);
				const known = nodes
					.filter(({ act }) => act === 'not-selected' || act === 'supported')
					.map(({ id, act }) => ({ id, ...acts[act] }));
				for (const schedule of [plain, shared]) schedule.decide(known);
				const borrowed: number[] = [];
				const running: { readonly id: string; released: boolean }[] = [];
				const settle = (id: string): void => {
					const { outcome, passage } = acts[nodes.find((one) => one.id === id)?.act ?? 'pass'];
					for (const schedule of [plain, shared]) schedule.settle(id, outcome, passage);
				};
				for (const { pick, borrow, back } of steps) {
					for (let id = plain.take(); ; id = plain.take()) {
						expect(shared.take()).toBe(id);
						if (id === undefined) break;
						// As the loop does it: what does not run is settled at once.
						if (nodes.find((one) => one.id === id)?.skipped === undefined) running.push({ id, released: false });
						else settle(id);
					}
					if (shared.borrow(borrow)) borrowed.push(borrow);
					if (back) for (const bytes of borrowed.splice(0, 1)) shared.giveBack(bytes);
					const one = running[pick % Math.max(1, running.length)];
					if (one?.released === false) {
						one.released = true;
						for (const schedule of [plain, shared]) schedule.release(one.id);
					} else if (one !== undefined) {
						running.splice(running.indexOf(one), 1);
						settle(one.id);
					}
				}
				expect(shared.open).toBe(0);
				for (const bytes of borrowed) shared.giveBack(bytes);
				for (let count = 0; count < limit; count += 1) expect(shared.borrow()).toBe(true);
				expect(shared.borrow()).toBe(false);
			},
		),
	);
});

test('whatever fails: every node settles once, after its dependencies, within the limit, blocked if and only if one of them did not let it pass', () => {
	fc.assert(
		fc.property(
			anyRun,
			fc.integer({ min: 1, max: 4 }),
			fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
			fc.option(fc.record({ after: fc.nat({ max: 14 }), reason: fc.constantFrom<CancelReason>('kill', 'deadline') })),
			(nodes, limit, picks, cancel) => {
				const schedule = createSchedule(nodes, limit, 8);
				const byId = new Map(nodes.map((one) => [one.id, one]));
				const outcomes = new Map<string, Outcome>();
				const running: string[] = [];
				const started = new Set<string>();
				const note = (settled: readonly Decided[]): void => {
					for (const { id, outcome } of settled) {
						expect(outcomes.has(id), `${id} settles once`).toBe(false);
						outcomes.set(id, outcome);
					}
				};
				const known = nodes
					.filter(({ act }) => act === 'not-selected' || act === 'supported')
					.map(({ id, act }) => ({ id, ...acts[act] }));
				note(known);
				note(schedule.decide(known));
				for (let step = 0; schedule.open > 0; step += 1) {
					if (cancel?.after === step) note(schedule.cancel(cancel.reason));
					for (const id of takeAll(schedule)) {
						expect(byId.get(id)?.dependsOn.every((before) => outcomes.has(before))).toBe(true);
						running.push(id);
						started.add(id);
					}
					expect(running.length).toBeLessThanOrEqual(limit);
					const wanted = running.flatMap((id) => {
						const { act, memoryBytes } = byId.get(id) as (typeof nodes)[number];
						return act === 'left' ? [] : memoryBytes || [];
					});
					const sum = wanted.reduce((total, bytes) => total + bytes, 0);
					expect(sum <= 8 || wanted.length === 1, `${wanted.join(' + ')} of 8 at once`).toBe(true);
					if (schedule.open === 0) break;
					expect(running.length, 'it never gets stuck').toBeGreaterThan(0);
					const [id] = running.splice((picks[step] ?? 0) % running.length, 1) as [string];
					const { outcome, passage } = acts[(byId.get(id) as { act: Act }).act];
					note([{ id, outcome }]);
					note(schedule.settle(id, outcome, passage));
				}
				expect(outcomes.size).toBe(nodes.length);
				// What blocks each node, worked out anew: the first dependency in edge order that does not let it pass.
				const causes = new Map<string, string>();
				for (const one of nodes) {
					const outcome = outcomes.get(one.id) as Outcome;
					if (started.has(one.id) || known.some(({ id }) => id === one.id)) continue;
					const [cause] = one.dependsOn.flatMap((before) => {
						const { act, allowsFailure } = byId.get(before) as (typeof nodes)[number];
						const root = causes.get(before);
						if (root !== undefined) return root;
						const endedItself = started.has(before) || act === 'not-selected';
						if (!endedItself || act === 'pass' || act === 'supported') return [];
						if (act === 'fail' && !allowsFailure) return before;
						return one.readsFrom.has(before) ? before : [];
					});
					if (cause !== undefined) causes.set(one.id, cause);
					if (one.act === 'left') expect(outcome).toEqual(skipped);
					else if (cause === undefined) expect(outcome.status).toBe('cancelled');
					else expect(outcome).toMatchObject({ status: 'blocked', because: cause });
				}
			},
		),
		{ numRuns: 1500 },
	);
});

describe('memory', () => {
	const heavy = (id: string, memoryBytes: number, dependsOn: readonly string[] = []): ScheduledNode => ({
		...node(id, dependsOn),
		memoryBytes,
	});

	test('what does not fit waits for those that run, and who wants none goes by', () => {
		const schedule = createSchedule([heavy('a', 6), heavy('b', 3), node('c')], 9, 8);
		expect(takeAll(schedule)).toEqual(['a', 'c']);
		schedule.settle('c', passed);
		expect(takeAll(schedule)).toEqual([]);
		schedule.settle('a', passed);
		expect(takeAll(schedule)).toEqual(['b']);
	});

	test('its turn comes: smaller ones behind it do not go by for ever', () => {
		const schedule = createSchedule([heavy('a', 2), heavy('large', 7), heavy('b', 2)], 9, 8);
		expect(takeAll(schedule)).toEqual(['a']);
		schedule.settle('a', passed);
		expect(takeAll(schedule)).toEqual(['large']);
	});

	test('one that wants more than there is runs without others that want memory', () => {
		const schedule = createSchedule([heavy('giant', 99), heavy('a', 1), node('b')], 9, 8);
		expect(takeAll(schedule)).toEqual(['giant', 'b']);
		expect(schedule.borrow(1)).toBe(false);
		expect(schedule.borrow()).toBe(true);
		schedule.release('giant');
		expect(takeAll(schedule)).toEqual(['a']);
	});

	test('a node that waits for memory goes before what is borrowed, and one that is skipped waits for none', () => {
		const left: ScheduledNode = { ...heavy('left', 9), skipped };
		const schedule = createSchedule([heavy('a', 5), heavy('b', 5), left], 9, 8);
		expect(takeAll(schedule)).toEqual(['a', 'left']);
		expect(schedule.borrow(2)).toBe(false);
		expect(schedule.borrow()).toBe(true);
		schedule.settle('a', passed);
		expect(takeAll(schedule)).toEqual(['b']);
		expect(schedule.borrow(2)).toBe(true);
	});

	test('what is borrowed leaves room for what will be wanted, and is given back', () => {
		const schedule = createSchedule([node('first'), heavy('a', 5, ['first']), heavy('b', 2, ['a'])], 9, 8);
		expect(takeAll(schedule)).toEqual(['first']);
		expect(schedule.borrow(4)).toBe(false);
		expect(schedule.borrow(3)).toBe(true);
		expect(schedule.borrow(1)).toBe(false);
		schedule.giveBack(3);
		schedule.settle('first', passed);
		expect(takeAll(schedule)).toEqual(['a']);
		schedule.settle('a', passed);
		expect(schedule.borrow(6)).toBe(true);
		expect(takeAll(schedule)).toEqual(['b']);
		schedule.settle('b', passed);
		expect(schedule.borrow(99)).toBe(false);
		schedule.giveBack(6);
		expect(schedule.borrow(99)).toBe(true);
	});

	test('a cancel takes the waiting ones along', () => {
		const schedule = createSchedule([heavy('a', 8), heavy('b', 8)], 9, 8);
		takeAll(schedule);
		expect(schedule.cancel('kill')).toEqual([{ id: 'b', outcome: { status: 'cancelled', reason: 'kill' } }]);
	});
});

describe('scale', () => {
	/** Layers of 100; each node depends on three of the layer before. */
	function layered(size: number): ScheduledNode[] {
		return Array.from({ length: size }, (_, index) => {
			const above = index - 100 - (index % 100);
			return node(`n${index}`, above < 0 ? [] : [0, 7, 31].map((step) => `n${above + ((index + step) % 100)}`));
		});
	}

	function drain(nodes: readonly ScheduledNode[]): number {
		const started = performance.now();
		const schedule = createSchedule(nodes, 8);
		const queue: string[] = [];
		let settled = 0;
		while (schedule.open > 0) {
			queue.push(...takeAll(schedule));
			schedule.settle(queue[settled++] as string, passed);
		}
		return performance.now() - started;
	}

	test('1,000 and 10,000 nodes are nothing, and 50,000 cost about five times what 10,000 cost', () => {
		expect(drain(layered(1_000))).toBeLessThan(500);
		const best = (size: number): number => Math.min(...Array.from({ length: 4 }, () => drain(layered(size))));
		const small = best(10_000);
		expect(small).toBeLessThan(2_000);
		// Quadratic growth would be 25 times.
		expect(best(50_000)).toBeLessThan(small * 15);
	});

	test('a chain of 10,000 nodes is blocked at once and without deep recursion', () => {
		const chain = Array.from({ length: 10_000 }, (_, index) => node(`n${index}`, index === 0 ? [] : [`n${index - 1}`]));
		const schedule = createSchedule(chain, 1);
		schedule.take();
		expect(schedule.settle('n0', failed)).toHaveLength(9_999);
	});
});
