export const id = 635;
export const ids = [635];
export const modules = {

/***/ 17961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ detectFrameworks),
/* harmony export */   K: () => (/* binding */ frameworkOf)
/* harmony export */ });
/** Frameworks with the modules and distributions that give them away. */
const signs = {
    xgboost: ['xgboost'],
    lightgbm: ['lightgbm', 'lightgbmmt'],
    catboost: ['catboost'],
    pytorch: ['torch', 'pytorch_lightning', 'lightning', 'torchvision'],
    tensorflow: ['tensorflow', 'tensorflow_cpu', 'keras'],
    transformers: ['transformers', 'sentence_transformers'],
    'scikit-learn': ['sklearn', 'scikit_learn'],
    graph: ['dgl', 'graphstorm', 'torch_geometric'],
    spark: ['pyspark'],
    jax: ['jax', 'flax'],
};
/**
 * The frameworks that a step works with: by the distributions that its contract asks for and the modules that its script
 * imports, never by its name. The most telling first: many train with one library and measure with scikit-learn.
 */
function detectFrameworks(requirements, modules) {
    const found = new Set([...requirements, ...modules].map((name) => (name.split('.')[0] ?? '').toLowerCase().replaceAll('-', '_')));
    return Object.keys(signs).filter((framework) => signs[framework].some((sign) => found.has(sign)));
}
/** The framework that a module belongs to, such as `torch.nn` to pytorch. */
function frameworkOf(module) {
    return detectFrameworks([], [module])[0];
}


/***/ }),

/***/ 33529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ criticalPath)
/* harmony export */ });
/* harmony import */ var _words_say_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23943);

/** The longest chain through the plan by the time that its scripts took. Empty when nothing ran. */
function criticalPath({ plan, execution }) {
    const times = new Map(execution.runs.map((run) => [run.node, (0,_words_say_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .runTime */ .Ft)(run)]));
    const best = new Map();
    let last;
    // The plan's nodes are in an order in which every node comes after what it depends on.
    for (const { id, dependsOn } of plan.nodes) {
        const before = dependsOn.reduce((longest, other) => (totalOf(best, other) > totalOf(best, longest) ? other : longest), undefined);
        best.set(id, { total: totalOf(best, before) + (times.get(id) ?? 0), before });
        if (totalOf(best, id) > totalOf(best, last))
            last = id;
    }
    const nodes = [];
    for (let id = last; id !== undefined; id = best.get(id)?.before)
        if (times.get(id) !== undefined)
            nodes.push(id);
    return { nodes: nodes.toReversed(), durationMs: totalOf(best, last) };
}
function totalOf(best, id) {
    return id === undefined ? 0 : (best.get(id)?.total ?? 0);
}


/***/ }),

/***/ 917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ flowReason)
/* harmony export */ });
/** What is wrong with a flow, in the words of one of its checks: what is wrong with the data, before that its reader failed. */
function flowReason({ checks }) {
    const failed = checks.filter(({ passed }) => !passed);
    return (failed.find(({ rule }) => rule !== 'reader-passed') ?? failed[0])?.message;
}


/***/ }),

/***/ 81807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ logTail)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14031);

const lineLimit = 30;
const characterLimit = 4_000;
const lineLength = 400;
/** The end of what the last attempt printed, bounded, and what was left out; undefined when it printed nothing. */
function logTail(run) {
    const log = run.attempts.at(-1)?.log;
    const lines = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(log?.tail ?? '')
        .trimEnd()
        .split('\n');
    if (log === undefined || lines.join('').trim() === '')
        return undefined;
    const shown = lines
        .slice(-lineLimit)
        .map((line) => (line.length > lineLength ? `${line.slice(0, lineLength)} …` : line))
        .join('\n')
        .slice(-characterLimit);
    return { text: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(shown), cut: log.head !== '' || shown.length < lines.join('\n').length, path: log.path };
}


/***/ }),

/***/ 96452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ report),
  Y: () => (/* binding */ reportAll)
});

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/words/say-failure.ts
var say_failure = __webpack_require__(4521);
// EXTERNAL MODULE: ./src/words/say-outcome.ts
var say_outcome = __webpack_require__(23943);
// EXTERNAL MODULE: ./src/report/say-source.ts
var say_source = __webpack_require__(18363);
// EXTERNAL MODULE: ./src/report/test-cases.ts
var test_cases = __webpack_require__(99356);
;// CONCATENATED MODULE: ./src/report/csv.ts





/** One row for each node, flow, finding and diagnostic; what a kind of row does not have is empty. */
const columns = [
    'kind',
    'name',
    'status',
    'rule',
    'node',
    'from',
    'to',
    'script',
    'attempts',
    'duration_ms',
    'cpu_ms',
    'peak_rss_bytes',
    'files',
    'bytes',
    'rows',
    'message',
    'file',
    'line',
];
/** A table for spreadsheets and scripts: a header and one line for each row, quoted as RFC 4180 has it. */
function reportCsv(result) {
    const remarks = result.diagnostics.map(diagnosticRow);
    const rows = result.verdict === 'invalid' ? remarks : [...completedRows(result), ...remarks];
    return `${[columns.join(','), ...rows.map(csvLine)].join('\n')}\n`;
}
function completedRows(result) {
    const nodes = new Map(result.plan.nodes.map((node) => [node.id, node]));
    return [
        ...result.execution.runs.map((run) => nodeRow(run, nodes.get(run.node))),
        ...result.flows.map(flowRow),
        ...result.findings.map(findingRow),
    ];
}
function nodeRow(run, node) {
    const { outcome, attempts } = run;
    const failed = outcome.status === 'failed';
    const last = attempts.at(-1);
    const time = (0,say_outcome/* runTime */.Ft)(run);
    return {
        kind: 'node',
        name: run.node,
        status: outcome.status,
        rule: failed ? outcome.failure.reason : undefined,
        node: run.node,
        script: node?.kind === 'script' ? (node.entry ?? node.command?.join(' ')) : undefined,
        attempts: attempts.length,
        duration_ms: time === undefined ? undefined : Math.round(time),
        cpu_ms: last?.cpuMs === undefined ? undefined : Math.round(last.cpuMs),
        peak_rss_bytes: last?.peakRssBytes,
        files: run.outputs.reduce((sum, output) => sum + output.fileCount, 0),
        bytes: run.outputs.reduce((sum, output) => sum + output.bytes, 0),
        message: failed ? (0,say_failure/* sayFailure */.Kt)(outcome.failure) : (0,say_outcome/* sayOutcome */.a6)(outcome),
        ...place(node?.at),
    };
}
function flowRow(flow) {
    const [from, to] = [(0,say_source/* saySource */.$)(flow.binding.from), (0,say_source/* sayTarget */.s)(flow.binding)];
    return {
        kind: 'flow',
        name: `${from} → ${to}`,
        status: flow.verdict,
        node: flow.binding.to.node,
        from,
        to,
        files: flow.files,
        bytes: flow.bytes,
        rows: flow.rows,
        message: flow.checks
            .filter(({ passed }) => !passed)
            .map(({ message }) => message)
            .join(' '),
    };
}
function findingRow({ rule, severity, message, about, at }) {
    return { kind: 'finding', name: rule, status: severity, rule, node: (0,test_cases/* nodeOf */.E)(about), message, ...place(at) };
}
function diagnosticRow({ code, severity, message, about, at }) {
    return { kind: 'diagnostic', name: code, status: severity, rule: code, node: about.node, message, ...place(at) };
}
function place(at) {
    return at === undefined ? {} : { file: at.file, line: at.start.line };
}
function csvLine(row) {
    return columns.map((column) => csvCell(row[column])).join(',');
}
/**
 * A cell on one line. Spreadsheets calculate what begins like a formula, so an apostrophe is put before it, which they
 * take as "this is text"; numbers of ours are never touched.
 */
