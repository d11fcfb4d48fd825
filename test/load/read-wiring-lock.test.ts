import { expect, test } from 'vitest';
import { complaints, loadFrom, loadSound, sound } from './loading.ts';

const lock = {
	version: 1,
	pipelines: { x: { bindings: { 'A.rows': { from: 'B.rows', score: 0.9, runnerUp: { from: 'C.d', score: 0.5 } } } } },
};

function withLock(content: unknown) {
	return { ...sound, 'wiring.lock': typeof content === 'string' ? content : JSON.stringify(content, undefined, 1) };
}

test('the lock of a pipeline is read with the places of its lines', async () => {
	const project = await loadSound(withLock(lock));
	expect(project.lock).toMatchObject({
		bindings: [
			{
				to: 'A.rows',
				from: 'B.rows',
				score: 0.9,
				runnerUp: { from: 'C.d', score: 0.5 },
				at: { file: 'wiring.lock', start: { line: 6 } },
			},
		],
	});
	expect(await loadSound(sound)).not.toHaveProperty('lock');
	expect(await loadSound(withLock({ version: 1, pipelines: {} }))).not.toHaveProperty('lock');
});

test('a lock that cannot be read is told, and the rest still loads', async () => {
	expect(await complaints(withLock('{'))).toEqual([expect.stringMatching(/^error yaml-syntax wiring\.lock:/)]);
	expect(await complaints(withLock({ ...lock, version: 2 }))).toEqual([
		expect.stringMatching(/^error invalid-value wiring\.lock:2:/),
	]);
	const { projects } = await loadFrom(withLock({ ...lock, version: 2 }));
	expect(projects).toHaveLength(1);
});
