import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskFiles, type Files } from '../../src/lib/files.ts';
import { load, type Loaded } from '../../src/load/load.ts';
import { memoryFiles } from '../rig/memory-files.ts';
import { line, loadFrom, loadSound, sound } from './loading.ts';

const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'load-'));
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
}

function loadDisk(): Promise<Loaded> {
	return load({ root, out: join(root, 'out'), nodes: [] }, diskFiles(root));
}

test('fixtures have their kind and size; those that do not exist are left out', async () => {
	const project = await loadSound({
		...sound,
		'dag-script-test.yml': 'nodes: {A: {inputs: {x: data/x.csv, y: data/dir, z: data/nope}, stub: {o: data/empty}}}',
		'data/x.csv': 'a,b\n',
		'data/dir/1': '12345',
		'data/dir/deep/2': '123',
		'data/empty/': '',
	});
	expect(project.files).toEqual([
		{ path: 'data/dir', role: 'fixture', kind: 'directory', bytes: 8 },
		{ path: 'data/empty', role: 'fixture', kind: 'directory', bytes: 0 },
		{ path: 'data/x.csv', role: 'fixture', kind: 'file', bytes: 4 },
	]);
});

test('fixtures in the usual places are found by node and input', async () => {
	const project = await loadSound({
		...sound,
		'tests/data/A/DATA/part-1.csv': '1',
		'tests/data/A/DATA/part-2.csv': '2',
		'tests/data/A/hyperparameters.json': '{}',
		'tests/data/README.md': 'not a fixture',
		'test/data/A/model/m.pkl': '123',
	});
	expect(project.files).toEqual([
		{ path: 'test/data/A/model', role: 'fixture', kind: 'directory', bytes: 3 },
		{ path: 'tests/data/A/DATA', role: 'fixture', kind: 'directory', bytes: 2 },
		{ path: 'tests/data/A/hyperparameters.json', role: 'fixture', kind: 'file', bytes: 2 },
	]);
});

test('a Git LFS pointer is named, also inside a folder', async () => {
	const project = await loadSound({
		...sound,
		'tests/data/A/x': pointer,
		'tests/data/A/y/1': 'data',
		'tests/data/A/y/2': pointer,
		'tests/data/A/z': `${pointer}${'x'.repeat(1024)}`,
		'scripts/a.py': pointer,
	});
	expect(project.files.map(({ path, lfsPointer }) => [path, lfsPointer])).toEqual([
		['scripts/a.py', 'scripts/a.py'],
		['tests/data/A/x', 'tests/data/A/x'],
		['tests/data/A/y', 'tests/data/A/y/2'],
		['tests/data/A/z', undefined],
	]);
});

test('a fixture that cannot be read is left to the stage that stages it', async () => {
	const { projects } = await loadFrom({ ...sound, 'tests/data/A/x': new Error('EACCES') });
	expect(projects[0]?.files).toMatchObject([{ path: 'tests/data/A/x', kind: 'file' }]);
});

test('on the disk, what a link leads out of the workspace to is as good as absent', async () => {
	write({
		...sound,
		'scripts/a.py': 'print(1)\n',
		'data/x.csv': 'a\n',
		'dag-script-test.yml': 'nodes: {A: {inputs: {x: link.csv, y: out}}}\n',
	});
	symlinkSync('data/x.csv', join(root, 'link.csv'));
	symlinkSync('/etc', join(root, 'out'));
	const { projects, diagnostics } = await loadDisk();
	expect(diagnostics).toMatchObject([
		{ code: 'path-outside-workspace', severity: 'warning', message: expect.stringContaining('"out" is a link') },
	]);
	expect(projects[0]?.files).toEqual([
		{
			path: 'scripts/a.py',
			role: 'script',
			kind: 'file',
			bytes: 9,
			sha256: createHash('sha256').update('print(1)\n').digest('hex'),
		},
		{ path: 'link.csv', role: 'fixture', kind: 'file', bytes: 2 },
	]);
});

test('on the disk, a definition behind a link out of the workspace is not read', async () => {
	write(sound);
	symlinkSync('/etc/hostname', join(root, 'dag-script-test.yml'));
	const { projects, diagnostics } = await loadDisk();
	expect(diagnostics).toMatchObject([{ code: 'path-outside-workspace', about: { item: 'dag-script-test.yml' } }]);
	expect(projects[0]?.test).not.toHaveProperty('file');
});

test('on the disk, files directly in a folder, also through links that stay inside', async () => {
	write({ 'pipelines/b.dag.yml': '', 'pipelines/a.dag.json': '', 'pipelines/deep/c.dag.yml': '', 'top.txt': '' });
	symlinkSync('../top.txt', join(root, 'pipelines', 'link.txt'));
	symlinkSync('/etc/hostname', join(root, 'pipelines', 'out.txt'));
	symlinkSync('deep', join(root, 'pipelines', 'folder'));
	const files = diskFiles(root);
	const inside = ['pipelines/a.dag.json', 'pipelines/b.dag.yml', 'pipelines/link.txt'];
	expect(await files.inFolder('pipelines')).toEqual(inside);
	expect(await files.inFolder('./pipelines/')).toEqual(inside);
	expect(await files.inFolder('.')).toEqual(['top.txt']);
	for (const none of ['absent', 'top.txt', '../', '/etc']) expect(await files.inFolder(none)).toEqual([]);
});

