export const id = 455;
export const ids = [455];
export const modules = {

/***/ 92486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/compile/compile.ts + 15 modules
var compile = __webpack_require__(66181);
;// CONCATENATED MODULE: ./src/compile/diff-plans.ts
/** Compares two plans of one pipeline. Pure. */
function diffPlans(before, after) {
    const [old, now] = [byId(before), byId(after)];
    const both = after.nodes.flatMap((node) => {
        const was = old.get(node.id);
        return was === undefined ? [] : [[was, node]];
    });
    const order = {
        added: after.nodes.filter(({ id }) => !old.has(id)).map(({ id }) => id),
        removed: before.nodes.filter(({ id }) => !now.has(id)).map(({ id }) => id),
        moved: movedNodes(before, after),
    };
    const changes = {
        order,
        wiring: wiringChanges(before, after),
        scripts: both.flatMap(([was, is]) => change(is.id, sayScript(was), sayScript(is))),
        env: both.flatMap(([was, is]) => namedChanges(is.id, envOf(was), envOf(is))),
        args: both.flatMap(([was, is]) => namedChanges(is.id, argsOf(was), argsOf(is))),
        settings: both.flatMap(([was, is]) => namedChanges(is.id, settingsOf(was), settingsOf(is))),
    };
    const { added, removed, moved } = order;
    const rest = [changes.wiring, changes.scripts, changes.env, changes.args, changes.settings];
    const same = [added, removed, moved, ...rest].every(({ length }) => length === 0);
    return { pipeline: after.pipeline, same, ...changes };
}
function byId(plan) {
    return new Map(plan.nodes.map((node) => [node.id, node]));
}
/** Those outside a longest run of common nodes that keep their order. */
function movedNodes(before, after) {
    const position = new Map(before.nodes.map(({ id }, index) => [id, index]));
    const common = after.nodes.map(({ id }) => id).filter((id) => position.has(id));
    const places = common.map((id) => position.get(id) ?? 0);
    // For each length, where the run of that length with the smallest end ends; and for each place what comes before it.
    const ends = [];
    const previous = [];
    for (const [index, place] of places.entries()) {
        let [low, high] = [0, ends.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((places[ends[middle] ?? 0] ?? 0) < place)
                low = middle + 1;
            else
                high = middle;
        }
        previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
        ends[low] = index;
    }
    const kept = new Set();
    for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1)
        kept.add(index);
    return common.filter((_, index) => !kept.has(index));
}
function change(node, before, after) {
    return before === after ? [] : [{ node, before, after }];
}
function namedChanges(node, before, after) {
    return [...new Set([...after.keys(), ...before.keys()])].flatMap((name) => change(node, before.get(name) ?? null, after.get(name) ?? null).map((each) => ({ ...each, name })));
}
function fedOf({ from, how, score }) {
    const text = from.kind === 'output' ? `${from.node}.${from.output}` : from.path;
    return { from: text, how, ...(score !== undefined && { score }) };
}
function wiringChanges(before, after) {
    const fed = (plan) => new Map(plan.bindings.map((binding) => [`${binding.to.node}.${binding.to.input}`, fedOf(binding)]));
    const [old, now] = [fed(before), fed(after)];
    return [...new Set([...now.keys(), ...old.keys()])].flatMap((to) => {
        const [was, is] = [old.get(to) ?? null, now.get(to) ?? null];
        return was?.from === is?.from && was?.how === is?.how ? [] : [{ to, before: was, after: is }];
    });
}
function sayScript({ kind, entry, command, scriptDigest }) {
    if (kind !== 'script')
        return kind === 'stub' ? 'stub' : null;
    const digest = scriptDigest === undefined ? '' : ` (${scriptDigest.slice(0, 12)})`;
    return `${entry ?? command?.join(' ') ?? ''}${digest}`;
}
function sayValue(value) {
    if ('literal' in value)
        return JSON.stringify(value.literal);
    return 'fromEnvironment' in value ? `\${${value.fromEnvironment}}` : `{${value.inFolder}}`;
}
function envOf({ env }) {
    return new Map(env.map(({ name, value }) => [name, sayValue(value)]));
}
function argsOf({ args }) {
    return new Map(args.map(({ name, value }) => [name, JSON.stringify(value)]));
}
function settingsOf(node) {
    const { step, jobType, runtime, dependsOn, timeoutMs, retries, skip, allowFailure } = node;
    const stubs = node.outputs.flatMap(({ name, stub }) => (stub === undefined ? [] : [[`stub.${name}`, stub]]));
    const set = [
        ['step', step],
        ['job type', jobType],
        ['runtime', runtime],
        ['runs after', dependsOn.join(', ') || undefined],
        ['timeout', `${timeoutMs} ms`],
        ['retries', String(retries)],
        ['skip', skip],
        ['allow-failure', allowFailure],
        ...stubs,
    ];
    return new Map(set.filter((entry) => entry[1] !== undefined));
}

