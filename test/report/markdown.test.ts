import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import type { BaselineReport } from '../../src/model/baseline.ts';
import type { Binding } from '../../src/model/plan.ts';
import { docsAddress } from '../../src/model/docs-address.ts';
import type { CompletedResult, RunResult } from '../../src/model/result.ts';
import { cleanLine } from '../../src/report/escape.ts';
import { reportMarkdown } from '../../src/report/markdown/markdown.ts';
import { all, renderMarkdown, shapeOf, textOf } from '../rig/github-markdown.ts';
import { hostileResult, resultOfTexts } from '../rig/hostile-result.ts';
import { aFailedRun, anExecution, anInput, aNode, anOutput, aPlan, aResult, aRun } from '../rig/result-builders.ts';
import { failingSample, invalidSample, passingSample } from '../rig/result-samples.ts';

const page = (result: RunResult) => renderMarkdown(reportMarkdown(result));
const commit = 'a'.repeat(40);
const place = { server: 'https://github.com', repository: 'acme/credit', folder: 'pipelines/one' };

/** Whether a link leads to the section of a code or rule that there is. */
function isOfDocs(address: string | undefined): boolean {
	return address !== undefined && docsAddress(address.split('#').at(-1) ?? '') === address;
}

/** Cells of the table below a heading, row by row. */
function table(result: RunResult, title: string): readonly (readonly string[])[] {
	const { children } = page(result);
	const elements = children.filter((child) => typeof child !== 'string');
	const at = elements.findIndex((element) => element.tag === 'h3' && textOf(element) === title);
	const next = elements[at + 1];
	const found = next?.tag === 'table' ? next : next === undefined ? undefined : all(next, 'table')[0];
	return all(found ?? '', 'tr').map((row) => [...all(row, 'th'), ...all(row, 'td')].map(textOf));
}

