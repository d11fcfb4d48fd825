import type { Baseline, BaselineDifference, BaselineEntry, BaselineSettings, Tolerance } from '../../model/baseline.ts';
import type { Execution } from '../../model/execution.ts';
import type { Plan } from '../../model/plan.ts';
import { sayNumber } from '../../lib/text.ts';
import { entryOf, measuredOutputs } from './make-baseline.ts';

/** What differs between a run and its baseline. Outputs of scripts that did not pass in this run are not compared. */
export function compareBaseline(
	plan: Plan,
	execution: Execution,
	settings: BaselineSettings,
): readonly BaselineDifference[] {
	const accepted = entriesOf(settings.accepted, plan.pipeline);
	if (settings.accepted === undefined) return [];
	const measured = measuredOutputs(plan, execution);
	const differences = measured.flatMap(({ node, output, profile }) => {
		const key = `${node}.${output}`;
		const tolerance = settings.outputs[key] ?? settings.tolerance;
		if (tolerance === false) return [];
		const was = accepted.get(key);
		const is = profile && entryOf(profile);
		if (was === undefined) return is === undefined ? [] : [{ kind: 'new' as const, node, output, tolerated: true }];
		if (is === undefined) return [{ kind: 'stale' as const, node, output, tolerated: false }];
		if (profile?.reader !== settings.accepted?.reader) return [];
		return compareEntries(was, is, tolerance).map((each) => ({ ...each, node, output }));
	});
	return [...differences, ...staleEntries(plan, accepted)];
}

/** Whether the baseline was made by readers of another version than this run's, so that nothing was compared. */
export function isOutdated(execution: Execution, { accepted }: BaselineSettings): boolean {
	const readers = execution.runs.flatMap((run) => run.outputs.flatMap(({ profile }) => profile?.reader ?? []));
	return accepted !== undefined && readers.some((reader) => reader > 0 && reader !== accepted.reader);
}

function entriesOf(baseline: Baseline | undefined, pipeline: string): ReadonlyMap<string, BaselineEntry> {
	const pipelines = baseline?.pipelines ?? {};
	return new Map(Object.hasOwn(pipelines, pipeline) ? Object.entries(pipelines[pipeline] ?? {}) : []);
}

/** Entries of outputs that no node of the plan has. */
function staleEntries(plan: Plan, accepted: ReadonlyMap<string, BaselineEntry>): readonly BaselineDifference[] {
	const known = new Set(plan.nodes.flatMap(({ id, outputs }) => outputs.map(({ name }) => `${id}.${name}`)));
	return [...accepted.keys()]
		.filter((key) => !known.has(key))
		.map((key) => {
			const dot = key.lastIndexOf('.');
			return { kind: 'stale', node: key.slice(0, dot), output: key.slice(dot + 1), tolerated: false };
		});
}

type Change = Omit<BaselineDifference, 'node' | 'output'>;

function compareEntries(was: BaselineEntry, is: BaselineEntry, tolerance: Tolerance): readonly Change[] {
	const changes: Change[] = [];
	for (const [column, { type }] of Object.entries(was.columns))
		if (!Object.hasOwn(is.columns, column))
			changes.push({ kind: 'column-removed', column, was: type, tolerated: false });
	for (const [column, { type }] of Object.entries(is.columns))
		if (!Object.hasOwn(was.columns, column)) changes.push({ kind: 'column-added', column, is: type, tolerated: false });
	for (const [column, before] of Object.entries(was.columns)) {
		const after = is.columns[column];
		if (after === undefined || !Object.hasOwn(is.columns, column)) continue;
		// A column without a value has no type.
		if (before.type !== after.type && before.type !== 'any' && after.type !== 'any')
			changes.push({ kind: 'column-retyped', column, was: before.type, is: after.type, tolerated: false });
		changes.push(...compareNulls(column, shareOf(before.nulls, was.rows), shareOf(after.nulls, is.rows), tolerance));
	}
	return [...changes, ...compareRows(was.rows, is.rows, tolerance)];
}

function compareRows(was: number | undefined, is: number | undefined, { rows }: Tolerance): readonly Change[] {
	if (was === undefined || is === undefined || was === is) return [];
	const tolerated = Math.abs(is - was) <= was * rows + 1e-9;
	return [{ kind: 'rows', was: sayNumber(was), is: sayNumber(is), tolerated }];
}

function shareOf(nulls: number | undefined, rows: number | undefined): number | undefined {
	return nulls === undefined || rows === undefined || rows === 0 ? undefined : nulls / rows;
}

function compareNulls(
	column: string,
	was: number | undefined,
	is: number | undefined,
	{ nulls }: Tolerance,
): readonly Change[] {
	if (was === undefined || is === undefined || was === is) return [];
	const tolerated = Math.abs(is - was) <= nulls + 1e-9;
	return [{ kind: 'nulls', column, was: sayShare(was), is: sayShare(is), tolerated }];
}

function sayShare(share: number): string {
	return `${Number((share * 100).toFixed(1))} %`;
}
