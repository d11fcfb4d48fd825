import { basename, join } from 'node:path';
import { unreachable } from '../lib/unreachable.ts';
import type { Evidence, NodeRun } from '../model/execution.ts';
import type { InputSource, PlannedInput, PlannedNode } from '../model/plan.ts';
import type { StageCopy, StageReport } from '../model/workbench.ts';
import { treeDigest } from './staging/digest.ts';

/** What a node's inputs are made of. */
export interface Delivery {
	readonly copies: readonly StageCopy[];
	/** Inputs that nothing feeds and that the script finds as empty folders. */
	readonly empty: readonly PlannedInput[];
	/** Names of inputs that are not handed to the script. */
	readonly absent: ReadonlySet<string>;
	/** Required inputs whose producer did not write its optional output. */
	readonly problems: StageReport['problems'];
}

/** A node that came before, and what came of it. */
export interface Producer {
	readonly node: PlannedNode;
	readonly run: NodeRun;
}

/** Finds where each input of a node comes from. `root`: the workspace; `out`: the run's folder; both absolute. */
export function locateInputs(
	node: PlannedNode,
	producers: (id: string) => Producer | undefined,
	{ root, out }: { readonly root: string; readonly out: string },
): Delivery {
	const copies: StageCopy[] = [];
	const empty: PlannedInput[] = [];
	const absent = new Set<string>();
	const problems: { readonly input: string; readonly message: string }[] = [];
	for (const input of node.inputs) {
		const found = input.sources.flatMap((source) => locate(source, producers, root, out) ?? []);
		if (found.length > 0) {
			const { name, path, shape, channels } = input;
			copies.push(...found.map((place) => ({ ...place, input: name, to: path, shape, channels })));
		} else if (input.required && input.sources.length > 0) {
			problems.push({ input: input.name, message: `${input.sources.map(say).join(' and ')} was not written` });
		} else if (input.unwired === 'empty-dir') empty.push(input);
		else absent.add(input.name);
	}
	return { copies, empty, absent, problems };
}

type Place = Pick<StageCopy, 'from' | 'within' | 'expect' | 'fixture'>;

function locate(
	source: InputSource,
	producers: (id: string) => Producer | undefined,
	root: string,
	out: string,
): Place | undefined {
	switch (source.kind) {
		case 'file':
			return { from: join(root, source.path), within: root, fixture: source.path };
		case 'output': {
			const producer = producers(source.node);
			const output = producer?.node.outputs.find((one) => one.name === source.output);
			const evidence = producer?.run.outputs.find((one) => one.output === source.output);
			if (producer === undefined || output === undefined || evidence?.present !== true) return undefined;
			return ofOutput(join(out, producer.node.folder), output.path, evidence);
		}
		default:
			return unreachable(source);
	}
}

/** What a consumer gets must be what was sealed: nothing that ran in between may have changed it. */
function ofOutput(folder: string, path: string, { delivered, digest }: Evidence): Place {
	if (delivered !== undefined) {
		const { file, sha256 } = delivered;
		const expect = treeDigest([{ path: basename(file), mode: 0o644, sha256 }]);
		return { from: join(folder, file), within: folder, expect };
	}
	return { from: join(folder, path), within: folder, ...(digest === undefined ? {} : { expect: digest }) };
}

function say(source: InputSource): string {
	return source.kind === 'file' ? source.path : `the optional output ${source.output} of ${source.node}`;
}
