export const id = 929;
export const ids = [929];
export const modules = {

/***/ 22929:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _host_github_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3245);
/* harmony import */ var _host_github_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13146);
/* harmony import */ var _host_github_masks_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35789);
/* harmony import */ var _host_github_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55704);
/* harmony import */ var _host_github_repository_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70151);
/* harmony import */ var _host_github_set_outputs_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(87431);
/* harmony import */ var _host_github_surroundings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93081);
/* harmony import */ var _host_github_trust_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(94590);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10228);
/* harmony import */ var _lib_unreachable_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(62101);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(23056);
/* harmony import */ var _publish_outputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16689);
/* harmony import */ var _publish_headline_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(57143);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(311);

















/** After the signal: the runner kills the step 10 s after it. */
const abandonAfterMs = 4200;
const exitAfterMs = 5700;
/** Reading the sources of scripts takes moments; an interpreter that hangs must not hold the job. */
const longestLintMs = 300_000;
/** GitHub's door: reads the inputs, runs what was asked for, publishes, and sets the exit code. */
async function action() {
    const environment = definedOnly(process.env);
    const masked = (0,_host_github_masks_js__WEBPACK_IMPORTED_MODULE_10__/* .masks */ .S)();
    masked.add((0,_host_github_masks_js__WEBPACK_IMPORTED_MODULE_10__/* .secretsOf */ .F)(environment, environment['INPUT_GITHUB-TOKEN']));
    const log = (0,_host_github_log_js__WEBPACK_IMPORTED_MODULE_4__/* .stepLog */ .tV)(masked.redact);
    let code = 1;
    try {
        code = await act(environment, masked, log);
    }
    catch (error) {
        const isUsers = error instanceof Error && error.name === 'WorkFolderError';
        const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
        if (isUsers)
            log.fail(error.message);
        else
            log.fail(`This is a bug in dag-script-test ${_version_js__WEBPACK_IMPORTED_MODULE_11__/* .version */ .r}, not in your files. Please report it: ${what.split('\n')[0]}`);
        if (!isUsers)
            log.open(what);
    }
    // Sockets that are kept alive and timers of queues must not hold the step.
    process.stdout.write('', () => process.exit(code));
}
async function act(environment, masked, log) {
    const workspace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(environment['GITHUB_WORKSPACE'] ?? process.cwd());
    const temporary = environment['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    const out = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, 'dag-script-test', (0,_host_github_names_js__WEBPACK_IMPORTED_MODULE_5__/* .slug */ .yR)(environment['GITHUB_ACTION'] ?? '') || 'run');
    const read = (0,_host_github_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)(environment, { workspace, out });
    if (!read.ok) {
        for (const problem of read.problems)
            log.fail(problem);
        return 1;
    }
    const { settings } = read;
    masked.add((settings.request.envPassthrough ?? []).flatMap((name) => environment[name] ?? []));
    const root = await insideWorkspace(settings.request.root, workspace);
    if (root === undefined) {
        log.fail('Input `working-directory` names no folder of the workspace. Check out the repository first, or correct it.');
        return 1;
    }
    const at = (0,_host_github_surroundings_js__WEBPACK_IMPORTED_MODULE_7__/* .readSurroundings */ .St)(environment, await readEvent(environment['GITHUB_EVENT_PATH']), settings.job);
    const prefix = await (0,_host_github_repository_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .folderInRepository */ .Q)(root, workspace);
    const step = { at, settings, root, prefix, temporary, environment, masked, log };
    const request = { ...settings.request, root };
    // Lint runs no script, but it starts the interpreter that the repository names.
    if (settings.mode === 'run' || settings.mode === 'lint') {
        const refused = (0,_host_github_trust_js__WEBPACK_IMPORTED_MODULE_12__/* .refusal */ .x)(at, settings.allowUntrustedScripts);
        if (refused !== undefined) {
            log.fail(refused);
            return 1;
        }
    }
    // Loaded only now: a mistake in the inputs is told without waiting for GitHub's client.
    const { openHost, reportOn } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(392), __webpack_require__.e(565), __webpack_require__.e(635), __webpack_require__.e(175)]).then(__webpack_require__.bind(__webpack_require__, 30175));
    const { lookAt } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(188), __webpack_require__.e(442), __webpack_require__.e(542), __webpack_require__.e(500)]).then(__webpack_require__.bind(__webpack_require__, 82119));
    switch (settings.mode) {
        case 'run':
            return runPipelines(request, step, await openHost(step));
        case 'lint': {
            const { lint } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(194), __webpack_require__.e(565), __webpack_require__.e(188), __webpack_require__.e(442), __webpack_require__.e(542), __webpack_require__.e(931), __webpack_require__.e(15), __webpack_require__.e(896)]).then(__webpack_require__.bind(__webpack_require__, 48401));
            const { plans } = await lookAt(request, (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .diskFiles */ .Ts)(root));
            const found = await lint(request, { environment, signal: AbortSignal.timeout(longestLintMs) });
            const host = await openHost(step);
            return settle(host, await host.showLook({ plans, ...found, texts: [], failOn: request.failOn ?? 'error' }, 'lint'), log);
        }
        case 'plan': {
            const look = await lookAt(request, (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .diskFiles */ .Ts)(root));
            const host = await openHost(step);
            return settle(host, await host.showLook({ ...look, findings: [], failOn: 'error' }, 'plan'), log);
        }
        case 'report':
            return reportOn(step);
        default:
            return (0,_lib_unreachable_js__WEBPACK_IMPORTED_MODULE_13__/* .unreachable */ .H)(settings.mode);
    }
}
async function runPipelines(request, step, host) {
    const { at, environment, masked, log } = step;
    const interrupt = new AbortController();
    const stop = (signal) => {
        if (interrupt.signal.aborted)
            return;
        log.line(`Received ${signal}: ending the scripts and closing the check run.`);
        interrupt.abort(signal);
        host.hurry();
        setTimeout(() => void host.abandon('cancelled'), abandonAfterMs).unref();
        setTimeout(() => process.exit(1), exitAfterMs).unref();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(signal, stop);
    const [{ run }, { readSubject }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(194), __webpack_require__.e(565), __webpack_require__.e(188), __webpack_require__.e(442), __webpack_require__.e(542), __webpack_require__.e(931), __webpack_require__.e(635), __webpack_require__.e(15), __webpack_require__.e(338), __webpack_require__.e(358)]).then(__webpack_require__.bind(__webpack_require__, 22338)), __webpack_require__.e(/* import() */ 505).then(__webpack_require__.bind(__webpack_require__, 72505))]);
    const pipelines = run(request, {
        files: (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .diskFiles */ .Ts)(request.root),
        environment,
        secrets: masked.secrets,
        cpus: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)(),
        signal: interrupt.signal,
        host,
        formats: _model_document_js__WEBPACK_IMPORTED_MODULE_14__/* .reportFormats */ .z,
        generator: { name: 'dag-script-test', version: _version_js__WEBPACK_IMPORTED_MODULE_11__/* .version */ .r },
        subject: { ...(at.sha === '' ? {} : { commit: at.sha }), ...(await readSubject(request.root)) },
        about: aboutRun(step),
    });
    const runs = await pipelines.catch(async (error) => {
        await host.abandon('broken');
        throw error;
    });
    const results = runs.map(({ result }) => result);
    for (const note of runs.flatMap(({ notes }) => notes))
        log.note(note);
    return settle(host, { verdict: (0,_publish_outputs_js__WEBPACK_IMPORTED_MODULE_9__/* .verdictOf */ .Vj)(results), sentences: results.map((result) => `${result.pipeline}: ${(0,_publish_headline_js__WEBPACK_IMPORTED_MODULE_15__/* .headline */ .P)(result)}`) }, log);
}
/** Comment, outputs, and the last line. */
async function settle(host, end, log) {
    const { outputs, notes } = await host.finish();
    for (const note of notes)
        log.note(note);
    await (0,_host_github_set_outputs_js__WEBPACK_IMPORTED_MODULE_16__/* .setOutputs */ .n)(outputs);
    const code = (0,_publish_outputs_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodeOf */ .FO)(end.verdict);
    for (const sentence of end.sentences) {
        if (code === 0)
            log.line(sentence);
        else
            log.fail(sentence);
    }
    return code;
}
/** About the run, for people who read its result later. */
function aboutRun({ at, prefix }) {
    return {
        ...(prefix === '' ? {} : { folder: prefix }),
        server: at.serverUrl,
        repository: `${at.owner}/${at.repository}`,
        event: at.event,
        workflow: at.workflow,
        job: at.job,
        runId: String(at.runId),
        runAttempt: String(at.runAttempt),
        ...(at.identity.matrix === undefined ? {} : { matrix: at.identity.matrix }),
        ...(at.pullRequest === undefined ? {} : { pullRequest: String(at.pullRequest.number) }),
    };
}
/** The real path of a folder, if it lies in the workspace; links that lead out do not count. */
async function insideWorkspace(folder, workspace) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder);
        return real === workspace || real.startsWith(workspace + node_path__WEBPACK_IMPORTED_MODULE_2__.sep) ? real : undefined;
    }
    catch {
        return undefined;
    }
}
async function readEvent(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch {
        return {};
    }
}
function definedOnly(environment) {
    return Object.fromEntries(Object.entries(environment).filter((entry) => entry[1] !== undefined));
}
if (import.meta.main)
    await action();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ko: () => (/* binding */ readInputs)
});

