import { hash } from 'node:crypto';
import { canonical } from '../lib/ordered.ts';
import type { Binding, Plan, PlannedInput, PlannedNode, PlannedOutput } from '../model/plan.ts';
import type { Project, ProjectFile } from '../model/project.ts';

/** Hex sha256 over the JSON of a value whose members are always written in the same order. */
function digestOf(value: unknown): string {
	return hash('sha256', JSON.stringify(value));
}

/** What decides what is done with an input. Only what users write freely can differ in the order of its keys. */
function inputShape({ name, required, path, shape, sources, channels, unwired, data }: PlannedInput): unknown {
	return [name, required, path, shape, sources.length, channels, unwired, data === undefined ? null : canonical(data)];
}

function outputShape(
	{ name, path, shape, optional, delivery, stub, data }: PlannedOutput,
	contents: Contents,
): unknown {
	const stubbed = stub === undefined ? null : [stub, contents.of(stub) ?? null];
	return [name, path, shape, optional, delivery, stubbed, data === undefined ? null : canonical(data)];
}

/** The files of a project, by what they hold. */
export interface Contents {
	/** What tells one content from another: the digest, or the size of what is only hashed when it is copied. */
	of(path: string | undefined): string | undefined;
	/** All scripts in the folder of one and below it. */
	beside(path: string): readonly (readonly [string, string | undefined])[];
}

function toContent(file: ProjectFile): string {
	return file.sha256 ?? `${file.kind}:${String(file.bytes)}`;
}

/** Reads what load found of each file. */
export function createContents(project: Project): Contents {
	const files = new Map(project.files.map((file) => [file.path, file]));
	const scripts = project.files.filter(({ role }) => role === 'script');
	const folders = new Map<string, readonly (readonly [string, string | undefined])[]>();
	return {
		of(path) {
			const file = path === undefined ? undefined : files.get(path);
			return file === undefined ? undefined : toContent(file);
		},
		beside(path) {
			const folder = path.slice(0, path.lastIndexOf('/') + 1);
			const known = folders.get(folder);
			if (known !== undefined) return known;
			const found = scripts
				.filter((file) => file.path.startsWith(folder))
				.map((file) => [file.path, toContent(file)] as const);
			folders.set(folder, found);
			return found;
		},
	};
}

/** Hex digest of a node's script, and of the files beside it where it needs them; undefined without a script. */
export function scriptDigest(
	{ entry }: Pick<PlannedNode, 'entry'>,
	contents: Contents,
	needsFolder: boolean,
): string | undefined {
	const content = contents.of(entry);
	if (entry === undefined || content === undefined) return undefined;
	return needsFolder ? digestOf([content, contents.beside(entry)]) : content;
}

/**
 * The fingerprint of one node: over its script (with the files beside it where it needs them), arguments, environment,
 * the shape of its ports, and how it is run. Without its name and without what feeds it, so that equal work is equal.
 */
export function nodeFingerprint(
	node: Omit<PlannedNode, 'fingerprint'>,
	project: Project,
	contents: Contents,
	needsFolder: boolean,
): string {
	const { executable, path, installs, requirements } = project.test.python;
	const packages = requirements?.sha256;
	return digestOf({
		kind: node.kind,
		runtime: node.runtime,
		request: node.runtime === 'python' ? { executable, path, installs, packages, command: node.command } : node.command,
		entry: node.entry,
		script: contents.of(node.entry),
		commandFiles: node.command?.map((part) => contents.of(part.replace(/^\{workspace\}\/|^\.\//, '')) ?? null),
		beside: node.entry !== undefined && needsFolder ? contents.beside(node.entry) : undefined,
		args: node.args,
		env: node.env,
		inputs: node.inputs.map(inputShape),
		outputs: node.outputs.map((output) => outputShape(output, contents)),
		emulate: project.test.emulate,
	});
}

/** The fingerprint of a whole plan: changes with anything that may change what a run does or finds. */
export function planFingerprint(plan: Omit<Plan, 'fingerprint'>, contents: Contents): string {
	return digestOf({
		pipeline: plan.pipeline,
		emulate: plan.emulate,
		nodes: plan.nodes.map(({ id, fingerprint, folder, dependsOn, timeoutMs, retries, skip, allowFailure }) => [
			id,
			fingerprint,
			folder,
			dependsOn,
			timeoutMs,
			retries,
			skip ?? null,
			allowFailure ?? null,
		]),
		bindings: plan.bindings.map(({ from, to }: Binding) => [
			from,
			to,
			from.kind === 'file' ? (contents.of(from.path) ?? null) : null,
		]),
	});
}
