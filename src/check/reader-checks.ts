import { listSome } from '../lib/text.ts';
import type { Evidence } from '../model/execution.ts';
import type { RuleName } from '../model/finding.ts';
import type { Binding } from '../model/plan.ts';
import type { DataContract } from '../model/project.ts';
import type { FlowResult } from '../model/result.ts';
import { declaredColumns, missingColumns, sayMissingColumns } from './rules/columns-missing.ts';
import { fitsFormat } from './rules/fits-format.ts';
import { rowsOf } from './rules/too-few-rows.ts';
import { retypedFor, sayRetyped, sayUnmet } from './rules/unmet-needs.ts';

/** What is looked at in a flow. */
export type FlowCheck = FlowResult['checks'][number];

/** What flows, wherever it is from. */
export type FlowData = Pick<Evidence, 'fileCount' | 'bytes' | 'profile' | 'delivered'>;

/** One thing that a reader asks of its data, and what is told when it is not so. */
export interface ReaderCheck extends FlowCheck {
	readonly finding: RuleName;
}

/** What the reader's own declaration of its input asks for. Nothing declared: nothing asked. */
export function readerChecks(
	{ profile, delivered }: FlowData,
	reader: Binding['to'],
	wanted: DataContract | undefined,
): readonly ReaderCheck[] {
	const checks: ReaderCheck[] = [];
	const found = delivered === undefined ? profile?.format : 'tar.gz';
	if (wanted?.format !== undefined && found !== undefined) {
		const { format } = wanted;
		const passed =
			found === 'mixed'
				? (profile?.files ?? []).some((file) => fitsFormat(format, file.format))
				: fitsFormat(format, found);
		const message = passed
			? `It is ${format}, as declared.`
			: `the reader declares ${format}, but it is given ${found}.`;
		checks.push({ rule: 'format', finding: 'format-differs', passed, message });
	}
	// A packed delivery hides the table from the reader's declaration.
	if (delivered !== undefined || profile === undefined) return checks;
	const columns = declaredColumns(wanted);
	const missing = columns.length === 0 ? undefined : missingColumns(profile, columns);
	if (missing !== undefined) {
		const passed = missing.length === 0;
		const message = passed ? `It has the columns ${listSome(columns, 8)}.` : sayMissingColumns(profile, missing);
		checks.push({ rule: 'columns', finding: 'columns-missing', passed, message });
	}
	const retyped = sayRetyped(retypedFor(profile, reader, wanted));
	if (missing?.length === 0 || retyped !== undefined) {
		const passed = retyped === undefined;
		const message = retyped ?? 'Their types are those that it declares.';
		checks.push({ rule: 'column-types', finding: 'column-type-differs', passed, message });
		const unmet = passed ? sayUnmet(profile, reader, wanted) : undefined;
		if (unmet !== undefined) checks.push({ rule: 'cells', finding: 'schema-violated', passed: false, message: unmet });
	}
	const rows = rowsOf(profile);
	if (wanted?.minRows !== undefined && rows !== undefined) {
		const passed = rows >= wanted.minRows;
		const message = passed ? `It has ${rows} rows.` : `the reader needs ${wanted.minRows} rows, but there are ${rows}.`;
		checks.push({ rule: 'rows', finding: 'too-few-rows', passed, message });
	}
	return checks;
}
