import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axeCore from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/model/result.ts';
import { reportAll } from '../../src/report/report.ts';
import { openBrowser, openFile } from '../rig/browser.ts';
import { resultOfTexts } from '../rig/hostile-result.ts';
import { creditRisk, manyNodes, oneNode, probedRun, renameColumn } from '../rig/page-samples.ts';
import { invalidSample } from '../rig/result-samples.ts';

const axe = axeCore.source;
const names = ['passing', 'failing', 'one', 'thousand', 'invalid', 'hostile', 'probed'] as const;

let browser: Browser;
let folder: string;
const path = (name: string) => join(folder, `${name}.html`);

async function draw(name: string, result: RunResult): Promise<void> {
	const documents = await Array.fromAsync(reportAll(result, ['html']));
	await writeFile(path(name), documents.map(({ text }) => text).join(''));
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'browser-'));
	await draw('passing', await creditRisk());
	await draw('failing', await creditRisk(renameColumn));
	await draw('one', oneNode());
	await draw('thousand', manyNodes(1_000));
	await draw('probed', probedRun());
	await draw('invalid', invalidSample());
	const text =
		'</template></script><script>alert(1)</script><img src=x onerror=alert(1)>"\' onload=alert(1) \u202E\u001B[31m`|]]>';
	await draw('hostile', resultOfTexts([text, `a${text}`, `b${text}\n${text}`, `c\u001B[1;31m${text}\n=1+1`]));
	browser = await openBrowser();
}, 180_000);

afterAll(async () => {
	await browser?.close();
	await rm(folder, { recursive: true, force: true });
});

/** What axe finds wrong, in a line each. */
async function accessibilityProblems(page: Page, options = '{}'): Promise<readonly string[]> {
	await page.evaluate(axe);
	return page.evaluate<string[]>(
		`axe.run(${options}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 300) + ' ' + nodes[0].failureSummary))`,
	);
}

describe.each(names)('the page of a %s run', (name) => {
	test.each(['light', 'dark'] as const)(
		'%s: axe finds nothing, no errors, no network',
		{ timeout: 300_000 },
		async (scheme) => {
			const { page, errors, requests } = await openFile(browser, path(name), { scheme });
			expect(await page.title()).toMatch(/\S/);
			// Contrast is measured for every text: on a large page, whose colours are those of a small one, that takes minutes.
			const options = name === 'thousand' ? `{ rules: { 'color-contrast': { enabled: false } } }` : '{}';
			expect(await accessibilityProblems(page, options)).toEqual([]);
			if (name !== 'invalid' && name !== 'thousand') {
				await page.locator('#nodes tbody a.name').first().click();
				await page.locator('#panel').waitFor();
				expect(await accessibilityProblems(page)).toEqual([]);
			}
			expect(errors).toEqual([]);
			expect(requests).toEqual([]);
			await page.close();
		},
	);
});