// EXTERNAL MODULE: ./src/compile/one-per-cause.ts + 2 modules
var one_per_cause = __webpack_require__(73362);
// EXTERNAL MODULE: ./src/compile/select.ts
var compile_select = __webpack_require__(43733);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(10228);
// EXTERNAL MODULE: ./src/lib/ordered.ts
var ordered = __webpack_require__(99834);
// EXTERNAL MODULE: ./src/load/load.ts + 14 modules
var load = __webpack_require__(79417);
// EXTERNAL MODULE: ./src/report/result-schema/plan.ts
var plan = __webpack_require__(60479);
// EXTERNAL MODULE: ./src/report/result-schema/soften.ts
var soften = __webpack_require__(37167);
;// CONCATENATED MODULE: ./src/report/read-plans.ts


/** Reads plans from what `plan --save` or `plan --json` wrote, or from a `result.json`. */
function readPlans(json) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch (error) {
        return { ok: false, problems: [`It is not valid JSON: ${error.message}`] };
    }
    const { version, plan: one, plans: many } = (value ?? {});
    if (version !== 1) {
        const said = version === undefined ? 'It says no `version`' : `It is of version ${JSON.stringify(version)}`;
        return { ok: false, problems: [`${said}; plans of version 1 are understood.`] };
    }
    const written = Array.isArray(many) ? many : [one];
    const plans = [];
    for (const each of written) {
        const softened = (0,soften/* soften */.y)(each);
        const read = plan/* plan */.e.safeParse(softened);
        if (!read.success) {
            const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the plan'}: ${message}`);
            return { ok: false, problems: problems.slice(0, 20) };
        }
        plans.push(softened);
    }
    return { ok: true, plans };
}

// EXTERNAL MODULE: ./src/report/say-diagnostic.ts
var say_diagnostic = __webpack_require__(89565);
// EXTERNAL MODULE: ./src/compile/wiring-lock.ts
var wiring_lock = __webpack_require__(18035);
// EXTERNAL MODULE: ./src/load/read-wiring-lock.ts
var read_wiring_lock = __webpack_require__(42801);
;// CONCATENATED MODULE: ./src/commands/accept-wiring.ts





/**
 * Writes what matching chose in these plans to the lock. Other pipelines in it stay as they are. Returns a sentence for
 * people.
 */
