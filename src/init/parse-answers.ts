import { parse } from 'yaml';
import type { Answers, NodeAnswers } from './answers.ts';

/**
 * Answers in the words of the test file, as YAML or JSON. Only what answers can be is taken; what else is in the text
 * is told.
 */
export function parseAnswers(
	text: string,
	name: string,
): { readonly answers?: Partial<Answers>; readonly problems: readonly string[] } {
	let value: unknown;
	try {
		value = parse(text);
	} catch (error) {
		return { problems: [`${name} is not YAML or JSON: ${(error as Error).message.split('\n')[0]}`] };
	}
	if (!isMap(value))
		return { problems: [`${name} must be a map such as {"nodes": {"Train": {"env": {"LABEL": "y"}}}}.`] };
	const problems: string[] = [];
	const answers: { -readonly [K in keyof Answers]?: Answers[K] } = {};
	for (const [key, content] of Object.entries(value)) {
		if (key === 'dag' || key === 'interfaces' || key === 'scripts') {
			const list = [content].flat();
			if (list.every((each) => typeof each === 'string')) answers[key] = list;
			else problems.push(`${name}: ${key} must be a path or a list of paths.`);
		} else if (key === 'wiring') {
			if (isTextMap(content)) answers.wiring = content;
			else problems.push(`${name}: wiring must map Node.input to Node.output.`);
		} else if (key === 'defaults' && isMap(content) && isTextMap(content['env']) && Object.keys(content).length === 1) {
			answers.defaults = { env: content['env'] };
		} else if (key === 'nodes' && isMap(content)) {
			const nodes = Object.entries(content).flatMap(([id, node]) => {
				const wrong = nodeProblem(node);
				if (wrong !== undefined) problems.push(`${name}: nodes.${id}${wrong}`);
				return wrong === undefined ? [[id, node as NodeAnswers] as const] : [];
			});
			answers.nodes = Object.fromEntries(nodes);
		} else
			problems.push(
				`${name}: ${key} is no answer; there are dag, interfaces, scripts, defaults.env, nodes and wiring.`,
			);
	}
	return problems.length > 0 ? { problems } : { answers, problems };
}

/** What is wrong with a node's answers, as the end of a sentence. */
function nodeProblem(node: unknown): string | undefined {
	if (!isMap(node)) return ' must be a map.';
	for (const [key, value] of Object.entries(node)) {
		if (key === 'step' || key === 'skip' || key === 'note') {
			if (typeof value !== 'string') return `.${key} must be a text.`;
		} else if (key === 'inputs' || key === 'stub' || key === 'env') {
			if (!isTextMap(value)) return `.${key} must map names to texts; put numbers in quotes.`;
		} else if (key === 'args') {
			if (!isMap(value) || Object.values(value).some((each) => typeof each === 'object' && each !== null))
				return '.args must map names to values.';
		} else return `.${key} is no answer; there are step, stub, inputs, env, args, skip and note.`;
	}
	return undefined;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextMap(value: unknown): value is Readonly<Record<string, string>> {
	return isMap(value) && Object.values(value).every((each) => typeof each === 'string');
}