// UNUSED EXPORTS: actionModes, hiddenInputs, inputSchema

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./src/lib/duration.ts
var duration = __webpack_require__(82543);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(10228);
// EXTERNAL MODULE: ./src/model/request.ts
var request = __webpack_require__(6968);
;// CONCATENATED MODULE: ./src/publish/settings.ts
/** Whether each script's outputs become an artifact of their own, all share one, or nothing is uploaded. */
const artifactModes = ['per-script', 'bundle', 'none'];
/** `own`: a check run of our own. `job`: the annotations go to the check run of the job itself. */
const checkModes = ['own', 'job', 'none'];
/** When the pull request gets a comment. `on-change`: when the verdict or what failed is not what it was. */
const commentModes = ['always', 'on-failure', 'on-change', 'never'];
const summaryModes = ['always', 'on-failure', 'never'];

;// CONCATENATED MODULE: ./src/host/github/inputs.ts






/** What the action does: test, only look, or publish what another run found. */
const actionModes = ['run', 'lint', 'plan', 'report'];
function oneOf(values) {
    return schemas/* enum */.k5n(values, { error: (issue) => `is "${String(issue.input)}"; it can be ${values.join(', ')}.` });
}
const flag = schemas/* string */.YjP()
    .regex(/^(?:true|false)$/i, { error: (issue) => `is "${String(issue.input)}"; it can be true or false.` })
    .transform((text) => text.toLowerCase() === 'true');
const inputs_duration = schemas/* string */.YjP().transform((text, context) => {
    const parsed = (0,duration/* parseDuration */.E)(text);
    if (parsed !== undefined)
        return parsed;
    context.addIssue({ code: 'custom', message: `is "${text}"; it is a time such as 90s, 10m or 1h30m.` });
    return core/* NEVER */.tm;
});
function count(most) {
    return schemas/* string */.YjP().transform((text, context) => {
        const value = Number(text);
        if (/^\d+$/.test(text) && value >= 1 && value <= most)
            return value;
        context.addIssue({ code: 'custom', message: `is "${text}"; it is a whole number from 1 to ${most}.` });
        return core/* NEVER */.tm;
    });
}
/** One item a line, or separated by commas; a comma in the braces of a glob separates nothing. */
const list = schemas/* string */.YjP().transform((text) => text
    .split(/\n|,(?![^{\n]*\})/)
    .map((item) => item.trim())
    .filter((item) => item !== ''));
const variableNames = list.pipe(schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
    error: (issue) => `has "${String(issue.input)}"; it takes names of environment variables, never values.`,
})));
const insideFolder = schemas/* string */.YjP().transform((text, context) => {
    const inside = (0,files/* insidePath */.yt)(text);
    if (inside !== undefined)
        return inside;
    context.addIssue({ code: 'custom', message: `is "${text}", which is outside the workspace; use a path inside it.` });
    return core/* NEVER */.tm;
});
/** Every input by its name in action.yml. An input that is left empty counts as not given. */
const inputSchema = schemas/* object */.Ikc({
    mode: oneOf(actionModes).default('run'),
    dag: list.exactOptional(),
    interfaces: list.exactOptional(),
    scripts: list.exactOptional(),
    config: insideFolder.exactOptional(),
    nodes: list.default([]),
    'max-parallel': count(1024).exactOptional(),
    timeout: inputs_duration.exactOptional(),
    deadline: inputs_duration.exactOptional(),
    'on-failure': oneOf(request/* failureModes */.vq).exactOptional(),
    'fail-on': oneOf(request/* failOnLevels */.RV).exactOptional(),
    strict: flag.exactOptional(),
    'env-passthrough': variableNames.exactOptional(),
    artifacts: oneOf(artifactModes).default('per-script'),
    'retention-days': count(400).exactOptional(),
    check: oneOf(checkModes).default('own'),
    comment: oneOf(commentModes).default('never'),
    summary: oneOf(summaryModes).default('always'),
    'github-token': schemas/* string */.YjP().exactOptional(),
    'working-directory': insideFolder.default('.'),
    python: schemas/* string */.YjP().exactOptional(),
    'run-id': count(Number.MAX_SAFE_INTEGER).exactOptional(),
    'allow-untrusted-scripts': flag.default(false),
    'job-check-run-id': count(Number.MAX_SAFE_INTEGER)
        .exactOptional()
        .catch(undefined),
    'matrix-json': schemas/* string */.YjP().exactOptional(),
    'job-index': schemas/* string */.YjP()
        .regex(/^\d+$/)
        .transform(Number)
        .exactOptional()
        .catch(undefined),
});
/** Inputs that fill themselves; no workflow sets them. */
const hiddenInputs = (/* unused pure expression or super */ null && (['job-check-run-id', 'matrix-json', 'job-index']));
/**
 * Reads the inputs from the environment as the runner sets it (`INPUT_<NAME>`). All problems at once, each a sentence
 * that begins with the input.
 */