async function acceptWiring(root, plans) {
    const path = (0,external_node_path_.join)(root, read_wiring_lock/* wiringLockFile */.y);
    const before = await (0,files/* readIfThere */.qC)(path);
    const accepted = Object.fromEntries(plans.map((plan) => [plan.pipeline, { bindings: (0,wiring_lock/* lockOf */.V)(plan) }]));
    const document = { version: 1, pipelines: { ...pipelinesIn(before), ...accepted } };
    const text = `${JSON.stringify((0,ordered/* canonical */.$)(document), undefined, '\t')}\n`;
    if (text === before)
        return `${read_wiring_lock/* wiringLockFile */.y} is up to date.`;
    await (0,files/* writeWhole */.f8)(path, text);
    const count = Object.values(accepted).reduce((sum, { bindings }) => sum + Object.keys(bindings).length, 0);
    return `Accepted: ${read_wiring_lock/* wiringLockFile */.y} holds ${count === 1 ? 'one matched input' : `${count} matched inputs`}. Commit it.`;
}
/** What load could not read is written anew. */
function pipelinesIn(text) {
    try {
        const { version, pipelines } = JSON.parse(text ?? '{}');
        return version === 1 && typeof pipelines === 'object' && pipelines !== null ? pipelines : {};
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./src/commands/exit-codes.ts
var exit_codes = __webpack_require__(25979);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
;// CONCATENATED MODULE: ./src/commands/say-diff.ts


/** The difference of two plans for people: what is new with `+`, what is gone with `-`, what is other with `~`. */
function sayDiff({ pipeline, same, order, wiring, scripts, env, args, settings }) {
    if (same)
        return `${oneLine(pipeline)}: no change\n\n`;
    const sections = [
        [
            'Order',
            [
                ...order.added.map((node) => `+ ${node}`),
                ...order.removed.map((node) => `- ${node}`),
                ...order.moved.map((node) => `~ ${node} runs elsewhere among the others`),
            ],
        ],
        ['Wiring', wiring.map(sayWiring)],
        ['Scripts', scripts.map(({ node, before, after }) => sayChange(node, before, after))],
        ['Environment', sayNamed(env)],
        ['Arguments', sayNamed(args)],
        ['Settings', sayNamed(settings)],
    ];
    const told = sections
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => [title, ...lines.map((line) => `  ${oneLine(line)}`)].join('\n'));
    return `${oneLine(pipeline)}\n\n${told.join('\n\n')}\n\n`;
}
function oneLine(text) {
    return (0,report_escape/* clean */.uH)(text).replaceAll('\n', ' ');
}
function sayChange(what, before, after) {
    if (before === null)
        return `+ ${what}: ${after ?? ''}`;
    return after === null ? `- ${what}: ${before}` : `~ ${what}: ${before} → ${after}`;
}
/** One line for the same change of several nodes. */
function sayNamed(changes) {
    const alike = Map.groupBy(changes, ({ name, before, after }) => JSON.stringify([name, before, after]));
    return [...alike.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const nodes = group.map(({ node }) => node);
        return [sayChange(`${first.name} of ${(0,lib_text/* listSome */.XT)(nodes, nodes.length > 3 ? 2 : 3)}`, first.before, first.after)];
    });
}
function sayWiring({ to, before, after }) {
    const say = (fed) => `${fed.from} (${fed.how === 'matched' && fed.score !== undefined ? fed.score.toFixed(2) : fed.how})`;
    return sayChange(to, before && say(before), after && say(after));
}

// EXTERNAL MODULE: ./src/commands/say-plan.ts
var say_plan = __webpack_require__(25513);
// EXTERNAL MODULE: ./src/commands/to-request.ts
var to_request = __webpack_require__(60813);
// EXTERNAL MODULE: ./src/commands/usage-error.ts
var usage_error = __webpack_require__(94078);
// EXTERNAL MODULE: ./src/compile/order-nodes.ts
var order_nodes = __webpack_require__(66825);
;// CONCATENATED MODULE: ./src/compile/dag-document.ts

/** The document of a DAG. `createdAt` is ISO 8601 in UTC. */
function dagDocument(dag, createdAt) {
    return {
        version: '1.0.0',
        created_at: createdAt,
        metadata: dag.metadata ?? {},
        dag: { nodes: dag.nodes.map(({ id }) => id), edges: dag.edges.map(({ from, to }) => [from, to]) },
        statistics: dagStatistics(dag),
    };
}
/** Counts a DAG. */
function dagStatistics(dag) {
    const ids = dag.nodes.map(({ id }) => id);
    const [entered, left] = [new Set(dag.edges.map(({ to }) => to)), new Set(dag.edges.map(({ from }) => from))];
    const depth = depthOf(dag);
    return {
        node_count: ids.length,
        edge_count: dag.edges.length,
        has_cycles: depth === undefined,
        entry_nodes: ids.filter((id) => !entered.has(id)),
        exit_nodes: ids.filter((id) => !left.has(id)),
        max_depth: depth ?? 0,
        isolated_nodes: ids.filter((id) => !entered.has(id) && !left.has(id)),
    };
}
/** Undefined with a cycle: then some edge leads back in every order. */
function depthOf(dag) {
    const order = (0,order_nodes/* orderNodes */.S)(dag).map(({ id }) => id);
    const position = new Map(order.map((id, index) => [id, index]));
    const before = Map.groupBy(dag.edges, ({ to }) => to);
    const depths = new Map();
    let deepest = 0;
    for (const [index, id] of order.entries()) {
        let depth = 0;
        for (const { from } of before.get(id) ?? []) {
            if ((position.get(from) ?? -1) >= index)
                return undefined;
            depth = Math.max(depth, (depths.get(from) ?? 0) + 1);
        }
        depths.set(id, depth);
        deepest = Math.max(deepest, depth);
    }
    return deepest;
}

