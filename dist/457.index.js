export const id = 457;
export const ids = [457];
export const modules = {

/***/ 16660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportCommand: () => (/* binding */ reportCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/compare/compare.ts + 2 modules
var compare = __webpack_require__(87953);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(10228);
// EXTERNAL MODULE: ./src/model/document.ts
var model_document = __webpack_require__(23056);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
// EXTERNAL MODULE: ./src/lib/unreachable.ts
var unreachable = __webpack_require__(62101);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/say-source.ts
var say_source = __webpack_require__(18363);
;// CONCATENATED MODULE: ./src/report/compare/lines.ts


/** All changes of a comparison, the most urgent first; groups without an item are left out. */
function changeGroups(comparison) {
    const { newlyFailing, fixed, noLongerRun, added, removed, slower, schemas, flows, findings, diagnostics } = comparison;
    const groups = [
        { title: 'Newly failing', items: newlyFailing.map(bare) },
        { title: 'Fixed', items: fixed.map(bare) },
        { title: 'No longer run', items: noLongerRun.map(bare) },
        { title: 'New findings', items: findings.fresh.map(({ rule, message }) => ({ name: rule, detail: message })) },
        {
            title: 'Findings that are gone',
            items: findings.gone.map(({ rule, message }) => ({ name: rule, detail: message })),
        },
        {
            title: 'Other columns',
            items: schemas.map(({ node, output, ...changes }) => ({
                name: `${node}.${output}`,
                detail: sayColumns(changes),
            })),
        },
        { title: 'Other flows', items: flowItems(flows) },
        {
            title: 'Slower',
            items: slower.map(({ node, beforeMs, nowMs }) => ({
                name: node,
                detail: `${(0,lib_text/* sayDuration */.kP)(beforeMs)} → ${(0,lib_text/* sayDuration */.kP)(nowMs)}`,
            })),
        },
        { title: 'New nodes', items: added.map(bare) },
        { title: 'Nodes that are gone', items: removed.map(bare) },
        {
            title: 'New in the definitions',
            items: diagnostics.fresh.map(({ code, message }) => ({ name: code, detail: message })),
        },
        {
            title: 'Gone from the definitions',
            items: diagnostics.gone.map(({ code, message }) => ({ name: code, detail: message })),
        },
    ];
    return groups.filter(({ items }) => items.length > 0);
}
/** The verdicts in a sentence. */
function sayVerdicts({ verdict: { before, now } }) {
    return before === now ? `It ${words[now]}, as before.` : `It ${words[now]}; before, it ${words[before]}.`;
}
const words = {
    passed: 'passed',
    failed: 'failed',
    cancelled: 'was cancelled',
    invalid: 'could not run for errors in its definitions',
};
function bare(name) {
    return { name };
}
function sayColumns({ added, removed, retyped }) {
    return [
        ...added.map(({ name, type }) => `+ ${name} (${type})`),
        ...removed.map(({ name, type }) => `− ${name} (${type})`),
        ...retyped.map(({ name, before, now }) => `${name}: ${before} → ${now}`),
    ].join(', ');
}
function flowItems({ added, removed, rewired, judged }) {
    const target = (to) => `${to.node}.${to.input}`;
    const sources = (from) => from.map(say_source/* saySource */.$).join(', ');
    return [
        ...judged.map(({ from, to, before, now }) => ({
            name: `${(0,say_source/* saySource */.$)(from)} → ${target(to)}`,
            detail: `${before} → ${now}`,
        })),
        ...rewired.map(({ to, before, now }) => ({
            name: target(to),
            detail: `fed by ${sources(now)} instead of ${sources(before)}`,
        })),
        ...added.map(({ to, from }) => ({ name: target(to), detail: `now fed by ${sources(from)}` })),
        ...removed.map(({ to, from }) => ({ name: target(to), detail: `no longer fed by ${sources(from)}` })),
    ];
}

;// CONCATENATED MODULE: ./src/report/compare/compare.ts





/** Formats that a comparison can be drawn in. */
const comparisonFormats = ['text', 'markdown', 'json'];
/** Of each kind; a list of hundreds helps nobody. JSON has them all. */
const itemLimit = 30;
const detailLimit = 400;
/** Draws a comparison, with one newline at its end. Pure. */
function reportComparison(comparison, format) {
    switch (format) {
        case 'json':
            return `${JSON.stringify(comparison, undefined, '\t')}\n`;
        case 'text':
            return `${compare_text(comparison)}\n`;
        case 'markdown':
            return `${markdown(comparison)}\n`;
        default:
            return (0,unreachable/* unreachable */.H)(format);
    }
}
function compare_text(comparison) {
    const groups = changeGroups(comparison).map(({ title, items }) => {
        const lines = shown(items).map(({ name, detail }) => (0,report_escape/* cleanLine */.Ow)(detail === undefined ? name : `${name}  ${(0,lib_text/* shorten */.ml)((0,report_escape/* clean */.uH)(detail), detailLimit)}`));
        return `${title}\n${(0,lib_text/* indent */.pZ)([...lines, ...more(items)].join('\n'), '  ')}`;
    });
    const last = `${(0,report_escape/* cleanLine */.Ow)(comparison.pipeline) || 'pipeline'}: ${sayVerdicts(comparison)}${unchanged(comparison)}`;
    return [...groups, last].join('\n\n');
}
function markdown(comparison) {
    const { pipeline } = comparison;
    const name = pipeline === '' ? (0,report_escape/* safe */.gB) `Pipeline` : (0,report_escape/* code */.aY)(pipeline);
    const groups = changeGroups(comparison).flatMap(({ title, items }) => {
        const lines = shown(items).map((item) => item.detail === undefined
            ? (0,report_escape/* safe */.gB) `- ${(0,report_escape/* code */.aY)(item.name)}`
            : (0,report_escape/* safe */.gB) `- ${(0,report_escape/* code */.aY)(item.name)} ${(0,report_escape/* sentence */.em)((0,lib_text/* shorten */.ml)((0,report_escape/* clean */.uH)(item.detail), detailLimit))}`);
        return [
            (0,report_escape/* safe */.gB) `### ${(0,report_escape/* escapeMarkdown */.FV)(title)}`,
            (0,report_escape/* joinMarkdown */.UF)([...lines, ...more(items).map((line) => (0,report_escape/* safe */.gB) `- ${(0,report_escape/* escapeMarkdown */.FV)(line)}`)], '\n'),
        ];
    });
    const head = [(0,report_escape/* safe */.gB) `## ${name} compared`, (0,report_escape/* escapeMarkdown */.FV)(`${sayVerdicts(comparison)}${unchanged(comparison)}`)];
    return (0,report_escape/* joinMarkdown */.UF)([...head, ...groups], '\n\n');
}
function unchanged(comparison) {
    return (0,compare/* isUnchanged */._5)(comparison) ? ' Nothing changed.' : '';
}
function shown(items) {
    return items.slice(0, itemLimit);
}
function more(items) {
    return items.length > itemLimit ? [`… and ${items.length - itemLimit} more`] : [];
}

// EXTERNAL MODULE: ./src/report/report.ts + 15 modules
var report = __webpack_require__(96452);
// EXTERNAL MODULE: ./src/report/result-schema.ts + 1 modules
var result_schema = __webpack_require__(23938);
// EXTERNAL MODULE: ./src/commands/exit-codes.ts
var exit_codes = __webpack_require__(25979);
// EXTERNAL MODULE: ./src/commands/usage-error.ts
var usage_error = __webpack_require__(94078);
;// CONCATENATED MODULE: ./src/commands/report.ts









/**
 * `report`: a saved result in any format, or how it differs from an earlier one. Exits 0 whatever the verdict was: it
 * reports, it does not judge.
 */
async function reportCommand(typed, terminal) {
    const drawn = await draw(typed, terminal);
    if ('problems' in drawn)
        return (0,usage_error/* usageError */.W)('report', drawn.problems, terminal);
    const { output } = typed.values;
    if (typeof output === 'string')
        await (0,files/* writeWhole */.f8)((0,external_node_path_.resolve)(terminal.cwd, output), drawn.text);
    else
        terminal.out(drawn.text);
    return exit_codes/* exitCodes */.h.passed;
}
async function draw({ operands, values }, { cwd }) {
    const { format: wanted = 'text', compare: base } = values;
    if (typeof base !== 'string') {
        if (values['slower-by'] !== undefined)
            return { problems: ['--slower-by is of use only with --compare.'] };
        const format = model_document/* reportFormats */.z.find((name) => name === wanted);
        if (format === undefined)
            return { problems: [`--format can be ${model_document/* reportFormats */.z.join(', ')}.`] };
        const read = await readSaved(operands[0] ?? '', cwd);
        if ('problems' in read)
            return read;
        const documents = await (0,report/* reportAll */.Y)(read.result, [format]);
        return { text: documents.map((document) => document.text).join('') };
    }
    const format = comparisonFormats.find((name) => name === wanted);
    const percent = Number(values['slower-by'] ?? 50);
    const results = [await readSaved(base, cwd), await readSaved(operands[0] ?? '', cwd)];
    const problems = [
        ...(format === undefined ? [`With --compare, --format can be ${comparisonFormats.join(', ')}.`] : []),
        ...(percent >= 0 && percent <= 10_000
            ? []
            : [`--slower-by is "${String(values['slower-by'])}"; it is a number of percent, such as 50.`]),
        ...results.flatMap((read) => ('problems' in read ? read.problems : [])),
    ];
    const [before, now] = results;
    if (problems.length > 0 || format === undefined || 'problems' in before || 'problems' in now)
        return { problems };
    const slowness = { ...compare/* usualSlowness */.JV, factor: 1 + percent / 100 };
    return { text: reportComparison((0,compare/* compareResults */.ex)(before.result, now.result, slowness), format) };
}
/** A result from a file, or what is wrong with the file, one line each. */
async function readSaved(name, cwd) {
    let text;
    try {
        text = await (0,files/* readIfThere */.qC)((0,external_node_path_.resolve)(cwd, name));
    }
    catch (error) {
        return { problems: [`${name} cannot be read: ${error.message}`] };
    }
    if (text === undefined)
        return { problems: [`There is no file ${name}.`] };
    const read = (0,result_schema/* readResult */.U)(text);
    return read.ok ? read : { problems: [`${name} is not a result of this program:`, ...read.problems] };
}


/***/ }),

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


/***/ })

};
