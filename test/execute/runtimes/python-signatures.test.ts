import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import * as fc from '../../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { driverPath } from '../../../src/execute/runtimes/python.ts';
import { findPythons } from '../../rig/pythons.ts';

const names = ['input_paths', 'output_paths', 'environ_vars', 'job_args', 'logger', 'log_fn', 'rows', 'config', 'x'];

/** A parameter list that Python accepts. */
const signature: fc.Arbitrary<string> = fc
	.record({
		order: fc.shuffledSubarray(names),
		/** Where positional-only, plain and keyword-only ones end. */
		cuts: fc.tuple(fc.nat(2), fc.nat(6)),
		firstDefault: fc.nat(9),
		keywordDefaults: fc.infiniteStream(fc.boolean()),
		many: fc.boolean(),
		any: fc.boolean(),
	})
	.map(({ order, cuts: [one, two], firstDefault, keywordDefaults, many, any }) => {
		const positionalOnly = order.slice(0, one);
		const positional = order.slice(0, one + two).map((name, i) => (i >= firstDefault ? `${name}=None` : name));
		const keywordOnly = order
			.slice(one + two)
			.map((name) => (keywordDefaults.next().value === true ? `${name}=None` : name));
		return [
			...positional.slice(0, positionalOnly.length),
			...(positionalOnly.length > 0 ? ['/'] : []),
			...positional.slice(positionalOnly.length),
			...(many ? ['*args'] : keywordOnly.length > 0 ? ['*'] : []),
			...keywordOnly,
			...(any ? ['**kwargs'] : []),
		].join(', ');
	});

/** Reads parameter lists, a line each, and says of the first that breaks the law which part of it. */
const checker = `
import ast, inspect, sys
import dagtest_call, dagtest_script
for line in sys.stdin.read().split("\\n"):
    text = "def main(" + line + "): pass"
    scope = {}
    exec(text, scope)
    from_source = dagtest_script._parameters_of(ast.parse(text).body[0].args)
    from_code = dagtest_call.parameters_of(scope["main"])
    scope["main"].__wrapped__ = scope["main"].__call__
    scope["main"].__signature__ = inspect.signature(eval("lambda " + line + ": 0"))
    from_signature = dagtest_call.parameters_of(scope["main"])
    key = lambda p: (p.kind, p.name)
    assert sorted(from_source, key=key) == sorted(from_code, key=key) == sorted(from_signature, key=key), text
    fitted = dagtest_call.fit(from_code)
    if fitted.how == "misfit":
        assert fitted.why, text
        print("misfit")
        continue
    keywords = {fitted.logger: 1} if fitted.logger else {}
    words = [0] * len(fitted.names) if fitted.how == "positional" else []
    named = {} if fitted.how == "positional" else {name: 0 for name in fitted.names}
    try:
        scope["main"].__signature__.bind(*words, **named, **keywords)
    except TypeError as error:
        raise AssertionError(f"{text}: {fitted}: {error}")
    print(fitted.how)
`;

describe.each(findPythons())('parameters on $version', ({ path }) => {
	test('are the same however they are read, and what is said to fit can be called', () => {
		const lists = fc.sample(signature, { numRuns: 3000, seed: 5 });
		const known = [names.slice(0, 4).join(', '), 'a, b, c, d', '', '*args', '**kwargs', 'a, b'];
		const { stdout, stderr } = spawnSync(path, ['-B', '-c', checker], {
			input: [...known, ...lists].join('\n'),
			env: { PYTHONPATH: dirname(driverPath) },
			encoding: 'utf8',
		});
		expect(stderr).toBe('');
		const verdicts = stdout.trim().split('\n');
		expect(verdicts.slice(0, 5)).toEqual(['keyword', 'positional', 'nothing', 'positional', 'keyword']);
		expect(new Set(verdicts)).toEqual(new Set(['keyword', 'positional', 'nothing', 'misfit']));
		expect(verdicts).toHaveLength(3006);
	});
});
