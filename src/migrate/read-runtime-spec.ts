import { posix } from 'node:path';
import { closest } from '../lib/closest.ts';
import { member, type Path, type Tree } from '../load/tree.ts';
import type { Scalar } from '../model/project.ts';
import { objection } from './judge-value.ts';
import type { KnownPath, Left, LookUp, Reading, Taken, Target } from './target.ts';

const known = new Set([
	'script_name',
	'step_name',
	'script_path',
	'input_paths',
	'output_paths',
	'environ_vars',
	'job_args',
	'last_updated',
	'user_notes',
]);

/** The paths that a spec names, so that they can be looked up. */
export function pathsOfSpec(tree: Tree): readonly string[] {
	return ['input_paths', 'output_paths'].flatMap((group) =>
		tree.keys([group]).flatMap((name) => textAt(tree, [group, name]) ?? []),
	);
}

/** The step that a spec names. */
export function stepOfSpec(tree: Tree): string | undefined {
	return textAt(tree, ['step_name']);
}

/** Whether a file has the shape of an old runtime test spec. */
export function isRuntimeSpec(value: unknown): boolean {
	return typeof member(value, 'script_name') === 'string' && typeof member(value, 'step_name') === 'string';
}

/** Reads a `*_runtime_test_spec.json`: what it says of the node that it is about. */
export function readRuntimeSpec(tree: Tree, targets: readonly Target[], lookUp: LookUp): Reading {
	const about = nodesOf(tree, targets);
	if (about.length !== 1) {
		const step = stepOfSpec(tree) ?? '';
		const near = closest(
			step,
			targets.map(({ node }) => node),
		);
		const reason =
			about.length === 0
				? `no node of the DAG is called so, is of this step, or has this script${near === undefined ? '' : `; did you mean ${near}?`}`
				: `${about.map(({ node }) => node).join(' and ')} could be meant; write the node's own name`;
		return { taken: [], left: [{ what: `step_name ${step}`, reason, kind: 'lost', at: tree.valueAt(['step_name']) }] };
	}
	const [target] = about as [Target];
	const readings = [
		readInputs(tree, target, lookUp),
		readOutputs(tree, target, lookUp),
		readEnvironment(tree, target),
		readArguments(tree, target),
		readRest(tree, target),
	];
	return { taken: readings.flatMap(({ taken }) => taken), left: readings.flatMap(({ left }) => left) };
}

/** The nodes that a spec may be about, the surest way of finding them first. */
function nodesOf(tree: Tree, targets: readonly Target[]): readonly Target[] {
	const step = stepOfSpec(tree);
	const script = textAt(tree, ['script_name']);
	const ways: readonly ((target: Target) => boolean)[] = [
		({ node }) => node === step,
		(target) => target.step === step,
		(target) => target.script !== undefined && posix.basename(target.script, '.py') === script,
	];
	for (const way of ways) {
		const found = targets.filter(way);
		if (found.length > 0) return found;
	}
	return [];
}

function readInputs(tree: Tree, target: Target, lookUp: LookUp): Reading {
	const taken: Taken[] = [];
	const left: Left[] = [];
	for (const name of tree.keys(['input_paths'])) {
		const path: Path = ['input_paths', name];
		const refuse = (reason: string, kind: Left['kind'] = 'lost') =>
			left.push({ what: `input_paths.${name}`, reason, kind, at: tree.at(path) });
		const port = target.inputs.find((input) => input.name === name);
		const value = textAt(tree, path);
		if (port === undefined)
			refuse(
				noPort(
					'input',
					name,
					target,
					target.inputs.map((input) => input.name),
				),
			);
		else if (port.fedBy !== undefined) refuse(`${port.fedBy} feeds it, so it needs no path`, 'needless');
		else if (value === undefined) refuse('it is not a path');
		else {
			const where = lookUp(value);
			if (where.inside !== undefined && where.exists) {
				// The old tester handed every path on as it was.
				const as = where.isFolder === true && port.shape === 'file' ? { as: 'directory' as const } : {};
				taken.push({ ...line(target, 'inputs', name, where.inside, tree, path), ...as });
			} else refuse(unusable(value, where));
		}
	}
	return { taken, left };
}

