import { execa } from 'execa';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { repository } from './rig/door.ts';

const source = pathToFileURL(join(repository, 'src', 'unfinished.ts')).href;

/** Opens a door in a process of its own, not waiting for it: as the stubs in dist/ do. */
function open(door: string) {
	const program = `import(${JSON.stringify(source)}).then(({ neverUnfinished }) => neverUnfinished(async () => { ${door} }))`;
	return execa(process.execPath, ['--no-warnings', '--input-type=commonjs', '-e', program], { reject: false });
}

test('a door that is never through is a bug of ours, with an exit code that says so', async () => {
	const end = await open('await new Promise(() => {});');
	expect(end.exitCode).toBe(70);
	expect(end.stderr).toContain('This is a bug in dag-script-test');
});

test('a door that is through keeps its exit code, also while something else still runs', async () => {
	const end = await open('process.exitCode = 2; setTimeout(() => console.log("later"), 50);');
	expect(end).toMatchObject({ exitCode: 2, stdout: 'later', stderr: '' });
});

test('a door that ends the process keeps its exit code', async () => {
	expect(await open('process.exit(3);')).toMatchObject({ exitCode: 3, stderr: '' });
});
