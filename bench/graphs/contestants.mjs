import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** Scripts at a time, for everyone. */
export const atOnce = 2;

const lines = (edges, line) => edges.map((needs, index) => line(index, needs)).join('\n');
const out = (index) => `out/${index}`;

/**
 * How each contestant is told of the DAG and started. `write` makes its project in an empty folder; `start` gives the
 * program and its arguments; `forget` names what a run leaves that would make the next one do nothing.
 */
export function contestants(root, peers) {
	const node = process.execPath;
	const all = {
		ours: {
			write(place, edges) {
				const nodes = edges.map((needs, index) => [
					`N${index}`,
					{ step: 'Nothing', needs: needs.map((need) => `N${need}`) },
				]);
				mkdirSync(join(place, 'interfaces'));
				write(place, 'all.dag.json', JSON.stringify({ nodes: Object.fromEntries(nodes) }));
				write(place, 'interfaces/nothing.step.yaml', 'step_type: Nothing\ncontract:\n  command: [sh, -c, ":"]\n');
			},
			start: () => [node, [join(root, 'dist', 'cli.js'), 'run', '--quiet', '--max-parallel', String(atOnce)]],
			forget: ['.dag-script-test'],
		},
		spawn: {
			write: (place, edges) => write(place, 'edges.json', JSON.stringify(edges)),
			start: () => [node, [join(import.meta.dirname, 'spawn-loop.mjs'), String(atOnce)]],
			forget: ['log'],
		},
		ninja: {
			write(place, edges) {
				const rule = 'rule nothing\n  command = : > $out\n';
				write(
					place,
					'build.ninja',
					`${rule}${lines(edges, (i, needs) => `build ${out(i)}: nothing ${needs.map(out).join(' ')}`)}\n`,
				);
			},
			start: (program) => [program, ['-j', String(atOnce), '--quiet']],
			forget: ['out', '.ninja_log', '.ninja_deps'],
		},
		make: {
			write(place, edges) {
				const rules = lines(edges, (i, needs) => `${out(i)}: ${needs.map(out).join(' ')}\n\t@: > $@`);
				write(place, 'Makefile', `all: ${edges.map((_, i) => out(i)).join(' ')}\n${rules}\n`);
			},
			start: (program) => [program, ['-j', String(atOnce), '-s']],
			forget: ['out'],
		},
		doit: {
			write(place, edges) {
				const tasks = `EDGES = ${JSON.stringify(edges)}
def task_n():
    for i, needs in enumerate(EDGES):
        yield {"name": str(i), "actions": [f": > out/{i}"], "targets": [f"out/{i}"], "file_dep": [f"out/{n}" for n in needs]}
`;
				write(place, 'dodo.py', tasks);
			},
			start: (program) => [program, ['-n', String(atOnce), '-v', '0']],
			forget: ['out', '.doit.db', '.doit.db.db', '.doit.db.dat', '.doit.db.dir', '.doit.db.bak'],
		},
		snakemake: {
			write(place, edges) {
				const all = `rule all:\n    input: ${edges.map((_, i) => `"${out(i)}"`).join(', ')}\n`;
				const rules = lines(
					edges,
					(i, needs) =>
						`rule n${i}:\n    input: [${needs.map((need) => `"${out(need)}"`).join(', ')}]\n    output: "${out(i)}"\n    shell: ": > {output}"`,
				);
				write(place, 'Snakefile', `${all}${rules}\n`);
			},
			start: (program) => [program, ['-j', String(atOnce), '--scheduler', 'greedy', '--quiet', 'all']],
			forget: ['out', '.snakemake'],
		},
		wireit: {
			write(place, edges) {
				const names = edges.map((_, index) => `n${index}`);
				const wireit = Object.fromEntries(
					edges.map((needs, i) => [
						`n${i}`,
						{ command: `: > out/${i}`, dependencies: needs.map((need) => `n${need}`), output: [] },
					]),
				);
				const scripts = Object.fromEntries(['all', ...names].map((name) => [name, 'wireit']));
				write(
					place,
					'package.json',
					JSON.stringify({ name: 'all', scripts, wireit: { all: { dependencies: names }, ...wireit } }),
				);
			},
			start: () => ['npm', ['run', '--silent', 'all']],
			env: (program) => ({
				WIREIT_PARALLEL: String(atOnce),
				WIREIT_CACHE: 'none',
				WIREIT_LOGGER: 'quiet',
				PATH: `${join(program, '..')}:${process.env.PATH}`,
			}),
			forget: ['out', '.wireit'],
		},
		nx: {
			write(place, edges) {
				const names = edges.map((_, index) => `n${index}`);
				const targets = Object.fromEntries(
					edges.map((needs, i) => [`n${i}`, { command: `: > out/${i}`, dependsOn: needs.map((need) => `n${need}`) }]),
				);
				// It looks for its own modules in the project.
				symlinkSync(join(peers.nx, '..', '..'), join(place, 'node_modules'));
				write(place, 'nx.json', '{}');
				write(place, 'package.json', '{"name": "all", "version": "0.0.0"}');
				write(
					place,
					'project.json',
					JSON.stringify({ name: 'all', targets: { ...targets, all: { command: ':', dependsOn: names } } }),
				);
			},
			start: (program) => [
				program,
				['run', 'all:all', `--parallel=${atOnce}`, '--output-style=static', '--skip-nx-cache'],
			],
			env: () => ({ NX_DAEMON: 'false', NX_TUI: 'false', CI: 'true' }),
			forget: ['out', '.nx'],
		},
		moon: {
			write(place, edges) {
				mkdirSync(join(place, '.moon'));
				write(place, '.moon/workspace.yml', 'projects:\n  all: "."\n');
				const task = (command, needs) => ({
					command,
					deps: needs,
					options: { cache: false, runFromWorkspaceRoot: true },
				});
				const tasks = Object.fromEntries(
					edges.map((needs, i) => [
						`n${i}`,
						task(
							`touch out/${i}`,
							needs.map((need) => `n${need}`),
						),
					]),
				);
				write(
					place,
					'moon.yml',
					JSON.stringify({ tasks: { ...tasks, all: { command: 'noop', deps: edges.map((_, i) => `n${i}`) } } }),
				);
				// It wants a commit to compare with.
				spawnSync('git', ['init', '-q'], { cwd: place });
				const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
				spawnSync('git', [...who, 'commit', '-q', '--allow-empty', '-m', 'start'], { cwd: place });
			},
			start: (program) => [program, ['run', 'all:all', '--concurrency', String(atOnce), '--quiet']],
			env: () => ({ CI: 'true', MOON_TOOLCHAIN_FORCE_GLOBALS: 'true' }),
			forget: ['out', '.moon/cache'],
		},
	};
	return Object.fromEntries(
		Object.entries(all)
			.filter(([name]) => name === 'ours' || name === 'spawn' || peers[name] !== undefined)
			.map(([name, contestant]) => [name, { ...contestant, program: peers[name] }]),
	);
}

