export const id = 15;
export const ids = [15];
export const modules = {

/***/ 14036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ asHints),
  H: () => (/* binding */ checkScripts)
});

// EXTERNAL MODULE: ./src/lib/closest.ts
var closest = __webpack_require__(10104);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(41300);
;// CONCATENATED MODULE: ./src/check/static/script-case.ts

/** A finding about a script; `message` follows the script's path. */
function aboutSource({ node, entry }, rule, message, at, parts = {}) {
    return (0,finding/* find */.I)({
        rule,
        message: `${entry} ${message}`,
        help: finding/* findingRules */.B[rule][2],
        about: { kind: 'script', node: node.id },
        at: at === undefined ? spanOf(entry, wholeFile) : 'file' in at ? at : spanOf(entry, at),
        ...parts,
    });
}
const wholeFile = { line: 1, column: 1, endLine: 1, endColumn: 1 };
/** A place of a script as the rest of the engine says it. */
function spanOf(file, { line, column, endLine, endColumn }) {
    return { file, start: { line, column }, end: { line: endLine, column: endColumn } };
}
/** The uses of one map; those that only a start as a program runs are left out where `main` is called. */
function usesOf({ facts }, map) {
    return (facts.uses ?? []).filter((use) => use.of === map && (facts.how === 'program' || use.where !== 'guard'));
}
/** Whether every use of a map could be followed, so that it can be said what is not used. */
function isKnown({ facts }, map) {
    return facts.open?.includes(map) !== true;
}
/** The first use of each name that a set does not have, without those that may come from elsewhere. */
function undeclared(uses, declared) {
    const first = new Map();
    for (const use of uses) {
        if (declared.has(use.name) || !use.sure)
            continue;
        const known = first.get(use.name);
        // The use that fails is the one to show.
        if (known === undefined || (known.how !== 'demand' && use.how === 'demand'))
            first.set(use.name, use);
    }
    return [...first.values()];
}

;// CONCATENATED MODULE: ./src/check/static/ports.ts



/** Inputs and outputs that the script names and the contract does not, and the other way round. */
const ports = (subject) => {
    if (subject.facts.how !== 'called')
        return [];
    const { node, contract } = subject;
    const sides = [
        { map: 'inputs', word: 'input', ports: contract.inputs, planned: node.inputs, strange: 'input-not-declared' },
        { map: 'outputs', word: 'output', ports: contract.outputs, planned: node.outputs, strange: 'output-not-declared' },
    ];
    return sides.flatMap(({ map, word, ports: declared, planned, strange }) => {
        const uses = usesOf(subject, map);
        const used = new Set(uses.map(({ name }) => name));
        const known = new Set([...declared, ...planned].map(({ name }) => name));
        const foreign = undeclared(uses, known).map((use) => aboutSource(subject, strange, `${map === 'inputs' ? 'reads the input' : 'asks for the output'} \`${use.name}\`, which ${node.step} does not declare.`, use.at, { item: use.name, help: suggest(strange, use.name, known) }));
        if (!isKnown(subject, map))
            return foreign;
        const idle = declared
            .filter(({ name }) => !used.has(name) && !contract.skipInputs.includes(name))
            .map((port) => {
            const isOptional = 'required' in port && !port.required;
            return aboutSource(subject, map === 'inputs' ? 'input-never-read' : 'output-never-written', `never ${map === 'inputs' ? 'reads' : 'asks for'} the ${word} \`${port.name}\` that ${node.step} declares.`, port.at, { item: port.name, ...(isOptional && { severity: 'note' }) });
        });
        return [...foreign, ...idle];
    });
};
/** Inputs that may be absent, and that the script takes for granted. */
const optionalInputs = (subject) => {
    const uses = usesOf(subject, 'inputs');
    return subject.contract.inputs
        .filter(({ required }) => !required)
        .flatMap(({ name }) => {
        const own = uses.filter((use) => use.name === name);
        const demand = own.find(({ how, sure, conditional }) => how === 'demand' && sure && conditional !== true);
        // A script that also asks or tests has probably made sure before.
        if (demand === undefined || own.some(({ how }) => how !== 'demand'))
            return [];
        return [
            aboutSource(subject, 'optional-input-demanded', `fails without the input \`${name}\`, which ${subject.node.step} declares as optional.`, demand.at, { item: name }),
        ];
    });
};
/** The rule's help, with the name that may have been meant. */
function suggest(rule, name, known) {
    const near = (0,closest/* closest */.k)(name, known);
    return near === undefined ? finding/* findingRules */.B[rule][2] : `Did you mean \`${near}\`? ${finding/* findingRules */.B[rule][2]}`;
}