/** Outputs go to folders of the run's own. For a node without a script, old outputs are what a stub is made of. */
function readOutputs(tree: Tree, target: Target, lookUp: LookUp): Reading {
	const taken: Taken[] = [];
	const left: Left[] = [];
	for (const name of tree.keys(['output_paths'])) {
		const path: Path = ['output_paths', name];
		const what = `output_paths.${name}`;
		const at = tree.at(path);
		if (target.script !== undefined) {
			left.push({ what, reason: 'outputs go to the folder of each run', kind: 'needless', at });
			continue;
		}
		if (!target.outputs.includes(name)) {
			left.push({ what, reason: noPort('output', name, target, target.outputs), kind: 'lost', at });
			continue;
		}
		const value = textAt(tree, path);
		if (value === undefined) {
			left.push({ what, reason: 'it is not a path', kind: 'lost', at });
			continue;
		}
		const where = lookUp(value);
		if (where.inside !== undefined && where.exists) {
			taken.push(line(target, 'stub', name, where.inside, tree, path));
		} else left.push({ what, reason: unusable(value, where), kind: 'lost', at });
	}
	return { taken, left };
}

function readEnvironment(tree: Tree, target: Target): Reading {
	const taken: Taken[] = [];
	const left: Left[] = [];
	for (const name of tree.keys(['environ_vars'])) {
		const path: Path = ['environ_vars', name];
		const value = tree.text(path);
		const why = value === undefined ? 'its value is not a single one' : objection(name, value);
		if (value === undefined || why !== undefined) {
			left.push({ what: `environ_vars.${name}`, reason: why ?? '', kind: 'lost', at: tree.at(path) });
		} else taken.push(line(target, 'env', name, value, tree, path));
	}
	return { taken, left };
}

function readArguments(tree: Tree, target: Target): Reading {
	const taken: Taken[] = [];
	const left: Left[] = [];
	for (const name of tree.keys(['job_args'])) {
		const path: Path = ['job_args', name];
		const what = `job_args.${name}`;
		const at = tree.at(path);
		const value = path.reduce<unknown>(member, tree.value);
		const why = typeof value === 'string' ? objection(name, value) : undefined;
		if (!isScalar(value)) {
			left.push({ what, reason: 'an argument is a single value here, not a list or a map', kind: 'lost', at });
		} else if (why !== undefined) left.push({ what, reason: why, kind: 'lost', at });
		else if (name === 'job_type' && value === target.jobType) {
			left.push({ what, reason: `the name of ${target.node} says it`, kind: 'needless', at });
		} else taken.push(line(target, 'args', name, value, tree, path));
	}
	return { taken, left };
}

function readRest(tree: Tree, target: Target): Reading {
	const taken: Taken[] = [];
	const left: Left[] = [];
	const note = textAt(tree, ['user_notes']);
	if (note !== undefined && note.trim() !== '') taken.push(line(target, 'note', '', note.trim(), tree, ['user_notes']));
	const script = textAt(tree, ['script_path']);
	if (
		script !== undefined &&
		(target.script === undefined || posix.basename(script.replaceAll('\\', '/')) !== posix.basename(target.script))
	) {
		const instead = target.script === undefined ? 'none is found here' : `here it is ${target.script}`;
		const reason = `the interface names the script of ${target.node}, and ${instead}; name its folder under \`scripts\``;
		left.push({ what: `script_path ${script}`, reason, kind: 'lost', at: tree.at(['script_path']) });
	}
	for (const key of tree.keys([])) {
		if (known.has(key)) continue;
		left.push({ what: key, reason: 'it is no part of a runtime test spec', kind: 'lost', at: tree.at([key]) });
	}
	return { taken, left };
}

function line(target: Target, group: Taken['group'], name: string, value: Scalar, tree: Tree, path: Path): Taken {
	return { node: target.node, group, name, value, at: tree.at(path) };
}

function noPort(kind: 'input' | 'output', name: string, { step }: Target, ports: readonly string[]): string {
	const near = closest(name, ports);
	const hint =
		near !== undefined ? `did you mean ${near}?` : ports.length === 0 ? 'it has none' : `it has ${ports.join(', ')}`;
	return `${step} has no ${kind} of this name; ${hint}`;
}

function unusable(path: string, { inside }: KnownPath): string {
	return inside === undefined
		? `"${path}" lies outside of this repository; copy the data into it`
		: `there is no "${inside}" here; add the data, then the line`;
}

function textAt(tree: Tree, path: Path): string | undefined {
	const value = path.reduce<unknown>(member, tree.value);
	return typeof value === 'string' ? value : undefined;
}

function isScalar(value: unknown): value is Scalar {
	return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
