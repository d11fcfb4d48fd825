export const id = 542;
export const ids = [542];
export const modules = {

/***/ 74798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ bindInputs)
/* harmony export */ });
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23302);
/* harmony import */ var _match_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90763);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75677);



function candidatesOf(node, { graph, pairs }) {
    const consumer = node.step;
    if (consumer === undefined)
        return [];
    return node.predecessors.flatMap((id) => {
        const producer = graph.nodes.get(id)?.step;
        if (producer === undefined)
            return [];
        return pairs(consumer, producer).map((pair) => ({ ...pair, node: id }));
    });
}
function tellFedTwice(node, input, feeds, tell) {
    const file = (0,_own_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(node.settings?.inputs, input);
    const wire = feeds.wiring.get(node.id)?.get(input);
    if (file === undefined || wire === undefined)
        return;
    tell((0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h4)({
        code: 'input-fed-twice',
        severity: 'error',
        message: `${node.id}.${input} is given the file ${file.path} and is wired to ${wire.node}.${wire.output} as well.`,
        help: 'Keep one: the line under `inputs` or the line under `wiring`.',
        at: file.at,
        about: { node: node.id, port: input },
        related: [{ message: 'wired here', at: wire.at }],
    }));
}
function toBinding(to, { chosen, rivals, equals }) {
    const from = { kind: 'output', node: chosen.node, output: chosen.output.name };
    const { score, parts } = chosen.match;
    return { from, to, how: 'matched', score, parts, rivals, tie: equals.length > 0 };
}
/**
 * Decides what feeds the inputs of one node. What the test file says wins: its `wiring`, then its files under `inputs`.
 * What is left is matched with the outputs of the direct predecessors; then the usual places of test data are tried.
 */
function bindInputs(node, feeds, tell) {
    const candidates = candidatesOf(node, feeds);
    const inputs = node.step?.ports.inputs ?? [];
    const declared = new Map();
    const used = new Set();
    for (const { name } of inputs) {
        tellFedTwice(node, name, feeds, tell);
        const wire = feeds.wiring.get(node.id)?.get(name);
        const file = (0,_own_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(node.settings?.inputs, name);
        if (wire !== undefined) {
            declared.set(name, { from: { kind: 'output', node: wire.node, output: wire.output }, how: 'declared' });
            used.add((0,_match_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputKey */ .zi)(wire.node, wire.output));
        }
        else if (file !== undefined) {
            declared.set(name, { from: { kind: 'file', path: file.path }, how: 'fixture' });
        }
    }
    const choices = (0,_match_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .matchOutputs */ .gb)(candidates, (input) => !declared.has(input), used);
    const bound = new Map();
    for (const input of inputs) {
        const to = { node: node.id, input: input.name };
        const said = declared.get(input.name);
        const choice = choices.get(input.name);
        const usual = feeds.fixtures.usual(node.id, input.name);
        if (said !== undefined) {
            bound.set(input.name, { input, binding: { from: said.from, to, how: said.how, rivals: [], tie: false } });
        }
        else if (choice !== undefined) {
            bound.set(input.name, { input, choice, binding: toBinding(to, choice) });
        }
        else if (usual !== undefined) {
            const from = { kind: 'file', path: usual };
            bound.set(input.name, { input, binding: { from, to, how: 'fixture', rivals: [], tie: false } });
        }
    }
    const unmounted = (node.step?.ports.unmounted ?? []).flatMap(({ name }) => {
        const choice = choices.get(name);
        return choice === undefined ? [] : [{ ...toBinding({ node: node.id, input: name }, choice), mounted: false }];
    });
    return { bound, unmounted, candidates };
}


/***/ }),

/***/ 66181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ compile)
});

// EXTERNAL MODULE: ./src/compile/bind-inputs.ts
var bind_inputs = __webpack_require__(74798);
// EXTERNAL MODULE: ./src/compile/catalog.ts + 1 modules
var compile_catalog = __webpack_require__(45085);
// EXTERNAL MODULE: ./src/lib/closest.ts
var closest = __webpack_require__(10104);
// EXTERNAL MODULE: ./src/model/diagnostic.ts
var diagnostic = __webpack_require__(23302);
// EXTERNAL MODULE: ./src/compile/fill-arguments.ts
var fill_arguments = __webpack_require__(65437);
// EXTERNAL MODULE: ./src/compile/paste.ts
var paste = __webpack_require__(81190);
// EXTERNAL MODULE: ./src/compile/find-fixtures.ts
var find_fixtures = __webpack_require__(93129);
;// CONCATENATED MODULE: ./src/compile/choose-program.ts




const nothing = { kind: 'none', runs: false };
/** YAML that gives a node a stub for these outputs, or skips it where there are none. */
function stubToPaste(node, outputs) {
    const stub = Object.fromEntries(outputs.map((output) => [output, `${find_fixtures/* usualFolders */.Y[0]}/${node}/${output}`]));
    const settings = outputs.length === 0 ? { skip: 'it runs in the cloud only' } : { stub };
    return (0,paste/* toPaste */.X)({ nodes: { [node]: settings } });
}
/** Where it is written what a node runs: the line to correct. */
function programAt(node) {
    const contract = node.step?.shape.contract;
    return contract?.programAt ?? contract?.at ?? node.node.at;
}
function tellMissing(node, search, scripts, tell) {
    const near = (0,closest/* closest */.k)(search.expected, scripts.names);
    const where = search.folders.length === 0 ? 'no script folder is known' : `looked in ${search.folders.join(', ')}`;
    const outputs = node.step?.ports.outputs.map(({ name }) => name) ?? [];
    tell((0,diagnostic/* diagnose */.h4)({
        code: 'script-not-found',
        severity: 'error',
        message: `The script ${search.expected} of ${node.id} is not in the repository (${where}).`,
        help: `${near === undefined ? '' : `Did you mean ${near}? `}Add the script, set \`allow-missing-scripts\`, or paste into the test file:\n${stubToPaste(node.id, outputs)}`,
        at: programAt(node),
        about: { node: node.id, step: node.stepName, item: search.expected },
        related: [{ message: 'the node', at: node.node.at }],
    }));
}
/** What is to be said of a script that was found. */
function tellFound(node, search, tell) {
    const at = programAt(node);
    if (search.instead !== undefined) {
        tell((0,diagnostic/* diagnose */.h4)({
            code: 'script-not-found',
            severity: 'warning',
            message: `The entry point ${search.instead} of ${node.stepName} is not in the repository; ${search.path} is run in its place.`,
            help: 'Correct `entry_point` in the interface.',
            at,
            about: { step: node.stepName, item: search.instead },
        }));
    }
    if (search.isLfsPointer) {
        tell((0,diagnostic/* diagnose */.h4)({
            code: 'file-is-lfs-pointer',
            severity: 'error',
            message: `The script ${search.path} is a Git LFS pointer, not its content.`,
            help: 'Check out with `lfs: true`, or run `git lfs pull`.',
            at,
            about: { node: node.id, step: node.stepName, item: search.path },
        }));
    }
}
/** The script of a step; undefined when there is none, which is told where it is `needed` and nobody allowed it. */
function scriptOf(node, needed, test, scripts, tell) {
    const search = node.step === undefined ? undefined : scripts.find(node.step);
    if (search?.kind === 'found') {
        if (needed)
            tellFound(node, search, tell);
        return search.path;
    }
    const isAllowed = node.settings?.skip !== undefined || test.allowMissingScripts;
    if (search?.kind === 'missing' && needed && !isAllowed)
        tellMissing(node, search, scripts, tell);
    return undefined;
}
/** Decides what a node runs: its stub, its command, its Python script, or nothing. */
function chooseProgram(node, test, scripts, tell) {
    if (node.settings?.stub !== undefined)
        return { kind: 'stub', runs: false };
    if (node.step === undefined)
        return nothing;
    const runs = node.settings?.skip === undefined;
    const { command } = node.step.shape.contract;
    if (command !== undefined && command.length > 0) {
        // The command is the program; a script beside it must be there only where the command names it.
        const needed = command.some((part) => part.includes('{script}'));
        const entry = scriptOf(node, needed, test, scripts, tell);
        const isLacking = needed && entry === undefined && node.step.shape.contract.entryPoint !== null;
        return isLacking
            ? nothing
            : { kind: 'script', runtime: 'command', command, runs, ...(entry !== undefined && { entry }) };
    }
    const entry = scriptOf(node, true, test, scripts, tell);
    if (entry === undefined)
        return nothing;
    if (entry.endsWith('.py'))
        return { kind: 'script', runtime: 'python', entry, runs };
    // Load has told at the line that it needs a command.
    return nothing;
}

;// CONCATENATED MODULE: ./src/compile/check-command.ts




/** What may stand in the braces of a command: every placeholder that this node has. */
function placeholders(node, planned) {
    const contract = node.step?.shape.contract;
    // A declared name without a value is told as such.
    const env = [...planned.env.map(({ name }) => name), ...(contract?.env.required ?? [])];
    const args = [
        ...planned.args.map(({ name }) => name),
        ...(contract?.jobArguments.map(({ flag }) => (0,fill_arguments/* argumentName */.J)(flag)) ?? []),
    ];
    const names = [
        ...planned.inputs.map(({ name }) => `inputs.${name}`),
        ...planned.outputs.map(({ name }) => `outputs.${name}`),
        ...env.map((name) => `env.${name}`),
        ...args.map((name) => `args.${name}`),
        'workspace',
        ...(planned.entry === undefined ? [] : ['script']),
        'tmp',
    ];
    return [...new Set(names)];
}
/** Tells of placeholders in a command that stand for nothing. Braces around anything but a name are left alone. */
function checkCommand(node, planned, tell) {
    const known = placeholders(node, planned);
    for (const part of planned.command ?? []) {
        for (const [whole, name = ''] of part.matchAll(/\{([A-Za-z_][\w-]*(?:\.[^{}\s]+)?)\}/g)) {
            if (known.includes(name))
                continue;
            const near = (0,closest/* closest */.k)(name, known);
            tell((0,diagnostic/* diagnose */.h4)({
                code: 'command-invalid',
                severity: 'error',
                message: `The command of ${planned.step} holds ${whole}, which stands for nothing in ${node.id}.`,
                help: `${near === undefined ? '' : `Did you mean {${near}}? `}There is ${known.map((text) => `{${text}}`).join(', ')}.`,
                at: programAt(node),
                about: { node: node.id, step: planned.step, item: whole },
            }));
        }
    }
}

// EXTERNAL MODULE: ./src/compile/step-names.ts
var step_names = __webpack_require__(34986);
;// CONCATENATED MODULE: ./src/compile/check-overrides.ts


