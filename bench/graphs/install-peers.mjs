import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const npmPeers = { wireit: '0.14.13', nx: '24.0.6', '@moonrepo/cli': '2.5.5' };
const pythonPeers = { ninja: '1.13.0', doit: '0.36.0', snakemake: '9.13.4' };

/**
 * Where each peer's program lies, installed under node_modules/.cache/bench when it is not there yet. A peer that cannot
 * be had is told with its reason and left out. `make` is taken as it is.
 */
export function installPeers(root, say) {
	const place = join(root, 'node_modules', '.cache', 'bench');
	mkdirSync(place, { recursive: true });
	const found = {};
	const note = (name, path, why) => {
		if (path !== undefined && existsSync(path)) found[name] = path;
		else say(`${name} is left out: ${why}`);
	};
	const python = installPython(place);
	for (const name of Object.keys(pythonPeers))
		note(name, join(python.bin, name), python.failed[name] ?? 'not installed');
	const npm = installNpm(place);
	const bin = (name) => join(place, 'node_modules', '.bin', name);
	note('wireit', bin('wireit'), npm);
	note('nx', bin('nx'), npm);
	// Its own starter wants a script of the package to have run; the program itself lies in another package.
	const moon = ['linux-x64-gnu', 'linux-arm64-gnu', 'darwin-arm64', 'darwin-x64'].map((platform) =>
		join(place, 'node_modules', '@moonrepo', `core-${platform}`, 'moon'),
	);
	note('moon', moon.find(existsSync), npm);
	const make = spawnSync('make', ['--version'], { encoding: 'utf8' });
	if (make.status === 0) found.make = 'make';
	else say('make is left out: it is not installed');
	return { found, versions: versionsOf(found, place), place };
}

function installPython(place) {
	const venv = join(place, 'venv');
	const bin = join(venv, 'bin');
	const failed = {};
	if (!existsSync(join(bin, 'pip'))) spawnSync('python3', ['-m', 'venv', venv], { stdio: 'ignore' });
	for (const [name, version] of Object.entries(pythonPeers)) {
		if (existsSync(join(bin, name))) continue;
		// A version that this Python has no build of: the newest that it has.
		for (const wanted of [`${name}==${version}`, name]) {
			const args = ['install', '--quiet', '--disable-pip-version-check', wanted];
			const { status, stderr } = spawnSync(join(bin, 'pip'), args, { encoding: 'utf8' });
			failed[name] = (stderr ?? 'no Python with venv').trim().split('\n').at(-1);
			if (status === 0) break;
		}
	}
	return { bin, failed };
}

function installNpm(place) {
	const manifest = join(place, 'package.json');
	const text = JSON.stringify({ name: 'bench-peers', private: true, dependencies: npmPeers }, undefined, 2);
	const isThere =
		existsSync(join(place, 'node_modules')) && existsSync(manifest) && readFileSync(manifest, 'utf8') === text;
	if (isThere) return 'not installed';
	writeFileSync(manifest, text);
	const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', '--loglevel', 'error'];
	const { status, stderr } = spawnSync('npm', args, { cwd: place, encoding: 'utf8' });
	return status === 0 ? 'not installed' : (stderr ?? '').trim().split('\n').at(-1);
}

function versionsOf(found, place) {
	const first = (path, args) =>
		/\d+(\.\d+)+/.exec(spawnSync(path, args, { encoding: 'utf8', cwd: place }).stdout ?? '')?.[0] ?? '?';
	return Object.fromEntries(
		Object.entries(found).map(([name, path]) => [
			name,
			npmPeers[name === 'moon' ? '@moonrepo/cli' : name] ?? first(path, ['--version']),
		]),
	);
}
