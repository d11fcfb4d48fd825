import { describe, expect, test } from 'vitest';
import { parseTree } from '../../src/load/read-tree.ts';
import type { Tree } from '../../src/load/tree.ts';
import { readPipelineConfig } from '../../src/migrate/read-pipeline-config.ts';
import type { Target } from '../../src/migrate/target.ts';

const target: Target = {
	node: 'Train',
	step: 'Train',
	script: 'scripts/train.py',
	inputs: [],
	outputs: [],
	env: [{ name: 'LABEL_FIELD' }, { name: 'RATE', default: '0.0' }, { name: 'CHOICES' }, { name: 'OPTIONS' }],
	args: ['job_type', 'epochs', 'api_token'],
	jobType: 'training',
};

function read(node: string, shared = '{}') {
	const text = `{"configuration": {"shared": ${shared}, "specific": {"Train": ${node}}}}`;
	const tree = parseTree('config.json', text, (diagnostic) => {
		throw new Error(diagnostic.message);
	}) as Tree;
	const { taken, left } = readPipelineConfig(tree, [target]);
	return {
		taken: Object.fromEntries(taken.map(({ group, name, value }) => [`${group}.${name}`, value])),
		lost: left.filter(({ kind }) => kind === 'lost').map(({ what }) => what),
	};
}

describe('a variable', () => {
	test.each([
		['a number as it is written', '{"rate": 0.10}', { 'env.RATE': '0.10' }],
		['not when it is the default', '{"rate": 0.0}', {}],
		['true in small letters', '{"rate": true}', { 'env.RATE': 'true' }],
		['a list joined by commas', '{"choices": [0, 1.0, "x"]}', { 'env.CHOICES': '0,1.0,x' }],
		['a list in its wrapping', '{"choices": {"__type_info__": "list", "value": ["a", "b"]}}', { 'env.CHOICES': 'a,b' }],
		['a map as JSON', '{"options": {"a": [1]}}', { 'env.OPTIONS': '{"a":[1]}' }],
		['nothing of null', '{"choices": null}', {}],
		['a field from its name', '{"label_name": "y"}', { 'env.LABEL_FIELD': 'y' }],
		['the field itself first', '{"label_name": "y", "label_field": "z"}', { 'env.LABEL_FIELD': 'z' }],
		['of the hyperparameters', '{"hyperparameters": {"rate": 0.5}}', { 'env.RATE': '0.5' }],
		['the node before its hyperparameters', '{"rate": 1, "hyperparameters": {"rate": 2}}', { 'env.RATE': '1' }],
		['overrides last', '{"rate": 1, "env": {"RATE": 2, "OTHER": "x"}}', { 'env.RATE': '2', 'env.OTHER': 'x' }],
	])('takes %s', (_, node, expected) => {
		expect(read(node).taken).toEqual(expected);
	});

	test('takes what all nodes share where the node says nothing', () => {
		expect(read('{}', '{"rate": 0.25}').taken).toEqual({ 'env.RATE': '0.25' });
		expect(read('{"rate": 1}', '{"rate": 0.25}').taken).toEqual({ 'env.RATE': '1' });
	});

	test('does not take secrets and paths of another machine', () => {
		const { taken, lost } = read('{"env": {"DB_PASSWORD": "x", "HOME_DIR": "/home/ada/x", "CACHE": "/tmp/x"}}');
		expect(taken).toEqual({ 'env.CACHE': '/tmp/x' });
		expect(lost).toEqual(['Train env.DB_PASSWORD', 'Train env.HOME_DIR']);
	});
});

test('an argument keeps its type; a job type is taken only where the name of the node says another', () => {
	expect(read('{"epochs": 3, "job_type": "training"}').taken).toEqual({ 'args.epochs': 3 });
	expect(read('{"job_type": "tuning"}').taken).toEqual({ 'args.job_type': 'tuning' });
	expect(read('{"epochs": [3]}').lost).toEqual(['Train epochs']);
});

test('an argument that is a secret is not taken', () => {
	expect(read('{"api_token": "x"}')).toEqual({ taken: {}, lost: ['Train api_token'] });
	expect(read('{"api_token": 1}').lost).toEqual(['Train api_token']);
});

test.each([
	[
		'of which nothing is taken, as a whole',
		'{"hyperparameters": {"depth": 3, "loss": "l2"}}',
		'{}',
		['hyperparameters'],
	],
	['of which a variable is taken, by its members', '{"hyperparameters": {"rate": 1, "loss": "l2"}}', '{}', ['loss']],
	['of which an argument is taken, by its members', '{"hyperparameters": {"epochs": 1, "loss": "l2"}}', '{}', ['loss']],
	['that an argument is taken from, not at all', '{}', '{"epochs": 5}', []],
	['beside those, each', '{"depth": 3, "epochs": 1}', '{"epochs": 5, "loss": "l2"}', ['depth', 'epochs', 'loss']],
])('settings are told as lost: %s', (_, node, shared, lost) => {
	expect(read(node, shared).lost).toEqual(lost);
});
