import type { Value } from './answers.ts';
import type { Draft } from './draft.ts';
import type { Proposal, Situation } from './proposals.ts';
import type { Question } from './questions.ts';
import { sayNode } from './say-node.ts';

/** Asks a person. Undefined is the answer of one who went away: Ctrl-C, or the end of the input. */
export interface Asker {
	say(text: string): void;
	/** One of several, the first of them at hand. Returns its position. */
	choose(
		message: string,
		options: readonly { readonly label: string; readonly hint?: string }[],
	): Promise<number | undefined>;
	/** A line of text, perhaps empty. */
	ask(message: string, hint: string): Promise<string | undefined>;
}

/** What is known with the answers so far. */
export interface View {
	readonly situation: Situation;
	readonly questions: readonly Question[];
}

/** What an interview needs of the one who leads it. */
export interface InterviewTools {
	look(draft: Draft): Promise<View>;
	/** The draft with the answer; or why it cannot be. `sample` becomes files here. */
	accept(draft: Draft, question: Question, value: Value, view: View): Promise<Draft | string>;
	/** Keeps what was answered, so that nothing is lost. */
	keep(draft: Draft): Promise<void>;
}

/** Everything that nobody has to be asked for: proposals beside which nothing can be meant. */
export async function settle(
	draft: Draft,
	tools: InterviewTools,
): Promise<{ readonly draft: Draft; readonly view: View }> {
	const refused = new Set<string>();
	let [now, view] = [draft, await tools.look(draft)];
	for (;;) {
		const next = view.questions.find(({ id, proposals }) => !refused.has(id) && proposals.some(({ sure }) => sure));
		const proposal = next?.proposals.find(({ sure }) => sure);
		if (next === undefined || proposal === undefined) return { draft: now, view };
		const accepted = await tools.accept(now, next, proposal.value, view);
		if (typeof accepted === 'string') refused.add(next.id);
		else [now, view] = [accepted, await tools.look(accepted)];
	}
}

/** Where an interview came to. */
export interface Interviewed {
	readonly draft: Draft;
	readonly view: View;
	readonly hasLeft: boolean;
}

type Reply = Value | 'back' | 'open' | 'left';

/**
 * Walks through the nodes in order, shows each, and asks what cannot be known; each answer is tried at once. An answer
 * may be taken back, and a question left open.
 */
export async function interview(start: Draft, asker: Asker, tools: InterviewTools): Promise<Interviewed> {
	let { draft, view } = await settle(start, tools);
	let open: ReadonlySet<string> = new Set();
	const trail: { readonly draft: Draft; readonly open: ReadonlySet<string> }[] = [];
	let shown = 0;
	for (;;) {
		const { plan } = view.situation;
		const question = view.questions.find(({ id }) => !open.has(id));
		const until =
			question === undefined ? plan.nodes.length : plan.nodes.findIndex(({ id }) => id === question.node) + 1;
		for (; shown < until; shown += 1) asker.say(sayNode(plan, shown));
		if (question === undefined) return { draft, view, hasLeft: false };
		const reply = await ask(question, asker, trail.length > 0);
		if (reply === 'left') return { draft, view, hasLeft: true };
		if (reply === 'back') {
			const before = trail.pop();
			if (before !== undefined) {
				({ draft, open } = before);
				view = await tools.look(draft);
				await tools.keep(draft);
			}
			continue;
		}
		if (reply === 'open') {
			trail.push({ draft, open });
			open = new Set([...open, question.id]);
			continue;
		}
		const accepted = await tools.accept(draft, question, reply, view);
		if (typeof accepted === 'string') {
			asker.say(`${accepted}\n`);
			continue;
		}
		trail.push({ draft, open });
		await tools.keep(accepted);
		({ draft, view } = await settle(accepted, tools));
	}
}

async function ask(question: Question, asker: Asker, canGoBack: boolean): Promise<Reply> {
	if (question.proposals.length > 0) {
		const reply = await choose(question, question.proposals, asker, canGoBack);
		if (reply !== 'type') return reply;
	}
	const samples =
		question.kind === 'input' || question.kind === 'stub' ? ', "like FILE": sample data with its columns' : '';
	const typed = await asker.ask(question.asks, `empty: leave it open${canGoBack ? ', <: back' : ''}${samples}`);
	return typed === undefined ? 'left' : understand(question, typed.trim());
}

async function choose(
	{ asks, kind }: Question,
	proposals: readonly Proposal[],
	asker: Asker,
	canGoBack: boolean,
): Promise<Reply | 'type'> {
	const others: readonly (readonly [Reply | 'type', string])[] = [
		...(kind === 'step' ? [] : [['type', 'something else'] as const]),
		['open', 'leave it open'],
		...(canGoBack ? [['back', 'back'] as const] : []),
	];
	const options = [
		...proposals.map(({ label, because }) => ({ label, hint: because })),
		...others.map(([, label]) => ({ label })),
	];
	const chosen = await asker.choose(asks, options);
	if (chosen === undefined) return 'left';
	return proposals[chosen]?.value ?? others[chosen - proposals.length]?.[0] ?? 'open';
}

function understand({ kind }: Question, typed: string): Reply {
	if (typed === '') return 'open';
	if (typed === '<') return 'back';
	if (kind === 'skip') return { kind: 'skip', why: typed };
	if (kind !== 'input' && kind !== 'stub') return { kind: 'text', text: typed };
	const like = /^like\s+(.+)$/.exec(typed)?.[1];
	return like === undefined ? { kind: 'file', path: typed } : { kind: 'sample', like };
}
