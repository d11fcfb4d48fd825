import { unreachable } from '../lib/unreachable.ts';
import { count, sayBytes } from '../lib/text.ts';
import type { Evidence, NodeRun } from '../model/execution.ts';
import { find, findingRules, type Finding, type RuleName } from '../model/finding.ts';
import type { FileProfile } from '../model/profile.ts';
import type { Binding, Plan, PlannedInput, PlannedNode, PlannedOutput } from '../model/plan.ts';
import type { FlowResult } from '../model/result.ts';
import { sayFrom } from './offered-names.ts';
import { readerChecks, type FlowCheck, type FlowData } from './reader-checks.ts';
import { neededColumns } from './rules/column-types.ts';
import { rowsOf } from './rules/too-few-rows.ts';

/** The verdict on one binding, and the findings that it gives rise to. */
export interface JudgedFlow {
	readonly result: FlowResult;
	readonly findings: readonly Finding[];
}

/** What is known of the two ends of a binding. */
interface FlowCase {
	readonly binding: Binding;
	readonly consumer: PlannedNode;
	readonly consumerRun: NodeRun | undefined;
	readonly input: PlannedInput | undefined;
	readonly producerRun: NodeRun | undefined;
	readonly output: PlannedOutput | undefined;
}

/** Judges each binding of the plan, in its order: does what was written fit what reads it? */
export function judgeFlows(plan: Plan, runs: ReadonlyMap<string, NodeRun>): readonly JudgedFlow[] {
	const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
	return plan.bindings.flatMap((binding) => {
		const consumer = nodes.get(binding.to.node);
		if (consumer === undefined) return [];
		const { from } = binding;
		const producer = from.kind === 'output' ? nodes.get(from.node) : undefined;
		return [
			judgeFlow({
				binding,
				consumer,
				consumerRun: runs.get(consumer.id),
				input: consumer.inputs.find((input) => input.name === binding.to.input),
				producerRun: producer === undefined ? undefined : runs.get(producer.id),
				output: producer?.outputs.find((output) => from.kind === 'output' && output.name === from.output),
			}),
		];
	});
}

function judgeFlow(flow: FlowCase): JudgedFlow {
	const { binding, consumerRun } = flow;
	if (binding.mounted === false) {
		const message = `The contract of ${flow.consumer.id} does not mount this input (skip_inputs).`;
		return judged(binding, { files: 0, bytes: 0 }, [delivered(false, message)], 'untested', []);
	}
	if (binding.from.kind === 'file') {
		const { path } = binding.from;
		const fed = consumerRun?.inputs?.filter((each) => each.input === binding.to.input);
		const staged = fed?.find((each) => each.fixture === path) ?? fed?.[0];
		if (staged !== undefined) return judgeData(flow, staged, `${path} was put in place.`);
		const consumed = consumerCheck(flow);
		return judged(binding, { files: 0, bytes: 0 }, [consumed.check], consumed.verdict, []);
	}
	const source = producerState(flow, binding.from.output);
	if ('because' in source) return judged(binding, { files: 0, bytes: 0 }, [source.because], source.verdict, []);
	const { fileCount, bytes } = source.evidence;
	return judgeData(flow, source.evidence, `${count(fileCount, 'file')}, ${sayBytes(bytes)}.`);
}

/** Whether there is data to be judged at all; if not, why, and what that makes of the flow. */
function producerState(
	{ producerRun, input }: FlowCase,
	output: string,
): { readonly evidence: Evidence } | { readonly because: FlowCheck; readonly verdict: FlowResult['verdict'] } {
	const node = producerRun?.node ?? '';
	const outcome = producerRun?.outcome;
	const untested = (why: string) => ({ because: delivered(false, `${node} ${why}.`), verdict: 'untested' as const });
	switch (outcome?.status) {
		case 'passed': {
			const evidence = producerRun?.outputs.find((each) => each.output === output);
			if (evidence?.present) return { evidence };
			const message = `${node} did not write its optional output ${output}.`;
			return { because: delivered(false, message), verdict: input?.required ? 'broken' : 'untested' };
		}
		case 'failed':
			return outcome.failure.reason === 'missing-output' && outcome.failure.outputs.includes(output)
				? { because: delivered(false, `${node} did not write ${output}.`), verdict: 'broken' }
				: untested('failed');
		case 'blocked':
			return untested('was blocked');
		case 'skipped':
			return untested(outcome.why === 'not-selected' ? 'was not selected' : 'was skipped');
		case 'cancelled':
			return untested('was cancelled');
		case undefined:
			return untested('has no result');
		default:
			return unreachable(outcome);
	}
}

/**
 * Judges data that is there: is it something, and what its reader declares? Of what a script wrote, that it is empty or
 * broken is told with the output. Test data may be either on purpose, so that is only told where its reader declares
 * something of it.
 */
