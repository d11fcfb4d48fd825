import * as z from '../lib/zod.ts';
import type { BaselineDifference, BaselineReport } from '../model/baseline.ts';
import type { Clue, Facts, PythonFacts, RequirementFact } from '../model/facts.ts';
import type { Framework } from '../model/framework.ts';
import type {
	CompletedResult,
	FlowColumn,
	FlowResult,
	InvalidResult,
	RunResult,
	Scope,
	Subject,
	Totals,
} from '../model/result.ts';
import { flag, named, number, open, text, texts, word } from './result-schema/open-shape.ts';
import { binding, plan } from './result-schema/plan.ts';
import { diagnostic, finding } from './result-schema/remarks.ts';
import { execution } from './result-schema/run.ts';
import { soften } from './result-schema/soften.ts';

const flowColumn = open<FlowColumn>()({ name: text, type: text.exactOptional() });
const flow = open<FlowResult>()({
	binding,
	verdict: z.enum(['ok', 'warning', 'broken', 'untested']),
	files: number,
	bytes: number,
	rows: number.exactOptional(),
	columns: texts.exactOptional(),
	format: word<NonNullable<FlowResult['format']>>().exactOptional(),
	offered: z.array(flowColumn).exactOptional(),
	needed: z.array(flowColumn).exactOptional(),
	opened: flag.exactOptional(),
	explains: text.exactOptional(),
	checks: z.array(z.looseObject({ rule: text, passed: flag, message: text })),
});
const facts = open<Facts>()({
	python: open<PythonFacts>()({
		executable: text,
		version: text,
		implementation: text,
		packages: named(text),
		requirements: z
			.array(
				open<RequirementFact>()({
					name: text,
					range: text,
					installed: text.exactOptional(),
					met: flag.exactOptional(),
					why: word<NonNullable<RequirementFact['why']>>().exactOptional(),
				}),
			)
			.exactOptional(),
	}).exactOptional(),
	frameworks: named(z.array(word<Framework>())).exactOptional(),
	clues: named(open<Clue>()({ kind: word<Clue['kind']>(), paths: texts })).exactOptional(),
});
const baseline = open<BaselineReport>()({
	file: text,
	differences: z.array(
		open<BaselineDifference>()({
			kind: word(),
			node: text,
			output: text,
			column: text.exactOptional(),
			was: text.exactOptional(),
			is: text.exactOptional(),
			tolerated: flag,
		}),
	),
	updated: z.literal(true).exactOptional(),
});
const scope = open<Scope>()({
	selected: texts,
	assigned: texts,
	shard: z.looseObject({ index: number, count: number }).exactOptional(),
});
const totals = open<Totals>()({
	nodes: number,
	passed: number,
	stubs: number,
	failed: number,
	allowed: number,
	blocked: number,
	skipped: number,
	cancelled: number,
	flows: z.looseObject({ ok: number, warning: number, broken: number, untested: number }),
	findings: z.looseObject({ error: number, warning: number, note: number }),
});

const head = {
	version: z.literal(1),
	generator: z.looseObject({ name: text, version: text }),
	pipeline: text,
	diagnostics: z.array(diagnostic),
	subject: open<Subject>()({ commit: text.exactOptional(), dirty: flag.exactOptional() }),
};
const result: z.ZodType<RunResult> = z.discriminatedUnion('verdict', [
	open<InvalidResult>()({
		...head,
		verdict: z.literal('invalid'),
		plan: plan.exactOptional(),
		environment: named(text).exactOptional(),
	}),
	open<CompletedResult>()({
		...head,
		verdict: z.enum(['passed', 'failed', 'cancelled']),
		plan,
		facts,
		execution,
		findings: z.array(finding),
		flows: z.array(flow),
		baseline: baseline.exactOptional(),
		scope,
		environment: named(text),
		totals,
	}),
]);

/** A result read back from its JSON text, or what is wrong with the text, one line each. */
export type ReadResult =
	{ readonly ok: true; readonly result: RunResult } | { readonly ok: false; readonly problems: readonly string[] };

/** Reads `result.json`, also of a later version of this program as far as it can be understood. */
export function readResult(json: string): ReadResult {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch (error) {
		return { ok: false, problems: [`It is not valid JSON: ${(error as Error).message}`] };
	}
	const softened = soften(value);
	const read = result.safeParse(softened);
	// The value itself, not the schema's copy of it, so that its members keep their order.
	if (read.success) return { ok: true, result: softened as RunResult };
	const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the result'}: ${message}`);
	return { ok: false, problems: problems.slice(0, 20) };
}

/** The JSON Schema of `result.json`. Open: members that it does not name are allowed. */
export function resultSchema(): object {
	return { title: 'Result of dag-script-test', ...z.toJSONSchema(result) };
}
