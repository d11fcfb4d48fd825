import { posix } from 'node:path';
import type { Files } from '../lib/files.ts';
import type { Span } from '../model/source.ts';
import { checkTableSchema } from './check-table-schema.ts';
import { tableSchema } from './data-schema.ts';
import { readTree } from './read-tree.ts';
import { problem, type Report } from './reports.ts';
import { validate } from './validate.ts';
import { workspacePath } from './workspace-path.ts';

type TableSchema = Readonly<Record<string, unknown>>;

/** Table Schemas that stand in files of their own, each read once. */
export interface SchemaShelf {
	/** The schema in a file, looked for in the workspace and then beside the file that names it. */
	take(path: string, at: Span): Promise<TableSchema | undefined>;
	/** The files that were read, relative to the workspace. */
	taken(): readonly string[];
}

/** An empty shelf. */
export function openSchemaShelf(files: Files, report: Report): SchemaShelf {
	const read = new Map<string, Promise<TableSchema | undefined>>();

	async function locate(path: string, at: Span): Promise<string | undefined> {
		const inside = workspacePath(path, at, report);
		if (inside === undefined || (await files.stat(inside))) return inside;
		const beside = posix.join(posix.dirname(at.file), inside);
		if (await files.stat(beside)) return beside;
		const message = `The table schema "${inside}" does not exist.`;
		const help = `It is looked for in the workspace, then beside "${at.file}".`;
		report(problem('error', 'file-not-found', message, at, { help, about: { item: inside } }));
		return undefined;
	}

	async function open(path: string, at: Span): Promise<TableSchema | undefined> {
		const tree = await readTree(files, path, report, at);
		if (tree === undefined) return undefined;
		const schema = validate(tableSchema(), tree, report);
		if (schema !== undefined) checkTableSchema(schema, tree, [], report);
		return schema;
	}

	return {
		async take(path, at) {
			const found = await locate(path, at);
			if (found === undefined) return undefined;
			let opened = read.get(found);
			if (opened === undefined) {
				opened = open(found, at);
				read.set(found, opened);
			}
			return opened;
		},
		taken: () => [...read.keys()],
	};
}
