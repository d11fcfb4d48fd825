import type { Failure, Frame } from '../../model/execution.ts';
import type { PathNamer } from './python-paths.ts';
import { readLines, toCount, toFields, toText, type Fields } from './untrusted-lines.ts';

/** What the driver said, as far as it can be believed. */
export type DriverRecord =
	| { readonly kind: 'returned' }
	| { readonly kind: 'exit'; readonly message?: string; readonly frames: readonly Frame[] }
	| { readonly kind: 'failed'; readonly failure: Failure }
	| { readonly kind: 'usage'; readonly cpuMs?: number; readonly peakRssBytes?: number };

const mostFrames = 40;

/**
 * Reads the driver's result file. The script could write to it, replace it or remove it, so nothing in it is trusted:
 * what is not a well-formed record is passed over, and what cannot be read holds no records. Never throws.
 */
export async function readRecords(path: string, namer: PathNamer): Promise<readonly DriverRecord[]> {
	return (await readLines(path)).flatMap((fields) => toRecord(fields, namer) ?? []);
}

function toRecord(fields: Fields, namer: PathNamer): DriverRecord | undefined {
	switch (fields['kind']) {
		case 'returned':
			return { kind: 'returned' };
		case 'exit': {
			const message = toMessage(fields['message'], namer);
			return { kind: 'exit', ...(message === '' ? {} : { message }), frames: toFrames(fields['frames'], namer) };
		}
		case 'failed':
			return { kind: 'failed', failure: toFailure(fields, namer) };
		case 'usage': {
			const cpuMs = toCount(fields['cpuMs']);
			const peakRssBytes = toCount(fields['peakRssBytes']);
			return {
				kind: 'usage',
				...(cpuMs === undefined ? {} : { cpuMs }),
				...(peakRssBytes === undefined ? {} : { peakRssBytes }),
			};
		}
		default:
			return undefined;
	}
}

/** Anything that is not one of the driver's own reasons becomes an exception: it is a failure whatever it says. */
function toFailure(fields: Fields, namer: PathNamer): Failure {
	const message = toMessage(fields['message'], namer);
	const frames = toFrames(fields['frames'], namer);
	const at = fields['at'] === undefined ? undefined : toFrame(fields['at'], namer);
	switch (fields['reason']) {
		case 'out-of-memory':
			return { reason: 'out-of-memory', ...(frames.length === 0 ? {} : { frames }) };
		case 'syntax-error':
			return { reason: 'syntax-error', message, at: at ?? toFrame({}, namer) };
		case 'import-error':
			return { reason: 'import-error', module: toText(fields['module']), message, frames };
		case 'interface-error':
			return { reason: 'interface-error', message, ...(at === undefined ? {} : { at }) };
		default:
			return { reason: 'exception', type: toText(fields['type']) || 'Exception', message, frames };
	}
}

function toFrames(value: unknown, namer: PathNamer): readonly Frame[] {
	return Array.isArray(value) ? value.slice(-mostFrames).map((frame) => toFrame(frame, namer)) : [];
}

function toFrame(value: unknown, namer: PathNamer): Frame {
	const fields = toFields(value);
	const { file, inWorkspace } = namer.file(toText(fields['file']) || '?');
	const text = toText(fields['text']);
	return {
		file,
		line: Math.max(1, toCount(fields['line']) ?? 1),
		function: toText(fields['function']) || '?',
		...(text === '' ? {} : { text }),
		inWorkspace,
	};
}

function toMessage(value: unknown, namer: PathNamer): string {
	return namer.text(toText(value));
}
