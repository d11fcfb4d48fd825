import { describe, expect, it } from 'vitest';
import { compileSketch } from '../rig/compile-sketch.ts';
import { line, makeDag, makeStep, type ProjectSketch } from '../rig/project-builders.ts';

function program(sketch: Partial<ProjectSketch> & Pick<ProjectSketch, 'steps'>) {
	const compiled = compileSketch({ dag: makeDag([sketch.steps[0]?.step ?? '']), scripts: [], ...sketch });
	const [node] = compiled.plan.nodes;
	return { ...compiled, chosen: [node?.kind, node?.runtime, node?.entry] };
}

describe('the script of a step', () => {
	it.each([
		['entry point in a script folder', 'run.py', 'a/run.py'],
		['entry point in the second folder', 'run.py', 'b/run.py'],
		['entry point with a folder', 'deep/run.py', 'a/deep/run.py'],
		['entry point from the workspace', 'tools/run.py', 'tools/run.py'],
		['entry point beside the interface', '../code/run.py', 'code/run.py'],
		['conventional name', undefined, 'a/xgboost_training.py'],
		['conventional name in other spelling', undefined, 'b/xg_boost_training.py'],
	])('%s', (_, entryPoint, path) => {
		const contract = entryPoint === undefined ? {} : { entryPoint };
		const { entryPoint: _none, ...rest } = makeStep('XGBoostTraining').base.contract;
		const step = makeStep('XGBoostTraining');
		const { chosen, problems } = program({
			steps: [{ ...step, base: { ...step.base, contract: { ...rest, ...contract } } }],
			scripts: ['c/run.py', 'a/other.py', path],
			workspaces: [{ index: 0, interfaces: 'interfaces', scripts: ['a', './b/'] }],
		});
		expect(problems).toEqual([]);
		expect(chosen).toEqual(['script', 'python', path]);
	});

	it('lies in a folder of its own when it needs the files beside it', () => {
		const steps = [makeStep('DeepNet', { contract: { entryPoint: 'run.py', sourceDir: true } })];
		expect(program({ steps, scripts: ['scripts/deep_net/run.py'] }).chosen[2]).toBe('scripts/deep_net/run.py');
		const flat = [makeStep('DeepNet', { contract: { entryPoint: 'run.py' } })];
		expect(program({ steps: flat, scripts: ['scripts/deep_net/run.py'] }).problems).toEqual(['error script-not-found']);
	});

	it('is looked for in the own workspace first, then in the others', () => {
		const workspaces = ['one', 'two'].map((name, index) => ({ index, interfaces: name, scripts: [`${name}/scripts`] }));
		const steps = [makeStep('A', { workspace: 1 })];
		const both = ['one/scripts/A.py', 'two/scripts/A.py'];
		expect(program({ steps, workspaces, scripts: both }).chosen[2]).toBe('two/scripts/A.py');
		expect(program({ steps, workspaces, scripts: both.slice(0, 1) }).chosen[2]).toBe('one/scripts/A.py');
	});

	it('is the conventional one, with a warning, when the one named is absent', () => {
		const steps = [makeStep('Clean', { contract: { entryPoint: 'claen.py' } })];
		const { chosen, problems, diagnostics } = program({ steps, scripts: ['scripts/clean.py'] });
		expect(chosen).toEqual(['script', 'python', 'scripts/clean.py']);
		expect(problems).toEqual(['warning script-not-found']);
		expect(diagnostics[0]?.message).toContain('claen.py');
	});

	it('is told when absent, with near names and the stub to paste', () => {
		const steps = [makeStep('Load', { contract: { entryPoint: 'fetch.py' }, outputs: { DATA: {} } })];
		const { chosen, told } = program({ steps, scripts: ['scripts/fetsh.py'] });
		expect(chosen).toEqual(['none', undefined, undefined]);
		expect(told('script-not-found')).toMatchObject([
			{ severity: 'error', about: { node: 'Load' }, at: { file: 'interfaces/Load.step.yaml' } },
		]);
		const [first] = told('script-not-found');
		const { help, message } = { help: '', message: '', ...first };
		expect(message).toContain('scripts');
		expect(help).toContain('Did you mean fetsh.py?');
		expect(help).toContain('nodes:\n  Load:\n    stub:\n      DATA: tests/data/Load/DATA');
	});

	it('is told to be skipped when there is nothing to stub', () => {
		const steps = [makeStep('Register', { inputs: { model: { required: false } } })];
		const { told } = program({ steps, workspaces: [{ index: 0, interfaces: 'i', scripts: [] }] });
		expect(told('script-not-found')[0]?.help).toContain('skip:');
		expect(told('script-not-found')[0]?.message).toContain('no script folder is known');
	});

	it('may be absent when that is allowed, or the node is skipped or has a stub', () => {
		const steps = [makeStep('Load', { outputs: { DATA: {} }, contract: { env: { required: ['X'], optional: [] } } })];
		expect(program({ steps, test: { allowMissingScripts: true } }).problems).toEqual([]);
		expect(program({ steps, nodes: { Load: { skip: 'later' } } }).problems).toEqual([]);
		const stubbed = program({ steps, nodes: { Load: { stub: { DATA: 'd' } } }, fixtures: ['d'] });
		expect(stubbed.problems).toEqual([]);
		expect(stubbed.chosen).toEqual(['stub', undefined, undefined]);
		expect(stubbed.plan.nodes[0]?.outputs[0]?.stub).toBe('d');
	});

	it('is told when it is a Git LFS pointer', () => {
		const path = 'scripts/A.py';
		const pointer = { path, role: 'script', kind: 'file', bytes: 130, lfsPointer: path } as const;
		const { problems } = program({ steps: [makeStep('A')], fixtures: [pointer] });
		expect(problems).toEqual(['error file-is-lfs-pointer']);
	});

	it('must be Python, or have a command', () => {
		const { chosen, problems } = program({
			steps: [makeStep('A', { contract: { entryPoint: 'a.sh' } })],
			scripts: ['scripts/a.sh'],
		});
		expect(chosen[0]).toBe('none');
		// Reading the interface told it, at the line.
		expect(problems).toEqual([]);
	});

	it('is told where the interface names it', () => {
		const programAt = line('interfaces/A.step.yaml', 77);
		const { told } = program({ steps: [makeStep('A', { contract: { programAt } })], scripts: ['scripts/b.py'] });
		expect(told('script-not-found')).toMatchObject([{ at: programAt }]);
		const command = program({ steps: [makeStep('A', { contract: { programAt, command: ['sh', '{nope}'] } })] });
		expect(command.told('command-invalid')).toMatchObject([{ at: programAt }]);
	});
});