function csvCell(value) {
    if (value === undefined)
        return '';
    if (typeof value === 'number')
        return String(value);
    const line = (0,report_escape/* cleanLine */.Ow)(value);
    const text = /^[=+\-@|%＝＋－＠]/.test(line) ? `'${line}` : line;
    return /[",;\t\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

;// CONCATENATED MODULE: ./src/report/ctrf.ts


/** The version of the Common Test Report Format that is written. */
const specVersion = '0.0.0';
/** The Common Test Report Format: the cases of JUnit as JSON, for reporters that read it. */
function reportCtrf(result) {
    const cases = (0,test_cases/* testCases */.W)(result);
    const having = (status) => cases.filter((one) => one.status === status).length;
    const start = result.verdict === 'invalid' ? 0 : Math.round(result.execution.startedAt);
    const duration = result.verdict === 'invalid' ? 0 : Math.max(0, Math.round(result.execution.durationMs));
    const tests = cases.map((one) => drawTest(one, (0,report_escape/* cleanLine */.Ow)(result.pipeline) || 'pipeline'));
    const drawn = {
        reportFormat: 'CTRF',
        specVersion,
        generatedBy: (0,report_escape/* cleanLine */.Ow)(result.generator.name),
        results: {
            tool: { name: (0,report_escape/* cleanLine */.Ow)(result.generator.name) || '(no name)', version: (0,report_escape/* cleanLine */.Ow)(result.generator.version) },
            summary: {
                tests: cases.length,
                passed: having('passed'),
                failed: having('failed'),
                skipped: having('skipped'),
                pending: 0,
                other: 0,
                flaky: tests.filter(({ flaky }) => flaky).length,
                suites: new Set(cases.map(({ suite }) => suite)).size,
                start,
                stop: start + duration,
                duration,
            },
            tests,
            ...(result.subject.commit === undefined ? {} : { environment: { commit: (0,report_escape/* cleanLine */.Ow)(result.subject.commit) } }),
            extra: { verdict: result.verdict },
        },
    };
    return `${JSON.stringify(drawn, undefined, '\t')}\n`;
}
function drawTest(one, pipeline) {
    return {
        name: one.name,
        status: one.status,
        duration: one.durationMs,
        ...(one.startedMs === undefined ? {} : { start: one.startedMs, stop: one.startedMs + one.durationMs }),
        suite: [pipeline, one.suite],
        ...(one.message === undefined ? {} : { message: one.message }),
        ...(one.detail === undefined ? {} : { trace: one.detail }),
        rawStatus: one.rawStatus,
        ...(one.file === undefined ? {} : { filePath: one.file }),
        ...(one.line === undefined ? {} : { line: one.line }),
        retries: one.attempts - 1,
        flaky: one.status === 'passed' && one.attempts > 1,
    };
}

;// CONCATENATED MODULE: ./src/report/json.ts
/** The result itself, with its keys in the order in which the model has them and one newline at the end. */
function reportJson(result) {
    return `${JSON.stringify(inOrder(result), undefined, '\t')}\n`;
}
/** Head first, then what is long. Keys that the list does not know follow as they are. */
const keyOrder = [
    'version',
    'generator',
    'pipeline',
    'verdict',
    'totals',
    'subject',
    'environment',
    'scope',
    'diagnostics',
    'findings',
    'flows',
    'facts',
    'execution',
    'plan',
];
function inOrder(result) {
    const members = new Map(Object.entries(result));
    const known = keyOrder.flatMap((key) => (members.has(key) ? [[key, members.get(key)]] : []));
    const rest = [...members].filter(([key]) => !keyOrder.some((known) => known === key));
    return Object.fromEntries([...known, ...rest]);
}

;// CONCATENATED MODULE: ./src/report/junit.ts


const suites = ['scripts', 'data flow', 'definitions', 'run'];
/** JUnit's XML, as its strictest schema has it: a script is a test case, a data flow is one, and so is the verdict. */
function reportJunit(result) {
    const cases = Map.groupBy((0,test_cases/* testCases */.W)(result), ({ suite }) => suite);
    const startedAt = result.verdict === 'invalid' ? 0 : result.execution.startedAt;
    const about = {
        pipeline: (0,report_escape/* cleanLine */.Ow)(result.pipeline) || 'pipeline',
        timestamp: new Date(startedAt).toISOString().slice(0, 19),
        properties: properties(result),
    };
    const drawn = suites
        .flatMap((name) => (cases.has(name) ? [{ name, cases: cases.get(name) ?? [] }] : []))
        .map((suite, index) => drawSuite({ ...suite, ...about, id: index }));
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${drawn.join('\n')}\n</testsuites>\n`;
}
function drawSuite({ name, cases, pipeline, timestamp, properties, id }) {
    const having = (status) => cases.filter((one) => one.status === status).length;
    const time = seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0));
    const head = attributes({
        name,
        package: pipeline,
        id,
        timestamp,
        hostname: 'localhost',
        tests: cases.length,
        failures: having('failed'),
        errors: 0,
        skipped: having('skipped'),
        time,
    });
    const lines = cases.map((one) => drawCase(one, `${pipeline}.${name}`));
    return [
        `<testsuite${head}>`,
        properties,
        ...lines,
        '<system-out></system-out>',
        '<system-err></system-err>',
        '</testsuite>',
    ].join('\n');
}
function drawCase({ name, status, durationMs, reason = '', message = '', detail = '' }, className) {
    const head = `<testcase${attributes({ name, classname: className, time: seconds(durationMs) })}`;
    if (status === 'passed')
        return `${head}/>`;
    const body = status === 'skipped'
        ? `<skipped${attributes({ message })}/>`
        : `<failure${attributes({ type: reason, message })}>${escapeXml(detail)}</failure>`;
    return `${head}>${body}</testcase>`;
}
function properties({ generator, subject, pipeline }) {
    const values = { generator: `${generator.name} ${generator.version}`, pipeline, commit: subject.commit };
    const lines = Object.entries(values).flatMap(([name, value]) => value === undefined ? [] : [`<property${attributes({ name, value })}/>`]);
    return `<properties>${lines.join('')}</properties>`;
}
function seconds(milliseconds) {
    return (milliseconds / 1000).toFixed(3);
}
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${escapeXml((0,report_escape/* cleanLine */.Ow)(String(value)))}"`)
        .join('');
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** Text for an element or an attribute; what no XML document may hold, not even escaped, is left out. */
function escapeXml(text) {
    return (0,report_escape/* clean */.uH)(text)
        .replaceAll(/[\uFFFE\uFFFF]/g, '')
        .replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

// EXTERNAL MODULE: ./src/report/say-verdict.ts
var say_verdict = __webpack_require__(64353);
;// CONCATENATED MODULE: ./src/report/source-links.ts

const serverPattern = /^https?:\/\/[\w.-]+(?::\d+)?$/;
const repositoryPattern = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/;
const commitPattern = /^[0-9a-f]{40,64}$/;
/**
 * Places as links to the file at the commit that was tested, where the result tells where that is kept: its commit, and
 * in its environment `server`, `repository` and, when the workspace is not the repository's root, `folder`. Else as
 * plain names. What does not look like such a fact makes no link: a result may be of somebody else's making.
 */
function sourceLinks({ subject: { commit = '' }, environment = {} }) {
    const { server = '', repository = '', folder = '' } = environment;
    if (!serverPattern.test(server) || !repositoryPattern.test(repository) || !commitPattern.test(commit))
        return report_escape/* code */.aY;
    const root = `${server}/${repository}/blob/${commit}`;
    return (label, file, line) => {
        const parts = `${folder}/${file}`.split('/').filter((part) => part !== '' && part !== '.');
        // Absolute, or out of the repository: not a file of this commit.
        if (file.startsWith('/') || parts.includes('..') || parts.length === 0 || !file.isWellFormed())
            return (0,report_escape/* code */.aY)(label);
        const path = parts.map(encodeURIComponent).join('/');
        return (0,report_escape/* linked */.q)((0,report_escape/* code */.aY)(label), `${root}/${path}${line === undefined ? '' : `#L${Math.trunc(line)}`}`);
    };
}

// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
;// CONCATENATED MODULE: ./src/report/markdown/table.ts


/** Rows beyond this are left out, and it is said. */
const rowLimit = 1_000;
/** A table with more rows is folded away. */
const openRows = 25;
/** A table under its title; folded away when it is long. Nothing when it has no rows. */
function titledTable(title, header, rows) {
    if (rows.length === 0)
        return [];
    const table = bareTable(header, rows.slice(0, rowLimit));
    const more = rows.length > rowLimit ? [(0,report_escape/* safe */.gB) `… and ${rows.length - rowLimit} more, in result.json.`] : [];
    if (rows.length <= openRows)
        return [(0,report_escape/* safe */.gB) `### ${title}`, table, ...more];
    return [(0,report_escape/* safe */.gB) `### ${title}`, (0,report_escape/* fold */.AU)(`${(0,lib_text/* sayNumber */.jp)(rows.length)} rows`, [table, ...more])];
}
/** A table alone. */
function bareTable(header, rows) {
    const line = (cells) => (0,report_escape/* safe */.gB) `| ${(0,report_escape/* joinMarkdown */.UF)(cells, ' | ')} |`;
    const rule = line(header.map(() => (0,report_escape/* safe */.gB) `---`));
    return (0,report_escape/* joinMarkdown */.UF)([line(header), rule, ...rows.map(line)], '\n');
}

;// CONCATENATED MODULE: ./src/report/markdown/baseline.ts


const words = {
    'column-removed': 'column removed',
    'column-added': 'column added',
    'column-retyped': 'other type',
    rows: 'rows',
    nulls: 'missing values',
    new: 'not in the baseline yet',
    stale: 'only in the baseline',
};
/** Differences that are shown; of the rest it is said how many there are. */
const most = 50;
/** How tables differ from the baseline, beyond the tolerance first. */
function baselineTable(baseline) {
    if (baseline === undefined)
        return [];
    const { differences, file, updated } = baseline;
    if (differences.length === 0) {
        const said = updated === true
            ? (0,report_escape/* safe */.gB) `${(0,report_escape/* code */.aY)(file)} was written anew from this run.`
            : (0,report_escape/* safe */.gB) `No table differs from ${(0,report_escape/* code */.aY)(file)}.`;
        return [(0,report_escape/* safe */.gB) `### Baseline`, said];
    }
    const sorted = differences.toSorted((a, b) => Number(a.tolerated) - Number(b.tolerated));
    const table = titledTable((0,report_escape/* safe */.gB) `Against the baseline ${(0,report_escape/* code */.aY)(file)}`, [(0,report_escape/* safe */.gB) `Output`, (0,report_escape/* safe */.gB) `What`, (0,report_escape/* safe */.gB) `Baseline`, (0,report_escape/* safe */.gB) `This run`, (0,report_escape/* safe */.gB) ``], sorted.slice(0, most).map((difference) => row(difference, updated === true)));
    const left = differences.length - most;
    return left > 0 ? [...table, (0,report_escape/* escapeMarkdown */.FV)(`${left} more differences are in result.json.`)] : table;
}
function row({ kind, node, output, column, was, is, tolerated }, isUpdated) {
    const what = (0,report_escape/* escapeMarkdown */.FV)(words[kind] ?? kind);
    return [
        (0,report_escape/* code */.aY)(`${node}.${output}`),
        column === undefined ? what : (0,report_escape/* safe */.gB) `${what}: ${(0,report_escape/* code */.aY)(column)}`,
        was === undefined ? (0,report_escape/* safe */.gB) `–` : (0,report_escape/* escapeMarkdown */.FV)(was),
        is === undefined ? (0,report_escape/* safe */.gB) `–` : (0,report_escape/* escapeMarkdown */.FV)(is),
        (0,report_escape/* escapeMarkdown */.FV)(isUpdated ? 'accepted' : tolerated ? 'within the tolerance' : ''),
    ];
}

// EXTERNAL MODULE: ./src/model/diagnostic.ts
var model_diagnostic = __webpack_require__(23302);
// EXTERNAL MODULE: ./src/model/docs-address.ts
var docs_address = __webpack_require__(53727);
// EXTERNAL MODULE: ./src/report/say-diagnostic.ts
var say_diagnostic = __webpack_require__(89565);
;// CONCATENATED MODULE: ./src/report/markdown/definitions.ts





/** Diagnostics that are shown. */
const diagnosticLimit = 100;
/** What is wrong with, or worth knowing of, the definition files; folded away when it is only notes. */
function definitions(diagnostics, links) {
    if (diagnostics.length === 0)
        return [];
    const shown = (0,say_diagnostic/* gravestFirst */.Ln)(diagnostics).slice(0, diagnosticLimit);
    const left = diagnostics.length - diagnosticLimit;
    const more = left > 0 ? [(0,report_escape/* safe */.gB) `… and ${left} more, in result.json.`] : [];
    const items = [...shown.map((each) => item(each, links)), ...more];
    if (diagnostics.some(({ severity }) => severity !== 'note'))
        return [(0,report_escape/* safe */.gB) `### Definitions`, ...items];
    return [(0,report_escape/* fold */.AU)((0,lib_text/* count */.U9)(diagnostics.length, 'note on the definitions', 'notes on the definitions'), items)];
}
/** A code or rule, as a link to what the documentation says of it. */
function explained(name) {
    return (0,report_escape/* linked */.q)((0,report_escape/* code */.aY)(name), (0,docs_address/* docsAddress */.y)(name) ?? '');
}
/** A place in a definition file, as a link where that is known. */
function placeLink(at, links) {
    return links((0,say_diagnostic/* sayPlace */.DQ)(at), at.file, at.start.line);
}
function item(diagnostic, links) {
    const { code: name, severity, message, at, related } = diagnostic;
    const help = (0,model_diagnostic/* cureOf */.XZ)(diagnostic);
    const place = at === undefined ? (0,report_escape/* safe */.gB) `` : (0,report_escape/* safe */.gB) `${placeLink(at, links)}: `;
    const line = (0,report_escape/* safe */.gB) `- ${place}**${(0,report_escape/* escapeMarkdown */.FV)(severity)}** ${explained(name)} ${(0,report_escape/* sentence */.em)(message)}`;
    const others = (related ?? []).map((other) => (0,report_escape/* safe */.gB) `  - ${placeLink(other.at, links)}: ${(0,report_escape/* sentence */.em)(other.message)}`);
    return (0,report_escape/* joinMarkdown */.UF)([line, ...others, ...(help === undefined ? [] : [advice(help)])], '\n');
}
/** Help of one line is a sentence; of several, it may be YAML to paste, which must keep its shape. */
function advice(help) {
    const text = (0,report_escape/* clean */.uH)(help).trimEnd();
    return text.includes('\n') ? (0,report_escape/* safe */.gB) `\n${(0,report_escape/* indented */.gu)((0,report_escape/* fenced */.OF)(text))}` : (0,report_escape/* safe */.gB) `  <br>${(0,report_escape/* sentence */.em)(text)}`;
}

// EXTERNAL MODULE: ./src/report/log-tail.ts
var log_tail = __webpack_require__(81807);
// EXTERNAL MODULE: ./src/report/rerun-command.ts
var rerun_command = __webpack_require__(10312);
// EXTERNAL MODULE: ./src/words/advise-failure.ts
var advise_failure = __webpack_require__(51554);
;// CONCATENATED MODULE: ./src/report/markdown/failures.ts






/** Failures that are shown whole. The others get a line each. */
const wholeLimit = 10;
const briefLimit = 200;
/** What failed, and all that helps to mend it, in plan order. */
function failureBlocks({ execution, facts }, links) {
    const failed = execution.runs.filter(({ outcome }) => outcome.status === 'failed');
    if (failed.length === 0)
        return [];
    const whole = failed.slice(0, wholeLimit).flatMap((run) => failureBlock(run, facts, links));
    const brief = failed.slice(wholeLimit, wholeLimit + briefLimit).map(briefLine);
    const left = failed.length - wholeLimit - briefLimit;
    const rest = [
        ...(brief.length > 0 ? [(0,report_escape/* joinMarkdown */.UF)(brief, '\n')] : []),
        ...(left > 0 ? [(0,report_escape/* escapeMarkdown */.FV)(`… and ${(0,lib_text/* count */.U9)(left, 'more failure')}, in result.json.`)] : []),
    ];
    return [(0,report_escape/* safe */.gB) `### Failures`, ...whole, ...rest];
}
function failureBlock(run, { frameworks }, links) {
    if (run.outcome.status !== 'failed')
        return [];
    const { failure } = run.outcome;
    const frame = (0,say_failure/* failingFrame */.YP)(failure);
    const place = frame === undefined ? (0,report_escape/* safe */.gB) `` : (0,report_escape/* safe */.gB) ` — ${frameLink(frame, links)}`;
    const attempts = run.attempts.length > 1 ? (0,report_escape/* safe */.gB) ` ${(0,report_escape/* escapeMarkdown */.FV)((0,say_failure/* sayAttempts */.wM)(run.attempts.length))}` : (0,report_escape/* safe */.gB) ``;
    const source = frame?.text === undefined ? [] : [(0,report_escape/* fenced */.OF)(frame.text)];
    const advice = (0,advise_failure/* adviseFailure */.h)(failure, frameworks?.[run.node]);
    return [
        (0,report_escape/* safe */.gB) `#### ✘ ${(0,report_escape/* code */.aY)(run.node)}${place}`,
        (0,report_escape/* safe */.gB) `${(0,report_escape/* escapeMarkdown */.FV)((0,say_failure/* sayFailure */.Kt)(failure))}${attempts}`,
        ...source,
        ...(advice === undefined ? [] : [(0,report_escape/* sentence */.em)(advice)]),
        ...logBlocks(run),
        (0,report_escape/* safe */.gB) `Run it again: ${(0,report_escape/* code */.aY)((0,rerun_command/* rerunCommand */.w)(run.node))}`,
    ];
}
/** A line of a library has no place in the repository. */
function frameLink(frame, links) {
    return frame.inWorkspace ? links((0,say_failure/* sayFrame */.BY)(frame), frame.file, frame.line) : (0,report_escape/* code */.aY)((0,say_failure/* sayFrame */.BY)(frame));
}
/** The end of the log: open when it is short. */
function logBlocks(run) {
    const log = (0,log_tail/* logTail */.R)(run);
    if (log === undefined)
        return [];
    const title = log.cut ? 'The end of its log' : 'Its log';
    const isShort = log.text.split('\n').length <= 15;
    return isShort
        ? [(0,report_escape/* safe */.gB) `${(0,report_escape/* escapeMarkdown */.FV)(title)} (${(0,report_escape/* code */.aY)(log.path)}):`, (0,report_escape/* fenced */.OF)(log.text)]
        : [(0,report_escape/* fold */.AU)(`${title} (${log.path})`, [(0,report_escape/* fenced */.OF)(log.text)])];
}
function briefLine(run) {
    const why = run.outcome.status === 'failed' ? (0,say_failure/* sayFailure */.Kt)(run.outcome.failure) : '';
    return (0,report_escape/* safe */.gB) `- ✘ ${(0,report_escape/* code */.aY)(run.node)}: ${(0,report_escape/* escapeMarkdown */.FV)(why.slice(0, 300))}`;
}

// EXTERNAL MODULE: ./src/report/flow-reason.ts
var flow_reason = __webpack_require__(917);
;// CONCATENATED MODULE: ./src/report/markdown/flows.ts





const flowMarks = { ok: '✔', warning: '⚠', broken: '✘', untested: '–' };
const worst = { broken: 0, warning: 1, ok: 2, untested: 3 };
/** Untested flows that are shown one by one: after a failure they are many, and all follow from it. */
const untestedLimit = 5;
/** What flowed along each binding, what is wrong first. */
function flowTable(flows) {
    const untested = flows.filter(({ verdict }) => verdict === 'untested').length;
    const isMany = untested > untestedLimit;
    const rows = flows
        .filter(({ verdict }) => !isMany || verdict !== 'untested')
        .toSorted((a, b) => worst[a.verdict] - worst[b.verdict])
        .map(flows_row);
    const title = (0,report_escape/* safe */.gB) `Data flow`;
    const table = titledTable(title, [(0,report_escape/* safe */.gB) `Flow`, (0,report_escape/* safe */.gB) `Verdict`, (0,report_escape/* unbroken */.D_)('Files / size'), (0,report_escape/* safe */.gB) `Rows`, (0,report_escape/* safe */.gB) `Why`], rows);
    if (!isMany)
        return table;
    const rest = `${(0,lib_text/* sayNumber */.jp)(untested)} ${rows.length === 0 ? '' : 'more '}${untested === 1 ? 'flow was' : 'flows were'} not tested: an end of each did not run or pass.`;
    return [...(table.length === 0 ? [(0,report_escape/* safe */.gB) `### ${title}`] : table), (0,report_escape/* escapeMarkdown */.FV)(rest)];
}
function flows_row(flow) {
    const reason = (0,flow_reason/* flowReason */.p)(flow);
    return [
        (0,report_escape/* safe */.gB) `${(0,report_escape/* code */.aY)((0,say_source/* saySource */.$)(flow.binding.from))} → ${(0,report_escape/* code */.aY)((0,say_source/* sayTarget */.s)(flow.binding))}`,
        (0,report_escape/* unbroken */.D_)(`${flowMarks[flow.verdict]} ${flow.verdict}`),
        flow.files === 0 ? (0,report_escape/* safe */.gB) `` : (0,report_escape/* unbroken */.D_)(`${(0,lib_text/* sayNumber */.jp)(flow.files)} / ${(0,lib_text/* sayBytes */.zm)(flow.bytes)}`),
        flow.rows === undefined ? (0,report_escape/* safe */.gB) `` : (0,report_escape/* escapeMarkdown */.FV)((0,lib_text/* sayNumber */.jp)(flow.rows)),
        reason === undefined ? (0,report_escape/* safe */.gB) `` : (0,report_escape/* sentence */.em)(reason),
    ];
}

;// CONCATENATED MODULE: ./src/report/markdown/mermaid.ts



/** A drawing with more nodes cannot be read in a pull request. */
const nodeLimit = 60;
/** With more arrows it is a web; Mermaid refuses 500. */
const arrowLimit = 200;
const labelLimit = 48;
/** Colours that can be told apart on light and dark grounds, also by people who do not see red and green apart. */
const styles = {
    passed: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
    stub: 'fill:#f6f8fa,stroke:#6e7781,color:#1f2328,stroke-dasharray:4 3',
    failed: 'fill:#ffd8d3,stroke:#cf222e,color:#1f2328,stroke-width:3px',
    blocked: 'fill:#fff8c5,stroke:#9a6700,color:#1f2328',
    skipped: 'fill:#f6f8fa,stroke:#d0d7de,color:#57606a',
    cancelled: 'fill:#eaeef2,stroke:#6e7781,color:#1f2328',
};
/**
 * The DAG as a Mermaid drawing, coloured by outcome: what carries data is a line, what only orders is dotted, a broken
 * flow is thick. Above 60 nodes only what is wrong and its neighbours are drawn.
 */
function drawing(result) {
    const all = result.plan.nodes.map(({ id }) => id);
    const shown = all.length <= nodeLimit ? all : neighbourhood(result);
    if (all.length < 2)
        return [];
    const title = (0,report_escape/* safe */.gB) `### Pipeline`;
    if (shown.length === 0) {
        return [title, (0,report_escape/* escapeMarkdown */.FV)(`${(0,lib_text/* sayNumber */.jp)(all.length)} nodes are too many to draw here; report.html draws them.`)];
    }
    const arrows = arrowsBetween(result, new Set(shown));
    const drawn = arrows.toSorted((a, b) => a.rank - b.rank).slice(0, arrowLimit);
    const kept = new Set(drawn);
    const left = [
        ...(all.length > shown.length ? [(0,lib_text/* count */.U9)(all.length - shown.length, 'other node')] : []),
        ...(arrows.length > drawn.length ? [(0,lib_text/* count */.U9)(arrows.length - drawn.length, 'arrow')] : []),
    ].join(' and ');
    const note = all.length > shown.length ? 'Drawn are what is wrong and its neighbours. ' : '';
    return [
        title,
        (0,report_escape/* fenced */.OF)(source(result, shown, arrows.filter((arrow) => kept.has(arrow))), 'mermaid'),
        ...(left === '' ? [] : [(0,report_escape/* escapeMarkdown */.FV)(`${note}Left out: ${left}; report.html draws all.`)]),
    ];
}
function source({ execution }, shown, arrows) {
    const outcomes = new Map(execution.runs.map(({ node, outcome }) => [node, outcome]));
    const names = new Map(shown.map((id, index) => [id, `n${index}`]));
    const looks = new Map(shown.map((id) => [id, lookOf(outcomes.get(id))]));
    const used = new Set(looks.values());
    return [
        'flowchart TD',
        ...shown.map((id) => `  ${names.get(id)}["${markAt(outcomes.get(id))} ${label(id)}"]:::${looks.get(id)}`),
        ...arrows.map(({ from, to, line }) => `  ${names.get(from)} ${line} ${names.get(to)}`),
        ...Object.entries(styles)
            .filter(([name]) => used.has(name))
            .map(([name, look]) => `  classDef ${name} ${look}`),
    ].join('\n');
}
/** What failed or is at an end of a broken flow, then what feeds it or reads from it; as many as can be read. */
function neighbourhood({ plan, execution, flows }) {
    const wrong = new Set(execution.runs.filter(({ outcome }) => outcome.status === 'failed').map(({ node }) => node));
    for (const { binding, verdict } of flows) {
        if (verdict !== 'broken')
            continue;
        wrong.add(binding.to.node);
        if (binding.from.kind === 'output')
            wrong.add(binding.from.node);
    }
    const chosen = new Set([...wrong].slice(0, nodeLimit));
    const choose = (id) => chosen.size < nodeLimit && chosen.add(id);
    for (const { id, dependsOn } of plan.nodes) {
        if (wrong.has(id))
            dependsOn.forEach(choose);
        else if (dependsOn.some((other) => wrong.has(other)))
            choose(id);
    }
    return plan.nodes.map(({ id }) => id).filter((id) => chosen.has(id));
}
/** One arrow for each pair of nodes, in the plan's order. */
function arrowsBetween({ plan, flows }, shown) {
    const verdicts = new Map();
    for (const { id, dependsOn } of plan.nodes) {
        if (shown.has(id))
            verdicts.set(id, new Map(dependsOn.filter((other) => shown.has(other)).map((other) => [other, []])));
    }
    for (const { binding, verdict } of flows) {
        const { from, to } = binding;
        if (from.kind === 'output')
            verdicts.get(to.node)?.get(from.node)?.push(verdict);
    }
    return [...verdicts].flatMap(([to, sources]) => [...sources].map(([from, found]) => {
        if (found.length === 0)
            return { from, to, line: '-.->', rank: 2 };
        return found.includes('broken')
            ? { from, to, line: '== broken ==>', rank: 0 }
            : { from, to, line: '-->', rank: 1 };
    }));
}
function lookOf(outcome) {
    if (outcome === undefined)
        return 'skipped';
    return outcome.status === 'passed' && outcome.via === 'stub' ? 'stub' : outcome.status;
}
function markAt(outcome) {
    return outcome === undefined ? '–' : (0,say_outcome/* markOf */.Fg)(outcome);
}
/** Everything that is not a letter, a digit or plain punctuation becomes an entity, which Mermaid shows as it is. */
function label(text) {
    const line = Array.from((0,report_escape/* cleanLine */.Ow)(text));
    const short = line.length > labelLimit ? [...line.slice(0, labelLimit - 1), '…'] : line;
    return short.map((mark) => (/[\p{L}\p{N} .…-]/u.test(mark) ? mark : `#${mark.codePointAt(0)};`)).join('');
}

;// CONCATENATED MODULE: ./src/report/markdown/surroundings.ts


/** Packages that are named. */
const packageLimit = 50;
/** Nodes of a framework that are named. */
const nodesNamed = 8;
/** What the scripts ran with: interpreter, packages that contracts name, machines, and the version of this program. */
function surroundings({ facts, execution, generator, subject }) {
    const { python } = facts;
    const machines = execution.machines.map(({ os, arch, cpus }) => `${os} ${arch}, ${(0,lib_text/* count */.U9)(cpus, 'CPU')}`);
    const packages = Object.entries(python?.packages ?? {});
    const left = packages.length - packageLimit;
    const title = [...(python === undefined ? [] : [`${python.implementation} ${python.version}`]), ...new Set(machines)];
    const lines = [
        (0,report_escape/* safe */.gB) `- ${(0,report_escape/* escapeMarkdown */.FV)(`${generator.name} ${generator.version}`)}`,
        ...(python === undefined ? [] : [(0,report_escape/* safe */.gB) `- Python: ${(0,report_escape/* code */.aY)(python.executable)}`]),
        ...packages.slice(0, packageLimit).map(([name, version]) => (0,report_escape/* safe */.gB) `- ${(0,report_escape/* code */.aY)(name)} ${(0,report_escape/* escapeMarkdown */.FV)(version)}`),
        ...(left > 0 ? [(0,report_escape/* safe */.gB) `- and ${left} more packages, in result.json`] : []),
        ...frameworkLines(facts),
        ...(subject.commit === undefined
            ? []
            : [(0,report_escape/* safe */.gB) `- Commit ${(0,report_escape/* code */.aY)(subject.commit.slice(0, 12))}${subject.dirty === true ? (0,report_escape/* safe */.gB) `, with changes` : (0,report_escape/* safe */.gB) ``}`]),
    ];
    return [(0,report_escape/* fold */.AU)(`Environment: ${title.join('; ') || generator.name}`, [(0,report_escape/* joinMarkdown */.UF)(lines, '\n')])];
}
/** Which scripts work with which framework. */
function frameworkLines({ frameworks = {} }) {
    const nodes = new Map();
    for (const [node, found] of Object.entries(frameworks)) {
        for (const framework of found)
            nodes.set(framework, [...(nodes.get(framework) ?? []), node]);
    }
    return [...nodes].map(([framework, users]) => {
        const more = users.length - nodesNamed;
        const named = (0,report_escape/* joinMarkdown */.UF)(users.slice(0, nodesNamed).map(report_escape/* code */.aY), ', ');
        return (0,report_escape/* safe */.gB) `- Works with ${(0,report_escape/* escapeMarkdown */.FV)(framework)}: ${named}${more > 0 ? (0,report_escape/* safe */.gB) ` and ${more} more` : (0,report_escape/* safe */.gB) ``}`;
    });
}

// EXTERNAL MODULE: ./src/report/critical-path.ts
var critical_path = __webpack_require__(33529);
;// CONCATENATED MODULE: ./src/report/markdown/timing.ts




const slowestLimit = 5;
/** Scripts of the longest chain that are named. */
const chainLimit = 30;
/** Where the time went: the chain that decided how long the run took, the slowest scripts, and how parallel it was. */
function timing(result) {
    const { runs, durationMs, machines } = result.execution;
    const timed = runs.flatMap((run) => {
        const time = (0,say_outcome/* runTime */.Ft)(run);
        return time === undefined ? [] : [{ run, time }];
    });
    if (timed.length < 2)
        return [];
    const path = (0,critical_path/* criticalPath */.v)(result);
    const sum = timed.reduce((total, { time }) => total + time, 0);
    const cpus = machines.reduce((total, machine) => total + machine.cpus, 0);
    const atOnce = (sum / Math.max(1, durationMs)).toFixed(1);
    const title = `Time: ${(0,lib_text/* sayDuration */.kP)(durationMs)}, of which the longest chain of scripts took ${(0,lib_text/* sayDuration */.kP)(path.durationMs)}`;
    const slowest = timed.toSorted((a, b) => b.time - a.time).slice(0, slowestLimit);
    return [
        (0,report_escape/* fold */.AU)(title, [
            (0,report_escape/* escapeMarkdown */.FV)(`${(0,lib_text/* sayDuration */.kP)(sum)} of scripts: on average ${atOnce} at a time on ${(0,lib_text/* count */.U9)(cpus, 'CPU')}. More at a time cannot make the run shorter than its longest chain.`),
            (0,report_escape/* safe */.gB) `The longest chain, ${(0,report_escape/* escapeMarkdown */.FV)((0,lib_text/* count */.U9)(path.nodes.length, 'script'))}: ${chain(path.nodes)}`,
            (0,report_escape/* joinMarkdown */.UF)([(0,report_escape/* safe */.gB) `The slowest scripts:\n`, ...slowest.map(({ run, time }) => timeLine(run, time))], '\n'),
        ]),
    ];
}
function chain(nodes) {
    const shown = nodes.slice(0, chainLimit).map(report_escape/* code */.aY);
    const left = nodes.length - shown.length;
    return (0,report_escape/* joinMarkdown */.UF)([...shown, ...(left > 0 ? [(0,report_escape/* safe */.gB) `${left} more`] : [])], ' → ');
}
function timeLine(run, time) {
    const last = run.attempts.at(-1);
    const words = [
        (0,lib_text/* sayDuration */.kP)(time),
        ...(last?.cpuMs === undefined ? [] : [`${(0,lib_text/* sayDuration */.kP)(last.cpuMs)} of CPU`]),
        ...(last?.peakRssBytes === undefined ? [] : [`${(0,lib_text/* sayBytes */.zm)(last.peakRssBytes)} of memory`]),
    ];
    return (0,report_escape/* safe */.gB) `- ${(0,report_escape/* code */.aY)(run.node)} ${(0,report_escape/* escapeMarkdown */.FV)(words.join(', '))}`;
}

// EXTERNAL MODULE: ./src/words/say-score.ts
var say_score = __webpack_require__(57361);
;// CONCATENATED MODULE: ./src/report/markdown/wiring.ts





/** Inputs that are shown: the page and `explain` have all. */
const wiring_rowLimit = 100;
/** Why each input is fed by what it is, folded away: doubtful matches first, so that they are seen. */
function wiring(bindings) {
    if (bindings.length === 0)
        return [];
    const ties = bindings.filter(({ tie }) => tie).length;
    const matched = bindings.filter(({ how }) => how === 'matched').length;
    const title = `Wiring: ${(0,lib_text/* count */.U9)(bindings.length, 'input')}, of which ${matched} matched${ties > 0 ? `, ${(0,lib_text/* count */.U9)(ties, 'tie')}` : ''}`;
    const shown = bindings.toSorted((a, b) => Number(b.tie) - Number(a.tie)).slice(0, wiring_rowLimit);
    const more = bindings.length - shown.length;
    const header = [(0,report_escape/* safe */.gB) `Input`, (0,report_escape/* safe */.gB) `Fed by`, (0,report_escape/* safe */.gB) `Why`, (0,report_escape/* safe */.gB) `The next best`];
    return [
        (0,report_escape/* fold */.AU)(title, [
            bareTable(header, shown.map(wiring_row)),
            ...(more > 0 ? [(0,report_escape/* safe */.gB) `… and ${more} more; report.html has them.`] : []),
            (0,report_escape/* safe */.gB) `${(0,report_escape/* code */.aY)('dag-script-test explain NODE.INPUT')} tells all candidates of an input, and how to change what feeds it.`,
        ]),
    ];
}
function wiring_row(binding) {
    const [rival] = binding.rivals;
    const next = rival === undefined
        ? (0,report_escape/* safe */.gB) ``
        : (0,report_escape/* safe */.gB) `${(0,report_escape/* code */.aY)(`${rival.node}.${rival.output}`)} ${(0,report_escape/* escapeMarkdown */.FV)(`${rival.score.toFixed(2)}, ${say_score/* rivalReasons */.q6[rival.because]}`)}`;
    return [(0,report_escape/* code */.aY)((0,say_source/* sayTarget */.s)(binding)), (0,report_escape/* code */.aY)((0,say_source/* saySource */.$)(binding.from)), why(binding), next];
}
function why({ how, score, parts, tie, mounted }) {
    const words = { declared: 'wired by the test file', fixture: 'a file of the test' };
    if (how !== 'matched')
        return (0,report_escape/* escapeMarkdown */.FV)(words[how]);
    const sum = parts === undefined ? '' : ` = ${(0,say_score/* sayParts */.Ue)(parts)}`;
    const notMounted = mounted === false ? '; not mounted, so nothing is delivered' : '';
    return (0,report_escape/* safe */.gB) `${tie ? (0,report_escape/* safe */.gB) `**tie** ` : (0,report_escape/* safe */.gB) ``}${(0,report_escape/* escapeMarkdown */.FV)(`${(score ?? 0).toFixed(2)}${sum}${notMounted}`)}`;
}

;// CONCATENATED MODULE: ./src/report/markdown/markdown.ts













const verdictMarks = { passed: '✔', failed: '✘', cancelled: '◼', invalid: '✘' };
/** The summary that a pull request shows: one sentence, failures first, then everything in tables. */
function reportMarkdown(result) {
    const name = result.pipeline === '' ? (0,report_escape/* safe */.gB) `Pipeline` : (0,report_escape/* code */.aY)(result.pipeline);
    const links = sourceLinks(result);
    const head = [
        (0,report_escape/* safe */.gB) `## ${(0,report_escape/* escapeMarkdown */.FV)(verdictMarks[result.verdict])} ${name}: ${(0,report_escape/* escapeMarkdown */.FV)(result.verdict)}`,
        (0,report_escape/* safe */.gB) `**${(0,report_escape/* escapeMarkdown */.FV)((0,say_verdict/* sayVerdict */.F)(result))}**`,
    ];
    const body = result.verdict === 'invalid'
        ? definitions(result.diagnostics, links)
        : [
            ...failureBlocks(result, links),
            ...findingTable(result.findings, links),
            ...baselineTable(result.baseline),
            ...drawing(result),
            ...scriptTable(result, links),
            ...flowTable(result.flows),
            ...definitions(result.diagnostics, links),
            ...wiring(result.plan.bindings),
            ...timing(result),
            ...surroundings(result),
        ];
    return `${(0,report_escape/* joinMarkdown */.UF)([...head, ...body], '\n\n')}\n`;
}
function scriptTable({ execution, plan }, links) {
    const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
    const rows = execution.runs.map((run) => {
        const node = nodes.get(run.node);
        const note = node?.note === undefined ? (0,report_escape/* safe */.gB) `` : (0,report_escape/* safe */.gB) ` ${(0,report_escape/* escapeMarkdown */.FV)(node.note)}`;
        return [
            (0,report_escape/* safe */.gB) `${(0,report_escape/* escapeMarkdown */.FV)((0,say_outcome/* markOf */.Fg)(run.outcome))} ${(0,report_escape/* code */.aY)(run.node)}${note}`,
            scriptCell(node, links),
            outcomeCell(run.outcome),
            (0,report_escape/* unbroken */.D_)((0,say_outcome/* sayRunTime */.wr)(run)),
        ];
    });
    return titledTable((0,report_escape/* safe */.gB) `Scripts`, [(0,report_escape/* safe */.gB) `Node`, (0,report_escape/* safe */.gB) `Script`, (0,report_escape/* safe */.gB) `Outcome`, (0,report_escape/* safe */.gB) `Time`], rows);
}
function scriptCell(node, links) {
    if (node?.kind !== 'script')
        return (0,report_escape/* safe */.gB) `–`;
    if (node.entry !== undefined)
        return links(node.entry, node.entry);
    return node.command === undefined ? (0,report_escape/* safe */.gB) `–` : (0,report_escape/* code */.aY)(node.command.join(' '));
}
function outcomeCell(outcome) {
    return outcome.status === 'blocked' ? (0,report_escape/* safe */.gB) `blocked by ${(0,report_escape/* code */.aY)(outcome.because)}` : (0,report_escape/* escapeMarkdown */.FV)((0,say_outcome/* sayOutcome */.a6)(outcome));
}
function findingTable(findings, links) {
    const rows = findings.map(({ severity, rule, message, help, at }) => [
        (0,report_escape/* safe */.gB) `${(0,report_escape/* escapeMarkdown */.FV)(severity)} ${explained(rule)}`,
        (0,report_escape/* safe */.gB) `${(0,report_escape/* sentence */.em)(message)}${help === undefined ? (0,report_escape/* safe */.gB) `` : (0,report_escape/* safe */.gB) `<br>${(0,report_escape/* sentence */.em)(help)}`}`,
        at === undefined ? (0,report_escape/* safe */.gB) `` : placeLink(at, links),
    ]);
    return titledTable((0,report_escape/* safe */.gB) `Findings`, [(0,report_escape/* safe */.gB) `Rule`, (0,report_escape/* safe */.gB) `What was found`, (0,report_escape/* safe */.gB) `Declared at`], rows);
}

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/report.ts






/** Each of them with its file name. */
const reporters = {
    json: { path: 'result.json', draw: reportJson },
    markdown: { path: 'summary.md', draw: reportMarkdown },
    text: { path: 'report.txt', draw: report_text/* reportText */.U },
    csv: { path: 'report.csv', draw: reportCsv },
    junit: { path: 'junit.xml', draw: reportJunit },
    ctrf: { path: 'ctrf-report.json', draw: reportCtrf },
};
/** Draws a result in the formats asked for, in their order. */
function report(result, formats) {
    return formats.map((format) => ({ path: reporters[format].path, text: reporters[format].draw(result) }));
}
/** The same for every format: what draws HTML is loaded here, so that a start without it does not pay for it. */
async function reportAll(result, formats) {
    const documents = [];
    for (const format of formats) {
        if (format === 'html') {
            const { reportHtml } = await Promise.all(/* import() */[__webpack_require__.e(440), __webpack_require__.e(812)]).then(__webpack_require__.bind(__webpack_require__, 58812));
            documents.push({ path: 'report.html', text: reportHtml(result) });
        }
        else {
            documents.push(...report(result, [format]));
        }
    }
    return documents;
}


/***/ }),

/***/ 10312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ rerunCommand)
/* harmony export */ });
/** The command that runs one node again on a laptop, with everything that it needs data from. */
function rerunCommand(node) {
    return `npx dag-script-test run --node ${quote(`+${node}`)}`;
}
/** A word for a POSIX shell. */
function quote(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ }),

