import { platform, userInfo } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The user's folder for what this program keeps between runs, all of which may be deleted at any time. A variable that is
 * empty counts as not set (XDG Base Directory Specification 0.8): else it would be the folder that we were started in. Throws where the
 * system does not know the user and no variable names a folder.
 */
export function userCache(environment: Readonly<Record<string, string | undefined>>): string {
	const set = (name: string) => (environment[name] === '' ? undefined : environment[name]);
	const home = set('HOME') ?? set('USERPROFILE') ?? userInfo().homedir;
	const usual = platform() === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
	const cache = set('XDG_CACHE_HOME') ?? set('LOCALAPPDATA') ?? usual;
	return join(resolve(home, cache), 'dag-script-test');
}
