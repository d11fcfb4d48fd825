import { readEntry, zipEntries } from '../../src/host/github/read-zip.ts';

/** Path → content of every file in a zip archive. */
export function unzip(archive: Buffer | undefined): Map<string, Buffer> {
	if (archive === undefined) throw new Error('There is no such archive.');
	return new Map(
		zipEntries(archive)
			.filter(({ name }) => !name.endsWith('/'))
			.map((entry) => [entry.name, readEntry(archive, entry, 1_000_000_000)]),
	);
}
