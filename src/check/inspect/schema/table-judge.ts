import { shorten } from '../../../lib/text.ts';
import type { ConstraintName, Violation } from '../../../model/profile.ts';
import { textOf } from '../../../lib/cells/cell-types.ts';
import { KeySet } from './key-set.ts';
import type { ColumnRules, TableRules } from './table-rules.ts';

/** Violations that are told. */
const most = 50;
/** Characters of a cell that are told. */
const shown = 80;

/** Judges tables by one schema or by several. */
export interface TableJudging {
	readonly rules: readonly TableRules[];
	/** The next file. `columns`: its header, in order; what the rules ask of other columns is left to other rules. */
	open(file: string, columns: readonly string[]): SheetJudge;
}

/** Where a row is. `line`: the line that it ends in. */
interface Place {
	readonly file: string;
	row: number;
	line: number | undefined;
}

/**
 * Judges the rows of one output's tables, file after file, by its Table Schema. Keeps the first cell that breaks a
 * constraint and counts the others, so that memory does not grow with the data.
 */
export class TableJudge implements TableJudging {
	readonly rules: readonly TableRules[];
	readonly #rules: TableRules;
	readonly #found = new Map<string, Violation>();
	readonly #seen = new Map<string, KeySet>();
	/** Columns that were there, and the formats of theirs that are not known. */
	readonly #open = new Map<string, string>();
	readonly #files: { readonly file: string; readonly from: number }[] = [];
	#rows = 0;

	constructor(rules: TableRules) {
		this.rules = [rules];
		this.#rules = rules;
	}

	open(file: string, columns: readonly string[]): SheetJudge {
		this.#files.push({ file, from: this.#rows });
		const at = (name: string) => columns.indexOf(name);
		const ruled = this.#rules.columns.flatMap((rules) =>
			at(rules.name) === -1 ? [] : [{ rules, at: at(rules.name) }],
		);
		const key = this.#rules.primaryKey.map(at);
		for (const { name, openFormat } of ruled.map(({ rules }) => rules))
			if (openFormat !== undefined) this.#open.set(name, openFormat);
		// One for all rows: hardly any is told of.
		const place: Place = { file, row: 0, line: undefined };
		const hasKey = key.length > 0 && !key.includes(-1);
		return {
			looksAt: [...ruled.map((column) => column.at), ...(hasKey ? key : [])],
			judge: (cells, line) => {
				place.row += 1;
				place.line = line;
				for (const column of ruled) this.#judgeCell(column.rules, cells[column.at], place);
				if (hasKey) this.#judgeKey(cells, key, place);
				this.#rows += 1;
			},
		};
	}

	/** What was found, in the order of the schema. */
	violations(): readonly Violation[] {
		const order = new Map(this.#rules.columns.map(({ name }, index) => [name, index]));
		return [...this.#found.values()].toSorted(
			(a, b) => (order.get(a.column) ?? order.size) - (order.get(b.column) ?? order.size),
		);
	}

	/** What was not judged, in words. */
	notes(): readonly string[] {
		const open = [...this.#open].map(([column, format]) => {
			const why = format === 'any' ? 'says nothing of them' : 'is not known';
			return `The type and the bounds of \`${column}\` were not judged: its format \`${shorten(format, shown)}\` ${why}.`;
		});
		const full = [...this.#seen]
			.filter(([, keys]) => keys.isFull)
			.map(([column]) => `Whether \`${column}\` is unique was judged for its first 1,000,000 values only.`);
		return [...open, ...full];
	}

	#judgeCell(rules: ColumnRules, cell: unknown, place: Place): void {
		if (cell === null || cell === undefined || (typeof cell === 'string' && this.#rules.missing.has(cell))) {
			if (rules.isRequired) this.#add('required', rules.name, cell ?? '', 'a value', place);
			return;
		}
		const value = rules.parse(cell);
		if (value === undefined) {
			this.#add('type', rules.name, cell, rules.type, place);
			return;
		}
		if (typeof value === 'number' && Number.isNaN(value)) {
			if (rules.isRequired) this.#add('required', rules.name, cell, 'a value', place);
			return;
		}
		const text = rules.tests.length > 0 || rules.isUnique ? textOf(cell) : '';
		for (const { constraint, wanted, holds } of rules.tests)
			if (!holds(value, text)) this.#add(constraint, rules.name, cell, wanted, place);
		if (rules.isUnique) this.#judgeUnique('unique', rules.name, text, text, place);
	}

	#judgeKey(cells: readonly unknown[], key: readonly number[], place: Place): void {
		const texts = key.map((at) => textOf(cells[at] ?? ''));
		const columns = this.#rules.primaryKey.join(', ');
		this.#judgeUnique('primaryKey', columns, texts.join('\u0000'), texts.join(', '), place);
	}

	#judgeUnique(constraint: ConstraintName, column: string, key: string, shownValue: string, place: Place): void {
		let seen = this.#seen.get(column);
		if (seen === undefined) {
			seen = new KeySet();
			this.#seen.set(column, seen);
		}
		const before = seen.meet(key, this.#rows);
		if (before === undefined) return;
		// Where the first one stands is worked out only when it will be told.
		const wanted = this.#found.has(`${constraint}\n${column}`) ? '' : `unique; ${this.#sayRow(before)} has it too`;
		this.#add(constraint, column, shownValue, wanted, place);
	}

	#sayRow(number: number): string {
		const holder = this.#files.findLast(({ from }) => from <= number);
		const isHere = holder === this.#files.at(-1);
		return `row ${number - (holder?.from ?? 0) + 1}${isHere ? '' : ` of ${holder?.file}`}`;
	}

	#add(constraint: ConstraintName, column: string, cell: unknown, wanted: string, place: Place): void {
		const key = `${constraint}\n${column}`;
		const known = this.#found.get(key);
		if (known !== undefined) {
			this.#found.set(key, { ...known, count: known.count + 1 });
		} else if (this.#found.size < most) {
			const { file, row, line } = place;
			const value = shorten(textOf(cell), shown);
			const where = { file, row, ...(line !== undefined && { line }) };
			this.#found.set(key, { constraint, column, ...where, value, wanted, count: 1 });
		}
	}
}

/** Judges the rows of one file, in their order. */
export interface SheetJudge {
	/** Places of the cells that it looks at; the others of a row may be left out. */
	readonly looksAt: readonly number[];
	/** `cells` in the order of the columns that the file was opened with. */
	judge(cells: readonly unknown[], line?: number): void;
}
