import * as z from '../../lib/zod.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Finding, FindingSubject } from '../../model/finding.ts';
import type { InputSource } from '../../model/plan.ts';
import type { Position, Span } from '../../model/source.ts';
import { number, open, text, word } from './open-shape.ts';

/** `Position` of the model. */
export const position = open<Position>()({ line: number, column: number });
/** `Span` of the model. */
export const span = open<Span>()({ file: text, start: position, end: position });
const severity = z.enum(['error', 'warning', 'note']);

/** `Diagnostic` of the model. */
export const diagnostic = open<Diagnostic>()({
	code: word(),
	severity,
	message: text,
	help: text.exactOptional(),
	at: span.exactOptional(),
	about: open<Diagnostic['about']>()({
		node: text.exactOptional(),
		step: text.exactOptional(),
		port: text.exactOptional(),
		item: text.exactOptional(),
	}),
	related: z.array(z.looseObject({ message: text, at: span })).exactOptional(),
	key: text,
});

type Source<K extends InputSource['kind']> = Extract<InputSource, { kind: K }>;
/** `Source` of the model. */
export const source = z.discriminatedUnion('kind', [
	open<Source<'output'>>()({ kind: z.literal('output'), node: text, output: text }),
	open<Source<'file'>>()({ kind: z.literal('file'), path: text }),
]);
/** `Target` of the model. */
export const target = z.looseObject({ node: text, input: text });

type About<K extends FindingSubject['kind']> = Extract<FindingSubject, { kind: K }>;
const subject = z.discriminatedUnion('kind', [
	open<About<'output'>>()({ kind: z.literal('output'), node: text, output: text }),
	open<About<'input'>>()({ kind: z.literal('input'), node: text, input: text }),
	open<About<'flow'>>()({ kind: z.literal('flow'), from: source, to: target }),
	open<About<'script'>>()({ kind: z.literal('script'), node: text }),
	open<About<'run'>>()({ kind: z.literal('run') }),
]);
/** `Finding` of the model. */
export const finding = open<Finding>()({
	rule: word(),
	severity,
	message: text,
	help: text.exactOptional(),
	about: subject,
	probes: z
		.array(open<NonNullable<Finding['probes']>[number]>()({ kind: word(), input: text.exactOptional() }))
		.exactOptional(),
	at: span.exactOptional(),
	key: text,
});
