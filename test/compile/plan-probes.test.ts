import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { load } from '../../src/load/load.ts';
import { memoryFiles } from '../rig/memory-files.ts';

const files = {
	'p.dag.yml': 'nodes: { Take: {}, Skipped: { step: Take } }\n',
	'interfaces/take.step.yaml': `step_type: Take
contract:
  entry_point: take.py
  inputs:
    table: { path: /opt/ml/processing/input/table }
    fed: { path: /opt/ml/processing/input/fed, required: false }
    free: { path: "/opt/ml/processing/input/a b.json", required: false }
  outputs: {}
`,
	'scripts/take.py': '',
	'data/x.csv': 'a\n1\n',
};
const settings = 'nodes:\n  Take: { inputs: { table: data/x.csv, fed: data/x.csv } }\n  Skipped: { skip: why }\n';

async function plansOf(config: string) {
	const request = { root: '/repo', out: '/out', nodes: [] };
	const { projects } = await load(request, memoryFiles({ ...files, 'dag-script-test.yml': settings + config }));
	const [project] = projects;
	if (project === undefined) throw new Error('no project');
	return compile(project).plan;
}
const foldersOf = async (config: string) =>
	(await plansOf(config)).nodes.map(({ id, probes = [] }) => [id, probes.map(({ folder }) => folder)]);

describe('the probes of a node', () => {
	test('change one input each, and not into what it is already', async () => {
		expect(await foldersOf('probes: all')).toEqual([
			[
				'Take',
				[
					'probes/Take/zero-rows-table',
					'probes/Take/absent-input-fed',
					'probes/Take/empty-input-fed',
					'probes/Take/zero-rows-fed',
					'probes/Take/empty-input-free',
					'probes/Take/repeat',
				],
			],
			['Skipped', []],
		]);
		expect((await foldersOf('unwired: empty-dir\nprobes: [empty-input, absent-input]'))[0]).toEqual([
			'Take',
			['probes/Take/absent-input-fed', 'probes/Take/empty-input-fed', 'probes/Take/absent-input-free'],
		]);
	});

	test('are not part of what a node is', async () => {
		const [without, with_] = [await plansOf(''), await plansOf('probes: repeat')];
		expect(without.nodes[0]).not.toHaveProperty('probes');
		expect(with_.fingerprint).toBe(without.fingerprint);
	});
});
