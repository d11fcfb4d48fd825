import * as z from '../lib/zod.ts';
import { dagShape } from './dag-schema.ts';
import { interfaceShape } from './interface-schema.ts';
import { testFileShape } from './test-file-schema.ts';

/** A JSON Schema of draft 2020-12, which editors complete and check files with. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Of `dag-script-test.yml`. */
export function testFileSchema(): JsonSchema {
	return publish(testFileShape);
}

/** Of `*.step.yaml`. */
export function interfaceSchema(): JsonSchema {
	return publish(interfaceShape);
}

/** Of DAG files. */
export function dagSchema(): JsonSchema {
	return publish(dagShape());
}

function publish(shape: z.ZodType): JsonSchema {
	return { ...z.toJSONSchema(shape) };
}
