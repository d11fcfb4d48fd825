export const id = 874;
export const ids = [874];
export const modules = {

/***/ 46125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrateCommand: () => (/* binding */ migrateCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/compile/compile.ts + 15 modules
var compile = __webpack_require__(66181);
// EXTERNAL MODULE: ./src/compile/one-per-cause.ts + 2 modules
var one_per_cause = __webpack_require__(73362);
// EXTERNAL MODULE: ./src/lib/files.ts
var lib_files = __webpack_require__(10228);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
// EXTERNAL MODULE: ./src/load/load.ts + 14 modules
var load = __webpack_require__(79417);
// EXTERNAL MODULE: ./src/load/read-test-file.ts + 1 modules
var read_test_file = __webpack_require__(84479);
// EXTERNAL MODULE: ./src/load/tree.ts
var load_tree = __webpack_require__(59290);
;// CONCATENATED MODULE: ./src/migrate/cloud-settings.ts
/** What settings of a pipeline config are about that nothing here needs; the first that fits counts. */
const needless = [
    [
        /instance|volume_size|max_runtime|bucket|^role$|region|s3_loc|kms|vpc|subnet|caching|expected_tps|latency|repository_arn|secure_pypi/,
        "it is about the cloud's machines and storage",
    ],
    [
        /^(?:author|service_name|current_date|pipeline_(?:name|version|description)|model_(?:class|domain|objective|owner))$/,
        'it names the pipeline in the cloud',
    ],
    [
        /entry_point$|source_dir$|script_path$|project_root_folder/,
        'the interface names the script, and the script folders say where it is',
    ],
    [/framework_version$|^py_version$|^framework$/, 'scripts run with the Python that is installed where the test runs'],
    [/_spec$|variable_schema|variable_list$|content_types$|response_types$/, 'the step that reads it is not run here'],
    [/^job_type$/, "the node's name says it"],
];
/** Why a key of a pipeline config gives no line of the test file. */
function reasonLeft(key) {
    const found = needless.find(([pattern]) => pattern.test(key));
    return found === undefined
        ? { kind: 'lost', reason: 'no variable and no argument of the interface is called so' }
        : { kind: 'needless', reason: found[1] };
}

;// CONCATENATED MODULE: ./src/migrate/judge-value.ts
/** Why a value of an old file must not be copied into a file that is committed; undefined when it may. */
function objection(name, value) {
    if (/(?:^|_)(?:token|secret|secrets|password|passwd|api_?key|access_?key|private_?key|credentials?)(?:$|_)/i.test(name)) {
        return `its name is that of a secret, which has no place in a committed file; list ${name} under \`env-passthrough\``;
    }
    if (/^(?:\/(?!opt\/ml(?:\/|$)|tmp(?:\/|$))|[A-Za-z]:[\\/]|~)/.test(value)) {
        return `"${value}" is a path of another machine`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/migrate/read-pipeline-config.ts



/** Whether a file has the shape of a pipeline config: `{configuration: {shared, specific: {NODE: {…}}}}`. */
function isPipelineConfig(value) {
    const specific = (0,load_tree/* member */.Dc)((0,load_tree/* member */.Dc)(value, 'configuration'), 'specific');
    return typeof specific === 'object' && specific !== null && !Array.isArray(specific);
}
/** The nodes that a pipeline config has settings for. */
function nodesOfConfig(tree) {
    return tree.keys(['configuration', 'specific']);
}
/** Folders that a pipeline config says scripts are in, as it writes them. */
function scriptFoldersOf(tree) {
    const places = [
        ['configuration', 'shared'],
        ...nodesOfConfig(tree).map((node) => ['configuration', 'specific', node]),
    ];
    const folders = places.flatMap((place) => ['processing_source_dir', 'source_dir'].flatMap((key) => {
        const value = [...place, key].reduce(load_tree/* member */.Dc, tree.value);
        return typeof value === 'string' ? [value] : [];
    }));
    return [...new Set(folders)];
}
/**
 * Reads a pipeline config: for each node, the variables and job arguments that its interface declares get the values
 * that the config has under the same name in small letters, as the pipeline's builder looks them up.
 */
function readPipelineConfig(tree, targets) {
    const taken = [];
    const left = [];
    const unused = [];
    const usedShared = new Set();
    for (const node of nodesOfConfig(tree)) {
        const place = ['configuration', 'specific', node];
        const target = targets.find((each) => each.node === node);
        if (target === undefined) {
            left.push({ what: node, reason: 'the DAG has no such node', kind: 'lost', at: tree.at(place) });
            continue;
        }
        const used = new Set(['__model_type__']);
        const found = (key) => find(tree, place, key);
        for (const variable of target.env) {
            const from = namesOf(variable.name).flatMap((key) => found(key) ?? [])[0];
            if (from === undefined)
                continue;
            const { path } = from;
            if (path[1] === 'shared')
                usedShared.add(String(path.at(-1)));
            else
                used.add(String(path[3]));
            const value = wordValue(tree, path);
            const why = value === undefined ? undefined : objection(variable.name, value);
            if (why !== undefined)
                left.push({ what: `${node} ${variable.name}`, reason: why, kind: 'lost', at: tree.at(path) });
            else if (value !== undefined && value !== variable.default) {
                taken.push({ node, group: 'env', name: variable.name, value, at: tree.at(path) });
            }
        }
        for (const argument of target.args) {
            const from = found(argument);
            if (from === undefined)
                continue;
            used.add(String(from.path.at(-1)));
            const { value, path } = from;
            if (argument === 'job_type' && value === target.jobType)
                continue;
            if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
                taken.push({ node, group: 'args', name: argument, value, at: tree.at(path) });
            }
            else if (value !== null) {
                left.push({
                    what: `${node} ${argument}`,
                    reason: 'an argument is a single value here',
                    kind: 'lost',
                    at: tree.at(path),
                });
            }
        }
        const overrides = [...place, 'env'];
        for (const name of tree.keys(overrides)) {
            used.add('env');
            const path = [...overrides, name];
            const value = wordValue(tree, path);
            const why = value === undefined ? 'it has no value' : objection(name, value);
            if (value === undefined || why !== undefined) {
                left.push({ what: `${node} env.${name}`, reason: why ?? '', kind: 'lost', at: tree.at(path) });
            }
            else
                taken.push({ node, group: 'env', name, value, at: tree.at(path) });
        }
        for (const key of tree.keys(place))
            if (!used.has(key))
                unused.push({ key, path: [...place, key] });
    }
    for (const key of tree.keys(['configuration', 'shared'])) {
        if (!usedShared.has(key))
            unused.push({ key, path: ['configuration', 'shared', key] });
    }
    return { taken: lastOfEach(taken), left: [...left, ...sayUnused(unused, tree)] };
}
/** Where the builder of the pipeline looks for a variable: its name, or for `ID_FIELD` and its like also `id_name`. */
function namesOf(variable) {
    const key = variable.toLowerCase();
    return key.endsWith('_field') ? [key, key.replace(/_field$/, '_name')] : [key];
}
/** A value under a key: the node's own, its hyperparameters', then the shared one. */
function find(tree, place, key) {
    const paths = [
        [...place, key],
        [...place, 'hyperparameters', key],
        ['configuration', 'shared', key],
    ];
    const path = paths.find((each) => tree.has(each));
    return path && { path, value: path.reduce(load_tree/* member */.Dc, tree.value) };
}
/** A value as the variable's text: numbers as they are written, lists joined by commas, maps as JSON. Undefined for null. */
function wordValue(tree, path) {
    const value = path.reduce(load_tree/* member */.Dc, tree.value);
    if (value === null || value === undefined)
        return undefined;
    if (Array.isArray(value))
        return value.map((_, index) => wordValue(tree, [...path, index]) ?? 'None').join(',');
    if (typeof value !== 'object')
        return tree.text(path);
    return (0,load_tree/* member */.Dc)(value, '__type_info__') === undefined ? JSON.stringify(value) : wordValue(tree, [...path, 'value']);
}
/** What is said twice of the same variable counts the last time: overrides come last. */
function lastOfEach(taken) {
    return [...new Map(taken.map((each) => [`${each.node} ${each.group} ${each.name}`, each])).values()];
}
/** One line for each key, with the number of places and the first of them. */
function sayUnused(unused, tree) {
    return [...Map.groupBy(unused, ({ key }) => key)].map(([key, places]) => {
        const [first] = places;
        const what = places.length === 1 ? key : `${key} (${places.length} times)`;
        return { what, ...reasonLeft(key), at: tree.at(first.path) };
    });
}

// EXTERNAL MODULE: ./src/lib/closest.ts
var closest = __webpack_require__(10104);
;// CONCATENATED MODULE: ./src/migrate/read-runtime-spec.ts




const known = new Set([
    'script_name',
    'step_name',
    'script_path',
    'input_paths',
    'output_paths',
    'environ_vars',
    'job_args',
    'last_updated',
    'user_notes',
]);
/** The paths that a spec names, so that they can be looked up. */
function pathsOfSpec(tree) {
    return ['input_paths', 'output_paths'].flatMap((group) => tree.keys([group]).flatMap((name) => textAt(tree, [group, name]) ?? []));
}
/** The step that a spec names. */
function stepOfSpec(tree) {
    return textAt(tree, ['step_name']);
}
/** Whether a file has the shape of an old runtime test spec. */
function isRuntimeSpec(value) {
    return typeof (0,load_tree/* member */.Dc)(value, 'script_name') === 'string' && typeof (0,load_tree/* member */.Dc)(value, 'step_name') === 'string';
}
/** Reads a `*_runtime_test_spec.json`: what it says of the node that it is about. */
function readRuntimeSpec(tree, targets, lookUp) {
    const about = nodesOf(tree, targets);
    if (about.length !== 1) {
        const step = stepOfSpec(tree) ?? '';
        const near = (0,closest/* closest */.k)(step, targets.map(({ node }) => node));
        const reason = about.length === 0
            ? `no node of the DAG is called so, is of this step, or has this script${near === undefined ? '' : `; did you mean ${near}?`}`
            : `${about.map(({ node }) => node).join(' and ')} could be meant; write the node's own name`;
        return { taken: [], left: [{ what: `step_name ${step}`, reason, kind: 'lost', at: tree.valueAt(['step_name']) }] };
    }
    const [target] = about;
    const readings = [
        readInputs(tree, target, lookUp),
        readOutputs(tree, target, lookUp),
        readEnvironment(tree, target),
        readArguments(tree, target),
        readRest(tree, target),
    ];
    return { taken: readings.flatMap(({ taken }) => taken), left: readings.flatMap(({ left }) => left) };
}
/** The nodes that a spec may be about, the surest way of finding them first. */
function nodesOf(tree, targets) {
    const step = stepOfSpec(tree);
    const script = textAt(tree, ['script_name']);
    const ways = [
        ({ node }) => node === step,
        (target) => target.step === step,
        (target) => target.script !== undefined && external_node_path_.posix.basename(target.script, '.py') === script,
    ];
    for (const way of ways) {
        const found = targets.filter(way);
        if (found.length > 0)
            return found;
    }
    return [];
}
function readInputs(tree, target, lookUp) {
    const taken = [];
    const left = [];
    for (const name of tree.keys(['input_paths'])) {
        const path = ['input_paths', name];
        const refuse = (reason, kind = 'lost') => left.push({ what: `input_paths.${name}`, reason, kind, at: tree.at(path) });
        const port = target.inputs.find((input) => input.name === name);
        const value = textAt(tree, path);
        if (port === undefined)
            refuse(noPort('input', name, target, target.inputs.map((input) => input.name)));
        else if (port.fedBy !== undefined)
            refuse(`${port.fedBy} feeds it, so it needs no path`, 'needless');
        else if (value === undefined)
            refuse('it is not a path');
        else {
            const where = lookUp(value);
            if (where.inside !== undefined && where.exists)
                taken.push(line(target, 'inputs', name, where.inside, tree, path));
            else
                refuse(unusable(value, where));
        }
    }
    return { taken, left };
}
/** Outputs go to folders of the run's own. For a node without a script, old outputs are what a stub is made of. */
function readOutputs(tree, target, lookUp) {
    const taken = [];
    const left = [];
    for (const name of tree.keys(['output_paths'])) {
        const path = ['output_paths', name];
        const what = `output_paths.${name}`;
        const at = tree.at(path);
        if (target.script !== undefined) {
            left.push({ what, reason: 'outputs go to the folder of each run', kind: 'needless', at });
            continue;
        }
        if (!target.outputs.includes(name)) {
            left.push({ what, reason: noPort('output', name, target, target.outputs), kind: 'lost', at });
            continue;
        }
        const value = textAt(tree, path);
        if (value === undefined) {
            left.push({ what, reason: 'it is not a path', kind: 'lost', at });
            continue;
        }
        const where = lookUp(value);
        if (where.inside !== undefined && where.exists) {
            taken.push(line(target, 'stub', name, where.inside, tree, path));
        }
        else
            left.push({ what, reason: unusable(value, where), kind: 'lost', at });
    }
    return { taken, left };
}
function readEnvironment(tree, target) {
    const taken = [];
    const left = [];
    for (const name of tree.keys(['environ_vars'])) {
        const path = ['environ_vars', name];
        const value = tree.text(path);
        const why = value === undefined ? 'its value is not a single one' : objection(name, value);
        if (value === undefined || why !== undefined) {
            left.push({ what: `environ_vars.${name}`, reason: why ?? '', kind: 'lost', at: tree.at(path) });
        }
        else
            taken.push(line(target, 'env', name, value, tree, path));
    }
    return { taken, left };
}
function readArguments(tree, target) {
    const taken = [];
    const left = [];
    for (const name of tree.keys(['job_args'])) {
        const path = ['job_args', name];
        const what = `job_args.${name}`;
        const at = tree.at(path);
        const value = path.reduce(load_tree/* member */.Dc, tree.value);
        const why = typeof value === 'string' ? objection(name, value) : undefined;
        if (!isScalar(value)) {
            left.push({ what, reason: 'an argument is a single value here, not a list or a map', kind: 'lost', at });
        }
        else if (why !== undefined)
            left.push({ what, reason: why, kind: 'lost', at });
        else if (name === 'job_type' && value === target.jobType) {
            left.push({ what, reason: `the name of ${target.node} says it`, kind: 'needless', at });
        }
        else
            taken.push(line(target, 'args', name, value, tree, path));
    }
    return { taken, left };
}
function readRest(tree, target) {
    const taken = [];
    const left = [];
    const note = textAt(tree, ['user_notes']);
    if (note !== undefined && note.trim() !== '')
        taken.push(line(target, 'note', '', note.trim(), tree, ['user_notes']));
    const script = textAt(tree, ['script_path']);
    if (script !== undefined &&
        (target.script === undefined || external_node_path_.posix.basename(script.replaceAll('\\', '/')) !== external_node_path_.posix.basename(target.script))) {
        const instead = target.script === undefined ? 'none is found here' : `here it is ${target.script}`;
        const reason = `the interface names the script of ${target.node}, and ${instead}; name its folder under \`scripts\``;
        left.push({ what: `script_path ${script}`, reason, kind: 'lost', at: tree.at(['script_path']) });
    }
    for (const key of tree.keys([])) {
        if (known.has(key))
            continue;
        left.push({ what: key, reason: 'it is no part of a runtime test spec', kind: 'lost', at: tree.at([key]) });
    }
    return { taken, left };
}
function line(target, group, name, value, tree, path) {
    return { node: target.node, group, name, value, at: tree.at(path) };
}
function noPort(kind, name, { step }, ports) {
    const near = (0,closest/* closest */.k)(name, ports);
    const hint = near !== undefined ? `did you mean ${near}?` : ports.length === 0 ? 'it has none' : `it has ${ports.join(', ')}`;
    return `${step} has no ${kind} of this name; ${hint}`;
}
function unusable(path, { inside }) {
    return inside === undefined
        ? `"${path}" lies outside of this repository; copy the data into it`
        : `there is no "${inside}" here; add the data, then the line`;
}
function textAt(tree, path) {
    const value = path.reduce(load_tree/* member */.Dc, tree.value);
    return typeof value === 'string' ? value : undefined;
}
function isScalar(value) {
    return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/migrate/write-test-file.ts

const order = ['inputs', 'stub', 'env', 'args', 'note'];
function place({ group }) {
    return order.indexOf(group);
}
/** Adds lines to a test file. What it says already stays, comments too. `before` is its text, if it exists. */
function writeTestFile(before, proposal, taken) {
    const document = before === undefined ? new dist/* Document */.yo({}) : (0,dist/* parseDocument */.Tp)(before);
    if (!(0,dist/* isMap */.jh)(document.contents))
        document.contents = new dist/* YAMLMap */.CA();
    const left = [];
    const added = [];
    for (const [key, value] of Object.entries(proposal)) {
        if (!document.has(key))
            document.set(key, document.createNode(value, { flow: Array.isArray(value) }));
    }
    const byNode = [...Map.groupBy(taken, ({ node }) => node).values()];
    for (const line of byNode.flatMap((lines) => lines.toSorted((a, b) => place(a) - place(b)))) {
        const path = ['nodes', line.node, line.group, ...(line.group === 'note' ? [] : [line.name])];
        const said = read(document, path);
        if (said === undefined) {
            set(document, path, line.value);
            added.push(line);
        }
        else if (said !== String(line.value)) {
            const name = line.group === 'note' ? 'note' : `${line.group}.${line.name}`;
            const what = `${line.node} ${name} ${String(line.value)}`;
            left.push({ what, reason: `the test file says ${said}`, kind: 'lost', at: line.at });
        }
    }
    const text = added.length === 0 && before !== undefined && !isChanged(before, document) ? before : print(document, before);
    return { text, left, added };
}
function isChanged(before, document) {
    return JSON.stringify((0,dist/* parseDocument */.Tp)(before).toJS()) !== JSON.stringify(document.toJS());
}
/** What stands at a path, as its source text; something that is no single value as JSON. */
function read(document, path) {
    // Step by step, as a key that has no value yet (`nodes:`) holds no map to look into.
    let node = document.contents;
    for (const key of path) {
        if (!(0,dist/* isMap */.jh)(node) || !node.has(key))
            return undefined;
        node = node.get(key, true);
    }
    if ((0,dist/* isScalar */.jn)(node))
        return node.source ?? String(node.value);
    return JSON.stringify(node);
}
function set(document, path, value) {
    let map = document.contents;
    for (const key of path.slice(0, -1)) {
        const next = map.get(key, true);
        if ((0,dist/* isMap */.jh)(next))
            map = next;
        else {
            const fresh = new dist/* YAMLMap */.CA();
            map.set(document.createNode(key), fresh);
            map = fresh;
        }
    }
    map.set(document.createNode(path.at(-1)), document.createNode(value));
}
/** As text, with room inside brackets if the file has it so. */
function print(document, before = '') {
    return document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] \S/.test(before) });
}

;// CONCATENATED MODULE: ./src/migrate/migrate.ts



/** Reads what people wrote for the old tool into a test file. A spec, being about testing, beats the pipeline config. */
function migrate({ specs, config, targets, lookUp, before, proposal }) {
    const readings = [
        ...specs.map((tree) => readRuntimeSpec(tree, targets, lookUp)),
        ...(config === undefined ? [] : [readPipelineConfig(config, targets)]),
    ];
    const first = new Map();
    const contradicted = [];
    const taken = readings
        .flatMap((reading) => reading.taken)
        .filter((line) => {
        const key = `${line.node} ${line.group} ${line.name}`;
        const said = first.get(key);
        if (said === undefined) {
            first.set(key, String(line.value));
            return true;
        }
        if (said !== String(line.value)) {
            const what = `${line.node} ${line.group}.${line.name} ${String(line.value)}`;
            contradicted.push({ what, reason: `${said} is taken from another file`, kind: 'lost', at: line.at });
        }
        return false;
    });
    const position = new Map(targets.map(({ node }, index) => [node, index]));
    const inOrder = taken.toSorted((a, b) => (position.get(a.node) ?? 0) - (position.get(b.node) ?? 0));
    const written = writeTestFile(before, proposal, inOrder);
    return { ...written, left: [...readings.flatMap(({ left }) => left), ...contradicted, ...written.left] };
}

// EXTERNAL MODULE: ./src/model/diagnostic.ts
var diagnostic = __webpack_require__(23302);
// EXTERNAL MODULE: ./src/report/say-diagnostic.ts
var say_diagnostic = __webpack_require__(89565);
// EXTERNAL MODULE: ./src/commands/exit-codes.ts
var exit_codes = __webpack_require__(25979);
// EXTERNAL MODULE: ./src/compile/catalog.ts + 1 modules
var compile_catalog = __webpack_require__(45085);
// EXTERNAL MODULE: ./src/compile/fill-arguments.ts
var fill_arguments = __webpack_require__(65437);
;// CONCATENATED MODULE: ./src/commands/migrate-targets.ts


/** The nodes of a plan as far as old files may speak of them. */
function targetsOf(project, plan) {
    const catalog = (0,compile_catalog/* createCatalog */.C)(project.interfaces, () => { });
    return plan.nodes.map((node) => {
        const found = catalog.resolve(node.step);
        const contract = found && catalog.withJobType(found.interface, node.jobType).shape.contract;
        return {
            node: node.id,
            step: node.step,
            ...(node.entry !== undefined && { script: node.entry }),
            inputs: node.inputs.map(({ name, sources }) => ({ name, ...(sources[0] && { fedBy: say(sources[0]) }) })),
            outputs: node.outputs.map(({ name }) => name),
            env: contract === undefined ? [] : variablesOf(contract),
            args: contract === undefined ? [] : argumentsOf(contract),
            ...jobTypeOf(node),
        };
    });
}
function say(source) {
    return source.kind === 'file' ? source.path : `${source.node}.${source.output}`;
}
function variablesOf({ env }) {
    return [...env.required.map((name) => ({ name })), ...env.optional];
}
function argumentsOf({ jobArguments, arguments: flags }) {
    return [...new Set([...jobArguments.map(({ flag }) => flag), ...flags.map(({ name }) => name)].map(fill_arguments/* argumentName */.J))];
}
function jobTypeOf({ jobType }) {
    return jobType === undefined ? {} : { jobType };
}

// EXTERNAL MODULE: ./src/load/read-tree.ts
var read_tree = __webpack_require__(76239);
;// CONCATENATED MODULE: ./src/commands/old-files.ts






const usualSpecs = '**/*_runtime_test_spec.json';
const usualConfigs = ['pipeline_config/*.json', 'projects/*/pipeline_config/*.json'];
/** Reads the old files that are named, else those in the usual places. What is named and of another shape is told. */
async function readOldFiles(named, files, report) {
    const specs = await readAll(named.specs, [usualSpecs], files, report, isRuntimeSpec, 'runtime test spec');
    const config = named.config === undefined ? undefined : [named.config];
    const configs = await readAll(config, usualConfigs, files, report, isPipelineConfig, 'pipeline config');
    return { specs, configs };
}
async function readAll(named, usual, files, report, isShape, what) {
    const paths = [];
    for (const path of named ?? usual) {
        const inside = (0,lib_files/* insidePath */.yt)(path);
        const found = inside !== undefined && (await files.stat(inside)) !== undefined ? [inside] : await files.glob([path]);
        if (found.length === 0 && named !== undefined) {
            report((0,diagnostic/* diagnose */.h4)({
                code: 'pattern-matches-nothing',
                severity: 'error',
                message: `"${path}" matches no file.`,
                help: 'Paths are relative to the folder that the command runs in, and stay inside it.',
                about: { item: path },
            }));
        }
        paths.push(...found);
    }
    const trees = [];
    for (const path of new Set(paths)) {
        const tree = await (0,read_tree/* readTree */.Z)(files, path, report);
        if (tree === undefined)
            continue;
        if (isShape(tree.value))
            trees.push(tree);
        else if (named !== undefined) {
            const message = `"${path}" is no ${what}.`;
            report((0,diagnostic/* diagnose */.h4)({ code: 'invalid-value', severity: 'error', message, at: tree.at([]), about: { item: path } }));
        }
    }
    return trees;
}
/** Looks up every path that specs name: relative to the repository, or to the folder that holds the specs. */
async function lookUpPaths(specs, root, files) {
    const known = new Map();
    for (const tree of specs) {
        const folder = external_node_path_.posix.dirname(tree.file);
        for (const path of pathsOfSpec(tree)) {
            const places = (0,external_node_path_.isAbsolute)(path)
                ? [(0,external_node_path_.relative)(root, path).replaceAll(external_node_path_.sep, '/')]
                : [path, external_node_path_.posix.join(folder, path), external_node_path_.posix.join(external_node_path_.posix.dirname(folder), path)];
            const insides = places.flatMap((place) => (0,lib_files/* insidePath */.yt)(place) ?? []);
            let answer = { ...(insides[0] !== undefined && { inside: insides[0] }), exists: false };
            for (const inside of insides) {
                if (answer.exists || inside === '.' || (await files.stat(inside)) === undefined)
                    continue;
                answer = { inside, exists: true };
            }
            known.set(path, answer);
        }
    }
    return (path) => known.get(path) ?? { exists: false };
}

// EXTERNAL MODULE: ./src/load/find-dags.ts
var find_dags = __webpack_require__(82151);
// EXTERNAL MODULE: ./src/load/read-dag.ts + 2 modules
var read_dag = __webpack_require__(95062);
;// CONCATENATED MODULE: ./src/commands/propose-places.ts






/**
 * Of several DAGs the one that the old files speak of: the one whose nodes are those of the pipeline config, else the
 * only one that has all nodes that are spoken of. Undefined when there are not several, or it cannot be told.
 */
async function proposeDag({ specs, configs }, files) {
    const { found } = await (0,find_dags/* findUsualDags */.X)(files);
    if (found.length < 2)
        return undefined;
    const spoken = new Set([
        ...configs.flatMap(nodesOfConfig),
        ...(configs.length > 0 ? [] : specs.flatMap((tree) => stepOfSpec(tree) ?? [])),
    ]);
    if (spoken.size === 0)
        return undefined;
    const fitting = [];
    for (const path of found) {
        const dag = await (0,read_dag/* readDag */.b)(files, path, () => { });
        const nodes = new Set(dag?.nodes.map(({ id }) => id));
        if (spoken.isSubsetOf(nodes))
            fitting.push({ path, size: nodes.size });
    }
    const exact = fitting.filter(({ size }) => size === spoken.size);
    const [only, ...others] = exact.length > 0 ? exact : fitting;
    return others.length === 0 ? only?.path : undefined;
}
/**
 * The script folders of the project that a pipeline config belongs to, where load does not find them by itself: beside
 * the config's own folder, or as the config says. Then the shared ones, which a project may leave scripts to.
 */
async function proposeScripts(config, found, files) {
    const project = external_node_path_.posix.dirname(external_node_path_.posix.dirname(config.file));
    const candidates = [
        external_node_path_.posix.join(project, 'dockers/scripts'),
        external_node_path_.posix.join(project, 'dockers'),
        ...scriptFoldersOf(config).flatMap((folder) => [external_node_path_.posix.join(project, folder), folder]),
    ];
    const there = [];
    for (const candidate of candidates) {
        const inside = (0,lib_files/* insidePath */.yt)(candidate);
        if (inside === undefined || (await files.stat(inside))?.kind !== 'directory')
            continue;
        const scripts = await files.glob([external_node_path_.posix.join(inside, '*.py')]);
        if (scripts.some((path) => !path.endsWith('/__init__.py')))
            there.push(inside);
    }
    const fresh = [...new Set(there)].filter((folder) => !found.includes(folder));
    return fresh.length === 0 ? [] : [...new Set([...there, ...found])];
}

;// CONCATENATED MODULE: ./src/lib/line-diff.ts
/** The shortest way from one text to another, line by line. For files that people write: the cost is the product. */
function diffLines(before, after) {
    const old = linesOf(before);
    const fresh = linesOf(after);
    /** Lines that the rests from here on have in common. */
    const common = Array.from({ length: old.length + 1 }, () => Array.from({ length: fresh.length + 1 }, () => 0));
    const at = (row, column) => common[row]?.[column] ?? 0;
    for (let i = old.length - 1; i >= 0; i -= 1) {
        for (let j = fresh.length - 1; j >= 0; j -= 1) {
            const row = common[i];
            row[j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
        }
    }
    const lines = [];
    let [i, j] = [0, 0];
    while (i < old.length || j < fresh.length) {
        if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
            lines.push({ sign: ' ', text: old[i] });
            i += 1;
            j += 1;
        }
        else if (i < old.length && (j === fresh.length || at(i + 1, j) >= at(i, j + 1))) {
            lines.push({ sign: '-', text: old[i] });
            i += 1;
        }
        else {
            lines.push({ sign: '+', text: fresh[j] });
            j += 1;
        }
    }
    return lines;
}
function linesOf(text) {
    return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
;// CONCATENATED MODULE: ./src/commands/say-migration.ts




/** The lines that a file gets, with `+` before them and what stands around them. */
function sayFileDiff(file, before, after) {
    const lines = diffLines(before ?? '', after);
    const near = (index) => lines.slice(Math.max(0, index - 2), index + 3).some(({ sign }) => sign !== ' ');
    const shown = lines.flatMap(({ sign, text }, index) => {
        if (near(index))
            return [`${sign}${sign === ' ' && text === '' ? '' : ' '}${text}`.trimEnd()];
        return near(index - 1) && index > 0 ? ['  ...'] : [];
    });
    return `${[`--- ${before === undefined ? 'nothing yet' : file}`, `+++ ${file}`, ...shown].join('\n')}\n`;
}
/** What was not taken over: first what a person should look at, then what is not needed here, by reason. */
function sayLeft(left, verbose) {
    const lost = left.filter(({ kind }) => kind === 'lost');
    const needless = left.filter(({ kind }) => kind === 'needless');
    const parts = [];
    if (lost.length > 0) {
        parts.push(['Not taken over', ...lost.map(sayOne)].join('\n'));
    }
    if (needless.length > 0) {
        const reasons = [...Map.groupBy(needless, ({ reason }) => reason)];
        const lines = verbose
            ? needless.map(sayOne)
            : reasons.map(([reason, all]) => `  ${(0,lib_text/* shorten */.ml)(all.map(({ what }) => what).join(', '), 160)}: ${reason}.`);
        const more = verbose ? '' : ' (--verbose shows each with its place)';
        parts.push([`Not needed here: ${(0,lib_text/* count */.U9)(needless.length, 'setting')}${more}`, ...lines].join('\n'));
    }
    return parts.map((part) => `${part}\n`).join('\n');
}
function sayOne({ what, reason, at }) {
    return `  ${(0,say_diagnostic/* sayPlace */.DQ)(at)} ${(0,report_escape/* cleanLine */.Ow)((0,lib_text/* shorten */.ml)(what, 100))}: ${(0,report_escape/* cleanLine */.Ow)(reason)}${reason.endsWith('?') ? '' : '.'}`;
}

// EXTERNAL MODULE: ./src/commands/to-request.ts
var to_request = __webpack_require__(60813);
// EXTERNAL MODULE: ./src/commands/usage-error.ts
var usage_error = __webpack_require__(94078);
;// CONCATENATED MODULE: ./src/commands/migrate.ts


















/**
 * `migrate`: reads the files of the old tool into a test file. Shows what it would write, what it could not take over
 * and what is still missing; writes only when told to, and never takes a line away.
 */
async function migrateCommand({ values }, terminal) {
    const { request, problems } = (0,to_request/* toRequest */.d)(values, terminal.cwd);
    if (problems.length > 0)
        return (0,usage_error/* usageError */.W)('migrate', problems, terminal);
    const files = (0,lib_files/* diskFiles */.Ts)(request.root);
    const diagnostics = [];
    const named = {
        ...(Array.isArray(values['spec']) && { specs: values['spec'] }),
        ...(typeof values['pipeline-config'] === 'string' && { config: values['pipeline-config'] }),
    };
    const all = await readOldFiles(named, files, (diagnostic) => diagnostics.push(diagnostic));
    const old = oneConfig(all, (diagnostic) => diagnostics.push(diagnostic));
    const file = request.config ?? (await existing(read_test_file/* usualTestFiles */.g, files)) ?? read_test_file/* usualTestFiles */.g[0];
    const before = await (0,lib_files/* readIfThere */.qC)((0,external_node_path_.resolve)(request.root, file));
    const { config: _named, ...bare } = request;
    // A test file that is still to be written cannot be read.
    const base = before === undefined ? bare : { ...request, config: file };
    const { proposal, settled } = await propose(base, old, files);
    const loaded = await (0,load/* load */.H)(settled, files);
    const [project, ...others] = loaded.projects;
    if (project === undefined || others.length > 0) {
        diagnostics.push(...loaded.diagnostics);
        if (others.length > 0)
            diagnostics.push(oneDag(loaded.projects.map(({ pipeline }) => pipeline)));
        return finish({ file, before, diagnostics, terminal, values });
    }
    if (diagnostics.some(({ severity }) => severity === 'error')) {
        return finish({ file, before, diagnostics, terminal, values });
    }
    const [config] = old.configs;
    const written = migrate({
        specs: old.specs,
        ...(config !== undefined && { config }),
        targets: targetsOf(project, (0,compile/* compile */.w)(project).plan),
        lookUp: await lookUpPaths(old.specs, request.root, files),
        ...(before !== undefined && { before }),
        proposal,
    });
    const after = await (0,load/* load */.H)({ ...request, config: file }, withText(files, file, written.text));
    const missing = (0,one_per_cause/* onePerCause */.F)([...after.diagnostics, ...after.projects.flatMap((each) => (0,compile/* compile */.w)(each).diagnostics)], after.projects);
    if (values['write'] === true && written.text !== before)
        await (0,lib_files/* writeWhole */.f8)((0,external_node_path_.resolve)(request.root, file), written.text);
    return finish({ file, before, diagnostics: [...diagnostics, ...missing], terminal, values, old, written });
}
async function existing(paths, files) {
    for (const path of paths)
        if ((await files.stat(path)) !== undefined)
            return path;
    return undefined;
}
/** Of several pipeline configs none is taken: each is a pipeline of its own. */
function oneConfig(old, report) {
    if (old.configs.length < 2)
        return old;
    const paths = old.configs.map(({ file }) => file);
    report((0,diagnostic/* diagnose */.h4)({
        code: 'invalid-option',
        severity: 'warning',
        message: `There are ${paths.length} pipeline configs, so none was read: ${paths.join(', ')}.`,
        help: `Name the one that belongs to the DAG: --pipeline-config ${paths[0] ?? ''}`,
        about: { item: 'pipeline-config' },
    }));
    return { ...old, configs: [] };
}
function oneDag(pipelines) {
    return (0,diagnostic/* diagnose */.h4)({
        code: 'several-dags-found',
        severity: 'error',
        message: `A migration is for one DAG, and there are ${pipelines.length}: ${pipelines.join(', ')}.`,
        help: 'Name one with --dag.',
        about: { item: 'dag' },
    });
}
/** What the test file should say of places that load does not find by itself. */
async function propose(request, old, files) {
    const chosen = request.dag?.[0] ?? (await proposeDag(old, files));
    const withDag = request.dag !== undefined || chosen === undefined ? request : await tryDag(request, chosen, files);
    const [config] = old.configs;
    const { shelf } = await (0,load/* load */.H)(withDag, files);
    const found = [...new Set(shelf?.workspaces.flatMap(({ scripts }) => scripts))];
    const scripts = config === undefined || request.scripts !== undefined || nodesOfConfig(config).length === 0
        ? []
        : await proposeScripts(config, found, files);
    const dag = request.dag?.length === 1 ? chosen : withDag.dag?.[0];
    const proposal = {
        ...(dag !== undefined && { dag: external_node_path_.posix.normalize(dag) }),
        ...(scripts.length > 0 ? { scripts } : request.scripts !== undefined && { scripts: request.scripts }),
    };
    return { proposal, settled: scripts.length > 0 ? { ...withDag, scripts } : withDag };
}
/** The request with a DAG, unless the test file names one. */
async function tryDag(request, dag, files) {
    const { diagnostics } = await (0,load/* load */.H)(request, files);
    return diagnostics.some(({ code }) => code === 'several-dags-found') ? { ...request, dag: [dag] } : request;
}
/** The files with another text at one path: what load would say once it is written. */
function withText(files, path, text) {
    const bytes = new TextEncoder().encode(text);
    return {
        ...files,
        stat: async (asked) => (asked === path ? { kind: 'file', bytes: bytes.length } : files.stat(asked)),
        read: async (asked) => (asked === path ? bytes : files.read(asked)),
    };
}
/** Says it all. Only what keeps a migration from being made is a failure: what is missing afterwards is told. */
function finish({ file, before, diagnostics, terminal, values, old, written }) {
    const isWritten = values['write'] === true && written !== undefined && written.text !== before;
    if (values['json'] === true) {
        const document = {
            version: 1,
            file,
            text: written?.text ?? null,
            isWritten,
            added: written?.added ?? [],
            left: written?.left ?? [],
            diagnostics,
        };
        terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
        return written === undefined ? exit_codes/* exitCodes */.h.invalid : exit_codes/* exitCodes */.h.passed;
    }
    const shown = (0,say_diagnostic/* gravestFirst */.Ln)(diagnostics).filter(({ severity }) => severity !== 'note' || values['verbose'] === true);
    if (written === undefined) {
        for (const diagnostic of shown)
            terminal.err(`${(0,say_diagnostic/* sayDiagnostic */.rA)(diagnostic)}\n`);
        terminal.err('Nothing was taken over: mend the errors first.\n');
        return exit_codes/* exitCodes */.h.invalid;
    }
    const isChanged = written.text !== before;
    if (isChanged)
        terminal.out(sayFileDiff(file, before, written.text));
    const left = sayLeft(written.left, values['verbose'] === true);
    if (left !== '')
        terminal.err(`\n${left}`);
    if (shown.length > 0)
        terminal.err('\nStill to be done\n');
    for (const diagnostic of shown)
        terminal.err(`${(0,say_diagnostic/* sayDiagnostic */.rA)(diagnostic)}\n`);
    const read = [...(old?.specs ?? []), ...(old?.configs ?? [])].length;
    const lines = (0,lib_text/* count */.U9)(written.added.length, 'line');
    const what = `${(0,lib_text/* count */.U9)(read, 'old file')} read, ${lines} taken over, ${written.left.filter(({ kind }) => kind === 'lost').length} not`;
    const next = !isChanged
        ? `${file} says it all already; nothing was written.`
        : isWritten
            ? `Wrote ${file}.`
            : `Nothing was written: --write writes ${file}.`;
    terminal.err(`\n${what}. ${next}\n`);
    return exit_codes/* exitCodes */.h.passed;
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


/***/ })

};
