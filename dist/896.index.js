export const id = 896;
export const ids = [896];
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

/***/ 48401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lint: () => (/* binding */ lint),
  lintCommand: () => (/* binding */ lintCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/check/static/check-scripts.ts + 5 modules
var check_scripts = __webpack_require__(14036);
// EXTERNAL MODULE: ./src/compile/compile.ts + 15 modules
var compile = __webpack_require__(66181);
// EXTERNAL MODULE: ./src/compile/one-per-cause.ts + 2 modules
var one_per_cause = __webpack_require__(73362);
// EXTERNAL MODULE: ./src/compile/select.ts
var compile_select = __webpack_require__(43733);
// EXTERNAL MODULE: ./src/execute/launchers/launchers.ts + 8 modules
var launchers = __webpack_require__(64710);
// EXTERNAL MODULE: ./src/execute/runtimes/source-reader.ts
var source_reader = __webpack_require__(85270);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(10228);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
// EXTERNAL MODULE: ./src/load/load.ts + 14 modules
var load = __webpack_require__(79417);
// EXTERNAL MODULE: ./src/report/say-diagnostic.ts
var say_diagnostic = __webpack_require__(89565);
// EXTERNAL MODULE: ./src/study/static/read-scripts.ts
var read_scripts = __webpack_require__(39611);
// EXTERNAL MODULE: ./src/study/study.ts + 1 modules
var study = __webpack_require__(42654);
// EXTERNAL MODULE: ./src/commands/exit-codes.ts
var exit_codes = __webpack_require__(25979);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
;// CONCATENATED MODULE: ./src/commands/say-finding.ts



/** A finding for a terminal, as editors parse it: place, severity, rule and message on one line, what to do below it. */
function sayFinding({ rule, severity, message, help, at }) {
    const place = at === undefined ? '' : `${(0,say_diagnostic/* sayPlace */.DQ)(at)} `;
    const line = `${place}${severity} ${rule}: ${(0,report_escape/* cleanLine */.Ow)(message)}`;
    return help === undefined ? line : `${line}\n${(0,lib_text/* indent */.pZ)((0,report_escape/* clean */.uH)(help).trimEnd(), '  ')}`;
}

// EXTERNAL MODULE: ./src/commands/to-request.ts
var to_request = __webpack_require__(60813);
// EXTERNAL MODULE: ./src/commands/usage-error.ts
var usage_error = __webpack_require__(94078);
;// CONCATENATED MODULE: ./src/commands/lint.ts

















/** `lint`: the definition files, the plan, and what the sources of the scripts say. In seconds, for every commit. */
async function lintCommand({ values }, terminal) {
    const { request, problems } = (0,to_request/* toRequest */.d)(values, terminal.cwd);
    if (problems.length > 0)
        return (0,usage_error/* usageError */.W)('lint', problems, terminal);
    const { diagnostics, findings, scripts } = await lint(request, terminal);
    const counted = [...diagnostics, ...findings];
    const of = (severity) => counted.filter((each) => each.severity === severity).length;
    const failOn = request.failOn ?? 'error';
    const isInvalid = diagnostics.some(({ severity }) => severity === 'error');
    const isBad = failOn !== 'never' &&
        findings.some(({ severity }) => severity === 'error' || (failOn === 'warning' && severity === 'warning'));
    const verdict = isInvalid ? 'invalid' : isBad ? 'failed' : 'passed';
    if (values['json'] === true) {
        terminal.out(`${JSON.stringify({ version: 1, verdict, diagnostics, findings, scripts }, undefined, 2)}\n`);
    }
    else {
        for (const diagnostic of (0,say_diagnostic/* gravestFirst */.Ln)(diagnostics))
            terminal.err(`${(0,say_diagnostic/* sayDiagnostic */.rA)(diagnostic)}\n`);
        for (const finding of findings.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]))
            terminal.err(`${sayFinding(finding)}\n`);
        const counts = [(0,lib_text/* count */.U9)(of('error'), 'error'), (0,lib_text/* count */.U9)(of('warning'), 'warning'), (0,lib_text/* count */.U9)(of('note'), 'note')].join(', ');
        terminal.err(`lint ${verdict}: ${counts}; ${(0,lib_text/* count */.U9)(scripts, 'script')} read, none run.\n`);
    }
    return isInvalid ? exit_codes/* exitCodes */.h.invalid : isBad ? exit_codes/* exitCodes */.h.failed : exit_codes/* exitCodes */.h.passed;
}
const gravity = { error: 0, warning: 1, note: 2 };
/** What `lint` does, for every door. Starts the interpreter that the test file names, and no script. */
async function lint(request, terminal) {
    const loaded = await (0,load/* load */.H)(request, (0,files/* diskFiles */.Ts)(request.root));
    const compiled = loaded.projects.map((project) => {
        const { plan, diagnostics } = (0,compile/* compile */.w)(project);
        const { selected, diagnostics: selecting } = (0,compile_select/* select */.L)(plan, request.nodes);
        const chosen = new Set(selected);
        const nodes = plan.nodes.filter(({ id }) => chosen.has(id));
        return { project, plan: { ...plan, nodes }, diagnostics: [...diagnostics, ...selecting] };
    });
    const stated = (0,one_per_cause/* onePerCause */.F)([...loaded.diagnostics, ...compiled.flatMap(({ diagnostics }) => diagnostics)], loaded.projects);
    const read = [];
    for (const each of compiled)
        read.push(await lintScripts(each.project, each.plan, request, terminal));
    return {
        diagnostics: [...stated, ...uniqueByKey(read.flatMap(({ diagnostics }) => diagnostics))],
        findings: uniqueByKey(read.flatMap(({ findings }) => findings)),
        scripts: new Set(compiled.flatMap(({ plan }) => (0,read_scripts/* scriptsOf */.S)(plan))).size,
    };
}
async function lintScripts(project, plan, { root }, { environment, signal }) {
    const scripts = (0,read_scripts/* scriptsOf */.S)(plan);
    if (scripts.length === 0)
        return { diagnostics: [], findings: [] };
    const launcher = (0,launchers/* createLauncher */.R)('node', {});
    try {
        const { python, diagnostics } = await (0,study/* study */.K)(plan, project.test.python, { root, launcher, environment, signal });
        if (python === undefined)
            return { diagnostics, findings: [] };
        const facts = await (0,read_scripts/* readScripts */.b)(scripts, {
            root,
            launcher,
            python,
            environment,
            signal,
            program: source_reader/* sourceReader */.T,
            path: project.test.python.path.map((path) => (0,external_node_path_.resolve)(root, path)),
        });
        return { diagnostics, findings: (0,check_scripts/* checkScripts */.H)(project, plan, facts) };
    }
    finally {
        await launcher.close();
    }
}
function uniqueByKey(items) {
    return [...new Map(items.map((item) => [`${item.key}\n${item.message}`, item])).values()];
}


