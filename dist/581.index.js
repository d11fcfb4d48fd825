export const id = 581;
export const ids = [581];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 95581:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cli: () => (/* binding */ cli)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _commands_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25979);
/* harmony import */ var _commands_flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7157);
/* harmony import */ var _commands_help_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64875);
/* harmony import */ var _commands_usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94078);
/* harmony import */ var _host_terminal_screen_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41155);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(311);







/** The terminal's door: understands the arguments, runs one command, and sets the exit code. */
async function cli() {
    const interrupt = new AbortController();
    const screen = (0,_host_terminal_screen_js__WEBPACK_IMPORTED_MODULE_5__/* .createScreen */ .d)(process.stderr, process.env);
    const stop = (signal) => {
        if (interrupt.signal.aborted)
            process.exit(_commands_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .h.interrupted);
        interrupt.abort(signal);
        if (signal === 'SIGINT')
            screen.print('\nStopping the scripts and writing the report. Ctrl-C again quits at once.\n');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(signal, stop);
    // A reader that goes away (`| head`) is no reason to fail.
    process.stdout.on('error', ignoreClosedPipe);
    process.stderr.on('error', ignoreClosedPipe);
    const terminal = {
        out: (text) => void process.stdout.write(text),
        err: (text) => screen.print(text),
        screen,
        cwd: process.cwd(),
        environment: definedOnly(process.env),
        signal: interrupt.signal,
        cpus: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(),
        version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r,
    };
    try {
        process.exitCode = await dispatch((0,_commands_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArguments */ .W)(process.argv.slice(2)), terminal);
    }
    catch (error) {
        terminal.err(ourBug(error));
        process.exitCode = _commands_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .h.bug;
    }
}
async function dispatch(typed, terminal) {
    const { command, values, problems } = typed;
    if (values['version'] === true) {
        terminal.out(`${_version_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r}\n`);
        return _commands_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .h.passed;
    }
    if (problems.length > 0)
        return (0,_commands_usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .usageError */ .W)(command?.name ?? '', problems, terminal);
    if (command === undefined) {
        if (values['help'] === true)
            terminal.out((0,_commands_help_js__WEBPACK_IMPORTED_MODULE_3__/* .programHelp */ .a)(_version_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r));
        else
            terminal.err((0,_commands_help_js__WEBPACK_IMPORTED_MODULE_3__/* .programHelp */ .a)(_version_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r));
        return values['help'] === true ? _commands_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .h.passed : _commands_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .h.invalid;
    }
    if (values['help'] === true) {
        terminal.out((0,_commands_help_js__WEBPACK_IMPORTED_MODULE_3__/* .commandHelp */ .b)(command));
        return _commands_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .h.passed;
    }
    const start = await loadCommand(command.name);
    return start(typed, terminal);
}
/** Loads only the command that is asked for: `--help` must not pay for the engine. */
async function loadCommand(name) {
    switch (name) {
        case 'run':
            return (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(382), __webpack_require__.e(194), __webpack_require__.e(565), __webpack_require__.e(188), __webpack_require__.e(442), __webpack_require__.e(542), __webpack_require__.e(931), __webpack_require__.e(635), __webpack_require__.e(15), __webpack_require__.e(338), __webpack_require__.e(566), __webpack_require__.e(958)]).then(__webpack_require__.bind(__webpack_require__, 83121))).runCommand;
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(382), __webpack_require__.e(565), __webpack_require__.e(188), __webpack_require__.e(442), __webpack_require__.e(542), __webpack_require__.e(455)]).then(__webpack_require__.bind(__webpack_require__, 92486))).planCommand;
        case 'explain':
            return (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(382), __webpack_require__.e(565), __webpack_require__.e(188), __webpack_require__.e(442), __webpack_require__.e(542), __webpack_require__.e(936)]).then(__webpack_require__.bind(__webpack_require__, 2531))).explainCommand;
        case 'catalog':
            return (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(382), __webpack_require__.e(194), __webpack_require__.e(565), __webpack_require__.e(188), __webpack_require__.e(442), __webpack_require__.e(931), __webpack_require__.e(794), __webpack_require__.e(341)]).then(__webpack_require__.bind(__webpack_require__, 53341))).catalogCommand;
        case 'lint':
            return (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(382), __webpack_require__.e(194), __webpack_require__.e(565), __webpack_require__.e(188), __webpack_require__.e(442), __webpack_require__.e(542), __webpack_require__.e(931), __webpack_require__.e(15), __webpack_require__.e(142)]).then(__webpack_require__.bind(__webpack_require__, 48401))).lintCommand;
        case 'init':
            return (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(382), __webpack_require__.e(194), __webpack_require__.e(289), __webpack_require__.e(565), __webpack_require__.e(188), __webpack_require__.e(442), __webpack_require__.e(542), __webpack_require__.e(931), __webpack_require__.e(794), __webpack_require__.e(44)]).then(__webpack_require__.bind(__webpack_require__, 72044))).initCommand;
        case 'migrate':
            return (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(382), __webpack_require__.e(565), __webpack_require__.e(188), __webpack_require__.e(442), __webpack_require__.e(542), __webpack_require__.e(874)]).then(__webpack_require__.bind(__webpack_require__, 46125))).migrateCommand;
        case 'report':
            return (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(382), __webpack_require__.e(565), __webpack_require__.e(635), __webpack_require__.e(457)]).then(__webpack_require__.bind(__webpack_require__, 16660))).reportCommand;
        case 'schema':
            return (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(188), __webpack_require__.e(625)]).then(__webpack_require__.bind(__webpack_require__, 52544))).schemaCommand;
        default:
            throw new Error(`Internal error: the command ${name} has no code.`);
    }
}
function definedOnly(environment) {
    return Object.fromEntries(Object.entries(environment).filter((entry) => entry[1] !== undefined));
}
function ignoreClosedPipe(error) {
    if (error.code !== 'EPIPE')
        throw error;
}
function ourBug(error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `\nThis is a bug in dag-script-test ${_version_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r}, not in your files. Please report it with the lines below:\n${what}\n`;
}
if (import.meta.main)
    await cli();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 56264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var _flag_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24935);

