export const id = 442;
export const ids = [442];
export const modules = {

/***/ 45085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ createCatalog)
});

// EXTERNAL MODULE: ./src/model/diagnostic.ts
var diagnostic = __webpack_require__(23302);
// EXTERNAL MODULE: ./src/compile/own.ts
var own = __webpack_require__(75677);
;// CONCATENATED MODULE: ./src/compile/ports.ts
function inputPort(contract, dependency) {
    const said = (dependency ?? contract);
    return {
        name: said.name,
        // A variant tightens the spec and not the contract, so the spec is the one that knows.
        required: said.required,
        wanted: dependency === undefined ? { name: said.name, compatibleSources: [], semanticKeywords: [] } : dependency,
        described: dependency !== undefined,
        ...(dependency !== undefined && { type: dependency.type }),
        ...(contract !== undefined && { contract }),
        at: contract?.at ?? said.at,
    };
}
function outputPort(contract, described) {
    const said = (described ?? contract);
    return {
        name: said.name,
        offered: described ?? { name: said.name, aliases: [] },
        described: described !== undefined,
        ...(described !== undefined && { type: described.type }),
        ...(contract !== undefined && { contract }),
        at: contract?.at ?? said.at,
    };
}
/** The same ports in another order: first those that are listed. */
function inOrderOf(ports, names) {
    const byName = new Map(ports.map((port) => [port.name, port]));
    const listed = names.flatMap((name) => byName.get(name) ?? []);
    const seen = new Set(names);
    return [...listed, ...ports.filter((port) => !seen.has(port.name))];
}
/** Puts what a shape's contract and spec say of its ports together, by name. */
function portsOf(shape) {
    const { contract, spec } = shape;
    const skipped = new Set(contract.skipInputs);
    const dependencies = new Map(spec?.dependencies.map((dependency) => [dependency.name, dependency]));
    const described = new Map(spec?.outputs.map((output) => [output.name, output]));
    const mounted = new Set(contract.inputs.map((input) => input.name));
    const written = new Set(contract.outputs.map((output) => output.name));
    const inputs = [
        ...contract.inputs.map((input) => inputPort(input, dependencies.get(input.name))),
        ...[...dependencies.values()].filter(({ name }) => !mounted.has(name)).map((only) => inputPort(undefined, only)),
    ];
    const outputs = [
        ...contract.outputs.map((output) => outputPort(output, described.get(output.name))),
        ...[...described.values()].filter(({ name }) => !written.has(name)).map((only) => outputPort(undefined, only)),
    ];
    return {
        inputs: inputs.filter(({ name }) => !skipped.has(name)),
        unmounted: inputs.filter(({ name }) => skipped.has(name)),
        outputs,
        matchedInputs: inOrderOf(inputs, [...dependencies.keys()]),
        matchedOutputs: inOrderOf(outputs, [...described.keys()]),
    };
}

// EXTERNAL MODULE: ./src/compile/step-names.ts
var step_names = __webpack_require__(34986);
;// CONCATENATED MODULE: ./src/compile/catalog.ts




/** Gathers the steps of all workspaces. The first workspace that describes a step wins, and that is told. */
function createCatalog(interfaces, tell) {
    const byName = new Map();
    const byKey = new Map();
    for (const found of [...interfaces].sort((a, b) => a.workspace - b.workspace)) {
        const first = byName.get(found.step);
        if (first === undefined) {
            byName.set(found.step, found);
            const key = (0,step_names/* nameKey */.R)(found.step);
            if (!byKey.has(key))
                byKey.set(key, found);
        }
        else if (first.workspace !== found.workspace) {
            tell((0,diagnostic/* diagnose */.h4)({
                code: 'step-overridden',
                severity: 'note',
                message: `The step ${found.step} of ${first.file} hides the one of ${found.file}.`,
                help: 'Nothing to do if it is meant; else remove one, or change the order of `interfaces`.',
                at: first.at,
                about: { step: found.step, item: found.file },
                related: [{ message: 'hidden', at: found.at }],
            }));
        }
    }
    const resolved = new Map();
    return {
        names: [...byName.keys()],
        resolve(text) {
            const exact = byName.get(text);
            if (exact !== undefined)
                return { interface: exact };
            for (let end = text.length; end > 0; end = text.lastIndexOf('_', end - 1)) {
                const name = text.slice(0, end);
                const found = byName.get(name) ?? byKey.get((0,step_names/* nameKey */.R)(name));
                if (found === undefined)
                    continue;
                const suffix = text.slice(end + 1);
                return { interface: found, ...(suffix !== '' && { suffix }) };
            }
            return undefined;
        },
        withJobType(step, jobType) {
            const variant = jobType === undefined ? undefined : (0,own/* own */.Z)(step.variants, jobType);
            const key = JSON.stringify([step.step, variant === undefined ? null : jobType]);
            const known = resolved.get(key);
            if (known !== undefined)
                return known;
            const shape = variant ?? step.base;
            const made = { name: step.step, interface: step, shape, ports: portsOf(shape) };
            resolved.set(key, made);
            return made;
        },
    };
}


/***/ }),

/***/ 46444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ createScriptFinder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _step_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34986);


/** Knows all scripts of a project. The step's own workspace is searched first, then the others in order. */
function createScriptFinder(project) {
    const scripts = project.files.filter((file) => file.role === 'script' && file.kind === 'file');
    const paths = new Map(scripts.map((file) => [file.path, file.lfsPointer !== undefined]));
    /** Folder and the letters and digits of the stem → the scripts that are so named. */
    const byKey = new Map();
    for (const { path } of scripts) {
        const { dir, ext, name } = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.parse(path);
        if (ext !== '.py')
            continue;
        const key = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(dir, (0,_step_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .R)(name));
        const known = byKey.get(key);
        if (known === undefined)
            byKey.set(key, [path]);
        else
            known.push(path);
    }
    function foldersOf(workspace) {
        const [first, rest] = [
            project.workspaces.filter(({ index }) => index === workspace),
            project.workspaces.filter(({ index }) => index !== workspace),
        ];
        return [...new Set([...first, ...rest].flatMap(({ scripts: folders }) => folders))];
    }
    function named({ name, interface: { file }, shape: { contract } }, folders) {
        const entry = contract.entryPoint;
        if (typeof entry !== 'string' || entry === '')
            return undefined;
        const candidates = [
            ...folders.map((folder) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, entry)),
            // A script that needs the files beside it often has a folder of its own.
            ...(contract.sourceDir ? folders.map((folder) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, (0,_step_names_js__WEBPACK_IMPORTED_MODULE_1__/* .snakeName */ .o)(name), entry)) : []),
            node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(entry),
            node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file), entry),
        ];
        return candidates.find((path) => paths.has(path));
    }
    function conventional(step, folders) {
        for (const folder of folders) {
            const exact = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, `${(0,_step_names_js__WEBPACK_IMPORTED_MODULE_1__/* .snakeName */ .o)(step)}.py`);
            if (paths.has(exact))
                return exact;
            const alike = byKey.get(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, (0,_step_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .R)(step)))?.[0];
            if (alike !== undefined)
                return alike;
        }
        return undefined;
    }
    return {
        names: [...new Set(scripts.map(({ path }) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path)))],
        find(step) {
            const { entryPoint } = step.shape.contract;
            if (entryPoint === null)
                return { kind: 'cloud-only' };
            const folders = foldersOf(step.interface.workspace);
            const exact = named(step, folders);
            const path = exact ?? conventional(step.name, folders);
            if (path === undefined)
                return { kind: 'missing', expected: entryPoint ?? `${(0,_step_names_js__WEBPACK_IMPORTED_MODULE_1__/* .snakeName */ .o)(step.name)}.py`, folders };
            const isLfsPointer = paths.get(path) === true;
            const isOther = exact === undefined && entryPoint !== undefined;
            return { kind: 'found', path, isLfsPointer, ...(isOther && { instead: entryPoint }) };
        },
    };
}


/***/ }),

/***/ 75677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ own)
/* harmony export */ });
/** The member that a record has itself: a name such as `constructor` in a user's file must not find ours. */
function own(record, key) {
    return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}


/***/ }),

/***/ 34986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ nameKey),
/* harmony export */   o: () => (/* binding */ snakeName)
/* harmony export */ });
/** Names that are written with several capitals but are one word, longest first. */
const compounds = [
    'LightGBMMT',
    'LightGBM',
    'XGBoost',
    'PyTorch',
    'TensorFlow',
    'SageMaker',
    'MLFlow',
    'AutoML',
];
/** What two spellings of one name have in common: its letters and digits, in lower case. */
function nameKey(name) {
    return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
/** The conventional file name of a step's script, without its ending: `XGBoostTraining` → `xgboost_training`. */
function snakeName(step) {
    let name = step;
    for (const compound of compounds) {
        name = name.replaceAll(compound, `${compound[0]}${compound.slice(1).toLowerCase()}`);
    }
    return name
        .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
        .replace(/([a-z\d])([A-Z])/g, '$1_$2')
        .toLowerCase();
}


/***/ }),

/***/ 72201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ fileReason)
/* harmony export */ });
/**
 * Why the file system refused, in its own words but without the absolute path that it ends them with: what is told of
 * a repository says the same on every machine.
 */
function fileReason(error) {
    const words = error instanceof Error ? error.message : String(error);
    return words.replace(/, \w+(?: '[^]*)?$/, '');
}


/***/ }),

/***/ 82151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ findDags),
/* harmony export */   X: () => (/* binding */ findUsualDags)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79112);
/* harmony import */ var _named_places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68046);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70719);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14749);





/** Folders where DAGs usually lie. */
const usualDagFolders = ['.', 'pipelines', 'dags'];
/** Where a repository laid out as cursus lays it has them; looked at only where the usual places have none. */
const sharedDagFolders = [
    'shared_dags/**',
    'pipeline_catalog/shared_dags/**',
    'src/*/pipeline_catalog/shared_dags/**',
];
/** Every DAG file in the usual places, the nearest place that has any. `looked` are the patterns. */
async function findUsualDags(files) {
    const looked = usualDagFolders.map((folder) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, '*.dag.{json,yml,yaml}'));
    const found = await files.glob(looked);
    if (found.length > 0)
        return { found, looked };
    return { found: await files.glob(sharedDagFolders.map((folder) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, '*.dag.json'))), looked };
}
/** The DAG files to run: those named, else the one in the usual places. */
async function findDags(named, files, report) {
    if (named !== undefined && named.length > 0)
        return findNamed(named, files, report);
    const { found, looked: patterns } = await findUsualDags(files);
    if (found.length === 1)
        return found.map((path) => ({ path }));
    if (found.length === 0) {
        const message = `No DAG file was found: there is no ${patterns.join(', ')}.`;
        const help = 'Name one with `dag:` in the test file or with `--dag`.';
        report((0,_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .C)('error', 'no-dag-found', message, undefined, { help }));
    }
    else {
        const message = `${found.length} DAG files were found and none was named: ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .listSome */ .XT)(found, 12)}.`;
        const help = `Name the one to run, or several:\ndag: ${found[0]}`;
        report((0,_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .C)('error', 'several-dags-found', message, undefined, { help }));
    }
    return [];
}
async function findNamed(named, files, report) {
    const found = new Map();
    for (const { path, at } of named) {
        const inside = (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .workspacePath */ .X)(path, at, report);
        if (inside === undefined)
            continue;
        const isThere = !(0,_named_places_js__WEBPACK_IMPORTED_MODULE_1__/* .isGlob */ .fg)(inside) || (await files.stat(inside)) !== undefined;
        const matches = isThere ? [inside] : await files.glob([inside]);
        if (matches.length === 0)
            (0,_named_places_js__WEBPACK_IMPORTED_MODULE_1__/* .reportNoMatch */ .BK)(`The glob "${path}" matches no DAG file.`, path, at, report);
        for (const match of matches)
            if (!found.has(match))
                found.set(match, { path: match, ...(at && { at }) });
    }
    return [...found.values()];
}


/***/ }),

/***/ 79417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ load)
});

