import { join } from 'node:path';
import { readIfThere, removeIfThere, writeWhole } from '../lib/files.ts';
import * as z from '../lib/zod.ts';
import type { Basis } from './basis.ts';

// Beside the result and not in it: times of change are other ones in each clone, where the result is the same.
const name = 'basis.json';

const schema = z.object({ version: z.literal(1), nodes: z.record(z.string(), z.string()) });

/** Keeps in the folder of a run (absolute path) what it was based on. Rejects with a `WriteError`. */
export async function keepBasis(out: string, nodes: Basis): Promise<void> {
	await writeWhole(join(out, name), `${JSON.stringify({ version: 1, nodes }, undefined, '\t')}\n`);
}

/** Removes it: from now on the nodes' folders hold something else. */
export async function forgetBasis(out: string): Promise<void> {
	await removeIfThere(join(out, name));
}

/** What the last run in a folder was based on; undefined when that is not known. */
export async function lastBasis(out: string): Promise<Basis | undefined> {
	// What keeps a folder from being read is told when it is to be used.
	const text = await readIfThere(join(out, name)).catch(() => undefined);
	if (text === undefined) return undefined;
	try {
		return schema.parse(JSON.parse(text)).nodes;
	} catch {
		return undefined;
	}
}
