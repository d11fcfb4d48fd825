import type { Profile, ReaderName, Violation } from '../../model/profile.ts';
import type { DataContract } from '../../model/project.ts';
import {
	differingTypes,
	neededColumns,
	plainColumns,
	sayDiffering,
	unmetNeeds,
	type Differing,
} from './column-types.ts';
import { sayViolation } from './schema-violated.ts';
import { kindsThatDiffer } from './typed-columns.ts';

/** Where the data goes against the Table Schema of one of its readers. */
export function violationsFor(profile: Profile, { node, input }: ReaderName): readonly Violation[] {
	return profile.unmet?.find((unmet) => unmet.node === node && unmet.input === input)?.violations ?? [];
}

/** What of a table is not of the types that a reader's schema asks for. */
export interface Retyped {
	/** Columns as a whole. */
	readonly columns: readonly Differing[];
	/** Cells, of which the columns say too little. */
	readonly cells: readonly Violation[];
}

/**
 * Which types are not those that a reader declares. In text, each cell says whether it can be read as the schema says, so
 * that what the columns look like is asked only where no cell was judged for this reader. Typed tables have columns of one
 * type, and where that leaves it open, their cells decide.
 */
export function retypedFor(profile: Profile, reader: ReaderName, wanted: DataContract | undefined): Retyped {
	const columns = profile.table?.columns ?? [];
	const cells = violationsFor(profile, reader).filter(({ constraint }) => constraint === 'type');
	if (!isOfText(profile)) {
		const differing = kindsThatDiffer(columns, neededColumns(wanted));
		return { columns: differing, cells: cells.filter(({ column }) => differing.every(({ name }) => name !== column)) };
	}
	const isJson = profile.format === 'json' || profile.format === 'jsonl';
	if (!areCellsJudged(profile, reader))
		return { columns: differingTypes(columns, plainColumns(wanted, isJson), !isJson), cells };
	const differing = differingTypes(columns, neededColumns(wanted), !isJson);
	return { columns: differing.filter(({ name }) => cells.some(({ column }) => column === name)), cells };
}

/** How it is said that types are not those that a reader declares; undefined: they are. */
export function sayRetyped({ columns, cells }: Retyped): string | undefined {
	const said = [...(columns.length > 0 ? [sayDiffering(columns)] : []), ...(cells.length > 0 ? [sayCells(cells)] : [])];
	return said.length === 0 ? undefined : said.join(' ');
}

/** How it is said that the cells are not what a reader's schema asks for beside their types; undefined: they are. */
export function sayUnmet(profile: Profile, reader: ReaderName, wanted: DataContract | undefined): string | undefined {
	const violations = violationsFor(profile, reader).filter(({ constraint }) => constraint !== 'type');
	if (violations.length > 0) return sayCells(violations);
	if (isOfText(profile) && areCellsJudged(profile, reader)) return undefined;
	const unmet = unmetNeeds(profile.table?.columns ?? [], wanted);
	return unmet.length === 0 ? undefined : `${unmet.slice(0, 3).join('; ')}.`;
}

function sayCells(violations: readonly Violation[]): string {
	const told = violations.slice(0, 3).map((violation) => sayViolation(violation));
	const left = violations.length - told.length;
	return `${told.join(' ')}${left > 0 ? ` ${left} more of the reader's constraints ${left === 1 ? 'is' : 'are'} broken.` : ''}`;
}

/** Formats without types of their own for all that a schema can ask: what a cell is, its text says. */
const texts: ReadonlySet<string> = new Set(['csv', 'tsv', 'json', 'jsonl']);

function isOfText({ format, files }: Profile): boolean {
	if (format !== 'mixed') return texts.has(format ?? '');
	return files.every((file) => file.table === undefined || texts.has(file.format));
}

/** All rows of a text that are profiled are judged too, for all but the readers that are too many. */
function areCellsJudged({ unjudged = [] }: Profile, { node, input }: ReaderName): boolean {
	return unjudged.every((each) => each.node !== node || each.input !== input);
}