/** What each interface that hides another one hides: only the first, as that one would count without it. */
function overridesOf({ interfaces, hidden = [] }) {
    const winners = new Map(interfaces.map((step) => [(0,step_names/* nameKey */.R)(step.step), step]));
    const found = new Map();
    for (const loser of hidden) {
        const key = (0,step_names/* nameKey */.R)(loser.step);
        const winner = winners.get(key);
        if (winner !== undefined && !found.has(key))
            found.set(key, { winner, loser });
    }
    return [...found.values()];
}
/** The project as it would be without the overrides; undefined when there are none. */
function withoutOverrides(project) {
    const overrides = overridesOf(project);
    if (overrides.length === 0)
        return undefined;
    const losers = new Map(overrides.map(({ winner, loser }) => [winner, loser]));
    // The step keeps its name: it is the same one to the nodes.
    const interfaces = project.interfaces.map((step) => ({ ...(losers.get(step) ?? step), step: step.step }));
    return { ...project, interfaces, hidden: [] };
}
/** Compares each override with what it hides: what it lacks, and which wiring of the plan is another because of it. */
function checkOverrides(project, plan, before, tell) {
    const overrides = new Map(overridesOf(project).map((override) => [override.winner.step, override]));
    for (const override of overrides.values())
        tellNarrower(override, tell);
    const steps = new Map(plan.nodes.map(({ id, step }) => [id, step]));
    const now = new Map(plan.bindings.map((binding) => [targetOf(binding), binding]));
    for (const old of before.bindings) {
        const current = now.get(targetOf(old));
        if (current !== undefined && sourceOf(current) === sourceOf(old))
            continue;
        const nodes = [old.to.node, ...producers(old), ...(current === undefined ? [] : producers(current))];
        const override = nodes.map((node) => overrides.get(steps.get(node) ?? '')).find((each) => each !== undefined);
        if (override !== undefined)
            tellBroken(override, old, current, tell);
    }
}
function targetOf({ to }) {
    return `${to.node}.${to.input}`;
}
function sourceOf({ from }) {
    return from.kind === 'file' ? from.path : `${from.node}.${from.output}`;
}
function producers({ from }) {
    return from.kind === 'output' ? [from.node] : [];
}
function tellNarrower({ winner, loser }, tell) {
    const lost = lostBy(winner.base, loser.base);
    if (lost.length === 0)
        return;
    tell((0,diagnostic/* diagnose */.h4)({
        code: 'override-narrows',
        severity: 'warning',
        message: `The step ${winner.step} of ${winner.file} lacks what ${loser.file} has: ${lost.join('; ')}.`,
        help: 'Nothing to do if it is meant; else add it.',
        at: winner.at,
        about: { step: winner.step, item: loser.file },
        related: [{ message: 'hidden', at: loser.at }],
    }));
}
/** What a shape does not have of another one, in words. */
function lostBy(shape, other) {
    const [own, old] = [namesOf(shape), namesOf(other)];
    const gone = ['input', 'output', 'variable', 'argument'].flatMap((kind) => {
        const missing = [...old[kind]].filter((name) => !own[kind].has(name));
        return missing.length === 0 ? [] : [`${missing.length === 1 ? kind : `${kind}s`} ${missing.join(', ')}`];
    });
    const types = new Map([...(shape.spec?.dependencies ?? []), ...(shape.spec?.outputs ?? [])].map((p) => [p.name, p.type]));
    const changed = [...(other.spec?.dependencies ?? []), ...(other.spec?.outputs ?? [])].flatMap(({ name, type }) => {
        const current = types.get(name);
        return current === undefined || current === type ? [] : [`${name} was ${type} and is ${current}`];
    });
    return [...gone, ...changed];
}
function namesOf({ contract, spec }) {
    const names = (items) => items.map(({ name }) => name);
    return {
        input: new Set([...names(contract.inputs), ...names(spec?.dependencies ?? [])]),
        output: new Set([...names(contract.outputs), ...names(spec?.outputs ?? [])]),
        variable: new Set([...contract.env.required, ...names(contract.env.optional)]),
        argument: new Set([...contract.jobArguments.map(({ flag }) => flag), ...names(contract.arguments)]),
    };
}
function tellBroken({ winner, loser }, old, current, tell) {
    const target = targetOf(old);
    const instead = current === undefined ? 'nothing feeds it' : `${sourceOf(current)} does`;
    tell((0,diagnostic/* diagnose */.h4)({
        code: 'override-breaks-binding',
        severity: 'warning',
        message: `${sourceOf(old)} would feed ${target} with ${loser.file}; with ${winner.file}, which hides it, ${instead}.`,
        help: old.from.kind === 'output'
            ? `If the old wiring is right, make the two interfaces agree, or paste into the test file:\nwiring:\n  ${target}: ${sourceOf(old)}`
            : 'Make the two interfaces agree, if it is not meant.',
        at: winner.at,
        about: { node: old.to.node, step: winner.step, port: old.to.input },
        related: [{ message: 'hidden', at: loser.at }],
    }));
}

// EXTERNAL MODULE: ./src/compile/port-names.ts
var port_names = __webpack_require__(45219);
;// CONCATENATED MODULE: ./src/compile/check-settings.ts



function checkFixture(node, port, fixture, fixtures, tell) {
    const found = fixtures.at(fixture.path);
    const about = { node: node.id, port, item: fixture.path };
    if (found === undefined) {
        const near = (0,closest/* closest */.k)(fixture.path, fixtures.paths);
        tell((0,diagnostic/* diagnose */.h4)({
            code: 'fixture-not-found',
            severity: 'error',
            message: `The file ${fixture.path} for ${node.id}.${port} does not exist.`,
            help: `${near === undefined ? '' : `Did you mean ${near}? `}Correct the path, which is relative to the workspace, or add the file.`,
            at: fixture.at,
            about,
        }));
    }
    else if (found.lfsPointer !== undefined) {
        tell((0,diagnostic/* diagnose */.h4)({
            code: 'fixture-is-lfs-pointer',
            severity: 'error',
            message: `The file ${found.lfsPointer} for ${node.id}.${port} is a Git LFS pointer, not its content.`,
            help: 'Run `git lfs pull`; in a workflow, check out with:\n- uses: actions/checkout@v5\n  with:\n    lfs: true',
            at: fixture.at,
            about,
        }));
    }
}
/** Tells of ports in a node's settings that its step does not have, and of test data that is not there. */
function checkSettings(node, fixtures, tell) {
    const { settings } = node;
    if (settings === undefined)
        return;
    for (const [port, fixture] of Object.entries(settings.inputs)) {
        const problem = (0,port_names/* unknownInput */.p)(node, port, fixture.at, '`inputs`');
        if (problem === undefined)
            checkFixture(node, port, fixture, fixtures, tell);
        else
            tell(problem);
    }
    for (const [port, fixture] of Object.entries(settings.stub ?? {})) {
        const problem = (0,port_names/* unknownOutput */.A)(node, port, fixture.at, '`stub`');
        if (problem === undefined)
            checkFixture(node, port, fixture, fixtures, tell);
        else
            tell(problem);
    }
    for (const [port, { at }] of Object.entries(settings.expect)) {
        const problem = (0,port_names/* unknownOutput */.A)(node, port, at, '`expect`');
        if (problem !== undefined)
            tell(problem);
    }
}
/** Tells when test data found in its usual place is a Git LFS pointer. */
function checkUsual(node, port, path, fixtures, tell) {
    checkFixture(node, port, { path, at: node.node.at }, fixtures, tell);
}

// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
// EXTERNAL MODULE: ./src/compile/score-match.ts
var score_match = __webpack_require__(93747);
;// CONCATENATED MODULE: ./src/compile/check-sources.ts





/**
 * Tells which compatible sources of the planned steps name no known step: they never match. In a catalog that is not
 * whole that is usual, so it is a note; one that is nearly the name of a step is a warning.
 */
function checkSources(steps, catalog, tell) {
    const known = catalog.names;
    const keys = new Set(known.map(step_names/* nameKey */.R));
    const named = new Map();
    function names(source) {
        const found = named.get(source) ?? known.some((step) => (0,score_match/* isCompatibleSource */.E_)([source], step));
        named.set(source, found);
        return found;
    }
    for (const step of new Set(steps)) {
        const at = new Map((step.shape.spec?.dependencies ?? []).flatMap(({ compatibleSources, at }) => compatibleSources.filter((source) => !names(source)).map((source) => [source, at])));
        for (const [source, place] of at) {
            const near = keys.has((0,step_names/* nameKey */.R)(source)) ? (0,closest/* closest */.k)(source, known) : undefined;
            if (near === undefined)
                continue;
            at.delete(source);
            tellSource(step, `\`${source}\` among the compatible sources of ${step.name} names no step.`, place, tell, {
                severity: 'warning',
                help: `Did you mean ${near}? As it is, it never matches.`,
                item: source,
            });
        }
        const [first] = at.values();
        if (first === undefined)
            continue;
        const listed = (0,lib_text/* listSome */.XT)([...at.keys()].map((source) => `\`${source}\``), 5);
        tellSource(step, `${listed} among the compatible sources of ${step.name} ${at.size === 1 ? 'names' : 'name'} no known step.`, first, tell, {
            severity: 'note',
            help: 'Correct the name, or nothing, if the step lives elsewhere.',
            item: 'sources',
        });
    }
}
function tellSource(step, message, at, tell, { severity, help, item }) {
    tell((0,diagnostic/* diagnose */.h4)({ code: 'unknown-source', severity, message, help, at, about: { step: step.name, item } }));
}

// EXTERNAL MODULE: ./src/compile/declared-wiring.ts
var declared_wiring = __webpack_require__(18882);
// EXTERNAL MODULE: ./src/compile/match-outputs.ts
var match_outputs = __webpack_require__(90763);
;// CONCATENATED MODULE: ./src/compile/paste-feeds.ts


/** The line that wires an input to an output; `or` names others that it could be. */
function wireToPaste(to, from, or = []) {
    const text = `${from.node}.${from.output}`;
    const place = `${to.node}.${to.input}`;
    return (0,paste/* toPaste */.X)({ wiring: { [place]: or.length === 0 ? text : [text, `or ${or.join(', ')}`] } });
}
/** The lines that give an input a file. */
function fileToPaste(node, input) {
    return (0,paste/* toPaste */.X)({ nodes: { [node]: { inputs: { [input]: `${find_fixtures/* usualFolders */.Y[0]}/${node}/${input}` } } } });
}

;// CONCATENATED MODULE: ./src/compile/demand-inputs.ts




/** How many nodes before one are looked at for suggestions: enough to help, few enough to stay fast. */
const searched = 200;
const suggested = 3;
function say({ node, output, match }) {
    return `${node}.${output.name} (${match.score.toFixed(2)})`;
}
/** The outputs that fit best among those of all nodes before one. */
function bestAncestors(node, input, graph, pairs) {
    const consumer = node.step;
    if (consumer === undefined)
        return [];
    return graph
        .ancestors(node.id, searched)
        .flatMap((ancestor) => ancestor.step === undefined
        ? []
        : pairs(consumer, ancestor.step)
            .filter((pair) => pair.input === input && pair.match.score > score_match/* threshold */.EN)
            .map((pair) => ({ ...pair, node: ancestor.id })))
        .sort((a, b) => b.match.score - a.match.score)
        .slice(0, suggested);
}
/** Tells of required inputs that nothing feeds, with what could. */
function demandInputs(node, { bound }, graph, pairs, tell) {
    // A predecessor of an unknown step is told already, and may well be what feeds the input.
    if (node.predecessors.some((id) => graph.nodes.get(id)?.step === undefined))
        return;
    for (const input of node.step?.ports.inputs ?? []) {
        if (!input.required || bound.has(input.name))
            continue;
        const to = { node: node.id, input: input.name };
        const [best, ...others] = bestAncestors(node, input, graph, pairs);
        const wire = best === undefined
            ? 'No output of a node before it fits. '
            : `Best of the nodes before it: ${[best, ...others].map(say).join(', ')}. To wire it, paste into the test file:\n${wireToPaste(to, { node: best.node, output: best.output.name })}\n`;
        tell((0,diagnostic/* diagnose */.h4)({
            code: 'missing-input',
            severity: 'error',
            message: `The required input ${node.id}.${input.name} is fed by nothing.`,
            help: `${wire}To give it a file, paste into the test file:\n${fileToPaste(node.id, input.name)}`,
            at: node.node.at,
            about: { node: node.id, step: node.stepName, port: input.name },
            related: [{ message: 'the input', at: input.at }],
        }));
    }
}
/** Tells of outputs that may fit an open input but cannot be taken, because a `spec` is missing and names differ. */
function proposeBindings(node, { bound, candidates }, tell) {
    const used = new Set([...bound.values()].flatMap(({ binding: { from } }) => from.kind === 'output' ? [(0,match_outputs/* outputKey */.zi)(from.node, from.output)] : []));
    for (const input of node.step?.ports.inputs ?? []) {
        if (bound.has(input.name))
            continue;
        const [best, ...others] = candidates
            .filter((candidate) => candidate.input === input &&
            !candidate.mayBind &&
            candidate.match.score > score_match/* threshold */.EN &&
            !used.has((0,match_outputs/* outputKey */.zi)(candidate.node, candidate.output.name)))
            .sort((a, b) => b.match.score - a.match.score)
            .slice(0, suggested);
        if (best === undefined)
            continue;
        tell((0,diagnostic/* diagnose */.h4)({
            code: 'proposed-binding',
            severity: 'warning',
            message: `${say(best)} may feed ${node.id}.${input.name}, but their names differ and a \`spec\` is missing, so nothing was bound.`,
            help: `If it is right, paste into the test file:\n${wireToPaste({ node: node.id, input: input.name }, { node: best.node, output: best.output.name }, others.map(say))}`,
            at: node.node.at,
            about: { node: node.id, step: node.stepName, port: input.name },
            related: [{ message: 'the input', at: input.at }],
        }));
    }
}

// EXTERNAL MODULE: ./src/compile/own.ts
var own = __webpack_require__(75677);
;// CONCATENATED MODULE: ./src/compile/demand-stubs.ts



