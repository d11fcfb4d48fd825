import * as z from '../lib/zod.ts';
import { parseBytes } from '../lib/bytes.ts';
import { parseDuration } from '../lib/duration.ts';
import * as modes from '../model/request.ts';
import { expectShape, toleranceKeys } from './data-schema.ts';

const path = () => z.string().min(1);
const paths = () => z.union([path(), z.array(path())]);
const scalar = () => z.union([z.string(), z.number(), z.boolean(), z.null()]);
const note = () => z.string().min(1);

const duration = () =>
	z.union([z.string(), z.number()]).refine((value) => parseDuration(String(value)) !== undefined, {
		message: 'is not a duration; write such as 90s, 10m, 1h30m, 500ms, or a number of seconds',
	});

const size = () =>
	z.string().refine((value) => parseBytes(value) !== undefined, {
		message: 'is not a size; write such as 500 MB, 1.5 GB or 2 GiB',
	});

const environment = () =>
	z
		.record(z.string().regex(/^[^=\0]+$/, 'a name of a variable has no `=` in it'), scalar())
		.nullable()
		.describe('Environment variables. A value is the text as it is written: `true` stays `true`, `0.10` stays `0.10`.');

const probe = () => z.enum(modes.probeKinds);
const probes = () => z.union([z.literal('all'), probe(), z.array(probe())]);

const retries = () => z.int().min(0).max(100).describe('How often a script that failed is started again.');

const fixture = () =>
	z.union([
		path(),
		z.strictObject({
			path: path().describe('A file or folder, relative to the workspace.'),
			as: z.lazyOptional(() => z.enum(['file', 'directory']), 'How the script is handed it.'),
		}),
	]);

const argument = () =>
	scalar().refine((value) => typeof value !== 'number' || isExact(value), {
		message: 'is a whole number too large to be kept exactly; put it in quotes',
	});

function isExact(value: number): boolean {
	return !Number.isInteger(value) || Number.isSafeInteger(value);
}

const nodeShape = () =>
	z
		.strictObject({
			step: z.lazyOptional(() => z.string().min(1), 'The step of the node, where its name does not tell.'),
			stub: z.lazyOptional(
				() => z.record(z.string(), fixture()).nullable(),
				'The node is not run: these files are its outputs.',
			),
			inputs: z.lazyOptional(() => z.record(z.string(), fixture()).nullable(), 'Files for external inputs.'),
			env: z.lazyOptional(environment),
			args: z.lazyOptional(
				() => z.record(z.string(), argument()).nullable(),
				'Job arguments. Types are kept: number, boolean, text, null.',
			),
			expect: z.lazyOptional(
				() => z.record(z.string(), expectShape()).nullable(),
				'What is expected of each output; wins over what the interface promises.',
			),
			timeout: z.lazyOptional(duration, 'The longest time that the script may take.'),
			memory: z.lazyOptional(
				size,
				'How much memory the script takes; scripts that together take more than there is wait for each other.',
			),
			retries: z.lazyOptional(retries),
			probes: z.lazyOptional(probes, 'Probes of this node, over those for all; `[]`: none.'),
			skip: z.lazyOptional(note, 'Do not run the node; says why.'),
			'allow-failure': z.lazyOptional(note, 'A failure of the node is shown but is not red; says why.'),
			note: z.lazyOptional(note, 'A remark that reports show.'),
		})
		.nullable();

const pythonShape = () =>
	z
		.strictObject({
			executable: z.lazyOptional(path, 'The interpreter: a name or a path. Default: python3.'),
			path: z.lazyOptional(paths, 'More folders for sys.path, relative to the workspace.'),
			observe: z.lazyOptional(() => z.boolean(), 'Watch what scripts read and write. Default: true.'),
			warm: z.lazyOptional(
				() => z.union([z.enum(['auto', 'off']), z.boolean(), z.array(z.string())]),
				'Fork scripts from processes that have imported what they import: where it is safe (auto, the default), never (off), or with just these modules.',
			),
			requirements: z.lazyOptional(
				path,
				'A file of packages to install into a virtual environment of its own before anything runs.',
			),
			installs: z.lazyOptional(
				() => z.enum(['allow', 'block']),
				'Whether scripts may install packages. Default: allow.',
			),
		})
		.nullable();

