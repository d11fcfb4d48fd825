import { execa } from 'execa';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { doorProgram, plainEnvironment } from './door.ts';

/** A folder in which commands are typed as a person would, with `dag-script-test` on the PATH. */
export interface Shell {
	readonly folder: string;
	write(path: string, text: string): Promise<void>;
	/** Runs lines of sh; both streams in one text. */
	run(script: string): Promise<{ readonly exitCode: number | undefined; readonly output: string }>;
	remove(): Promise<void>;
}

/** Opens a shell in an empty folder. */
export async function openShell(): Promise<Shell> {
	const home = await realpath(await mkdtemp(join(tmpdir(), 'shell-')));
	const [folder, bin] = [join(home, 'work'), join(home, 'bin')];
	await mkdir(folder);
	await mkdir(bin);
	const program = join(bin, 'dag-script-test');
	await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${doorProgram('cli')}" "$@"\n`);
	await chmod(program, 0o755);
	const environment = plainEnvironment();
	return {
		folder,
		async write(path, text) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await writeFile(join(folder, path), text);
		},
		async run(script) {
			const end = await execa('sh', ['-c', script], {
				cwd: folder,
				env: { ...environment, PATH: `${bin}:${environment['PATH'] ?? ''}` },
				extendEnv: false,
				reject: false,
				all: true,
				stdin: 'ignore',
				timeout: 120_000,
			});
			return { exitCode: end.exitCode, output: end.all };
		},
		remove: () => rm(home, { recursive: true, force: true }),
	};
}
