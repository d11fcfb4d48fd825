import { join } from 'node:path';
import { lockOf } from '../compile/wiring-lock.ts';
import { readIfThere, writeWhole } from '../lib/files.ts';
import { canonical } from '../lib/ordered.ts';
import { wiringLockFile } from '../load/read-wiring-lock.ts';
import type { Plan } from '../model/plan.ts';

/**
 * Writes what matching chose in these plans to the lock. Other pipelines in it stay as they are. Returns a sentence for
 * people.
 */
export async function acceptWiring(root: string, plans: readonly Plan[]): Promise<string> {
	const path = join(root, wiringLockFile);
	const before = await readIfThere(path);
	const accepted = Object.fromEntries(plans.map((plan) => [plan.pipeline, { bindings: lockOf(plan) }]));
	const document = { version: 1, pipelines: { ...pipelinesIn(before), ...accepted } };
	const text = `${JSON.stringify(canonical(document), undefined, '\t')}\n`;
	if (text === before) return `${wiringLockFile} is up to date.`;
	await writeWhole(path, text);
	const count = Object.values(accepted).reduce((sum, { bindings }) => sum + Object.keys(bindings).length, 0);
	return `Accepted: ${wiringLockFile} holds ${count === 1 ? 'one matched input' : `${count} matched inputs`}. Commit it.`;
}

/** What load could not read is written anew. */
function pipelinesIn(text: string | undefined): object {
	try {
		const { version, pipelines } = JSON.parse(text ?? '{}') as { version?: unknown; pipelines?: unknown };
		return version === 1 && typeof pipelines === 'object' && pipelines !== null ? pipelines : {};
	} catch {
		return {};
	}
}
