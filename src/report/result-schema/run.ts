import * as z from '../../lib/zod.ts';
import type { Attempt, Evidence, Execution, Failure, Frame, Machine, NodeRun, Outcome } from '../../model/execution.ts';
import type { FileEvidence, LogExcerpt, Observed, ProbeRun, Sighting, StagedInput } from '../../model/execution.ts';
import type {
	ColumnProfile,
	FileProfile,
	FoundValue,
	FrequentValue,
	Histogram,
	Profile,
	ReaderName,
	TableProfile,
	UnmetReader,
	Violation,
} from '../../model/profile.ts';
import { flag, named, number, open, scalar, text, texts, word, type ShapeOf } from './open-shape.ts';

const column = open<ColumnProfile>()({
	name: text,
	type: text,
	nulls: number.exactOptional(),
	distinct: number.exactOptional(),
	min: z.union([text, number]).exactOptional(),
	max: z.union([text, number]).exactOptional(),
	histogram: open<Histogram>()({ from: number, width: number, counts: z.array(number) }).exactOptional(),
	frequent: z.array(open<FrequentValue>()({ value: text, count: number })).exactOptional(),
});
const table = open<TableProfile>()({
	columns: z.array(column),
	rows: number.exactOptional(),
	columnCount: number.exactOptional(),
	delimiter: text.exactOptional(),
	headless: z.literal(true).exactOptional(),
	repeated: texts.exactOptional(),
	sample: z.array(texts).exactOptional(),
	rowGroups: number.exactOptional(),
});
const fileProfile = open<FileProfile>()({
	path: text,
	bytes: number,
	format: word(),
	problem: z.looseObject({ message: text, line: number.exactOptional() }).exactOptional(),
	table: table.exactOptional(),
	encoding: z.literal('latin-1').exactOptional(),
	array: text.exactOptional(),
	members: texts.exactOptional(),
	entries: texts.exactOptional(),
	contents: text.exactOptional(),
});
const absent = open<Exclude<FoundValue, string | number | boolean | null>>()({ missing: z.literal(true), there: text });
const violation = open<Violation>()({
	constraint: word(),
	column: text,
	file: text,
	row: number,
	line: number.exactOptional(),
	value: text,
	wanted: text,
	count: number,
});
const profile = open<Profile>()({
	reader: number,
	format: word<NonNullable<Profile['format']>>().exactOptional(),
	files: z.array(fileProfile),
	fileCount: number,
	bytes: number,
	table: table.exactOptional(),
	notes: texts,
	matched: number.exactOptional(),
	violations: z.array(violation).exactOptional(),
	unjudged: z.array(open<ReaderName>()({ node: text, input: text })).exactOptional(),
	unmet: z.array(open<UnmetReader>()({ node: text, input: text, violations: z.array(violation) })).exactOptional(),
	values: named(z.union([scalar, absent])).exactOptional(),
});
const evidence = open<Evidence>()({
	output: text,
	present: flag,
	fileCount: number,
	bytes: number,
	digest: text.exactOptional(),
	files: z.array(open<FileEvidence>()({ path: text, bytes: number, sha256: text, mode: number })),
	profile: profile.exactOptional(),
	delivered: z.looseObject({ file: text, bytes: number, sha256: text }).exactOptional(),
});