describe('a command of Python', () => {
	it.each([
		[['python3', '{script}', '--n', '3'], 'python'],
		[['python', '{script}'], 'python'],
		[['python3', '-O', '{script}'], 'command'],
		[['python3', '-m', 'run'], 'command'],
		[['python3.12', '{script}'], 'command'],
		[['python3', '{script}x'], 'command'],
	])('%j runs as %s', (command, runtime) => {
		const { chosen, plan } = program({
			steps: [makeStep('A', { contract: { entryPoint: 'run.py', command } })],
			scripts: ['scripts/run.py'],
		});
		expect(chosen).toEqual(['script', runtime, 'scripts/run.py']);
		expect(plan.nodes[0]?.command).toEqual(command);
	});

	it('runs as a program where the script is not a Python file', () => {
		const steps = [makeStep('A', { contract: { entryPoint: 'run', command: ['python3', '{script}'] } })];
		expect(program({ steps, scripts: ['scripts/run'] }).chosen).toEqual(['script', 'command', 'scripts/run']);
	});
});

describe('the command of a step', () => {
	const ports = { inputs: { rows: {} }, outputs: { table: {} } };

	function command(parts: readonly string[], contract = {}, scripts: readonly string[] = []) {
		return program({
			steps: [makeStep('Sort', { ...ports, contract: { entryPoint: null, command: parts, ...contract } })],
			scripts,
			fixtures: ['tests/data/Sort/rows'],
			nodes: { Sort: { env: { LC_ALL: 'C' }, args: { key: 2 } } },
		});
	}

	it('wins over the entry point, which need not exist unless it is named', () => {
		const parts = [
			'sort',
			'-k',
			'{args.key}',
			'{inputs.rows}/a',
			'-o',
			'{outputs.table}/b',
			'{env.LC_ALL}',
			'{tmp}',
			'{workspace}',
		];
		const { chosen, problems, plan } = command(parts, { entryPoint: 'gone.py' });
		expect(problems).toEqual([]);
		expect(chosen).toEqual(['script', 'command', undefined]);
		expect(plan.nodes[0]?.command).toEqual(parts);
		expect(command(['bash', '{script}'], { entryPoint: 'Sort.sh' }, ['scripts/Sort.sh']).chosen).toEqual([
			'script',
			'command',
			'scripts/Sort.sh',
		]);
	});

	it('is not run without the script that it names', () => {
		const { chosen, problems } = command(['bash', '{script}'], { entryPoint: 'Sort.sh' });
		expect([chosen[0], problems]).toEqual(['none', ['error script-not-found']]);
	});

	it.each([
		'{inputs.row}',
		'{outputs.rows}',
		'{env.PATH}',
		'{args.keys}',
		'{script}',
		'{input.rows}',
		'{temp}',
		'{inputs}',
	])('is told when %s stands for nothing', (placeholder) => {
		const { told } = command(['sort', `--x=${placeholder}`]);
		expect(told('command-invalid')).toMatchObject([{ severity: 'error', at: { file: 'interfaces/Sort.step.yaml' } }]);
		expect(told('command-invalid')[0]?.message).toContain(placeholder);
	});

	it('suggests a near placeholder', () => {
		expect(command(['{inputs.row}']).told('command-invalid')[0]?.help).toContain('Did you mean {inputs.rows}?');
	});

	it('may hold other braces', () => {
		expect(command(['awk', '{ print $1 }', '{}', '{"a": 1}', '${HOME:-x}', '{1}']).problems).toEqual([]);
	});

	it('may name a variable or argument that lacks its value, which is told once', () => {
		const contract = {
			env: { required: ['TOKEN'], optional: [] },
			jobArguments: [{ flag: '--job-type', source: 'job_type' }],
		};
		const { problems } = command(['x', '{env.TOKEN}', '{args.job_type}'], contract);
		expect(problems).toEqual(['error missing-argument', 'error missing-env']);
	});

	it('is no command when it is empty', () => {
		expect(command([], { entryPoint: 'Sort.py' }, ['scripts/Sort.py']).chosen[1]).toBe('python');
	});
});

