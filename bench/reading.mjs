// How fast tables are read: the profile of a large csv file (types, nulls, least and greatest values) against the same
// profile in Python with its csv module, and of a large parquet file against pyarrow.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const csvBytes = 500_000_000;
const parquetBytes = 200_000_000;

/** The profile as Python's csv module would make it, with as little as is needed. */
const pythonProfile = `
import csv, sys
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    rows = csv.reader(file)
    header = next(rows)
    columns = range(len(header))
    nulls, kinds, low, high = ([value] * len(header) for value in (0, "any", None, None))
    for row in rows:
        for index in columns:
            cell = row[index]
            if cell == "":
                nulls[index] += 1
                continue
            kind = kinds[index]
            if kind == "string":
                if cell < low[index]:
                    low[index] = cell
                elif cell > high[index]:
                    high[index] = cell
                continue
            try:
                if kind == "any" or kind == "integer":
                    try:
                        value, kind = int(cell), "integer"
                    except ValueError:
                        value, kind = float(cell), "number"
                else:
                    value = float(cell)
                kinds[index] = kind
                if low[index] is None:
                    low[index] = high[index] = value
                elif value < low[index]:
                    low[index] = value
                elif value > high[index]:
                    high[index] = value
            except ValueError:
                kinds[index] = "string"
                low[index] = high[index] = cell
print(header, kinds, nulls, low, high)
`;

const pythonReading = `
import csv, sys
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    print(sum(1 for _ in csv.reader(file)))
`;

const arrowProfile = `
import sys
import pyarrow.compute as compute, pyarrow.parquet as parquet
table = parquet.read_table(sys.argv[1])
for name in table.column_names:
    column = table[name]
    print(name, column.type, column.null_count, compute.min_max(column))
`;

const makeParquet = `
import sys
import numpy, pyarrow, pyarrow.parquet as parquet
random = numpy.random.default_rng(1)
rows = 500_000
def block():
    return pyarrow.table({
        "id": random.integers(0, 2**60, rows), "amount": random.random(rows), "day": random.integers(0, 20000, rows).astype("datetime64[D]"),
        "town": numpy.char.add("Town ", random.integers(0, 500, rows).astype(str)),
    })
with parquet.ParquetWriter(sys.argv[1], block().schema) as writer:
    while writer.file_handle.tell() < int(sys.argv[2]):
        writer.write_table(block())
`;

/** Rows of the bench. `python3`, or what DAG_BENCH_PYTHON names, is compared with; parquet only where it has pyarrow. */
export function reading(root, time) {
	const python = process.env['DAG_BENCH_PYTHON'] ?? 'python3';
	if (spawnSync(python, ['-c', '']).status !== 0) return [];
	const hasArrow = spawnSync(python, ['-c', 'import pyarrow'], { stdio: 'ignore' }).status === 0;
	const folder = mkdtempSync(join(tmpdir(), 'bench-reading-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const module = pathToFileURL(join(root, 'src', 'check', 'inspect', 'read-profile.ts')).href;
	const program = join(folder, 'profile.mjs');
	writeFileSync(
		program,
		`import { statSync } from 'node:fs';
import { readProfile } from ${JSON.stringify(module)};
const [folder, path] = process.argv.slice(2);
const { table } = await readProfile(folder, [{ path, bytes: statSync(folder + '/' + path).size }]);
if (table?.rows === undefined) throw new Error('it was not read whole');
console.error(table.rows, process.resourceUsage().maxRSS);`,
	);
	const csv = join(folder, 'table.csv');
	const parquet = join(folder, 'table.parquet');
	let isMade = false;
	/** Only when a row is measured: it takes a while. */
	const make = () => {
		if (isMade) return;
		isMade = true;
		writeCsv(csv);
		if (hasArrow) time(python, ['-c', makeParquet, parquet, String(parquetBytes)]);
	};
	const profile = (name) => () => {
		make();
		return time(process.execPath, [program, folder, name]);
	};
	const inPython = (script, path) => () => time(python, ['-c', script, path]);
	return [
		{
			name: 'profile of a csv file of 500 MB, against Python’s csv module making the same',
			ours: profile('table.csv'),
			reference: inPython(pythonProfile, csv),
			runs: 3,
			budget: 1,
		},
		{
			name: 'the same, against Python’s csv module only reading the file',
			ours: profile('table.csv'),
			reference: inPython(pythonReading, csv),
			runs: 3,
		},
		...(hasArrow
			? [
					{
						name: 'profile of a parquet file of 200 MB, against pyarrow reading it and making the same',
						ours: profile('table.parquet'),
						reference: inPython(arrowProfile, parquet),
						runs: 5,
					},
				]
			: []),
	];
}

/** Numbers, texts, dates, gaps and quoted cells; ids and amounts all different. */
function writeCsv(path) {
	let state = 1;
	const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
	const plans = ['basic', 'plus', 'max'];
	const two = (number) => String(number).padStart(2, '0');
	const row = (index) =>
		[
			index,
			`${2000 + (index % 24)}-${two((index % 12) + 1)}-${two((index % 28) + 1)}`,
			Math.floor(random() * 1e6),
			random().toFixed(6),
			plans[index % 3],
			`Town ${index % 500}`,
			index % 11 === 0 ? '' : index % 2,
			index % 50 === 0 ? '"said ""yes"", then left"' : `note ${Math.floor(random() * 1e5)}`,
		].join(',');
	const file = openSync(path, 'w');
	let written = writeSync(file, 'id,created,amount,ratio,plan,town,flag,note\n');
	for (let first = 0; written < csvBytes; first += 20_000) {
		const rows = Array.from({ length: 20_000 }, (_, index) => row(first + index));
		written += writeSync(file, `${rows.join('\n')}\n`);
	}
	closeSync(file);
}
