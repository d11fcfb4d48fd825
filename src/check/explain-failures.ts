import { closest } from '../lib/closest.ts';
import { listSome } from '../lib/text.ts';
import type { Failure, NodeRun } from '../model/execution.ts';
import { find, findingRules } from '../model/finding.ts';
import type { InputSource, Plan } from '../model/plan.ts';
import type { Profile } from '../model/profile.ts';
import type { JudgedFlow } from './judge-flows.ts';
import { declaredColumns } from './rules/columns-missing.ts';

/** A flow that lacks a column over which its reader failed, and how much speaks for it. */
interface Suspect {
	readonly flow: JudgedFlow;
	readonly column: string;
	readonly because: string;
	/**
	 * 3: its writer was given the column or promised it; 2: one of nearly the same name; 1: some other table has it;
	 * 0: a library of tables did not find it, and there is but one table.
	 */
	readonly weight: number;
}

/**
 * Links the failures of scripts to the data that explains them: a script fails over a name that is a column elsewhere in
 * the pipeline, or nearly one here, but not one of the data that it reads. At most one flow for a failure. Where some of
 * the data is `suspicious` (outputs, as `node\noutput`, of which a fault is told), the cause is not looked for elsewhere.
 */
export function explainFailures(
	plan: Plan,
	runs: ReadonlyMap<string, NodeRun>,
	flows: readonly JudgedFlow[],
	suspicious: ReadonlySet<string>,
): readonly JudgedFlow[] {
	const tables = columnsOfTables(plan, runs);
	const explained = new Map<JudgedFlow, JudgedFlow>();
	for (const [node, run] of runs) {
		if (run.outcome.status !== 'failed') continue;
		const names = namesIn(run.outcome.failure);
		const mine = flows.filter(({ result }) => result.binding.to.node === node);
		const worse = mine.filter(({ result }) => suspicious.has(sourceOf(result)));
		const suspects: Suspect[] = (worse.length > 0 ? worse : mine).flatMap((flow) =>
			suspectsOf(flow, names, plan, tables),
		);
		if (suspects.length === 0) suspects.push(...onlyTable(mine, run.outcome.failure));
		const best = suspects.reduce<Suspect | undefined>(
			(found, each) => (found === undefined || each.weight > found.weight ? each : found),
			undefined,
		);
		if (best !== undefined) explained.set(best.flow, explain(best, plan));
	}
	return flows.map((flow) => explained.get(flow) ?? flow);
}

function sourceOf({ binding: { from } }: JudgedFlow['result']): string {
	return keyOf(from);
}

/** Where data is from: `node\noutput`, or the path of a file of the repository. */
function keyOf(from: InputSource): string {
	return from.kind === 'output' ? `${from.node}\n${from.output}` : from.path;
}

/** The columns of the table of each output and fixture, by their keys. */
function columnsOfTables(plan: Plan, runs: ReadonlyMap<string, NodeRun>): ReadonlyMap<string, ReadonlySet<string>> {
	const found = new Map<string, ReadonlySet<string>>();
	const columnsIn = (profile: Profile | undefined): readonly string[] =>
		[profile?.table, ...(profile?.files ?? []).map((file) => file.table)].flatMap((table) =>
			(table?.columns ?? []).map((column) => column.name),
		);
	for (const { id, outputs } of plan.nodes) {
		for (const { fixture, profile } of runs.get(id)?.inputs ?? []) {
			if (fixture !== undefined) found.set(fixture, new Set(columnsIn(profile)));
		}
		for (const output of outputs) {
			const { profile } = runs.get(id)?.outputs.find((each) => each.output === output.name) ?? {};
			found.set(`${id}\n${output.name}`, new Set([...columnsIn(profile), ...declaredColumns(output.data)]));
		}
	}
	return found;
}

/** A name in what was said, and whether it stood in quotes or was all that was said. */
interface Named {
	readonly name: string;
	readonly isQuoted: boolean;
}

