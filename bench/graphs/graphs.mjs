import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { contestants, peakMemory, timeCold } from './contestants.mjs';
import { shapes } from './graph.mjs';
import { installPeers } from './install-peers.mjs';

/** What others do not do for their time, so that the figures are read right. */
const notRecorded = {
	ninja: 'keeps no log of a command and no outcome but its own log of outputs',
	make: 'keeps neither logs nor outcomes',
	doit: 'keeps a state of outputs, no logs',
	snakemake: 'keeps outputs and metadata, no logs',
	wireit: 'with its cache off',
	nx: 'with its cache off and without its daemon',
	moon: 'with its cache off',
};

/** Most that ours may cost per node at 1,000 nodes, as a ratio to theirs. */
const budgets = { spawn: 2, ninja: 4, snakemake: 1 / 2, nx: 1 / 3, wireit: 1 / 3, moon: 1 / 3 };

/**
 * What each runner of graphs costs per node that does nothing, and to run just one; ours against each. Peers that are
 * missing are installed first.
 */
export function runningGraphs(root, say) {
	const { found, versions } = installPeers(root, say);
	const all = contestants(root, found);
	const folder = mkdtempSync(join(tmpdir(), 'bench-graphs-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const label = (name) => {
		if (name === 'spawn') return 'a bare spawn loop with log files';
		return `${name} ${versions[name]}${notRecorded[name] === undefined ? '' : ` (${notRecorded[name]})`}`;
	};
	const others = Object.keys(all).filter((name) => name !== 'ours');
	const project = (name, shape, count) => {
		const place = mkdtempSync(join(folder, `${name}-${shape}-${count}-`));
		all[name].write(place, shapes[shape](count));
		return place;
	};

	/** Least time of one node by contestant: what is not per node. */
	const least = {};
	const start = (name) =>
		(least[name] ??= Math.min(...[1, 2, 3, 4, 5].map(() => timeCold(all[name], project(name, 'wide', 1)))));
	const perNode = (shape, count) => ({
		name: `${shape} of ${count}: ms per node`,
		contestants: Object.fromEntries(
			Object.keys(all).map((name) => {
				let place;
				return [name, () => (timeCold(all[name], (place ??= project(name, shape, count))) - start(name)) / count];
			}),
		),
		runs: 5,
		unit: 'ms per node',
		rows: others.map((name) => ({
			name: `${shape} of ${count} nodes that do nothing, per node, against ${label(name)}`,
			ours: 'ours',
			reference: name,
			...(count === 1000 && budgets[name] !== undefined ? { budget: budgets[name] } : {}),
		})),
	});
	const one = {
		contestants: {
			...Object.fromEntries(
				Object.keys(all).map((name) => {
					let place;
					return [name, () => timeCold(all[name], (place ??= project(name, 'wide', 1)))];
				}),
			),
			script: () => {
				const began = performance.now();
				spawnSync('sh', ['-c', ':']);
				return performance.now() - began;
			},
		},
		runs: 9,
		unit: 'ms',
		rows: [
			{
				name: 'one node, from start to end, above the script itself',
				ours: 'ours',
				reference: 'script',
				difference: 150,
			},
			...others
				.filter((name) => name !== 'spawn')
				.map((name) => ({
					name: `one node, from start to end, against ${label(name)}`,
					ours: 'ours',
					reference: name,
					...(['ninja', 'make'].includes(name) ? {} : { budget: 1 }),
				})),
		],
	};
	return [
		one,
		...[100, 1000].flatMap((count) => Object.keys(shapes).map((shape) => perNode(shape, count))),
		growing(all, project, start),
	].flat();
}

/** Ten thousand nodes against a thousand: time per node, and the most memory that one process holds. */
function growing(all, project, start) {
	const places = {};
	const place = (name, count) => (places[`${name} ${count}`] ??= project(name, 'layered', count));
	const perNode = (count) => (timeCold(all.ours, place('ours', count)) - start('ours')) / count;
	const memory = (name, count) => peakMemory(all[name], place(name, count));
	return [
		{
			contestants: { large: () => perNode(10_000), small: () => perNode(1000) },
			runs: 5,
			unit: 'ms per node',
			rows: [{ name: '10,000 layered nodes against 1,000, per node', ours: 'large', reference: 'small', budget: 1.2 }],
		},
		{
			contestants: {
				large: () => memory('ours', 10_000),
				small: () => memory('ours', 1000),
				...(all.wireit === undefined ? {} : { wireit: () => memory('wireit', 10_000) }),
			},
			// Memory hardly varies, and the peer takes minutes.
			runs: 1,
			unit: 'MB',
			rows: [
				{ name: 'peak memory with 10,000 layered nodes against 1,000', ours: 'large', reference: 'small', budget: 3 },
				...(all.wireit === undefined
					? []
					: [
							{
								name: 'peak memory with 10,000 layered nodes against wireit',
								ours: 'large',
								reference: 'wireit',
								budget: 1,
							},
						]),
			],
		},
	];
}