/** What nodes that run take from each node. */
function needs(bindings, programs) {
    const found = [];
    for (const [consumer, { bound }] of bindings) {
        if (programs.get(consumer)?.runs !== true)
            continue;
        for (const input of bound.values()) {
            const { from } = input.binding;
            if (from.kind === 'output')
                found.push({ ...input, consumer, output: from.output, producer: from.node });
        }
    }
    return Map.groupBy(found, ({ producer }) => producer);
}
function tellLacking(node, output, wanting, tell) {
    const isRequired = wanting.some(isNeeded);
    const readers = wanting.map(({ consumer, input }) => `${consumer}.${input.name}`).join(', ');
    tell((0,diagnostic/* diagnose */.h4)({
        code: 'cloud-only-without-stub',
        severity: isRequired ? 'error' : 'note',
        message: isRequired
            ? `The stub of ${node.id} has no file for ${output}, which feeds ${readers}.`
            : `The stub of ${node.id} has no file for ${output}, so nothing feeds ${readers}, which ${wanting.length === 1 ? 'is' : 'are'} optional.`,
        help: `${isRequired ? 'Paste' : 'To feed it, paste'} into the test file:\n${stubToPaste(node.id, [output])}`,
        at: node.settings?.at ?? node.node.at,
        about: { node: node.id, step: node.stepName, port: output },
    }));
}
/** A declared wire is meant even where the input is optional. */
function isNeeded({ input, binding }) {
    return input.required || binding.how === 'declared';
}
/**
 * Sees to it that what feeds others is there: tells of nodes without script and stub that feed nodes that run, and of
 * stubs that lack an output. Where only optional inputs would take such an output, they are left unfed.
 */
function demandStubs(graph, test, bindings, programs, tell) {
    const dropped = new Map();
    for (const [id, wanting] of needs(bindings, programs)) {
        const node = graph.nodes.get(id);
        if (node?.step === undefined)
            continue;
        const isCloudOnly = programs.get(id)?.kind === 'none' && node.step.shape.contract.entryPoint === null;
        if (isCloudOnly && node.settings?.skip === undefined && !test.allowMissingScripts) {
            const readers = [...new Set(wanting.map(({ consumer }) => consumer))].join(', ');
            tell((0,diagnostic/* diagnose */.h4)({
                code: 'cloud-only-without-stub',
                severity: 'error',
                message: `${id} runs in the cloud only and has no stub, but ${readers} needs its data.`,
                help: `Paste into the test file:\n${stubToPaste(id, [...new Set(wanting.map(({ output }) => output))])}`,
                at: node.node.at,
                about: { node: id, step: node.stepName },
            }));
        }
        if (programs.get(id)?.kind !== 'stub')
            continue;
        for (const [output, users] of Map.groupBy(wanting, (need) => need.output)) {
            if ((0,own/* own */.Z)(node.settings?.stub, output) !== undefined)
                continue;
            tellLacking(node, output, users, tell);
            if (users.some(isNeeded))
                continue;
            for (const { consumer, input } of users) {
                dropped.set(consumer, (dropped.get(consumer) ?? new Set()).add(input.name));
            }
        }
    }
    if (dropped.size === 0)
        return bindings;
    return new Map([...bindings].map(([id, found]) => {
        const gone = dropped.get(id);
        if (gone === undefined)
            return [id, found];
        return [id, { ...found, bound: new Map([...found.bound].filter(([input]) => !gone.has(input))) }];
    }));
}

;// CONCATENATED MODULE: ./src/compile/explain-bindings.ts




