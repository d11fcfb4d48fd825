// `npm run demo`: installs what it needs when it is not there, then runs the quickstart through the built dist/.
// Starts on whatever Node npm has; the rest uses the Node that the lockfile pins, where there is one for this machine.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const installed = join(root, 'node_modules', '.package-lock.json');
const lockfile = join(root, 'package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lockfile).mtimeMs) {
	console.error('Installing (npm ci) …');
	const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32',
	});
	if (install.status !== 0) process.exit(install.status ?? 1);
}
const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const node = existsSync(pinned) && process.platform !== 'win32' ? pinned : process.execPath;

// A copy, so that the demo shows what a user's own repository would: nothing outside the folder is needed.
const place = join(root, '.dag-script-test', 'demo');
rmSync(place, { recursive: true, force: true });
mkdirSync(place, { recursive: true });
cpSync(join(root, '__fixtures__', 'pipelines', 'credit-risk'), place, { recursive: true });
const run = spawnSync(node, [join(root, 'dist', 'cli.js'), 'run', ...process.argv.slice(2)], {
	cwd: place,
	stdio: 'inherit',
});
const shown = join('.dag-script-test', 'demo', '.dag-script-test');
console.error(`\nThe pipeline:  ${join('.dag-script-test', 'demo')}  (a copy of __fixtures__/pipelines/credit-risk)`);
console.error(`The report:    ${join(shown, 'summary.md')}`);
console.error(`Each script:   ${join(shown, 'nodes')}  (its inputs, outputs and log)`);
console.error(
	`Why so wired:  cd ${join('.dag-script-test', 'demo')} && node ${join('..', '..', 'dist', 'cli.js')} plan`,
);
process.exit(run.status ?? 1);
