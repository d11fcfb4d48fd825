import { gravestFirst, sayDiagnostic } from '../../report/say-diagnostic.ts';
import { sayFinding } from '../../report/say-finding.ts';
import { reportText } from '../../report/text.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Finding } from '../../model/finding.ts';
import type { RunResult } from '../../model/result.ts';
import type { StepLog } from './log.ts';

/** Lines of the log; a result with more has them in its summary and its reports. */
const mostLines = 1000;

/** Tells the step's log what is wrong, where a run is not well: the log is where people look first. */
export function printEnd(result: RunResult, log: StepLog): void {
	if (result.verdict !== 'passed') print(reportText(result, 'failures').split('\n'), log);
}

/** The same of what was found without running anything: errors and warnings. */
export function printRemarks(
	{ diagnostics, findings }: { readonly diagnostics: readonly Diagnostic[]; readonly findings: readonly Finding[] },
	log: StepLog,
): void {
	const isGrave = ({ severity }: { readonly severity: Diagnostic['severity'] }) => severity !== 'note';
	const told = [
		...gravestFirst(diagnostics.filter(isGrave)).map((each) => sayDiagnostic(each)),
		...findings.filter(isGrave).map((each) => sayFinding(each)),
	];
	if (told.length > 0) print(told.join('\n').split('\n'), log);
}

function print(lines: readonly string[], log: StepLog): void {
	const left = lines.length - mostLines;
	log.open([...lines.slice(0, mostLines), ...(left > 0 ? [`… and ${left} lines more`] : [])].join('\n'));
}
