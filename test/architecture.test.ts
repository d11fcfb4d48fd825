import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from './rig/door.ts';

/** What a place in src/ may import. The whole architecture in one table; the first row that fits a file counts. */
interface Row {
	/** A file, or a folder with everything below it. */
	readonly place: string;
	/** Places whose modules it may import, beside its own folder. `type:` allows types only. */
	readonly from: readonly string[];
	/** Packages and `node:` modules. `node:*` allows every one. */
	readonly packages: readonly string[];
}

const pure = ['node:path', 'node:crypto'];
const disk = [
	'node:fs',
	'node:fs/promises',
	'node:path',
	'node:crypto',
	'node:stream',
	'node:stream/promises',
	'node:zlib',
	'node:string_decoder',
	'node:util',
	'node:os',
];
const stages = ['load', 'compile', 'study', 'execute', 'check', 'report', 'publish'];

const table: readonly Row[] = [
	{ place: 'model', from: [], packages: ['node:crypto'] },
	{ place: 'lib/files.ts', from: ['lib'], packages: ['node:*', 'tinyglobby'] },
	{ place: 'lib/closest.ts', from: [], packages: ['fastest-levenshtein'] },
	// The one import of zod: it is set up there.
	{ place: 'lib/zod.ts', from: [], packages: ['zod'] },
	// The one place where a YAML file of a person's is added to.
	{ place: 'lib/yaml-edit.ts', from: [], packages: ['yaml'] },
	{ place: 'lib/user-cache.ts', from: [], packages: ['node:os', 'node:path'] },
	{ place: 'lib', from: [], packages: ['node:crypto'] },
	// How outcomes are said, wherever they are shown.
	{ place: 'words', from: ['model', 'lib'], packages: [] },
	{ place: 'load', from: ['model', 'lib'], packages: ['yaml', ...pure] },
	{ place: 'compile', from: ['model', 'lib'], packages: pure },
	{ place: 'study/subject.ts', from: ['model'], packages: disk },
	{ place: 'study', from: ['model', 'lib'], packages: disk },
	{ place: 'execute/launchers', from: ['model', 'lib'], packages: ['node:*', 'execa'] },
	{ place: 'execute/staging', from: ['model', 'lib'], packages: [...disk, 'modern-tar'] },
	{ place: 'execute', from: ['model', 'lib'], packages: disk },
	{
		place: 'check/inspect',
		from: ['model', 'lib'],
		packages: [...disk, 'node:buffer', '@uwdata/flechette', 'hyparquet', 'modern-tar', 'tinyglobby'],
	},
	{ place: 'check', from: ['model', 'lib'], packages: ['node:path'] },
	{ place: 'report/result-schema', from: ['model', 'lib', 'type:compare'], packages: [] },
	{ place: 'report/result-schema.ts', from: ['model', 'lib', 'report/result-schema'], packages: [] },
	{ place: 'report/html', from: ['model', 'lib', 'words', 'report'], packages: ['@dagrejs/dagre'] },
	{ place: 'compare', from: ['model', 'lib'], packages: [] },
	{ place: 'report', from: ['model', 'lib', 'words', 'compare'], packages: [] },
	{
		place: 'publish',
		from: ['model', 'lib', 'words', 'compare', 'type:host/host.ts'],
		packages: ['node:path', 'node:crypto'],
	},
	// The proposals of `init`: pure, but it writes YAML as people keep it, and reads real tables for their columns.
	{
		place: 'init',
		from: ['model', 'lib', 'compile/step-names.ts'],
		packages: ['yaml', 'csv-parse', 'diff', ...pure],
	},
	{ place: 'migrate', from: ['model', 'lib', 'load/tree.ts'], packages: ['yaml', ...pure] },
	{ place: 'workbench', from: ['model', 'lib', 'execute/staging', 'check/inspect'], packages: ['node:*', 'execa'] },
	{ place: 'host/local.ts', from: ['model', 'lib', 'host/terminal', 'type:host/host.ts'], packages: [] },
	{ place: 'host/terminal', from: ['model', 'lib', 'words', 'report'], packages: ['node:util', '@clack/prompts'] },
	{
		place: 'host',
		from: ['model', 'lib', 'words', 'compare', 'publish', 'report', 'mask-result.ts'],
		packages: ['node:*', '@actions/*', '@octokit/*'],
	},
	{
		place: 'history.ts',
		from: ['model', 'lib', 'report/read-durations.ts'],
		packages: ['node:fs/promises', 'node:path'],
	},
	{ place: 'prepare.ts', from: ['model', 'lib', 'history.ts', ...stages], packages: ['node:path'] },
	{ place: 'given-flags.ts', from: ['model'], packages: ['node:path'] },
	{ place: 'mask-result.ts', from: ['model', 'lib'], packages: [] },
	{
		place: 'run.ts',
		from: [
			'model',
			'lib',
			'given-flags.ts',
			'mask-result.ts',
			'prepare.ts',
			'workbench',
			'type:host/host.ts',
			...stages,
		],
		packages: ['node:path'],
	},
	{
		place: 'commands',
		from: [
			'model',
			'lib',
			'words',
			'compare',
			'init',
			'migrate',
			'run.ts',
			'version.ts',
			'host',
			'workbench',
			...stages,
		],
		packages: ['node:path', 'node:util'],
	},
	{
		place: 'cli.ts',
		from: ['commands', 'version.ts', 'host/terminal', 'model', 'lib'],
		packages: ['node:os', 'node:process'],
	},
	{
		place: 'action.ts',
		from: ['run.ts', 'version.ts', 'host', 'publish', 'commands', 'model', 'lib', 'report', 'study/subject.ts'],
		packages: ['node:*'],
	},
	{ place: 'compiled-code.ts', from: ['lib'], packages: ['node:module', 'node:path'] },
	{ place: 'unfinished.ts', from: ['version.ts', 'commands/exit-codes.ts'], packages: [] },
	{ place: 'doors.ts', from: ['cli.ts', 'action.ts', 'workbench', 'compiled-code.ts', 'unfinished.ts'], packages: [] },
	{ place: 'version.ts', from: [], packages: [] },
];

