// Puts the style and the script of the HTML report, which are sources of their own, into a module, with the digests that
// the page's Content Security Policy allows. `--check` fails when the module is not what the sources give.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'src', 'report', 'html');
const target = join(folder, 'assets.ts');

/** Without comments that fill a line and without indentation: no string in these sources spans lines. */
function slim(text) {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('//') && !/^\/\*\*.*\*\/$/.test(line))
		.join('\n');
}

const digest = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const quote = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

const style = slim(await readFile(join(folder, 'page', 'style.css'), 'utf8'));
const script = slim(await readFile(join(folder, 'page', 'page.js'), 'utf8'));
if (/<\/(script|style)/i.test(style + script)) throw new Error('The sources of the page would end their own element.');
const text = `// Made by scripts/html-assets.mjs from page/style.css and page/page.js.

/** The page's style, and the digest by which its policy allows it. */
export const pageStyle = ${quote(style)};
export const pageStyleDigest = '${digest(style)}';

/** The page's script, and the digest by which its policy allows it. */
export const pageScript = ${quote(script)};
export const pageScriptDigest = '${digest(script)}';
`;

if (process.argv.includes('--check')) {
	if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
		console.error('src/report/html/assets.ts is not what its sources give. Run "npm run html" and commit the result.');
		process.exit(1);
	}
} else {
	await writeFile(target, text);
}
