import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import { listSome } from '../lib/text.ts';
import { toPaste } from './paste.ts';

/** Places that a message lists beside its own. */
const mostRelated = 10;

/**
 * Several diagnostics of one cause become the first of them, with the places of the others: the edges that name one
 * node which is not there, the nodes that lack one variable or one script, a node of several DAGs that lacks the same in
 * each, and the errors of syntax in one file, where the parser stumbles on over the first.
 */
export function mergeAlike(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
	const groups = new Map<string, Diagnostic[]>();
	for (const diagnostic of diagnostics) {
		const cause = causeOf(diagnostic);
		const group = groups.get(cause);
		if (group === undefined) groups.set(cause, [diagnostic]);
		else group.push(diagnostic);
	}
	return [...groups.values()].map(merge);
}

/** What diagnostics of one code have in common when their cause is one. */
const causes: Partial<Record<DiagnosticCode, (diagnostic: Diagnostic) => readonly unknown[]>> = {
	'cloud-only-without-stub': sameCure,
	'dangling-edge': ({ about }) => [about.node],
	'missing-argument': sameCure,
	'missing-env': ({ about }) => [about.item],
	'missing-input': sameCure,
	'script-not-found': ({ about }) => [about.step, about.item],
	'yaml-syntax': ({ at }) => [at?.file],
};

/** A node of several DAGs is mended by one line of the test file. */
function sameCure({ about, help }: Diagnostic): readonly unknown[] {
	return [about.node, about.port, about.item, help];
}

/** Equal for diagnostics of one cause; without a rule, for the very same ones. */
function causeOf(diagnostic: Diagnostic): string {
	const { code, severity, message, at, about } = diagnostic;
	return JSON.stringify([code, severity, causes[code]?.(diagnostic) ?? [at?.file, at?.start, about, message]]);
}

function merge(group: readonly Diagnostic[]): Diagnostic {
	const [first, ...others] = group as [Diagnostic, ...Diagnostic[]];
	const fresh = others.filter(({ message, at }) => message !== first.message || at?.file !== first.at?.file);
	if (fresh.length === 0) return first;
	const related = fresh.flatMap(({ message, at }) =>
		at === undefined ? [] : [{ message: message === first.message ? 'the same in this DAG' : message, at }],
	);
	const merged = { ...first, related: [...(first.related ?? []), ...related].slice(0, mostRelated) };
	return first.code === 'missing-env' ? { ...merged, ...sayMissing(group) } : merged;
}

/** One variable that several nodes lack is one default that is not set. It is about none of them in particular. */
function sayMissing(group: readonly Diagnostic[]): Pick<Diagnostic, 'message' | 'help' | 'about' | 'related'> {
	const [first] = group as [Diagnostic];
	const name = first.about.item ?? '';
	const nodes = group.flatMap(({ about }) => about.node ?? []);
	const places = group.slice(1).flatMap(({ about, at }) => (at === undefined ? [] : [{ about, at }]));
	return {
		message: `The scripts of ${listSome(nodes, 3)} need the environment variable ${name}, which has no value.`,
		help: `Paste into the test file, with a value:\n${toPaste({ defaults: { env: { [name]: 'VALUE' } } })}`,
		about: { item: name },
		related: places.slice(0, mostRelated).map(({ about, at }) => ({ message: `needed by ${about.node ?? ''}`, at })),
	};
}