/***/ 23938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readResult),
  F: () => (/* binding */ resultSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./src/report/result-schema/open-shape.ts
var open_shape = __webpack_require__(28340);
// EXTERNAL MODULE: ./src/report/result-schema/plan.ts
var plan = __webpack_require__(60479);
// EXTERNAL MODULE: ./src/report/result-schema/remarks.ts
var remarks = __webpack_require__(38779);
;// CONCATENATED MODULE: ./src/report/result-schema/run.ts


const column = (0,open_shape/* open */.ho)()({
    name: open_shape/* text */.Qq,
    type: open_shape/* text */.Qq,
    nulls: open_shape/* number */.ai.exactOptional(),
    distinct: open_shape/* number */.ai.exactOptional(),
    min: schemas/* union */.KCZ([open_shape/* text */.Qq, open_shape/* number */.ai]).exactOptional(),
    max: schemas/* union */.KCZ([open_shape/* text */.Qq, open_shape/* number */.ai]).exactOptional(),
});
const table = (0,open_shape/* open */.ho)()({
    columns: schemas/* array */.YOg(column),
    rows: open_shape/* number */.ai.exactOptional(),
    columnCount: open_shape/* number */.ai.exactOptional(),
    delimiter: open_shape/* text */.Qq.exactOptional(),
    sample: schemas/* array */.YOg(open_shape/* texts */.Te).exactOptional(),
    rowGroups: open_shape/* number */.ai.exactOptional(),
});
const fileProfile = (0,open_shape/* open */.ho)()({
    path: open_shape/* text */.Qq,
    bytes: open_shape/* number */.ai,
    format: (0,open_shape/* word */.Vm)(),
    problem: schemas/* looseObject */._H3({ message: open_shape/* text */.Qq, line: open_shape/* number */.ai.exactOptional() }).exactOptional(),
    table: table.exactOptional(),
    array: open_shape/* text */.Qq.exactOptional(),
    entries: open_shape/* texts */.Te.exactOptional(),
});
const absent = (0,open_shape/* open */.ho)()({ missing: schemas/* literal */.euz(true), there: open_shape/* text */.Qq });
const violation = (0,open_shape/* open */.ho)()({
    constraint: (0,open_shape/* word */.Vm)(),
    column: open_shape/* text */.Qq,
    file: open_shape/* text */.Qq,
    row: open_shape/* number */.ai,
    line: open_shape/* number */.ai.exactOptional(),
    value: open_shape/* text */.Qq,
    wanted: open_shape/* text */.Qq,
    count: open_shape/* number */.ai,
});
const profile = (0,open_shape/* open */.ho)()({
    reader: open_shape/* number */.ai,
    format: (0,open_shape/* word */.Vm)().exactOptional(),
    files: schemas/* array */.YOg(fileProfile),
    fileCount: open_shape/* number */.ai,
    bytes: open_shape/* number */.ai,
    table: table.exactOptional(),
    notes: open_shape/* texts */.Te,
    matched: open_shape/* number */.ai.exactOptional(),
    violations: schemas/* array */.YOg(violation).exactOptional(),
    values: (0,open_shape/* named */.KT)(schemas/* union */.KCZ([open_shape/* scalar */.d_, absent])).exactOptional(),
});
const evidence = (0,open_shape/* open */.ho)()({
    output: open_shape/* text */.Qq,
    present: open_shape/* flag */.Jt,
    fileCount: open_shape/* number */.ai,
    bytes: open_shape/* number */.ai,
    digest: open_shape/* text */.Qq.exactOptional(),
    files: schemas/* array */.YOg((0,open_shape/* open */.ho)()({ path: open_shape/* text */.Qq, bytes: open_shape/* number */.ai, sha256: open_shape/* text */.Qq, mode: open_shape/* number */.ai })),
    profile: profile.exactOptional(),
    delivered: schemas/* looseObject */._H3({ file: open_shape/* text */.Qq, bytes: open_shape/* number */.ai, sha256: open_shape/* text */.Qq }).exactOptional(),
});
const run_frame = (0,open_shape/* open */.ho)()({
    file: open_shape/* text */.Qq,
    line: open_shape/* number */.ai,
    function: open_shape/* text */.Qq,
    text: open_shape/* text */.Qq.exactOptional(),
    inWorkspace: open_shape/* flag */.Jt,
});
const run_frames = schemas/* array */.YOg(run_frame);
/** One kind of failure. */
function failed(reason, shape) {
    return schemas/* looseObject */._H3({ reason: schemas/* literal */.euz(reason), ...shape });
}
const failure = schemas/* discriminatedUnion */.gMt('reason', [
    failed('exit-non-zero', { exitCode: open_shape/* number */.ai, message: open_shape/* text */.Qq.exactOptional(), frames: run_frames.exactOptional() }),
    failed('exception', { type: open_shape/* text */.Qq, message: open_shape/* text */.Qq, frames: run_frames }),
    failed('syntax-error', { message: open_shape/* text */.Qq, at: run_frame }),
    failed('import-error', { module: open_shape/* text */.Qq, message: open_shape/* text */.Qq, frames: run_frames }),
    failed('interface-error', { message: open_shape/* text */.Qq, at: run_frame.exactOptional() }),
    failed('signal', { signal: open_shape/* text */.Qq }),
    failed('out-of-memory', { frames: run_frames.exactOptional() }),
    failed('timeout', { timeoutMs: open_shape/* number */.ai }),
    failed('log-limit', { limitBytes: open_shape/* number */.ai }),
    failed('spawn-error', { program: open_shape/* text */.Qq, message: open_shape/* text */.Qq }),
    failed('ended-early', { exitCode: open_shape/* number */.ai }),
    failed('missing-output', { outputs: open_shape/* texts */.Te, message: open_shape/* text */.Qq.exactOptional() }),
    failed('staging-error', { message: open_shape/* text */.Qq }),
    failed('unknown', { raw: schemas/* unknown */.L5J() }),
]);
const outcome = schemas/* discriminatedUnion */.gMt('status', [
    (0,open_shape/* open */.ho)()({ status: schemas/* literal */.euz('passed'), via: schemas/* enum */.k5n(['run', 'stub', 'cache']) }),
    (0,open_shape/* open */.ho)()({ status: schemas/* literal */.euz('failed'), failure }),
    (0,open_shape/* open */.ho)()({
        status: schemas/* literal */.euz('blocked'),
        because: open_shape/* text */.Qq,
        why: schemas/* enum */.k5n(['failed', 'bad-output', 'skipped']),
    }),
    (0,open_shape/* open */.ho)()({
        status: schemas/* literal */.euz('skipped'),
        why: schemas/* enum */.k5n(['asked', 'no-script', 'not-selected', 'other-shard']),
        note: open_shape/* text */.Qq.exactOptional(),
    }),
    (0,open_shape/* open */.ho)()({
        status: schemas/* literal */.euz('cancelled'),
        reason: schemas/* enum */.k5n(['interrupted', 'deadline', 'fail-fast', 'kill']),
    }),
]);
const sighting = (0,open_shape/* open */.ho)()({
    kind: (0,open_shape/* word */.Vm)(),
    what: open_shape/* text */.Qq,
    during: schemas/* enum */.k5n(['import', 'main']),
    at: schemas/* looseObject */._H3({ file: open_shape/* text */.Qq, line: open_shape/* number */.ai }).exactOptional(),
});
const observed = (0,open_shape/* open */.ho)()({
    sightings: schemas/* array */.YOg(sighting),
    cut: schemas/* array */.YOg((0,open_shape/* word */.Vm)()).exactOptional(),
});
const attempt = (0,open_shape/* open */.ho)()({
    startedMs: open_shape/* number */.ai,
    endedMs: open_shape/* number */.ai,
    failure: failure.exactOptional(),
    log: (0,open_shape/* open */.ho)()({ path: open_shape/* text */.Qq, bytes: open_shape/* number */.ai, head: open_shape/* text */.Qq, tail: open_shape/* text */.Qq }),
    exitCode: open_shape/* number */.ai.exactOptional(),
    cpuMs: open_shape/* number */.ai.exactOptional(),
    peakRssBytes: open_shape/* number */.ai.exactOptional(),
    leftBehind: open_shape/* flag */.Jt.exactOptional(),
    observed: observed.exactOptional(),
    started: schemas/* union */.KCZ([schemas/* looseObject */._H3({ how: schemas/* literal */.euz('warm') }), schemas/* looseObject */._H3({ how: schemas/* literal */.euz('cold'), why: open_shape/* text */.Qq })])
        .exactOptional(),
});
const nodeRun = (0,open_shape/* open */.ho)()({
    node: open_shape/* text */.Qq,
    outcome,
    attempts: schemas/* array */.YOg(attempt),
    outputs: schemas/* array */.YOg(evidence),
    undeclared: open_shape/* texts */.Te,
    inputs: schemas/* array */.YOg((0,open_shape/* open */.ho)()({ input: open_shape/* text */.Qq, fileCount: open_shape/* number */.ai, bytes: open_shape/* number */.ai, digest: open_shape/* text */.Qq, read: open_shape/* flag */.Jt.exactOptional() }))
        .exactOptional(),
    modifiedInputs: open_shape/* texts */.Te,
    readyMs: open_shape/* number */.ai.exactOptional(),
    stagedMs: open_shape/* number */.ai.exactOptional(),
    startedMs: open_shape/* number */.ai.exactOptional(),
    endedMs: open_shape/* number */.ai.exactOptional(),
    machine: open_shape/* text */.Qq,
    role: schemas/* enum */.k5n(['assigned', 'supporting']),
});
const probeRun = (0,open_shape/* open */.ho)()({
    kind: (0,open_shape/* word */.Vm)(),
    input: open_shape/* text */.Qq.exactOptional(),
    folder: open_shape/* text */.Qq,
    node: open_shape/* text */.Qq,
    outcome,
    attempt: attempt.exactOptional(),
    outputs: schemas/* array */.YOg(evidence),
});
/** `Execution` of the model. */
const execution = (0,open_shape/* open */.ho)()({
    startedAt: open_shape/* number */.ai,
    durationMs: open_shape/* number */.ai,
    runs: schemas/* array */.YOg(nodeRun),
    probes: schemas/* array */.YOg(probeRun).exactOptional(),
    machines: schemas/* array */.YOg((0,open_shape/* open */.ho)()({ id: open_shape/* text */.Qq, os: open_shape/* text */.Qq, arch: open_shape/* text */.Qq, cpus: open_shape/* number */.ai })),
    cancelled: schemas/* enum */.k5n(['interrupted', 'deadline']).exactOptional(),
});

// EXTERNAL MODULE: ./src/report/result-schema/soften.ts
var soften = __webpack_require__(37167);
;// CONCATENATED MODULE: ./src/report/result-schema.ts






const flowColumn = (0,open_shape/* open */.ho)()({ name: open_shape/* text */.Qq, type: open_shape/* text */.Qq.exactOptional() });
const flow = (0,open_shape/* open */.ho)()({
    binding: plan/* binding */.C,
    verdict: schemas/* enum */.k5n(['ok', 'warning', 'broken', 'untested']),
    files: open_shape/* number */.ai,
    bytes: open_shape/* number */.ai,
    rows: open_shape/* number */.ai.exactOptional(),
    columns: open_shape/* texts */.Te.exactOptional(),
    format: (0,open_shape/* word */.Vm)().exactOptional(),
    offered: schemas/* array */.YOg(flowColumn).exactOptional(),
    needed: schemas/* array */.YOg(flowColumn).exactOptional(),
    opened: open_shape/* flag */.Jt.exactOptional(),
    explains: open_shape/* text */.Qq.exactOptional(),
    checks: schemas/* array */.YOg(schemas/* looseObject */._H3({ rule: open_shape/* text */.Qq, passed: open_shape/* flag */.Jt, message: open_shape/* text */.Qq })),
});
const facts = (0,open_shape/* open */.ho)()({
    python: (0,open_shape/* open */.ho)()({
        executable: open_shape/* text */.Qq,
        version: open_shape/* text */.Qq,
        implementation: open_shape/* text */.Qq,
        packages: (0,open_shape/* named */.KT)(open_shape/* text */.Qq),
        requirements: schemas/* array */.YOg((0,open_shape/* open */.ho)()({
            name: open_shape/* text */.Qq,
            range: open_shape/* text */.Qq,
            installed: open_shape/* text */.Qq.exactOptional(),
            met: open_shape/* flag */.Jt.exactOptional(),
            why: (0,open_shape/* word */.Vm)().exactOptional(),
        }))
            .exactOptional(),
    }).exactOptional(),
    frameworks: (0,open_shape/* named */.KT)(schemas/* array */.YOg((0,open_shape/* word */.Vm)())).exactOptional(),
});
const baseline = (0,open_shape/* open */.ho)()({
    file: open_shape/* text */.Qq,
    differences: schemas/* array */.YOg((0,open_shape/* open */.ho)()({
        kind: (0,open_shape/* word */.Vm)(),
        node: open_shape/* text */.Qq,
        output: open_shape/* text */.Qq,
        column: open_shape/* text */.Qq.exactOptional(),
        was: open_shape/* text */.Qq.exactOptional(),
        is: open_shape/* text */.Qq.exactOptional(),
        tolerated: open_shape/* flag */.Jt,
    })),
    updated: schemas/* literal */.euz(true).exactOptional(),
});
const scope = (0,open_shape/* open */.ho)()({
    selected: open_shape/* texts */.Te,
    assigned: open_shape/* texts */.Te,
    shard: schemas/* looseObject */._H3({ index: open_shape/* number */.ai, count: open_shape/* number */.ai }).exactOptional(),
});
const totals = (0,open_shape/* open */.ho)()({
    nodes: open_shape/* number */.ai,
    passed: open_shape/* number */.ai,
    stubs: open_shape/* number */.ai,
    failed: open_shape/* number */.ai,
    allowed: open_shape/* number */.ai,
    blocked: open_shape/* number */.ai,
    skipped: open_shape/* number */.ai,
    cancelled: open_shape/* number */.ai,
    flows: schemas/* looseObject */._H3({ ok: open_shape/* number */.ai, warning: open_shape/* number */.ai, broken: open_shape/* number */.ai, untested: open_shape/* number */.ai }),
    findings: schemas/* looseObject */._H3({ error: open_shape/* number */.ai, warning: open_shape/* number */.ai, note: open_shape/* number */.ai }),
});
const head = {
    version: schemas/* literal */.euz(1),
    generator: schemas/* looseObject */._H3({ name: open_shape/* text */.Qq, version: open_shape/* text */.Qq }),
    pipeline: open_shape/* text */.Qq,
    diagnostics: schemas/* array */.YOg(remarks/* diagnostic */.YK),
    subject: (0,open_shape/* open */.ho)()({ commit: open_shape/* text */.Qq.exactOptional(), dirty: open_shape/* flag */.Jt.exactOptional() }),
};
const result = schemas/* discriminatedUnion */.gMt('verdict', [
    (0,open_shape/* open */.ho)()({
        ...head,
        verdict: schemas/* literal */.euz('invalid'),
        plan: plan/* plan */.e.exactOptional(),
        environment: (0,open_shape/* named */.KT)(open_shape/* text */.Qq).exactOptional(),
    }),
    (0,open_shape/* open */.ho)()({
        ...head,
        verdict: schemas/* enum */.k5n(['passed', 'failed', 'cancelled']),
        plan: plan/* plan */.e,
        facts,
        execution: execution,
        findings: schemas/* array */.YOg(remarks/* finding */.gk),
        flows: schemas/* array */.YOg(flow),
        baseline: baseline.exactOptional(),
        scope,
        environment: (0,open_shape/* named */.KT)(open_shape/* text */.Qq),
        totals,
    }),
]);
/** Reads `result.json`, also of a later version of this program as far as it can be understood. */
function readResult(json) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch (error) {
        return { ok: false, problems: [`It is not valid JSON: ${error.message}`] };
    }
    const softened = (0,soften/* soften */.y)(value);
    const read = result.safeParse(softened);
    // The value itself, not the schema's copy of it, so that its members keep their order.
    if (read.success)
        return { ok: true, result: softened };
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the result'}: ${message}`);
    return { ok: false, problems: problems.slice(0, 20) };
}
/** The JSON Schema of `result.json`. Open: members that it does not name are allowed. */
function resultSchema() {
    return { title: 'Result of dag-script-test', ...json_schema_processors/* toJSONSchema */.bl(result) };
}


