import type { Loaded } from '../../src/load/load.ts';
import { load } from '../../src/load/load.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Project } from '../../src/model/project.ts';
import type { Request } from '../../src/model/request.ts';
import { memoryFiles } from '../rig/memory-files.ts';

type Contents = Parameters<typeof memoryFiles>[0];

/** A step and a DAG that have nothing wrong. */
export const sound = {
	'interfaces/a.step.yaml': 'step_type: A\ncontract: {}\n',
	'x.dag.yml': 'nodes: [A]\n',
} as const;

/** Loads from memory. */
export function loadFrom(contents: Contents, request: Partial<Request> = {}): Promise<Loaded> {
	return load({ root: '/workspace', out: '/out', nodes: [], ...request }, memoryFiles(contents));
}

/** Loads from memory what is expected to have one project and no diagnostic. */
export async function loadSound(contents: Contents, request: Partial<Request> = {}): Promise<Project> {
	const { projects, diagnostics } = await loadFrom(contents, request);
	if (diagnostics.length > 0) throw new Error(diagnostics.map(line).join('\n'));
	const [project] = projects;
	if (project === undefined || projects.length > 1) throw new Error(`There are ${projects.length} projects.`);
	return project;
}

/** `severity code file:line:column`, without a place `-`. */
export function line({ severity, code, at }: Diagnostic): string {
	return `${severity} ${code} ${at ? `${at.file}:${at.start.line}:${at.start.column}` : '-'}`;
}

/** The diagnostics of a load, one line each. */
export async function complaints(contents: Contents, request: Partial<Request> = {}): Promise<readonly string[]> {
	const { diagnostics } = await loadFrom(contents, request);
	return diagnostics.map(line);
}
