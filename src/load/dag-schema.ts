import * as z from '../lib/zod.ts';

const name = z.string().min(1);

const edge = () =>
	z.union([
		z.tuple([name, name]),
		z.strictObject({ from: name, to: name }),
		z.strictObject({ source: name, target: name }),
	]);

const needs = () => z.union([name, z.array(name)]);

const nodes = () =>
	z.union([
		z.array(name),
		z.record(
			z.string(),
			z
				.strictObject({
					step: z.lazyOptional(() => name, 'The step, where the name of the node does not tell.'),
					needs: z.lazyOptional(() => needs().nullable(), 'Nodes that run before.'),
				})
				.nullable(),
		),
	]);

const free = z.lazyOptional(() => z.unknown());

const graph = {
	$schema: z.lazyOptional(() => z.string(), 'The JSON Schema that editors check the file with.'),
	name: free,
	description: free,
	nodes: nodes().describe('A list of names, or a map of name to {step, needs}.'),
	edges: z.lazyOptional(() => z.array(edge()).nullable(), 'Pairs: [before, after], {from, to} or {source, target}.'),
	metadata: free,
	statistics: free,
	created_at: free,
	version: z.lazyOptional(() => z.union([z.string(), z.number()]), 'Version of the format; major version 1.'),
};

/** Nodes and edges at the top of the file. */
export const flatShape = () => z.strictObject(graph).meta({ title: 'DAG' });

/** Nodes and edges under `dag`. */
export const wrappedShape = () =>
	z
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
export const dagShape = () =>
	z.union([wrappedShape(), flatShape()]).meta({
		title: 'DAG',
		description: 'The nodes of a pipeline and the order in which they run.',
	});
