// `npm run bench`: ratios measured side by side in one run, interleaved, as medians, never a time by itself. A row that
// cannot be measured here is a line that says why.
//
//   --only TEXT   only rows whose group or name holds it
//   --json        as data
//   --save        write the ratios to bench/baseline.json, which the next run compares with
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compiling } from './compile-growth.ts';
import { runningGraphs } from './graphs/graphs.mjs';
import { reading } from './reading.mjs';
import { reporting } from './report-growth.ts';
import { comparingNames } from './similarity.ts';
import { starting } from './start-up.mjs';
import { warming } from './warm.mjs';
import { watching } from './watching.mjs';

const root = join(import.meta.dirname, '..');
const { values: asked } = parseArgs({
	options: { only: { type: 'string' }, json: { type: 'boolean' }, save: { type: 'boolean' } },
});
const baselineFile = join(import.meta.dirname, 'baseline.json');
/** A ratio this much above the committed one is told: less is noise of the machine. */
const tolerance = 1.3;

/** Groups are made only when they are asked for: some install what they compare with. */
const groups = {
	'start-up': () => starting(root, time),
	watching: () => watching(root, time),
	reading: () => reading(root, time),
	compile: () => compiling(),
	similarity: () => comparingNames(root, say),
	report: () => reporting(),
	warm: () => warming(root, say),
	graphs: () => runningGraphs(root, say),
};

/**
 * A contest has contestants that are measured in turns, `runs` times; each of its rows is the ratio of the medians of two
 * of them, or with `difference` how much one is above the other. A row by itself is a contest of two.
 */
function asContest(row) {
	if (row.contestants !== undefined) return row;
	const { ours, reference, runs, unit = 'ms', ...rest } = row;
	return { contestants: { ours, reference }, runs, unit, rows: [{ ...rest, ours: 'ours', reference: 'reference' }] };
}

function measure({ contestants, runs, unit, rows }) {
	const wanted = rows.filter(isWanted);
	const names = new Set(wanted.flatMap(({ ours, reference }) => [ours, reference]));
	const samples = Object.fromEntries([...names].map((name) => [name, []]));
	for (let turn = 0; turn < runs; turn += 1) {
		for (const name of names) {
			try {
				samples[name].push(contestants[name]());
			} catch (error) {
				// A peer that does not do what is asked of it is no reason to lose the others' rows.
				if (wanted.some(({ ours }) => ours === name)) throw error;
				say(`left out: ${name}: ${error.message.trim()}`);
				names.delete(name);
			}
		}
	}
	return wanted
		.filter(({ reference }) => names.has(reference))
		.map(({ name, ours, reference, budget, difference }) => {
			const [our, their] = [median(samples[ours]), median(samples[reference])];
			// Against nothing there is no ratio, only how much it is.
			return {
				name,
				ratio: their === 0 ? undefined : our / their,
				ours: our,
				reference: their,
				unit,
				runs,
				budget,
				difference,
			};
		});
}

let group = '';
function isWanted({ name }) {
	return asked.only === undefined || group.includes(asked.only) || name.includes(asked.only);
}
function time(program, args, options = {}) {
	const start = process.hrtime.bigint();
	const { status, error } = spawnSync(program, args, { stdio: 'ignore', ...options });
	if (error !== undefined || status !== 0)
		throw new Error(`${program} ${args.join(' ')} ended with ${error?.message ?? status}`);
	return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
}

function say(line) {
	if (!asked.json) console.log(line);
}

function isOver({ ratio, ours, reference, budget, difference }) {
	return (budget !== undefined && (ratio ?? 0) > budget) || (difference !== undefined && ours - reference > difference);
}

function describe({ ours, reference, unit, runs, budget, difference }, last) {
	const digits = unit === 'ms per node' ? 2 : 0;
	const allowed = [
		budget === undefined ? [] : [`budget ${round(budget)} ×`],
		difference === undefined ? [] : [`budget ${difference} ${unit} more`],
		last === undefined ? [] : [`was ${round(last)} ×`],
	];
	return [
		reference === 0
			? `${ours.toFixed(digits)} ${unit}, median of ${runs}`
			: `${ours.toFixed(digits)} against ${reference.toFixed(digits)} ${unit}, medians of ${runs}`,
		...allowed.flat(),
	].join('; ');
}

function round(ratio) {
	return Number(ratio.toPrecision(3));
}

const baseline = existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')).rows : {};
say(`Node ${process.version}, ${cpus().length} CPUs (${cpus()[0]?.model.trim()})\n`);
const measured = [];
for (const [name, contests] of Object.entries(groups)) {
	group = name;
	if (asked.only !== undefined && !name.includes(asked.only) && groupsNamed(asked.only)) continue;
	for (const contest of contests().map(asContest)) {
		for (const row of measure(contest)) {
			measured.push(row);
			const mark = isOver(row) ? '✘' : ' ';
			const ratio = row.ratio === undefined ? '–  ' : `${row.ratio.toFixed(2)} ×`;
			say(`${mark}${ratio.padStart(9)}  ${row.name}  (${describe(row, baseline[row.name])})`);
		}
	}
}

/** Whether `--only` means a group; then the others need not even be made. */
function groupsNamed(text) {
	return Object.keys(groups).some((each) => each.includes(text));
}

if (asked.json)
	console.log(JSON.stringify({ node: process.version, cpus: cpus().length, rows: measured }, undefined, 2));
if (asked.save) {
	const rows = {
		...baseline,
		...Object.fromEntries(measured.flatMap(({ name, ratio }) => (ratio === undefined ? [] : [[name, round(ratio)]]))),
	};
	writeFileSync(
		baselineFile,
		`${JSON.stringify({ node: process.version, cpus: cpus().length, rows }, undefined, '\t')}\n`,
	);
}
for (const row of measured) {
	const last = baseline[row.name];
	if (last !== undefined && row.ratio !== undefined && row.ratio > last * tolerance)
		console.error(`Slower than it was (${round(row.ratio)} × against ${last} ×): ${row.name}`);
	if (!isOver(row)) continue;
	console.error(`Over its budget: ${row.name}`);
	process.exitCode = 1;
}