;// CONCATENATED MODULE: ./src/load/by-place.ts
/** File by file in the order in which they were first spoken of, each from top to bottom; what has no place first. */
function byPlace(diagnostics) {
    const rank = new Map([['', 0]]);
    for (const { at } of diagnostics)
        if (at && !rank.has(at.file))
            rank.set(at.file, rank.size);
    const rankOf = ({ at }) => rank.get(at?.file ?? '');
    return diagnostics.toSorted((a, b) => rankOf(a) - rankOf(b) ||
        (a.at?.start.line ?? 0) - (b.at?.start.line ?? 0) ||
        (a.at?.start.column ?? 0) - (b.at?.start.column ?? 0));
}

// EXTERNAL MODULE: ./src/lib/closest.ts
var closest = __webpack_require__(10104);
// EXTERNAL MODULE: ./src/load/record.ts
var record = __webpack_require__(70207);
// EXTERNAL MODULE: ./src/load/reports.ts
var reports = __webpack_require__(70719);
;// CONCATENATED MODULE: ./src/load/check-nodes.ts



/** Near names are looked for this often at most: the search goes through all nodes. */
const mostSuggestions = 20;
/** Says which nodes the test file names that no DAG has. */
function checkNodes(test, dags, report) {
    const sets = dags.map(nodeIds);
    const known = new Set(sets.flatMap((ids) => [...ids]));
    let suggestions = 0;
    function unknown(name, where, at) {
        suggestions += 1;
        const list = known.size > 0 && known.size <= 20 ? `Its nodes are ${[...known].join(', ')}.` : undefined;
        const help = (0,reports/* didYouMean */.a)(suggestions > mostSuggestions ? undefined : (0,closest/* closest */.k)(name, known)) ?? list;
        const message = `${where} names "${name}", which is not a node of ${dags.length > 1 ? 'any DAG' : 'the DAG'}.`;
        report((0,reports/* problem */.C)('error', 'unknown-node', message, at, { help, about: { node: name, item: where } }));
    }
    for (const [id, { at }] of Object.entries(test.nodes))
        if (!known.has(id))
            unknown(id, '`nodes`', at);
    for (const { to, from, at } of test.wiring) {
        const ends = [to, from];
        const bare = ends.filter((end) => !end.slice(1, -1).includes('.'));
        for (const end of bare) {
            const message = `\`wiring\` has "${end}", which is not of the form Node.port.`;
            report((0,reports/* problem */.C)('error', 'invalid-value', message, at, { about: { item: `wiring ${end}` } }));
        }
        if (bare.length > 0 || sets.some((ids) => ends.every((end) => ownerOf(end, ids) !== undefined)))
            continue;
        const lost = ends.filter((end) => ownerOf(end, known) === undefined);
        for (const end of lost.length > 0 ? lost : [from])
            unknown(end.slice(0, end.lastIndexOf('.')), '`wiring`', at);
    }
}
/** The test file as it concerns one DAG: without what is said of others' nodes. */
function settingsFor(dag, test) {
    const ids = nodeIds(dag);
    return {
        ...test,
        nodes: (0,record/* record */.g)(Object.entries(test.nodes).filter(([id]) => ids.has(id))),
        wiring: test.wiring.filter(({ to, from }) => [to, from].every((end) => ownerOf(end, ids) !== undefined)),
    };
}
function nodeIds(dag) {
    return new Set(dag.nodes.map(({ id }) => id));
}
/** The node of `Node.port`: the longest known one before a dot, because both may have dots in them. */
function ownerOf(end, ids) {
    for (let dot = end.lastIndexOf('.'); dot > 0; dot = end.lastIndexOf('.', dot - 1)) {
        const id = end.slice(0, dot);
        if (ids.has(id))
            return id;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/load/find-dags.ts
var find_dags = __webpack_require__(82151);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/load/named-places.ts
var named_places = __webpack_require__(68046);
// EXTERNAL MODULE: ./src/load/workspace-path.ts
var workspace_path = __webpack_require__(14749);
;// CONCATENATED MODULE: ./src/load/find-script-folders.ts



/** The script folders that are named; undefined when none is. A glob stands for the folders that it matches. */
async function findScriptFolders(named, files, report) {
    if (named === undefined || named.length === 0)
        return undefined;
    const folders = new Set();
    for (const { path, at } of named) {
        const inside = (0,workspace_path/* workspacePath */.X)(path, at, report);
        if (inside === undefined)
            continue;
        const stat = await files.stat(inside);
        const matches = stat ? [inside] : (0,named_places/* isGlob */.fg)(inside) ? await globFolders(inside, files) : [];
        if (stat && stat.kind !== 'directory') {
            (0,named_places/* reportNoMatch */.BK)(`"${path}" is not a folder; \`scripts\` takes folders.`, path, at, report);
        }
        else if (matches.length === 0) {
            (0,named_places/* reportNoMatch */.BK)(`The folder "${path}" of scripts does not exist.`, path, at, report);
        }
        else {
            for (const match of matches)
                folders.add(match);
        }
    }
    return [...folders];
}
async function globFolders(pattern, files) {
    const found = await files.glob([external_node_path_.posix.join(pattern, '**')]);
    if (pattern.includes('**'))
        return [...new Set(found.map((path) => external_node_path_.posix.dirname(path)))];
    const depth = pattern.split('/').length;
    return [...new Set(found.map((path) => path.split('/').slice(0, depth).join('/')))];
}

;// CONCATENATED MODULE: ./src/load/find-workspaces.ts




/** Folders where step interfaces usually lie, each with the usual folder of its scripts. */
const usualPlaces = [
    { interfaces: 'interfaces', scripts: 'scripts' },
    { interfaces: 'steps/interfaces', scripts: 'steps/scripts' },
];
/** Where a package that is laid out as cursus has them. */
const packagedInterfaces = 'src/*/steps/interfaces';
/** The workspaces that are named, else the usual ones. A file belongs to the first workspace that has it. */
async function findWorkspaces(named, scripts, files, report) {
    const taken = new Set();
    const found = [];
    const usual = named === undefined || named.length === 0;
    const places = usual ? await findUsual(files) : named;
    const ofProject = usual && scripts === undefined ? await findProjectScripts(files) : [];
    for (const { path, at } of places) {
        const inside = usual ? path : (0,workspace_path/* workspacePath */.X)(path, at, report);
        if (inside === undefined)
            continue;
        const matches = await findInterfaces(inside, files);
        if (matches.length === 0) {
            if (!usual)
                (0,named_places/* reportNoMatch */.BK)(`"${path}" holds no step interface (*.step.yaml).`, path, at, report);
            continue;
        }
        const fresh = matches.filter((match) => !taken.has(match));
        for (const match of fresh)
            taken.add(match);
        const folders = [...new Set([...ofProject, ...(await pairScripts(inside, scripts, files))])];
        const workspace = { index: found.length, interfaces: inside, scripts: folders };
        found.push({ workspace, files: fresh });
    }
    if (usual && found.length === 0) {
        const folders = usualPlaces.map((place) => `${place.interfaces}/`).join(', ');
        const message = `No step interface was found: there is no *.step.yaml in ${folders}.`;
        const help = 'Name the folders with `interfaces:` in the test file or with `--interfaces`.';
        report((0,reports/* problem */.C)('error', 'no-interfaces-found', message, undefined, { help }));
    }
    return found;
}
async function findUsual(files) {
    const packaged = await files.glob([external_node_path_.posix.join(packagedInterfaces, '*.step.{yml,yaml}')]);
    const folders = [...usualPlaces.map((place) => place.interfaces), ...packaged.map((path) => external_node_path_.posix.dirname(path))];
    return [...new Set(folders)].map((path) => ({ path }));
}
/**
 * The script folders of the one project under `projects/`: its copies are what runs in the cloud, so they come before
 * those that all projects share. Where there are several projects, which one is meant must be said.
 */
async function findProjectScripts(files) {
    const scripts = await files.glob(['projects/*/dockers/*.py', 'projects/*/dockers/scripts/*.py']);
    const projects = new Set(scripts.map((path) => path.split('/').slice(0, 2).join('/')));
    if (projects.size !== 1)
        return [];
    const folders = new Set(scripts.map((path) => external_node_path_.posix.dirname(path)));
    return [...folders].toSorted((a, b) => b.length - a.length);
}
async function findInterfaces(path, files) {
    const stat = await files.stat(path);
    if (stat?.kind === 'directory') {
        const listed = await files.list(path);
        return listed.filter((file) => /\.step\.ya?ml$/.test(file) && !(0,named_places/* isIgnored */.pi)(file, path));
    }
    if (stat?.kind === 'file')
        return [path];
    return (0,named_places/* isGlob */.fg)(path) ? files.glob([path]) : [];
}
/** Script folders of a workspace: those named, else the folder beside its interfaces and then the usual ones. */
async function pairScripts(interfaces, scripts, files) {
    if (scripts !== undefined)
        return scripts;
    const segments = interfaces.split('/');
    const fixed = segments.findIndex((segment) => (0,named_places/* isGlob */.fg)(segment) || /\.ya?ml$/.test(segment));
    const folder = fixed === -1 ? interfaces : segments.slice(0, fixed).join('/') || '.';
    const beside = external_node_path_.posix.join(external_node_path_.posix.dirname(folder), 'scripts');
    const candidates = [...new Set([beside, ...usualPlaces.map((place) => place.scripts)])];
    const there = await Promise.all(candidates.map(async (folder) => (await files.stat(folder))?.kind === 'directory'));
    return candidates.filter((_, index) => there[index]);
}

// EXTERNAL MODULE: ./src/lib/ordered.ts
var ordered = __webpack_require__(99834);
// EXTERNAL MODULE: ./src/load/read-text.ts
var read_text = __webpack_require__(82360);
;// CONCATENATED MODULE: ./src/load/index-files.ts




/** Folders where fixtures usually lie: below them, one folder per node with an entry per input. */
const usualFixtureFolders = ['tests/data', 'test/data'];
/** Files looked at a time. */
const atOnce = 16;
/** Every file in the script folders, and the entry points that lie elsewhere, with their hashes. */
async function indexScripts(workspaces, interfaces, files) {
    const paths = new Set();
    for (const folder of new Set(workspaces.flatMap(({ scripts }) => scripts))) {
        for (const path of await files.list(folder)) {
            if (!(0,named_places/* isIgnored */.pi)(path, folder) && !path.endsWith('.pyc'))
                paths.add(path);
        }
    }
    for (const { file, base, variants } of interfaces) {
        for (const { contract } of [base, ...Object.values(variants)]) {
            if (typeof contract.entryPoint !== 'string' || contract.entryPoint === '')
                continue;
            paths.add(external_node_path_.posix.normalize(contract.entryPoint));
            paths.add(external_node_path_.posix.join(external_node_path_.posix.dirname(file), contract.entryPoint));
        }
    }
    return indexHashed([...paths].sort(ordered/* byText */.z), 'script', files);
}
/** Files with their hashes; those that do not exist are left out. */
async function indexHashed(paths, role, files) {
    const found = await mapSome(paths, async (path) => {
        const stat = await files.stat(path);
        if (stat?.kind !== 'file')
            return [];
        const lfs = await findPointer([path], files);
        const sha256 = await files.sha256(path);
        const hash = sha256 !== '' && { sha256 };
        return [{ path, role, kind: 'file', bytes: stat.bytes, ...hash, ...(lfs && { lfsPointer: lfs }) }];
    });
    return found.flat();
}
/** The files that the nodes name, and those in the usual places. What does not exist is left out. */
async function indexFixtures(nodes, files) {
    const paths = new Set();
    for (const { stub, inputs } of Object.values(nodes)) {
        for (const { path } of [...Object.values(stub ?? {}), ...Object.values(inputs)])
            paths.add(path);
    }
    for (const folder of usualFixtureFolders) {
        for (const path of await files.list(folder)) {
            const [node, port] = external_node_path_.posix.relative(folder, path).split('/');
            if (port !== undefined)
                paths.add(external_node_path_.posix.join(folder, node, port));
        }
    }
    const found = await mapSome([...paths].sort(ordered/* byText */.z), (path) => indexFixture(path, files));
    return found.flat();
}
async function indexFixture(path, files) {
    const stat = await files.stat(path);
    if (stat === undefined || stat.kind === 'other')
        return [];
    const inside = stat.kind === 'directory' ? await files.list(path) : [path];
    const sizes = await mapSome(inside, async (each) => ({ each, bytes: (await files.stat(each))?.bytes ?? 0 }));
    const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0);
    const small = sizes.filter((size) => size.bytes < 1024).map(({ each }) => each);
    const lfs = await findPointer(small, files);
    return [{ path, role: 'fixture', kind: stat.kind, bytes, ...(lfs && { lfsPointer: lfs }) }];
}
/** The first of the files that is a Git LFS pointer. One that cannot be read is left for staging to complain of. */
async function findPointer(paths, files) {
    const pointers = await mapSome(paths, async (path) => {
        try {
            return ((await files.stat(path))?.bytes ?? 0) < 1024 && (0,read_text/* isLfsPointer */.N)(await files.read(path)) ? path : undefined;
        }
        catch {
            return undefined;
        }
    });
    return pointers.find((path) => path !== undefined);
}
/** As `Promise.all` over a map, a few at a time, in order. */
async function mapSome(items, change) {
    const results = [];
    for (let start = 0; start < items.length; start += atOnce) {
        results.push(...(await Promise.all(items.slice(start, start + atOnce).map(change))));
    }
    return results;
}

;// CONCATENATED MODULE: ./src/load/name-pipelines.ts
/**
 * Names of pipelines after their files, each once: `a/x.dag.json` is `x`, and where two would be `x`, as many of their
 * folders stand before it as tell them apart.
 */
function namePipelines(paths) {
    const segments = paths.map((path) => path.replace(/(?:\.dag)?\.(?:json|ya?ml)$/i, '').split('/'));
    const nameAt = (depth) => segments.map((parts) => parts.slice(-depth).join('-'));
    const deepest = Math.max(1, ...segments.map((parts) => parts.length));
    const names = nameAt(1);
    for (let depth = 2; depth <= deepest; depth += 1) {
        const shared = repeated(names);
        for (const [index, name] of nameAt(depth).entries())
            if (shared.has(names[index]))
                names[index] = name;
    }
    // The same file in two formats is all that is left.
    const used = new Set();
    return names.map((name) => {
        let free = name;
        for (let count = 2; used.has(free); count += 1)
            free = `${name}-${count}`;
        used.add(free);
        return free;
    });
}
function repeated(names) {
    const seen = new Set();
    return new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
}

// EXTERNAL MODULE: ./src/load/read-baseline.ts
var read_baseline = __webpack_require__(96796);
// EXTERNAL MODULE: ./src/load/read-dag.ts + 2 modules
var read_dag = __webpack_require__(95062);
;// CONCATENATED MODULE: ./src/load/check-interface.ts


const inputRoots = ['/opt/ml/processing/', '/opt/ml/input/data', '/opt/ml/input/config', '/opt/ml/code'];
const outputRoots = ['/opt/ml/processing/', '/opt/ml/model', '/opt/ml/output/data', '/opt/ml/checkpoints'];
/** What must hold between the parts of an interface (base or variant). Each breach is an error at its line. */
function checkShape(shape, source, report) {
    checkProgram(shape, source, report);
    checkPorts(shape, report);
    checkRequired(shape, report);
    const { contract } = shape;
    for (const { name, path } of contract.inputs) {
        checkRoot(path, inputRoots, ['contract', 'inputs', name, 'path'], source, report);
    }
    for (const { name, path } of contract.outputs) {
        checkRoot(path, outputRoots, ['contract', 'outputs', name, 'path'], source, report);
    }
}
function checkProgram({ contract }, source, report) {
    const { entryPoint, command } = contract;
    if (entryPoint === undefined || entryPoint === null || command !== undefined || entryPoint.endsWith('.py'))
        return;
    const message = `\`contract.entry_point\` is "${entryPoint}", which is not a Python file, and there is no \`command\` to start it with.`;
    const help = 'Give the contract a command, an argument list such as:\ncommand: [sh, "{script}"]';
    const at = source.valueAt(['contract', 'entry_point']);
    report((0,reports/* problem */.C)('error', 'invalid-value', message, at, { help, about: { item: `${at.file} entry_point` } }));
}
/** Every port of the contract is one of the spec: what is not matched is never fed. */
function checkPorts({ contract, spec }, report) {
    if (spec === undefined)
        return;
    const pairs = [
        ['inputs', contract.inputs, 'dependencies', spec.dependencies],
        ['outputs', contract.outputs, 'outputs', spec.outputs],
    ];
    for (const [side, ports, specSide, specPorts] of pairs) {
        const known = new Set(specPorts.map(({ name }) => name));
        for (const { name, at } of ports) {
            if (known.has(name))
                continue;
            const message = `\`contract.${side}.${name}\` has no counterpart in \`spec.${specSide}\`.`;
            const help = (0,reports/* didYouMean */.a)((0,closest/* closest */.k)(name, known)) ?? `Add it to \`spec.${specSide}\`, or leave \`spec\` out.`;
            const about = { port: name, item: at.file };
            report((0,reports/* problem */.C)('error', 'interface-inconsistent', message, at, { help, about }));
        }
    }
}
/** Whether an input may be missing is said twice. A script that needs what its spec lets go fails without it. */
function checkRequired({ contract, spec }, report) {
    const dependencies = new Map(spec?.dependencies.map((dependency) => [dependency.name, dependency]));
    for (const { name, required, at } of contract.inputs) {
        const dependency = dependencies.get(name);
        if (dependency === undefined || dependency.required === required)
            continue;
        const says = (isRequired) => (isRequired ? 'required' : 'optional');
        const message = `\`contract.inputs.${name}\` is ${says(required)}, but \`spec.dependencies.${name}\` is ${says(dependency.required)}.`;
        const help = required
            ? 'As it is, nothing is told when nothing feeds it, and the script starts without it. Make the two agree.'
            : 'As it is, the pipeline is refused when nothing feeds it. Make the two agree.';
        const about = { port: name, item: at.file };
        const related = [{ message: 'the spec', at: dependency.at }];
        report((0,reports/* problem */.C)(required ? 'warning' : 'note', 'required-differs', message, at, { help, about, related }));
    }
}
function checkRoot(path, roots, key, source, report) {
    if (path === null)
        return;
    const climbs = path.split('/').includes('..');
    if (!climbs && roots.some((root) => path.startsWith(root)))
        return;
    const message = climbs
        ? `The path "${path}" has \`..\` in it.`
        : `The path "${path}" does not begin with a folder that the platform mounts.`;
    const at = source.valueAt(key);
    const about = { item: [at.file, ...key].join('.') };
    report((0,reports/* problem */.C)('error', 'interface-path', message, at, { help: `Use one of ${roots.join(', ')}.`, about }));
}

// EXTERNAL MODULE: ./src/load/interface-schema.ts
var interface_schema = __webpack_require__(13427);
;// CONCATENATED MODULE: ./src/load/interface-source.ts
/** The source of the base (no prefix) or of the variant at a prefix. */
function sourceOf(tree, prefix) {
    const resolve = (path) => {
        const over = [...prefix, ...path];
        return prefix.length > 0 && tree.has(over) ? over : path;
    };
    return {
        at: (path) => tree.at(resolve(path)),
        valueAt: (path) => tree.valueAt(resolve(path)),
        text: (path) => tree.text(resolve(path)) ?? '',
    };
}
/** Passes on what is said of lines inside a variant. */
function onlyBelow(tree, path, report) {
    const from = tree.at(path).start.line;
    const to = tree.valueAt(path).end.line;
    return (diagnostic) => {
        const line = diagnostic.at?.start.line ?? 0;
        if (line >= from && line <= to)
            report(diagnostic);
    };
}

;// CONCATENATED MODULE: ./src/load/merge-variants.ts
/**
 * A variant over its base: maps are merged key by key, everything else (lists too) is replaced. An empty section
 * (`spec:` with nothing below) changes nothing.
 */
function mergeOver(base, over) {
    if (over === undefined || over === null)
        return base;
    if (!isMap(base) || !isMap(over))
        return over;
    const merged = { ...base };
    for (const [key, value] of Object.entries(over)) {
        const below = merged[key];
        merged[key] = isMap(below) && (isMap(value) || value === undefined) ? mergeOver(below, value) : value;
    }
    return merged;
}
function isMap(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}

// EXTERNAL MODULE: ./src/load/read-data.ts
var read_data = __webpack_require__(37955);
// EXTERNAL MODULE: ./src/load/read-tree.ts
var read_tree = __webpack_require__(76239);
// EXTERNAL MODULE: ./src/load/validate.ts + 2 modules
var validate = __webpack_require__(49426);
;// CONCATENATED MODULE: ./src/load/read-interface.ts








/** Reads one `*.step.yaml`. Undefined after a diagnostic that leaves no step to speak of. */
async function readInterface(files, path, workspace, shelf, report) {
    const tree = await (0,read_tree/* readTree */.Z)(files, path, report);
    if (tree === undefined)
        return undefined;
    const written = (0,validate/* validate */.t)(interface_schema/* interfaceShape */.T, tree, report);
    if (written === undefined)
        return undefined;
    const base = await readShape(written, sourceOf(tree, []), shelf);
    checkShape(base, sourceOf(tree, []), report);
    const variants = [];
    for (const [jobType, over] of Object.entries(written.variants ?? {})) {
        const source = sourceOf(tree, ['variants', jobType]);
        const merged = {
            contract: mergeOver(written.contract, over?.contract),
            spec: mergeOver(written.spec, over?.spec),
        };
        const shape = await readShape(merged, source, shelf);
        variants.push([jobType, shape]);
        // What is wrong with the base was said there.
        checkShape(shape, source, onlyBelow(tree, ['variants', jobType], report));
    }
    return {
        step: written.step_type,
        nodeType: written.node_type ?? 'internal',
        file: path,
        workspace,
        registry: readRegistry(written),
        base,
        variants: (0,record/* record */.g)(variants),
        at: tree.at(['step_type']),
    };
}
async function readShape(written, source, shelf) {
    return {
        contract: await readContract(written.contract, source, shelf),
        ...(written.spec && { spec: readSpec(written.spec, source) }),
    };
}
async function readContract(written, source, shelf) {
    const inputs = Object.entries(written.inputs ?? {}).map(async ([name, input]) => {
        const path = ['contract', 'inputs', name];
        return {
            name,
            path: input?.path ?? null,
            required: input?.required ?? true,
            channels: input?.channels ?? [],
            ...(input?.data && { data: await (0,read_data/* readData */.v)(input.data, source.valueAt([...path, 'data', 'schema']), shelf) }),
            at: source.at(path),
        };
    });
    const outputs = Object.entries(written.outputs ?? {}).map(async ([name, output]) => {
        const path = ['contract', 'outputs', name];
        return {
            name,
            path: output?.path ?? null,
            ...(output?.data && { data: await (0,read_data/* readData */.v)(output.data, source.valueAt([...path, 'data', 'schema']), shelf) }),
            at: source.at(path),
        };
    });
    const textsOf = (key) => Object.keys(written[key] ?? {}).map((name) => [name, source.text(['contract', key, name])]);
    const program = ['command', 'entry_point'].find((key) => written[key] !== undefined);
    return {
        ...(written.entry_point !== undefined && { entryPoint: written.entry_point }),
        sourceDir: written.source_dir ?? false,
        ...(written.command && { command: written.command }),
        ...(program !== undefined && { programAt: source.at(['contract', program]) }),
        inputs: await Promise.all(inputs),
        outputs: await Promise.all(outputs),
        arguments: textsOf('arguments').map(([name, text]) => ({ name, text })),
        jobArguments: written.job_arguments ?? [],
        env: {
            required: written.env_vars?.required ?? [],
            optional: Object.keys(written.env_vars?.optional ?? {}).map((name) => ({
                name,
                default: source.text(['contract', 'env_vars', 'optional', name]),
            })),
        },
        frameworkRequirements: textsOf('framework_requirements').map(([name, range]) => ({ name, range })),
        skipInputs: written.skip_inputs ?? [],
        ...(written.computed_env_paths && {
            computedEnvPaths: Object.entries(written.computed_env_paths).map(([name, segments]) => ({ name, segments })),
        }),
        at: source.at(['contract']),
    };
}
function readSpec(written, source) {
    return {
        dependencies: Object.entries(written.dependencies ?? {}).map(([name, dependency]) => ({
            name,
            type: dependency?.type ?? 'processing_output',
            required: dependency?.required ?? true,
            compatibleSources: dependency?.compatible_sources ?? [],
            semanticKeywords: dependency?.semantic_keywords ?? [],
            dataType: dependency?.data_type ?? 'S3Uri',
            at: source.at(['spec', 'dependencies', name]),
        })),
        outputs: Object.entries(written.outputs ?? {}).map(([name, output]) => ({
            name,
            type: output?.type ?? 'processing_output',
            aliases: output?.aliases ?? [],
            dataType: output?.data_type ?? 'S3Uri',
            ...(typeof output?.property_path === 'string' && { propertyPath: output.property_path }),
            at: source.at(['spec', 'outputs', name]),
        })),
    };
}
function readRegistry({ registry }) {
    return {
        ...(registry?.sagemaker_step_type !== undefined && { sagemakerStepType: registry.sagemaker_step_type }),
        ...(typeof registry?.description === 'string' && { description: registry.description }),
        ...(typeof registry?.config_class === 'string' && { configClass: registry.config_class }),
        ...(typeof registry?.builder_step_name === 'string' && { builderStepName: registry.builder_step_name }),
    };
}

// EXTERNAL MODULE: ./src/load/read-test-file.ts + 1 modules
var read_test_file = __webpack_require__(84479);
// EXTERNAL MODULE: ./src/load/read-wiring-lock.ts
var read_wiring_lock = __webpack_require__(42801);
// EXTERNAL MODULE: ./src/load/data-schema.ts
var data_schema = __webpack_require__(97600);
;// CONCATENATED MODULE: ./src/load/schema-shelf.ts






/** An empty shelf. */
function openSchemaShelf(files, report) {
    const read = new Map();
    async function locate(path, at) {
        const inside = (0,workspace_path/* workspacePath */.X)(path, at, report);
        if (inside === undefined || (await files.stat(inside)))
            return inside;
        const beside = external_node_path_.posix.join(external_node_path_.posix.dirname(at.file), inside);
        if (await files.stat(beside))
            return beside;
        const message = `The table schema "${inside}" does not exist.`;
        const help = `It is looked for in the workspace, then beside "${at.file}".`;
        report((0,reports/* problem */.C)('error', 'file-not-found', message, at, { help, about: { item: inside } }));
        return undefined;
    }
    async function open(path, at) {
        const tree = await (0,read_tree/* readTree */.Z)(files, path, report, at);
        return tree && (0,validate/* validate */.t)(data_schema/* tableSchema */._A, tree, report);
    }
    return {
        async take(path, at) {
            const found = await locate(path, at);
            if (found === undefined)
                return undefined;
            let opened = read.get(found);
            if (opened === undefined) {
                opened = open(found, at);
                read.set(found, opened);
            }
            return opened;
        },
        taken: () => [...read.keys()],
    };
}

// EXTERNAL MODULE: ./src/load/written-values.ts
var written_values = __webpack_require__(45890);
;// CONCATENATED MODULE: ./src/load/settle-settings.ts

const tenMinutes = 10 * 60 * 1000;
/** Every setting with its value: the request's, else the test file's, else the default. */
function settleSettings(request, read) {
    const { written } = read;
    const maxParallel = request.maxParallel ?? written['max-parallel'];
    const deadlineMs = request.deadlineMs ?? (0,written_values/* milliseconds */.Rz)(written.deadline);
    const probes = request.probes ?? (0,written_values/* probeList */.np)(written.probes ?? []);
    const passthrough = written['env-passthrough'] ?? [];
    return {
        ...(read.file !== undefined && { file: read.file }),
        python: {
            executable: request.python ?? written.python?.executable ?? 'python3',
            path: read.pythonPath,
            observe: request.observe ?? written.python?.observe ?? true,
            ...(read.requirements && { requirements: read.requirements }),
            ...(written.python?.installs === 'block' && { installs: 'block' }),
            ...warmSetting(request, read),
        },
        defaults: {
            timeoutMs: request.timeoutMs ?? (0,written_values/* milliseconds */.Rz)(written.timeout) ?? (0,written_values/* milliseconds */.Rz)(written.defaults?.timeout) ?? tenMinutes,
            retries: written.defaults?.retries ?? 0,
            env: read.env,
        },
        strict: request.strict ?? written.strict ?? false,
        failOn: request.failOn ?? written['fail-on'] ?? 'error',
        allowEmpty: request.allowEmpty ?? written['allow-empty'] ?? false,
        allowMissingScripts: request.allowMissingScripts ?? written['allow-missing-scripts'] ?? false,
        emulate: request.emulate ?? written.emulate ?? 'sagemaker',
        unwired: request.unwired ?? written.unwired ?? 'absent',
        onFailure: request.onFailure ?? written['on-failure'] ?? 'continue',
        onBadOutput: request.onBadOutput ?? written['on-bad-output'] ?? 'continue',
        keep: request.keep ?? written.keep ?? 'always',
        launcher: request.launcher ?? written.launcher ?? 'auto',
        ...(maxParallel !== undefined && { maxParallel }),
        ...(deadlineMs !== undefined && { deadlineMs }),
        envPassthrough: request.envPassthrough ?? (typeof passthrough === 'string' ? [passthrough] : passthrough),
        nodes: read.nodes,
        wiring: read.wiring,
        ...(read.baseline && { baseline: read.baseline }),
        ...(probes.length > 0 && { probes }),
    };
}
/** YAML 1.2 reads neither `off` as a word of its own nor as false; people may still write `false`. */
function warmSetting(request, { written }) {
    const warm = request.warm ?? written.python?.warm;
    if (warm === undefined || warm === 'auto' || warm === true)
        return {};
    return { warm: warm === false ? 'off' : warm };
}

;// CONCATENATED MODULE: ./src/load/settle-steps.ts

/**
 * Of two interfaces with the same step (letters and digits compared without case, as nodes are resolved) the one of the
 * first workspace counts.
 */
function settleSteps(interfaces, report) {
    const hidden = [];
    const first = new Map();
    for (const step of interfaces) {
        const key = step.step.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '') || step.step;
        const winner = first.get(key);
        if (winner === undefined) {
            first.set(key, step);
            continue;
        }
        const about = { step: step.step, item: step.file };
        if (winner.workspace === step.workspace) {
            const same = winner.step === step.step ? '' : ` (written "${winner.step}")`;
            const message = `The step "${step.step}" is already described in "${winner.file}"${same}.`;
            const related = [{ message: 'first here', at: winner.at }];
            report((0,reports/* problem */.C)('error', 'duplicate-step', message, step.at, { about, related }));
        }
        else {
            hidden.push(step);
            const message = `The step "${step.step}" of "${step.file}" is overridden by "${winner.file}".`;
            const related = [{ message: 'this one is used', at: winner.at }];
            report((0,reports/* problem */.C)('note', 'step-overridden', message, step.at, { about, related }));
        }
    }
    return { interfaces: [...first.values()], hidden };
}

