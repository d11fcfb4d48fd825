import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Execution, NodeRun, ProbeRun } from '../model/execution.ts';
import type { Plan, PlannedNode, PlannedProbe } from '../model/plan.ts';
import type { KeepMode } from '../model/request.ts';
import { removeTree } from './staging/remove-tree.ts';

/** Of use only while a script runs, or to look into why it failed. */
const scratch = ['inputs', 'work', 'tmp'];

/** What consumers and publishing still need after the script. */
const results = ['outputs', 'delivered'];

/**
 * Removes what an earlier run left, before anything runs: a file that lies there could turn a missing output green. The
 * folders of nodes that are taken from an earlier run stay.
 */
export async function removeLeftovers(
	plan: Plan,
	{ out, supporting }: { readonly out: string; readonly supporting: ReadonlyMap<string, NodeRun> },
): Promise<void> {
	const kept = new Set(plan.nodes.filter((node) => supporting.has(node.id)).map((node) => basename(node.folder)));
	const nodes = join(out, 'nodes');
	const names = await readdir(nodes).catch(() => []);
	for (const name of names) if (!kept.has(name)) await removeTree(join(nodes, name));
	await removeTree(join(out, 'probes'));
}

/**
 * Removes a node's inputs and temporary files as soon as nobody will look at them: consumers do where an output is a link
 * that leads there. The disk is never a failure here.
 */
export async function clearScratch(
	node: PlannedNode,
	run: NodeRun,
	{ out, keep }: { readonly out: string; readonly keep: KeepMode },
): Promise<void> {
	if (isKept(run, keep)) return;
	const folder = join(out, node.folder);
	if (run.outcome.status === 'passed' && (await leadsToScratch(folder))) return;
	await removeNames(folder, scratch);
}

/** Whether a link among the outputs leads to what would be removed. What cannot be looked at may hold one. */
async function leadsToScratch(folder: string): Promise<boolean> {
	try {
		const real = await realpath(folder);
		const places = scratch.map((name) => join(real, name));
		return await leadsTo(join(real, 'outputs'), places);
	} catch {
		return true;
	}
}

async function leadsTo(path: string, places: readonly string[]): Promise<boolean> {
	const found = await lstat(path);
	if (found.isSymbolicLink()) {
		// One that leads nowhere gives nothing to anybody.
		const end = await realpath(path).catch(() => '');
		return places.some((place) => end === place || end.startsWith(place + sep));
	}
	if (!found.isDirectory()) return false;
	for (const entry of await readdir(path, { withFileTypes: true })) {
		if (entry.isFile()) continue;
		if (await leadsTo(join(path, entry.name), places)) return true;
	}
	return false;
}

/**
 * Removes the outputs that `keep` does not ask for; logs always stay. For the door to call when everything is
 * published: until then the outputs are needed. `out`: the run's folder, absolute.
 */
export async function discardOutputs(plan: Plan, execution: Execution, out: string, keep: KeepMode): Promise<void> {
	const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
	for (const run of execution.runs) {
		const node = nodes.get(run.node);
		if (node !== undefined && !isKept(run, keep)) await removeNames(join(out, node.folder), [...scratch, ...results]);
	}
}

/** The same of a probe, whose outputs nobody waits for. Undefined: it did not apply, so nothing of it stays. */
export async function clearProbe(
	probe: PlannedProbe,
	run: ProbeRun | undefined,
	{ out, keep }: { readonly out: string; readonly keep: KeepMode },
): Promise<void> {
	const folder = join(out, probe.folder);
	if (run === undefined) await removeTree(folder).catch(() => {});
	// What a probe is there for is to be looked at, also where it passed.
	else if (keep === 'never') await removeNames(folder, [...scratch, ...results]);
}

function isKept(run: NodeRun, keep: KeepMode): boolean {
	return keep === 'always' || (keep === 'on-failure' && run.outcome.status === 'failed');
}

async function removeNames(folder: string, names: readonly string[]): Promise<void> {
	// A script may put a link in the place of its own folder; what lies behind it is not ours.
	const found = await lstat(folder).catch(() => undefined);
	if (found?.isDirectory() !== true) return;
	for (const name of names) await removeTree(join(folder, name)).catch(() => {});
}
