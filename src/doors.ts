/*
 * The one module that is bundled. Each door loads only what it needs; what doors share lies in chunks of its own.
 * Small stubs in dist/ call these.
 */

import { keepCompiledCode } from './compiled-code.ts';
import { neverUnfinished } from './unfinished.ts';

export async function cli(): Promise<void> {
	keepCompiledCode(process.env);
	await neverUnfinished(async () => (await import('./cli.ts')).cli());
}

export async function action(): Promise<void> {
	await neverUnfinished(async () => (await import('./action.ts')).action());
}

export async function worker(): Promise<void> {
	await neverUnfinished(async () => (await import('./workbench/worker.ts')).worker());
}
