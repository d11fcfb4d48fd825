import type {
	Contract,
	ContractInput,
	ContractOutput,
	Dag,
	Dependency,
	NodeSettings,
	Project,
	ProjectFile,
	Scalar,
	SpecOutput,
	StepInterface,
	TestFile,
} from '../../src/model/project.ts';
import type { Span } from '../../src/model/source.ts';

/** A span in a file of a made-up project; only its line matters to tests. */
export function line(file: string, number: number): Span {
	return { file, start: { line: number, column: 1 }, end: { line: number, column: 2 } };
}

export type InputSketch = Partial<Omit<ContractInput & Dependency, 'at'>>;
export type OutputSketch = Partial<Omit<ContractOutput & SpecOutput, 'at'>>;

/** The parts of an interface that a test cares for; everything else has a plain value. */
export interface StepSketch {
	readonly inputs?: Readonly<Record<string, InputSketch>>;
	readonly outputs?: Readonly<Record<string, OutputSketch>>;
	readonly contract?: Partial<Contract>;
	/** False: the interface has a contract only. */
	readonly spec?: boolean;
	readonly workspace?: number;
	readonly sagemakerStepType?: string;
	/** Job type → what differs there. */
	readonly variants?: Readonly<Record<string, Pick<StepSketch, 'inputs' | 'outputs'>>>;
	readonly file?: string;
}

/** An interface from a sketch. */
export function makeStep(step: string, sketch: StepSketch = {}): StepInterface {
	const file = sketch.file ?? `interfaces/${step}.step.yaml`;
	const shape = (inputs: StepSketch['inputs'] = {}, outputs: StepSketch['outputs'] = {}): StepInterface['base'] => ({
		contract: {
			entryPoint: `${step}.py`,
			sourceDir: false,
			inputs: Object.entries(inputs).map(([name, input], index) => ({
				name,
				path: input.path === undefined ? `/opt/ml/processing/input/${name}` : input.path,
				required: input.required ?? true,
				channels: input.channels ?? [],
				...(input.data !== undefined && { data: input.data }),
				at: line(file, 10 + index),
			})),
			outputs: Object.entries(outputs).map(([name, output], index) => ({
				name,
				path: output.path === undefined ? `/opt/ml/processing/output/${name}` : output.path,
				...(output.data !== undefined && { data: output.data }),
				at: line(file, 30 + index),
			})),
			arguments: [],
			jobArguments: [],
			env: { required: [], optional: [] },
			frameworkRequirements: [],
			skipInputs: [],
			at: line(file, 5),
			...sketch.contract,
		},
		...(sketch.spec !== false && {
			spec: {
				dependencies: Object.entries(inputs).map(([name, input], index) => ({
					name,
					type: input.type ?? 'processing_output',
					required: input.required ?? true,
					compatibleSources: input.compatibleSources ?? [],
					semanticKeywords: input.semanticKeywords ?? [],
					dataType: input.dataType ?? 'S3Uri',
					at: line(file, 50 + index),
				})),
				outputs: Object.entries(outputs).map(([name, output], index) => ({
					name,
					type: output.type ?? 'processing_output',
					aliases: output.aliases ?? [],
					dataType: output.dataType ?? 'S3Uri',
					at: line(file, 70 + index),
				})),
			},
		}),
	});
	return {
		step,
		nodeType: 'internal',
		file,
		workspace: sketch.workspace ?? 0,
		registry: sketch.sagemakerStepType === undefined ? {} : { sagemakerStepType: sketch.sagemakerStepType },
		base: shape(sketch.inputs, sketch.outputs),
		variants: Object.fromEntries(
			Object.entries(sketch.variants ?? {}).map(([jobType, variant]) => [
				jobType,
				shape(variant.inputs ?? sketch.inputs, variant.outputs ?? sketch.outputs),
			]),
		),
		at: line(file, 1),
	};
}

/** A DAG from node names (or a name with its step) and `[from, to]` pairs. */
export function makeDag(
	nodes: readonly (string | readonly [id: string, step: string])[],
	edges: readonly (readonly [string, string])[] = [],
): Dag {
	const file = 'pipelines/test.dag.json';
	return {
		nodes: nodes.map((node, index) =>
			typeof node === 'string'
				? { id: node, at: line(file, 3 + index) }
				: { id: node[0], step: node[1], at: line(file, 3 + index) },
		),
		edges: edges.map(([from, to], index) => ({ from, to, at: line(file, 3 + nodes.length + index) })),
		at: line(file, 1),
	};
}

