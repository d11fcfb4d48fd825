import type * as z from '../lib/zod.ts';
import { closest } from '../lib/closest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { explainIssue, settleUnions, written } from './explain-issue.ts';
import { knownKeys } from './known-keys.ts';
import { didYouMean, problem, type Report } from './reports.ts';
import { member, type Path, type Tree } from './tree.ts';

type Issue = z.core.$ZodIssue;

/**
 * The tree's value as the schema describes it, after a diagnostic for each thing that is wrong. What is wrong is left
 * out (a bad list as a whole), so that the rest can still be used; undefined when what is wrong cannot be left out.
 * An unknown key is a warning; one that begins with `x-` is the user's own.
 */
export function validate<T>(schema: z.ZodType<T>, tree: Tree, report: Report): T | undefined {
	let parsed = schema.safeParse(tree.value);
	if (parsed.success) return parsed.data;
	let issues = parsed.error.issues.flatMap((issue) => settleUnions(issue, tree.value));
	for (const issue of issues) for (const diagnostic of tell(issue, schema, tree)) report(diagnostic);
	const value = structuredClone(tree.value);
	// Leaving one thing out can bring up the next; each round takes something away, so this ends.
	for (;;) {
		// All are looked up before any is taken out: two issues may be about the same value.
		const targets = issues.flatMap((issue) => faultyParts(value, issue));
		if (targets.some((path) => path.length === 0)) return undefined;
		for (const path of targets) takeOut(value, path);
		parsed = schema.safeParse(value);
		if (parsed.success) return parsed.data;
		issues = parsed.error.issues.flatMap((issue) => settleUnions(issue, value));
	}
}

function tell(issue: Issue, schema: z.ZodType, tree: Tree): readonly Diagnostic[] {
	const path = plainPath(issue.path);
	if (issue.code !== 'unrecognized_keys') return [explainIssue(issue, path, tree)];
	const known = knownKeys(schema, path);
	const listed = known.filter((key) => !key.startsWith('$'));
	return issue.keys
		.filter((key) => !key.startsWith('x-'))
		.map((key) => {
			const near = didYouMean(closest(key, known));
			const list = listed.length > 0 && listed.length <= 30 ? `Keys known here: ${listed.join(', ')}.` : undefined;
			const where = path.length === 0 ? '' : ` in \`${written(path)}\``;
			const message = `The key "${key}"${where} is not known and has no effect.`;
			const about = { item: [tree.file, ...path, key].join('.') };
			return problem('warning', 'unknown-key', message, tree.at([...path, key]), { help: near ?? list, about });
		});
}

/** The members that an issue makes useless: those it is about, a list for a bad item, a map for a missing key. */
function faultyParts(value: unknown, issue: Issue): readonly Path[] {
	const path = plainPath(issue.path);
	if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
	for (let length = path.length; length > 0; length -= 1) {
		const container = path.slice(0, length - 1).reduce(member, value);
		if (!Array.isArray(container) && member(container, path[length - 1] as string) !== undefined) {
			return [path.slice(0, length)];
		}
	}
	return [[]];
}

function takeOut(value: unknown, path: Path): void {
	const container = path.slice(0, -1).reduce(member, value);
	if (container !== null && typeof container === 'object') Reflect.deleteProperty(container, path.at(-1) as string);
}

function plainPath(path: readonly PropertyKey[]): Path {
	return path.map((key) => (typeof key === 'number' ? key : String(key)));
}
