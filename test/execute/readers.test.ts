import { expect, test } from 'vitest';
import { readersOf } from '../../src/execute/readers.ts';
import type { DataContract } from '../../src/model/project.ts';
import { anInput, aNode, anOutput, aPlan } from '../rig/result-builders.ts';

/** The inputs for which Load.rows is read, each with what it declares. */
function readers(declared: Readonly<Record<string, DataContract>>, delivery: 'as-is' | 'output.tar.gz' = 'as-is') {
	const sources = [{ kind: 'output', node: 'Load', output: 'rows' }] as const;
	const inputs = Object.entries(declared).map(([name, data]) => anInput(name, { sources, data }));
	const plan = aPlan([aNode('Load', { outputs: [anOutput('rows', { delivery })] }), aNode('Use', { inputs })]);
	return (readersOf(plan).get('Load\nrows') ?? []).map(({ node, input }) => `${node}.${input}`);
}

test('an output is read for the inputs that ask for columns or rows of it', () => {
	const declared = {
		columns: { schema: { fields: [] } },
		rows: { minRows: 1 },
		format: { format: 'csv' },
		file: { schema: 'rows.json' },
	} as const;
	expect(readers(declared)).toEqual(['Use.columns', 'Use.rows']);
	expect(readers(declared, 'output.tar.gz')).toEqual([]);
});
