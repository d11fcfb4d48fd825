import type { FileMetaData, SchemaElement, Statistics } from 'hyparquet';
import type { ColumnProfile } from '../../model/profile.ts';

/** The columns of a parquet file, with what its writer noted of their values. */
export function parquetColumns(metadata: FileMetaData): readonly ColumnProfile[] {
	const chunks = new Map<string, (Statistics | undefined)[]>();
	for (const group of metadata.row_groups) {
		for (const { meta_data: meta } of group.columns) {
			if (meta?.path_in_schema.length !== 1) continue;
			const [name = ''] = meta.path_in_schema;
			const known = chunks.get(name) ?? [];
			known.push(meta.statistics);
			chunks.set(name, known);
		}
	}
	return topLevel(metadata.schema).map((element) => {
		const type = typeOf(element);
		const statistics = chunks.get(element.name) ?? [];
		return { name: element.name, type, ...nullsOf(element, statistics), ...spanOf(type, statistics) };
	});
}

/** The columns of the table: children of the root, each followed by its own children. */
function topLevel([root, ...elements]: readonly SchemaElement[]): readonly SchemaElement[] {
	const columns: SchemaElement[] = [];
	for (let index = 0; index < elements.length && columns.length < (root?.num_children ?? 0);) {
		const element = elements[index];
		if (element === undefined) break;
		columns.push(element);
		for (let open = 1; open > 0 && index < elements.length; index++) open += (elements[index]?.num_children ?? 0) - 1;
	}
	return columns;
}

function typeOf({
	type,
	num_children: children,
	logical_type: logical,
	converted_type: converted,
	repetition_type: repetition,
}: SchemaElement): string {
	if (converted === 'LIST' || logical?.type === 'LIST' || repetition === 'REPEATED') return 'array';
	if (children !== undefined && children > 0) return 'object';
	if (converted === 'DATE' || logical?.type === 'DATE') return 'date';
	if (converted?.startsWith('TIMESTAMP') || logical?.type === 'TIMESTAMP' || type === 'INT96') return 'datetime';
	if (converted?.startsWith('TIME') || logical?.type === 'TIME') return 'time';
	if (converted === 'DECIMAL' || logical?.type === 'DECIMAL' || logical?.type === 'FLOAT16') return 'number';
	if (type === 'BOOLEAN') return 'boolean';
	if (type === 'INT32' || type === 'INT64') return 'integer';
	return type === 'FLOAT' || type === 'DOUBLE' ? 'number' : 'string';
}

function nullsOf(
	{ repetition_type: repetition }: SchemaElement,
	statistics: readonly (Statistics | undefined)[],
): Pick<ColumnProfile, 'nulls'> {
	if (repetition === 'REQUIRED') return { nulls: 0 };
	const counts = statistics.map((each) => each?.null_count);
	return counts.length === 0 || counts.includes(undefined)
		? {}
		: { nulls: counts.reduce<number>((sum, count) => sum + Number(count), 0) };
}

/** The least and the greatest value over all groups of rows, where each of them has been noted. */
function spanOf(type: string, statistics: readonly (Statistics | undefined)[]): Pick<ColumnProfile, 'min' | 'max'> {
	if (type !== 'integer' && type !== 'number' && type !== 'date' && type !== 'datetime') return {};
	const filled = statistics.filter((each) => each?.min_value !== undefined || each?.min !== undefined);
	const low = filled.map((each) => plain(each?.min_value ?? each?.min, type));
	const high = filled.map((each) => plain(each?.max_value ?? each?.max, type));
	// A group of nothing but nulls has no least value; any other group without one leaves the span unknown.
	const isKnown = filled.length > 0 && filled.length === statistics.length;
	if (!isKnown || low.includes(undefined) || high.includes(undefined)) return {};
	return {
		min: low.reduce((a, b) => ((b ?? 0) < (a ?? 0) ? b : a)) ?? 0,
		max: high.reduce((a, b) => ((b ?? 0) > (a ?? 0) ? b : a)) ?? 0,
	};
}

function plain(value: unknown, type: string): number | string | undefined {
	if (value instanceof Date && !Number.isNaN(value.getTime()))
		return value.toISOString().slice(0, type === 'date' ? 10 : undefined);
	if (typeof value === 'bigint') return Number(value);
	// A zero is noted with a sign.
	return typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined;
}
