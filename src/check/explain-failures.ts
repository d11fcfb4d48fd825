import { closest } from '../lib/closest.ts';
import { listSome } from '../lib/text.ts';
import type { Failure, NodeRun } from '../model/execution.ts';
import { find, findingRules } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { JudgedFlow } from './judge-flows.ts';
import { offeredNames, sayFrom, sourcesOf, type NameKind, type OfferedNames } from './offered-names.ts';

/** A flow that lacks a name over which its reader failed, and how much speaks for it. */
interface Suspect {
	readonly flow: JudgedFlow;
	readonly offer: Offer;
	readonly name: string;
	readonly because: string;
	/**
	 * 3: its writer was given the column or promised it; 2: one of nearly the same name; 1: some other table has it;
	 * 0: it was asked for, and there is but one thing that it could be in.
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
	const offered = offeredNames(plan, runs);
	const explained = new Map<JudgedFlow, JudgedFlow>();
	for (const [node, run] of runs) {
		if (run.outcome.status !== 'failed') continue;
		const names = namesIn(run.outcome.failure);
		const mine = flows.filter(({ result }) => result.binding.to.node === node);
		const worse = mine.filter(({ result }) => suspicious.has(sourceOf(result)));
		const suspects: Suspect[] = (worse.length > 0 ? worse : mine).flatMap((flow) =>
			suspectsOf(flow, names, plan, offered),
		);
		if (suspects.length === 0) suspects.push(...onlyData(mine, run.outcome.failure, offered));
		const best = suspects.reduce<Suspect | undefined>(
			(found, each) => (found === undefined || each.weight > found.weight ? each : found),
			undefined,
		);
		if (best !== undefined) explained.set(best.flow, explain(best, plan));
	}
	return flows.map((flow) => explained.get(flow) ?? flow);
}

function sourceOf({ binding: { from } }: JudgedFlow['result']): string {
	return from.kind === 'output' ? `${from.node}\n${from.output}` : '';
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

/** The names in the data of a flow, and of which kind they are; undefined: it has none, or they are not known. */
function namesOf({ result }: JudgedFlow, offered: OfferedNames): Offer | undefined {
	const { columns = [], binding, format, files } = result;
	if (format === 'tar.gz') return undefined;
	if (columns.length > 0) return { kind: 'column', there: columns };
	const members = files === 0 ? [] : [...offered.of('member', binding.from)];
	return members.length === 0 ? undefined : { kind: 'member', there: members };
}

interface Offer {
	readonly kind: NameKind;
	readonly there: readonly string[];
}

function suspectsOf(flow: JudgedFlow, names: readonly Named[], plan: Plan, offered: OfferedNames): readonly Suspect[] {
	const { binding, needed = [] } = flow.result;
	const offer = namesOf(flow, offered);
	if (offer === undefined) return [];
	const { kind, there } = offer;
	const { from } = binding;
	const writer = from.kind === 'output' ? from.node : undefined;
	const given = sourcesOf(plan, writer);
	return names.flatMap(({ name, isQuoted }): readonly Suspect[] => {
		if (there.includes(name)) return [];
		const suspect = (weight: number, because: string) => [{ flow, offer, name, because, weight }];
		if (writer !== undefined && offered.of(kind, from).has(name))
			return suspect(3, `${writer} declares it, but does not write it`);
		const source = given.find((each) => offered.of(kind, each).has(name));
		if (source !== undefined) return suspect(3, `${writer} reads it from ${sayFrom(source)}, but does not write it`);
		if (needed.some((wanted) => wanted.name === name))
			return suspect(3, `${binding.to.node} declares that it reads it`);
		const near = isQuoted ? closest(name, there) : undefined;
		if (near !== undefined) return suspect(2, `there is \`${near}\``);
		const elsewhere = isQuoted ? offered.elsewhere(kind, name, from) : undefined;
		return elsewhere === undefined ? [] : suspect(1, `${elsewhere} has it`);
	});
}

/** Libraries whose `KeyError` is about a column. */
const tableLibrary = /(^|[/\\])(pandas|polars|modin)[/\\]/;

/** What variables that hold a row of a table, or a document, are usually called. */
const usualSubjects = {
	column: /^(row|rec|record|line|item|entry|example|sample|df|data|table|frame)s?$/i,
	member: /^(data|doc|document|payload|content|loaded)s?$/i,
};

/**
 * The only data with names that a script reads, where it failed over a name: in a table, because a library of tables did
 * not find it, or else in a line of the script that asks for this key what is called like this data.
 */
function onlyData(flows: readonly JudgedFlow[], failure: Failure, offered: OfferedNames): readonly Suspect[] {
	if (failure.reason !== 'exception' || !/^(\w+\.)*KeyError$/.test(failure.type)) return [];
	const last = failure.frames.at(-1);
	const name = namesIn(failure).find(({ isQuoted }) => isQuoted)?.name;
	if (last === undefined || name === undefined) return [];
	const offers = flows.flatMap((flow) => {
		const offer = namesOf(flow, offered);
		return offer === undefined ? [] : [{ flow, offer }];
	});
	const inTable = tableLibrary.test(last.file);
	const meant = inTable ? offers.filter(({ offer }) => offer.kind === 'column') : offers;
	const [only] = meant;
	if (only === undefined || meant.length > 1 || only.offer.there.includes(name)) return [];
	if (!inTable && !(last.inWorkspace && asks(last.text ?? '', name, only))) return [];
	const what = only.offer.kind === 'column' ? 'table' : 'JSON object';
	return [{ ...only, name, because: `it is the only ${what} that the script reads`, weight: 0 }];
}

/** Whether a line asks `SUBJECT['name']` of something that is called like the data, its input, or a row of it. */
function asks(line: string, name: string, { flow, offer }: { readonly flow: JudgedFlow; readonly offer: Offer }) {
	const at = [`['${name}']`, `["${name}"]`].map((key) => line.indexOf(key)).find((place) => place > 0);
	const subject = at === undefined ? '' : (/\w+$/.exec(line.slice(0, at))?.[0] ?? '');
	const { from, to } = flow.result.binding;
	const alike = [to.input, from.kind === 'output' ? from.output : ''].map((each) => each.toLowerCase());
	return usualSubjects[offer.kind].test(subject) || (subject.length > 2 && alike.includes(subject.toLowerCase()));
}

function explain({ flow, offer, name, because }: Suspect, plan: Plan): JudgedFlow {
	const { result } = flow;
	const { from, to } = result.binding;
	const [cause, ...others] = flow.findings;
	const led = `${to.node} failed over \`${name}\`.`;
	const reader = plan.nodes.find((node) => node.id === to.node);
	const there = offer.there.map((each) => `\`${each}\``);
	const explains = `${to.node} failed over \`${name}\`, which is no ${offer.kind} of this data: ${because}.`;
	const finding = find({
		rule: 'flow-explains-failure',
		message: `${sayFrom(from)} → ${to.node}.${to.input}: ${explains} There are ${listSome(there, 8)}.`,
		help: findingRules['flow-explains-failure'][2],
		about: { kind: 'flow', from, to },
		item: name,
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