;// CONCATENATED MODULE: ./src/check/static/arguments.ts


/** Job arguments that the script reads from `job_args` and the contract does not declare, and the other way round. */
const jobArguments = (subject) => {
    if (subject.facts.how !== 'called')
        return [];
    const { contract, node } = subject;
    const passed = contract.jobArguments.map(({ flag }) => attribute(flag));
    const declared = new Set([
        ...passed,
        ...contract.arguments.map(({ name }) => attribute(name)),
        ...node.args.map(({ name }) => attribute(name)),
    ]);
    const uses = usesOf(subject, 'arguments');
    const foreign = undeclared(uses, declared).map((use) => aboutSource(subject, 'argument-not-declared', `reads the job argument \`${use.name}\`, which ${node.step} does not declare.`, use.at, { item: use.name, help: suggest('argument-not-declared', use.name, declared) }));
    if (!isKnown(subject, 'arguments'))
        return foreign;
    const used = new Set(uses.map(({ name }) => name));
    const idle = [...new Set(passed)]
        // Every step is told its job type; not every script cares.
        .filter((name) => !used.has(name) && name !== 'job_type')
        .map((name) => aboutSource(subject, 'argument-never-read', `never reads the job argument \`${name}\` that ${node.step} declares.`, contract.at, { item: name }));
    return [...foreign, ...idle];
};
/** The script's own command line, which the cloud starts with the contract's job arguments; processing steps only. */
const commandLine = (subject) => {
    const { facts, contract, node, isProcessing } = subject;
    if (!isProcessing || facts.how === 'not')
        return [];
    const line = facts.commandLine;
    const names = (line?.flags ?? []).flatMap(({ name, destination }) => [attribute(name), destination]);
    const known = new Set(names);
    const flags = [...new Set(contract.jobArguments.map(({ flag }) => flag))];
    const unparsed = flags
        .filter((flag) => !known.has(attribute(flag)))
        .flatMap((flag) => {
        // Who reads no command line refuses nothing; who hides it can take anything.
        if (line === undefined || (!line.complete && line.flags.length === 0))
            return [];
        return [
            aboutSource(subject, 'flag-not-parsed', line.strict && line.complete
                ? `does not know the flag ${flag}, with which ${node.step} starts it in the cloud.`
                : `does not seem to know the flag ${flag}, with which ${node.step} starts it in the cloud.`, line.flags[0]?.at ?? contract.at, { item: flag, ...(!(line.strict && line.complete) && { severity: 'warning' }) }),
        ];
    });
    const passed = new Set([...flags, ...contract.arguments.map(({ name }) => name)].map(attribute));
    const lacking = (line?.flags ?? []).filter(({ name, required, destination }) => required && !passed.has(attribute(name)) && !passed.has(destination));
    return [
        ...unparsed,
        ...lacking.map(({ name, at }) => aboutSource(subject, 'flag-not-passed', `requires the flag ${name}, with which ${node.step} does not start it.`, at, { item: name })),
    ];
};
/** `--job-type` as the attribute that it becomes: `job_type`. */
function attribute(flag) {
    return flag.replace(/^-+/, '').replaceAll('-', '_');
}

// EXTERNAL MODULE: ./src/lib/unreachable.ts
var unreachable = __webpack_require__(62101);
;// CONCATENATED MODULE: ./src/check/static/shape.ts


