import { dirname } from 'node:path/posix';
import type { NodeRun } from '../../../model/execution.ts';
import type { Plan, PlannedNode } from '../../../model/plan.ts';
import type { RunResult } from '../../../model/result.ts';
import { limits } from '../../../publish/limits.ts';
import type { ArtifactMode } from '../../../publish/settings.ts';
import { artifactStem, reportName, uniqueSlug } from '../names.ts';

/** What is to become one artifact. */
export interface Parcel {
	readonly name: string;
	readonly role: 'report' | 'script' | 'bundle';
	/** The node it is of; absent for the report and for bundles. */
	readonly node?: string;
	/** The scripts whose outputs it holds; for the report those whose logs it holds. */
	readonly contents: readonly Content[];
}

/** What one script left behind, by place. Source paths are relative to the run's folder. */
export interface Content {
	readonly node: string;
	readonly step: string;
	/** Prefix of its paths in the artifact, with a slash at the end, or empty. */
	readonly into: string;
	readonly outputs: readonly {
		readonly name: string;
		readonly folder: string;
		/** Path below the folder → sha256, as they were sealed. */
		readonly sealed: ReadonlyMap<string, string>;
	}[];
	readonly logs: readonly string[];
}

/**
 * The artifacts of a result, the report first: when the space or the time is used up, it is there. More scripts than may
 * have an artifact each share one.
 */
export function parcelsOf(result: RunResult, mode: ArtifactMode, prefix: string): readonly Parcel[] {
	if (mode === 'none') return [];
	const stem = artifactStem(prefix, result.pipeline);
	const contents = result.verdict === 'invalid' ? [] : ranContents(result.plan, result.execution.runs);
	const report: Parcel = {
		name: reportName(prefix, result.pipeline),
		role: 'report',
		contents: contents.map((content) => ({ ...content, outputs: [], into: `logs/${content.into}` })),
	};
	if (contents.length === 0) return [report];
	if (mode === 'bundle' || contents.length > limits.separateArtifacts) {
		return [report, { name: `${stem}-outputs`, role: 'bundle', contents }];
	}
	const scripts = contents.map((content): Parcel => ({
		name: `${stem}-script-${nameOf(content)}`,
		role: 'script',
		node: content.node,
		contents: [{ ...content, into: '' }],
	}));
	return [report, ...scripts];
}

function ranContents(plan: Plan, runs: readonly NodeRun[]): readonly Content[] {
	return plan.nodes.flatMap((node) => {
		const run = runs.find((each) => each.node === node.id);
		if (run === undefined || run.role === 'supporting' || run.attempts.length === 0) return [];
		return [contentOf(node, run)];
	});
}

function contentOf(node: PlannedNode, run: NodeRun): Content {
	return {
		node: node.id,
		step: node.step,
		into: `${node.folder.split('/').at(-1) ?? node.id}/`,
		outputs: node.outputs.flatMap((output) => {
			const evidence = run.outputs.find((each) => each.output === output.name);
			if (evidence?.present !== true) return [];
			const path = output.shape === 'file' ? dirname(output.path) : output.path;
			const sealed = new Map(evidence.files.map((file) => [file.path, file.sha256]));
			return [{ name: output.name, folder: `${node.folder}/${path}`, sealed }];
		}),
		logs: run.attempts.map((attempt) => attempt.log.path),
	};
}

/**
 * The node's folder has a name that is safe in an artifact and clashes with no other of the plan. No outputs are taken for
 * a report.
 */
function nameOf(content: Content): string {
	const name = uniqueSlug(content.into.slice(0, -1));
	return /(?:^|-)report(?:-\d+)?$/.test(name) ? `${name}-of-script` : name;
}
