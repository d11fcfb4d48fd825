import { join } from 'node:path';
import type { PlannedNode } from '../model/plan.ts';

/** Variables of ours that every script gets: where things are and what kind of machine this is, and no secret. */
const allowed = new Set([
	'PATH',
	'HOME',
	'USER',
	'LOGNAME',
	'SHELL',
	'LANG',
	'LANGUAGE',
	'TZ',
	'LD_LIBRARY_PATH',
	'DYLD_LIBRARY_PATH',
	'VIRTUAL_ENV',
	'PYENV_ROOT',
	'PYENV_VERSION',
	'CONDA',
	'CONDA_PREFIX',
	'CONDA_DEFAULT_ENV',
	'pythonLocation',
	'Python_ROOT_DIR',
	'JAVA_HOME',
	'NVM_DIR',
	'NVM_BIN',
	'GOROOT',
	'SSL_CERT_FILE',
	'SSL_CERT_DIR',
	'REQUESTS_CA_BUNDLE',
	'CI',
	'RUNNER_OS',
	'RUNNER_ARCH',
	'RUNNER_NAME',
	'RUNNER_ENVIRONMENT',
	'RUNNER_TOOL_CACHE',
	// By this the runner finds and ends what a script left running.
	'RUNNER_TRACKING_ID',
	'GITHUB_ACTIONS',
	'GITHUB_WORKSPACE',
	'GITHUB_REPOSITORY',
	'GITHUB_REPOSITORY_OWNER',
	'GITHUB_SHA',
	'GITHUB_REF',
	'GITHUB_REF_NAME',
	'GITHUB_REF_TYPE',
	'GITHUB_HEAD_REF',
	'GITHUB_BASE_REF',
	'GITHUB_EVENT_NAME',
	'GITHUB_WORKFLOW',
	'GITHUB_JOB',
	'GITHUB_RUN_ID',
	'GITHUB_RUN_NUMBER',
	'GITHUB_RUN_ATTEMPT',
	'GITHUB_SERVER_URL',
]);

const allowedBeginnings = ['LC_', 'JAVA_HOME_'];

/** What programs on Windows cannot start without. Names there do not depend on case. */
const allowedOnWindows = new Set([
	'SYSTEMROOT',
	'SYSTEMDRIVE',
	'WINDIR',
	'COMSPEC',
	'PATH',
	'PATHEXT',
	'USERPROFILE',
	'APPDATA',
	'LOCALAPPDATA',
	'PROGRAMDATA',
	'PROGRAMFILES',
	'PROGRAMFILES(X86)',
	'NUMBER_OF_PROCESSORS',
	'PROCESSOR_ARCHITECTURE',
]);

/** Programs look for their temporary folder under one of these names. */
const temporaryFolders = ['TMPDIR', 'TMP', 'TEMP'] as const;

/**
 * The part of our own environment that scripts may see: an allow-list, because whatever runs us may hold tokens there,
 * and the paths of files that steer the runner. `passthrough` names are the user's own decision.
 */
export function allowedEnvironment(
	own: Readonly<Record<string, string>>,
	passthrough: readonly string[],
	platform: NodeJS.Platform = process.platform,
): Readonly<Record<string, string>> {
	const named = new Set(passthrough);
	return Object.fromEntries(
		Object.entries(own).filter(
			([name]) =>
				named.has(name) ||
				allowed.has(name) ||
				allowedBeginnings.some((beginning) => name.startsWith(beginning)) ||
				(platform === 'win32' && allowedOnWindows.has(name.toUpperCase())),
		),
	);
}

/** A node's own values: those for its process, and of them those whose names its contract declares. */
export interface NodeEnvironment {
	readonly all: Readonly<Record<string, string>>;
	readonly declared: Readonly<Record<string, string>>;
}

/**
 * Resolves a node's planned values. `folder`: the node's, absolute. A variable of ours that is not set stays unset.
 */
export function nodeEnvironment(
	node: PlannedNode,
	folder: string,
	own: Readonly<Record<string, string>>,
): NodeEnvironment {
	const values = node.env.flatMap(({ name, value, declared }) => {
		const text =
			'literal' in value
				? value.literal
				: 'inFolder' in value
					? join(folder, value.inFolder)
					: own[value.fromEnvironment];
		return text === undefined ? [] : [{ name, text, declared }];
	});
	return {
		all: Object.fromEntries(values.map(({ name, text }) => [name, text])),
		declared: Object.fromEntries(values.filter(({ declared }) => declared).map(({ name, text }) => [name, text])),
	};
}

/**
 * The whole environment of a child: what is allowed of ours, its private temporary folder, then the node's values, then
 * the runtime's. HOME stays: caches and settings of tools lie there.
 */
export function childEnvironment(
	allowedOfOurs: Readonly<Record<string, string>>,
	tmp: string,
	...layers: readonly Readonly<Record<string, string>>[]
): Readonly<Record<string, string>> {
	const temporary = Object.fromEntries(temporaryFolders.map((name) => [name, tmp]));
	return Object.assign({}, allowedOfOurs, temporary, ...layers) as Record<string, string>;
}