/***/ }),

/***/ 28340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   ho: () => (/* binding */ open)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);

/** An object with the members of `T`; others pass unseen, so that results of later versions can be read. */
function open() {
    return (shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3(shape);
}
/** One of a set of words that may grow: rules, codes, formats. */
function word() {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP();
}
/** Simple values. */
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP();
const number = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig();
const flag = zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY();
const texts = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text);
const scalar = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ()]);
/** Names in it are the user's. */
function named(value) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), value);
}


/***/ }),

/***/ 60479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ binding),
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12311);
/* harmony import */ var _open_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28340);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38779);



const expectation = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({
    min: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai.exactOptional(),
    max: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai.exactOptional(),
    equals: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_.exactOptional(),
    within: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai.exactOptional(),
});
const contract = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({
    format: (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)().exactOptional(),
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J())]).exactOptional(),
    minRows: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai.exactOptional(),
    files: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
    optional: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt.exactOptional(),
    values: (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(expectation).exactOptional(),
});
const envValue = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ literal: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
    (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ fromEnvironment: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
    (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ inFolder: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
]);
const portType = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)().exactOptional();
const shape = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['file', 'directory']);
const plannedInput = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({
    name: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    required: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    type: portType,
    path: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    shape,
    sources: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .source */ .sP),
    channels: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
    unwired: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['absent', 'empty-dir']),
    data: contract.exactOptional(),
    at: _remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln,
});
const plannedOutput = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({
    name: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    type: portType,
    path: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    shape,
    optional: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    delivery: (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(),
    stub: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
    data: contract.exactOptional(),
    expected: (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({
        members: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg((0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)()),
        at: _remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln,
    }).exactOptional(),
    at: _remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln,
});
const plannedNode = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({
    id: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    step: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    jobType: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['script', 'stub', 'none']),
    runtime: (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)().exactOptional(),
    entry: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
    scriptDigest: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
    command: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te.exactOptional(),
    folder: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    args: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, value: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_ })),
    env: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, value: envValue, declared: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt })),
    inputs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(plannedInput),
    outputs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(plannedOutput),
    probes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg((0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ kind: (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(), input: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(), folder: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })).exactOptional(),
    dependsOn: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
    timeoutMs: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    retries: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    skip: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
    allowFailure: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
    note: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
    requirements: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, range: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })).exactOptional(),
    fingerprint: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    at: _remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln,
});
const parts = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({
    type: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    dataType: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    name: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    exact: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    source: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    keywords: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    cap: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
});
const rival = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ node: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, output: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, score: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai, parts, because: (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)() });
/** `Binding` of the model. */
const binding = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({
    from: _remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .source */ .sP,
    to: _remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .target */ .aC,
    how: (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(),
    score: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai.exactOptional(),
    parts: parts.exactOptional(),
    rivals: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(rival),
    tie: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    mounted: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(false).exactOptional(),
});
/** `Plan` of the model. */
const plan = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    pipeline: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    fingerprint: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    nodes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(plannedNode),
    bindings: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(binding),
    emulate: (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(),
});


