import { describe, expect, test } from 'vitest';
import { complaints, loadFrom, loadSound, sound } from './loading.ts';

/** Diagnostics for one text as the DAG. */
function dag(text: string | Uint8Array | Error): Promise<readonly string[]> {
	return complaints({ ...sound, 'x.dag.yml': text });
}

describe('syntax', () => {
	test('all errors of a file are told at once, each at its place', async () => {
		expect(await dag('nodes:\n  A:\n\tB: {needs: A}\n foo: [\n')).toEqual([
			'error yaml-syntax x.dag.yml:3:1',
			'error yaml-syntax x.dag.yml:4:1',
			'error yaml-syntax x.dag.yml:5:1',
		]);
	});

	test('errors in JSON have their places too', async () => {
		expect(await dag('{\n "nodes": ["A", "B"],\n "edges": [["A" "B"]]\n')).toEqual([
			'error yaml-syntax x.dag.yml:3:17',
			'error yaml-syntax x.dag.yml:4:1',
		]);
	});

	test.each([
		['nodes: [A, B', 'list', /^x\.dag\.yml: List in .* end with a \]\.$/],
		['nodes: {A: 1', 'map', /^x\.dag\.yml: Map in .* end with a \}\.$/],
		["nodes: 'A", 'text', /^x\.dag\.yml: A text that begins with ' has no closing '\.$/],
		['nodes:\n  B:\n    needs:\n-A\n', 'list item', /a space after `-`\.$/],
		['nodes:A\nedges: []\n', 'colon', /its colon is missing, or a space after it|a colon is missing behind it/],
		['nodes: "A', 'text', /^x\.dag\.yml: A text that begins with " has no closing "\.$/],
	])('%j is told in plain words: %s', async (text, _, words) => {
		const { diagnostics } = await loadFrom({ ...sound, 'x.dag.yml': text });
		const [first] = diagnostics;
		expect(`${first?.at?.file}: ${first?.message}`).toMatch(words);
		expect(first?.message).not.toMatch(/flow/i);
	});

	test('several documents in one file are an error', async () => {
		expect(await dag('nodes: [A]\n---\nnodes: [B]\n')).toEqual(['error yaml-syntax x.dag.yml:2:1']);
	});

	test('an unknown tag is a warning', async () => {
		expect(await dag('nodes: [!name A]\n')).toEqual(['warning yaml-syntax x.dag.yml:1:9']);
	});

	test('a file full of errors tells the first ones and how many there are', async () => {
		const told = await dag('"'.repeat(2000));
		expect(told.length).toBeLessThan(25);
		expect(told.every((each) => each.startsWith('error yaml-syntax'))).toBe(true);
	});

	test.each([
		['lists', '['.repeat(5000)],
		['maps', '{a: '.repeat(5000)],
		['blocks', '- '.repeat(20_000)],
		['keys', '? '.repeat(20_000)],
	])('%s that never end being nested are an error of syntax', async (_, text) => {
		const { diagnostics } = await loadFrom({ ...sound, 'x.dag.yml': text });
		expect(diagnostics.map(({ code }) => code)).toContain('yaml-syntax');
	});

	test('nesting beyond what a person writes is an error even where the parser takes it', async () => {
		const deep = `${'['.repeat(150)}${']'.repeat(150)}`;
		expect(await dag(`nodes: [A]\nmetadata: ${deep}\n`)).toEqual(['error yaml-syntax x.dag.yml:2:111']);
	});

	test('a %YAML 1.1 line does not bring back YAML 1.1', async () => {
		const { projects } = await loadFrom({
			...sound,
			'dag-script-test.yml': '%YAML 1.1\n---\nnodes: {A: {args: {x: no, y: 010, z: 2020-01-01}}}\n',
		});
		const args = projects[0]?.test.nodes['A']?.args;
		expect(Object.values(args ?? {}).map(({ value }) => value)).toEqual(['no', 10, '2020-01-01']);
	});
});

describe('keys', () => {
	test('a key twice in a map points at the second and relates to the first', async () => {
		const { diagnostics } = await loadFrom({ ...sound, 'x.dag.yml': 'nodes:\n  A:\n  B:\n  A: {needs: B}\n' });
		expect(diagnostics).toMatchObject([
			{
				code: 'duplicate-key',
				severity: 'error',
				at: { file: 'x.dag.yml', start: { line: 4, column: 3 }, end: { line: 4, column: 4 } },
				related: [{ at: { start: { line: 2, column: 3 } } }],
			},
		]);
	});

	test.each(['__proto__', 'constructor', 'prototype'])('%s is forbidden', async (key) => {
		const { projects, diagnostics } = await loadFrom({ ...sound, 'x.dag.yml': `nodes:\n  A:\n  ${key}: {needs: A}\n` });
		expect(diagnostics.map(({ code }) => code)).toEqual(['forbidden-key']);
		expect(projects[0]?.dag.nodes.map(({ id }) => id)).toEqual(['A']);
	});

	test('names of what every object has are names like any other', async () => {
		const project = await loadSound({
			...sound,
			'x.dag.yml': 'nodes: {toString: , hasOwnProperty: {needs: toString}}\n',
		});
		expect(project.dag.nodes.map(({ id }) => id)).toEqual(['toString', 'hasOwnProperty']);
		expect(project.test.nodes['toString']).toBeUndefined();
	});

	test('a merge key is told, not passed over', async () => {
		const text = 'x-a: &a {A: 1}\nnodes: {A: {env: {<<: *a, B: 2}}}\n';
		const { projects, diagnostics } = await loadFrom({ ...sound, 'dag-script-test.yml': text });
		expect(diagnostics).toMatchObject([{ code: 'invalid-value', at: { start: { line: 2, column: 19 } } }]);
		expect(Object.keys(projects[0]?.test.nodes['A']?.env ?? {})).toEqual(['B']);
	});

	test('a key that is a list is an error; a number is taken as it is written', async () => {
		expect(await dag('nodes:\n  ? [A]\n  : {}\n  007: {}\n')).toEqual(['error invalid-value x.dag.yml:2:5']);
		const { projects } = await loadFrom({ ...sound, 'x.dag.yml': 'nodes: {1.50: , 10: , 007: , 9: }\n' });
		expect(projects[0]?.dag.nodes.map(({ id }) => id)).toEqual(['1.50', '10', '007', '9']);
	});
});

