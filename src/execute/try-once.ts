import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mapTexts } from '../lib/map-texts.ts';
import type { Attempt, Failure, Observed } from '../model/execution.ts';
import type { PlannedNode } from '../model/plan.ts';
import { childEnvironment, nodeEnvironment } from './child-environment.ts';
import { explainEnd } from './explain-end.ts';
import type { Delivery } from './locate-inputs.ts';
import { readLogExcerpt } from './log-excerpt.ts';
import { maskLogs } from './mask-logs.ts';
import { logPath, placeOf } from './place.ts';
import { runtimes } from './runtimes/index.ts';
import { failureOf } from './settle.ts';
import type { Shop, WarmthOf } from './shop.ts';
import { explainFileError } from './staging/explain-file-error.ts';

/** From the request to end to the end by force, in milliseconds. */
const graceMs = 1_500;

/** A log of more than 1.5 GB ends its script. */
const usualLogLimit = 1_500_000_000;

/**
 * One start of a script, up to its end. `hung`: it hung because it was forked, which is not its fault; it may be tried again
 * when it must not be forked (`mayFork`).
 */
export async function tryOnce(
	node: PlannedNode,
	delivery: Delivery,
	number: number,
	shop: Shop,
	mayFork: boolean,
): Promise<{ attempt: Attempt; cancelled: boolean } | { unwritable: string } | 'not-started' | 'hung'> {
	const { settings, stop } = shop;
	if (node.runtime === undefined) throw new Error(`Internal error: ${node.id} is to run without a runtime`);
	const runtime = runtimes[node.runtime];
	const folder = join(settings.out, node.folder);
	const environment = nodeEnvironment(node, folder, settings.environment);
	const warmth = await warmthOf(node, shop, mayFork);
	const shared =
		warmth !== undefined && 'modules' in warmth
			? { ...warmth, allowed: shop.allowed, own: environment.all }
			: undefined;
	const place = placeOf(node, delivery, environment, number, settings, shared);
	const { argv, env, files, warm = coldBecause(warmth) } = runtime.prepare(node, place);
	try {
		for (const [path, text] of Object.entries(files)) await writeFile(path, text);
	} catch (error) {
		return { unwritable: `The node's folder ${explainFileError(error)}` };
	}
	const logLimitBytes = settings.logLimitBytes ?? usualLogLimit;
	shop.observe({ kind: 'node-started', node: node.id, attempt: number, atMs: Date.now() });
	const log = join(folder, logPath(number));
	const ended = await shop.launcher.start(
		{
			argv,
			cwd: place.work,
			env: childEnvironment(shop.allowed, place.tmp, environment.all, env),
			log,
			timeoutMs: node.timeoutMs,
			graceMs,
			logLimitBytes,
			...(warm !== undefined && 'argv' in warm ? { warm } : {}),
		},
		stop.signal,
	);
	if (ended.hung === true && ended.stopped === undefined) return 'hung';
	const started = warm !== undefined && 'why' in warm ? { how: 'cold' as const, why: warm.why } : ended.started;
	const wasCancelled = ended.stopped === 'cancelled';
	if (wasCancelled && ended.how.kind === 'spawn-error') return 'not-started';
	const interpretation = await runtime.interpret(node, place, ended);
	if (settings.envPassthrough.some((name) => name in settings.environment)) {
		await maskLogs(place.log, number, shop.redact);
	}
	const killed = ended.how.kind === 'signal' && ended.how.signal === 'SIGKILL' && ended.stopped === undefined;
	const killedForMemory = killed && shop.killedForMemory();
	const program = argv[0];
	const { timeoutMs } = node;
	const known = failureOf({ program, ended, interpretation, timeoutMs, logLimitBytes, killedForMemory });
	const { redact, isProbe = false } = shop;
	const failure = known && (await explainEnd(known, { node, place, log, redact, isProbe }));
	const cpuMs = interpretation.cpuMs ?? ended.cpuMs;
	const peakRssBytes = interpretation.peakRssBytes ?? ended.peakRssBytes;
	const attempt: Attempt = {
		startedMs: ended.startedMs,
		endedMs: ended.endedMs,
		...(failure === undefined ? {} : { failure: cleaned(failure, shop.clean) }),
		log: readLogExcerpt(log, `${node.folder}/${logPath(number)}`, shop.clean),
		...(ended.how.kind === 'exit' ? { exitCode: ended.how.code } : {}),
		...(cpuMs === undefined ? {} : { cpuMs }),
		...(peakRssBytes === undefined ? {} : { peakRssBytes }),
		...(ended.leftBehind ? { leftBehind: true } : {}),
		...(interpretation.observed === undefined ? {} : { observed: cleaned(interpretation.observed, shop.clean) }),
		...(started === undefined ? {} : { started }),
	};
	return { attempt, cancelled: wasCancelled };
}

function coldBecause(warmth: Awaited<ReturnType<WarmthOf>>): { readonly why: string } | undefined {
	return warmth !== undefined && 'why' in warmth ? warmth : undefined;
}

/** Only scripts in Python can be forked. */
async function warmthOf(node: PlannedNode, shop: Shop, mayFork: boolean): ReturnType<WarmthOf> {
	if (node.runtime !== 'python' || node.entry === undefined) return undefined;
	return mayFork ? shop.warmth(node.entry) : { why: 'its process hung when it was forked' };
}

/** Words of ours in what is told: whoever reads a result goes by them. */
const words: ReadonlySet<string> = new Set(['reason', 'signal', 'kind', 'during', 'cut']);

/** Scripts decide what an exception says, and what their files are called; files of the repository keep their names. */
function cleaned<T extends Failure | Observed>(told: T, clean: (text: string) => string): T {
	return mapTexts(told, clean, (key, holder) => words.has(key) || (key === 'file' && isOfRepository(holder)));
}

function isOfRepository(place: { readonly inWorkspace?: boolean }): boolean {
	return place.inWorkspace !== false;
}