/** Every command with its flags: the parser, the help and the README read this table. */
const commands = [
    {
        name: 'run',
        operands: [],
        summary: 'run every script in order and check what flows between them',
        flags: [
            ..._flag_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .selection */ .r1,
            ..._flag_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .execution */ .n7,
            { name: 'update-baseline', help: 'write the baseline anew from this run instead of comparing with it' },
            ..._flag_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik,
        ],
        examples: [
            'dag-script-test run',
            'dag-script-test run --node +ModelEvaluation',
            'dag-script-test run --dag pipelines/nightly.dag.json --out /tmp/out',
        ],
    },
    {
        name: 'plan',
        operands: [],
        summary: 'show what would run and which output feeds which input',
        flags: [
            ..._flag_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .selection */ .r1,
            { name: 'json', help: 'print plan and diagnostics, or the difference, as JSON' },
            { name: 'save', value: 'FILE', help: 'write the plan to a file' },
            {
                name: 'diff',
                value: 'FILE',
                help: 'show what changes from a saved plan or result: order, wiring, scripts, env',
            },
            { name: 'accept', help: 'write what matching chose to wiring.lock' },
            { name: 'write-dag', value: 'FILE', help: 'write the DAG as JSON, with statistics' },
        ],
        examples: [
            'dag-script-test plan',
            'dag-script-test plan --json | jq .plan.bindings',
            'dag-script-test plan --save base.json && git switch topic && dag-script-test plan --diff base.json',
            'dag-script-test plan --accept',
        ],
    },
    {
        name: 'explain',
        operands: ['[NODE[.INPUT]]'],
        summary: 'say why an input is fed by what it is, and how to change it',
        flags: [
            ..._flag_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .selection */ .r1.filter(({ name }) => name !== 'node'),
            { name: 'json', help: 'print every candidate with its score as JSON' },
        ],
        examples: [
            'dag-script-test explain',
            'dag-script-test explain Train',
            'dag-script-test explain Train.training_data',
        ],
    },
    {
        name: 'lint',
        operands: [],
        summary: 'check the definition files and the sources of the scripts, and run nothing',
        flags: [
            ..._flag_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .selection */ .r1,
            ..._flag_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .execution */ .n7.filter(({ name }) => name === 'fail-on' || name === 'python'),
            { name: 'json', help: 'print diagnostics and findings as JSON' },
        ],
        examples: ['dag-script-test lint', 'dag-script-test lint --fail-on warning --node ModelEvaluation'],
    },
    {
        name: 'catalog',
        operands: ['[NAME]'],
        summary: 'list the steps with their scripts and what is missing, or show one by any of its names',
        flags: [
            ..._flag_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .selection */ .r1.filter(({ name }) => ['dag', 'interfaces', 'scripts', 'config'].includes(name)),
            { name: 'json', help: 'print the steps as JSON' },
        ],
        examples: [
            'dag-script-test catalog',
            'dag-script-test catalog XGBoostTraining_calibration',
            'dag-script-test catalog xgboost_training --json',
        ],
    },
    {
        name: 'init',
        operands: [],
        summary: 'set a pipeline up: find what there is, ask for what cannot be known, write the test file',
        flags: [
            ..._flag_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .selection */ .r1.filter(({ name }) => ['dag', 'interfaces', 'scripts', 'config'].includes(name)),
            ..._flag_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .execution */ .n7.filter(({ name }) => name === 'python'),
            { name: 'yes', short: 'y', help: 'ask nothing: write what can be known, and say what is still open' },
            {
                name: 'answers',
                value: 'FILE',
                help: 'answers in the words of the test file, YAML or JSON (- reads them from a pipe)',
            },
            { name: 'sample-data', help: 'make small sample files up for inputs whose columns are declared' },
            { name: 'seed', value: 'N', help: 'other sample data (default: 1)' },
            { name: 'gitignore', help: 'without questions: write the line for results into .gitignore' },
            { name: 'workflow', help: 'without questions: write .github/workflows/dag-script-test.yml' },
            { name: 'json', help: 'print what was written and what is still open as JSON' },
        ],
        examples: [
            'dag-script-test init',
            'dag-script-test init --yes --sample-data',
            'dag-script-test init --answers answers.json --json',
        ],
    },
    {
        name: 'migrate',
        operands: [],
        summary: 'read runtime test specs and a pipeline config of cursus into a test file',
        flags: [
            ..._flag_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .selection */ .r1.filter(({ name }) => ['dag', 'interfaces', 'scripts'].includes(name)),
            { name: 'config', value: 'FILE', help: 'test file to write (default: the one there is, or dag-script-test.yml)' },
            {
                name: 'spec',
                value: 'FILE',
                repeat: true,
                help: 'runtime test spec or glob (default: every *_runtime_test_spec.json)',
            },
            {
                name: 'pipeline-config',
                value: 'FILE',
                help: 'pipeline config (default: the one in pipeline_config/ or projects/*/pipeline_config/)',
            },
            { name: 'write', help: 'write the test file; without it, it is only shown' },
            { name: 'json', help: 'print the test file, what was left out and what is missing as JSON' },
            { name: 'verbose', short: 'v', help: 'also notes, and the place of everything that is not needed' },
        ],
        examples: [
            'dag-script-test migrate',
            'dag-script-test migrate --pipeline-config projects/fraud/pipeline_config/config.json --write',
        ],
    },
    {
        name: 'report',
        operands: ['RESULT.json'],
        summary: 'draw a saved result again, in any format',
        flags: [
            { name: 'format', value: 'json|markdown|text|html|csv|junit|ctrf', help: 'what to print (default: text)' },
            { name: 'output', value: 'FILE', help: 'write to a file instead of standard output' },
            {
                name: 'compare',
                value: 'BASE.json',
                help: 'say how the result differs from this earlier one (text, markdown, json)',
            },
            { name: 'slower-by', value: 'PERCENT', help: 'with --compare: from when on a script is slower (default: 50)' },
        ],
        examples: [
            'dag-script-test report .dag-script-test/result.json --format markdown',
            'dag-script-test report --compare base.json head.json',
        ],
    },
    {
        name: 'schema',
        operands: ['result|test|interface|dag'],
        summary: 'print the JSON Schema of a file format',
        flags: [],
        examples: ['dag-script-test schema test > dag-script-test.schema.json'],
    },
];