// EXTERNAL MODULE: ./src/model/source.ts
var source = __webpack_require__(75180);
// EXTERNAL MODULE: ./src/load/file-reason.ts
var file_reason = __webpack_require__(72201);
;// CONCATENATED MODULE: ./src/load/sturdy-files.ts



/**
 * The same files, where what the system refuses (a folder without permission, a file that vanishes) is a diagnostic and
 * then as good as absent; a hash is empty. `read` still throws: who reads knows best what to say.
 */
function sturdyFiles(files, report) {
    const told = new Set();
    async function attempt(path, work, otherwise, isPath = true) {
        try {
            return await work();
        }
        catch (error) {
            const reason = (0,file_reason/* fileReason */.p)(error);
            // Whatever refuses one pattern refuses the next, and the patterns are ours.
            if (!isPath && told.has(reason))
                return otherwise;
            if (!isPath)
                told.add(reason);
            report((0,reports/* problem */.C)('error', 'file-unreadable', `"${path}" cannot be read: ${reason}`, isPath ? (0,source/* startOf */.G)(path) : undefined));
            return otherwise;
        }
    }
    return {
        stat: (path) => attempt(path, () => files.stat(path), undefined),
        read: (path) => files.read(path),
        sha256: (path) => attempt(path, () => files.sha256(path), ''),
        list: (folder) => attempt(folder, () => files.list(folder), []),
        glob: (patterns) => attempt(patterns.join(', '), () => files.glob(patterns), [], false),
    };
}