/** A name similarity below this did not decide a match: type and source did. */
const similarNames = 0.5;
function tellTie(node, { input, binding, choice }, strict, tell) {
    if (choice === undefined || choice.equals.length === 0)
        return;
    const { chosen } = choice;
    const equals = choice.equals.map((other) => `${other.node}.${other.output.name}`);
    tell((0,diagnostic/* diagnose */.h4)({
        code: 'ambiguous-binding',
        severity: strict ? 'error' : 'warning',
        message: `${node.id}.${input.name} fits ${(0,lib_text/* listSome */.XT)(equals, 3)} as well as ${chosen.node}.${chosen.output.name} (${chosen.match.score.toFixed(2)}); the one declared first was taken.`,
        help: `Paste the right one into the test file:\n${wireToPaste(binding.to, { node: chosen.node, output: chosen.output.name }, equals.slice(0, 3))}`,
        at: node.node.at,
        about: { node: node.id, step: node.stepName, port: input.name },
        related: [{ message: 'the input', at: input.at }],
    }));
}
function tellStructureOnly(node, { input, binding, choice }, tell) {
    if (choice === undefined || choice.chosen.match.nameSimilarity >= similarNames)
        return;
    const { node: producer, output, match } = choice.chosen;
    tell((0,diagnostic/* diagnose */.h4)({
        code: 'bound-by-structure-only',
        severity: 'note',
        message: `${node.id}.${input.name} takes ${producer}.${output.name} (${match.score.toFixed(2)}) for its type and source; the names hardly agree (${match.nameSimilarity.toFixed(2)}).`,
        help: `If it is right, paste into the test file:\n${wireToPaste(binding.to, { node: producer, output: output.name })}`,
        at: node.node.at,
        about: { node: node.id, step: node.stepName, port: input.name },
        related: [{ message: 'the input', at: input.at }],
    }));
}
/** Tells of the matches of a node that a reader should look at. */
function explainMatches(node, { bound }, strict, tell) {
    for (const input of bound.values()) {
        tellTie(node, input, strict, tell);
        tellStructureOnly(node, input, tell);
    }
}
/** Tells of edges along which nothing flows, and of outputs that no node reads although others of the node are near. */
function explainFlow(dag, graph, bindings, tell) {
    const edges = new Set();
    const read = new Set();
    for (const [id, { bound }] of bindings) {
        for (const { binding } of bound.values()) {
            if (binding.from.kind === 'file')
                continue;
            edges.add((0,match_outputs/* outputKey */.zi)(binding.from.node, id));
            read.add((0,match_outputs/* outputKey */.zi)(binding.from.node, binding.from.output));
        }
    }
    const withConsumers = new Set();
    for (const { from, to, at } of dag.edges) {
        const [producer, consumer] = [graph.nodes.get(from), graph.nodes.get(to)];
        if (producer?.step === undefined || consumer?.step === undefined)
            continue;
        withConsumers.add(from);
        if (edges.has((0,match_outputs/* outputKey */.zi)(from, to)))
            continue;
        tell((0,diagnostic/* diagnose */.h4)({
            code: 'edge-carries-no-data',
            severity: 'note',
            message: `The edge ${from} → ${to} orders the two nodes, but no data flows along it.`,
            help: 'Nothing to do if it is meant; else wire an input in the test file.',
            at,
            about: { node: to, item: `${from} → ${to}` },
        }));
    }
    for (const [id, { step, stepName }] of graph.nodes) {
        if (!withConsumers.has(id))
            continue;
        for (const output of step?.ports.outputs ?? []) {
            if (read.has((0,match_outputs/* outputKey */.zi)(id, output.name)))
                continue;
            tell((0,diagnostic/* diagnose */.h4)({
                code: 'output-feeds-nothing',
                severity: 'note',
                message: `No node reads ${id}.${output.name}.`,
                help: 'Nothing to do if it is meant; else wire it to an input in the test file.',
                at: output.at,
                about: { node: id, step: stepName, port: output.name },
            }));
        }
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/lib/ordered.ts
var ordered = __webpack_require__(99834);
;// CONCATENATED MODULE: ./src/compile/fingerprint.ts


/** Hex sha256 over the JSON of a value whose members are always written in the same order. */
function digestOf(value) {
    return (0,external_node_crypto_.hash)('sha256', JSON.stringify(value));
}
/** What decides what is done with an input. Only what users write freely can differ in the order of its keys. */
function inputShape({ name, required, path, shape, sources, channels, unwired, data }) {
    return [name, required, path, shape, sources.length, channels, unwired, data === undefined ? null : (0,ordered/* canonical */.$)(data)];
}
function outputShape({ name, path, shape, optional, delivery, stub, data }, contents) {
    const stubbed = stub === undefined ? null : [stub, contents.of(stub) ?? null];
    return [name, path, shape, optional, delivery, stubbed, data === undefined ? null : (0,ordered/* canonical */.$)(data)];
}
function toContent(file) {
    return file.sha256 ?? `${file.kind}:${String(file.bytes)}`;
}
/** Reads what load found of each file. */
function createContents(project) {
    const files = new Map(project.files.map((file) => [file.path, file]));
    const scripts = project.files.filter(({ role }) => role === 'script');
    const folders = new Map();
    return {
        of(path) {
            const file = path === undefined ? undefined : files.get(path);
            return file === undefined ? undefined : toContent(file);
        },
        beside(path) {
            const folder = path.slice(0, path.lastIndexOf('/') + 1);
            const known = folders.get(folder);
            if (known !== undefined)
                return known;
            const found = scripts
                .filter((file) => file.path.startsWith(folder))
                .map((file) => [file.path, toContent(file)]);
            folders.set(folder, found);
            return found;
        },
    };
}
/** Hex digest of a node's script, and of the files beside it where it needs them; undefined without a script. */
function scriptDigest({ entry }, contents, needsFolder) {
    const content = contents.of(entry);
    if (entry === undefined || content === undefined)
        return undefined;
    return needsFolder ? digestOf([content, contents.beside(entry)]) : content;
}
/**
 * The fingerprint of one node: over its script (with the files beside it where it needs them), arguments, environment,
 * the shape of its ports, and how it is run. Without its name and without what feeds it, so that equal work is equal.
 */
function nodeFingerprint(node, project, contents, needsFolder) {
    const { executable, path, installs, requirements } = project.test.python;
    const packages = requirements?.sha256;
    return digestOf({
        kind: node.kind,
        runtime: node.runtime,
        request: node.runtime === 'python' ? { executable, path, installs, packages } : node.command,
        entry: node.entry,
        script: contents.of(node.entry),
        commandFiles: node.command?.map((part) => contents.of(part.replace(/^\{workspace\}\/|^\.\//, '')) ?? null),
        beside: node.entry !== undefined && needsFolder ? contents.beside(node.entry) : undefined,
        args: node.args,
        env: node.env,
        inputs: node.inputs.map(inputShape),
        outputs: node.outputs.map((output) => outputShape(output, contents)),
        emulate: project.test.emulate,
    });
}
/** The fingerprint of a whole plan: changes with anything that may change what a run does or finds. */
function planFingerprint(plan, contents) {
    return digestOf({
        pipeline: plan.pipeline,
        emulate: plan.emulate,
        nodes: plan.nodes.map(({ id, fingerprint, folder, dependsOn, timeoutMs, retries, skip, allowFailure }) => [
            id,
            fingerprint,
            folder,
            dependsOn,
            timeoutMs,
            retries,
            skip ?? null,
            allowFailure ?? null,
        ]),
        bindings: plan.bindings.map(({ from, to }) => [
            from,
            to,
            from.kind === 'file' ? (contents.of(from.path) ?? null) : null,
        ]),
    });
}

// EXTERNAL MODULE: ./src/compile/find-script.ts
var find_script = __webpack_require__(46444);
// EXTERNAL MODULE: ./src/compile/graph.ts
var compile_graph = __webpack_require__(9665);
;// CONCATENATED MODULE: ./src/compile/safe-names.ts

/** Longest name of a folder, in characters. */
const longest = 64;
/** Names that every file system takes and that mean nothing special on any. */
const plain = /^(?!\.+$)[A-Za-z0-9._-]{1,64}(?<!\.)$/;
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
function isPlain(name) {
    return plain.test(name) && !device.test(name);
}
function digest(name) {
    return (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
}
/** A name that reads like another but holds no character that could do harm. */
function slug(name, hexDigits) {
    const readable = name
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/\.{2,}/g, '.')
        .replace(/^[-.]+/, '')
        .slice(0, longest - 1 - 8)
        .replace(/[-.]+$/, '');
    return `${readable === '' ? 'x' : readable}-${digest(name).slice(0, hexDigits)}`;
}
/**
 * Gives each name one that is safe as a folder: itself where it is plain and no other differs from it only by case, else
 * a slug with a digest. Depends on the set of names alone, never on their order.
 */
function safeNames(names) {
    const distinct = [...new Set(names)];
    for (const hexDigits of [8, 64]) {
        const changed = new Set(distinct.filter((name) => !isPlain(name)));
        // A slug may be another one's plain name; each round changes more names, so this ends.
        for (;;) {
            const safe = new Map(distinct.map((name) => [name, changed.has(name) ? slug(name, hexDigits) : name]));
            const users = Map.groupBy(safe, ([, folder]) => folder.toLowerCase());
            const clashing = [...users.values()].filter((entries) => entries.length > 1).flat();
            if (clashing.length === 0)
                return safe;
            const more = clashing.map(([name]) => name).filter((name) => !changed.has(name));
            if (more.length === 0)
                break;
            for (const name of more)
                changed.add(name);
        }
    }
    throw new Error('Internal error: two different names have the same sha256.');
}
/** A safe name for a file that stands alone in its folder; it keeps its ending, which tells the format. */
function safeFileName(name) {
    if (isPlain(name))
        return name;
    const ending = /(?<=[^.])(?:\.[A-Za-z0-9]{1,8}){1,2}$/.exec(name)?.[0] ?? '';
    return `${slug(name, 8)}${ending}`;
}

;// CONCATENATED MODULE: ./src/compile/lay-out-paths.ts


/** The last part of a path, whatever its slashes. */
function lastPart(path) {
    return path.split(/[\\/]/).findLast((part) => part !== '') ?? '';
}
/** The file name of a container path that is a file's: one that ends in a part with an ending such as `.json`. */
function fileOf(path) {
    if (path === null || path === undefined || /[\\/]$/.test(path))
        return undefined;
    const last = lastPart(path);
    return /[^.].*\.[A-Za-z][A-Za-z0-9]{0,11}$/.test(last) ? last : undefined;
}
/** The place of a port: a folder of its own, and in it the file, where the port is one. */
function place(folder, container, fixture) {
    const byContract = fileOf(container);
    const shape = fixture?.as ?? (byContract === undefined ? 'directory' : 'file');
    if (shape === 'directory')
        return { path: folder, shape };
    return { path: `${folder}/${safeFileName(byContract ?? lastPart(fixture?.path ?? ''))}`, shape };
}
/** Inputs of a node with their places below its folder and what is put there. */
function layOutInputs(node, test, bound) {
    const ports = node.step?.ports.inputs ?? [];
    const folders = safeNames(ports.map(({ name }) => name));
    return ports.map((port) => {
        const source = bound.get(port.name)?.binding.from;
        const fixture = source?.kind === 'file' ? (0,own/* own */.Z)(node.settings?.inputs, port.name) : undefined;
        return {
            name: port.name,
            required: port.required,
            ...(port.type !== undefined && { type: port.type }),
            ...place(`inputs/${folders.get(port.name) ?? ''}`, port.contract?.path, fixture),
            sources: source === undefined ? [] : [source],
            channels: test.emulate === 'sagemaker' ? (port.contract?.channels ?? []) : [],
            unwired: test.unwired,
            ...(port.contract?.data !== undefined && { data: port.contract.data }),
            at: port.at,
        };
    });
}
/** How the cloud hands on what a training job writes. */
const packed = new Map([
    ['/opt/ml/model', 'model.tar.gz'],
    ['/opt/ml/output/data', 'output.tar.gz'],
]);
function deliveryOf(container, node, test, kind) {
    const isTraining = node.step?.interface.registry.sagemakerStepType === 'Training';
    // A stub's files are what the cloud delivered, or are laid out as its consumers take them.
    if (test.emulate !== 'sagemaker' || !isTraining || kind === 'stub')
        return 'as-is';
    return packed.get(container?.replace(/\/+$/, '') ?? '') ?? 'as-is';
}
/** What the interface promises, with what the test file expects over it. */
function dataOf(node, output, promised) {
    const written = (0,own/* own */.Z)(node.settings?.expect, output);
    if (written === undefined)
        return promised === undefined ? {} : { data: promised };
    const { at, ...expected } = written;
    const members = Object.keys(expected);
    return { data: { ...promised, ...expected }, expected: { members, at } };
}
/** Outputs of a node with their places below its folder. */
function layOutOutputs(node, test, kind) {
    const ports = node.step?.ports.outputs ?? [];
    const folders = safeNames(ports.map(({ name }) => name));
    return ports.map((port) => {
        const stub = (0,own/* own */.Z)(node.settings?.stub, port.name);
        const { data, expected } = dataOf(node, port.name, port.contract?.data);
        return {
            name: port.name,
            ...(port.type !== undefined && { type: port.type }),
            ...place(`outputs/${folders.get(port.name) ?? ''}`, port.contract?.path, stub),
            optional: data?.optional ?? false,
            delivery: deliveryOf(port.contract?.path, node, test, kind),
            ...(stub !== undefined && { stub: stub.path }),
            ...(data !== undefined && { data }),
            ...(expected !== undefined && { expected }),
            at: port.at,
        };
    });
}

// EXTERNAL MODULE: ./src/lib/unreachable.ts
var unreachable = __webpack_require__(62101);
;// CONCATENATED MODULE: ./src/compile/plan-probes.ts

/** The probes of a node: input by input, then those that change none. `folder`: the node's own, as `nodes/<name>`. */
function planProbes({ settings }, program, folder, inputs, test) {
    if (program !== 'script' || settings?.skip !== undefined)
        return {};
    const kinds = settings?.probes ?? test.probes ?? [];
    const own = folder.slice(folder.indexOf('/') + 1);
    const place = (kind) => `probes/${own}/${kind}`;
    // What is said of one input stands together.
    const ofInputs = inputs.flatMap((input) => kinds
        .filter((kind) => appliesTo(kind, input))
        .map((kind) => ({ kind, input: input.name, folder: `${place(kind)}-${input.path.split('/')[1] ?? ''}` })));
    const ofAll = kinds.filter((kind) => kind === 'repeat').map((kind) => ({ kind, folder: place(kind) }));
    const probes = [...ofInputs, ...ofAll];
    return probes.length === 0 ? {} : { probes };
}
/** Whether a probe changes this input. What the node's own run already is is not tried again. */
function appliesTo(kind, { required, sources, unwired }) {
    const isFed = sources.length > 0;
    switch (kind) {
        case 'absent-input':
            return !required && (isFed || unwired !== 'absent');
        case 'empty-input':
            return !required && (isFed || unwired !== 'empty-dir');
        case 'zero-rows':
            return isFed;
        case 'repeat':
            return false;
        default:
            return (0,unreachable/* unreachable */.H)(kind);
    }
}

// EXTERNAL MODULE: ./src/compile/resolve-nodes.ts
var resolve_nodes = __webpack_require__(77189);
// EXTERNAL MODULE: ./src/compile/score-pairs.ts
var score_pairs = __webpack_require__(3299);
;// CONCATENATED MODULE: ./src/compile/set-environment.ts





/** Container path of each port → its place in the node's folder, the longest first. */
function mounts(ports, places) {
    const byName = (found) => new Map(found.map(({ name, path }) => [name, path]));
    const [inputs, outputs] = [byName(places.inputs), byName(places.outputs)];
    return [
        ...ports.inputs.map((port) => [port.contract?.path, inputs.get(port.name)]),
        ...ports.outputs.map((port) => [port.contract?.path, outputs.get(port.name)]),
    ]
        .flatMap(([container, place]) => container && place !== undefined ? [[container.replace(/\/+$/, ''), place]] : [])
        .sort(([a], [b]) => b.length - a.length);
}
/**
 * A default that points at a fixed folder of the cloud, as a place of the node's own: what lies under a port goes where
 * the port is, anything else under `tmp`. Other values stay as they are.
 */
function relocate(value, mounted) {
    if (!/^\/(?:tmp|opt\/ml)(?:\/|$)/.test(value) || /(?:^|\/)\.\.?(?:\/|$)/.test(value))
        return { literal: value };
    const plain = value.replace(/\/+$/, '');
    for (const [container, place] of mounted) {
        if (plain === container || plain.startsWith(`${container}/`)) {
            return { inFolder: `${place}${plain.slice(container.length)}` };
        }
    }
    const last = plain.slice(plain.lastIndexOf('/') + 1);
    return { inFolder: plain === '/tmp' ? 'tmp' : `tmp/${safeFileName(last)}` };
}
/** Contract defaults: those of optional variables, and paths that the platform computes. */
function defaultsOf(contract, mounted) {
    const values = new Map();
    for (const { name, segments } of contract.computedEnvPaths ?? []) {
        values.set(name, { inFolder: ['tmp', ...segments.map(safeFileName)].join('/') });
    }
    for (const { name, default: value } of contract.env.optional) {
        if (!values.has(name))
            values.set(name, relocate(value, mounted));
    }
    return values;
}
function set_environment_tellMissing(node, name, tell) {
    const given = Object.keys(node.settings?.env ?? {});
    const near = (0,closest/* closest */.k)(name, given);
    tell((0,diagnostic/* diagnose */.h4)({
        code: 'missing-env',
        severity: 'error',
        message: `The script of ${node.id} needs the environment variable ${name}, which has no value.`,
        help: `${near === undefined ? '' : `There is a value for ${near}: is it that one? `}Paste into the test file, with a value:\n${(0,paste/* toPaste */.X)({ nodes: { [node.id]: { env: { [name]: 'VALUE' } } } })}`,
        at: node.settings?.at ?? node.node.at,
        about: { node: node.id, step: node.stepName, item: name },
        ...(node.step !== undefined && { related: [{ message: 'the contract', at: node.step.shape.contract.at }] }),
    }));
}
/**
 * The environment of a node: the contract's names first. A value comes from the node, else from `env-passthrough`, else
 * from `defaults.env`, else from the contract. A required name without a value is told if the node runs.
 */
function setEnvironment(node, test, places, runs, tell) {
    const contract = node.step?.shape.contract;
    const defaults = contract === undefined || node.step === undefined
        ? new Map()
        : defaultsOf(contract, mounts(node.step.ports, places));
    const passed = new Set(test.envPassthrough);
    const declared = [
        ...(contract?.env.required ?? []),
        ...(contract?.env.optional.map(({ name }) => name) ?? []),
        ...(contract?.computedEnvPaths ?? []).map(({ name }) => name),
    ];
    const given = [...Object.keys(test.defaults.env), ...Object.keys(node.settings?.env ?? {}), ...passed];
    const isDeclared = new Set(declared);
    function valueOf(name) {
        const said = (0,own/* own */.Z)(node.settings?.env, name);
        if (said !== undefined)
            return { literal: said.value };
        if (passed.has(name))
            return { fromEnvironment: name };
        const general = (0,own/* own */.Z)(test.defaults.env, name);
        return general === undefined ? defaults.get(name) : { literal: general };
    }
    return [...new Set([...declared, ...given])].flatMap((name) => {
        const value = valueOf(name);
        if (value !== undefined)
            return [{ name, value, declared: isDeclared.has(name) }];
        if (runs)
            set_environment_tellMissing(node, name, tell);
        return [];
    });
}

;// CONCATENATED MODULE: ./src/compile/tell.ts
/** Collects diagnostics in the order in which they are told; the same problem is kept once. */
function createCollector() {
    const diagnostics = [];
    const seen = new Set();
    return {
        diagnostics,
        tell(diagnostic) {
            if (seen.has(diagnostic.key))
                return;
            seen.add(diagnostic.key);
            diagnostics.push(diagnostic);
        },
    };
}

// EXTERNAL MODULE: ./src/compile/wiring-lock.ts
var wiring_lock = __webpack_require__(18035);
;// CONCATENATED MODULE: ./src/compile/compile.ts

























/**
 * Decides everything before anything happens: which step and script each node is, what feeds each input and why, and
 * where all of it lies. Pure, and total: whatever is wrong is told, and there is always a plan.
 */
function compile(project) {
    const { tell, diagnostics } = createCollector();
    const plan = decide(project, tell);
    const unhidden = withoutOverrides(project);
    if (unhidden !== undefined)
        checkOverrides(project, plan, decide(unhidden, () => { }), tell);
    return { plan, diagnostics };
}
/** The plan; what is wrong is told on the way. */
function decide(project, tell) {
    const catalog = (0,compile_catalog/* createCatalog */.C)(project.interfaces, tell);
    const nodes = (0,resolve_nodes/* resolveNodes */.U)(project, catalog, tell);
    checkSources(nodes.flatMap(({ step }) => step ?? []), catalog, tell);
    const graph = (0,compile_graph/* createGraph */.F)(nodes);
    const scripts = (0,find_script/* createScriptFinder */.W)(project);
    const programs = new Map(nodes.map((node) => [node.id, chooseProgram(node, project.test, scripts, tell)]));
    const bindings = bindNodes(project, graph, programs, tell);
    const contents = createContents(project);
    const folders = safeNames(nodes.map(({ id }) => id));
    const planned = nodes.map((node) => {
        const layout = planNode(node, `nodes/${folders.get(node.id) ?? ''}`, project, bindings, programs, tell);
        const needsFolder = node.step?.shape.contract.sourceDir === true;
        const digest = scriptDigest(layout, contents, needsFolder);
        return {
            ...layout,
            ...(digest !== undefined && { scriptDigest: digest }),
            fingerprint: nodeFingerprint(layout, project, contents, needsFolder),
        };
    });
    const plan = {
        version: 1,
        pipeline: project.pipeline,
        nodes: planned,
        bindings: nodes.flatMap(({ id }) => {
            const found = bindings.get(id);
            return found === undefined
                ? []
                : [...[...found.bound.values()].map(({ binding }) => binding), ...found.unmounted];
        }),
        emulate: project.test.emulate,
    };
    (0,wiring_lock/* checkLock */.s)(project, plan, tell);
    return { ...plan, fingerprint: planFingerprint(plan, contents) };
}
/** Binds the inputs of all nodes and tells what is to be said of it. */
function bindNodes(project, graph, programs, tell) {
    const feeds = {
        graph,
        pairs: (0,score_pairs/* createScorePairs */.e)(),
        wiring: (0,declared_wiring/* readWiring */.R)(project, graph, tell),
        fixtures: (0,find_fixtures/* createFixtures */.X)(project),
    };
    const bindings = new Map();
    for (const node of graph.nodes.values()) {
        checkSettings(node, feeds.fixtures, tell);
        const found = (0,bind_inputs/* bindInputs */.V)(node, feeds, tell);
        bindings.set(node.id, found);
        for (const [input, { binding }] of found.bound) {
            if (binding.from.kind === 'file' && (0,own/* own */.Z)(node.settings?.inputs, input) === undefined) {
                checkUsual(node, input, binding.from.path, feeds.fixtures, tell);
            }
        }
        const isReplaced = programs.get(node.id)?.kind === 'stub' || node.settings?.skip !== undefined;
        // What would feed a node that does not run is of no concern.
        if (!isReplaced) {
            explainMatches(node, found, project.test.strict, tell);
            proposeBindings(node, found, tell);
        }
        if (programs.get(node.id)?.runs === true)
            demandInputs(node, found, graph, feeds.pairs, tell);
    }
    explainFlow(project.dag, graph, bindings, tell);
    return demandStubs(graph, project.test, bindings, programs, tell);
}
/** What the contract wants installed, where a script is to find it. */
function requirementsOf(node, kind) {
    const wanted = node.step?.shape.contract.frameworkRequirements ?? [];
    return kind === 'script' && wanted.length > 0 ? { requirements: wanted } : {};
}
function planNode(node, folder, { test }, bindings, programs, tell) {
    const { runs, ...program } = programs.get(node.id) ?? { kind: 'none', runs: false };
    const { settings } = node;
    const inputs = layOutInputs(node, test, bindings.get(node.id)?.bound ?? new Map());
    const outputs = layOutOutputs(node, test, program.kind);
    const planned = {
        id: node.id,
        step: node.stepName,
        ...(node.jobType !== undefined && { jobType: node.jobType }),
        ...program,
        folder,
        args: (0,fill_arguments/* fillArguments */.A)(node, runs, tell),
        env: setEnvironment(node, test, { inputs, outputs }, runs, tell),
        inputs,
        outputs,
        ...planProbes(node, program.kind, folder, inputs, test),
        dependsOn: node.predecessors,
        timeoutMs: settings?.timeoutMs ?? test.defaults.timeoutMs,
        retries: settings?.retries ?? test.defaults.retries,
        ...(settings?.skip !== undefined && { skip: settings.skip }),
        ...(settings?.allowFailure !== undefined && { allowFailure: settings.allowFailure }),
        ...(settings?.note !== undefined && { note: settings.note }),
        ...requirementsOf(node, program.kind),
        at: node.node.at,
    };
    checkCommand(node, planned, tell);
    return planned;
}


/***/ }),

/***/ 18882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readWiring),
/* harmony export */   y: () => (/* binding */ splitPort)
/* harmony export */ });
/* harmony import */ var _lib_closest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10104);
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23302);
/* harmony import */ var _port_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45219);



