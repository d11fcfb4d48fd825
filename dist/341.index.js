export const id = 341;
export const ids = [341];
export const modules = {

/***/ 53341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  catalogCommand: () => (/* binding */ catalogCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/compile/catalog.ts + 1 modules
var compile_catalog = __webpack_require__(45085);
// EXTERNAL MODULE: ./src/model/framework.ts
var framework = __webpack_require__(17961);
// EXTERNAL MODULE: ./src/lib/closest.ts
var closest = __webpack_require__(10104);
// EXTERNAL MODULE: ./src/lib/ordered.ts
var ordered = __webpack_require__(99834);
// EXTERNAL MODULE: ./src/compile/find-script.ts
var find_script = __webpack_require__(46444);
// EXTERNAL MODULE: ./src/compile/step-names.ts
var step_names = __webpack_require__(34986);
;// CONCATENATED MODULE: ./src/compile/list-steps.ts






/** Lists the steps of all workspaces, sorted by name, with their scripts. Pure. */
function listSteps(stock) {
    const scripts = (0,find_script/* createScriptFinder */.W)(stock);
    const catalog = (0,compile_catalog/* createCatalog */.C)(stock.interfaces, () => { });
    const hidden = Map.groupBy(stock.hidden ?? [], ({ step }) => (0,step_names/* nameKey */.R)(step));
    const steps = stock.interfaces
        .map((step) => ({
        step,
        script: scripts.find(catalog.withJobType(step, undefined)),
        configClass: step.registry.configClass ?? `${step.step}Config`,
        builder: `${step.registry.builderStepName ?? step.step}StepBuilder`.replace(/(StepBuilder)\1$/, '$1'),
        jobTypes: Object.keys(step.variants),
        hides: hidden.get((0,step_names/* nameKey */.R)(step.step)) ?? [],
    }))
        .sort((a, b) => (0,ordered/* byText */.z)(a.step.step, b.step.step));
    return { steps, strays: findStrays(stock, steps) };
}
/** Python files directly in a script folder that no step runs; what other scripts import lies deeper, or begins with `_`. */
function findStrays({ workspaces, files }, steps) {
    const taken = new Set(steps.flatMap(({ script }) => (script.kind === 'found' ? [script.path] : [])));
    const folders = new Set(workspaces.flatMap(({ scripts }) => scripts));
    return files
        .filter(({ path, role, kind }) => {
        if (role !== 'script' || kind !== 'file' || taken.has(path) || !path.endsWith('.py'))
            return false;
        return folders.has(external_node_path_.posix.dirname(path)) && !external_node_path_.posix.basename(path).startsWith('_');
    })
        .map(({ path }) => path);
}
/**
 * Finds the step that a text names in any spelling: the step or a node of it (with a job type at its end), the stem or
 * path of its interface or script, its configuration class, or its builder.
 */
function findStep(text, { steps }) {
    const catalog = (0,compile_catalog/* createCatalog */.C)(steps.map(({ step }) => step), () => { });
    const byFile = steps.find(({ step, script }) => namesFile(text, step.file) || isScript(text, script));
    if (byFile !== undefined) {
        return { listed: byFile, spelling: namesFile(text, byFile.step.file) ? 'file' : 'script' };
    }
    const resolved = resolve(text, catalog, steps);
    if (resolved !== undefined && resolved.jobType === undefined)
        return { ...resolved, spelling: 'step' };
    const key = (0,step_names/* nameKey */.R)(text);
    const config = steps.find(({ configClass }) => (0,step_names/* nameKey */.R)(configClass) === key);
    if (config !== undefined)
        return { listed: config, spelling: 'config class' };
    const builder = steps.find(({ builder }) => (0,step_names/* nameKey */.R)(builder) === key);
    if (builder !== undefined)
        return { listed: builder, spelling: 'builder' };
    const bare = /^config_(.+)_step$/.exec(text)?.[1] ?? /^builder_(.+)_step$/.exec(text)?.[1];
    const file = bare === undefined ? undefined : resolve(bare, catalog, steps);
    if (file !== undefined)
        return { listed: file.listed, spelling: text.startsWith('config') ? 'config class' : 'builder' };
    return resolved === undefined ? undefined : { ...resolved, spelling: 'node' };
}
/** The steps' name that is closest to a text. */
function nearestStep(text, { steps }) {
    const names = steps.flatMap(({ step }) => [step.step, (0,step_names/* snakeName */.o)(step.step)]);
    const near = (0,closest/* closest */.k)(text, names) ?? (0,closest/* closest */.k)(text.replace(/(?:Step)?(?:Config|Builder)$/, ''), names);
    return steps.find(({ step }) => near !== undefined && [step.step, (0,step_names/* snakeName */.o)(step.step)].includes(near))?.step.step;
}
function resolve(text, catalog, steps) {
    const found = catalog.resolve(text);
    const listed = steps.find(({ step }) => step === found?.interface);
    if (found === undefined || listed === undefined)
        return undefined;
    return { listed, ...(found.suffix !== undefined && { jobType: found.suffix }) };
}
function namesFile(text, file) {
    return text === file || text === external_node_path_.posix.basename(file) || text === external_node_path_.posix.basename(file).replace(/\.step\.ya?ml$/, '');
}
function isScript(text, script) {
    if (script.kind !== 'found')
        return false;
    const name = external_node_path_.posix.basename(script.path);
    return text === script.path || text === name || text === name.replace(/\.py$/, '');
}

// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(10228);
// EXTERNAL MODULE: ./src/load/load.ts + 14 modules
var load = __webpack_require__(79417);
// EXTERNAL MODULE: ./src/model/diagnostic.ts
var diagnostic = __webpack_require__(23302);
// EXTERNAL MODULE: ./src/report/say-diagnostic.ts
var say_diagnostic = __webpack_require__(89565);
// EXTERNAL MODULE: ./src/commands/exit-codes.ts
var exit_codes = __webpack_require__(25979);
// EXTERNAL MODULE: ./src/commands/read-sources.ts
var read_sources = __webpack_require__(82283);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
// EXTERNAL MODULE: ./src/lib/unreachable.ts
var unreachable = __webpack_require__(62101);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
;// CONCATENATED MODULE: ./src/commands/say-catalog.ts



/** A step as data: what `catalog --json` prints. */
function describeStep({ listed, frameworks, nodes }) {
    const { step, script, configClass, builder, jobTypes, hides } = listed;
    const { contract, spec } = step.base;
    return {
        step: step.step,
        interface: step.file,
        workspace: step.workspace,
        nodeType: step.nodeType,
        sagemakerStepType: step.registry.sagemakerStepType ?? null,
        description: step.registry.description ?? null,
        configClass,
        builder,
        specType: step.step,
        jobTypes,
        frameworks,
        script: script.kind === 'found' ? script.path : null,
        program: programOf(listed),
        inputs: contract.inputs.map(({ name, required, path }) => ({ name, required, path })),
        outputs: contract.outputs.map(({ name, path }) => ({ name, path })),
        env: { required: contract.env.required, optional: contract.env.optional.map(({ name }) => name) },
        arguments: contract.jobArguments.map(({ flag }) => flag),
        hasSpec: spec !== undefined,
        hides: hides.map(({ file }) => file),
        nodes,
        missing: missingOf(listed),
    };
}
function programOf({ step, script }) {
    if (step.base.contract.command !== undefined)
        return 'command';
    switch (script.kind) {
        case 'found':
            return 'script';
        case 'cloud-only':
            return 'cloud only';
        case 'missing':
            return 'missing';
        default:
            return (0,unreachable/* unreachable */.H)(script);
    }
}
/** What a step lacks, in words. */
function missingOf(listed) {
    const { step, script } = listed;
    const found = [];
    if (programOf(listed) === 'missing' && script.kind === 'missing')
        found.push(`script ${script.expected}`);
    if (script.kind === 'found' && script.instead !== undefined)
        found.push(`script ${script.instead}`);
    if (step.base.spec === undefined)
        found.push('spec');
    return found;
}
/** All steps as a table, and what is missing below it. */
function sayCatalog(entries, strays) {
    const rows = entries.map(({ listed, frameworks, nodes }) => [
        listed.step.step,
        listed.step.registry.sagemakerStepType ?? '-',
        listed.script.kind === 'found' ? listed.script.path : programOf(listed),
        `${listed.step.base.contract.inputs.length} in, ${listed.step.base.contract.outputs.length} out`,
        frameworks.join(', ') || '-',
        nodes.length === 0 ? 'no node' : (0,lib_text/* count */.U9)(nodes.length, 'node'),
    ]);
    const lacking = entries.flatMap(({ listed }) => missingOf(listed).map((what) => `${listed.step.step}: no ${what} (${listed.step.file})`));
    const hiding = entries.flatMap(({ listed }) => listed.hides.map(({ file }) => `${listed.step.step}: ${listed.step.file} hides ${file}`));
    const lines = [
        `${(0,lib_text/* count */.U9)(entries.length, 'step')}, ${(0,lib_text/* count */.U9)(entries.filter(({ listed }) => listed.script.kind === 'found').length, 'script')}`,
        ...align(rows).map((row) => `  ${row}`),
        ...section('Missing', lacking),
        ...section('Overrides', hiding),
        ...section('Scripts that no step names', strays),
    ];
    return `${lines.join('\n')}\n`;
}
/** One step in full, with how it was found. */
function sayStep({ listed, frameworks, nodes }, { spelling, jobType }) {
    const { step, script, configClass, builder, jobTypes, hides } = listed;
    const { contract } = step.base;
    const list = (items) => items.join(', ') || '-';
    const rows = [
        ['found as', jobType === undefined ? spelling : `${spelling}, job type ${jobType}`],
        ['interface', step.file],
        ['script', script.kind === 'found' ? script.path : programOf(listed)],
        ['SageMaker type', step.registry.sagemakerStepType ?? '-'],
        ['job types', list(jobTypes)],
        ['frameworks', list(frameworks)],
        ['config class', configClass],
        ['builder', builder],
        ['inputs', list(contract.inputs.map(({ name, required }) => (required ? name : `${name} (optional)`)))],
        ['outputs', list(contract.outputs.map(({ name }) => name))],
        ['required env', list(contract.env.required)],
        ['optional env', list(contract.env.optional.map(({ name }) => name))],
        ['arguments', list(contract.jobArguments.map(({ flag }) => flag))],
        ['nodes', list(nodes.map(({ pipeline, node }) => `${node} (${pipeline})`))],
        ['hides', list(hides.map(({ file }) => file))],
        ['missing', list(missingOf(listed))],
    ];
    return `${[(0,report_escape/* cleanLine */.Ow)(step.step), ...align(rows).map((row) => `  ${row}`)].join('\n')}\n`;
}
function section(title, lines) {
    return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${(0,report_escape/* cleanLine */.Ow)(line)}`)];
}
/** Rows with their cells in columns. */
function align(written) {
    const rows = written.map((row) => row.map(report_escape/* cleanLine */.Ow));
    const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
    return rows.map((row) => row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd());
}

// EXTERNAL MODULE: ./src/commands/to-request.ts
var to_request = __webpack_require__(60813);
// EXTERNAL MODULE: ./src/commands/usage-error.ts
var usage_error = __webpack_require__(94078);
;// CONCATENATED MODULE: ./src/commands/catalog.ts













/** `catalog`: every step with its script and contract, and what is missing; or one step, found by any of its names. */
async function catalogCommand({ operands, values }, terminal) {
    const { request, problems } = (0,to_request/* toRequest */.d)(values, terminal.cwd);
    if (problems.length > 0)
        return (0,usage_error/* usageError */.W)('catalog', problems, terminal);
    const { shelf, projects, diagnostics } = await (0,load/* load */.H)(request, (0,files/* diskFiles */.Ts)(request.root));
    // A catalog needs no DAG.
    const relevant = diagnostics.filter(({ code }) => code !== 'no-dag-found' && code !== 'several-dags-found');
    const list = shelf === undefined ? { steps: [], strays: [] } : listSteps(shelf);
    const [name] = operands;
    const found = name === undefined ? undefined : findByAnyName(name, list, projects);
    const told = name !== undefined && found === undefined ? [...relevant, unknown(name, list)] : relevant;
    const chosen = name === undefined ? list.steps : found === undefined ? [] : [found.listed];
    const scripts = chosen.flatMap(({ script }) => (script.kind === 'found' ? [script.path] : []));
    // Without a Python, the contracts must do.
    const facts = (shelf === undefined ? undefined : await (0,read_sources/* readSources */.t)(scripts, shelf.test.python, request.root, terminal)) ??
        new Map();
    const entries = chosen.map((listed) => entryOf(listed, projects, facts));
    const strays = name === undefined ? list.strays.filter((path) => !isImported(path, facts)) : [];
    if (values['json'] === true) {
        const named = found === undefined ? {} : { name, spelling: found.spelling, jobType: found.jobType ?? null };
        const document = { version: 1, ...named, steps: entries.map(describeStep), strays, diagnostics: told };
        terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
    }
    else {
        if (found !== undefined)
            terminal.out(entries.map((entry) => sayStep(entry, found)).join(''));
        else if (name === undefined)
            terminal.out(sayCatalog(entries, strays));
        for (const diagnostic of (0,say_diagnostic/* gravestFirst */.Ln)(told))
            terminal.err(`${(0,say_diagnostic/* sayDiagnostic */.rA)(diagnostic)}\n`);
    }
    return told.some(({ severity }) => severity === 'error') ? exit_codes/* exitCodes */.h.invalid : exit_codes/* exitCodes */.h.passed;
}
/** A node may have another name than its step. */
function findByAnyName(name, list, projects) {
    for (const project of projects) {
        const node = project.dag.nodes.find(({ id }) => id === name);
        const said = project.test.nodes[name]?.step ?? node?.step;
        const found = said === undefined ? undefined : findStep(said, list);
        if (found !== undefined)
            return { ...found, spelling: 'node' };
    }
    return findStep(name, list);
}
function unknown(name, list) {
    const near = nearestStep(name, list);
    return (0,diagnostic/* diagnose */.h4)({
        code: 'unknown-step',
        severity: 'error',
        message: `Nothing in the catalog goes by the name "${name}".`,
        help: `${near === undefined ? '' : `Did you mean ${near}? `}"dag-script-test catalog" lists all steps.`,
        about: { item: name },
    });
}
/** Whether a script imports another one: then it is there for a purpose. */
function isImported(path, facts) {
    const module = external_node_path_.posix.basename(path, '.py');
    return [...facts.values()].some(({ imports = [] }) => imports.some(({ origin, module: name, names }) => {
        return origin === 'local' && (name.split('.').includes(module) || names.includes(module));
    }));
}
function entryOf(listed, projects, facts) {
    const { contract } = listed.step.base;
    const imports = listed.script.kind === 'found' ? (facts.get(listed.script.path)?.imports ?? []) : [];
    return {
        listed,
        frameworks: (0,framework/* detectFrameworks */.J)(contract.frameworkRequirements.map(({ name }) => name), imports.map(({ module }) => module)),
        nodes: projects.flatMap((project) => {
            const catalog = (0,compile_catalog/* createCatalog */.C)(project.interfaces, () => { });
            return project.dag.nodes
                .filter((node) => catalog.resolve(project.test.nodes[node.id]?.step ?? node.step ?? node.id)?.interface === listed.step)
                .map(({ id }) => ({ pipeline: project.pipeline, node: id }));
        }),
    };
}


/***/ }),

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


/***/ })

};
