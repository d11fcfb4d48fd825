/**
 * zod, interpreting its schemas. By default it writes and compiles a function for each object schema when that is first
 * used: for the few small files of a repository that costs more than it ever saves (a tenth of the start of `plan`).
 */
import { config, z } from 'zod';

config({ jitless: true });

export { z };