/** Splits `Node.port` at the longest known node before a dot; node names may hold dots themselves. */
function splitPort(text, graph) {
    for (let dot = text.lastIndexOf('.'); dot > 0; dot = text.lastIndexOf('.', dot - 1)) {
        const node = text.slice(0, dot);
        if (graph.nodes.has(node))
            return { node, port: text.slice(dot + 1) };
    }
    return undefined;
}
function unknownPlace(text, at, graph) {
    const node = text.includes('.') ? text.slice(0, text.lastIndexOf('.')) : text;
    const near = (0,_lib_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(node, graph.nodes.keys());
    return (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h4)({
        code: 'unknown-node',
        severity: 'error',
        message: `The wiring names ${text}, but the DAG has no node ${node}.`,
        help: `${near === undefined ? '' : `Did you mean ${near}? `}Write \`Node.input: Node.output\`.`,
        at,
        about: { item: text },
    });
}
/** Reads the `wiring` of the test file. What cannot be is told and left out. */
function readWiring(project, graph, tell) {
    const lines = project.test.wiring.flatMap(({ to, from, at }) => {
        const consumer = splitPort(to, graph);
        const producer = splitPort(from, graph);
        if (consumer === undefined)
            tell(unknownPlace(to, at, graph));
        if (producer === undefined)
            tell(unknownPlace(from, at, graph));
        return consumer === undefined || producer === undefined ? [] : [{ consumer, producer, at }];
    });
    const inOrder = graph.leadTo(lines.map(({ producer, consumer }) => [producer.node, consumer.node]));
    const wiring = new Map();
    for (const [index, { consumer, producer, at }] of lines.entries()) {
        const problems = [
            (0,_port_names_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownInput */ .p)(graph.nodes.get(consumer.node), consumer.port, at, 'The wiring'),
            (0,_port_names_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownOutput */ .A)(graph.nodes.get(producer.node), producer.port, at, 'The wiring'),
            inOrder[index] === true ? undefined : wrongOrder(producer, consumer, at),
        ].filter((problem) => problem !== undefined);
        problems.forEach(tell);
        if (problems.length > 0)
            continue;
        const inputs = wiring.get(consumer.node) ?? new Map();
        inputs.set(consumer.port, { node: producer.node, output: producer.port, at });
        wiring.set(consumer.node, inputs);
    }
    return wiring;
}
function wrongOrder(producer, consumer, at) {
    const itself = producer.node === consumer.node;
    return (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h4)({
        code: 'wiring-invalid',
        severity: 'error',
        message: itself
            ? `The wiring feeds ${consumer.node}.${consumer.port} from the same node.`
            : `The wiring feeds ${consumer.node}.${consumer.port} from ${producer.node}, which need not run before it.`,
        help: itself
            ? 'Name an output of a node that runs before it.'
            : `Add the edge ${producer.node} → ${consumer.node} to the DAG, or name an output of a node that runs before it.`,
        at,
        about: { node: consumer.node, port: consumer.port, item: `${producer.node}.${producer.port}` },
    });
}


/***/ }),

/***/ 65437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fillArguments),
/* harmony export */   J: () => (/* binding */ argumentName)
/* harmony export */ });
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23302);
/* harmony import */ var _paste_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81190);


/** An argument's name as the script sees it: `--batch-size` → `batch_size`. */
function argumentName(flag) {
    return flag.replace(/^-+/, '').replaceAll('-', '_');
}
/** A default text with its type: a number or a truth value where it is plainly one. */
function typed(text) {
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text) && Number.isFinite(Number(text)))
        return Number(text);
    if (/^(?:true|false)$/i.test(text))
        return text.toLowerCase() === 'true';
    return text;
}
/** Contracts write a default either alone, or in prose as `(default: 10)`. Prose without one holds none. */
function defaultOf(contract, name) {
    const text = contract.arguments.find((argument) => argumentName(argument.name) === name)?.text.trim();
    if (text === undefined || text === '')
        return undefined;
    const inProse = /\(default:?\s*([^()\s]+)\s*\)/i.exec(text)?.[1];
    if (inProse !== undefined)
        return typed(inProse.replace(/^(['"])(.*)\1$/, '$2'));
    return /\s/.test(text) ? undefined : typed(text);
}
function tellMissing(node, name, source, tell) {
    const isJobType = source === 'job_type';
    tell((0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h4)({
        code: 'missing-argument',
        // A script cannot do without its job type; most other arguments have a default of their own.
        severity: isJobType ? 'error' : 'warning',
        message: isJobType
            ? `The script of ${node.id} takes the argument ${name}, and the node's name has no job type at its end.`
            : `The argument ${name} of ${node.id} has no value; it comes from ${source} in the cloud.`,
        help: `Paste into the test file, with a value:\n${(0,_paste_js__WEBPACK_IMPORTED_MODULE_1__/* .toPaste */ .X)({ nodes: { [node.id]: { args: { [name]: isJobType ? 'training' : 'VALUE' } } } })}`,
        at: node.settings?.at ?? node.node.at,
        about: { node: node.id, step: node.stepName, item: name },
        ...(node.step !== undefined && { related: [{ message: 'the contract', at: node.step.shape.contract.at }] }),
    }));
}
/**
 * The arguments of a node: those of the contract in its order, then what the test file adds. A value comes from the test
 * file, else the job type from the node's name, else the contract's default. One without a value is told if the node runs.
 */
function fillArguments(node, runs, tell) {
    const given = new Map(Object.entries(node.settings?.args ?? {}).map(([name, { value }]) => [argumentName(name), value]));
    const contract = node.step?.shape.contract;
    const values = new Map();
    for (const { flag, source } of contract?.jobArguments ?? []) {
        const name = argumentName(flag);
        const byName = argumentName(source) === 'job_type' ? node.jobType : undefined;
        const value = given.has(name) ? given.get(name) : (byName ?? defaultOf(contract, name));
        if (value !== undefined)
            values.set(name, value);
        else if (runs)
            tellMissing(node, name, argumentName(source), tell);
    }
    for (const [name, value] of given)
        values.set(name, value);
    return [...values].map(([name, value]) => ({ name, value }));
}


/***/ }),

/***/ 93129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ createFixtures),
/* harmony export */   Y: () => (/* binding */ usualFolders)
/* harmony export */ });
/** Folders that are searched for `<Node>/<input>`, in this order. */
const usualFolders = ['tests/data', 'test/data'];
/** A path as the files of a project are named. */
function plainPath(path) {
    return path
        .replaceAll('\\', '/')
        .replace(/^(?:\.\/)+/, '')
        .replace(/\/+$/, '');
}
/** Knows where the test data lies. A folder counts as present also when only files in it are listed. */
function createFixtures(project) {
    const fixtures = project.files.filter((file) => file.role === 'fixture');
    const known = new Map();
    for (const { path } of fixtures) {
        for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            const folder = path.slice(0, slash);
            if (known.has(folder))
                break;
            known.set(folder, { path: folder, kind: 'directory' });
        }
    }
    for (const file of fixtures)
        known.set(file.path, file);
    return {
        paths: fixtures.map(({ path }) => path),
        at: (path) => known.get(plainPath(path)),
        usual: (node, input) => usualFolders.map((folder) => `${folder}/${node}/${input}`).find((path) => known.has(path)),
    };
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createGraph)
/* harmony export */ });
/** Sources whose reach is worked out in one pass over the nodes: one bit for each. */
const atOnce = 32;
/** Makes the graph of nodes that are in order. */
function createGraph(ordered) {
    const nodes = new Map(ordered.map((node) => [node.id, node]));
    const position = new Map(ordered.map((node, index) => [node.id, index]));
    /** For each node in order, a bit for each source that leads to it. */
    function reach(sources) {
        const own = new Uint32Array(ordered.length);
        for (const [bit, source] of sources.entries()) {
            const index = position.get(source);
            if (index !== undefined)
                own[index] = 1 << bit;
        }
        const reached = new Uint32Array(ordered.length);
        for (const [index, { predecessors }] of ordered.entries()) {
            let bits = 0;
            for (const id of predecessors) {
                const before = position.get(id) ?? index;
                bits |= (reached[before] ?? 0) | (own[before] ?? 0);
            }
            reached[index] = bits;
        }
        return reached;
    }
    return {
        nodes,
        leadTo(pairs) {
            const bySource = [...Map.groupBy(pairs.entries(), ([, [from]]) => from)];
            const answers = Array.from(pairs, () => false);
            for (let start = 0; start < bySource.length; start += atOnce) {
                const block = bySource.slice(start, start + atOnce);
                const reached = reach(block.map(([source]) => source));
                for (const [bit, [, asked]] of block.entries()) {
                    for (const [index, [, to]] of asked) {
                        const bits = reached[position.get(to) ?? -1] ?? 0;
                        answers[index] = (bits & (1 << bit)) !== 0;
                    }
                }
            }
            return answers;
        },
        ancestors(node, limit) {
            const seen = new Set([node]);
            const queue = [node];
            const found = [];
            // The queue grows while it is walked.
            for (const id of queue) {
                for (const before of nodes.get(id)?.predecessors ?? []) {
                    const ancestor = nodes.get(before);
                    if (ancestor === undefined || seen.has(before))
                        continue;
                    if (found.length >= limit)
                        return found;
                    seen.add(before);
                    queue.push(before);
                    found.push(ancestor);
                }
            }
            return found;
        },
    };
}


/***/ }),

/***/ 90763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rh: () => (/* binding */ sameScore),
/* harmony export */   gb: () => (/* binding */ matchOutputs),
/* harmony export */   zi: () => (/* binding */ outputKey)
/* harmony export */ });
/* harmony import */ var _score_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93747);

