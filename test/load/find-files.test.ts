import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { namePipelines } from '../../src/load/name-pipelines.ts';
import { complaints, loadFrom, loadSound, sound } from './loading.ts';

const step = sound['interfaces/a.step.yaml'];
const dag = sound['x.dag.yml'];

describe('DAGs', () => {
	test.each(['x.dag.json', 'x.dag.yml', 'x.dag.yaml', 'pipelines/x.dag.json', 'dags/x.dag.yml'])(
		'%s is a usual place',
		async (path) => {
			const project = await loadSound({ 'interfaces/a.step.yaml': step, [path]: dag });
			expect(project).toMatchObject({ pipeline: 'x', dag: { at: { file: path } } });
		},
	);

	test.each([
		'shared_dags/xgboost/x.dag.json',
		'pipeline_catalog/shared_dags/x.dag.json',
		'src/mine/pipeline_catalog/shared_dags/xgboost/x.dag.json',
	])('%s is one where the usual places have none', async (path) => {
		const files = { 'interfaces/a.step.yaml': step, [path]: dag };
		expect((await loadSound(files)).dag.at.file).toBe(path);
		expect((await loadSound({ ...files, 'y.dag.yml': dag })).pipeline).toBe('y');
	});

	test.each(['x.json', 'other/x.dag.json', 'dags/deep/x.dag.json', 'node_modules/x.dag.json'])(
		'%s is none',
		async (path) => {
			expect(await complaints({ 'interfaces/a.step.yaml': step, [path]: dag })).toEqual(['error no-dag-found -']);
		},
	);

	test('several, none of them named, are listed', async () => {
		const { projects, diagnostics } = await loadFrom({ ...sound, 'dags/y.dag.json': dag });
		expect(projects).toEqual([]);
		expect(diagnostics).toMatchObject([
			{ code: 'several-dags-found', severity: 'error', message: expect.stringContaining('dags/y.dag.json, x.dag.yml') },
		]);
	});

	test('the request beats the test file, which beats the usual places', async () => {
		const files = { ...sound, 'a/one.yml': dag, 'a/two.json': dag, 'dag-script-test.yml': 'dag: a/one.yml' };
		expect((await loadSound(files)).pipeline).toBe('one');
		expect((await loadSound(files, { dag: ['a/two.json'] })).pipeline).toBe('two');
	});

	test('a list of paths and globs gives each file once, in order', async () => {
		const files = {
			...sound,
			'a/one.yml': dag,
			'a/two.yml': dag,
			'dag-script-test.yml': 'dag: [a/two.yml, "a/*.yml", ./x.dag.yml]',
		};
		const { projects, diagnostics } = await loadFrom(files);
		expect(diagnostics).toEqual([]);
		expect(projects.map(({ pipeline }) => pipeline)).toEqual(['two', 'one', 'x']);
	});

	test('a file whose name looks like a glob is taken by its name', async () => {
		const project = await loadSound({ ...sound, 'a[1].yml': dag, 'a1.yml': dag }, { dag: ['a[1].yml'] });
		expect(project.pipeline).toBe('a[1]');
	});

	test.each([
		['dag: nope.yml', 'error file-not-found dag-script-test.yml:1:6'],
		['dag: interfaces', 'error file-unreadable dag-script-test.yml:1:6'],
		['dag: ["a/*.yml"]', 'error pattern-matches-nothing dag-script-test.yml:1:7'],
		['dag: ../x.dag.yml', 'error path-outside-workspace dag-script-test.yml:1:6'],
		['dag: /x.dag.yml', 'error path-outside-workspace dag-script-test.yml:1:6'],
	])('%s', async (text, expected) => {
		expect(await complaints({ ...sound, 'dag-script-test.yml': text })).toEqual([expected]);
	});

	test('a path that is nearly a file has a suggestion', async () => {
		const { diagnostics } = await loadFrom(sound, { dag: ['x.dag.yaml'] });
		expect(diagnostics).toMatchObject([{ code: 'file-not-found', help: 'Did you mean "x.dag.yml"?' }]);
	});

	test('one DAG that is wrong does not hide the others', async () => {
		const { projects, diagnostics } = await loadFrom({ ...sound, 'y.dag.yml': 'nodes: [' }, { dag: ['*.dag.yml'] });
		expect(projects.map(({ pipeline }) => pipeline)).toEqual(['x']);
		expect(diagnostics.map(({ at }) => at?.file)).toEqual(['y.dag.yml']);
	});
});