;// CONCATENATED MODULE: ./src/load/load.ts
















/**
 * Finds and reads the files of a request: the test file, the DAGs, the step interfaces, and the names and hashes of
 * scripts and fixtures. Whatever the files hold, it does not throw: what is wrong is a diagnostic.
 */
async function load(request, workspace) {
    const diagnostics = [];
    const report = (diagnostic) => diagnostics.push(diagnostic);
    const files = sturdyFiles(workspace, report);
    const schemaShelf = openSchemaShelf(files, report);
    const read = await (0,read_test_file/* readTestFile */.j)(request, files, schemaShelf, report);
    // Without it, what it would have named could only be guessed.
    if (read === undefined)
        return { projects: [], diagnostics: byPlace(diagnostics) };
    const test = settleSettings(request, read);
    (0,read_baseline/* checkUpdate */.U)(request, test, report);
    const found = await (0,find_dags/* findDags */.N)(named(request.dag) ?? read.dag, files, report);
    const dags = await readDags(found, files, report);
    if (dags.length > 0) {
        checkNodes(test, dags.map(({ dag }) => dag), report);
    }
    const scriptFolders = await findScriptFolders(named(request.scripts) ?? read.scripts, files, report);
    const places = await findWorkspaces(named(request.interfaces) ?? read.interfaces, scriptFolders, files, report);
    const workspaces = places.map(({ workspace }) => workspace);
    const { interfaces, hidden } = settleSteps(await readInterfaces(places, files, schemaShelf, report), report);
    const scripts = await indexScripts(workspaces, interfaces, files);
    const schemas = await indexHashed(schemaShelf.taken(), 'schema', files);
    const fixtures = await indexFixtures(test.nodes, files);
    const names = namePipelines(dags.map(({ path }) => path));
    const locks = await (0,read_wiring_lock/* readWiringLock */.s)(files, report);
    const shelf = {
        interfaces,
        ...(hidden.length > 0 && { hidden }),
        workspaces,
        files: [...scripts, ...fixtures, ...schemas],
        test,
    };
    const projects = dags.map(({ dag }, index) => {
        const pipeline = names[index];
        const lock = locks.get(pipeline);
        return {
            ...shelf,
            pipeline,
            dag,
            test: settingsFor(dag, test),
            ...(lock !== undefined && { lock }),
        };
    });
    return { projects, diagnostics: byPlace(diagnostics), shelf };
}
function named(paths) {
    return paths === undefined || paths.length === 0 ? undefined : paths.map((path) => ({ path }));
}
async function readDags(found, files, report) {
    const dags = [];
    for (const { path, at } of found) {
        const dag = await (0,read_dag/* readDag */.b)(files, path, report, at);
        if (dag)
            dags.push({ path, dag });
    }
    return dags;
}
async function readInterfaces(places, files, shelf, report) {
    const interfaces = [];
    for (const { workspace, files: paths } of places) {
        for (const path of paths) {
            const step = await readInterface(files, path, workspace.index, shelf, report);
            if (step)
                interfaces.push(step);
        }
    }
    return interfaces;
}


/***/ }),

/***/ 68046:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ reportNoMatch),
/* harmony export */   fg: () => (/* binding */ isGlob),
/* harmony export */   pi: () => (/* binding */ isIgnored)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70719);


/** Says that a folder or glob that was named gives nothing. */
function reportNoMatch(message, path, at, report) {
    report((0,_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .C)('error', 'pattern-matches-nothing', message, at, { about: { item: path } }));
}
/** Whether a path has a sign in it that globs are made of. */
function isGlob(path) {
    return /[*?[\]{}()!]/.test(path);
}
const ignored = new Set(['node_modules', '.git', '__pycache__', '.dag-script-test', '.venv']);
/** Whether a file lies in a folder that never holds the user's own files, below the folder that was named. */
function isIgnored(file, folder) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix
        .relative(folder, file)
        .split('/')
        .some((segment) => ignored.has(segment));
}


/***/ }),

