import { readFileSync } from 'node:fs';

/**
 * Whether the kernel ended a process for want of memory since this was asked last: the only proof that a SIGKILL was
 * not sent by somebody. Counted for the control group that we run in; false where there is none.
 */
export function watchMemoryKills(read: () => string | undefined = readEvents): () => boolean {
	let known = count(read());
	return () => {
		const now = count(read());
		const more = now > known;
		known = now;
		return more;
	};
}

function count(events: string | undefined): number {
	return Number(/^oom_kill (\d+)$/m.exec(events ?? '')?.[1] ?? 0);
}

function readEvents(): string | undefined {
	try {
		const group = /^0::(.*)$/m.exec(readFileSync('/proc/self/cgroup', 'utf8'))?.[1] ?? '/';
		return readFileSync(`/sys/fs/cgroup${group}/memory.events`, 'utf8');
	} catch {
		return undefined;
	}
}