/***/ }),

/***/ 25979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   h: () => (/* binding */ exitCodes)
/* harmony export */ });
/** What the program's exit code says. */
const exitCodes = { passed: 0, failed: 1, invalid: 2, bug: 70, interrupted: 130 };
/** The exit code for several results: the gravest counts. */
function exitCodeOf(results) {
    const codes = results.map((result) => {
        if (result.verdict === 'invalid')
            return exitCodes.invalid;
        if (result.verdict === 'passed')
            return exitCodes.passed;
        const interrupted = result.verdict === 'cancelled' && result.execution.cancelled === 'interrupted';
        return interrupted ? exitCodes.interrupted : exitCodes.failed;
    });
    return codes.reduce((worst, code) => (code > worst ? code : worst), exitCodes.passed);
}


/***/ }),

/***/ 24935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ always),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   n7: () => (/* binding */ execution),
/* harmony export */   r1: () => (/* binding */ selection)
/* harmony export */ });
/** Which pipeline, and what of it. */
const selection = [
    { name: 'dag', value: 'FILE', repeat: true, help: 'DAG file or glob (default: the one in ., pipelines/ or dags/)' },
    {
        name: 'interfaces',
        value: 'DIR',
        repeat: true,
        help: 'folder or glob of *.step.yaml; the first that knows a step wins',
    },
    { name: 'scripts', value: 'DIR', repeat: true, help: 'folder of scripts, searched in order' },
    { name: 'config', value: 'FILE', help: 'test file (default: dag-script-test.yml)' },
    { name: 'node', value: 'SELECTOR', repeat: true, help: 'only this node; +X adds its ancestors, X+ its descendants' },
    { name: 'strict', help: 'ambiguous wiring is an error' },
    { name: 'allow-missing-scripts', help: 'skip nodes whose script is not in the repository' },
    { name: 'emulate', value: 'sagemaker|none', help: 'how outputs of training steps reach their consumers' },
    { name: 'unwired', value: 'absent|empty-dir', help: 'what a script finds at an optional input that nothing feeds' },
    {
        name: 'env-passthrough',
        value: 'NAME',
        repeat: true,
        help: 'variable of this shell that scripts may see; its value is redacted',
    },
];
/** How a run goes. */
const execution = [
    { name: 'max-parallel', value: 'N', help: 'scripts at a time (default: number of CPUs)' },
    { name: 'timeout', value: 'TIME', help: 'limit per script, such as 90s or 10m (default: 10m)' },
    { name: 'deadline', value: 'TIME', help: 'limit for the whole run' },
    {
        name: 'on-failure',
        value: 'continue|fail-fast|kill',
        help: 'what happens to the rest when a script fails (default: continue)',
    },
    { name: 'on-bad-output', value: 'continue|block', help: 'whether consumers of a bad output run (default: continue)' },
    { name: 'fail-on', value: 'error|warning|never', help: 'lowest finding that makes the run fail (default: error)' },
    { name: 'allow-empty', help: 'a run in which no script ran may pass' },
    { name: 'python', value: 'PROGRAM', help: 'interpreter for Python scripts (default: python3)' },
    { name: 'warm', value: 'auto|off', help: 'whether Python scripts are forked after their imports (default: auto)' },
    { name: 'launcher', value: 'auto|node|python', help: 'how scripts are started (default: auto)' },
    { name: 'probe', value: 'KIND', repeat: true, help: 'absent-input, empty-input, zero-rows, repeat or all' },
    { name: 'keep', value: 'always|on-failure|never', help: "whether the nodes' folders stay (default: always)" },
];
/** Where results go, and what is said of them. */
const place = [
    { name: 'out', value: 'DIR', help: 'folder for results and reports (default: .dag-script-test)' },
    { name: 'json', help: 'print the data as JSON on standard output' },
    { name: 'quiet', short: 'q', help: 'only failures and the verdict' },
    { name: 'verbose', short: 'v', help: 'also notes, and every file' },
];
/** What every command has. */
const always = [
    { name: 'help', short: 'h', help: 'show help' },
    { name: 'version', help: 'show the version' },
];


