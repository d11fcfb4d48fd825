import { join } from 'node:path';

/** The program that reads the sources of scripts; beside this file in the sources and beside the bundle in `dist/`. */
export const sourceReader = join(import.meta.dirname, 'python', 'dagtest_static.py');
