import type { Binding, InputSource } from '../model/plan.ts';
import type { FlowResult, FlowVerdict } from '../model/result.ts';

type Target = Binding['to'];

/** What feeds what, and how it was judged, where that changed. */
export interface FlowChanges {
	readonly added: readonly { readonly to: Target; readonly from: readonly InputSource[] }[];
	readonly removed: readonly { readonly to: Target; readonly from: readonly InputSource[] }[];
	/** An input that something else feeds now. */
	readonly rewired: readonly {
		readonly to: Target;
		readonly before: readonly InputSource[];
		readonly now: readonly InputSource[];
	}[];
	/** The same flow with another verdict. */
	readonly judged: readonly {
		readonly from: InputSource;
		readonly to: Target;
		readonly before: FlowVerdict;
		readonly now: FlowVerdict;
	}[];
}

/** Compares flows by the input that they feed, then by where they come from. */
export function compareFlows(before: readonly FlowResult[], now: readonly FlowResult[]): FlowChanges {
	const [old, fresh] = [byTarget(before), byTarget(now)];
	const verdicts = new Map(before.map(({ binding, verdict }) => [routeOf(binding), verdict]));
	return {
		added: [...fresh].flatMap(([key, { to, from }]) => (old.has(key) ? [] : [{ to, from }])),
		removed: [...old].flatMap(([key, { to, from }]) => (fresh.has(key) ? [] : [{ to, from }])),
		rewired: [...fresh].flatMap(([key, { to, from }]) => {
			const was = old.get(key)?.from;
			return was === undefined || sameSources(was, from) ? [] : [{ to, before: was, now: from }];
		}),
		judged: now.flatMap(({ binding, verdict }) => {
			const was = verdicts.get(routeOf(binding));
			const { from, to } = binding;
			return was === undefined || was === verdict ? [] : [{ from, to, before: was, now: verdict }];
		}),
	};
}

function byTarget(flows: readonly FlowResult[]) {
	const found = new Map<string, { readonly to: Target; readonly from: InputSource[] }>();
	for (const { binding } of flows) {
		const key = JSON.stringify([binding.to.node, binding.to.input]);
		const known = found.get(key);
		if (known === undefined) found.set(key, { to: binding.to, from: [binding.from] });
		else known.from.push(binding.from);
	}
	return found;
}

function sameSources(one: readonly InputSource[], other: readonly InputSource[]): boolean {
	const names = new Set(one.map(sourceKey));
	return one.length === other.length && other.every((source) => names.has(sourceKey(source)));
}

function routeOf({ from, to }: Binding): string {
	return JSON.stringify([sourceKey(from), to.node, to.input]);
}

function sourceKey(source: InputSource): string {
	return JSON.stringify(source.kind === 'output' ? [source.node, source.output] : [source.path]);
}
