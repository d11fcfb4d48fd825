// Node takes the types out of each source anew in each process, which is a fifth of what a short command costs from the
// sources. Here the result is kept, by the digest of the source. What runs, and at which offsets, is the same.
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = new URL('../../src/', import.meta.url).href;
const folder = fileURLToPath(new URL('../../node_modules/.cache/stripped-sources/', import.meta.url));
mkdirSync(folder, { recursive: true });

registerHooks({
	load(url, context, next) {
		if (!url.startsWith(sources) || !url.endsWith('.ts')) return next(url, context);
		return { format: 'module', shortCircuit: true, source: strip(readFileSync(fileURLToPath(url), 'utf8')) };
	},
});

/** @param {string} text */
function strip(text) {
	const file = join(folder, hash('sha256', `${process.version}\n${text}`));
	try {
		return readFileSync(file, 'utf8');
	} catch {
		const stripped = withoutWarning(() => stripTypeScriptTypes(text));
		// Others write it too; nobody may read half of it.
		const own = `${file}.${process.pid}`;
		writeFileSync(own, stripped);
		renameSync(own, file);
		return stripped;
	}
}

/**
 * Node calls the function experimental, on the same stream that the tests read.
 * @param {() => string} work
 */
function withoutWarning(work) {
	const { emitWarning } = process;
	process.emitWarning = () => {};
	try {
		return work();
	} finally {
		process.emitWarning = emitWarning;
	}
}
