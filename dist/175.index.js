export const id = 175;
export const ids = [175];
export const modules = {

/***/ 87953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ex: () => (/* binding */ compareResults),
  _5: () => (/* binding */ isUnchanged),
  JV: () => (/* binding */ usualSlowness)
});

;// CONCATENATED MODULE: ./src/compare/columns.ts
/** The outputs of one node whose tables have other columns than before. Profiles of different readers say nothing. */
function compareColumns(before, now) {
    const earlier = new Map(before.outputs.map((evidence) => [evidence.output, evidence.profile]));
    return now.outputs.flatMap(({ output, profile }) => {
        const changes = betweenProfiles(earlier.get(output), profile);
        if (changes === undefined || Object.values(changes).every((list) => list.length === 0))
            return [];
        return [{ node: now.node, output, ...changes }];
    });
}
function betweenProfiles(before, now) {
    if (before?.table === undefined || now?.table === undefined || before.reader !== now.reader)
        return undefined;
    const [old, fresh] = [typesOf(before.table), typesOf(now.table)];
    // Of a very wide table only the first columns are known: what is missing there may stand further behind.
    const isCut = before.table.columnCount !== undefined || now.table.columnCount !== undefined;
    const beyond = (types, others) => isCut ? [] : [...types].filter(([name]) => !others.has(name)).map(([name, type]) => ({ name, type }));
    return {
        added: beyond(fresh, old),
        removed: beyond(old, fresh),
        retyped: [...fresh].flatMap(([name, type]) => {
            const was = old.get(name);
            return was === undefined || was === type ? [] : [{ name, before: was, now: type }];
        }),
    };
}
function typesOf({ columns }) {
    return new Map(columns.map(({ name, type }) => [name, type]));
}

;// CONCATENATED MODULE: ./src/compare/flows.ts
/** Compares flows by the input that they feed, then by where they come from. */
function compareFlows(before, now) {
    const [old, fresh] = [byTarget(before), byTarget(now)];
    const verdicts = new Map(before.map(({ binding, verdict }) => [routeOf(binding), verdict]));
    return {
        added: [...fresh].flatMap(([key, { to, from }]) => (old.has(key) ? [] : [{ to, from }])),
        removed: [...old].flatMap(([key, { to, from }]) => (fresh.has(key) ? [] : [{ to, from }])),
        rewired: [...fresh].flatMap(([key, { to, from }]) => {
            const was = old.get(key)?.from;
            return was === undefined || sameSources(was, from) ? [] : [{ to, before: was, now: from }];
        }),
        judged: now.flatMap(({ binding, verdict }) => {
            const was = verdicts.get(routeOf(binding));
            const { from, to } = binding;
            return was === undefined || was === verdict ? [] : [{ from, to, before: was, now: verdict }];
        }),
    };
}
function byTarget(flows) {
    const found = new Map();
    for (const { binding } of flows) {
        const key = JSON.stringify([binding.to.node, binding.to.input]);
        const known = found.get(key);
        if (known === undefined)
            found.set(key, { to: binding.to, from: [binding.from] });
        else
            known.from.push(binding.from);
    }
    return found;
}
function sameSources(one, other) {
    const names = new Set(one.map(sourceKey));
    return one.length === other.length && other.every((source) => names.has(sourceKey(source)));
}
function routeOf({ from, to }) {
    return JSON.stringify([sourceKey(from), to.node, to.input]);
}
function sourceKey(source) {
    return JSON.stringify(source.kind === 'output' ? [source.node, source.output] : [source.path]);
}

;// CONCATENATED MODULE: ./src/compare/compare.ts


const usualSlowness = { factor: 1.5, leastMs: 1000 };
/** Compares two results. Where one is invalid nothing ran, and only verdicts and diagnostics can be compared. */
function compareResults(before, now, slowness = usualSlowness) {
    const head = {
        pipeline: now.pipeline,
        verdict: { before: before.verdict, now: now.verdict },
        diagnostics: byKey(before.diagnostics, now.diagnostics),
    };
    if (before.verdict === 'invalid' || now.verdict === 'invalid')
        return { ...nothing, ...head };
    return { ...head, ...compareRuns(before, now, slowness) };
}
const nothing = {
    newlyFailing: [],
    fixed: [],
    noLongerRun: [],
    added: [],
    removed: [],
    slower: [],
    schemas: [],
    flows: { added: [], removed: [], rewired: [], judged: [] },
    findings: { fresh: [], gone: [] },
};
function compareRuns(before, now, slowness) {
    const earlier = new Map(before.execution.runs.map((run) => [run.node, run]));
    const present = new Set(now.execution.runs.map(({ node }) => node));
    const pairs = now.execution.runs.flatMap((run) => {
        const old = earlier.get(run.node);
        return old === undefined ? [] : [{ run, old }];
    });
    const named = (kept) => kept.map(({ run }) => run.node);
    return {
        newlyFailing: now.execution.runs
            .filter((run) => run.outcome.status === 'failed' && earlier.get(run.node)?.outcome.status !== 'failed')
            .map(({ node }) => node),
        fixed: named(pairs.filter(({ run, old }) => run.outcome.status === 'passed' && old.outcome.status === 'failed')),
        noLongerRun: named(pairs.filter(({ run, old }) => isLost(run) && old.outcome.status === 'passed')),
        added: now.execution.runs.filter(({ node }) => !earlier.has(node)).map(({ node }) => node),
        removed: [...earlier.keys()].filter((node) => !present.has(node)),
        slower: pairs.flatMap(({ run, old }) => slowdown(run, old, slowness)),
        schemas: pairs.flatMap(({ run, old }) => compareColumns(old, run)),
        flows: compareFlows(before.flows, now.flows),
        findings: byKey(before.findings, now.findings),
    };
}
function isLost({ outcome }) {
    if (outcome.status === 'skipped')
        return outcome.why === 'asked' || outcome.why === 'no-script';
    return outcome.status === 'blocked' || outcome.status === 'cancelled';
}
function slowdown(run, old, { factor, leastMs }) {
    const [beforeMs, nowMs] = [timeOf(old), timeOf(run)];
    if (beforeMs === undefined || nowMs === undefined)
        return [];
    const isSlower = nowMs - beforeMs >= leastMs && nowMs >= beforeMs * factor;
    return isSlower ? [{ node: run.node, beforeMs, nowMs }] : [];
}
/** Only of scripts that ran and passed: how long one took until it broke says nothing. */
function timeOf({ outcome, role, startedMs, endedMs }) {
    if (outcome.status !== 'passed' || outcome.via !== 'run' || role !== 'assigned')
        return undefined;
    return startedMs === undefined || endedMs === undefined ? undefined : endedMs - startedMs;
}
/** What only one of two lists has. */
function byKey(before, now) {
    const known = new Set(before.map(({ key }) => key));
    const kept = new Set(now.map(({ key }) => key));
    return { fresh: now.filter(({ key }) => !known.has(key)), gone: before.filter(({ key }) => !kept.has(key)) };
}
/** Whether there is nothing that a person would act on. */
function isUnchanged({ verdict, flows, findings, diagnostics, ...lists }) {
    const { pipeline: _, ...changes } = lists;
    return (verdict.before === verdict.now &&
        [
            ...Object.values(changes),
            ...Object.values(flows),
            ...Object.values(findings),
            ...Object.values(diagnostics),
        ].every((list) => list.length === 0));
}


/***/ }),

/***/ 30175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openHost: () => (/* binding */ openHost),
  reportOn: () => (/* binding */ reportOn)
});

// EXTERNAL MODULE: ./src/report/report.ts + 15 modules
var report = __webpack_require__(96452);
// EXTERNAL MODULE: ./src/report/result-schema.ts + 1 modules
var result_schema = __webpack_require__(23938);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js
var github = __webpack_require__(61351);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(49735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(86856);
;// CONCATENATED MODULE: ./src/host/github/out-of-time.ts
/** A call was given up: publishing must not hold a run for longer than its budget. */
class OutOfTime extends Error {
    name = 'OutOfTime';
}

;// CONCATENATED MODULE: ./src/host/github/client.ts




/** One request takes no longer than this; GitHub itself gives up after 10 s. */
const requestMs = 20_000;
/** A limit that lasts longer than this is not waited for. */
const longestWaitSeconds = 60;
const mostLimitRetries = 2;
/** Makes a client. */
function createClient({ token, apiUrl, budgetMs, redact }) {
    const octokit = (0,github/* getOctokit */.Q)(token, {
        baseUrl: apiUrl,
        userAgent: 'dag-script-test',
        log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
        retry: { doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
        throttle: {
            onRateLimit: (seconds, _, __, retries) => retries < mostLimitRetries && seconds <= longestWaitSeconds,
            onSecondaryRateLimit: (seconds, _, __, retries) => retries < mostLimitRetries && seconds <= longestWaitSeconds,
        },
    }, dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
    const ended = new AbortController();
    let timer;
    octokit.hook.before('request', (options) => {
        for (const [name, value] of Object.entries(options)) {
            if (!plumbing.has(name))
                Object.assign(options, { [name]: redacted(value, redact) });
        }
        options.request = {
            ...options.request,
            signal: AbortSignal.any([ended.signal, AbortSignal.timeout(requestMs)]),
        };
    });
    function hurry(milliseconds) {
        clearTimeout(timer);
        timer = setTimeout(() => ended.abort(new OutOfTime('The time for publishing is used up.')), milliseconds);
        timer.unref();
    }
    return {
        octokit,
        hurry,
        async call(make) {
            if (timer === undefined)
                hurry(budgetMs);
            ended.signal.throwIfAborted();
            // The plugins wait in queues that know no signal; so what is waited for here is whichever comes first.
            const { promise, reject } = Promise.withResolvers();
            const give = () => reject(ended.signal.reason);
            ended.signal.addEventListener('abort', give, { once: true });
            try {
                return await Promise.race([make(octokit), promise]);
            }
            finally {
                ended.signal.removeEventListener('abort', give);
            }
        },
    };
}
/** Members of a request that are not its body. */
const plumbing = new Set(['baseUrl', 'url', 'method', 'headers', 'request', 'mediaType', 'owner', 'repo']);
function redacted(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => redacted(item, redact));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, redacted(member, redact)]));
}
function ignore() { }

// EXTERNAL MODULE: ./src/compare/compare.ts + 2 modules
var compare = __webpack_require__(87953);
// EXTERNAL MODULE: ./src/lib/markdown.ts
var markdown = __webpack_require__(33862);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
;// CONCATENATED MODULE: ./src/publish/delta.ts



