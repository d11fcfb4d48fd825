import type { ReaderName, UnmetReader, Violation } from '../../../model/profile.ts';
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
	/** It is the output's own. */
	readonly isOwn: boolean;
	/** The inputs that ask the same. */
	readonly readers: readonly OutputReader[];
}

/**
 * Judges the tables of an output by its own schema and by those of the inputs that read it, all in one reading and each
 * schema once. `match`: whether a file is one that a contract means.
 */
export class Judges {
	readonly #held: readonly Held[];
	readonly #unjudged: readonly (readonly OutputReader[])[];

	constructor(
		data: DataContract | undefined,
		readers: readonly OutputReader[],
		match: (data: DataContract, path: string) => boolean,
	) {
		const asking = readers.filter((reader) => typeof reader.data.schema === 'object');
		const groups = Map.groupBy(asking, (reader) => identity(reader.data));
		const of = (contract: DataContract | undefined, those: readonly OutputReader[], isOwn = false): readonly Held[] => {
			const rules = tableRules(contract);
			if (rules === undefined || contract === undefined) return [];
			return [{ judge: new TableJudge(rules), isOf: (path) => match(contract, path), isOwn, readers: those }];
		};
		const own = of(data, groups.get(identity(data)) ?? [], true);
		groups.delete(identity(data));
		const others = [...groups.values()];
		this.#held = [...own, ...others.slice(0, most).flatMap((group) => of(group[0]?.data, group))];
		this.#unjudged = others.slice(most);
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
		return this.#held.filter(({ isOwn }) => isOwn).flatMap(({ judge }) => judge.violations());
	}

	/** The readers whose schemas it goes against. */
	unmet(): readonly UnmetReader[] {
		return this.#held.flatMap(({ judge, readers }) => {
			const violations = judge.violations();
			return violations.length === 0 ? [] : readers.map(({ node, input }) => ({ node, input, violations }));
		});
	}

	/** The readers whose schemas were not judged: they are too many. */
	unjudged(): readonly ReaderName[] {
		return this.#unjudged.flat().map(({ node, input }) => ({ node, input }));
	}

	/** What was not judged, in words. */
	notes(): readonly string[] {
		const left = this.#unjudged.length;
		const own = [...new Set(this.#held.flatMap(({ judge }) => judge.notes()))];
		return left === 0 ? own : [...own, `The schemas of ${left} more of its readers were not judged value by value.`];
	}
}

function identity(data: DataContract | undefined): string {
	return JSON.stringify([data?.schema, data?.files]);
}
