import type { Violation } from '../../model/profile.ts';
import { sayNumber } from '../../lib/text.ts';
import { aboutOutput, type OutputRule } from './rule.ts';

/**
 * Cells that go against the output's Table Schema, with their file, row and column. One finding for an output: a shifted
 * or misread table breaks many columns at once.
 */
export const schemaViolated: OutputRule = (subject) => {
	const { profile } = subject.evidence;
	const tables = [profile?.table, ...(profile?.files ?? []).map((file) => file.table)];
	const named = new Set(tables.flatMap((table) => (table?.columns ?? []).map((column) => column.name)));
	// A column that is in no file is another finding's matter, unless there are more columns than are named.
	const isComplete = tables.every((table) => table?.columnCount === undefined);
	const violations = (profile?.violations ?? []).filter(
		({ column, constraint }) => constraint === 'primaryKey' || named.has(column) || !isComplete,
	);
	const [first, ...others] = violations;
	if (first === undefined) return [];
	const told = others.slice(0, 2).map((each) => ` ${sayViolation(each)}`);
	const left = others.length - told.length;
	const more = left > 0 ? ` ${left} more of its constraints ${left === 1 ? 'is' : 'are'} broken.` : '';
	return [
		aboutOutput(subject, 'schema-violated', `${sayViolation(first)}${told.join('')}${more}`, { promise: 'schema' }),
	];
};

/** Such as: part-0.csv, row 7 (line 8): `age` is `abc`, but should be an integer (and 3 more cells). */
export function sayViolation({ file, row, line, column, constraint, value, wanted, count }: Violation): string {
	const place = `${file}, row ${sayNumber(row)}${line === undefined ? '' : ` (line ${sayNumber(line)})`}`;
	const name = column
		.split(', ')
		.map((each) => `\`${each}\``)
		.join(', ');
	const what =
		constraint === 'required'
			? `has no value${value === '' ? '' : ` (\`${value}\`)`}`
			: `is \`${value}\`, but should be ${wanted}`;
	const cells = constraint === 'primaryKey' ? 'row' : 'cell';
	const more = count > 1 ? ` (and ${sayNumber(count - 1)} more ${cells}${count > 2 ? 's' : ''})` : '';
	return `${place}: ${name} ${what}${more}.`;
}