/***/ }),

/***/ 7157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_closest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10104);
/* harmony import */ var _command_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56264);
/* harmony import */ var _flag_groups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24935);




/** Understands an argument list. Never throws; everything wrong is in `problems`. */
function parseArguments(argv) {
    const named = argv[0]?.startsWith('-') === false ? argv[0] : undefined;
    const command = _command_list_js__WEBPACK_IMPORTED_MODULE_2__/* .commands */ .P.find(({ name }) => name === named);
    const problems = [];
    if (named !== undefined && command === undefined) {
        const guess = (0,_lib_closest_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .k)(named, _command_list_js__WEBPACK_IMPORTED_MODULE_2__/* .commands */ .P.map(({ name }) => name));
        problems.push(`There is no command "${named}".${guess === undefined ? '' : ` Did you mean ${guess}?`}`);
    }
    const flags = [...(command?.flags ?? []), ..._flag_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .always */ .Gk];
    const { values, positionals, tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: argv.slice(command === undefined ? 0 : 1),
        options: Object.fromEntries(flags.map((flag) => [
            flag.name,
            {
                type: flag.value === undefined ? 'boolean' : 'string',
                multiple: flag.repeat ?? false,
                ...(flag.short === undefined ? {} : { short: flag.short }),
            },
        ])),
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    if (command === undefined) {
        return { command, operands: [], values: pick(values, _flag_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .always */ .Gk), problems };
    }
    const seen = new Set();
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        const flag = flags.find(({ name }) => name === token.name);
        if (flag === undefined) {
            const guess = (0,_lib_closest_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .k)(token.name, flags.map(({ name }) => name));
            problems.push(`${command.name} has no flag ${token.rawName}.${guess === undefined ? '' : ` Did you mean --${guess}?`}`);
        }
        else if (flag.value !== undefined &&
            (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--')))) {
            problems.push(`--${flag.name} needs a value: ${flag.value}.`);
        }
        else if (flag.value === undefined && token.value !== undefined) {
            problems.push(`--${flag.name} takes no value.`);
        }
        else if (seen.has(token.name) && flag.repeat !== true) {
            problems.push(`--${flag.name} is given twice.`);
        }
        seen.add(token.name);
    }
    if (values['help'] !== true) {
        command.operands
            .slice(positionals.length)
            .filter((operand) => !operand.startsWith('['))
            .forEach((operand) => problems.push(`${command.name} needs ${operand}.`));
    }
    // After a flag that is not known, a word may have been meant as its value: one mistake, one message.
    if (!tokens.some((token) => token.kind === 'option' && flags.every(({ name }) => name !== token.name))) {
        positionals
            .slice(command.operands.length)
            .forEach((extra) => problems.push(`${command.name} does not know what to do with "${extra}".`));
    }
    return { command, operands: positionals, values: pick(values, flags), problems };
}
function pick(values, flags) {
    return Object.fromEntries(flags.map(({ name }) => [name, values[name]]));
}


/***/ }),