describe('rendered as GitHub renders it', () => {
	test('a failure is first: cause, line, log and command', () => {
		const headings = ['h2', 'h3', 'h4'].flatMap((tag) => all(page(failingSample()), tag)).map(textOf);
		expect(headings).toEqual([
			'✘ credit: failed',
			'Failures',
			'Findings',
			'Pipeline',
			'Scripts',
			'Data flow',
			'Definitions',
			'✘ Train — scripts/train.py:42',
		]);
		const blocks = all(page(failingSample()), 'pre').map(textOf);
		expect(blocks[0]).toBe("y = rows['label']\n");
		expect(blocks[1]).toContain('KeyError');
		expect(all(page(failingSample()), 'code').map(textOf)).toContain('npx dag-script-test run --node +Train');
	});

	test('tables have a row for each script, flow and finding', () => {
		const result = failingSample();
		expect(table(result, 'Scripts')).toEqual([
			['Node', 'Script', 'Outcome', 'Time'],
			['○ Load', '–', 'stub', ''],
			['✔ Prepare', 'scripts/prepare.py', 'passed', '1.5 s'],
			['✘ Train settings of the 2025 champion', 'scripts/train.py', 'failed', '1.5 s'],
			['⊘ Report', 'scripts/report.sh', 'blocked by Train', ''],
		]);
		expect(table(result, 'Data flow').map(([flow, verdict]) => [flow, verdict])).toEqual([
			['Flow', 'Verdict'],
			['Prepare.clean → Train.clean', '⚠ warning'],
			['tests/data/settings.json → Train.settings', '⚠ warning'],
			['Load.rows → Prepare.rows', '✔ ok'],
			['Train.model → Report.model', '– untested'],
		]);
		expect(table(result, 'Findings')).toHaveLength(2);
	});

	test('differences from the baseline are a table, beyond the tolerance first', () => {
		const difference = { node: 'Prepare', output: 'clean', tolerated: false } as const;
		const result = {
			...passingSample(),
			baseline: {
				file: 'base.json',
				differences: [
					{ ...difference, kind: 'rows', was: '300', is: '290', tolerated: true },
					{ ...difference, kind: 'column-retyped', column: 'a|b', was: 'integer', is: 'string' },
					{ ...difference, kind: 'column-added', column: 'new', is: 'date' },
					{ ...difference, kind: 'stale' },
					{ ...difference, kind: 'new', is: '290', tolerated: true },
				],
			},
		} as const;
		expect(table(result, 'Against the baseline base.json')).toEqual([
			['Output', 'What', 'Baseline', 'This run', 'Judged'],
			['Prepare.clean', 'other type: a|b', 'integer', 'string', 'differs'],
			['Prepare.clean', 'column added: new', '–', 'date', 'differs'],
			['Prepare.clean', 'only in the baseline', '–', '–', 'differs'],
			['Prepare.clean', 'rows', '300', '290', 'within the tolerance'],
			['Prepare.clean', 'not in the baseline yet', '–', '290', 'new'],
		]);
		const many = { ...result.baseline, differences: Array.from({ length: 60 }, () => result.baseline.differences[2]) };
		expect(textOf(page({ ...result, baseline: many }))).toContain('10 more differences are in result.json.');
		expect(table(passingSample(), 'Against the baseline base.json')).toEqual([]);
	});

	test('what is long or rarely wanted is folded away', () => {
		const closed = all(page(passingSample()), 'summary').map(textOf);
		expect(closed).toEqual([
			'Wiring: 4 inputs, of which 0 matched',
			'Time: 3.0 s, of which the longest chain of scripts took 4.5 s',
			'Environment: linux x64, 2 CPUs',
		]);
		expect(table(passingSample(), 'Scripts')).toHaveLength(5);
	});

	test('the chain that decides, slowest scripts, and what they ran with', () => {
		const python = {
			executable: 'python3',
			version: '3.12.1',
			implementation: 'CPython',
			packages: { pandas: '2.2.0' },
		};
		const result = { ...passingSample(), facts: { python }, subject: { commit, dirty: true } };
		const text = textOf(page(result));
		expect(text).toContain('4.5 s of scripts: on average 1.5 at a time on 2 CPUs.');
		expect(text).toContain('The longest chain, 3 scripts: Prepare → Train → Report');
		expect(text).toContain('Environment: CPython 3.12.1; linux x64, 2 CPUs');
		expect(text).toContain('pandas 2.2.0');
		expect(text).toContain('Commit aaaaaaaaaaaa, with changes');
	});

	test('many packages and a long chain are cut, and it is said', () => {
		const ids = Array.from({ length: 70 }, (_, index) => `N${index}`);
		const nodes = ids.map((id, index) => aNode(id, { dependsOn: ids.slice(Math.max(0, index - 1), index) }));
		const packages = Object.fromEntries(ids.map((id) => [id, '1']));
		const python = { executable: 'python3', version: '3.12.1', implementation: 'CPython', packages };
		const result = aResult(aPlan(nodes), anExecution(ids.map((id) => aRun(id))), { facts: { python } });
		const text = textOf(page(result));
		expect(text).toContain('→ 40 more');
		expect(text).toContain('and 20 more packages, in result.json');
		expect(text).toContain('70 nodes are too many to draw here');
	});

	test('a code and a rule lead to their sections of the documentation; one that is not known leads nowhere', () => {
		const addresses = (result: RunResult) => all(page(result), 'a').map(({ attributes }) => attributes['href']);
		expect(addresses(failingSample())).toContain(docsAddress('undeclared-output'));
		expect(addresses(invalidSample())).toContain(docsAddress('duplicate-node'));
		const [first] = invalidSample().diagnostics;
		const strange = { ...first, code: 'x](http://evil.example)' } as unknown as NonNullable<typeof first>;
		expect(addresses({ ...invalidSample(), diagnostics: [strange] })).toEqual([]);
	});

	test('definitions: notes are folded, errors are open', () => {
		expect(all(page(invalidSample()), 'details')).toEqual([]);
		expect(all(page(invalidSample()), 'li').map(textOf)[0]).toContain('duplicate-node');
	});
});

