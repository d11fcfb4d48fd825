// `npm run test:conformance`: fetches the peer from the Python registry, asks it what it makes of its own DAGs and
// interfaces, compares, and runs its DAGs with made-up data. Nothing of the peer is kept here, and nothing of it runs before its files are known by digest:
// a name in a registry may change hands. The last line counts.
//
// Both are skipped only where the registry answers and does not know the peer; every other trouble is a failure.
//
// DAG_CONFORMANCE_REPORT names a file for the counts, in the form of vitest's JSON report.
// DAG_CONFORMANCE_PEER names a folder that holds an unpacked wheel of the peer, for machines without the registry.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

const folder = join(import.meta.dirname, '..', 'test', 'conformance');
const { versions, parts, requirements, scripts } = JSON.parse(readFileSync(join(folder, 'peer.json'), 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'conformance-'));
/** @type {{ name: string, failure?: string, skipped?: string }[]} */
const results = [];
const stopping = new AbortController();

try {
	const python = findPython();
	const peer = process.env['DAG_CONFORMANCE_PEER'] ?? fetchPeer(python);
	checkParts(peer);
	const scriptPython = makeScriptPython(stopping.signal);
	// Told where it is waited for.
	scriptPython.catch(() => {});
	const answers = join(work, 'answers.json');
	start(installRequirements(python), [join(folder, 'peer.py'), answers], { PYTHONPATH: peer });
	const { compareWithPeer } = await import('../test/conformance/compare.ts');
	const say = (line) => console.log(line);
	results.push(...(await compareWithPeer(JSON.parse(readFileSync(answers, 'utf8')), say)));
	const { runPeerDags } = await import('../test/conformance/run-dags.ts');
	results.push(...(await runPeerDags({ peer, python: await scriptPython, work }, say)));
} catch (error) {
	if (!(error instanceof Missing)) throw error;
	const isCompared = results.length > 0;
	if (!error.isAbsent) results.push({ name: error.part, failure: error.message });
	const why = error.isAbsent ? error.message : `${error.part} is missing`;
	const names = isCompared ? [] : ['comparison with the peer'];
	results.push(...[...names, "runs of the peer's DAGs"].map((name) => ({ name, skipped: why })));
} finally {
	stopping.abort();
	rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}

for (const { name, failure, skipped } of results) {
	if (failure !== undefined) console.log(`✘ ${name}: ${failure}`);
	else if (skipped !== undefined) console.log(`– ${name}: skipped, ${skipped}`);
}
const failed = results.filter(({ failure }) => failure !== undefined).length;
const skipped = results.filter((result) => result.skipped !== undefined).length;
console.log(`${results.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped`);
const reportFile = process.env['DAG_CONFORMANCE_REPORT'];
if (reportFile !== undefined) {
	const assertionResults = results.map(({ name, failure, skipped: why }) => ({
		fullName: why === undefined ? name : `${name}: ${why}`,
		status: failure !== undefined ? 'failed' : why !== undefined ? 'skipped' : 'passed',
	}));
	const counts = {
		numPassedTests: results.length - failed - skipped,
		numFailedTests: failed,
		numPendingTests: skipped,
	};
	writeFileSync(reportFile, JSON.stringify({ ...counts, numTodoTests: 0, testResults: [{ assertionResults }] }));
}
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;

/** A part without which nothing can be compared. `isAbsent`: it is not offered any more, which is nobody's mistake. */
function Missing(part, message, isAbsent = false) {
	const error = Object.assign(new Error(message), { part, isAbsent });
	return Object.setPrototypeOf(error, Missing.prototype);
}

/** The newest Python of this machine, from 3.9 up to a minor version that packages have wheels for. */
function findPython(newest = 13) {
	const names = [...[13, 12, 11, 10, 9].map((minor) => `python3.${minor}`), 'python3'];
	const test = `import venv, sys; sys.exit(not (3, 9) <= sys.version_info[:2] <= (3, ${newest}))`;
	const found = names.find((name) => spawnSync(name, ['-c', test]).status === 0);
	if (found === undefined) throw Missing('Python', `no Python from 3.9 to 3.${newest} starts here`, newest < 13);
	return found;
}

