import * as fc from '../rig/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { isCompatibleSource, scoreMatch, type Offered, type Wanted } from '../../src/compile/score-match.ts';
import { portTypes } from '../../src/model/project.ts';

const wanted: Wanted = {
	name: 'alpha',
	type: 'processing_output',
	dataType: 'S3Uri',
	compatibleSources: [],
	semanticKeywords: [],
};
const offered: Offered = { name: 'zulu', type: 'processing_output', dataType: 'S3Uri', aliases: [] };

function parts(want: Partial<Wanted>, have: Partial<Offered> = {}, step = 'Maker') {
	return scoreMatch({ ...wanted, ...want }, { ...offered, ...have }, step).parts;
}

describe('scoreMatch', () => {
	it.each([
		['processing_output', 'processing_output', 0.4],
		['processing_output', 'training_data', 0.2],
		['training_data', 'processing_output', 0.2],
		['hyperparameters', 'custom_property', 0.2],
		['payload_samples', 'processing_output', 0.2],
		['model_artifacts', 'model_artifacts', 0.4],
	] as const)('gives an input of %s for an output of %s %f', (want, have, points) => {
		expect(parts({ type: want }, { type: have }).type).toBe(points);
	});

	it.each([
		['model_artifacts', 'processing_output'],
		['custom_property', 'hyperparameters'],
		['processing_output', 'payload_samples'],
		['training_data', 'model_artifacts'],
	] as const)('gives nothing at all for %s from %s', (want, have) => {
		const { score, parts: all } = scoreMatch(
			{ ...wanted, name: 'zulu', type: want },
			{ ...offered, type: have },
			'Maker',
		);
		expect(score).toBe(0);
		expect(Object.values(all).every((points) => points === 0)).toBe(true);
	});

	it.each([
		['S3Uri', 'S3Uri', 0.2],
		['S3Uri', 'String', 0.1],
		['String', 'S3Uri', 0.1],
		['Integer', 'Float', 0.1],
		['Float', 'Integer', 0.1],
		['Boolean', 'String', 0],
		['Odd', 'Odd', 0.2],
	])('gives data type %s for %s %f', (want, have, points) => {
		expect(parts({ dataType: want }, { dataType: have }).dataType).toBe(points);
	});

	it('takes the best of name and aliases, and an exact one by case', () => {
		expect(parts({ name: 'table' }, { name: 'table' })).toMatchObject({ name: 0.25, exact: 0.05 });
		expect(parts({ name: 'table' }, { aliases: ['other', 'table'] })).toMatchObject({ name: 0.25, exact: 0.05 });
		expect(parts({ name: 'table' }, { name: 'TABLE' })).toMatchObject({ name: 0.25, exact: 0 });
	});

	it('rewards a listed source, punishes an unlisted one, and does not care without a list', () => {
		expect(parts({ compatibleSources: ['Maker'] }).source).toBe(0.1);
		expect(parts({ compatibleSources: ['Other'] }).source).toBe(-0.1);
		expect(parts({}).source).toBe(0);
	});

	it('counts the keywords in the name of the output, aliases aside', () => {
		const keywords = ['ZU', 'lu', 'x', 'alias'];
		expect(parts({ semanticKeywords: keywords }, { aliases: ['alias'] }).keywords).toBeCloseTo(0.025, 12);
	});

	it('caps the score at 1 and says by how much', () => {
		const want = { name: 'zulu', compatibleSources: ['Maker'], semanticKeywords: ['zulu'] };
		const { score, parts: all } = scoreMatch({ ...wanted, ...want }, offered, 'Maker');
		expect(score).toBe(1);
		expect(all.cap).toBeCloseTo(-0.05, 12);
	});

	it('takes what was not said for equal', () => {
		const want: Wanted = { name: 'zulu', compatibleSources: [], semanticKeywords: [] };
		const { parts: all } = scoreMatch(want, { ...offered, type: 'model_artifacts' }, 'Maker');
		expect(all).toMatchObject({ type: 0.4, dataType: 0.2 });
	});

	it('has parts that sum to the score, and a score of 0 to 1', () => {
		const name = fc.constantFrom('data', 'model_output', 'input_data', 'eval', 'x', 'DATA');
		const names = fc.array(name, { maxLength: 3 });
		const type = fc.constantFrom(...portTypes);
		const dataType = fc.constantFrom('S3Uri', 'String', 'Integer', 'Float', 'Boolean');
		fc.assert(
			fc.property(
				fc.record({ name, type, dataType, compatibleSources: names, semanticKeywords: names }),
				fc.record({ name, type, dataType, aliases: names }),
				name,
				(want, have, step) => {
					const { score, parts: all } = scoreMatch(want, have, step);
					const { type: a, dataType: b, name: c, exact: d, source: e, keywords: f, cap } = all;
					expect(a + b + c + d + e + f + cap).toBe(score);
					expect(score).toBeGreaterThanOrEqual(0);
					expect(score).toBeLessThanOrEqual(1);
					expect(cap).toBeLessThanOrEqual(0);
				},
			),
		);
	});
});

describe('isCompatibleSource', () => {
	it.each([
		[['Package'], 'Package', true],
		[['MIMSPackaging'], 'Package', true],
		[['PytorchModel'], 'PyTorchModel', true],
		[['PackageStep'], 'Package', true],
		[['Load'], 'LoadStep', true],
		[['PackagingStep'], 'Package', false],
		[['RiskTableMapping_Training'], 'RiskTableMapping', false],
		[['package'], 'Package', false],
		[[], 'Package', false],
	])('%j means %s: %s', (sources, step, means) => {
		expect(isCompatibleSource(sources, step)).toBe(means);
	});
});
