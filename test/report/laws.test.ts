import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { reportFormats, type ReportFormat } from '../../src/model/document.ts';
import type { RunResult } from '../../src/model/result.ts';
import { cleanLine } from '../../src/report/escape.ts';
import { readResult } from '../../src/report/result-schema.ts';
import { reportAll } from '../../src/report/report.ts';
import { diagnose } from '../../src/model/diagnostic.ts';
import { startOf } from '../../src/model/source.ts';
import { testCases } from '../../src/report/test-cases.ts';
import { repository } from '../rig/door.ts';
import { hostileResult, resultOfTexts } from '../rig/hostile-result.ts';
import {
	aFailedRun,
	anAttempt,
	anExecution,
	anInput,
	aNode,
	anOutput,
	aPlan,
	aResult,
} from '../rig/result-builders.ts';
import { failingSample, invalidSample, passingSample } from '../rig/result-samples.ts';

async function draw(result: RunResult, format: ReportFormat): Promise<string> {
	const documents = await Array.fromAsync(reportAll(result, [format]));
	return documents.map(({ text }) => text).join('');
}

const samples: readonly (readonly [string, RunResult])[] = [
	['passing', passingSample()],
	['failing', failingSample()],
	['invalid', invalidSample()],
	['empty', aResult(aPlan([]), anExecution([]))],
	['tame', resultOfTexts(['a', 'b', 'c', 'd'])],
];

/** A run of many scripts in a row, every one of which failed and printed much. */
function chain(length: number, line = 'a line of the log that is quite long\n'): RunResult {
	const nodes = Array.from({ length }, (_, index) =>
		aNode(`Node${index}`, {
			outputs: [anOutput('x')],
			inputs:
				index === 0 ? [] : [anInput('x', { sources: [{ kind: 'output', node: `Node${index - 1}`, output: 'x' }] })],
			dependsOn: index === 0 ? [] : [`Node${index - 1}`],
		}),
	);
	const tail = line.repeat(Math.ceil(16_384 / line.length));
	const failure = { reason: 'exit-non-zero', exitCode: 1 } as const;
	const attempts = [anAttempt({ failure, log: { path: 'log', bytes: tail.length, head: '', tail } })];
	return aResult(aPlan(nodes), anExecution(nodes.map(({ id }) => aFailedRun(id, failure, { attempts }))));
}

/** What may not stand in a document: steering, hiding and turning characters, and halves of characters. */
const invisible = /(?![\t\n\u200B])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe.each(reportFormats)('laws of %s', (format) => {
	test.each(samples)('%s: ends with one newline, says something, and is the same each time', async (_, sample) => {
		const before = JSON.stringify(sample);
		const text = await draw(sample, format);
		expect(text).toMatch(/\S\n$/);
		expect(await draw(structuredClone(sample), format)).toBe(text);
		expect(JSON.stringify(sample)).toBe(before);
	});

	test('hostile names, messages and logs are drawn', async () => {
		await fc.assert(
			fc.asyncProperty(hostileResult, async (result) => {
				const text = await draw(result, format);
				expect(text).toMatch(/\S\n$/);
				if (format !== 'json') expect(text).not.toMatch(invisible);
			}),
			{ numRuns: 60 },
		);
	});
});

// `json` is the result itself, as large as it is.
test.each(reportFormats.filter((format) => format !== 'json'))(
	'%s: a thousand failures and lines of a megabyte stay bounded',
	async (format) => {
		expect((await draw(chain(1_000), format)).length).toBeLessThan(15_000_000);
		const long = `${'x'.repeat(1_000_000)}\n`;
		expect((await draw(resultOfTexts([long, long, long, long]), format)).length).toBeLessThan(60_000_000);
	},
);

describe('csv', () => {
	const read = (text: string): readonly Record<string, string>[] =>
		parseCsv<Record<string, string>>(text, { columns: true, relax_quotes: false });

	test('has a row for each node, flow, finding and diagnostic', async () => {
		const result = failingSample();
		const rows = read(await draw(result, 'csv'));
		const kinds = Object.groupBy(rows, ({ kind }) => kind ?? '');
		expect(kinds['node']).toHaveLength(result.execution.runs.length);
		expect(kinds['flow']).toHaveLength(result.flows.length);
		expect(kinds['finding']).toHaveLength(result.findings.length);
		expect(kinds['diagnostic']).toHaveLength(result.diagnostics.length);
		expect(kinds['node']?.find(({ name }) => name === 'Train')).toMatchObject({
			status: 'failed',
			rule: 'exception',
			duration_ms: '1500',
			message: "It raised KeyError: 'label'",
		});
	});

	test('law: it reads back, every row has every column, and no cell is a formula', async () => {
		await fc.assert(
			fc.asyncProperty(hostileResult, async (result) => {
				const text = await draw(result, 'csv');
				const rows = read(text);
				expect(rows).toHaveLength(2 + result.flows.length + result.findings.length + 1);
				expect(text.trimEnd().split('\n')).toHaveLength(rows.length + 1);
				const names = rows.filter(({ kind }) => kind === 'node').map(({ name }) => name);
				expect(names).toEqual(result.execution.runs.map(({ node }) => cleanLine(node)));
				for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
			}),
		);
	});

	test.each(['=1+1', '+1', '-1', '@SUM(A1)', '|calc', '\t=1', ' =1', '\uFEFF=1'])('a name %j is text', async (name) => {
		const result = aResult(aPlan([aNode(name)]), anExecution([aFailedRun(name, { reason: 'signal', signal: name })]));
		expect(read(await draw(result, 'csv'))[0]?.['name']).toBe(`'${cleanLine(name)}`);
	});
});

