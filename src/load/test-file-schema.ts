import * as z from '../lib/zod.ts';
import { parseBytes } from '../lib/bytes.ts';
import { parseDuration } from '../lib/duration.ts';
import * as modes from '../model/request.ts';
import { expectShape, toleranceKeys } from './data-schema.ts';

const path = z.string().min(1);
const paths = z.union([path, z.array(path)]);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const note = z.string().min(1);

const duration = z.union([z.string(), z.number()]).refine((value) => parseDuration(String(value)) !== undefined, {
	message: 'is not a duration; write such as 90s, 10m, 1h30m, 500ms, or a number of seconds',
});

const size = z.string().refine((value) => parseBytes(value) !== undefined, {
	message: 'is not a size; write such as 500 MB, 1.5 GB or 2 GiB',
});

const environment = z
	.record(z.string().regex(/^[^=\0]+$/, 'a name of a variable has no `=` in it'), scalar)
	.nullable()
	.describe('Environment variables. A value is the text as it is written: `true` stays `true`, `0.10` stays `0.10`.');

const probe = z.enum(modes.probeKinds);
const probes = z.union([z.literal('all'), probe, z.array(probe)]);

const retries = z.int().min(0).max(100).describe('How often a script that failed is started again.');

const fixture = z.union([
	path,
	z.strictObject({
		path: path.describe('A file or folder, relative to the workspace.'),
		as: z.enum(['file', 'directory']).exactOptional().describe('How the script is handed it.'),
	}),
]);

const argument = scalar.refine((value) => typeof value !== 'number' || isExact(value), {
	message: 'is a whole number too large to be kept exactly; put it in quotes',
});

function isExact(value: number): boolean {
	return !Number.isInteger(value) || Number.isSafeInteger(value);
}

const nodeShape = z
	.strictObject({
		step: z.string().min(1).exactOptional().describe('The step of the node, where its name does not tell.'),
		stub: z
			.record(z.string(), fixture)
			.nullable()
			.exactOptional()
			.describe('The node is not run: these files are its outputs.'),
		inputs: z.record(z.string(), fixture).nullable().exactOptional().describe('Files for external inputs.'),
		env: environment.exactOptional(),
		args: z
			.record(z.string(), argument)
			.nullable()
			.exactOptional()
			.describe('Job arguments. Types are kept: number, boolean, text, null.'),
		expect: z
			.record(z.string(), expectShape)
			.nullable()
			.exactOptional()
			.describe('What is expected of each output; wins over what the interface promises.'),
		timeout: duration.exactOptional().describe('The longest time that the script may take.'),
		memory: size
			.exactOptional()
			.describe('How much memory the script takes; scripts that together take more than there is wait for each other.'),
		retries: retries.exactOptional(),
		probes: probes.exactOptional().describe('Probes of this node, over those for all; `[]`: none.'),
		skip: note.exactOptional().describe('Do not run the node; says why.'),
		'allow-failure': note.exactOptional().describe('A failure of the node is shown but is not red; says why.'),
		note: note.exactOptional().describe('A remark that reports show.'),
	})
	.nullable();

const pythonShape = z
	.strictObject({
		executable: path.exactOptional().describe('The interpreter: a name or a path. Default: python3.'),
		path: paths.exactOptional().describe('More folders for sys.path, relative to the workspace.'),
		observe: z.boolean().exactOptional().describe('Watch what scripts read and write. Default: true.'),
		warm: z
			.union([z.enum(['auto', 'off']), z.boolean(), z.array(z.string())])
			.exactOptional()
			.describe(
				'Fork scripts from processes that have imported what they import: where it is safe (auto, the default), never (off), or with just these modules.',
			),
		requirements: path
			.exactOptional()
			.describe('A file of packages to install into a virtual environment of its own before anything runs.'),
		installs: z
			.enum(['allow', 'block'])
			.exactOptional()
			.describe('Whether scripts may install packages. Default: allow.'),
	})
	.nullable();

