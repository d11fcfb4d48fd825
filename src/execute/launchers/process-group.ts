import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Between the leader's exit and SIGKILL: what is only just exiting (a logger at the end of its pipe) is not left behind. */
const NOTICE_MS = 500;
/** For the kernel to clear away what was killed. Processes of another user are given up after it. */
const GONE_MS = 2000;

/** Sends a signal to a whole group. False: the group is empty. */
export function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
	try {
		process.kill(-group, signal);
		return true;
	} catch (error) {
		// EPERM: there are members, all of another user.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/**
 * Ends what is left of a group whose leader has exited. True: something had to be killed.
 * The number cannot have been given to another process while the group has members, and the system gives out all other
 * numbers first; so asking right after the exit is safe.
 */
export async function sweepGroup(group: number): Promise<boolean> {
	if (await emptied(group, NOTICE_MS)) return false;
	signalGroup(group, 'SIGKILL');
	await emptied(group, GONE_MS);
	return true;
}

/** Waits until the group is empty. False: it is not, and the time is over. */
async function emptied(group: number, withinMs: number): Promise<boolean> {
	// Nearly always; the clock and the timer need not even be loaded then.
	if (!hasLiving(group)) return true;
	const end = performance.now() + withinMs;
	for (let wait = 1; ; wait = Math.min(2 * wait, 50)) {
		if (!hasLiving(group)) return true;
		const left = end - performance.now();
		if (left <= 0) return false;
		await pause(Math.min(wait, left));
	}
}

/** A zombie does not count: in a container whose first process reaps nobody, it stays forever. */
function hasLiving(group: number): boolean {
	if (!signalGroup(group, 0)) return false;
	if (process.platform !== 'linux') return true;
	return readdirSync('/proc').some((name) => /^\d/.test(name) && livesIn(name, group));
}

function livesIn(pid: string, group: number): boolean {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
		// After the name, which may itself hold spaces and brackets: state, parent, group.
		const [state, , member] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return Number(member) === group && state !== 'Z' && state !== 'X';
	} catch {
		return false;
	}
}