/** Of each kind; a list of hundreds helps nobody. */
const mostItems = 20;
/** How a result differs from that of the base, in Markdown. `base` names what it was compared with. */
function deltaMarkdown(comparison, base) {
    const { newlyFailing, fixed, noLongerRun, slower, schemas, flows, findings } = comparison;
    const lines = [
        ...named('Newly failing', newlyFailing),
        ...named('Fixed', fixed),
        ...named('No longer run', noLongerRun),
        ...each(findings.fresh, ({ rule, message }) => (0,markdown/* safe */.gB) `- New: ${(0,markdown/* code */.aY)(rule)} ${(0,markdown/* escapeMarkdown */.FV)(message.slice(0, 300).toWellFormed())}`),
        ...(findings.gone.length === 0 ? [] : [(0,markdown/* safe */.gB) `- Gone: ${findings.gone.length} findings`]),
        ...each(schemas, ({ node, output, added, removed, retyped }) => {
            const changes = [
                ...added.map(({ name }) => `+ ${name}`),
                ...removed.map(({ name }) => `- ${name}`),
                ...retyped.map(({ name, before, now }) => `${name}: ${before} → ${now}`),
            ];
            return (0,markdown/* safe */.gB) `- Columns: ${(0,markdown/* code */.aY)(`${node}.${output}`)} ${(0,markdown/* joined */.oR)(changes.slice(0, mostItems).map(markdown/* code */.aY), ', ')}`;
        }),
        ...each(flows.rewired, ({ to, before, now }) => (0,markdown/* safe */.gB) `- Rewired: ${(0,markdown/* code */.aY)(`${to.node}.${to.input}`)} ${sources(now)} instead of ${sources(before)}`),
        ...each(slower, ({ node, beforeMs, nowMs }) => (0,markdown/* safe */.gB) `- Slower: ${(0,markdown/* code */.aY)(node)} ${(0,markdown/* escapeMarkdown */.FV)(`${(0,lib_text/* sayDuration */.kP)(beforeMs)} → ${(0,lib_text/* sayDuration */.kP)(nowMs)}`)}`),
    ];
    const quiet = (0,compare/* isUnchanged */._5)(comparison)
        ? (0,markdown/* safe */.gB) `Nothing changed.`
        : (0,markdown/* safe */.gB) `Nothing that failed, got slower or changed its columns.`;
    return (0,markdown/* joined */.oR)([(0,markdown/* safe */.gB) `#### Compared with ${base}`, lines.length === 0 ? quiet : (0,markdown/* joined */.oR)(lines, '\n')], '\n\n');
}
function named(title, nodes) {
    return nodes.length === 0
        ? []
        : [(0,markdown/* safe */.gB) `- ${(0,markdown/* escapeMarkdown */.FV)(title)}: ${(0,markdown/* joined */.oR)(nodes.slice(0, mostItems).map(markdown/* code */.aY), ', ')}`];
}
function each(items, line) {
    return items.slice(0, mostItems).map(line);
}
function sources(from) {
    return (0,markdown/* joined */.oR)(from.map((source) => (0,markdown/* code */.aY)(source.kind === 'output' ? `${source.node}.${source.output}` : source.path)), ', ');
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 19 modules
var utils = __webpack_require__(85555);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/host/github/read-zip.ts

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const mostEntries = 100_000;
/** The archive is broken, too large, or of a kind that is not read. */
class ZipError extends Error {
    name = 'ZipError';
}
/**
 * Lists an archive that is held in memory. Nothing is unpacked: whoever needs one file reads just that one, so names with
 * `..`, links and archives that unpack to terabytes do no harm. Throws `ZipError`.
 */
function zipEntries(archive) {
    const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || end + 22 > archive.length || archive.readUInt32LE(end) !== endSignature) {
        throw new ZipError('It is not a zip archive.');
    }
    const count = archive.readUInt16LE(end + 10);
    let at = archive.readUInt32LE(end + 16);
    if (count > mostEntries || at === 0xffffffff)
        throw new ZipError('The archive has too many files.');
    const entries = [];
    for (let index = 0; index < count; index += 1) {
        if (at + 46 > archive.length || archive.readUInt32LE(at) !== directorySignature) {
            throw new ZipError('The directory of the archive is broken.');
        }
        const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
        const nameAt = at + 46;
        entries.push({
            name: archive.toString('utf8', nameAt, nameAt + (nameLength ?? 0)),
            method: archive.readUInt16LE(at + 10),
            compressedBytes: archive.readUInt32LE(at + 20),
            bytes: archive.readUInt32LE(at + 24),
            at: archive.readUInt32LE(at + 42),
        });
        at = nameAt + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    }
    return entries;
}
/** The content of one file of an archive; not more than `most` bytes are ever unpacked. Throws `ZipError`. */
function readEntry(archive, entry, most) {
    const { at, compressedBytes, method } = entry;
    if (at + 30 > archive.length || archive.readUInt32LE(at) !== localSignature) {
        throw new ZipError('A file of the archive is not where its directory says.');
    }
    const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
    const data = archive.subarray(from, from + compressedBytes);
    if (data.length < compressedBytes)
        throw new ZipError('The archive is cut off.');
    if (method === 0) {
        if (data.length > most)
            throw new ZipError(`A file of the archive is larger than ${most} bytes.`);
        return data;
    }
    if (method !== 8)
        throw new ZipError('A file of the archive is packed in a way that is not read.');
    try {
        return (0,external_node_zlib_.inflateRawSync)(data, { maxOutputLength: most });
    }
    catch (error) {
        const tooLarge = error.code === 'ERR_BUFFER_TOO_LARGE';
        throw new ZipError(tooLarge ? `A file of the archive is larger than ${most} bytes.` : 'A file of the archive is broken.');
    }
}

;// CONCATENATED MODULE: ./src/host/github/foreign-artifact.ts


/** What another run uploaded cannot be used. */
class ForeignArtifactError extends Error {
    name = 'ForeignArtifactError';
}
/** Of the archive and of the result in it; the result of 10,000 nodes is well below. */
const foreignLimits = { archiveBytes: 50_000_000, resultBytes: 100_000_000, artifacts: 20 };
/** The report artifacts of a run that are still there, the newest of each name, by name. */
async function reportArtifacts(client, at, runId) {
    const found = await client.call((octokit) => octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
        owner: at.owner,
        repo: at.repository,
        run_id: runId,
        per_page: 100,
    }));
    const newest = new Map();
    for (const { id, name, expired, size_in_bytes: bytes } of found) {
        // A second attempt has a name of its own: `…-report-2`.
        const stem = /^(dag-script-test-.*-report)(?:-\d+)?$/.exec(name)?.[1];
        if (stem === undefined || expired)
            continue;
        const known = newest.get(stem);
        if (known === undefined || known.id < id)
            newest.set(stem, { id, name, bytes });
    }
    return [...newest.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')).slice(0, foreignLimits.artifacts);
}
/**
 * The text of `result.json` in an artifact. The archive is made by whoever made the change: it is read in memory, within
 * limits, and nothing of it is written to the disk.
 */
async function fetchResult(client, at, artifact) {
    if (artifact.bytes > foreignLimits.archiveBytes) {
        throw new ForeignArtifactError(`The artifact ${artifact.name} is larger than ${foreignLimits.archiveBytes} bytes.`);
    }
    const answer = await client.call((octokit) => octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
        owner: at.owner,
        repo: at.repository,
        artifact_id: artifact.id,
        archive_format: 'zip',
        request: { redirect: 'manual' },
    }));
    const { location } = answer.headers;
    if (location === undefined)
        throw new ForeignArtifactError(`GitHub does not say where the artifact ${artifact.name} is.`);
    // Without our token: the address carries its own permission, and is another host.
    const archive = await client.call(() => download(location));
    const entry = zipEntries(archive).find(({ name }) => name === 'result.json');
    if (entry === undefined)
        throw new ForeignArtifactError(`The artifact ${artifact.name} has no result.json.`);
    return readEntry(archive, entry, foreignLimits.resultBytes).toString('utf8');
}
async function download(url) {
    // Through the proxy that the runner is behind, if it is.
    const proxied = utils/* defaults */.NT.request?.fetch;
    const response = await (proxied ?? fetch)(url);
    if (!response.ok || response.body === null)
        throw new ForeignArtifactError(`The artifact cannot be downloaded (${response.status}).`);
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response.body) {
        bytes += chunk.length;
        if (bytes > foreignLimits.archiveBytes)
            throw new ForeignArtifactError('The artifact is larger than it said.');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./src/host/github/names.ts
var names = __webpack_require__(55704);
;// CONCATENATED MODULE: ./src/host/github/trouble.ts

/** What needs the API, with the permission that it takes. */
const needs = {
    check: ['The check run was not published', 'checks: write'],
    comment: ['The comment was not published', 'pull-requests: write'],
    delta: ['The comparison with the base branch was left out', 'actions: read'],
    report: ['The result of the run cannot be read', 'actions: read'],
};
/**
 * Why the token cannot write, known before anything is tried; undefined where it should be able to. Runs of forks and of
 * Dependabot get a read-only token, whatever the workflow says.
 */
function readOnlyBecause(at) {
    if (at.event === 'pull_request_target')
        return undefined;
    if (at.pullRequest?.fromFork === true)
        return 'the pull request comes from a fork, whose token may only read';
    if (at.isDependabot && at.event !== 'workflow_run')
        return 'the run was started by Dependabot, whose token may only read';
    return undefined;
}
/** One line that says what was not done, why, and what to do. */
function explainTrouble(need, error, at) {
    const [what] = needs[need];
    return `${what}: ${because(need, error, at)}`;
}
/** The line for a token that may only read. */
function explainReadOnly(need, why) {
    return `${needs[need][0]}: ${why}. The result is in the job summary; to publish it as well, add a second workflow with \`mode: report\` (README, “Pull requests from forks”).`;
}
function explainNoToken(need) {
    return `${needs[need][0]}: there is no token. Leave \`github-token\` at its default, or give one.`;
}
function because(need, error, at) {
    if (error instanceof OutOfTime)
        return 'GitHub did not answer in time.';
    const status = statusOf(error);
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 300) : String(error).slice(0, 300);
    if (status === 401)
        return 'GitHub does not accept the token (401); it may have expired.';
    if (/rate limit/i.test(message))
        return 'GitHub’s rate limit is used up; it refills within the hour.';
    if (status === 403 && /not accessible|must have|permission/i.test(message)) {
        const why = readOnlyBecause(at);
        return why === undefined
            ? `the token may not do it (403). Add to the job: \`${permissions(need)}\`.`
            : `${why} (403). To publish it, add a second workflow with \`mode: report\` (README, “Pull requests from forks”).`;
    }
    if (status === 404)
        return `GitHub does not find it (404); a token without \`${needs[need][1]}\` may be the cause.`;
    if (status !== undefined && status >= 500)
        return `GitHub answered with ${status} several times.`;
    return status === undefined ? `${message}.` : `GitHub answered with ${status}: ${message}.`;
}
/** The block to add, as YAML that fits on one line. A job that lists permissions has none but those. */
function permissions(need) {
    return `permissions: { contents: read, ${needs[need][1]} }`;
}
function statusOf(error) {
    const status = error?.status;
    if (typeof status !== 'number')
        return undefined;
    // The client reports a connection that failed as 500 without a response.
    return status === 500 && error.response === undefined ? undefined : status;
}

;// CONCATENATED MODULE: ./src/host/github/compare-with-base.ts






/** How many of the newest runs are looked at: one that was cancelled has no report. */
const mostRuns = 5;
/**
 * Compares a result with that of the newest run of this workflow on the base branch. Always has something to show: the
 * comparison, or one line that says why there is none. Never rejects.
 */