test('on the disk, definitions, scripts and usual test data behind links that stay inside', async () => {
	const { 'interfaces/a.step.yaml': step, ...rest } = sound;
	write({
		...rest,
		'shared/a.step.yaml': step,
		'shared/deep/a.py': 'x',
		'shared/in.csv': 'a\n',
		'interfaces/x.txt': '',
	});
	for (const folder of ['scripts', 'tests/data/A', 'shared/circle']) mkdirSync(join(root, folder), { recursive: true });
	symlinkSync('../shared/a.step.yaml', join(root, 'interfaces', 'a.step.yaml'));
	symlinkSync('../shared/deep/a.py', join(root, 'scripts', 'a.py'));
	symlinkSync('../shared/deep', join(root, 'scripts', 'deep'));
	symlinkSync('/etc/hostname', join(root, 'scripts', 'out.py'));
	symlinkSync('absent', join(root, 'scripts', 'gone.py'));
	// Links out of the workspace, and in a circle, lead to no more files.
	symlinkSync('/usr', join(root, 'scripts', 'out'));
	for (const name of ['one', 'two']) symlinkSync('../shared/circle', join(root, 'scripts', name));
	for (const name of ['x', 'y']) symlinkSync('../circle', join(root, 'shared', 'circle', name));
	symlinkSync('../../../shared/in.csv', join(root, 'tests', 'data', 'A', 'in'));
	const { projects, diagnostics } = await loadDisk();
	expect(diagnostics).toEqual([]);
	expect(projects[0]?.interfaces.map(({ file }) => file)).toEqual(['interfaces/a.step.yaml']);
	expect(projects[0]?.files.map(({ path, bytes }) => [path, bytes])).toEqual([
		['scripts/a.py', 1],
		['scripts/deep/a.py', 1],
		['tests/data/A/in', 2],
	]);
});

test.each([
	['src/*/x.py', ['src/a/x.py']],
	['src/a/*.py', ['src/a/x.py']],
	['*.md', ['a.md']],
	['**/*.py', ['[odd]/y.py', 'src/a/x.py']],
	['{src,absent}/**/*.py', ['src/a/x.py']],
	['./src/a/*', ['src/a/x.py']],
	['\\[odd\\]/*.py', ['[odd]/y.py']],
	['absent/**', []],
	['a.md/*', []],
])('on the disk, the glob %s finds %j', async (pattern, found) => {
	write({ 'src/a/x.py': '', 'a.md': '', '[odd]/y.py': '' });
	expect(await diskFiles(root).glob([pattern])).toEqual(found);
	expect(await diskFiles(root).glob(['absent/*', pattern])).toEqual(found);
});

test('on the disk, the workspace as memory has it', async () => {
	const files = { ...sound, 'scripts/a.py': 'x', 'tests/data/A/in/1': '1', 'dag-script-test.yml': 'strict: true' };
	write(files);
	expect(await loadDisk()).toEqual(await loadFrom(files));
});

test('a folder or file that the system refuses is told and left out', async () => {
	const refusing: Files = {
		...memoryFiles({ ...sound, 'scripts/a.py': '' }),
		list: (folder) =>
			folder === 'interfaces'
				? Promise.resolve(['interfaces/a.step.yaml'])
				: Promise.reject(new Error(`EACCES: permission denied, ${folder}`)),
	};
	const request = { root, out: '/out', nodes: [], scripts: ['scripts'] };
	const { projects, diagnostics } = await load(request, refusing);
	expect(projects).toHaveLength(1);
	expect(diagnostics.map(line)).toEqual([
		'error file-unreadable scripts:1:1',
		'error file-unreadable tests/data:1:1',
		'error file-unreadable test/data:1:1',
	]);
	const unhashed = { ...memoryFiles({ ...sound, 'scripts/a.py': '' }), sha256: () => Promise.reject(new Error('EIO')) };
	const hashless = await load(request, unhashed);
	expect(hashless.diagnostics.map(line)).toEqual(['error file-unreadable scripts/a.py:1:1']);
	expect(hashless.projects[0]?.files).toEqual([{ path: 'scripts/a.py', role: 'script', kind: 'file', bytes: 0 }]);
});

test('a glob that the system refuses is told', async () => {
	const refusing: Files = { ...memoryFiles({ ...sound }), glob: () => Promise.reject(new Error('EMFILE')) };
	const { diagnostics } = await load({ root, out: '/out', nodes: [] }, refusing);
	expect(diagnostics.map(line)).toEqual(['error file-unreadable -']);
});