describe('what a reader sees', () => {
	test('of a failing run: the verdict, what broke, where, and how to run it again', async () => {
		const { page } = await openFile(browser, path('failing'));
		expect(await page.locator('h1').innerText()).toBe('credit-risk failed');
		expect(await page.locator('.sentence').innerText()).toMatch(/1 script failed/);
		const failure = page.locator('.failure-card.failed');
		expect(await failure.innerText()).toContain("It raised KeyError: 'prob_default'");
		expect(await failure.locator('.frames .here').innerText()).toContain('scripts/score_calibration.py:');
		expect(await failure.locator('.rerun code').innerText()).toBe(
			'npx dag-script-test run --node +ScoreCalibration_calibration',
		);
		expect(await failure.locator('.log .c3').innerText()).toBe('WARNING');
		expect(await page.locator('.failure-card.found').count()).toBe(2);
		await page.close();
	});

	test('of a passing run: every node and flow, and no failures', async () => {
		const { page } = await openFile(browser, path('passing'));
		expect(await page.locator('h1').innerText()).toBe('credit-risk passed');
		expect(await page.locator('#failures').count()).toBe(0);
		expect(await page.locator('#drawing .node').count()).toBe(11);
		expect(await page.locator('#nodes tbody tr').count()).toBe(11);
		expect(await page.locator('#flows tbody tr').count()).toBe(20);
		expect(await page.locator('.gantt tbody tr').count()).toBe(8);
		await page.close();
	});

	test('of baseline and probes: what differs, the case of each finding, and where its rule is explained', async () => {
		const { page, errors, requests } = await openFile(browser, path('probed'));
		expect(await page.getByRole('navigation').getByRole('link', { name: 'Baseline' }).getAttribute('href')).toBe(
			'#baseline',
		);
		expect(await page.locator('#baseline tbody tr').first().innerText()).toMatch(/differs\s+Clean\.rows\s+other type/);
		await page
			.locator('#baseline')
			.getByRole('button', { name: /within the tolerance/ })
			.click();
		expect(await page.locator('#baseline tbody tr:visible').count()).toBe(1);
		expect(await page.locator('#probes tbody tr').nth(1).locator('.rerun code').innerText()).toBe(
			'npx dag-script-test run --node +Score && npx dag-script-test run --node Score --probe zero-rows',
		);
		const rule = page.locator('#probes a.rule').first();
		expect(await rule.getAttribute('href')).toMatch(/^https:.*\/troubleshooting\.md#probe-input-optional$/);
		expect(await rule.getAttribute('rel')).toBe('noopener');
		expect([...errors, ...requests]).toEqual([]);
		await page.close();
	});

	test('of wrong definitions: what is wrong and where', async () => {
		const { page } = await openFile(browser, path('invalid'));
		expect(await page.locator('#definitions tbody tr').first().innerText()).toContain('pipelines/credit.dag.json:8:9');
		await page.close();
	});

	test('of hostile content: text, and nothing else', async () => {
		const { page, errors } = await openFile(browser, path('hostile'));
		expect(await page.locator('img, iframe, object, embed, link, base, form').count()).toBe(0);
		expect(await page.locator('script').count()).toBe(1);
		await page.locator('#drawing .node').first().click();
		await page.locator('#panel').waitFor();
		expect(await page.locator('#panel-title').innerText()).toContain('<script>alert(1)</script>');
		expect(await page.locator('#panel img, #panel script').count()).toBe(0);
		expect(await page.locator('#panel .log .c1').first().innerText()).toContain('</template></script>');
		expect(errors).toEqual([]);
		await page.close();
	});
});

describe('what a reader does', () => {
	test('filters, picks and sorts a table', async () => {
		const { page } = await openFile(browser, path('failing'));
		const rows = page.locator('#nodes tbody tr:visible');
		await page.locator('[data-filter="nodes"]').fill('calibration');
		expect(await rows.count()).toBe(6);
		expect(await page.locator('[data-shown="nodes"]').innerText()).toBe('6 of 11 rows');
		await page.locator('#nodes .chip.failed').click();
		expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('ScoreCalibration_calibration')]);
		await page.locator('#nodes .chip.failed').click();
		await page.locator('[data-filter="nodes"]').fill('');
		await page.locator('#nodes [data-sort="3"]').click();
		await page.locator('#nodes [data-sort="3"]').click();
		expect(await page.locator('#nodes th').nth(3).getAttribute('aria-sort')).toBe('descending');
		const times = await page.evaluate<number[]>(
			"[...document.querySelectorAll('#nodes tbody tr td:nth-child(4)')].map((cell) => Number(cell.dataset.by))",
		);
		expect(times).toEqual(times.toSorted((a, b) => b - a));
		await page.close();
	});

	test('walks through the drawing with the keyboard, opens a node, and comes back', async () => {
		const { page } = await openFile(browser, path('failing'));
		await page.locator('#graph-find').fill('ScoreCal');
		expect(await page.locator('#drawing .node:not(.dim)').count()).toBe(1);
		await page.keyboard.press('Enter');
		const focused = () => page.evaluate<string>(`document.activeElement.getAttribute('aria-label') ?? ''`);
		expect(await focused()).toMatch(/^✘ ScoreCal.* failed .*, ScoreCalibration_calibration$/);
		await page.keyboard.press('ArrowLeft');
		expect(await focused()).toMatch(/, CreditModelEval_calibration$/);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await page.locator('#panel').waitFor();
		expect(await page.locator('#panel-title').innerText()).toBe('ScoreCalibration_calibration');
		expect(await page.evaluate('document.activeElement.id')).toBe('panel-title');
		await page.keyboard.press('Escape');
		expect(await page.locator('#panel').isVisible()).toBe(false);
		expect(await focused()).toMatch(/, ScoreCalibration_calibration$/);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('+');
		await page.keyboard.press('0');
		await page.close();
	});

	test('reaches everything by Tab: the skip link first, then links, fields and tables', async () => {
		const { page } = await openFile(browser, path('one'));
		const reached: string[] = [];
		for (let step = 0; step < 60; step += 1) {
			await page.keyboard.press('Tab');
			const here = await page.evaluate<string>(
				`((element) => (element === document.body ? '' : element.id || element.getAttribute('class') || element.textContent.trim() || element.tagName))(document.activeElement)`,
			);
			if (here === '') break;
			reached.push(here);
		}
		expect(reached[0]).toBe('skip');
		for (const name of ['theme', 'graph-find', 'g0', 'name', 'card scroll', 'scroll']) expect(reached).toContain(name);
		await page.close();
	});

	test('opens a flow by its edge, and reads why it is wired so', async () => {
		const { page } = await openFile(browser, path('passing'));
		await page.evaluate(`document.querySelector('.grip').dispatchEvent(new MouseEvent('click', { bubbles: true }))`);
		expect(await page.locator('#panel').innerText()).toContain('Why it is wired so');
		expect(await page.locator('#panel .scores .taken svg').getAttribute('aria-label')).toMatch(/^type 0\.400, /);
		expect(await page.locator('#panel .scores .taken th').innerText()).toMatch(
			/^CreditDataLoading_training\.\w+\s+taken$/,
		);
		expect(page.url()).toMatch(/#f\d+$/);
		await page.goBack();
		await page.locator('#panel').waitFor({ state: 'hidden' });
		await page.close();
	});

	test('moves and magnifies the drawing', async () => {
		const { page } = await openFile(browser, path('passing'));
		const seen = () => page.locator('#drawing').getAttribute('viewBox');
		const whole = await seen();
		await page.locator('[data-zoom="in"]').click();
		const near = await seen();
		expect(near).not.toBe(whole);
		const frame = await page.locator('#drawing').boundingBox();
		await page.mouse.move(frame!.x + 200, frame!.y + 30);
		await page.mouse.down();
		await page.mouse.move(frame!.x + 320, frame!.y + 60, { steps: 4 });
		await page.mouse.up();
		expect(await seen()).not.toBe(near);
		expect(await page.locator('#panel').isVisible()).toBe(false);
		await page.locator('[data-zoom="fit"]').click();
		expect(await seen()).toBe(whole);
		await page.close();
	});

	test('scrolls with a finger on the drawing, which is then let go', async () => {
		const { page } = await openFile(browser, path('passing'), { width: 900, height: 800, touch: true });
		const seen = () => page.locator('#drawing').getAttribute('viewBox');
		const scrolled = () => page.evaluate<number>('scrollY');
		const fingers = await page.context().newCDPSession(page);
		/** A finger that is put down, led along the points, and lifted. */
		const stroke = async (...points: readonly { readonly x: number; readonly y: number }[]) => {
			for (const [index, point] of points.entries()) {
				const type = index === 0 ? 'touchStart' : 'touchMove';
				await fingers.send('Input.dispatchTouchEvent', { type, touchPoints: [point] });
			}
			await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		};
		const line = (fromX: number, fromY: number, dx: number, dy: number) =>
			Array.from({ length: 9 }, (_, step) => ({ x: fromX + (dx * step) / 8, y: fromY + (dy * step) / 8 }));
		await page.locator('#drawing').scrollIntoViewIfNeeded();
		const frame = (await page.locator('#drawing').boundingBox())!;
		const still = await seen();
		const before = await scrolled();
		await stroke(...line(frame.x + 150, frame.y + 150, 0, -160));
		await expect.poll(scrolled).toBeGreaterThan(before + 50);
		// The page was moved, not the drawing; whatever comes next on the page does not move it either.
		expect(await seen()).toBe(still);
		await page.locator('#timeline').scrollIntoViewIfNeeded();
		const below = (await page.locator('#timeline').boundingBox())!;
		await stroke(...line(200, below.y + 20, -120, 10));
		expect(await seen()).toBe(still);
		await page.locator('.gantt .bar').first().tap();
		await page.locator('#panel').waitFor({ timeout: 5_000 });
		await page.locator('#panel-close').tap();
		// One that goes sideways moves it.
		await page.locator('#drawing').scrollIntoViewIfNeeded();
		const again = (await page.locator('#drawing').boundingBox())!;
		await stroke(...line(again.x + 250, again.y + 100, -120, 4));
		expect(await seen()).not.toBe(still);
		await page.close();
	});

	test('leaves the details by a link of the header, and goes on from there', async () => {
		const { page } = await openFile(browser, path('passing'));
		const here = () =>
			page.evaluate<string>(`document.activeElement.closest('section[id], main, #panel, header')?.id ?? ''`);
		await page.locator('#nodes a.name').first().click();
		await page.locator('#panel').waitFor();
		await page.getByRole('navigation').getByRole('link', { name: 'Data flow' }).press('Enter');
		await page.locator('#panel').waitFor({ state: 'hidden' });
		await page.keyboard.press('Tab');
		expect(await here()).toBe('flows');
		await page.locator('#nodes a.name').first().click();
		await page.locator('.skip').press('Enter');
		await page.locator('#panel').waitFor({ state: 'hidden' });
		expect(await page.evaluate('document.activeElement.id')).toBe('main');
		// Back to where nothing was open is the same as closing it.
		await page.goto(`file://${path('passing')}`);
		await page.locator('#nodes a.name').nth(1).click();
		await page.locator('#panel').waitFor();
		await page.goBack();
		await page.locator('#panel').waitFor({ state: 'hidden' });
		expect(await here()).toBe('nodes');
		await page.close();
	});

	test('sorts the baseline by how it is judged', async () => {
		const run = probedRun();
		const baseline = { ...run.baseline!, differences: run.baseline!.differences.toReversed() };
		await draw('sorted', { ...run, baseline });
		const { page } = await openFile(browser, path('sorted'));
		const judged = async () => new Set(await page.locator('#baseline tbody td:first-child').allInnerTexts());
		expect([...(await judged())]).toEqual(['! differs', '+ new', '≈ within the tolerance']);
		await page.locator('#baseline [data-sort="0"]').click();
		expect([...(await judged())]).toEqual(['! differs', '≈ within the tolerance', '+ new']);
		await page.close();
	});

	test('searches a log', async () => {
		const { page } = await openFile(browser, path('failing'));
		const log = page.locator('.failure-card .log').first();
		await log.locator('.log-find').fill('score');
		expect(await log.locator('.log-count').innerText()).toMatch(/^1 of \d+$/);
		await page.keyboard.press('Enter');
		expect(await log.locator('.log-count').innerText()).toMatch(/^2 of \d+$/);
		await log.locator('.log-find').fill('not there at all');
		expect(await log.locator('.log-count').innerText()).toBe('0 hits');
		await page.close();
	});

	test('changes between light and dark', async () => {
		const { page } = await openFile(browser, path('one'), { scheme: 'light' });
		const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
		const light = await ground();
		await page.locator('#theme').click();
		expect(await ground()).not.toBe(light);
		await page.locator('#theme').click();
		expect(await ground()).toBe(light);
		await page.close();
	});

	test('prints it: every row, no tools', async () => {
		const { page } = await openFile(browser, path('failing'));
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.toolbar').first().isVisible()).toBe(false);
		expect(await page.locator('.failure-card.failed .log pre').isVisible()).toBe(true);
		expect((await page.pdf()).length).toBeGreaterThan(10_000);
		await page.close();
	});
});

