import { expect, test } from 'vitest';
import { parseAnswers } from '../../src/init/parse-answers.ts';

test('answers of every kind are taken as they are', () => {
	const text = [
		'dag: p.dag.json',
		'interfaces: [steps/*.yaml, more/*.yaml]',
		'scripts: src',
		'wiring: {B.rows: A.table}',
		'defaults: {env: {MODE: fast}}',
		'nodes:',
		'  A: {step: Load, skip: later, note: why, env: {K: v}, inputs: {rows: a.csv}, stub: {out: b.csv}}',
		'  B: {args: {depth: 3, name: x, on: true, nothing: null}}',
	];
	expect(parseAnswers(text.join('\n'), 'a.yml')).toEqual({
		answers: {
			dag: ['p.dag.json'],
			interfaces: ['steps/*.yaml', 'more/*.yaml'],
			scripts: ['src'],
			wiring: { 'B.rows': 'A.table' },
			defaults: { env: { MODE: 'fast' } },
			nodes: {
				A: {
					step: 'Load',
					skip: 'later',
					note: 'why',
					env: { K: 'v' },
					inputs: { rows: 'a.csv' },
					stub: { out: 'b.csv' },
				},
				B: { args: { depth: 3, name: 'x', on: true, nothing: null } },
			},
		},
		problems: [],
	});
});

const mustBeMap = 'a.yml must be a map such as {"nodes": {"Train": {"env": {"LABEL": "y"}}}}.';
const noAnswer = (key: string) =>
	`a.yml: ${key} is no answer; there are dag, interfaces, scripts, defaults.env, nodes and wiring.`;
const texts = 'must map names to texts; put numbers in quotes.';

test.each([
	['', mustBeMap],
	['[a]', mustBeMap],
	['word', mustBeMap],
	['dag: 3', 'a.yml: dag must be a path or a list of paths.'],
	['scripts: [a, {b: c}]', 'a.yml: scripts must be a path or a list of paths.'],
	['wiring: [A.x]', 'a.yml: wiring must map Node.input to Node.output.'],
	['wiring: {A.x: 1}', 'a.yml: wiring must map Node.input to Node.output.'],
	['defaults: x', noAnswer('defaults')],
	['defaults: {env: {A: 1}}', noAnswer('defaults')],
	['defaults: {env: {A: b}, timeout: 1}', noAnswer('defaults')],
	['nodes: [A]', noAnswer('nodes')],
	['node: {}', noAnswer('node')],
	['nodes: {A: 1}', 'a.yml: nodes.A must be a map.'],
	['nodes: {A: null}', 'a.yml: nodes.A must be a map.'],
	['nodes: {A: {step: 1}}', 'a.yml: nodes.A.step must be a text.'],
	['nodes: {A: {skip: [x]}}', 'a.yml: nodes.A.skip must be a text.'],
	['nodes: {A: {note: null}}', 'a.yml: nodes.A.note must be a text.'],
	['nodes: {A: {env: {K: 1}}}', `a.yml: nodes.A.env ${texts}`],
	['nodes: {A: {inputs: x}}', `a.yml: nodes.A.inputs ${texts}`],
	['nodes: {A: {stub: [x]}}', `a.yml: nodes.A.stub ${texts}`],
	['nodes: {A: {args: 1}}', 'a.yml: nodes.A.args must map names to values.'],
	['nodes: {A: {args: {x: [1]}}}', 'a.yml: nodes.A.args must map names to values.'],
	['nodes: {A: {arg: {}}}', 'a.yml: nodes.A.arg is no answer; there are step, stub, inputs, env, args, skip and note.'],
])('%j is refused', (text, problem) => {
	expect(parseAnswers(text, 'a.yml')).toEqual({ problems: [problem] });
});

test('what is no YAML is said in one line, and problems are told all at once', () => {
	const { answers, problems } = parseAnswers('{a: [', 'a.yml');
	expect(answers).toBeUndefined();
	expect(problems).toHaveLength(1);
	expect(problems[0]).toMatch(/^a\.yml is not YAML or JSON: [^\n]+$/);
	expect(parseAnswers('dag: 1\nnodes: {A: 1, B: {skip: x}}', 'a.yml').problems).toHaveLength(2);
});
