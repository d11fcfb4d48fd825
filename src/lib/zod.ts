/**
 * zod, interpreting its schemas. By default it writes and compiles a function for each object schema when that is first
 * used: for the few small files of a repository that costs more than it ever saves (a tenth of the start of `plan`).
 * Imported as a namespace (`import * as z`): through an object `z` the bundle would hold all of zod, with its messages in
 * fifty languages.
 */
import { config } from 'zod';

config({ jitless: true });

export * from 'zod';
