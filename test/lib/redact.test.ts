import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { redactJson, redactor } from '../../src/lib/redact.ts';

/** What a secret may be: anything of a length that is worth hiding, also several lines. */
const secret = fc
	.oneof(
		fc.string({ minLength: 4, maxLength: 40 }),
		fc.string({ minLength: 4, maxLength: 20, unit: 'grapheme' }),
		fc.string({ minLength: 4, maxLength: 30, unit: fc.constantFrom('a', '*', '$', '\\', '"', '/', ' ', '\n', 'é') }),
	)
	.filter((text) => /[^*\s]/.test(text) && text.trim().length >= 4 && text.isWellFormed());

/** Text around secrets, also made of pieces of masks and of known credentials. */
const text = fc.array(
	fc.oneof(fc.string(), fc.constantFrom('*', '***', 'a', '\n', '"', 'ghp_', '-----BEGIN PRIVATE KEY-----', 'eyJ')),
	{ maxLength: 6 },
);
const filler = text.map((parts) => parts.join(''));

describe('laws', () => {
	test('no secret survives in any spelling', () => {
		fc.assert(
			fc.property(
				fc.array(secret, { minLength: 1, maxLength: 4 }),
				filler,
				filler,
				fc.nat(2),
				(secrets, before, after, offset) => {
					const redact = redactor(secrets);
					for (const value of secrets) {
						const json = JSON.stringify(value).slice(1, -1);
						const url = encodeURIComponent(value);
						const form = new URLSearchParams({ v: value }).toString().slice(2);
						for (const spelling of [value, json, url, url.replace(/%../g, (code) => code.toLowerCase()), form])
							expect(redact(`${before}${spelling}${after}`)).not.toContain(spelling);
						for (const alphabet of ['base64', 'base64url'] as const) {
							const whole = Buffer.from(`${'x'.repeat(offset)}${value}${after}`).toString(alphabet);
							const kept = redact(whole).replace(/=+$/, '');
							expect(kept).not.toBe(whole.replace(/=+$/, ''));
							expect(Buffer.from(kept.replaceAll('***', ''), 'base64').toString()).not.toContain(value);
						}
					}
				},
			),
			{ numRuns: 300 },
		);
	});

	test('masking twice changes nothing', () => {
		fc.assert(
			fc.property(fc.array(secret, { maxLength: 4 }), fc.array(filler), (secrets, fillers) => {
				const redact = redactor(secrets);
				const once = redact(fillers.map((part, index) => part + (secrets[index % 5] ?? '')).join(''));
				expect(redact(once)).toBe(once);
			}),
			{ numRuns: 500 },
		);
	});

	test('a text without secrets stays as it is', () => {
		const digits = fc.string({ unit: fc.constantFrom('0', '1', ' ', '\n', '*', '-', '=', '.', '"') });
		const letters = fc.string({ unit: fc.constantFrom('Q', 'R', 'S'), minLength: 8, maxLength: 30 });
		fc.assert(
			fc.property(fc.array(letters), digits, (secrets, text) => {
				expect(redactor(secrets)(text)).toBe(text);
			}),
		);
	});

	test('the time is linear in the text, whatever it holds', () => {
		const secrets = ['correct horse battery staple', 'aaaaaaaaaaaaaaaa', 'line one\nline two'];
		const redact = redactor(secrets);
		const seeds = [
			'eyJ',
			'eyJaaaaaaaaaaaa.',
			'ghp_',
			'-----BEGIN PRIVATE KEY-----\n',
			'authorization: ',
			' ',
			'-',
			'a',
			'AKIA',
		];
		for (const seed of seeds) {
			const started = performance.now();
			redact(seed.repeat(400_000 / seed.length));
			// Quadratic would be minutes.
			expect(performance.now() - started, seed).toBeLessThan(10_000);
		}
	});
});

