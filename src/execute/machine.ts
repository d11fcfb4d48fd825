import { arch, availableParallelism, platform, totalmem } from 'node:os';
import type { Machine } from '../model/execution.ts';

/** The machine that we run on. Its name stays with it: results of two machines must not differ by that. */
export const localMachine: Machine = { id: 'local', os: platform(), arch: arch(), cpus: availableParallelism() };

/** Memory of this machine, or of the container that this program runs in. */
export function memoryBytes(): number {
	// Without a limit the system names none, or one that no machine has.
	const limit = process.constrainedMemory();
	return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
