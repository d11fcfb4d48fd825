import type { Framework } from '../model/framework.ts';
import type { ListedStep, StepLookup } from '../compile/list-steps.ts';
import { count } from '../lib/text.ts';
import { unreachable } from '../lib/unreachable.ts';
import { cleanLine } from '../report/escape.ts';

/** A step as the catalog shows it. */
export interface CatalogEntry {
	readonly listed: ListedStep;
	readonly frameworks: readonly Framework[];
	/** The nodes of all DAGs that are of this step. */
	readonly nodes: readonly { readonly pipeline: string; readonly node: string }[];
}

/** A step as data: what `catalog --json` prints. */
export function describeStep({ listed, frameworks, nodes }: CatalogEntry): object {
	const { step, script, configClass, builder, jobTypes, hides } = listed;
	const { contract, spec } = step.base;
	return {
		step: step.step,
		interface: step.file,
		workspace: step.workspace,
		nodeType: step.nodeType,
		sagemakerStepType: step.registry.sagemakerStepType ?? null,
		description: step.registry.description ?? null,
		configClass,
		builder,
		specType: step.step,
		jobTypes,
		frameworks,
		script: script.kind === 'found' ? script.path : null,
		program: programOf(listed),
		inputs: contract.inputs.map(({ name, required, path }) => ({ name, required, path })),
		outputs: contract.outputs.map(({ name, path }) => ({ name, path })),
		env: { required: contract.env.required, optional: contract.env.optional.map(({ name }) => name) },
		arguments: contract.jobArguments.map(({ flag }) => flag),
		hasSpec: spec !== undefined,
		hides: hides.map(({ file }) => file),
		nodes,
		missing: missingOf(listed),
	};
}

function programOf({ step, script }: ListedStep): 'command' | 'script' | 'cloud only' | 'missing' {
	if (step.base.contract.command !== undefined) return 'command';
	switch (script.kind) {
		case 'found':
			return 'script';
		case 'cloud-only':
			return 'cloud only';
		case 'missing':
			return 'missing';
		default:
			return unreachable(script);
	}
}

/** What a step lacks, in words. */
function missingOf(listed: ListedStep): readonly string[] {
	const { step, script } = listed;
	const found: string[] = [];
	if (programOf(listed) === 'missing' && script.kind === 'missing') found.push(`script ${script.expected}`);
	if (script.kind === 'found' && script.instead !== undefined) found.push(`script ${script.instead}`);
	if (step.base.spec === undefined) found.push('spec');
	return found;
}

/** What it cannot do without: a `spec` is for those who match by more than names. */
function lacksOf(listed: ListedStep): readonly string[] {
	return missingOf(listed).filter((what) => what !== 'spec');
}

/** All steps as a table, and what is missing below it. */
export function sayCatalog(entries: readonly CatalogEntry[], strays: readonly string[]): string {
	const rows = entries.map(({ listed, frameworks, nodes }) => [
		listed.step.step,
		listed.step.registry.sagemakerStepType ?? '-',
		listed.script.kind === 'found' ? listed.script.path : programOf(listed),
		`${listed.step.base.contract.inputs.length} in, ${listed.step.base.contract.outputs.length} out`,
		frameworks.join(', ') || '-',
		nodes.length === 0 ? 'no node' : count(nodes.length, 'node'),
	]);
	const lacking = entries.flatMap(({ listed }) =>
		lacksOf(listed).map((what) => `${listed.step.step}: no ${what} (${listed.step.file})`),
	);
	const bare = entries.flatMap(({ listed: { step } }) => (step.base.spec === undefined ? [step.step] : []));
	const hiding = entries.flatMap(({ listed }) =>
		listed.hides.map(({ file }) => `${listed.step.step}: ${listed.step.file} hides ${file}`),
	);
	const lines = [
		`${count(entries.length, 'step')}, ${count(entries.filter(({ listed }) => listed.script.kind === 'found').length, 'script')}`,
		...align(rows).map((row) => `  ${row}`),
		...section('Missing', lacking),
		...section('Without a spec: matched by the names of their ports', bare.length === 0 ? [] : [bare.join(', ')]),
		...section('Overrides', hiding),
		...section('Scripts that no step names', strays),
	];
	return `${lines.join('\n')}\n`;
}

/** One step in full, with how it was found. */
export function sayStep({ listed, frameworks, nodes }: CatalogEntry, { spelling, jobType }: StepLookup): string {
	const { step, script, configClass, builder, jobTypes, hides } = listed;
	const { contract } = step.base;
	const list = (items: readonly string[]) => items.join(', ') || '-';
	const rows = [
		['found as', jobType === undefined ? spelling : `${spelling}, job type ${jobType}`],
		['interface', step.file],
		['script', script.kind === 'found' ? script.path : programOf(listed)],
		['SageMaker type', step.registry.sagemakerStepType ?? '-'],
		['job types', list(jobTypes)],
		['frameworks', list(frameworks)],
		['config class', configClass],
		['builder', builder],
		['inputs', list(contract.inputs.map(({ name, required }) => (required ? name : `${name} (optional)`)))],
		['outputs', list(contract.outputs.map(({ name }) => name))],
		['required env', list(contract.env.required)],
		['optional env', list(contract.env.optional.map(({ name }) => name))],
		['arguments', list(contract.jobArguments.map(({ flag }) => flag))],
		['nodes', list(nodes.map(({ pipeline, node }) => `${node} (${pipeline})`))],
		['hides', list(hides.map(({ file }) => file))],
		['matched by', step.base.spec === undefined ? 'the names of its ports (it has no spec)' : 'its spec'],
		['missing', list(lacksOf(listed))],
	];
	return `${[cleanLine(step.step), ...align(rows).map((row) => `  ${row}`)].join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${cleanLine(line)}`)];
}

/** Rows with their cells in columns. */
function align(written: readonly (readonly string[])[]): readonly string[] {
	const rows = written.map((row) => row.map(cleanLine));
	const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
	return rows.map((row) =>
		row
			.map((cell, index) => cell.padEnd(widths[index] ?? 0))
			.join('  ')
			.trimEnd(),
	);
}
