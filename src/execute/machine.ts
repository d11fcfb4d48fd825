import { arch, availableParallelism, platform } from 'node:os';
import type { Machine } from '../model/execution.ts';

/** The machine that we run on. Its name stays with it: results of two machines must not differ by that. */
export const localMachine: Machine = { id: 'local', os: platform(), arch: arch(), cpus: availableParallelism() };
