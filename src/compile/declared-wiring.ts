import { closest } from '../lib/closest.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/source.ts';
import type { Graph } from './graph.ts';
import { unknownInput, unknownOutput } from './port-names.ts';
import type { Tell } from './tell.ts';

/** A line of `wiring` that can be. */
export interface DeclaredWire {
	readonly node: string;
	readonly output: string;
	readonly at: Span;
}

/** Node → input → what the test file wires to it. */
export type DeclaredWiring = ReadonlyMap<string, ReadonlyMap<string, DeclaredWire>>;

interface PortName {
	readonly node: string;
	readonly port: string;
}

/** Splits `Node.port` at the longest known node before a dot; node names may hold dots themselves. */
export function splitPort(text: string, graph: Graph): PortName | undefined {
	for (let dot = text.lastIndexOf('.'); dot > 0; dot = text.lastIndexOf('.', dot - 1)) {
		const node = text.slice(0, dot);
		if (graph.nodes.has(node)) return { node, port: text.slice(dot + 1) };
	}
	return undefined;
}

function unknownPlace(text: string, at: Span, graph: Graph): Diagnostic {
	const node = text.includes('.') ? text.slice(0, text.lastIndexOf('.')) : text;
	const near = closest(node, graph.nodes.keys());
	return diagnose({
		code: 'unknown-node',
		severity: 'error',
		message: `The wiring names ${text}, but the DAG has no node ${node}.`,
		help: `${near === undefined ? '' : `Did you mean ${near}? `}Write \`Node.input: Node.output\`.`,
		at,
		about: { item: text },
	});
}

/** Nodes that are looked at and named of those before one. */
const mostLooked = 50;
const mostNamed = 5;

/** Reads the `wiring` of the test file. What cannot be is told and left out. */
export function readWiring(project: Project, graph: Graph, tell: Tell): DeclaredWiring {
	const lines = project.test.wiring.flatMap(({ to, from, at }) => {
		const consumer = splitPort(to, graph);
		const producer = splitPort(from, graph);
		if (consumer === undefined) tell(unknownPlace(to, at, graph));
		if (producer === undefined) tell(unknownPlace(from, at, graph));
		return consumer === undefined || producer === undefined ? [] : [{ consumer, producer, at }];
	});
	const inOrder = graph.leadTo(lines.map(({ producer, consumer }) => [producer.node, consumer.node]));
	const wiring = new Map<string, Map<string, DeclaredWire>>();
	for (const [index, { consumer, producer, at }] of lines.entries()) {
		const mention = { at, who: 'The wiring', item: `wiring ${consumer.node}.${consumer.port}` };
		const problems = [
			unknownInput(graph.nodes.get(consumer.node), consumer.port, mention),
			unknownOutput(graph.nodes.get(producer.node), producer.port, mention),
			inOrder[index] === true ? undefined : wrongOrder(producer, consumer, at, graph),
		].filter((problem) => problem !== undefined);
		problems.forEach(tell);
		if (problems.length > 0) continue;
		const inputs = wiring.get(consumer.node) ?? new Map<string, DeclaredWire>();
		inputs.set(consumer.port, { node: producer.node, output: producer.port, at });
		wiring.set(consumer.node, inputs);
	}
	return wiring;
}

function wrongOrder(producer: PortName, consumer: PortName, at: Span, graph: Graph): Diagnostic {
	const isItself = producer.node === consumer.node;
	const isAfter = !isItself && graph.leadTo([[consumer.node, producer.node]])[0] === true;
	const why = isItself
		? 'the same node'
		: `${producer.node}, which ${isAfter ? 'runs after it' : 'need not run before it'}`;
	const before = graph
		.ancestors(consumer.node, mostLooked)
		.filter(({ step }) => step === undefined || step.ports.outputs.length > 0)
		.map(({ id }) => id);
	const other =
		before.length === 0
			? `give it a file under \`inputs\`: no node before ${consumer.node} writes anything`
			: `name an output of a node that runs before it: ${before.slice(0, mostNamed).join(', ')}${before.length > mostNamed ? ' or another' : ''}`;
	// Where the producer runs later, an edge would close a circle.
	const edge = isItself || isAfter ? '' : `Add the edge ${producer.node} → ${consumer.node} to the DAG, or `;
	const help = `${edge}${other}.`;
	return diagnose({
		code: 'wiring-invalid',
		severity: 'error',
		message: `The wiring feeds ${consumer.node}.${consumer.port} from ${why}.`,
		help: `${(help[0] as string).toUpperCase()}${help.slice(1)}`,
		at,
		about: { node: consumer.node, port: consumer.port, item: `${producer.node}.${producer.port}` },
	});
}