function readInputs(environment, places) {
    const given = {};
    for (const name of Object.keys(inputSchema.shape)) {
        const value = environment[`INPUT_${name.toUpperCase()}`]?.trim();
        if (value !== undefined && value !== '')
            given[name] = value;
    }
    const read = inputSchema.safeParse(given);
    const problems = read.success
        ? []
        : read.error.issues.map((issue) => `Input \`${String(issue.path[0])}\` ${issue.message}`);
    if (given['mode'] === 'report' && given['run-id'] === undefined) {
        problems.push('Input `run-id` is missing; mode `report` needs it. In a `workflow_run` workflow: `run-id: ${{ github.event.workflow_run.id }}`.');
    }
    if (given['mode'] !== 'report' && given['run-id'] !== undefined) {
        problems.push('Input `run-id` has a meaning only with `mode: report`; remove one or set the other.');
    }
    if (!read.success || problems.length > 0)
        return { ok: false, problems };
    return { ok: true, settings: toSettings(read.data, places) };
}
function toSettings(input, places) {
    const request = {
        root: (0,external_node_path_.resolve)((0,external_node_path_.join)(places.workspace, input['working-directory'])),
        out: places.out,
        nodes: input.nodes,
        // What passes is uploaded as well; the runner empties its temporary folder itself.
        keep: 'always',
        ...present({
            config: input.config,
            dag: input.dag,
            interfaces: input.interfaces,
            scripts: input.scripts,
            python: input.python,
            maxParallel: input['max-parallel'],
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
function present(members) {
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 13146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tV: () => (/* binding */ stepLog)
/* harmony export */ });
/* unused harmony exports neutralised, plainLine */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33862);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79112);
/* harmony import */ var _publish_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(623);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64970);





/**
 * A text of a script, such that the runner takes no part of it for a command: between `stop-commands` and a token that
 * nobody can have known, and every line behind a bar, so that none begins with `::`. The older form of a command counts
 * anywhere in a line and is broken apart.
 */
function neutralised(text, token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()) {
    const lines = (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(text)
        .replace(/\n+$/, '')
        .split('\n')
        .map((line) => `│ ${line.replaceAll('##[', '##\u200B[')}`);
    return [`::stop-commands::${token}`, ...lines, `::${token}::`, ''].join('\n');
}
/** A line that begins with words of ours and holds names of the user's. */
function plainLine(text) {
    return (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(text)
        .replaceAll(/\s+/g, ' ')
        .replaceAll('##[', '##\u200B[')
        .replace(/^\s*::/, '\u200B::');
}
/** Of an annotation that is given as a command; the runner cuts at 4,096. */
const longestMessage = 3500;
function stepLog(redact) {
    const write = (text) => process.stdout.write(text);
    const print = (text) => write(neutralised(redact(text)));
    const say = (text) => plainLine(redact(text));
    return {
        line(text) {
            write(`${say(text)}\n`);
        },
        folded(title, text) {
            write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowCommand */ .N)('group', say(title)));
            print(text);
            write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowCommand */ .N)('endgroup'));
        },
        open(text) {
            print(text);
        },
        note(text) {
            write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowCommand */ .N)('warning', say(text)));
        },
        fail(text) {
            write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowCommand */ .N)('error', say(text)));
        },
        annotate(annotations) {
            const names = { failure: 'error', warning: 'warning', notice: 'notice' };
            for (const level of ['failure', 'warning', 'notice']) {
                const some = annotations.filter((each) => each.level === level).slice(0, _publish_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .limits */ .F.logAnnotations);
                for (const { title, message, path, startLine, endLine } of some) {
                    const place = { title: redact(title), file: path, line: startLine, endLine };
                    write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowCommand */ .N)(names[level], (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(redact(message), longestMessage), place));
                }
            }
        },
        async group(title, print) {
            write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowCommand */ .N)('group', say(title)));
            try {
                return await print();
            }
            finally {
                write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowCommand */ .N)('endgroup'));
            }
        },
    };
}


/***/ }),

/***/ 35789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   S: () => (/* binding */ masks)
/* harmony export */ });
/* harmony import */ var _lib_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60310);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64970);


/** Names of variables that hold secrets by their very name. */
const secretName = /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_KEY|API_?KEY|ACCESS_KEY|_PAT)(?:_|$)/i;
/** Values of variables that are called secrets; and of course the token. */
function secretsOf(environment, token) {
    const named = Object.entries(environment).flatMap(([name, value]) => value !== undefined && secretName.test(name) && !/^(?:true|false|\d+)$/i.test(value) ? [value] : []);
    return token === undefined ? named : [token, ...named];
}
/** The shortest value that is masked: below it, masking would only destroy the log. */
const shortest = 4;
function masks() {
    const secrets = [];
    let redact = (0,_lib_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactor */ .$)(secrets);
    return {
        redact: (text) => redact(text),
        secrets,
        add(values) {
            const fresh = [...new Set(values)].filter((value) => value.trim().length >= shortest && !secrets.includes(value));
            if (fresh.length === 0)
                return;
            secrets.push(...fresh);
            // The runner masks line by line.
            const lines = fresh.flatMap((value) => [value, ...value.split(/[\r\n]+/).map((line) => line.trim())]);
            for (const line of new Set(lines)) {
                if (line.length >= shortest)
                    process.stdout.write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowCommand */ .N)('add-mask', line));
            }
            redact = (0,_lib_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactor */ .$)(secrets);
        },
    };
}


/***/ }),