describe('names of pipelines', () => {
	test.each([
		[['x.dag.json'], ['x']],
		[
			['a/x.dag.yml', 'b/y.yaml'],
			['x', 'y'],
		],
		[
			['p/a/x.dag.yml', 'p/b/x.dag.yml', 'p/b/y.json'],
			['a-x', 'b-x', 'y'],
		],
		[
			['a/c/x.json', 'b/c/x.json'],
			['a-c-x', 'b-c-x'],
		],
		[
			['x.json', 'a/x.json'],
			['x', 'a-x'],
		],
		[
			['x.dag.json', 'x.dag.yml', 'x.json'],
			['x', 'x-2', 'x-3'],
		],
		[['archive.tar.json'], ['archive.tar']],
	])('%j are %j', (paths, names) => {
		expect(namePipelines(paths)).toEqual(names);
	});

	test('of one DAG is the same whichever of those in the test file are asked for, and whether they can be read', async () => {
		const [credit, fraud] = ['credit/pipeline.dag.yml', 'fraud/pipeline.dag.yml'];
		const files = {
			'interfaces/a.step.yaml': sound['interfaces/a.step.yaml'],
			'dag-script-test.yml': `dag: [${credit}, ${fraud}]\n`,
			[credit]: 'nodes: [A]\n',
			[fraud]: 'nodes: [A]\n',
		};
		const named = async (contents: typeof files, dag?: string) =>
			(await loadFrom(contents, dag === undefined ? {} : { dag: [dag] })).projects.map(({ pipeline }) => pipeline);
		expect(await named(files)).toEqual(['credit-pipeline', 'fraud-pipeline']);
		expect(await named(files, fraud)).toEqual(['fraud-pipeline']);
		expect(await named({ ...files, [credit]: 'nodes: [' })).toEqual(['fraud-pipeline']);
		expect(await named({ ...files, 'other/x.dag.yml': 'nodes: [A]\n' }, 'other/x.dag.yml')).toEqual(['x']);
	});
});

describe('interfaces', () => {
	test.each(['interfaces/a.step.yml', 'interfaces/deep/er/a.step.yaml', 'steps/interfaces/a.step.yaml'])(
		'%s is found',
		async (path) => {
			const project = await loadSound({ 'x.dag.yml': dag, [path]: step, 'interfaces/notes.yaml': 'x: [' });
			expect(project.interfaces.map(({ file }) => file)).toEqual([path]);
		},
	);

	test('none is told', async () => {
		expect(await complaints({ 'x.dag.yml': dag })).toEqual(['error no-interfaces-found -']);
	});

	test('several are workspaces: the first that has a step wins, and the override is noted', async () => {
		const files = {
			'x.dag.yml': dag,
			'own/a.step.yaml': 'step_type: A\ncontract: {description: mine}\n',
			'base/a.step.yaml': step,
			'base/b.step.yaml': 'step_type: B\ncontract: {}\n',
			'dag-script-test.yml': 'interfaces: [own, "base/*.step.yaml"]\n',
		};
		const { projects, diagnostics } = await loadFrom(files);
		expect(projects[0]?.workspaces).toEqual([
			{ index: 0, interfaces: 'own', scripts: [] },
			{ index: 1, interfaces: 'base/*.step.yaml', scripts: [] },
		]);
		expect(projects[0]?.interfaces.map(({ file, workspace }) => [file, workspace])).toEqual([
			['own/a.step.yaml', 0],
			['base/b.step.yaml', 1],
		]);
		expect(diagnostics).toMatchObject([
			{
				code: 'step-overridden',
				severity: 'note',
				at: { file: 'base/a.step.yaml' },
				related: [{ at: { file: 'own/a.step.yaml' } }],
			},
		]);
	});

	test('the same step twice in one workspace is an error, however it is written', async () => {
		const { projects, diagnostics } = await loadFrom({
			...sound,
			'interfaces/b.step.yaml': 'contract: {}\nstep_type: a\n',
		});
		expect(diagnostics).toMatchObject([
			{ code: 'duplicate-step', severity: 'error', at: { file: 'interfaces/b.step.yaml', start: { line: 2 } } },
		]);
		expect(projects[0]?.interfaces).toHaveLength(1);
	});

	test('a file that two entries match belongs to the first', async () => {
		const project = await loadSound(sound, { interfaces: ['interfaces', 'interfaces/a.step.yaml'] });
		expect(project.interfaces.map(({ workspace }) => workspace)).toEqual([0]);
	});

	test.each([
		['interfaces: [nope]', 'error pattern-matches-nothing dag-script-test.yml:1:14'],
		['interfaces: ["nope/*"]', 'error pattern-matches-nothing dag-script-test.yml:1:14'],
		['interfaces: ../x', 'error path-outside-workspace dag-script-test.yml:1:13'],
	])('%s', async (text, expected) => {
		expect(await complaints({ ...sound, 'dag-script-test.yml': text })).toEqual([expected]);
	});
});

