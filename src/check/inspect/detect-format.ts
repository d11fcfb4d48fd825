import { basename } from 'node:path/posix';
import { gunzipSync, constants } from 'node:zlib';
import type { DataFormat } from '../../model/project.ts';
import { decodeHead } from './decode-text.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

/** The format of a file, and what its name promised where that is something else. */
export interface Detected {
	readonly format: DataFormat;
	/** The name's ending stands for this format, but the content is not of it. */
	readonly promised?: DataFormat;
}

const endings: readonly (readonly [RegExp, DataFormat])[] = [
	[/\.(tar\.gz|tgz)$/, 'tar.gz'],
	[/\.gz$/, 'gzip'],
	[/\.csv$/, 'csv'],
	[/\.(tsv|tab)$/, 'tsv'],
	[/\.json$/, 'json'],
	[/\.(jsonl|ndjson)$/, 'jsonl'],
	[/\.(parquet|pq)$/, 'parquet'],
	[/\.(arrows?|feather)$/, 'arrow'],
	[/\.zip$/, 'zip'],
	[/\.(pkl|pickle|joblib)$/, 'pickle'],
	[/\.npy$/, 'npy'],
];

/** What a file's name says it is. Undefined: nothing in particular. */
export function formatOfName(name: string): DataFormat | undefined {
	const file = basename(name).toLowerCase();
	return endings.find(([ending]) => ending.test(file))?.[1];
}

/**
 * Tells a file's format by its first bytes, then by its name, then by what the contract hopes for. Content wins over
 * the name: a parquet file called `.csv` is parquet.
 */
export function detectFormat(head: Uint8Array, name: string, hint?: DataFormat): Detected {
	const named = formatOfName(name);
	if (head.length === 0) return { format: named ?? hint ?? 'text' };
	const found = formatOfBytes(head, named) ?? (isText(head) ? formatOfText(head, named, hint) : undefinedBinary(named));
	return named === undefined || named === found || areKin(named, found)
		? { format: found }
		: { format: found, promised: named };
}

/** Formats that a name may stand for loosely: one delimiter for another, lines of JSON for JSON, a packed pickle. */
function areKin(named: DataFormat, found: DataFormat): boolean {
	const kin: Partial<Record<DataFormat, readonly DataFormat[]>> = {
		csv: ['tsv'],
		tsv: ['csv'],
		json: ['jsonl'],
		jsonl: ['json'],
		gzip: ['tar.gz'],
		pickle: ['gzip', 'zip', 'npy'],
	};
	return kin[named]?.includes(found) ?? false;
}

function formatOfBytes(head: Uint8Array, named: DataFormat | undefined): DataFormat | undefined {
	const ascii = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 8)).toString('latin1');
	if (ascii.startsWith('PAR1')) return 'parquet';
	if (ascii.startsWith('ARROW1') || ascii.startsWith('FEA1')) return 'arrow';
	if (/^PK(\u0003\u0004|\u0005\u0006|\u0007\u0008)/.test(ascii)) return 'zip';
	if (ascii.startsWith('\u0093NUMPY')) return 'npy';
	if (/^\u0080[\u0002-\u0005]/.test(ascii)) return 'pickle';
	if (ascii.startsWith('\u001f\u008b')) return holdsTar(head, named === 'tar.gz') ? 'tar.gz' : 'gzip';
	return beginsArrowStream(head) ? 'arrow' : undefined;
}

/** A stream of Arrow messages has no mark of its own: its first message is a sign, its length, and a place within it. */
function beginsArrowStream(head: Uint8Array): boolean {
	if (head.length < 12) return false;
	const view = new DataView(head.buffer, head.byteOffset, 12);
	const length = view.getInt32(4, true);
	return view.getInt32(0, true) === -1 && length > 0 && length % 8 === 0 && view.getUint32(8, true) < length;
}

/** Whether the beginning of a gzip stream inflates to the header of a tar archive. Too short to tell: `isNamedSo`. */
function holdsTar(head: Uint8Array, isNamedSo: boolean): boolean {
	try {
		const begin = gunzipSync(head.subarray(0, 8192), {
			finishFlush: constants.Z_SYNC_FLUSH,
			maxOutputLength: 16 * 1024 ** 2,
		});
		return begin.length < 262 ? isNamedSo : begin.subarray(257, 262).toString('latin1') === 'ustar';
	} catch {
		return isNamedSo;
	}
}

/** No zero byte and hardly any other control character; UTF-16 with a byte order mark counts as text. */
function isText(head: Uint8Array): boolean {
	if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
	let controls = 0;
	for (const byte of head) {
		if (byte === 0) return false;
		if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 27 && byte !== 12) controls += 1;
	}
	return controls * 50 <= head.length;
}

/** A pickle of protocol 0 and a joblib file have no mark of their own: only the name tells. */
function undefinedBinary(named: DataFormat | undefined): DataFormat {
	return named === 'pickle' ? 'pickle' : 'binary';
}

function formatOfText(head: Uint8Array, named: DataFormat | undefined, hint: DataFormat | undefined): DataFormat {
	if (named === 'pickle') return 'pickle';
	const text = decodeHead(head).text;
	const wanted = named ?? hint;
	if (wanted === 'csv' || wanted === 'tsv') {
		if (/^\s*(<!DOCTYPE|<html|<\?xml)/i.test(text)) return 'text';
		return sniffDelimiter(text, wanted === 'tsv' ? '\t' : ',') === '\t' ? 'tsv' : 'csv';
	}
	if (named === 'jsonl') return 'jsonl';
	const first = text.trimStart()[0];
	if (first === '{' || first === '[') {
		if (holdsLines(text)) return 'jsonl';
		if (named === 'json' || wholeValue(text) || (named === undefined && hint === 'json')) return 'json';
		return named === undefined && first === '{' ? 'json' : 'text';
	}
	return named === 'json' ? 'json' : named === undefined && hint === 'jsonl' ? 'jsonl' : 'text';
}

/** At least two lines, of which the first two are each a whole JSON object or array. */
function holdsLines(text: string): boolean {
	const lines = text.split('\n', 3).map((line) => line.trim());
	const [first, second] = lines;
	return Boolean(first && second) && wholeValue(first) && (lines.length === 3 ? wholeValue(second) : true);
}

function wholeValue(text: string | undefined): boolean {
	try {
		const value: unknown = JSON.parse(text ?? '');
		return typeof value === 'object';
	} catch {
		return false;
	}
}
