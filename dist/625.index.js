export const id = 625;
export const ids = [625];
export const modules = {

/***/ 52544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  schemaCommand: () => (/* binding */ schemaCommand),
  schemas: () => (/* binding */ schemas)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./src/load/dag-schema.ts
var dag_schema = __webpack_require__(61194);
// EXTERNAL MODULE: ./src/load/interface-schema.ts
var interface_schema = __webpack_require__(13427);
// EXTERNAL MODULE: ./src/load/test-file-schema.ts
var test_file_schema = __webpack_require__(5965);
;// CONCATENATED MODULE: ./src/load/json-schemas.ts




/** Of `dag-script-test.yml`. */
function testFileSchema() {
    return publish(test_file_schema/* testFileShape */.U);
}
/** Of `*.step.yaml`. */
function interfaceSchema() {
    return publish(interface_schema/* interfaceShape */.T);
}
/** Of DAG files. */
function dagSchema() {
    return publish(dag_schema/* dagShape */.mS);
}
function publish(shape) {
    return { ...json_schema_processors/* toJSONSchema */.bl(shape) };
}

// EXTERNAL MODULE: ./src/report/result-schema.ts + 1 modules
var result_schema = __webpack_require__(23938);
// EXTERNAL MODULE: ./src/commands/exit-codes.ts
var exit_codes = __webpack_require__(25979);
// EXTERNAL MODULE: ./src/commands/usage-error.ts
var usage_error = __webpack_require__(94078);
;// CONCATENATED MODULE: ./src/commands/schema.ts




/** The file formats that have a schema. */
const schemas = {
    result: result_schema/* resultSchema */.F,
    test: testFileSchema,
    interface: interfaceSchema,
    dag: dagSchema,
};
/** `schema`: the JSON Schema of a file format, for editors and other programs. */
async function schemaCommand({ operands }, terminal) {
    const name = operands[0] ?? '';
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (schema === undefined) {
        return (0,usage_error/* usageError */.W)('schema', [`There is no schema "${name}"; there are ${Object.keys(schemas).join(', ')}.`], terminal);
    }
    terminal.out(`${JSON.stringify(schema(), undefined, 2)}\n`);
    return exit_codes/* exitCodes */.h.passed;
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


/***/ })

};
