import { expect, test } from 'vitest';
import { loadFrom, sound } from './loading.ts';

/** Milliseconds of processor time that a load takes, at best of two: the machine may be busy with other things. */
async function time(contents: Readonly<Record<string, string>>): Promise<number> {
	let best = Infinity;
	for (let round = 0; round < 2; round += 1) {
		const start = process.cpuUsage();
		await loadFrom({ ...sound, ...contents });
		const { user, system } = process.cpuUsage(start);
		best = Math.min(best, (user + system) / 1000);
	}
	return best;
}

function names(size: number): readonly string[] {
	return Array.from({ length: size }, (_, index) => `N${index}`);
}

/** Definitions of a size, good and bad. */
const shapes: Readonly<Record<string, (size: number) => Readonly<Record<string, string>>>> = {
	'a ladder': (size) => {
		const nodes = names(size);
		const edges = nodes.flatMap((to, index) =>
			[1, 2].flatMap((back) => (index < back ? [] : [[nodes[index - back], to]])),
		);
		return { 'x.dag.yml': JSON.stringify({ nodes, edges }) };
	},
	'the short shape': (size) => ({
		'x.dag.yml': `nodes:\n${names(size)
			.map((name, index) => `  ${name}: {needs: [${index === 0 ? '' : `N${index - 1}`}]}\n`)
			.join('')}`,
	}),
	'a circle': (size) => {
		const nodes = names(size);
		const edges = nodes.map((from, index) => [from, nodes[(index + 1) % size]]);
		return { 'x.dag.yml': JSON.stringify({ nodes, edges }) };
	},
	'edges that dangle': (size) => {
		const nodes = names(size);
		return { 'x.dag.yml': JSON.stringify({ nodes, edges: nodes.map((name) => [name, `${name}x`]) }) };
	},
	'settings of unknown nodes': (size) => ({
		'x.dag.yml': JSON.stringify({ nodes: names(size), edges: [] }),
		'dag-script-test.yml': `nodes:\n${names(size)
			.map((name) => `  ${name}x: {env: {A: 1}, foo: 1}\n`)
			.join('')}`,
	}),
};

// Quadratic work would take a hundred times as long; thirty leaves room for a busy machine.
test.each(Object.entries(shapes))('%s: ten times the nodes take about ten times as long', async (_, shape) => {
	await time(shape(200));
	const small = await time(shape(800));
	const large = await time(shape(8000));
	expect(large).toBeLessThan(Math.max(small, 30) * 30);
});