/***/ 55704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   DS: () => (/* binding */ artifactPrefix),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Ug: () => (/* binding */ stepKey),
/* harmony export */   ij: () => (/* binding */ checkId),
/* harmony export */   yR: () => (/* binding */ slug)
/* harmony export */ });
/* unused harmony export matrixLabel */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The values of the matrix of this job, such as `3.12, ubuntu-latest`; undefined without a matrix. */
function matrixLabel(matrix) {
    const values = matrixValues(matrix);
    if (values === undefined)
        return undefined;
    const label = values.join(', ');
    return label.length > 60 ? `${label.slice(0, 50)}… ${shortHash(matrix ?? '')}` : label;
}
/** `<workflow> / <job> (<matrix>) / <pipeline>`: unique among the checks of a commit, and readable. */
function checkName(at, pipeline) {
    const matrix = matrixLabel(at.identity.matrix);
    const job = matrix === undefined ? at.job : `${at.job} (${matrix})`;
    return [at.workflow, job, pipeline]
        .filter((part) => part !== '')
        .join(' / ')
        .slice(0, 200);
}
/** Tells the check run of one attempt of one job from all others of the workflow run. */
function checkId(at, pipeline, attempt = at.runAttempt) {
    return [at.runId, attempt, at.job, at.identity.index ?? 0, pipeline].join('-').slice(0, 255);
}
/**
 * Begins the name of every artifact of this step. Two steps never share one, whether they differ in their job, their
 * matrix or only in their place in the job; two runs of the same step always do.
 */
function artifactPrefix(at) {
    const matrix = at.identity.matrix;
    const values = matrixValues(matrix);
    const parts = ['dag-script-test', slug(at.job)];
    if (values !== undefined)
        parts.push(slug(values.join('-')).slice(0, 30), shortHash(matrix ?? '').slice(0, 6));
    const again = /_(\d+)$/.exec(at.step)?.[1];
    if (again !== undefined)
        parts.push(again);
    return parts
        .filter((part) => part !== '')
        .join('-')
        .slice(0, 120);
}
/** A text as an artifact may be named; lossy, so only for readable parts beside something unique. */
function slug(text) {
    return text
        .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(0, 64);
}
/** 8 hex digits. */
function shortHash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}
/** Tells this job and step from all others of the repository, the same in every run: for finding our own comment. */
function stepKey(at) {
    return shortHash([at.workflow, at.job, at.identity.matrix ?? '', at.step].join('\n'));
}
function matrixValues(matrix) {
    if (matrix === undefined)
        return undefined;
    try {
        const value = JSON.parse(matrix);
        if (value === null || typeof value !== 'object')
            return undefined;
        const texts = Object.values(value).map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)));
        return texts.length === 0 ? undefined : texts;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 70151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ folderInRepository)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * The folder of the repository that `root` is, with `/`; empty for its root. Annotations are placed relative to it: the
 * checkout may lie in a folder of the workspace.
 */
async function folderInRepository(root, workspace) {
    for (let folder = root;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git')))
            return slashed((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, root));
        if (folder === workspace || folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            return slashed((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, root));
    }
}
async function exists(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
        return true;
    }
    catch {
        return false;
    }
}
function slashed(path) {
    return path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}


/***/ }),

/***/ 87431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ setOutputs)
/* harmony export */ });
/** Sets the step's outputs. */
async function setOutputs(outputs) {
    // Without the file the toolkit would print a command that the runner no longer takes.
    if (!process.env['GITHUB_OUTPUT'])
        return;
    const { setOutput } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(659)]).then(__webpack_require__.bind(__webpack_require__, 91659));
    for (const [name, value] of Object.entries(outputs))
        setOutput(name, value);
}


/***/ }),

/***/ 93081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ jobUrl),
/* harmony export */   St: () => (/* binding */ readSurroundings),
/* harmony export */   Uv: () => (/* binding */ summaryUrl),
/* harmony export */   Wk: () => (/* binding */ artifactUrl)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);

const repositoryId = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }).nullish();
const eventSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), default_branch: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }).partial().optional(),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        number: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        head: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), repo: repositoryId }),
        base: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), repo: repositoryId }),
    })
        .optional(),
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ head_repository: repositoryId, head_sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).optional(),
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), pull_request: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional() }).optional(),
});
/**
 * Reads the runner's variables and the event that started the run. An event of an unexpected shape tells nothing, but
 * is no error.
 */
function readSurroundings(environment, event, identity) {
    const text = (name) => environment[name] ?? '';
    const read = eventSchema.safeParse(event);
    const payload = read.success ? read.data : {};
    const [owner = '', repository = ''] = text('GITHUB_REPOSITORY').split('/');
    const serverUrl = trimSlash(text('GITHUB_SERVER_URL') || 'https://github.com');
    const pull = payload.pull_request;
    const pullRequest = pull === undefined
        ? undefined
        : {
            number: pull.number,
            headSha: pull.head.sha,
            baseBranch: pull.base.ref,
            fromFork: !sameRepository(pull.head.repo, pull.base.repo ?? payload.repository),
        };
    const startedBy = payload.workflow_run;
    const workflowFile = /\/([^/@]+)@/.exec(text('GITHUB_WORKFLOW_REF'))?.[1];
    const baseBranch = pullRequest?.baseBranch ?? payload.repository?.default_branch;
    return {
        serverUrl,
        apiUrl: trimSlash(text('GITHUB_API_URL') || 'https://api.github.com'),
        owner,
        repository,
        event: text('GITHUB_EVENT_NAME'),
        checkSha: pullRequest?.headSha ?? startedBy?.head_sha ?? text('GITHUB_SHA'),
        sha: text('GITHUB_SHA'),
        ...(pullRequest === undefined ? {} : { pullRequest }),
        startedByFork: startedBy !== undefined && !sameRepository(startedBy.head_repository, payload.repository),
        startedByComment: payload.issue?.pull_request !== undefined,
        isDependabot: text('GITHUB_ACTOR') === 'dependabot[bot]',
        workflow: text('GITHUB_WORKFLOW'),
        ...(workflowFile === undefined ? {} : { workflowFile }),
        job: text('GITHUB_JOB'),
        runId: Number(text('GITHUB_RUN_ID')) || 0,
        runAttempt: Number(text('GITHUB_RUN_ATTEMPT')) || 1,
        step: text('GITHUB_ACTION'),
        isEnterpriseServer: isEnterpriseServer(serverUrl),
        ...(baseBranch === undefined ? {} : { baseBranch }),
        identity,
    };
}
function sameRepository(one, other) {
    return one?.id !== undefined && one.id === other?.id;
}
/** As the artifact client judges it: only github.com, *.ghe.com and *.localhost have the service that it speaks to. */
function isEnterpriseServer(serverUrl) {
    if (!URL.canParse(serverUrl))
        return true;
    const host = new URL(serverUrl).hostname.toLowerCase();
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
function trimSlash(url) {
    return url.replace(/\/+$/, '');
}
/** Address of the job's page, or of the run's where the job is not known. */
function jobUrl(at) {
    const run = `${at.serverUrl}/${at.owner}/${at.repository}/actions/runs/${at.runId}`;
    return at.identity.checkRunId === undefined
        ? `${run}/attempts/${at.runAttempt}`
        : `${run}/job/${at.identity.checkRunId}`;
}
/** Address of the page that shows the job summary. */
function summaryUrl(at) {
    const run = `${at.serverUrl}/${at.owner}/${at.repository}/actions/runs/${at.runId}/attempts/${at.runAttempt}`;
    return at.identity.checkRunId === undefined ? run : `${run}#summary-${at.identity.checkRunId}`;
}
/** Address of an artifact of this run. */
function artifactUrl(at, id) {
    return `${at.serverUrl}/${at.owner}/${at.repository}/actions/runs/${at.runId}/artifacts/${id}`;
}


/***/ }),

