import { aboutSeen, nameSome, seen } from './seen.ts';
import type { ConductRule } from './script-conduct.ts';

/** Addresses that a script connected to, or tried to. Those on this machine are only remarked on. */
export const networkReached: ConductRule = (node, run) => {
	const outside = seen(run, 'network');
	const inside = seen(run, 'loopback');
	if (outside.length > 0) {
		const names = nameSome(outside.map(({ what }) => what));
		return [aboutSeen(node, 'network-reached', `it reached for ${names} over the network.`, outside)];
	}
	if (inside.length === 0) return [];
	const names = nameSome(inside.map(({ what }) => what));
	return [aboutSeen(node, 'network-reached', `it connected to a program on this machine (${names}).`, inside, 'note')];
};