test('a thousand nodes stay usable', async () => {
	const start = performance.now();
	const { page } = await openFile(browser, path('thousand'));
	expect(performance.now() - start).toBeLessThan(20_000);
	expect(await page.locator('#drawing .node').count()).toBe(1_000);
	expect(await page.locator('#nodes tbody tr:visible').count()).toBe(200);
	await page.locator('#nodes [data-all]').click();
	expect(await page.locator('#nodes tbody tr:visible').count()).toBe(1_000);
	const filtering = await page.evaluate<number>(`(() => {
		const field = document.querySelector('[data-filter="flows"]');
		const start = performance.now();
		field.value = 'Train_0459';
		field.dispatchEvent(new Event('input', { bubbles: true }));
		return performance.now() - start;
	})()`);
	expect(filtering).toBeLessThan(3_000);
	expect(await page.locator('#flows tbody tr:visible').count()).toBeLessThan(30);
	await page.close();
});

test.each([390, 768])('at %i pixels nothing is wider than the window', async (width) => {
	for (const name of ['failing', 'hostile'] as const) {
		const { page } = await openFile(browser, path(name), { width });
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
		await page.close();
	}
});

describe('tables on a phone', () => {
	test('rows are cards with named cells; nothing scrolls sideways, and text has room', async () => {
		for (const name of ['failing', 'probed', 'invalid', 'hostile'] as const) {
			const { page, errors } = await openFile(browser, path(name), { width: 390 });
			expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
			const wide = `[...document.querySelectorAll('.scroll:has(> .data)')].filter((each) => each.scrollWidth > each.clientWidth).length`;
			expect(await page.evaluate(wide), name).toBe(0);
			const least = `Math.min(...[...document.querySelectorAll('.data tbody tr:not([hidden]) td:not(:empty)')].map((cell) => {
				const { paddingLeft, paddingRight } = getComputedStyle(cell);
				return cell.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
			}))`;
			const cut = `[...document.querySelectorAll('.data tbody tr:not([hidden]) :is(button, code, a)')].filter((each) => each.getBoundingClientRect().right > each.closest('.card').getBoundingClientRect().right).length`;
			expect(await page.evaluate(cut), name).toBe(0);
			expect(await page.evaluate(least), name).toBeGreaterThanOrEqual(200);
			expect(await accessibilityProblems(page), name).toEqual([]);
			expect(errors).toEqual([]);
			await page.close();
		}
	});

	test('they stay tables to a screen reader, and can be filtered and sorted', async () => {
		const { page } = await openFile(browser, path('failing'), { width: 390 });
		const nodes = page.locator('#nodes');
		const cell = nodes
			.getByRole('table')
			.getByRole('row', { name: /CreditModelTraining/ })
			.getByRole('cell')
			.nth(1);
		expect(await cell.getAttribute('data-label')).toBe('Node');
		const header = nodes.getByRole('columnheader', { name: 'Time' });
		await header.getByRole('button').click();
		expect(await header.getAttribute('aria-sort')).toBe('ascending');
		const times = await page.evaluate<number[]>(
			`[...document.querySelectorAll('#nodes tbody td:nth-child(4)')].map((cell) => Number(cell.dataset.by))`,
		);
		expect(times.length).toBeGreaterThan(2);
		expect(times).toEqual(times.toSorted((a, b) => a - b));
		const all = await nodes.locator('tbody tr:visible').count();
		await nodes.getByRole('searchbox').fill('CreditModelTraining');
		const some = await nodes.locator('tbody tr:visible').count();
		expect(some).toBeGreaterThan(0);
		expect(some).toBeLessThan(all);
		await page.close();
	});

	test('a window that becomes as narrow gets them too', async () => {
		const { page } = await openFile(browser, path('failing'), { width: 1000 });
		expect(await page.locator('.data.named').count()).toBe(0);
		await page.setViewportSize({ width: 390, height: 800 });
		await page.locator('#nodes .data.named').waitFor();
		await page.close();
	});
});