/** The test file as it is written. */
export const testFileShape = z
	.strictObject({
		$schema: z.string().exactOptional().describe('The JSON Schema that editors check the file with.'),
		dag: paths.exactOptional().describe('DAG files: a path, a glob or a list of them.'),
		interfaces: paths.exactOptional().describe('Folders or globs of step interfaces; the first that has a step wins.'),
		scripts: paths.exactOptional().describe('Folders that hold the scripts.'),
		python: pythonShape.exactOptional().describe('The Python that runs the scripts.'),
		defaults: z
			.strictObject({
				timeout: duration.exactOptional().describe('For each node. Default: 10m.'),
				retries: retries.exactOptional(),
				env: environment.exactOptional(),
			})
			.nullable()
			.exactOptional()
			.describe('What holds for every node that does not say otherwise.'),
		strict: z.boolean().exactOptional().describe('Ambiguity is an error. Default: false.'),
		'fail-on': z.enum(modes.failOnLevels).exactOptional().describe('The lowest severity that fails. Default: error.'),
		'allow-empty': z.boolean().exactOptional().describe('A run that ran nothing may pass. Default: false.'),
		'allow-missing-scripts': z
			.boolean()
			.exactOptional()
			.describe('A node without a script here is skipped, not an error. Default: false.'),
		emulate: z
			.enum(modes.emulations)
			.exactOptional()
			.describe('Whose delivery of outputs is imitated. Default: sagemaker.'),
		unwired: z
			.enum(modes.unwiredModes)
			.exactOptional()
			.describe('What a script finds at an optional input that nothing feeds. Default: absent.'),
		'on-failure': z
			.enum(modes.failureModes)
			.exactOptional()
			.describe('What happens to the rest when a script fails. Default: continue.'),
		'on-bad-output': z
			.enum(modes.badOutputModes)
			.exactOptional()
			.describe('Whether consumers of a bad output still run. Default: continue.'),
		keep: z.enum(modes.keepModes).exactOptional().describe('Whether the folders of a run are kept. Default: always.'),
		launcher: z.enum(modes.launcherKinds).exactOptional().describe('How programs are started. Default: auto.'),
		'max-parallel': z.int().min(1).max(1024).exactOptional().describe('Scripts at a time. Default: the CPUs.'),
		timeout: duration.exactOptional().describe('For each node, as `defaults.timeout`, over which it wins.'),
		memory: size
			.exactOptional()
			.describe('How much memory scripts may take together, by what `nodes.NODE.memory` says. Default: all there is.'),
		deadline: duration.exactOptional().describe('The longest time that the whole run may take.'),
		'env-passthrough': z
			.union([z.string().min(1), z.array(z.string().min(1))])
			.nullable()
			.exactOptional()
			.describe('Names of variables that scripts are given from the environment. Their values are masked.'),
		baseline: z
			.union([path, z.literal(false), z.strictObject({ file: path.describe('The committed file.'), ...toleranceKeys })])
			.nullable()
			.exactOptional()
			.describe('A file with what tables looked like before, and how far they may lie from it.'),
		probes: probes
			.nullable()
			.exactOptional()
			.describe('Run each script that passed again with one thing changed, and tell how it takes it. Default: none.'),
		nodes: z.record(z.string(), nodeShape).nullable().exactOptional().describe('What is said of single nodes.'),
		wiring: z
			.record(z.string(), z.string().min(1))
			.nullable()
			.exactOptional()
			.describe('`Node.input: Node.output`; beats matching.'),
	})
	.nullable()
	.meta({ title: 'dag-script-test test file', description: 'What a test needs beyond the DAG and the interfaces.' });
export type WrittenTestFile = NonNullable<z.infer<typeof testFileShape>>;
export type WrittenNode = NonNullable<z.infer<typeof nodeShape>>;
export type WrittenProbes = z.infer<typeof probes>;
export type WrittenFixture = z.infer<typeof fixture>;
