import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
	countAnswers,
	mergeAnswers,
	noAnswers,
	typedScalar,
	withAnswer,
	type Answers,
} from '../../src/init/answers.ts';
import { keepDraft, readDraft } from '../../src/init/draft.ts';
import { parseAnswers } from '../../src/init/parse-answers.ts';
import { writeAnswers } from '../../src/init/test-file.ts';

const name = fc.stringMatching(/^[A-Za-z][\w. :#-]{0,8}$/);
const text = fc.string({ maxLength: 12 });
const map = <T>(values: fc.Arbitrary<T>) => fc.dictionary(name, values, { maxKeys: 3, noNullPrototype: true });
const node = fc.record(
	{ inputs: map(text), stub: map(text), env: map(text), args: map(fc.oneof(text, fc.integer(), fc.boolean())) },
	{ requiredKeys: [] },
);
const anyAnswers: fc.Arbitrary<Answers> = fc.record({ nodes: map(node), wiring: map(text) });

/** Without empty maps: they say nothing. */
const meaning = ({ nodes, wiring }: Partial<Answers>) => {
	// In which order the settings of a node stand means nothing.
	const full = (each: object | undefined) => Object.entries(each ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
	const said = full(nodes).map(
		([id, settings]) => [id, full(settings as object).filter(([, value]) => full(value as object).length > 0)] as const,
	);
	return { nodes: Object.fromEntries(said.filter(([, each]) => each.length > 0)), wiring: wiring ?? {} };
};

describe('the test file', () => {
	test('says all of what was answered, whatever it is', () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const written = parse(writeAnswers(undefined, answers) ?? '') as Partial<Answers> | null;
				expect(meaning(written ?? {})).toEqual(meaning(answers));
			}),
		);
	});

	test('written again, nothing changes; more answers change no value that is there', () => {
		fc.assert(
			fc.property(anyAnswers, anyAnswers, (first, second) => {
				const once = writeAnswers(undefined, first);
				expect(writeAnswers(once, first)).toBe(once);
				const both = parse(writeAnswers(once, second) ?? '') as Partial<Answers> | null;
				expect(meaning(both ?? {})).toEqual(meaning(mergeAnswers(second, first)));
			}),
		);
	});

	test('keeps comments, order and layout; empty keys are filled', () => {
		const before = '# top\nnodes:\n  B:\n    env: {} # none yet\n\n  A: # first\n    args:\n      x: 0.10\nwiring:\n';
		const answers = withAnswer(
			withAnswer(noAnswers, { kind: 'env', node: 'B', name: 'V' }, { kind: 'text', text: 'yes' }),
			{ kind: 'input', node: 'A', name: 'i' },
			{ kind: 'wire', from: 'B.o' },
		);
		const after = writeAnswers(before, answers) ?? '';
		for (const part of ['# top\n', '# none yet', '# first', 'x: 0.10']) expect(after).toContain(part);
		expect(parse(after)).toEqual({
			nodes: { B: { env: { V: 'yes' } }, A: { args: { x: 0.1 } } },
			wiring: { 'A.i': 'B.o' },
		});
	});

	test('is not written where it is no map, or broken', () => {
		expect(writeAnswers('- a\n', noAnswers)).toBeUndefined();
		expect(writeAnswers('a: [\n', noAnswers)).toBeUndefined();
		expect(writeAnswers('# only a remark\n', { ...noAnswers, dag: ['x.dag.yml'] })).toContain('# only a remark');
	});
});

describe('answers', () => {
	test('survive being kept, and being read as YAML', () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const draft = { answers, files: { 'a.csv': 'x\n' } };
				expect(readDraft(keepDraft(draft))).toEqual(draft);
				expect(parseAnswers(JSON.stringify(answers), 'x')).toEqual({ answers, problems: [] });
			}),
		);
	});

	test.each([undefined, '', 'null', '[]', '{"version":2}', '{"version":1,"answers":{},"files":{}}', '{"version":1,'])(
		'what was kept and is not understood counts as nothing: %s',
		(kept) => {
			expect(readDraft(kept)).toBeUndefined();
		},
	);

	test.each([
		['10', 10],
		['-0.5', -0.5],
		['TRUE', true],
		['"10"', '10'],
		['1_000', '1_000'],
		['9007199254740993', '9007199254740993'],
		['', ''],
	])('%s is typed as it looks', (typed, value) => {
		expect(typedScalar(typed)).toBe(value);
	});

	test('are counted', () => {
		expect(
			countAnswers({
				...noAnswers,
				defaults: { env: { A: '1' } },
				nodes: { N: { env: { B: '2' }, step: 'S' } },
				wiring: { 'N.i': 'M.o' },
			}),
		).toBe(4);
	});
});