/***/ 96796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ checkUpdate),
/* harmony export */   m: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12311);
/* harmony import */ var _read_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76239);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70207);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70719);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49426);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14749);






/** The usual tolerance. */
const usual = { rows: 0.2, nulls: 0.05 };
const baselineShape = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    reader: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr(),
    pipelines: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        rows: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().exactOptional(),
        columns: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ type: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), nulls: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().exactOptional() })),
    }))),
});
/** `--update-baseline` without a file to write is a slip that must be told: nothing would be compared later either. */
function checkUpdate(request, { baseline, file }, report) {
    if (request.updateBaseline !== true || baseline !== undefined)
        return;
    const message = '`--update-baseline` is given, but the test file names no baseline.';
    const help = `Add this to ${file ?? 'dag-script-test.yml'}:\nbaseline: { file: dag-script-test.baseline.json, rows: 20%, nulls: 5% }`;
    report((0,_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .C)('error', 'invalid-option', message, undefined, { help, about: { item: 'update-baseline' } }));
}
/** The baseline that the test file names, with what it holds and the tolerances of single outputs. */
async function readBaseline({ baseline, nodes }, tree, files, report) {
    if (baseline === undefined || baseline === null || baseline === false)
        return undefined;
    const written = typeof baseline === 'string' ? { file: baseline } : baseline;
    const at = tree.at(['baseline']);
    const file = (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .workspacePath */ .X)(written.file, at, report);
    if (file === undefined)
        return undefined;
    const tolerance = toleranceOf(written, usual);
    const outputs = Object.entries(nodes ?? {}).flatMap(([node, settings]) => Object.entries(settings?.expect ?? {}).flatMap(([output, { baseline: own }]) => own === undefined ? [] : [[`${node}.${output}`, own === false ? own : toleranceOf(own, tolerance)]]));
    const accepted = await readAccepted(file, at, files, report);
    return { file, tolerance, outputs: (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g)(outputs), ...(accepted && { accepted }), at };
}
async function readAccepted(file, at, files, report) {
    if ((await files.stat(file)) === undefined) {
        const message = `The baseline "${file}" does not exist yet: nothing is compared with it.`;
        const help = 'Run `dag-script-test run --update-baseline` and commit the file.';
        report((0,_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .C)('note', 'file-not-found', message, at, { help, about: { item: file } }));
        return undefined;
    }
    const tree = await (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .readTree */ .Z)(files, file, report);
    return tree && (0,_validate_js__WEBPACK_IMPORTED_MODULE_2__/* .validate */ .t)(baselineShape, tree, report);
}
function toleranceOf({ rows, nulls }, otherwise) {
    return { rows: share(rows) ?? otherwise.rows, nulls: share(nulls) ?? otherwise.nulls };
}
function share(written) {
    return written === undefined ? undefined : Number.parseFloat(String(written)) / 100;
}


/***/ }),

/***/ 95062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ readDag)
});

// EXTERNAL MODULE: ./src/lib/closest.ts
var closest = __webpack_require__(10104);
;// CONCATENATED MODULE: ./src/load/find-cycles.ts
/**
 * One cycle for each knot (strongly connected part with more than one node), as the edges in their order: a shortest
 * one through the node of the knot that is declared first. Linear in nodes and edges, and without recursion: a chain of
 * any length fits.
 */
function findCycles(nodes, edges) {
    const outgoing = new Map([...nodes.keys()].map((id) => [id, []]));
    for (const edge of edges)
        outgoing.get(edge.from)?.push(edge);
    const knotOf = findKnots(outgoing);
    const done = new Set();
    const cycles = [];
    for (const id of nodes.keys()) {
        const knot = knotOf.get(id);
        if (knot === undefined || done.has(knot))
            continue;
        done.add(knot);
        const cycle = shortestCycle(id, (edge) => knotOf.get(edge.to) === knot, outgoing);
        if (cycle)
            cycles.push(cycle);
    }
    return cycles;
}
/** Tarjan's algorithm with a stack of its own: each node's knot, by number. */
function findKnots(outgoing) {
    const order = new Map();
    const low = new Map();
    const knotOf = new Map();
    const waiting = [];
    let knots = 0;
    const open = (id) => {
        order.set(id, order.size);
        low.set(id, order.get(id));
        waiting.push(id);
        return { id, next: 0 };
    };
    const lower = (id, to) => low.set(id, Math.min(low.get(id), to));
    for (const start of outgoing.keys()) {
        if (order.has(start))
            continue;
        const trail = [open(start)];
        for (let here = trail.at(-1); here !== undefined; here = trail.at(-1)) {
            const edge = outgoing.get(here.id)?.[here.next];
            here.next += 1;
            if (edge !== undefined) {
                if (!order.has(edge.to))
                    trail.push(open(edge.to));
                else if (!knotOf.has(edge.to))
                    lower(here.id, order.get(edge.to));
                continue;
            }
            trail.pop();
            const above = trail.at(-1);
            if (above)
                lower(above.id, low.get(here.id));
            if (low.get(here.id) !== order.get(here.id))
                continue;
            for (let member = waiting.pop(); member !== undefined; member = waiting.pop()) {
                knotOf.set(member, knots);
                if (member === here.id)
                    break;
            }
            knots += 1;
        }
    }
    return knotOf;
}
/** Breadth first from a node back to itself; undefined when no way leads back. */
function shortestCycle(start, isInside, outgoing) {
    const cameBy = new Map();
    const queue = [start];
    for (const id of queue) {
        for (const edge of outgoing.get(id) ?? []) {
            if (!isInside(edge) || cameBy.has(edge.to))
                continue;
            cameBy.set(edge.to, edge);
            if (edge.to === start)
                return walkBack(start, cameBy);
            queue.push(edge.to);
        }
    }
    return undefined;
}
function walkBack(start, cameBy) {
    const cycle = [];
    let id = start;
    do {
        const edge = cameBy.get(id);
        cycle.push(edge);
        id = edge.from;
    } while (id !== start);
    return cycle.reverse();
}

// EXTERNAL MODULE: ./src/load/reports.ts
var reports = __webpack_require__(70719);
;// CONCATENATED MODULE: ./src/load/check-graph.ts



/** Near names are looked for this often at most: the search goes through all nodes. */
const mostSuggestions = 20;
/** Says everything that is wrong with a graph and gives it back without the parts that cannot be. Cycles stay. */
function checkGraph(dag, report) {
    if (dag.nodes.length === 0)
        report((0,reports/* problem */.C)('error', 'dag-empty', 'The DAG has no nodes.', dag.at));
    const nodes = distinctNodes(dag.nodes, report);
    const edges = distinctEdges(soundEdges(nodes, dag.edges, report), report);
    for (const cycle of findCycles(nodes, edges))
        reportCycle(cycle, report);
    return { nodes: [...nodes.values()], edges, at: dag.at };
}
function distinctNodes(nodes, report) {
    const distinct = new Map();
    for (const node of nodes) {
        const first = distinct.get(node.id);
        if (first === undefined) {
            distinct.set(node.id, node);
            continue;
        }
        const related = [{ message: 'first here', at: first.at }];
        const about = { node: node.id };
        report((0,reports/* problem */.C)('error', 'duplicate-node', `The node "${node.id}" is declared twice.`, node.at, { about, related }));
    }
    return distinct;
}
function soundEdges(nodes, edges, report) {
    let suggestions = 0;
    function dangling(edge, end) {
        suggestions += 1;
        const near = suggestions > mostSuggestions ? undefined : (0,closest/* closest */.k)(end, nodes.keys());
        const message = `The edge ${edge.from} → ${edge.to} names "${end}", which is not a node.`;
        const about = { node: end, item: `${edge.from} → ${edge.to}` };
        report((0,reports/* problem */.C)('error', 'dangling-edge', message, edge.at, { help: (0,reports/* didYouMean */.a)(near), about }));
    }
    return edges.filter((edge) => {
        if (edge.from === edge.to && nodes.has(edge.from)) {
            const about = { node: edge.from };
            report((0,reports/* problem */.C)('error', 'self-loop', `The node "${edge.from}" depends on itself.`, edge.at, { about }));
            return false;
        }
        const missing = [...new Set([edge.from, edge.to])].filter((end) => !nodes.has(end));
        for (const end of missing)
            dangling(edge, end);
        return missing.length === 0;
    });
}
function distinctEdges(edges, report) {
    const seen = new Map();
    for (const edge of edges) {
        const key = JSON.stringify([edge.from, edge.to]);
        const first = seen.get(key);
        if (first === undefined) {
            seen.set(key, edge);
            continue;
        }
        const arrow = `${edge.from} → ${edge.to}`;
        const related = [{ message: 'first here', at: first.at }];
        const about = { item: arrow };
        report((0,reports/* problem */.C)('warning', 'duplicate-edge', `The edge ${arrow} is declared twice.`, edge.at, { about, related }));
    }
    return [...seen.values()];
}
/** Members of a cycle that a message names; a longer one is cut in the middle. */
const mostMembers = 40;
function reportCycle(cycle, report) {
    const members = cycle.map(({ from }) => from);
    const first = members[0];
    const shown = members.length <= mostMembers
        ? members
        : [...members.slice(0, mostMembers - 1), `… ${members.length - mostMembers} more …`, members.at(-1)];
    const closing = cycle.at(-1);
    const related = cycle.slice(0, 10).map(({ from, to, at }) => ({ message: `${from} → ${to}`, at }));
    const message = `These nodes wait for each other: ${[...shown, first].join(' → ')}.`;
    const about = { item: members.join(' → ') };
    const help = 'Remove one of the edges named.';
    report((0,reports/* problem */.C)('error', 'dag-cycle', message, closing.at, { help, about, related }));
}

// EXTERNAL MODULE: ./src/load/dag-schema.ts
var dag_schema = __webpack_require__(61194);
// EXTERNAL MODULE: ./src/load/read-tree.ts
var read_tree = __webpack_require__(76239);
// EXTERNAL MODULE: ./src/load/tree.ts
var load_tree = __webpack_require__(59290);
// EXTERNAL MODULE: ./src/load/validate.ts + 2 modules
var validate = __webpack_require__(49426);
;// CONCATENATED MODULE: ./src/load/read-dag.ts