const frame = open<Frame>()({
	file: text,
	line: number,
	function: text,
	text: text.exactOptional(),
	inWorkspace: flag,
});
const frames = z.array(frame);
type Failed<K extends Failure['reason']> = Extract<Failure, { reason: K }>;
/** One kind of failure. */
function failed<K extends Failure['reason']>(reason: K, shape: Omit<ShapeOf<Failed<K>>, 'reason'>) {
	return z.looseObject({ reason: z.literal(reason), ...shape });
}
const failure = z.discriminatedUnion('reason', [
	failed('exit-non-zero', { exitCode: number, message: text.exactOptional(), frames: frames.exactOptional() }),
	failed('exception', { type: text, message: text, frames }),
	failed('syntax-error', { message: text, at: frame }),
	failed('import-error', { module: text, message: text, frames }),
	failed('interface-error', { message: text, at: frame.exactOptional() }),
	failed('signal', { signal: text, frames: frames.exactOptional() }),
	failed('out-of-memory', { frames: frames.exactOptional() }),
	failed('timeout', { timeoutMs: number, importing: text.exactOptional(), frames: frames.exactOptional() }),
	failed('log-limit', { limitBytes: number }),
	failed('spawn-error', { program: text, message: text }),
	failed('ended-early', { exitCode: number }),
	failed('missing-output', { outputs: texts, message: text.exactOptional() }),
	failed('staging-error', { message: text, inputs: texts.exactOptional() }),
	failed('unknown', { raw: z.unknown() }),
]) as unknown as z.ZodType<Failure>;

type Ended<K extends Outcome['status']> = Extract<Outcome, { status: K }>;
const outcome = z.discriminatedUnion('status', [
	open<Ended<'passed'>>()({ status: z.literal('passed'), via: z.enum(['run', 'stub', 'cache']) }),
	open<Ended<'failed'>>()({ status: z.literal('failed'), failure }),
	open<Ended<'blocked'>>()({
		status: z.literal('blocked'),
		because: text,
		why: z.enum(['failed', 'bad-output', 'skipped']),
	}),
	open<Ended<'skipped'>>()({
		status: z.literal('skipped'),
		why: z.enum(['asked', 'no-script', 'not-selected', 'other-shard']),
		note: text.exactOptional(),
	}),
	open<Ended<'cancelled'>>()({
		status: z.literal('cancelled'),
		reason: z.enum(['interrupted', 'deadline', 'fail-fast', 'kill']),
	}),
]);
const sighting = open<Sighting>()({
	kind: word<Sighting['kind']>(),
	what: text,
	during: z.enum(['import', 'main']),
	at: z.looseObject({ file: text, line: number }).exactOptional(),
});
const observed = open<Observed>()({
	sightings: z.array(sighting),
	cut: z.array(word<Sighting['kind']>()).exactOptional(),
});
const attempt = open<Attempt>()({
	startedMs: number,
	endedMs: number,
	failure: failure.exactOptional(),
	log: open<LogExcerpt>()({ path: text, bytes: number, head: text, tail: text }),
	exitCode: number.exactOptional(),
	cpuMs: number.exactOptional(),
	peakRssBytes: number.exactOptional(),
	leftBehind: flag.exactOptional(),
	observed: observed.exactOptional(),
	started: z
		.union([z.looseObject({ how: z.literal('warm') }), z.looseObject({ how: z.literal('cold'), why: text })])
		.exactOptional(),
});
const nodeRun = open<NodeRun>()({
	node: text,
	outcome,
	attempts: z.array(attempt),
	outputs: z.array(evidence),
	undeclared: texts,
	inputs: z
		.array(
			open<StagedInput>()({
				input: text,
				fixture: text.exactOptional(),
				fileCount: number,
				bytes: number,
				digest: text,
				read: flag.exactOptional(),
				profile: profile.exactOptional(),
			}),
		)
		.exactOptional(),
	modifiedInputs: texts,
	readyMs: number.exactOptional(),
	stagedMs: number.exactOptional(),
	startedMs: number.exactOptional(),
	endedMs: number.exactOptional(),
	machine: text,
	role: z.enum(['assigned', 'supporting']),
});
const probeRun = open<ProbeRun>()({
	kind: word(),
	input: text.exactOptional(),
	folder: text,
	node: text,
	outcome,
	attempt: attempt.exactOptional(),
	outputs: z.array(evidence),
});
/** `Execution` of the model. */
export const execution = open<Execution>()({
	startedAt: number,
	durationMs: number,
	runs: z.array(nodeRun),
	probes: z.array(probeRun).exactOptional(),
	machines: z.array(open<Machine>()({ id: text, os: text, arch: text, cpus: number })),
	cancelled: z.enum(['interrupted', 'deadline']).exactOptional(),
});
