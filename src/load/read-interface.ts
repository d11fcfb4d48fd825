import type { Files } from '../lib/files.ts';
import type { Contract, Registry, Spec, StepInterface, StepShape } from '../model/project.ts';
import { checkShape } from './check-interface.ts';
import { checkTableSchema } from './check-table-schema.ts';
import { interfaceShape, type WrittenContract, type WrittenInterface, type WrittenSpec } from './interface-schema.ts';
import { onlyBelow, sourceOf, type Source } from './interface-source.ts';
import { mergeOver } from './merge-variants.ts';
import { readData } from './read-data.ts';
import { readTree } from './read-tree.ts';
import { record } from './record.ts';
import type { Report } from './reports.ts';
import type { SchemaShelf } from './schema-shelf.ts';
import type { Path, Tree } from './tree.ts';
import { validate } from './validate.ts';

/** Reads one `*.step.yaml`. Undefined after a diagnostic that leaves no step to speak of. */
export async function readInterface(
	files: Files,
	path: string,
	workspace: number,
	shelf: SchemaShelf,
	report: Report,
): Promise<StepInterface | undefined> {
	const tree = await readTree(files, path, report);
	if (tree === undefined) return undefined;
	const written = validate(interfaceShape, tree, report);
	if (written === undefined) return undefined;
	const base = await readShape(written, sourceOf(tree, []), shelf);
	checkShape(base, sourceOf(tree, []), report);
	checkSchemas(written.contract, tree, ['contract'], report);
	const variants: [string, StepShape][] = [];
	for (const [jobType, over] of Object.entries(written.variants ?? {})) {
		const source = sourceOf(tree, ['variants', jobType]);
		const merged = {
			contract: mergeOver(written.contract, over?.contract),
			spec: mergeOver(written.spec, over?.spec),
		};
		checkSchemas(over?.contract, tree, ['variants', jobType, 'contract'], report);
		const shape = await readShape(merged, source, shelf);
		variants.push([jobType, shape]);
		// What is wrong with the base was said there.
		checkShape(shape, source, onlyBelow(tree, ['variants', jobType], report));
	}
	return {
		step: written.step_type,
		nodeType: written.node_type ?? 'internal',
		file: path,
		workspace,
		registry: readRegistry(written),
		base,
		variants: record(variants),
		at: tree.at(['step_type']),
	};
}

/** The Table Schemas that a contract holds itself. */
function checkSchemas(written: WrittenContract | null | undefined, tree: Tree, path: Path, report: Report): void {
	for (const side of ['inputs', 'outputs'] as const) {
		for (const [name, port] of Object.entries(written?.[side] ?? {})) {
			const schema = port?.data?.schema;
			if (typeof schema === 'object') checkTableSchema(schema, tree, [...path, side, name, 'data', 'schema'], report);
		}
	}
}

interface WrittenShape {
	readonly contract: WrittenContract;
	readonly spec?: WrittenInterface['spec'] | undefined;
}

async function readShape(written: WrittenShape, source: Source, shelf: SchemaShelf): Promise<StepShape> {
	return {
		contract: await readContract(written.contract, source, shelf),
		...(written.spec && { spec: readSpec(written.spec, source) }),
	};
}

async function readContract(written: WrittenContract, source: Source, shelf: SchemaShelf): Promise<Contract> {
	const inputs = Object.entries(written.inputs ?? {}).map(async ([name, input]) => {
		const path = ['contract', 'inputs', name];
		return {
			name,
			path: input?.path ?? null,
			required: input?.required ?? true,
			channels: input?.channels ?? [],
			...(input?.data && { data: await readData(input.data, source.valueAt([...path, 'data', 'schema']), shelf) }),
			at: source.at(path),
		};
	});
	const outputs = Object.entries(written.outputs ?? {}).map(async ([name, output]) => {
		const path = ['contract', 'outputs', name];
		return {
			name,
			path: output?.path ?? null,
			...(output?.data && { data: await readData(output.data, source.valueAt([...path, 'data', 'schema']), shelf) }),
			at: source.at(path),
		};
	});
	const textsOf = (key: 'arguments' | 'framework_requirements') =>
		Object.entries(written[key] ?? {}).map(([name, value]) => ({
			name,
			text: source.text(['contract', key, name]),
			...(typeof value === 'object' && value !== null && { default: value.default }),
		}));
	const program = (['command', 'entry_point'] as const).find((key) => written[key] !== undefined);
	return {
		...(written.entry_point !== undefined && { entryPoint: written.entry_point }),
		sourceDir: written.source_dir ?? false,
		...(written.command && { command: written.command }),
		...(program !== undefined && { programAt: source.at(['contract', program]) }),
		inputs: await Promise.all(inputs),
		outputs: await Promise.all(outputs),
		arguments: textsOf('arguments'),
		jobArguments: written.job_arguments ?? [],
		env: {
			required: written.env_vars?.required ?? [],
			optional: Object.keys(written.env_vars?.optional ?? {}).map((name) => ({
				name,
				default: source.text(['contract', 'env_vars', 'optional', name]),
			})),
		},
		frameworkRequirements: textsOf('framework_requirements').map(({ name, text }) => ({ name, range: text })),
		skipInputs: written.skip_inputs ?? [],
		...(written.computed_env_paths && {
			computedEnvPaths: Object.entries(written.computed_env_paths).map(([name, segments]) => ({ name, segments })),
		}),
		at: source.at(['contract']),
	};
}

function readSpec(written: WrittenSpec, source: Source): Spec {
	return {
		dependencies: Object.entries(written.dependencies ?? {}).map(([name, dependency]) => ({
			name,
			type: dependency?.type ?? 'processing_output',
			required: dependency?.required ?? true,
			compatibleSources: dependency?.compatible_sources ?? [],
			semanticKeywords: dependency?.semantic_keywords ?? [],
			dataType: dependency?.data_type ?? 'S3Uri',
			at: source.at(['spec', 'dependencies', name]),
		})),
		outputs: Object.entries(written.outputs ?? {}).map(([name, output]) => ({
			name,
			type: output?.type ?? 'processing_output',
			aliases: output?.aliases ?? [],
			dataType: output?.data_type ?? 'S3Uri',
			...(typeof output?.property_path === 'string' && { propertyPath: output.property_path }),
			at: source.at(['spec', 'outputs', name]),
		})),
	};
}

function readRegistry({ registry }: WrittenInterface): Registry {
	return {
		...(registry?.sagemaker_step_type !== undefined && { sagemakerStepType: registry.sagemaker_step_type }),
		...(typeof registry?.description === 'string' && { description: registry.description }),
		...(typeof registry?.config_class === 'string' && { configClass: registry.config_class }),
		...(typeof registry?.builder_step_name === 'string' && { builderStepName: registry.builder_step_name }),
	};
}