describe('links to files', () => {
	const linked = (result: RunResult) =>
		all(page(result), 'a')
			.filter((link) => !isOfDocs(link.attributes['href']))
			.map((link) => [textOf(link), link.attributes['href']]);
	const root = `https://github.com/acme/credit/blob/${commit}/pipelines/one`;

	test('lead to the line at the commit', () => {
		const result = { ...failingSample(), subject: { commit }, environment: place };
		expect(linked(result)).toContainEqual(['scripts/train.py:42', `${root}/scripts/train.py#L42`]);
		expect(linked(result)).toContainEqual(['scripts/prepare.py', `${root}/scripts/prepare.py`]);
		expect(linked(result)).toContainEqual(['steps/train.step.yaml:12:5', `${root}/steps/train.step.yaml#L12`]);
		expect(linked({ ...invalidSample(), subject: { commit }, environment: place })).toContainEqual([
			'dag-script-test.yml:3:1',
			`${root}/dag-script-test.yml#L3`,
		]);
	});

	test.each([
		['no commit', {}, place],
		['no repository', { commit }, {}],
		['another protocol', { commit }, { ...place, server: 'javascript:alert(1)//x.y' }],
		['a server that is more', { commit }, { ...place, server: 'https://github.com/evil?x=' }],
		['a commit that is none', { commit: '../../evil' }, place],
		['a repository that is none', { commit }, { ...place, repository: '../evil' }],
	])('%s: none', (_, subject, environment) => {
		expect(linked({ ...failingSample(), subject, environment })).toEqual([]);
	});

	test.each(['/etc/passwd', '../../other', 'a/../../b', ''])('not to %j', (entry) => {
		const result = aResult(aPlan([aNode('A', { entry })]), anExecution([aRun('A')]), {
			subject: { commit },
			environment: place,
		});
		expect(linked(result).filter(([label]) => label === entry)).toEqual([]);
	});

	test('law: whatever a file is called, its link leads to it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (name) => {
				const entry = `x${name}`;
				fc.pre(!entry.split('/').some((part) => part === '..' || part === '.' || part === ''));
				const result = aResult(aPlan([aNode('A', { entry })]), anExecution([aRun('A')]), {
					subject: { commit },
					environment: place,
				});
				const [, address] = linked(result)[0] ?? [];
				expect(decodeURIComponent(new URL(address ?? '').pathname)).toBe(
					`/acme/credit/blob/${commit}/pipelines/one/${entry}`,
				);
			}),
		);
	});
});

describe('law: hostile content makes nothing but text', () => {
	const tame = resultOfTexts(['a', 'b', 'c', 'd']);
	// A name in a message is a code span, and so is what stands in backticks within it.
	const shape = (result: RunResult) => shapeOf(page(result), ['code']);
	const printsSomething = ({ execution }: CompletedResult) =>
		cleanLine(execution.runs[1]?.attempts[0]?.log.tail ?? '') !== '';

	test('the document keeps its shape: no tag, link, cell, list or heading of its own', () => {
		expect(shape(tame)).toContain('table');
		fc.assert(
			fc.property(hostileResult.filter(printsSomething), (result) => {
				expect(shape(result)).toBe(shape(tame));
				expect(all(page(result), 'a').filter((link) => !isOfDocs(link.attributes['href']))).toEqual([]);
			}),
			{ numRuns: 75 },
		);
	});

	test('every link leads to a file of the commit', () => {
		const root = `https://github.com/acme/credit/blob/${commit}/pipelines/one/`;
		fc.assert(
			fc.property(hostileResult, (result) => {
				const document = page({ ...result, subject: { commit }, environment: place });
				for (const { attributes } of all(document, 'a')) {
					if (isOfDocs(attributes['href'])) continue;
					expect(new URL(attributes['href'] ?? '').href.startsWith(root)).toBe(true);
				}
				const unlinked = shapeOf(document, ['code', 'a']);
				if (printsSomething(result)) expect(unlinked).toBe(shapeOf(page(tame), ['code', 'a']));
			}),
			{ numRuns: 50 },
		);
	});

	test('names can be read in the tables as they are', () => {
		fc.assert(
			fc.property(hostileResult, (result) => {
				const names = table(result, 'Scripts')
					.slice(1)
					.map(([name]) => name?.slice(2));
				for (const [index, run] of result.execution.runs.entries()) {
					const wanted = cleanLine(`${run.node} ${result.plan.nodes[index]?.note ?? ''}`);
					expect(cleanLine(names[index] ?? '')).toBe(wanted);
				}
			}),
		);
	});
});

