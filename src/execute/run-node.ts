import type { Attempt, Evidence, Failure, NodeRun, Outcome, ProbeRun, StagedInput } from '../model/execution.ts';
import type { PlannedNode, PlannedProbe } from '../model/plan.ts';
import type { SealReport, StageReport } from '../model/workbench.ts';
import { changeDelivery } from './change-delivery.ts';
import { locateInputs, type Delivery } from './locate-inputs.ts';
import { localMachine } from './machine.ts';
import { sealingOf, stagingOf, stubStagingOf } from './place.ts';
import { missingOutputs, undeliveredStubs } from './settle.ts';
import type { Shop } from './shop.ts';
import type { Stop } from './stop.ts';
import { tryOnce } from './try-once.ts';

/** A run in the making. */
type Parts = Omit<NodeRun, 'node' | 'machine' | 'role'>;

const nothing: Omit<Parts, 'outcome'> = { attempts: [], outputs: [], undeclared: [], modifiedInputs: [] };

/**
 * Runs one script or stub to its end: inputs are staged, the script is started, its outputs are sealed; again from the
 * start for each retry. `free` is called when no program of the node will run any more. Rejects only for our own faults.
 */
export async function runNode(node: PlannedNode, readyMs: number, shop: Shop, free: () => void): Promise<NodeRun> {
	const parts = node.kind === 'stub' ? await runStub(node, shop) : await runScript(node, shop, free);
	const { outcome, attempts, outputs, undeclared, inputs, modifiedInputs, ...times } = parts;
	// In the order of the model, so that results read the same whatever happened.
	return {
		node: node.id,
		outcome,
		attempts,
		outputs,
		undeclared,
		...(inputs === undefined ? {} : { inputs }),
		modifiedInputs,
		readyMs,
		...times,
		machine: localMachine.id,
		role: 'assigned',
	};
}

/** A probe that would change nothing, as there is no table in the input. */
const notApplicable: Outcome = { status: 'skipped', why: 'asked' };

/**
 * Runs a script once more as a probe asks for it, beside the node's own folder. Undefined: the probe does not apply. Its
 * events are nobody's business: it is not a node.
 */
export async function runProbe(node: PlannedNode, probe: PlannedProbe, shop: Shop): Promise<ProbeRun | undefined> {
	const unheard = { ...shop, observe: () => {}, isProbe: true };
	const delivery = unread(changeDelivery(locateInputs(node, shop.producers, shop.settings), node, probe));
	const varied = { ...node, folder: probe.folder, retries: 0 };
	const { outcome, attempts, outputs } = await runDelivered(varied, delivery, unheard, () => {});
	if (outcome === notApplicable) return undefined;
	const own = shop.producers(node.id)?.run.outputs ?? [];
	const [attempt] = attempts;
	return {
		node: node.id,
		...probe,
		outcome,
		...(attempt && { attempt }),
		outputs: outputs.map((each) => brief(each, own)),
	};
}

/** What the repository feeds is read for the node itself, not again for each of its probes. */
function unread(delivery: Delivery): Delivery {
	return { ...delivery, copies: delivery.copies.map(({ fixture: _fixture, ...copy }) => copy) };
}

/** Of an output that is the same as the node's own, not everything is told again. */
function brief(evidence: Evidence, own: readonly Evidence[]): Evidence {
	const { output, present, fileCount, bytes, digest } = evidence;
	const isSame = digest !== undefined && own.some((each) => each.output === output && each.digest === digest);
	return isSame ? { output, present, fileCount, bytes, digest, files: [] } : evidence;
}

/** Fixtures stand for the outputs; they are sealed and profiled like any others. */
async function runStub(node: PlannedNode, shop: Shop): Promise<Parts> {
	const { settings, stop, workbench } = shop;
	const staged = await stop.unlessLate(workbench.stage(stubStagingOf(node, settings)));
	if (staged === undefined) return cancelled(stop);
	const stagedMs = Date.now();
	if (staged.problems.length > 0) return { ...nothing, stagedMs, outcome: failed(stagingError(staged, shop)) };
	const sealed = await stop.unlessLate(
		workbench.seal(sealingOf(node, { ...staged, inputs: [] }, settings, shop.readers)),
	);
	if (sealed === undefined) return cancelled(stop);
	const outputs = sealed.evidence;
	const failure = undeliveredStubs(node, outputs);
	return { ...nothing, stagedMs, outputs, outcome: failure ? failed(failure) : { status: 'passed', via: 'stub' } };
}

async function runScript(node: PlannedNode, shop: Shop, free: () => void): Promise<Parts> {
	const delivery = locateInputs(node, shop.producers, shop.settings);
	if (delivery.problems.length > 0) {
		return { ...nothing, outcome: failed(stagingError(delivery, shop)) };
	}
	return runDelivered(node, delivery, shop, free);
}

