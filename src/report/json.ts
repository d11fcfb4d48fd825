import type { RunResult } from '../model/result.ts';

/** The result itself, with its keys in the order in which the model has them and one newline at the end. */
export function reportJson(result: RunResult): string {
	return `${JSON.stringify(inOrder(result), undefined, '\t')}\n`;
}

/** Head first, then what is long. Keys that the list does not know follow as they are. */
const keyOrder = [
	'version',
	'generator',
	'pipeline',
	'verdict',
	'totals',
	'subject',
	'environment',
	'scope',
	'diagnostics',
	'findings',
	'flows',
	'facts',
	'execution',
	'plan',
] as const;

function inOrder(result: RunResult): object {
	const members = new Map<string, unknown>(Object.entries(result));
	const known = keyOrder.flatMap((key): [string, unknown][] => (members.has(key) ? [[key, members.get(key)]] : []));
	const rest = [...members].filter(([key]) => !keyOrder.some((known) => known === key));
	return Object.fromEntries([...known, ...rest]);
}
