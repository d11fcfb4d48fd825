import { compile } from '../src/compile/compile.ts';
import type { Project, StepInterface } from '../src/model/project.ts';
import { makeDag, makeProject, makeStep } from '../test/rig/project-builders.ts';

const words = ['rows', 'model', 'labels', 'scores', 'metrics', 'features', 'train', 'eval', 'config', 'table'];
const interfaces = 200;
/** How far back an edge reaches at most. */
const reach = 50;

/** The same numbers each time: 0 to 1. */
function drawNumbers(): () => number {
	let state = 7;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

function portName(step: number, port: number): string {
	return `${words[(step * 7 + port * 3) % 10] ?? ''}_${words[(step + port * 5 + 1) % 10] ?? ''}${port}`;
}

function makeInterface(index: number): StepInterface {
	const sources = [1, 2].map((ahead) => `Step${(index + ahead) % interfaces}`);
	const inputs = [0, 1, 2].map((port) => [
		portName(index, port),
		{ required: port === 0, compatibleSources: sources, semanticKeywords: ['rows', 'model'] },
	]);
	const outputs = [0, 1].map((port) => [
		portName(index + 1, port),
		{ aliases: [portName(index + 2, port + 3), portName(index + 3, port)] },
	]);
	return makeStep(`Step${index}`, { inputs: Object.fromEntries(inputs), outputs: Object.fromEntries(outputs) });
}

/** A project with this many nodes of 200 steps and one and a half times as many edges. */
function grownProject(nodes: number): Project {
	const draw = drawNumbers();
	const edges = new Map<string, readonly [string, string]>();
	while (edges.size < nodes * 1.5) {
		const to = 1 + Math.floor(draw() * (nodes - 1));
		const from = Math.max(0, to - 1 - Math.floor(draw() * reach));
		edges.set(`${from} ${to}`, [`N${from}`, `N${to}`]);
	}
	return makeProject({
		dag: makeDag(
			Array.from({ length: nodes }, (_, index) => [`N${index}`, `Step${index % interfaces}`] as const),
			[...edges.values()],
		),
		steps: Array.from({ length: interfaces }, (_, index) => makeInterface(index)),
	});
}

/** Milliseconds of processor time that compiling a project takes: time on the clock tells more of the neighbours. */
function compileCost(project: Project): number {
	const start = process.cpuUsage();
	compile(project);
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** The row of the bench: ten times the nodes may cost twelve times as much. */
export function compiling(): readonly object[] {
	const [small, large] = [grownProject(1000), grownProject(10_000)];
	return [
		{
			name: 'compile: 10,000 nodes, 15,000 edges, 200 interfaces against 1,000 nodes (processor time)',
			ours: () => compileCost(large),
			reference: () => compileCost(small),
			runs: 7,
			budget: 12,
		},
	];
}