async function compareWithBase(client, at, result, read) {
    try {
        return await compare_with_base_compare(client, at, result, read);
    }
    catch (error) {
        return (0,markdown/* safe */.gB) `_${(0,markdown/* escapeMarkdown */.FV)(explainTrouble('delta', error, at))}_`;
    }
}
async function compare_with_base_compare(client, at, result, read) {
    const { baseBranch, workflowFile } = at;
    if (result.verdict === 'invalid')
        return left('nothing ran');
    if (baseBranch === undefined || workflowFile === undefined)
        return left('the base branch is not known here');
    const { data } = await client.call((octokit) => octokit.rest.actions.listWorkflowRuns({
        owner: at.owner,
        repo: at.repository,
        workflow_id: workflowFile,
        branch: baseBranch,
        status: 'completed',
        exclude_pull_requests: true,
        per_page: 20,
    }));
    // A fork may have a branch of the same name.
    const runs = data.workflow_runs
        .filter((run) => run.id !== at.runId && run.event !== 'pull_request')
        .slice(0, mostRuns);
    if (runs.length === 0)
        return left(`this workflow has not run on ${baseBranch} yet`);
    const wanted = `${[(0,names/* artifactPrefix */.DS)(at), (0,names/* slug */.yR)(result.pipeline)].join('-')}-report`;
    for (const run of runs) {
        const artifacts = await reportArtifacts(client, at, run.id);
        const artifact = artifacts.find(({ name }) => name === wanted || name.startsWith(`${wanted}-`));
        if (artifact === undefined)
            continue;
        const before = read(await fetchResult(client, at, artifact));
        if (before === undefined || before.verdict === 'invalid')
            continue;
        const url = `${at.serverUrl}/${at.owner}/${at.repository}/actions/runs/${run.id}`;
        const base = (0,markdown/* safe */.gB) `${(0,markdown/* escapeMarkdown */.FV)(baseBranch)} (${(0,markdown/* linked */.q)((0,markdown/* escapeMarkdown */.FV)(run.head_sha.slice(0, 7)), url)})`;
        return deltaMarkdown((0,compare/* compareResults */.ex)(before, result), base);
    }
    return left(`no recent run on ${baseBranch} has a report that is still kept`);
}
function left(why) {
    return (0,markdown/* safe */.gB) `_Not compared with the base branch: ${(0,markdown/* escapeMarkdown */.FV)(why)}._`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/diagnostic.ts
var model_diagnostic = __webpack_require__(23302);
;// CONCATENATED MODULE: ./src/publish/fit.ts
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** The longest beginning of a text that fits into so many bytes, without half a character at its end. */
function cutToBytes(text, most) {
    if (byteLength(text) <= most)
        return text;
    const bytes = Buffer.from(text, 'utf8').subarray(0, Math.max(0, most));
    // The decoder holds back what may still become a character; at the end that is the half one.
    return new TextDecoder().decode(bytes, { stream: true });
}
/**
 * The first of several ever shorter versions of a document that fits; when none does, the last one cut at a line. All
 * but the first end with `note`, which says that something was left out and where it is.
 */
function fitFirst(versions, most, note) {
    const [whole, ...shorter] = versions;
    if (whole !== undefined && byteLength(whole) <= most)
        return whole;
    const ending = `\n\n${note}\n`;
    const room = most - byteLength(ending);
    for (const version of shorter) {
        if (byteLength(version) <= room)
            return (version + ending);
    }
    return (cutAtLine(versions.at(-1) ?? '', room) + ending);
}
/** Room for closing what a cut leaves open. */
const closingBytes = 200;
/** Cuts Markdown between two lines and closes the code fence and the `<details>` that are open there. */
function cutAtLine(text, most) {
    const lines = cutToBytes(text, Math.max(0, most - closingBytes)).split('\n');
    // The last line may be half of one.
    lines.pop();
    let fence;
    let details = 0;
    for (const [at, line] of lines.entries()) {
        const ticks = /^ {0,3}(`{3,}|~{3,})\s*(\S*)/.exec(line);
        if (fence === undefined && ticks?.[1] !== undefined) {
            fence = { ticks: ticks[1], at, drawing: ticks[2] === 'mermaid' };
        }
        else if (fence !== undefined && ticks?.[1]?.startsWith(fence.ticks) === true && ticks[2] === '') {
            fence = undefined;
        }
        else if (fence === undefined) {
            details += count(line, '<details') - count(line, '</details>');
        }
    }
    // Half a drawing shows as an error; half a log is still of use.
    const kept = fence?.drawing === true ? lines.slice(0, fence.at) : lines;
    const open = fence?.drawing === false ? `\n${fence.ticks}` : '';
    return kept.join('\n') + open + '\n\n</details>'.repeat(Math.max(0, details));
}
function count(line, part) {
    return line.split(part).length - 1;
}

// EXTERNAL MODULE: ./src/publish/limits.ts
var limits = __webpack_require__(623);
// EXTERNAL MODULE: ./src/words/advise-failure.ts
var advise_failure = __webpack_require__(51554);
// EXTERNAL MODULE: ./src/words/say-failure.ts
var say_failure = __webpack_require__(4521);
;// CONCATENATED MODULE: ./src/publish/annotations.ts






const levels = { error: 'failure', warning: 'warning', note: 'notice' };
const rank = { failure: 0, warning: 1, notice: 2 };
/**
 * All that a result has to say about lines of files, the most important first: what failed, then errors, warnings and
 * notes. `prefix` is the folder of the repository that paths of the result are relative to; empty for its root.
 */
function annotate(result, prefix) {
    return arranged([
        ...(result.verdict === 'invalid' ? [] : result.execution.runs.flatMap((run) => ofRun(run, result))),
        ...result.diagnostics.flatMap(ofDiagnostic),
        ...(result.verdict === 'invalid' ? [] : result.findings.flatMap((finding) => ofFinding(finding, result.plan))),
    ], prefix);
}
/** What was found without running anything. Findings without a place of their own are left to the summary. */
function annotateRemarks(diagnostics, findings, prefix) {
    return arranged([...diagnostics.flatMap(ofDiagnostic), ...findings.flatMap((each) => ofFinding(each, undefined))], prefix);
}
/** Placed in the repository, fitted, each once, the most important first. */
function arranged(found, prefix) {
    const seen = new Set();
    return found
        .filter(({ path }) => path !== '' && !outside.test(path))
        .map((annotation) => fitted({ ...annotation, path: prefix === '' ? annotation.path : `${prefix}/${annotation.path}` }))
        .filter((annotation) => {
        const identity = JSON.stringify([annotation.path, annotation.startLine, annotation.title, annotation.message]);
        if (seen.has(identity))
            return false;
        seen.add(identity);
        return true;
    })
        .sort((a, b) => rank[a.level] - rank[b.level]);
}
function ofRun(run, { plan, facts }) {
    if (run.outcome.status !== 'failed')
        return [];
    const node = plan.nodes.find((each) => each.id === run.node);
    if (node === undefined)
        return [];
    const { failure } = run.outcome;
    const frame = (0,say_failure/* failedAt */.JG)(failure);
    const advice = (0,advise_failure/* adviseFailure */.h)(failure, facts.frameworks?.[run.node]);
    // Without a line of its own it belongs to the script; a command has none, so to the place where the node is declared.
    const place = frame ?? (node.entry === undefined ? undefined : { file: node.entry, line: 1 });
    const tail = run.attempts.at(-1)?.log.tail ?? '';
    return [
        {
            ...(place === undefined ? lines(node.at) : { path: place.file, startLine: place.line, endLine: place.line }),
            level: node.allowFailure === undefined ? 'failure' : 'warning',
            title: `${node.id} failed`,
            message: [(0,say_failure/* sayFailure */.Kt)(failure), ...(advice === undefined ? [] : [advice])].join('\n'),
            ...(tail === '' ? {} : { details: lastLines(tail, 60) }),
        },
    ];
}
function ofDiagnostic(diagnostic) {
    if (diagnostic.at === undefined)
        return [];
    const cure = (0,model_diagnostic/* cureOf */.XZ)(diagnostic);
    const help = cure === undefined ? '' : `\n${cure}`;
    return [
        {
            ...lines(diagnostic.at),
            level: levels[diagnostic.severity],
            title: diagnostic.code,
            message: `${diagnostic.message}${help}`,
        },
    ];
}
function ofFinding(finding, plan) {
    const at = finding.at ?? (plan === undefined ? undefined : placeOf(finding, plan));
    if (at === undefined)
        return [];
    const help = finding.help === undefined ? '' : `\n${finding.help}`;
    return [{ ...lines(at), level: levels[finding.severity], title: finding.rule, message: `${finding.message}${help}` }];
}
/** Where the thing that a finding is about is declared. */
function placeOf({ about }, plan) {
    if (about.kind === 'run')
        return undefined;
    const id = about.kind === 'flow' ? about.to.node : about.node;
    const node = plan.nodes.find((each) => each.id === id);
    if (about.kind === 'output')
        return node?.outputs.find((each) => each.name === about.output)?.at ?? node?.at;
    if (about.kind === 'input')
        return node?.inputs.find((each) => each.name === about.input)?.at ?? node?.at;
    if (about.kind === 'flow')
        return node?.inputs.find((each) => each.name === about.to.input)?.at ?? node?.at;
    return node?.at;
}
function lines(span) {
    const { start, end } = span;
    const base = { path: span.file, startLine: start.line, endLine: Math.max(start.line, end.line) };
    const oneLine = start.line === end.line && end.column > start.column;
    return oneLine ? { ...base, startColumn: start.column, endColumn: end.column } : base;
}
/** Absolute, or leading out: a result that someone else wrote may hold anything. */
const outside = /^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/;
function fitted(annotation) {
    const { details, ...rest } = annotation;
    const startLine = Math.max(1, Math.trunc(annotation.startLine) || 1);
    return {
        ...rest,
        startLine,
        endLine: Math.max(startLine, Math.trunc(annotation.endLine) || 1),
        title: (0,markdown/* clean */.uH)(annotation.title).replaceAll('\n', ' ').slice(0, limits/* limits */.F.titleCharacters).toWellFormed(),
        message: cutToBytes((0,markdown/* clean */.uH)(annotation.message), limits/* limits */.F.annotationBytes) || 'No message.',
        ...(details === undefined ? {} : { details: cutToBytes((0,markdown/* clean */.uH)(details), limits/* limits */.F.annotationBytes) }),
    };
}
/** The end of a text: at most so many lines. */
function lastLines(text, most) {
    const all = text.replace(/\n+$/, '').split('\n');
    return all.length <= most ? all.join('\n') : `… ${all.length - most} lines before\n${all.slice(-most).join('\n')}`;
}
/** Lists of at most as many annotations as one request takes; what is beyond the cap is counted, not kept. */
function inBatches(all) {
    const kept = all.slice(0, limits/* limits */.F.annotations);
    const batches = [];
    for (let at = 0; at < kept.length; at += limits/* limits */.F.annotationsPerRequest) {
        batches.push(kept.slice(at, at + limits/* limits */.F.annotationsPerRequest));
    }
    return { batches, left: all.length - kept.length };
}

// EXTERNAL MODULE: ./src/publish/outputs.ts
var outputs = __webpack_require__(16689);
// EXTERNAL MODULE: ./src/lib/unreachable.ts
var unreachable = __webpack_require__(62101);
// EXTERNAL MODULE: ./src/publish/headline.ts
var headline = __webpack_require__(57143);
;// CONCATENATED MODULE: ./src/publish/counts.ts


/** The mark of a verdict. Characters of the basic plane only: some of GitHub's fields refuse others. */
const marks = { passed: '✅', failed: '❌', cancelled: '⛔', invalid: '⚠️' };
/** Mark, pipeline and headline as a heading. */
function headingMarkdown(result, level) {
    const name = result.pipeline === '' ? (0,markdown/* safe */.gB) `` : (0,markdown/* safe */.gB) `${(0,markdown/* escapeMarkdown */.FV)(result.pipeline)}: `;
    return (0,markdown/* safe */.gB) `${'#'.repeat(level)} ${marks[result.verdict]} ${name}${(0,markdown/* escapeMarkdown */.FV)((0,headline/* headline */.P)(result))}`;
}
/** The totals as a table of one row; nothing when nothing ran. */
function countsMarkdown(result) {
    if (result.verdict === 'invalid')
        return undefined;
    const { totals } = result;
    const columns = [
        ['passed', totals.passed],
        ['failed', totals.failed],
        ['blocked', totals.blocked],
        ['skipped', totals.skipped],
        ['stubs', totals.stubs],
        ['cancelled', totals.cancelled],
        ['flows ok', totals.flows.ok],
        ['flows broken', totals.flows.broken],
        ['errors', totals.findings.error],
        ['warnings', totals.findings.warning],
    ];
    const shown = columns.filter(([name, number]) => number > 0 || name === 'passed' || name === 'failed');
    return table(shown);
}
function table(columns) {
    const row = (cells) => `| ${cells.join(' | ')} |`;
    return [
        row(columns.map(([name]) => name)),
        row(columns.map(() => '---:')),
        row(columns.map(([, number]) => String(number))),
    ].join('\n');
}

// EXTERNAL MODULE: ./src/model/docs-address.ts
var docs_address = __webpack_require__(53727);
;// CONCATENATED MODULE: ./src/publish/links.ts

/** A file of the repository, at a line, linked to the commit that was tested. */
function fileLink(links, file, line) {
    const label = (0,markdown/* code */.aY)(`${file}:${line}`);
    if (links.files === undefined)
        return label;
    const path = links.prefix === '' ? file : `${links.prefix}/${file}`;
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return (0,markdown/* linked */.q)(label, `${links.files}/${encoded}#L${line}`);
}
/** Says that a text was shortened, and where the whole of it is. */
function shortenedNote(links) {
    const artifact = links.reportArtifact;
    const also = artifact === undefined ? '' : `, and in the artifact ${(0,markdown/* linked */.q)((0,markdown/* code */.aY)(artifact.name), artifact.url)}`;
    return `_Shortened to fit. The whole report is in the ${(0,markdown/* linked */.q)('job summary', links.summary)}${also}._`;
}

;// CONCATENATED MODULE: ./src/publish/failures.ts






/**
 * What went wrong and nothing else: failed scripts with the end of their logs, error findings, error diagnostics.
 * Empty when nothing went wrong.
 */
function failuresMarkdown(result, links, detail) {
    const diagnostics = result.diagnostics.filter((each) => each.severity === 'error');
    return (0,markdown/* joined */.oR)([
        ...(result.verdict === 'invalid' ? [] : failedRuns(result, links, detail)),
        ...(result.verdict === 'invalid' ? [] : findings(result, links)),
        diagnostics.length === 0
            ? undefined
            : (0,markdown/* joined */.oR)([(0,markdown/* safe */.gB) `#### Definition files`, list(diagnostics.map((each) => failures_ofDiagnostic(each, links)))], '\n\n'),
    ], '\n\n');
}
function failedRuns(result, links, detail) {
    const failed = result.execution.runs.filter((run) => run.outcome.status === 'failed');
    if (failed.length === 0)
        return [];
    if (detail === 'sentences')
        return [list(failed.map((run) => (0,markdown/* safe */.gB) `${(0,markdown/* code */.aY)(run.node)}: ${sentence(run)}${place(run, links)}`))];
    return failed.map((run) => {
        const tail = run.attempts.at(-1)?.log.tail ?? '';
        const { outcome } = run;
        const advice = outcome.status === 'failed' ? (0,advise_failure/* adviseFailure */.h)(outcome.failure, result.facts.frameworks?.[run.node]) : undefined;
        const log = tail === '' ? undefined : (0,markdown/* safe */.gB) `${(0,markdown/* fenced */.OF)(lastLines(tail, 30))}`;
        return (0,markdown/* joined */.oR)([
            (0,markdown/* safe */.gB) `#### ${(0,markdown/* code */.aY)(run.node)}`,
            (0,markdown/* safe */.gB) `${sentence(run)}${place(run, links)}`,
            advice === undefined ? undefined : (0,markdown/* sentence */.em)(advice),
            log,
        ], '\n\n');
    });
}
function sentence(run) {
    return run.outcome.status === 'failed' ? (0,markdown/* escapeMarkdown */.FV)(cut((0,say_failure/* sayFailure */.Kt)(run.outcome.failure))) : (0,markdown/* safe */.gB) ``;
}
function place(run, links) {
    const frame = run.outcome.status === 'failed' ? (0,say_failure/* failedAt */.JG)(run.outcome.failure) : undefined;
    return frame === undefined ? (0,markdown/* safe */.gB) `` : (0,markdown/* safe */.gB) ` ${fileLink(links, frame.file, frame.line)}`;
}
function findings(result, links) {
    const errors = result.findings.filter((finding) => finding.severity === 'error');
    if (errors.length === 0)
        return [];
    const items = errors.map((finding) => failures_ofFinding(finding, links));
    return [(0,markdown/* joined */.oR)([(0,markdown/* safe */.gB) `#### Findings`, list(items)], '\n\n')];
}
/** Diagnostics and findings as a list, in their order. */
function remarksMarkdown(remarks, links) {
    return list(remarks.map((each) => ('rule' in each ? failures_ofFinding(each, links) : failures_ofDiagnostic(each, links))));
}
function failures_ofFinding(finding, links) {
    const at = finding.at === undefined ? (0,markdown/* safe */.gB) `` : (0,markdown/* safe */.gB) ` ${fileLink(links, finding.at.file, finding.at.start.line)}`;
    return (0,markdown/* safe */.gB) `${explained(finding.rule)} ${(0,markdown/* sentence */.em)(cut(finding.message))}${at}`;
}
function failures_ofDiagnostic(diagnostic, links) {
    const at = diagnostic.at === undefined ? (0,markdown/* safe */.gB) `` : (0,markdown/* safe */.gB) ` ${fileLink(links, diagnostic.at.file, diagnostic.at.start.line)}`;
    return (0,markdown/* safe */.gB) `${explained(diagnostic.code)} ${(0,markdown/* sentence */.em)(cut(diagnostic.message))}${at}`;
}
/** A code or rule, as a link to what the documentation says of it. */
function explained(name) {
    return (0,markdown/* linked */.q)((0,markdown/* code */.aY)(name), (0,docs_address/* docsAddress */.y)(name) ?? '');
}
function list(items) {
    return (0,markdown/* joined */.oR)(items.map((item) => (0,markdown/* safe */.gB) `- ${item}`), '\n');
}
/** A message of a script may be a book; in a list it is a line. */
function cut(message) {
    return message.length <= 500 ? message : `${message.slice(0, 500).toWellFormed()}…`;
}

;// CONCATENATED MODULE: ./src/publish/check-output.ts








/** How GitHub calls a verdict. */
function conclusionOf(verdict) {
    switch (verdict) {
        case 'passed':
            return 'success';
        case 'failed':
        case 'invalid':
            return 'failure';
        case 'cancelled':
            return 'cancelled';
        default:
            return (0,unreachable/* unreachable */.H)(verdict);
    }
}
/**
 * The texts of a finished check run. The summary has what went wrong, ever shorter until it fits; the text has the
 * whole report, or as much of it as fits.
 */
function checkOutput(result, documents, links, annotationsLeft) {
    const note = shortenedNote(links);
    const heading = headingMarkdown(result, 3);
    const counts = countsMarkdown(result);
    const more = (0,markdown/* joined */.oR)([
        annotationsLeft > 0 ? (0,markdown/* safe */.gB) `_${annotationsLeft} more annotations are not shown at their lines._` : undefined,
        (0,markdown/* safe */.gB) `${(0,markdown/* linked */.q)('Job summary', links.summary)}`,
    ], '\n\n');
    const versions = ['logs', 'sentences'].map((detail) => {
        const failures = failuresMarkdown(result, links, detail);
        // The links stand first: what is cut, is cut at the end.
        return (0,markdown/* joined */.oR)([heading, counts, more, failures === '' ? undefined : failures], '\n\n');
    });
    const report = reportOf(documents);
    return {
        title: (0,headline/* headline */.P)(result).slice(0, limits/* limits */.F.titleCharacters),
        summary: fitFirst(versions, limits/* limits */.F.checkBytes, note),
        ...(report === undefined ? {} : { text: fitFirst([report, report], limits/* limits */.F.checkBytes, note) }),
    };
}
/** The report that people read, as the reporters made it. They escape what is not theirs. */
function reportOf(documents) {
    return documents.find((document) => document.path.endsWith('.md'))?.text;
}

;// CONCATENATED MODULE: ./src/publish/summary.ts






/** Whether a result is shown in the job summary. */
function wantsSummary(mode, results) {
    return mode === 'always' || (mode === 'on-failure' && results.some((result) => result.verdict !== 'passed'));
}
/** The job summary of one result, of at most so many bytes. */
function summaryMarkdown(result, documents, links, afterword, most) {
    const after = (0,markdown/* joined */.oR)([afterword.delta, artifactsMarkdown(afterword), notesMarkdown(afterword.notes)], '\n\n');
    const end = after === '' ? undefined : after;
    const heading = headingMarkdown(result, 2);
    const counts = countsMarkdown(result);
    const own = (detail) => {
        const failures = failuresMarkdown(result, links, detail);
        // What is cut, is cut at the end.
        return (0,markdown/* joined */.oR)([heading, counts, end, failures === '' ? undefined : failures], '\n\n');
    };
    const report = reportOf(documents);
    const versions = [report === undefined ? own('logs') : (0,markdown/* joined */.oR)([report, end], '\n\n'), own('logs'), own('sentences')];
    return fitFirst(versions, most, shortenedNote(links));
}
/** Links to what was uploaded, and to the check run. */
function artifactsMarkdown({ artifacts, checkUrl }) {
    const links = artifacts.map((artifact) => {
        const label = artifact.node === undefined
            ? artifact.role === 'report'
                ? (0,markdown/* safe */.gB) `whole report`
                : (0,markdown/* safe */.gB) `all outputs`
            : (0,markdown/* code */.aY)(artifact.node);
        return (0,markdown/* linked */.q)(label, artifact.url);
    });
    const parts = [
        links.length === 0 ? undefined : (0,markdown/* safe */.gB) `**Artifacts**: ${(0,markdown/* joined */.oR)(links, ', ')}`,
        checkUrl === undefined ? undefined : (0,markdown/* linked */.q)((0,markdown/* safe */.gB) `Check run`, checkUrl),
    ];
    const text = (0,markdown/* joined */.oR)(parts, '\n\n');
    return text === '' ? undefined : text;
}
function notesMarkdown(notes) {
    if (notes.length === 0)
        return undefined;
    return (0,markdown/* joined */.oR)(notes.map((note) => (0,markdown/* safe */.gB) `> ${(0,markdown/* escapeMarkdown */.FV)(note)}`), '\n');
}

;// CONCATENATED MODULE: ./src/publish/publish.ts



/** Decides what is said of a result. Pure. */
function publish(result, documents, links) {
    const annotations = annotate(result, links.prefix);
    const { batches, left } = inBatches(annotations);
    return {
        check: { conclusion: conclusionOf(result.verdict), output: checkOutput(result, documents, links, left), batches },
        annotations,
        summary: (later, afterword, most) => summaryMarkdown(result, documents, later, afterword, most),
    };
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
;// CONCATENATED MODULE: ./src/host/github/artifacts/parcels.ts



/**
 * The artifacts of a result, the report first: when the space or the time is used up, it is there. More scripts than may
 * have an artifact each share one.
 */
function parcelsOf(result, mode, prefix) {
    if (mode === 'none')
        return [];
    const stem = [prefix, (0,names/* slug */.yR)(result.pipeline)].filter((part) => part !== '').join('-');
    const contents = result.verdict === 'invalid' ? [] : ranContents(result.plan, result.execution.runs);
    const report = {
        name: `${stem}-report`,
        role: 'report',
        contents: contents.map((content) => ({ ...content, outputs: [], into: `logs/${content.into}` })),
    };
    if (contents.length === 0)
        return [report];
    if (mode === 'bundle' || contents.length > limits/* limits */.F.separateArtifacts) {
        return [report, { name: `${stem}-outputs`, role: 'bundle', contents }];
    }
    const scripts = contents.map((content) => ({
        name: `${stem}-script-${nameOf(content)}`,
        role: 'script',
        node: content.node,
        contents: [{ ...content, into: '' }],
    }));
    return [report, ...scripts];
}
function ranContents(plan, runs) {
    return plan.nodes.flatMap((node) => {
        const run = runs.find((each) => each.node === node.id);
        if (run === undefined || run.role === 'supporting' || run.attempts.length === 0)
            return [];
        return [contentOf(node, run)];
    });
}
function contentOf(node, run) {
    return {
        node: node.id,
        step: node.step,
        into: `${node.folder.split('/').at(-1) ?? node.id}/`,
        outputs: node.outputs.flatMap((output) => {
            const evidence = run.outputs.find((each) => each.output === output.name);
            if (evidence?.present !== true)
                return [];
            const path = output.shape === 'file' ? (0,posix_.dirname)(output.path) : output.path;
            const sealed = new Map(evidence.files.map((file) => [file.path, file.sha256]));
            return [{ name: output.name, folder: `${node.folder}/${path}`, sealed }];
        }),
        logs: run.attempts.map((attempt) => attempt.log.path),
    };
}
/** The node's folder has a name that is safe in an artifact and clashes with no other of the plan. */
function nameOf(content) {
    const name = content.into.slice(0, -1);
    return (0,names/* slug */.yR)(name) === name ? name : `${(0,names/* slug */.yR)(name)}-${(0,names/* shortHash */.BC)(content.node)}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/host/github/surroundings.ts
var surroundings = __webpack_require__(93081);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/lib/ordered.ts
var ordered = __webpack_require__(99834);
;// CONCATENATED MODULE: ./src/host/github/artifacts/safe-path.ts
/** Characters that an artifact's paths may not have; `%` as well, so that the spelling can be turned back. */
const forbidden = /["%*:<>?|\\\u0000-\u001F\u007F]/g;
/** Names that Windows keeps for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/**
 * A relative path as it can be stored in an artifact and unpacked on every system: what is not allowed is spelt as in an
 * address, `%3A` for a colon.
 */
function safePath(path) {
    return path
        .toWellFormed()
        .split('/')
        .map((part) => part
        .replaceAll(forbidden, percent)
        .replace(/[. ]$/, percent)
        .replace(devices, (name) => percent(name.slice(0, 1)) + name.slice(1)))
        .join('/');
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
/** Gives out each path once, also for systems that do not tell case apart: `a.txt` and `A.txt` become `A.txt~2`. */
function uniquePaths() {
    const taken = new Set();
    return (path) => {
        let unique = path;
        for (let number = 2; taken.has(unique.toLowerCase()); number += 1)
            unique = `${path}~${number}`;
        taken.add(unique.toLowerCase());
        return unique;
    };
}

;// CONCATENATED MODULE: ./src/host/github/artifacts/secret-files.ts
/** Names of files that usually hold credentials. They are never uploaded: an artifact can be read by many. */
const secret_files_names = [
    /^\.env(?:\..*)?$/,
    /^\.npmrc$/,
    /^\.pypirc$/,
    /^\.netrc$/,
    /^_netrc$/,
    /^\.git-credentials$/,
    /^\.dockercfg$/,
    /^\.htpasswd$/,
    /^\.pgpass$/,
    /^id_(?:rsa|dsa|ecdsa|ed25519)(?:\..*)?$/,
    /\.(?:pem|key|p12|pfx|jks|keystore|ppk|kdbx|gpg|asc)$/,
    /^(?:credentials|secrets?)(?:\.(?:json|ya?ml|toml|ini|txt))?$/,
    /^service[-_]account.*\.json$/,
    /^\.?vault[-_]token$/,
];
const folders = new Set(['.git', '.ssh', '.aws', '.azure', '.gnupg', '.kube', '.docker']);
/** Whether a path (relative, with `/`) looks like one that holds credentials. */
function looksSecret(path) {
    const parts = path.toLowerCase().split('/');
    const name = parts.at(-1) ?? '';
    // Public halves of keys are meant to be seen.
    if (name.endsWith('.pub'))
        return false;
    return parts.slice(0, -1).some((part) => folders.has(part)) || secret_files_names.some((pattern) => pattern.test(name));
}

;// CONCATENATED MODULE: ./src/host/github/artifacts/stage.ts







/** Enough for test data; an artifact beyond it would take longer than the test. */
const stageLimits = { files: 10_000, bytes: 4_000_000_000, depth: 40 };
const chunkBytes = 1 << 20;
/** A secret may lie across two chunks. */
const overlap = 4096;
/** Opens an empty stage in a folder that does not exist yet. */
async function openStage(folder, redact, limits = stageLimits) {
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const files = [];
    const leftOut = [];
    const unique = uniquePaths();
    let bytes = 0;
    function skip(path, reason) {
        // A tree with a million links must not become a list of a million lines.
        if (leftOut.length < 1000)
            leftOut.push({ path, reason });
    }
    async function place(to) {
        const path = unique(safePath(to));
        const target = (0,external_node_path_.join)(folder, ...path.split('/'));
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        return { target, path };
    }
    async function copy(from, to, expected) {
        let source;
        try {
            // Not through a link that was put there since, and not waiting for the other end of a pipe.
            source = await (0,promises_.open)(from, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        }
        catch (error) {
            skip(to, reasonOf(error));
            return;
        }
        try {
            const found = await source.stat();
            if (!found.isFile())
                return skip(to, 'it is not a regular file');
            if (files.length >= limits.files)
                return skip(to, `there are more than ${limits.files} files`);
            if (bytes + found.size > limits.bytes)
                return skip(to, `all files together have more than ${limits.bytes} bytes`);
            const { target, path } = await place(to);
            const copied = await copyChecked(source, target, redact, found.size);
            if (copied.secret) {
                await (0,promises_.rm)(target, { force: true });
                return skip(to, 'it holds a value that must stay secret');
            }
            if (expected !== undefined && expected !== copied.sha256) {
                await (0,promises_.rm)(target, { force: true });
                return skip(to, 'it was changed after its script had ended');
            }
            bytes += copied.bytes;
            const { sha256 } = copied;
            files.push({
                path,
                ...(path === to ? {} : { original: to }),
                bytes: copied.bytes,
                sha256,
                mode: found.mode & 0o777,
            });
        }
        catch (error) {
            skip(to, reasonOf(error));
        }
        finally {
            await source.close();
        }
    }
    async function walk(root, below, to, sealed, depth) {
        let entries;
        try {
            entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, below), { withFileTypes: true });
        }
        catch (error) {
            return skip(to, reasonOf(error));
        }
        for (const entry of entries.sort((a, b) => (0,ordered/* byText */.z)(a.name, b.name))) {
            const inner = below === '' ? entry.name : `${below}/${entry.name}`;
            const target = `${to}/${entry.name}`;
            const from = (0,external_node_path_.join)(root, inner);
            if (looksSecret(inner) || (entry.isDirectory() && looksSecret(`${inner}/x`))) {
                skip(target, 'its name says that it holds credentials');
            }
            else if (entry.isDirectory()) {
                if (depth >= limits.depth)
                    skip(target, `it is deeper than ${limits.depth} folders`);
                else
                    await walk(root, inner, target, sealed, depth + 1);
            }
            else if (entry.isSymbolicLink()) {
                const real = await insideFile(root, from);
                if (real === undefined)
                    skip(target, 'it is a link to a folder, or to something outside');
                else
                    await copy(real, target, sealed?.get(inner));
            }
            else if (entry.isFile()) {
                await copy(from, target, sealed?.get(inner));
            }
            else {
                skip(target, 'it is not a regular file');
            }
        }
    }
    return {
        folder,
        files,
        leftOut,
        async addFolder(from, to, sealed) {
            try {
                if (!(await (0,promises_.lstat)(from)).isDirectory())
                    return skip(to, 'it is not a folder');
                await walk(await (0,promises_.realpath)(from), '', to, sealed, 0);
            }
            catch (error) {
                skip(to, reasonOf(error));
            }
        },
        async addLog(file, to) {
            try {
                const { target, path } = await place(to);
                files.push({ path, ...(await copyMasked(file, target, redact)), mode: 0o644 });
            }
            catch (error) {
                skip(to, reasonOf(error));
            }
        },
        async addText(text, to) {
            const { target, path } = await place(to);
            const data = Buffer.from(redact(text));
            await writeNew(target, data);
            files.push({ path, bytes: data.length, sha256: (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex'), mode: 0o644 });
        },
        async remove() {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        },
    };
}
/** The regular file that a link leads to, if that lies under the root. */
async function insideFile(root, link) {
    try {
        const real = await (0,promises_.realpath)(link);
        return real.startsWith(root + external_node_path_.sep) && (await (0,promises_.lstat)(real)).isFile() ? real : undefined;
    }
    catch {
        return undefined;
    }
}
async function copyChecked(source, target, redact, most) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const decoder = new TextDecoder();
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const out = await (0,promises_.open)(target, 'wx', 0o600);
    let bytes = 0;
    let before = '';
    let secret = false;
    try {
        // What grows while it is read is taken as it was when it was opened.
        while (bytes < most && !secret) {
            const { bytesRead } = await source.read(chunk, 0, Math.min(chunk.length, most - bytes), bytes);
            if (bytesRead === 0)
                break;
            const part = chunk.subarray(0, bytesRead);
            hash.update(part);
            await out.write(part);
            bytes += bytesRead;
            const text = before + decoder.decode(part, { stream: true });
            secret = redact(text) !== text;
            before = text.slice(-overlap);
        }
    }
    finally {
        await out.close();
    }
    return { bytes, sha256: hash.digest('hex'), secret };
}
/** Copies a text in pieces that end with a line, each masked. */
async function copyMasked(file, target, redact) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const source = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        const out = await (0,promises_.open)(target, 'wx', 0o600);
        try {
            let bytes = 0;
            let rest = '';
            const put = async (text) => {
                const data = Buffer.from(redact(text));
                hash.update(data);
                await out.write(data);
                bytes += data.length;
            };
            for await (const piece of source.createReadStream({
                encoding: 'utf8',
                highWaterMark: chunkBytes,
                autoClose: false,
            })) {
                const text = rest + String(piece);
                const end = text.length > 8 * chunkBytes ? text.length : text.lastIndexOf('\n') + 1;
                await put(text.slice(0, end));
                rest = text.slice(end);
            }
            await put(rest);
            return { bytes, sha256: hash.digest('hex') };
        }
        finally {
            await out.close();
        }
    }
    finally {
        await source.close();
    }
}
async function writeNew(target, data) {
    const out = await (0,promises_.open)(target, 'wx', 0o600);
    try {
        await out.write(data);
    }
    finally {
        await out.close();
    }
}
function reasonOf(error) {
    const code = error.code;
    if (code === 'ENOENT')
        return 'it is gone';
    if (code === 'EACCES' || code === 'EPERM')
        return 'it cannot be read';
    if (code === 'ELOOP' || code === 'EMLINK')
        return 'it is a link';
    if (code === 'ENXIO')
        return 'it is not a regular file';
    return `it cannot be copied (${String(code ?? error)})`;
}

;// CONCATENATED MODULE: ./src/host/github/artifacts/upload.ts




/** Why nothing can be uploaded here, known before anything is tried. */
function cannotUpload(at, environment) {
    if (at.isEnterpriseServer)
        return 'this GitHub Enterprise Server has no artifact service that this action can use';
    if (!environment['ACTIONS_RUNTIME_TOKEN'] || !environment['ACTIONS_RESULTS_URL']) {
        return 'the runner offers no artifact service';
    }
    return undefined;
}
/** Uploads parcels one after another. Whatever goes wrong becomes a note; only the first hard failure ends it. */
async function upload(parcels, tools) {
    const artifacts = [];
    const notes = [];
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(tools.temporary, 'dag-script-test-artifacts-'));
    try {
        for (const [index, parcel] of parcels.entries()) {
            if (tools.signal.aborted)
                return { artifacts, notes, skipped: 'there was no time left' };
            const stage = await openStage((0,external_node_path_.join)(folder, String(index)), tools.redact);
            try {
                await fill(stage, parcel, tools);
                if (stage.leftOut.length > 0)
                    notes.push(leftOutNote(parcel, stage));
                const sent = await send(parcel.name, stage, tools);
                artifacts.push({
                    name: sent.name,
                    id: sent.id,
                    url: (0,surroundings/* artifactUrl */.Wk)(tools.at, sent.id),
                    role: parcel.role,
                    ...(parcel.node === undefined ? {} : { node: parcel.node }),
                });
            }
            catch (error) {
                const why = upload_reasonOf(error);
                if (why.hard)
                    return { artifacts, notes, skipped: why.text };
                notes.push(`The artifact ${parcel.name} was not uploaded: ${why.text}.`);
            }
            finally {
                await stage.remove();
            }
        }
        return { artifacts, notes };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function fill(stage, parcel, { out, documents }) {
    if (parcel.role === 'report')
        for (const { path, text } of documents)
            await stage.addText(text, path);
    for (const { into, outputs, logs } of parcel.contents) {
        for (const output of outputs) {
            await stage.addFolder((0,external_node_path_.join)(out, output.folder), `${into}outputs/${output.name}`, output.sealed);
        }
        const place = parcel.role === 'report' ? into : `${into}log/`;
        for (const [index, log] of logs.entries())
            await stage.addLog((0,external_node_path_.join)(out, log), `${place}attempt-${index + 1}.log`);
    }
    const manifest = {
        version: 1,
        nodes: parcel.contents.map(({ node, step, into }) => ({ node, step, folder: into })),
        files: stage.files,
        leftOut: stage.leftOut,
    };
    await stage.addText(`${JSON.stringify(manifest, undefined, '\t')}\n`, 'manifest.json');
}
async function send(name, stage, tools) {
    // Loaded here only: it brings the code for blob storage, which takes longer to load than everything else together.
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(659), __webpack_require__.e(252)]).then(__webpack_require__.bind(__webpack_require__, 91252));
    const client = new DefaultArtifactClient();
    const paths = stage.files.map((file) => (0,external_node_path_.join)(stage.folder, ...file.path.split('/')));
    const options = tools.retentionDays === undefined ? {} : { retentionDays: tools.retentionDays };
    const attempt = async (as) => {
        const { id } = await inTime(client.uploadArtifact(as, paths, stage.folder, options), tools.signal);
        return { name: as, id: id ?? 0 };
    };
    try {
        return await attempt(name);
    }
    catch (error) {
        if (!isConflict(error))
            throw error;
        // An earlier attempt of this job, or an upload that broke off, holds the name.
        return attempt(`${name}-${tools.at.runAttempt}`);
    }
}
/** The toolkit knows no signal, so it is left behind when time is up. */
async function inTime(promise, signal) {
    const { promise: late, reject } = Promise.withResolvers();
    const give = () => reject(new Error('there was no time left'));
    if (signal.aborted)
        give();
    signal.addEventListener('abort', give, { once: true });
    try {
        return await Promise.race([promise, late]);
    }
    finally {
        signal.removeEventListener('abort', give);
        promise.catch(() => undefined);
    }
}
function isConflict(error) {
    return /\b409\b|already exists/i.test(messageOf(error));
}
/** `hard`: the next upload would fail in the same way. */
function upload_reasonOf(error) {
    const text = messageOf(error);
    if (isConflict(error))
        return { text: 'an artifact of this name is there already', hard: false };
    if (/insufficient usage|quota/i.test(text))
        return { text: 'the storage for artifacts is used up', hard: true };
    if (/no time left/.test(text))
        return { text: 'there was no time left', hard: true };
    return { text: `the artifact service did not take it (${text.slice(0, 200)})`, hard: true };
}
function messageOf(error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
}
function leftOutNote(parcel, { leftOut }) {
    const [first] = leftOut;
    const more = leftOut.length > 1 ? `, and ${leftOut.length - 1} more` : '';
    return `Left out of the artifact ${parcel.name}: ${first?.path ?? ''}, because ${first?.reason ?? ''}${more}. Its manifest.json lists all.`;
}

;// CONCATENATED MODULE: ./src/host/github/artifacts/send-artifacts.ts



function artifactSender(needs) {
    const { at, settings, log } = needs;
    const sent = [];
    const end = new AbortController();
    let skipped;
    return {
        sent,
        get skipped() {
            return skipped;
        },
        async send(result, documents, out) {
            if (settings.artifacts === 'none') {
                skipped = 'switched off by `artifacts: none`';
                return [];
            }
            if (end.signal.aborted) {
                skipped = 'the run was cancelled';
                return [];
            }
            skipped ??= cannotUpload(at, needs.environment);
            if (skipped !== undefined)
                return [`Artifacts were not uploaded: ${skipped}.`];
            const parcels = parcelsOf(result, settings.artifacts, (0,names/* artifactPrefix */.DS)(at));
            const timer = setTimeout(() => end.abort(), needs.budgetMs);
            try {
                const { retentionDays } = settings;
                const uploaded = await log.group(`Uploading ${parcels.length} artifacts`, () => upload(parcels, {
                    at,
                    out,
                    temporary: needs.temporary,
                    documents,
                    redact: needs.redact,
                    signal: end.signal,
                    ...(retentionDays === undefined ? {} : { retentionDays }),
                }));
                sent.push(...uploaded.artifacts);
                skipped = uploaded.skipped;
                if (skipped === undefined)
                    return uploaded.notes;
                const missing = parcels.length - uploaded.artifacts.length;
                return [...uploaded.notes, `${missing} of ${parcels.length} artifacts were not uploaded: ${skipped}.`];
            }
            catch (error) {
                skipped = error instanceof Error ? error.message : String(error);
                return [`Artifacts were not uploaded: ${skipped}.`];
            }
            finally {
                clearTimeout(timer);
            }
        },
        stop() {
            end.abort();
        },
    };
}

;// CONCATENATED MODULE: ./src/publish/progress.ts



const atStart = { nodes: 0, settled: 0, running: [], failed: [], cancelling: false };
/** The progress after one more event. */
function advance(progress, event) {
    switch (event.kind) {
        case 'run-started':
            return { ...atStart, nodes: event.nodes };
        case 'node-started':
            return progress.running.includes(event.node)
                ? progress
                : { ...progress, running: [...progress.running, event.node] };
        case 'node-settled': {
            const { node, outcome } = event.run;
            return {
                ...progress,
                nodes: event.nodes,
                settled: event.settled,
                running: progress.running.filter((each) => each !== node),
                failed: outcome.status === 'failed' ? [...progress.failed, node] : progress.failed,
            };
        }
        case 'run-cancelling':
            return { ...progress, cancelling: true };
        case 'run-ended':
            return { ...progress, running: [] };
        default:
            return (0,unreachable/* unreachable */.H)(event);
    }
}
/** The check run's texts while the run goes on. */
function progressOutput(progress) {
    const failed = progress.failed.length === 0 ? '' : `, ${progress.failed.length} failed`;
    const title = `${progress.cancelling ? 'Cancelling: ' : ''}${progress.settled} of ${(0,lib_text/* count */.U9)(progress.nodes, 'node')} done${failed}`;
    const names = (nodes) => (0,markdown/* joined */.oR)(nodes.slice(0, 50).map(markdown/* code */.aY), ', ');
    const summary = (0,markdown/* joined */.oR)([
        progress.failed.length === 0 ? undefined : (0,markdown/* safe */.gB) `Failed: ${names(progress.failed)}`,
        progress.running.length === 0 ? undefined : (0,markdown/* safe */.gB) `Running: ${names(progress.running)}`,
        (0,markdown/* safe */.gB) `The report follows when the run is over.`,
    ], '\n\n');
    return { title, summary };
}

;// CONCATENATED MODULE: ./src/host/github/check-run.ts


/** Creates a check run of our own, in progress, at the commit that the run is about. */
async function createCheckRun(client, at, pipeline, output) {
    const target = { owner: at.owner, repo: at.repository };
    const { data } = await client.call((octokit) => octokit.rest.checks.create({
        ...target,
        name: (0,names/* checkName */.I3)(at, pipeline),
        head_sha: at.checkSha,
        status: 'in_progress',
        started_at: new Date().toISOString(),
        external_id: (0,names/* checkId */.ij)(at, pipeline),
        details_url: (0,surroundings/* jobUrl */.Ne)(at),
        output,
    }));
    return checkRun(client, target, data.id, data.html_url ?? (0,surroundings/* jobUrl */.Ne)(at), true);
}
/** The check run of the job itself: GitHub opens and closes it, we only add to it. */
function jobCheckRun(client, at, id) {
    return checkRun(client, { owner: at.owner, repo: at.repository }, id, (0,surroundings/* jobUrl */.Ne)(at), false);
}
function checkRun(client, target, id, url, own) {
    // Updates are sent one after another: a late one must not overwrite the result.
    let queue = Promise.resolve();
    let closed = false;
    function inTurn(send) {
        const turn = queue.then(send);
        queue = turn.catch(() => undefined);
        return turn.then(() => undefined);
    }
    return {
        url,
        update(title, summary) {
            if (!own || closed)
                return Promise.resolve();
            return inTurn(() => client.call((octokit) => octokit.rest.checks.update({
                ...target,
                check_run_id: id,
                status: 'in_progress',
                output: { title, summary },
            })));
        },
        complete(conclusion, output, batches) {
            closed = true;
            const { title, summary, text } = output;
            return inTurn(async () => {
                const all = batches.length === 0 ? [[]] : batches;
                for (const [index, batch] of all.entries()) {
                    const isLast = index === all.length - 1;
                    await client.call((octokit) => octokit.rest.checks.update({
                        ...target,
                        check_run_id: id,
                        ...(own && isLast ? { status: 'completed', conclusion, completed_at: new Date().toISOString() } : {}),
                        output: {
                            title,
                            summary,
                            ...(isLast && text !== undefined ? { text } : {}),
                            ...(batch.length === 0 ? {} : { annotations: batch.map(wire) }),
                        },
                    }));
                }
            });
        },
    };
}
function wire(annotation) {
    return {
        path: annotation.path,
        start_line: annotation.startLine,
        end_line: annotation.endLine,
        annotation_level: annotation.level,
        title: annotation.title,
        message: annotation.message,
        ...(annotation.startColumn === undefined ? {} : { start_column: annotation.startColumn }),
        ...(annotation.endColumn === undefined ? {} : { end_column: annotation.endColumn }),
        ...(annotation.details === undefined ? {} : { raw_details: annotation.details }),
    };
}

;// CONCATENATED MODULE: ./src/host/github/supersede.ts


/**
 * Says of the check runs that earlier attempts of this job left at the commit that they are superseded, and by which one:
 * GitHub keeps showing them. One that its attempt never closed is closed. For runs that are tried again; costs nothing
 * otherwise. Rejects with what GitHub says.
 */
async function supersedeEarlier(client, at, pipeline, check) {
    if (at.runAttempt < 2)
        return;
    const target = { owner: at.owner, repo: at.repository };
    const earlier = Array.from({ length: at.runAttempt - 1 }, (_, before) => (0,names/* checkId */.ij)(at, pipeline, before + 1));
    const { data } = await client.call((octokit) => octokit.rest.checks.listForRef({
        ...target,
        ref: at.checkSha,
        check_name: (0,names/* checkName */.I3)(at, pipeline),
        filter: 'all',
        per_page: 100,
    }));
    const title = `Superseded by attempt ${at.runAttempt}`;
    const summary = (0,markdown/* safe */.gB) `${(0,markdown/* linked */.q)((0,markdown/* safe */.gB) `The check run of attempt ${at.runAttempt}`, check.url)} has the newer result.`;
    for (const { id, external_id: external, status } of data.check_runs) {
        if (external === null || !earlier.includes(external))
            continue;
        await client.call((octokit) => octokit.rest.checks.update({
            ...target,
            check_run_id: id,
            ...(status === 'completed' ? {} : { status: 'completed', conclusion: 'cancelled' }),
            output: { title, summary },
        }));
    }
}

;// CONCATENATED MODULE: ./src/host/github/check-door.ts






/** Opens a check run as far as settings, token and event allow it. Returns at once. */
function openCheck({ at, mode, client, pipeline, nodes }) {
    const none = (note) => ({
        now: () => undefined,
        close: () => Promise.resolve({ annotated: false, ...(note === undefined ? {} : { note }) }),
    });
    if (mode === 'none')
        return none();
    if (client === undefined)
        return none(explainNoToken('check'));
    const why = readOnlyBecause(at);
    if (why !== undefined)
        return none(explainReadOnly('check', why));
    const id = at.identity.checkRunId;
    if (mode === 'job' && id === undefined) {
        return none('The check run of the job is not known on this server; use `check: own`.');
    }
    let opened;
    let trouble;
    const opening = mode === 'job' && id !== undefined
        ? Promise.resolve(jobCheckRun(client, at, id))
        : createCheckRun(client, at, pipeline, progressOutput({ ...atStart, nodes }));
    const settled = settle();
    async function settle() {
        try {
            opened = await opening;
        }
        catch (error) {
            trouble = error;
        }
    }
    return {
        now: () => opened,
        async close(conclusion, output, batches) {
            await settled;
            if (opened === undefined)
                return { annotated: false, note: explainTrouble('check', trouble, at) };
            try {
                await opened.complete(conclusion, output, batches);
                // The result is there; that an older one still looks like the newest is not worth a word.
                if (mode === 'own')
                    await supersedeEarlier(client, at, pipeline, opened).catch(() => undefined);
                return { annotated: true, url: opened.url };
            }
            catch (error) {
                // Whatever GitHub did not like about the texts: a check that stays open forever is worse than a short one.
                const { title } = output;
                await opened
                    .complete(conclusion, { title, summary: (0,markdown/* safe */.gB) `${(0,markdown/* linked */.q)((0,markdown/* safe */.gB) `Job summary`, (0,surroundings/* summaryUrl */.Uv)(at))}` }, [])
                    .catch(() => undefined);
                return { annotated: false, url: opened.url, note: explainTrouble('check', error, at) };
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/publish/comment.ts








/** The first line of a comment of ours: tells it from every other. `key` tells one job's from another's. */
function commentMarker(key) {
    return `<!-- dag-script-test ${key} -->`;
}
/** The body of the comment on a pull request, for all pipelines of a step. */
function commentBody(results, links, key, delta) {
    const first = [commentMarker(key), stateLine(results)].join('\n');
    const last = (0,markdown/* joined */.oR)([
        (0,markdown/* linked */.q)('Job summary', links.summary),
        links.reportArtifact === undefined ? undefined : (0,markdown/* linked */.q)('Whole report', links.reportArtifact.url),
    ], ', ');
    const versions = ['logs', 'sentences'].map((detail) => (0,markdown/* joined */.oR)([
        first,
        ...results.map((result) => headingMarkdown(result, 3)),
        last,
        delta,
        ...results.flatMap((result) => {
            const failures = failuresMarkdown(result, links, detail);
            const name = results.length > 1 && failures !== '' ? (0,markdown/* safe */.gB) `#### ${(0,markdown/* escapeMarkdown */.FV)(result.pipeline)}` : undefined;
            return [countsMarkdown(result), name, failures === '' ? undefined : folding(failures, detail)];
        }),
    ], '\n\n'));
    return fitFirst(versions, limits/* limits */.F.commentBytes, shortenedNote(links));
}
/**
 * Whether the comment is written. A comment that is there is updated once a run is well again, also in mode
 * `on-failure`: an old failure must not stand on.
 */
