import * as module from 'node:module';
import { join } from 'node:path';
import { userCache } from './lib/user-cache.ts';

/**
 * Keeps what V8 compiles of our own code in the user's cache, for the next command: in a folder that no other user may
 * write, unlike Node's own default. Nothing is kept on a runner of GitHub, whose home folder is thrown away with it.
 * `NODE_COMPILE_CACHE` and `NODE_DISABLE_COMPILE_CACHE` hold as they do everywhere in Node. Cannot fail: without a cache
 * code is compiled anew.
 */
export function keepCompiledCode(environment: Readonly<Record<string, string | undefined>>): void {
	if (environment['GITHUB_ACTIONS'] === 'true') return;
	try {
		module.enableCompileCache(join(userCache(environment), 'compiled'));
	} catch {
		// A user whom the system does not know has no folder.
	}
}
