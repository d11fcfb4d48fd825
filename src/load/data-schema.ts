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

const limit = () => z.union([z.number(), z.string()]);
const length = z.int().min(0);

function isPattern(text: string): boolean {
	try {
		return new RegExp(text, 'u') instanceof RegExp;
	} catch {
		return false;
	}
}

/** What the cells of a column must be. Open, as the standard is. */
const constraints = () =>
	z
		.looseObject({
			required: z.lazyOptional(() => z.boolean(), 'Every row has a value.'),
			unique: z.lazyOptional(() => z.boolean(), 'No value comes twice.'),
			minimum: z.lazyOptional(limit, 'The least value.'),
			maximum: z.lazyOptional(limit, 'The greatest value.'),
			enum: z.lazyOptional(() => z.array(z.unknown()), 'The only values there may be.'),
			pattern: z.lazyOptional(
				() => z.string().refine(isPattern, { message: 'is not a regular expression' }),
				'A regular expression that the whole cell fits.',
			),
			minLength: z.lazyOptional(() => length, 'The least number of characters.'),
			maxLength: z.lazyOptional(() => length, 'The greatest number of characters.'),
		})
		.describe('What the cells must be.');

/** A field of a Frictionless Table Schema. Open: the standard allows properties of one's own. */
const tableField = () =>
	z.looseObject({
		name: z.string().min(1).describe('Name of the column.'),
		type: z.lazyOptional(() => z.enum(fieldTypes), 'Type of the column.'),
		constraints: z.lazyOptional(constraints),
	});

/** A Frictionless Table Schema, as far as it must be well formed to be used. */
export const tableSchema = () =>
	z.looseObject({
		fields: z.array(tableField()).describe('The columns; their order does not matter.'),
		primaryKey: z.lazyOptional(
			() => z.union([z.string(), z.array(z.string())]),
			'The columns that together tell one row from another.',
		),
		missingValues: z.lazyOptional(() => z.array(z.string()), 'Texts that stand for no value. Default: the empty one.'),
	});

const whole = z.int().min(0);

/** The keys of `data:` in an interface. */
const promises = {
	format: z.lazyOptional(() => z.enum(dataFormats), 'The format of the files.'),
	files: z.lazyOptional(
		() => z.string().min(1),
		'Glob of the files that hold the table, relative to the folder of the port.',
	),
	min_rows: z.lazyOptional(() => whole, 'The least number of rows over all files.'),
	schema: z.lazyOptional(
		() => z.union([z.string().min(1), tableSchema()]),
		'A Frictionless Table Schema: inline, or the path of a JSON or YAML file that holds one.',
	),
	optional: z.lazyOptional(() => z.boolean(), 'The output may be missing.'),
};

/** What a step promises about the data of a port. */
export const dataShape = () => z.strictObject(promises).describe('What is promised about the data.');
export type WrittenData = z.infer<ReturnType<typeof expectShape>>;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What a value inside a JSON file must be. */
const valueShape = () =>
	z
		.strictObject({
			min: z.lazyOptional(() => z.number(), 'The least value.'),
			max: z.lazyOptional(() => z.number(), 'The greatest value.'),
			equals: z.lazyOptional(() => scalar, 'The exact value.'),
			within: z.lazyOptional(() => z.number().min(0), 'How far a number may lie from `equals`.'),
		})
		.describe('What the value must be.');

const percent = () =>
	z.union([z.string().regex(/^\d+(?:\.\d+)?\s*%$/, 'is not a percentage; write such as 20%'), z.literal(0)]);

/** How far a table may lie from the baseline. */
export const toleranceKeys = {
	rows: z.lazyOptional(percent, 'How far the number of rows may lie from the baseline. Default: 20%.'),
	nulls: z.lazyOptional(percent, "How far a column's share of missing values may lie from the baseline. Default: 5%."),
};

/** What a test expects of an output, over what the interface promises. */
export const expectShape = () =>
	z
		.strictObject({
			...promises,
			baseline: z.lazyOptional(
				() => z.union([z.literal(false), z.strictObject(toleranceKeys)]),
				'The tolerance of this output against the baseline; false: it is not compared.',
			),
			values: z.lazyOptional(
				() => z.record(z.string(), valueShape()),
				'`file#/json/pointer` to what the value there must be.',
			),
		})
		.describe('What is expected of the output.');
