import type { DataFormat } from '../../model/project.ts';

/** Formats that also satisfy a declared one: text is the parent of what is written as text. */
const alsoFits: Partial<Record<DataFormat, readonly DataFormat[]>> = {
	text: ['csv', 'tsv', 'json', 'jsonl'],
	gzip: ['tar.gz'],
	// joblib may pack what it pickles.
	pickle: ['gzip', 'zip'],
};

/** Whether files of the format found are what was declared. `binary` declares nothing beyond bytes. */
export function fitsFormat(declared: DataFormat, found: DataFormat): boolean {
	return declared === found || declared === 'binary' || (alsoFits[declared]?.includes(found) ?? false);
}
