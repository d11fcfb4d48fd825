import * as z from '../lib/zod.ts';
import { dataFormats } from '../model/project.ts';

const fieldTypes = [
	'string',
	'integer',
	'number',
	'boolean',
	'date',
	'time',
	'datetime',
	'year',
	'yearmonth',
	'duration',
	'object',
	'array',
	'list',
	'geopoint',
	'geojson',
	'any',
] as const;

const limit = z.union([z.number(), z.string()]);
const length = z.int().min(0);

function isPattern(text: string): boolean {
	try {
		return new RegExp(text, 'u') instanceof RegExp;
	} catch {
		return false;
	}
}

/** What the cells of a column must be. Open, as the standard is. */
const constraints = z
	.looseObject({
		required: z.boolean().exactOptional().describe('Every row has a value.'),
		unique: z.boolean().exactOptional().describe('No value comes twice.'),
		minimum: limit.exactOptional().describe('The least value.'),
		maximum: limit.exactOptional().describe('The greatest value.'),
		enum: z.array(z.unknown()).exactOptional().describe('The only values there may be.'),
		pattern: z
			.string()
			.refine(isPattern, { message: 'is not a regular expression' })
			.exactOptional()
			.describe('A regular expression that the whole cell fits.'),
		minLength: length.exactOptional().describe('The least number of characters.'),
		maxLength: length.exactOptional().describe('The greatest number of characters.'),
	})
	.describe('What the cells must be.');

/** A field of a Frictionless Table Schema. Open: the standard allows properties of one's own. */
const tableField = z.looseObject({
	name: z.string().min(1).describe('Name of the column.'),
	type: z.enum(fieldTypes).exactOptional().describe('Type of the column.'),
	constraints: constraints.exactOptional(),
});

/** A Frictionless Table Schema, as far as it must be well formed to be used. */
export const tableSchema = z.looseObject({
	fields: z.array(tableField).describe('The columns, in their order.'),
	primaryKey: z
		.union([z.string(), z.array(z.string())])
		.exactOptional()
		.describe('The columns that together tell one row from another.'),
	missingValues: z.array(z.string()).exactOptional().describe('Texts that stand for no value. Default: the empty one.'),
});

const whole = z.int().min(0);

/** The keys of `data:` in an interface. */
const promises = {
	format: z.enum(dataFormats).exactOptional().describe('The format of the files.'),
	files: z
		.string()
		.min(1)
		.exactOptional()
		.describe('Glob of the files that hold the table, relative to the folder of the port.'),
	min_rows: whole.exactOptional().describe('The least number of rows over all files.'),
	schema: z
		.union([z.string().min(1), tableSchema])
		.exactOptional()
		.describe('A Frictionless Table Schema: inline, or the path of a JSON or YAML file that holds one.'),
	optional: z.boolean().exactOptional().describe('The output may be missing.'),
};

/** What a step promises about the data of a port. */
export const dataShape = z.strictObject(promises).describe('What is promised about the data.');
export type WrittenData = z.infer<typeof expectShape>;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What a value inside a JSON file must be. */
const valueShape = z
	.strictObject({
		min: z.number().exactOptional().describe('The least value.'),
		max: z.number().exactOptional().describe('The greatest value.'),
		equals: scalar.exactOptional().describe('The exact value.'),
		within: z.number().min(0).exactOptional().describe('How far a number may lie from `equals`.'),
	})
	.describe('What the value must be.');

const percent = z.union([
	z.string().regex(/^\d+(?:\.\d+)?\s*%$/, 'is not a percentage; write such as 20%'),
	z.literal(0),
]);

/** How far a table may lie from the baseline. */
export const toleranceKeys = {
	rows: percent.exactOptional().describe('How far the number of rows may lie from the baseline. Default: 20%.'),
	nulls: percent
		.exactOptional()
		.describe("How far a column's share of missing values may lie from the baseline. Default: 5%."),
};

/** What a test expects of an output, over what the interface promises. */
export const expectShape = z
	.strictObject({
		...promises,
		baseline: z
			.union([z.literal(false), z.strictObject(toleranceKeys)])
			.exactOptional()
			.describe('The tolerance of this output against the baseline; false: it is not compared.'),
		values: z
			.record(z.string(), valueShape)
			.exactOptional()
			.describe('`file#/json/pointer` to what the value there must be.'),
	})
	.describe('What is expected of the output.');
