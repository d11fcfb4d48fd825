import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { copyPipeline } from './rig/broken-case.ts';
import { repository, runCli } from './rig/door.ts';

const readme = await readFile(join(repository, 'README.md'), 'utf8');

/** Without what differs from run to run: times, and which of two scripts that run side by side ends first. */
function lasting(text: string): readonly string[] {
	return text
		.trim()
		.split('\n')
		.map((line) => line.replaceAll(/\d+(\.\d+)? (ms|s|min)\b/g, '<time>').trimEnd())
		.sort();
}

test('the output that the README shows is what the quickstart prints', async () => {
	const shown = /<!-- generated: demo output -->\n```text\n([\s\S]*?)\n```/.exec(readme)?.[1];
	const copy = await copyPipeline('credit-risk');
	const { stderr, exitCode } = await runCli(['run'], { cwd: copy });
	expect(exitCode).toBe(0);
	expect(lasting(shown ?? '')).toEqual(lasting(stderr));
	await rm(copy, { recursive: true });
});

test('every YAML example of the README parses', () => {
	const examples = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
	expect(examples.length).toBeGreaterThan(3);
	for (const example of examples) expect(() => parse(example) as unknown, example).not.toThrow();
});

test('every link of the README into the repository leads somewhere', async () => {
	const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '');
	expect(links.length).toBeGreaterThan(1);
	for (const link of links) await expect(readFile(join(repository, link)), link).resolves.toBeDefined();
});