function judgeData(flow: FlowCase, data: FlowData, how: string): JudgedFlow {
	const { binding, output } = flow;
	const { profile } = data;
	const checks: FlowCheck[] = [delivered(true, how)];
	const findings: Finding[] = [];
	const isFixture = binding.from.kind === 'file';
	const isOnPurpose = isFixture && flow.input?.data === undefined;
	const isEmpty = data.bytes === 0 && output?.optional !== true && !isOnPurpose;
	if (!isOnPurpose)
		checks.push({ rule: 'not-empty', passed: !isEmpty, message: isEmpty ? 'There is no content.' : 'It has content.' });
	const faulty = (profile?.files ?? []).find((file) => file.problem !== undefined);
	if (profile !== undefined) {
		const sound = ['Its files are whole.', ...profile.notes.slice(0, 3)].join(' ');
		checks.push({ rule: 'readable', passed: faulty === undefined, message: faulty ? sayFaulty(faulty) : sound });
	}
	const isUnfit = isEmpty || faulty !== undefined;
	if (isFixture && isUnfit && !isOnPurpose) {
		const message = isEmpty || faulty === undefined ? 'there is no content.' : sayFaulty(faulty);
		findings.push(aboutFlow(flow, 'fixture-unreadable', message));
	}
	for (const { rule, finding, passed, message } of isEmpty || (isFixture && isUnfit)
		? []
		: readerChecks(data, binding.to, flow.input?.data)) {
		checks.push({ rule, passed, message });
		if (!passed) findings.push(aboutFlow(flow, finding, message));
	}
	const consumed = consumerCheck(flow);
	const isBroken = checks.some((each) => !each.passed);
	const asGiven = isOnPurpose && isBroken && consumed.verdict === 'ok' ? 'warning' : consumed.verdict;
	const rows = profile === undefined ? undefined : rowsOf(profile);
	const columns = profile?.table?.columns.map((column) => column.name);
	const needed = neededColumns(flow.input?.data);
	const format = data.delivered === undefined ? profile?.format : 'tar.gz';
	const opened = flow.consumerRun?.inputs?.find((each) => each.input === binding.to.input)?.read;
	const size = {
		files: data.fileCount,
		bytes: data.bytes,
		...(rows !== undefined && { rows }),
		...(columns && columns.length > 0 && { columns }),
		...(format !== undefined && { format }),
		...(columns &&
			columns.length > 0 && {
				offered: (profile?.table?.columns ?? []).slice(0, 100).map(({ name, type }) => ({ name, type })),
			}),
		...(needed.length > 0 && { needed }),
		...(opened !== undefined && { opened }),
	};
	const seen = openedCheck(flow, opened);
	const verdict = isBroken && !isOnPurpose ? 'broken' : asGiven;
	return judged(binding, size, [...checks, ...seen, consumed.check], verdict, findings);
}

function sayFaulty({ path, problem }: FileProfile): string {
	return `${path}${problem?.line === undefined ? '' : `, line ${problem.line}`}: ${problem?.message ?? ''}`;
}

/** Whether the reader looked at the data at all, where that is known and the script came to an end. */
function openedCheck({ consumer, consumerRun, binding }: FlowCase, opened: boolean | undefined): readonly FlowCheck[] {
	const isChanged = consumerRun?.modifiedInputs.includes(binding.to.input) === true;
	if (opened === undefined || consumerRun?.outcome.status !== 'passed' || (!opened && isChanged)) return [];
	const message = opened ? `${consumer.id} opened it.` : `${consumer.id} opened none of it.`;
	return [{ rule: 'opened', passed: opened, message }];
}

/** Whether the reader came to its end with the data, and what that makes of a flow that is otherwise sound. */
function consumerCheck({ consumer, consumerRun, binding }: FlowCase): {
	readonly check: FlowCheck;
	readonly verdict: FlowResult['verdict'];
} {
	const say = (passed: boolean, what: string): FlowCheck => ({
		rule: 'reader-passed',
		passed,
		message: `${consumer.id} ${what}.`,
	});
	const outcome = consumerRun?.outcome;
	switch (outcome?.status) {
		case 'passed':
			return outcome.via === 'run'
				? { check: say(true, 'passed'), verdict: 'ok' }
				: { check: say(false, 'did not run'), verdict: 'untested' };
		case 'failed':
			if (outcome.failure.reason !== 'staging-error') return { check: say(false, 'failed'), verdict: 'warning' };
			return outcome.failure.inputs?.includes(binding.to.input) === false
				? { check: say(false, `could not be given ${outcome.failure.inputs.join(', ')}`), verdict: 'untested' }
				: { check: say(false, 'could not be given its inputs'), verdict: 'broken' };
		case 'blocked':
			return { check: say(false, `was blocked by ${outcome.because}`), verdict: 'untested' };
		case 'skipped':
			return {
				check: say(false, outcome.why === 'not-selected' ? 'was not selected' : 'was skipped'),
				verdict: 'untested',
			};
		case 'cancelled':
			return { check: say(false, 'was cancelled'), verdict: 'untested' };
		case undefined:
			return { check: say(false, 'has no result'), verdict: 'untested' };
		default:
			return unreachable(outcome);
	}
}

function aboutFlow({ binding, input, consumer }: FlowCase, rule: RuleName, message: string): Finding {
	const { from, to } = binding;
	return find({
		rule,
		message: `${sayFrom(from)} → ${to.node}.${to.input}: ${message}`,
		help:
			from.kind === 'file' && rule !== 'fixture-unreadable'
				? 'Correct the file, or the declaration of the input that it feeds.'
				: findingRules[rule][2],
		about: { kind: 'flow', from, to },
		at: input?.at ?? consumer.at,
	});
}

function delivered(passed: boolean, message: string): FlowCheck {
	return { rule: 'delivered', passed, message };
}

function judged(
	binding: Binding,
	size: Omit<FlowResult, 'binding' | 'verdict' | 'checks'>,
	checks: readonly FlowCheck[],
	verdict: FlowResult['verdict'],
	findings: readonly Finding[],
): JudgedFlow {
	return { result: { binding, verdict, ...size, checks }, findings };
}
