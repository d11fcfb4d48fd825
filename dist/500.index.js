export const id = 500;
export const ids = [500];
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

/***/ 82119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookAt: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var _compile_compile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66181);
/* harmony import */ var _compile_one_per_cause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73362);
/* harmony import */ var _compile_select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43733);
/* harmony import */ var _load_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79417);
/* harmony import */ var _say_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25513);





/** Loads and compiles, and starts nothing: what the action does in its mode `plan`. */
async function lookAt(request, files) {
    const loaded = await (0,_load_load_js__WEBPACK_IMPORTED_MODULE_3__/* .load */ .H)(request, files);
    const compiled = loaded.projects.map((project) => {
        const { plan, diagnostics } = (0,_compile_compile_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .w)(project);
        return { plan, diagnostics: [...diagnostics, ...(0,_compile_select_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .L)(plan, request.nodes).diagnostics] };
    });
    const diagnostics = [...loaded.diagnostics, ...compiled.flatMap((each) => each.diagnostics)];
    const plans = compiled.map(({ plan }) => plan);
    return { plans, diagnostics: (0,_compile_one_per_cause_js__WEBPACK_IMPORTED_MODULE_1__/* .onePerCause */ .F)(diagnostics, loaded.projects), texts: plans.map(_say_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .sayPlan */ .f) };
}


/***/ }),

/***/ 25513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ sayPlan)
/* harmony export */ });
/** A plan for people: each node with its script, and what feeds each of its inputs, with the score of the match. */
function sayPlan(plan) {
    const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
    const bindings = new Map();
    for (const binding of plan.bindings)
        bindings.set(`${binding.to.node}\n${binding.to.input}`, binding);
    const width = Math.max(0, ...plan.nodes.map(({ id }) => id.length));
    const places = String(plan.nodes.length).length;
    const lines = plan.nodes.flatMap((node, index) => [
        `${String(index + 1).padStart(places + 1)}  ${node.id.padEnd(width)}  ${whatRuns(node)}`,
        ...node.inputs.map((input) => {
            const binding = bindings.get(`${node.id}\n${input.name}`);
            const fed = binding === undefined ? unfed(input.required) : `← ${saySource(binding.from)}${sayHow(binding)}`;
            return `${' '.repeat(places + 5)}${input.name} ${fed}`;
        }),
    ]);
    return `${plan.pipeline}: ${count(plan.nodes.length, 'node')}, ${count(plan.bindings.length, 'binding')}\n\n${lines.join('\n')}\n\n`;
}
function whatRuns(node) {
    if (node.kind === 'stub')
        return 'stub: files stand for its outputs';
    if (node.kind === 'none')
        return 'no script here';
    const skip = node.skip === undefined ? '' : `  (skipped: ${node.skip})`;
    return `${node.entry ?? node.command?.join(' ') ?? ''}${skip}`;
}
function unfed(required) {
    return required ? '✘ nothing feeds it' : '– optional, unwired';
}
function saySource(source) {
    return source.kind === 'file' ? source.path : `${source.node}.${source.output}`;
}
function sayHow(binding) {
    if (binding.how !== 'matched' || binding.score === undefined)
        return `  (${binding.how})`;
    return `  (${binding.score.toFixed(2)}${binding.tie ? ', tied' : ''})`;
}


/***/ }),

/***/ 43733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var _lib_closest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10104);
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23302);


/** Reads `X`, `+X`, `X+` or `+X+`. A node that is itself called so wins. */
function readSelector(text, isNode) {
    const readings = [
        { node: text, before: false, after: false },
        { node: text.replace(/^\+/, ''), before: text.startsWith('+'), after: false },
        { node: text.replace(/\+$/, ''), before: false, after: text.endsWith('+') },
        { node: text.replace(/^\+/, '').replace(/\+$/, ''), before: text.startsWith('+'), after: text.endsWith('+') },
    ];
    return readings.find(({ node }) => isNode(node));
}
/** All that is reached from a start along the edges given, the start included. */
function reach(start, next, into) {
    const queue = [start];
    const seen = new Set(queue);
    for (const id of queue) {
        into.add(id);
        for (const other of next.get(id) ?? []) {
            if (seen.has(other))
                continue;
            seen.add(other);
            queue.push(other);
        }
    }
}
/**
 * The nodes that selectors name, in plan order: `X`, `+X` (with all before it), `X+` (with all after it), `+X+`. No
 * selector means every node. A name that the plan does not have is told.
 */