function wantsComment(mode, results, existing) {
    const bad = results.some((result) => result.verdict !== 'passed');
    switch (mode) {
        case 'always':
            return true;
        case 'on-failure':
            return bad || existing !== undefined;
        case 'on-change':
            // The first comment is worth it only when there is something to say.
            return existing === undefined ? bad : !existing.includes(stateLine(results));
        case 'never':
            return false;
        default:
            throw new Error(`Internal error: not a comment mode: ${String(mode)}`);
    }
}
/** What a change is measured by: the verdict of each pipeline and what failed in it. */
function stateLine(results) {
    const state = results.map((result) => [
        result.pipeline,
        result.verdict,
        (0,headline/* failedNodes */.d)(result),
        result.verdict === 'invalid'
            ? result.diagnostics.map((diagnostic) => diagnostic.key)
            : result.findings.filter((finding) => finding.severity === 'error').map((finding) => finding.key),
    ]);
    return `<!-- state ${(0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 16)} -->`;
}
/** Logs can be folded away; sentences are what the comment is for. */
function folding(body, detail) {
    if (detail === 'sentences')
        return body;
    return (0,markdown/* safe */.gB) `<details open><summary>What went wrong</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./src/host/github/comment.ts



/** Writes or updates the comment on the pull request, if there is one and it is wanted. Never rejects. */
async function publishComment(wish) {
    const { client, at, mode, results, redact } = wish;
    const issue = at.pullRequest?.number;
    if (mode === 'never' || issue === undefined)
        return {};
    if (client === undefined)
        return { note: explainNoToken('comment') };
    const why = readOnlyBecause(at);
    if (why !== undefined)
        return { note: explainReadOnly('comment', why) };
    try {
        const key = (0,names/* stepKey */.Ug)(at);
        const existing = await findComment(client, at, issue, commentMarker(key), wish.token);
        if (!wantsComment(mode, results, existing?.body))
            return existing === undefined ? {} : { url: existing.url };
        // Masked before it is compared with what is there.
        const body = redact(commentBody(results, wish.links, key, wish.delta));
        return { url: await writeComment(client, at, issue, existing, body) };
    }
    catch (error) {
        return { note: explainTrouble('comment', error, at) };
    }
}
/** Personal tokens write as a person, all others as an app. */
const personal = /^(?:ghp_|gho_|github_pat_)/;
/**
 * The newest comment that begins with our marker and was written by the owner of the token. A comment of someone else
 * that begins with the same marker is left alone.
 */
async function findComment(client, at, issue, marker, token) {
    const target = { owner: at.owner, repo: at.repository, issue_number: issue };
    const login = personal.test(token)
        ? (await client.call((octokit) => octokit.rest.users.getAuthenticated())).data.login
        : undefined;
    const comments = await client.call((octokit) => octokit.paginate(octokit.rest.issues.listComments, { ...target, per_page: 100 }));
    const own = comments.findLast(({ body, user }) => body?.startsWith(marker) === true && (login === undefined ? user?.type === 'Bot' : user?.login === login));
    return own === undefined ? undefined : { id: own.id, body: own.body ?? '', url: own.html_url };
}
/** Writes the comment, or changes the one that is there; does nothing when it says the same already. */
async function writeComment(client, at, issue, existing, body) {
    const target = { owner: at.owner, repo: at.repository };
    if (existing === undefined) {
        const made = await client.call((octokit) => octokit.rest.issues.createComment({ ...target, issue_number: issue, body }));
        return made.data.html_url;
    }
    if (existing.body.trim() !== body.trim()) {
        await client.call((octokit) => octokit.rest.issues.updateComment({ ...target, comment_id: existing.id, body }));
    }
    return existing.url;
}

;// CONCATENATED MODULE: ./src/host/github/live.ts

/** Sends at most one update in `everyMs`. Trouble is not reported: the result will meet it again. */
function live(check, everyMs) {
    let progress = atStart;
    let timer;
    let stopped = false;
    function send() {
        timer = undefined;
        if (stopped)
            return;
        const { title, summary } = progressOutput(progress);
        check()
            ?.update(title, summary)
            .catch(() => undefined);
    }
    return {
        hear(event) {
            progress = advance(progress, event);
            if (stopped || timer !== undefined)
                return;
            timer = setTimeout(send, everyMs);
            timer.unref();
        },
        stop() {
            stopped = true;
            clearTimeout(timer);
        },
    };
}

;// CONCATENATED MODULE: ./src/host/github/look-output.ts







/** Words what modes `lint` and `plan` found. `plan` also shows the plans. */
function lookOutput(look, mode, links) {
    const all = [...look.diagnostics, ...look.findings];
    const of = (severity) => all.filter((each) => each.severity === severity);
    const [errors, warnings] = [of('error'), of('warning')];
    const nodes = look.plans.reduce((sum, plan) => sum + plan.nodes.length, 0);
    const bindings = look.plans.reduce((sum, plan) => sum + plan.bindings.length, 0);
    const verdict = verdictOf(look);
    const isBad = verdict !== 'passed';
    const about = warnings.length === 0 ? '' : `, ${(0,lib_text/* count */.U9)(warnings.length, 'warning')}`;
    const title = isBad
        ? `${(0,lib_text/* count */.U9)(errors.length, 'error')} ${verdict === 'invalid' ? 'in the definition files' : 'in the scripts'}${about}`
        : `${(0,lib_text/* count */.U9)(nodes, 'node')} and ${(0,lib_text/* count */.U9)(bindings, 'data flow')} are well defined${about}`;
    const heading = (0,markdown/* safe */.gB) `### ${(isBad ? '⚠️' : '✅')} ${(0,markdown/* escapeMarkdown */.FV)(title)}`;
    const ordered = [...errors, ...warnings, ...of('note')];
    const list = ordered.length === 0 ? undefined : remarksMarkdown(ordered, links);
    const plans = mode === 'plan' ? look.texts.map((text) => (0,markdown/* fenced */.OF)(text)) : [];
    const versions = [(0,markdown/* joined */.oR)([heading, list, ...plans], '\n\n'), (0,markdown/* joined */.oR)([heading, list], '\n\n'), heading];
    const note = shortenedNote(links);
    return {
        verdict,
        conclusion: isBad ? 'failure' : 'success',
        check: { title, summary: fitFirst(versions, limits/* limits */.F.checkBytes, note) },
        summary: fitFirst(versions, limits/* limits */.F.summaryBytes / 2, note),
        annotations: annotateRemarks(look.diagnostics, look.findings, links.prefix),
        outputs: {
            verdict,
            nodes: String(nodes),
            errors: String(errors.length),
            warnings: String(warnings.length),
        },
    };
}
function verdictOf({ diagnostics, findings, failOn }) {
    if (diagnostics.some(({ severity }) => severity === 'error'))
        return 'invalid';
    const counts = (severity) => failOn !== 'never' && (severity === 'error' || (failOn === 'warning' && severity === 'warning'));
    return findings.some(({ severity }) => counts(severity)) ? 'failed' : 'passed';
}

