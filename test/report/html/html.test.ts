import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as fc from '../../rig/fast-check.ts';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../../src/model/result.ts';
import { docsRoot } from '../../../src/model/docs-address.ts';
import { cleanLine } from '../../../src/report/escape.ts';
import { reportHtml } from '../../../src/report/html/html.ts';
import { repository } from '../../rig/door.ts';
import { hostileResult, resultOfTexts } from '../../rig/hostile-result.ts';
import { manyNodes, oneNode, probedRun } from '../../rig/page-samples.ts';
import {
	aFailedRun,
	anEvidence,
	anExecution,
	aNode,
	anOutput,
	aPlan,
	aProfile,
	aResult,
	aRun,
} from '../../rig/result-builders.ts';
import { failingSample, invalidSample, passingSample } from '../../rig/result-samples.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, also those in its templates, in order. */
function elements(html: string): readonly Element[] {
	const found: Element[] = [];
	const visit = (node: DefaultTreeAdapterTypes.Node): void => {
		if ('tagName' in node) found.push(node);
		if ('content' in node) visit(node.content);
		if ('childNodes' in node) for (const child of node.childNodes) visit(child);
	};
	visit(parse(html, { onParseError: (error) => expect(error.code).toBe('no parse error') }));
	return found;
}

function attribute(element: Element | undefined, name: string): string | undefined {
	return element?.attrs.find((one) => one.name === name)?.value;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
	if ('value' in node) return node.value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const pages: readonly (readonly [string, RunResult])[] = [
	['passing', passingSample()],
	['failing', failingSample()],
	['invalid', invalidSample()],
	['empty', aResult(aPlan([]), anExecution([]))],
	['one node', oneNode()],
	['many nodes', manyNodes(300)],
	['baseline and probes', probedRun()],
];

/** Names of attributes that run something, or fetch something. */
const activeAttributes = /^(on.*|src|srcset|style|srcdoc|action|formaction|ping|background|poster|data|xlink:href)$/;

describe.each(pages)('the page of %s', (_, result) => {
	const html = reportHtml(result);
	const all = elements(html);

	test('is valid HTML that asks for nothing and runs nothing but its own script', () => {
		const names = new Set(all.map(({ tagName }) => tagName));
		for (const name of ['img', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'audio', 'video', 'image', 'use'])
			expect(names).not.toContain(name);
		for (const { attrs } of all)
			for (const { name, value } of attrs) {
				expect(name).not.toMatch(activeAttributes);
				if (name === 'href' && !value.startsWith(`${docsRoot}/`)) expect(value).toMatch(/^#[a-z0-9-]+$/);
			}
		expect(html.replaceAll(`href="${docsRoot}/`, '')).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
	});

	test('its policy allows its script and its style by their digests, and nothing else', () => {
		const meta = all.find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
		const policy = attribute(meta, 'content') ?? '';
		const digest = (name: string) => {
			const own = all.filter(({ tagName }) => tagName === name);
			expect(own).toHaveLength(1);
			return createHash('sha256').update(textOf(own[0]!)).digest('base64');
		};
		expect(policy).toBe(
			`default-src 'none'; script-src 'sha256-${digest('script')}'; style-src 'sha256-${digest('style')}'; base-uri 'none'; form-action 'none'`,
		);
	});

	test('no id twice; every link and label leads somewhere', () => {
		const ids = all.flatMap((one) => attribute(one, 'id') ?? []);
		expect(new Set(ids).size).toBe(ids.length);
		for (const one of all) {
			const href = attribute(one, 'href');
			if (href?.startsWith('#') === true) expect(ids).toContain(href.slice(1));
			const label = attribute(one, 'aria-labelledby');
			if (label !== undefined) expect(ids).toContain(label);
			const opens = attribute(one, 'data-open');
			if (opens !== undefined) expect(ids).toContain(opens);
		}
	});
});

describe('what the documentation explains', () => {
	/** Where the rules and codes of a page lead. */
	const leads = (result: RunResult) =>
		elements(reportHtml(result))
			.filter((one) => attribute(one, 'class') === 'rule')
			.map((one) => [textOf(one), attribute(one, 'href'), attribute(one, 'rel')]);

	test('a path may break after its slashes, and is read as it is', () => {
		const declared = elements(reportHtml(failingSample())).filter(
			(element) => element.tagName === 'code' && textOf(element) === 'steps/train.step.yaml:12:5',
		);
		expect(declared.length).toBeGreaterThan(0);
		for (const { childNodes } of declared)
			expect(childNodes.map((child) => ('value' in child ? child.value : child.nodeName))).toEqual([
				'steps/',
				'wbr',
				'train.step.yaml:12:5',
			]);
	});

	test('codes and rules lead to their sections', () => {
		const section = (name: string) => [name, `${docsRoot}/troubleshooting.md#${name}`, 'noopener'];
		expect(leads(failingSample())).toContainEqual(section('bound-by-structure-only'));
		expect(leads(failingSample())).toContainEqual(section('undeclared-output'));
		expect(leads(probedRun())).toContainEqual(section('probe-input-optional'));
		expect(leads(invalidSample())).toEqual([section('duplicate-node'), section('unknown-key')]);
	});

	test('a code of another version, or of nobody, leads nowhere', () => {
		const sample = invalidSample();
		for (const code of ['constructor', 'x"onclick=', 'later-code']) {
			const diagnostics = sample.diagnostics.map((one) => ({ ...one, code: code as 'unknown-key' }));
			expect(leads({ ...sample, diagnostics })).toEqual([]);
		}
	});
});

describe('the baseline and the probes', () => {
	/** The rows of a table of the page below its head, cell by cell. */
	const rows = (result: RunResult, table: string) =>
		elements(reportHtml(result))
			.filter(({ tagName, parentNode: body }) => {
				const parent = body !== null && 'parentNode' in body ? body.parentNode : null;
				return tagName === 'tr' && parent !== null && 'attrs' in parent && attribute(parent, 'data-table') === table;
			})
			.map(({ childNodes }) => childNodes.map((cell) => textOf(cell).trim()).filter((text) => text !== ''))
			.slice(1);
	const sample = probedRun();

	test('differences, those beyond the tolerance first', () => {
		expect(rows(sample, 'baseline')).toEqual([
			['! differs', 'Clean.rows', 'other type: order_id', 'integer', 'string'],
			['! differs', 'Clean.rows', 'column removed: discount', 'number', '–'],
			['! differs', 'Clean.rows', 'missing values: price', '0 %', '12.5 %'],
			['≈ within the tolerance', 'Clean.rows', 'rows', '1,000', '1,040'],
			['+ new', 'Score.scores', 'not in the baseline yet', '–', '1,040'],
		]);
	});

	test('a baseline that was written anew: every difference is accepted', () => {
		const baseline = { ...sample.baseline!, updated: true } as const;
		for (const [first] of rows({ ...sample, baseline }, 'baseline')) expect(first).toBe('✔ accepted');
		expect(reportHtml({ ...sample, baseline })).toContain('was written anew from this run.');
	});

	test('no difference is said, and kinds of a later version are shown by their names', () => {
		const file = 'b.json';
		expect(reportHtml({ ...sample, baseline: { file, differences: [] } })).toContain('No table differs.');
		const kind = 'constructor' as 'rows';
		const differences = [{ kind, node: 'A', output: 'b', tolerated: false }];
		expect(rows({ ...sample, baseline: { file, differences } }, 'baseline')[0]).toContain('constructor');
	});

	test('each finding of a probe has its case and the command that has it again', () => {
		const shown = rows(sample, 'probes').map((cells) => [cells[1], cells[2], cells.at(-1)]);
		expect(shown).toEqual([
			[
				'probe-input-optional',
				'Clean',
				'probes/Clean/absent-input-holidays/ probes/Clean/empty-input-holidays/ npx dag-script-test run --node +Clean && npx dag-script-test run --node Clean --probe absent-input --probe empty-inputCopy',
			],
			[
				'probe-zero-rows',
				'Score',
				'probes/Score/zero-rows-rows/ npx dag-script-test run --node +Score && npx dag-script-test run --node Score --probe zero-rowsCopy',
			],
			[
				'probe-not-repeatable',
				'Score',
				'probes/Score/repeat/ npx dag-script-test run --node +Score && npx dag-script-test run --node Score --probe repeatCopy',
			],
		]);
	});

	test('probes that found nothing are told; without probes or a baseline there is no such section', () => {
		const { execution } = sample;
		expect(reportHtml({ ...sample, findings: [], execution })).toContain('The scripts took every case.');
		const ids = elements(reportHtml(passingSample())).map((one) => attribute(one, 'id'));
		expect(ids).not.toContain('probes');
		expect(ids).not.toContain('baseline');
	});
});

describe('hostile content', () => {
	/** The elements and the names of their attributes: everything but text. */
	const shape = (html: string) =>
		elements(html)
			// Colours, line breaks within a message, and how a sentence quotes a name, are the text's own.
			.filter(
				({ tagName, parentNode }) =>
					tagName !== 'br' &&
					tagName !== 'code' &&
					!(tagName === 'span' && parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'pre'),
			)
			.map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`);

	test('law: it makes no element and no attribute', () => {
		const allowed = new Set(shape(reportHtml(resultOfTexts(['a', 'b', 'c', 'd']))));
		for (const text of ['x\u001B[1mx', ' ', 'a `b` c', '\n\n'])
			for (const part of shape(reportHtml(resultOfTexts([text, text, text, text])))) allowed.add(part);
		fc.assert(
			fc.property(hostileResult, (result) => {
				for (const part of shape(reportHtml(result))) expect(allowed).toContain(part);
			}),
			{ numRuns: 60 },
		);
	});

	test('law: names are read as they are', () => {
		fc.assert(
			fc.property(hostileResult, (result) => {
				const shown = elements(reportHtml(result)).flatMap((one) => attribute(one, 'data-name') ?? []);
				expect(shown).toEqual(
					result.plan.nodes.map(({ id }) => cleanLine(id).replaceAll(/\p{Noncharacter_Code_Point}/gu, '')),
				);
			}),
			{ numRuns: 60 },
		);
	});

	test('a megabyte in every name makes a page of bearable size', () => {
		const long = 'x<'.repeat(500_000);
		expect(reportHtml(resultOfTexts([long, long, long, long])).length).toBeLessThan(1_000_000);
	});
});

test('the size is bounded, whatever the run: ten thousand nodes with long logs', () => {
	const tail = '\u001B[31mred\u001B[0m <b>&amp;</b> and more of it\n'.repeat(500);
	const failure = { reason: 'exit-non-zero', exitCode: 1 } as const;
	const log = { path: 'log', bytes: tail.length, head: '', tail };
	const nodes = Array.from({ length: 10_000 }, (_, index) => aNode(`N${index}`));
	const runs = nodes.map(({ id }) =>
		aFailedRun(id, failure, { attempts: [{ startedMs: 0, endedMs: 1, failure, log }] }),
	);
	const html = reportHtml(aResult(aPlan(nodes), anExecution(runs)));
	expect(html.length).toBeLessThan(40_000_000);
	expect(html).toContain('8000 more nodes without trouble are not drawn');
});

test('names of nodes are cut to the width of their boxes', () => {
	const names = ['顧客信用リスク評価モデルの学習', 'CreditModelTraining_training', '学習データの前処理'];
	const html = reportHtml(
		aResult(aPlan(names.map((name) => aNode(name))), anExecution(names.map((name) => aRun(name)))),
	);
	const drawn = elements(html).filter((one) => attribute(one, 'class') === 'node-name');
	expect(drawn.map((one) => textOf(one).trim())).toEqual([
		'顧客信用リ…デルの学習',
		'CreditMode…g_training',
		'学習データの前処理',
	]);
});

test('the size is bounded, however many columns there are: two thousand nodes with five wide tables each', () => {
	const columns = Array.from({ length: 100 }, (_, index) => {
		return { name: `column_${index}_${'x'.repeat(2_000)}`, type: 'number', nulls: 3, min: -index, max: index };
	});
	const profile = aProfile({ table: { columns, rows: 100 } });
	const outputs = ['a', 'b', 'c', 'd', 'e'];
	const nodes = Array.from({ length: 2_000 }, (_, index) =>
		aNode(`N${index}`, { outputs: outputs.map((name) => anOutput(name)) }),
	);
	const runs = nodes.map(({ id }) => aRun(id, { outputs: outputs.map((name) => anEvidence(name, { profile })) }));
	const html = reportHtml(aResult(aPlan(nodes), anExecution(runs)));
	expect(html.length).toBeLessThan(40_000_000);
	expect(html).toContain('… and 96 more.');
	const few = reportHtml(aResult(aPlan(nodes.slice(0, 3)), anExecution(runs.slice(0, 3))));
	expect(few).toContain('… and 60 more.');
});

test('the module of assets is what its sources give', () => {
	execFileSync(process.execPath, [join(repository, 'scripts/html-assets.mjs'), '--check']);
});
