import { beyond } from '../lib/cells/bounds.ts';
import { ownFormat, sayType, type Field } from '../lib/cells/cell-types.ts';
import { timeReader } from '../lib/cells/time-format.ts';
import { closest } from '../lib/closest.ts';
import { didYouMean, problem, type Report } from './reports.ts';
import type { Path, Tree } from './tree.ts';

/** A Table Schema that is well formed. */
interface TableSchema {
	readonly fields: readonly Field[];
}

const constraints = ['required', 'unique', 'minimum', 'maximum', 'enum', 'pattern', 'minLength', 'maxLength'];
/** Keys with an effect here. What is not like one of them may be of the standard or of another tool. */
const fieldKeys = ['name', 'type', 'format', 'constraints', 'trueValues', 'falseValues'];
const schemaKeys = ['fields', 'primaryKey', 'missingValues'];

/**
 * What a Table Schema asks for and nobody would judge: misspelt keys, constraints that are not known, bounds that are no
 * value of their field's type, two fields of one name. `path`: where the schema stands in the tree.
 */
export function checkTableSchema(schema: TableSchema, tree: Tree, path: Path, report: Report): void {
	for (const key of Object.keys(schema)) tellNearMiss(key, schemaKeys, tree, path, report);
	const first = new Map<string, number>();
	for (const [index, field] of schema.fields.entries()) {
		const at = [...path, 'fields', index];
		for (const key of Object.keys(field)) {
			if (constraints.includes(key)) tellKey(key, 'Put it under `constraints`.', tree, at, report);
			else tellNearMiss(key, fieldKeys, tree, at, report);
		}
		for (const key of Object.keys(field.constraints ?? {})) {
			if (constraints.includes(key) || key.startsWith('x-')) continue;
			const help = didYouMean(closest(key, constraints)) ?? `Constraints known here: ${constraints.join(', ')}.`;
			tellKey(key, help, tree, [...at, 'constraints'], report);
		}
		for (const constraint of ['minimum', 'maximum'] as const) checkBound(field, constraint, tree, at, report);
		const other = first.get(field.name);
		if (other === undefined) {
			first.set(field.name, index);
			continue;
		}
		const message = `The schema has two fields of the name "${field.name}".`;
		const about = { item: [tree.file, ...at, 'name'].join('.') };
		const related = [{ message: 'the first', at: tree.valueAt([...path, 'fields', other, 'name']) }];
		const help = 'Put what both ask for into one.';
		report(problem('error', 'invalid-value', message, tree.valueAt([...at, 'name']), { help, about, related }));
	}
}

function tellNearMiss(key: string, known: readonly string[], tree: Tree, path: Path, report: Report): void {
	const near = known.includes(key) || key.startsWith('x-') ? undefined : closest(key, known);
	if (near !== undefined) tellKey(key, didYouMean(near), tree, path, report);
}

function tellKey(key: string, help: string | undefined, tree: Tree, path: Path, report: Report): void {
	const message = `The key "${key}" of a table schema is not known here and has no effect.`;
	const about = { item: [tree.file, ...path, key].join('.') };
	report(problem('warning', 'unknown-key', message, tree.at([...path, key]), { help, about }));
}

/** Cells are not compared with a bound that is none. Where a format is not known, that is noted of the data. */
function checkBound(field: Field, constraint: 'minimum' | 'maximum', tree: Tree, at: Path, report: Report): void {
	const written = field.constraints?.[constraint];
	const format = ownFormat(field);
	if (written === undefined || (format !== undefined && timeReader(format) === undefined)) return;
	if (beyond(field, constraint) !== undefined) return;
	const place = [...at, 'constraints', constraint];
	const message = `\`${constraint}\` of the field "${field.name}" is ${JSON.stringify(written)}, which is not ${sayType(field)}.`;
	const help = 'Write a value of the type of the field, or correct the type.';
	const about = { item: [tree.file, ...place].join('.') };
	report(problem('error', 'invalid-value', message, tree.valueAt(place), { help, about }));
}
