// Writes the tables of README.md that follow from the sources; `--check` only compares.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { commands } from '../src/commands/command-list.ts';

const root = join(import.meta.dirname, '..');
const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ').trim();
const table = (heads, rows) =>
	[
		`| ${heads.join(' | ')} |`,
		`| ${heads.map(() => '---').join(' | ')} |`,
		...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
	].join('\n');

const action = parse(await readFile(join(root, 'action.yml'), 'utf8'));
const visible = Object.entries(action.inputs ?? {}).filter(
	([, input]) => !/^\(?internal/i.test(input.description ?? ''),
);

const sections = {
	inputs: table(
		['Input', 'Default', 'What it does'],
		visible.map(([name, input]) => [
			`\`${name}\``,
			input.default === undefined || input.default === '' ? '' : `\`${input.default}\``,
			input.description,
		]),
	),
	outputs: table(
		['Output', 'What it holds'],
		Object.entries(action.outputs ?? {}).map(([name, output]) => [`\`${name}\``, output.description]),
	),
	commands: table(
		['Command', 'What it does'],
		commands.map(({ name, operands, summary }) => [`\`${[name, ...operands].join(' ')}\``, summary]),
	),
};

/** What `npm run demo` prints, for readers; only on request, because its times differ with every run. */
async function example() {
	const place = await mkdtemp(join(tmpdir(), 'readme-'));
	await cp(join(root, '__fixtures__', 'pipelines', 'credit-risk'), place, { recursive: true });
	const { stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'run'], {
		cwd: place,
		encoding: 'utf8',
	});
	await rm(place, { recursive: true });
	return `\`\`\`text\n${stderr.trim()}\n\`\`\``;
}
if (process.argv.includes('--example')) sections['demo output'] = await example();

const path = join(root, 'README.md');
const before = await readFile(path, 'utf8');
let after = before;
for (const [name, text] of Object.entries(sections)) {
	const pattern = new RegExp(`(<!-- generated: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`);
	if (!pattern.test(after)) throw new Error(`README.md has no place for the generated ${name}.`);
	after = after.replace(pattern, (_, start, end) => `${start}${text}\n${end}`);
}
if (process.argv.includes('--check')) {
	if (after !== before) {
		console.error('README.md is not what the sources say. Run "npm run readme" and commit the result.');
		process.exit(1);
	}
	console.log('README.md is what the sources say.');
} else {
	await writeFile(path, after);
}