/** Two scores closer than this are the same: they differ by the order of their additions only. */
const sameScore = 1e-9;
const rivalsKept = 3;
/** Names one output of one node. */
function outputKey(node, output) {
    return JSON.stringify([node, output]);
}
function keyOf(candidate) {
    return outputKey(candidate.node, candidate.output.name);
}
/** By input, in the order in which each first has a candidate. */
function byInput(candidates) {
    return Map.groupBy(candidates, ({ input }) => input.name);
}
function toRival(candidate, chosen, used) {
    const difference = candidate.match.score - chosen.match.score;
    return {
        node: candidate.node,
        output: candidate.output.name,
        score: candidate.match.score,
        parts: candidate.match.parts,
        because: difference < -sameScore ? 'lower-score' : used.has(keyOf(candidate)) ? 'already-used' : 'declared-later',
    };
}
/**
 * Gives the inputs of one consumer their outputs. Candidates come edge by edge, for each input by input, for each output
 * by output. Required inputs choose first, then the higher score, then the earlier candidate; an output feeds one input
 * of a consumer only. `used` holds the outputs that declarations have taken; what is chosen is added.
 */
function matchOutputs(candidates, isOpen, used) {
    const able = candidates.filter((candidate) => candidate.mayBind && isOpen(candidate.input.name));
    const grouped = byInput(able.filter(({ match }) => match.score > _score_match_js__WEBPACK_IMPORTED_MODULE_0__/* .threshold */ .EN));
    const queue = [...grouped.values()]
        .flat()
        .sort((a, b) => Number(b.input.required) - Number(a.input.required) || b.match.score - a.match.score);
    const chosen = new Map();
    for (const candidate of queue) {
        if (chosen.has(candidate.input.name) || used.has(keyOf(candidate)))
            continue;
        chosen.set(candidate.input.name, candidate);
        used.add(keyOf(candidate));
    }
    const all = byInput(able);
    return new Map([...chosen].map(([input, winner]) => {
        const others = (all.get(input) ?? [])
            .filter((candidate) => candidate !== winner)
            .sort((a, b) => b.match.score - a.match.score || Number(used.has(keyOf(a))) - Number(used.has(keyOf(b))));
        const equals = others.filter((other) => Math.abs(other.match.score - winner.match.score) <= sameScore && !used.has(keyOf(other)));
        const rivals = others.slice(0, rivalsKept).map((other) => toRival(other, winner, used));
        return [input, { chosen: winner, rivals, equals }];
    }));
}


/***/ }),

/***/ 73362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ onePerCause)
});

// EXTERNAL MODULE: ./src/lib/closest.ts
var closest = __webpack_require__(10104);
// EXTERNAL MODULE: ./src/compile/step-names.ts
var step_names = __webpack_require__(34986);
;// CONCATENATED MODULE: ./src/compile/drop-echoes.ts


/**
 * Leaves out what nobody would see once the cause is mended, such as the unknown step of an interface that could not be
 * read. Only an error is a cause, so that an error never goes for a warning's sake.
 */
function dropEchoes(diagnostics, projects) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const rules = [
        ...echoesOfPlaces(errors, projects),
        ...echoesOfInterfaces(errors),
        ...echoesOfNames(errors, projects),
    ];
    return diagnostics.filter((diagnostic) => !rules.some(([codes, isEcho]) => codes.includes(diagnostic.code) && isEcho(diagnostic)));
}
function having(errors, ...codes) {
    return errors.filter(({ code }) => codes.includes(code));
}
/** Where nothing was found at all, nothing in particular is missing. */
function echoesOfPlaces(errors, projects) {
    const foundNothing = having(errors, 'no-interfaces-found', 'pattern-matches-nothing').length > 0;
    const noSteps = foundNothing && projects.every(({ interfaces }) => interfaces.length === 0);
    const noScripts = foundNothing && projects.every(({ files }) => !files.some(({ role }) => role === 'script'));
    const noNodes = having(errors, 'dag-empty').length > 0;
    return [
        [['unknown-step'], () => noSteps],
        [['script-not-found'], () => noScripts],
        [['unknown-node'], () => noNodes],
    ];
}
/** An interface that cannot be read or is wrong: its step is not unknown, and what is guessed of its ports is idle. */
function echoesOfInterfaces(errors) {
    const stems = errors.flatMap(({ at }) => stemOfInterface(at?.file) ?? []);
    const unfed = new Set(having(errors, 'missing-input').map(portOf));
    return [
        [['unknown-step'], ({ about }) => stems.some((stem) => isNamedAfter(about.step ?? '', stem))],
        [['proposed-binding'], (diagnostic) => stems.length > 0 || unfed.has(portOf(diagnostic))],
    ];
}
/** What a node lacks because its name, or that of a port of it, is misspelt elsewhere. */
function echoesOfNames(errors, projects) {
    const loose = having(errors, 'dangling-edge');
    const undeclared = new Set(loose.flatMap(({ about }) => about.node ?? []));
    const cutOff = new Set(loose.flatMap(({ about }) => about.item?.split(' → ').at(-1) ?? []));
    const misnamed = new Set(having(errors, 'unknown-node').flatMap(({ about }) => about.node ?? []));
    const ids = projects.flatMap(({ dag }) => dag.nodes.map(({ id }) => id));
    const misdeclared = meant(undeclared, ids);
    const unreached = meant(misnamed, ids);
    const misplaced = having(errors, 'unknown-input', 'unknown-output', 'path-outside-workspace');
    return [
        [['missing-input'], ({ about }) => cutOff.has(about.node ?? '')],
        [['unknown-node'], ({ about }) => undeclared.has(about.node ?? '')],
        [['unknown-step'], ({ about }) => misdeclared.has(about.node ?? '')],
        [
            ['missing-input', 'missing-env', 'missing-argument', 'cloud-only-without-stub', 'command-invalid'],
            ({ about }) => unreached.has(about.node ?? ''),
        ],
        [
            ['missing-input', 'cloud-only-without-stub'],
            ({ about: { node, port = '' } }) => misplaced.some(({ about }) => about.node === node && isOrMeans(about.port ?? '', port)),
        ],
    ];
}
function isOrMeans(written, port) {
    return written === port || (0,closest/* closest */.k)(written, [port]) !== undefined;
}
/** The nodes that misspelt names most likely stand for. Of very many names only the first are looked at. */
function meant(names, ids) {
    return new Set([...names].slice(0, 20).flatMap((name) => (0,closest/* closest */.k)(name, ids) ?? []));
}
function portOf({ about }) {
    return JSON.stringify([about.node, about.port]);
}
/** `interfaces/price_note.step.yaml` → `pricenote`. */
function stemOfInterface(file) {
    const stem = /([^/]+)\.step\.ya?ml$/.exec(file ?? '')?.[1];
    return stem === undefined ? undefined : (0,step_names/* nameKey */.R)(stem);
}
/** The name, or what is left of it without its last `_segments`, is the one that the file is called after. */
function isNamedAfter(name, stem) {
    for (let end = name.length; end > 0; end = name.lastIndexOf('_', end - 1)) {
        if ((0,step_names/* nameKey */.R)(name.slice(0, end)) === stem)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
// EXTERNAL MODULE: ./src/compile/paste.ts
var paste = __webpack_require__(81190);
;// CONCATENATED MODULE: ./src/compile/merge-alike.ts


/** Places that a message lists beside its own. */
const mostRelated = 10;
/**
 * Several diagnostics of one cause become the first of them, with the places of the others: the edges that name one
 * node which is not there, the nodes that lack one variable or one script, and the errors of syntax in one file, where
 * the parser stumbles on over the first.
 */
function mergeAlike(diagnostics) {
    const groups = new Map();
    for (const diagnostic of diagnostics) {
        const cause = causeOf(diagnostic);
        const group = groups.get(cause);
        if (group === undefined)
            groups.set(cause, [diagnostic]);
        else
            group.push(diagnostic);
    }
    return [...groups.values()].map(merge);
}
/** What diagnostics of one code have in common when their cause is one. */
const causes = {
    'dangling-edge': ({ about }) => [about.node],
    'missing-env': ({ about }) => [about.item],
    'script-not-found': ({ about }) => [about.step, about.item],
    'yaml-syntax': ({ at }) => [at?.file],
};
/** Equal for diagnostics of one cause; without a rule, for the very same ones. */
function causeOf(diagnostic) {
    const { code, severity, message, at, about } = diagnostic;
    return JSON.stringify([code, severity, causes[code]?.(diagnostic) ?? [at?.file, at?.start, about, message]]);
}
function merge(group) {
    const [first, ...others] = group;
    const fresh = others.filter(({ message }) => message !== first.message);
    if (fresh.length === 0)
        return first;
    const related = fresh.flatMap(({ message, at }) => (at === undefined ? [] : [{ message, at }]));
    const merged = { ...first, related: [...(first.related ?? []), ...related].slice(0, mostRelated) };
    return first.code === 'missing-env' ? { ...merged, ...sayMissing(group) } : merged;
}
/** One variable that several nodes lack is one default that is not set. It is about none of them in particular. */
function sayMissing(group) {
    const [first] = group;
    const name = first.about.item ?? '';
    const nodes = group.flatMap(({ about }) => about.node ?? []);
    const places = group.slice(1).flatMap(({ about, at }) => (at === undefined ? [] : [{ about, at }]));
    return {
        message: `The scripts of ${(0,lib_text/* listSome */.XT)(nodes, 3)} need the environment variable ${name}, which has no value.`,
        help: `Paste into the test file, with a value:\n${(0,paste/* toPaste */.X)({ defaults: { env: { [name]: 'VALUE' } } })}`,
        about: { item: name },
        related: places.slice(0, mostRelated).map(({ about, at }) => ({ message: `needed by ${about.node ?? ''}`, at })),
    };
}

;// CONCATENATED MODULE: ./src/compile/one-per-cause.ts


/**
 * One cause, one message: the diagnostics of some projects without those that only follow from another, and with those
 * of one cause in one. The order stays. Pure.
 */
function onePerCause(diagnostics, projects) {
    return mergeAlike(dropEchoes(diagnostics, projects));
}


/***/ }),

/***/ 66825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ orderNodes)
/* harmony export */ });
/**
 * The nodes in an order in which they may run: each after all it depends on, ties by declaration, then by the order of
 * edges (Kahn). Members of a circle, and what depends on them, come last, as declared: load has told of them, and a
 * plan must exist for every DAG.
 */
function orderNodes(dag) {
    const waitingFor = new Map(dag.nodes.map((node) => [node.id, 0]));
    const successors = new Map(dag.nodes.map((node) => [node.id, []]));
    for (const { from, to } of dag.edges) {
        const after = successors.get(from);
        const count = waitingFor.get(to);
        if (after === undefined || count === undefined)
            continue;
        after.push(to);
        waitingFor.set(to, count + 1);
    }
    const nodes = new Map(dag.nodes.map((node) => [node.id, node]));
    const queue = dag.nodes.filter((node) => waitingFor.get(node.id) === 0);
    // The queue grows while it is walked: what was reached is the order itself.
    for (const node of queue) {
        for (const id of successors.get(node.id) ?? []) {
            const left = (waitingFor.get(id) ?? 0) - 1;
            waitingFor.set(id, left);
            const next = nodes.get(id);
            if (left === 0 && next !== undefined)
                queue.push(next);
        }
    }
    const ordered = new Set(queue);
    return [...ordered, ...dag.nodes.filter((node) => !ordered.has(node))];
}


/***/ }),

/***/ 81190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ toPaste)
/* harmony export */ });
/* unused harmony export yamlText */
/** Words that YAML reads as something else than a text. */
const notText = /^(?:true|false|null|yes|no|on|off|y|n|~|[-+.\d].*)$/i;
/** A text as a YAML scalar, quoted only where it must be. */
function yamlText(text) {
    return /^[\p{L}\p{N}_/][\p{L}\p{N}_./-]*$/u.test(text) && !notText.test(text) ? text : JSON.stringify(text);
}
function linesOf(tree, depth) {
    return Object.entries(tree).flatMap(([key, value]) => {
        const start = `${'  '.repeat(depth)}${yamlText(key)}:`;
        if (typeof value === 'string')
            return [`${start} ${yamlText(value)}`];
        if (isCommented(value))
            return [`${start} ${yamlText(value[0])}  # ${value[1]}`];
        return [start, ...linesOf(value, depth + 1)];
    });
}
function isCommented(value) {
    return Array.isArray(value);
}
/** Lines of YAML for the test file, ready to paste. */
function toPaste(tree) {
    return linesOf(tree, 0).join('\n');
}


/***/ }),

/***/ 45219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ unknownOutput),
/* harmony export */   p: () => (/* binding */ unknownInput)
/* harmony export */ });
/* harmony import */ var _lib_closest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10104);
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23302);


