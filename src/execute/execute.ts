import { unreachable } from '../lib/unreachable.ts';
import type { Launcher } from '../lib/launcher.ts';
import type { Observe } from '../model/event.ts';
import type { Evidence, Execution, NodeRun, Outcome, ProbeRun } from '../model/execution.ts';
import type { Plan, PlannedNode } from '../model/plan.ts';
import type { Workbench } from '../model/workbench.ts';
import { setAlarm } from './alarm.ts';
import { allowedEnvironment } from './child-environment.ts';
import { cleaner } from './clean-text.ts';
import { createLedger, harmless, withoutRun } from './ledger.ts';
import { clearProbe, clearScratch, removeLeftovers } from './node-folders.ts';
import { localMachine } from './machine.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { watchMemoryKills } from './memory-kills.ts';
import { createProbing, type Probe } from './probing.ts';
import { readersOf } from './readers.ts';
import { runNode, runProbe } from './run-node.ts';
import type { Shop, WarmthOf } from './shop.ts';
import { createSchedule, type CancelReason, type ScheduledNode } from './schedule.ts';
import type { ExecuteSettings } from './settings.ts';
import { createStopper } from './stop.ts';

export type { ExecuteSettings } from './settings.ts';

/** What executing needs of the world. */
export interface ExecuteTools {
	readonly launcher: Launcher;
	readonly workbench: Workbench;
	readonly observe: Observe;
	/** Aborted when the person or the runner wants an end. */
	readonly signal: AbortSignal;
	readonly redact: (text: string) => string;
	/** Absent: every script is a process of its own. */
	readonly warmth?: WarmthOf;
	/** Whether the outputs of a node that passed are fit for its consumers. */
	readonly judge: (node: PlannedNode, evidence: readonly Evidence[]) => 'ok' | 'bad';
}

type Message =
	| { readonly kind: 'free'; readonly id: string }
	| { readonly kind: 'ended'; readonly run: NodeRun }
	| { readonly kind: 'probed'; readonly probe: Probe; readonly run: ProbeRun | undefined }
	| { readonly kind: 'broken'; readonly id: string; readonly error: unknown }
	| { readonly kind: 'stop'; readonly reason: 'interrupted' | 'deadline' };

/**
 * Runs the nodes of a plan in dependency order. One loop owns the schedule: it starts as many as may start, waits for
 * one message and acts on it, so that a failure is known before any place is given away. Whatever scripts do is part of
 * the result; rejects only for our own faults, after everything that ran has ended.
 */
export async function execute(plan: Plan, settings: ExecuteSettings, tools: ExecuteTools): Promise<Execution> {
	const startedAt = Date.now();
	const observe = harmless(tools.observe);
	observe({ kind: 'run-started', pipeline: plan.pipeline, nodes: plan.nodes.length });
	await removeLeftovers(plan, settings);
	const mailbox = createMailbox<Message>();
	const alarm = setAlarm(settings.deadlineMs, tools.signal, (reason) => mailbox.post({ kind: 'stop', reason }));
	try {
		const { runs, probes, cancelled } = await loop(plan, settings, { ...tools, observe }, mailbox, startedAt);
		const durationMs = Date.now() - startedAt;
		observe({ kind: 'run-ended', durationMs });
		const machines = [localMachine];
		const probed = probes && probes.length > 0 && { probes };
		return { startedAt, durationMs, runs, machines, ...probed, ...(cancelled === undefined ? {} : { cancelled }) };
	} finally {
		alarm.release();
	}
}

