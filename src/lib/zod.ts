/**
 * zod as every schema here uses it. Imported as a namespace (`import * as z`): through an object `z` the bundle would hold
 * all of zod, with its messages in fifty languages.
 */
import { config, globalRegistry, type ZodType } from 'zod';
import { $constructor, $ZodType, processSchema, type $ZodExactOptional } from 'zod/v4/core';

/** Of values that hold themselves. Ours come from texts, and none does. */
const noCycles = {
	attach() {},
	guard() {},
	alloc: <T extends object>(_schema: unknown, _payload: unknown, empty: T): T => empty,
};

/*
 * Schemas are interpreted: by default zod writes and compiles a function for each object schema when that is first used,
 * which for the few small files of a repository costs more than it ever saves (a tenth of the start of `plan`). Nor does
 * it walk through every schema to find whether one holds itself.
 */
config({ jitless: true, memoizer: noCycles });

export * from 'zod';

/**
 * What zod needs of a member, and none of the methods that a schema has for those who write schemas: hundreds of members
 * are set up before the first file is read.
 */
const LazyOptional = $constructor<$ZodExactOptional>('LazyOptional', (schema, definition) => {
	$ZodType.init(schema, definition);
	const internals = schema._zod;
	internals.optin = 'optional';
	internals.optout = 'optional';
	// Where the member is absent, neither what it would have to be nor whether that has a default is looked at.
	internals.parse = (payload, context) =>
		payload.value === undefined ? payload : definition.innerType._zod.run(payload, context);
	internals.processJSONSchema = (context, _, parameters) => {
		processSchema(definition.innerType, context, parameters);
		const seen = context.seen.get(schema);
		if (seen !== undefined) seen.ref = definition.innerType;
	};
});

/**
 * A member that may be absent, and what it is for. As `make().exactOptional().describe(text)`, except that the member's
 * own schema is set up when a value first has it: of the keys that a file may have, most have only a few.
 */
export function lazyOptional<T extends ZodType>(make: () => T, text?: string): $ZodExactOptional<T> {
	let made: T | undefined;
	const schema = new LazyOptional({
		type: 'optional',
		get innerType() {
			return (made ??= make());
		},
	});
	if (text !== undefined) globalRegistry.add(schema, { description: text });
	return schema as $ZodExactOptional<T>;
}
