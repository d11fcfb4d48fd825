import type * as z from '../lib/zod.ts';
import { closest } from '../lib/closest.ts';
import { unreachable } from '../lib/unreachable.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { didYouMean, problem } from './reports.ts';
import { member, type Path, type Tree } from './tree.ts';

type Issue = z.core.$ZodIssue;

/** Says what zod found in the user's words, at the line. Unknown keys and unions are settled before. */
export function explainIssue(issue: Issue, path: Path, tree: Tree): Diagnostic {
	const about = { item: [tree.file, ...path].join('.') };
	const found = path.reduce(member, tree.value);
	const name = path.length === 0 ? 'The file' : `\`${written(path)}\``;
	if (found === undefined) {
		if (path.length === 0) {
			const help = 'Write what belongs into it, or remove it.';
			return problem('error', 'missing-key', 'The file is empty.', tree.at([]), { help, about });
		}
		return problem('error', 'missing-key', `${name} is missing.`, tree.at(path.slice(0, -1)), { about });
	}
	const { message, help } = word(issue, name, found);
	return problem('error', 'invalid-value', message, tree.valueAt(path), { help, about });
}

interface Wording {
	readonly message: string;
	readonly help?: string | undefined;
}

function word(issue: Issue, name: string, found: unknown): Wording {
	switch (issue.code) {
		case 'invalid_type':
			if (issue.expected === 'boolean' && typeof found === 'string' && /^(?:yes|no|on|off|y|n)$/i.test(found)) {
				const meant = /^(?:yes|on|y)$/i.test(found);
				return { message: `${name} must be true or false, not "${found}".`, help: `Write ${meant}.` };
			}
			return { message: `${name} must be ${kindName(issue.expected)}, not ${describe(found)}.` };
		case 'invalid_value': {
			const allowed = issue.values.map(String);
			const near = typeof found === 'string' ? didYouMean(closest(found, allowed)) : undefined;
			return { message: `${name} is ${describe(found)}; it must be one of ${allowed.join(', ')}.`, help: near };
		}
		case 'too_small':
			return { message: `${name} ${sized(issue.origin, 'least', issue.minimum)}.` };
		case 'too_big':
			return { message: `${name} ${sized(issue.origin, 'most', issue.maximum)}.` };
		case 'invalid_union': {
			const kinds = new Set(issue.errors.flatMap((branch) => branch.flatMap(expectedKind)));
			return { message: `${name} must be ${[...kinds].join(' or ')}, not ${describe(found)}.` };
		}
		case 'invalid_key':
			return { message: `${name}: ${issue.issues[0]?.message ?? 'this key is not allowed here'}.` };
		case 'custom':
		case 'invalid_format':
		case 'invalid_element':
		case 'not_multiple_of':
		case 'unrecognized_keys':
			return { message: `${name} ${issue.message}.` };
		default:
			return unreachable(issue);
	}
}

function expectedKind(issue: Issue): readonly string[] {
	if (issue.code === 'invalid_type') return [kindName(issue.expected)];
	return issue.code === 'invalid_value' ? [`one of ${issue.values.map(String).join(', ')}`] : [];
}

function sized(origin: string, bound: 'least' | 'most', limit: number | bigint): string {
	if (origin === 'string') return limit === 1 ? 'must not be empty' : `must have at ${bound} ${limit} characters`;
	if (origin === 'array') return limit === 1 ? 'must not be empty' : `must have at ${bound} ${limit} items`;
	return `must be at ${bound} ${limit}`;
}

const kindNames: Readonly<Record<string, string>> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	tuple: 'a list',
	object: 'a map',
	record: 'a map',
	null: 'empty',
};

function kindName(kind: string): string {
	return kindNames[kind] ?? kind;
}

/** A path as it is written in code: `edges[2].to`. */
export function written(path: Path): string {
	return path.reduce<string>((text, key) => {
		if (typeof key === 'number') return `${text}[${key}]`;
		return text === '' ? key : `${text}.${key}`;
	}, '');
}

/** A value as a person would call it, cut to a length that fits a line. */
function describe(value: unknown): string {
	if (value === null || value === undefined) return 'empty';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a map';
	if (typeof value !== 'string') return `${typeof value === 'number' ? 'the number ' : ''}${JSON.stringify(value)}`;
	return value.length > 60 ? `"${value.slice(0, 60)}…"` : `"${value}"`;
}

/**
 * The issues of the branch of a union that the user most likely meant: one whose kind of value is right, and of those
 * the one with the fewest issues. The union's own issue when no branch is of that kind.
 */
export function settleUnions(issue: Issue, root: unknown): readonly Issue[] {
	if (issue.code !== 'invalid_union') return [issue];
	const value = (issue.path as (string | number)[]).reduce(member, root);
	let best: readonly Issue[] | undefined;
	for (const branch of issue.errors) {
		if (branch.some(({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'))) {
			continue;
		}
		const settled = branch.flatMap((each) => settleUnions(each, value));
		if (best === undefined || settled.length < best.length) best = settled;
	}
	if (best === undefined) return [issue];
	return best.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}
