// Tests with coverage of src/, also of code that only child processes reach: the test rig hands NODE_V8_COVERAGE to
// them, and what they saw is added to vitest's own map before the thresholds are judged. `--judge-only` takes what a run
// with DAG_COVERAGE=1 has left. Children run the .ts files themselves (types are blanked, not removed), so that their
// offsets are those of the source.
import { mergeProcessCovs } from '@bcoe/v8-coverage';
import { convert } from 'ast-v8-to-istanbul';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAstAsync } from 'vite';

const thresholds = { lines: 95, statements: 95, functions: 95, branches: 90 };

const root = join(import.meta.dirname, '..');
const folder = join(root, 'coverage');
const children = join(folder, 'children');
if (!process.argv.includes('--judge-only')) {
	rmSync(folder, { recursive: true, force: true });
	const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
	const tests = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, DAG_COVERAGE: '1' },
	});
	if (tests.status !== 0) process.exit(tests.status ?? 1);
}

const map = JSON.parse(readFileSync(join(folder, 'main', 'coverage-final.json'), 'utf8'));
await addChildren(map);
const totals = count(map);
writeFileSync(join(folder, 'merged.json'), JSON.stringify(map));
const failed = Object.entries(thresholds).filter(([name, least]) => percent(totals[name]) < least);
report(map, totals);
if (failed.length > 0) {
	console.error(`\nCoverage is below: ${failed.map(([name, least]) => `${name} ${least} %`).join(', ')}.`);
	process.exit(1);
}

async function addChildren(into) {
	const files = existsSync(children) ? readdirSync(children).filter((name) => name.endsWith('.json')) : [];
	let merged = { result: [] };
	// In portions: thousands of reports at once would not fit into memory.
	for (let start = 0; start < files.length; start += 50) {
		const portion = files.slice(start, start + 50).flatMap((name) => readReport(join(children, name)));
		merged = mergeProcessCovs([merged, ...portion]);
	}
	for (const script of merged.result) {
		const path = fileURLToPath(script.url);
		const base = into[path];
		if (base === undefined) continue;
		const code = stripTypeScriptTypes(readFileSync(path, 'utf8'));
		const converted = await convert({ code, ast: parseAstAsync(code), coverage: script, wrapperLength: 0 });
		const seen = Object.values(converted)[0];
		if (seen !== undefined) addHits(base, seen);
	}
}

function readReport(path) {
	try {
		const { result } = JSON.parse(readFileSync(path, 'utf8'));
		return [
			{ result: result.filter(({ url }) => url.startsWith('file://') && url.includes('/src/') && url.endsWith('.ts')) },
		];
	} catch {
		return []; // A child that was killed while it wrote.
	}
}

/** Adds hits by place: the two maps may differ in where a statement ends, not in where it begins. */
function addHits(base, seen) {
	const place = ({ line, column }) => `${line}:${column}`;
	const statements = new Map(Object.entries(seen.statementMap).map(([id, at]) => [place(at.start), seen.s[id]]));
	for (const [id, at] of Object.entries(base.statementMap)) base.s[id] += statements.get(place(at.start)) ?? 0;
	const functions = new Map(Object.entries(seen.fnMap).map(([id, { loc }]) => [place(loc.start), seen.f[id]]));
	for (const [id, { loc }] of Object.entries(base.fnMap)) base.f[id] += functions.get(place(loc.start)) ?? 0;
	const branches = new Map(
		Object.entries(seen.branchMap).map(([id, { loc, type }]) => [`${type} ${place(loc.start)}`, seen.b[id]]),
	);
	for (const [id, { loc, type }] of Object.entries(base.branchMap)) {
		const hits = branches.get(`${type} ${place(loc.start)}`);
		if (hits?.length === base.b[id].length) base.b[id] = base.b[id].map((hit, index) => hit + hits[index]);
	}
}

function count(files) {
	const sum = { lines: [0, 0], statements: [0, 0], functions: [0, 0], branches: [0, 0] };
	for (const file of Object.values(files)) {
		const own = countFile(file);
		for (const name of Object.keys(sum)) {
			sum[name][0] += own[name][0];
			sum[name][1] += own[name][1];
		}
	}
	return sum;
}

function countFile(file) {
	const lines = new Map();
	for (const [id, { start }] of Object.entries(file.statementMap)) {
		lines.set(start.line, (lines.get(start.line) ?? false) || file.s[id] > 0);
	}
	const hit = (values) => [values.filter((value) => value > 0).length, values.length];
	return {
		lines: [[...lines.values()].filter(Boolean).length, lines.size],
		statements: hit(Object.values(file.s)),
		functions: hit(Object.values(file.f)),
		branches: hit(Object.values(file.b).flat()),
	};
}

function percent([hit, all]) {
	return all === 0 ? 100 : (100 * hit) / all;
}

function report(files, totals) {
	const rows = Object.entries(files)
		.map(([path, file]) => ({ path: relative(root, path), own: countFile(file), file }))
		.filter(({ own }) => percent(own.lines) < 95 || percent(own.branches) < 90)
		.sort((a, b) => percent(a.own.lines) - percent(b.own.lines));
	for (const { path, own, file } of rows) {
		const missed = Object.entries(file.statementMap)
			.filter(([id]) => file.s[id] === 0)
			.map(([, at]) => at.start.line);
		console.log(
			`${percent(own.lines).toFixed(0).padStart(4)} % lines ${percent(own.branches).toFixed(0).padStart(4)} % branches  ${path}  ${[...new Set(missed)].slice(0, 25).join(' ')}`,
		);
	}
	console.log(
		`\nCoverage with child processes: ${Object.entries(totals)
			.map(([name, pair]) => `${name} ${percent(pair).toFixed(1)} %`)
			.join(', ')}`,
	);
}
