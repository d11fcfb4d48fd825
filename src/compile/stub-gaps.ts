import { own } from './own.ts';
import type { ResolvedNode } from './resolve-nodes.ts';

/** Whether a node's stub has no file for an output, so that nothing will come of it. */
export function isGapOfStub(node: ResolvedNode | undefined, output: string): boolean {
	const stub = node?.settings?.stub;
	return stub !== undefined && own(stub, output) === undefined;
}
