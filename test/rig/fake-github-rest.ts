import { problemsOf } from './fake-github-schema.ts';

/** An answer of the fake: status, headers beyond the usual, and a JSON body. */
export interface Reply {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly json?: unknown;
	readonly bytes?: Uint8Array;
}

export interface FakeAnnotation {
	readonly path: string;
	readonly start_line: number;
	readonly end_line: number;
	readonly annotation_level: string;
	readonly message: string;
	readonly title?: string;
	readonly raw_details?: string;
}

export interface FakeCheck {
	readonly id: number;
	name: string;
	head_sha: string;
	status: string;
	conclusion: string | null;
	external_id?: string;
	details_url?: string;
	output: { title?: string; summary?: string; text?: string };
	/** All that were ever sent: updates append. */
	readonly annotations: FakeAnnotation[];
	/** How often it was created or updated. */
	writes: number;
}

export interface FakeComment {
	readonly id: number;
	readonly issue: number;
	readonly user: { readonly login: string; readonly type: string };
	body: string;
	readonly html_url: string;
	/** How often it was written, the creation included. */
	writes: number;
}

/** A run of a workflow that can be asked for, with its artifacts. */
export interface FakeRun {
	readonly id: number;
	readonly head_sha: string;
	readonly head_branch: string;
	readonly event: string;
	readonly conclusion: string | null;
	readonly workflow: string;
	readonly head_repository?: { readonly id: number; readonly full_name: string };
	readonly pull_requests?: readonly {
		readonly number: number;
		readonly head: { readonly sha: string };
		readonly base: { readonly repo: { readonly id: number } };
	}[];
	readonly run_attempt?: number;
	readonly artifacts: readonly {
		readonly id: number;
		readonly name: string;
		readonly zip: Uint8Array;
		readonly expired?: boolean;
	}[];
}

/** What the fake's REST side knows. Tests read it, and may put things in before a run. */
export interface RestState {
	readonly checks: Map<number, FakeCheck>;
	readonly comments: FakeComment[];
	readonly runs: FakeRun[];
	/** Open pull requests; `head` is `owner:branch`. */
	readonly pulls: { readonly number: number; readonly head: string; readonly sha: string }[];
	/** Who the token belongs to. */
	readonly me: string;
	/** Bodies that GitHub would have refused, in words. A test asserts that it is empty. */
	readonly refused: string[];
}

export function restState(): RestState {
	return { checks: new Map(), comments: [], runs: [], pulls: [], me: 'github-actions[bot]', refused: [] };
}

let nextId = 5000;

/** Answers a REST request as GitHub would. `base` is the fake's own address. */
export function answerRest(state: RestState, method: string, url: URL, text: string, base: string): Reply {
	const path = url.pathname;
	const body: unknown = text === '' ? undefined : JSON.parse(text);
	const problems = problemsOf(method, path, body);
	if (problems !== undefined && problems.length > 0) {
		state.refused.push(`${method} ${path}: ${problems.join('; ')}`);
		return { status: 422, json: { message: 'Invalid request.', errors: problems } };
	}
	const [, , , , resource, first, second] = path.split('/');
	const rest = path.replace(/^\/repos\/[^/]+\/[^/]+/, '');
	if (resource === 'check-runs') return answerCheck(state, method, first, body as Partial<FakeCheck>, base);
	if (resource === 'commits' && second === 'check-runs') {
		const found = [...state.checks.values()].filter(
			(check) => check.head_sha === first && check.name === (url.searchParams.get('check_name') ?? check.name),
		);
		return { status: 200, json: { total_count: found.length, check_runs: found.map((check) => shown(check, base)) } };
	}
	if (resource === 'issues' && (second === 'comments' || first === 'comments')) {
		return answerComment(state, method, url, rest, body as { body: string }, base);
	}
	if (resource === 'pulls') {
		const found = state.pulls.filter((pull) => pull.head === url.searchParams.get('head'));
		return { status: 200, json: found.map(({ number, sha }) => ({ number, state: 'open', head: { sha } })) };
	}
	if (resource === 'actions') return answerActions(state, url, rest, base);
	return { status: 404, json: { message: 'Not Found' } };
}

function answerCheck(
	state: RestState,
	method: string,
	id: string | undefined,
	body: Partial<FakeCheck> & { output?: { annotations?: readonly FakeAnnotation[] } },
	base: string,
): Reply {
	if (method === 'POST') {
		const check: FakeCheck = {
			id: nextId++,
			name: '',
			head_sha: '',
			status: 'queued',
			conclusion: null,
			output: {},
			annotations: [],
			writes: 0,
		};
		return writeCheck(state, check, body, base, 201);
	}
	const check = state.checks.get(Number(id));
	if (check === undefined) return { status: 404, json: { message: 'Not Found' } };
	return method === 'PATCH' ? writeCheck(state, check, body, base, 200) : { status: 200, json: shown(check, base) };
}

