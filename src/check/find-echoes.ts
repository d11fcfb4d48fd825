import type { Evidence, NodeRun } from '../model/execution.ts';
import type { Binding, Plan } from '../model/plan.ts';
import type { Profile, ReaderName, TableProfile, Violation } from '../model/profile.ts';
import type { DataContract } from '../model/project.ts';
import { rowsOf } from './rules/too-few-rows.ts';
import { columnsOfAnotherType } from './rules/typed-columns.ts';
import { retypedFor, violationsFor } from './rules/unmet-needs.ts';

/** Knows which violations of a schema were handed down from data that a script read. */
export interface Echoes {
	/** A node's evidence without the violations that it only handed on: one cause, one message. */
	leaveOut(run: NodeRun): readonly Evidence[];
	/** Whether a reader's schema is broken by nothing but what was told of data further up. */
	isHandedOn(binding: Binding): boolean;
	/** Whether a node reads a table that is too short already, so that it can hardly write a long one. */
	isStarved(node: string): boolean;
}

/** Finds for each node what is violated in the data that it reads, over however many steps. */
export function findEchoes(plan: Plan, runs: ReadonlyMap<string, NodeRun>): Echoes {
	const above = new Map<string, ReadonlySet<string>>();
	const starved = new Set<string>();
	const outputs = new Map(
		plan.nodes.flatMap((node) => node.outputs.map((output) => [`${node.id}\n${output.name}`, output] as const)),
	);
	const inputs = new Map(
		plan.nodes.flatMap((node) => node.inputs.map((input) => [`${node.id}\n${input.name}`, input.data] as const)),
	);
	/** What is wrong with test data; that it is too short starves its reader too. */
	function ofFixture(path: string, to: Binding['to']): readonly string[] {
		const given = runs.get(to.node)?.inputs?.find((each) => each.input === to.input && each.fixture === path);
		const data = inputs.get(`${to.node}\n${to.input}`);
		if (given?.profile === undefined || data === undefined) return [];
		const rows = rowsOf(given.profile);
		if (rows !== undefined && rows < (data.minRows ?? 0)) starved.add(to.node);
		return brokenFor(given.profile, to, data);
	}
	const byReader = Map.groupBy(plan.bindings, ({ to }) => to.node);
	// Plan order: what a node reads is known before the node.
	for (const { id } of plan.nodes) {
		const names = (byReader.get(id) ?? []).flatMap(({ from, to }) => {
			if (from.kind === 'file') return ofFixture(from.path, to);
			const evidence = runs.get(from.node)?.outputs.find((each) => each.output === from.output);
			const { data } = outputs.get(`${from.node}\n${from.output}`) ?? {};
			const least = data?.minRows ?? 0;
			const retyped = columnsOfAnotherType(evidence?.profile, data).map(({ name }) => typeOf(name));
			const rows = evidence?.profile && rowsOf(evidence.profile);
			if (starved.has(from.node) || (rows !== undefined && rows < least)) starved.add(id);
			const { violations = [], unmet = [] } = evidence?.profile ?? {};
			const broken = [...violations, ...unmet.flatMap((reader) => reader.violations)];
			return [...broken.map(nameOf), ...retyped, ...(above.get(from.node) ?? [])];
		});
		above.set(id, new Set(names));
	}
	return {
		isHandedOn: ({ from, to }) => {
			if (from.kind !== 'output') return false;
			const evidence = runs.get(from.node)?.outputs.find((each) => each.output === from.output);
			if (evidence?.profile === undefined) return false;
			const broken = brokenFor(evidence.profile, to, inputs.get(`${to.node}\n${to.input}`));
			const known = above.get(from.node) ?? new Set();
			return broken.length > 0 && broken.every((name) => known.has(name));
		},
		isStarved: (node) => starved.has(node),
		leaveOut: ({ node, outputs }) => {
			const known = above.get(node) ?? new Set();
			if (known.size === 0) return outputs;
			return outputs.map((evidence) => {
				const { profile } = evidence;
				if (profile === undefined) return evidence;
				const violations = profile.violations?.filter((violation) => !known.has(nameOf(violation)));
				const table = profile.table && withoutTypes(profile.table, known);
				return { ...evidence, profile: { ...profile, ...(violations && { violations }), ...(table && { table }) } };
			});
		},
	};
}

/** What of a reader's schema the data goes against. */
function brokenFor(profile: Profile, reader: ReaderName, data: DataContract | undefined): readonly string[] {
	const { columns } = retypedFor(profile, reader, data);
	return [...violationsFor(profile, reader).map(nameOf), ...columns.map(({ name }) => typeOf(name))];
}

/** Equal for the same fault in another table: a key of one column is a unique column. */
function nameOf({ constraint, column }: Pick<Violation, 'constraint' | 'column'>): string {
	return `${constraint}\n${column}`;
}

function typeOf(column: string): string {
	return nameOf({ constraint: 'type', column });
}

/** Columns whose type is known to be wrong already have none that could be wrong again. */
function withoutTypes(table: TableProfile, known: ReadonlySet<string>): TableProfile {
	const columns = table.columns.map((column) => (known.has(typeOf(column.name)) ? { ...column, type: 'any' } : column));
	return { ...table, columns };
}