/** The test file as it is written. */
export const testFileShape = z
	.strictObject({
		$schema: z.lazyOptional(() => z.string(), 'The JSON Schema that editors check the file with.'),
		dag: z.lazyOptional(paths, 'DAG files: a path, a glob or a list of them.'),
		interfaces: z.lazyOptional(paths, 'Folders or globs of step interfaces; the first that has a step wins.'),
		scripts: z.lazyOptional(paths, 'Folders that hold the scripts.'),
		python: z.lazyOptional(pythonShape, 'The Python that runs the scripts.'),
		defaults: z.lazyOptional(
			() =>
				z
					.strictObject({
						timeout: z.lazyOptional(duration, 'For each node. Default: 10m.'),
						retries: z.lazyOptional(retries),
						env: z.lazyOptional(environment),
					})
					.nullable(),
			'What holds for every node that does not say otherwise.',
		),
		strict: z.lazyOptional(() => z.boolean(), 'Ambiguity is an error. Default: false.'),
		'fail-on': z.lazyOptional(
			() => z.enum(modes.failOnLevels),
			'The lowest severity of a finding that fails; in `lint`, `warning` counts those of definitions too. Default: error.',
		),
		'allow-empty': z.lazyOptional(() => z.boolean(), 'A run that ran nothing may pass. Default: false.'),
		'allow-missing-scripts': z.lazyOptional(
			() => z.boolean(),
			'A node without a script here is skipped, not an error. Default: false.',
		),
		emulate: z.lazyOptional(
			() => z.enum(modes.emulations),
			'Whose delivery of outputs is imitated. Default: sagemaker.',
		),
		unwired: z.lazyOptional(
			() => z.enum(modes.unwiredModes),
			'What a script finds at an optional input that nothing feeds. Default: absent.',
		),
		'on-failure': z.lazyOptional(
			() => z.enum(modes.failureModes),
			'What happens to the rest when a script fails. Default: continue.',
		),
		'on-bad-output': z.lazyOptional(
			() => z.enum(modes.badOutputModes),
			'Whether consumers of a bad output still run. Default: continue.',
		),
		keep: z.lazyOptional(() => z.enum(modes.keepModes), 'Whether the folders of a run are kept. Default: always.'),
		launcher: z.lazyOptional(() => z.enum(modes.launcherKinds), 'How programs are started. Default: auto.'),
		'max-parallel': z.lazyOptional(() => z.int().min(1).max(1024), 'Scripts at a time. Default: the CPUs.'),
		timeout: z.lazyOptional(duration, 'For each node, as `defaults.timeout`, over which it wins.'),
		memory: z.lazyOptional(
			size,
			'How much memory scripts may take together, by what `nodes.NODE.memory` says. Default: all there is.',
		),
		deadline: z.lazyOptional(duration, 'The longest time that the whole run may take.'),
		'env-passthrough': z.lazyOptional(
			() => z.union([z.string().min(1), z.array(z.string().min(1))]).nullable(),
			'Names of variables that scripts are given from the environment. Their values are masked.',
		),
		baseline: z.lazyOptional(
			() =>
				z
					.union([
						path(),
						z.literal(false),
						z.strictObject({ file: path().describe('The committed file.'), ...toleranceKeys }),
					])
					.nullable(),
			'A file with what tables looked like before, and how far they may lie from it.',
		),
		probes: z.lazyOptional(
			() => probes().nullable(),
			'Run each script that passed again with one thing changed, and tell how it takes it. Default: none.',
		),
		nodes: z.lazyOptional(() => z.record(z.string(), nodeShape()).nullable(), 'What is said of single nodes.'),
		wiring: z.lazyOptional(
			() => z.record(z.string(), z.string().min(1)).nullable(),
			'`Node.input: Node.output`; beats matching.',
		),
	})
	.nullable()
	.meta({ title: 'dag-script-test test file', description: 'What a test needs beyond the DAG and the interfaces.' });
export type WrittenTestFile = NonNullable<z.infer<typeof testFileShape>>;
export type WrittenNode = NonNullable<z.infer<ReturnType<typeof nodeShape>>>;
export type WrittenProbes = z.infer<ReturnType<typeof probes>>;
export type WrittenFixture = z.infer<ReturnType<typeof fixture>>;
