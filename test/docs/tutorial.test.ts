import { afterAll, beforeAll, expect, test } from 'vitest';
import { blocksOf, textOfPage } from '../rig/markdown-page.ts';
import { openShell, type Shell } from '../rig/shell.ts';

const blocks = blocksOf(textOfPage('docs/tutorial.md'));
let shell: Shell;
beforeAll(async () => {
	shell = await openShell();
});
afterAll(() => shell.remove());

/** Without what differs from run to run and from Python to Python: times, and the marks below a line of a traceback. */
function lasting(text: string): readonly string[] {
	return text
		.trim()
		.split('\n')
		.filter((line) => !/^ *│ *[~^]+$/.test(line))
		.map((line) => line.replaceAll(/\d+(\.\d+)? (ms|s|min)\b/g, '<time>').trimEnd());
}

test('only the installation is not run', () => {
	const skipped = blocks.filter(({ settings }) => 'not-run' in settings).map(({ text }) => text);
	expect(skipped).toEqual(['npm install --global dag-script-test\n']);
});

test('everything else does what the page says, in order', { timeout: 180_000 }, async () => {
	let last = '';
	let compared = 0;
	for (const { language, settings, text, line } of blocks) {
		const { file } = settings;
		const where = `docs/tutorial.md:${line}`;
		if (file !== undefined) await shell.write(file, text);
		else if (language === 'sh' && !('not-run' in settings)) {
			const { exitCode, output } = await shell.run(text);
			expect(exitCode, `${where}\n${output}`).toBe(Number(settings['exit'] ?? 0));
			last = output;
		} else if (language === 'text') {
			expect(lasting(last), where).toEqual(lasting(text));
			compared += 1;
		}
	}
	expect(compared).toBeGreaterThan(5);
});

test('each file is named in the text before it', () => {
	const page = textOfPage('docs/tutorial.md').split('\n');
	for (const { settings, line } of blocks) {
		if (settings['file'] === undefined) continue;
		expect(page.slice(Math.max(0, line - 5), line - 1).join(' ')).toContain(`\`${settings['file']}\``);
	}
});
