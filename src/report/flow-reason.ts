import type { FlowResult } from '../model/result.ts';

/**
 * What is wrong with a flow, in the words of one of its checks: what is wrong with the data, before that its reader failed,
 * before that it opened nothing. Undefined where nothing is wrong.
 */
export function flowReason({ verdict, checks }: FlowResult): string | undefined {
	if (verdict === 'ok') return undefined;
	const failed = checks.filter(({ passed }) => !passed);
	const weight = (rule: string) => (rule === 'opened' ? 2 : rule === 'reader-passed' ? 1 : 0);
	return failed.toSorted((a, b) => weight(a.rule) - weight(b.rule))[0]?.message;
}
