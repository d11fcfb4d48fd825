export const id = 565;
export const ids = [565];
export const modules = {

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

/***/ 53727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ docsAddress)
/* harmony export */ });
/* unused harmony export docsRoot */
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23302);
/* harmony import */ var _finding_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2211);


/** Where the documentation lies for people to read. */
const docsRoot = 'https://github.com/org/dag-script-test/blob/main/docs';
/**
 * The place of the documentation that explains a code or a rule. Undefined for one that this version does not know: a
 * result may come from another version, or from anybody.
 */
function docsAddress(code) {
    if (!Object.hasOwn(_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticCodes */ .GW, code) && !Object.hasOwn(_finding_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .findingRules */ .B, code))
        return undefined;
    return `${docsRoot}/troubleshooting.md#${code}`;
}


/***/ }),

/***/ 2211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ findingRules)
});

;// CONCATENATED MODULE: ./src/model/source-rules.ts
/**
 * What the source of a script says, read without running it; part of `findingRules`. A run takes these for warnings at
 * most: it has proved more.
 */
const sourceRules = {
    'script-unreadable': ['error', 'A script is not valid Python.', 'Mend the syntax at the place shown.'],
    'cannot-be-run': [
        'error',
        'A script has nothing to run, or its `main` asks for what no pipeline gives.',
        'Define `main(input_paths, output_paths, environ_vars, job_args)`.',
    ],
    'runs-as-program': [
        'warning',
        'A script has no `main` that takes paths, and does not look for them in the environment.',
        'Define `main(input_paths, output_paths, environ_vars, job_args)`, or read `DAG_INPUT_<NAME>` and `DAG_OUTPUT_<NAME>`.',
    ],
    'input-not-declared': [
        'error',
        'A script reads an input that its contract does not declare.',
        'Declare it under `contract.inputs`, or correct the name.',
    ],
    'output-not-declared': [
        'error',
        'A script asks for the path of an output that its contract does not declare.',
        'Declare it under `contract.outputs`, or correct the name.',
    ],
    'variable-not-declared': [
        'warning',
        'A script reads an environment variable that its contract does not declare.',
        'Declare it under `contract.env_vars`, or correct the name.',
    ],
    'argument-not-declared': [
        'warning',
        'A script reads a job argument that its contract does not declare.',
        'Declare it under `contract.job_arguments`, or correct the name.',
    ],
    'input-never-read': [
        'warning',
        'A declared input is never read by the script.',
        'Read it, or remove it from the contract.',
    ],
    'output-never-written': [
        'warning',
        'The script never asks for the path of a declared output.',
        'Write it, or remove it from the contract.',
    ],
    'variable-never-read': [
        'error',
        'A required environment variable is never read by the script (a note for an optional one).',
        'Read it, or remove it from the contract.',
    ],
    'argument-never-read': [
        'note',
        'A declared job argument is never read by the script.',
        'Read it, or remove it from the contract.',
    ],
    'optional-input-demanded': [
        'warning',
        'A script fails without an input that its contract calls optional.',
        'Use `input_paths.get(…)`, or declare `required: true`.',
    ],
    'flag-not-parsed': [
        'error',
        'The command line of a processing script does not know a flag that the contract passes.',
        'Add it with `add_argument`, or remove it from `contract.job_arguments`.',
    ],
    'flag-not-passed': [
        'warning',
        'The command line of a processing script requires a flag that the contract does not pass.',
        'Add it to `contract.job_arguments`, or give it a default.',
    ],
    'main-guard-missing': [
        'warning',
        'Nothing calls `main` when the script is started as a program, as the cloud does (a note without `registry`).',
        'End it with `if __name__ == "__main__":` and a call of `main`.',
    ],
    'installs-at-import': [
        'warning',
        'A script installs packages when it is imported.',
        'Put them into the image or a requirements file.',
    ],
    'works-at-import': [
        'note',
        'A script touches files, programs or the network when it is imported.',
        'Move it into a function.',
    ],
    'relative-import': [
        'note',
        'A script uses relative imports: it works only as a module of its package.',
        'Nothing, if it is started as such; else import by full names.',
    ],
};

;// CONCATENATED MODULE: ./src/model/finding-rules.ts

/**
 * Every rule with its usual severity, what it means and what to do. A closed list: a section of the documentation
 * is generated for each.
 */
