import { chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const nobody = 65_534;

/**
 * Does something as an ordinary user, who may be refused what is below `folder`, also where tests run as root: root is
 * never refused anything. `folder` and all in it is made that user's own.
 */
export async function withoutPrivilege<Value>(folder: string, act: () => Promise<Value>): Promise<Value> {
	if (process.getuid?.() !== 0) return act();
	chownSync(folder, nobody, nobody);
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		chownSync(join(folder, name), nobody, nobody);
	}
	process.setegid?.(nobody);
	process.seteuid?.(nobody);
	try {
		return await act();
	} finally {
		process.seteuid?.(0);
		process.setegid?.(0);
	}
}
