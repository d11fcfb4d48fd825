import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PlannedNode } from '../../src/model/plan.ts';
import type { ControlledProgram } from './controlled-launcher.ts';
import { plannedNode } from './planned.ts';

/** A node whose program knows its own name and, after it, where its outputs are. */
export function node(id: string, parts: Partial<PlannedNode> = {}): PlannedNode {
	const outputs = (parts.outputs ?? []).map(({ name }) => `{outputs.${name}}`);
	return plannedNode(id, { command: ['program', id, ...outputs], ...parts });
}

/** Ends well as soon as it runs. */
export function ok(program: ControlledProgram): void {
	queueMicrotask(() => program.exit(0));
}

/** Writes a file under a path that the program was given, then ends well. */
export function writing(file: string, text = 'a,b\n1,2\n') {
	return (program: ControlledProgram): void => {
		for (const folder of program.spec.argv.slice(2)) {
			const path = join(folder, file);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, text);
		}
		ok(program);
	};
}
