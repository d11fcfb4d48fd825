import { closest } from '../lib/closest.ts';
import { diagnose } from '../model/diagnostic.ts';
import type { EnvValue, PlannedInput, PlannedNode, PlannedOutput } from '../model/plan.ts';
import type { Contract, TestFile } from '../model/project.ts';
import { own } from './own.ts';
import { toPaste } from './paste.ts';
import type { StepPorts } from './ports.ts';
import type { ResolvedNode } from './resolve-nodes.ts';
import { safeFileName } from './safe-names.ts';
import type { Tell } from './tell.ts';

/** The ports of a node with their places, as far as the environment may speak of them. */
export interface Places {
	readonly inputs: readonly Pick<PlannedInput, 'name' | 'path'>[];
	readonly outputs: readonly Pick<PlannedOutput, 'name' | 'path'>[];
}

/** Container path of each port → its place in the node's folder, the longest first. */
function mounts(ports: StepPorts, places: Places): readonly (readonly [string, string])[] {
	const byName = (found: readonly { readonly name: string; readonly path: string }[]): ReadonlyMap<string, string> =>
		new Map(found.map(({ name, path }) => [name, path]));
	const [inputs, outputs] = [byName(places.inputs), byName(places.outputs)];
	return [
		...ports.inputs.map((port) => [port.contract?.path, inputs.get(port.name)] as const),
		...ports.outputs.map((port) => [port.contract?.path, outputs.get(port.name)] as const),
	]
		.flatMap(([container, place]) =>
			container && place !== undefined ? [[container.replace(/\/+$/, ''), place] as const] : [],
		)
		.sort(([a], [b]) => b.length - a.length);
}

/**
 * A default that points at a fixed folder of the cloud, as a place of the node's own: what lies under a port goes where
 * the port is, anything else under `tmp`. Other values stay as they are.
 */
function relocate(value: string, mounted: readonly (readonly [string, string])[]): EnvValue {
	if (!/^\/(?:tmp|opt\/ml)(?:\/|$)/.test(value) || /(?:^|\/)\.\.?(?:\/|$)/.test(value)) return { literal: value };
	const plain = value.replace(/\/+$/, '');
	for (const [container, place] of mounted) {
		if (plain === container || plain.startsWith(`${container}/`)) {
			return { inFolder: `${place}${plain.slice(container.length)}` };
		}
	}
	const last = plain.slice(plain.lastIndexOf('/') + 1);
	return { inFolder: plain === '/tmp' ? 'tmp' : `tmp/${safeFileName(last)}` };
}

/** Contract defaults: those of optional variables, and paths that the platform computes. */
function defaultsOf(
	contract: Contract,
	mounted: readonly (readonly [string, string])[],
): ReadonlyMap<string, EnvValue> {
	const values = new Map<string, EnvValue>();
	for (const { name, segments } of contract.computedEnvPaths ?? []) {
		values.set(name, { inFolder: ['tmp', ...segments.map(safeFileName)].join('/') });
	}
	for (const { name, default: value } of contract.env.optional) {
		if (!values.has(name)) values.set(name, relocate(value, mounted));
	}
	return values;
}

function tellMissing(node: ResolvedNode, name: string, tell: Tell): void {
	const given = Object.keys(node.settings?.env ?? {});
	const near = closest(name, given);
	tell(
		diagnose({
			code: 'missing-env',
			severity: 'error',
			message: `The script of ${node.id} needs the environment variable ${name}, which has no value.`,
			help: `${near === undefined ? '' : `There is a value for ${near}: is it that one? `}Paste into the test file, with a value:\n${toPaste({ nodes: { [node.id]: { env: { [name]: 'VALUE' } } } })}`,
			at: node.settings?.at ?? node.node.at,
			about: { node: node.id, step: node.stepName, item: name },
			...(node.step !== undefined && { related: [{ message: 'the contract', at: node.step.shape.contract.at }] }),
		}),
	);
}

/**
 * The environment of a node: the contract's names first. A value comes from the node, else from `env-passthrough`, else
 * from `defaults.env`, else from the contract. A required name without a value is told if the node runs.
 */
export function setEnvironment(
	node: ResolvedNode,
	test: TestFile,
	places: Places,
	runs: boolean,
	tell: Tell,
): PlannedNode['env'] {
	const contract = node.step?.shape.contract;
	const defaults =
		contract === undefined || node.step === undefined
			? new Map<string, EnvValue>()
			: defaultsOf(contract, mounts(node.step.ports, places));
	const passed = new Set(test.envPassthrough);
	const declared = [
		...(contract?.env.required ?? []),
		...(contract?.env.optional.map(({ name }) => name) ?? []),
		...(contract?.computedEnvPaths ?? []).map(({ name }) => name),
	];
	const given = [...Object.keys(test.defaults.env), ...Object.keys(node.settings?.env ?? {}), ...passed];
	const isDeclared = new Set(declared);
	function valueOf(name: string): EnvValue | undefined {
		const said = own(node.settings?.env, name);
		if (said !== undefined) return { literal: said.value };
		if (passed.has(name)) return { fromEnvironment: name };
		const general = own(test.defaults.env, name);
		return general === undefined ? defaults.get(name) : { literal: general };
	}
	return [...new Set([...declared, ...given])].flatMap((name) => {
		const value = valueOf(name);
		if (value !== undefined) return [{ name, value, declared: isDeclared.has(name) }];
		if (runs) tellMissing(node, name, tell);
		return [];
	});
}
