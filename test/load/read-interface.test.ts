import { describe, expect, test } from 'vitest';
import type { StepInterface } from '../../src/model/project.ts';
import { complaints, loadFrom, loadSound, sound } from './loading.ts';

async function step(text: string): Promise<StepInterface> {
	const { interfaces } = await loadSound({ ...sound, 'interfaces/a.step.yaml': text });
	return interfaces[0] as StepInterface;
}

function wrong(text: string): Promise<readonly string[]> {
	return complaints({ ...sound, 'interfaces/a.step.yaml': text });
}

describe('what an interface says', () => {
	test('without spec there is none, and everything else has its default', async () => {
		const { base, variants, nodeType, registry, at } = await step(
			'contract: {inputs: {x: , y: {}}, outputs: {z: }}\nstep_type: A\n',
		);
		expect(base).not.toHaveProperty('spec');
		expect(base.contract).toMatchObject({
			sourceDir: false,
			inputs: [
				{ name: 'x', path: null, required: true, channels: [] },
				{ name: 'y', path: null, required: true, channels: [] },
			],
			outputs: [{ name: 'z', path: null }],
			env: { required: [], optional: [] },
			frameworkRequirements: [],
		});
		expect(base.contract).not.toHaveProperty('entryPoint');
		expect({ ...variants }).toEqual({});
		expect(nodeType).toBe('internal');
		expect(registry).toEqual({});
		expect(at.start).toEqual({ line: 2, column: 1 });
	});

	test('a step without a script says so with null', async () => {
		const { base } = await step('step_type: A\ncontract: {entry_point: null}\n');
		expect(base.contract.entryPoint).toBeNull();
	});

	test('defaults of the environment and ranges are texts, as they were written', async () => {
		const { base } = await step(
			[
				'step_type: A',
				'contract:',
				'  env_vars: {required: [LABEL], optional: {A: true, B: 0.10, C: , D: "x y", E: 1e3, F: ~, G: 0x1F, H: no}}',
				'  framework_requirements: {python: 3.10, pandas: ">=1.3"}',
				'  arguments: {job_type: the job, max: 10}',
			].join('\n'),
		);
		expect(base.contract.env).toEqual({
			required: ['LABEL'],
			optional: [
				{ name: 'A', default: 'true' },
				{ name: 'B', default: '0.10' },
				{ name: 'C', default: '' },
				{ name: 'D', default: 'x y' },
				{ name: 'E', default: '1e3' },
				{ name: 'F', default: '~' },
				{ name: 'G', default: '0x1F' },
				{ name: 'H', default: 'no' },
			],
		});
		expect(base.contract.frameworkRequirements).toEqual([
			{ name: 'python', range: '3.10' },
			{ name: 'pandas', range: '>=1.3' },
		]);
		expect(base.contract.arguments).toEqual([
			{ name: 'job_type', text: 'the job' },
			{ name: 'max', text: '10' },
		]);
	});

	test('variables that the platform computes', async () => {
		const { base } = await step('step_type: A\ncontract: {computed_env_paths: {STORE: [batch, input]}}\n');
		expect(base.contract.computedEnvPaths).toEqual([{ name: 'STORE', segments: ['batch', 'input'] }]);
	});

	test('our additions: a command and promises about data', async () => {
		const { base } = await step(
			[
				'step_type: A',
				'contract:',
				'  command: [Rscript, "{script}", "{inputs.x}"]',
				'  entry_point: a.R',
				'  inputs:',
				'    x: {data: {format: csv, files: "*.csv", min_rows: 2, schema: {fields: [{name: id, type: integer}]}}}',
				'  outputs:',
				'    y: {data: {optional: true}}',
			].join('\n'),
		);
		expect(base.contract.command).toEqual(['Rscript', '{script}', '{inputs.x}']);
		expect(base.contract.inputs[0]?.data).toEqual({
			format: 'csv',
			files: '*.csv',
			minRows: 2,
			schema: { fields: [{ name: 'id', type: 'integer' }] },
		});
		expect(base.contract.outputs[0]?.data).toEqual({ optional: true });
	});

	test('ports of the spec have their defaults', async () => {
		const { base } = await step(
			'step_type: A\ncontract: {}\nspec: {dependencies: {x: }, outputs: {y: {property_path: p}}}\n',
		);
		expect(base.spec).toMatchObject({
			dependencies: [
				{
					name: 'x',
					type: 'processing_output',
					required: true,
					compatibleSources: [],
					semanticKeywords: [],
					dataType: 'S3Uri',
				},
			],
			outputs: [{ name: 'y', type: 'processing_output', aliases: [], dataType: 'S3Uri', propertyPath: 'p' }],
		});
	});

	test('names of variables and ports are free', async () => {
		const { base } = await step(
			'step_type: A\ncontract: {inputs: {toString: }, env_vars: {optional: {valueOf: 1, "any name": 2}}}\n',
		);
		expect(base.contract.inputs[0]?.name).toBe('toString');
		expect(base.contract.env.optional.map(({ name }) => name)).toEqual(['valueOf', 'any name']);
	});
});

