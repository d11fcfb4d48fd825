import { byText } from '../../lib/ordered.ts';
import type { Baseline, BaselineEntry } from '../../model/baseline.ts';
import type { Execution } from '../../model/execution.ts';
import type { Plan } from '../../model/plan.ts';
import type { Profile } from '../../model/profile.ts';
import { rowsOf } from '../rules/too-few-rows.ts';

/** An output of a script that passed in this run. */
export interface Measured {
	readonly node: string;
	readonly output: string;
	/** Absent: it was not written, as an optional one may be. */
	readonly profile: Profile | undefined;
}

/** The outputs that can be compared: of scripts that ran and passed here. Stubs are files of the repository. */
export function measuredOutputs(plan: Plan, execution: Execution): readonly Measured[] {
	const runs = new Map(execution.runs.map((run) => [run.node, run]));
	return plan.nodes.flatMap(({ id, outputs }) => {
		const run = runs.get(id);
		if (run?.role !== 'assigned' || run.outcome.status !== 'passed' || run.outcome.via === 'stub') return [];
		return outputs.map(({ name }) => {
			const evidence = run.outputs.find((each) => each.output === name);
			return { node: id, output: name, profile: evidence?.present ? evidence.profile : undefined };
		});
	});
}

/** What a baseline keeps of a profile; undefined where there is no table, or not all of it is known. */
export function entryOf(profile: Profile): BaselineEntry | undefined {
	const rows = rowsOf(profile);
	const { columns = [], columnCount } = profile.table ?? {};
	if (profile.table === undefined || (columns.length === 0 && rows === undefined)) return undefined;
	if (columnCount !== undefined) return undefined;
	return {
		...(rows !== undefined && { rows }),
		columns: Object.fromEntries(
			columns
				.toSorted((a, b) => byText(a.name, b.name))
				.map(({ name, type, nulls }) => [name, { type, ...(nulls !== undefined && { nulls }) }]),
		),
	};
}

/**
 * The baseline after a run: what passed and is without fault takes its place, anything else stays as it was, and what the
 * pipeline no longer has goes. Other pipelines of the file are left alone.
 */
export function makeBaseline(
	before: Baseline | undefined,
	plan: Plan,
	execution: Execution,
	isFaulty: (node: string, output: string) => boolean = () => false,
): Baseline {
	const measured = measuredOutputs(plan, execution).filter(({ node, output }) => !isFaulty(node, output));
	const reader = measured.reduce((found, { profile }) => Math.max(found, profile?.reader ?? 0), before?.reader ?? 0);
	const known = new Set(plan.nodes.flatMap(({ id, outputs }) => outputs.map(({ name }) => `${id}.${name}`)));
	// Entries of an earlier version of the readers would not be compared with the new ones.
	const kept = before?.reader === reader ? Object.entries(before.pipelines[plan.pipeline] ?? {}) : [];
	const entries = new Map(kept.filter(([key]) => known.has(key)));
	for (const { node, output, profile } of measured) {
		const entry = profile && entryOf(profile);
		if (entry === undefined) entries.delete(`${node}.${output}`);
		else entries.set(`${node}.${output}`, entry);
	}
	const others = before?.reader === reader ? before.pipelines : {};
	const pipelines = { ...others, [plan.pipeline]: Object.fromEntries([...entries].sort(([a], [b]) => byText(a, b))) };
	return {
		version: 1,
		reader,
		pipelines: Object.fromEntries(Object.entries(pipelines).sort(([a], [b]) => byText(a, b))),
	};
}

/** The baseline as it is committed: sorted, with a line for each column, so that a change of it can be read. */
export function baselineText({ version, reader, pipelines }: Baseline): string {
	const sayEntry = ({ rows, columns }: BaselineEntry) => {
		const lines = Object.entries(columns).map(
			([name, column]) => `          ${JSON.stringify(name)}: ${inline(column)}`,
		);
		const head = rows === undefined ? '' : `        "rows": ${rows},\n`;
		return `{\n${head}        "columns": ${block(lines, '        ')}\n      }`;
	};
	const sayPipeline = (outputs: Readonly<Record<string, BaselineEntry>>) =>
		block(
			Object.entries(outputs).map(([key, entry]) => `      ${JSON.stringify(key)}: ${sayEntry(entry)}`),
			'    ',
		);
	const all = Object.entries(pipelines).map(
		([name, outputs]) => `    ${JSON.stringify(name)}: ${sayPipeline(outputs)}`,
	);
	return `{\n  "version": ${version},\n  "reader": ${reader},\n  "pipelines": ${block(all, '  ')}\n}\n`;
}

function block(lines: readonly string[], margin: string): string {
	return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${margin}}`;
}

function inline(value: Readonly<Record<string, unknown>>): string {
	return `{ ${Object.entries(value)
		.map(([key, member]) => `${JSON.stringify(key)}: ${JSON.stringify(member)}`)
		.join(', ')} }`;
}
