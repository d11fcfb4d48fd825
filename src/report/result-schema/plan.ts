import * as z from '../../lib/zod.ts';
import type {
	Binding,
	EnvValue,
	Plan,
	PlannedInput,
	PlannedNode,
	PlannedOutput,
	PlannedProbe,
} from '../../model/plan.ts';
import type { Rival, ScoreParts } from '../../model/plan.ts';
import type { DataContract, ValueExpectation } from '../../model/project.ts';
import { flag, named, number, open, scalar, text, texts, word } from './open-shape.ts';
import { source, span, target } from './remarks.ts';

const expectation = open<ValueExpectation>()({
	min: number.exactOptional(),
	max: number.exactOptional(),
	equals: scalar.exactOptional(),
	within: number.exactOptional(),
});
const contract = open<DataContract>()({
	format: word<NonNullable<DataContract['format']>>().exactOptional(),
	schema: z.union([z.string(), named(z.unknown())]).exactOptional(),
	minRows: number.exactOptional(),
	files: text.exactOptional(),
	optional: flag.exactOptional(),
	values: named(expectation).exactOptional(),
});

type Value<K extends string> = Extract<EnvValue, Record<K, string>>;
const envValue = z.union([
	open<Value<'literal'>>()({ literal: text }),
	open<Value<'fromEnvironment'>>()({ fromEnvironment: text }),
	open<Value<'inFolder'>>()({ inFolder: text }),
]);
const portType = word<NonNullable<PlannedInput['type']>>().exactOptional();
const shape = z.enum(['file', 'directory']);
const plannedInput = open<PlannedInput>()({
	name: text,
	required: flag,
	type: portType,
	path: text,
	shape,
	sources: z.array(source),
	channels: texts,
	unwired: z.enum(['absent', 'empty-dir']),
	data: contract.exactOptional(),
	at: span,
});
const plannedOutput = open<PlannedOutput>()({
	name: text,
	type: portType,
	path: text,
	shape,
	optional: flag,
	delivery: word(),
	stub: text.exactOptional(),
	data: contract.exactOptional(),
	expected: open<NonNullable<PlannedOutput['expected']>>()({
		members: z.array(word<keyof DataContract>()),
		at: span,
	}).exactOptional(),
	at: span,
});
const plannedNode = open<PlannedNode>()({
	id: text,
	step: text,
	jobType: text.exactOptional(),
	kind: z.enum(['script', 'stub', 'none']),
	runtime: word<NonNullable<PlannedNode['runtime']>>().exactOptional(),
	entry: text.exactOptional(),
	scriptDigest: text.exactOptional(),
	command: texts.exactOptional(),
	folder: text,
	args: z.array(z.looseObject({ name: text, value: scalar })),
	env: z.array(z.looseObject({ name: text, value: envValue, declared: flag })),
	inputs: z.array(plannedInput),
	outputs: z.array(plannedOutput),
	probes: z.array(open<PlannedProbe>()({ kind: word(), input: text.exactOptional(), folder: text })).exactOptional(),
	dependsOn: texts,
	timeoutMs: number,
	memoryBytes: number.exactOptional(),
	retries: number,
	skip: text.exactOptional(),
	allowFailure: text.exactOptional(),
	note: text.exactOptional(),
	requirements: z.array(z.looseObject({ name: text, range: text })).exactOptional(),
	fingerprint: text,
	at: span,
});
const parts = open<ScoreParts>()({
	type: number,
	dataType: number,
	name: number,
	exact: number,
	source: number,
	keywords: number,
	cap: number,
});
const rival = open<Rival>()({ node: text, output: text, score: number, parts, because: word() });
/** `Binding` of the model. */
export const binding = open<Binding>()({
	from: source,
	to: target,
	how: word(),
	score: number.exactOptional(),
	parts: parts.exactOptional(),
	rivals: z.array(rival),
	tie: flag,
	mounted: z.literal(false).exactOptional(),
});
/** `Plan` of the model. */
export const plan = open<Plan>()({
	version: z.literal(1),
	pipeline: text,
	fingerprint: text,
	nodes: z.array(plannedNode),
	bindings: z.array(binding),
	emulate: word(),
});
