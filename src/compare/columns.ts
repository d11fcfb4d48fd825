import type { NodeRun } from '../model/execution.ts';
import type { Profile, TableProfile } from '../model/profile.ts';

/** How the columns of one output changed. */
export interface ColumnChanges {
	readonly node: string;
	readonly output: string;
	readonly added: readonly { readonly name: string; readonly type: string }[];
	readonly removed: readonly { readonly name: string; readonly type: string }[];
	readonly retyped: readonly { readonly name: string; readonly before: string; readonly now: string }[];
}

/** The outputs of one node whose tables have other columns than before. Profiles of different readers say nothing. */
export function compareColumns(before: NodeRun, now: NodeRun): readonly ColumnChanges[] {
	const earlier = new Map(before.outputs.map((evidence) => [evidence.output, evidence.profile]));
	return now.outputs.flatMap(({ output, profile }) => {
		const changes = betweenProfiles(earlier.get(output), profile);
		if (changes === undefined || Object.values(changes).every((list) => list.length === 0)) return [];
		return [{ node: now.node, output, ...changes }];
	});
}

function betweenProfiles(before: Profile | undefined, now: Profile | undefined) {
	if (before?.table === undefined || now?.table === undefined || before.reader !== now.reader) return undefined;
	const [old, fresh] = [typesOf(before.table), typesOf(now.table)];
	// Of a very wide table only the first columns are known: what is missing there may stand further behind.
	const isCut = before.table.columnCount !== undefined || now.table.columnCount !== undefined;
	const beyond = (types: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>) =>
		isCut ? [] : [...types].filter(([name]) => !others.has(name)).map(([name, type]) => ({ name, type }));
	return {
		added: beyond(fresh, old),
		removed: beyond(old, fresh),
		retyped: [...fresh].flatMap(([name, type]) => {
			const was = old.get(name);
			return was === undefined || was === type ? [] : [{ name, before: was, now: type }];
		}),
	};
}

function typesOf({ columns }: TableProfile): ReadonlyMap<string, string> {
	return new Map(columns.map(({ name, type }) => [name, type]));
}
