import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';

/** The user's folder for what this program keeps between runs, all of which may be deleted at any time. */
export function userCache(environment: Readonly<Record<string, string | undefined>>): string {
	const home = environment['HOME'] ?? environment['USERPROFILE'] ?? homedir();
	const usual = platform() === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
	const cache = environment['XDG_CACHE_HOME'] ?? environment['LOCALAPPDATA'] ?? usual;
	return join(resolve(home, cache), 'dag-script-test');
}
