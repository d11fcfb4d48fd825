import type { FlowResult } from '../model/result.ts';

/** What is wrong with a flow, in the words of one of its checks: what is wrong with the data, before that its reader failed. */
export function flowReason({ checks }: FlowResult): string | undefined {
	const failed = checks.filter(({ passed }) => !passed);
	return (failed.find(({ rule }) => rule !== 'reader-passed') ?? failed[0])?.message;
}
