import * as z from '../lib/zod.ts';
import type { Path } from './tree.ts';

const published = new WeakMap<z.ZodType, unknown>();

/** The keys that a schema knows at a path, in its order; empty where any key is allowed. */
export function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
	let json = published.get(schema);
	if (json === undefined) {
		json = z.toJSONSchema(schema, { unrepresentable: 'any' });
		published.set(schema, json);
	}
	let branches = spread(json as z.core.JSONSchema.JSONSchema);
	for (const key of path) branches = branches.flatMap((branch) => step(branch, key)).flatMap(spread);
	return [...new Set(branches.flatMap((branch) => Object.keys(branch.properties ?? {})))];
}

type Branch = z.core.JSONSchema.JSONSchema;

function spread(branch: Branch): readonly Branch[] {
	const inner = branch.anyOf ?? branch.oneOf;
	return inner ? inner.flatMap((each) => spread(each)) : [branch];
}

function step(branch: Branch, key: string | number): readonly Branch[] {
	const next =
		typeof key === 'number'
			? Array.isArray(branch.items)
				? undefined
				: branch.items
			: ((branch.properties && Object.hasOwn(branch.properties, key) ? branch.properties[key] : undefined) ??
				branch.additionalProperties);
	return typeof next === 'object' && next !== null ? [next] : [];
}