/** Runs a script on inputs of which is known where they come from. */
async function runDelivered(node: PlannedNode, delivery: Delivery, shop: Shop, free: () => void): Promise<Parts> {
	const { settings, stop, workbench } = shop;
	const attempts: Attempt[] = [];
	let mayFork = true;
	for (let number = 1; ; number += 1) {
		const staged = await stop.unlessLate(workbench.stage(stagingOf(node, delivery, number, settings.out)));
		if (staged === undefined || stop.signal.aborted) return cancelled(stop, attempts);
		const stagedMs = Date.now();
		if (staged.inputs.some(({ emptied }) => emptied === 0)) return { ...nothing, outcome: notApplicable };
		if (staged.problems.length > 0) {
			const outcome = blockedBy(node, staged, shop) ?? failed(stagingError(staged, shop));
			return { ...timed(attempts), stagedMs, outcome };
		}
		const attempt = await tryOnce(node, delivery, number, shop, mayFork);
		if (attempt === 'not-started') return cancelled(stop, attempts);
		if (attempt === 'hung') {
			// Not the script's fault: the same attempt once more, from the start, in a process of its own.
			mayFork = false;
			number -= 1;
			continue;
		}
		if ('unwritable' in attempt) {
			const failure: Failure = { reason: 'staging-error', message: attempt.unwritable };
			return { ...timed(attempts), stagedMs, outcome: failed(failure) };
		}
		attempts.push(attempt.attempt);
		if (attempt.cancelled) return { ...cancelled(stop, attempts), stagedMs };

		const last = number > node.retries;
		if (attempt.attempt.failure !== undefined && !last) continue;
		// Where a failure ends the run, nothing starts until it is known that there is none.
		if (last && settings.onFailure === 'continue') free();
		const sealed = await stop.unlessLate(workbench.seal(sealingOf(node, staged, settings, shop.readers)));
		if (sealed === undefined) return { ...cancelled(stop, attempts), stagedMs };
		const failure = attempt.attempt.failure ?? missingOutputs(node, sealed.evidence);
		if (failure === undefined || last) return finished(failure, attempts, stagedMs, staged, sealed);
		attempts[attempts.length - 1] = { ...attempt.attempt, failure };
	}
}

function finished(
	failure: Failure | undefined,
	attempts: readonly Attempt[],
	stagedMs: number,
	staged: StageReport,
	sealed: SealReport,
): Parts {
	const last = attempts.at(-1) as Attempt;
	const all = failure === undefined ? attempts : [...attempts.slice(0, -1), { ...last, failure }];
	return {
		...timed(all),
		stagedMs,
		outcome: failure === undefined ? { status: 'passed', via: 'run' } : failed(failure),
		outputs: sealed.evidence,
		undeclared: sealed.undeclared,
		inputs: stagedInputs(staged, sealed),
		modifiedInputs: sealed.modifiedInputs,
	};
}

function stagedInputs(staged: StageReport, sealed: SealReport): readonly StagedInput[] {
	const profiles = [...(sealed.fixtures ?? [])];
	return staged.inputs.map(({ input, fixture, fileCount, bytes, digest }) => {
		const read = sealed.inputsRead?.[input];
		const profile = fixture === undefined ? undefined : profiles.shift();
		return {
			input,
			...(fixture === undefined ? {} : { fixture }),
			fileCount,
			bytes,
			digest,
			...(read === undefined ? {} : { read }),
			...(profile === undefined ? {} : { profile }),
		};
	});
}

/**
 * A reader cannot help it that what it reads was found unfit when it was sealed: that is told of the one who wrote it.
 * Undefined when anything else stands in the way.
 */
function blockedBy(node: PlannedNode, staged: StageReport, shop: Shop): Outcome | undefined {
	const culprits = staged.problems.map(({ input, message }) => {
		const sources = node.inputs.find(({ name }) => name === input)?.sources ?? [];
		return sources.find((source) => {
			if (source.kind !== 'output') return false;
			const evidence = shop.producers(source.node)?.run.outputs.find(({ output }) => output === source.output);
			return evidence?.profile?.files.some((file) => file.problem !== undefined && message.startsWith(`${file.path} `));
		});
	});
	const [first] = culprits;
	if (first?.kind !== 'output' || culprits.includes(undefined)) return undefined;
	return { status: 'blocked', because: first.node, why: 'bad-output' };
}

function stagingError({ problems }: Pick<StageReport, 'problems'>, shop: Shop): Failure {
	const lines = problems.map(({ input, message }) => (input === '' ? message : `${input}: ${message}`));
	const inputs = [...new Set(problems.map(({ input }) => input))];
	const message = shop.clean(lines.join('; '));
	return { reason: 'staging-error', message, ...(!inputs.includes('') && { inputs }) };
}

function failed(failure: Failure): Outcome {
	return { status: 'failed', failure };
}

function cancelled(stop: Stop, attempts: readonly Attempt[] = []): Parts {
	return { ...timed(attempts), outcome: { status: 'cancelled', reason: stop.reason() ?? 'interrupted' } };
}

/** Attempts with the times of the whole. */
function timed(attempts: readonly Attempt[]): Omit<Parts, 'outcome'> {
	const [first] = attempts;
	const last = attempts.at(-1);
	if (first === undefined || last === undefined) return nothing;
	return { ...nothing, attempts, startedMs: first.startedMs, endedMs: last.endedMs };
}
