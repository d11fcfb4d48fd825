/** An engine in a process of its own, so that a test can see what becomes of its programs when it dies. Argument: a Python. */
import { createLauncher } from '../../src/execute/launchers/launchers.ts';

const [python = '', cwd = '', mark = ''] = process.argv.slice(2);
await createLauncher('python', { python }).start(
	{
		argv: ['sh', '-c', 'echo started; setsid sleep 1000 & exec sleep 1000'],
		cwd,
		env: { PATH: '/usr/bin:/bin', MARK: mark },
		log: `${cwd}/log`,
		timeoutMs: 60_000,
		graceMs: 1000,
		logLimitBytes: 1_000_000,
	},
	new AbortController().signal,
);