// EXTERNAL MODULE: ./src/words/say-outcome.ts
var say_outcome = __webpack_require__(23943);
;// CONCATENATED MODULE: ./src/host/github/print-node.ts




/** Tells the step's log what just happened. */
function printNode(event, log) {
    switch (event.kind) {
        case 'run-started':
            log.line(`Pipeline ${event.pipeline}: ${(0,lib_text/* count */.U9)(event.nodes, 'node')}`);
            return;
        case 'node-started':
            if (event.attempt > 1)
                log.line(`↻ ${event.node}: attempt ${event.attempt}`);
            return;
        case 'node-settled':
            printRun(event.run, log);
            return;
        case 'run-cancelling':
            log.line(`Cancelling (${event.reason}): ${event.running.length} scripts are ended`);
            return;
        case 'run-ended':
            log.line(`Scripts took ${(0,lib_text/* sayDuration */.kP)(event.durationMs)}`);
            return;
        default:
            (0,unreachable/* unreachable */.H)(event);
    }
}
function printRun(run, log) {
    const { startedMs, endedMs, outcome } = run;
    const time = startedMs === undefined || endedMs === undefined ? '' : ` (${(0,lib_text/* sayDuration */.kP)(endedMs - startedMs)})`;
    const last = run.attempts.at(-1)?.log;
    const printed = last === undefined
        ? ''
        : [last.head, last.head === '' ? '' : '…', last.tail].filter((part) => part !== '').join('\n');
    if (outcome.status === 'failed') {
        // Open: this is what people look for.
        log.line(`${(0,say_outcome/* markOf */.Fg)(outcome)} ${run.node}${time}: ${(0,say_failure/* sayFailure */.Kt)(outcome.failure)}`);
        if (printed !== '')
            log.open(printed);
        return;
    }
    const title = `${(0,say_outcome/* markOf */.Fg)(outcome)} ${run.node}${time}: ${(0,say_outcome/* sayOutcome */.a6)(outcome)}`;
    if (printed === '')
        log.line(title);
    else
        log.folded(title, printed);
}

