import { listSome } from '../../lib/text.ts';
import type { NodeRun } from '../../model/execution.ts';
import { find, findingRules, type Finding, type RuleName } from '../../model/finding.ts';
import type { PlannedNode } from '../../model/plan.ts';

/** Judges what one script did beside its outputs. */
export type ConductRule = (node: PlannedNode, run: NodeRun) => readonly Finding[];

function aboutScript(node: PlannedNode, rule: RuleName, message: string): Finding {
	return find({
		rule,
		message: `${node.id}: ${message}`,
		help: findingRules[rule][2],
		about: { kind: 'script', node: node.id },
		at: node.at,
	});
}

/** Files beside the declared outputs. Told too when a declared one is missing: the name may be misspelt. */
export const undeclaredOutput: ConductRule = (node, run) => {
	const isMissing = run.outcome.status === 'failed' && run.outcome.failure.reason === 'missing-output';
	if (run.undeclared.length === 0 || (run.outcome.status !== 'passed' && !isMissing)) return [];
	const names = listSome(
		run.undeclared.map((name) => `\`${name}\``),
		5,
	);
	return [aboutScript(node, 'undeclared-output', `it wrote ${names} beside its declared outputs.`)];
};

/** Input files that the script changed: on a real platform the next reader may see the change, or it may fail. */
export const inputModified: ConductRule = (node, run) =>
	run.modifiedInputs.map((name) =>
		find({
			rule: 'input-modified',
			message: `${node.id}: it changed the files of its input ${name}.`,
			help: findingRules['input-modified'][2],
			about: { kind: 'input', node: node.id, input: name },
			at: node.inputs.find((input) => input.name === name)?.at ?? node.at,
		}),
	);

/** Processes that outlived the script. Not told when we ended it ourselves: they had no chance to end. */
export const leftBehind: ConductRule = (node, run) => {
	const last = run.attempts.at(-1);
	const wasStopped =
		run.outcome.status === 'cancelled' || last?.failure?.reason === 'timeout' || last?.failure?.reason === 'log-limit';
	if (!last?.leftBehind || wasStopped) return [];
	return [aboutScript(node, 'left-behind', 'it ended, but left processes running; they were ended.')];
};

/** Passed, but not at the first attempt. */
export const flaky: ConductRule = (node, run) => {
	const failed = run.attempts.filter((attempt) => attempt.failure !== undefined).length;
	if (run.outcome.status !== 'passed' || run.role !== 'assigned' || failed === 0) return [];
	return [aboutScript(node, 'flaky', `it passed only at attempt ${run.attempts.length}.`)];
};

/** `allow-failure` at work, or no longer needed. */
export const allowedFailure: ConductRule = (node, run) => {
	if (node.allowFailure === undefined) return [];
	if (run.outcome.status === 'failed')
		return [aboutScript(node, 'failure-allowed', `it failed, which is allowed: ${node.allowFailure}`)];
	if (run.outcome.status === 'passed' && run.outcome.via === 'run')
		return [aboutScript(node, 'unexpected-pass', 'it passed although its failure is allowed.')];
	return [];
};
