export const id = 958;
export const ids = [958];
export const modules = {

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

/***/ 30434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Removes a file or a folder with all in it, also where a script took away our right to. Absent is fine. */
async function removeTree(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true, maxRetries: 3 });
    }
    catch (error) {
        if (!isRefusal(error))
            throw error;
        await openUp(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** Makes every folder of a tree writable for us. Links are left alone. */
async function openUp(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    if (!found.isDirectory())
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, 0o700);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path))
        await openUp((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
}
function isRefusal(error) {
    return ['EACCES', 'EPERM', 'ENOTEMPTY'].includes(String(error.code));
}


/***/ }),

/***/ 94447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pm: () => (/* binding */ claimFolder),
/* harmony export */   QQ: () => (/* binding */ WorkFolderError),
/* harmony export */   Qr: () => (/* binding */ openWorkFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23056);
/* harmony import */ var _staging_remove_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30434);




const lock = '.lock';
const ignoreFile = '.gitignore';
const ownership = 'Made by dag-script-test, which empties this folder with every run.\n';
const ignoreAll = '*\n';
/** What `init` keeps of an interview that was broken off. */
const keptAnswers = 'init.json';
/** What a folder of ours always holds. */
const ownFiles = [
    [_model_document_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolderMarker */ .a, ownership],
    [ignoreFile, ignoreAll],
];
/** The folder cannot be used for a run. The message says why and what to do. */
class WorkFolderError extends Error {
    name = 'WorkFolderError';
}
/**
 * Takes a folder (absolute path) for one run: makes it, or empties it when it is one of ours. What is named in `keep`
 * stays (names directly in it). Rejects with a `WorkFolderError` when it holds files that are not ours, when another run
 * is using it, and when it cannot be written.
 */
async function openWorkFolder(out, { keep = [] } = {}) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(out, { recursive: true });
        await claim(out);
        await takeLock(out);
    }
    catch (error) {
        if (error instanceof WorkFolderError || !isFileError(error))
            throw error;
        throw new WorkFolderError(`The work folder ${out} cannot be used: ${error.message}. Name another one.`);
    }
    const ours = new Set([_model_document_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolderMarker */ .a, lock, ignoreFile, keptAnswers, ...keep]);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(out))
        if (!ours.has(name))
            await (0,_staging_remove_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTree */ .d)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, name));
    // Nothing of a run belongs in a commit, wherever the folder lies.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, ignoreFile), ignoreAll);
    return {
        async release() {
            held.delete(out);
            if ((await holderOf(out)) === process.pid)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, lock), { force: true });
            // A script may have removed what says that the folder is ours: the next run must not refuse our own reports.
            for (const [name, text] of ownFiles) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, name), text, { flag: 'wx' }).catch(() => undefined);
            }
        },
    };
}
/** Makes a folder one of ours without emptying it, so that something can be kept there until a run needs it. */
async function claimFolder(out) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(out, { recursive: true });
    await claim(out);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, ignoreFile), ignoreAll);
}
async function claim(out) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(out);
    if (names.includes(_model_document_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolderMarker */ .a))
        return;
    if (names.length > 0) {
        throw new WorkFolderError(`The work folder ${out} holds files that are not of an earlier run (such as ${names.sort()[0]}), and a run empties ` +
            `its work folder. Name a folder that is empty or does not exist.`);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, _model_document_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolderMarker */ .a), ownership);
}
/** A lock of a process that is gone is taken over. */
async function takeLock(out) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, lock);
    for (let tries = 0; tries < 3; tries += 1) {
        try {
            const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx');
            await file.writeFile(`${process.pid}\n`);
            await file.close();
            held.add(out);
            return;
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
        const holder = await holderOf(out);
        if (holder === undefined ? await isFresh(path) : isRunning(holder, out)) {
            throw new WorkFolderError(`The work folder ${out} is in use by another run${holder === undefined ? '' : ` (process ${holder})`}. ` +
                `Wait for it, or name another folder.`);
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
    }
    throw new WorkFolderError(`The work folder ${out} is being taken by another run. Wait for it, or name another folder.`);
}
async function holderOf(out) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, lock), 'utf8').catch(() => '');
    const pid = Number(text.trim());
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}
/** A lock without a number may be one that is just being written. */
async function isFresh(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    return found !== undefined && Date.now() - found.mtimeMs < 5_000;
}
/** Folders that this process has taken: in a container, a run that is long gone often had our own process id. */
const held = new Set();
function isRunning(pid, out) {
    if (pid === process.pid)
        return held.has(out);
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // Somebody else's process, but a living one.
        return error.code === 'EPERM';
    }
}
function isFileError(error) {
    return error instanceof Error && typeof error.code === 'string';
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

/***/ 23056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ runFolderMarker),
/* harmony export */   z: () => (/* binding */ reportFormats)
/* harmony export */ });
/** `html` is large: it is loaded only when it is asked for. */
const reportFormats = ['json', 'markdown', 'text', 'html', 'csv', 'junit', 'ctrf'];
/** A file that says that a folder holds the results of a run, and is ours to empty. */
const runFolderMarker = '.dag-script-test-folder';


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
