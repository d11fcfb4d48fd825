import type { PlannedInput, PlannedNode, PlannedOutput } from '../model/plan.ts';
import type { DataContract, FixturePath, TestFile } from '../model/project.ts';
import type { BoundInput } from './bind-inputs.ts';
import { fileOf, lastPart } from './container-file.ts';
import { own } from './own.ts';
import type { ResolvedNode } from './resolve-nodes.ts';
import { safeFileName, safeNames } from './safe-names.ts';

/** The place of a port: a folder of its own, and in it the file, where the port is one. */
function place(
	folder: string,
	container: string | null | undefined,
	fixture: FixturePath | undefined,
): Pick<PlannedInput, 'path' | 'shape'> {
	const byContract = fileOf(container);
	const shape = fixture?.as ?? (byContract === undefined ? 'directory' : 'file');
	if (shape === 'directory') return { path: folder, shape };
	return { path: `${folder}/${safeFileName(byContract ?? lastPart(fixture?.path ?? ''))}`, shape };
}

/** Inputs of a node with their places below its folder and what is put there. */
export function layOutInputs(
	node: ResolvedNode,
	test: TestFile,
	bound: ReadonlyMap<string, BoundInput>,
): readonly PlannedInput[] {
	const ports = node.step?.ports.inputs ?? [];
	const folders = safeNames(ports.map(({ name }) => name));
	return ports.map((port) => {
		const source = bound.get(port.name)?.binding.from;
		const fixture = source?.kind === 'file' ? own(node.settings?.inputs, port.name) : undefined;
		return {
			name: port.name,
			required: port.required,
			...(port.type !== undefined && { type: port.type }),
			...place(`inputs/${folders.get(port.name) ?? ''}`, port.contract?.path, fixture),
			sources: source === undefined ? [] : [source],
			channels: test.emulate === 'sagemaker' ? (port.contract?.channels ?? []) : [],
			unwired: test.unwired,
			...(port.contract?.data !== undefined && { data: port.contract.data }),
			at: port.at,
		};
	});
}

/** How the cloud hands on what a training job writes. */
const packed: ReadonlyMap<string, PlannedOutput['delivery']> = new Map([
	['/opt/ml/model', 'model.tar.gz'],
	['/opt/ml/output/data', 'output.tar.gz'],
]);

function deliveryOf(
	container: string | null | undefined,
	node: ResolvedNode,
	test: TestFile,
	kind: PlannedNode['kind'],
): PlannedOutput['delivery'] {
	const isTraining = node.step?.interface.registry.sagemakerStepType === 'Training';
	// A stub's files are what the cloud delivered, or are laid out as its consumers take them.
	if (test.emulate !== 'sagemaker' || !isTraining || kind === 'stub') return 'as-is';
	return packed.get(container?.replace(/\/+$/, '') ?? '') ?? 'as-is';
}

/** What the interface promises, with what the test file expects over it. */
function dataOf(
	node: ResolvedNode,
	output: string,
	promised: DataContract | undefined,
): Pick<PlannedOutput, 'data' | 'expected'> {
	const written = own(node.settings?.expect, output);
	if (written === undefined) return promised === undefined ? {} : { data: promised };
	const { at, ...expected } = written;
	const members = Object.keys(expected) as (keyof DataContract)[];
	return { data: { ...promised, ...expected }, expected: { members, at } };
}

/** Outputs of a node with their places below its folder. */
export function layOutOutputs(node: ResolvedNode, test: TestFile, kind: PlannedNode['kind']): readonly PlannedOutput[] {
	const ports = node.step?.ports.outputs ?? [];
	const folders = safeNames(ports.map(({ name }) => name));
	return ports.map((port) => {
		const stub = own(node.settings?.stub, port.name);
		const { data, expected } = dataOf(node, port.name, port.contract?.data);
		return {
			name: port.name,
			...(port.type !== undefined && { type: port.type }),
			...place(`outputs/${folders.get(port.name) ?? ''}`, port.contract?.path, stub),
			optional: data?.optional ?? false,
			delivery: deliveryOf(port.contract?.path, node, test, kind),
			...(stub !== undefined && { stub: stub.path }),
			...(data !== undefined && { data }),
			...(expected !== undefined && { expected }),
			at: port.at,
		};
	});
}