/***/ }),

/***/ 38779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   YK: () => (/* binding */ diagnostic),
/* harmony export */   aC: () => (/* binding */ target),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   sP: () => (/* binding */ source)
/* harmony export */ });
/* unused harmony export position */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _open_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28340);


/** `Position` of the model. */
const position = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ line: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai, column: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai });
/** `Span` of the model. */
const span = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ file: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, start: position, end: position });
const severity = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['error', 'warning', 'note']);
/** `Diagnostic` of the model. */
const diagnostic = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({
    code: (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(),
    severity,
    message: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    help: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
    at: span.exactOptional(),
    about: (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({
        node: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
        step: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
        port: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
        item: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
    }),
    related: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ message: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, at: span })).exactOptional(),
    key: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
});
/** `Source` of the model. */
const source = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('kind', [
    (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('output'), node: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, output: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
    (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('file'), path: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
]);
/** `Target` of the model. */
const target = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ node: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, input: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq });
const subject = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('kind', [
    (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('output'), node: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, output: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
    (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('input'), node: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, input: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
    (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('flow'), from: source, to: target }),
    (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('script'), node: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
    (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('run') }),
]);
/** `Finding` of the model. */
const finding = (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)()({
    rule: (0,_open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(),
    severity,
    message: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    help: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.exactOptional(),
    about: subject,
    at: span.exactOptional(),
    key: _open_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
});


/***/ }),