function select(plan, selectors) {
    if (selectors.length === 0)
        return { selected: plan.nodes.map(({ id }) => id), diagnostics: [] };
    const before = new Map(plan.nodes.map(({ id, dependsOn }) => [id, dependsOn]));
    const after = new Map(plan.nodes.map(({ id }) => [id, []]));
    for (const { id, dependsOn } of plan.nodes)
        for (const other of dependsOn)
            after.get(other)?.push(id);
    const diagnostics = [];
    const found = new Set();
    for (const text of new Set(selectors)) {
        const selector = readSelector(text, (id) => before.has(id));
        if (selector === undefined) {
            diagnostics.push(unknownNode(text, [...before.keys()]));
            continue;
        }
        found.add(selector.node);
        if (selector.before)
            reach(selector.node, before, found);
        if (selector.after)
            reach(selector.node, after, found);
    }
    const chosen = plan.nodes.filter(({ id }) => found.has(id));
    if (diagnostics.length === 0 && !chosen.some(({ kind, skip }) => kind === 'script' && skip === undefined)) {
        diagnostics.push((0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h4)({
            code: 'nothing-selected',
            severity: 'warning',
            message: `The selection ${selectors.join(' ')} names no node that would run.`,
            help: 'Select a node that has a script and is not skipped.',
            about: { item: selectors.join(' ') },
        }));
    }
    return { selected: chosen.map(({ id }) => id), diagnostics };
}
function unknownNode(text, known) {
    const near = (0,_lib_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(text.replace(/^\+/, '').replace(/\+$/, ''), known);
    return (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h4)({
        code: 'unknown-node',
        severity: 'error',
        message: `The selection names ${text}, but the DAG has no such node.`,
        help: near === undefined ? 'Correct the name; `plan` lists all nodes.' : `Did you mean ${near}?`,
        about: { item: text },
    });
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

/***/ 23302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ diagnosticCodes),
/* harmony export */   XZ: () => (/* binding */ cureOf),
/* harmony export */   h4: () => (/* binding */ diagnose)
/* harmony export */ });
/* unused harmony export diagnosticFamilies */
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77142);

/** The seven families of things that can be wrong with what the user wrote. */
const diagnosticFamilies = (/* unused pure expression or super */ null && (['input', 'discovery', 'dag', 'catalog', 'script', 'compilation', 'plan']));
/**
 * Every diagnostic code with its family, what it means and what to do. Codes are contract: tests assert them and the
 * documentation has a section for each (generated from this table). The wording of a message may change freely.
 */