/** Whether there is something to run, and whether it can be handed its paths. */
const main = (subject) => {
    const { facts, contract, node, isCloudStep } = subject;
    switch (facts.how) {
        case 'not':
            return [aboutSource(subject, 'cannot-be-run', `cannot be run: ${facts.why ?? ''}`, facts.at ?? facts.main?.at)];
        case 'program': {
            const hasPorts = contract.inputs.length + contract.outputs.length > 0;
            const looksUp = usesOf(subject, 'environment').some(({ name }) => /^DAG_(?:INPUT|OUTPUT)_/.test(name));
            if (!hasPorts || looksUp)
                return [];
            return [
                aboutSource(subject, 'runs-as-program', `is run as a program: it has no \`main\` that takes the inputs and outputs of ${node.step}.`, facts.main?.at),
            ];
        }
        case 'called':
            return facts.guard === true
                ? []
                : [
                    aboutSource(subject, 'main-guard-missing', 'does nothing when it is started as a program.', facts.main?.at, { severity: isCloudStep ? 'warning' : 'note' }),
                ];
        case undefined:
            return [];
        default:
            return (0,unreachable/* unreachable */.H)(facts.how);
    }
};
/** What importing the script does beside defining things. A program is not imported. */
const atImport = (subject) => {
    const { facts } = subject;
    if (facts.how !== 'called')
        return [];
    const kinds = [
        ['installs', 'installs-at-import', 'installs packages'],
        ['works', 'works-at-import', 'does work'],
    ];
    const found = kinds.flatMap(([kind, rule, words]) => {
        const first = facts.atImport?.find((each) => each.kind === kind);
        return first === undefined
            ? []
            : [aboutSource(subject, rule, `${words} when it is imported (\`${first.what}\`).`, first.at)];
    });
    const relative = facts.imports?.find(({ level }) => level > 0);
    if (relative === undefined)
        return found;
    const text = `${'.'.repeat(relative.level)}${relative.module}`;
    return [
        ...found,
        aboutSource(subject, 'relative-import', `imports from \`${text}\`: it works only as a module of its package.`, relative.at),
    ];
};

// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
;// CONCATENATED MODULE: ./src/check/static/variables.ts



/** Names that platforms, shells and libraries set: no contract declares them. */
const provided = /^(?:(?:SM|AWS|SAGEMAKER|DAG|CUDA|NVIDIA|NCCL|OMP|MKL|OPENBLAS|TORCH|HF|PIP|PYTHON|LC|GITHUB|RUNNER|XDG|SLURM)_?[A-Z0-9_]*|PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|PWD|TMPDIR|TEMP|TMP|TZ|HOSTNAME|CI|RANK|LOCAL_RANK|NODE_RANK|WORLD_SIZE|LOCAL_WORLD_SIZE|MASTER_ADDR|MASTER_PORT|TOKENIZERS_PARALLELISM|(?:HTTPS?|NO|ALL)_PROXY|(?:TRAINING|PROCESSING|TRANSFORM)_JOB_[A-Z]+|VIRTUAL_ENV|CONDA_[A-Z_]+|LD_LIBRARY_PATH)$/i;
/** Environment variables that the script reads and the contract does not declare, and the other way round. */
const variables = (subject) => {
    const { contract } = subject;
    const optional = contract.env.optional.map(({ name }) => name);
    const computed = contract.computedEnvPaths?.map(({ name }) => name) ?? [];
    const declared = new Set([...contract.env.required, ...optional, ...computed]);
    const handed = subject.facts.how === 'called' ? usesOf(subject, 'variables') : [];
    const own = usesOf(subject, 'environment');
    return [...strange(subject, handed, declared), ...fromProcess(subject, own, declared), ...idle(subject, optional)];
};
/** Of `environ_vars`, which holds nothing but what is declared. */
function strange(subject, uses, declared) {
    return undeclared(uses, declared).map((use) => aboutSource(subject, 'variable-not-declared', `reads \`${use.name}\` from \`environ_vars\`, which ${subject.node.step} does not declare.`, use.at, { item: use.name, help: suggest('variable-not-declared', use.name, declared) }));
}
/** Of the process environment, in one message: what the test file gives, and what every platform sets, is left out. */
function fromProcess(subject, uses, declared) {
    const given = new Set(subject.node.env.map(({ name }) => name));
    const found = undeclared(uses, declared).filter(({ name }) => !given.has(name) && !provided.test(name));
    const [first] = found;
    if (first === undefined)
        return [];
    const names = (0,lib_text/* listSome */.XT)(found.map(({ name }) => `\`${name}\``), 6);
    // One that is only asked for has another way to go on.
    const severity = found.some(({ how }) => how === 'demand') ? 'warning' : 'note';
    const demanded = found.find(({ how }) => how === 'demand') ?? first;
    return [
        aboutSource(subject, 'variable-not-declared', `reads ${names} from the process environment, which ${subject.node.step} does not declare.`, demanded.at, { item: 'environment', severity }),
    ];
}
/** Each required one, and the optional ones together: a default that nobody reads is soon copied. */
function idle(subject, optional) {
    const { facts, contract, node } = subject;
    // A module of the repository, or a program that it starts, may read the process environment.
    const reachesOut = facts.handsOn === true || facts.imports?.some(({ origin }) => origin === 'local') === true;
    if (reachesOut || contract.sourceDir || !isKnown(subject, 'variables') || !isKnown(subject, 'environment'))
        return [];
    const used = new Set([...usesOf(subject, 'variables'), ...usesOf(subject, 'environment')].map(({ name }) => name));
    const isIdle = (name) => !used.has(name) && !provided.test(name);
    const required = contract.env.required
        .filter(isIdle)
        .map((name) => aboutSource(subject, 'variable-never-read', `never reads \`${name}\`, a required variable of ${node.step}.`, contract.at, { item: name }));
    const others = optional.filter(isIdle).map((name) => `\`${name}\``);
    if (others.length === 0)
        return required;
    const message = `never reads ${(0,lib_text/* listSome */.XT)(others, 6)}, optional in the contract of ${node.step}.`;
    return [
        ...required,
        aboutSource(subject, 'variable-never-read', message, contract.at, { item: 'optional', severity: 'note' }),
    ];
}

