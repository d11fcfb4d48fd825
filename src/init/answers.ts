import type { Scalar } from '../model/project.ts';

/** What one node is told, in the words of the test file. */
export interface NodeAnswers {
	readonly step?: string;
	readonly stub?: Readonly<Record<string, string>>;
	readonly inputs?: Readonly<Record<string, string>>;
	readonly env?: Readonly<Record<string, string>>;
	readonly args?: Readonly<Record<string, Scalar>>;
	readonly skip?: string;
	readonly note?: string;
}

/** Everything that was answered, in the shape of the test file: so it can be kept, read from a script, and written. */
export interface Answers {
	readonly dag?: readonly string[];
	readonly interfaces?: readonly string[];
	readonly scripts?: readonly string[];
	/** For every node that has nothing of its own. */
	readonly defaults?: { readonly env: Readonly<Record<string, string>> };
	readonly nodes: Readonly<Record<string, NodeAnswers>>;
	readonly wiring: Readonly<Record<string, string>>;
}

/** Nothing was answered yet. */
export const noAnswers: Answers = { nodes: {}, wiring: {} };

/** A value for a question. */
export type Value =
	| { readonly kind: 'file'; readonly path: string }
	| { readonly kind: 'wire'; readonly from: string }
	| { readonly kind: 'text'; readonly text: string }
	/** A made-up file, with the columns of a schema or of a real file (`like`). */
	| { readonly kind: 'sample'; readonly like?: string }
	| { readonly kind: 'skip'; readonly why: string };

/** Where an answer goes. */
export interface Place {
	readonly kind: 'step' | 'input' | 'stub' | 'skip' | 'env' | 'argument';
	readonly node: string;
	/** The port, the variable or the argument; the step's name for `step`. */
	readonly name: string;
	/** The answer holds for every node. */
	readonly everywhere?: boolean;
}

/** The answers with one more. A `sample` must have become a file before. */
export function withAnswer(answers: Answers, { kind, node, name, everywhere }: Place, value: Value): Answers {
	if (everywhere === true && kind === 'env' && value.kind === 'text')
		return { ...answers, defaults: { env: { ...answers.defaults?.env, [name]: value.text } } };
	if (value.kind === 'wire') return { ...answers, wiring: { ...answers.wiring, [`${node}.${name}`]: value.from } };
	const before = answers.nodes[node] ?? {};
	const put = (key: 'stub' | 'inputs' | 'env' | 'args', content: Scalar): NodeAnswers => ({
		...before,
		[key]: { ...before[key], [name]: content },
	});
	return { ...answers, nodes: { ...answers.nodes, [node]: change() } };

	function change(): NodeAnswers {
		if (value.kind === 'skip') return { ...before, skip: value.why };
		if (value.kind === 'file') return put(kind === 'stub' ? 'stub' : 'inputs', value.path);
		const text = value.kind === 'text' ? value.text : '';
		if (kind === 'step') return { ...before, step: text };
		return kind === 'env' ? put('env', text) : put('args', typedScalar(text));
	}
}

/** A typed word as the value that it plainly is: a number, a truth value, else a text. Quotes make a text of anything. */
export function typedScalar(text: string): Scalar {
	const quoted = /^(["'])(.*)\1$/s.exec(text);
	if (quoted !== null) return quoted[2] ?? '';
	if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
	const number = Number(text);
	const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text) && Number.isFinite(number);
	return isNumber && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : text;
}

/** Two sets of answers as one; where both speak, the second counts. */
export function mergeAnswers(first: Answers, second: Partial<Answers>): Answers {
	const nodes: Record<string, NodeAnswers> = { ...first.nodes };
	for (const [id, more] of Object.entries(second.nodes ?? {})) {
		const before = nodes[id] ?? {};
		const maps = (['stub', 'inputs', 'env', 'args'] as const).flatMap((key) =>
			before[key] === undefined && more[key] === undefined ? [] : [[key, { ...before[key], ...more[key] }] as const],
		);
		nodes[id] = { ...before, ...more, ...Object.fromEntries(maps) };
	}
	const defaults = [first, second].flatMap((each) => (each.defaults === undefined ? [] : [each.defaults.env]));
	return {
		...first,
		...second,
		...(defaults.length > 0 && { defaults: { env: Object.assign({}, ...defaults) as Record<string, string> } }),
		nodes,
		wiring: { ...first.wiring, ...second.wiring },
	};
}

/** How many things were answered. */
export function countAnswers({ defaults, nodes, wiring }: Answers): number {
	const said = Object.values(nodes).flatMap(({ stub, inputs, env, args, ...plain }) => [
		...[stub, inputs, env, args].flatMap((map) => Object.keys(map ?? {})),
		...Object.keys(plain),
	]);
	return said.length + Object.keys(wiring).length + Object.keys(defaults?.env ?? {}).length;
}
