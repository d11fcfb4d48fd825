import type { PlanDiff, WiringChange } from '../compile/diff-plans.ts';
import { listSome } from '../lib/text.ts';
import { clean } from '../report/escape.ts';

/** The difference of two plans for people: what is new with `+`, what is gone with `-`, what is other with `~`. */
export function sayDiff({ pipeline, same, order, wiring, scripts, env, args, settings }: PlanDiff): string {
	if (same) return `${oneLine(pipeline)}: no change\n\n`;
	const sections: readonly (readonly [string, readonly string[]])[] = [
		[
			'Order',
			[
				...order.added.map((node) => `+ ${node}`),
				...order.removed.map((node) => `- ${node}`),
				...order.moved.map((node) => `~ ${node} runs elsewhere among the others`),
			],
		],
		['Wiring', wiring.map(sayWiring)],
		['Scripts', scripts.map(({ node, before, after }) => sayChange(node, before, after))],
		['Environment', sayNamed(env)],
		['Arguments', sayNamed(args)],
		['Settings', sayNamed(settings)],
	];
	const told = sections
		.filter(([, lines]) => lines.length > 0)
		.map(([title, lines]) => [title, ...lines.map((line) => `  ${oneLine(line)}`)].join('\n'));
	return `${oneLine(pipeline)}\n\n${told.join('\n\n')}\n\n`;
}

function oneLine(text: string): string {
	return clean(text).replaceAll('\n', ' ');
}

function sayChange(what: string, before: string | null, after: string | null): string {
	if (before === null) return `+ ${what}: ${after ?? ''}`;
	return after === null ? `- ${what}: ${before}` : `~ ${what}: ${before} → ${after}`;
}

/** One line for the same change of several nodes. */
function sayNamed(changes: PlanDiff['env']): readonly string[] {
	const alike = Map.groupBy(changes, ({ name, before, after }) => JSON.stringify([name, before, after]));
	return [...alike.values()].flatMap((group) => {
		const [first] = group;
		if (first === undefined) return [];
		const nodes = group.map(({ node }) => node);
		return [sayChange(`${first.name} of ${listSome(nodes, nodes.length > 3 ? 2 : 3)}`, first.before, first.after)];
	});
}

function sayWiring({ to, before, after }: WiringChange): string {
	const say = (fed: NonNullable<WiringChange['after']>) =>
		`${fed.from} (${fed.how === 'matched' && fed.score !== undefined ? fed.score.toFixed(2) : fed.how})`;
	return sayChange(to, before && say(before), after && say(after));
}
