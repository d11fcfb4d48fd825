import { join, resolve } from 'node:path';
import * as z from '../../lib/zod.ts';
import { parseDuration } from '../../lib/duration.ts';
import { insidePath } from '../../lib/files.ts';
import { failOnLevels, failureModes, type Request } from '../../model/request.ts';
import { artifactModes, checkModes, commentModes, summaryModes, type PublishSettings } from '../../publish/settings.ts';

/** What the action does: test, only look, or publish what another run found. */
export const actionModes = ['run', 'lint', 'plan', 'report'] as const;
export type ActionMode = (typeof actionModes)[number];

/** Everything that a workflow said under `with:`, checked. */
export interface ActionSettings {
	readonly mode: ActionMode;
	readonly request: Request;
	readonly publish: PublishSettings;
	/** Absent: everything that needs the API is left out, with a note. */
	readonly token?: string;
	/** Of the run to report on; only in mode `report`. */
	readonly runId?: number;
	readonly allowUntrustedScripts: boolean;
	readonly job: JobIdentity;
}

/** Which job of which matrix this is. Filled by the hidden inputs; empty where the server does not know them. */
export interface JobIdentity {
	/** The job's own check run; it has the number of the job. */
	readonly checkRunId?: number;
	/** JSON of the `matrix` context; `null` without one. */
	readonly matrix?: string;
	readonly index?: number;
	/** The job that called the workflow of this one, with its matrix; see `withCaller`. */
	readonly caller?: string;
}

export type InputsRead =
	| { readonly ok: true; readonly settings: ActionSettings }
	| { readonly ok: false; readonly problems: readonly string[] };

/** Where paths of a workflow are relative to. Both absolute. */
export interface Places {
	/** The workspace of the job. */
	readonly workspace: string;
	/** A folder of the run's own that may be emptied. */
	readonly out: string;
}

function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
	return z.enum(values, { error: (issue) => `is "${String(issue.input)}"; it can be ${values.join(', ')}.` });
}

const flag = z
	.string()
	.regex(/^(?:true|false)$/i, { error: (issue) => `is "${String(issue.input)}"; it can be true or false.` })
	.transform((text) => text.toLowerCase() === 'true');

const duration = z.string().transform((text, context) => {
	const parsed = parseDuration(text);
	if (parsed !== undefined) return parsed;
	context.addIssue({ code: 'custom', message: `is "${text}"; it is a time such as 90s, 10m or 1h30m.` });
	return z.NEVER;
});

function count(most: number) {
	return z.string().transform((text, context) => {
		const value = Number(text);
		if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
		context.addIssue({ code: 'custom', message: `is "${text}"; it is a whole number from 1 to ${most}.` });
		return z.NEVER;
	});
}

/**
 * One item a line, or separated by commas; a comma in the braces of a glob separates nothing. A block of YAML has no
 * comments of its own, so a line that begins with `# ` is one.
 */
const list = z.string().transform((text) =>
	text
		.split('\n')
		.filter((line) => !/^\s*#(?:\s|$)/.test(line))
		.flatMap((line) => line.split(/,(?![^{]*\})/))
		.map((item) => item.trim())
		.filter((item) => item !== ''),
);

const variableNames = list.pipe(
	z.array(
		z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
			error: (issue) => `has "${String(issue.input)}"; it takes names of environment variables, never values.`,
		}),
	),
);

const insideFolder = z.string().transform((text, context) => {
	const inside = insidePath(text);
	if (inside !== undefined) return inside;
	context.addIssue({ code: 'custom', message: `is "${text}", which is outside the workspace; use a path inside it.` });
	return z.NEVER;
});

/** Every input by its name in action.yml. An input that is left empty counts as not given. */
export const inputSchema = z.object({
	mode: oneOf(actionModes).default('run'),
	dag: z.lazyOptional(() => list),
	interfaces: z.lazyOptional(() => list),
	scripts: z.lazyOptional(() => list),
	config: z.lazyOptional(() => insideFolder),
	nodes: list.default([]),
	'max-parallel': z.lazyOptional(() => count(1024)),
	history: z.lazyOptional(() => z.string()),
	timeout: z.lazyOptional(() => duration),
	deadline: z.lazyOptional(() => duration),
	'on-failure': z.lazyOptional(() => oneOf(failureModes)),
	'fail-on': z.lazyOptional(() => oneOf(failOnLevels)),
	strict: z.lazyOptional(() => flag),
	'env-passthrough': z.lazyOptional(() => variableNames),
	artifacts: oneOf(artifactModes).default('per-script'),
	'retention-days': z.lazyOptional(() => count(400)),
	check: oneOf(checkModes).default('own'),
	comment: oneOf(commentModes).default('never'),
	summary: oneOf(summaryModes).default('always'),
	'github-token': z.lazyOptional(() => z.string()),
	'working-directory': insideFolder.default('.'),
	python: z.lazyOptional(() => z.string()),
	'run-id': z.lazyOptional(() => count(Number.MAX_SAFE_INTEGER)),
	'allow-untrusted-scripts': flag.default(false),
	'job-check-run-id': count(Number.MAX_SAFE_INTEGER)
		.exactOptional()
		.catch(undefined as never),
	'matrix-json': z.lazyOptional(() => z.string()),
	'job-index': z
		.string()
		.regex(/^\d+$/)
		.transform(Number)
		.exactOptional()
		.catch(undefined as never),
});