describe('variants', () => {
	const text = [
		'step_type: A',
		'contract:',
		'  env_vars: {optional: {MODE: 0.10, KEEP: 1.0}}',
		'  inputs: {x: {required: false}}',
		'spec:',
		'  dependencies:',
		'    x: {required: false, semantic_keywords: [a, b], compatible_sources: [S]}',
		'variants:',
		'  training:',
		'    step_type: A_Training',
		'    contract: {env_vars: {optional: {MODE: 0.20}}}',
		'    spec:',
		'      dependencies:',
		'        x: {required: true, semantic_keywords: [c]}',
		'  empty:',
		'  emptier: {spec: , contract: }',
	].join('\n');

	test('maps are merged key by key, everything else is replaced', async () => {
		const { variants, base, step: name } = await step(text);
		expect(name).toBe('A');
		expect(Object.keys(variants)).toEqual(['training', 'empty', 'emptier']);
		expect(variants['training']?.spec?.dependencies).toMatchObject([
			{ name: 'x', required: true, semanticKeywords: ['c'], compatibleSources: ['S'] },
		]);
		expect(variants['training']?.contract.env.optional).toEqual([
			{ name: 'MODE', default: '0.20' },
			{ name: 'KEEP', default: '1.0' },
		]);
		expect(variants['training']?.contract.inputs).toEqual(base.contract.inputs);
		expect(variants['empty']).toEqual(base);
		expect(variants['emptier']?.spec).toEqual(base.spec);
		expect(variants['emptier']?.contract.env).toEqual(base.contract.env);
	});

	test('a part of a variant points at the variant, what it inherits at the base', async () => {
		const { variants } = await step(text);
		expect(variants['training']?.spec?.dependencies[0]?.at.start.line).toBe(14);
		expect(variants['training']?.contract.inputs[0]?.at.start.line).toBe(4);
	});

	test('what it runs is named by its command, else by its entry point', async () => {
		const { base, variants } = await step(
			'step_type: A\ncontract:\n  entry_point: a.py\nvariants:\n  t: {contract: {command: [sh]}}\n  u: {contract: {env_vars: }}\n',
		);
		expect(base.contract.programAt?.start.line).toBe(3);
		expect(variants['t']?.contract.programAt?.start.line).toBe(5);
		expect(variants['u']?.contract.programAt?.start.line).toBe(3);
		expect((await step('step_type: A\ncontract: {}\n')).base.contract.programAt).toBeUndefined();
	});

	test('a variant can bring a spec, or contradict one', async () => {
		const { variants } = await step('step_type: A\ncontract: {}\nvariants: {t: {spec: {outputs: {x: {}}}}}\n');
		expect(variants['t']?.spec?.outputs).toMatchObject([{ name: 'x' }]);
		const told = await wrong(
			'step_type: A\ncontract: {inputs: {y: }}\nspec: {}\nvariants:\n  t: {contract: {inputs: {z: {path: /tmp}}}}\n',
		);
		expect(told).toEqual([
			'error interface-inconsistent interfaces/a.step.yaml:2:21',
			'error interface-inconsistent interfaces/a.step.yaml:5:27',
			'error interface-path interfaces/a.step.yaml:5:37',
		]);
	});
});

test('a variant that asks for more than its contract is no contradiction', async () => {
	expect(
		await wrong(
			'step_type: A\ncontract: {inputs: {x: {required: false}}}\nspec: {dependencies: {x: {required: false}}}\nvariants:\n  t: {spec: {dependencies: {x: {required: true}}}}\n',
		),
	).toEqual([]);
});