/** Reads one DAG of any shape. Undefined after a diagnostic that leaves no graph. */
async function readDag(files, path, report, named) {
    const tree = await (0,read_tree/* readTree */.Z)(files, path, report, named);
    if (tree === undefined)
        return undefined;
    const root = tree.value;
    if (root === undefined || root === null || typeof root !== 'object' || Array.isArray(root)) {
        const message = `"${path}" ${root === undefined ? 'is empty' : 'is not a map'}.`;
        report((0,reports/* problem */.C)('error', 'dag-shape', message, tree.at([]), { help: shapes }));
        return undefined;
    }
    const wrapped = Object.hasOwn(root, 'dag');
    if (!wrapped && !Object.hasOwn(root, 'nodes')) {
        report((0,reports/* problem */.C)('error', 'dag-shape', `"${path}" has neither \`dag\` nor \`nodes\`.`, tree.at([]), { help: shapes }));
        return undefined;
    }
    if (!checkVersion(tree, report))
        return undefined;
    // The value is read from the tree itself: one bad edge must not take the others with it.
    (0,validate/* validate */.t)(wrapped ? dag_schema/* wrappedShape */.Zv : dag_schema/* flatShape */.hn, tree, report);
    return collect(tree, wrapped ? ['dag'] : [], report);
}
const shapes = 'Write `nodes` (a list) and `edges` (pairs), at the top or under `dag`, or `nodes: {Name: {needs: [Other]}}`.';
function checkVersion(tree, report) {
    const version = (0,load_tree/* member */.Dc)(tree.value, 'version');
    if (version === undefined || version === null || typeof version === 'object')
        return true;
    const text = tree.text(['version']) ?? '';
    if (text.split('.')[0] === '1')
        return true;
    const message = `The DAG is of version "${text}"; major version 1 is understood.`;
    report((0,reports/* problem */.C)('error', 'dag-version', message, tree.valueAt(['version'])));
    return false;
}
function collect(tree, path, report) {
    const graph = path.reduce(load_tree/* member */.Dc, tree.value);
    const nodes = (0,load_tree/* member */.Dc)(graph, 'nodes');
    if (nodes === null || typeof nodes !== 'object')
        return undefined;
    const listed = Array.isArray(nodes);
    if (listed && nodes.length > 1 && (0,load_tree/* member */.Dc)(graph, 'edges') === undefined) {
        const message = 'The DAG has a list of nodes but no `edges`.';
        const help = 'Add `edges`; write `edges: []` if the nodes are in no order.';
        report((0,reports/* problem */.C)('error', 'missing-key', message, tree.at([...path, 'nodes']), { help }));
    }
    const found = listed ? listedNodes(tree, [...path, 'nodes'], nodes) : namedNodes(tree, [...path, 'nodes'], nodes);
    const edges = [...found.edges, ...listedEdges(tree, [...path, 'edges'], (0,load_tree/* member */.Dc)(graph, 'edges'))];
    const dag = checkGraph({ nodes: found.nodes, edges, at: tree.at([...path, 'nodes']) }, report);
    const metadata = (0,load_tree/* member */.Dc)(tree.value, 'metadata') ?? (0,load_tree/* member */.Dc)(graph, 'metadata');
    return isMap(metadata) ? { ...dag, metadata } : dag;
}
function listedNodes(tree, path, nodes) {
    const named = nodes.flatMap((id, index) => (isName(id) ? [{ id, at: tree.at([...path, index]) }] : []));
    return { nodes: named, edges: [] };
}
function namedNodes(tree, path, nodes) {
    const found = [];
    const edges = [];
    for (const id of tree.keys(path)) {
        const settings = (0,load_tree/* member */.Dc)(nodes, id);
        const step = (0,load_tree/* member */.Dc)(settings, 'step');
        found.push({ id, ...(isName(step) && { step }), at: tree.at([...path, id]) });
        const needs = (0,load_tree/* member */.Dc)(settings, 'needs');
        const key = [...path, id, 'needs'];
        if (isName(needs))
            edges.push({ from: needs, to: id, at: tree.valueAt(key) });
        if (!Array.isArray(needs))
            continue;
        for (const [index, from] of needs.entries()) {
            if (isName(from))
                edges.push({ from, to: id, at: tree.at([...key, index]) });
        }
    }
    return { nodes: found, edges };
}
function listedEdges(tree, path, edges) {
    if (!Array.isArray(edges))
        return [];
    return edges.flatMap((edge, index) => {
        const [from, to] = Array.isArray(edge)
            ? edge
            : [(0,load_tree/* member */.Dc)(edge, 'from') ?? (0,load_tree/* member */.Dc)(edge, 'source'), (0,load_tree/* member */.Dc)(edge, 'to') ?? (0,load_tree/* member */.Dc)(edge, 'target')];
        return isName(from) && isName(to) ? [{ from, to, at: tree.at([...path, index]) }] : [];
    });
}
function isName(value) {
    return typeof value === 'string' && value !== '';
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 37955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ readData)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70207);

/**
 * A promise about data as the model has it. A schema in a file is put in place of its path: the stages that judge data
 * read no files.
 */
async function readData(written, schemaAt, shelf) {
    const { schema } = written;
    const table = typeof schema === 'string' ? await shelf.take(schema, schemaAt) : schema;
    return {
        ...(written.format !== undefined && { format: written.format }),
        ...(table !== undefined && { schema: table }),
        ...(written.min_rows !== undefined && { minRows: written.min_rows }),
        ...(written.files !== undefined && { files: written.files }),
        ...(written.optional !== undefined && { optional: written.optional }),
        ...(written.values !== undefined && { values: (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g)(Object.entries(written.values)) }),
    };
}


/***/ }),

/***/ 84479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ readTestFile),
  g: () => (/* binding */ usualTestFiles)
});

// EXTERNAL MODULE: ./src/load/read-baseline.ts
var read_baseline = __webpack_require__(96796);
// EXTERNAL MODULE: ./src/load/read-data.ts
var read_data = __webpack_require__(37955);
// EXTERNAL MODULE: ./src/load/record.ts
var record = __webpack_require__(70207);
// EXTERNAL MODULE: ./src/load/workspace-path.ts
var workspace_path = __webpack_require__(14749);
// EXTERNAL MODULE: ./src/load/written-values.ts
var written_values = __webpack_require__(45890);
;// CONCATENATED MODULE: ./src/load/read-node-settings.ts




/** What the test file says of one node, as the model has it. */
async function readNode(written, tree, path, shelf, report) {
    const env = (0,written_values/* texts */.Te)(written.env, tree, [...path, 'env']);
    const expected = Object.entries(written.expect ?? {}).map(async ([output, data]) => {
        const at = [...path, 'expect', output];
        const contract = await (0,read_data/* readData */.v)(data, tree.valueAt([...at, 'schema']), shelf);
        return [output, { ...contract, at: tree.at(at) }];
    });
    const timeoutMs = (0,written_values/* milliseconds */.Rz)(written.timeout);
    return {
        at: tree.at(path),
        ...(written.step !== undefined && { step: written.step }),
        ...(written.stub && { stub: readFixtures(written.stub, tree, [...path, 'stub'], report) }),
        inputs: readFixtures(written.inputs ?? {}, tree, [...path, 'inputs'], report),
        env: (0,record/* record */.g)(Object.entries(env).map(([name, value]) => [name, { value, at: tree.at([...path, 'env', name]) }])),
        args: (0,record/* record */.g)(Object.entries(written.args ?? {}).map(([name, value]) => [
            name,
            { value, at: tree.at([...path, 'args', name]) },
        ])),
        expect: (0,record/* record */.g)(await Promise.all(expected)),
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...(written.retries !== undefined && { retries: written.retries }),
        ...(written.probes !== undefined && { probes: (0,written_values/* probeList */.np)(written.probes) }),
        ...(written.skip !== undefined && { skip: written.skip }),
        ...(written['allow-failure'] !== undefined && { allowFailure: written['allow-failure'] }),
        ...(written.note !== undefined && { note: written.note }),
    };
}
function readFixtures(written, tree, path, report) {
    const found = [];
    for (const [port, fixture] of Object.entries(written)) {
        const at = tree.at([...path, port]);
        const node = String(path[1]);
        const inside = (0,workspace_path/* workspacePath */.X)(typeof fixture === 'string' ? fixture : fixture.path, at, report, { node, port });
        if (inside === undefined)
            continue;
        found.push([port, { path: inside, ...(typeof fixture !== 'string' && fixture.as && { as: fixture.as }), at }]);
    }
    return (0,record/* record */.g)(found);
}

// EXTERNAL MODULE: ./src/load/read-tree.ts
var read_tree = __webpack_require__(76239);
// EXTERNAL MODULE: ./src/load/reports.ts
var reports = __webpack_require__(70719);
// EXTERNAL MODULE: ./src/load/test-file-schema.ts
var test_file_schema = __webpack_require__(5965);
// EXTERNAL MODULE: ./src/load/validate.ts + 2 modules
var validate = __webpack_require__(49426);
;// CONCATENATED MODULE: ./src/load/read-test-file.ts









/** The usual names of the test file, in the order in which they are tried. */
const usualTestFiles = [
    'dag-script-test.yml',
    'dag-script-test.yaml',
    '.github/dag-script-test.yml',
    '.github/dag-script-test.yaml',
];
const noTestFile = { pythonPath: [], env: (0,record/* record */.g)([]), nodes: (0,record/* record */.g)([]), wiring: [], written: {} };
/**
 * Reads the test file that the request names, or the usual one; what there is without one. Undefined after a
 * diagnostic that leaves nothing to go on.
 */
async function readTestFile(request, files, shelf, report) {
    const path = await findTestFile(request, files, report);
    if (path === undefined)
        return request.config === undefined ? noTestFile : undefined;
    const tree = await (0,read_tree/* readTree */.Z)(files, path, report);
    if (tree === undefined)
        return undefined;
    if (tree.value === undefined || tree.value === null) {
        const message = `"${path}" is empty: every setting has its default.`;
        report((0,reports/* problem */.C)('warning', 'missing-key', message, tree.at([])));
        return { ...noTestFile, file: path };
    }
    const written = (0,validate/* validate */.t)(test_file_schema/* testFileShape */.U, tree, report);
    if (written === undefined || written === null)
        return undefined;
    const nodes = [];
    for (const [node, settings] of Object.entries(written.nodes ?? {})) {
        nodes.push([node, await readNode(settings ?? {}, tree, ['nodes', node], shelf, report)]);
    }
    const baseline = await (0,read_baseline/* readBaseline */.m)(written, tree, files, report);
    return {
        file: path,
        ...(baseline !== undefined && { baseline }),
        ...named('dag', written, tree),
        ...named('interfaces', written, tree),
        ...named('scripts', written, tree),
        pythonPath: readPythonPath(written, tree, report),
        ...(await readRequirements(written, tree, files, report)),
        env: (0,written_values/* texts */.Te)(written.defaults?.env, tree, ['defaults', 'env']),
        nodes: (0,record/* record */.g)(nodes),
        wiring: Object.entries(written.wiring ?? {}).map(([to, from]) => ({ to, from, at: tree.at(['wiring', to]) })),
        written,
    };
}
async function findTestFile(request, files, report) {
    if (request.config !== undefined)
        return (0,workspace_path/* workspacePath */.X)(request.config, undefined, report);
    for (const path of usualTestFiles)
        if (await files.stat(path))
            return path;
    return undefined;
}
function named(key, written, tree) {
    const value = written[key];
    if (value === undefined)
        return {};
    const list = typeof value === 'string'
        ? [{ path: value, at: tree.valueAt([key]) }]
        : value.map((path, index) => ({ path, at: tree.at([key, index]) }));
    return list.length === 0 ? {} : { [key]: list };
}
function readPythonPath(written, tree, report) {
    const value = written.python?.path ?? [];
    const list = typeof value === 'string' ? [value] : value;
    return list.flatMap((path, index) => {
        const at = tree.valueAt(typeof value === 'string' ? ['python', 'path'] : ['python', 'path', index]);
        return (0,workspace_path/* workspacePath */.X)(path, at, report) ?? [];
    });
}
async function readRequirements({ python }, tree, files, report) {
    if (python?.requirements === undefined)
        return {};
    const at = tree.valueAt(['python', 'requirements']);
    const file = (0,workspace_path/* workspacePath */.X)(python.requirements, at, report);
    if (file === undefined)
        return {};
    if ((await files.stat(file))?.kind !== 'file') {
        const help = 'Correct the path, which is relative to the workspace, or remove the setting.';
        const about = { item: file };
        report((0,reports/* problem */.C)('error', 'file-not-found', `The file of requirements "${file}" does not exist.`, at, { help, about }));
        return {};
    }
    return { requirements: { file, sha256: await files.sha256(file), at } };
}


/***/ }),

/***/ 82360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isLfsPointer),
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_closest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10104);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75180);
/* harmony import */ var _file_reason_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72201);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70719);





/** Definition files above this are refused: 1 MB. */
const largestDefinition = 1024 * 1024;
const lfsMark = 'version https://git-lfs.github.com/spec/v1';
/** Whether a file's content is that of a Git LFS pointer. Pointers are short texts with a fixed first line. */
function isLfsPointer(bytes) {
    if (bytes.length >= 1024 || bytes.length < lfsMark.length)
        return false;
    return new TextDecoder('latin1').decode(bytes.subarray(0, lfsMark.length)) === lfsMark;
}
/**
 * The text of a definition file, without a byte order mark. Undefined after a diagnostic: it is absent, a folder, too
 * large, an LFS pointer or not UTF-8. `named` is where the user named the file, if it was in a file.
 */