function unknownPort(code, node, port, known, at, who) {
    const kind = code === 'unknown-input' ? 'input' : 'output';
    const near = (0,_lib_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(port, known);
    const has = known.length === 0 ? `It has no ${kind}s.` : `It has ${known.join(', ')}.`;
    return (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h4)({
        code,
        severity: 'error',
        message: `${who} names the ${kind} ${port} of ${node.id}, but the step ${node.stepName} has no such ${kind}.`,
        help: `${near === undefined ? '' : `Did you mean ${near}? `}${has}`,
        at,
        about: { node: node.id, step: node.stepName, port },
    });
}
/** What is wrong with the name of an input; nothing when the step is not known, which is told elsewhere. */
function unknownInput(node, port, at, who) {
    if (node?.step === undefined)
        return undefined;
    const { inputs, unmounted } = node.step.ports;
    if (inputs.some(({ name }) => name === port))
        return undefined;
    if (unmounted.some(({ name }) => name === port)) {
        return (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h4)({
            code: 'unknown-input',
            severity: 'error',
            message: `${who} names the input ${port} of ${node.id}, which the interface lists under \`skip_inputs\`: it is not mounted.`,
            help: `Remove the line here, or remove ${port} from \`skip_inputs\`.`,
            at,
            about: { node: node.id, step: node.stepName, port },
            related: [{ message: 'the interface', at: node.step.interface.at }],
        });
    }
    const known = inputs.map(({ name }) => name);
    return unknownPort('unknown-input', node, port, known, at, who);
}
/** What is wrong with the name of an output. */
function unknownOutput(node, port, at, who) {
    if (node?.step === undefined)
        return undefined;
    const known = node.step.ports.outputs.map(({ name }) => name);
    return known.includes(port) ? undefined : unknownPort('unknown-output', node, port, known, at, who);
}


/***/ }),

/***/ 77189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ resolveNodes)
/* harmony export */ });
/* harmony import */ var _lib_closest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10104);
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23302);
/* harmony import */ var _order_nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66825);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75677);
/* harmony import */ var _paste_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81190);





/** What is the text closest to a step's name, with fewer and fewer segments of it. */
function nearStep(text, catalog) {
    for (let end = text.length; end > 0; end = text.lastIndexOf('_', end - 1)) {
        const near = (0,_lib_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(text.slice(0, end), catalog.names);
        if (near !== undefined)
            return near;
    }
    return undefined;
}
function nameStep(node, settings, catalog, tell) {
    const said = settings?.step ?? node.step;
    const text = said ?? node.id;
    const found = catalog.resolve(text);
    const at = settings?.step === undefined ? node.at : settings.at;
    if (found === undefined) {
        const near = nearStep(text, catalog);
        const hint = near === undefined ? '' : `Did you mean ${near}? `;
        tell((0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h4)({
            code: 'unknown-step',
            severity: 'error',
            message: said === undefined
                ? `No interface describes a step for the node ${node.id}.`
                : `No interface describes the step ${text} of the node ${node.id}.`,
            help: `${hint}Add an interface, or name the step in the test file:\n${(0,_paste_js__WEBPACK_IMPORTED_MODULE_2__/* .toPaste */ .X)({ nodes: { [node.id]: { step: near ?? 'STEP' } } })}`,
            at,
            about: { node: node.id, step: text },
        }));
        return { stepName: text };
    }
    const step = found.interface;
    // A node whose step is named apart may still carry its job type in its own name.
    const byId = said === undefined ? undefined : catalog.resolve(node.id);
    const jobType = found.suffix ?? (byId?.interface === step ? byId.suffix : undefined);
    const variants = Object.keys(step.variants);
    if (jobType !== undefined && variants.length > 0 && !variants.includes(jobType)) {
        const near = (0,_lib_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(jobType, variants);
        tell((0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h4)({
            code: 'unknown-job-type',
            severity: 'warning',
            message: `The step ${step.step} has no variant ${jobType} for the node ${node.id}; its base interface is used.`,
            help: `${near === undefined ? '' : `Did you mean ${near}? `}It has ${variants.join(', ')}.`,
            at,
            about: { node: node.id, step: step.step, item: jobType },
            related: [{ message: 'the step', at: step.at }],
        }));
    }
    return { stepName: step.step, step: catalog.withJobType(step, jobType), ...(jobType !== undefined && { jobType }) };
}
/** Finds out what each node is: its step, its job type, and what it follows. In the order in which they may run. */
function resolveNodes(project, catalog, tell) {
    const predecessors = new Map(project.dag.nodes.map((node) => [node.id, []]));
    for (const edge of project.dag.edges) {
        if (predecessors.has(edge.from))
            predecessors.get(edge.to)?.push(edge.from);
    }
    return (0,_order_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .orderNodes */ .S)(project.dag).map((node) => {
        const settings = (0,_own_js__WEBPACK_IMPORTED_MODULE_4__/* .own */ .Z)(project.test.nodes, node.id);
        return {
            id: node.id,
            node,
            ...(settings !== undefined && { settings }),
            ...nameStep(node, settings, catalog, tell),
            predecessors: predecessors.get(node.id) ?? [],
        };
    });
}


/***/ }),

/***/ 93747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ threshold),
/* harmony export */   E_: () => (/* binding */ isCompatibleSource),
/* harmony export */   c: () => (/* binding */ scoreMatch)
/* harmony export */ });
/* harmony import */ var _similarity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79004);

/** An output must score more than this to be taken by itself. */
const threshold = 0.5;
/** Other types that an input takes, for half the points. */
const alsoTaken = {
    training_data: 'processing_output',
    processing_output: 'training_data',
    hyperparameters: 'custom_property',
    payload_samples: 'processing_output',
};
const alsoHolds = new Map([
    ['S3Uri', 'String'],
    ['String', 'S3Uri'],
    ['Integer', 'Float'],
    ['Float', 'Integer'],
]);
/** Former names of steps that interfaces still list. */
const formerNames = new Map([
    ['MIMSPackaging', 'Package'],
    ['MIMSPayload', 'Payload'],
    ['ModelRegistration', 'Registration'],
    ['PytorchTraining', 'PyTorchTraining'],
    ['PytorchModel', 'PyTorchModel'],
]);
const noParts = { type: 0, dataType: 0, name: 0, exact: 0, source: 0, keywords: 0, cap: 0 };
function typePoints(wanted, offered) {
    if (wanted === undefined || offered === undefined || wanted === offered)
        return 0.4;
    return alsoTaken[wanted] === offered ? 0.2 : undefined;
}
function dataTypePoints(wanted, offered) {
    if (wanted === undefined || offered === undefined || wanted === offered)
        return 0.2;
    return alsoHolds.get(wanted) === offered ? 0.1 : 0;
}
function withoutStep(name) {
    return name.endsWith('Step') ? name.slice(0, -'Step'.length) : name;
}
/** Whether a list of compatible sources means this step: by its name, a former name, or with a `Step` at the end. */
function isCompatibleSource(sources, step) {
    return sources.some((source) => source === step ||
        formerNames.get(source) === step ||
        source === `${step}Step` ||
        withoutStep(source) === withoutStep(step));
}
function sourcePoints(sources, step) {
    if (sources.length === 0)
        return 0;
    return isCompatibleSource(sources, step) ? 0.1 : -0.1;
}
function keywordPoints(keywords, output) {
    if (keywords.length === 0)
        return 0;
    const lower = output.toLowerCase();
    return 0.05 * (keywords.filter((keyword) => lower.includes(keyword.toLowerCase())).length / keywords.length);
}
/**
 * Scores one output of a step for one input: type 0.4, data type 0.2, name up to 0.25, an exact name 0.05, a listed
 * source 0.1 (an unlisted one costs as much), keywords up to 0.05; what exceeds 1 is taken off as `cap`. Types that
 * cannot match make everything zero. `alike` compares names; pass a remembering one where many pairs are scored.
 */
function scoreMatch(wanted, offered, producerStep, alike = _similarity_js__WEBPACK_IMPORTED_MODULE_0__/* .similarity */ .k8) {
    const names = [offered.name, ...offered.aliases];
    const nameSimilarity = names.reduce((best, name) => Math.max(best, alike(wanted.name, name)), 0);
    const type = typePoints(wanted.type, offered.type);
    if (type === undefined)
        return { score: 0, parts: noParts, nameSimilarity };
    const dataType = dataTypePoints(wanted.dataType, offered.dataType);
    const name = 0.25 * nameSimilarity;
    const exact = names.includes(wanted.name) ? 0.05 : 0;
    const source = sourcePoints(wanted.compatibleSources, producerStep);
    const keywords = keywordPoints(wanted.semanticKeywords, offered.name);
    const sum = type + dataType + name + exact + source + keywords;
    const cap = sum > 1 ? 1 - sum : 0;
    return { score: sum + cap, parts: { type, dataType, name, exact, source, keywords, cap }, nameSimilarity };
}


/***/ }),

/***/ 3299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createScorePairs)
/* harmony export */ });
/* harmony import */ var _score_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93747);
/* harmony import */ var _similarity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79004);


function sameName(input, output) {
    const wanted = (0,_similarity_js__WEBPACK_IMPORTED_MODULE_1__/* .normaliseName */ .GX)(input.name);
    return [output.name, ...output.offered.aliases].some((name) => name === input.name || (wanted !== '' && (0,_similarity_js__WEBPACK_IMPORTED_MODULE_1__/* .normaliseName */ .GX)(name) === wanted));
}
/** Without a spec on one side, types say nothing: only an equal name binds, or a producer that the consumer lists. */
function mayBind(input, output, producer) {
    if (input.described && output.described)
        return true;
    return sameName(input, output) || (0,_score_match_js__WEBPACK_IMPORTED_MODULE_0__/* .isCompatibleSource */ .E_)(input.wanted.compatibleSources, producer.name);
}
/** Scores pairs of steps and remembers them: a large DAG repeats a few steps many times. */
function createScorePairs() {
    const names = new Map();
    const similarity = (0,_similarity_js__WEBPACK_IMPORTED_MODULE_1__/* .createSimilarity */ .KH)();
    function alike(name, other) {
        let known = names.get(name);
        if (known === undefined)
            names.set(name, (known = new Map()));
        let value = known.get(other);
        if (value === undefined)
            known.set(other, (value = similarity(name, other)));
        return value;
    }
    function score(consumer, producer) {
        return consumer.ports.matchedInputs.flatMap((input) => producer.ports.matchedOutputs.flatMap((output) => {
            const match = (0,_score_match_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreMatch */ .c)(input.wanted, output.offered, producer.name, alike);
            return match.score > 0 ? [{ input, output, match, mayBind: mayBind(input, output, producer) }] : [];
        }));
    }
    const steps = new Map();
    return (consumer, producer) => {
        let known = steps.get(consumer);
        if (known === undefined)
            steps.set(consumer, (known = new Map()));
        let pairs = known.get(producer);
        if (pairs === undefined)
            known.set(producer, (pairs = score(consumer, producer)));
        return pairs;
    };
}


/***/ }),

/***/ 79004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KH: () => (/* binding */ createSimilarity),
  GX: () => (/* binding */ normaliseName),
  k8: () => (/* binding */ similarity)
});

// UNUSED EXPORTS: compareNames