describe('a step of the cloud', () => {
	const load = makeStep('Load', { contract: { entryPoint: null }, outputs: { DATA: {}, SIGNATURE: {} } });
	const clean = makeStep('Clean', { inputs: { DATA: {}, SIGNATURE: { required: false } }, outputs: { rows: {} } });
	const dag = makeDag(['Load', 'Clean'], [['Load', 'Clean']]);
	const steps = [load, clean];

	it('needs a stub when its data is read', () => {
		const { told, node, problems } = compileSketch({ dag, steps });
		expect(node('Load').kind).toBe('none');
		expect(problems).toEqual(['error cloud-only-without-stub']);
		const [first] = told('cloud-only-without-stub');
		const { help, message } = { help: '', message: '', ...first };
		expect(message).toContain('Clean');
		expect(help).toContain('DATA: tests/data/Load/DATA\n      SIGNATURE: tests/data/Load/SIGNATURE');
	});

	it('needs none when nothing that runs reads it, or missing scripts are allowed', () => {
		const register = makeStep('Register', { contract: { entryPoint: null }, inputs: { rows: {} } });
		const sink = compileSketch({
			dag: makeDag(['Clean', 'Register'], [['Clean', 'Register']]),
			steps: [clean, register],
			fixtures: ['tests/data/Clean/DATA'],
		});
		expect(sink.problems).toEqual([]);
		expect(sink.wires['Register.rows']).toBe('Clean.rows');
		expect(compileSketch({ dag, steps, test: { allowMissingScripts: true } }).problems).toEqual([]);
		expect(compileSketch({ dag, steps, nodes: { Clean: { skip: 'x' } } }).problems).toEqual([]);
		expect(compileSketch({ dag, steps, nodes: { Load: { skip: 'x' } } }).problems).toEqual([]);
		const stub = { rows: 'r' };
		expect(compileSketch({ dag, steps, nodes: { Clean: { stub } }, fixtures: ['r'] }).problems).toEqual([]);
	});

	it('needs a file in its stub for each required input', () => {
		const { told, problems } = compileSketch({
			dag,
			steps,
			nodes: { Load: { stub: { SIGNATURE: 's' } } },
			fixtures: ['s'],
		});
		expect(problems).toEqual(['error cloud-only-without-stub']);
		expect(told('cloud-only-without-stub')).toMatchObject([{ about: { node: 'Load', port: 'DATA' } }]);
	});

	it('leaves an optional input unfed when the stub lacks its file', () => {
		const sketch = { dag, steps, nodes: { Load: { stub: { DATA: 'd' } } }, fixtures: ['d'] };
		const { told, problems, wires, node } = compileSketch(sketch);
		expect(problems).toEqual([]);
		expect(told('cloud-only-without-stub')).toMatchObject([{ severity: 'note', about: { port: 'SIGNATURE' } }]);
		expect(wires).toEqual({ 'Clean.DATA': 'Load.DATA' });
		expect(node('Clean').inputs.map(({ sources }) => sources.length)).toEqual([1, 0]);
		const wired = compileSketch({ ...sketch, wiring: { 'Clean.SIGNATURE': 'Load.SIGNATURE' } });
		expect(wired.problems).toEqual(['error cloud-only-without-stub']);
	});
});
