import { aboutSeen, nameSome, seen } from './seen.ts';
import type { ConductRule } from './script-conduct.ts';

/** Programs that a script starts: what they do is not watched. That it left some running is told by another rule. */
export const processStarted: ConductRule = (node, run) => {
	const found = seen(run, 'process');
	if (found.length === 0 || run.attempts.at(-1)?.leftBehind) return [];
	const names = nameSome(found.map(({ what }) => what));
	return [aboutSeen(node, 'process-started', `it started ${names}; what other programs do is not watched.`, found)];
};
