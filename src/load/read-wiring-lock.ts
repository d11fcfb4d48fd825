import * as z from '../lib/zod.ts';
import type { Files } from '../lib/files.ts';
import type { WiringLock } from '../model/project.ts';
import { readTree } from './read-tree.ts';
import type { Report } from './reports.ts';
import { validate } from './validate.ts';

/** Where the accepted wiring is committed, in the workspace. */
export const wiringLockFile = 'wiring.lock';

/** Set up when it is wanted: most repositories have no such file. */
const lockShape = () => {
	const port = z.string().min(3);
	const score = z.number().min(0).max(1);
	return z.strictObject({
		version: z.literal(1),
		pipelines: z.record(
			z.string(),
			z.strictObject({
				bindings: z.record(
					port,
					z.strictObject({ from: port, score, runnerUp: z.lazyOptional(() => z.strictObject({ from: port, score })) }),
				),
			}),
		),
	});
};

/** Reads the wiring that was accepted, by pipeline. Empty without the file. */
export async function readWiringLock(files: Files, report: Report): Promise<ReadonlyMap<string, WiringLock>> {
	if ((await files.stat(wiringLockFile)) === undefined) return new Map();
	const tree = await readTree(files, wiringLockFile, report);
	const written = tree === undefined ? undefined : validate(lockShape(), tree, report);
	if (tree === undefined || written === undefined) return new Map();
	return new Map(
		Object.entries(written.pipelines).map(([pipeline, { bindings }]) => [
			pipeline,
			{
				bindings: Object.entries(bindings).map(([to, locked]) => ({
					to,
					...locked,
					at: tree.at(['pipelines', pipeline, 'bindings', to]),
				})),
				at: tree.at(['pipelines', pipeline]),
			},
		]),
	);
}