/***/ 94590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/**
 * Why scripts must not be run here, in words; undefined where they may. Events such as `pull_request_target` hand a
 * workflow secrets and a token that may write, although the change under test may come from anyone.
 */
function refusal(at, allowed) {
    if (allowed)
        return undefined;
    const why = untrustedBecause(at);
    if (why === undefined)
        return undefined;
    return (`Scripts were not run: ${why}, and event \`${at.event}\` gives this workflow secrets and a token that may write. ` +
        'Test pull requests on `pull_request`, and publish with `mode: report` from `workflow_run`. ' +
        'If you have read SECURITY.md and accept the risk, set `allow-untrusted-scripts: true`.');
}
function untrustedBecause(at) {
    switch (at.event) {
        case 'pull_request_target':
            return at.pullRequest?.fromFork === false ? undefined : 'the pull request comes from another repository';
        case 'workflow_run':
            return at.startedByFork ? 'the run that started this one comes from another repository' : undefined;
        case 'issue_comment':
            return at.startedByComment ? 'a comment does not tell whose change is tested' : undefined;
        default:
            return undefined;
    }
}


/***/ }),

/***/ 64970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ workflowCommand)
/* harmony export */ });
/** A command as a line, with its end. Nothing in a value can end the line or begin another command. */
function workflowCommand(name, data = '', properties = {}) {
    const pairs = Object.entries(properties)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${name}${pairs.length === 0 ? '' : ` ${pairs.join(',')}`}::${escapeData(data)}\n`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 82543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
const unitMs = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
const wholeText = /^(?:(\d+(?:\.\d+)?)d)?(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+(?:\.\d+)?)ms)?$/;
/** The longest wait that a timer of Node can make. */
const longestMs = 2 ** 31 - 1;
/**
 * Milliseconds, rounded, of a text such as `90s`, `10m`, `1h30m`, `500ms`, or of a bare number of seconds.
 * Undefined: not a duration, not above zero, or longer than 24 days.
 */
function parseDuration(text) {
    const trimmed = text.trim();
    const milliseconds = /^\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) * 1000 : sumOfParts(trimmed);
    if (milliseconds === undefined)
        return undefined;
    const rounded = Math.round(milliseconds);
    return rounded >= 1 && rounded <= longestMs ? rounded : undefined;
}
/** The sum of `1h30m` and the like; each unit at most once, from the largest to the smallest. */
function sumOfParts(text) {
    const match = wholeText.exec(text.replaceAll(' ', ''));
    if (match === null)
        return undefined;
    const [, days, hours, minutes, seconds, milliseconds] = match;
    const counts = { d: days, h: hours, m: minutes, s: seconds, ms: milliseconds };
    let sum = 0;
    for (const [unit, count] of Object.entries(counts))
        sum += Number(count ?? 0) * unitMs[unit];
    return sum;
}


/***/ }),

/***/ 10228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ removeIfThere),
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   Ts: () => (/* binding */ diskFiles),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   qC: () => (/* binding */ readIfThere),
/* harmony export */   yt: () => (/* binding */ insidePath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73382);
/* harmony import */ var _ordered_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99834);







/** A relative path with `/`, without `.` and inner `..`; undefined when it is absolute or leaves its root. */
function insidePath(path) {
    const slashed = path.replaceAll('\\', '/');
    if (node_path__WEBPACK_IMPORTED_MODULE_3__.posix.isAbsolute(slashed) || /^[A-Za-z]:/.test(slashed) || slashed.includes('\0'))
        return undefined;
    const normal = node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(slashed).replace(/\/$/, '');
    if (normal === '..' || normal.startsWith('../'))
        return undefined;
    return normal === '' ? '.' : normal;
}
/** The files under a folder of this machine. */
function diskFiles(root) {
    let realRoot;
    /** The absolute path, if it exists and its real place is under the root. */
    async function resolve(path) {
        const inside = insidePath(path);
        if (inside === undefined)
            return undefined;
        const base = await (realRoot ??= (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(root));
        try {
            const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, inside));
            return real === base || real.startsWith(base + node_path__WEBPACK_IMPORTED_MODULE_3__.sep) ? real : undefined;
        }
        catch {
            return undefined;
        }
    }
    async function demand(path) {
        const real = await resolve(path);
        if (real === undefined)
            throw Object.assign(new Error(`No such file in the workspace: ${path}`), { code: 'ENOENT' });
        return real;
    }
    return {
        async stat(path) {
            const real = await resolve(path);
            if (real === undefined)
                return undefined;
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(real);
            return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other', bytes: found.size };
        },
        async read(path) {
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(await demand(path));
        },
        async sha256(path) {
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(await demand(path)))
                hash.update(chunk);
            return hash.digest('hex');
        },
        async list(folder) {
            const real = await resolve(folder);
            if (real === undefined || !(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(real)).isDirectory())
                return [];
            const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(real, { recursive: true, withFileTypes: true });
            const prefix = insidePath(folder) ?? '.';
            return entries
                .filter((entry) => entry.isFile())
                .map((entry) => node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join(prefix, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(real, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry.parentPath, entry.name)).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_3__.sep, '/')))
                .sort(_ordered_js__WEBPACK_IMPORTED_MODULE_5__/* .byText */ .z);
        },
        async glob(patterns) {
            const found = await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_6__/* .glob */ .TI)([...patterns], {
                cwd: root,
                dot: true,
                followSymbolicLinks: false,
                expandDirectories: false,
                ignore: ['**/node_modules/**', '**/.git/**', '**/.dag-script-test/**'],
            });
            return found.map((path) => path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_3__.sep, '/')).sort(_ordered_js__WEBPACK_IMPORTED_MODULE_5__/* .byText */ .z);
        },
    };
}
/** Writes a file whole or not at all: a reader never sees half of it. Makes the folders above it. */
async function writeWhole(path, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    const beside = `${path}.${process.pid}.part`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(beside, text);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(beside, path);
}
/** A text file's content; undefined when it does not exist. */
async function readIfThere(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
/** Removes a file, if there is one. */
async function removeIfThere(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true });
}
/** All that comes in on standard input. */
async function readInput() {
    return (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__.text)(process.stdin);
}


/***/ }),

/***/ 33862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   UF: () => (/* binding */ joinMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   gB: () => (/* binding */ safe),
/* harmony export */   gu: () => (/* binding */ indented),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   q: () => (/* binding */ linked),
/* harmony export */   uH: () => (/* binding */ clean)
/* harmony export */ });
/** Sequences that steer a terminal: CSI, OSC (also hyperlinks), and other escapes. */
const terminalSequences = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B\]|\u009D)[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[PX^_][^\u001B\u009C]*(?:\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/g;
/**
 * All control characters but tab and newline, and all that has no width or turns the direction of text: format and
 * default-ignorable characters, line and paragraph separators, lone surrogates.
 */
const invisible = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Text without anything that steers a terminal, hides, or turns the reading direction. Keeps tabs and newlines. */
function clean(text) {
    return text
        .replaceAll(terminalSequences, '')
        .replaceAll('\r\n', '\n')
        .replaceAll('\r', '\n')
        .replaceAll(invisible, '');
}
/** The same on one line: for sentences and table cells. */
function cleanLine(text) {
    return clean(text).replaceAll(/\s+/g, ' ').trim();
}
/** Breaks what a host would make into a link or a notification: `@name`, `#12`, `GH-12`, addresses, `:emoji:`. */
const unlinked = '\u200B';
function breakLinks(text) {
    return (text
        .replaceAll(/@(?=\w)/g, `@${unlinked}`)
        .replaceAll(/#(?=\d)/g, `#${unlinked}`)
        // An address may begin after a mark such as `_` too, so these do not ask what stands before.
        .replaceAll(/(gh)-(?=\d)/gi, `$1-${unlinked}`)
        .replaceAll(/:(?=\/\/)/g, `:${unlinked}`)
        .replaceAll(/(www)\.(?=\S)/gi, `$1${unlinked}.`)
        .replaceAll(/(mailto|xmpp):/gi, `$1${unlinked}:`)
        .replaceAll(/:(?=[\w+-]+:)/g, `:${unlinked}`));
}
/** Backticks and backslashes too, because they may come to stand beside the backticks of a code span. */
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '`': '&#96;',
    '\\': '&#92;',
};
/** Any text as part of a sentence or a table cell, on one line. */
function escapeMarkdown(text) {
    // Broken after it is cleaned: cleaning takes away what breaks.
    const escaped = breakLinks(cleanLine(text))
        .replaceAll(/[&<>`\\*_{}[\]#|~$^!]/g, (mark) => entities[mark] ?? `\\${mark}`)
        // At the beginning of a line these would make a list, a rule or a heading.
        .replace(/^([-+=])/, String.raw `\$1`)
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw `$1\$2`);
    return escaped;
}
/** Any short text on one line that is not to be broken, such as a number with its unit in a narrow cell. */
function unbroken(text) {
    return escapeMarkdown(text).replaceAll(' ', '&nbsp;');
}
/** A sentence of ours: names that it sets in backticks become code spans, everything else is escaped. */
function sentence(text) {
    const pieces = cleanLine(text).split(/`([^`]+)`/);
    return pieces
        .map((piece, index) => {
        if (index % 2 === 1)
            return code(piece);
        const escaped = escapeMarkdown(piece);
        // The piece keeps the spaces that part it from its neighbours; two code spans must not touch.
        if (escaped === '')
            return index === 0 || index === pieces.length - 1 ? '' : `${unlinked}${/\s/.test(piece) ? ' ' : ''}`;
        return `${/^\s/.test(piece) ? ' ' : ''}${escaped}${/\s$/.test(piece) ? ' ' : ''}`;
    })
        .join('');
}
/** A name or a short text as a code span, on one line; also safe in a table. */
function code(text) {
    const line = cleanLine(text);
    if (line === '')
        return '` `';
    // A pipe ends a table cell even within a code span, and a backslash before it would be shown elsewhere.
    if (line.includes('|'))
        return `<code>${escapeMarkdown(line).replaceAll(String.raw `\|`, '&#124;')}</code>`;
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${padding}${line}${padding}${fence}`;
}
/** A link whose label is Markdown. Characters that would end the address are encoded; nothing but http makes a link. */
function linked(label, address) {
    if (!/^https?:\/\/\w/.test(address))
        return label;
    const encoded = clean(address).replaceAll(/[\s()<>"'`\\|[\]]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
    return `[${label}](${encoded})`;
}
/** A block of text as it is, such as a log: the fence is longer than any run of backticks in it. */
function fenced(text, language = 'text') {
    const inner = clean(text).replace(/\n+$/, '');
    const longest = Math.max(2, ...[...inner.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${inner}\n${fence}`;
}
/** Composes Markdown: what is put in must be escaped already, or be a number. */
function safe(strings, ...parts) {
    return String.raw({ raw: strings }, ...parts);
}
/** Joins pieces of Markdown. */
function joinMarkdown(parts, separator) {
    return parts.join(separator);
}
/** A block moved to the right, as a part of a list item. */
function indented(block) {
    return block.replaceAll(/^(?=.)/gm, '  ');
}
/**
 * Blocks that are shown only when the reader opens them. The line that stays is HTML to a Markdown reader: escaping with
 * backslashes and code spans have no meaning there.
 */
function fold(line, blocks) {
    const shown = breakLinks(cleanLine(line)).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return safe `<details><summary>${shown}</summary>\n\n${joinMarkdown(blocks, '\n\n')}\n\n</details>`;
}
/** Joins pieces of Markdown, leaving out the absent ones. */
function joined(parts, separator) {
    return parts.filter((part) => part !== undefined).join(separator);
}


/***/ }),

/***/ 99834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ canonical),
/* harmony export */   z: () => (/* binding */ byText)
/* harmony export */ });
/** Compares by code unit, so that an order is the same on every machine, whatever its locale. */
function byText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** The same value with the keys of all objects sorted: equal values give equal JSON. */
function canonical(value) {
    if (Array.isArray(value))
        return value.map(canonical);
    if (value === null || typeof value !== 'object')
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => byText(a, b));
    return Object.fromEntries(entries.map(([key, member]) => [key, canonical(member)]));
}


/***/ }),

/***/ 60310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ redactor)
/* harmony export */ });
/** Shorter values are words of every text; masking them would destroy what people read, and hide nothing. */
const SHORTEST = 4;
const MASK = '***';
/**
 * Makes a function that masks secrets in whatever leaves the machine: each secret of at least four characters as it is, each
 * of its lines, and both in the spellings that tools print them in (base64 at any alignment, URL, JSON, HTML); besides, what
 * looks like a well-known kind of credential, whoever it belongs to. What overlaps is masked as one. Masking twice changes
 * nothing. Takes time linear in the text. A secret that is cut in two by something else, or compressed, is not seen.
 */
function redactor(secrets) {
    const patterns = [...literals(secrets), ...credentials];
    return (text) => {
        // A mask can complete a secret that itself holds asterisks, so repeat until nothing is found; nearly always once.
        for (let before = text;;) {
            const after = maskOnce(before, patterns);
            if (after === before)
                return after;
            before = after;
        }
    };
}
/** What is masked is the first group; whatever stands before it in the match stays. */
const credentials = [
    /(gh[pousr]_\w{20,}(?:[.-][\w-]+)*)/dg,
    /(github_pat_\w{20,})/dg,
    /(glpat-[\w-]{20,})/dg,
    /(npm_[A-Za-z0-9]{36,})/dg,
    /((?:AKIA|ASIA)[A-Z0-9]{16,})/dg,
    /(AIza[\w-]{35,})/dg,
    /(xox[a-z]-[\w-]{10,})/dg,
    // A JSON web token. Only where a word begins, so that no text makes the search start over and over.
    /(?<![\w-])(eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,})/dg,
    /(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:[\w+/=:;,.()\s]|\\[nrt]|-(?!----))*-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)/dg,
    // The same without its end, because the text was cut.
    /(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?:\s|\\[nrt])+[\w+/=]{16,})*)/dg,
    /authorization["']?\s{0,8}[:=]\s{0,8}["']?(?:bearer|basic|token)\s{1,8}([\w.~+/=-]{4,})/dgi,
];
/** One search for all spellings of all secrets; no search where there is none. */
function literals(secrets) {
    const all = new Set([...secrets].flatMap(partsOf).flatMap(spellingsOf));
    if (all.size === 0)
        return [];
    // Inside a lookahead, so that spellings which overlap are all found; the longest first, as the first that fits is taken.
    const alternatives = [...all]
        .sort((a, b) => b.length - a.length)
        .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
    return [new RegExp(`(?=(${alternatives.join('|')}))`, 'dg')];
}
/** The secret and, since logs come line by line, its lines. */
function partsOf(secret) {
    const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
    return [secret, secret.trim(), ...lines].filter((part) => part.length >= SHORTEST && /[^*\s]/.test(part));
}
function spellingsOf(part) {
    const text = part.toWellFormed();
    const json = inJson(text);
    const url = encodeURIComponent(text);
    const strictUrl = url.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    const form = new URLSearchParams([['', text]]).toString().slice(1);
    const urls = [
        url,
        strictUrl,
        form,
        strictUrl.replaceAll('%20', '+'),
        strictUrl.replaceAll('%2F', '/'),
        encodeURI(text),
    ];
    return [
        part,
        json,
        inJson(json),
        asciiOnly(json),
        inHtml(text),
        inHtml(text).replaceAll('"', '&quot;'),
        ...urls,
        ...urls.map((spelling) => spelling.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
        ...inBase64(text),
    ];
}
function inJson(text) {
    return JSON.stringify(text).slice(1, -1);
}
function asciiOnly(json) {
    return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function inHtml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/**
 * The characters that stand for the secret alone, for each of the three places where it can begin in a larger text. One
 * character stands for six bits, so those at both ends that also carry bits of a neighbour are left off.
 */
function inBase64(text) {
    return [0, 1, 2].flatMap((before) => {
        const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
        const [first, end] = [Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6)];
        return [bytes.toString('base64').slice(first, end), bytes.toString('base64url').slice(first, end)];
    });
}
function maskOnce(text, patterns) {
    const found = patterns
        .flatMap((pattern) => [...text.matchAll(pattern)])
        .flatMap(({ indices }) => indices?.slice(1, 2) ?? [])
        .filter((place) => place !== undefined)
        .sort(([a], [b]) => a - b);
    const pieces = [];
    let done = -1;
    for (const [start, end] of found) {
        if (start > done)
            pieces.push(text.slice(Math.max(done, 0), start));
        done = Math.max(done, end);
    }
    return done < 0 ? text : [...pieces, text.slice(done)].join(MASK);
}


/***/ }),

/***/ 79112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   XT: () => (/* binding */ listSome),
/* harmony export */   jp: () => (/* binding */ sayNumber),
/* harmony export */   kP: () => (/* binding */ sayDuration),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   pZ: () => (/* binding */ indent),
/* harmony export */   zm: () => (/* binding */ sayBytes)
/* harmony export */ });
/** `1 node`, `3 nodes`. `nouns` is for words that do not take an s. */
function count(number, noun, nouns = `${noun}s`) {
    return `${number} ${number === 1 ? noun : nouns}`;
}
/** Milliseconds as a person says them: `8 ms`, `1.2 s`, `3 min 5 s`, `2 h 4 min`. */
function sayDuration(milliseconds) {
    const ms = Math.max(0, Math.round(milliseconds));
    if (ms < 1000)
        return `${ms} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return joinUnits(Math.floor(seconds / 60), 'min', seconds % 60, 's');
    const minutes = Math.round(seconds / 60);
    return joinUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}
function joinUnits(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'];
/** A number of bytes as a person says it, in powers of 1,000: `0 B`, `1.5 kB`, `12 MB`. */
function sayBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < byteUnits.length - 1) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 || value >= 9.95 ? 0 : 1;
    return `${value.toFixed(digits)} ${byteUnits[unit]}`;
}
/** `1234567` as `1,234,567`, the same on every machine. */
function sayNumber(number) {
    return String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
/** The first items joined by commas, and how many more there are. */
function listSome(items, limit) {
    const more = items.length - limit;
    return more > 0 ? `${items.slice(0, limit).join(', ')} and ${more} more` : items.join(', ');
}
/** A text cut to a number of characters, with `…` for what is gone. Never splits a surrogate pair. */
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    const cut = text.slice(0, Math.max(0, limit - 1));
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
/** Text with each line moved to the right. */
function indent(text, by) {
    return text
        .split('\n')
        .map((line) => (line === '' ? '' : by + line))
        .join('\n');
}


/***/ }),

/***/ 62101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unreachable)
/* harmony export */ });
/** Ends a `switch` over a union: a new member that is not handled does not compile. */
function unreachable(value) {
    throw new Error(`Internal error: not a known value: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 23056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ runFolderMarker),
/* harmony export */   z: () => (/* binding */ reportFormats)
/* harmony export */ });
/** `html` is large: it is loaded only when it is asked for. */
const reportFormats = ['json', 'markdown', 'text', 'html', 'csv', 'junit', 'ctrf'];
/** A file that says that a folder holds the results of a run, and is ours to empty. */
const runFolderMarker = '.dag-script-test-folder';


/***/ }),

/***/ 6968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ launcherKinds),
/* harmony export */   C4: () => (/* binding */ probeKinds),
/* harmony export */   CQ: () => (/* binding */ keepModes),
/* harmony export */   K8: () => (/* binding */ emulations),
/* harmony export */   P_: () => (/* binding */ unwiredModes),
/* harmony export */   RV: () => (/* binding */ failOnLevels),
/* harmony export */   px: () => (/* binding */ badOutputModes),
/* harmony export */   vq: () => (/* binding */ failureModes)
/* harmony export */ });
/** What happens to the rest of a run when a script fails. */
const failureModes = ['continue', 'fail-fast', 'kill'];
/** The lowest severity of a finding that makes the verdict `failed`. */
const failOnLevels = ['error', 'warning', 'never'];
/** Whether the folders of a run are kept when it is over. */
const keepModes = ['always', 'on-failure', 'never'];
/** Which cloud's way of delivering outputs is imitated. */
const emulations = ['sagemaker', 'none'];
/** What a script finds at an optional input that nothing feeds. */
const unwiredModes = ['absent', 'empty-dir'];
/** Whether consumers of an output with an error finding still run. */
const badOutputModes = ['continue', 'block'];
/** How child processes are started. `auto` takes the Python launcher where there is a Python, else Node. */
const launcherKinds = ['auto', 'node', 'python'];
/**
 * Probes: a script that passed is run once more with one thing changed. `absent-input`, `empty-input`: an optional input
 * is not there, or is an empty folder; `zero-rows`: the tables of an input have their header and no rows; `repeat`:
 * nothing is changed, so that both runs can be compared.
 */
const probeKinds = ['absent-input', 'empty-input', 'zero-rows', 'repeat'];


/***/ }),

/***/ 57143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   d: () => (/* binding */ failedNodes)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79112);
/* harmony import */ var _lib_unreachable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62101);


/** A node that failed and is not allowed to. */
function failedNodes(result) {
    if (result.verdict === 'invalid')
        return [];
    const allowed = new Set(result.plan.nodes.filter((node) => node.allowFailure !== undefined).map((node) => node.id));
    return result.execution.runs
        .filter((run) => run.outcome.status === 'failed' && !allowed.has(run.node))
        .map((run) => run.node);
}
/** The whole result in one short sentence without names. */
function headline(result) {
    switch (result.verdict) {
        case 'invalid': {
            const errors = result.diagnostics.filter((each) => each.severity === 'error').length;
            return `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(errors, 'error')} in the definition files; nothing ran`;
        }
        case 'passed':
            return `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(result.totals.passed, 'script')} passed${aside(result)}`;
        case 'failed':
            return failure(result);
        case 'cancelled': {
            const ran = result.totals.passed + result.totals.failed;
            return `Cancelled after ${ran} of ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(result.totals.nodes, 'node')}${result.totals.failed > 0 ? `, ${result.totals.failed} failed` : ''}`;
        }
        default:
            return (0,_lib_unreachable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(result);
    }
}
function failure(result) {
    const { totals } = result;
    const failed = totals.failed - totals.allowed;
    const broken = totals.flows.broken;
    const parts = [
        failed > 0 ? `${failed} of ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(totals.passed + totals.failed, 'script')} failed` : '',
        broken > 0 ? `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(broken, 'data flow')} broken` : '',
        totals.findings.error > 0 ? (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(totals.findings.error, 'error finding') : '',
        totals.blocked > 0 ? `${totals.blocked} blocked` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? `Failed${aside(result)}` : parts.join(', ');
}
function aside(result) {
    const { findings, skipped } = result.totals;
    const parts = [
        findings.warning > 0 ? (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(findings.warning, 'warning') : '',
        skipped > 0 ? `${skipped} skipped` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
}


/***/ }),

/***/ 623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ limits)
/* harmony export */ });
/** What GitHub accepts, with a margin where it counts in a way of its own. Bytes are of UTF-8. */
const limits = {
    /** Of a check run's summary, and again of its text: 65,535. */
    checkBytes: 65_000,
    /** Of an annotation's message: 64 KB. */
    annotationBytes: 60_000,
    /** Characters: 255. */
    titleCharacters: 250,
    annotationsPerRequest: 50,
    /** Beyond this a list of annotations helps nobody. */
    annotations: 200,
    /** Of each level that the runner keeps for one step. */
    logAnnotations: 10,
    /** 65,536 characters; bytes are never fewer. */
    commentBytes: 65_000,
    /** Of all that a step writes: 1,048,576, and beyond it everything is dropped. */
    summaryBytes: 1_000_000,
    /** A job may have 500 artifacts. */
    separateArtifacts: 50,
    /** Of one output that is JSON; all outputs of a job together may have 1 MB, counted in UTF-16. */
    outputCharacters: 100_000,
};


/***/ }),

/***/ 16689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   V4: () => (/* binding */ outputs),
/* harmony export */   Vj: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _lib_unreachable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62101);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57143);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(623);



const worst = ['invalid', 'cancelled', 'failed', 'passed'];
/** The verdict over several pipelines: the worst of them. */
function verdictOf(results) {
    return worst.find((verdict) => results.some((result) => result.verdict === verdict)) ?? 'invalid';
}
/** Exit code of the action: 0 passed, 1 otherwise. */
function exitCodeOf(verdict) {
    switch (verdict) {
        case 'passed':
            return 0;
        case 'failed':
        case 'cancelled':
        case 'invalid':
            return 1;
        default:
            return (0,_lib_unreachable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(verdict);
    }
}
/** The step's outputs by name, all as text. */
function outputs(published) {
    const { results, artifacts } = published;
    const sum = (key) => results.reduce((total, result) => total + (result.verdict === 'invalid' ? 0 : result.totals[key]), 0);
    const said = (severity) => results.reduce((total, result) => total +
        result.diagnostics.filter((each) => each.severity === severity).length +
        (result.verdict === 'invalid' ? 0 : result.totals.findings[severity]), 0);
    const reportArtifact = artifacts.find((artifact) => artifact.role === 'report');
    return {
        verdict: verdictOf(results),
        nodes: String(results.reduce((all, result) => all + (result.verdict === 'invalid' ? 0 : result.scope.selected.length), 0)),
        passed: String(sum('passed')),
        failed: String(sum('failed')),
        blocked: String(sum('blocked')),
        skipped: String(sum('skipped')),
        errors: String(said('error')),
        warnings: String(said('warning')),
        'failed-nodes': jsonList(results.flatMap(_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .failedNodes */ .d)),
        'result-path': published.resultPaths[0] ?? '',
        'result-paths': jsonList(published.resultPaths),
        'report-artifact-id': reportArtifact === undefined ? '' : String(reportArtifact.id),
        'report-artifact-url': reportArtifact?.url ?? '',
        artifacts: jsonList(artifacts),
        'artifacts-skipped-reason': published.artifactsSkipped ?? '',
        'check-url': published.checkUrl ?? '',
        'comment-url': published.commentUrl ?? '',
        'summary-url': published.summaryUrl,
    };
}
/** A list as JSON, without its last items where it would be too long for an output. */
function jsonList(items) {
    for (let kept = items.length; kept > 0; kept = Math.floor(kept / 2)) {
        const text = JSON.stringify(items.slice(0, kept));
        if (text.length <= _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .F.outputCharacters)
            return text;
    }
    return '[]';
}


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this program; a test keeps it equal to the one in `package.json`. */
const version = '0.1.0';


/***/ })

};
