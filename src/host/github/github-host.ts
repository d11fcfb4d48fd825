import { join } from 'node:path';
import { escapeMarkdown, safe, type Markdown } from '../../lib/markdown.ts';
import type { RepositoryPlace } from '../../lib/repository-path.ts';
import type { KeptDocument } from '../../model/document.ts';
import type { RunResult, Verdict } from '../../model/result.ts';
import { inBatches } from '../../publish/annotations.ts';
import { togetherInOne, type CheckOutput } from '../../publish/check-output.ts';
import type { Links } from '../../publish/links.ts';
import { outputs } from '../../publish/outputs.ts';
import { publish, type Publication } from '../../publish/publish.ts';
import type { PublishSettings } from '../../publish/settings.ts';
import { wantsSummary, type Afterword } from '../../publish/summary.ts';
import type { Host } from '../host.ts';
import { artifactSender } from './artifacts/send-artifacts.ts';
import { withCaller } from './called-by.ts';
import { openCheck, type OpenCheck } from './check-door.ts';
import type { GitHubClient } from './client.ts';
import { notCompared } from './compare-with-base.ts';
import { publishComment } from './comment.ts';
import { live, type Live } from './live.ts';
import type { StepLog } from './log.ts';
import { lookOutput, type LookShown } from './look-output.ts';
import type { Masks } from './masks.ts';
import { printEnd, printRemarks } from './print-end.ts';
import { printNode } from './print-node.ts';
import type { SummaryFile } from './summary-file.ts';
import { summaryUrl, type Surroundings } from './surroundings.ts';

/** What the host is made of. */
export interface GitHubHostParts extends RepositoryPlace {
	readonly at: Surroundings;
	readonly settings: PublishSettings;
	/** Absent: there is no token. */
	readonly client?: GitHubClient;
	readonly token: string;
	readonly summary: SummaryFile | undefined;
	readonly log: StepLog;
	readonly masks: Masks;
	/** Absolute path of a folder for copies. */
	readonly temporary: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Compares a result with that of the base branch, or says in a line why not. Must not reject. */
	readonly compare?: (result: RunResult, at: Surroundings) => Promise<Markdown>;
	/** Between two updates of a check run, in milliseconds. */
	readonly updateEveryMs?: number;
	/** For all artifacts of a result, in milliseconds. */
	readonly artifactBudgetMs?: number;
}

/** A host that publishes on GitHub. */
export interface GitHubHost extends Host {
	/** Shows what could be said without running anything. */
	showLook(look: LookShown, mode: 'lint' | 'plan'): Promise<StepEnd>;
	/** The run was cancelled: whatever takes long is left out from now on. */
	hurry(): void;
	/** There will be no result: closes what is open. `message`: what stopped the run, where that is no bug. Never rejects. */
	abandon(why: Abandonment, message?: string): Promise<void>;
	/** After the last result: the comment. Returns the step's outputs. */
	finish(): Promise<{ readonly outputs: Readonly<Record<string, string>>; readonly notes: readonly string[] }>;
}

/** Why there is no result: the run was cancelled, we have a bug, or the machine has no room or no right for it. */
export type Abandonment = 'cancelled' | 'broken' | 'stopped';

/** How the step ends, and what its last lines say. */
export interface StepEnd {
	readonly verdict: Verdict;
	readonly sentences: readonly string[];
}

/** A result that was closed, with all that its summary is made of. */
interface Shown {
	readonly result: RunResult;
	readonly path: string;
	readonly publication: Publication;
	afterword: Afterword;
}

const defaultUpdateMs = 10_000;
const defaultArtifactBudgetMs = 15 * 60_000;
/** What is shown where there is no result. */
const endings = {
	cancelled: ['⛔', 'Cancelled', safe`The run was cancelled before it had a result.`],
	broken: [
		'💥',
		'dag-script-test broke',
		safe`This is a bug of dag-script-test, not of your files. The log of the job tells more.`,
	],
	stopped: ['❌', 'The run could not be finished', safe`The log of the job tells why.`],
} as const;
/** With less room than this, not even a headline fits, and one byte too many would lose what others wrote. */
const leastSummary = 2000;
/** What is left for GitHub once the runner wants us to end. */
const hurriedMs = 5200;