/***/ 64875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ programHelp),
/* harmony export */   b: () => (/* binding */ commandHelp)
/* harmony export */ });
/* harmony import */ var _command_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56264);

/** The help of the whole program. */
function programHelp(version) {
    const width = Math.max(..._command_list_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P.map((command) => usage(command).length));
    return `dag-script-test ${version}
Runs every script of a data pipeline on small test data, in dependency order, and checks what flows between them.

Usage: dag-script-test COMMAND [flags]

${_command_list_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P.map((command) => `  ${usage(command).padEnd(width)}  ${command.summary}`).join('\n')}

A first run:
  dag-script-test plan        what would run, and why it is wired so
  dag-script-test run         run it; results in .dag-script-test/

Exit codes: 0 passed, 1 failed, 2 invalid files or flags, 70 a bug of ours, 130 interrupted.
"dag-script-test COMMAND --help" tells more.
`;
}
/** The help of one command. */
function commandHelp(command) {
    const width = Math.max(0, ...command.flags.map((flag) => spelling(flag).length));
    const flags = command.flags.map((flag) => `  ${spelling(flag).padEnd(width)}  ${flag.help}`);
    return `Usage: dag-script-test ${usage(command)}${command.flags.length === 0 ? '' : ' [flags]'}

${command.summary.slice(0, 1).toUpperCase()}${command.summary.slice(1)}.
${flags.length === 0 ? '' : `\n${flags.join('\n')}\n`}
Examples:
${command.examples.map((example) => `  ${example}`).join('\n')}
`;
}
function usage(command) {
    return [command.name, ...command.operands].join(' ');
}
function spelling(flag) {
    const short = flag.short === undefined ? '' : `-${flag.short}, `;
    const value = flag.value === undefined ? '' : ` ${flag.value}`;
    return `${short}--${flag.name}${value}${flag.repeat === true ? ' ...' : ''}`;
}


/***/ }),

/***/ 94078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ usageError)
/* harmony export */ });
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25979);

