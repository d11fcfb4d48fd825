import { aboutSeen, nameSome, seen } from './seen.ts';
import type { ConductRule } from './script-conduct.ts';

/** Names that a script looks for in its maps of paths and that are no inputs and outputs of its contract. */
export const undeclaredPortAsked: ConductRule = (node, run) => {
	const found = seen(run, 'port');
	if (found.length === 0) return [];
	const names = nameSome(found.map(({ what }) => what));
	return [
		aboutSeen(node, 'undeclared-port-asked', `it asked for ${names}, which its contract does not declare.`, found),
	];
};
