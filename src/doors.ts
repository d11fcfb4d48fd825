/*
 * The one module that is bundled. Each door loads only what it needs; what doors share lies in chunks of its own.
 * Small stubs in dist/ call these.
 */

import { keepCompiledCode } from './compiled-code.ts';

export async function cli(): Promise<void> {
	keepCompiledCode(process.env);
	const door = await import('./cli.ts');
	await door.cli();
}

export async function action(): Promise<void> {
	const door = await import('./action.ts');
	await door.action();
}

export async function worker(): Promise<void> {
	const door = await import('./workbench/worker.ts');
	await door.worker();
}
