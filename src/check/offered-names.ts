import type { NodeRun } from '../model/execution.ts';
import type { Binding, InputSource, Plan } from '../model/plan.ts';
import type { Profile } from '../model/profile.ts';
import { declaredColumns } from './rules/columns-missing.ts';

/** The names that data can be asked for: the columns of its tables, or the members of its JSON objects. */
export type NameKind = 'column' | 'member';

/** What names there are in the data of a run. */
export interface OfferedNames {
	/** Of one source of data, also those that it is declared to have; empty where nothing is known. */
	of(kind: NameKind, from: InputSource): ReadonlySet<string>;
	/** Another source that has the name. */
	elsewhere(kind: NameKind, name: string, from: InputSource): string | undefined;
}

/** Where data is from, in words: `Node.output`, or the path of a file of the repository. */
export function sayFrom(from: InputSource): string {
	return from.kind === 'output' ? `${from.node}.${from.output}` : from.path;
}

/** Gathers the names in what scripts wrote and in the test data that they were given. */
export function offeredNames(plan: Plan, runs: ReadonlyMap<string, NodeRun>): OfferedNames {
	const known = { column: new Map<string, ReadonlySet<string>>(), member: new Map<string, ReadonlySet<string>>() };
	const take = (from: InputSource, profile: Profile | undefined, promised: readonly string[] = []): void => {
		known.column.set(sayFrom(from), new Set([...columnsIn(profile), ...promised]));
		known.member.set(sayFrom(from), new Set((profile?.files ?? []).flatMap((file) => file.members ?? [])));
	};
	for (const { id, outputs } of plan.nodes) {
		const run = runs.get(id);
		for (const { fixture, profile } of run?.inputs ?? []) {
			if (fixture !== undefined) take({ kind: 'file', path: fixture }, profile);
		}
		for (const { name: output, data } of outputs) {
			const evidence = run?.outputs.find((each) => each.output === output);
			take({ kind: 'output', node: id, output }, evidence?.profile, declaredColumns(data));
		}
	}
	return {
		of: (kind, from) => known[kind].get(sayFrom(from)) ?? new Set(),
		elsewhere(kind, name, from) {
			const own = sayFrom(from);
			return [...known[kind].keys()].find((key) => key !== own && known[kind].get(key)?.has(name));
		},
	};
}

function columnsIn(profile: Profile | undefined): readonly string[] {
	const tables = [profile?.table, ...(profile?.files ?? []).map((file) => file.table)];
	return tables.flatMap((table) => (table?.columns ?? []).map((column) => column.name));
}

/** What a script is given, of one kind of names, over all that feeds it. */
export function sourcesOf(plan: Plan, node: string | undefined): readonly Binding['from'][] {
	return plan.bindings.flatMap(({ from, to }) => (to.node === node ? from : []));
}