/** What the test file says of one node, in short: paths and values without their places. */
export interface SettingsSketch extends Partial<
	Omit<NodeSettings, 'at' | 'stub' | 'inputs' | 'env' | 'args' | 'expect'>
> {
	readonly stub?: Readonly<Record<string, string>>;
	readonly inputs?: Readonly<Record<string, string | { readonly path: string; readonly as: 'file' | 'directory' }>>;
	readonly env?: Readonly<Record<string, string>>;
	readonly args?: Readonly<Record<string, Scalar>>;
	readonly expect?: Readonly<Record<string, Omit<NodeSettings['expect'][string], 'at'>>>;
}

const testFile = 'dag-script-test.yml';

/** A record with every member made into something else. */
function mapped<T, U>(record: Readonly<Record<string, T>> | undefined, to: (value: T) => U): Record<string, U> {
	return Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, to(value)]));
}

/** The settings of a node from their sketch; `number` is the line they stand on. */
export function makeSettings(sketch: SettingsSketch, number = 20): NodeSettings {
	const at = line(testFile, number);
	const { stub, inputs, env, args, expect, ...rest } = sketch;
	return {
		...rest,
		at,
		...(stub !== undefined && { stub: mapped(stub, (path) => ({ path, at })) }),
		inputs: mapped(inputs, (value) => (typeof value === 'string' ? { path: value, at } : { ...value, at })),
		env: mapped(env, (value) => ({ value, at })),
		args: mapped(args, (value) => ({ value, at })),
		expect: mapped(expect, (data) => ({ ...data, at })),
	};
}

/** A project in short. */
export interface ProjectSketch {
	readonly pipeline?: string;
	readonly dag: Dag;
	readonly steps: readonly StepInterface[];
	readonly test?: Partial<Omit<TestFile, 'nodes' | 'wiring'>>;
	readonly nodes?: Readonly<Record<string, SettingsSketch>>;
	/** `Node.input` → `Node.output`. */
	readonly wiring?: Readonly<Record<string, string>>;
	/** Script paths; absent: `scripts/<step>.py` for every step. */
	readonly scripts?: readonly string[];
	/** Fixture paths, or whole entries. */
	readonly fixtures?: readonly (string | ProjectFile)[];
	readonly workspaces?: Project['workspaces'];
}

/** A project from its sketch: settings at their defaults, every script present, no test data. */
export function makeProject(sketch: ProjectSketch): Project {
	const scripts = sketch.scripts ?? sketch.steps.map(({ step }) => `scripts/${step}.py`);
	return {
		pipeline: sketch.pipeline ?? 'test',
		dag: sketch.dag,
		interfaces: sketch.steps,
		workspaces: sketch.workspaces ?? [{ index: 0, interfaces: 'interfaces', scripts: ['scripts'] }],
		files: [
			...scripts.map((path): ProjectFile => ({
				path,
				role: 'script',
				kind: 'file',
				bytes: 100,
				sha256: Buffer.from(path).toString('hex').padEnd(64, '0').slice(0, 64),
			})),
			...(sketch.fixtures ?? []).map((fixture): ProjectFile =>
				typeof fixture === 'string' ? { path: fixture, role: 'fixture', kind: 'directory', bytes: 10 } : fixture,
			),
		],
		test: {
			python: { executable: 'python3', path: [], observe: true },
			defaults: { timeoutMs: 600_000, retries: 0, env: {} },
			strict: false,
			failOn: 'error',
			allowEmpty: false,
			allowMissingScripts: false,
			emulate: 'sagemaker',
			unwired: 'absent',
			onFailure: 'continue',
			onBadOutput: 'continue',
			keep: 'on-failure',
			launcher: 'auto',
			envPassthrough: [],
			nodes: Object.fromEntries(
				Object.entries(sketch.nodes ?? {}).map(([id, settings], index) => [id, makeSettings(settings, 20 + index)]),
			),
			wiring: Object.entries(sketch.wiring ?? {}).map(([to, from], index) => ({
				to,
				from,
				at: line(testFile, 60 + index),
			})),
			...sketch.test,
		},
	};
}