describe('scripts', () => {
	const files = {
		...sound,
		'steps/interfaces/b.step.yaml': 'step_type: B\ncontract: {}\n',
		'scripts/a.py': 'print(1)\n',
		'steps/scripts/b.py': '',
		'steps/scripts/__pycache__/b.pyc': 'x',
		'steps/scripts/deep/c.py': '',
		'steps/scripts/.venv/x.py': '',
		'other/d.py': '',
	};

	test('those of the one project come first; of several projects none is taken', async () => {
		const packaged = {
			'src/mine/steps/interfaces/a.step.yaml': step,
			'x.dag.yml': dag,
			'src/mine/steps/scripts/a.py': '',
			'projects/one/dockers/a.py': '',
			'projects/one/dockers/scripts/a.py': '',
		};
		const { workspaces } = await loadSound(packaged);
		const shared = 'src/mine/steps/scripts';
		expect(workspaces).toEqual([
			{
				index: 0,
				interfaces: 'src/mine/steps/interfaces',
				scripts: ['projects/one/dockers/scripts', 'projects/one/dockers', shared],
			},
		]);
		const several = await loadSound({ ...packaged, 'projects/two/dockers/b.py': '' });
		expect(several.workspaces[0]?.scripts).toEqual([shared]);
		const named = await loadSound(packaged, { scripts: [shared] });
		expect(named.workspaces[0]?.scripts).toEqual([shared]);
	});

	test('each usual place of interfaces has its own scripts first', async () => {
		const project = await loadSound(files);
		expect(project.workspaces.map(({ scripts }) => scripts)).toEqual([
			['scripts', 'steps/scripts'],
			['steps/scripts', 'scripts'],
		]);
		expect(project.files.map(({ path }) => path)).toEqual([
			'scripts/a.py',
			'steps/scripts/b.py',
			'steps/scripts/deep/c.py',
		]);
		expect(project.files[0]).toEqual({
			path: 'scripts/a.py',
			role: 'script',
			kind: 'file',
			bytes: 9,
			sha256: createHash('sha256').update('print(1)\n').digest('hex'),
		});
	});

	test.each(['pack/interfaces', 'pack/interfaces/*.step.yaml', 'pack/interfaces/b.step.yaml', 'pack/*/b.step.yaml'])(
		'the scripts beside %s are its own',
		async (interfaces) => {
			const project = await loadSound(
				{
					...sound,
					'pack/interfaces/b.step.yaml': 'step_type: B\ncontract: {}\n',
					'pack/scripts/b.py': '',
					'scripts/b.py': '',
				},
				{ interfaces: [interfaces] },
			);
			const beside = interfaces === 'pack/*/b.step.yaml' ? ['scripts'] : ['pack/scripts', 'scripts'];
			expect(project.workspaces[0]?.scripts).toEqual(beside);
		},
	);

	test('folders that are named are all, in their order', async () => {
		const project = await loadSound(files, { scripts: ['other', 'scripts/'] });
		expect(project.workspaces.map(({ scripts }) => scripts)).toEqual([
			['other', 'scripts'],
			['other', 'scripts'],
		]);
		expect(project.files.map(({ path }) => path)).toEqual(['other/d.py', 'scripts/a.py']);
	});

	test('a glob stands for the folders that it matches', async () => {
		const packs = { ...sound, 'p/a/scripts/x.py': '', 'p/b/scripts/deep/y.py': '', 'p/b/other/z.py': '' };
		const project = await loadSound(packs, { scripts: ['p/*/scripts'] });
		expect(project.workspaces[0]?.scripts).toEqual(['p/a/scripts', 'p/b/scripts']);
		const deep = await loadSound(packs, { scripts: ['p/**/scripts'] });
		expect(deep.workspaces[0]?.scripts).toEqual(['p/a/scripts', 'p/b/scripts/deep']);
	});

	test.each([
		['scripts: nope', 'error pattern-matches-nothing dag-script-test.yml:1:10'],
		['scripts: ["nope/*"]', 'error pattern-matches-nothing dag-script-test.yml:1:11'],
		['scripts: x.dag.yml', 'error pattern-matches-nothing dag-script-test.yml:1:10'],
		['scripts: ../x', 'error path-outside-workspace dag-script-test.yml:1:10'],
	])('%s', async (text, expected) => {
		expect(await complaints({ ...sound, 'dag-script-test.yml': text })).toEqual([expected]);
	});

	test('an entry point that lies elsewhere is indexed too', async () => {
		const project = await loadSound({
			...sound,
			'interfaces/a.step.yaml':
				'step_type: A\ncontract: {entry_point: src/a.py}\nvariants: {t: {contract: {entry_point: b.py}}}\n',
			'src/a.py': '',
			'interfaces/b.py': '',
		});
		expect(project.files.map(({ path }) => path)).toEqual(['interfaces/b.py', 'src/a.py']);
	});
});
