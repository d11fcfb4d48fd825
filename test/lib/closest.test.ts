import { expect, test } from 'vitest';
import { closest } from '../../src/lib/closest.ts';

test.each([
	['interfcaes', ['dag', 'interfaces', 'scripts'], 'interfaces'],
	['XGBoostTrainig', ['XGBoostTraining', 'XGBoostModel'], 'XGBoostTraining'],
	['xgboosttraining', ['XGBoostTraining'], 'XGBoostTraining'],
	['pth', ['path', 'required'], 'path'],
	['Laod', ['Train', 'Load'], 'Load'],
	['tabel', ['label', 'table'], 'table'],
	['dga', ['dag'], 'dag'],
	['abc', ['xyz', 'cba'], undefined],
	['a', ['b', 'c'], undefined],
	['tpye', ['name', 'type'], 'type'],
	['tepy', ['name', 'type'], undefined],
	['ba', ['ab'], undefined],
	['unrelated', ['dag', 'scripts'], undefined],
	['', ['dag'], undefined],
	['x'.repeat(500), ['x'.repeat(501)], undefined],
] as const)('%s among %j is %s', (word, candidates, expected) => {
	expect(closest(word, candidates)).toBe(expected);
});

test('the word itself is no suggestion', () => {
	expect(closest('dag', ['dag'])).toBeUndefined();
});

test('the first of equally near candidates is taken', () => {
	expect(closest('nodex', ['nodey', 'nodez'])).toBe('nodey');
});
