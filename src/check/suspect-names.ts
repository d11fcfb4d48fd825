import { closest } from '../lib/closest.ts';
import { listSome } from '../lib/text.ts';
import type { Failure, NodeRun, Observed, Sighting } from '../model/execution.ts';
import type { Binding, Plan } from '../model/plan.ts';
import { failedNames, type FailedName } from './failed-names.ts';
import type { JudgedFlow } from './judge-flows.ts';
import { sayFrom, sourcesOf, type NameKind, type OfferedNames } from './offered-names.ts';
import { dataOf, type Suspect } from './suspects.ts';

/** What the flows of a run are compared with. */
export interface Surroundings {
	readonly plan: Plan;
	readonly runs: ReadonlyMap<string, NodeRun>;
	readonly offered: OfferedNames;
}

/** The names in the data of a flow, and of which kind they are. */
interface Offer {
	readonly kind: NameKind;
	readonly there: readonly string[];
}

/** Flows that lack a name over which their reader failed. */
export function suspectNames(
	failure: Failure,
	observed: Observed | undefined,
	flows: readonly JudgedFlow[],
	around: Surroundings,
): readonly Suspect[] {
	const elsewhere = new Set((observed?.sightings ?? []).flatMap(lookedUp));
	const names = failedNames(failure, namesOfPorts(flows)).filter(({ name }) => !elsewhere.has(name));
	const offers = flows.flatMap((flow) => {
		const offer = offerOf(flow, around.offered);
		return offer === undefined ? [] : [{ flow, offer }];
	});
	const misread = offers.flatMap(({ flow, offer }) => misreadAs(flow, offer, names, around));
	const lacking = offers.flatMap(({ flow, offer }) => lackingOf(flow, offer, names, around));
	const found = [...misread, ...lacking];
	return found.length > 0 ? found : onlyData(offers, failure, names);
}

/** A name that a script was seen looking for among its paths, or in its environment, in vain. */
function lookedUp({ kind, what }: Sighting): readonly string[] {
	if (kind === 'env-absent') return [what];
	return kind === 'port' ? [what.slice(what.indexOf(':') + 1).trim()] : [];
}

/** What data is called where it is read and where it is written, in lower case. */
function namesOfPorts(flows: readonly JudgedFlow[]): ReadonlySet<string> {
	const names = flows.flatMap(({ result: { binding } }) => portsOf(binding));
	return new Set(names.filter((name) => name.length > 2));
}

function portsOf({ from, to }: Binding): readonly string[] {
	return [to.input, ...(from.kind === 'output' ? [from.output] : [])].map((name) => name.toLowerCase());
}

/** Undefined: the data has no names, or they are not known. */
function offerOf({ result }: JudgedFlow, offered: OfferedNames): Offer | undefined {
	const { columns = [], binding, format, files } = result;
	if (format === 'tar.gz') return undefined;
	if (columns.length > 0) return { kind: 'column', there: columns };
	const members = files === 0 ? [] : [...offered.of('member', binding.from)];
	return members.length === 0 ? undefined : { kind: 'member', there: members };
}

/** A csv whose names a reader of commas and headers does not see as they are meant. */
function misreadAs(
	flow: JudgedFlow,
	{ kind, there }: Offer,
	names: readonly FailedName[],
	{ runs }: Surroundings,
): readonly Suspect[] {
	const asked = names.filter(({ isQuoted }) => isQuoted).map(({ name }) => name);
	const [item] = asked;
	if (kind !== 'column' || item === undefined) return [];
	const table = dataOf(flow.result.binding, runs).profile?.table;
	const isThere = asked.some((name) => there.includes(name));
	const why =
		table?.headless === true
			? 'this csv has no header row.'
			: table?.delimiter !== undefined && isThere
				? `the cells of this csv are separated by \`${table.delimiter}\`, not by commas.`
				: undefined;
	if (why === undefined) return [];
	const led = `${flow.result.binding.to.node} failed over ${sayNames(asked)}`;
	return [{ flow, item, explains: `${led}: ${why}`, led: `${led}.`, weight: 4 }];
}

