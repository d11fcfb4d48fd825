// `npm run screenshots`: draws every surface into docs/img, with Debian's Chromium. Look at each before it is committed.
// With `--only TEXT`, also several times, only those whose names hold it.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { annotate } from '../src/publish/annotations.ts';
import { checkOutput } from '../src/publish/check-output.ts';
import { commentBody } from '../src/publish/comment.ts';
import { compareResults } from '../src/compare/compare.ts';
import { reportComparison } from '../src/report/compare/compare.ts';
import { reportAll } from '../src/report/report.ts';
import { openBrowser, openFile } from '../test/rig/browser.ts';
import { cancelledRun, creditRisk, manyNodes, probedRun, renameColumn } from '../test/rig/page-samples.ts';
import { invalidSample } from '../test/rig/result-samples.ts';
import { showMarkdown, showTerminal } from '../test/rig/surface-page.ts';
import { colouredPictureOf } from '../test/rig/terminal-picture.ts';

const { values: asked } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [''] } } });
const isAsked = ({ name }) => asked.only.some((text) => name.includes(text));
const repository = join(import.meta.dirname, '..');
const out = join(repository, 'docs', 'img');
await mkdir(out, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'screenshots-'));
/** As on GitHub, where files of the commit can be linked to. */
const onGitHub = (result) => ({
	...result,
	subject: { commit: '4c1f0e8a3b9d2c7e5f6a1b0c9d8e7f6a5b4c3d2e' },
	environment: { ...result.environment, server: 'https://github.com', repository: 'org/pipelines' },
});
const results = {
	passing: onGitHub(await creditRisk()),
	failing: onGitHub(await creditRisk(renameColumn)),
	thousand: onGitHub(manyNodes(1_000)),
	invalid: invalidSample(),
	probed: onGitHub(probedRun()),
	cancelled: onGitHub(cancelledRun()),
};
const links = {
	summary: 'https://github.com/org/pipelines/actions/runs/1',
	files: 'https://github.com/org/pipelines/blob/4c1f0e8',
	prefix: '',
	reportArtifact: { name: 'report', url: 'https://github.com/org/pipelines/artifacts/1' },
};
const markdown = {};
for (const [name, result] of Object.entries(results)) {
	const [page, summary] = await Array.fromAsync(reportAll(result, ['html', 'markdown']));
	await writeFile(join(folder, `${name}.html`), page.text);
	markdown[name] = summary.text;
}

const comparison = compareResults(results.passing, results.failing);
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** The page of a check run, as GitHub frames it. */
function checkPage(result) {
	const document = { path: 'summary.md', text: markdown.failing };
	const { title, summary } = checkOutput(result, [document], links, 0);
	const annotations = annotate(result, '').map(
		({ level, path, startLine, title: name, message }) =>
			`<div class="annotation ${level}"><b>${escaped(`${path}#L${startLine}`)}</b> ${escaped(name)}\n${escaped(message)}</div>`,
	);
	return [summary, `<div class="bar"><b>✘ ${escaped(title)}</b></div>`, `<h3>Annotations</h3>${annotations.join('')}`];
}

/** The HTML report: the page, how wide and high, light or dark, and what is opened before. */
const pages = [
	{ name: 'html-failing', page: 'failing', scheme: 'light', height: 860 },
	{ name: 'html-failing-dark', page: 'failing', scheme: 'dark', height: 860 },
	{ name: 'html-pipeline', page: 'failing', scheme: 'light', height: 740, open: 'graph' },
	{ name: 'html-passing-dark', page: 'passing', scheme: 'dark', height: 860 },
	{ name: 'html-node', page: 'failing', scheme: 'light', height: 860, open: 'n7' },
	{ name: 'html-flow', page: 'passing', scheme: 'light', height: 740, open: 'f0' },
	{ name: 'html-thousand', page: 'thousand', scheme: 'dark', height: 740, open: 'graph' },
	{ name: 'html-invalid', page: 'invalid', scheme: 'light', height: 480 },
	{ name: 'html-probes', page: 'probed', scheme: 'light', height: 900, open: 'probes' },
	{ name: 'html-baseline-dark', page: 'probed', scheme: 'dark', height: 480, open: 'baseline' },
	{ name: 'html-cancelled', page: 'cancelled', scheme: 'light', height: 860 },
	{ name: 'html-phone-dark', page: 'probed', scheme: 'dark', width: 420, height: 860, open: 'probes' },
	{ name: 'html-phone', page: 'failing', scheme: 'light', width: 420, height: 860 },
];
/** What a pull request shows. `open`: the folded parts too. */
const documents = [
	{ name: 'summary-failing', scheme: 'light', height: 1100, parts: [markdown.failing] },
	{ name: 'summary-failing-dark', scheme: 'dark', height: 1100, parts: [markdown.failing] },
	{ name: 'summary-passing', scheme: 'light', height: 900, parts: [markdown.passing] },
	{ name: 'summary-tables', scheme: 'light', height: 1250, from: 'Scripts', open: true, parts: [markdown.failing] },
	{ name: 'summary-thousand', scheme: 'dark', height: 1000, from: 'Pipeline', parts: [markdown.thousand] },
	{ name: 'summary-invalid', scheme: 'light', height: 420, parts: [markdown.invalid] },
	{ name: 'summary-probed', scheme: 'light', height: 1250, open: true, parts: [markdown.probed] },
	{ name: 'summary-cancelled', scheme: 'light', height: 800, parts: [markdown.cancelled] },
	{ name: 'comparison', scheme: 'light', height: 520, parts: [reportComparison(comparison, 'markdown')] },
	{ name: 'check', scheme: 'light', height: 1000, parts: checkPage(results.failing) },
	{
		name: 'comment',
		scheme: 'light',
		height: 800,
		parts: [
			commentBody([results.failing], links, 'key', undefined),
			'<div class="bar"><b>github-actions</b> bot commented</div>',
		],
	},
];

