import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { packTar } from 'modern-tar/fs';
import { plainMode } from './digest.ts';
import type { TreeFile } from './list-tree.ts';

/** A finished archive. */
export interface Packed {
	readonly bytes: number;
	readonly sha256: string;
}

/**
 * Packs files, given sorted, as the cloud packs the outputs of a training: a `.tar.gz` whose members lie at its top.
 * Same files, same bytes: no times, no owners, plain modes, a fixed gzip header. Throws what the file system says.
 */
export async function pack(files: readonly TreeFile[], to: string): Promise<Packed> {
	const never = new Date(0);
	const sources = files.map((file) => ({
		type: 'file' as const,
		source: file.source,
		target: file.path,
		mtime: never,
		mode: plainMode(file.mode),
		uid: 0,
		gid: 0,
		uname: '',
		gname: '',
	}));
	const whole = createHash('sha256');
	let bytes = 0;
	const header = new Transform({
		transform(chunk: Buffer, _encoding, done) {
			// Byte 9 of a gzip header names the operating system; 255 is "unknown".
			if (bytes === 0 && chunk.length > 9) chunk[9] = 255;
			bytes += chunk.length;
			whole.update(chunk);
			done(null, chunk);
		},
	});
	// The fastest level: an archive lives for one run, and models hardly shrink.
	await pipeline(packTar(sources), createGzip({ level: 1 }), header, createWriteStream(to, { flags: 'wx' }));
	return { bytes, sha256: whole.digest('hex') };
}