describe('aliases', () => {
	test('an alias stands for its anchor', async () => {
		const project = await loadSound({
			...sound,
			'dag-script-test.yml': 'x-env: &env {MODE: 1.0}\nnodes: {A: {env: *env}}\n',
		});
		expect(project.test.nodes['A']?.env['MODE']?.value).toBe('1.0');
	});

	test('an alias of a scalar has its text', async () => {
		const project = await loadSound({
			...sound,
			'dag-script-test.yml': 'x-value: &value 0.10\nnodes: {A: {env: {MODE: *value}}}\n',
		});
		expect(project.test.nodes['A']?.env['MODE']?.value).toBe('0.10');
	});

	test('expansion beyond the bound is told once, at once', async () => {
		const rows = ['a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]'];
		for (let level = 1; level < 9; level += 1) {
			const [here, below] = ['abcdefghij'[level], 'abcdefghij'[level - 1]];
			rows.push(`${here}: &${here} [${Array(9).fill(`*${below}`).join(', ')}]`);
		}
		const told = await dag(`nodes: [A]\nmetadata:\n  ${rows.join('\n  ')}\n`);
		expect(told.map((each) => each.split(' ')[1])).toEqual(['too-many-aliases']);
	});

	test('an alias inside its own anchor is told', async () => {
		expect(await dag('nodes: [A]\nmetadata: &a [*a]\n')).toEqual(['error too-many-aliases x.dag.yml:2:15']);
	});

	test('an alias without an anchor is told', async () => {
		expect(await dag('nodes: [*a]\n')).toContain('error yaml-syntax x.dag.yml:1:9');
	});

	test('an alias without an anchor is told each time, but once for each place', async () => {
		const told = await dag('nodes: [A]\nmetadata: {x: *a, y: [*a], *b : 1}\n');
		expect(told).toEqual([
			'error yaml-syntax x.dag.yml:2:15',
			'error yaml-syntax x.dag.yml:2:23',
			'error invalid-value x.dag.yml:2:28',
		]);
	});
});

describe('files', () => {
	test('a byte order mark is not part of the text', async () => {
		const project = await loadSound({ ...sound, 'x.dag.yml': '\uFEFFnodes: [A]\n' });
		expect(project.dag.nodes).toMatchObject([{ id: 'A', at: { start: { line: 1, column: 9 } } }]);
	});

	test('Windows line ends count as one', async () => {
		const project = await loadSound({ ...sound, 'x.dag.yml': 'nodes:\r\n  A:\r\n  B: {needs: A}\r\n' });
		expect(project.dag.nodes[1]?.at.start).toEqual({ line: 3, column: 3 });
	});

	test('columns count UTF-16 units', async () => {
		const project = await loadSound({ ...sound, 'x.dag.yml': 'nodes: ["😀", B]\nedges: []\n' });
		expect(project.dag.nodes[1]?.at.start).toEqual({ line: 1, column: 15 });
	});

	test('bytes that are not UTF-8 point at the first of them', async () => {
		expect(await dag(Buffer.from('6e6f6465733a0a2d20c3a9ff0a', 'hex'))).toEqual([
			'error file-unreadable x.dag.yml:2:4',
		]);
	});

	test('UTF-16 is named', async () => {
		const { diagnostics } = await loadFrom({ ...sound, 'x.dag.yml': Buffer.from('\uFEFFnodes: [A]', 'utf16le') });
		expect(diagnostics[0]).toMatchObject({ code: 'file-unreadable', message: expect.stringContaining('UTF-16') });
	});

	test('a Git LFS pointer is no definition', async () => {
		const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n';
		expect(await dag(pointer)).toEqual(['error file-is-lfs-pointer x.dag.yml:1:1']);
	});

	test('a file of a megabyte is read, one byte more is not', async () => {
		const start = 'nodes: [A] # ';
		expect(await dag(start.padEnd(1024 * 1024, 'x'))).toEqual([]);
		expect(await dag(start.padEnd(1024 * 1024 + 1, 'x'))).toEqual(['error file-too-large x.dag.yml:1:1']);
	});

	test('a file that the system does not let us read says why', async () => {
		const { diagnostics } = await loadFrom({ ...sound, 'x.dag.yml': new Error('EACCES: permission denied') });
		expect(diagnostics[0]).toMatchObject({
			code: 'file-unreadable',
			message: expect.stringContaining('permission denied'),
		});
	});

	test.each(['', '# nothing\n', '\n\n'])('an empty DAG (%j) is told', async (text) => {
		expect(await dag(text)).toEqual(['error dag-shape x.dag.yml:1:1']);
	});

	test('an empty interface is told', async () => {
		const told = await complaints({ ...sound, 'interfaces/a.step.yaml': '' });
		expect(told).toEqual(['error missing-key interfaces/a.step.yaml:1:1']);
	});
});