/** Where `process.env` may be read, and where consoles and process streams may be written. */
const worldly = ['doors.ts', 'unfinished.ts', 'cli.ts', 'action.ts', 'host', 'workbench'];

const importPattern =
	/(?:^|\n)\s*(import|export)(\s+type)?\s+(?:[^'";]*?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Everything in one source file that the table forbids, each with what to do. */
function violations(file: string, source: string): readonly string[] {
	const row = table.find(({ place }) => file === place || file.startsWith(`${place}/`));
	if (row === undefined)
		return [`src/${file} is in no row of the table in test/architecture.test.ts: give its place a row.`];
	const found: string[] = [];
	for (const match of source.matchAll(importPattern)) {
		const typeOnly = match[2] !== undefined;
		const target = match[3] ?? match[4] ?? '';
		if (target.startsWith('.')) {
			const path = posix.normalize(posix.join(dirname(file), target));
			const within = (place: string) => path === place || path.startsWith(`${place}/`);
			const allowed =
				within(row.place) ||
				row.from.some((place) => (place.startsWith('type:') ? typeOnly && within(place.slice(5)) : within(place)));
			if (!allowed)
				found.push(
					`src/${file} imports src/${path}. ${row.place} may import ${row.from.join(', ') || 'nothing'}; move the shared part to model/ or lib/, or hand it in from run.ts.`,
				);
		} else {
			const allowed = row.packages.some((name) =>
				name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name || target.startsWith(`${name}/`),
			);
			if (!allowed && !(typeOnly && builtinModules.includes(target.replace('node:', ''))))
				found.push(
					`src/${file} imports the package ${target}. ${row.place} may use ${row.packages.join(', ') || 'none'}; do it in a place that may.`,
				);
		}
	}
	const isWorldly = worldly.some((place) => file === place || file.startsWith(`${place}/`));
	if (!isWorldly && /\bprocess\.(env|stdout|stderr|exit)\b/.test(source)) {
		found.push(
			`src/${file} touches process.env, its streams or its end. Only ${worldly.join(', ')} may; take it as a parameter.`,
		);
	}
	const lines = source.split('\n').filter((line) => /\S/.test(line) && !/^\s*(\/\/|\/?\*)/.test(line)).length;
	if (lines > 250) found.push(`src/${file} has ${lines} lines of code; 250 is the cap. Split it by ideas.`);
	if (/(^|\/)(utils?|helpers?|managers?|base|common)(\.ts|\/)/.test(file))
		found.push(`src/${file}: name it by its idea.`);
	return found;
}

function sources(): readonly { readonly file: string; readonly text: string }[] {
	const root = join(repository, 'src');
	return readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(root, file), 'utf8') }));
}

describe('architecture', () => {
	test('every source keeps to the table', () => {
		const files = sources();
		expect(files.length).toBeGreaterThan(60);
		expect(files.flatMap(({ file, text }) => violations(file, text))).toEqual([]);
	});

	test.each(['load', 'compile', 'study', 'execute', 'check', 'report', 'publish'])(
		'the entry of %s is named like its folder',
		(stage) => {
			expect(sources().map(({ file }) => file)).toContain(`${stage}/${stage}.ts`);
		},
	);

	test.each([
		['a stage that imports a stage', 'compile/x.ts', "import { load } from '../load/load.ts';"],
		['a stage that imports a stage lazily', 'compile/x.ts', "const load = await import('../load/load.ts');"],
		['a stage that re-exports a stage', 'compile/x.ts', "export { load } from '../load/load.ts';"],
		['a model that imports lib', 'model/x.ts', "import { byText } from '../lib/ordered.ts';"],
		['a pure stage that reads the disk', 'report/x.ts', "import { readFile } from 'node:fs/promises';"],
		['zod beyond the doors', 'compile/x.ts', "import { z } from 'zod';"],
		['a program started outside the launchers', 'execute/x.ts', "import { spawn } from 'node:child_process';"],
		['GitHub outside the host', 'publish/x.ts', "import * as core from '@actions/core';"],
		['a value of the host in the story', 'run.ts', "import { localHost } from './host/host.ts';"],
		['the environment in a stage', 'execute/x.ts', 'const home = process.env.HOME;'],
		['a file without a row', 'elsewhere/x.ts', ''],
		['a file that is too long', 'compile/x.ts', 'x;\n'.repeat(251)],
		['a name that says nothing', 'compile/utils.ts', ''],
	])('bites: %s', (_, file, text) => {
		expect(violations(file, text)).toHaveLength(1);
	});

	test('tests take fast-check from the rig, which seeds it', () => {
		const loose = readdirSync(join(repository, 'test'), { recursive: true, encoding: 'utf8' }).filter(
			(file) =>
				file.endsWith('.ts') &&
				!file.endsWith('fast-check.ts') &&
				/^import .* from 'fast-check'/m.test(readFileSync(join(repository, 'test', file), 'utf8')),
		);
		expect(loose).toEqual([]);
	});

	test('allows what the table allows', () => {
		expect(
			violations('run.ts', "import type { Host } from './host/host.ts';\nimport { load } from './load/load.ts';"),
		).toEqual([]);
	});
});