describe('what is wrong', () => {
	test.each([
		['contract: {}', 'error missing-key', '1:1'],
		['step_type: A', 'error missing-key', '1:1'],
		['step_type: 4\ncontract: {}', 'error invalid-value', '1:12'],
		['step_type: ""\ncontract: {}', 'error invalid-value', '1:12'],
		['step_type: A\ncontract: []', 'error invalid-value', '2:11'],
		['step_type: A\ncontract: {}\nnode_type: internl', 'error invalid-value', '3:12'],
		['step_type: A\ncontract: {}\nregistry: {sagemaker_step_type: Train}', 'error invalid-value', '3:33'],
		['step_type: A\ncontract: {}\npatterns: {step_assembly: x}', 'error invalid-value', '3:27'],
		['step_type: A\ncontract: {}\nspec: {outputs: {x: {type: model}}}', 'error invalid-value', '3:28'],
		['step_type: A\ncontract: {}\nspec: {outputs: {x: {aliases: [1]}}}', 'error invalid-value', '3:32'],
		['step_type: A\ncontract: {entry_point: a.sh}', 'error invalid-value', '2:25'],
		['step_type: A\ncontract: {command: []}', 'error invalid-value', '2:21'],
		['step_type: A\ncontract: {inputs: {x: {required: yes}}}', 'error invalid-value', '2:35'],
		['step_type: A\ncontract: {inputs: {x: {path: /tmp/x}}}', 'error interface-path', '2:31'],
		['step_type: A\ncontract: {outputs: {x: {path: /opt/ml/input/data}}}', 'error interface-path', '2:32'],
		['step_type: A\ncontract: {outputs: {x: {path: /opt/ml/processing/../..}}}', 'error interface-path', '2:32'],
		['step_type: A\ncontract: {inputs: {x: }}\nspec: {}', 'error interface-inconsistent', '2:21'],
		['step_type: A\ncontract: {outputs: {x: }}\nspec: {outputs: {y: }}', 'error interface-inconsistent', '2:22'],
		[
			'step_type: A\ncontract: {inputs: {x: }}\nspec: {dependencies: {x: {required: false}}}',
			'warning required-differs',
			'2:21',
		],
		[
			'step_type: A\ncontract: {inputs: {x: {required: false}}}\nspec: {dependencies: {x: }}',
			'note required-differs',
			'2:21',
		],
		['step_type: A\ncontract: {job_arguments: [{flag: --x}]}', 'error missing-key', '2:28'],
		['step_type: A\ncontract: {inputs: {x: {data: {format: cvs}}}}', 'error invalid-value', '2:40'],
		['step_type: A\ncontract: {inputs: {x: {data: {schema: {}}}}}', 'error missing-key', '2:32'],
		['step_type: A\ncontract: {inputs: {x: {data: {schema: 4}}}}', 'error invalid-value', '2:40'],
		['step_type: A\ncontract: {inputs: {x: {pth: y}}}', 'warning unknown-key', '2:25'],
		['step_type: A\ncontract: {}\ncomput: {}', 'warning unknown-key', '3:1'],
	])('%j', async (text, expected, place) => {
		expect(await wrong(text)).toEqual([`${expected} interfaces/a.step.yaml:${place}`]);
	});

	test('an unknown key has a suggestion, or the list of the known ones', async () => {
		const { diagnostics } = await loadFrom({
			...sound,
			'interfaces/a.step.yaml': 'step_type: A\ncontract: {inputs: {x: {pth: y, foo: z}}}',
		});
		expect(diagnostics.map(({ help }) => help)).toEqual([
			'Did you mean "path"?',
			'Keys known here: path, required, channels, data, description.',
		]);
	});

	test('yes and no are told what to write', async () => {
		const { diagnostics } = await loadFrom({
			...sound,
			'interfaces/a.step.yaml': 'step_type: A\ncontract: {source_dir: Yes, sink: off}',
		});
		expect(diagnostics.map(({ help }) => help)).toEqual(['Write true.', 'Write false.']);
	});

	test('what is right beside what is wrong is still used', async () => {
		const { projects } = await loadFrom({
			...sound,
			'interfaces/a.step.yaml':
				'step_type: A\nnode_type: [1]\nfoo: 1\ncontract: {source_dir: 3, inputs: {x: {required: 4, path: 5}, y: {path: /opt/ml/code/z}}}',
		});
		expect(projects[0]?.interfaces[0]).toMatchObject({
			nodeType: 'internal',
			base: {
				contract: {
					sourceDir: false,
					inputs: [
						{ name: 'x', path: null },
						{ name: 'y', path: '/opt/ml/code/z' },
					],
				},
			},
		});
	});
});

describe('table schemas in files', () => {
	const interfaceText = 'step_type: A\ncontract: {outputs: {x: {data: {schema: schemas/x.json}}}}\n';

	test('the content takes the place of the path, and the file is indexed', async () => {
		const project = await loadSound({
			...sound,
			'interfaces/a.step.yaml': interfaceText,
			'schemas/x.json': '{"fields": [{"name": "id"}], "primaryKey": "id"}',
		});
		expect(project.interfaces[0]?.base.contract.outputs[0]?.data?.schema).toEqual({
			fields: [{ name: 'id' }],
			primaryKey: 'id',
		});
		expect(project.files).toMatchObject([{ path: 'schemas/x.json', role: 'schema', kind: 'file', bytes: 48 }]);
		expect(project.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
	});

	test('it is found beside the interface too', async () => {
		const project = await loadSound({
			...sound,
			'interfaces/a.step.yaml': interfaceText,
			'interfaces/schemas/x.json': '{"fields": []}',
		});
		expect(project.files).toMatchObject([{ path: 'interfaces/schemas/x.json', role: 'schema' }]);
	});

	test.each([
		['an absent one', {}, 'error file-not-found interfaces/a.step.yaml:2:41'],
		['one that is no schema', { 'schemas/x.json': '{"columns": []}' }, 'error missing-key schemas/x.json:1:1'],
		[
			'a field without a name',
			{ 'schemas/x.json': '{"fields": [{"type": "a"}]}' },
			'error missing-key schemas/x.json:1:13',
		],
		['one that does not parse', { 'schemas/x.json': '{"fields": [' }, 'error yaml-syntax schemas/x.json:1:13'],
	])('%s is told', async (_, files, expected) => {
		expect(await complaints({ ...sound, 'interfaces/a.step.yaml': interfaceText, ...files })).toContain(expected);
	});

	test('one outside the workspace is refused', async () => {
		expect(await wrong('step_type: A\ncontract: {outputs: {x: {data: {schema: ../x.json}}}}\n')).toEqual([
			'error path-outside-workspace interfaces/a.step.yaml:2:41',
		]);
	});
});