describe('well-known credentials are masked without being named', () => {
	const word = 'abcdefghij0123456789ABCDEFGHIJ012345';
	test.each([
		[`token ghp_${word} ok`, 'token *** ok'],
		[`gho_${word},ghu_${word}`, '***,***'],
		[`https://x-access-token:ghs_${word}@github.com/o/r`, 'https://x-access-token:***@github.com/o/r'],
		[`github_pat_11ABCDEFG0${word}_x`, '***'],
		['id=AKIAIOSFODNN7EXAMPLE;', 'id=***;'],
		['xoxb-123456789012-abcdefGHIJ', '***'],
		[`//registry/:_authToken=npm_${word}`, '//registry/:_authToken=***'],
		['Authorization: Bearer abc.def-ghi', 'Authorization: Bearer ***'],
		['{"authorization":"token 0123456789"}', '{"authorization":"token ***"}'],
		['jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl!', 'jwt ***!'],
		['a\n-----BEGIN RSA PRIVATE KEY-----\nMIIE+/=\nabc\n-----END RSA PRIVATE KEY-----\nb', 'a\n***\nb'],
		['"-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----\\n"', '"***\\n"'],
		[`cut: -----BEGIN OPENSSH PRIVATE KEY-----\n${word}\n${word}\n`, 'cut: ***\n'],
	])('%j', (text, masked) => {
		expect(redactor([])(text)).toBe(masked);
	});

	test.each([
		'the gh_tool and ghp_short stay',
		'a BEGIN PUBLIC KEY: -----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----',
		'Authorization: needed',
		'eyJust a word',
	])('%j stays', (text) => {
		expect(redactor([])(text)).toBe(text);
	});
});

describe('secrets', () => {
	test('shorter than four characters, empty, or nothing but asterisks and spaces are no secrets', () => {
		expect(redactor(['', 'abc', '****', '    '])('abc **** x     y')).toBe('abc **** x     y');
	});

	test('that overlap are masked as one', () => {
		expect(redactor(['abcdef', 'defghi'])('<abcdefghi>')).toBe('<***>');
		expect(redactor(['ghp_'])('ghp_0123456789012345678901234567890123456')).toBe('***');
		expect(redactor(['hunter2'])('hunter2hunter2')).toBe('***');
	});

	test('of several lines are masked line by line', () => {
		const redact = redactor(['{\n  "user": "ada",\n  "key": "k-1234"\n}']);
		expect(redact('step 1\n  "key": "k-1234"\nend')).toBe('step 1\n  ***\nend');
	});

	test('that hold asterisks cannot be completed by a mask', () => {
		expect(redactor(['a***b', 'WXYZ'])('aWXYZb')).toBe('***');
	});

	test('are found where JSON, URLs and HTML spell them differently', () => {
		const redact = redactor(['p&s"s /ü\\']);
		expect(redact(JSON.stringify({ password: 'p&s"s /ü\\' }))).toBe('{"password":"***"}');
		expect(redact(JSON.stringify(JSON.stringify('p&s"s /ü\\')))).toBe('"\\"***\\""');
		expect(redact('p&s\\"s /\\u00fc\\\\')).toBe('***');
		expect(redact('?q=p%26s%22s+%2F%C3%BC%5C&r')).toBe('?q=***&r');
		expect(redact('?q=p%26s%22s%20/%c3%bc%5c&r')).toBe('?q=***&r');
		expect(redact('<td>p&amp;s&quot;s /ü\\</td>')).toBe('<td>***</td>');
	});
});

describe('a JSON document', () => {
	test('keeps its keys, numbers and words, whatever the secrets look like', () => {
		const redact = redactor(['2024', 'true', 'null', 'required']);
		const document = { year: 2024, at: '2024-01-01', required: true, none: null, list: ['it is true'] };
		const masked = redactJson(JSON.stringify(document, undefined, '\t'), redact);
		expect(JSON.parse(masked)).toEqual({
			year: 2024,
			at: '***-01-01',
			required: true,
			none: null,
			list: ['it is ***'],
		});
		expect(masked.split('\n').length).toBe(JSON.stringify(document, undefined, '\t').split('\n').length);
	});

	test('law: stays one, and none of its texts holds a secret', () => {
		fc.assert(
			fc.property(fc.array(secret, { minLength: 1, maxLength: 3 }), fc.jsonValue(), filler, (secrets, value, text) => {
				const redact = redactor(secrets);
				const json = JSON.stringify([value, text, ...secrets.map((each) => `${text}${each}`)]);
				const read: unknown = JSON.parse(redactJson(json, redact));
				JSON.stringify(read, (_, inner: unknown) => {
					if (typeof inner === 'string') expect(redact(inner)).toBe(inner);
					return inner;
				});
			}),
		);
	});
});
