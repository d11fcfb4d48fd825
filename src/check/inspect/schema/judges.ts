import type { UnmetReader, Violation } from '../../../model/profile.ts';
import type { DataContract } from '../../../model/project.ts';
import type { OutputReader } from '../../../model/workbench.ts';
import { TableJudge, type TableJudging } from './table-judge.ts';
import { tableRules } from './table-rules.ts';

/** Different schemas of readers that are judged. */
const most = 8;

/** One schema, what is judged by it, and whose it is. */
interface Held {
	readonly judge: TableJudge;
	readonly isOf: (path: string) => boolean;
	/** Empty: the output's own. */
	readonly readers: readonly OutputReader[];
}

/**
 * Judges the tables of an output by its own schema and by those of the inputs that read it, all in one reading. A reader
 * with the output's own schema has nothing to add. `match`: whether a file is one that a contract means.
 */
export class Judges {
	readonly #held: readonly Held[];
	readonly #unjudged: number;

	constructor(
		data: DataContract | undefined,
		readers: readonly OutputReader[],
		match: (data: DataContract, path: string) => boolean,
	) {
		const groups = Map.groupBy(readers, (reader) => identity(reader.data));
		groups.delete(identity(data));
		const of = (contract: DataContract | undefined, those: readonly OutputReader[]): readonly Held[] => {
			const rules = tableRules(contract);
			if (rules === undefined || contract === undefined) return [];
			return [{ judge: new TableJudge(rules), isOf: (path) => match(contract, path), readers: those }];
		};
		const others = [...groups.values()];
		this.#held = [...of(data, []), ...others.slice(0, most).flatMap((group) => of(group[0]?.data, group))];
		this.#unjudged = Math.max(0, others.length - most);
	}

	/** The judges of one file; undefined: nobody asks anything of it. */
	of(path: string): TableJudging | undefined {
		const judges = this.#held.filter(({ isOf }) => isOf(path)).map(({ judge }) => judge);
		if (judges.length === 0) return undefined;
		return {
			rules: judges.flatMap(({ rules }) => rules),
			open: (file, columns) => {
				const sheets = judges.map((judge) => judge.open(file, columns));
				return {
					looksAt: [...new Set(sheets.flatMap(({ looksAt }) => looksAt))],
					judge: (cells, line) => {
						for (const sheet of sheets) sheet.judge(cells, line);
					},
				};
			},
		};
	}

	/** Where the data goes against its own schema. */
	violations(): readonly Violation[] {
		return this.#held.filter(({ readers }) => readers.length === 0).flatMap(({ judge }) => judge.violations());
	}

	/** The readers whose schemas it goes against. Of types each reader has a verdict of its own: some do no harm. */
	unmet(): readonly UnmetReader[] {
		return this.#held.flatMap(({ judge, readers }) => {
			const violations = judge.violations().filter(({ constraint }) => constraint !== 'type');
			return violations.length === 0 ? [] : readers.map(({ node, input }) => ({ node, input, violations }));
		});
	}

	/** What was not judged, in words. */
	notes(): readonly string[] {
		const left = this.#unjudged;
		const own = this.#held.flatMap(({ judge }) => judge.notes());
		return left === 0 ? own : [...own, `The schemas of ${left} more of its readers were not judged value by value.`];
	}
}

function identity(data: DataContract | undefined): string {
	return JSON.stringify([data?.schema, data?.files]);
}
