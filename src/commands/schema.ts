import { dagSchema, interfaceSchema, testFileSchema } from '../load/json-schemas.ts';
import { resultSchema } from '../report/result-schema.ts';
import { comparisonSchema } from '../report/result-schema/comparison.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { ParsedArguments } from './flags.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage-error.ts';

/** The file formats that have a schema. */
export const schemas: Readonly<Record<string, () => object>> = {
	result: resultSchema,
	test: testFileSchema,
	interface: interfaceSchema,
	dag: dagSchema,
	comparison: comparisonSchema,
};

/** `schema`: the JSON Schema of a file format, for editors and other programs. */
export async function schemaCommand({ operands }: ParsedArguments, terminal: Terminal): Promise<ExitCode> {
	const name = operands[0] ?? '';
	const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
	if (schema === undefined) {
		return usageError(
			'schema',
			[`There is no schema "${name}"; there are ${Object.keys(schemas).join(', ')}.`],
			terminal,
		);
	}
	terminal.out(`${JSON.stringify(schema(), undefined, 2)}\n`);
	return exitCodes.passed;
}
