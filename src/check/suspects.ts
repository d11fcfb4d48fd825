import type { Profile } from '../model/profile.ts';
import type { NodeRun } from '../model/execution.ts';
import type { Binding } from '../model/plan.ts';
import type { JudgedFlow } from './judge-flows.ts';

/** A flow whose data may be why its reader failed. */
export interface Suspect {
	readonly flow: JudgedFlow;
	/** What it failed over: a column, a file. */
	readonly item: string;
	/** Such as: Train failed over `label`, which is no column of this data: there is `labels`. */
	readonly explains: string;
	/** What is there instead, for the finding only. */
	readonly there?: string;
	/** What is told with a finding that names the cause already. */
	readonly led: string;
	/**
	 * How much speaks for it. 4: what the data is says it all; 3: its writer was given the column or promised it; 2: one of
	 * nearly the same name; 1: some other table has it; 0: it was asked for, and there is but one thing that it could be in.
	 */
	readonly weight: number;
}

/** What flows: its profile, and the names of its files as far as they are known. */
export function dataOf(
	{ from, to }: Binding,
	runs: ReadonlyMap<string, NodeRun>,
): { readonly profile?: Profile; readonly files: readonly string[] } {
	if (from.kind === 'output') {
		const evidence = runs.get(from.node)?.outputs.find(({ output }) => output === from.output);
		const files = evidence?.delivered === undefined ? (evidence?.files ?? []) : [];
		return { ...(evidence?.profile && { profile: evidence.profile }), files: files.map(({ path }) => path) };
	}
	const staged = runs.get(to.node)?.inputs?.find(({ input, fixture }) => input === to.input && fixture === from.path);
	const { profile } = staged ?? {};
	return { ...(profile && { profile }), files: (profile?.files ?? []).map(({ path }) => path) };
}