/** Milliseconds that one cold run of a project takes, from start to end. */
export function timeCold(contestant, place) {
	return runCold(contestant, place, []).took;
}

/** The most memory, in MB, that one process of a cold run holds. */
export function peakMemory(contestant, place) {
	const ask = 'import resource, subprocess, sys; code = subprocess.call(sys.argv[1:]); ';
	const say = 'print("peak", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(code)';
	const { stdout } = runCold(contestant, place, ['python3', '-c', ask + say]);
	return Number(/peak (\d+)/.exec(stdout)?.[1]) / 1024;
}

function runCold({ start, env, forget, program }, place, through) {
	forgetRun(place, forget);
	mkdirSync(join(place, 'out'), { recursive: true });
	const [own, args] = start(program);
	const [command, ...rest] = [...through, own, ...args];
	const began = performance.now();
	const { status, error, stderr, stdout } = spawnSync(command, rest, {
		cwd: place,
		env: { ...process.env, ...env?.(program) },
		encoding: 'utf8',
		maxBuffer: 100_000_000,
	});
	const took = performance.now() - began;
	if (status !== 0)
		throw new Error(`${own} ended with ${error?.message ?? status}: ${(stderr || stdout || '').slice(-600)}`);
	return { took, stdout };
}

/**
 * Puts what a run left beside the project. Deleted, it would be in the way of the next run: ext4 gives no inode out anew
 * for minutes, and looks at each of them whenever a file or folder is made (0.3 ms instead of 0.02 after 6,000).
 */
function forgetRun(place, names) {
	const left = names.filter((name) => existsSync(join(place, name)));
	if (left.length === 0) return;
	const aside = mkdtempSync(join(dirname(place), 'left-'));
	for (const name of left) renameSync(join(place, name), join(aside, basename(name)));
}

function write(place, name, text) {
	writeFileSync(join(place, name), text);
}
