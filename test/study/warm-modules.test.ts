import { describe, expect, test } from 'vitest';
import type { ImportFact, ScriptFacts } from '../../src/model/script-facts.ts';
import { warmModules } from '../../src/study/static/warm-modules.ts';

const at = { line: 1, column: 1, endLine: 1, endColumn: 1 };
function imports(...modules: (string | Partial<ImportFact>)[]): ScriptFacts {
	const plain = { module: '', level: 0, names: [], optional: false, origin: 'installed', at } as const;
	return { imports: modules.map((each) => ({ ...plain, ...(typeof each === 'string' ? { module: each } : each) })) };
}
const facts = (scripts: Readonly<Record<string, ScriptFacts>>) => new Map(Object.entries(scripts));
const decide = (scripts: Readonly<Record<string, ScriptFacts>>, setting: 'auto' | 'off' | readonly string[] = 'auto') =>
	Object.fromEntries(warmModules(Object.keys(scripts), facts(scripts), setting));

describe('a script is forked with', () => {
	test('those of its own imports that another one has too, by their whole names', () => {
		expect(
			decide({
				a: imports('pandas', 'sklearn.ensemble', 'requests'),
				b: imports('sklearn.ensemble', 'pandas', 'pandas'),
				c: imports('sklearn'),
				d: imports('pandas'),
			}),
		).toEqual({
			a: { modules: ['pandas', 'sklearn.ensemble'] },
			b: { modules: ['pandas', 'sklearn.ensemble'] },
			d: { modules: ['pandas'] },
		});
	});

	test('what it shares with itself when two nodes run it', () => {
		expect(warmModules(['a', 'a'], facts({ a: imports('pandas') }), 'auto').get('a')).toEqual({ modules: ['pandas'] });
		expect(warmModules(['a'], facts({ a: imports('pandas') }), 'auto').size).toBe(0);
	});

	test('nothing of the workspace, nothing relative, and nothing that it can do without', () => {
		const own = imports(
			{ module: 'ours', origin: 'local' },
			{ module: 'x', level: 1 },
			{ module: 'maybe', optional: true },
		);
		expect(decide({ a: own, b: own })).toEqual({});
	});

	test('just what the settings name, also for one script alone and for what is not taken otherwise', () => {
		const scripts = { a: imports('torch.nn', 'pandas'), b: imports('pandas') };
		expect(decide(scripts, ['torch'])).toEqual({ a: { modules: ['torch.nn'] } });
		expect(decide(scripts, 'off')).toEqual({});
	});
});

test.each([
	['it installs packages when it is imported', { atImport: [{ kind: 'installs', what: 'run', at }] }],
	['it changes the environment when it is imported', { bends: 'the environment' }],
	['it imports torch', imports('pandas', 'torch')],
] satisfies [string, ScriptFacts][])('a script is a process of its own when %s', (why, more) => {
	const script = { ...imports('pandas'), ...more };
	expect(decide({ a: script, b: imports('pandas') })).toEqual({ a: { why }, b: { modules: ['pandas'] } });
});

test('a script of which nothing is known is one too', () => {
	expect(warmModules(['a', 'a'], new Map(), 'auto').size).toBe(0);
});