;// CONCATENATED MODULE: ./src/compile/sequence-ratio.ts
/** From this length of the second text on, characters that are frequent in it no longer start a match. */
const popularFrom = 200;
/** Where the characters of a text stand, without those too frequent to tell anything. */
function positionsOf(text) {
    const positions = new Map();
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        const known = positions.get(character);
        if (known === undefined)
            positions.set(character, [at]);
        else
            known.push(at);
    }
    if (text.length >= popularFrom) {
        const limit = Math.floor(text.length / 100) + 1;
        for (const [character, places] of positions)
            if (places.length > limit)
                positions.delete(character);
    }
    return positions;
}
/** The longest common block of two stretches: the earliest in the first text, then in the second. */
function longestBlock(first, second, positions, within) {
    const { firstStart, firstEnd, secondStart, secondEnd } = within;
    let [bestFirst, bestSecond, length] = [firstStart, secondStart, 0];
    // Length of the common block that ends at this place of the second text, for the previous character of the first.
    let ending = new Map();
    for (let i = firstStart; i < firstEnd; i++) {
        const next = new Map();
        for (const j of positions.get(first[i]) ?? []) {
            if (j < secondStart)
                continue;
            if (j >= secondEnd)
                break;
            const reached = (ending.get(j - 1) ?? 0) + 1;
            next.set(j, reached);
            if (reached > length)
                [bestFirst, bestSecond, length] = [i - reached + 1, j - reached + 1, reached];
        }
        ending = next;
    }
    // Frequent characters cannot start a block, but they may lengthen one.
    while (bestFirst > firstStart && bestSecond > secondStart && first[bestFirst - 1] === second[bestSecond - 1]) {
        [bestFirst, bestSecond, length] = [bestFirst - 1, bestSecond - 1, length + 1];
    }
    while (bestFirst + length < firstEnd &&
        bestSecond + length < secondEnd &&
        first[bestFirst + length] === second[bestSecond + length]) {
        length++;
    }
    return { first: bestFirst, second: bestSecond, length };
}
/** Makes a text ready. */
function readyText(text) {
    if (text.length >= popularFrom || !/^[\0-\x7f]*$/.test(text))
        return { text };
    const codes = new Uint8Array(text.length);
    const last = new Int16Array(128).fill(-1);
    const previous = new Int16Array(text.length);
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        codes[at] = code;
        previous[at] = last[code];
        last[code] = at;
    }
    return { text, quick: { codes, last, previous } };
}
/** Length of the common block that ends at a place of the second text, valid for the row of the first that wrote it. */
const ending = new Uint8Array(popularFrom);
const writtenBy = new Float64Array(popularFrom).fill(-2);
let row = 0;
/** How many characters match: the longest common block of two stretches, and what matches before and after it. */
function quickMatched(first, second, firstStart, firstEnd, secondStart, secondEnd) {
    let [bestFirst, bestSecond, length] = [0, 0, 0];
    row += 2;
    for (let i = firstStart; i < firstEnd; i++) {
        row += 1;
        // Backwards, so that the place before still holds the row before.
        for (let j = second.last[first.codes[i]]; j >= secondStart; j = second.previous[j]) {
            if (j >= secondEnd)
                continue;
            const reached = j > secondStart && writtenBy[j - 1] === row - 1 ? ending[j - 1] + 1 : 1;
            ending[j] = reached;
            writtenBy[j] = row;
            // Of equal blocks the earliest: in the first text, then in the second.
            if (reached > length || (reached === length && bestFirst === i + 1 - reached)) {
                bestFirst = i + 1 - reached;
                bestSecond = j + 1 - reached;
                length = reached;
            }
        }
    }
    if (length === 0)
        return 0;
    let matched = length;
    if (firstStart < bestFirst && secondStart < bestSecond) {
        matched += quickMatched(first, second, firstStart, bestFirst, secondStart, bestSecond);
    }
    if (bestFirst + length < firstEnd && bestSecond + length < secondEnd) {
        matched += quickMatched(first, second, bestFirst + length, firstEnd, bestSecond + length, secondEnd);
    }
    return matched;
}
/**
 * The Ratcliff-Obershelp ratio of two texts, 0 to 1, as Python's `difflib` computes it, its quirks included: it is not
 * symmetric, and from 200 characters on frequent characters cannot start a match. Two empty texts are equal.
 */
function sequenceRatio(first, second) {
    return readySequenceRatio(readyText(first), readyText(second));
}
/** The same of texts that are ready. */
function readySequenceRatio(first, second) {
    const total = first.text.length + second.text.length;
    if (total === 0)
        return 1;
    if (first.quick === undefined || second.quick === undefined)
        return thoroughRatio(first.text, second.text);
    return (2 * quickMatched(first.quick, second.quick, 0, first.text.length, 0, second.text.length)) / total;
}
function thoroughRatio(first, second) {
    const total = first.length + second.length;
    const positions = positionsOf(second);
    const stretches = [{ firstStart: 0, firstEnd: first.length, secondStart: 0, secondEnd: second.length }];
    let matched = 0;
    for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
        const block = longestBlock(first, second, positions, stretch);
        if (block.length === 0)
            continue;
        matched += block.length;
        if (stretch.firstStart < block.first && stretch.secondStart < block.second) {
            stretches.push({ ...stretch, firstEnd: block.first, secondEnd: block.second });
        }
        const [firstRest, secondRest] = [block.first + block.length, block.second + block.length];
        if (firstRest < stretch.firstEnd && secondRest < stretch.secondEnd) {
            stretches.push({ ...stretch, firstStart: firstRest, secondStart: secondRest });
        }
    }
    return (2 * matched) / total;
}

;// CONCATENATED MODULE: ./src/compile/similarity.ts

/** Short forms and what they stand for. Replaced once: an expansion is not expanded again. */
const expansions = new Map([
    ['config', 'configuration'],
    ['params', 'parameters'],
    ['hyperparams', 'hyperparameters'],
    ['preprocess', 'preprocessing'],
    ['eval', 'evaluation'],
    ['reg', 'registration'],
    ['pkg', 'package'],
    ['packaged', 'package'],
]);
const stopWords = new Set('the a an and or but in on at to for of with by'.split(' '));
/** Two words are synonyms when one group holds both. */
const synonymGroups = [
    ['model', 'artifact', 'trained', 'output'],
    ['data', 'dataset', 'input', 'processed', 'training'],
    ['config', 'configuration', 'params', 'parameters', 'hyperparameters', 'settings'],
    ['payload', 'sample', 'test', 'inference', 'example'],
    ['output', 'result', 'artifact', 'generated', 'produced'],
    ['training', 'train', 'fit', 'learn'],
    ['preprocessing', 'preprocess', 'processed', 'clean', 'transform'],
].map((group) => new Set(group));
/** What counts as white space here; JavaScript's `\s` differs in a few characters from the rule's. */
const white = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const whiteSpace = new RegExp(`[${white}]+`);
const foreign = new RegExp(`[^a-z0-9${white}]`, 'g');
/** A name as it is compared: lower case, words apart, short forms written out, stop words dropped. */
function normaliseName(name) {
    return name
        .toLowerCase()
        .replace(/[_.-]/g, ' ')
        .replace(foreign, '')
        .split(whiteSpace)
        .filter((word) => word !== '')
        .map((word) => expansions.get(word) ?? word)
        .filter((word) => !stopWords.has(word))
        .join(' ');
}
function readyName(written) {
    const normalised = normaliseName(written);
    const words = [...new Set(normalised === '' ? [] : normalised.split(' '))];
    const groups = words.map((word) => synonymGroups.reduce((bits, group, index) => (group.has(word) ? bits | (1 << index) : bits), 0));
    return { written, normalised, sequence: readyText(normalised), words, groups };
}
/** What two names have in common, word by word. */
function compareWords(name, other) {
    const [count, otherCount] = [name.words.length, other.words.length];
    if (count === 0 || otherCount === 0)
        return { token: 0, semantic: 0 };
    let [common, related] = [0, 0];
    for (let i = 0; i < count; i++) {
        for (let j = 0; j < otherCount; j++) {
            if (name.words[i] === other.words[j])
                common += 1;
            else if ((name.groups[i] & other.groups[j]) !== 0)
                related += 1;
        }
    }
    return { token: common / (count + otherCount - common), semantic: sumOf(common, related) / (count * otherCount) };
}
/** Equal words count 1, synonyms 0.8. */
function sumOf(common, related) {
    return common + 0.8 * related;
}
/** The shorter length over the longer, where one text holds the other; else 0. */
function contained(text, other) {
    if (!(text.length < other.length ? other.includes(text) : text.includes(other)))
        return 0;
    return Math.min(text.length, other.length) / Math.max(text.length, other.length);
}
function containedParts(name, other) {
    if (name.normalised === other.normalised)
        return 1;
    if (name.normalised === '' || other.normalised === '')
        return 0;
    const whole = contained(name.normalised, other.normalised);
    if (whole > 0)
        return whole;
    let best = 0;
    for (const word of name.words) {
        if (word.length < 3)
            continue;
        for (const part of other.words) {
            if (part.length >= 3)
                best = Math.max(best, contained(word, part));
        }
    }
    return best;
}
function compareReady(name, other) {
    const string = readySequenceRatio(name.sequence, other.sequence);
    const { token, semantic } = compareWords(name, other);
    const substring = containedParts(name, other);
    const weighted = 0.3 * string + 0.25 * token + 0.25 * semantic + 0.2 * substring;
    const isEmpty = name.written === '' || other.written === '';
    const overall = isEmpty ? 0 : name.normalised === other.normalised ? 1 : weighted;
    return { normalised: [name.normalised, other.normalised], string, token, semantic, substring, overall };
}
/** Compares two names with all parts. The first is the consumer's: the string part is not symmetric. */
function compareNames(name, other) {
    return compareReady(readyName(name), readyName(other));
}
/** How alike two names are, 0 to 1. The first is the consumer's: the measure is not symmetric. */
function similarity(name, other) {
    return compareNames(name, other).overall;
}
/** The same measure for many pairs of few names: each name is made ready once. */
function createSimilarity() {
    const ready = new Map();
    function remembered(name) {
        let known = ready.get(name);
        if (known === undefined)
            ready.set(name, (known = readyName(name)));
        return known;
    }
    return (name, other) => compareReady(remembered(name), remembered(other)).overall;
}


/***/ }),

/***/ 18035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ lockOf),
/* harmony export */   s: () => (/* binding */ checkLock)
/* harmony export */ });
/* harmony import */ var _lib_ordered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99834);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79112);
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23302);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75677);




function sayFrom({ from }) {
    return from.kind === 'output' ? `${from.node}.${from.output}` : from.path;
}
/** What matching chose in a plan, by `Node.input`, sorted. What the test file says needs no lock. */
function lockOf(plan) {
    const chosen = plan.bindings.flatMap((binding) => {
        const { to, how, score, rivals } = binding;
        const [next] = rivals;
        if (how !== 'matched' || score === undefined)
            return [];
        const runnerUp = next && { from: `${next.node}.${next.output}`, score: round(next.score) };
        return [
            [
                `${to.node}.${to.input}`,
                { from: sayFrom(binding), score: round(score), ...(runnerUp !== undefined && { runnerUp }) },
            ],
        ];
    });
    return Object.fromEntries(chosen.toSorted(([a], [b]) => (0,_lib_ordered_js__WEBPACK_IMPORTED_MODULE_1__/* .byText */ .z)(a, b)));
}
/** Enough to tell scores apart, and few enough digits that a sum in another order gives the same text. */
function round(score) {
    return Number(score.toFixed(6));
}
/** Tells where matching chooses otherwise than the lock has it: an error in strict mode, else a warning. */
function checkLock(project, plan, tell) {
    const { lock, test } = project;
    if (lock === undefined)
        return;
    const now = new Map(plan.bindings.map((binding) => [`${binding.to.node}.${binding.to.input}`, binding]));
    const inputs = new Map(plan.nodes.flatMap((node) => node.inputs.map(({ name }) => [`${node.id}.${name}`, { node, input: name }])));
    const gone = [];
    for (const { to, from, score, at } of lock.bindings) {
        const place = inputs.get(to);
        const binding = now.get(to);
        if (place === undefined && binding === undefined) {
            gone.push(to);
            continue;
        }
        const node = place?.node.id ?? binding?.to.node ?? '';
        const isSaid = binding?.how === 'declared' || (0,_own_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)((0,_own_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(test.nodes, node)?.inputs, binding?.to.input ?? '') !== undefined;
        if (isSaid || (binding !== undefined && sayFrom(binding) === from))
            continue;
        const instead = binding === undefined
            ? 'nothing feeds it now'
            : `${sayFrom(binding)} is taken now${binding.score === undefined ? '' : ` (${binding.score.toFixed(2)})`}`;
        tell((0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h4)({
            code: 'wiring-differs-from-lock',
            severity: test.strict ? 'error' : 'warning',
            message: `${to} was fed by ${from} (${score.toFixed(2)}) when the wiring was accepted; ${instead}.`,
            help: `See why with \`explain ${to}\`. If it is right, run \`plan --accept\`; else wire it in the test file.`,
            at,
            about: { node, port: place?.input ?? binding?.to.input ?? to },
            ...(place !== undefined && { related: [{ message: 'the node', at: place.node.at }] }),
        }));
    }
    const locked = new Set(lock.bindings.map(({ to }) => to));
    const added = [...now].filter(([to, { how }]) => how === 'matched' && !locked.has(to)).map(([to]) => to);
    tellStale(project, added, 'matched but not in the lock', 'added', tell);
    tellStale(project, gone, 'in the lock but gone from the plan', 'gone', tell);
}
/** New and gone inputs change nothing that was accepted: the lock only has to follow. */
function tellStale({ lock }, inputs, what, item, tell) {
    if (lock === undefined || inputs.length === 0)
        return;
    tell((0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h4)({
        code: 'wiring-differs-from-lock',
        severity: 'note',
        message: `${inputs.length === 1 ? 'One input is' : `${inputs.length} inputs are`} ${what}: ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .listSome */ .XT)(inputs, 5)}.`,
        help: 'Run `plan --accept` to bring the lock up to date.',
        at: lock.at,
        about: { item },
    }));
}


/***/ })

};
