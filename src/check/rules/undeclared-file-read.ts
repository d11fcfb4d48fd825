import { aboutSeen, nameSome, seen } from './seen.ts';
import type { ConductRule } from './script-conduct.ts';

/** Files of the repository, or of another node, that a script reads without having them for an input. */
export const undeclaredFileRead: ConductRule = (node, run) => {
	const found = seen(run, 'read');
	if (found.length === 0) return [];
	const names = nameSome(found.map(({ what }) => what));
	return [aboutSeen(node, 'undeclared-file-read', `it read ${names}, which is none of its inputs.`, found)];
};
