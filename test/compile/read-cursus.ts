import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Dag, PortType, Project, StepInterface, StepShape } from '../../src/model/project.ts';
import { line, makeDag, makeProject } from '../rig/project-builders.ts';

/** The reference data beside the repository: real DAGs and interfaces of a peer, and what it makes of them. */
export const shared = resolve(import.meta.dirname, '..', '..', '..', 'shared');
export const isSharedPresent = existsSync(join(shared, 'golden', 'wiring.json'));

type Tree = Record<string, unknown>;

function tree(value: unknown): Tree {
	return (value ?? {}) as Tree;
}

function entries(value: unknown): readonly (readonly [string, Tree])[] {
	return Object.entries(tree(value)).map(([key, member]) => [key, tree(member)]);
}

function isMap(value: unknown): value is Tree {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Maps merge key by key; everything else is replaced. */
function merge(under: unknown, over: unknown): unknown {
	if (!isMap(under) || !isMap(over)) return over;
	const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
	return Object.fromEntries(
		[...keys].map((key) => [key, key in over ? (key in under ? merge(under[key], over[key]) : over[key]) : under[key]]),
	);
}

function toShape(contract: Tree, spec: Tree, file: string): StepShape {
	const at = line(file, 1);
	const env = tree(contract['env_vars']);
	return {
		contract: {
			entryPoint: contract['entry_point'] as string | null,
			sourceDir: contract['source_dir'] === true,
			inputs: entries(contract['inputs']).map(([name, input]) => ({
				name,
				path: input['path'] as string | null,
				required: input['required'] as boolean,
				channels: (input['channels'] ?? []) as string[],
				at,
			})),
			outputs: entries(contract['outputs']).map(([name, output]) => ({
				name,
				path: output['path'] as string | null,
				at,
			})),
			arguments: Object.entries(tree(contract['arguments'])).map(([name, text]) => ({ name, text: String(text) })),
			jobArguments: (contract['job_arguments'] ?? []) as { flag: string; source: string }[],
			env: {
				required: (env['required'] ?? []) as string[],
				optional: Object.entries(tree(env['optional'])).map(([name, value]) => ({ name, default: String(value) })),
			},
			frameworkRequirements: [],
			skipInputs: (contract['skip_inputs'] ?? []) as string[],
			at,
		},
		spec: {
			dependencies: entries(spec['dependencies']).map(([name, input]) => ({
				name,
				type: (input['type'] ?? 'processing_output') as PortType,
				required: (input['required'] ?? true) as boolean,
				compatibleSources: (input['compatible_sources'] ?? []) as string[],
				semanticKeywords: (input['semantic_keywords'] ?? []) as string[],
				dataType: (input['data_type'] ?? 'S3Uri') as string,
				at,
			})),
			outputs: entries(spec['outputs']).map(([name, output]) => ({
				name,
				type: output['type'] as PortType,
				aliases: (output['aliases'] ?? []) as string[],
				dataType: (output['data_type'] ?? 'S3Uri') as string,
				at,
			})),
		},
	};
}

/** The 61 real interfaces. */
export function readInterfaces(): readonly StepInterface[] {
	const folder = join(shared, 'cursus', 'interfaces');
	return readdirSync(folder)
		.filter((name) => name.endsWith('.step.yaml'))
		.sort()
		.map((name) => {
			const file = `interfaces/${name}`;
			const written = tree(parse(readFileSync(join(folder, name), 'utf8')));
			const { contract, spec } = written;
			return {
				step: written['step_type'] as string,
				nodeType: written['node_type'] as StepInterface['nodeType'],
				file,
				workspace: 0,
				registry: { sagemakerStepType: tree(written['registry'])['sagemaker_step_type'] as string },
				base: toShape(tree(contract), tree(spec), file),
				variants: Object.fromEntries(
					entries(written['variants']).map(([jobType, variant]) => [
						jobType,
						toShape(tree(merge(contract, variant['contract'] ?? {})), tree(merge(spec, variant['spec'] ?? {})), file),
					]),
				),
				at: line(file, 1),
			};
		});
}

/** The 46 real DAGs by their path below `dags/`. */
export function readDags(): ReadonlyMap<string, Dag> {
	const folder = join(shared, 'cursus', 'dags');
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => name.endsWith('.dag.json'))
		.sort();
	return new Map(
		names.map((name) => {
			const { dag } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
				dag: { nodes: string[]; edges: [string, string][] };
			};
			return [name, makeDag(dag.nodes, dag.edges)];
		}),
	);
}

/** One of the reference files. */
export function readGolden(name: 'similarity' | 'compatibility' | 'wiring'): unknown {
	return JSON.parse(readFileSync(join(shared, 'golden', `${name}.json`), 'utf8')) as unknown;
}

/** A project of one real DAG with all real interfaces, all their scripts present. */
export function realProject(dag: Dag, interfaces: readonly StepInterface[]): Project {
	const scripts = new Set(
		interfaces.flatMap(({ base: { contract } }) =>
			typeof contract.entryPoint === 'string' ? [`scripts/${contract.entryPoint}`] : [],
		),
	);
	return makeProject({ dag, steps: interfaces, scripts: [...scripts] });
}