describe('junit', async () => {
	const schema = await readFile(join(repository, 'test/schemas/junit.xsd'), 'utf8');
	/** What the real libxml2 says against the schema; nothing when the document is well-formed and valid. */
	const problems = async (xml: string): Promise<readonly string[]> => {
		const { valid, errors } = await validateXML({
			xml: [{ fileName: 'junit.xml', contents: xml }],
			// Its root that holds several suites is in the same schema.
			schema: [{ fileName: 'junit.xsd', contents: schema }],
		});
		return valid ? [] : errors.map(({ message }) => message);
	};

	test.each(samples)('%s: valid', async (_, sample) => {
		expect(await problems(await draw(sample, 'junit'))).toEqual([]);
	});

	test('the schema bites', async () => {
		const xml = await draw(passingSample(), 'junit');
		expect(await problems(xml.replace('<testcase ', '<testcase surprise="1" '))).not.toEqual([]);
		expect(await problems(xml.replace('</testsuite>', ''))).not.toEqual([]);
	});

	test('a script is a case, a flow is one, an error of the definitions is one, and so is the verdict', async () => {
		const failing = failingSample();
		const xml = await draw(failing, 'junit');
		const names = [...xml.matchAll(/<testcase name="([^"]*)"/g)].map(([, name]) => name);
		expect(names).toHaveLength(failing.plan.nodes.length + failing.flows.length + 1);
		expect(xml).toMatch(
			/<testcase name="Train"[^>]*><failure type="exception" message="It raised KeyError: &apos;label&apos;">/,
		);
		expect(xml).toContain('Run it again: npx dag-script-test run --node +Train');
		expect(await draw(invalidSample(), 'junit')).toMatch(/name="definitions".*failures="1"/);
	});

	test('law: hostile content is valid XML of the same shape', async () => {
		const shape = (xml: string) => xml.match(/<\/?[a-z-]+|\/>/g);
		const tame = shape(await draw(resultOfTexts(['a', 'b', 'c', 'd']), 'junit'));
		await fc.assert(
			fc.asyncProperty(hostileResult, async (result) => {
				const xml = await draw(result, 'junit');
				expect(shape(xml)).toEqual(tame);
				expect(await problems(xml)).toEqual([]);
			}),
			{ numRuns: 25 },
		);
	});
});

describe('ctrf', async () => {
	const ajv = new Ajv({ strict: false, allErrors: true });
	formats.default(ajv);
	const validate = ajv.compile(
		JSON.parse(await readFile(join(repository, 'test/schemas/ctrf.json'), 'utf8')) as object,
	);
	const problems = (text: string) => (validate(JSON.parse(text)) ? [] : validate.errors);

	test.each(samples)('%s: valid', async (_, sample) => {
		expect(problems(await draw(sample, 'ctrf'))).toEqual([]);
	});

	test('the schema bites', async () => {
		const text = await draw(passingSample(), 'ctrf');
		expect(problems(text.replace('"status": "passed"', '"status": "fine"'))).not.toEqual([]);
	});

	test('law: hostile content is valid, and the summary counts the tests', async () => {
		await fc.assert(
			fc.asyncProperty(hostileResult, async (result) => {
				const text = await draw(result, 'ctrf');
				expect(problems(text)).toEqual([]);
				const { results } = JSON.parse(text) as {
					results: { summary: Record<string, number>; tests: { status: string }[] };
				};
				for (const status of ['passed', 'failed', 'skipped'])
					expect(results.tests.filter((one) => one.status === status)).toHaveLength(results.summary[status] ?? -1);
			}),
		);
	});
});

describe('json', () => {
	test('law: a result reads back as it was', async () => {
		await fc.assert(
			fc.asyncProperty(hostileResult, async (result) => {
				const read = readResult(await draw(result, 'json'));
				expect(read).toEqual({ ok: true, result: JSON.parse(JSON.stringify(result)) as unknown });
			}),
		);
	});
});

describe('test cases', () => {
	test.each(samples)('%s: some case failed if and only if the verdict is not passed', (_, sample) => {
		const failed = testCases(sample).filter(({ status }) => status === 'failed');
		expect(failed.length > 0).toBe(sample.verdict !== 'passed');
	});

	test('an allowed failure is skipped, and says so', () => {
		const failure = { reason: 'timeout', timeoutMs: 1_000 } as const;
		const plan = aPlan([aNode('A', { allowFailure: 'known' }), aNode('B')]);
		const result = aResult(plan, anExecution([aFailedRun('A', failure)]), { allowEmpty: true });
		expect(testCases(result)[0]).toMatchObject({
			status: 'skipped',
			message: 'This failure is allowed. It was still running after 1.0 s and was ended.',
		});
	});
});

test('law: no two cases of a suite have one name, also where one line has several errors', () => {
	fc.assert(
		fc.property(hostileResult, (result) => {
			const names = testCases(result).map(({ suite, name }) => `${suite} ${name}`);
			expect(new Set(names).size).toBe(names.length);
		}),
		{ numRuns: 60 },
	);
	const error = (about: object) =>
		diagnose({ code: 'missing-env', severity: 'error', message: 'm', at: startOf('x.dag.yml'), about });
	const diagnostics = [error({ node: 'A', item: 'RATE' }), error({ node: 'A', item: 'MODE' }), error({ item: 'MODE' })];
	const names = testCases({ ...invalidSample(), diagnostics }).map(({ name }) => name);
	expect(names).toEqual([
		'x.dag.yml:1:1: missing-env RATE',
		'x.dag.yml:1:1: missing-env MODE',
		'x.dag.yml:1:1: missing-env MODE (2)',
		'verdict',
	]);
});