/** A Python with what the peer's scripts import, made while the comparison goes on. */
async function makeScriptPython(signal) {
	const venv = join(work, 'scripts');
	const xgboost = process.platform === 'linux' ? 'xgboost-cpu==2.1.4' : 'xgboost==2.1.4';
	const args = [join(folder, 'make_venv.py'), venv, ...scripts, xgboost];
	const child = spawn(findPython(12), args, { stdio: ['ignore', 'ignore', 'pipe'], signal });
	let said = '';
	child.stderr.on('data', (data) => (said += data));
	const [status] = await once(child, 'close');
	if (status !== 0) throw Missing("the packages of the peer's scripts", `pip says:\n${said.slice(-2000)}`);
	return programOf(venv);
}

/** The interpreter of a virtual environment. */
function programOf(venv) {
	return process.platform === 'win32' ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');
}

/** Downloads the wheel, installs nothing, and unpacks it. Returns the folder that holds the package. */
function fetchPeer(python) {
	const wheels = join(work, 'wheels');
	const download = (requirement, folder) => {
		const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary', ':all:', '--dest', folder];
		return spawnSync(python, [...args, requirement], { encoding: 'utf8' });
	};
	let said = '';
	for (const version of versions) {
		const { status, stderr } = download(`cursus==${version}`, wheels);
		said = stderr.trim();
		if (status !== 0) continue;
		const [wheel] = readdirSync(wheels);
		const unpacked = join(work, 'peer');
		mkdirSync(unpacked);
		start(python, ['-m', 'zipfile', '-e', join(wheels, wheel), unpacked]);
		console.log(`The peer is ${wheel}.`);
		return unpacked;
	}
	// Without a network pip says the same; that another package comes tells the two apart.
	if (said.includes('(from versions: none)') && download(requirements[0], join(work, 'other')).status === 0) {
		throw Missing('the peer', 'the Python registry does not offer cursus any more', true);
	}
	throw Missing('the peer', `the Python registry gives neither cursus ${versions.join(' nor ')}. pip says:\n${said}`);
}

/** Makes sure that what is about to run, and what is read, is the peer that the comparison is about. */
function checkParts(peer) {
	for (const [path, digest] of Object.entries(parts)) {
		const whole = join(peer, path);
		if (!existsSync(whole)) throw Missing(`the peer's ${path}`, 'the wheel does not have it.');
		if (digest === null) continue;
		const found = digestOf(whole);
		if (found !== digest) {
			throw Missing(`the peer's ${path}`, `it is not the known file (sha256 ${found}); nothing of it was run.`);
		}
	}
}

/** The sha256 of a file, or of a folder's files with their paths. What Python compiled beside them does not count. */
function digestOf(path) {
	const hash = createHash('sha256');
	if (!statSync(path).isDirectory()) return hash.update(readFileSync(path)).digest('hex');
	const files = readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.endsWith('.pyc'))
		.map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
		.sort();
	for (const file of files) hash.update(`${digestOf(join(path, file))}  ${file}\n`);
	return hash.digest('hex');
}

/** A Python of its own with what the peer imports, the cloud's SDKs apart. */
function installRequirements(python) {
	const venv = join(work, 'venv');
	start(python, ['-m', 'venv', venv]);
	const own = programOf(venv);
	start(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...requirements]);
	return own;
}

function start(program, args, env = {}) {
	const { status, error, stderr } = spawnSync(program, args, {
		encoding: 'utf8',
		env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...env },
		timeout: 600_000,
	});
	if (status !== 0) {
		throw Missing(
			`${program} ${args.slice(0, 3).join(' ')}`,
			`it did not end well: ${error?.message ?? stderr.slice(-2000)}`,
		);
	}
}
