import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleaner } from '../../src/execute/clean-text.ts';

test('paths below the places become relative, by every name of theirs, and secrets go', () => {
	const here = realpathSync(mkdtempSync(join(tmpdir(), 'clean-')));
	mkdirSync(join(here, 'repo'));
	symlinkSync('repo', join(here, 'link'));
	const root = join(here, 'link');
	const clean = cleaner([join(root, 'out'), root], (text) => text.replaceAll('s3cret', '***'));
	expect(clean(`at ${root}/out/nodes/a/x and "${here}/repo/scripts/a.py": s3cret`)).toBe(
		'at nodes/a/x and "scripts/a.py": ***',
	);
	expect(clean(`${root}beside ${here}/other`)).toBe(`${root}beside ${here}/other`);
	rmSync(here, { recursive: true });
});

test('a workspace that is the root of the disk does not eat every slash', () => {
	expect(cleaner(['/', '/out/'], (text) => text)('/usr/bin /out/x')).toBe('/usr/bin x');
});