/***/ 37167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ soften)
/* harmony export */ });
const failureReasons = new Set([
    'exit-non-zero',
    'exception',
    'syntax-error',
    'import-error',
    'interface-error',
    'signal',
    'out-of-memory',
    'timeout',
    'log-limit',
    'spawn-error',
    'ended-early',
    'missing-output',
    'staging-error',
    'unknown',
]);
const outcomeStatuses = new Set(['passed', 'failed', 'blocked', 'skipped', 'cancelled']);
const flowVerdicts = new Set(['ok', 'warning', 'broken', 'untested']);
const sourceKinds = new Set(['output', 'file']);
const subjectKinds = new Set(['output', 'input', 'flow', 'script', 'run']);
/**
 * Makes a result of a later version readable: where a closed union has a member that this version does not know, one
 * takes its place that says so. An unknown outcome counts as a failure: what is not understood must not look green.
 */
function soften(value) {
    if (Array.isArray(value))
        return value.map(soften);
    if (!isRaw(value))
        return value;
    return softenMembers(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, key === 'raw' ? member : soften(member)])));
}
function softenMembers(object) {
    const softened = { ...object };
    const { failure, outcome, from, about, checks, verdict } = object;
    if (isRaw(failure) && !isOneOf(failureReasons, failure['reason']))
        softened['failure'] = { reason: 'unknown', raw: failure };
    if (isRaw(outcome) && 'status' in outcome && !isOneOf(outcomeStatuses, outcome['status']))
        softened['outcome'] = { status: 'failed', failure: { reason: 'unknown', raw: outcome } };
    if (isRaw(from) && !isOneOf(sourceKinds, from['kind']))
        softened['from'] = { kind: 'file', path: 'unknown', raw: from };
    if (isRaw(about) && 'kind' in about && !isOneOf(subjectKinds, about['kind']))
        softened['about'] = { kind: 'run', raw: about };
    if (Array.isArray(checks) && !isOneOf(flowVerdicts, verdict))
        softened['verdict'] = 'untested';
    return softened;
}
function isRaw(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isOneOf(known, value) {
    return typeof value === 'string' && known.has(value);
}


/***/ }),

/***/ 18363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ saySource),
/* harmony export */   s: () => (/* binding */ sayTarget)
/* harmony export */ });
/** Where the data of a binding comes from: `Node.output`, or a file. */
function saySource(source) {
    return source.kind === 'output' ? `${source.node}.${source.output}` : source.path;
}
/** Where it goes: `Node.input`. */
function sayTarget({ to }) {
    return `${to.node}.${to.input}`;
}


/***/ }),

/***/ 64353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ sayVerdict)
/* harmony export */ });
/* harmony import */ var _lib_unreachable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62101);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79112);


/** The whole result in one sentence. */
function sayVerdict(result) {
    switch (result.verdict) {
        case 'invalid': {
            const errors = result.diagnostics.filter(({ severity }) => severity === 'error').length;
            return `Nothing ran: the definitions have ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(errors, 'error')}.`;
        }
        case 'passed':
            return `${ran(result)}${stubs(result)}; ${flows(result)}${remarks(result)}.`;
        case 'failed':
            return `${troubles(result)}; ${ran(result)}${stubs(result)}.`;
        case 'cancelled': {
            const cause = result.execution.cancelled === 'deadline' ? 'the deadline passed' : 'it was interrupted';
            return `The run did not finish, because ${cause}: ${ran(result)}, ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(result.totals.cancelled, 'node')} cancelled.`;
        }
        default:
            return (0,_lib_unreachable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(result);
    }
}
function ran({ totals, execution }) {
    const scripts = totals.passed + totals.failed;
    return `${totals.passed} of ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(scripts, 'script')} passed in ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sayDuration */ .kP)(execution.durationMs)}`;
}
function stubs({ totals, execution }) {
    const probes = (execution.probes ?? []).filter(({ attempt }) => attempt !== undefined).length;
    const parts = [
        ...(totals.stubs === 0 ? [] : [(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(totals.stubs, 'stub')]),
        ...(probes === 0 ? [] : [(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(probes, 'probe')]),
    ];
    return parts.length === 0 ? '' : ` (and ${parts.join(', ')})`;
}
function flows({ totals }) {
    const all = Object.values(totals.flows).reduce((sum, number) => sum + number, 0);
    return `${totals.flows.ok} of ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(all, 'data flow')} ok`;
}
function remarks({ totals: { findings, skipped, blocked, allowed } }) {
    const parts = [
        [findings.error + findings.warning, 'finding', 'findings'],
        [allowed, 'allowed failure', 'allowed failures'],
        [blocked, 'node blocked', 'nodes blocked'],
        [skipped, 'node skipped', 'nodes skipped'],
    ];
    return parts
        .filter(([number]) => number > 0)
        .map(([number, noun, nouns]) => `, ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(number, noun, nouns)}`)
        .join('');
}
function troubles({ totals, findings }) {
    const isEmpty = findings.some(({ rule }) => rule === 'nothing-ran');
    const parts = [
        ...(isEmpty ? ['No script ran'] : []),
        ...(totals.failed > 0 ? [`${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(totals.failed, 'script')} failed`] : []),
        ...(totals.blocked > 0 ? [`${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(totals.blocked, 'node')} blocked`] : []),
        ...(totals.flows.broken > 0 ? [`${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(totals.flows.broken, 'data flow')} broken`] : []),
    ];
    const { error, warning } = totals.findings;
    const findingWords = [
        ...(error > 0 ? [(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(error, 'error')] : []),
        ...(error === 0 && warning > 0 ? [(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(warning, 'warning')] : []),
    ];
    if (!isEmpty && findingWords.length > 0)
        parts.push(`${findingWords.join(' and ')} found`);
    return parts.join(', ');
}


/***/ }),

/***/ 99356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ nodeOf),
/* harmony export */   W: () => (/* binding */ testCases)
/* harmony export */ });
/* harmony import */ var _lib_unreachable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62101);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14031);
/* harmony import */ var _log_tail_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81807);
/* harmony import */ var _rerun_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10312);
/* harmony import */ var _say_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89565);
/* harmony import */ var _words_say_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4521);
/* harmony import */ var _words_say_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23943);
/* harmony import */ var _say_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18363);
/* harmony import */ var _say_verdict_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64353);









