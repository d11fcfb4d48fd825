import * as z from '../../lib/zod.ts';
import type { Comparison, Slowdown } from '../../compare/compare.ts';
import type { ColumnChanges } from '../../compare/columns.ts';
import type { FlowChanges } from '../../compare/flows.ts';
import { number, open, text, texts } from './open-shape.ts';
import { diagnostic, finding, source, target } from './remarks.ts';

/** A comparison as it is printed: with the version of its shape, as a result has it. */
export interface ComparisonDocument extends Comparison {
	readonly version: 1;
}

const verdict = z.enum(['passed', 'failed', 'cancelled', 'invalid']);
const flowVerdict = z.enum(['ok', 'warning', 'broken', 'untested']);
const column = z.looseObject({ name: text, type: text });
const fed = z.looseObject({ to: target, from: z.array(source) });

const about = (what: string) => ({ description: what });
const comparison = open<ComparisonDocument>()({
	version: z.literal(1),
	pipeline: text,
	verdict: z.looseObject({ before: verdict, now: verdict }),
	newlyFailing: texts.meta(about('Nodes that failed now and not before: they passed, did not run, or were not there.')),
	fixed: texts.meta(about('Nodes that passed now and failed before.')),
	noLongerRun: texts.meta(about('Nodes that passed before and now are blocked, skipped or cancelled.')),
	added: texts.meta(about('Nodes that only the newer result has.')),
	removed: texts.meta(about('Nodes that only the earlier result has.')),
	slower: z
		.array(open<Slowdown>()({ node: text, beforeMs: number, nowMs: number }))
		.meta(about('Scripts that took noticeably longer, by at least a second and the percentage of --slower-by.')),
	schemas: z
		.array(
			open<ColumnChanges>()({
				node: text,
				output: text,
				added: z.array(column),
				removed: z.array(column),
				retyped: z.array(z.looseObject({ name: text, before: text, now: text })),
			}),
		)
		.meta(about('Outputs whose tables have other columns than before.')),
	flows: open<FlowChanges>()({
		added: z.array(fed),
		removed: z.array(fed),
		rewired: z.array(z.looseObject({ to: target, before: z.array(source), now: z.array(source) })),
		judged: z.array(z.looseObject({ from: source, to: target, before: flowVerdict, now: flowVerdict })),
	}).meta(about('What feeds what, and how it was judged, where that changed.')),
	findings: z
		.looseObject({ fresh: z.array(finding), gone: z.array(finding) })
		.meta(about('Findings that only the newer result has, and those that only the earlier one has.')),
	diagnostics: z
		.looseObject({ fresh: z.array(diagnostic), gone: z.array(diagnostic) })
		.meta(about('Diagnostics that only the newer result has, and those that only the earlier one has.')),
});

/** The JSON Schema of what `report --compare --json` prints. Open: members that it does not name are allowed. */
export function comparisonSchema(): object {
	return { title: 'Comparison of two results of dag-script-test', ...z.toJSONSchema(comparison) };
}