async function loop(
	plan: Plan,
	settings: ExecuteSettings,
	tools: ExecuteTools,
	mailbox: Mailbox<Message>,
	startedAt: number,
): Promise<Pick<Execution, 'runs' | 'probes' | 'cancelled'>> {
	const { observe } = tools;
	const ledger = createLedger(plan, startedAt, observe);
	const schedule = createSchedule(
		plan.nodes.map((node) => scheduled(node, settings.durations?.get(node.id))),
		Math.max(1, settings.maxParallel),
		settings.memoryBytes,
	);
	const probing = createProbing(plan);
	const stopper = createStopper();
	const running = new Set<string>();
	/** Nodes that are probed now, each as often as it is. */
	const probed: string[] = [];
	const cleaning: Promise<void>[] = [];
	const cancelledFor = new Set<CancelReason>();
	let cut: 'interrupted' | 'deadline' | undefined;
	let broken: { readonly error: unknown } | undefined;

	const readers = readersOf(plan);
	const shop: Shop = {
		settings,
		launcher: tools.launcher,
		workbench: tools.workbench,
		stop: stopper,
		observe,
		clean: cleaner([settings.out, settings.root], tools.redact),
		redact: tools.redact,
		allowed: allowedEnvironment(settings.environment, settings.envPassthrough),
		producers: ledger.producer,
		readers: (node, output) => readers.get(`${node}\n${output}`) ?? [],
		killedForMemory: watchMemoryKills(),
		warmth: tools.warmth ?? (async () => undefined),
	};

	function decideBeforehand(): void {
		const selected = new Set(settings.selected);
		const others = plan.nodes.filter((node) => !selected.has(node.id));
		const known = others.map(({ id }) => settings.supporting.get(id) ?? withoutRun(id, notSelected));
		for (const run of known) ledger.record(run);
		const decided = known.map(({ node: id, outcome, role }) =>
			role === 'supporting' ? { id, outcome, passage: 'all' as const } : { id, outcome },
		);
		ledger.recordSettled(schedule.decide(decided));
	}

	function startWhatMay(): void {
		for (let id = schedule.take(); id !== undefined; id = schedule.take()) {
			const node = ledger.node(id);
			const skipped = skipOf(node);
			if (skipped === undefined) start(node);
			else settle(withoutRun(node.id, skipped));
		}
		// A place that a node may yet want is not to be had: nobody waits for a probe.
		while (probing.next !== undefined && schedule.borrow(probing.next.node.memoryBytes)) {
			const next = probing.take();
			if (next !== undefined) probe(next);
		}
	}

	function probe(next: Probe): void {
		probed.push(next.node.id);
		tellProbed();
		runProbe(next.node, next.probe, shop).then(
			(run) => mailbox.post({ kind: 'probed', probe: next, run }),
			(error: unknown) => mailbox.post({ kind: 'broken', id: '', error }),
		);
	}

	function tellProbed(): void {
		observe({ kind: 'working', on: 'probes', names: [...new Set(probed)] });
	}

	function start(node: PlannedNode): void {
		const { id } = node;
		running.add(id);
		runNode(node, ledger.readyMs(node), shop, () => mailbox.post({ kind: 'free', id })).then(
			(run) => mailbox.post({ kind: 'ended', run }),
			(error: unknown) => mailbox.post({ kind: 'broken', id, error }),
		);
	}

	function settle(run: NodeRun): void {
		ledger.record(run);
		const bad =
			settings.onBadOutput === 'block' &&
			run.outcome.status === 'passed' &&
			tools.judge(ledger.node(run.node), run.outputs) === 'bad';
		ledger.recordSettled(schedule.settle(run.node, run.outcome, bad ? 'order' : undefined));
	}

	function cancel(reason: CancelReason): void {
		// Under fail-fast what still runs may fail too.
		if (cancelledFor.has(reason)) return;
		cancelledFor.add(reason);
		observe({ kind: 'run-cancelling', reason, running: [...running] });
		if (reason !== 'fail-fast') stopper.stop(reason);
		ledger.recordSettled(schedule.cancel(reason));
		probing.cancel(reason);
	}

	/** A fault of ours: nothing starts any more, and what runs is ended. */
	function breakOff(error: unknown): void {
		broken ??= { error };
		stopper.stop('interrupted');
	}

	function hear(message: Message): void {
		switch (message.kind) {
			case 'free':
				schedule.release(message.id);
				return;
			case 'ended': {
				const { run } = message;
				const node = ledger.node(run.node);
				running.delete(run.node);
				settle(run);
				cleaning.push(clearScratch(node, run, settings));
				if (run.outcome.status === 'passed') probing.open(node);
				const isRed = run.outcome.status === 'failed' && node.allowFailure === undefined;
				if (isRed && settings.onFailure !== 'continue') cancel(settings.onFailure);
				return;
			}
			case 'probed':
				schedule.giveBack(message.probe.node.memoryBytes);
				probed.splice(probed.indexOf(message.probe.node.id), 1);
				tellProbed();
				probing.settle(message.run);
				cleaning.push(clearProbe(message.probe.probe, message.run, settings));
				return;
			case 'stop':
				// When the time for probes is over, what the run found of the nodes stands.
				if (schedule.open > 0 || message.reason === 'interrupted') cut ??= message.reason;
				cancel(message.reason);
				return;
			case 'broken':
				if (message.id === '') probing.settle(undefined);
				else running.delete(message.id);
				breakOff(message.error);
				return;
			default:
				unreachable(message);
		}
	}

	try {
		decideBeforehand();
		while (schedule.open > 0 || probing.isOpen) {
			const mayStart = broken === undefined && !tools.signal.aborted;
			if (mayStart) startWhatMay();
			if (running.size + probing.running === 0 && (mayStart || broken !== undefined)) break;
			const message = await mailbox.next();
			try {
				hear(message);
			} catch (error) {
				breakOff(error);
			}
		}
		await Promise.all(cleaning);
	} finally {
		stopper.close();
	}
	if (broken !== undefined) throw broken.error;
	return { runs: ledger.runs(), probes: probing.runs(), ...(cut === undefined ? {} : { cancelled: cut }) };
}

/** Why a node whose turn it is does not run, if the plan says so. */
function skipOf(node: PlannedNode): Outcome | undefined {
	if (node.skip !== undefined) return { status: 'skipped', why: 'asked', note: node.skip };
	if (node.kind === 'none') return { status: 'skipped', why: 'no-script' };
	return undefined;
}

const notSelected: Outcome = { status: 'skipped', why: 'not-selected' };

function scheduled(node: PlannedNode, expectedMs: number | undefined): ScheduledNode {
	const sources = node.inputs.flatMap((input) => input.sources);
	const skipped = skipOf(node);
	return {
		id: node.id,
		dependsOn: node.dependsOn,
		readsFrom: new Set(sources.flatMap((source) => (source.kind === 'output' ? source.node : []))),
		allowsFailure: node.allowFailure !== undefined,
		...(expectedMs === undefined ? {} : { expectedMs }),
		...(node.memoryBytes === undefined ? {} : { memoryBytes: node.memoryBytes }),
		...(skipped === undefined ? {} : { skipped }),
	};
}
