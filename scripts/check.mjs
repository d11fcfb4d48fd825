// `npm run check`: everything that must hold before a change lands. Goes on after a failure and sums up at the end.
// `--tests-ran` judges the coverage of a run of the tests with DAG_COVERAGE=1 instead of running them again.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);
const node = process.execPath;
const script = (name) => join(root, 'scripts', name);

/** @type {[name: string, program: string, args: string[]][]} */
const steps = [
	['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
	['lint', bin('oxlint'), ['--type-aware', '--deny-warnings']],
	['types', bin('tsc'), ['--noEmit']],
	['types of the page', bin('tsc'), ['-p', 'src/report/html/page']],
	['assets of the page unchanged', node, [script('html-assets.mjs'), '--check']],
	['unused code and dependencies', bin('knip'), []],
	process.argv.includes('--tests-ran')
		? ['coverage of the tests that ran', node, [script('coverage.mjs'), '--judge-only']]
		: ['tests with coverage', node, [script('coverage.mjs')]],
	['dist/ unchanged', node, [script('build.mjs'), '--check']],
	['generated parts of the README unchanged', node, [script('readme.mjs'), '--check']],
	['schemas/ and docs/ unchanged', node, [script('docs.mjs'), '--check']],
];

const failed = [];
for (const [name, program, args] of steps) {
	console.log(`\n— ${name}`);
	const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
	if (status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nEverything holds.' : `\nDoes not hold: ${failed.join('; ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