async function readText(files, path, report, named) {
    const found = await files.stat(path);
    if (found === undefined) {
        const siblings = await files.glob([node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), '*')]);
        const help = (0,_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)((0,_lib_closest_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .k)(path, siblings)) ?? 'Paths are relative to the root of the repository.';
        const about = { item: path };
        report((0,_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .C)('error', 'file-not-found', `The file "${path}" does not exist.`, named, { help, about }));
        return undefined;
    }
    if (found.kind !== 'file') {
        const what = found.kind === 'directory' ? 'a folder' : 'not a regular file';
        const help = `Name a file${found.kind === 'directory' ? `, or a glob such as "${path}/*"` : ''}.`;
        report((0,_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .C)('error', 'file-unreadable', `"${path}" is ${what}.`, named, { help, about: { item: path } }));
        return undefined;
    }
    if (found.bytes > largestDefinition) {
        const message = `"${path}" has ${found.bytes} bytes; a definition file may have ${largestDefinition}.`;
        report((0,_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .C)('error', 'file-too-large', message, (0,_model_source_js__WEBPACK_IMPORTED_MODULE_3__/* .startOf */ .G)(path)));
        return undefined;
    }
    const bytes = await readBytes(files, path, report);
    return bytes && decode(bytes, path, report);
}
async function readBytes(files, path, report) {
    try {
        return await files.read(path);
    }
    catch (error) {
        const reason = (0,_file_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .fileReason */ .p)(error);
        report((0,_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .C)('error', 'file-unreadable', `"${path}" cannot be read: ${reason}`, (0,_model_source_js__WEBPACK_IMPORTED_MODULE_3__/* .startOf */ .G)(path)));
        return undefined;
    }
}
function decode(bytes, path, report) {
    if (isLfsPointer(bytes)) {
        const help = 'Check out with `lfs: true`, or run `git lfs pull`.';
        const message = `"${path}" is a Git LFS pointer; its content was not checked out.`;
        report((0,_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .C)('error', 'file-is-lfs-pointer', message, (0,_model_source_js__WEBPACK_IMPORTED_MODULE_3__/* .startOf */ .G)(path), { help }));
        return undefined;
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
        const message = `"${path}" is not UTF-8 text${wide ? ' but UTF-16' : ''}.`;
        const at = firstBadByte(bytes, path);
        report((0,_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .C)('error', 'file-unreadable', message, at, { help: 'Save it with the encoding UTF-8.' }));
        return undefined;
    }
}
/** The line that cannot be decoded; its column when what stands before it can be. */
function firstBadByte(bytes, file) {
    let line = 1;
    let start = 0;
    for (;;) {
        const next = bytes.indexOf(0x0a, start);
        const end = next === -1 ? bytes.length : next;
        // A newline byte never lies inside a character, so each line can be decoded alone.
        if (next === -1 || !isUtf8(bytes.subarray(start, end)))
            break;
        start = next + 1;
        line += 1;
    }
    const decoded = new TextDecoder('utf-8').decode(bytes.subarray(start));
    const column = Math.max(0, decoded.indexOf('\uFFFD')) + 1;
    return { file, start: { line, column }, end: { line, column: column + 1 } };
}
function isUtf8(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 76239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTree)
/* harmony export */ });
/* unused harmony export parseTree */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75180);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70719);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82360);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59290);





/** Nodes that aliases may add to a file in all. */
const mostAliased = 100_000;
/** Nesting beyond this is no definition that a person wrote. */
const deepest = 100;
/** Syntax errors told per file: a binary file has thousands. */
const mostErrors = 20;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
/** Reads and parses a definition file. Undefined after an error that leaves nothing to work with. */
async function readTree(files, path, report, named) {
    const text = await (0,_read_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .y)(files, path, report, named);
    return text === undefined ? undefined : parseTree(path, text, report);
}
/** Parses YAML 1.2 or JSON, which is a part of it. All errors at once; undefined if there is one of syntax. */
function parseTree(file, text, report) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        version: '1.2',
        // Said outright, so that a `%YAML 1.1` line does not bring back the schema where `no` is false.
        schema: 'core',
        merge: false,
        resolveKnownTags: false,
        // The parser compares every key with every other; the walk below finds duplicates in linear time.
        uniqueKeys: false,
        prettyErrors: false,
        lineCounter: lines,
        logLevel: 'error',
    });
    for (const warning of document.warnings.slice(0, mostErrors)) {
        report((0,_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .C)('warning', 'yaml-syntax', warning.message, (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .spanOf */ .ee)(file, lines, warning.pos)));
    }
    if (document.errors.length > 0) {
        reportSyntax(file, lines, document, report);
        return undefined;
    }
    return growTree(file, document, lines, report);
}
function reportSyntax(file, lines, document, report) {
    // The parser stumbles on over what follows a mistake: the first error of a line is the cause.
    const said = new Set();
    for (const error of document.errors) {
        if (said.size === mostErrors) {
            const more = document.errors.length - mostErrors;
            report((0,_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .C)('error', 'yaml-syntax', `There are up to ${more} more errors of syntax.`, (0,_model_source_js__WEBPACK_IMPORTED_MODULE_4__/* .startOf */ .G)(file)));
            return;
        }
        const at = (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .spanOf */ .ee)(file, lines, error.pos);
        const message = wordSyntaxError(error.message, error.code);
        if (said.has(at.start.line))
            continue;
        said.add(at.start.line);
        report((0,_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .C)('error', 'yaml-syntax', message, at, { about: { item: `${file} ${error.code}` } }));
    }
}
function wordSyntaxError(message, code) {
    if (code === 'MULTIPLE_DOCS')
        return 'The file holds several documents; keep one and remove the rest and its `---`.';
    if (message.includes('Maximum call stack'))
        return 'The file is nested too deeply.';
    const plain = message
        .replaceAll(/flow sequence/gi, 'list')
        .replaceAll(/flow (?:map|collection)/gi, 'map')
        .replace(/^Missing closing (['"])quote$/, 'A text that begins with $1 has no closing $1')
        .replace(/\.$/, '');
    return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`;
}
/** Turns the parser's nodes into plain values and remembers where each stood. */
function growTree(file, document, lines, report) {
    const places = new Map();
    const anchors = new Map();
    /** Anchors whose content is being walked through an alias, or right now. */
    const open = new Set();
    const said = new Set();
    let aliased = 0;
    let aliasDepth = 0;
    function complain(code, message, range, related) {
        const at = (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .spanOf */ .ee)(file, lines, range);
        const once = `${code} ${range[0]}`;
        if (said.has(once) || said.size > 1000)
            return;
        said.add(once);
        const first = related && [{ message: 'first here', at: (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .spanOf */ .ee)(file, lines, related) }];
        const item = `${file} ${message}`;
        report((0,_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .C)('error', code, message, at, { about: { item }, ...(first && { related: first }) }));
    }
    function grow(node, depth, fallback) {
        if (node === null)
            return null;
        const range = rangeOf(node) ?? fallback;
        if (aliasDepth > 0) {
            aliased += 1;
            if (aliased > mostAliased)
                return null;
        }
        if (depth > deepest) {
            complain('yaml-syntax', `The file is nested more than ${deepest} levels deep.`, range);
            return null;
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return growAlias(node.source, depth, range);
        if (node.anchor !== undefined && aliasDepth === 0)
            anchors.set(node.anchor, node);
        open.add(node);
        const value = growContent(node, depth, range);
        open.delete(node);
        return value;
    }
    function growAlias(name, depth, range) {
        const target = anchors.get(name);
        if (target === undefined) {
            complain('yaml-syntax', `The alias \`*${name}\` has no anchor \`&${name}\` before it.`, range);
            return null;
        }
        if (open.has(target)) {
            complain('too-many-aliases', `The alias \`*${name}\` contains itself.`, range);
            return null;
        }
        aliasDepth += 1;
        const value = grow(target, depth, range);
        aliasDepth -= 1;
        if (aliased > mostAliased && aliasDepth === 0 && !said.has('too-many-aliases')) {
            said.add('too-many-aliases');
            complain('too-many-aliases', `The aliases expand to more than ${mostAliased} values.`, range);
            return null;
        }
        return value;
    }
    function growContent(node, depth, range) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) {
            const { value } = node;
            if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
                return value;
            complain('invalid-value', 'A value of this kind cannot be used here.', range);
            return null;
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return growList(node.items, depth, range);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return growMap(node.items, depth, range);
        return null;
    }
    function growList(items, depth, range) {
        const list = [];
        const known = new Map();
        places.set(list, known);
        for (const [index, item] of items.entries()) {
            const at = rangeOf(item) ?? range;
            known.set(String(index), { value: at, ...textOf(item) });
            list.push(grow(item, depth + 1, at));
        }
        return list;
    }
    function growMap(items, depth, range) {
        const map = {};
        const known = new Map();
        places.set(map, known);
        for (const pair of items) {
            const at = rangeOf(pair.key) ?? rangeOf(pair.value) ?? range;
            const key = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? (pair.key.source ?? String(pair.key.value)) : undefined;
            const first = key === undefined ? undefined : known.get(key);
            if (key === undefined) {
                complain('invalid-value', 'A key must be a plain text.', at);
            }
            else if (key === '<<') {
                complain('invalid-value', 'Merge keys (`<<`) are not of YAML 1.2; write the keys out.', at);
            }
            else if (forbiddenKeys.has(key)) {
                complain('forbidden-key', `The key "${key}" is not allowed.`, at);
            }
            else if (first) {
                complain('duplicate-key', `The key "${key}" stands twice in the same map.`, at, first.key);
            }
            else {
                known.set(key, { key: at, value: rangeOf(pair.value) ?? at, ...textOf(pair.value) });
                map[key] = grow(pair.value, depth + 1, at);
            }
        }
        return map;
    }
    function textOf(node) {
        const target = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? anchors.get(node.source) : node;
        if (target === null)
            return { text: '' };
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(target))
            return {};
        return { text: target.source ?? String(target.value) };
    }
    const { contents } = document;
    const root = rangeOf(contents) ?? [0, 0];
    const isEmpty = contents === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(contents) && contents.value === null && (contents.source ?? '') === '');
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .plant */ .CV)(file, isEmpty ? undefined : grow(contents, 0, root), places, lines, root);
}
function rangeOf(node) {
    const range = node?.range;
    return range ? [range[0], range[1]] : undefined;
}


/***/ }),

/***/ 42801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readWiringLock),
/* harmony export */   y: () => (/* binding */ wiringLockFile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12311);
/* harmony import */ var _read_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76239);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49426);



/** Where the accepted wiring is committed, in the workspace. */
const wiringLockFile = 'wiring.lock';
const port = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(3);
const score = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1);
const lockShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    pipelines: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        bindings: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(port, zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ from: port, score, runnerUp: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ from: port, score }).exactOptional() })),
    })),
});
/** Reads the wiring that was accepted, by pipeline. Empty without the file. */
async function readWiringLock(files, report) {
    if ((await files.stat(wiringLockFile)) === undefined)
        return new Map();
    const tree = await (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .readTree */ .Z)(files, wiringLockFile, report);
    const written = tree === undefined ? undefined : (0,_validate_js__WEBPACK_IMPORTED_MODULE_1__/* .validate */ .t)(lockShape, tree, report);
    if (tree === undefined || written === undefined)
        return new Map();
    return new Map(Object.entries(written.pipelines).map(([pipeline, { bindings }]) => [
        pipeline,
        {
            bindings: Object.entries(bindings).map(([to, locked]) => ({
                to,
                ...locked,
                at: tree.at(['pipelines', pipeline, 'bindings', to]),
            })),
            at: tree.at(['pipelines', pipeline]),
        },
    ]));
}


/***/ }),

/***/ 70207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ record)
/* harmony export */ });
/** A map without a prototype: a node that is named `toString` is absent until it is put in. */
function record(entries) {
    const map = Object.create(null);
    for (const [key, value] of entries)
        map[key] = value;
    return map;
}


/***/ }),

/***/ 70719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ problem),
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23302);

/** Makes a diagnostic; parts that are undefined are left out. */
function problem(severity, code, message, at, extra = {}) {
    return (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h4)({
        code,
        severity,
        message,
        ...(at && { at }),
        ...(extra.help !== undefined && { help: extra.help }),
        ...(extra.about && { about: extra.about }),
        ...(extra.related && extra.related.length > 0 && { related: extra.related }),
    });
}
/** `Did you mean "x"?`, or nothing. */
function didYouMean(word) {
    return word === undefined ? undefined : `Did you mean "${word}"?`;
}


/***/ }),

/***/ 59290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ plant),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   ee: () => (/* binding */ spanOf)
/* harmony export */ });
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75180);

