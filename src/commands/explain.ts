import { compile } from '../compile/compile.ts';
import { explain } from '../compile/explain.ts';
import { onePerCause } from '../compile/one-per-cause.ts';
import { diskFiles } from '../lib/files.ts';
import { canonical } from '../lib/ordered.ts';
import { load } from '../load/load.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Explanation } from '../model/explanation.ts';
import { sayDiagnostic } from '../report/say-diagnostic.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { ParsedArguments } from './flags.ts';
import { sayExplanation } from './say-explanation.ts';
import type { Terminal } from './terminal.ts';
import { toRequest } from './to-request.ts';
import { usageError } from './usage-error.ts';

/** `explain`: why each input is fed by what it is, and what would change it. Of the whole plan, a node, or one input. */
export async function explainCommand({ operands, values }: ParsedArguments, terminal: Terminal): Promise<ExitCode> {
	const { request, problems } = toRequest(values, terminal.cwd);
	if (problems.length > 0) return usageError('explain', problems, terminal);
	const [question] = operands;
	const loaded = await load(request, diskFiles(request.root));
	const asked = loaded.projects.map((project) => {
		const { plan, diagnostics } = compile(project);
		const answer = explain(project, plan, question);
		const nodes = new Set(answer.explanation.nodes.map(({ node }) => node));
		const told = diagnostics.filter(({ about }) => about.node === undefined || nodes.has(about.node));
		return { ...answer, told, testFile: project.test.file };
	});
	// With several pipelines it is enough that one of them knows what is asked about.
	const answered = asked.filter(({ diagnostics }) => diagnostics.length === 0);
	const unknown = answered.length === 0 ? (asked[0]?.diagnostics ?? []) : [];
	const diagnostics = [
		...unknown,
		...onePerCause([...loaded.diagnostics, ...answered.flatMap(({ told }) => told)], loaded.projects),
	];
	if (values['json'] === true) {
		const explanations = answered.map(({ explanation }) => explanation);
		terminal.out(`${JSON.stringify(explainDocument(explanations, diagnostics), undefined, 2)}\n`);
	} else {
		for (const { explanation, testFile } of answered) terminal.out(sayExplanation(explanation, question, testFile));
		const shown = answered.length === 0 ? diagnostics : diagnostics.filter(({ severity }) => severity === 'error');
		for (const diagnostic of shown) terminal.err(`${sayDiagnostic(diagnostic)}\n`);
	}
	return answered.length === 0 ? exitCodes.invalid : exitCodes.passed;
}

/** What `explain --json` prints: `explanation` for one DAG, `explanations` for several. */
function explainDocument(explanations: readonly Explanation[], diagnostics: readonly Diagnostic[]): object {
	const head = { version: 1 };
	const [only] = explanations;
	if (explanations.length > 1) return { ...head, explanations: explanations.map(canonical), diagnostics };
	return { ...head, explanation: only === undefined ? null : canonical(only), diagnostics };
}
