// Builds dist/: one bundle with lazy chunks, a stub for each door, the Python files, and the notices.
// `--check` builds elsewhere and fails when the committed dist/ differs by a byte.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { minify } from 'vite';
import { ascii } from './ascii.ts';
import { notices } from './notices.mjs';

const root = join(import.meta.dirname, '..');
const run = promisify(execFile);

const guard = `const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
	console.error('dag-script-test needs Node.js 22.12 or newer; this is ' + process.versions.node + ' (' + process.execPath + ').');
	process.exit(2);
}
`;

// The stubs load nothing before the version is checked.
const stubs = {
	'cli.js': `#!/usr/bin/env node\n${guard}require('./index.js').cli();\n`,
	'action.js': `${guard}require('./index.js').action();\n`,
	'worker.js': `require('./index.js').worker();\n`,
	'package.json': '{\n  "type": "commonjs"\n}\n',
};

/** Builds into a folder. */
async function build(out) {
	await rm(out, { recursive: true, force: true });
	await mkdir(out, { recursive: true });
	await run(
		process.execPath,
		[join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js'), 'build', 'scripts/bundle.cjs', '-o', out],
		{
			cwd: root,
			maxBuffer: 64_000_000,
		},
	);
	await squeeze(out);
	for (const [name, text] of Object.entries(stubs))
		await writeFile(join(out, name), text, { mode: name.endsWith('.js') ? 0o755 : 0o644 });
	for (const folder of ['src/execute/runtimes/python', 'src/execute/launchers/python']) {
		await cp(join(root, folder), join(out, 'python'), {
			recursive: true,
			filter: (path) => !path.includes('__pycache__'),
		});
	}
}

/**
 * Takes comments, space and long local names out, and writes the rest in ASCII: Node reads and compiles every character
 * at each start. Names of functions and classes stay, so that the stack of a bug of ours can be read. ncc's own --minify
 * leaves chunks as they are.
 */
async function squeeze(out) {
	for (const name of await readdir(out)) {
		const file = join(out, name);
		const { code, errors } = await minify(name, asScript(await readFile(file, 'utf8')), {
			module: false,
			compress: false,
			mangle: { keepNames: true },
			codegen: { removeWhitespace: true },
		});
		if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join('; ')}`);
		await rm(file);
		await writeFile(join(out, plainName(name)), `${ascii(plainName(code))}\n`);
	}
}

/** ncc names chunks after the ending of what it bundles. */
const plainName = (text) => text.replaceAll('index.cjs.js', 'index.js').replace(/^index\.cjs$/, 'index.js');

/**
 * ncc leaves what our sources ask about their own file: the bundle lies in one folder, and its stubs open the doors. For
 * `import.meta.url` it writes a call of `require` with `__filename`, and takes a library's own variables of these names for
 * them (in the checksums of Azure's storage); so the address gets a name of its own, at the end of the file.
 */
function asScript(text) {
	const address = /[\w$]+\((['"])url\1\)\.pathToFileURL\([\w$]+\)\.href/g;
	const script = text
		.replaceAll('import.meta.dirname', '__dirname')
		.replaceAll('import.meta.main', 'false')
		.replaceAll(address, 'addressOfThisFile');
	const left = /import\.meta\.\w+/.exec(script.replaceAll(/(['"`])import\.meta.*?\1/g, ''));
	if (left !== null) throw new Error(`The bundle is no module: it cannot ask for ${left[0]}.`);
	if (!script.includes('addressOfThisFile')) return script;
	return `${script}\nconst addressOfThisFile = require('node:url').pathToFileURL(__filename).href;\n`;
}

async function listing(folder) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const pairs = await Promise.all(files.map(async (file) => [relative(folder, file), await readFile(file)]));
	return new Map(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function differences(committed, fresh) {
	const [old, young] = await Promise.all([listing(committed), listing(fresh)]);
	const names = new Set([...old.keys(), ...young.keys()]);
	return [...names].filter((name) => !(old.get(name)?.equals(young.get(name) ?? Buffer.alloc(0)) && young.has(name)));
}

const dist = join(root, 'dist');
const noticesFile = join(root, 'THIRD_PARTY_NOTICES.md');
if (process.argv.includes('--check')) {
	const fresh = join(await mkdtemp(join(tmpdir(), 'dist-')), 'dist');
	await build(fresh);
	const different = await differences(dist, fresh);
	const current = await readFile(noticesFile, 'utf8').catch(() => '');
	if (current !== (await notices(fresh))) different.push('../THIRD_PARTY_NOTICES.md');
	await rm(fresh, { recursive: true, force: true });
	if (different.length > 0) {
		console.error(
			`dist/ is not what the sources build: ${different.join(', ')}.\nRun "npm run build" and commit the result.`,
		);
		process.exit(1);
	}
	console.log('dist/ is what the sources build.');
} else {
	await build(dist);
	await writeFile(noticesFile, await notices(dist));
	console.log('Built dist/.');
}