;// CONCATENATED MODULE: ./src/host/github/github-host.ts













const defaultUpdateMs = 10_000;
const defaultArtifactBudgetMs = 15 * 60_000;
/** What is shown where there is no result. */
const endings = {
    cancelled: ['⛔', 'Cancelled', (0,markdown/* safe */.gB) `The run was cancelled before it had a result.`],
    broken: [
        '💥',
        'dag-script-test broke',
        (0,markdown/* safe */.gB) `This is a bug of dag-script-test, not of your files. The log of the job tells more.`,
    ],
};
/** With less room than this, not even a headline fits, and one byte too many would lose what others wrote. */
const leastSummary = 2000;
/** What is left for GitHub once the runner wants us to end. */
const hurriedMs = 3500;
/** Makes the host of one step. */
function createGitHubHost(parts) {
    const { at, settings, log, client, summary } = parts;
    const { redact } = parts.masks;
    const shown = [];
    const artifacts = artifactSender({
        at,
        settings,
        log,
        redact,
        temporary: parts.temporary,
        environment: parts.environment,
        budgetMs: parts.artifactBudgetMs ?? defaultArtifactBudgetMs,
    });
    let checkUrl;
    let hurried = false;
    let current;
    let lookOutputs = {};
    function links() {
        const report = artifacts.sent.find((artifact) => artifact.role === 'report');
        return {
            summary: (0,surroundings/* summaryUrl */.Uv)(at),
            ...(at.sha === '' ? {} : { files: `${at.serverUrl}/${at.owner}/${at.repository}/blob/${at.sha}` }),
            prefix: parts.prefix,
            ...(report === undefined ? {} : { reportArtifact: report }),
        };
    }
    function start(pipeline, nodes) {
        const check = openCheck({ at, mode: settings.check, client, pipeline, nodes });
        return { check, live: live(() => check.now(), parts.updateEveryMs ?? defaultUpdateMs) };
    }
    async function writeSummary() {
        const results = shown.map(({ result }) => result);
        if (summary === undefined || !wantsSummary(settings.summary, results))
            return;
        if (summary.room < leastSummary)
            throw new Error('other parts of this step have filled it');
        const texts = [];
        for (const [index, { publication, afterword }] of shown.entries()) {
            // What is left is shared by those that are still to come.
            const used = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 2, 1);
            const room = Math.floor((summary.room - used) / (shown.length - index));
            texts.push(redact(publication.summary(links(), afterword, room)));
        }
        await summary.write(`${texts.join('\n\n')}\n`);
    }
    async function close(result, documents, out) {
        const open = current ?? start(result.pipeline, 0);
        current = undefined;
        open.live.stop();
        const publication = publish(result, documents, links());
        const entry = {
            result,
            path: (0,external_node_path_.join)(out, 'result.json'),
            publication,
            afterword: { notes: [], artifacts: [] },
        };
        shown.push(entry);
        const notes = [];
        // First, because it costs nothing and stays when everything after it is cut off.
        await writeSummary().catch((error) => notes.push(`The job summary was not written: ${github_host_messageOf(error)}.`));
        const { conclusion, output, batches } = publication.check;
        const closed = await open.check.close(conclusion, output, hurried ? batches.slice(0, 1) : batches);
        checkUrl ??= closed.url;
        if (closed.note !== undefined)
            notes.push(closed.note);
        if (!closed.annotated)
            log.annotate(publication.annotations);
        const before = artifacts.sent.length;
        notes.push(...(await artifacts.send(result, documents, out)));
        const delta = hurried ? undefined : await parts.compare?.(result);
        entry.afterword = {
            notes,
            artifacts: artifacts.sent.slice(before),
            ...(closed.url === undefined ? {} : { checkUrl: closed.url }),
            ...(delta === undefined ? {} : { delta }),
        };
        await writeSummary().catch(() => undefined);
        return notes;
    }
    return {
        open(plan, secrets) {
            parts.masks.add(secrets);
            // Not waited for: scripts do not wait for GitHub.
            current = start(plan.pipeline, plan.nodes.length);
            return Promise.resolve();
        },
        observe(event) {
            current?.live.hear(event);
            printNode(event, log);
        },
        close,
        async showLook(look, mode) {
            const output = lookOutput(look, mode, links());
            const { batches } = inBatches(output.annotations);
            const closed = await start('', 0).check.close(output.conclusion, output.check, batches);
            checkUrl = closed.url;
            if (!closed.annotated)
                log.annotate(output.annotations);
            if (closed.note !== undefined)
                log.note(closed.note);
            if (settings.summary !== 'never')
                await summary?.write(redact(`${output.summary}\n`)).catch(() => undefined);
            for (const text of look.texts)
                log.open(text);
            lookOutputs = output.outputs;
            return { verdict: output.verdict, sentences: [output.check.title] };
        },
        hurry() {
            hurried = true;
            client?.hurry(hurriedMs);
            artifacts.stop();
        },
        async abandon(why) {
            current?.live.stop();
            const [mark, title, text] = why === 'cancelled' ? endings.cancelled : endings.broken;
            if (shown.length === 0)
                await summary?.write(`## ${mark} ${title}\n\n${text}\n`).catch(() => undefined);
            await current?.check.close(why === 'cancelled' ? 'cancelled' : 'failure', { title, summary: text }, []);
        },
        async finish() {
            const results = shown.map(({ result }) => result);
            const delta = shown.find(({ afterword }) => afterword.delta !== undefined)?.afterword.delta;
            const mode = hurried || results.length === 0 ? 'never' : settings.comment;
            const written = await publishComment({
                client,
                at,
                mode,
                token: parts.token,
                results,
                links: links(),
                delta,
                redact,
            });
            const { skipped } = artifacts;
            const all = (0,outputs/* outputs */.V4)({
                results,
                resultPaths: shown.map(({ path }) => path),
                artifacts: artifacts.sent,
                ...(skipped === undefined ? {} : { artifactsSkipped: skipped }),
                ...(checkUrl === undefined ? {} : { checkUrl }),
                ...(written.url === undefined ? {} : { commentUrl: written.url }),
                summaryUrl: (0,surroundings/* summaryUrl */.Uv)(at),
            });
            return { notes: written.note === undefined ? [] : [written.note], outputs: { ...all, ...lookOutputs } };
        },
    };
}
function github_host_messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(10228);
;// CONCATENATED MODULE: ./src/host/github/report-mode.ts