function writeCheck(
	state: RestState,
	check: FakeCheck,
	body: Partial<FakeCheck> & { output?: { annotations?: readonly FakeAnnotation[] } },
	base: string,
	status: number,
): Reply {
	const problems = [
		body.status === 'completed' && body.conclusion === undefined ? 'conclusion is required when completed' : '',
		body.output !== undefined && (body.output.title === undefined || body.output.summary === undefined)
			? 'output needs a title and a summary'
			: '',
		...(body.output?.annotations ?? []).map((annotation) =>
			annotation.end_line < annotation.start_line || annotation.path.startsWith('/') || annotation.path === ''
				? `annotation at ${annotation.path}:${annotation.start_line} cannot be placed`
				: '',
		),
	].filter((problem) => problem !== '');
	if (problems.length > 0) {
		state.refused.push(...problems);
		return { status: 422, json: { message: problems.join('; ') } };
	}
	const { annotations = [], ...output } = body.output ?? {};
	Object.assign(check, body, { output: { ...check.output, ...output }, annotations: check.annotations });
	check.annotations.push(...annotations);
	if (body.conclusion !== undefined) check.status = 'completed';
	check.writes += 1;
	state.checks.set(check.id, check);
	return { status, json: shown(check, base) };
}

function shown(check: FakeCheck, base: string): unknown {
	const { annotations, writes: _, ...rest } = check;
	return {
		...rest,
		html_url: `${base}/o/r/runs/${check.id}`,
		output: { ...check.output, annotations_count: annotations.length },
	};
}

function answerComment(
	state: RestState,
	method: string,
	url: URL,
	rest: string,
	body: { readonly body: string },
	base: string,
): Reply {
	const one = /^\/issues\/comments\/(\d+)$/.exec(rest);
	if (one !== null) {
		const comment = state.comments.find((each) => each.id === Number(one[1]));
		if (comment === undefined) return { status: 404, json: { message: 'Not Found' } };
		if (method === 'PATCH') {
			comment.body = body.body;
			comment.writes += 1;
		}
		return { status: 200, json: comment };
	}
	const issue = Number(/^\/issues\/(\d+)\/comments$/.exec(rest)?.[1]);
	if (method === 'POST') {
		const id = nextId++;
		const comment: FakeComment = {
			id,
			issue,
			user: { login: state.me, type: 'Bot' },
			body: body.body,
			html_url: `${base}/o/r/pull/${issue}#issuecomment-${id}`,
			writes: 1,
		};
		state.comments.push(comment);
		return { status: 201, json: comment };
	}
	const perPage = Number(url.searchParams.get('per_page') ?? 30);
	const page = Number(url.searchParams.get('page') ?? 1);
	const all = state.comments.filter((comment) => comment.issue === issue);
	const next = `${base}${url.pathname}?per_page=${perPage}&page=${page + 1}`;
	return {
		status: 200,
		json: all.slice((page - 1) * perPage, page * perPage),
		headers: page * perPage < all.length ? { link: `<${next}>; rel="next"` } : {},
	};
}

function answerActions(state: RestState, url: URL, rest: string, base: string): Reply {
	const runs = /^\/actions\/workflows\/([^/]+)\/runs$/.exec(rest);
	if (runs !== null) {
		const branch = url.searchParams.get('branch');
		const found = state.runs.filter(
			(run) => run.workflow === runs[1] && (branch === null || run.head_branch === branch) && run.conclusion !== null,
		);
		return { status: 200, json: { total_count: found.length, workflow_runs: found.map(shownRun) } };
	}
	const artifacts = /^\/actions\/runs\/(\d+)\/artifacts$/.exec(rest);
	const run = state.runs.find((each) => each.id === Number((artifacts ?? /^\/actions\/runs\/(\d+)$/.exec(rest))?.[1]));
	if (run !== undefined && artifacts === null) return { status: 200, json: shownRun(run) };
	if (run !== undefined) {
		const wanted = url.searchParams.get('name');
		const found = run.artifacts.filter((artifact) => wanted === null || artifact.name === wanted);
		return {
			status: 200,
			json: {
				total_count: found.length,
				artifacts: found.map(({ id, name, zip, expired = false }) => ({
					id,
					name,
					expired,
					size_in_bytes: zip.byteLength,
				})),
			},
		};
	}
	const zip = /^\/actions\/artifacts\/(\d+)\/zip$/.exec(rest);
	const artifact = state.runs.flatMap((each) => each.artifacts).find((each) => each.id === Number(zip?.[1]));
	if (artifact !== undefined) return { status: 302, headers: { location: `${base}/stored/${artifact.id}` } };
	return { status: 404, json: { message: 'Not Found' } };
}

function shownRun(run: FakeRun): unknown {
	const { artifacts: _, workflow, ...rest } = run;
	return {
		run_attempt: 1,
		repository: { id: 1 },
		head_repository: null,
		pull_requests: [],
		...rest,
		path: `.github/workflows/${workflow}`,
		status: 'completed',
	};
}
