import type { PlannedInput, PlannedOutput } from '../model/plan.ts';
import type { DataFormat } from '../model/project.ts';
import { columnsOfSchema, type Column } from './columns.ts';
import { makeCell, mostRows, SampleError, seeded } from './sample-values.ts';

/** A made-up file: where it goes and what is in it. */
export interface SampleFile {
	readonly path: string;
	readonly text: string;
}

/** Formats that samples can be written in. */
export const sampleFormats = ['csv', 'tsv', 'json', 'jsonl'] as const satisfies readonly DataFormat[];
type SampleFormat = (typeof sampleFormats)[number];

/** Rows of a sample, where the contract does not ask for more. */
const usualRows = 20;

/** The format of a file by its ending, if samples can be written in it. */
export function sampleFormatOf(path: string): SampleFormat | undefined {
	const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
	return ending === 'ndjson' ? 'jsonl' : sampleFormats.find((format) => format === ending);
}

/** Whether the contract of a port says enough to make data up: columns, in a format that can be written. */
export function canBeSampled({ data, path, shape }: PlannedInput | PlannedOutput): boolean {
	return typeof data?.schema === 'object' && formatFor(data.format, shape === 'file' ? path : data.files) !== undefined;
}

function formatFor(declared: DataFormat | undefined, path: string | undefined): SampleFormat | undefined {
	if (declared !== undefined) return sampleFormats.find((format) => format === declared);
	if (path === undefined || !/\.[a-z]+$/i.test(path)) return 'csv';
	return sampleFormatOf(path);
}

/** What to make a sample of. */
export interface SampleOrder {
	readonly node: string;
	readonly port: PlannedInput | PlannedOutput;
	readonly seed: number;
	/** Paths that other samples have. */
	readonly taken?: ReadonlySet<string>;
	/** Columns and format of a real file; absent: those that the contract declares. */
	readonly template?: { readonly columns: readonly Column[]; readonly format: DataFormat };
}

/** What stands for the port, and the files in it. */
export interface Sample {
	/** The fixture: the file, or the folder of the files. */
	readonly path: string;
	readonly files: readonly SampleFile[];
}

/**
 * Makes data up for a port: the same seed gives the same bytes. Undefined when the contract does not say enough.
 * Throws a `SampleError` when a column's constraints cannot be met.
 */
export function makeSample({ node, port, seed, taken, template }: SampleOrder): Sample | undefined {
	const { data, shape } = port;
	const schema = typeof data?.schema === 'object' ? data.schema : undefined;
	const columns = template?.columns ?? (schema && columnsOfSchema(schema));
	const name = shape === 'file' ? (port.path.split('/').at(-1) ?? port.name) : undefined;
	const format =
		template === undefined
			? formatFor(data?.format, name ?? data?.files)
			: sampleFormats.find((each) => each === template.format);
	if (columns === undefined || columns.length === 0 || format === undefined) return undefined;
	const rows = Math.min(mostRows, Math.max(usualRows, data?.minRows ?? 0));
	const place = `tests/data/${node}`;
	const draw = (where: string) =>
		tableText(columns, { rows, format, random: seeded(`${seed} ${node}.${port.name} ${where}`) });
	if (name !== undefined) {
		// Two inputs may be files of one name in folders of their own.
		const path = taken?.has(`${place}/${name}`) === true ? `${place}/${port.name}/${name}` : `${place}/${name}`;
		return { path, files: [{ path, text: draw(name) }] };
	}
	const folder = `${place}/${port.name}`;
	const channels = 'channels' in port ? port.channels : [];
	const names = fileNames(data?.files, channels, format);
	return { path: folder, files: names.map((each) => ({ path: `${folder}/${each}`, text: draw(each) })) };
}

/** Names that the contract's glob finds, one in each channel where it does not say. */
function fileNames(glob: string | undefined, channels: readonly string[], format: SampleFormat): readonly string[] {
	const plain = (glob ?? `sample.${format}`)
		.replaceAll('**/', '')
		.replace(/\{([^,}]*)[^}]*\}/g, '$1')
		.replace(/\[[^\]]*\]/g, 'a')
		.replaceAll('?', 'a');
	const parts = plain.split('/');
	const last = (parts.at(-1) ?? '').replaceAll('*', 'sample');
	const folders = parts.slice(0, -1);
	if (folders.length === 0) return channels.length === 0 ? [last] : channels.map((channel) => `${channel}/${last}`);
	if (folders.includes('*') && channels.length > 0)
		return channels.map((channel) => [...folders.map((part) => (part === '*' ? channel : part)), last].join('/'));
	return [[...folders.map((part) => part.replaceAll('*', 'sample')), last].join('/')];
}

function tableText(
	columns: readonly Column[],
	{ rows, format, random }: { readonly rows: number; readonly format: SampleFormat; readonly random: () => number },
): string {
	const table = Array.from({ length: rows }, (_, row) => columns.map((column) => makeCell(column, row, random)));
	for (const [index, { name, constraints }] of columns.entries()) {
		if (constraints['unique'] !== true) continue;
		if (new Set(table.map((cells) => JSON.stringify(cells[index]))).size < rows)
			throw new SampleError(
				`The column ${name} is unique, and ${rows} different values cannot be made up for it. Give a template or a file instead.`,
			);
	}
	if (format === 'json' || format === 'jsonl') {
		const objects = table.map((cells) =>
			JSON.stringify(Object.fromEntries(columns.map(({ name }, index) => [name, cells[index]]))),
		);
		return format === 'jsonl' ? `${objects.join('\n')}\n` : `[\n${objects.map((line) => `  ${line}`).join(',\n')}\n]\n`;
	}
	const separator = format === 'tsv' ? '\t' : ',';
	const lines = [columns.map(({ name }) => name), ...table].map((cells) => cells.map(cellText).join(separator));
	return `${lines.join('\n')}\n`;
}

function cellText(value: unknown): string {
	const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
	return /[",\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
