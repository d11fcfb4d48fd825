import type { ContractInput, ContractOutput, Dependency, PortType, SpecOutput, StepShape } from '../model/project.ts';
import type { Span } from '../model/source.ts';
import type { Offered, Wanted } from './score-match.ts';

/** An input of a step: what the contract and the spec say of it, together. */
export interface InputPort {
	readonly name: string;
	readonly required: boolean;
	readonly wanted: Wanted;
	/** The spec describes it; else only equal names bind. */
	readonly described: boolean;
	readonly type?: PortType;
	readonly contract?: ContractInput;
	readonly at: Span;
}

/** An output of a step. */
export interface OutputPort {
	readonly name: string;
	readonly offered: Offered;
	/** The spec describes it. */
	readonly described: boolean;
	readonly type?: PortType;
	readonly contract?: ContractOutput;
	readonly at: Span;
}

/** All ports of a step. */
export interface StepPorts {
	/** As the script knows them: in the contract's order, then those of the spec alone. Without those not mounted. */
	readonly inputs: readonly InputPort[];
	/** Inputs that the contract says are not mounted. They are matched as any other, but nothing is delivered. */
	readonly unmounted: readonly InputPort[];
	readonly outputs: readonly OutputPort[];
	/** As they are matched: in the spec's order, then those of the contract alone. */
	readonly matchedInputs: readonly InputPort[];
	readonly matchedOutputs: readonly OutputPort[];
}

function inputPort(contract: ContractInput | undefined, dependency: Dependency | undefined): InputPort {
	const said = (dependency ?? contract) as Dependency | ContractInput;
	return {
		name: said.name,
		// A variant tightens the spec and not the contract, so the spec is the one that knows.
		required: said.required,
		wanted: dependency === undefined ? { name: said.name, compatibleSources: [], semanticKeywords: [] } : dependency,
		described: dependency !== undefined,
		...(dependency !== undefined && { type: dependency.type }),
		...(contract !== undefined && { contract }),
		at: contract?.at ?? said.at,
	};
}

function outputPort(contract: ContractOutput | undefined, described: SpecOutput | undefined): OutputPort {
	const said = (described ?? contract) as SpecOutput | ContractOutput;
	return {
		name: said.name,
		offered: described ?? { name: said.name, aliases: [] },
		described: described !== undefined,
		...(described !== undefined && { type: described.type }),
		...(contract !== undefined && { contract }),
		at: contract?.at ?? said.at,
	};
}

/** The same ports in another order: first those that are listed. */
function inOrderOf<P extends { readonly name: string }>(ports: readonly P[], names: readonly string[]): readonly P[] {
	const byName = new Map(ports.map((port) => [port.name, port]));
	const listed = names.flatMap((name) => byName.get(name) ?? []);
	const seen = new Set(names);
	return [...listed, ...ports.filter((port) => !seen.has(port.name))];
}

/** Puts what a shape's contract and spec say of its ports together, by name. */
export function portsOf(shape: StepShape): StepPorts {
	const { contract, spec } = shape;
	const skipped = new Set(contract.skipInputs);
	const dependencies = new Map(spec?.dependencies.map((dependency) => [dependency.name, dependency]));
	const described = new Map(spec?.outputs.map((output) => [output.name, output]));
	const mounted = new Set(contract.inputs.map((input) => input.name));
	const written = new Set(contract.outputs.map((output) => output.name));
	const inputs = [
		...contract.inputs.map((input) => inputPort(input, dependencies.get(input.name))),
		...[...dependencies.values()].filter(({ name }) => !mounted.has(name)).map((only) => inputPort(undefined, only)),
	];
	const outputs = [
		...contract.outputs.map((output) => outputPort(output, described.get(output.name))),
		...[...described.values()].filter(({ name }) => !written.has(name)).map((only) => outputPort(undefined, only)),
	];
	return {
		inputs: inputs.filter(({ name }) => !skipped.has(name)),
		unmounted: inputs.filter(({ name }) => skipped.has(name)),
		outputs,
		matchedInputs: inOrderOf(inputs, [...dependencies.keys()]),
		matchedOutputs: inOrderOf(outputs, [...described.keys()]),
	};
}
