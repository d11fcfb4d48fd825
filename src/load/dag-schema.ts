import * as z from '../lib/zod.ts';

const name = z.string().min(1);

const edge = z.union([
	z.tuple([name, name]),
	z.strictObject({ from: name, to: name }),
	z.strictObject({ source: name, target: name }),
]);

const needs = z.union([name, z.array(name)]);

const nodes = z.union([
	z.array(name),
	z.record(
		z.string(),
		z
			.strictObject({
				step: name.exactOptional().describe('The step, where the name of the node does not tell.'),
				needs: needs.nullable().exactOptional().describe('Nodes that run before.'),
			})
			.nullable(),
	),
]);

const free = z.unknown().exactOptional();

const graph = {
	$schema: z.string().exactOptional().describe('The JSON Schema that editors check the file with.'),
	name: free,
	description: free,
	nodes: nodes.describe('A list of names, or a map of name to {step, needs}.'),
	edges: z.array(edge).nullable().exactOptional().describe('Pairs: [before, after], {from, to} or {source, target}.'),
	metadata: free,
	statistics: free,
	created_at: free,
	version: z.union([z.string(), z.number()]).exactOptional().describe('Version of the format; major version 1.'),
};

/** Nodes and edges at the top of the file. */
export const flatShape = z.strictObject(graph).meta({ title: 'DAG' });

/** Nodes and edges under `dag`. */
export const wrappedShape = z
	.strictObject({
		$schema: graph.$schema,
		name: free,
		description: free,
		dag: z.strictObject({
			name: free,
			description: free,
			nodes: graph.nodes,
			edges: graph.edges,
			metadata: free,
		}),
		metadata: free,
		statistics: free,
		created_at: free,
		version: graph.version,
	})
	.meta({ title: 'DAG' });

/** Any of the shapes. */
export const dagShape = z.union([wrappedShape, flatShape]).meta({
	title: 'DAG',
	description: 'The nodes of a pipeline and the order in which they run.',
});
