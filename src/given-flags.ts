import { isAbsolute } from 'node:path';
import type { Project } from './model/project.ts';
import type { Request } from './model/request.ts';

/**
 * What a command must be given to have this run of one pipeline again, for `RunResult.environment`: the flags that decide what
 * a node is and how its script is run, as a JSON list of words; empty where none was given. See `rerunCommand`.
 */
export function givenFlags(
	{ project, out }: { readonly project: Project; readonly out: string },
	request: Request,
	{ about }: { readonly about: Readonly<Record<string, string>> },
): Readonly<Record<string, string>> {
	const isOneOfSeveral = out !== request.out;
	// A program of the runner's is not where the command is typed.
	const isElsewhere = about['server'] !== undefined && isAbsolute(request.python ?? '');
	const words = [
		...valued('dag', request.dag !== undefined || isOneOfSeveral ? [project.dag.at.file] : undefined),
		...valued('interfaces', request.interfaces),
		...valued('scripts', request.scripts),
		...valued('config', request.config),
		...valued('python', isElsewhere ? undefined : request.python),
		...valued('timeout', request.timeoutMs === undefined ? undefined : `${request.timeoutMs}ms`),
		...valued('emulate', request.emulate),
		...valued('unwired', request.unwired),
		...valued('warm', request.warm),
		...valued('env-passthrough', request.envPassthrough),
		...(request.strict === true ? ['--strict'] : []),
		...(request.allowMissingScripts === true ? ['--allow-missing-scripts'] : []),
	];
	return words.length === 0 ? {} : { flags: JSON.stringify(words) };
}

function valued(flag: string, given: string | readonly string[] | undefined): readonly string[] {
	return [given ?? []].flat().flatMap((value) => [`--${flag}`, value]);
}
