import * as z from '../lib/zod.ts';
import { nodeTypes, portTypes } from '../model/project.ts';
import { dataShape } from './data-schema.ts';

const text = z.string();
const flag = z.boolean();
const texts = z.array(text);
/** A scalar that is used as the text it was written as. */
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const containerPath = text.nullable();

/** The kinds of SageMaker step that a registry entry may name. */
const sagemakerStepTypes = [
	'Base',
	'CradleDataLoading',
	'CreateModel',
	'Lambda',
	'MimsModelRegistrationProcessing',
	'Processing',
	'RedshiftDataLoading',
	'RegisterModel',
	'Training',
	'Transform',
	'Tuning',
	'Utility',
] as const;

const stepAssembly = z.enum(['code', 'step_args', 'delegation']);

const registryShape = z
	.strictObject({
		sagemaker_step_type: z.enum(sagemakerStepTypes).exactOptional().describe('`Training` packs the outputs.'),
		description: text.nullable().exactOptional(),
		requires: text.nullable().exactOptional().describe('A package needed to build the step.'),
		config_class: text
			.nullable()
			.exactOptional()
			.describe('The configuration class, where its name is not `<Step>Config`.'),
		builder_step_name: text.nullable().exactOptional(),
		step_assembly: stepAssembly.nullable().exactOptional(),
	})
	.nullable()
	.describe('How the step is found and built.');

const patternsShape = z
	.strictObject({
		step_assembly: stepAssembly.nullable().exactOptional(),
		include_job_type_in_path: flag.exactOptional(),
		direct_input_keys: texts.nullable().exactOptional(),
	})
	.nullable()
	.describe('How the step is assembled in the cloud; has no effect here.');

/** Says which cloud object to build. Its inner rules matter to the builder alone. */
const computeShape = z
	.strictObject({
		kind: text.exactOptional(),
		sdk_class: text.nullable().exactOptional(),
		framework_version_field: text.nullable().exactOptional(),
		framework_version_default: scalar.exactOptional(),
		py_version_field: text.nullable().exactOptional(),
		py_version_default: scalar.exactOptional(),
		framework_name: text.nullable().exactOptional(),
		image_uri_field: text.nullable().exactOptional(),
		container_entrypoint: texts.nullable().exactOptional(),
		retrieve_image: flag.exactOptional(),
		retrieve_framework: scalar.exactOptional(),
		lock_training_region: flag.exactOptional(),
		locked_region: scalar.exactOptional(),
		kms_network: flag.exactOptional(),
		network_mode: text.nullable().exactOptional(),
		subnets_field: text.nullable().exactOptional(),
		security_group_ids_field: text.nullable().exactOptional(),
		enable_network_isolation_field: text.nullable().exactOptional(),
		instance_size_mode: text.nullable().exactOptional(),
		requires: text.nullable().exactOptional(),
	})
	.nullable()
	.describe('Which cloud object runs the step; has no effect here.');