test('a failed run alone', () => {
	const result = aResult(aPlan([aNode('A')]), anExecution([aFailedRun('A', { reason: 'signal', signal: 'SIGSEGV' })]));
	expect(all(page(result), 'h4').map(textOf)).toEqual(['✘ A']);
	expect(textOf(page(result))).toContain('It was ended by SIGSEGV.');
});

test('a flow whose two ends passed and that is broken is in the tables first', () => {
	const nodes = [
		aNode('A', { outputs: [anOutput('x')] }),
		aNode('B', { inputs: [anInput('x', { sources: [{ kind: 'output', node: 'A', output: 'x' }] })], dependsOn: ['A'] }),
	];
	const sample = aResult(aPlan(nodes), anExecution([aRun('A'), aRun('B')]));
	const flows = sample.flows.map((flow) => ({ ...flow, verdict: 'broken' as const }));
	expect(table({ ...sample, flows }, 'Data flow')[1]?.[1]).toBe('✘ broken');
	expect(reportMarkdown({ ...sample, flows })).toContain('n0 == broken ==> n1');
});

test('the baseline: says when nothing differs, and when it was written anew', () => {
	const drawnWith = (baseline: BaselineReport) => page({ ...passingSample(), baseline });
	expect(textOf(drawnWith({ file: 'b.json', differences: [] }))).toContain('No table differs from b.json.');
	expect(textOf(drawnWith({ file: 'b.json', differences: [], updated: true }))).toContain('b.json was written anew');
});

test('the wiring: ties first, each score in its parts, and the next best', () => {
	const parts = { type: 0.4, dataType: 0.2, name: 0.25, exact: 0, source: 0, keywords: 0, cap: 0 };
	const bound = (input: string, tie: boolean): Binding => ({
		from: { kind: 'output', node: 'Prepare', output: 'clean' },
		to: { node: 'Train', input },
		how: 'matched',
		score: 0.85,
		parts,
		rivals: [{ node: 'Load', output: 'rows', score: 0.6, parts, because: 'lower-score' }],
		tie,
	});
	const sample = passingSample();
	const bindings = [
		bound('first', false),
		bound('second', true),
		{ ...bound('third', false), mounted: false as const },
	];
	const text = textOf(page({ ...sample, plan: { ...sample.plan, bindings } }));
	expect(text).toContain('Wiring: 3 inputs, of which 3 matched, 1 tie');
	expect(text.indexOf('Train.second')).toBeLessThan(text.indexOf('Train.first'));
	expect(text).toContain('tie 0.85 = type 0.40 + data type 0.20 + name 0.25');
	expect(text).toContain('Load.rows 0.60, a lower score');
	expect(text).toContain('not mounted, so nothing is delivered');
});

test('the environment names who works with which framework, and a failure has advice for it', () => {
	const sample = failingSample();
	const nodes = Array.from({ length: 10 }, (_, index) => `Train_${index}`);
	const frameworks = {
		Train: ['pytorch'] as const,
		...Object.fromEntries(nodes.map((node) => [node, ['xgboost'] as const])),
	};
	const runs = sample.execution.runs.map((run) =>
		run.node === 'Train'
			? { ...run, outcome: { status: 'failed', failure: { reason: 'out-of-memory' } } as const }
			: run,
	);
	const text = textOf(page({ ...sample, facts: { frameworks }, execution: { ...sample.execution, runs } }));
	expect(text).toContain('Works with pytorch: Train');
	expect(text).toMatch(/Works with xgboost: Train_0, .*Train_7 and 2 more/);
	expect(text).toContain('a smaller batch');
});
