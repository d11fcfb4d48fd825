import { closest } from '../lib/closest.ts';
import type { Dag, TestFile } from '../model/project.ts';
import type { Span } from '../model/source.ts';
import { record } from './record.ts';
import { didYouMean, problem, type Report } from './reports.ts';

/** Near names are looked for this often at most: the search goes through all nodes. */
const mostSuggestions = 20;

/** Says which nodes the test file names that no DAG has. `dags`: all that it is for, whichever will run. */
export function checkNodes(test: TestFile, dags: readonly Dag[], report: Report): void {
	const sets = dags.map(nodeIds);
	const known = new Set(sets.flatMap((ids) => [...ids]));
	let suggestions = 0;
	function unknown(name: string, where: string, at: Span): void {
		suggestions += 1;
		const list = known.size > 0 && known.size <= 20 ? `Its nodes are ${[...known].join(', ')}.` : undefined;
		const help = didYouMean(suggestions > mostSuggestions ? undefined : closest(name, known)) ?? list;
		const message = `${where} names "${name}", which is not a node of ${dags.length > 1 ? 'any DAG' : 'the DAG'}.`;
		report(problem('error', 'unknown-node', message, at, { help, about: { node: name, item: where } }));
	}
	for (const [id, { at }] of Object.entries(test.nodes)) if (!known.has(id)) unknown(id, '`nodes`', at);
	for (const { to, from, at } of test.wiring) {
		const ends = [to, from];
		const bare = ends.filter((end) => !end.slice(1, -1).includes('.'));
		for (const end of bare) {
			const message = `\`wiring\` has "${end}", which is not of the form Node.port.`;
			report(problem('error', 'invalid-value', message, at, { about: { item: `wiring ${end}` } }));
		}
		if (bare.length > 0 || sets.some((ids) => ends.every((end) => ownerOf(end, ids) !== undefined))) continue;
		const lost = ends.filter((end) => ownerOf(end, known) === undefined);
		for (const end of lost.length > 0 ? lost : [from]) unknown(end.slice(0, end.lastIndexOf('.')), '`wiring`', at);
	}
}

/** The test file as it concerns one DAG: without what is said of others' nodes. */
export function settingsFor(dag: Dag, test: TestFile): TestFile {
	const ids = nodeIds(dag);
	return {
		...test,
		nodes: record(Object.entries(test.nodes).filter(([id]) => ids.has(id))),
		wiring: test.wiring.filter(({ to, from }) => [to, from].every((end) => ownerOf(end, ids) !== undefined)),
	};
}

function nodeIds(dag: Dag): ReadonlySet<string> {
	return new Set(dag.nodes.map(({ id }) => id));
}

/** The node of `Node.port`: the longest known one before a dot, because both may have dots in them. */
function ownerOf(end: string, ids: ReadonlySet<string>): string | undefined {
	for (let dot = end.lastIndexOf('.'); dot > 0; dot = end.lastIndexOf('.', dot - 1)) {
		const id = end.slice(0, dot);
		if (ids.has(id)) return id;
	}
	return undefined;
}
