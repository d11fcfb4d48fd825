import type { Evidence } from '../model/execution.ts';
import type { Finding } from '../model/finding.ts';
import type { PlannedNode } from '../model/plan.ts';
import { columnRepeated } from './rules/column-repeated.ts';
import { columnsMissing } from './rules/columns-missing.ts';
import { formatDiffers } from './rules/format-differs.ts';
import { notUtf8 } from './rules/not-utf8.ts';
import { outputEmpty } from './rules/output-empty.ts';
import { outputUnreadable } from './rules/output-unreadable.ts';
import type { OutputCase, OutputRule } from './rules/rule.ts';
import { schemaViolated } from './rules/schema-violated.ts';
import { tooFewRows } from './rules/too-few-rows.ts';
import { typedColumns } from './rules/typed-columns.ts';
import { valueOutOfRange } from './rules/value-out-of-range.ts';

/**
 * In groups: what a later group would say of an output that an earlier one finds faulty follows from that fault, so it
 * is not said. One cause, one message.
 */
const groups: readonly (readonly OutputRule[])[] = [
	[outputEmpty],
	[formatDiffers],
	[outputUnreadable],
	[columnsMissing, typedColumns, columnRepeated, notUtf8],
	[schemaViolated, valueOutOfRange],
];

/** What makes that rows are not there, or not counted right. */
const ofFiles: ReadonlySet<string> = new Set(['output-empty', 'output-unreadable']);

/** Judges the outputs of one node by themselves, before their consumers start. Pure. */
export function judge(node: PlannedNode, evidence: readonly Evidence[]): readonly Finding[] {
	return node.outputs.flatMap((output) => {
		const found = evidence.find((each) => each.output === output.name);
		return found?.present ? judgeOutput({ node, output, evidence: found }) : [];
	});
}

function judgeOutput(subject: OutputCase): readonly Finding[] {
	const findings: Finding[] = [];
	for (const rules of groups) {
		findings.push(...rules.flatMap((rule) => rule(subject)));
		if (findings.some((finding) => finding.severity === 'error')) break;
	}
	const isFaulty = findings.some(({ severity }) => severity === 'error');
	// Too few rows are a fault of their own, whatever the columns and the format; that they cannot be counted is not.
	const rows = findings.some(({ rule }) => ofFiles.has(rule)) ? [] : tooFewRows(subject);
	return [...findings, ...rows.filter(({ severity }) => severity === 'error' || !isFaulty)];
}
