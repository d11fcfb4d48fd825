import { Ajv2020 } from 'ajv/dist/2020.js';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemas } from '../../src/commands/schema.ts';
import { repository } from '../rig/door.ts';
import { blocksOf, markdownPages, textOfPage, type Block } from '../rig/markdown-page.ts';
import { openShell } from '../rig/shell.ts';

const blocks = markdownPages().flatMap((page) =>
	blocksOf(textOfPage(page)).map((block) => ({ ...block, page, where: `${page}:${block.line}` })),
);
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });

/** The format of a YAML example: what its first line says it is. */
function formatOf({ text, settings }: Block): string | undefined {
	const named = settings['file'] ?? /^# (\S+)/.exec(text)?.[1] ?? '';
	if ('dag' in settings || /\.dag\.ya?ml$/.test(named)) return 'dag';
	if (/\.step\.ya?ml$/.test(named)) return 'interface';
	if (named.endsWith('dag-script-test.yml') || text.startsWith('# yaml-language-server:')) return 'test';
	return undefined;
}

describe('YAML and JSON examples', () => {
	const data = blocks.filter(({ language }) => ['yaml', 'json'].includes(language));

	test.each(data.map((block) => [block.where, block] as const))('%s is valid', (_, block) => {
		const value: unknown = parse(block.text);
		const format = formatOf(block);
		if (format === undefined) {
			// What is no file of ours is a workflow or settings of another program, and says so.
			expect(block.text).toMatch(/^(name: |jobs:|\{ "yaml\.schemas")|^\s+- uses:/m);
			return;
		}
		const validate = ajv.compile(schemas[format]?.() ?? {});
		expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
	});

	test('there are some of each format', () => {
		expect(new Set(data.map(formatOf))).toEqual(new Set(['dag', 'interface', 'test', undefined]));
	});
});

describe('commands of the how-to pages', () => {
	const pages = Map.groupBy(
		blocks.filter(({ page, language }) => page.startsWith('docs/how-to/') && language === 'sh'),
		({ page }) => page,
	);

	test.each([...pages])('%s', async (_, commands) => {
		const shell = await openShell();
		for (const { place, text, where } of commands) {
			expect(place, `${where} names no pipeline to run in`).toBeDefined();
			await cp(join(repository, '__fixtures__', 'pipelines', place ?? ''), shell.folder, { recursive: true });
			const { exitCode, output } = await shell.run(`set -e\n${text}`);
			expect(exitCode, `${where}\n${output}`).toBe(0);
		}
		await shell.remove();
	});

	test('there are some', () => {
		expect(pages.size).toBeGreaterThan(2);
	});
});

test('every command that is shown anywhere exists, with its flags', async () => {
	const { parseArguments } = await import('../../src/commands/flags.ts');
	const lines = blocks
		.filter(({ language }) => ['sh', 'text', 'yaml'].includes(language))
		.flatMap(({ text, where }) => text.split('\n').map((line) => ({ line: line.trim(), where })))
		.filter(({ line }) => /^(npx )?dag-script-test [a-z]/.test(line) && !line.includes('COMMAND'));
	expect(lines.length).toBeGreaterThan(20);
	for (const { line, where } of lines) {
		const [command = ''] = line.replace(/^npx /, '').split(/ [|>&]|  |\s#/);
		const { problems } = parseArguments(command.split(' ').slice(1));
		expect(problems, `${where}: ${line}`).toEqual([]);
	}
});