/** Inputs that fill themselves; no workflow sets them. */
export const hiddenInputs = ['job-check-run-id', 'matrix-json', 'job-index'] as const;

/**
 * Reads the inputs from the environment as the runner sets it (`INPUT_<NAME>`). All problems at once, each a sentence
 * that begins with the input.
 */
export function readInputs(environment: Readonly<Record<string, string | undefined>>, places: Places): InputsRead {
	const given: Record<string, string> = {};
	const workspaces = [places.workspace, environment['GITHUB_WORKSPACE'] ?? ''];
	for (const name of Object.keys(inputSchema.shape)) {
		const value = environment[`INPUT_${name.toUpperCase()}`]?.trim();
		if (value !== undefined && value !== '') given[name] = paths.has(name) ? fromWorkspace(value, workspaces) : value;
	}
	const read = inputSchema.safeParse(given);
	const problems = read.success
		? []
		: read.error.issues.map((issue) => `Input \`${String(issue.path[0])}\` ${issue.message}`);
	if (given['mode'] === 'report' && given['run-id'] === undefined) {
		problems.push(
			'Input `run-id` is missing; mode `report` needs it. In a `workflow_run` workflow: `run-id: ${{ github.event.workflow_run.id }}`.',
		);
	}
	if (given['mode'] !== 'report' && given['run-id'] !== undefined) {
		problems.push('Input `run-id` has a meaning only with `mode: report`; remove one or set the other.');
	}
	if (!read.success || problems.length > 0) return { ok: false, problems };
	const roots = workspaces.filter((root) => root !== '').map((root) => join(root, read.data['working-directory']));
	return { ok: true, settings: toSettings(read.data, places, roots) };
}

/** Inputs that are paths inside the workspace. */
const paths: ReadonlySet<string> = new Set(['config', 'working-directory']);

/** A path as it is from the workspace: people also write `${{ github.workspace }}/team`. */
function fromWorkspace(path: string, workspaces: readonly string[]): string {
	const root = workspaces.find((root) => root !== '' && (path === root || path.startsWith(`${root}/`)));
	return root === undefined ? path : path.slice(root.length + 1) || '.';
}

/** `roots`: the working directory by all its names. */
function toSettings(input: z.output<typeof inputSchema>, places: Places, roots: readonly string[]): ActionSettings {
	const fromRoot = (paths: readonly string[] | undefined) => paths?.map((path) => fromWorkspace(path, roots));
	const request: Request = {
		root: resolve(join(places.workspace, input['working-directory'])),
		out: places.out,
		nodes: input.nodes,
		// What passes is uploaded as well; the runner empties its temporary folder itself.
		keep: 'always',
		...present({
			config: input.config,
			dag: fromRoot(input.dag),
			interfaces: fromRoot(input.interfaces),
			scripts: fromRoot(input.scripts),
			python: input.python,
			maxParallel: input['max-parallel'],
			history:
				input.history === undefined ? undefined : resolve(places.workspace, input['working-directory'], input.history),
			timeoutMs: input.timeout,
			deadlineMs: input.deadline,
			onFailure: input['on-failure'],
			failOn: input['fail-on'],
			strict: input.strict,
			envPassthrough: input['env-passthrough'],
		}),
	};
	return {
		mode: input.mode,
		request,
		publish: {
			artifacts: input.artifacts,
			check: input.check,
			comment: input.comment,
			summary: input.summary,
			...present({ retentionDays: input['retention-days'] }),
		},
		allowUntrustedScripts: input['allow-untrusted-scripts'],
		job: present({
			checkRunId: input['job-check-run-id'],
			matrix: input['matrix-json'],
			index: input['job-index'],
		}),
		...present({ token: input['github-token'], runId: input['run-id'] }),
	};
}

/** Without the members that are undefined, which an optional member may not be. */
function present<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}
