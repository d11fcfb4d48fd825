import * as fc from '../rig/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Project, StepInterface } from '../../src/model/project.ts';
import { portTypes } from '../../src/model/project.ts';
import { makeDag, makeProject, makeStep, type ProjectSketch } from '../rig/project-builders.ts';

const word = fc.constantFrom(
	'rows',
	'model',
	'model_output',
	'input_data',
	'eval',
	'the',
	'x y',
	'../up',
	'日本',
	'ROWS',
	'__proto__',
);
const stepName = fc.constantFrom('Load', 'Clean', 'Train', 'Eval_it', 'Package');
const type = fc.constantFrom(...portTypes);

const port = fc.record(
	{
		type,
		required: fc.boolean(),
		path: fc.constantFrom(null, '/opt/ml/model', '/opt/ml/input/data/a.json', '/tmp/x'),
		compatibleSources: fc.array(stepName, { maxLength: 2 }),
		semanticKeywords: fc.array(word, { maxLength: 2 }),
		aliases: fc.array(word, { maxLength: 2 }),
	},
	{ requiredKeys: [] },
);
const ports = fc.array(fc.tuple(word, port), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));

const step: fc.Arbitrary<StepInterface> = fc
	.record({
		name: stepName,
		inputs: ports,
		outputs: ports,
		spec: fc.boolean(),
		workspace: fc.nat(2),
		entryPoint: fc.constantFrom(null, 'run.py', 'gone.py', 'run.sh'),
		command: fc.constantFrom(undefined, ['sh', '{inputs.rows}', '{nothing}']),
		sagemakerStepType: fc.constantFrom('Training', 'Processing'),
		optional: fc.dictionary(word, fc.string({ maxLength: 5 }), { maxKeys: 2 }),
		skipInputs: fc.array(word, { maxLength: 1 }),
	})
	.map(({ name, entryPoint, command, optional, skipInputs, ...sketch }) =>
		makeStep(name, {
			...sketch,
			variants: { training: { inputs: sketch.outputs } },
			contract: {
				entryPoint,
				...(command !== undefined && { command }),
				env: {
					required: ['NEEDED'],
					optional: Object.entries(optional).map(([key, value]) => ({ name: key, default: value })),
				},
				jobArguments: [{ flag: '--job_type', source: 'job_type' }],
				skipInputs,
			},
		}),
	);

const nodeName = fc.oneof(
	fc.tuple(stepName, fc.constantFrom('', '_training', '_x', ' a', '.b')).map((parts) => parts.join('')),
	fc.string({ maxLength: 4 }),
	fc.constantFrom('load', 'LOAD', '..', 'constructor', '__proto__'),
);

/** Projects of any kind, right and wrong; edges may form circles. */
const project: fc.Arbitrary<Project> = fc
	.record({
		nodes: fc.uniqueArray(nodeName, { minLength: 1, maxLength: 8 }),
		pairs: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 }),
		steps: fc.array(step, { maxLength: 6 }),
		settled: fc.array(fc.tuple(fc.nat(7), word, fc.constantFrom('data/a', 'gone')), { maxLength: 4 }),
		wires: fc.array(fc.tuple(fc.nat(7), word, fc.nat(7), word), { maxLength: 4 }),
		flags: fc.record({ strict: fc.boolean(), allowMissingScripts: fc.boolean() }),
	})
	.map(({ nodes, pairs, steps, settled, wires, flags }) => {
		const name = (index: number): string => nodes[index % nodes.length] as string;
		const edges = new Map(
			pairs.map(([a, b]) => [`${String(a % nodes.length)} ${String(b % nodes.length)}`, [name(a), name(b)] as const]),
		);
		return makeProject({
			dag: makeDag(
				nodes,
				[...edges.values()].filter(([from, to]) => from !== to),
			),
			steps,
			nodes: Object.fromEntries(
				settled.map(
					([index, input, path]) =>
						[name(index), { inputs: { [input]: path }, stub: index > 5 ? { [input]: path } : undefined }] as never,
				),
			),
			wiring: Object.fromEntries(
				wires.map(([to, input, from, output]) => [`${name(to)}.${input}`, `${name(from)}.${output}`]),
			),
			scripts: ['scripts/run.py', 'scripts/run.sh', 'scripts/clean.py'],
			fixtures: ['data/a', 'tests/data/Load/rows'],
			test: flags,
		});
	});

