import { unreachable } from '../lib/unreachable.ts';
import type { PlannedNode, PlannedProbe } from '../model/plan.ts';
import type { Delivery } from './locate-inputs.ts';

/** What a node's inputs are made of in a probe: as in its own run, but for the one input that the probe changes. */
export function changeDelivery(delivery: Delivery, node: PlannedNode, { kind, input }: PlannedProbe): Delivery {
	if (kind === 'repeat') return delivery;
	const isIt = (name: string): boolean => name === input;
	if (kind === 'zero-rows') {
		const copies = delivery.copies.map((copy) => {
			if (!isIt(copy.input)) return copy;
			const { expect: _whole, ...rest } = copy;
			return { ...rest, emptied: true as const };
		});
		return { ...delivery, copies };
	}
	const others = {
		...delivery,
		copies: delivery.copies.filter((copy) => !isIt(copy.input)),
		empty: delivery.empty.filter(({ name }) => !isIt(name)),
		absent: new Set([...delivery.absent].filter((name) => !isIt(name))),
	};
	switch (kind) {
		case 'absent-input':
			return { ...others, absent: new Set([...others.absent, input ?? '']) };
		case 'empty-input':
			return { ...others, empty: [...others.empty, ...node.inputs.filter(({ name }) => isIt(name))] };
		default:
			return unreachable(kind);
	}
}