/** Findings that the verdict's case lists. */
const findingLimit = 50;
/** All cases, in the order of the result, suite by suite. */
function testCases(result) {
    const definitions = result.diagnostics
        .filter(({ severity }) => severity === 'error')
        .map((diagnostic) => {
        const { code, message, at } = diagnostic;
        const place = at === undefined ? '' : `${(0,_say_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .sayPlace */ .DQ)(at)}: `;
        return {
            suite: 'definitions',
            name: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(`${place}${code}`),
            status: 'failed',
            rawStatus: 'error',
            durationMs: 0,
            attempts: 1,
            reason: code,
            message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(message),
            detail: (0,_say_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .sayDiagnostic */ .rA)(diagnostic),
            ...(at === undefined ? {} : { file: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(at.file), line: at.start.line }),
        };
    });
    return [...(result.verdict === 'invalid' ? [] : completedCases(result)), ...definitions, verdictCase(result)];
}
function completedCases(result) {
    const nodes = new Map(result.plan.nodes.map((node) => [node.id, node]));
    const found = new Map();
    for (const { about, severity, rule, message } of result.findings) {
        const node = severity === 'error' && about.kind !== 'flow' ? nodeOf(about) : undefined;
        if (node !== undefined)
            found.set(node, [...(found.get(node) ?? []), `${rule}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(message)}`]);
    }
    // A verdict that passed has no red case, whatever was forgiven.
    const isRed = result.verdict !== 'passed';
    const scripts = result.execution.runs.map((run) => {
        const node = nodes.get(run.node);
        return scriptCase(run, node?.entry, (isRed && found.get(run.node)) || [], !isRed || node?.allowFailure !== undefined);
    });
    return [...scripts, ...result.flows.map((flow) => flowCase(flow, isRed))];
}
function scriptCase(run, entry, found, forgiven) {
    const { outcome } = run;
    const head = {
        suite: 'scripts',
        name: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(run.node) || '(no name)',
        rawStatus: outcome.status === 'passed' ? outcome.via : outcome.status,
        durationMs: Math.max(0, Math.round((0,_words_say_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .runTime */ .Ft)(run) ?? 0)),
        attempts: Math.max(1, run.attempts.length),
        ...(run.startedMs === undefined ? {} : { startedMs: Math.round(run.startedMs) }),
        ...(entry === undefined ? {} : { file: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(entry) }),
    };
    if (outcome.status === 'failed') {
        const { failure } = outcome;
        const frame = (0,_words_say_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failingFrame */ .YP)(failure);
        const message = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)((0,_words_say_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .sayFailure */ .Kt)(failure));
        return {
            ...head,
            ...(frame?.inWorkspace ? { file: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(frame.file), line: frame.line } : {}),
            status: forgiven ? 'skipped' : 'failed',
            reason: failure.reason,
            message: forgiven ? `This failure is allowed. ${message}` : message,
            detail: failureDetail(run, message),
        };
    }
    if (outcome.status === 'passed') {
        if (found.length === 0)
            return { ...head, status: 'passed' };
        return { ...head, status: 'failed', reason: 'finding', message: found[0] ?? '', detail: found.join('\n') };
    }
    return { ...head, status: 'skipped', reason: outcome.status, message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)((0,_words_say_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .sayOutcome */ .a6)(outcome)) };
}
/** The sentence, where it happened, the end of the log and the command that runs it again. */
function failureDetail(run, message) {
    if (run.outcome.status !== 'failed')
        return message;
    const frames = (0,_words_say_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .framesOf */ .kA)(run.outcome.failure)
        .slice(-20)
        .map((frame) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(`  at ${(0,_words_say_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .sayFrame */ .BY)(frame)} in ${frame.function}${frame.text ? `: ${frame.text}` : ''}`));
    const log = (0,_log_tail_js__WEBPACK_IMPORTED_MODULE_1__/* .logTail */ .R)(run);
    return [
        message,
        ...frames,
        ...(log === undefined ? [] : ['', `${log.cut ? 'The end of its log' : 'Its log'}:`, log.text]),
        '',
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(`Run it again: ${(0,_rerun_command_js__WEBPACK_IMPORTED_MODULE_5__/* .rerunCommand */ .w)(run.node)}`),
    ].join('\n');
}
function flowCase({ binding, verdict, checks }, isRed) {
    const name = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(`${(0,_say_source_js__WEBPACK_IMPORTED_MODULE_6__/* .saySource */ .$)(binding.from)} → ${(0,_say_source_js__WEBPACK_IMPORTED_MODULE_6__/* .sayTarget */ .s)(binding)}`);
    const head = { suite: 'data flow', name, rawStatus: verdict, durationMs: 0, attempts: 1 };
    const bad = checks
        .filter(({ passed }) => !passed)
        .map(({ rule, message }) => ({ rule, message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(message) }));
    const why = {
        reason: bad[0]?.rule ?? verdict,
        message: bad[0]?.message ?? verdict,
        detail: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(bad.map(({ rule, message }) => `${rule}: ${message}`).join('\n')),
    };
    switch (verdict) {
        case 'ok':
        case 'warning':
            return { ...head, status: 'passed' };
        case 'broken':
            return isRed ? { ...head, ...why, status: 'failed' } : { ...head, status: 'passed' };
        case 'untested':
            return { ...head, ...why, status: 'skipped' };
        default:
            return (0,_lib_unreachable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreachable */ .H)(verdict);
    }
}
/** The verdict is a case too: a report cannot be green when the run was not, whatever the reason. */
function verdictCase(result) {
    const head = {
        suite: 'run',
        name: 'verdict',
        rawStatus: result.verdict,
        durationMs: result.verdict === 'invalid' ? 0 : Math.max(0, Math.round(result.execution.durationMs)),
        attempts: 1,
    };
    if (result.verdict === 'passed')
        return { ...head, status: 'passed' };
    const message = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)((0,_say_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .sayVerdict */ .F)(result));
    const findings = result.verdict === 'invalid' ? [] : result.findings;
    const lines = findings
        .filter(({ severity }) => severity !== 'note')
        .map((finding) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(`${finding.severity} ${finding.rule}: ${finding.message}`));
    const more = lines.length > findingLimit ? [`… and ${lines.length - findingLimit} more`] : [];
    const detail = [message, ...lines.slice(0, findingLimit), ...more].join('\n');
    return { ...head, status: 'failed', reason: result.verdict, message, detail };
}
/** The node that a finding is about; undefined when it is about the whole run. */
function nodeOf(about) {
    switch (about.kind) {
        case 'output':
        case 'input':
        case 'script':
            return about.node;
        case 'flow':
            return about.to.node;
        case 'run':
            return undefined;
        default:
            return (0,_lib_unreachable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreachable */ .H)(about);
    }
}


/***/ }),

/***/ 65655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ reportText)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79112);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14031);
/* harmony import */ var _flow_reason_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(917);
/* harmony import */ var _log_tail_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81807);
/* harmony import */ var _rerun_command_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10312);
/* harmony import */ var _say_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89565);
/* harmony import */ var _words_advise_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51554);
/* harmony import */ var _words_say_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4521);
/* harmony import */ var _words_say_outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23943);
/* harmony import */ var _say_source_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18363);
/* harmony import */ var _say_verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64353);











/** Failures that are shown whole; the others are in the list of nodes. */
const failureLimit = 20;
/** Lines of a list that are shown; what is left out is said. */
const lineLimit = 200;
/** Plain text for a terminal: failures and findings first, then nodes and flows, and the verdict last. */
function reportText(result, detail = 'everything') {
    const last = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(result.pipeline) || 'pipeline'}: ${result.verdict}. ${(0,_say_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .sayVerdict */ .F)(result)}`;
    const blocks = [
        ...(result.verdict === 'invalid' ? [] : sections(result, detail)),
        ...diagnosticBlock(result.diagnostics, detail),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(last),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function diagnosticBlock(diagnostics, detail) {
    const told = (0,_say_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .gravestFirst */ .Ln)(diagnostics).filter(({ severity }) => detail === 'everything' || severity === 'error' || (detail === 'news' && severity === 'warning'));
    const left = detail === 'news' ? diagnostics.length - told.length : 0;
    const more = left === 0 ? [] : [`${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(left, 'note')} on the definitions (--verbose shows ${left === 1 ? 'it' : 'them'}).`];
    const docs = detail === 'everything';
    const lines = [...told.map((each) => (0,_say_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .sayDiagnostic */ .rA)(each, { docs })), ...more];
    return lines.length === 0 ? [] : [lines.join('\n')];
}
function sections(result, detail) {
    const { runs } = result.execution;
    const { frameworks } = result.facts;
    const failed = runs.filter(({ outcome }) => outcome.status === 'failed');
    const failures = failed.slice(0, failureLimit).map((run) => sayFailedNode(run, frameworks?.[run.node]));
    if (failed.length > failureLimit)
        failures.push(`… and ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(failed.length - failureLimit, 'more failure')}.`);
    // A warning or a note is no failure, unless the verdict hangs on it.
    const findings = result.findings.filter(({ severity }) => detail !== 'failures' || severity === 'error' || (severity === 'warning' && hangsOnWarnings(result)));
    const flows = result.flows.filter(({ verdict }) => detail === 'everything' || verdict === 'broken' || (detail === 'news' && verdict !== 'ok'));
    return [
        ...failures,
        ...section('Findings', findings.map(findingLine)),
        ...(detail === 'everything' ? [...section('Nodes', nodeLines(runs)), ...section('Files', fileLines(runs))] : []),
        ...section('Data flows', flowLines(flows)),
    ];
}
/** It failed though no script, no flow and no error says why. */
function hangsOnWarnings({ verdict, totals }) {
    const { failed, allowed, flows, findings } = totals;
    return verdict === 'failed' && failed === allowed && flows.broken === 0 && findings.error === 0;
}
/** What the scripts wrote. */
function fileLines(runs) {
    return runs.flatMap(({ node, outputs }) => outputs.flatMap(({ output, files, fileCount }) => [
        ...files.map(({ path, bytes }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(`${node}.${output}/${path}`)}  ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .sayBytes */ .zm)(bytes)}`),
        ...(fileCount > files.length
            ? [
                (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(`${node}.${output}: ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(fileCount - files.length, files.length === 0 ? 'file' : 'more file')}`),
            ]
            : []),
    ]));
}
function section(title, lines) {
    if (lines.length === 0)
        return [];
    const shown = lines.slice(0, lineLimit);
    if (lines.length > lineLimit)
        shown.push(`… and ${lines.length - lineLimit} more`);
    return [`${title}\n${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .indent */ .pZ)(shown.join('\n'), '  ')}`];
}
/** A failed node with all that helps to mend it. */
function sayFailedNode(run, frameworks) {
    if (run.outcome.status !== 'failed')
        return '';
    const { failure } = run.outcome;
    const frame = (0,_words_say_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .failingFrame */ .YP)(failure);
    const log = (0,_log_tail_js__WEBPACK_IMPORTED_MODULE_1__/* .logTail */ .R)(run);
    const lines = [`✘ ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(run.node)}${(0,_words_say_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .sayAttempts */ .wM)(run.attempts.length)}`, `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)((0,_words_say_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .sayFailure */ .Kt)(failure))}`];
    if (frame !== undefined) {
        const source = frame.text === undefined ? '' : `: ${frame.text}`;
        lines.push((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(`at ${(0,_words_say_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .sayFrame */ .BY)(frame)} in ${frame.function}${source}`).replace(/^/, '  '));
    }
    const advice = (0,_words_advise_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .adviseFailure */ .h)(failure, frameworks);
    if (advice !== undefined)
        lines.push(`  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(advice)}`);
    if (log !== undefined) {
        lines.push(`  ${log.cut ? 'The end of its log' : 'Its log'} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(log.path)}):`, (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .indent */ .pZ)(log.text, '  │ '));
    }
    lines.push(`  Run it again: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)((0,_rerun_command_js__WEBPACK_IMPORTED_MODULE_7__/* .rerunCommand */ .w)(run.node))}`);
    return lines.join('\n');
}
function nodeLines(runs) {
    const names = runs.map((run) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(run.node));
    const width = Math.min(50, Math.max(0, ...names.map((name) => name.length)));
    return runs.map((run, index) => {
        const words = [(0,_words_say_outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .sayOutcome */ .a6)(run.outcome), (0,_words_say_outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .sayRunTime */ .wr)(run)].filter((word) => word !== '').join(', ');
        return `${(0,_words_say_outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .markOf */ .Fg)(run.outcome)} ${(names[index] ?? '').padEnd(width)}  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(words)}`;
    });
}
const flowMarks = { ok: '✔', warning: '!', broken: '✘', untested: '–' };
/** Untested flows that are shown one by one: after a failure they are many, and all follow from it. */
const untestedLimit = 5;
function flowLines(flows) {
    const untested = flows.filter(({ verdict }) => verdict === 'untested');
    if (untested.length <= untestedLimit)
        return flows.map(flowLine);
    const tested = flows.filter(({ verdict }) => verdict !== 'untested').map(flowLine);
    return [
        ...tested,
        `${flowMarks.untested} ${untested.length} flows were not tested: an end of each did not run or pass.`,
    ];
}
function flowLine(flow) {
    const route = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(`${(0,_say_source_js__WEBPACK_IMPORTED_MODULE_9__/* .saySource */ .$)(flow.binding.from)} → ${(0,_say_source_js__WEBPACK_IMPORTED_MODULE_9__/* .sayTarget */ .s)(flow.binding)}`);
    const reason = (0,_flow_reason_js__WEBPACK_IMPORTED_MODULE_10__/* .flowReason */ .p)(flow);
    const why = reason === undefined ? '' : `: ${reason}`;
    const size = flow.files === 0 ? '' : ` (${saySize(flow)})`;
    return `${flowMarks[flow.verdict]} ${route}  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(`${flow.verdict}${size}${why}`)}`;
}
/** What flowed: files, bytes, and rows where they are known. */
function saySize({ files, bytes, rows }) {
    const counted = rows === undefined ? '' : `, ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .sayNumber */ .jp)(rows)} ${rows === 1 ? 'row' : 'rows'}`;
    return `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(files, 'file')}, ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .sayBytes */ .zm)(bytes)}${counted}`;
}
function findingLine({ severity, rule, message, help, at }) {
    const place = at === undefined ? '' : ` (${(0,_say_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .sayPlace */ .DQ)(at)})`;
    const advice = help === undefined ? '' : `\n  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(help)}`;
    return `${severity} ${rule}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(message)}${place}${advice}`;
}


/***/ }),