/***/ }),

/***/ 60813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ toRequest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82543);
/* harmony import */ var _model_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6968);



/** The request that flags make, and a sentence for each flag that cannot be used. */
function toRequest(values, cwd) {
    const problems = [];
    function text(name) {
        const value = values[name];
        return typeof value === 'string' && value !== '' ? value : undefined;
    }
    function list(name) {
        const value = values[name];
        return Array.isArray(value) ? value : undefined;
    }
    function flag(name) {
        return values[name] === true ? true : undefined;
    }
    function oneOf(name, allowed) {
        const value = text(name);
        const found = allowed.find((each) => each === value);
        if (value !== undefined && found === undefined)
            problems.push(`--${name} is "${value}"; it can be ${allowed.join(', ')}.`);
        return found;
    }
    function duration(name) {
        const value = text(name);
        if (value === undefined)
            return undefined;
        const parsed = (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(value);
        if (parsed === undefined || parsed <= 0) {
            problems.push(`--${name} is "${value}"; it is a time such as 90s, 10m or 1h30m.`);
            return undefined;
        }
        return parsed;
    }
    function count(name) {
        const value = text(name);
        if (value === undefined)
            return undefined;
        if (!/^[1-9]\d{0,3}$/.test(value)) {
            problems.push(`--${name} is "${value}"; it is a whole number from 1 to 9999.`);
            return undefined;
        }
        return Number(value);
    }
    function probes() {
        const written = list('probe');
        const allowed = [..._model_request_js__WEBPACK_IMPORTED_MODULE_2__/* .probeKinds */ .C4, 'all'];
        for (const kind of written ?? []) {
            if (!allowed.includes(kind))
                problems.push(`--probe is "${kind}"; it can be ${allowed.join(', ')}.`);
        }
        return written && _model_request_js__WEBPACK_IMPORTED_MODULE_2__/* .probeKinds */ .C4.filter((kind) => written.includes(kind) || written.includes('all'));
    }
    const request = {
        root: cwd,
        nodes: list('node') ?? [],
        out: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text('out') ?? '.dag-script-test'),
        ...present({
            config: text('config'),
            dag: list('dag'),
            interfaces: list('interfaces'),
            scripts: list('scripts'),
            python: text('python'),
            maxParallel: count('max-parallel'),
            timeoutMs: duration('timeout'),
            deadlineMs: duration('deadline'),
            onFailure: oneOf('on-failure', _model_request_js__WEBPACK_IMPORTED_MODULE_2__/* .failureModes */ .vq),
            onBadOutput: oneOf('on-bad-output', _model_request_js__WEBPACK_IMPORTED_MODULE_2__/* .badOutputModes */ .px),
            failOn: oneOf('fail-on', _model_request_js__WEBPACK_IMPORTED_MODULE_2__/* .failOnLevels */ .RV),
            strict: flag('strict'),
            allowEmpty: flag('allow-empty'),
            allowMissingScripts: flag('allow-missing-scripts'),
            emulate: oneOf('emulate', _model_request_js__WEBPACK_IMPORTED_MODULE_2__/* .emulations */ .K8),
            unwired: oneOf('unwired', _model_request_js__WEBPACK_IMPORTED_MODULE_2__/* .unwiredModes */ .P_),
            envPassthrough: list('env-passthrough'),
            keep: oneOf('keep', _model_request_js__WEBPACK_IMPORTED_MODULE_2__/* .keepModes */ .CQ),
            launcher: oneOf('launcher', _model_request_js__WEBPACK_IMPORTED_MODULE_2__/* .launcherKinds */ .A7),
            warm: oneOf('warm', ['auto', 'off']),
            probes: probes(),
            updateBaseline: flag('update-baseline'),
        }),
    };
    return { request, problems };
}
/** The same without members that are undefined: an absent flag leaves the decision to the test file. */
function present(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
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


/***/ })

};
