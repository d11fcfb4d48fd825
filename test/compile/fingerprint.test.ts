import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Project, ProjectFile } from '../../src/model/project.ts';
import { makeDag, makeProject, makeStep, type ProjectSketch } from '../rig/project-builders.ts';

const contract = { env: { required: ['LABEL'], optional: [] }, sourceDir: true };

const sketch: ProjectSketch = {
	dag: makeDag(['A_one', 'A_two', 'B'], [['A_one', 'B']]),
	steps: [makeStep('A', { outputs: { rows: {} }, contract }), makeStep('B', { inputs: { rows: {}, extra: {} } })],
	nodes: {
		A_one: { env: { LABEL: 'y' } },
		A_two: { env: { LABEL: 'y' } },
		B: { inputs: { extra: 'data/extra' } },
	},
	scripts: ['scripts/A.py', 'scripts/lib/part.py', 'scripts/B.py', 'elsewhere/C.py'],
	fixtures: ['data/extra'],
};

function prints(project: Project) {
	const { plan } = compile(project);
	return { plan: plan.fingerprint, ...Object.fromEntries(plan.nodes.map(({ id, fingerprint }) => [id, fingerprint])) };
}

/** Which fingerprints a change of the sketch or of its files changes. */
function changed(change: Partial<ProjectSketch>, file: (file: ProjectFile) => ProjectFile = (same) => same) {
	const before: Record<string, string> = prints(makeProject(sketch));
	const project = makeProject({ ...sketch, ...change });
	const after: Record<string, string> = prints({ ...project, files: project.files.map(file) });
	return Object.keys(after).filter((key) => before[key] !== after[key]);
}

function rewrite(path: string): (file: ProjectFile) => ProjectFile {
	return (file) => (file.path === path ? { ...file, bytes: file.bytes + 1, sha256: 'f'.repeat(64) } : file);
}

describe('fingerprints', () => {
	it('are sha256, and equal for equal work whatever its name', () => {
		const found: Record<string, string> = prints(makeProject(sketch));
		for (const print of Object.values(found)) expect(print).toMatch(/^[0-9a-f]{64}$/);
		expect(found['A_one']).toBe(found['A_two']);
		expect(found['A_one']).not.toBe(found['B']);
	});

	it('change with what decides a run', () => {
		const nodes = sketch.nodes ?? {};
		expect(changed({}, rewrite('scripts/B.py'))).toEqual(['plan', 'A_one', 'A_two', 'B']);
		expect(changed({}, rewrite('scripts/lib/part.py'))).toEqual(['plan', 'A_one', 'A_two']);
		expect(changed({}, rewrite('data/extra'))).toEqual(['plan']);
		expect(changed({ nodes: { ...nodes, A_one: { env: { LABEL: 'z' } } } })).toEqual(['plan', 'A_one']);
		expect(changed({ nodes: { ...nodes, A_two: { ...nodes['A_two'], args: { x: 1 } } } })).toEqual(['plan', 'A_two']);
		expect(changed({ nodes: { ...nodes, A_two: { ...nodes['A_two'], retries: 1 } } })).toEqual(['plan']);
		expect(changed({ nodes: { ...nodes, A_one: { ...nodes['A_one'], expect: { rows: { minRows: 1 } } } } })).toEqual([
			'plan',
			'A_one',
		]);
		expect(changed({ test: { emulate: 'none' } })).toEqual(['plan', 'A_one', 'A_two', 'B']);
		expect(changed({ test: { python: { executable: 'python3.9', path: [], observe: true } } })).toEqual([
			'plan',
			'A_one',
			'A_two',
			'B',
		]);
		expect(changed({ nodes: { ...nodes, B: { inputs: { extra: 'data/other' } } } })).toEqual(['plan']);
	});

	it('do not change with what decides nothing', () => {
		const nodes = sketch.nodes ?? {};
		expect(changed({}, rewrite('elsewhere/C.py'))).toEqual([]);
		expect(changed({ nodes: { ...nodes, B: { ...nodes['B'], note: 'hello' } } })).toEqual([]);
		expect(changed({ test: { python: { executable: 'python3', path: [], observe: false } } })).toEqual([]);
		expect(changed({ wiring: { 'B.rows': 'A_one.rows' } })).toEqual([]);
		const { dag } = sketch;
		const at = { ...dag.at, file: 'moved.yml' };
		expect(changed({ dag: { ...dag, nodes: dag.nodes.map((node) => ({ ...node, at })) } })).toEqual([]);
	});

	it('of a command look at the files that it names', () => {
		const steps = [
			makeStep('A', { contract: { entryPoint: null, command: ['bash', '{workspace}/tools/a.sh', './tools/b.sh'] } }),
		];
		const base: ProjectSketch = { dag: makeDag(['A']), steps, scripts: ['tools/a.sh', 'tools/b.sh', 'tools/c.sh'] };
		const project = makeProject(base);
		const after = (path: string) => prints({ ...project, files: project.files.map(rewrite(path)) }).plan;
		expect(after('tools/a.sh')).not.toBe(prints(project).plan);
		expect(after('tools/b.sh')).not.toBe(prints(project).plan);
		expect(after('tools/c.sh')).toBe(prints(project).plan);
	});
});
