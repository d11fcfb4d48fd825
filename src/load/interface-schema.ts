import * as z from '../lib/zod.ts';
import { nodeTypes, portTypes } from '../model/project.ts';
import { dataShape } from './data-schema.ts';

const text = z.string();
const flag = z.boolean();
const texts = z.array(text);
/** A scalar that is used as the text it was written as. */
const scalar = () => z.union([z.string(), z.number(), z.boolean(), z.null()]);
const containerPath = () => text.nullable();

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

const stepAssembly = () => z.enum(['code', 'step_args', 'delegation']);

const registryShape = () =>
	z
		.strictObject({
			sagemaker_step_type: z.lazyOptional(() => z.enum(sagemakerStepTypes), '`Training` packs the outputs.'),
			description: z.lazyOptional(() => text.nullable()),
			requires: z.lazyOptional(() => text.nullable(), 'A package needed to build the step.'),
			config_class: z.lazyOptional(
				() => text.nullable(),
				'The configuration class, where its name is not `<Step>Config`.',
			),
			builder_step_name: z.lazyOptional(() => text.nullable()),
			step_assembly: z.lazyOptional(() => stepAssembly().nullable()),
		})
		.nullable()
		.describe('How the step is found and built.');

const patternsShape = () =>
	z
		.strictObject({
			step_assembly: z.lazyOptional(() => stepAssembly().nullable()),
			include_job_type_in_path: z.lazyOptional(() => flag),
			direct_input_keys: z.lazyOptional(() => texts.nullable()),
		})
		.nullable()
		.describe('How the step is assembled in the cloud; has no effect here.');

/** Says which cloud object to build. Its inner rules matter to the builder alone. */
const computeShape = () =>
	z
		.strictObject({
			kind: z.lazyOptional(() => text),
			sdk_class: z.lazyOptional(() => text.nullable()),
			framework_version_field: z.lazyOptional(() => text.nullable()),
			framework_version_default: z.lazyOptional(scalar),
			py_version_field: z.lazyOptional(() => text.nullable()),
			py_version_default: z.lazyOptional(scalar),
			framework_name: z.lazyOptional(() => text.nullable()),
			image_uri_field: z.lazyOptional(() => text.nullable()),
			container_entrypoint: z.lazyOptional(() => texts.nullable()),
			retrieve_image: z.lazyOptional(() => flag),
			retrieve_framework: z.lazyOptional(scalar),
			lock_training_region: z.lazyOptional(() => flag),
			locked_region: z.lazyOptional(scalar),
			kms_network: z.lazyOptional(() => flag),
			network_mode: z.lazyOptional(() => text.nullable()),
			subnets_field: z.lazyOptional(() => text.nullable()),
			security_group_ids_field: z.lazyOptional(() => text.nullable()),
			enable_network_isolation_field: z.lazyOptional(() => text.nullable()),
			instance_size_mode: z.lazyOptional(() => text.nullable()),
			requires: z.lazyOptional(() => text.nullable()),
		})
		.nullable()
		.describe('Which cloud object runs the step; has no effect here.');