/** The member of a map or list; never what an object inherits. */
function member(container, key) {
    if (container === null || typeof container !== 'object' || !Object.hasOwn(container, key))
        return undefined;
    return container[key];
}
/** The span of a range of offsets. */
function spanOf(file, lines, [start, end]) {
    const position = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    return { file, start: position(start), end: position(Math.max(start, end)) };
}
/** A tree over a value whose maps and lists are keys of `places`. */
function plant(file, value, places, lines, root) {
    /** The place of the deepest part of the path that exists. */
    function find(path) {
        let place = { value: root };
        let container = value;
        for (const key of path) {
            const next = typeof container === 'object' && container !== null ? places.get(container)?.get(String(key)) : undefined;
            if (next === undefined)
                return { place, whole: false };
            place = next;
            container = member(container, key);
        }
        return { place, whole: true };
    }
    const span = (range) => spanOf(file, lines, range);
    return {
        file,
        value,
        at(path) {
            if (path.length === 0)
                return (0,_model_source_js__WEBPACK_IMPORTED_MODULE_0__/* .startOf */ .G)(file);
            const { place } = find(path);
            return span(place.key ?? place.value);
        },
        valueAt(path) {
            if (path.length === 0)
                return (0,_model_source_js__WEBPACK_IMPORTED_MODULE_0__/* .startOf */ .G)(file);
            const { place, whole } = find(path);
            const empty = place.value[0] >= place.value[1];
            return span(whole && !empty ? place.value : (place.key ?? place.value));
        },
        text(path) {
            const { place, whole } = find(path);
            return whole ? place.text : undefined;
        },
        keys(path) {
            const container = path.reduce(member, value);
            return typeof container === 'object' && container !== null ? [...(places.get(container)?.keys() ?? [])] : [];
        },
        has(path) {
            return find(path).whole;
        },
    };
}


/***/ }),

/***/ 49426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./src/lib/closest.ts
var closest = __webpack_require__(10104);
// EXTERNAL MODULE: ./src/lib/unreachable.ts
var unreachable = __webpack_require__(62101);
// EXTERNAL MODULE: ./src/load/reports.ts
var reports = __webpack_require__(70719);
// EXTERNAL MODULE: ./src/load/tree.ts
var load_tree = __webpack_require__(59290);
;// CONCATENATED MODULE: ./src/load/explain-issue.ts




/** Says what zod found in the user's words, at the line. Unknown keys and unions are settled before. */
function explainIssue(issue, path, tree) {
    const about = { item: [tree.file, ...path].join('.') };
    const found = path.reduce(load_tree/* member */.Dc, tree.value);
    const name = path.length === 0 ? 'The file' : `\`${written(path)}\``;
    if (found === undefined) {
        if (path.length === 0)
            return (0,reports/* problem */.C)('error', 'missing-key', 'The file is empty.', tree.at([]), { about });
        return (0,reports/* problem */.C)('error', 'missing-key', `${name} is missing.`, tree.at(path.slice(0, -1)), { about });
    }
    const { message, help } = word(issue, name, found);
    return (0,reports/* problem */.C)('error', 'invalid-value', message, tree.valueAt(path), { help, about });
}
function word(issue, name, found) {
    switch (issue.code) {
        case 'invalid_type':
            if (issue.expected === 'boolean' && typeof found === 'string' && /^(?:yes|no|on|off|y|n)$/i.test(found)) {
                const meant = /^(?:yes|on|y)$/i.test(found);
                return { message: `${name} must be true or false, not "${found}".`, help: `Write ${meant}.` };
            }
            return { message: `${name} must be ${kindName(issue.expected)}, not ${describe(found)}.` };
        case 'invalid_value': {
            const allowed = issue.values.map(String);
            const near = typeof found === 'string' ? (0,reports/* didYouMean */.a)((0,closest/* closest */.k)(found, allowed)) : undefined;
            return { message: `${name} is ${describe(found)}; it must be one of ${allowed.join(', ')}.`, help: near };
        }
        case 'too_small':
            return { message: `${name} ${sized(issue.origin, 'least', issue.minimum)}.` };
        case 'too_big':
            return { message: `${name} ${sized(issue.origin, 'most', issue.maximum)}.` };
        case 'invalid_union': {
            const kinds = new Set(issue.errors.flatMap((branch) => branch.flatMap(expectedKind)));
            return { message: `${name} must be ${[...kinds].join(' or ')}, not ${describe(found)}.` };
        }
        case 'invalid_key':
            return { message: `${name}: ${issue.issues[0]?.message ?? 'this key is not allowed here'}.` };
        case 'custom':
        case 'invalid_format':
        case 'invalid_element':
        case 'not_multiple_of':
        case 'unrecognized_keys':
            return { message: `${name} ${issue.message}.` };
        default:
            return (0,unreachable/* unreachable */.H)(issue);
    }
}
function expectedKind(issue) {
    if (issue.code === 'invalid_type')
        return [kindName(issue.expected)];
    return issue.code === 'invalid_value' ? [`one of ${issue.values.map(String).join(', ')}`] : [];
}
function sized(origin, bound, limit) {
    if (origin === 'string')
        return limit === 1 ? 'must not be empty' : `must have at ${bound} ${limit} characters`;
    if (origin === 'array')
        return limit === 1 ? 'must not be empty' : `must have at ${bound} ${limit} items`;
    return `must be at ${bound} ${limit}`;
}
const kindNames = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map',
    record: 'a map',
    null: 'empty',
};
function kindName(kind) {
    return kindNames[kind] ?? kind;
}
/** A path as it is written in code: `edges[2].to`. */
function written(path) {
    return path.reduce((text, key) => {
        if (typeof key === 'number')
            return `${text}[${key}]`;
        return text === '' ? key : `${text}.${key}`;
    }, '');
}
/** A value as a person would call it, cut to a length that fits a line. */
function describe(value) {
    if (value === null || value === undefined)
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a map';
    if (typeof value !== 'string')
        return `${typeof value === 'number' ? 'the number ' : ''}${JSON.stringify(value)}`;
    return value.length > 60 ? `"${value.slice(0, 60)}…"` : `"${value}"`;
}
/**
 * The issues of the branch of a union that the user most likely meant: one whose kind of value is right, and of those
 * the one with the fewest issues. The union's own issue when no branch is of that kind.
 */
function settleUnions(issue, root) {
    if (issue.code !== 'invalid_union')
        return [issue];
    const value = issue.path.reduce(load_tree/* member */.Dc, root);
    let best;
    for (const branch of issue.errors) {
        if (branch.some(({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'))) {
            continue;
        }
        const settled = branch.flatMap((each) => settleUnions(each, value));
        if (best === undefined || settled.length < best.length)
            best = settled;
    }
    if (best === undefined)
        return [issue];
    return best.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
;// CONCATENATED MODULE: ./src/load/known-keys.ts

const published = new WeakMap();
/** The keys that a schema knows at a path, in its order; empty where any key is allowed. */
function knownKeys(schema, path) {
    let json = published.get(schema);
    if (json === undefined) {
        json = json_schema_processors/* toJSONSchema */.bl(schema, { unrepresentable: 'any' });
        published.set(schema, json);
    }
    let branches = spread(json);
    for (const key of path)
        branches = branches.flatMap((branch) => step(branch, key)).flatMap(spread);
    return [...new Set(branches.flatMap((branch) => Object.keys(branch.properties ?? {})))];
}
function spread(branch) {
    const inner = branch.anyOf ?? branch.oneOf;
    return inner ? inner.flatMap((each) => spread(each)) : [branch];
}
function step(branch, key) {
    const next = typeof key === 'number'
        ? Array.isArray(branch.items)
            ? undefined
            : branch.items
        : ((branch.properties && Object.hasOwn(branch.properties, key) ? branch.properties[key] : undefined) ??
            branch.additionalProperties);
    return typeof next === 'object' && next !== null ? [next] : [];
}

;// CONCATENATED MODULE: ./src/load/validate.ts





/**
 * The tree's value as the schema describes it, after a diagnostic for each thing that is wrong. What is wrong is left
 * out (a bad list as a whole), so that the rest can still be used; undefined when what is wrong cannot be left out.
 * An unknown key is a warning; one that begins with `x-` is the user's own.
 */
function validate(schema, tree, report) {
    let parsed = schema.safeParse(tree.value);
    if (parsed.success)
        return parsed.data;
    let issues = parsed.error.issues.flatMap((issue) => settleUnions(issue, tree.value));
    for (const issue of issues)
        for (const diagnostic of tell(issue, schema, tree))
            report(diagnostic);
    const value = structuredClone(tree.value);
    // Leaving one thing out can bring up the next; each round takes something away, so this ends.
    for (;;) {
        // All are looked up before any is taken out: two issues may be about the same value.
        const targets = issues.flatMap((issue) => faultyParts(value, issue));
        if (targets.some((path) => path.length === 0))
            return undefined;
        for (const path of targets)
            takeOut(value, path);
        parsed = schema.safeParse(value);
        if (parsed.success)
            return parsed.data;
        issues = parsed.error.issues.flatMap((issue) => settleUnions(issue, value));
    }
}
function tell(issue, schema, tree) {
    const path = plainPath(issue.path);
    if (issue.code !== 'unrecognized_keys')
        return [explainIssue(issue, path, tree)];
    const known = knownKeys(schema, path);
    const listed = known.filter((key) => !key.startsWith('$'));
    return issue.keys
        .filter((key) => !key.startsWith('x-'))
        .map((key) => {
        const near = (0,reports/* didYouMean */.a)((0,closest/* closest */.k)(key, known));
        const list = listed.length > 0 && listed.length <= 30 ? `Keys known here: ${listed.join(', ')}.` : undefined;
        const where = path.length === 0 ? '' : ` in \`${written(path)}\``;
        const message = `The key "${key}"${where} is not known and has no effect.`;
        const about = { item: [tree.file, ...path, key].join('.') };
        return (0,reports/* problem */.C)('warning', 'unknown-key', message, tree.at([...path, key]), { help: near ?? list, about });
    });
}
/** The members that an issue makes useless: those it is about, a list for a bad item, a map for a missing key. */
function faultyParts(value, issue) {
    const path = plainPath(issue.path);
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => [...path, key]);
    for (let length = path.length; length > 0; length -= 1) {
        const container = path.slice(0, length - 1).reduce(load_tree/* member */.Dc, value);
        if (!Array.isArray(container) && (0,load_tree/* member */.Dc)(container, path[length - 1]) !== undefined) {
            return [path.slice(0, length)];
        }
    }
    return [[]];
}
function takeOut(value, path) {
    const container = path.slice(0, -1).reduce(load_tree/* member */.Dc, value);
    if (container !== null && typeof container === 'object')
        Reflect.deleteProperty(container, path.at(-1));
}
function plainPath(path) {
    return path.map((key) => (typeof key === 'number' ? key : String(key)));
}


/***/ }),

/***/ 14749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ workspacePath)
/* harmony export */ });
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10228);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70719);


/**
 * The path in the form that the whole engine compares: relative, `/`, no `.`; undefined after a diagnostic. `about`: what
 * the path is for.
 */
function workspacePath(path, at, report, about = {}) {
    const inside = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .insidePath */ .yt)(path);
    if (inside !== undefined)
        return inside;
    const message = `The path "${path}" leaves the workspace.`;
    const help = 'Use a path inside the repository, relative to its root.';
    report((0,_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .C)('error', 'path-outside-workspace', message, at, { help, about: { ...about, item: path } }));
    return undefined;
}


/***/ }),

/***/ 45890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   np: () => (/* binding */ probeList)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82543);
/* harmony import */ var _model_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6968);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70207);



/** The source texts of a map of scalars. */
function texts(map, tree, path) {
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g)(Object.keys(map ?? {}).map((name) => [name, tree.text([...path, name]) ?? '']));
}
/** Milliseconds of a duration that the schema has let through. */
function milliseconds(value) {
    return value === undefined ? undefined : (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(String(value));
}
/** Each probe once, in the order of the model. */
function probeList(written) {
    if (written === 'all')
        return _model_request_js__WEBPACK_IMPORTED_MODULE_2__/* .probeKinds */ .C4;
    return _model_request_js__WEBPACK_IMPORTED_MODULE_2__/* .probeKinds */ .C4.filter((kind) => written === kind || written.includes(kind));
}


/***/ }),

/***/ 75180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ startOf)
/* harmony export */ });
/** A span that stands for a whole file: line 1, column 1. */
function startOf(file) {
    return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}


/***/ })

};
