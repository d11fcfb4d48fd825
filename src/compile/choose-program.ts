import { closest } from '../lib/closest.ts';
import { diagnose } from '../model/diagnostic.ts';
import { isPython, type PlannedNode } from '../model/plan.ts';
import type { TestFile } from '../model/project.ts';
import type { Span } from '../model/source.ts';
import type { ScriptFinder, ScriptSearch } from './find-script.ts';
import { toPaste, type PasteTree } from './paste.ts';
import { usualFolders } from './find-fixtures.ts';
import type { ResolvedNode } from './resolve-nodes.ts';
import type { Tell } from './tell.ts';

/** What stands for a node in a run. */
export interface Program extends Pick<PlannedNode, 'kind' | 'runtime' | 'entry' | 'command'> {
	/** It will be started: it has a script and nobody asked to skip it. Only then must its inputs and values be there. */
	readonly runs: boolean;
}

const nothing: Program = { kind: 'none', runs: false };

/** YAML that gives a node a stub for these outputs, or skips it where there are none. */
export function stubToPaste(node: string, outputs: readonly string[]): string {
	const stub = Object.fromEntries(outputs.map((output) => [output, `${usualFolders[0]}/${node}/${output}`]));
	const settings: PasteTree = outputs.length === 0 ? { skip: 'it runs in the cloud only' } : { stub };
	return toPaste({ nodes: { [node]: settings } });
}

/** Where it is written what a node runs: the line to correct. */
export function programAt(node: ResolvedNode): Span {
	const contract = node.step?.shape.contract;
	return contract?.programAt ?? contract?.at ?? node.node.at;
}

function tellMissing(
	node: ResolvedNode,
	search: ScriptSearch & { readonly kind: 'missing' },
	scripts: ScriptFinder,
	tell: Tell,
): void {
	const near = closest(search.expected, scripts.names);
	const where = search.folders.length === 0 ? 'no script folder is known' : `looked in ${search.folders.join(', ')}`;
	const outputs = node.step?.ports.outputs.map(({ name }) => name) ?? [];
	tell(
		diagnose({
			code: 'script-not-found',
			severity: 'error',
			message: `The script ${search.expected} of ${node.id} is not in the repository (${where}).`,
			help: `${near === undefined ? '' : `Did you mean ${near}? `}Add the script, set \`allow-missing-scripts\`, or paste into the test file:\n${stubToPaste(node.id, outputs)}`,
			at: programAt(node),
			about: { node: node.id, step: node.stepName, item: search.expected },
			related: [{ message: 'the node', at: node.node.at }],
		}),
	);
}

/** What is to be said of a script that was found. */
function tellFound(node: ResolvedNode, search: ScriptSearch & { readonly kind: 'found' }, tell: Tell): void {
	const at = programAt(node);
	if (search.instead !== undefined) {
		tell(
			diagnose({
				code: 'script-not-found',
				severity: 'warning',
				message: `The entry point ${search.instead} of ${node.stepName} is not in the repository; ${search.path} is run in its place.`,
				help: 'Correct `entry_point` in the interface.',
				at,
				about: { step: node.stepName, item: search.instead },
			}),
		);
	}
	if (search.isLfsPointer) {
		tell(
			diagnose({
				code: 'file-is-lfs-pointer',
				severity: 'error',
				message: `The script ${search.path} is a Git LFS pointer, not its content.`,
				help: 'Check out with `lfs: true`, or run `git lfs pull`.',
				at,
				about: { node: node.id, step: node.stepName, item: search.path },
			}),
		);
	}
}

/** The script of a step; undefined when there is none, which is told where it is `needed` and nobody allowed it. */
function scriptOf(
	node: ResolvedNode,
	needed: boolean,
	test: TestFile,
	scripts: ScriptFinder,
	tell: Tell,
): string | undefined {
	const search = node.step === undefined ? undefined : scripts.find(node.step);
	if (search?.kind === 'found') {
		if (needed) tellFound(node, search, tell);
		return search.path;
	}
	const isAllowed = node.settings?.skip !== undefined || test.allowMissingScripts;
	if (search?.kind === 'missing' && needed && !isAllowed) tellMissing(node, search, scripts, tell);
	return undefined;
}

/** A command that is nothing but Python with a script of its own: it is run, watched and explained like any Python script. */
function isPythonScript([program = '', script]: readonly string[], entry: string | undefined): boolean {
	return isPython(program) && script === '{script}' && entry?.endsWith('.py') === true;
}

/** Decides what a node runs: its stub, its command, its Python script, or nothing. */
export function chooseProgram(node: ResolvedNode, test: TestFile, scripts: ScriptFinder, tell: Tell): Program {
	if (node.settings?.stub !== undefined) return { kind: 'stub', runs: false };
	if (node.step === undefined) return nothing;
	const runs = node.settings?.skip === undefined;
	const { command } = node.step.shape.contract;
	if (command !== undefined && command.length > 0) {
		// The command is the program; a script beside it must be there only where the command names it.
		const needed = command.some((part) => part.includes('{script}'));
		const entry = scriptOf(node, needed, test, scripts, tell);
		const isLacking = needed && entry === undefined && node.step.shape.contract.entryPoint !== null;
		if (isLacking) return nothing;
		const runtime = isPythonScript(command, entry) ? 'python' : 'command';
		return { kind: 'script', runtime, command, runs, ...(entry !== undefined && { entry }) };
	}
	const entry = scriptOf(node, true, test, scripts, tell);
	if (entry === undefined) return nothing;
	if (entry.endsWith('.py')) return { kind: 'script', runtime: 'python', entry, runs };
	// Load has told at the line that it needs a command.
	return nothing;
}
