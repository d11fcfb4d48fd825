import { basename, posix } from 'node:path';
import type { Ended } from '../lib/launcher.ts';
import { unreachable } from '../lib/unreachable.ts';
import type { Evidence, Failure } from '../model/execution.ts';
import type { PlannedNode } from '../model/plan.ts';
import type { Interpretation } from './runtimes/runtime.ts';

/** All that is known of an attempt that came to its end. */
export interface AttemptEnd {
	readonly program: string;
	readonly ended: Ended;
	/** What the runtime made of it. */
	readonly interpretation: Interpretation;
	readonly timeoutMs: number;
	readonly logLimitBytes: number;
	/** The kernel says that it ended a process for want of memory since the attempt began. */
	readonly killedForMemory: boolean;
}

/**
 * Why an attempt failed, by one ladder: the first cause wins, and what only follows from it is not told. Undefined: it
 * ended well, or was cancelled, which is nobody's failure. Outputs are looked at separately (`missingOutputs`).
 */
export function failureOf(end: AttemptEnd): Failure | undefined {
	const { how, stopped } = end.ended;
	if (stopped === 'cancelled') return undefined;
	// Also of a program that was not started yet: its time was spent on what is done for it beforehand.
	if (stopped === 'timeout') {
		const importing = how.kind === 'spawn-error' ? how.importing : undefined;
		return { reason: 'timeout', timeoutMs: end.timeoutMs, ...(importing !== undefined && { importing }) };
	}
	if (how.kind === 'spawn-error') {
		return { reason: 'spawn-error', program: basename(end.program), message: how.message };
	}
	if (stopped === 'log-limit') return { reason: 'log-limit', limitBytes: end.logLimitBytes };
	switch (how.kind) {
		case 'signal':
			// SIGKILL alone proves nothing: anyone may send it.
			if (how.signal === 'SIGKILL' && end.killedForMemory) return { reason: 'out-of-memory' };
			return { reason: 'signal', signal: how.signal };
		case 'exit':
			if (end.interpretation.failure !== undefined) return end.interpretation.failure;
			return how.code === 0 ? undefined : { reason: 'exit-non-zero', exitCode: how.code };
		default:
			return unreachable(how);
	}
}

/** The failure of a node that ended well but did not write all that it must. */
export function missingOutputs(node: PlannedNode, evidence: readonly Evidence[]): Failure | undefined {
	const present = new Set(evidence.filter((one) => one.present).map((one) => one.output));
	const missing = node.outputs.filter((output) => !output.optional && !present.has(output.name));
	if (missing.length === 0) return undefined;
	const names = missing.map((output) => output.name);
	const instead = evidence.filter(({ output }) => names.includes(output)).flatMap(whatWasRefused);
	const message = instead.slice(0, 3).join(' ');
	return { reason: 'missing-output', outputs: names, ...(message === '' ? {} : { message }) };
}

/** The failure of a stub whose file or folder cannot be the output that it stands for. */
export function undeliveredStubs(node: PlannedNode, evidence: readonly Evidence[]): Failure | undefined {
	const stubbed = node.outputs.filter(({ stub }) => stub !== undefined);
	const missing = missingOutputs({ ...node, outputs: stubbed }, evidence);
	if (missing?.reason !== 'missing-output') return undefined;
	const lines = stubbed
		.filter(({ name }) => missing.outputs.includes(name))
		.map(({ name, stub, shape, path }) => {
			const wanted = shape === 'file' ? ` that can be the file ${posix.basename(path)}` : '';
			return `${name}: ${stub} holds nothing${wanted}`;
		});
	return { reason: 'staging-error', message: lines.join('; ') };
}

/** Such as a pipe, or a link that leads out: a person who sees the name in the folder must learn why it does not count. */
function whatWasRefused({ profile }: Evidence): readonly string[] {
	return (profile?.files ?? []).flatMap(({ path, problem }) =>
		problem === undefined ? [] : `${path}: ${problem.message}.`,
	);
}
