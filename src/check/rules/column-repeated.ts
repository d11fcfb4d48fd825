import { aboutOutput, type OutputRule } from './rule.ts';
import { nameSome } from './seen.ts';

/** The header of a table names a column twice. One finding for an output: shards have one header. */
export const columnRepeated: OutputRule = (subject) => {
	const { profile } = subject.evidence;
	const tables = [profile?.table, ...(profile?.files ?? []).map(({ table }) => table)];
	const repeated = tables.find((table) => table?.repeated !== undefined)?.repeated ?? [];
	if (repeated.length === 0) return [];
	return [aboutOutput(subject, 'column-repeated', `its header names ${nameSome(repeated)} more than once.`)];
};