const contractShape = z
	.strictObject({
		entry_point: text
			.min(1)
			.nullable()
			.exactOptional()
			.describe('File name of the script. null: the step has none. Absent: by the conventional name.'),
		source_dir: flag.exactOptional().describe('The script needs the files beside it.'),
		command: z
			.array(text)
			.min(1)
			.exactOptional()
			.describe(
				'Program and arguments, for any language, with {inputs.NAME}, {outputs.NAME}, {env.NAME}, {args.NAME}.',
			),
		inputs: z
			.record(
				text,
				z
					.strictObject({
						path: containerPath.exactOptional().describe('The path in the container.'),
						required: flag.exactOptional().describe('Default: true.'),
						channels: texts.nullable().exactOptional().describe('Sub-folders, such as train, val, test.'),
						data: dataShape.exactOptional(),
						description: text.nullable().exactOptional(),
					})
					.nullable(),
			)
			.nullable()
			.exactOptional()
			.describe('What the script reads.'),
		outputs: z
			.record(
				text,
				z
					.strictObject({
						path: containerPath.exactOptional().describe('The path in the container.'),
						data: dataShape.exactOptional(),
						description: text.nullable().exactOptional(),
					})
					.nullable(),
			)
			.nullable()
			.exactOptional()
			.describe('What the script writes.'),
		arguments: z
			.record(text, scalar)
			.nullable()
			.exactOptional()
			.describe('Command-line flags without dashes, each with its prose or default.'),
		job_arguments: z
			.array(z.strictObject({ flag: text.min(1), source: text.min(1) }))
			.nullable()
			.exactOptional()
			.describe('Command-line flags and what each is taken from.'),
		env_vars: z
			.strictObject({
				required: texts.nullable().exactOptional(),
				optional: z.record(text, scalar).nullable().exactOptional().describe('Name to default.'),
			})
			.nullable()
			.exactOptional()
			.describe('The environment variables that the script reads.'),
		computed_env_paths: z.record(text, texts).nullable().exactOptional(),
		framework_requirements: z
			.record(text, scalar)
			.nullable()
			.exactOptional()
			.describe('Package to version range; `python` too.'),
		runtime_requires: texts.nullable().exactOptional(),
		skip_inputs: texts.nullable().exactOptional().describe('Dependencies of the spec that are not mounted.'),
		input_source_overrides: z.record(text, text).nullable().exactOptional(),
		circular_ref_check: flag.exactOptional(),
		include_job_type_in_path: flag.exactOptional(),
		output_path_token: text.nullable().exactOptional(),
		sink: flag.exactOptional().describe('The step makes no outputs.'),
		compute: computeShape.exactOptional(),
		description: text.nullable().exactOptional(),
	})
	.describe('What the script itself needs and makes.');

const specShape = z
	.strictObject({
		dependencies: z
			.record(
				text,
				z
					.strictObject({
						type: z.enum(portTypes).exactOptional().describe('Default: processing_output.'),
						required: flag.exactOptional().describe('Default: true.'),
						compatible_sources: texts.nullable().exactOptional().describe('Steps that may feed it.'),
						semantic_keywords: texts.nullable().exactOptional().describe('Words looked for in the name of an output.'),
						data_type: text.exactOptional().describe('Default: S3Uri.'),
						description: text.nullable().exactOptional(),
					})
					.nullable(),
			)
			.nullable()
			.exactOptional()
			.describe('How inputs are matched with outputs of other steps.'),
		outputs: z
			.record(
				text,
				z
					.strictObject({
						type: z.enum(portTypes).exactOptional().describe('Default: processing_output.'),
						property_path: text.nullable().exactOptional(),
						aliases: texts.nullable().exactOptional().describe('Other names that consumers may use.'),
						semantic_keywords: texts.nullable().exactOptional(),
						data_type: text.exactOptional().describe('Default: S3Uri.'),
						description: text.nullable().exactOptional(),
					})
					.nullable(),
			)
			.nullable()
			.exactOptional()
			.describe('What the step offers to others.'),
	})
	.nullable()
	.describe('How the ports are matched with those of other steps.');

const variantShape = z
	.strictObject({
		step_type: text.exactOptional().describe('Has no effect: a variant keeps the type of its step.'),
		contract: contractShape.nullable().exactOptional(),
		spec: specShape.exactOptional(),
		patterns: patternsShape.exactOptional(),
	})
	.nullable();

/** A step interface as it is written. */
export const interfaceShape = z
	.strictObject({
		$schema: text.exactOptional().describe('The JSON Schema that editors check the file with.'),
		step_type: text.min(1).describe('Name of the step.'),
		node_type: z.enum(nodeTypes).exactOptional().describe('Default: internal.'),
		registry: registryShape.exactOptional(),
		patterns: patternsShape.exactOptional(),
		compute: computeShape.exactOptional(),
		contract: contractShape,
		spec: specShape.exactOptional(),
		variants: z
			.record(text, variantShape)
			.nullable()
			.exactOptional()
			.describe('Per job type, what differs: maps are merged key by key, everything else is replaced.'),
	})
	.meta({ title: 'Step interface', description: 'What a step is: its script, its ports and how they are matched.' });
export type WrittenInterface = z.infer<typeof interfaceShape>;
export type WrittenContract = z.infer<typeof contractShape>;
export type WrittenSpec = NonNullable<z.infer<typeof specShape>>;
