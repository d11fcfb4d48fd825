export const id = 566;
export const ids = [566,505];
export const modules = {

/***/ 83121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/lib/markdown.ts
var markdown = __webpack_require__(33862);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
// EXTERNAL MODULE: ./src/lib/unreachable.ts
var unreachable = __webpack_require__(62101);
// EXTERNAL MODULE: ./src/host/terminal/width.ts
var width = __webpack_require__(51995);
;// CONCATENATED MODULE: ./src/host/terminal/frame.ts



/** Scripts that are shown while they run. */
const mostRunning = 8;
/** The lines at the bottom of the screen: one for each script that runs, and one with the counts. Each fits the window. */
function frame_frame(progress, leftMs, now, { columns, rows }) {
    // The last column stays free: some terminals break a line that fills it.
    const room = columns - 1;
    const running = [...progress.running];
    const most = Math.max(0, Math.min(mostRunning, rows - 4));
    const lines = running.slice(0, most).map(([node, started]) => {
        const time = `  ${sayElapsed(now - started)}`;
        return (0,width/* fit */.U)(`${(0,width/* fit */.U)(`  ▸ ${(0,markdown/* cleanLine */.Ow)(node)}`, room - (0,width/* widthOf */.q)(time))}${time}`, room);
    });
    const more = running.length - lines.length;
    const words = [
        progress.isStopping ? 'stopping' : undefined,
        `${progress.settled.size} of ${progress.nodes} done`,
        progress.failed > 0 ? `${progress.failed} failed` : undefined,
        more > 0 ? `${running.length} running` : undefined,
        sayElapsed(now - progress.startedMs),
        leftMs === undefined || progress.isStopping ? undefined : `about ${sayElapsed(leftMs)} left`,
    ].filter((word) => word !== undefined);
    return [...lines, (0,width/* fit */.U)(`  ${words.join(', ')}`, room)];
}
/** Whole seconds: tenths would only flicker. */
function sayElapsed(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    return seconds < 60 ? `${seconds} s` : (0,lib_text/* sayDuration */.kP)(seconds * 1000);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/host/terminal/paint.ts

/** What stands at the beginning of a line, and how such a line looks. The mark alone says the same without colours. */
const looks = [
    [/^(\s*)(✘ .*)$/, 'red'],
    [/^(\s*)(✔)/, 'green'],
    [/^(\s*)(⊘ .*)$/, 'yellow'],
    [/^(\s*)([○–◼] .*)$/, 'dim'],
    [/^(\s*)(! )/, 'yellow'],
    [/^(\s*)(│ .*)$/, 'dim'],
    [/^(\s*)(▸)/, 'cyan'],
    [/^(\s*)(error )/, 'red'],
    [/^(\s*)(warning )/, 'yellow'],
    [/^()([^\s:][^:]*: passed\.)/, ['bold', 'green']],
    [/^()([^\s:][^:]*: (?:failed|invalid)\.)/, ['bold', 'red']],
    [/^()([^\s:][^:]*: cancelled\.)/, ['bold', 'yellow']],
    [/^()(Findings|Nodes|Data flows|Files)$/, 'bold'],
];
/** A text of ours with its lines coloured by their marks. */
function paint(text) {
    return text.split('\n').map(paintLine).join('\n');
}
function paintLine(line) {
    for (const [pattern, style] of looks) {
        const [whole, space = '', part = ''] = pattern.exec(line) ?? [];
        if (whole !== undefined) {
            return `${space}${(0,external_node_util_.styleText)(style, part, { validateStream: false })}${line.slice(whole.length)}`;
        }
    }
    return line;
}

;// CONCATENATED MODULE: ./src/host/terminal/progress.ts

/** Before anything happened. */
function trackProgress(now) {
    const running = new Map();
    const settled = new Set();
    const progress = { nodes: 0, startedMs: now, running, settled, failed: 0, isStopping: false };
    return {
        progress,
        hear(event, at) {
            switch (event.kind) {
                case 'run-started':
                    running.clear();
                    settled.clear();
                    Object.assign(progress, { nodes: event.nodes, startedMs: at, failed: 0, isStopping: false });
                    return;
                case 'node-started':
                    running.set(event.node, event.atMs);
                    return;
                case 'node-settled':
                    running.delete(event.run.node);
                    settled.add(event.run.node);
                    progress.nodes = event.nodes;
                    if (event.run.outcome.status === 'failed')
                        progress.failed += 1;
                    return;
                case 'run-cancelling':
                    progress.isStopping = true;
                    return;
                case 'run-ended':
                    running.clear();
                    return;
                default:
                    (0,unreachable/* unreachable */.H)(event);
            }
        },
    };
}

// EXTERNAL MODULE: ./src/words/say-failure.ts
var say_failure = __webpack_require__(4521);
// EXTERNAL MODULE: ./src/words/say-outcome.ts
var say_outcome = __webpack_require__(23943);
;// CONCATENATED MODULE: ./src/host/terminal/settled-lines.ts




/** More nodes that one failure blocks are one line. */
const blockedLimit = 5;
const reasonLimit = 300;
/** A node that settled, on one line: mark, name, time, and why where it did not pass. */
function settledLine(run) {
    const { outcome } = run;
    const words = [(0,markdown/* cleanLine */.Ow)(run.node), (0,say_outcome/* sayRunTime */.wr)(run), (0,markdown/* cleanLine */.Ow)(why(outcome))].filter((word) => word !== '');
    return `  ${(0,say_outcome/* markOf */.Fg)(outcome)} ${words.join('  ')}`;
}
function why(outcome) {
    if (outcome.status === 'failed')
        return (0,lib_text/* shorten */.ml)((0,markdown/* cleanLine */.Ow)((0,say_failure/* sayFailure */.Kt)(outcome.failure)), reasonLimit);
    return outcome.status === 'passed' && outcome.via === 'run' ? '' : (0,say_outcome/* sayOutcome */.a6)(outcome);
}
/** `everyOne`: a line for each, however many there are. */
function blockedNodes(everyOne) {
    /** Node → what it waited for. */
    const causes = new Map();
    let kept = [];
    function rootOf(node) {
        let root = node;
        // A cause is named before what it blocks, so this ends; a result of another's making could name a circle.
        for (let steps = causes.size; steps > 0 && causes.has(root); steps -= 1)
            root = causes.get(root) ?? root;
        return root;
    }
    return {
        keep(run) {
            if (run.outcome.status !== 'blocked')
                return false;
            causes.set(run.node, run.outcome.because);
            kept.push(run);
            return true;
        },
        lines() {
            const groups = Map.groupBy(kept, ({ node }) => rootOf(node));
            kept = [];
            return [...groups].flatMap(([root, runs]) => {
                if (everyOne || runs.length <= blockedLimit)
                    return runs.map(settledLine);
                const names = (0,lib_text/* listSome */.XT)(runs.map(({ node }) => (0,markdown/* cleanLine */.Ow)(node)), 3);
                return [`  ⊘ ${(0,lib_text/* count */.U9)(runs.length, 'node')} blocked by ${(0,markdown/* cleanLine */.Ow)(root)}: ${names}`];
            });
        },
    };
}

;// CONCATENATED MODULE: ./src/host/terminal/time-left.ts
/**
 * About how long the rest of a run takes: its longest chain by the times of an earlier run, or, where that is more, all
 * its scripts shared out among as many as run at a time. Undefined when a script that is still to run was never timed.
 */
function timeLeft(plan, progress, history, atOnce, now) {
    const chains = new Map();
    let [longest, sum] = [0, 0];
    for (const { id, kind, skip, dependsOn } of plan.nodes) {
        const before = Math.max(0, ...dependsOn.map((other) => chains.get(other) ?? 0));
        const isOver = progress.settled.has(id) || kind !== 'script' || skip !== undefined;
        const usual = isOver ? 0 : history.get(id);
        if (usual === undefined)
            return undefined;
        const started = progress.running.get(id);
        const left = Math.max(0, started === undefined ? usual : usual - (now - started));
        chains.set(id, before + left);
        longest = Math.max(longest, before + left);
        sum += left;
    }
    return Math.max(longest, sum / Math.max(1, atOnce));
}

;// CONCATENATED MODULE: ./src/host/local.ts








/** How often what changes with time alone is drawn again. */
const redrawMs = 250;
/** Faster than this nobody reads. */
const leastMs = 100;
/**
 * Shows a run in a terminal: a line that stays for each node that settles and, where a person looks on, what runs now
 * below them. Plain lines elsewhere.
 */
function localHost({ screen, quiet, verbose, atOnce, history, now }) {
    const { progress, hear } = trackProgress(now());
    let drawnMs = 0;
    let estimate = { atMs: 0, leftMs: undefined };
    let plan;
    let timer;
    let settling;
    let blocked = blockedNodes(verbose);
    function print(lines) {
        const text = lines.map((line) => `${line}\n`).join('');
        if (text === '')
            return;
        // What runs is drawn first, so that no line below the new one is out of date.
        if (timer !== undefined)
            draw();
        screen.print(screen.hasColors ? paint(text) : text);
    }
    function draw() {
        const at = now();
        drawnMs = at;
        const known = plan === undefined ? undefined : history(plan.pipeline);
        // It takes a walk over the whole pipeline.
        if (plan !== undefined && known !== undefined && at - estimate.atMs >= redrawMs) {
            estimate = { atMs: at, leftMs: timeLeft(plan, progress, known, atOnce, at) };
        }
        const lines = frame_frame(progress, estimate.leftMs, at, screen.size());
        screen.show(screen.hasColors ? lines.map(paint) : lines);
    }
    function stopDrawing() {
        clearInterval(timer);
        clearImmediate(settling);
        timer = undefined;
        if (!quiet)
            print(blocked.lines());
        screen.show([]);
    }
    function tell(event) {
        // Nodes that one failure blocks settle in a row: they are told together once the row is over.
        if (event.kind === 'node-settled' && blocked.keep(event.run)) {
            clearImmediate(settling);
            settling = setImmediate(() => print(blocked.lines()));
            return;
        }
        print([...blocked.lines(), ...linesOf(event)]);
    }
    return {
        async open(opened) {
            plan = opened;
            estimate = { atMs: 0, leftMs: undefined };
            blocked = blockedNodes(verbose);
        },
        observe(event) {
            hear(event, now());
            if (quiet)
                return;
            if (event.kind === 'run-ended')
                stopDrawing();
            tell(event);
            if (event.kind !== 'run-ended' && screen.isLive) {
                timer ??= setInterval(draw, redrawMs).unref();
                if (now() - drawnMs >= leastMs)
                    draw();
            }
        },
        async close() {
            stopDrawing();
            return [];
        },
    };
}
function linesOf(event) {
    switch (event.kind) {
        case 'run-started':
            return [`${(0,markdown/* cleanLine */.Ow)(event.pipeline)}: ${(0,lib_text/* count */.U9)(event.nodes, 'node')}`];
        case 'node-started':
            return event.attempt > 1 ? [`  … ${(0,markdown/* cleanLine */.Ow)(event.node)}: attempt ${event.attempt}`] : [];
        case 'node-settled':
            return [settledLine(event.run)];
        case 'run-cancelling':
            return event.running.length === 0
                ? []
                : [`  stopping ${(0,lib_text/* listSome */.XT)(event.running.map(markdown/* cleanLine */.Ow), 8)}: ${reasons[event.reason]}`];
        case 'run-ended':
            return [''];
        default:
            return (0,unreachable/* unreachable */.H)(event);
    }
}
const reasons = {
    interrupted: 'interrupted',
    deadline: 'the deadline passed',
    'fail-fast': 'another script failed',
    kill: 'another script failed',
};

// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(10228);
// EXTERNAL MODULE: ./src/report/report.ts + 15 modules
var report = __webpack_require__(96452);
// EXTERNAL MODULE: ./src/report/result-schema.ts + 1 modules
var result_schema = __webpack_require__(23938);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/execute/work-folder.ts
var work_folder = __webpack_require__(94447);
// EXTERNAL MODULE: ./src/run.ts + 76 modules
var run = __webpack_require__(22338);
// EXTERNAL MODULE: ./src/study/subject.ts
var subject = __webpack_require__(72505);
// EXTERNAL MODULE: ./src/commands/exit-codes.ts
var exit_codes = __webpack_require__(25979);
// EXTERNAL MODULE: ./src/commands/to-request.ts
var to_request = __webpack_require__(60813);
// EXTERNAL MODULE: ./src/commands/usage-error.ts
var usage_error = __webpack_require__(94078);
;// CONCATENATED MODULE: ./src/commands/run.ts














/** `run`: the whole program in a terminal. */
async function runCommand({ values }, terminal) {
    const { request, problems } = (0,to_request/* toRequest */.d)(values, terminal.cwd);
    if (problems.length > 0)
        return (0,usage_error/* usageError */.W)('run', problems, terminal);
    const [quiet, verbose] = [values['quiet'] === true, values['verbose'] === true];
    const screen = terminal.screen ?? plainScreen(terminal);
    const earlier = screen.isLive && !quiet ? await readTimes(request.out) : undefined;
    const host = localHost({
        screen,
        quiet,
        verbose,
        atOnce: request.maxParallel ?? terminal.cpus,
        history: (pipeline) => (earlier?.pipeline === pipeline ? earlier.times : undefined),
        now: Date.now,
    });
    try {
        const runs = await (0,run.run)(request, {
            files: (0,files/* diskFiles */.Ts)(request.root),
            environment: terminal.environment,
            secrets: [],
            cpus: terminal.cpus,
            signal: terminal.signal,
            host,
            formats: ['json', 'markdown', 'html'],
            generator: { name: 'dag-script-test', version: terminal.version },
            subject: await (0,subject.readSubject)(request.root),
            about: {},
        });
        for (const { result } of runs) {
            // Whoever did not ask for quiet saw every node end.
            const text = (0,report_text/* reportText */.U)(result, quiet ? 'failures' : verbose ? 'everything' : 'news');
            terminal.err(screen.hasColors ? paint(text) : text);
            if (values['json'] === true)
                terminal.out((0,report/* report */.z)(result, ['json'])
                    .map(({ text }) => text)
                    .join(''));
        }
        for (const { out, isSaved, notes } of runs) {
            for (const note of notes)
                terminal.err(`${note}\n`);
            const place = relativeTo(terminal.cwd, out);
            if (isSaved && quiet)
                continue;
            if (isSaved)
                terminal.err(`Results: ${place}/result.json, summary.md and report.html\n`);
            else
                terminal.err(`Nothing was written: ${place} still holds the last run.\n`);
        }
        return (0,exit_codes/* exitCodeOf */.F)(runs.map(({ result }) => result));
    }
    catch (error) {
        if (!(error instanceof work_folder/* WorkFolderError */.QQ))
            throw error;
        terminal.err(`${error.message}\n`);
        return exit_codes/* exitCodes */.h.invalid;
    }
}
/** How long the scripts of the last run took, by node. Nothing where there is no result that can be understood. */
async function readTimes(out) {
    const text = await (0,files/* readIfThere */.qC)((0,external_node_path_.join)(out, 'result.json')).catch(() => undefined);
    const read = text === undefined ? undefined : (0,result_schema/* readResult */.U)(text);
    if (read?.ok !== true || read.result.verdict === 'invalid')
        return undefined;
    const times = read.result.execution.runs.flatMap((run) => {
        const time = (0,say_outcome/* runTime */.Ft)(run);
        return time === undefined ? [] : [[run.node, time]];
    });
    return { pipeline: read.result.pipeline, times: new Map(times) };
}
/** Where nothing is drawn again. */
function plainScreen(terminal) {
    return {
        print: (text) => terminal.err(text),
        show() { },
        isLive: false,
        hasColors: false,
        size: () => ({ columns: 80, rows: 24 }),
    };
}
function relativeTo(cwd, path) {
    return path.startsWith(`${cwd}/`) ? path.slice(cwd.length + 1) : path;
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

/***/ 72505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSubject: () => (/* binding */ readSubject)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * The commit that is checked out, read from the repository's own files: no program is started, so that it costs
 * nothing. Empty where there is no repository or its layout is unusual. Whether the work tree is dirty is left open.
 */
async function readSubject(root) {
    const git = await findGit(root);
    if (git === undefined)
        return {};
    const head = await readLine((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, 'HEAD'));
    if (head === undefined)
        return {};
    const name = /^ref: (\S+)$/.exec(head)?.[1];
    const commit = name === undefined ? head : await readReference(git, name);
    return commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit) ? { commit } : {};
}
/** The folder with the repository's own files; in a linked work tree or a submodule `.git` is a file that names it. */
async function findGit(root) {
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const git = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git');
        if ((await readLine((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, 'HEAD'))) !== undefined)
            return git;
        const link = /^gitdir: (.+)$/.exec((await readLine(git)) ?? '')?.[1];
        if (link !== undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, link);
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            return undefined;
    }
}
async function readReference(git, name) {
    const common = await readLine((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, 'commondir'));
    const folder = common === undefined ? git : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(git, common);
    const loose = (await readLine((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, name))) ?? (await readLine((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)));
    if (loose !== undefined)
        return loose;
    const packed = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'packed-refs'));
    return packed
        ?.split('\n')
        .find((line) => line.endsWith(` ${name}`))
        ?.split(' ')[0];
}
async function readLine(path) {
    return (await readText(path))?.split('\n')[0]?.trim();
}
async function readText(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ })

};
