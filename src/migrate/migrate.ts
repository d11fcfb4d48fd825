import type { Tree } from '../load/tree.ts';
import { readPipelineConfig } from './read-pipeline-config.ts';
import { readRuntimeSpec } from './read-runtime-spec.ts';
import type { Left, LookUp, Target } from './target.ts';
import { writeTestFile, type Proposal, type Written } from './write-test-file.ts';

/** The old files, and what is known of the repository that they are read for. */
export interface Sources {
	/** Runtime test specs, and the pipeline config if there is one. */
	readonly specs: readonly Tree[];
	readonly config?: Tree;
	readonly targets: readonly Target[];
	readonly lookUp: LookUp;
	/** The text of the test file, if there is one. */
	readonly before?: string;
	readonly proposal: Proposal;
}

/**
 * Reads what people wrote for the old tool into a test file. A spec, being about testing, beats the pipeline config.
 * Undefined when the test file is not one that can be added to.
 */
export function migrate({ specs, config, targets, lookUp, before, proposal }: Sources): Written | undefined {
	const readings = [
		...specs.map((tree) => readRuntimeSpec(tree, targets, lookUp)),
		...(config === undefined ? [] : [readPipelineConfig(config, targets)]),
	];
	const first = new Map<string, string>();
	const contradicted: Left[] = [];
	const taken = readings
		.flatMap((reading) => reading.taken)
		.filter((line) => {
			const key = `${line.node} ${line.group} ${line.name}`;
			const said = first.get(key);
			if (said === undefined) {
				first.set(key, String(line.value));
				return true;
			}
			if (said !== String(line.value)) {
				const what = `${line.node} ${line.group}.${line.name} ${String(line.value)}`;
				contradicted.push({ what, reason: `${said} is taken from another file`, kind: 'lost', at: line.at });
			}
			return false;
		});
	const position = new Map(targets.map(({ node }, index) => [node, index]));
	const inOrder = taken.toSorted((a, b) => (position.get(a.node) ?? 0) - (position.get(b.node) ?? 0));
	const written = writeTestFile(before, proposal, inOrder);
	if (written === undefined) return undefined;
	return { ...written, left: [...readings.flatMap(({ left }) => left), ...contradicted, ...written.left] };
}
