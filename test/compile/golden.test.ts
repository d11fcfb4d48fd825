import { beforeEach, describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { scoreMatch } from '../../src/compile/score-match.ts';
import { compareNames } from '../../src/compile/similarity.ts';
import { isSharedPresent, readDags, readGolden, readInterfaces, realProject } from './read-cursus.ts';

interface Table {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly (string | number)[])[];
}

interface Wired {
	readonly order: readonly string[];
	readonly wiring: Readonly<Record<string, { readonly from: string; readonly score: number }>>;
}

describe('agreement with the peer', () => {
	beforeEach((ctx) => {
		if (!isSharedPresent) ctx.skip('../shared is absent');
	});

	it('compares names as it does', () => {
		const { rows } = readGolden('similarity') as Table;
		expect(rows.length).toBeGreaterThan(1000);
		for (const [name, other, ...numbers] of rows as [string, string, ...number[]][]) {
			const { string, token, semantic, substring, overall } = compareNames(name, other);
			[string, token, semantic, substring, overall].forEach((part, index) => {
				expect(part, `${name} / ${other}`).toBeCloseTo(numbers[index] as number, 9);
			});
		}
	});

	it('scores outputs as it does', () => {
		const steps = new Map(readInterfaces().map((found) => [found.step, found.base.spec]));
		const { rows } = readGolden('compatibility') as Table;
		expect(rows.length).toBe(900);
		for (const [consumer, input, producer, output, score] of rows as [string, string, string, string, number][]) {
			const wanted = steps.get(consumer)?.dependencies.find(({ name }) => name === input);
			const offered = steps.get(producer)?.outputs.find(({ name }) => name === output);
			if (wanted === undefined || offered === undefined) throw new Error(`${consumer} or ${producer} lacks its port`);
			expect(scoreMatch(wanted, offered, producer).score, `${consumer}.${input}`).toBeCloseTo(score, 9);
		}
	});

	it('orders and wires twelve DAGs as it does', () => {
		const interfaces = readInterfaces();
		const dags = readDags();
		const golden = readGolden('wiring') as Readonly<Record<string, Wired>>;
		expect(Object.keys(golden)).toHaveLength(12);
		for (const [path, { order, wiring }] of Object.entries(golden)) {
			const dag = dags.get(path);
			if (dag === undefined) throw new Error(`${path} is absent`);
			const { plan } = compile(realProject(dag, interfaces));
			expect(plan.nodes.map(({ id }) => id)).toEqual(order);
			const made = plan.bindings.map(({ from, to, score }) => [
				`${to.node}.${to.input}`,
				from.kind === 'output' ? `${from.node}.${from.output}` : from.path,
				score,
			]);
			expect(Object.fromEntries(made.map(([to, from]) => [to, from]))).toEqual(
				Object.fromEntries(Object.entries(wiring).map(([to, { from }]) => [to, from])),
			);
			for (const [to, , score] of made) expect(score).toBeCloseTo(wiring[to as string]?.score ?? NaN, 9);
		}
	});

	it('matches 722 of 887 slots in all 46 DAGs, with 25 required inputs left open', () => {
		const interfaces = readInterfaces();
		const dags = [...readDags().values()];
		expect(dags).toHaveLength(46);
		const results = dags.map((dag) => compile(realProject(dag, interfaces)));
		const bindings = results.flatMap(({ plan }) => plan.bindings);
		const inputs = results.flatMap(({ plan }) => plan.nodes.flatMap((node) => node.inputs));
		const codes = Map.groupBy(
			results.flatMap(({ diagnostics }) => diagnostics),
			({ code }) => code,
		);
		expect(bindings.filter(({ how }) => how === 'matched')).toHaveLength(722);
		expect(inputs.filter(({ required, sources }) => required && sources.length === 0)).toHaveLength(25);
		expect(bindings.filter(({ tie }) => tie)).toHaveLength(3);
		for (const { score = NaN, parts, rivals } of bindings) {
			expect(Object.values(parts ?? {}).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 12);
			expect(rivals.length).toBeLessThanOrEqual(3);
		}
		expect(codes.get('ambiguous-binding')).toHaveLength(3);
		expect(codes.get('edge-carries-no-data')).toHaveLength(5);
		expect(codes.get('unknown-step')).toBeUndefined();
	});
});