const findingRules = {
    'output-empty': [
        'error',
        'A declared output has no files, or only empty ones.',
        'Make the script write it, or declare `optional`.',
    ],
    'output-unreadable': [
        'error',
        'A file cannot be read as the format that it claims to be.',
        'Look at the file in the artifact.',
    ],
    'format-differs': [
        'error',
        'The files are of another format than the one declared.',
        'Correct the script or the declaration.',
    ],
    'undeclared-output': [
        'warning',
        'The script wrote a file beside its declared outputs.',
        'Declare an output for it, or do not write it.',
    ],
    'input-modified': [
        'warning',
        'The script changed the files of an input.',
        'Write to an output or a temporary folder.',
    ],
    'columns-missing': [
        'error',
        'A table lacks columns that are declared for it or for its reader.',
        'Correct the script, or the declaration of the one that reads it.',
    ],
    'column-type-differs': [
        'error',
        'A column is of another type than the one that is declared for it or by its reader.',
        'Correct the script, or the declaration of the one that reads it.',
    ],
    'schema-violated': [
        'error',
        'Cells of a table go against the Table Schema that is declared for it.',
        'Correct the script or the test data; if the data is right, correct the schema.',
    ],
    'flow-explains-failure': [
        'error',
        'A script failed over a column that the data which it reads does not have.',
        'Correct the script that writes the data, or the one that reads it; declare a schema so that it is told earlier.',
    ],
    'output-is-repository-file': [
        'warning',
        'A script delivered a file of the repository instead of one that it made.',
        'Make the script write it anew; if it is meant, feed the file as an input.',
    ],
    'baseline-column-removed': [
        'error',
        'A table lacks a column that the baseline has.',
        'Correct the script; if it is meant, run with `--update-baseline` and commit the file.',
    ],
    'baseline-column-added': [
        'warning',
        'A table has a column that the baseline does not have.',
        'If it is meant, run with `--update-baseline` and commit the file.',
    ],
    'baseline-column-retyped': [
        'error',
        'A column is of another type than in the baseline.',
        'Correct the script; if it is meant, run with `--update-baseline` and commit the file.',
    ],
    'baseline-rows': [
        'error',
        'The number of rows differs from the baseline by more than the tolerance.',
        'Correct the script; if it is meant, widen the tolerance or run with `--update-baseline`.',
    ],
    'baseline-nulls': [
        'error',
        'A column has another share of missing values than in the baseline, beyond the tolerance.',
        'Correct the script; if it is meant, widen the tolerance or run with `--update-baseline`.',
    ],
    'baseline-stale': [
        'note',
        'The baseline speaks of an output that the pipeline does not have.',
        'Run with `--update-baseline` and commit the file.',
    ],
    'too-few-rows': ['error', 'A table has fewer rows than `min_rows`.', 'Correct the script or the test data.'],
    'value-out-of-range': [
        'error',
        'A value in a JSON file is not what was expected of it.',
        'Correct the script or the expectation.',
    ],
    'nothing-ran': ['error', 'No script ran, so nothing was checked.', 'Select a node that runs, or set `allow-empty`.'],
    flaky: ['warning', 'A script passed only on a retry.', 'Find out why; it will fail one day.'],
    'failure-allowed': ['note', 'A script failed and `allow-failure` covers it.', 'Mend it when you can.'],
    'unexpected-pass': ['note', 'A script passed although `allow-failure` is set.', 'Remove `allow-failure`.'],
    'left-behind': [
        'warning',
        'A script left processes running; they were ended.',
        'Wait for them or end them in the script.',
    ],
    // What a script was seen doing beside its contract (`python.observe`).
    'undeclared-env-read': [
        'warning',
        'A script looked for an environment variable that its contract does not declare (a note where it has no value).',
        'Declare it under `contract.env_vars`, or do not read it.',
    ],
    'undeclared-port-asked': [
        'warning',
        'A script asked for an input or output that its contract does not declare.',
        'Declare it in the contract, or correct the name.',
    ],
    'undeclared-file-read': [
        'warning',
        'A script read a file of the repository, or of another node, that is not one of its inputs.',
        'Feed it as an input, so that it is there in the cloud too.',
    ],
    'wrote-outside-outputs': [
        'warning',
        'A script left files outside its outputs and its temporary folders.',
        'Write to a path of `output_paths`, or to a temporary folder.',
    ],
    'network-reached': [
        'warning',
        'A script reached for an address over the network (a note for one on this machine).',
        'Feed what it fetches as an input, or stub it, so that the test gives the same result every time.',
    ],
    'process-started': [
        'note',
        'A script started another program; what that does is not watched.',
        'Nothing, if it is meant.',
    ],
    'installed-at-import': [
        'warning',
        'A script had packages installed while it was imported or ran.',
        'Install them before the test, or set `python: { installs: block }`.',
    ],
    'model-file-missing': [
        'warning',
        'The model directory of a step has no file in which its framework saves a model.',
        'Save the model into the path of the output, before the script ends.',
    ],
    'requirement-not-met': [
        'warning',
        'What a contract wants installed is not there, or in another version.',
        'Install it for the Python that runs the scripts, or correct `contract.framework_requirements`.',
    ],
    // What a script was found to do when it was run again with one thing changed (`probes`).
    'probe-input-optional': [
        'warning',
        'A script fails when an optional input is absent, or an empty folder.',
        'Make the script go on without it, or declare it as required.',
    ],
    'probe-zero-rows': [
        'warning',
        'A script fails on a table without rows, or writes one without its columns then (a note where it refuses by itself).',
        'Make the script write its outputs with their columns and no rows, or refuse with a message.',
    ],
    'probe-not-repeatable': [
        'warning',
        'A second run on the same inputs fails or gives another result (a note for other bytes with the same profile).',
        'Set seeds, sort what has no order, and keep the time of day out of the data.',
    ],
    'probe-cut-short': [
        'note',
        'The run was cut short before all probes had come to an end.',
        'Give it more time, or name fewer probes.',
    ],
    ...sourceRules,
};


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