function lackingOf(
	flow: JudgedFlow,
	offer: Offer,
	names: readonly FailedName[],
	{ plan, offered }: Surroundings,
): readonly Suspect[] {
	const { binding, needed = [] } = flow.result;
	const { kind, there } = offer;
	const { from, to } = binding;
	const missing = names.filter(({ name }) => !there.includes(name));
	return missing.flatMap(({ name, isQuoted, least }): readonly Suspect[] => {
		const suspect = (weight: number, because: (it: string) => string) =>
			weight < least ? [] : [lacks(flow, offer, name, alike(missing, name), because, weight)];
		if (from.kind === 'output' && offered.of(kind, from).has(name))
			return suspect(3, (it) => `${from.node} declares ${it}, but does not write it`);
		const lost = lostBy(plan, offered, kind, from, name);
		if (lost !== undefined)
			return suspect(3, (it) => `${lost.node} reads ${it} from ${sayFrom(lost.from)}, but does not write it`);
		if (needed.some((wanted) => wanted.name === name))
			return suspect(3, (it) => `${to.node} declares that it reads ${it}`);
		const near = isQuoted ? closest(name, there) : undefined;
		if (near !== undefined)
			return suspect(2, (it) => (it === 'it' ? `there is \`${near}\`` : `for ${it} there is \`${near}\``));
		const elsewhere = isQuoted ? offered.elsewhere(kind, name, from) : undefined;
		return elsewhere === undefined ? [] : suspect(1, (it) => `${elsewhere} has ${it}`);
	});
}

/** The last node on the way to this data that was given the name and did not write it. */
function lostBy(plan: Plan, offered: OfferedNames, kind: NameKind, from: Binding['from'], name: string) {
	const seen = new Set<string>();
	for (let ways = [from]; ways.length > 0;) {
		const writers = ways.flatMap((way) => (way.kind === 'output' && !seen.has(way.node) ? [way.node] : []));
		for (const node of writers) {
			seen.add(node);
			const source = sourcesOf(plan, node).find((each) => offered.of(kind, each).has(name));
			if (source !== undefined) return { node, from: source };
		}
		ways = writers.flatMap((node) => sourcesOf(plan, node));
	}
	return undefined;
}

/** The quoted names that are missing together with one, itself among them. */
function alike(missing: readonly FailedName[], name: string): readonly string[] {
	const quoted = missing.filter(({ isQuoted, least }) => isQuoted && least === 0).map((each) => each.name);
	return quoted.includes(name) ? quoted : [name];
}

function lacks(
	flow: JudgedFlow,
	{ kind, there }: Offer,
	item: string,
	names: readonly string[],
	because: (it: string) => string,
	weight: number,
): Suspect {
	const led = `${flow.result.binding.to.node} failed over ${sayNames(names)}`;
	const [are, it] = names.length === 1 ? [`which is no ${kind}`, 'it'] : [`which are no ${kind}s`, `\`${item}\``];
	const found = listSome(
		there.map((each) => `\`${each}\``),
		8,
	);
	return {
		flow,
		item,
		explains: `${led}, ${are} of this data: ${because(it)}.`,
		there: `There are ${found}.`,
		led: `${led}.`,
		weight,
	};
}

function sayNames(names: readonly string[]): string {
	return listSome(
		names.map((name) => `\`${name}\``),
		5,
	);
}

/** What variables that hold a row of a table, or a document, are usually called. */
const usualSubjects = {
	column: /^(row|rec|record|line|item|entry|example|sample|df|data|table|frame)s?$/i,
	member: /^(data|doc|document|payload|content|loaded)s?$/i,
};

/**
 * The only data with names that a script reads, where it failed over a name: in a table, because a library of tables did
 * not find it, or else in a line of the script that asks for this key what is called like this data.
 */
function onlyData(
	offers: readonly { readonly flow: JudgedFlow; readonly offer: Offer }[],
	failure: Failure,
	names: readonly FailedName[],
): readonly Suspect[] {
	const named = names.find(({ isQuoted }) => isQuoted);
	if (named === undefined || failure.reason !== 'exception') return [];
	const { name, least } = named;
	const inTable = least === 0;
	const meant = inTable ? offers.filter(({ offer }) => offer.kind === 'column') : offers;
	const [only] = meant;
	if (only === undefined || meant.length > 1 || only.offer.there.includes(name)) return [];
	const last = failure.frames.at(-1);
	if (!inTable && !(last?.inWorkspace === true && asks(last.text ?? '', name, only))) return [];
	const what = only.offer.kind === 'column' ? 'table' : 'JSON object';
	const missing = names.filter((each) => !only.offer.there.includes(each.name));
	const because = () => `it is the only ${what} that the script reads`;
	return [lacks(only.flow, only.offer, name, alike(missing, name), because, 0)];
}

/** Whether a line asks `SUBJECT['name']` of something that is called like the data, its input, or a row of it. */
function asks(line: string, name: string, { flow, offer }: { readonly flow: JudgedFlow; readonly offer: Offer }) {
	const at = [`['${name}']`, `["${name}"]`].map((key) => line.indexOf(key)).find((place) => place > 0);
	const subject = at === undefined ? '' : (/\w+$/.exec(line.slice(0, at))?.[0] ?? '');
	if (usualSubjects[offer.kind].test(subject)) return true;
	return subject.length > 2 && portsOf(flow.result.binding).includes(subject.toLowerCase());
}
