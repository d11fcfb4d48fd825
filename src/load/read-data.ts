import type { DataContract } from '../model/project.ts';
import type { Span } from '../model/source.ts';
import type { WrittenData } from './data-schema.ts';
import { record } from './record.ts';
import type { SchemaShelf } from './schema-shelf.ts';

/**
 * A promise about data as the model has it. A schema in a file is put in place of its path: the stages that judge data
 * read no files.
 */
export async function readData(written: WrittenData, schemaAt: Span, shelf: SchemaShelf): Promise<DataContract> {
	const { schema } = written;
	const table = typeof schema === 'string' ? await shelf.take(schema, schemaAt) : schema;
	return {
		...(written.format !== undefined && { format: written.format }),
		...(table !== undefined && { schema: table }),
		...(written.min_rows !== undefined && { minRows: written.min_rows }),
		...(written.files !== undefined && { files: written.files }),
		...(written.optional !== undefined && { optional: written.optional }),
		...(written.values !== undefined && { values: record(Object.entries(written.values)) }),
	};
}