;// CONCATENATED MODULE: ./src/commands/write-dag.ts



/**
 * Writes the DAG of a project as JSON. A file that says the same already is left alone, its date too. `file` is relative
 * to `cwd`; `now` is the time in milliseconds. Returns a sentence for people.
 */
async function writeDag({ dag }, file, cwd, now) {
    const path = (0,external_node_path_.resolve)(cwd, file);
    const createdAt = new Date(now).toISOString().replace('Z', '+00:00');
    const document = dagDocument(dag, dateIn(await (0,files/* readIfThere */.qC)(path)) ?? createdAt);
    const text = say(document);
    if (text === (await (0,files/* readIfThere */.qC)(path)))
        return `${file} is up to date.`;
    const dated = { ...document, created_at: createdAt };
    await (0,files/* writeWhole */.f8)(path, say(dated));
    const { node_count: nodes, edge_count: edges, max_depth: depth } = document.statistics;
    return `Wrote ${file}: ${nodes} nodes, ${edges} edges, depth ${depth}.`;
}
function say(document) {
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
function dateIn(text) {
    try {
        const { created_at: date } = JSON.parse(text ?? '{}');
        return typeof date === 'string' ? date : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/commands/plan.ts

















/**
 * `plan`: what would run and why it is wired so. Also where scripts and fixtures are missing. Saves it, compares it with
 * a saved one, accepts its wiring, or writes its DAG.
 */
async function planCommand({ values }, terminal) {
    const { request, problems } = (0,to_request/* toRequest */.d)(values, terminal.cwd);
    const wish = (name) => {
        const value = values[name];
        return typeof value === 'string' ? value : undefined;
    };
    const old = wish('diff') === undefined ? undefined : await readOld(wish('diff') ?? '', terminal.cwd);
    const known = old !== undefined && 'problems' in old ? old.problems : [];
    if (problems.length + known.length > 0)
        return (0,usage_error/* usageError */.W)('plan', [...problems, ...known], terminal);
    const loaded = await (0,load/* load */.H)(request, (0,files/* diskFiles */.Ts)(request.root));
    const compiled = loaded.projects.map((project) => {
        const { plan, diagnostics } = (0,compile/* compile */.w)(project);
        const { selected, diagnostics: told } = (0,compile_select/* select */.L)(plan, request.nodes);
        const shown = request.nodes.length === 0 ? plan : selectedPart(plan, new Set(selected));
        return { project, plan, shown, diagnostics: [...diagnostics, ...told] };
    });
    const plans = compiled.map(({ plan }) => plan);
    const isUnreadable = loaded.diagnostics.some(({ severity }) => severity === 'error') || plans.length === 0;
    const accepts = values['accept'] === true && !isUnreadable;
    const diagnostics = (0,one_per_cause/* onePerCause */.F)([...loaded.diagnostics, ...compiled.flatMap((each) => each.diagnostics)], loaded.projects).filter(({ code }) => !(accepts && code === 'wiring-differs-from-lock'));
    const done = [];
    const refused = [];
    if (accepts)
        done.push(await acceptWiring(request.root, plans));
    else if (values['accept'] === true)
        refused.push('Nothing was accepted: mend the errors first.');
    const save = wish('save');
    if (save !== undefined && plans.length > 0) {
        await (0,files/* writeWhole */.f8)((0,external_node_path_.resolve)(terminal.cwd, save), `${JSON.stringify(savedPlans(plans, terminal.version), undefined, 2)}\n`);
        done.push(`Saved ${save}.`);
    }
    const dagFile = wish('write-dag');
    const [only, ...others] = compiled;
    if (dagFile !== undefined && (only === undefined || others.length > 0)) {
        refused.push(`--write-dag writes one DAG, and there are ${compiled.length}: name it with --dag.`);
    }
    else if (dagFile !== undefined && only !== undefined) {
        if (loaded.diagnostics.some(({ code, severity }) => severity === 'error' && isOfGraph(code))) {
            refused.push(`${dagFile} was not written: mend the DAG first.`);
        }
        else
            done.push(await writeDag(only.project, dagFile, terminal.cwd, Date.now()));
    }
    const diffs = old === undefined || 'problems' in old ? undefined : plans.map((plan) => diffWith(old.plans, plan));
    if (values['json'] === true) {
        const shown = compiled.map((each) => each.shown);
        const document = diffs === undefined ? planDocument(shown, diagnostics) : { version: 1, diffs, diagnostics };
        terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
    }
    else {
        if (diffs !== undefined)
            for (const diff of diffs)
                terminal.out(sayDiff(diff));
        else if (done.length + refused.length === 0)
            for (const { shown } of compiled)
                terminal.out((0,say_plan/* sayPlan */.f)(shown));
        // Who asked for a file or a difference has seen the notes of the plan.
        const told = diffs === undefined && done.length === 0 ? diagnostics : diagnostics.filter(isProblem);
        for (const diagnostic of told)
            terminal.err(`${(0,say_diagnostic/* sayDiagnostic */.rA)(diagnostic)}\n`);
    }
    for (const line of [...done, ...refused])
        terminal.err(`${line}\n`);
    const isInvalid = refused.length > 0 || diagnostics.some(({ severity }) => severity === 'error');
    return isInvalid ? exit_codes/* exitCodes */.h.invalid : exit_codes/* exitCodes */.h.passed;
}
function selectedPart(plan, chosen) {
    return {
        ...plan,
        nodes: plan.nodes.filter(({ id }) => chosen.has(id)),
        bindings: plan.bindings.filter(({ to }) => chosen.has(to.node)),
    };
}
function isProblem({ severity }) {
    return severity !== 'note';
}
function isOfGraph(code) {
    return code.startsWith('dag-') || ['duplicate-node', 'duplicate-edge', 'self-loop', 'dangling-edge'].includes(code);
}
async function readOld(file, cwd) {
    const text = await (0,files/* readIfThere */.qC)((0,external_node_path_.resolve)(cwd, file));
    if (text === undefined)
        return { problems: [`There is no file ${file} to compare with.`] };
    const read = readPlans(text);
    return read.ok ? read : { problems: read.problems.map((problem) => `${file} cannot be compared with: ${problem}`) };
}
/** A pipeline that the old file does not have is all new. A single plan is compared whatever its name: files move. */
function diffWith(old, plan) {
    const [only, ...others] = old;
    const before = old.find(({ pipeline }) => pipeline === plan.pipeline) ?? (others.length === 0 ? only : undefined);
    return diffPlans(before ?? { ...plan, nodes: [], bindings: [] }, plan);
}
/** What `plan --save` writes: the whole plans, whatever was selected. */
function savedPlans(plans, version) {
    return { version: 1, generator: { name: 'dag-script-test', version }, plans: plans.map(ordered/* canonical */.$) };
}
/** What `plan --json` prints: `plan` for one DAG, `plans` for several, and everything that is to be said of them. */
function planDocument(plans, diagnostics) {
    const head = { version: 1 };
    const [only] = plans;
    if (plans.length > 1)
        return { ...head, plans: plans.map(ordered/* canonical */.$), diagnostics };
    return { ...head, plan: only === undefined ? null : (0,ordered/* canonical */.$)(only), diagnostics };
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
