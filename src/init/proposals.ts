import { nameKey, snakeName } from '../compile/step-names.ts';
import { byText } from '../lib/ordered.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Plan, PlannedInput, PlannedNode, PlannedOutput } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import type { Answers, Value } from './answers.ts';
import { canBeSampled } from './sample-file.ts';

/** What the answer to a question could be. */
export interface Proposal {
	readonly value: Value;
	/** The value in a word. */
	readonly label: string;
	readonly because: string;
	/** Nothing else can be meant, so that nobody has to be asked. */
	readonly sure: boolean;
}

/** What questions are made of. */
export interface Situation {
	readonly project: Project;
	readonly plan: Plan;
	readonly diagnostics: readonly Diagnostic[];
	/** Files of the repository that could be test data, relative to it. */
	readonly data: readonly string[];
	readonly answers: Answers;
	/** Interfaces that are drafted: what they say that a script needs, it does need. */
	readonly drafted: ReadonlySet<string>;
	/** Of drafted inputs (`Step.input`): the file or folder of the repository that the script takes by itself. */
	readonly presets: ReadonlyMap<string, string>;
	/** Samples may be made without asking. */
	readonly samples: boolean;
}

/**
 * Outputs of the nodes before it that it does not take yet. Where a `spec` says what fits, matching has refused them
 * already. Without one the name decides, or that there is nothing else.
 */
export function outputsBefore(node: PlannedNode, input: string, { plan, project }: Situation): readonly Proposal[] {
	const step = project.interfaces.find((each) => each.step === node.step);
	const isMatched = (step?.variants[node.jobType ?? ''] ?? step?.base)?.spec !== undefined;
	const taken = new Set(
		plan.bindings.flatMap(({ from, to }) =>
			to.node === node.id && from.kind === 'output' ? [`${from.node}.${from.output}`] : [],
		),
	);
	const free = plan.nodes
		.filter(({ id }) => node.dependsOn.includes(id))
		.flatMap(({ id, outputs }) => outputs.map(({ name }) => ({ from: `${id}.${name}`, name })))
		.filter(({ from }) => !taken.has(from));
	const open = node.inputs.filter(({ required, sources }) => required && sources.length === 0);
	const alike = free.filter(({ name }) => areAlike(name, input));
	return [...alike, ...free.filter((each) => !alike.includes(each))].map(({ from, name }) => {
		const isOnly = free.length === 1 && open.length === 1;
		const because = areAlike(name, input)
			? 'the names are alike'
			: isOnly
				? 'the only output before it, for the only open input'
				: 'an output of a node before it';
		return {
			value: { kind: 'wire', from },
			label: from,
			because,
			sure: !isMatched && (isOnly || (alike.length === 1 && alike[0]?.from === from)),
		};
	});
}

/** One name holds the other: `train` and `train_data`. */
function areAlike(a: string, b: string): boolean {
	const [first, second] = [nameKey(a), nameKey(b)];
	return first !== '' && second !== '' && (first.includes(second) || second.includes(first));
}

/** What the script would read where it is given nothing. */
export function presetFor({ step }: PlannedNode, input: string, { presets }: Situation): readonly Proposal[] {
	const path = presets.get(`${step}.${input}`);
	if (path === undefined) return [];
	return [{ value: { kind: 'file', path }, label: path, because: 'the script takes it by itself', sure: true }];
}

/** Files whose names say that they are meant; sure where one carries the very name of the port and of no other. */
export function filesFor(node: string, port: string, { data }: Situation): readonly Proposal[] {
	const key = nameKey(port);
	const nodeKey = nameKey(node);
	const words = snakeName(node)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word.length > 2);
	const ranked = data
		.map((path) => {
			const parts = path.split('/');
			const stem = nameKey((parts.at(-1) ?? '').replace(/\.[^/]*$/, ''));
			const exact = stem === key;
			const inNode = parts.slice(0, -1).some((part) => nameKey(part) === nodeKey);
			const alike = stem.length > 2 && (stem.includes(key) || key.includes(stem));
			const shared = words.filter((word) => path.toLowerCase().includes(word)).length / (words.length + 1);
			const fit = (exact ? 4 : alike ? 1 : 0) + (inNode ? 2 : 0);
			return { path, rank: fit === 0 ? 0 : fit + shared, exact };
		})
		.filter(({ rank }) => rank > 0)
		.sort((a, b) => b.rank - a.rank || byText(a.path, b.path));
	const exact = ranked.filter(({ exact: isExact }) => isExact);
	return ranked.slice(0, 5).map(({ path, exact: isExact }) => ({
		value: { kind: 'file', path },
		label: path,
		because: isExact ? 'it has the name of the port' : 'its name is like that of the port or the node',
		sure: isExact && exact.length === 1,
	}));
}

/** Made-up data, where the contract says what its columns are. */
export function sampleFor(port: PlannedInput | PlannedOutput | undefined, { samples }: Situation): readonly Proposal[] {
	if (port === undefined || !canBeSampled(port)) return [];
	return [{ value: { kind: 'sample' }, label: 'make sample data', because: 'its columns are declared', sure: samples }];
}
