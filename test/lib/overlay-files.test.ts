import { expect, test } from 'vitest';
import { overlayFiles } from '../../src/lib/overlay-files.ts';
import { memoryFiles } from '../rig/memory-files.ts';

test('what is laid over is found directly in its folder, beside what lies there', async () => {
	const files = overlayFiles(
		memoryFiles({ 'dags/b.dag.yml': '', 'dags/deep/c.dag.yml': '' }),
		new Map([
			['dags/a.dag.yml', 'nodes: []'],
			['dags/b.dag.yml', 'nodes: [A]'],
			['dags/deep/d.dag.yml', ''],
			['top.dag.yml', ''],
		]),
	);
	expect(await files.inFolder('dags')).toEqual(['dags/a.dag.yml', 'dags/b.dag.yml']);
	expect(await files.inFolder('./dags/')).toEqual(['dags/a.dag.yml', 'dags/b.dag.yml']);
	expect(await files.inFolder('.')).toEqual(['top.dag.yml']);
	expect(await files.inFolder('absent')).toEqual([]);
});
