import { join, posix } from 'node:path';
import type { PlannedInput, PlannedNode } from '../model/plan.ts';
import type { OutputReader, SealFixture, SealJob, StageJob, StageReport } from '../model/workbench.ts';
import type { Delivery } from './locate-inputs.ts';
import type { NodeEnvironment } from './child-environment.ts';
import type { ExecuteSettings } from './settings.ts';
import type { NodePlace } from './runtimes/runtime.ts';

/** Where the log of an attempt lies, relative to the node's folder. */
export function logPath(attempt: number): string {
	return `log/attempt-${attempt}.log`;
}

/** Where an output lies once it is packed for its consumers, relative to the node's folder. */
export function packedPath(output: { readonly name: string; readonly delivery: string }): string {
	return `delivered/${output.name}/${output.delivery}`;
}

/** How a node's folder is made for an attempt: from empty, except that the logs of earlier attempts stay. */
export function stagingOf(node: PlannedNode, delivery: Delivery, attempt: number, out: string): StageJob {
	return {
		folder: join(out, node.folder),
		folders: [
			'inputs',
			'outputs',
			'work',
			'tmp',
			'log',
			...node.outputs.map((output) => (output.shape === 'file' ? posix.dirname(output.path) : output.path)),
			...delivery.empty.map((input) => (input.shape === 'file' ? posix.dirname(input.path) : input.path)),
			...node.env.flatMap(({ value }) => ('inFolder' in value ? [value.inFolder] : [])),
		],
		...(attempt === 1 ? {} : { keep: ['log'] }),
		copies: delivery.copies,
	};
}

/** How the folder of a stub is made: the fixtures lie where a script would have written. */
export function stubStagingOf(node: PlannedNode, settings: Pick<ExecuteSettings, 'root' | 'out'>): StageJob {
	return {
		folder: join(settings.out, node.folder),
		folders: ['outputs', 'log'],
		copies: node.outputs.flatMap((output) =>
			output.stub === undefined
				? []
				: [
						{
							input: output.name,
							from: join(settings.root, output.stub),
							within: settings.root,
							to: output.path,
							shape: output.shape,
							channels: [],
							owned: true,
						},
					],
		),
	};
}

/** What to look at when a node has ended. */
export function sealingOf(
	node: PlannedNode,
	staged: StageReport,
	{ root, out }: Pick<ExecuteSettings, 'root' | 'out'>,
	readersOf: (node: string, output: string) => readonly OutputReader[],
): SealJob {
	const folder = join(out, node.folder);
	const paths = new Map(node.inputs.map((input) => [input.name, join(folder, input.path)]));
	// An input of several sources has a report for each; the last one saw them all.
	const last = new Map(staged.inputs.map((report) => [report.input, report]));
	const fixtures = staged.inputs.flatMap(({ input, fixture }): readonly SealFixture[] => {
		if (fixture === undefined) return [];
		const { data } = node.inputs.find(({ name }) => name === input) ?? {};
		const reader = { node: node.id, input, ...(data === undefined ? {} : { data }) };
		return [{ path: fixture, from: join(root, fixture), within: root, reader }];
	});
	return {
		folder,
		outputs: node.outputs.map((output) => {
			const readers = readersOf(node.id, output.name);
			return {
				output: output.name,
				path: output.path,
				shape: output.shape,
				delivery: output.delivery,
				deliverTo: packedPath(output),
				...(output.data === undefined ? {} : { data: output.data }),
				...(readers.length === 0 ? {} : { readers }),
			};
		}),
		inputs: [...last.values()].flatMap(({ input, digest, stamp }) => {
			const path = paths.get(input);
			return path === undefined ? [] : [{ input, path, digest, stamp }];
		}),
		...(fixtures.length === 0 ? {} : { fixtures }),
	};
}

/** Where one attempt of a node takes place. */
export function placeOf(
	node: PlannedNode,
	delivery: Delivery,
	environment: NodeEnvironment,
	attempt: number,
	settings: ExecuteSettings,
	warm?: NodePlace['warm'],
): NodePlace {
	const folder = join(settings.out, node.folder);
	const there = (input: PlannedInput): boolean => !delivery.absent.has(input.name);
	return {
		workspace: settings.root,
		folder,
		inputs: Object.fromEntries(node.inputs.filter(there).map(({ name, path }) => [name, join(folder, path)])),
		outputs: Object.fromEntries(node.outputs.map(({ name, path }) => [name, join(folder, path)])),
		work: join(folder, 'work'),
		tmp: join(folder, 'tmp'),
		log: join(folder, 'log'),
		attempt,
		environ: environment.declared,
		args: Object.fromEntries(node.args.map(({ name, value }) => [name, value])),
		...(settings.python === undefined ? {} : { python: settings.python }),
		pythonPath: settings.pythonPath,
		observe: settings.observe,
		...(settings.installs === undefined ? {} : { installs: settings.installs }),
		...(warm === undefined ? {} : { warm }),
	};
}
