import * as z from '../../lib/zod.ts';

/** One schema for each member of `T`: a member of the model that is forgotten here does not compile. */
export type ShapeOf<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

/** An object with the members of `T`; others pass unseen, so that results of later versions can be read. */
export function open<T>() {
	return <S extends ShapeOf<T>>(shape: S & { readonly [K in Exclude<keyof S, keyof T>]: never }) =>
		z.looseObject<S>(shape);
}

/** One of a set of words that may grow: rules, codes, formats. */
export function word<T extends string>(): z.ZodType<T> {
	return z.string() as unknown as z.ZodType<T>;
}

/** Simple values. */
export const text = z.string();
export const number = z.number();
export const flag = z.boolean();
export const texts = z.array(text);
export const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** Names in it are the user's. */
export function named<T>(value: z.ZodType<T>) {
	return z.record(z.string(), value);
}