const contractShape = z
	.strictObject({
		entry_point: z.lazyOptional(
			() => text.min(1).nullable(),
			'File name of the script. null: the step has none. Absent: by the conventional name.',
		),
		source_dir: z.lazyOptional(() => flag, 'The script needs the files beside it.'),
		command: z.lazyOptional(
			() => z.array(text).min(1),
			'Program and arguments, for any language, with {inputs.NAME}, {outputs.NAME}, {env.NAME}, {args.NAME}.',
		),
		inputs: z.lazyOptional(
			() =>
				z
					.record(
						text,
						z
							.strictObject({
								path: z.lazyOptional(containerPath, 'The path in the container.'),
								required: z.lazyOptional(() => flag, 'Default: true.'),
								channels: z.lazyOptional(() => texts.nullable(), 'Sub-folders, such as train, val, test.'),
								data: z.lazyOptional(dataShape),
								description: z.lazyOptional(() => text.nullable()),
							})
							.nullable(),
					)
					.nullable(),
			'What the script reads.',
		),
		outputs: z.lazyOptional(
			() =>
				z
					.record(
						text,
						z
							.strictObject({
								path: z.lazyOptional(containerPath, 'The path in the container.'),
								data: z.lazyOptional(dataShape),
								description: z.lazyOptional(() => text.nullable()),
							})
							.nullable(),
					)
					.nullable(),
			'What the script writes.',
		),
		arguments: z.lazyOptional(
			() => z.record(text, z.union([scalar(), z.strictObject({ default: scalar() })])).nullable(),
			'Command-line flags without dashes, each with its prose or default. `{ default: VALUE }` is taken as it is, with its type.',
		),
		job_arguments: z.lazyOptional(
			() => z.array(z.strictObject({ flag: text.min(1), source: text.min(1) })).nullable(),
			'Command-line flags and what each is taken from.',
		),
		env_vars: z.lazyOptional(
			() =>
				z
					.strictObject({
						required: z.lazyOptional(() => texts.nullable()),
						optional: z.lazyOptional(() => z.record(text, scalar()).nullable(), 'Name to default.'),
					})
					.nullable(),
			'The environment variables that the script reads.',
		),
		computed_env_paths: z.lazyOptional(() => z.record(text, texts).nullable()),
		framework_requirements: z.lazyOptional(
			() => z.record(text, scalar()).nullable(),
			'Package to version range; `python` too.',
		),
		runtime_requires: z.lazyOptional(() => texts.nullable()),
		skip_inputs: z.lazyOptional(() => texts.nullable(), 'Dependencies of the spec that are not mounted.'),
		input_source_overrides: z.lazyOptional(() => z.record(text, text).nullable()),
		circular_ref_check: z.lazyOptional(() => flag),
		include_job_type_in_path: z.lazyOptional(() => flag),
		output_path_token: z.lazyOptional(() => text.nullable()),
		sink: z.lazyOptional(() => flag, 'The step makes no outputs.'),
		compute: z.lazyOptional(computeShape),
		description: z.lazyOptional(() => text.nullable()),
	})
	.describe('What the script itself needs and makes.');

const specShape = () =>
	z
		.strictObject({
			dependencies: z.lazyOptional(
				() =>
					z
						.record(
							text,
							z
								.strictObject({
									type: z.lazyOptional(() => z.enum(portTypes), 'Default: processing_output.'),
									required: z.lazyOptional(() => flag, 'Default: true.'),
									compatible_sources: z.lazyOptional(() => texts.nullable(), 'Steps that may feed it.'),
									semantic_keywords: z.lazyOptional(
										() => texts.nullable(),
										'Words looked for in the name of an output.',
									),
									data_type: z.lazyOptional(() => text, 'Default: S3Uri.'),
									description: z.lazyOptional(() => text.nullable()),
								})
								.nullable(),
						)
						.nullable(),
				'How inputs are matched with outputs of other steps.',
			),
			outputs: z.lazyOptional(
				() =>
					z
						.record(
							text,
							z
								.strictObject({
									type: z.lazyOptional(() => z.enum(portTypes), 'Default: processing_output.'),
									property_path: z.lazyOptional(() => text.nullable()),
									aliases: z.lazyOptional(() => texts.nullable(), 'Other names that consumers may use.'),
									semantic_keywords: z.lazyOptional(() => texts.nullable()),
									data_type: z.lazyOptional(() => text, 'Default: S3Uri.'),
									description: z.lazyOptional(() => text.nullable()),
								})
								.nullable(),
						)
						.nullable(),
				'What the step offers to others.',
			),
		})
		.nullable()
		.describe('How the ports are matched with those of other steps.');

const variantShape = () =>
	z
		.strictObject({
			step_type: z.lazyOptional(() => text, 'Has no effect: a variant keeps the type of its step.'),
			contract: z.lazyOptional(() => contractShape.nullable()),
			spec: z.lazyOptional(specShape),
			patterns: z.lazyOptional(patternsShape),
		})
		.nullable();

/** A step interface as it is written. */
export const interfaceShape = z
	.strictObject({
		$schema: z.lazyOptional(() => text, 'The JSON Schema that editors check the file with.'),
		step_type: text.min(1).describe('Name of the step.'),
		node_type: z.lazyOptional(() => z.enum(nodeTypes), 'Default: internal.'),
		registry: z.lazyOptional(registryShape),
		patterns: z.lazyOptional(patternsShape),
		compute: z.lazyOptional(computeShape),
		contract: contractShape,
		spec: z.lazyOptional(specShape),
		variants: z.lazyOptional(
			() => z.record(text, variantShape()).nullable(),
			'Per job type, what differs: maps are merged key by key, everything else is replaced.',
		),
	})
	.meta({ title: 'Step interface', description: 'What a step is: its script, its ports and how they are matched.' });
export type WrittenInterface = z.infer<typeof interfaceShape>;
export type WrittenContract = z.infer<typeof contractShape>;
export type WrittenSpec = NonNullable<z.infer<ReturnType<typeof specShape>>>;