/** What a failure names that may be a column. */
function namesIn(failure: Failure): readonly Named[] {
	const said = failure.reason === 'exception' || failure.reason === 'exit-non-zero' ? failure.message : undefined;
	if (said === undefined) return [];
	const isKey = failure.reason === 'exception' && /^(\w+\.)*KeyError$/.test(failure.type);
	if (!isKey && !/column|feature|field|key|label|not in (the )?index|attribute|missing|lacks/i.test(said)) return [];
	const text = said.slice(0, 4000);
	const quoted = [...text.matchAll(/'([^'\n]{1,200})'|"([^"'\n]{1,200})"|`([^`\n]{1,200})`/g)].map(
		([, single, double, back]) => single ?? double ?? back ?? '',
	);
	const bare = [...text.matchAll(/[\p{L}_][\p{L}\p{N}_.-]*/gu)].map(([word]) => word.replace(/[.-]+$/, ''));
	return [
		...(isKey && quoted.length === 0 ? [text.trim()] : quoted).map((name) => ({ name, isQuoted: true })),
		...bare.filter((word) => word.length > 2).map((name) => ({ name, isQuoted: false })),
	].slice(0, 200);
}

function suspectsOf(
	flow: JudgedFlow,
	names: readonly Named[],
	plan: Plan,
	tables: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Suspect[] {
	const { from } = flow.result.binding;
	const { columns = [] } = flow.result;
	if (columns.length === 0 || flow.result.format === 'tar.gz') return [];
	const there = new Set(columns);
	const own = keyOf(from);
	const writer = from.kind === 'output' ? from.node : undefined;
	const given = plan.bindings.flatMap((binding) => (binding.to.node === writer ? keyOf(binding.from) : []));
	return names.flatMap(({ name, isQuoted }): readonly Suspect[] => {
		if (there.has(name)) return [];
		const suspect = (weight: number, because: string) => [{ flow, column: name, because, weight }];
		if (writer !== undefined && tables.get(own)?.has(name))
			return suspect(3, `${writer} declares it, but does not write it`);
		const source = given.find((key) => tables.get(key)?.has(name));
		if (source !== undefined)
			return suspect(3, `${writer} reads it from ${source.replace('\n', '.')}, but does not write it`);
		const { needed = [], binding } = flow.result;
		if (needed.some((wanted) => wanted.name === name))
			return suspect(3, `${binding.to.node} declares that it reads it`);
		const near = isQuoted ? closest(name, columns) : undefined;
		if (near !== undefined) return suspect(2, `there is \`${near}\``);
		const elsewhere = isQuoted ? [...tables].find(([key, set]) => key !== own && set.has(name)) : undefined;
		if (elsewhere === undefined) return [];
		return suspect(1, `${elsewhere[0].replace('\n', '.')} has it`);
	});
}

/** Libraries whose `KeyError` is about a column. */
const tableLibrary = /(^|[/\\])(pandas|polars|modin)[/\\]/;

/** The one table that a script reads, where a library of tables did not find a column in a table. */
function onlyTable(flows: readonly JudgedFlow[], failure: Failure): readonly Suspect[] {
	if (failure.reason !== 'exception' || !/^(\w+\.)*KeyError$/.test(failure.type)) return [];
	if (!tableLibrary.test(failure.frames.at(-1)?.file ?? '')) return [];
	const tables = flows.filter(({ result: { columns = [] } }) => columns.length > 0);
	const [flow] = tables;
	const column = namesIn(failure).find(({ isQuoted }) => isQuoted)?.name;
	if (flow === undefined || tables.length > 1 || column === undefined || flow.result.columns?.includes(column))
		return [];
	return [{ flow, column, because: 'it is the only table that the script reads', weight: 0 }];
}

function explain({ flow, column, because }: Suspect, plan: Plan): JudgedFlow {
	const { result } = flow;
	const { from, to } = result.binding;
	const [cause, ...others] = flow.findings;
	const led = `${to.node} failed over \`${column}\`.`;
	const reader = plan.nodes.find((node) => node.id === to.node);
	const there = (result.columns ?? []).map((name) => `\`${name}\``);
	const explains = `${to.node} failed over \`${column}\`, which is no column of this data: ${because}.`;
	const source = from.kind === 'output' ? `${from.node}.${from.output}` : from.path;
	const finding = find({
		rule: 'flow-explains-failure',
		message: `${source} → ${to.node}.${to.input}: ${explains} There are ${listSome(there, 8)}.`,
		help: findingRules['flow-explains-failure'][2],
		about: { kind: 'flow', from, to },
		item: column,
		...(reader && { at: reader.inputs.find((input) => input.name === to.input)?.at ?? reader.at }),
	});
	return {
		result: {
			...result,
			verdict: 'broken',
			explains,
			checks: [...result.checks, { rule: 'explains-failure', passed: false, message: explains }],
		},
		// What is already said of this flow is the cause.
		findings: cause === undefined ? [finding] : [{ ...cause, message: `${cause.message} ${led}` }, ...others],
	};
}
