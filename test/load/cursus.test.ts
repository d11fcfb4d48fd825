import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskFiles } from '../../src/lib/files.ts';
import { load } from '../../src/load/load.ts';

const root = join(import.meta.dirname, '../../../shared/cursus');

test('all 61 interfaces and 46 DAGs of cursus load, with the two contradictions that they hold', async (ctx) => {
	if (!existsSync(root)) ctx.skip('../shared is absent');
	const request = { root, out: '/out', nodes: [], dag: ['dags/**/*.dag.json'] };
	const { projects, diagnostics } = await load(request, diskFiles(root));
	expect(diagnostics.map(({ code, severity, message }) => [severity, code, message])).toEqual(
		['seeds', 'code'].map((input) => [
			'warning',
			'required-differs',
			`\`contract.inputs.${input}\` is required, but \`spec.dependencies.${input}\` is optional.`,
		]),
	);
	expect(new Set(diagnostics.map(({ at }) => at?.file))).toEqual(
		new Set(['interfaces/graph_subgraph_extraction.step.yaml']),
	);
	expect(projects).toHaveLength(46);
	expect(new Set(projects.map(({ pipeline }) => pipeline)).size).toBe(46);
	expect(projects.flatMap(({ dag }) => dag.nodes)).toHaveLength(460);
	expect(projects.flatMap(({ dag }) => dag.edges)).toHaveLength(490);
	const interfaces = projects[0]?.interfaces ?? [];
	expect(interfaces).toHaveLength(61);
	expect(interfaces.flatMap(({ variants }) => Object.keys(variants))).toHaveLength(29);
	const count = (select: (step: (typeof interfaces)[number]) => number) =>
		interfaces.reduce((sum, step) => sum + select(step), 0);
	expect(count(({ base }) => base.contract.inputs.length)).toBe(117);
	expect(count(({ base }) => base.contract.outputs.length)).toBe(96);
	expect(count(({ base }) => base.contract.env.optional.length)).toBe(445);
	expect(count(({ base }) => base.contract.env.required.length)).toBe(21);
	expect(count(({ base }) => base.contract.frameworkRequirements.length)).toBe(202);
	expect(count(({ base }) => base.contract.jobArguments.length)).toBe(56);
	expect(count(({ base }) => base.spec?.dependencies.length ?? 0)).toBe(117);
	expect(interfaces.filter(({ base }) => base.contract.entryPoint === null)).toHaveLength(3);
});