/** Pictures for which the pipeline is run in a terminal, which takes its time. */
const terminalNames = ['terminal-live', 'terminal-failing', 'terminal-plain'];
const browser = await openBrowser();
try {
	for (const { name, page: file, open, ...view } of pages.filter(isAsked)) {
		const { page } = await openFile(browser, join(folder, `${file}.html`), { width: 1280, ...view });
		if (open !== undefined) await page.evaluate(`location.hash = '${open}'`);
		await page.waitForTimeout(200);
		await page.screenshot({ path: join(out, `${name}.png`) });
		await page.close();
	}
	for (const { name, scheme, height, from, open, parts } of documents.filter(isAsked)) {
		const page = await browser.newPage({ viewport: { width: 1012, height }, colorScheme: scheme });
		await showMarkdown(page, ...parts);
		if (open) await page.evaluate(`document.querySelectorAll('details').forEach((each) => (each.open = true))`);
		if (from !== undefined) {
			await page.evaluate(
				`[...document.querySelectorAll('h3')].find((each) => each.textContent === '${from}').scrollIntoView()`,
			);
		}
		await page.screenshot({ path: join(out, `${name}.png`) });
		await page.close();
	}
	const running = terminalNames.some((name) => isAsked({ name })) ? await terminals() : {};
	for (const [name, text] of Object.entries({ 'terminal-comparison': compared(), ...running })) {
		if (!isAsked({ name })) continue;
		const page = await browser.newPage({ viewport: { width: 1000, height: 300 }, deviceScaleFactor: 1 });
		await showTerminal(page, text);
		await page.locator('body').screenshot({ path: join(out, `${name}.png`) });
		await page.close();
	}
} finally {
	await browser.close();
	await rm(folder, { recursive: true, force: true });
}
console.log(
	`Drew ${asked.only.join('') === '' ? 'every surface' : `what holds ${asked.only.join(', ')}`} into docs/img.`,
);

/** Two results compared, as the command prints it. */
function compared() {
	return `$ npx dag-script-test report --compare base.json head.json\n${reportComparison(comparison, 'text')}`;
}

/** The command in a real pseudo-terminal while it runs and after it, and its plain lines without one. */
async function terminals() {
	const work = join(folder, 'credit-risk');
	await cp(join(repository, '__fixtures__/pipelines/credit-risk'), work, { recursive: true });
	await renameColumn(work);
	for (const name of ['credit_model_training', 'credit_model_eval']) {
		const path = join(work, 'scripts', `${name}.py`);
		const slow = (await readFile(path, 'utf8')).replace(
			/(def main\([^]*?\n\) -> [^:]*:|def main\([^)]*\)[^:]*:)\n/,
			'$1\n    import time; time.sleep(2)\n',
		);
		await writeFile(path, slow);
	}
	const columns = 110;
	const command = [process.execPath, join(repository, 'src/cli.ts'), 'run'];
	const options = { cwd: work, maxBuffer: 1e8, env: { ...process.env, TERM: 'xterm-256color', NO_COLOR: undefined } };
	const start = async (program, args) =>
		promisify(execFile)(program, args, options).then(
			({ stdout }) => stdout,
			({ stdout }) => stdout,
		);
	const pty = join(repository, 'test/programs/pseudo-terminal.py');
	const written = await start('python3', [pty, String(columns), '40', ...command]);
	// The picture while as much as possible runs: each time the live lines are drawn anew, the cursor goes up first.
	const frames = [...written.matchAll(/\u001B\[\d+A\u001B\[J/g)].map(({ index }) => written.slice(0, index));
	const running = (frame) => colouredPictureOf(frame, columns).split('▸').length;
	const live = frames.reduce((best, frame) => (running(frame) >= running(best) ? frame : best), frames[0] ?? written);
	const prompt = '$ npx dag-script-test run\n';
	return {
		'terminal-live': prompt + colouredPictureOf(live, columns),
		'terminal-failing': prompt + colouredPictureOf(written, columns),
		'terminal-plain': `$ npx dag-script-test run 2>&1 | cat\n${colouredPictureOf(await start('sh', ['-c', '"$@" 2>&1', 'sh', ...command]), columns)}`,
	};
}