;// CONCATENATED MODULE: ./src/check/static/check-scripts.ts





const rules = [main, ports, optionalInputs, variables, jobArguments, commandLine, atImport];
/**
 * Compares what the sources of the scripts say with their contracts. Pure. Nodes of one step share a script and are told
 * once, for the first of them. In plan order, then by rule.
 */
function checkScripts(project, plan, scripts) {
    const steps = new Map(project.interfaces.map((step) => [step.step, step]));
    const told = new Set();
    return plan.nodes.flatMap((node) => {
        const subject = caseOf(node, steps.get(node.step), scripts);
        if (subject === undefined)
            return [];
        return judge(subject).filter(({ rule, message }) => {
            const key = `${rule}\n${message}`;
            return !told.has(key) && told.add(key);
        });
    });
}
/** What may be why a script failed. */
const explaining = new Set([
    'input-not-declared',
    'output-not-declared',
    'variable-not-declared',
    'argument-not-declared',
    'optional-input-demanded',
    'installs-at-import',
]);
/** Told by the run itself, if they are so, or proved harmless by it. */
const settledByRunning = new Set(['script-unreadable', 'cannot-be-run', 'relative-import']);
/**
 * What a run says of the sources: it has proved more than they can tell, so nothing here is worse than a warning. Of a
 * script that failed only what may explain it, and of one that did not run, or what it was `seen` doing, nothing.
 */