/***/ }),

/***/ 14031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* reexport safe */ _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__.AU),
/* harmony export */   D_: () => (/* reexport safe */ _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__.D_),
/* harmony export */   FV: () => (/* reexport safe */ _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__.FV),
/* harmony export */   OF: () => (/* reexport safe */ _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__.OF),
/* harmony export */   Ow: () => (/* reexport safe */ _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__.Ow),
/* harmony export */   UF: () => (/* reexport safe */ _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__.UF),
/* harmony export */   aY: () => (/* reexport safe */ _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY),
/* harmony export */   em: () => (/* reexport safe */ _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__.em),
/* harmony export */   gB: () => (/* reexport safe */ _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__.gB),
/* harmony export */   gu: () => (/* reexport safe */ _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__.gu),
/* harmony export */   q: () => (/* reexport safe */ _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__.q),
/* harmony export */   uH: () => (/* reexport safe */ _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__.uH)
/* harmony export */ });
/* harmony import */ var _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33862);
/* Escaping is not the reporters' own: what is published is escaped by the same functions. */



/***/ }),

/***/ 89565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ sayPlace),
/* harmony export */   Ln: () => (/* binding */ gravestFirst),
/* harmony export */   rA: () => (/* binding */ sayDiagnostic)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79112);
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23302);
/* harmony import */ var _model_docs_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53727);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14031);




/** `file:line:column`, as editors and terminals open it. */
function sayPlace(at) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(`${at.file}:${at.start.line}:${at.start.column}`);
}
/**
 * A diagnostic for a terminal: place, severity, code and message on one line, what to do below it, and with `docs` where
 * the code is explained. No newline at the end.
 */
function sayDiagnostic(diagnostic, { docs = false } = {}) {
    const { code, severity, message, at, related } = diagnostic;
    const help = (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .cureOf */ .XZ)(diagnostic);
    const place = at === undefined ? '' : `${sayPlace(at)} `;
    const lines = [`${place}${severity} ${code}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(message)}`];
    for (const other of related ?? [])
        lines.push(`  ${sayPlace(other.at)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(other.message)}`);
    if (help !== undefined)
        lines.push((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .indent */ .pZ)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .clean */ .uH)(help).trimEnd(), '  '));
    const address = docs && severity !== 'note' ? (0,_model_docs_address_js__WEBPACK_IMPORTED_MODULE_1__/* .docsAddress */ .y)(code) : undefined;
    if (address !== undefined)
        lines.push(`  ${address}`);
    return lines.join('\n');
}
const gravity = { error: 0, warning: 1, note: 2 };
/** Errors first, then warnings, then notes; within each the order stays. */
function gravestFirst(diagnostics) {
    return diagnostics.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);
}


/***/ })

};
