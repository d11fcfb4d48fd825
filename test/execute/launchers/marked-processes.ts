import { readdirSync, readFileSync } from 'node:fs';

/** The processes that a test started, found by a mark in the environment they were given. Only Linux tells. */
export function marked(mark: string): readonly number[] {
	if (process.platform !== 'linux') return [];
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name) && has(name, mark))
		.map(Number);
}

/** Children of this process that are dead and were not collected. */
export function zombies(parent: number = process.pid): readonly number[] {
	if (process.platform !== 'linux') return [];
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name) && isZombie(name, parent))
		.map(Number);
}

function has(pid: string, mark: string): boolean {
	return read(`/proc/${pid}/environ`).includes(mark);
}

function isZombie(pid: string, parent: number): boolean {
	const stat = read(`/proc/${pid}/stat`);
	const [state, of] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return state === 'Z' && Number(of) === parent;
}

function read(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		// It ended meanwhile, or is not ours.
		return '';
	}
}