function asHints(findings, { runs }, seen) {
    const outcomes = new Map(runs.map(({ node, outcome }) => [node, outcome.status]));
    return findings
        .filter(({ rule, severity, message, about }) => {
        const status = about.kind === 'script' ? outcomes.get(about.node) : undefined;
        if (seen.some((other) => saysTheSame(other, message, about)))
            return false;
        if (status === 'failed')
            return explaining.has(rule);
        return (status === 'passed' && !settledByRunning.has(rule) && !(rule === 'main-guard-missing' && severity === 'note'));
    })
        .map((finding) => (finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding));
}
/** What is also found by watching the script, or by probing it. */
const observing = new Set([
    'undeclared-env-read',
    'undeclared-port-asked',
    'input-never-read',
    'probe-input-optional',
]);
/** Whether what was observed is about a name that a message about the same script is about. */
function saysTheSame(other, message, about) {
    if (!observing.has(other.rule))
        return false;
    if (!('node' in other.about) || !('node' in about) || other.about.node !== about.node)
        return false;
    const name = /`([^`]+)`/.exec(message)?.[1];
    return name !== undefined && other.message.split(/[^\w-]+/).includes(name);
}
function judge(subject) {
    const { problem } = subject.facts;
    // Of a script that cannot be run nothing else matters yet.
    if (problem === undefined)
        return (subject.facts.how === 'not' ? [main] : rules).flatMap((rule) => rule(subject));
    return [aboutSource(subject, 'script-unreadable', `is not valid Python: ${problem.message}`, problem.at)];
}
function caseOf(node, step, scripts) {
    if (node.kind !== 'script' || node.runtime !== 'python' || node.entry === undefined || step === undefined)
        return undefined;
    const facts = scripts.get(node.entry);
    if (facts === undefined)
        return undefined;
    const { contract } = shapeOf(step, node.jobType);
    const { sagemakerStepType: kind } = step.registry;
    return {
        node,
        entry: node.entry,
        facts,
        contract,
        isCloudStep: kind !== undefined,
        isProcessing: kind === 'Processing',
    };
}
function shapeOf(step, jobType) {
    const isVariant = jobType !== undefined && Object.hasOwn(step.variants, jobType);
    return (isVariant ? step.variants[jobType] : undefined) ?? step.base;
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

/***/ 41300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* reexport safe */ _finding_rules_js__WEBPACK_IMPORTED_MODULE_1__.B),
/* harmony export */   I: () => (/* binding */ find)
/* harmony export */ });
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77142);
/* harmony import */ var _finding_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2211);



/** Makes a finding and its key. `item` tells apart two findings of one rule about one thing: a column, a file. */
function find(parts) {
    const { item, ...rest } = parts;
    const severity = parts.severity ?? _finding_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .findingRules */ .B[parts.rule][0];
    return { ...rest, severity, key: (0,_key_js__WEBPACK_IMPORTED_MODULE_0__/* .stableKey */ .p)(parts.rule, JSON.stringify(parts.about), item) };
}


/***/ }),

/***/ 21975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ takeLock),
/* harmony export */   J4: () => (/* binding */ environmentKey),
/* harmony export */   fC: () => (/* binding */ environmentsFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




/** The user's folder for virtual environments that this program has made. */
function environmentsFolder(environment) {
    const home = environment['HOME'] ?? environment['USERPROFILE'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)();
    const usual = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.platform)() === 'darwin' ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, 'Library', 'Caches') : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, '.cache');
    const cache = environment['XDG_CACHE_HOME'] ?? environment['LOCALAPPDATA'] ?? usual;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(home, cache), 'dag-script-test', 'environments');
}
/** Files of requirements that name others: how deep that is followed. */
const deepest = 8;
/**
 * A name for the environment that a file of requirements makes for an interpreter on this platform: another one whenever
 * the file, one that it includes, or the interpreter changes. Undefined: the file cannot be read.
 */
async function environmentKey(file, interpreter) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify([1, (0,node_os__WEBPACK_IMPORTED_MODULE_2__.platform)(), process.arch, ...interpreter]));
    async function add(path, depth) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => undefined);
        if (text === undefined)
            return false;
        hash.update(`${text.length}\n${text}`);
        if (depth === deepest)
            return true;
        for (const [, name = ''] of text.matchAll(/^\s*(?:-r|-c|--requirement|--constraint)[ =]*(\S+)/gm)) {
            if (!name.includes('://'))
                await add((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), name), depth + 1);
        }
        return true;
    }
    if (!(await add(file, 0)))
        return undefined;
    return hash.digest('hex').slice(0, 24);
}
const pauseMs = 250;
/** Waits until the lock is ours; undefined when the signal came first. One whose process is gone is taken over. */
async function takeLock(path, signal) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    while (!signal.aborted) {
        try {
            const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
            await file.writeFile(`${process.pid}\n`);
            await file.close();
            return { release: async () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true }) };
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
        if (await isAbandoned(path))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
        else
            await new Promise((proceed) => setTimeout(proceed, pauseMs));
    }
    return undefined;
}
async function isAbandoned(path) {
    const pid = Number((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => '')).trim());
    if (pid > 0)
        return !isRunning(pid);
    // One without a number is being written, unless it is old.
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
    return found !== undefined && Date.now() - found.mtimeMs > 5_000;
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // Somebody else's process, but a living one.
        return error.code === 'EPERM';
    }
}


/***/ }),

/***/ 42654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ study)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/lib/ordered.ts
var ordered = __webpack_require__(99834);
// EXTERNAL MODULE: ./src/lib/unreachable.ts
var unreachable = __webpack_require__(62101);
// EXTERNAL MODULE: ./src/model/diagnostic.ts
var diagnostic = __webpack_require__(23302);
// EXTERNAL MODULE: ./src/study/ask-interpreter.ts
var ask_interpreter = __webpack_require__(48347);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(10228);
// EXTERNAL MODULE: ./src/study/environment-cache.ts
var environment_cache = __webpack_require__(21975);
;// CONCATENATED MODULE: ./src/study/install-requirements.ts





/** Resolving and building may take long. */
const patienceMs = 20 * 60_000;
const longestLog = 50 * 1024 ** 2;
/**
 * Makes a virtual environment with what a file of requirements names, by uv where it is there and else by pip, or takes
 * the one that was made of the same file for the same interpreter before. It counts as made only when its last file is
 * written, and one process makes it while others wait. `file` is absolute, and `environments` the folder that keeps them.
 */
async function installRequirements(file, interpreter, tools) {
    const { environments, signal = new AbortController().signal } = tools;
    const { path, version, implementation } = interpreter;
    const key = await (0,environment_cache/* environmentKey */.J4)(file, [path, version, implementation]);
    if (key === undefined)
        return { kind: 'none', why: 'the file cannot be read.', printed: '' };
    const folder = (0,external_node_path_.join)(environments, key);
    const isWindows = process.platform === 'win32';
    const python = isWindows ? (0,external_node_path_.join)(folder, 'Scripts', 'python.exe') : (0,external_node_path_.join)(folder, 'bin', 'python');
    const made = (0,external_node_path_.join)(folder, 'made-by-dag-script-test.json');
    const isMade = () => (0,external_node_fs_.existsSync)(made) && (0,external_node_fs_.existsSync)(python);
    if (isMade())
        return { kind: 'environment', python };
    const lock = await (0,environment_cache/* takeLock */.HJ)(`${folder}.lock`, signal);
    if (lock === undefined)
        return { kind: 'none', why: 'the run was interrupted.', printed: '' };
    try {
        if (isMade())
            return { kind: 'environment', python };
        // What an installation that was cut short has left.
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        const log = `${folder}.log`;
        await (0,promises_.rm)(log, { force: true });
        for (const argv of await commandsFor(file, { path, folder, python }, log, tools)) {
            const ended = await start(argv, log, tools);
            const failure = sayFailure(argv, ended);
            if (failure === undefined)
                continue;
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            return { kind: 'none', why: failure, printed: await endOf(log) };
        }
        await (0,files/* writeWhole */.f8)(made, `${JSON.stringify({ version, implementation })}\n`);
        return { kind: 'environment', python };
    }
    finally {
        await lock.release();
    }
}
async function commandsFor(file, { path, folder, python }, log, tools) {
    const { how } = await start(['uv', '--version'], log, tools);
    if (how.kind === 'exit' && how.code === 0) {
        return [
            ['uv', 'venv', '--no-project', '--seed', '--python', path, folder],
            ['uv', 'pip', 'install', '--python', python, '--requirement', file],
        ];
    }
    const pip = [python, '-m', 'pip', 'install', '--disable-pip-version-check', '--no-input'];
    return [
        [path, '-m', 'venv', folder],
        [...pip, '--requirement', file],
    ];
}
async function start(argv, log, { root, launcher, environment, signal }) {
    return launcher.start({
        argv,
        cwd: root,
        env: installing(environment),
        log,
        timeoutMs: patienceMs,
        graceMs: 1_000,
        logLimitBytes: longestLog,
    }, signal ?? new AbortController().signal);
}
/** Where programs, caches and certificates are, and how packages are to be got. Nothing of it reaches a script. */
const needed = /^(PATH|HOME|USER|LANG|LC_.*|TMPDIR|TEMP|TMP|SYSTEMROOT|PATHEXT|COMSPEC|USERPROFILE|APPDATA|LOCALAPPDATA|XDG_.*|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|PIP_.*|UV_.*|SSL_CERT_.*|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|(HTTPS?|ALL|NO)_PROXY|CC|CXX|CFLAGS|LDFLAGS)$/i;
function installing(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => needed.test(name)));
}
function sayFailure(argv, { how, stopped }) {
    const program = argv.includes('venv') ? 'the virtual environment' : argv[0] === 'uv' ? 'uv' : 'pip';
    if (stopped === 'cancelled')
        return 'the run was interrupted.';
    if (stopped !== undefined)
        return `${program} did not come to an end within ${patienceMs / 60_000} minutes.`;
    if (how.kind === 'spawn-error')
        return `${(0,external_node_path_.basename)(argv[0])} could not be started. ${how.message}`;
    if (how.kind === 'signal')
        return `${program} was ended by ${how.signal}.`;
    return how.code === 0 ? undefined : `${program} ended with exit code ${how.code}.`;
}
/** The last lines, without what addresses of packages may hold of a password. */
async function endOf(log) {
    const text = await (0,promises_.readFile)(log, 'utf8').catch(() => '');
    const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
    return lines
        .slice(-12)
        .join('\n')
        .replaceAll(/\/\/[^/@\s]+@/g, '//***@')
        .slice(-3000);
}

;// CONCATENATED MODULE: ./src/study/study.ts






/**
 * Finds out what the machine has before anything runs: the interpreter, if a planned node needs one. It is asked once
 * what it really is, so that a version manager's shim is paid for once and every script gets the same Python. Throws
 * only when there is no room for a temporary file.
 */
async function study(plan, settings, tools) {
    const nodes = plan.nodes.filter((node) => node.kind === 'script' && node.runtime === 'python');
    if (nodes.length === 0)
        return { facts: {}, diagnostics: [] };
    const { executable } = settings;
    // A name is looked up in PATH; anything with a slash is a place, seen from the workspace.
    const program = /[/\\]/.test(executable) ? (0,external_node_path_.resolve)(tools.root, executable) : executable;
    const answer = await askWithPackages(program, requirementsOf(nodes), settings, tools);
    if (answer.kind === 'not-installed')
        return { facts: {}, diagnostics: [notInstalled(answer)] };
    switch (answer.kind) {
        case 'none':
            return { facts: {}, diagnostics: [notFound(executable, answer)] };
        case 'interpreter': {
            const { path, version, implementation, packages, requirements } = answer;
            if (isTooOld(version))
                return { facts: {}, diagnostics: [tooOld(executable, version)] };
            return {
                facts: {
                    python: {
                        executable,
                        version,
                        implementation,
                        packages,
                        ...(requirements.length === 0 ? {} : { requirements }),
                    },
                },
                python: { path, version },
                diagnostics: [],
            };
        }
        default:
            return (0,unreachable/* unreachable */.H)(answer);
    }
}
/** Asks the interpreter, or the one of the virtual environment that its packages are installed into. */
async function askWithPackages(program, wanted, { requirements }, tools) {
    const { environments } = tools;
    const answer = await (0,ask_interpreter/* askInterpreter */.A)(program, wanted, tools);
    const isUsable = answer.kind === 'interpreter' && !isTooOld(answer.version);
    if (requirements === undefined || environments === undefined || !isUsable)
        return answer;
    const { file, at } = requirements;
    const installed = await installRequirements((0,external_node_path_.resolve)(tools.root, file), answer, { ...tools, environments });
    if (installed.kind === 'none')
        return { ...installed, kind: 'not-installed', file, at };
    return (0,ask_interpreter/* askInterpreter */.A)(installed.python, wanted, tools);
}
function notInstalled({ file, at, why, printed }) {
    const said = printed === '' ? '' : ` The end of its log:\n${printed}`;
    return (0,diagnostic/* diagnose */.h4)({
        code: 'requirements-not-installed',
        severity: 'error',
        message: `The packages of ${file} could not be installed: ${why}`,
        help: `Correct the file, or what is needed to get its packages.${said}`,
        at,
        about: { item: file },
    });
}
/** What the nodes' contracts ask for, each name and range once, sorted. */
function requirementsOf(nodes) {
    const all = nodes.flatMap((node) => node.requirements ?? []).map(({ name, range }) => ({ name, range }));
    const once = new Map(all.map((each) => [JSON.stringify([each.name, each.range]), each]));
    return [...once].sort(([a], [b]) => (0,ordered/* byText */.z)(a, b)).map(([, each]) => each);
}
function isTooOld(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major < 3 || (major === 3 && minor < 9);
}
function notFound(executable, { why, printed }) {
    const said = printed === '' ? '' : ` It printed:\n${printed}`;
    return (0,diagnostic/* diagnose */.h4)({
        code: 'python-not-found',
        severity: 'error',
        message: `The Python interpreter “${executable}” cannot be used: ${why}`,
        help: `Install Python 3.9 or newer, or name one with \`python: { executable: … }\` or \`--python\`.${said}`,
        about: { item: executable },
    });
}
function tooOld(executable, version) {
    return (0,diagnostic/* diagnose */.h4)({
        code: 'python-too-old',
        severity: 'error',
        message: `The Python interpreter “${executable}” is version ${version}; scripts are run with 3.9 or newer.`,
        help: 'Name a newer one with `python: { executable: … }` or `--python`.',
        about: { item: executable },
    });
}


/***/ })

};