/***/ 51554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ adviseFailure)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79112);
/* harmony import */ var _lib_unreachable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62101);
/* harmony import */ var _model_framework_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17961);



/** Modules whose distribution has another name. */
const distributions = {
    sklearn: 'scikit-learn',
    torch_geometric: 'torch-geometric',
    pytorch_lightning: 'pytorch-lightning',
    sentence_transformers: 'sentence-transformers',
    cv2: 'opencv-python-headless',
    PIL: 'pillow',
    yaml: 'PyYAML',
    dateutil: 'python-dateutil',
};
/** Where the device is chosen, for machines without a GPU. */
const onCpu = {
    pytorch: "`torch.device('cuda' if torch.cuda.is_available() else 'cpu')`, and `map_location='cpu'` when a model is loaded",
    xgboost: "`device='cpu'` and `tree_method='hist'`",
    lightgbm: "`device_type='cpu'`",
    catboost: "`task_type='CPU'`",
    tensorflow: '`CUDA_VISIBLE_DEVICES: "-1"` under `env`',
    transformers: '`device=-1` for a pipeline',
    jax: '`JAX_PLATFORMS: cpu` under `env`',
};
/** What makes a framework take less memory. */
const lighter = {
    pytorch: 'a smaller batch, and `num_workers=0`: each worker of a DataLoader is a process of its own',
    tensorflow: 'a smaller batch',
    transformers: 'a smaller batch, or a tiny model of the same kind',
    xgboost: 'a smaller `max_depth` or `max_bin`',
    lightgbm: 'a smaller `num_leaves` or `max_bin`',
    catboost: 'a smaller `depth`',
    graph: 'a smaller batch and fewer neighbours',
    spark: 'a smaller `spark.driver.memory`, which is taken as a whole',
};
/** What tells of a missing GPU, whoever says it. */
const noGpu = /not compiled with CUDA|no CUDA|CUDA (?:error|driver|initialization|unknown|out of)|cuda\w*(?: is)? (?:not|un)\w*available|Found no NVIDIA|NVIDIA driver|libcuda|libcudart|cuDNN|no GPU|GPU (?:is )?not|ROCM|hipError/i;
/**
 * What helps after a failure, in one or two sentences with names in backticks, where more is known than its own words say.
 * `frameworks` are those of the node.
 */
function adviseFailure(failure, frameworks = []) {
    switch (failure.reason) {
        case 'import-error':
            return noGpu.test(failure.message) ? adviseCpu(frameworks) : adviseImport(failure.module, failure.message);
        case 'exception':
        case 'exit-non-zero':
            if (failure.message === undefined)
                return undefined;
            if (/out of memory|MemoryError/i.test(`${failure.reason === 'exception' ? failure.type : ''} ${failure.message}`)) {
                return adviseMemory(frameworks);
            }
            return noGpu.test(failure.message) ? adviseCpu(frameworks) : undefined;
        case 'out-of-memory':
            return adviseMemory(frameworks);
        case 'signal':
            return failure.signal === 'SIGILL' || failure.signal === 'SIGSEGV' ? adviseNative(frameworks) : undefined;
        case 'syntax-error':
        case 'interface-error':
        case 'timeout':
        case 'log-limit':
        case 'spawn-error':
        case 'ended-early':
        case 'missing-output':
        case 'staging-error':
        case 'unknown':
            return undefined;
        default:
            return (0,_lib_unreachable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(failure);
    }
}
function adviseImport(module, message) {
    const [top = module] = module.split('.');
    const framework = (0,_model_framework_js__WEBPACK_IMPORTED_MODULE_0__/* .frameworkOf */ .K)(module);
    if (framework === undefined && !/No module named/.test(message))
        return 'Look at what it imports in turn.';
    const name = distributions[top] ?? top;
    const known = framework !== undefined || name !== top;
    // What a script imports may be called otherwise in a registry, or belong to someone else there: no name is guessed.
    const install = known
        ? `Install \`${name}\` for the Python that runs the scripts, as with \`pip install ${name}\` before the test`
        : 'Install the package that it is of for the Python that runs the scripts';
    if (framework === undefined)
        return `${install}; if it is a module of yours, name its folder under \`python.path\`.`;
    return `${install}. The scripts run where you run the test, not in the image of the cloud that has ${framework}; if it is too large for that, give the node a \`stub\`.`;
}
function adviseCpu(frameworks) {
    const how = frameworks.flatMap((framework) => onCpu[framework] ?? []);
    const words = how.length === 0 ? 'make the device a setting of the script' : `use ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .listSome */ .XT)(how, 2)}`;
    return `This machine has no GPU that it can use: ${words}, and leave the GPU to the cloud.`;
}
function adviseMemory(frameworks) {
    const how = frameworks.flatMap((framework) => lighter[framework] ?? []);
    const words = how.length === 0 ? '' : `, ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .listSome */ .XT)(how, 1)}`;
    return `Use less test data${words}, or fewer scripts at a time (\`--max-parallel 1\`).`;
}
function adviseNative(frameworks) {
    if (frameworks.length === 0)
        return undefined;
    return `It broke outside Python, most often where ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .listSome */ .XT)(frameworks, 2)} and its libraries were built for another processor or against each other's versions: install them anew, in the versions that the contract names.`;
}


/***/ }),

/***/ 4521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ sayFrame),
/* harmony export */   JG: () => (/* binding */ failedAt),
/* harmony export */   Kt: () => (/* binding */ sayFailure),
/* harmony export */   YP: () => (/* binding */ failingFrame),
/* harmony export */   kA: () => (/* binding */ framesOf),
/* harmony export */   wM: () => (/* binding */ sayAttempts)
/* harmony export */ });
/* harmony import */ var _lib_unreachable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62101);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79112);


/** Why a script failed, in one sentence that begins with what "it" did. The one place that words failures. */
function sayFailure(failure) {
    switch (failure.reason) {
        case 'exit-non-zero':
            return `It ended with exit code ${failure.exitCode}${because(failure.message)}`;
        case 'exception':
            return `It raised ${failure.type}${because(failure.message)}`;
        case 'syntax-error':
            return `It is not valid Python${because(failure.message)}`;
        case 'import-error':
            return `It could not import ${failure.module}${because(failure.message)}`;
        case 'interface-error':
            return `It cannot be called as a script of a pipeline${because(failure.message)}`;
        case 'signal':
            return `It was ended by ${failure.signal}.`;
        case 'out-of-memory':
            return 'It ran out of memory.';
        case 'timeout':
            return `It was still running after ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sayDuration */ .kP)(failure.timeoutMs)} and was ended.`;
        case 'log-limit':
            return `It printed more than ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sayBytes */ .zm)(failure.limitBytes)} and was ended.`;
        case 'spawn-error':
            return `${failure.program} could not be started${because(failure.message)}`;
        case 'ended-early':
            return `It ended with exit code ${failure.exitCode} before its main function returned.`;
        case 'missing-output': {
            const names = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .listSome */ .XT)(failure.outputs, 5);
            return `It ended well, but did not write the declared ${failure.outputs.length === 1 ? 'output' : 'outputs'} ${names}${because(failure.message)}`;
        }
        case 'staging-error':
            return `Its inputs could not be put in place${because(failure.message)}`;
        case 'unknown':
            return 'It failed for a reason that this version does not know.';
        default:
            return (0,_lib_unreachable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(failure);
    }
}
/** The script's or the system's own words, bounded; with the full stop where there are none. */
function because(message) {
    return message === undefined || message.trim() === '' ? '.' : `: ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(message.trim(), 500)}`;
}
/** The frames that lead to a failure, innermost last; empty where there are none. */
function framesOf(failure) {
    switch (failure.reason) {
        case 'exception':
        case 'import-error':
            return failure.frames;
        case 'syntax-error':
            return [failure.at];
        case 'exit-non-zero':
        case 'out-of-memory':
            return failure.frames ?? [];
        case 'interface-error':
            return failure.at === undefined ? [] : [failure.at];
        case 'signal':
        case 'timeout':
        case 'log-limit':
        case 'spawn-error':
        case 'ended-early':
        case 'missing-output':
        case 'staging-error':
        case 'unknown':
            return [];
        default:
            return (0,_lib_unreachable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(failure);
    }
}
/** The line to look at: the innermost one in the workspace, else the innermost. */
function failingFrame(failure) {
    return failedAt(failure) ?? framesOf(failure).at(-1);
}
/** The innermost line of the user's own files; undefined where none of them is named. */
function failedAt(failure) {
    return framesOf(failure).findLast((frame) => frame.inWorkspace);
}
/** `file:line`, as editors and terminals open it. */
function sayFrame(frame) {
    return `${frame.file}:${frame.line}`;
}
/** How many attempts there were, where it was more than one. */
function sayAttempts(attempts) {
    return attempts > 1 ? ` (${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(attempts, 'attempt')})` : '';
}


/***/ }),

/***/ 23943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Ft: () => (/* binding */ runTime),
/* harmony export */   a6: () => (/* binding */ sayOutcome),
/* harmony export */   wr: () => (/* binding */ sayRunTime)
/* harmony export */ });
/* harmony import */ var _lib_unreachable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62101);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79112);


/** One sign for each outcome, readable without colour. */
function markOf(outcome) {
    switch (outcome.status) {
        case 'passed':
            return outcome.via === 'stub' ? '○' : '✔';
        case 'failed':
            return '✘';
        case 'blocked':
            return '⊘';
        case 'skipped':
            return '–';
        case 'cancelled':
            return '◼';
        default:
            return (0,_lib_unreachable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(outcome);
    }
}
/** An outcome in a few words. */
function sayOutcome(outcome) {
    switch (outcome.status) {
        case 'passed':
            return { run: 'passed', stub: 'stub', cache: 'from an earlier run' }[outcome.via];
        case 'failed':
            return 'failed';
        case 'blocked':
            return `blocked by ${outcome.because}`;
        case 'skipped': {
            const why = {
                asked: 'skipped',
                'no-script': 'no script here',
                'not-selected': 'not selected',
                'other-shard': 'in another shard',
            }[outcome.why];
            return outcome.note === undefined ? why : `${why}: ${outcome.note}`;
        }
        case 'cancelled': {
            const reason = {
                interrupted: 'interrupted',
                deadline: 'the deadline passed',
                'fail-fast': 'another script failed',
                kill: 'another script failed',
            }[outcome.reason];
            return `cancelled: ${reason}`;
        }
        default:
            return (0,_lib_unreachable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(outcome);
    }
}
/** How long the script ran, in milliseconds; undefined when it did not. */
function runTime({ startedMs, endedMs }) {
    return startedMs === undefined || endedMs === undefined ? undefined : endedMs - startedMs;
}
/** The same in words; empty when it did not run. */
function sayRunTime(run) {
    const time = runTime(run);
    return time === undefined ? '' : (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sayDuration */ .kP)(time);
}


/***/ }),

/***/ 57361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ue: () => (/* binding */ sayParts),
/* harmony export */   q6: () => (/* binding */ rivalReasons),
/* harmony export */   wX: () => (/* binding */ partNames)
/* harmony export */ });
/** What each part of a score stands for. */
const partNames = {
    type: 'type',
    dataType: 'data type',
    name: 'name',
    exact: 'equal name',
    source: 'source',
    keywords: 'keywords',
    cap: 'cap',
};
/** Why another output was not taken. */
const rivalReasons = {
    'lower-score': 'a lower score',
    'declared-later': 'as good, but declared later',
    'already-used': 'already feeds another input of this node',
};
/** The parts of a score that are not zero, as `type 0.40 + name 0.18`. */
function sayParts(parts) {
    return Object.keys(partNames)
        .filter((part) => parts[part] !== 0)
        .map((part) => `${parts[part] < 0 ? '− ' : ''}${partNames[part]} ${Math.abs(parts[part]).toFixed(2)}`)
        .join(' + ')
        .replaceAll('+ − ', '− ');
}


/***/ })

};