describe('compile', () => {
	it('always gives a plan, the same for the same project, as plain JSON', () => {
		fc.assert(
			fc.property(project, (given) => {
				const first = compile(given);
				expect(JSON.stringify(compile(structuredClone(given)))).toBe(JSON.stringify(first));
				expect(JSON.parse(JSON.stringify(first))).toEqual(first);
				expect(first.plan.nodes.map(({ id }) => id).toSorted()).toEqual(given.dag.nodes.map(({ id }) => id).toSorted());
			}),
			{ numRuns: 300 },
		);
	});

	it('keeps its promises about every plan', () => {
		fc.assert(
			fc.property(project, (given) => {
				const { plan, diagnostics } = compile(given);
				const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
				const folders = plan.nodes.map(({ folder }) => folder.toLowerCase());
				expect(new Set(folders).size).toBe(folders.length);
				for (const node of plan.nodes) {
					expect(node.folder).toMatch(/^nodes\/(?!\.+$)[A-Za-z0-9._-]+$/);
					const places = [...node.inputs, ...node.outputs].map(({ path }) => path.toLowerCase());
					expect(new Set(places).size).toBe(places.length);
					for (const place of places) expect(place).toMatch(/^(?:in|out)puts\/[a-z0-9._-]+(?:\/[a-z0-9._-]+)?$/);
					for (const place of places) expect(place.split('/')).not.toContain('..');
				}
				for (const { from, to, how, score, parts, rivals, tie, mounted } of plan.bindings) {
					expect(rivals.length).toBeLessThanOrEqual(3);
					const sources = nodes.get(to.node)?.inputs.find(({ name }) => name === to.input)?.sources;
					expect(sources).toEqual(mounted === false ? undefined : [from]);
					if (how !== 'matched' || parts === undefined || score === undefined || from.kind !== 'output') {
						expect([score, parts, rivals, tie]).toEqual([undefined, undefined, [], false]);
						continue;
					}
					expect(score).toBeGreaterThan(0.5);
					expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 12);
					expect(nodes.get(to.node)?.dependsOn).toContain(from.node);
				}
				const taken = plan.bindings
					.filter(({ how }) => how === 'matched')
					.map(({ from, to }) => JSON.stringify([to.node, from]));
				expect(new Set(taken).size).toBe(taken.length);
				for (const { at, message, help, key } of diagnostics) {
					expect(at).toBeDefined();
					expect(message).toMatch(/[.?]$/);
					expect(help).toBeDefined();
					expect(key).toMatch(/^[0-9a-f]{12}$/);
				}
				expect(new Set(diagnostics.map(({ key }) => key)).size).toBe(diagnostics.length);
			}),
			{ numRuns: 300 },
		);
	});

	it('does not depend on the order in which nodes are declared, order aside', () => {
		fc.assert(
			fc.property(project, fc.infiniteStream(fc.nat()), (found, random) => {
				const given = withoutCircles(found);
				const nodes = given.dag.nodes
					.map((node) => ({ node, key: random.next().value as number }))
					.sort((a, b) => a.key - b.key)
					.map(({ node }) => node);
				const shuffled = compile({ ...given, dag: { ...given.dag, nodes } }).plan;
				const { plan } = compile(given);
				const byId = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
					all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
				expect(byId(shuffled.nodes)).toEqual(byId(plan.nodes));
				const wires = (bindings: typeof plan.bindings): readonly string[] =>
					bindings.map((binding) => JSON.stringify(binding)).toSorted();
				expect(wires(shuffled.bindings)).toEqual(wires(plan.bindings));
			}),
		);
	});
});

/** The same with those edges only that go from an earlier to a later node. In a circle the declared order is the only one. */
function withoutCircles(given: Project): Project {
	const position = new Map(given.dag.nodes.map(({ id }, index) => [id, index]));
	const edges = given.dag.edges.filter(({ from, to }) => (position.get(from) ?? 0) < (position.get(to) ?? 0));
	return { ...given, dag: { ...given.dag, edges } };
}

/** A layered DAG: each node follows one or two of the layer before; node names repeat 200 steps. */
function layered(size: number): ProjectSketch {
	const steps = Array.from({ length: 200 }, (_, index) =>
		makeStep(`Step${String(index)}x`, {
			inputs: {
				rows: {},
				model_input: { required: false },
				[`extra_${String(index)}`]: { required: index % 50 === 0 },
			},
			outputs: { rows: {}, model_output: { aliases: ['model_input'] }, [`report_${String(index)}`]: {} },
		}),
	);
	const names = Array.from({ length: size }, (_, index) => `Step${String(index % 200)}x_${String(index)}`);
	const edges = names.flatMap((name, index) =>
		[index - 20, index % 2 === 0 ? index - 33 : -1].flatMap((from) => {
			const before = names[from];
			return before === undefined ? [] : [[before, name] as const];
		}),
	);
	return { dag: makeDag(names, edges), steps };
}

describe('speed', () => {
	it('grows with the size of the DAG, not with its square', () => {
		const time = (size: number): number => {
			const given = makeProject(layered(size));
			const start = performance.now();
			const { plan } = compile(given);
			expect(plan.nodes).toHaveLength(size);
			return performance.now() - start;
		};
		time(1_000);
		const small = Math.min(time(1_000), time(1_000), time(1_000));
		const large = time(10_000);
		// Square growth would be 100 times; the scores of step pairs are shared by both.
		expect(large).toBeLessThan(small * 40);
	});
});
