import { resolve } from 'node:path';
import { dagDocument, stepsLeftOut, type DagDocument } from '../compile/dag-document.ts';
import { readIfThere, writeWhole } from '../lib/files.ts';
import type { Project } from '../model/project.ts';

/**
 * Writes the DAG of a project as JSON. A file that says the same already is left alone, its date too. `file` is relative
 * to `cwd`; `now` is the time in milliseconds. Returns a sentence for people,
 * and what the file cannot hold.
 */
export async function writeDag(project: Project, file: string, cwd: string, now: number): Promise<string> {
	const { dag } = project;
	const steps = stepsLeftOut(project);
	const left = steps === undefined ? '' : `\nIts format has no place for \`step\`. Paste into the test file:\n${steps}`;
	const path = resolve(cwd, file);
	const createdAt = new Date(now).toISOString().replace('Z', '+00:00');
	// Whatever cannot be read there cannot be kept either; writing says why.
	const before = await readIfThere(path).catch(() => undefined);
	const document = dagDocument(dag, dateIn(before) ?? createdAt);
	const text = say(document);
	if (text === before) return `${file} is up to date.${left}`;
	const dated: DagDocument = { ...document, created_at: createdAt };
	await writeWhole(path, say(dated));
	const { node_count: nodes, edge_count: edges, max_depth: depth } = document.statistics;
	return `Wrote ${file}: ${nodes} nodes, ${edges} edges, depth ${depth}.${left}`;
}

function say(document: DagDocument): string {
	return `${JSON.stringify(document, undefined, 2)}\n`;
}

function dateIn(text: string | undefined): string | undefined {
	try {
		const { created_at: date } = JSON.parse(text ?? '{}') as { created_at?: unknown };
		return typeof date === 'string' ? date : undefined;
	} catch {
		return undefined;
	}
}
