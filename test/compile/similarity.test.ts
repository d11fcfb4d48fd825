import * as fc from '../rig/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { compareNames, normaliseName, similarity } from '../../src/compile/similarity.ts';

describe('normaliseName', () => {
	it.each([
		['TRAIN.csv-file_name', 'train csv file name'],
		['PackagedModel', 'packagedmodel'],
		['packaged_model', 'package model'],
		['eval_output', 'evaluation output'],
		['the_model_of_a_step', 'model step'],
		['größe', 'gre'],
		['  a\u0085b\u001cc  ', 'b c'],
		['x\ufeffy', 'xy'],
		[
			'reg_params_hyperparams_pkg_preprocess_config',
			'registration parameters hyperparameters package preprocessing configuration',
		],
		['', ''],
		['the', ''],
	])('%j is %j', (name, normal) => {
		expect(normaliseName(name)).toBe(normal);
	});

	it('changes nothing the second time, short forms apart', () => {
		fc.assert(
			fc.property(fc.string(), (name) => {
				const once = normaliseName(name);
				expect(normaliseName(once)).toBe(once);
			}),
		);
	});
});

describe('similarity', () => {
	// Each value is worked out from the rule: 0.30 string + 0.25 token + 0.25 semantic + 0.20 substring.
	it.each([
		['processed_data', 'input_data', 0.5, 1 / 3, 0.85, 1],
		['model_output', 'model_input', 18 / 23, 1 / 3, 0.45, 1],
		['DATA', 'processed_data', 8 / 18, 0.5, 0.9, 4 / 14],
		['SIGNATURE', 'METADATA', 4 / 17, 0, 0, 0],
		['packaged_model', 'PackagedModel', 24 / 26, 0, 0, 7 / 13],
		['data', 'data data', 8 / 13, 1, 1, 4 / 9],
		['preprocess', 'preprocessing_step', 26 / 31, 0.5, 0.5, 13 / 18],
		['the', 'data', 0, 0, 0, 0],
		['X', 'Y', 0, 0, 0, 0],
	])('of %s and %s', (name, other, string, token, semantic, substring) => {
		const found = compareNames(name, other);
		expect(found.string).toBeCloseTo(string, 12);
		expect(found.token).toBeCloseTo(token, 12);
		expect(found.semantic).toBeCloseTo(semantic, 12);
		expect(found.substring).toBeCloseTo(substring, 12);
		const sum = 0.3 * string + 0.25 * token + 0.25 * semantic + 0.2 * substring;
		expect(found.overall).toBeCloseTo(sum, 12);
	});

	it.each([
		['params', 'parameters'],
		['the model', 'model'],
		['train.csv', 'train-csv'],
		['the', 'of'],
		['日本', '中国'],
	])('is 1 for %s and %s: equal once normalised', (name, other) => {
		expect(similarity(name, other)).toBe(1);
	});

	it('is 0 with an empty name', () => {
		expect(similarity('', '')).toBe(0);
		expect(similarity('data', '')).toBe(0);
		expect(similarity('', 'data')).toBe(0);
	});

	it('knows that order matters', () => {
		expect(compareNames('tide', 'diet').string).toBe(0.25);
		expect(compareNames('diet', 'tide').string).toBe(0.5);
	});

	it('counts synonyms 0.8, in a group and not across groups', () => {
		expect(compareNames('artifact', 'trained').semantic).toBe(0.8);
		expect(compareNames('output', 'result').semantic).toBe(0.8);
		expect(compareNames('trained', 'result').semantic).toBe(0);
		expect(compareNames('artifacts', 'output').semantic).toBe(0);
	});

	it('is always 0 to 1, in all its parts', () => {
		const word = fc.oneof(fc.constantFrom('data', 'model', 'output', 'eval', 'the', 'input', 'x'), fc.string());
		const name = fc.array(word, { maxLength: 5 }).map((words) => words.join('_'));
		fc.assert(
			fc.property(name, name, (first, second) => {
				const { string, token, semantic, substring, overall } = compareNames(first, second);
				for (const part of [string, token, semantic, substring, overall]) {
					expect(part).toBeGreaterThanOrEqual(0);
					expect(part).toBeLessThanOrEqual(1);
				}
			}),
		);
	});
});