const diagnosticCodes = {
    // input: a file, a flag or a value cannot be read as what it should be
    'file-not-found': [
        'input',
        'A file that was named does not exist.',
        'Correct the path; it is relative to the workspace.',
    ],
    'file-too-large': [
        'input',
        'A definition file is over 1 MB.',
        'Split it, or check that the path names the file you mean.',
    ],
    'file-unreadable': [
        'input',
        'A file exists but cannot be read.',
        'Check its permissions and that it is a regular file.',
    ],
    'file-is-lfs-pointer': [
        'input',
        'A definition file is a Git LFS pointer, not its content.',
        'Check out with `lfs: true`, or run `git lfs pull`.',
    ],
    'path-outside-workspace': ['input', 'A path leaves the workspace.', 'Use a path inside the repository.'],
    'yaml-syntax': ['input', 'The text is not valid YAML 1.2 or JSON.', 'Mend the syntax at the place shown.'],
    'duplicate-key': ['input', 'A mapping has the same key twice.', 'Keep one of the two.'],
    'too-many-aliases': ['input', 'YAML aliases expand beyond the bound.', 'Write the repeated part out.'],
    'forbidden-key': ['input', 'A key such as `__proto__` is not allowed.', 'Rename the key.'],
    'unknown-key': ['input', 'A key is not known here.', 'Check the spelling; unknown keys have no effect.'],
    'missing-key': ['input', 'A key that must be there is not.', 'Add it.'],
    'invalid-value': [
        'input',
        'A value has the wrong type or is not one of the allowed ones.',
        'Use a value as the message says.',
    ],
    'invalid-option': [
        'input',
        'A flag or action input has a value that cannot be used.',
        'Use a value as the message says.',
    ],
    // discovery: the files that make a pipeline were not found or not unique
    'no-dag-found': ['discovery', 'No DAG file was found in the usual places.', 'Name it with `dag:` or `--dag`.'],
    'several-dags-found': [
        'discovery',
        'Several DAG files were found and none was named.',
        'Name the one to run, or a list, with `dag:`.',
    ],
    'no-interfaces-found': ['discovery', 'No step interface was found.', 'Name the folders with `interfaces:`.'],
    'pattern-matches-nothing': [
        'discovery',
        'A folder or glob that was named matches no file.',
        'Correct it or remove it.',
    ],
    // dag: the graph itself
    'dag-shape': ['dag', 'The DAG has none of the known shapes.', 'Use one of the shapes of the reference.'],
    'dag-version': ['dag', 'The DAG is of a version that cannot be read.', 'Major version 1 is understood.'],
    'dag-empty': ['dag', 'The DAG has no nodes.', 'Add at least one node.'],
    'duplicate-node': ['dag', 'A node is declared twice.', 'Remove one, or rename it.'],
    'duplicate-edge': ['dag', 'An edge is declared twice.', 'Remove one.'],
    'self-loop': ['dag', 'A node depends on itself.', 'Remove the edge.'],
    'dangling-edge': ['dag', 'An edge names a node that is not declared.', 'Declare the node or correct the name.'],
    'dag-cycle': ['dag', 'Nodes depend on each other in a circle.', 'Remove one of the edges named.'],
    // catalog: steps and their interfaces
    'unknown-step': [
        'catalog',
        'A node is of a step that no interface describes.',
        'Correct the name, add an interface, or set `step:`.',
    ],
    'duplicate-step': ['catalog', 'Two interfaces in one workspace describe the same step.', 'Remove one.'],
    'step-overridden': [
        'catalog',
        'An interface hides one of the same step in a later workspace.',
        'Nothing, if it is meant.',
    ],
    'override-narrows': [
        'catalog',
        'An interface lacks ports, variables or arguments of the one that it hides, or gives a port another type.',
        'Add what is missing, or nothing, if it is meant.',
    ],
    'override-breaks-binding': [
        'catalog',
        'An interface changes or loses a wiring that the one which it hides would have.',
        'Declare the wiring in the test file, or make the two agree.',
    ],
    'unknown-job-type': [
        'catalog',
        'A node has a job type that the step has no variant for.',
        'The base interface is used; correct the suffix if that is wrong.',
    ],
    'interface-path': [
        'catalog',
        'A contract path does not begin with a path that the platform mounts.',
        'Use one of the roots named.',
    ],
    'interface-inconsistent': ['catalog', 'Parts of an interface contradict each other.', 'Make them agree.'],
    'required-differs': [
        'catalog',
        'The contract and the spec disagree on whether an input is required.',
        'Make them agree; the spec is what counts.',
    ],
    'unknown-source': [
        'catalog',
        'A compatible source names no known step.',
        'Correct the name; as it is, it never matches.',
    ],
    // script: the program of a step
    'script-not-found': [
        'script',
        'The script of a step is not in the repository.',
        'Add it, give the node a `stub`, or allow missing scripts.',
    ],
    'cloud-only-without-stub': [
        'script',
        'A step that has no script of its own feeds others and has no stub.',
        'Give the node a `stub` with files for each output.',
    ],
    'command-invalid': [
        'script',
        'The command of a step names a placeholder that does not exist.',
        'Use the placeholders named.',
    ],
    'python-not-found': [
        'script',
        'The Python interpreter cannot be started.',
        'Install Python 3.9 or newer, or name one with `python:`.',
    ],
    'python-too-old': ['script', 'The Python interpreter is older than 3.9.', 'Name a newer one with `python:`.'],
    'requirements-not-installed': [
        'script',
        'The packages of `python.requirements` could not be installed.',
        'Look at the end of the log in the message; correct the file, or what is needed to get its packages.',
    ],
    // compilation: node, port and value resolution
    'unknown-node': [
        'compilation',
        'The test file or a flag names a node that the DAG does not have.',
        'Correct the name.',
    ],
    'unknown-input': ['compilation', 'An input is named that the step does not have.', 'Correct the name.'],
    'unknown-output': ['compilation', 'An output is named that the step does not have.', 'Correct the name.'],
    'wiring-invalid': [
        'compilation',
        'A declared wiring cannot be: the producer does not run before the consumer.',
        'Add the edge to the DAG or correct the wiring.',
    ],
    'input-fed-twice': [
        'compilation',
        'An input has a line under `wiring` and a file under `inputs`.',
        'Keep one of the two.',
    ],
    'missing-input': ['compilation', 'A required input is fed by nothing.', 'Give it a file under `inputs`, or wire it.'],
    'missing-env': ['compilation', 'A required environment variable has no value.', 'Set it under `env`.'],
    'missing-argument': ['compilation', 'A job argument has no value.', 'Set it under `args`.'],
    'missing-passthrough': [
        'compilation',
        'A variable that is to be passed through is not set here.',
        'Set it, or remove the name.',
    ],
    'fixture-not-found': [
        'compilation',
        'A file named as an input or a stub does not exist.',
        'Correct the path or add the file.',
    ],
    'fixture-is-lfs-pointer': [
        'compilation',
        'A fixture is a Git LFS pointer, not its content.',
        'Check out with `lfs: true`, or run `git lfs pull`.',
    ],
    // plan: decisions that a reader should know of
    'ambiguous-binding': ['plan', 'Two outputs fit an input equally well.', 'Paste the line shown under `wiring:`.'],
    'bound-by-structure-only': [
        'plan',
        'An input was matched by type and source; the names hardly agree.',
        'Paste the line shown under `wiring:` if it is right.',
    ],
    'wiring-differs-from-lock': [
        'plan',
        'Matching chooses otherwise than when the wiring was last accepted.',
        'Look at it with `explain`; then run `plan --accept`, or wire what you want.',
    ],
    'proposed-binding': [
        'plan',
        'An output may fit an input, but names differ and there is no `spec`.',
        'Paste the line shown under `wiring:`.',
    ],
    'edge-carries-no-data': [
        'plan',
        'An edge orders two nodes but nothing flows along it.',
        'Nothing, if it is meant; else wire it.',
    ],
    'output-feeds-nothing': [
        'plan',
        'An output is read by no node although its node has consumers.',
        'Nothing, if it is meant.',
    ],
    'nothing-selected': ['plan', 'The selection names no node that would run.', 'Correct `--node`.'],
    'inputs-not-available': [
        'plan',
        'A node was selected without its ancestors and the last run cannot feed it.',
        'Select `+NODE`.',
    ],
};
/** What to do about a diagnostic: what it says itself, else what always helps with its code. */
function cureOf({ code, help }) {
    // A result may come from another version, with codes that this one does not know.
    return help ?? (Object.hasOwn(diagnosticCodes, code) ? diagnosticCodes[code][2] : undefined);
}
/** Makes a diagnostic and its key. `about` defaults to the file alone. */
function diagnose(parts) {
    const about = parts.about ?? {};
    const key = (0,_key_js__WEBPACK_IMPORTED_MODULE_0__/* .stableKey */ .p)(parts.code, about.node, about.step, about.port, about.item ?? parts.at?.file);
    return { ...parts, about, key };
}


/***/ }),

/***/ 77142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ stableKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A short name for "the same problem", equal between two runs although lines and wording moved:
 * 12 hex digits of the sha256 of the rule or code and what it is about.
 */
function stableKey(...parts) {
    const text = parts.map((part) => part ?? '').join('\u0000');
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}


/***/ })

};