/** Reads a run and its report artifacts. Rejects when the API does not answer. */
async function readForeignRun(client, at, runId, read) {
    const target = { owner: at.owner, repo: at.repository };
    const { data: run } = await client.call((octokit) => octokit.rest.actions.getWorkflowRun({ ...target, run_id: runId }));
    const number = run.pull_requests?.[0]?.number ?? (await pullRequestOf(client, at, run));
    const { pullRequest: _, workflowFile: __, ...own } = at;
    const foreign = {
        ...own,
        // The token of this run may write, whoever started the other one.
        event: 'workflow_run',
        startedByFork: false,
        isDependabot: false,
        checkSha: run.head_sha,
        sha: run.head_sha,
        workflow: run.name ?? '',
        runId: run.id,
        runAttempt: run.run_attempt ?? 1,
        identity: {},
        ...(number === undefined
            ? {}
            : { pullRequest: { number, headSha: run.head_sha, baseBranch: '', fromFork: false } }),
    };
    const results = [];
    const problems = [];
    for (const artifact of await reportArtifacts(client, at, runId)) {
        try {
            const result = read(await fetchResult(client, at, artifact));
            const job = artifact.name.replace(/^dag-script-test-/, '').replace(/-report(?:-\d+)?$/, '');
            if (result === undefined)
                problems.push(`The artifact ${artifact.name} holds no result of this action.`);
            else
                results.push({ job, result });
        }
        catch (error) {
            problems.push(`The artifact ${artifact.name} was passed over: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return { at: foreign, results, problems };
}
/** Of a run from a fork the API tells no pull request; it is the open one whose head is that branch at that commit. */
async function pullRequestOf(client, at, run) {
    const owner = run.head_repository?.full_name.split('/')[0];
    if (owner === undefined || run.head_branch === null)
        return undefined;
    const { data } = await client.call((octokit) => octokit.rest.pulls.list({
        owner: at.owner,
        repo: at.repository,
        state: 'open',
        head: `${owner}:${run.head_branch ?? ''}`,
        per_page: 10,
    }));
    return data.find((pull) => pull.head.sha === run.head_sha)?.number;
}
/** Publishes every result with a host of its own: each is of another job. */
async function publishForeignRun(foreign, host, draw) {
    const notes = [...foreign.problems];
    let outputs = {};
    for (const { job, result } of foreign.results) {
        const own = await host({ ...foreign.at, job }, folderOf(result));
        try {
            const placed = placedAt(result, foreign.at);
            notes.push(...(await own.close(placed, draw(placed), '')));
            const end = await own.finish();
            notes.push(...end.notes);
            // Of several results the outputs are those of one that did not pass, if there is one.
            if (outputs['verdict'] === undefined || outputs['verdict'] === 'passed')
                outputs = end.outputs;
        }
        catch (error) {
            // It fits the schema and still is not what any version of ours writes.
            notes.push(`The result of ${job} cannot be shown: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return { notes, outputs: { ...outputs, 'result-path': '', 'result-paths': '[]' } };
}
/** The folder of the repository that the paths of a result are relative to, as the run said; checked, as all of it is. */
function folderOf(result) {
    const said = result.environment?.['folder'];
    const inside = said === undefined ? undefined : (0,files/* insidePath */.yt)(said);
    return inside === undefined || inside === '.' ? '' : inside;
}
/** The result at the commit and in the repository that the API names: a report draws links from what it says of these. */
function placedAt(result, at) {
    const place = { server: at.serverUrl, repository: `${at.owner}/${at.repository}` };
    return {
        ...result,
        subject: { ...result.subject, commit: at.checkSha },
        environment: { ...result.environment, ...place, folder: folderOf(result) },
    };
}

// EXTERNAL MODULE: ./src/host/github/set-outputs.ts
var set_outputs = __webpack_require__(87431);
;// CONCATENATED MODULE: ./src/host/github/summary-file.ts


/** Undefined: the runner shows no summary, or the file cannot be written. */
async function openSummary(path) {
    if (path === undefined || path === '')
        return undefined;
    try {
        const before = (await (0,promises_.stat)(path)).size;
        // The runner drops the whole file when it is too large, what others wrote included.
        const room = Math.max(0, limits/* limits */.F.summaryBytes - before - 1);
        return {
            room,
            async write(text) {
                const file = await (0,promises_.open)(path, 'r+');
                try {
                    await file.truncate(before);
                    // What stands there may not end with a line end, and ours begins with a heading.
                    await file.write(before === 0 ? text : `\n${text}`, before);
                }
                finally {
                    await file.close();
                }
            },
        };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/host/github/open-host.ts









/** For all calls of GitHub's API in one step. */
const apiBudgetMs = 180_000;
/** The host of a step, made of its settings. */
async function openHost(step, client = clientOf(step)) {
    const { at, settings, prefix, temporary, environment, masked, log } = step;
    const { summary, comment, artifacts } = settings.publish;
    // A comparison needs reports of earlier runs, and a place where it is shown.
    const compares = settings.mode === 'run' && artifacts !== 'none' && (summary !== 'never' || comment !== 'never');
    return createGitHubHost({
        at,
        settings: settings.publish,
        ...(client === undefined ? {} : { client }),
        token: settings.token ?? '',
        summary: await openSummary(environment['GITHUB_STEP_SUMMARY']),
        log,
        masks: masked,
        prefix,
        temporary,
        environment,
        ...(client === undefined || !compares
            ? {}
            : { compare: (result) => compareWithBase(client, at, result, understood) }),
    });
}
/** Mode `report`: publishes what another run found. Runs nothing. The exit code. */
async function reportOn(step) {
    const { at, settings, log } = step;
    const client = clientOf(step);
    if (client === undefined) {
        log.fail(explainNoToken('report'));
        return 1;
    }
    const { check } = settings.publish;
    const publish = { ...settings.publish, artifacts: 'none', check: check === 'job' ? 'own' : check };
    try {
        const foreign = await readForeignRun(client, at, settings.runId ?? 0, understood);
        const host = (of, prefix) => openHost({ ...step, at: of, prefix, settings: { ...settings, publish } }, client);
        const { notes, outputs } = await publishForeignRun(foreign, host, (result) => (0,report/* report */.z)(result, ['markdown']));
        for (const note of notes)
            log.note(note);
        await (0,set_outputs/* setOutputs */.n)(outputs);
        if (foreign.results.length > 0)
            return 0;
        log.fail(`Run ${settings.runId ?? 0} has no report of this action that can be published.`);
    }
    catch (error) {
        log.fail(explainTrouble('report', error, at));
    }
    return 1;
}
function clientOf({ at, settings: { token }, masked }) {
    if (token === undefined)
        return undefined;
    return createClient({ token, apiUrl: at.apiUrl, budgetMs: apiBudgetMs, redact: masked.redact });
}
/** A result that was read back; undefined when the text is none. */
function understood(text) {
    const read = (0,result_schema/* readResult */.U)(text);
    return read.ok ? read.result : undefined;
}


/***/ })

};