/** Makes the host of one step. */
export function createGitHubHost(parts: GitHubHostParts): GitHubHost {
	const { at, settings, log, client, summary } = parts;
	const { redact } = parts.masks;
	const shown: Shown[] = [];
	let asked: Promise<Surroundings> | undefined;
	let wasNotTold = false;
	/** Not before someone needs it. */
	const known = () =>
		(asked ??= withCaller(client, at).catch((error: unknown) => {
			wasNotTold = true;
			throw error;
		}));
	const artifacts = artifactSender({
		settings,
		log,
		redact,
		temporary: parts.temporary,
		environment: parts.environment,
		budgetMs: parts.artifactBudgetMs ?? defaultArtifactBudgetMs,
	});
	let saidBefore: Promise<CheckOutput | undefined> | undefined;
	let checkUrl: string | undefined;
	let hurried = false;
	let current: { readonly check: OpenCheck; readonly live: Live } | undefined;
	let lookOutputs: Readonly<Record<string, string>> = {};

	/** Of one result: what it is about was checked out, whatever the event says, and its report is its own. */
	function links(of?: { readonly result: RunResult; readonly afterword?: Afterword }): Links {
		const report = of?.afterword?.artifacts.find((artifact) => artifact.role === 'report');
		const commit = of?.result.subject.commit ?? at.sha;
		return {
			summary: summaryUrl(at),
			...(commit === '' ? {} : { files: `${at.serverUrl}/${at.owner}/${at.repository}/blob/${commit}` }),
			prefix: parts.prefix,
			...(parts.checkout === undefined ? {} : { checkout: parts.checkout }),
			...(report === undefined ? {} : { reportArtifact: report }),
		};
	}

	function start(pipeline: string, nodes: number) {
		const check = openCheck({ at, known, mode: settings.check, client, pipeline, nodes });
		return { check, live: live(() => check.now(), parts.updateEveryMs ?? defaultUpdateMs) };
	}

	/** All results of a step share the job's check run, and all steps of the job: the last one must not hide the others. */
	async function inWhole(check: OpenCheck, output: CheckOutput, earlier: readonly CheckOutput[]): Promise<CheckOutput> {
		if (settings.check !== 'job') return output;
		const before = await (saidBefore ??= check.said());
		return togetherInOne([...(before === undefined ? [] : [before]), ...earlier, output], links());
	}

	async function writeSummary(): Promise<void> {
		const results = shown.map(({ result }) => result);
		if (summary === undefined || !wantsSummary(settings.summary, results)) return;
		if (summary.room < leastSummary) throw new Error('other parts of this step have filled it');
		const texts: string[] = [];
		for (const [index, entry] of shown.entries()) {
			const { publication, afterword } = entry;
			// What is left is shared by those that are still to come.
			const used = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 2, 1);
			const room = Math.floor((summary.room - used) / (shown.length - index));
			texts.push(redact(publication.summary(links(entry), afterword, room)));
		}
		await summary.write(`${texts.join('\n\n')}\n`);
	}

	async function close(result: RunResult, documents: readonly KeptDocument[], out: string): Promise<readonly string[]> {
		const open = current ?? start(result.pipeline, 0);
		current = undefined;
		open.live.stop();
		// What GitHub did not tell at the start it may tell now; asked once more, not by each that needs it.
		if (wasNotTold) asked = undefined;
		wasNotTold = false;
		const publication = publish(result, await reportOf(documents), links({ result }));
		const entry: Shown = {
			result,
			path: join(out, 'result.json'),
			publication,
			afterword: { notes: [], artifacts: [] },
		};
		shown.push(entry);
		const notes: string[] = [];
		// First, because it costs nothing and stays when everything after it is cut off.
		await writeSummary().catch((error: unknown) => notes.push(`The job summary was not written: ${messageOf(error)}.`));
		const { conclusion, output, batches } = publication.check;
		const earlier = shown.slice(0, -1).map((each) => each.publication.check.output);
		const whole = await inWhole(open.check, output, earlier);
		const closed = await open.check.close(conclusion, whole, hurried ? batches.slice(0, 1) : batches);
		checkUrl ??= closed.url;
		if (closed.note !== undefined) notes.push(closed.note);
		if (!closed.annotated) log.annotate(publication.annotations);
		printEnd(result, log);
		const before = artifacts.sent.length;
		const isNamed = settings.artifacts !== 'none' || parts.compare !== undefined;
		const asking = isNamed && client !== undefined ? client.awaited(known) : Promise.resolve(at);
		// An artifact is worth more under a name without the caller than none; a report of another caller is not ours.
		const [own, unknown] = await asking.then(
			(own): [Surroundings, Markdown?] => [own],
			(error: unknown): [Surroundings, Markdown] => [at, notCompared(error, at)],
		);
		notes.push(...(await artifacts.send(own, result, documents, out)));
		const delta = hurried ? undefined : parts.compare && (unknown ?? (await parts.compare(result, own)));
		entry.afterword = {
			notes,
			artifacts: artifacts.sent.slice(before),
			...(closed.url === undefined ? {} : { checkUrl: closed.url }),
			...(delta === undefined ? {} : { delta }),
		};
		await writeSummary().catch(() => undefined);
		return notes;
	}

	return {
		open(plan, secrets) {
			parts.masks.add(secrets);
			// Not waited for: scripts do not wait for GitHub.
			current = start(plan.pipeline, plan.nodes.length);
			return Promise.resolve();
		},
		observe(event) {
			current?.live.hear(event);
			printNode(event, log);
		},
		close,
		async showLook(look, mode) {
			const output = lookOutput(look, mode, links(), summary?.room ?? 0);
			printRemarks(look, log);
			const { batches } = inBatches(output.annotations);
			const { check } = start('', 0);
			const closed = await check.close(output.conclusion, await inWhole(check, output.check, []), batches);
			checkUrl = closed.url;
			if (!closed.annotated) log.annotate(output.annotations);
			if (closed.note !== undefined) log.note(closed.note);
			const wantsIt =
				settings.summary === 'always' || (settings.summary === 'on-failure' && output.verdict !== 'passed');
			if (wantsIt) await summary?.write(redact(`${output.summary}\n`)).catch(() => undefined);
			for (const text of look.texts) log.open(text);
			lookOutputs = output.outputs;
			return { verdict: output.verdict, sentences: [output.check.title] };
		},
		hurry() {
			hurried = true;
			client?.hurry(hurriedMs);
			artifacts.stop();
		},
		async abandon(why, message) {
			current?.live.stop();
			const [mark, title, standard] = endings[why];
			const text = message === undefined ? standard : escapeMarkdown(redact(message));
			if (shown.length === 0 && settings.summary !== 'never')
				await summary?.write(`## ${mark} ${title}\n\n${text}\n`).catch(() => undefined);
			if (current === undefined) return;
			const earlier = shown.map((each) => each.publication.check.output);
			const whole = await inWhole(current.check, { title, summary: text }, earlier);
			await current.check.close(why === 'cancelled' ? 'cancelled' : 'failure', whole, []);
		},
		async finish() {
			const results = shown.map(({ result }) => result);
			const mode = hurried || results.length === 0 ? 'never' : settings.comment;
			const written = await publishComment({
				client,
				at,
				known,
				mode,
				token: parts.token,
				parts: shown.map((entry) => {
					const { result, afterword } = entry;
					const { delta } = afterword;
					return { result, links: links(entry), ...(delta === undefined ? {} : { delta }) };
				}),
				redact,
			});
			const { skipped } = artifacts;
			const all = outputs({
				results,
				resultPaths: shown.map(({ path }) => path),
				artifacts: artifacts.sent,
				...(skipped === undefined ? {} : { artifactsSkipped: skipped }),
				...(checkUrl === undefined ? {} : { checkUrl }),
				...(written.url === undefined ? {} : { commentUrl: written.url }),
				summaryUrl: summaryUrl(at),
			});
			return { notes: written.note === undefined ? [] : [written.note], outputs: { ...all, ...lookOutputs } };
		},
	};
}

/** The report that people read, as the reporters made it: they escape what is not theirs. Without it, less is shown. */
async function reportOf(documents: readonly KeptDocument[]): Promise<Markdown | undefined> {
	const read = documents.find(({ path }) => path.endsWith('.md'))?.read();
	return read?.then((text) => text as Markdown).catch(() => undefined);
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
