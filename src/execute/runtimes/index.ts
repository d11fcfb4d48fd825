import type { RuntimeName } from '../../model/plan.ts';
import { command } from './command.ts';
import { python } from './python.ts';
import type { Runtime } from './runtime.ts';

/** Every runtime by its name. A new one is a file beside these and a row here. */
export const runtimes: Readonly<Record<RuntimeName, Runtime>> = { python, command };