/** Says everything that is wrong with what was typed, and where help is. */
function usageError(command, problems, terminal) {
    const help = command === '' ? 'dag-script-test --help' : `dag-script-test ${command} --help`;
    terminal.err(`${problems.join('\n')}\nSee "${help}".\n`);
    return _exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .h.invalid;
}


/***/ }),

/***/ 41155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ createScreen)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51995);

/** A screen on a stream. Colours as `FORCE_COLOR`, `NO_COLOR` and `TERM` say; drawn again only where nobody keeps the text. */
function createScreen(stream, environment) {
    const isTerminal = stream.isTTY === true && environment['TERM'] !== 'dumb';
    const isLive = isTerminal && ['', '0', 'false'].includes(environment['CI'] ?? '');
    let drawn = [];
    function size() {
        return { columns: Math.max(1, stream.columns ?? 80), rows: Math.max(1, stream.rows ?? 24) };
    }
    /** Takes the drawn lines away. A window that became narrower has broken them into more. */
    function erase() {
        const { columns } = size();
        const height = drawn.reduce((sum, line) => sum + Math.max(1, Math.ceil((0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .q)(line) / columns)), 0);
        return height === 0 ? '' : `\r\u001B[${height}A\u001B[J`;
    }
    return {
        print(text) {
            if (drawn.length === 0) {
                stream.write(text);
                return;
            }
            // One write, so that no half of it is ever seen.
            const ending = text.endsWith('\n') ? '' : '\n';
            stream.write(`${erase()}${text}${ending}${drawn.map((line) => `${line}\n`).join('')}`);
        },
        show(lines) {
            if (!isLive || (lines.length === 0 && drawn.length === 0))
                return;
            const before = erase();
            drawn = lines;
            stream.write(before + lines.map((line) => `${line}\n`).join(''));
        },
        isLive,
        hasColors: wantsColors(environment, isTerminal),
        size,
    };
}
/** As Node decides it: `FORCE_COLOR` wins over `NO_COLOR`, and both win over what the stream is. */
function wantsColors(environment, isTerminal) {
    const forced = environment['FORCE_COLOR'];
    if (forced !== undefined)
        return forced !== '0' && forced !== 'false';
    return (environment['NO_COLOR'] ?? '') === '' && isTerminal;
}


/***/ }),

/***/ 51995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ fit),
/* harmony export */   q: () => (/* binding */ widthOf)
/* harmony export */ });
/** Colours and other sequences that take no room; only ours come here. */
const sequences = /\u001B\[[0-9;]*m/g;
/** Characters that some terminals draw twice as wide. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;
const unseen = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
/** Columns that a line takes. Where terminals differ, the most: a line that is too short does no harm. */
function widthOf(line) {
    let width = 0;
    for (const mark of line.replaceAll(sequences, ''))
        width += widthOfMark(mark);
    return width;
}
function widthOfMark(mark) {
    if (mark < '\u007F')
        return 1;
    if (unseen.test(mark))
        return 0;
    return wide.test(mark) || mark.length > 1 ? 2 : 1;
}
/** The beginning of a line without colours that fits into so many columns, with `…` for what is gone. */
function fit(line, columns) {
    if (widthOf(line) <= columns)
        return line;
    let [kept, width] = ['', 0];
    for (const mark of line) {
        width += widthOfMark(mark);
        if (width > columns - 1)
            break;
        kept += mark;
    }
    return columns < 1 ? '' : `${kept}…`;
}


/***/ }),

/***/ 10104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/**
 * The candidate that a person who typed `word` most likely meant, without regard to case; the first of equals.
 * Undefined when none is near: at most a third of the longer word may differ, and never more than four letters.
 */
function closest(word, candidates) {
    // Long words are not typos, and the distance costs their product.
    if (word === '' || word.length > 200)
        return undefined;
    const lower = word.toLowerCase();
    let best;
    let bestDistance = Infinity;
    for (const candidate of candidates) {
        if (candidate === word)
            continue;
        const limit = Math.min(4, Math.floor(Math.max(word.length, candidate.length) / 3));
        if (Math.abs(word.length - candidate.length) > limit)
            continue;
        const away = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(lower, candidate.toLowerCase());
        if (away <= limit && away < bestDistance) {
            best = candidate;
            bestDistance = away;
        }
    }
    return best;
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
