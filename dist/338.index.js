export const id = 338;
export const ids = [338];
export const modules = {

/***/ 97:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ digestFile),
/* harmony export */   fZ: () => (/* binding */ treeDigest),
/* harmony export */   rM: () => (/* binding */ readPlain),
/* harmony export */   u$: () => (/* binding */ smallFile),
/* harmony export */   yK: () => (/* binding */ plainMode)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** Files up to this many bytes are read at once: a stream costs more than their whole content. */
const smallFile = 1_048_576;
/**
 * A mode that does not depend on the machine's umask: executable or not, as Git keeps it. Digests are compared
 * between machines.
 */
function plainMode(mode) {
    return (mode & 0o111) === 0 ? 0o644 : 0o755;
}
/** Hex sha256 over the sorted relative paths, the plain modes and the contents of a tree's files. No times. */
function treeDigest(files) {
    const whole = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const { path, mode, sha256 } of files) {
        whole.update(`${path}\0${plainMode(mode).toString(8)}\0${sha256 ?? 'unreadable'}\n`);
    }
    return whole.digest('hex');
}
/** Hex sha256 of a file's content. A link is not followed, and a pipe is not waited for. Throws what the disk says. */
async function digestFile(path, bytes) {
    if (bytes <= smallFile)
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', readPlain(path));
    const whole = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | noFollow;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { flags: flags, highWaterMark: 1_048_576 })) {
        whole.update(chunk);
    }
    return whole.digest('hex');
}
/** The content of a regular file, even if a link or a pipe takes its place between looking and opening. */
function readPlain(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | noFollow);
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file).isFile())
            throw Object.assign(new Error('not a file'), { code: 'EINVAL' });
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
// Windows has neither flag.
const noFollow = (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);


/***/ }),

/***/ 59598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ explainFileError)
/* harmony export */ });
/** What the file system refused, as the end of a sentence that begins with the path. Programming errors are thrown on. */
function explainFileError(error) {
    const code = error.code;
    if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code))
        throw error;
    return `cannot be used: ${reasons[code] ?? code}`;
}
const reasons = {
    EACCES: 'permission denied (EACCES)',
    EPERM: 'operation not permitted (EPERM)',
    ENOENT: 'it is not there any more (ENOENT)',
    EEXIST: 'another file of this name is there already (EEXIST)',
    ENOSPC: 'no space left on the disk (ENOSPC)',
    EDQUOT: 'the disk quota is used up (EDQUOT)',
    EMFILE: 'too many open files (EMFILE)',
    ENAMETOOLONG: 'its path is too long (ENAMETOOLONG)',
    ELOOP: 'its links lead in a circle (ELOOP)',
    EIO: 'the disk reports an error (EIO)',
    EROFS: 'the file system is read-only (EROFS)',
};


/***/ }),

/***/ 46216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ freeBytes),
/* harmony export */   z: () => (/* binding */ sayBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Left free on the disk beside what is copied, for what the scripts write: 64 MiB. */
const reserve = 64 * 1_048_576;
/** Bytes that may be written to the disk of a folder; infinite where that cannot be known. */
async function freeBytes(folder) {
    try {
        const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
        return Math.max(0, bavail * bsize - reserve);
    }
    catch {
        return Number.POSITIVE_INFINITY;
    }
}
/** A size for people: `1.5 MB`, powers of 1000. */
function sayBytes(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}


/***/ }),

/***/ 42402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ listTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_ordered_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99834);
/* harmony import */ var _explain_file_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59598);




/** Enough for any real data, and an end for a tree that links blow up. */
const mostEntries = 200_000;
const mostLevels = 100;
/**
 * What lies at `root`: a file, or a folder with all below it. Nothing is read. Links are followed as long as they stay
 * in `within`; others, and whatever is neither file nor folder, are problems.
 */
function listTree(root, within) {
    const files = [];
    const folders = [];
    const problems = [];
    let seen = 0;
    let boundary;
    let real;
    let found;
    const name = root.slice(root.lastIndexOf(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) + 1);
    try {
        boundary = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(within);
        real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root);
        found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(real);
    }
    catch (error) {
        const broken = isLink(root) ? [{ path: name, message: 'is a link that leads nowhere' }] : [];
        const unreadable = isMissing(error) ? broken : [{ path: name, message: (0,_explain_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .explainFileError */ .Y)(error) }];
        return { kind: 'absent', files, folders, problems: unreadable };
    }
    if (!isInside(real, boundary)) {
        return { kind: 'absent', files, folders, problems: [{ path: name, message: leaves }] };
    }
    /** `above`: the real folders on the way here, to notice a link that leads back to one of them. */
    function walk(folder, prefix, above) {
        let names;
        try {
            names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
        }
        catch (error) {
            problems.push({ path: prefix.slice(0, -1) || '.', message: (0,_explain_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .explainFileError */ .Y)(error) });
            return;
        }
        for (const name of names.sort(_lib_ordered_js__WEBPACK_IMPORTED_MODULE_3__/* .byText */ .z)) {
            if (++seen > mostEntries)
                return;
            look((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), prefix + name, above);
        }
    }
    function look(place, path, above) {
        let own;
        try {
            own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place);
        }
        catch (error) {
            // Node reads names as UTF-8, and what is none it cannot name again.
            const message = path.includes('\u{FFFD}') ? 'has a name that is not valid UTF-8' : (0,_explain_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .explainFileError */ .Y)(error);
            problems.push({ path, message });
            return;
        }
        try {
            const source = own.isSymbolicLink() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(place) : place;
            if (isInside(source, boundary))
                add(source, path, own.isSymbolicLink() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(source) : own, above);
            else
                problems.push({ path, message: leaves });
        }
        catch (error) {
            problems.push({ path, message: isMissing(error) ? 'is a link that leads nowhere' : (0,_explain_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .explainFileError */ .Y)(error) });
        }
    }
    function add(source, path, stats, above) {
        if (stats.isFile()) {
            files.push({ path, source, bytes: stats.size, mode: stats.mode & 0o777, mtimeMs: stats.mtimeMs });
        }
        else if (!stats.isDirectory()) {
            problems.push({ path, message: 'is neither a file nor a folder' });
        }
        else if (above.includes(source) || above.length >= mostLevels) {
            problems.push({ path, message: 'leads back to a folder that holds it, or lies too deep' });
        }
        else {
            folders.push(path);
            walk(source, `${path}/`, [...above, source]);
        }
    }
    if (found.isDirectory())
        walk(real, '', [real]);
    else
        add(real, name, found, []);
    if (seen > mostEntries)
        problems.push({ path: '.', message: `holds more than ${mostEntries} files` });
    const kind = found.isDirectory() ? 'directory' : found.isFile() ? 'file' : 'absent';
    return { kind, files: files.sort((a, b) => (0,_lib_ordered_js__WEBPACK_IMPORTED_MODULE_3__/* .byText */ .z)(a.path, b.path)), folders, problems };
}
const leaves = 'is a link that leaves its folder; it was not followed';
/** Whether a real path is a folder or lies below it. */
function isInside(path, folder) {
    return path === folder || path.startsWith(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : folder + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
}
function isMissing(error) {
    const code = error.code;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function isLink(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isSymbolicLink();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 90504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ stage),
  t: () => (/* binding */ usualLimits)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/lib/ordered.ts
var ordered = __webpack_require__(99834);
;// CONCATENATED MODULE: ./src/execute/staging/arrange.ts
/** Decides how a source is delivered as the input asks for it (see `StageCopy`). */
function arrange(copy, source) {
    if (copy.shape === 'directory')
        return fanOut(asFolder(source), source, copy.channels);
    const wanted = copy.to.slice(copy.to.lastIndexOf('/') + 1);
    const file = source.kind === 'file' ? source.files[0] : pick(source.files, wanted);
    if (file === undefined)
        return asFolder(source);
    return { asFolder: false, folders: [], files: [{ file, to: '' }], whole: source.files.length === 1 };
}
function asFolder(source) {
    const files = source.files.map((file) => ({ file, to: file.path }));
    return { asFolder: true, folders: source.folders, files, whole: true };
}
/** The file of a folder that is meant by a name: at its top, else the only one of that name, else the only one. */
function pick(files, wanted) {
    const top = files.find((file) => file.path === wanted);
    if (top !== undefined)
        return top;
    const named = files.filter((file) => file.path.endsWith(`/${wanted}`));
    if (named.length === 1)
        return named[0];
    return files.length === 1 ? files[0] : undefined;
}
/**
 * Channels: a source that has one of the sub-folders is taken as it is, with those that it lacks left empty; any other
 * goes whole into each of them.
 */
function fanOut(plain, source, channels) {
    if (channels.length === 0)
        return plain;
    if (source.folders.some((folder) => channels.includes(folder))) {
        return { ...plain, folders: [...new Set([...plain.folders, ...channels])] };
    }
    return {
        asFolder: true,
        whole: true,
        folders: channels.flatMap((channel) => [channel, ...plain.folders.map((folder) => `${channel}/${folder}`)]),
        files: channels.flatMap((channel) => plain.files.map(({ file, to }) => ({ file, to: `${channel}/${to}` }))),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/execute/staging/digest.ts
var digest = __webpack_require__(97);
;// CONCATENATED MODULE: ./src/execute/staging/copy-file.ts




/**
 * Copies a file to a path where nothing is, with its permissions (but always writable for us: the copy is the script's
 * own) and its time of change. Its time of access is 0 until someone reads it (see `wasRead`). Returns the hex sha256 of
 * what was copied. Throws what the file system says.
 */
async function copyPrivate(file, to) {
    const mode = file.mode | 0o600;
    if (file.bytes <= digest/* smallFile */.u$) {
        // One reading gives the copy and the digest, and small files go several times faster without the thread pool.
        const content = (0,digest/* readPlain */.rM)(file.source);
        const copy = (0,external_node_fs_.openSync)(to, 'wx', mode);
        try {
            (0,external_node_fs_.writeFileSync)(copy, content);
            (0,external_node_fs_.futimesSync)(copy, 0, file.mtimeMs / 1000);
        }
        finally {
            (0,external_node_fs_.closeSync)(copy);
        }
        return (0,external_node_crypto_.hash)('sha256', content);
    }
    await (0,promises_.copyFile)(file.source, to, external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE);
    await (0,promises_.chmod)(to, mode);
    const sha256 = await (0,digest/* digestFile */.TM)(to, file.bytes);
    // Last, because digesting reads it.
    await (0,promises_.utimes)(to, 0, file.mtimeMs / 1000);
    return sha256;
}

// EXTERNAL MODULE: ./src/execute/staging/explain-file-error.ts
var explain_file_error = __webpack_require__(59598);
// EXTERNAL MODULE: ./src/execute/staging/free-space.ts
var free_space = __webpack_require__(46216);
// EXTERNAL MODULE: ./src/execute/staging/list-tree.ts
var list_tree = __webpack_require__(42402);
// EXTERNAL MODULE: ./src/execute/staging/remove-tree.ts
var remove_tree = __webpack_require__(30434);
// EXTERNAL MODULE: ./src/execute/staging/stamp.ts
var staging_stamp = __webpack_require__(64790);
;// CONCATENATED MODULE: ./src/execute/staging/stage.ts











/** Inputs up to 256 MB are copied; the disk keeps a reserve. */
const usualLimits = { copyBytes: 256_000_000, freeBytes: free_space/* freeBytes */.g };
/**
 * Makes a node's folder anew and puts its inputs there. Every consumer gets a copy of its own: scripts unpack archives
 * into their inputs, and two consumers must not see each other. What cannot be placed is a problem of that input.
 * `emptyTable` is needed for copies that are to be emptied.
 */
async function stage(job, limits = usualLimits, emptyTable = async () => false) {
    const problems = [];
    const inputs = [];
    try {
        await makeFolders(job);
    }
    catch (error) {
        return { problems: [{ input: '', message: `The node's folder ${(0,explain_file_error/* explainFileError */.Y)(error)}` }], inputs };
    }
    const sources = job.copies.map((copy) => ({ copy, tree: (0,list_tree/* listTree */.n)(copy.from, copy.within ?? copy.from) }));
    for (const { copy, tree } of sources) {
        if (tree.kind === 'absent' && tree.problems.length === 0) {
            problems.push({ input: copy.input, message: `nothing is at ${copy.from}` });
        }
        for (const { path, message } of tree.problems)
            problems.push({ input: copy.input, message: `${path} ${message}` });
    }
    if (problems.length > 0)
        return { problems, inputs };
    const short = await tooLittleSpace(job, sources, limits);
    if (short !== undefined)
        return { problems: [short], inputs };
    for (const { copy, tree } of sources) {
        try {
            const report = await place(job.folder, copy, tree, limits, emptyTable);
            if ('message' in report)
                problems.push(report);
            else
                inputs.push(report);
        }
        catch (error) {
            problems.push({ input: copy.input, message: `${copy.to} ${(0,explain_file_error/* explainFileError */.Y)(error)}` });
        }
    }
    return { problems, inputs };
}
async function makeFolders(job) {
    const kept = new Set(job.keep ?? []);
    if (kept.size === 0 && (0,external_node_fs_.existsSync)(job.folder))
        await (0,remove_tree/* removeTree */.d)(job.folder);
    (0,external_node_fs_.mkdirSync)(job.folder, { recursive: true });
    for (const name of kept.size === 0 ? [] : (0,external_node_fs_.readdirSync)(job.folder)) {
        if (!kept.has(name))
            await (0,remove_tree/* removeTree */.d)((0,external_node_path_.join)(job.folder, name));
    }
    for (const folder of job.folders)
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(job.folder, folder), { recursive: true });
}
async function tooLittleSpace(job, sources, limits) {
    const sizes = sources.map(({ copy, tree }) => ({ input: copy.input, bytes: bytesOf(tree) }));
    const copied = sizes.filter(({ bytes }) => bytes <= limits.copyBytes);
    const needed = copied.reduce((sum, { bytes }) => sum + bytes, 0);
    if (needed === 0)
        return undefined;
    const free = await limits.freeBytes(job.folder);
    if (needed <= free)
        return undefined;
    const largest = copied.toSorted((a, b) => b.bytes - a.bytes)[0];
    return {
        input: largest?.input ?? '',
        message: `the disk is too full: the inputs need ${(0,free_space/* sayBytes */.z)(needed)}, and ${(0,free_space/* sayBytes */.z)(free)} may be used`,
    };
}
function bytesOf(tree) {
    return tree.files.reduce((sum, file) => sum + file.bytes, 0);
}
async function place(folder, copy, source, limits, emptyTable) {
    const arrangement = arrange(copy, source);
    const target = (0,external_node_path_.join)(folder, copy.to);
    // What is emptied is not even read: only the rest can be too much to copy.
    const emptied = new Set();
    const linked = bytesOf(source) > limits.copyBytes;
    (0,external_node_fs_.mkdirSync)(arrangement.asFolder ? target : (0,external_node_path_.dirname)(target), { recursive: true });
    for (const name of arrangement.folders)
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(target, name), { recursive: true });
    if (copy.emptied)
        await emptyAll(arrangement, target, emptyTable, emptied);
    const rest = { ...arrangement, files: arrangement.files.filter(({ to }) => !emptied.has(to)) };
    const digested = linked ? stage_link(rest, target) : await copyAll(rest, target);
    if ('message' in digested)
        return { input: copy.input, message: digested.message };
    const isWhole = arrangement.whole && !linked && emptied.size === 0;
    if (copy.expect !== undefined && isWhole && sourceDigest(source, digested) !== copy.expect) {
        return { input: copy.input, message: 'its source was changed after it had been sealed' };
    }
    const stamp = (0,staging_stamp/* stampOf */.Z)(target);
    return {
        input: copy.input,
        fileCount: arrangement.files.length,
        bytes: arrangement.files.reduce((sum, { file }) => sum + file.bytes, 0),
        // The content of what is only linked is not read: its stamp stands for it.
        digest: linked ? `stamp:${stamp}` : (0,digest/* treeDigest */.fZ)(delivered(arrangement, target, digested)),
        stamp,
        linked,
        ...(copy.emptied && { emptied: emptied.size }),
    };
}
async function emptyAll({ files }, target, emptyTable, emptied) {
    for (const { file, to } of files) {
        const table = { source: file.source, name: file.path, bytes: file.bytes };
        if (await emptyTable(table, to === '' ? target : (0,external_node_path_.join)(target, to)))
            emptied.add(to);
    }
}
async function copyAll(arrangement, target) {
    const digests = new Map();
    let sinceBreath = 0;
    for (const { file, to } of arrangement.files) {
        try {
            digests.set(file.path, await copyPrivate(file, to === '' ? target : (0,external_node_path_.join)(target, to)));
        }
        catch (error) {
            return { message: `${file.path} ${(0,explain_file_error/* explainFileError */.Y)(error)}` };
        }
        // Small files are copied without waiting for anything; other jobs must get their turn.
        if (++sinceBreath % 64 === 0)
            await new Promise(setImmediate);
    }
    return digests;
}
/** Hard links would let a script write into the original unseen; a symbolic one at least shows in its ctime. */
function stage_link(arrangement, target) {
    for (const { file, to } of arrangement.files)
        (0,external_node_fs_.symlinkSync)(file.source, to === '' ? target : (0,external_node_path_.join)(target, to));
    return new Map();
}
function delivered(arrangement, target, digests) {
    return arrangement.files
        .map(({ file, to }) => digestedFile(to === '' ? (0,external_node_path_.basename)(target) : to, file, digests))
        .sort((a, b) => (0,ordered/* byText */.z)(a.path, b.path));
}
function sourceDigest(source, digests) {
    return (0,digest/* treeDigest */.fZ)(source.files.map((file) => digestedFile(file.path, file, digests)));
}
function digestedFile(path, file, digests) {
    const sha256 = digests.get(file.path);
    return { path, mode: file.mode, ...(sha256 === undefined ? {} : { sha256 }) };
}


/***/ }),

/***/ 64790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ stampOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_ordered_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99834);




/**
 * Hex sha256 over what the file system says of every file of a tree: names, sizes, times of change. Equal stamps mean
 * that nothing was written since: a change of content changes the ctime, and no program can set that. Cheap: no content
 * is read. Links to files stand for the files that they lead to.
 */
function stampOf(root) {
    const lines = [];
    function walk(place, path) {
        let line;
        try {
            const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(place, { bigint: true });
            if (own.isDirectory()) {
                for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(place).sort(_lib_ordered_js__WEBPACK_IMPORTED_MODULE_3__/* .byText */ .z))
                    walk((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, name), `${path}/${name}`);
                return;
            }
            const link = own.isSymbolicLink() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(place) : '';
            const stats = own.isSymbolicLink() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(place, { bigint: true }) : own;
            line = [link, stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino, stats.mode].join('\0');
        }
        catch (error) {
            line = String(error.code);
        }
        lines.push(`${path}\0${line}\n`);
    }
    walk(root, '');
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', lines.join(''));
}


/***/ }),

/***/ 22338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/lib/ordered.ts
var ordered = __webpack_require__(99834);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
// EXTERNAL MODULE: ./src/model/finding.ts
var model_finding = __webpack_require__(41300);
;// CONCATENATED MODULE: ./src/check/rules/rule.ts

/** A finding about an output, with the rule's usual help where there is none of its own. */
function aboutOutput({ node, output }, rule, message, { promise, ...parts } = {}) {
    const { expected } = output;
    const inTest = promise !== undefined && expected?.members.includes(promise) === true;
    return (0,model_finding/* find */.I)({
        rule,
        message: `${node.id}.${output.name}: ${message}`,
        help: model_finding/* findingRules */.B[rule][2],
        about: { kind: 'output', node: node.id, output: output.name },
        at: inTest ? expected.at : output.at,
        ...parts,
    });
}

;// CONCATENATED MODULE: ./src/check/rules/too-few-rows.ts


/** The rows of all tables together; undefined when they were not counted. */
function rowsOf(profile) {
    if (profile.table !== undefined)
        return profile.table.rows;
    const tables = profile.files.flatMap((file) => file.table ?? []);
    const rows = tables.map((table) => table.rows ?? Number.NaN).reduce((sum, each) => sum + each, 0);
    return tables.length === 0 || Number.isNaN(rows) ? undefined : rows;
}
/** A table has fewer rows than declared. Rows that were not counted are said: silence would look like success. */
const tooFewRows = (subject) => {
    const { output, evidence } = subject;
    const least = output.data?.minRows;
    const { profile } = evidence;
    if (least === undefined || profile === undefined)
        return [];
    const rows = rowsOf(profile);
    if (rows === undefined) {
        const message = `\`min_rows\` was not checked: the rows of ${profile.format ?? 'nothing'} are not counted.`;
        return [aboutOutput(subject, 'too-few-rows', message, { severity: 'note', promise: 'minRows' })];
    }
    if (rows >= least)
        return [];
    const message = `it has ${(0,lib_text/* count */.U9)(rows, 'row')}, but at least ${least} are declared.`;
    return [aboutOutput(subject, 'too-few-rows', message, { promise: 'minRows' })];
};

;// CONCATENATED MODULE: ./src/check/baseline/make-baseline.ts


/** The outputs that can be compared: of scripts that ran and passed here. Stubs are files of the repository. */
function measuredOutputs(plan, execution) {
    const runs = new Map(execution.runs.map((run) => [run.node, run]));
    return plan.nodes.flatMap(({ id, outputs }) => {
        const run = runs.get(id);
        if (run?.role !== 'assigned' || run.outcome.status !== 'passed' || run.outcome.via === 'stub')
            return [];
        return outputs.map(({ name }) => {
            const evidence = run.outputs.find((each) => each.output === name);
            return { node: id, output: name, profile: evidence?.present ? evidence.profile : undefined };
        });
    });
}
/** What a baseline keeps of a profile; undefined where there is no table, or not all of it is known. */
function entryOf(profile) {
    const rows = rowsOf(profile);
    const { columns = [], columnCount } = profile.table ?? {};
    if (profile.table === undefined || (columns.length === 0 && rows === undefined))
        return undefined;
    if (columnCount !== undefined)
        return undefined;
    return {
        ...(rows !== undefined && { rows }),
        columns: Object.fromEntries(columns
            .toSorted((a, b) => (0,ordered/* byText */.z)(a.name, b.name))
            .map(({ name, type, nulls }) => [name, { type, ...(nulls !== undefined && { nulls }) }])),
    };
}
/**
 * The baseline after a run: what passed and is without fault takes its place, anything else stays as it was, and what the
 * pipeline no longer has goes. Other pipelines of the file are left alone.
 */
function makeBaseline(before, plan, execution, isFaulty = () => false) {
    const measured = measuredOutputs(plan, execution).filter(({ node, output }) => !isFaulty(node, output));
    const reader = measured.reduce((found, { profile }) => Math.max(found, profile?.reader ?? 0), before?.reader ?? 0);
    const known = new Set(plan.nodes.flatMap(({ id, outputs }) => outputs.map(({ name }) => `${id}.${name}`)));
    // Entries of an earlier version of the readers would not be compared with the new ones.
    const kept = before?.reader === reader ? Object.entries(before.pipelines[plan.pipeline] ?? {}) : [];
    const entries = new Map(kept.filter(([key]) => known.has(key)));
    for (const { node, output, profile } of measured) {
        const entry = profile && entryOf(profile);
        if (entry === undefined)
            entries.delete(`${node}.${output}`);
        else
            entries.set(`${node}.${output}`, entry);
    }
    const others = before?.reader === reader ? before.pipelines : {};
    const pipelines = { ...others, [plan.pipeline]: Object.fromEntries([...entries].sort(([a], [b]) => (0,ordered/* byText */.z)(a, b))) };
    return {
        version: 1,
        reader,
        pipelines: Object.fromEntries(Object.entries(pipelines).sort(([a], [b]) => (0,ordered/* byText */.z)(a, b))),
    };
}
/** The baseline as it is committed: sorted, with a line for each column, so that a change of it can be read. */
function baselineText({ version, reader, pipelines }) {
    const sayEntry = ({ rows, columns }) => {
        const lines = Object.entries(columns).map(([name, column]) => `          ${JSON.stringify(name)}: ${inline(column)}`);
        const head = rows === undefined ? '' : `        "rows": ${rows},\n`;
        return `{\n${head}        "columns": ${block(lines, '        ')}\n      }`;
    };
    const sayPipeline = (outputs) => block(Object.entries(outputs).map(([key, entry]) => `      ${JSON.stringify(key)}: ${sayEntry(entry)}`), '    ');
    const all = Object.entries(pipelines).map(([name, outputs]) => `    ${JSON.stringify(name)}: ${sayPipeline(outputs)}`);
    return `{\n  "version": ${version},\n  "reader": ${reader},\n  "pipelines": ${block(all, '  ')}\n}\n`;
}
function block(lines, margin) {
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${margin}}`;
}
function inline(value) {
    return `{ ${Object.entries(value)
        .map(([key, member]) => `${JSON.stringify(key)}: ${JSON.stringify(member)}`)
        .join(', ')} }`;
}

// EXTERNAL MODULE: ./src/lib/closest.ts
var closest = __webpack_require__(10104);
;// CONCATENATED MODULE: ./src/check/rules/columns-missing.ts


/** The columns that an inline Table Schema names. A schema in a file is not known here: empty. */
function declaredColumns(data) {
    if (typeof data?.schema !== 'object')
        return [];
    const fields = data.schema['fields'];
    if (!Array.isArray(fields))
        return [];
    return fields.flatMap((field) => {
        const name = typeof field === 'object' && field !== null && 'name' in field ? field.name : undefined;
        return typeof name === 'string' ? [name] : [];
    });
}
/** Those of some columns that the table lacks; undefined when its columns are not known, or not all of them. */
function missingColumns(profile, wanted) {
    const table = profile?.table;
    if (table === undefined || table.columns.length === 0)
        return undefined;
    const present = new Set(table.columns.map((column) => column.name));
    const missing = wanted.filter((name) => !present.has(name));
    return missing.length > 0 && table.columnCount !== undefined ? undefined : missing;
}
/** How the lack of columns is said: which, and what is there. */
function sayMissingColumns(profile, missing) {
    const there = (profile?.table?.columns ?? []).map((column) => `\`${column.name}\``);
    const names = missing.map((name) => `\`${name}\``);
    return `${names.length === 1 ? 'the column' : 'the columns'} ${(0,lib_text/* listSome */.XT)(names, 5)} ${names.length === 1 ? 'is' : 'are'} missing; there are ${(0,lib_text/* listSome */.XT)(there, 8)}.`;
}
/** Columns of the output's own Table Schema that its table lacks. */
const columnsMissing = (subject) => {
    const { profile } = subject.evidence;
    const missing = missingColumns(profile, declaredColumns(subject.output.data));
    if (missing === undefined || missing.length === 0)
        return [];
    return [aboutOutput(subject, 'columns-missing', sayMissingColumns(profile, missing), { promise: 'schema' })];
};

;// CONCATENATED MODULE: ./src/check/explain-failures.ts




/**
 * Links the failures of scripts to the data that explains them: a script fails over a name that is a column elsewhere in
 * the pipeline, or nearly one here, but not one of the data that it reads. At most one flow for a failure. Where some of
 * the data is `suspicious` (outputs, as `node\noutput`, of which a fault is told), the cause is not looked for elsewhere.
 */
function explainFailures(plan, runs, flows, suspicious) {
    const tables = columnsOfOutputs(plan, runs);
    const explained = new Map();
    for (const [node, run] of runs) {
        if (run.outcome.status !== 'failed')
            continue;
        const names = namesIn(run.outcome.failure);
        const mine = flows.filter(({ result }) => result.binding.to.node === node);
        const worse = mine.filter(({ result }) => suspicious.has(sourceOf(result)));
        const suspects = (worse.length > 0 ? worse : mine).flatMap((flow) => suspectsOf(flow, names, plan, tables));
        if (suspects.length === 0)
            suspects.push(...onlyTable(mine, run.outcome.failure));
        const best = suspects.reduce((found, each) => (found === undefined || each.weight > found.weight ? each : found), undefined);
        if (best !== undefined)
            explained.set(best.flow, explain(best, plan));
    }
    return flows.map((flow) => explained.get(flow) ?? flow);
}
function sourceOf({ binding: { from } }) {
    return from.kind === 'output' ? `${from.node}\n${from.output}` : '';
}
/** The columns of each output's table, as `node\noutput`. */
function columnsOfOutputs(plan, runs) {
    const found = new Map();
    for (const { id, outputs } of plan.nodes) {
        for (const output of outputs) {
            const { profile } = runs.get(id)?.outputs.find((each) => each.output === output.name) ?? {};
            const tables = [profile?.table, ...(profile?.files ?? []).map((file) => file.table)];
            const seen = tables.flatMap((table) => (table?.columns ?? []).map((column) => column.name));
            found.set(`${id}\n${output.name}`, new Set([...seen, ...declaredColumns(output.data)]));
        }
    }
    return found;
}
/** What a failure names that may be a column. */
function namesIn(failure) {
    const said = failure.reason === 'exception' || failure.reason === 'exit-non-zero' ? failure.message : undefined;
    if (said === undefined)
        return [];
    const isKey = failure.reason === 'exception' && /^(\w+\.)*KeyError$/.test(failure.type);
    if (!isKey && !/column|feature|field|key|label|not in (the )?index|attribute|missing|lacks/i.test(said))
        return [];
    const text = said.slice(0, 4000);
    const quoted = [...text.matchAll(/'([^'\n]{1,200})'|"([^"'\n]{1,200})"|`([^`\n]{1,200})`/g)].map(([, single, double, back]) => single ?? double ?? back ?? '');
    const bare = [...text.matchAll(/[\p{L}_][\p{L}\p{N}_.-]*/gu)].map(([word]) => word.replace(/[.-]+$/, ''));
    return [
        ...(isKey && quoted.length === 0 ? [text.trim()] : quoted).map((name) => ({ name, isQuoted: true })),
        ...bare.filter((word) => word.length > 2).map((name) => ({ name, isQuoted: false })),
    ].slice(0, 200);
}
function suspectsOf(flow, names, plan, tables) {
    const { from } = flow.result.binding;
    const { columns = [] } = flow.result;
    if (from.kind === 'file' || columns.length === 0 || flow.result.format === 'tar.gz')
        return [];
    const there = new Set(columns);
    const own = `${from.node}\n${from.output}`;
    const given = plan.bindings.flatMap((binding) => binding.to.node === from.node && binding.from.kind === 'output'
        ? [{ source: `${binding.from.node}.${binding.from.output}`, key: `${binding.from.node}\n${binding.from.output}` }]
        : []);
    return names.flatMap(({ name, isQuoted }) => {
        if (there.has(name))
            return [];
        const suspect = (weight, because) => [{ flow, column: name, because, weight }];
        if (tables.get(own)?.has(name))
            return suspect(3, `${from.node} declares it, but does not write it`);
        const source = given.find(({ key }) => tables.get(key)?.has(name));
        if (source !== undefined)
            return suspect(3, `${from.node} reads it from ${source.source}, but does not write it`);
        const near = isQuoted ? (0,closest/* closest */.k)(name, columns) : undefined;
        if (near !== undefined)
            return suspect(2, `there is \`${near}\``);
        const elsewhere = isQuoted ? [...tables].find(([key, set]) => key !== own && set.has(name)) : undefined;
        if (elsewhere === undefined)
            return [];
        return suspect(1, `${elsewhere[0].replace('\n', '.')} has it`);
    });
}
/** Libraries whose `KeyError` is about a column. */
const tableLibrary = /(^|[/\\])(pandas|polars|modin)[/\\]/;
/** The one table that a script reads, where a library of tables did not find a column in a table. */
function onlyTable(flows, failure) {
    if (failure.reason !== 'exception' || !/^(\w+\.)*KeyError$/.test(failure.type))
        return [];
    if (!tableLibrary.test(failure.frames.at(-1)?.file ?? ''))
        return [];
    const tables = flows.filter(({ result: { columns = [] } }) => columns.length > 0);
    const [flow] = tables;
    const column = namesIn(failure).find(({ isQuoted }) => isQuoted)?.name;
    if (flow === undefined || tables.length > 1 || column === undefined || flow.result.columns?.includes(column))
        return [];
    return [{ flow, column, because: 'it is the only table that the script reads', weight: 0 }];
}
function explain({ flow, column, because }, plan) {
    const { result } = flow;
    const { from, to } = result.binding;
    const reader = plan.nodes.find((node) => node.id === to.node);
    const there = (result.columns ?? []).map((name) => `\`${name}\``);
    const explains = `${to.node} failed over \`${column}\`, which is no column of this data: ${because}.`;
    const source = from.kind === 'output' ? `${from.node}.${from.output}` : from.path;
    const finding = (0,model_finding/* find */.I)({
        rule: 'flow-explains-failure',
        message: `${source} → ${to.node}.${to.input}: ${explains} There are ${(0,lib_text/* listSome */.XT)(there, 8)}.`,
        help: model_finding/* findingRules */.B['flow-explains-failure'][2],
        about: { kind: 'flow', from, to },
        item: column,
        ...(reader && { at: reader.inputs.find((input) => input.name === to.input)?.at ?? reader.at }),
    });
    return {
        result: {
            ...result,
            verdict: 'broken',
            explains,
            checks: [...result.checks, { rule: 'explains-failure', passed: false, message: explains }],
        },
        // What is already said of this flow is the cause.
        findings: flow.findings.length > 0 ? flow.findings : [finding],
    };
}

;// CONCATENATED MODULE: ./src/check/baseline/baseline-findings.ts


const rules = {
    'column-removed': 'baseline-column-removed',
    'column-added': 'baseline-column-added',
    'column-retyped': 'baseline-column-retyped',
    rows: 'baseline-rows',
    nulls: 'baseline-nulls',
    stale: 'baseline-stale',
};
/**
 * Findings on differences beyond the tolerance: one for each output and rule. Where an output that the node reads differs
 * already, those of the node most likely follow from it and are notes. `isFaulty`: outputs of which worse is said.
 */
function baselineFindings(plan, differences, settings, isFaulty) {
    const told = differences.filter(({ tolerated, kind, node, output }) => !tolerated && rules[kind] !== undefined && !isFaulty(node, output));
    const downstream = followers(plan, new Set(differences.filter(({ tolerated }) => !tolerated).map(({ node }) => node)));
    const groups = Map.groupBy(told, ({ kind, node, output }) => JSON.stringify([kind, node, output]));
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        const rule = first && rules[first.kind];
        if (first === undefined || rule === undefined)
            return [];
        const { node, output, kind } = first;
        const planned = plan.nodes.find(({ id }) => id === node)?.outputs.find(({ name }) => name === output);
        const follows = kind !== 'stale' && downstream.has(node);
        const also = follows ? ' What it reads differs too.' : '';
        return [
            (0,model_finding/* find */.I)({
                rule,
                message: `${node}.${output}: ${sayGroup(kind, group)}${also}`,
                help: model_finding/* findingRules */.B[rule][2],
                about: planned === undefined ? { kind: 'run' } : { kind: 'output', node, output },
                item: planned === undefined ? `${node}.${output}` : 'baseline',
                at: settings.at,
                ...(follows && { severity: 'note' }),
            }),
        ];
    });
}
/** The baseline was made by another version of the readers: nothing was compared, which must not look green. */
function outdatedBaseline({ file, at }) {
    return (0,model_finding/* find */.I)({
        rule: 'baseline-stale',
        severity: 'warning',
        message: `${file} was written by another version of this program; nothing was compared with it.`,
        help: model_finding/* findingRules */.B['baseline-stale'][2],
        about: { kind: 'run' },
        at,
    });
}
/** The nodes that read, over however many steps, from one of the given ones. */
function followers(plan, from) {
    const found = new Set();
    // Plan order: what a node reads comes before it.
    for (const { id } of plan.nodes) {
        const follows = plan.bindings.some(({ from: source, to }) => to.node === id && source.kind === 'output' && (from.has(source.node) || found.has(source.node)));
        if (follows)
            found.add(id);
    }
    return found;
}
function sayGroup(kind, group) {
    const names = (0,lib_text/* listSome */.XT)(group.map(({ column = '' }) => `\`${column}\``), 5);
    const changes = (0,lib_text/* listSome */.XT)(group.map(({ column, was, is }) => `${column === undefined ? '' : `\`${column}\` `}${was ?? ''} → ${is ?? ''}`), 5);
    const columns = group.length === 1 ? 'the column' : 'the columns';
    switch (kind) {
        case 'column-removed':
            return `${columns} ${names} of the baseline ${group.length === 1 ? 'is' : 'are'} gone.`;
        case 'column-added':
            return `${columns} ${names} ${group.length === 1 ? 'is' : 'are'} not in the baseline.`;
        case 'column-retyped':
            return `the type differs from the baseline: ${changes}.`;
        case 'rows':
            return `the number of rows differs from the baseline beyond the tolerance: ${changes}.`;
        case 'nulls':
            return `the share of missing values differs from the baseline beyond the tolerance: ${changes}.`;
        case 'new':
        case 'stale':
            return 'the baseline has an entry for it, but the pipeline has no such table.';
        default:
            return kind;
    }
}

;// CONCATENATED MODULE: ./src/check/baseline/compare-baseline.ts


/** What differs between a run and its baseline. Outputs of scripts that did not pass in this run are not compared. */
function compareBaseline(plan, execution, settings) {
    const accepted = entriesOf(settings.accepted, plan.pipeline);
    if (settings.accepted === undefined)
        return [];
    const measured = measuredOutputs(plan, execution);
    const differences = measured.flatMap(({ node, output, profile }) => {
        const key = `${node}.${output}`;
        const tolerance = settings.outputs[key] ?? settings.tolerance;
        if (tolerance === false)
            return [];
        const was = accepted.get(key);
        const is = profile && entryOf(profile);
        if (was === undefined)
            return is === undefined ? [] : [{ kind: 'new', node, output, tolerated: true }];
        if (is === undefined)
            return [{ kind: 'stale', node, output, tolerated: false }];
        if (profile?.reader !== settings.accepted?.reader)
            return [];
        return compareEntries(was, is, tolerance).map((each) => ({ ...each, node, output }));
    });
    return [...differences, ...staleEntries(plan, accepted)];
}
/** Whether the baseline was made by readers of another version than this run's, so that nothing was compared. */
function isOutdated(execution, { accepted }) {
    const readers = execution.runs.flatMap((run) => run.outputs.flatMap(({ profile }) => profile?.reader ?? []));
    return accepted !== undefined && readers.some((reader) => reader > 0 && reader !== accepted.reader);
}
function entriesOf(baseline, pipeline) {
    const pipelines = baseline?.pipelines ?? {};
    return new Map(Object.hasOwn(pipelines, pipeline) ? Object.entries(pipelines[pipeline] ?? {}) : []);
}
/** Entries of outputs that no node of the plan has. */
function staleEntries(plan, accepted) {
    const known = new Set(plan.nodes.flatMap(({ id, outputs }) => outputs.map(({ name }) => `${id}.${name}`)));
    return [...accepted.keys()]
        .filter((key) => !known.has(key))
        .map((key) => {
        const dot = key.lastIndexOf('.');
        return { kind: 'stale', node: key.slice(0, dot), output: key.slice(dot + 1), tolerated: false };
    });
}
function compareEntries(was, is, tolerance) {
    const changes = [];
    for (const [column, { type }] of Object.entries(was.columns))
        if (!Object.hasOwn(is.columns, column))
            changes.push({ kind: 'column-removed', column, was: type, tolerated: false });
    for (const [column, { type }] of Object.entries(is.columns))
        if (!Object.hasOwn(was.columns, column))
            changes.push({ kind: 'column-added', column, is: type, tolerated: false });
    for (const [column, before] of Object.entries(was.columns)) {
        const after = is.columns[column];
        if (after === undefined || !Object.hasOwn(is.columns, column))
            continue;
        // A column without a value has no type.
        if (before.type !== after.type && before.type !== 'any' && after.type !== 'any')
            changes.push({ kind: 'column-retyped', column, was: before.type, is: after.type, tolerated: false });
        changes.push(...compareNulls(column, shareOf(before.nulls, was.rows), shareOf(after.nulls, is.rows), tolerance));
    }
    return [...changes, ...compareRows(was.rows, is.rows, tolerance)];
}
function compareRows(was, is, { rows }) {
    if (was === undefined || is === undefined || was === is)
        return [];
    const tolerated = Math.abs(is - was) <= was * rows + 1e-9;
    return [{ kind: 'rows', was: (0,lib_text/* sayNumber */.jp)(was), is: (0,lib_text/* sayNumber */.jp)(is), tolerated }];
}
function shareOf(nulls, rows) {
    return nulls === undefined || rows === undefined || rows === 0 ? undefined : nulls / rows;
}
function compareNulls(column, was, is, { nulls }) {
    if (was === undefined || is === undefined || was === is)
        return [];
    const tolerated = Math.abs(is - was) <= nulls + 1e-9;
    return [{ kind: 'nulls', column, was: sayShare(was), is: sayShare(is), tolerated }];
}
function sayShare(share) {
    return `${Number((share * 100).toFixed(1))} %`;
}

;// CONCATENATED MODULE: ./src/check/find-copies.ts

/** Smaller files are equal by chance. */
const least = 64;
/** Files of the repository that are looked at. */
const most = 20_000;
/** Formats of what a script computes. A text may well be meant to be handed on. */
const computed = new Set([
    'csv',
    'tsv',
    'json',
    'jsonl',
    'parquet',
    'arrow',
    'pickle',
    'npy',
    'binary',
    'zip',
    'gzip',
    'tar.gz',
]);
/**
 * Finds outputs that were not made but copied from the repository. Files that the plan hands to scripts (fixtures, stubs)
 * and the scripts themselves do not count: handing those on is what some steps are for. At most one for an output. `out`:
 * the run's own folder, relative to the workspace.
 */
async function findCopies(plan, execution, files, project, out) {
    const made = madeFiles(plan, execution);
    if (made.length === 0)
        return [];
    const sizes = new Set(made.map(({ bytes }) => bytes));
    const given = new Set(project.files.map(({ sha256 }) => sha256));
    const handed = handedPaths(plan);
    const originals = new Map();
    const apart = [out, ...handed, ...(await ignoredFolders(files))];
    for (const path of (await files.glob(['**/*'])).slice(0, most)) {
        if (apart.some((fixture) => path === fixture || path.startsWith(`${fixture}/`)))
            continue;
        const found = await files.stat(path);
        if (found?.kind !== 'file' || !sizes.has(found.bytes))
            continue;
        const sha256 = await files.sha256(path).catch(() => undefined);
        if (sha256 !== undefined && !given.has(sha256) && !originals.has(sha256))
            originals.set(sha256, path);
    }
    const told = new Set();
    return made.flatMap(({ node, output, path, sha256 }) => {
        const original = originals.get(sha256);
        if (original === undefined || told.has(`${node}\n${output}`))
            return [];
        told.add(`${node}\n${output}`);
        return [{ node, output, file: path, original }];
    });
}
/** Folders that ignore themselves whole, such as that of another run: what lies there is not of the repository. */
async function ignoredFolders(files) {
    const found = [];
    for (const path of await files.glob(['*/**/.gitignore'])) {
        const text = await files.read(path).then((bytes) => new TextDecoder().decode(bytes), () => '');
        if (text.trim() === '*')
            found.push(external_node_path_.posix.dirname(path));
    }
    return found;
}
/** Files that scripts wrote in this run and did not just get from another node. */
function madeFiles(plan, execution) {
    const seen = new Set();
    const runs = new Map(execution.runs.map((run) => [run.node, run]));
    return plan.nodes.flatMap(({ id }) => {
        const run = runs.get(id);
        if (run?.role !== 'assigned' || run.outcome.status !== 'passed')
            return [];
        const isStub = run.outcome.via === 'stub';
        return run.outputs.flatMap(({ output, files, profile }) => {
            const formats = new Map((profile?.files ?? []).map((file) => [file.path, file.format]));
            return files.flatMap(({ path, bytes, sha256 }) => {
                const isNew = !seen.has(sha256);
                seen.add(sha256);
                if (isStub || !isNew || bytes < least || !computed.has(formats.get(path) ?? 'text'))
                    return [];
                return [{ node: id, output, path, bytes, sha256 }];
            });
        });
    });
}
/** A run without the sightings of files that it then delivered: the copy is what is told of them. */
function withoutCopied(run, copies) {
    const originals = new Set(copies.flatMap(({ node, original }) => (node === run.node ? [original] : [])));
    if (originals.size === 0)
        return run;
    const attempts = run.attempts.map((attempt) => {
        const { observed } = attempt;
        if (observed === undefined)
            return attempt;
        const sightings = observed.sightings.filter(({ kind, what }) => kind !== 'read' || !originals.has(what));
        return { ...attempt, observed: { ...observed, sightings } };
    });
    return { ...run, attempts };
}
/** What the plan gives to scripts from the repository. */
function handedPaths(plan) {
    return plan.nodes.flatMap(({ inputs, outputs }) => [
        ...inputs.flatMap(({ sources }) => sources.flatMap((source) => (source.kind === 'file' ? [source.path] : []))),
        ...outputs.flatMap(({ stub }) => stub ?? []),
    ]);
}

;// CONCATENATED MODULE: ./src/check/rules/column-types.ts

/** The columns that a contract's Table Schema names, with their types. */
function neededColumns(data) {
    return fieldsOf(data).map(({ name, type }) => ({ name, ...(typeof type === 'string' && { type }) }));
}
/**
 * Those of the needed columns that are there, but of a type that does not satisfy the needed one. `isText`: cells are
 * written as text, so that every column can be read as a string.
 */
function differingTypes(columns, needed, isText) {
    const found = new Map(columns.map((column) => [column.name, column]));
    return needed.flatMap(({ name, type }) => {
        const column = found.get(name);
        if (column === undefined || type === undefined || satisfies(column, type, isText))
            return [];
        return [{ name, offered: column.type, needed: type }];
    });
}
/** How differing types are said: which column is what, and should be what. */
function sayDiffering(differing) {
    const each = differing.map(({ name, offered, needed }) => `\`${name}\` is ${offered}, but the reader declares ${needed}`);
    return `${(0,lib_text/* listSome */.XT)(each, 5)}.`;
}
/** Types that are told apart in what is read; a needed type beyond them is not judged. */
const judged = new Set(['integer', 'number', 'boolean', 'date', 'datetime', 'string', 'array', 'object']);
function satisfies({ type: offered, min, max }, needed, isText) {
    if (offered === needed || offered === 'any' || !judged.has(needed))
        return true;
    switch (needed) {
        case 'string':
        case 'array':
        case 'object':
            // A cell of text may hold JSON.
            return isText && (needed === 'string' || offered === 'string');
        case 'number':
            return offered === 'integer';
        case 'boolean':
            return isText && offered === 'integer' && min !== undefined && Number(min) >= 0 && Number(max) <= 1;
        default:
            return false;
    }
}
/**
 * What a reader's schema asks of cells and the counts of the table show to be broken: a required column with gaps, a
 * value beyond a bound. Whatever counts do not show is left to the schema of the one that writes.
 */
function unmetNeeds(columns, data) {
    const found = new Map(columns.map((column) => [column.name, column]));
    return fieldsOf(data).flatMap(({ name, constraints = {} }) => {
        const column = found.get(name);
        if (column === undefined)
            return [];
        const { minimum, maximum, required } = constraints;
        const { min, max, nulls = 0 } = column;
        const unmet = [];
        if (required === true && nulls > 0)
            unmet.push(`\`${name}\` has no value in ${nulls} rows, but the reader requires it`);
        if (isBeyond(minimum, min))
            unmet.push(`\`${name}\` goes down to ${min}, but the reader declares at least ${minimum}`);
        if (isBeyond(max, maximum))
            unmet.push(`\`${name}\` goes up to ${max}, but the reader declares at most ${String(maximum)}`);
        return unmet;
    });
}
/** Whether the first is greater than the second, both being of one kind. */
function isBeyond(one, other) {
    if (typeof one === 'number' && typeof other === 'number')
        return one > other;
    return typeof one === 'string' && typeof other === 'string' && one > other;
}
function fieldsOf(data) {
    if (typeof data?.schema !== 'object')
        return [];
    const fields = data.schema['fields'];
    return Array.isArray(fields)
        ? fields.filter((field) => typeof field === 'object' && field !== null && 'name' in field && typeof field.name === 'string')
        : [];
}

;// CONCATENATED MODULE: ./src/check/rules/typed-columns.ts



/** Formats whose columns have a type of their own: a text of digits in them is no number. */
const typed = new Set(['parquet', 'arrow']);
/**
 * A column of a typed table is of another type than the output's schema says. Text formats have no types: there, each cell
 * is judged.
 */
const typedColumns = (subject) => {
    const differing = columnsOfAnotherType(subject.evidence.profile, subject.output.data);
    if (differing.length === 0)
        return [];
    const each = differing.map(({ name, offered, needed }) => `\`${name}\` is ${offered}, but ${needed} is declared`);
    return [aboutOutput(subject, 'column-type-differs', `${(0,lib_text/* listSome */.XT)(each, 5)}.`, { promise: 'schema' })];
};
/** Those columns of a typed table that are of another type than the schema says. */
function columnsOfAnotherType(profile, data) {
    if (profile?.table === undefined || !typed.has(profile.format ?? ''))
        return [];
    return differingTypes(profile.table.columns, neededColumns(data), false).filter(isOfAnotherKind);
}
/** Whole numbers with gaps are often kept as numbers, and dates as times of midnight: there, the cells decide. */
function isOfAnotherKind({ offered, needed }) {
    const isNumeric = offered === 'number' && needed === 'integer';
    const isDate = offered === 'datetime' && needed === 'date';
    return !isNumeric && !isDate;
}

;// CONCATENATED MODULE: ./src/check/find-echoes.ts


/** Finds for each node what is violated in the data that it reads, over however many steps. */
function findEchoes(plan, runs) {
    const above = new Map();
    const starved = new Set();
    const outputs = new Map(plan.nodes.flatMap((node) => node.outputs.map((output) => [`${node.id}\n${output.name}`, output])));
    // Plan order: what a node reads is known before the node.
    for (const { id } of plan.nodes) {
        const names = plan.bindings.flatMap(({ from, to }) => {
            if (to.node !== id || from.kind !== 'output')
                return [];
            const evidence = runs.get(from.node)?.outputs.find((each) => each.output === from.output);
            const { data } = outputs.get(`${from.node}\n${from.output}`) ?? {};
            const least = data?.minRows ?? 0;
            const retyped = columnsOfAnotherType(evidence?.profile, data).map(({ name }) => typeOf(name));
            const rows = evidence?.profile && rowsOf(evidence.profile);
            if (starved.has(from.node) || (rows !== undefined && rows < least))
                starved.add(id);
            return [...(evidence?.profile?.violations ?? []).map(nameOf), ...retyped, ...(above.get(from.node) ?? [])];
        });
        above.set(id, new Set(names));
    }
    return {
        isStarved: (node) => starved.has(node),
        leaveOut: ({ node, outputs }) => {
            const known = above.get(node) ?? new Set();
            if (known.size === 0)
                return outputs;
            return outputs.map((evidence) => {
                const { profile } = evidence;
                if (profile === undefined)
                    return evidence;
                const violations = profile.violations?.filter((violation) => !known.has(nameOf(violation)));
                const table = profile.table && withoutTypes(profile.table, known);
                return { ...evidence, profile: { ...profile, ...(violations && { violations }), ...(table && { table }) } };
            });
        },
    };
}
/** Equal for the same fault in another table: a key of one column is a unique column. */
function nameOf({ constraint, column }) {
    return `${constraint}\n${column}`;
}
function typeOf(column) {
    return nameOf({ constraint: 'type', column });
}
/** Columns whose type is known to be wrong already have none that could be wrong again. */
function withoutTypes(table, known) {
    const columns = table.columns.map((column) => (known.has(typeOf(column.name)) ? { ...column, type: 'any' } : column));
    return { ...table, columns };
}

// EXTERNAL MODULE: ./src/lib/unreachable.ts
var unreachable = __webpack_require__(62101);
;// CONCATENATED MODULE: ./src/check/rules/fits-format.ts
/** Formats that also satisfy a declared one: text is the parent of what is written as text. */
const alsoFits = {
    text: ['csv', 'tsv', 'json', 'jsonl'],
    gzip: ['tar.gz'],
    // joblib may pack what it pickles.
    pickle: ['gzip', 'zip'],
};
/** Whether files of the format found are what was declared. `binary` declares nothing beyond bytes. */
function fitsFormat(declared, found) {
    return declared === found || declared === 'binary' || (alsoFits[declared]?.includes(found) ?? false);
}

;// CONCATENATED MODULE: ./src/check/judge-flows.ts







/** Judges each binding of the plan, in its order: does what was written fit what reads it? */
function judgeFlows(plan, runs) {
    const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
    return plan.bindings.flatMap((binding) => {
        const consumer = nodes.get(binding.to.node);
        if (consumer === undefined)
            return [];
        const { from } = binding;
        const producer = from.kind === 'output' ? nodes.get(from.node) : undefined;
        return [
            judgeFlow({
                binding,
                consumer,
                consumerRun: runs.get(consumer.id),
                input: consumer.inputs.find((input) => input.name === binding.to.input),
                producerRun: producer === undefined ? undefined : runs.get(producer.id),
                output: producer?.outputs.find((output) => from.kind === 'output' && output.name === from.output),
            }),
        ];
    });
}
function judgeFlow(flow) {
    const { binding, consumerRun } = flow;
    if (binding.mounted === false) {
        const message = `The contract of ${flow.consumer.id} does not mount this input (skip_inputs).`;
        return judge_flows_judged(binding, { files: 0, bytes: 0 }, [delivered(false, message)], 'untested', []);
    }
    const staged = consumerRun?.inputs?.find((each) => each.input === binding.to.input);
    if (binding.from.kind === 'file') {
        const consumed = consumerCheck(flow);
        const opened = staged?.read === undefined ? {} : { opened: staged.read };
        const size = { files: staged?.fileCount ?? 0, bytes: staged?.bytes ?? 0, ...opened };
        const given = staged === undefined ? [] : [delivered(true, `${binding.from.path} was put in place.`)];
        return judge_flows_judged(binding, size, [...given, ...openedCheck(flow, staged?.read), consumed.check], consumed.verdict, []);
    }
    const source = producerState(flow, binding.from.output);
    if ('because' in source)
        return judge_flows_judged(binding, { files: 0, bytes: 0 }, [source.because], source.verdict, []);
    return judgeData(flow, source.evidence);
}
/** Whether there is data to be judged at all; if not, why, and what that makes of the flow. */
function producerState({ producerRun, input }, output) {
    const node = producerRun?.node ?? '';
    const outcome = producerRun?.outcome;
    const untested = (why) => ({ because: delivered(false, `${node} ${why}.`), verdict: 'untested' });
    switch (outcome?.status) {
        case 'passed': {
            const evidence = producerRun?.outputs.find((each) => each.output === output);
            if (evidence?.present)
                return { evidence };
            const message = `${node} did not write its optional output ${output}.`;
            return { because: delivered(false, message), verdict: input?.required ? 'broken' : 'untested' };
        }
        case 'failed':
            return outcome.failure.reason === 'missing-output' && outcome.failure.outputs.includes(output)
                ? { because: delivered(false, `${node} did not write ${output}.`), verdict: 'broken' }
                : untested('failed');
        case 'blocked':
            return untested('was blocked');
        case 'skipped':
            return untested(outcome.why === 'not-selected' ? 'was not selected' : 'was skipped');
        case 'cancelled':
            return untested('was cancelled');
        case undefined:
            return untested('has no result');
        default:
            return (0,unreachable/* unreachable */.H)(outcome);
    }
}
/** Judges data that was written: is it something, and what its reader declares? */
function judgeData(flow, evidence) {
    const { binding, output } = flow;
    const { profile } = evidence;
    const checks = [delivered(true, `${(0,lib_text/* count */.U9)(evidence.fileCount, 'file')}, ${(0,lib_text/* sayBytes */.zm)(evidence.bytes)}.`)];
    const findings = [];
    const isEmpty = evidence.bytes === 0 && output?.optional !== true;
    checks.push({ rule: 'not-empty', passed: !isEmpty, message: isEmpty ? 'There is no content.' : 'It has content.' });
    const faulty = (profile?.files ?? []).filter((file) => file.problem !== undefined);
    if (profile !== undefined) {
        const sound = ['Its files are whole.', ...profile.notes.slice(0, 3)].join(' ');
        const message = faulty.length === 0 ? sound : `${faulty[0]?.path}: ${faulty[0]?.problem?.message}`;
        checks.push({ rule: 'readable', passed: faulty.length === 0, message });
    }
    for (const { rule, finding, passed, message } of isEmpty ? [] : readerChecks(flow, evidence)) {
        checks.push({ rule, passed, message });
        if (!passed)
            findings.push(aboutFlow(flow, finding, message));
    }
    const isBroken = checks.some((each) => !each.passed);
    const consumed = consumerCheck(flow);
    const rows = profile === undefined ? undefined : rowsOf(profile);
    const columns = profile?.table?.columns.map((column) => column.name);
    const needed = neededColumns(flow.input?.data);
    const format = evidence.delivered === undefined ? profile?.format : 'tar.gz';
    const opened = flow.consumerRun?.inputs?.find((each) => each.input === binding.to.input)?.read;
    const size = {
        files: evidence.fileCount,
        bytes: evidence.bytes,
        ...(rows !== undefined && { rows }),
        ...(columns && columns.length > 0 && { columns }),
        ...(format !== undefined && { format }),
        ...(columns &&
            columns.length > 0 && {
            offered: (profile?.table?.columns ?? []).slice(0, 100).map(({ name, type }) => ({ name, type })),
        }),
        ...(needed.length > 0 && { needed }),
        ...(opened !== undefined && { opened }),
    };
    const seen = openedCheck(flow, opened);
    return judge_flows_judged(binding, size, [...checks, ...seen, consumed.check], isBroken ? 'broken' : consumed.verdict, findings);
}
/** Whether the reader looked at the data at all, where that is known and the script came to an end. */
function openedCheck({ consumer, consumerRun, binding }, opened) {
    const isChanged = consumerRun?.modifiedInputs.includes(binding.to.input) === true;
    if (opened === undefined || consumerRun?.outcome.status !== 'passed' || (!opened && isChanged))
        return [];
    const message = opened ? `${consumer.id} opened it.` : `${consumer.id} opened none of it.`;
    return [{ rule: 'opened', passed: opened, message }];
}
/** What the reader's own declaration of its input asks for. Nothing declared: nothing asked. */
function readerChecks({ input }, evidence) {
    const { profile, delivered } = evidence;
    const wanted = input?.data;
    const checks = [];
    const found = delivered === undefined ? profile?.format : 'tar.gz';
    if (wanted?.format !== undefined && found !== undefined) {
        const { format } = wanted;
        const passed = found === 'mixed'
            ? (profile?.files ?? []).some((file) => fitsFormat(format, file.format))
            : fitsFormat(format, found);
        const message = passed
            ? `It is ${format}, as declared.`
            : `the reader declares ${format}, but it is given ${found}.`;
        checks.push({ rule: 'format', finding: 'format-differs', passed, message });
    }
    // A packed delivery hides the table from the reader's declaration.
    if (delivered !== undefined || profile === undefined)
        return checks;
    const columns = declaredColumns(wanted);
    const missing = columns.length === 0 ? undefined : missingColumns(profile, columns);
    if (missing !== undefined) {
        const passed = missing.length === 0;
        const message = passed ? `It has the columns ${(0,lib_text/* listSome */.XT)(columns, 8)}.` : sayMissingColumns(profile, missing);
        checks.push({ rule: 'columns', finding: 'columns-missing', passed, message });
    }
    const columnsThere = profile.table?.columns ?? [];
    const isText = profile.format === 'csv' || profile.format === 'tsv';
    const differing = differingTypes(columnsThere, neededColumns(wanted), isText);
    if (missing?.length === 0 || differing.length > 0) {
        const passed = differing.length === 0;
        const message = passed ? 'Their types are those that it declares.' : sayDiffering(differing);
        checks.push({ rule: 'column-types', finding: 'column-type-differs', passed, message });
        const unmet = passed ? unmetNeeds(columnsThere, wanted) : [];
        const [first] = unmet;
        if (first !== undefined)
            checks.push({
                rule: 'cells',
                finding: 'schema-violated',
                passed: false,
                message: unmet.slice(0, 3).join('; ') + '.',
            });
    }
    const rows = rowsOf(profile);
    if (wanted?.minRows !== undefined && rows !== undefined) {
        const passed = rows >= wanted.minRows;
        const message = passed ? `It has ${rows} rows.` : `the reader needs ${wanted.minRows} rows, but there are ${rows}.`;
        checks.push({ rule: 'rows', finding: 'too-few-rows', passed, message });
    }
    return checks;
}
/** Whether the reader came to its end with the data, and what that makes of a flow that is otherwise sound. */
function consumerCheck({ consumer, consumerRun }) {
    const say = (passed, what) => ({
        rule: 'reader-passed',
        passed,
        message: `${consumer.id} ${what}.`,
    });
    const outcome = consumerRun?.outcome;
    switch (outcome?.status) {
        case 'passed':
            return outcome.via === 'run'
                ? { check: say(true, 'passed'), verdict: 'ok' }
                : { check: say(false, 'did not run'), verdict: 'untested' };
        case 'failed':
            return outcome.failure.reason === 'staging-error'
                ? { check: say(false, 'could not be given its inputs'), verdict: 'broken' }
                : { check: say(false, 'failed'), verdict: 'warning' };
        case 'blocked':
            return { check: say(false, `was blocked by ${outcome.because}`), verdict: 'untested' };
        case 'skipped':
            return {
                check: say(false, outcome.why === 'not-selected' ? 'was not selected' : 'was skipped'),
                verdict: 'untested',
            };
        case 'cancelled':
            return { check: say(false, 'was cancelled'), verdict: 'untested' };
        case undefined:
            return { check: say(false, 'has no result'), verdict: 'untested' };
        default:
            return (0,unreachable/* unreachable */.H)(outcome);
    }
}
function aboutFlow({ binding, input, consumer }, rule, message) {
    const { from, to } = binding;
    const source = from.kind === 'output' ? `${from.node}.${from.output}` : from.path;
    return (0,model_finding/* find */.I)({
        rule,
        message: `${source} → ${to.node}.${to.input}: ${message}`,
        help: model_finding/* findingRules */.B[rule][2],
        about: { kind: 'flow', from, to },
        at: input?.at ?? consumer.at,
    });
}
function delivered(passed, message) {
    return { rule: 'delivered', passed, message };
}
function judge_flows_judged(binding, size, checks, verdict, findings) {
    return { result: { binding, verdict, ...size, checks }, findings };
}

;// CONCATENATED MODULE: ./src/check/rules/format-differs.ts



/** The files are of another format than the output's declaration says. */
const formatDiffers = (subject) => {
    const { output, evidence } = subject;
    const declared = output.data?.format;
    const profile = evidence.profile;
    if (declared === undefined || profile?.format === undefined)
        return [];
    if (profile.format === 'mixed') {
        const strays = profile.files.filter((file) => file.bytes > 0 && !fitsFormat(declared, file.format));
        const [first] = strays;
        if (first === undefined)
            return [];
        const named = strays.map((file) => `${file.path} (${file.format})`);
        // Beside files of the declared format others may be meant: a readme, a log.
        const hasSome = profile.files.some((file) => fitsFormat(declared, file.format));
        return [
            aboutOutput(subject, 'format-differs', `${declared} is declared, but there is also ${(0,lib_text/* listSome */.XT)(named, 3)}.`, {
                severity: hasSome ? 'warning' : 'error',
                promise: 'format',
                help: 'Correct the script, or name the files that hold the data with `files`.',
            }),
        ];
    }
    if (!fitsFormat(declared, profile.format)) {
        const example = profile.files[0]?.path;
        const named = example === undefined ? '' : ` (${example})`;
        const message = `${declared} is declared, but it is ${profile.format}${named}.`;
        return [aboutOutput(subject, 'format-differs', message, { promise: 'format' })];
    }
    const delimiter = profile.table?.delimiter;
    if (declared === 'csv' && delimiter !== undefined) {
        const message = `its cells are separated by \`${delimiter}\`, not by commas.`;
        return [aboutOutput(subject, 'format-differs', message, { severity: 'warning', promise: 'format' })];
    }
    return [];
};

;// CONCATENATED MODULE: ./src/check/rules/output-empty.ts


/** A declared output without content: no file, only empty files, or none of the files that were promised. */
const outputEmpty = (subject) => {
    const { output, evidence } = subject;
    if (!evidence.present || output.optional)
        return [];
    if (evidence.fileCount === 0)
        return [aboutOutput(subject, 'output-empty', 'the folder is there, but it is empty.')];
    if (evidence.bytes === 0) {
        const what = evidence.fileCount === 1 ? 'its file is empty' : `all its ${evidence.fileCount} files are empty`;
        return [aboutOutput(subject, 'output-empty', `${what} (0 bytes).`)];
    }
    if (evidence.profile?.matched === 0) {
        const files = (0,lib_text/* count */.U9)(evidence.fileCount, 'file');
        const message = `none of its ${files} is named like \`${output.data?.files ?? ''}\`.`;
        return [
            aboutOutput(subject, 'output-empty', message, {
                help: 'Correct the script, or `files` in the declaration.',
                promise: 'files',
            }),
        ];
    }
    return [];
};

;// CONCATENATED MODULE: ./src/check/rules/output-unreadable.ts

/** A file that is broken as what it claims to be. One finding for an output: broken shards have one cause. */
const outputUnreadable = (subject) => {
    const faulty = (subject.evidence.profile?.files ?? []).filter((file) => file.problem !== undefined);
    const [first] = faulty;
    if (first?.problem === undefined)
        return [];
    const line = first.problem.line === undefined ? '' : `, line ${first.problem.line}`;
    const more = faulty.length > 1 ? ` (and ${faulty.length - 1} more of its files)` : '';
    return [aboutOutput(subject, 'output-unreadable', `${first.path}${line}: ${first.problem.message}${more}`)];
};

;// CONCATENATED MODULE: ./src/check/rules/schema-violated.ts


/**
 * Cells that go against the output's Table Schema, with their file, row and column. One finding for an output: a shifted
 * or misread table breaks many columns at once.
 */
const schemaViolated = (subject) => {
    const { profile } = subject.evidence;
    // A column that is in no file is another finding's matter.
    const present = new Set([profile?.table, ...(profile?.files ?? []).map((file) => file.table)].flatMap((table) => (table?.columns ?? []).map((column) => column.name)));
    const violations = (profile?.violations ?? []).filter(({ column, constraint }) => constraint === 'primaryKey' || present.has(column));
    const [first, ...others] = violations;
    if (first === undefined)
        return [];
    const told = others.slice(0, 2).map((each) => ` ${sayViolation(each)}`);
    const left = others.length - told.length;
    const more = left > 0 ? ` ${left} more of its constraints ${left === 1 ? 'is' : 'are'} broken.` : '';
    return [
        aboutOutput(subject, 'schema-violated', `${sayViolation(first)}${told.join('')}${more}`, { promise: 'schema' }),
    ];
};
/** Such as: part-0.csv, row 7 (line 8): `age` is `abc`, but should be an integer (and 3 more cells). */
function sayViolation({ file, row, line, column, constraint, value, wanted, count }) {
    const place = `${file}, row ${(0,lib_text/* sayNumber */.jp)(row)}${line === undefined ? '' : ` (line ${(0,lib_text/* sayNumber */.jp)(line)})`}`;
    const name = column
        .split(', ')
        .map((each) => `\`${each}\``)
        .join(', ');
    const what = constraint === 'required'
        ? `has no value${value === '' ? '' : ` (\`${value}\`)`}`
        : `is \`${value}\`, but should be ${wanted}`;
    const cells = constraint === 'primaryKey' ? 'row' : 'cell';
    const more = count > 1 ? ` (and ${(0,lib_text/* sayNumber */.jp)(count - 1)} more ${cells}${count > 2 ? 's' : ''})` : '';
    return `${place}: ${name} ${what}${more}.`;
}

;// CONCATENATED MODULE: ./src/check/rules/value-out-of-range.ts

/** A value in a JSON file is not what is expected of it, or is not there. One finding for each place. */
const valueOutOfRange = (subject) => {
    const { output, evidence } = subject;
    const { values } = evidence.profile ?? {};
    if (values === undefined)
        return [];
    return Object.entries(output.data?.values ?? {}).flatMap(([place, expectation]) => {
        const found = values[place];
        const complaint = found === undefined ? undefined : complain(found, expectation);
        if (complaint === undefined)
            return [];
        return [aboutOutput(subject, 'value-out-of-range', `${place} ${complaint}`, { item: place, promise: 'values' })];
    });
};
function complain(found, expectation) {
    if (typeof found === 'object' && found !== null)
        return `has no value: ${found.there}.`;
    const { min, max, equals, within } = expectation;
    const shown = JSON.stringify(found);
    if (equals !== undefined && !isEqual(found, equals, within))
        return `is ${shown}, but should be ${JSON.stringify(equals)}${within === undefined ? '' : ` ± ${within}`}.`;
    if (min === undefined && max === undefined)
        return undefined;
    if (typeof found !== 'number')
        return `is ${shown}, which is not a number.`;
    if (min !== undefined && found < min)
        return `is ${shown}, but should be at least ${min}.`;
    if (max !== undefined && found > max)
        return `is ${shown}, but should be at most ${max}.`;
    return undefined;
}
function isEqual(found, wanted, within) {
    if (typeof found === 'number' && typeof wanted === 'number' && within !== undefined)
        return Math.abs(found - wanted) <= within;
    return found === wanted;
}

;// CONCATENATED MODULE: ./src/check/judge.ts








/**
 * In groups: what a later group would say of an output that an earlier one finds faulty follows from that fault, so it
 * is not said. One cause, one message.
 */
const groups = [
    [outputEmpty],
    [formatDiffers],
    [outputUnreadable],
    [columnsMissing, typedColumns],
    [schemaViolated, tooFewRows, valueOutOfRange],
];
/** Judges the outputs of one node by themselves, before their consumers start. Pure. */
function judge(node, evidence) {
    return node.outputs.flatMap((output) => {
        const found = evidence.find((each) => each.output === output.name);
        return found?.present ? judgeOutput({ node, output, evidence: found }) : [];
    });
}
function judgeOutput(subject) {
    const findings = [];
    for (const rules of groups) {
        findings.push(...rules.flatMap((rule) => rule(subject)));
        if (findings.some((finding) => finding.severity === 'error'))
            break;
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/check/rules/output-is-repository-file.ts

/** A script handed on a file of the repository as if it had made it: often a stale model. */
function outputIsRepositoryFile(plan, { node, output, file, original }) {
    const at = plan.nodes.find(({ id }) => id === node)?.outputs.find(({ name }) => name === output)?.at;
    return (0,model_finding/* find */.I)({
        rule: 'output-is-repository-file',
        message: `${node}.${output}: ${file} is, byte for byte, the file ${original} of the repository.`,
        help: model_finding/* findingRules */.B['output-is-repository-file'][2],
        about: { kind: 'output', node, output },
        item: original,
        ...(at && { at }),
    });
}

;// CONCATENATED MODULE: ./src/check/rules/input-never-read.ts


/**
 * An input with data in it of which a script that passed read nothing. One that it changed or moved was of use to it;
 * one whose reading cannot be known is passed over. An optional input is only remarked on.
 */
const inputNeverRead = (node, run) => {
    if (run.outcome.status !== 'passed')
        return [];
    const modified = new Set(run.modifiedInputs);
    const unread = (run.inputs ?? []).filter(({ input, read }) => read === false && !modified.has(input));
    return [...new Map(unread.map((each) => [each.input, each])).values()].map(({ input, fileCount, bytes }) => {
        const planned = node.inputs.find(({ name }) => name === input);
        return (0,model_finding/* find */.I)({
            rule: 'input-never-read',
            severity: planned?.required === false ? 'note' : 'warning',
            message: `${node.id}: it read nothing of its input ${input} (${(0,lib_text/* count */.U9)(fileCount, 'file')}, ${(0,lib_text/* sayBytes */.zm)(bytes)}).`,
            help: model_finding/* findingRules */.B['input-never-read'][2],
            about: { kind: 'input', node: node.id, input },
            at: planned?.at ?? node.at,
        });
    });
};

;// CONCATENATED MODULE: ./src/check/rules/seen.ts


/** What the last attempt of a script that passed was seen doing. What a failed one did has its failure for a cause. */
function seen(run, ...kinds) {
    if (run.outcome.status !== 'passed')
        return [];
    return seenAnyway(run, ...kinds);
}
/** What the last attempt of a script was seen doing, also when it failed. */
function seenAnyway(run, ...kinds) {
    return run.attempts.at(-1)?.observed?.sightings.filter(({ kind }) => kinds.includes(kind)) ?? [];
}
/** Names of a message: the first few in backticks, and how many more there are. */
function nameSome(names) {
    return (0,lib_text/* listSome */.XT)(names.map((name) => `\`${name}\``), 5);
}
/** A finding about what a script was seen doing, at the first line that did it. */
function aboutSeen(node, rule, message, sightings, severity) {
    const place = sightings.find(({ at }) => at !== undefined)?.at;
    const start = { line: place?.line ?? 1, column: 1 };
    return (0,model_finding/* find */.I)({
        rule,
        ...(severity === undefined ? {} : { severity }),
        message: `${node.id}: ${message}`,
        help: model_finding/* findingRules */.B[rule][2],
        about: { kind: 'script', node: node.id },
        at: place === undefined ? node.at : { file: place.file, start, end: start },
    });
}

;// CONCATENATED MODULE: ./src/check/rules/installed-at-import.ts

/** Packages that a script has installed while it is imported or runs, or wanted to. */
const installedAtImport = (node, run) => {
    const found = seen(run, 'install', 'blocked-install');
    if (found.length === 0)
        return [];
    const names = nameSome(found.map(({ what }) => what));
    const isBlocked = found.some(({ kind }) => kind === 'blocked-install');
    const when = found.some(({ during }) => during === 'import') ? 'when it was imported' : 'while it ran';
    const message = isBlocked
        ? `it asked for ${names} to be installed ${when}; \`installs: block\` let it find only what is there.`
        : `it had ${names} installed ${when}.`;
    return [aboutSeen(node, 'installed-at-import', message, found)];
};

;// CONCATENATED MODULE: ./src/check/rules/model-file-missing.ts


/** What any of them may be saved as. */
const common = ['pkl', 'pickle', 'joblib', 'onnx', 'pmml', 'npz', 'gz', 'zip', 'tar', 'json', 'bin', 'model'];
/** What each of them saves itself as, beyond that. Without a row: as it likes, so nothing is asked of it. */
const own = {
    xgboost: ['ubj', 'bst', 'xgb'],
    lightgbm: ['txt', 'lgb'],
    catboost: ['cbm', 'cpp', 'coreml'],
    pytorch: ['pt', 'pth', 'ckpt', 'safetensors', 'jit', 'torchscript'],
    tensorflow: ['pb', 'keras', 'h5', 'hdf5', 'tflite', 'index'],
    transformers: ['safetensors', 'pt', 'pth', 'h5', 'msgpack', 'ckpt'],
    'scikit-learn': ['skops', 'sav'],
};
/**
 * A model directory in which there are files, but none that looks like a model of what its script works with: the cloud
 * packs it and deploys it all the same. Only the ending is looked at, and every usual one counts.
 */
function modelFileMissing(node, run, { frameworks }) {
    if (run.outcome.status !== 'passed' || run.outcome.via !== 'run')
        return [];
    const known = frameworks?.[node.id] ?? [];
    if (known.length === 0 || known.some((framework) => own[framework] === undefined))
        return [];
    const endings = new Set([...common, ...known.flatMap((framework) => own[framework] ?? [])]);
    return node.outputs.flatMap((output) => {
        const evidence = run.outputs.find((each) => each.output === output.name);
        if (output.type !== 'model_artifacts' || output.optional || evidence === undefined || evidence.bytes === 0)
            return [];
        // Of very many files only some are listed.
        if (evidence.files.length < evidence.fileCount)
            return [];
        if (evidence.files.some(({ path }) => endings.has(endingOf(path))))
            return [];
        const files = (0,lib_text/* listSome */.XT)(evidence.files.map(({ path }) => `\`${path}\``), 5);
        const message = `no file of it looks like a model of ${(0,lib_text/* listSome */.XT)(known, 2)}; there is ${files}.`;
        return [aboutOutput({ node, output, evidence }, 'model-file-missing', message)];
    });
}
function endingOf(path) {
    return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

;// CONCATENATED MODULE: ./src/check/rules/network-reached.ts

/** Addresses that a script connected to, or tried to. Those on this machine are only remarked on. */
const networkReached = (node, run) => {
    const outside = seen(run, 'network');
    const inside = seen(run, 'loopback');
    if (outside.length > 0) {
        const names = nameSome(outside.map(({ what }) => what));
        return [aboutSeen(node, 'network-reached', `it reached for ${names} over the network.`, outside)];
    }
    if (inside.length === 0)
        return [];
    const names = nameSome(inside.map(({ what }) => what));
    return [aboutSeen(node, 'network-reached', `it connected to a program on this machine (${names}).`, inside, 'note')];
};

;// CONCATENATED MODULE: ./src/check/rules/process-started.ts

/** Programs that a script starts: what they do is not watched. That it left some running is told by another rule. */
const processStarted = (node, run) => {
    const found = seen(run, 'process');
    if (found.length === 0 || run.attempts.at(-1)?.leftBehind)
        return [];
    const names = nameSome(found.map(({ what }) => what));
    return [aboutSeen(node, 'process-started', `it started ${names}; what other programs do is not watched.`, found)];
};

;// CONCATENATED MODULE: ./src/check/probes/probe-failure.ts

/** A failure in a few words, to go on a sentence. */
function sayProbeFailure(failure) {
    const words = (text) => (0,lib_text/* shorten */.ml)((text ?? '').trim().split('\n')[0] ?? '', 300);
    switch (failure.reason) {
        case 'exception':
            return `${failure.type}: ${words(failure.message)}`;
        case 'exit-non-zero':
            return `exit code ${failure.exitCode}${failure.message === undefined ? '' : ` (${words(failure.message)})`}`;
        case 'missing-output':
            return `it does not write its output ${(0,lib_text/* listSome */.XT)(failure.outputs, 5)}.`;
        case 'import-error':
        case 'syntax-error':
        case 'interface-error':
        case 'staging-error':
        case 'spawn-error':
            return words(failure.message);
        case 'timeout':
        case 'signal':
        case 'out-of-memory':
        case 'log-limit':
        case 'ended-early':
        case 'unknown':
            return failure.reason.replaceAll('-', ' ');
        default:
            return failure;
    }
}
/** Whether the script itself says that it will not go on: with `raise` in its own code, or on exit with a message. */
function isRefusal(failure) {
    if (failure.reason === 'exit-non-zero')
        return failure.message !== undefined && failure.message.trim() !== '';
    if (failure.reason !== 'exception')
        return false;
    const last = failure.frames.at(-1);
    return last !== undefined && last.inWorkspace && /^(raise|assert)\b/.test(last.text ?? '');
}
/** The innermost line of the repository. */
function placeOf(failure) {
    const frames = 'frames' in failure ? (failure.frames ?? []) : [];
    const frame = frames.findLast(({ inWorkspace }) => inWorkspace);
    if (frame === undefined)
        return undefined;
    const start = { line: frame.line, column: 1 };
    return { file: frame.file, start, end: start };
}

;// CONCATENATED MODULE: ./src/check/probes/compare-outputs.ts

/** Compares what two runs of a script wrote, output by output. */
function compareOutputs(first, second) {
    return first.map((was) => {
        const { output } = was;
        const is = second.find((each) => each.output === output);
        if (is !== undefined && is.present === was.present && is.digest === was.digest)
            return { output, same: 'bytes' };
        const what = differs(was, is);
        return what === undefined ? { output, same: 'profile' } : { output, same: 'no', what };
    });
}
function differs(was, is) {
    if (is === undefined || is.present !== was.present)
        return is?.present ? 'only then is it there' : 'then it is not there';
    if (is.profile === undefined || was.profile === undefined)
        return 'other bytes';
    const files = ({ files: all }) => all.map(({ path, format, array }) => `${path} ${format} ${array ?? ''}`).join('\n');
    if (is.fileCount !== was.fileCount || files(is.profile) !== files(was.profile))
        return 'other files';
    return differingTable(tableOf(was.profile), tableOf(is.profile)) ?? differingValues(was.profile, is.profile);
}
/** The places in JSON files that the contract asks about. */
function differingValues({ values: was = {} }, { values: is = {} }) {
    const other = Object.keys(was).filter((place) => JSON.stringify(was[place]) !== JSON.stringify(is[place]));
    return other.length === 0 ? undefined : sayOther(other);
}
function sayOther(names) {
    const told = names.map((name) => `\`${name}\``);
    return `other values in ${(0,lib_text/* listSome */.XT)(told, 5)}`;
}
/** The table of all files, or those of each. */
function tableOf(profile) {
    return profile.table === undefined ? profile.files.flatMap(({ table }) => table ?? []) : [profile.table];
}
function differingTable(was, is) {
    for (let index = 0; index < Math.max(was.length, is.length); index += 1) {
        const [before, after] = [was[index], is[index]];
        if (before === undefined || after === undefined)
            return 'other tables';
        if (before.rows !== after.rows)
            return `${before.rows ?? '?'} rows, then ${after.rows ?? '?'}`;
        const names = ({ columns }) => columns.map(({ name }) => name).join('\n');
        if (names(before) !== names(after))
            return 'other columns';
        const other = before.columns.filter((column, place) => JSON.stringify(column) !== JSON.stringify(after.columns[place]));
        if (other.length > 0)
            return sayOther(other.map(({ name }) => name));
    }
    return undefined;
}
/** The outputs that are not identical, in one sentence; undefined: all are. */
function sayDifferences(outputs) {
    const different = outputs.filter(({ same }) => same === 'no').map(({ output, what }) => `${output} (${what})`);
    const alike = outputs.filter(({ same }) => same === 'profile').map(({ output }) => output);
    const identical = outputs.length - different.length - alike.length;
    if (identical === outputs.length)
        return undefined;
    const parts = [
        different.length === 0 ? '' : `it differs in ${(0,lib_text/* listSome */.XT)(different, 5)}`,
        alike.length === 0 ? '' : `it writes other bytes with the same profile in ${(0,lib_text/* listSome */.XT)(alike, 5)}`,
        identical === 0 ? '' : `${identical} of ${outputs.length} outputs are identical`,
    ];
    return `${parts.filter((part) => part !== '').join('; ')}.`;
}
/** What outputs lose when an input has no rows: their columns, or that they can be read at all. */
function lostOfOutputs(full, empty) {
    return full.flatMap((was) => {
        const is = empty.find(({ output }) => output === was.output);
        // One that is identical does not depend on the rows.
        if (is === undefined || is.digest === was.digest)
            return [];
        const before = columnsOf(was);
        if (before.length === 0 || !is.present)
            return [];
        const after = new Set(columnsOf(is));
        const lost = before.filter((name) => !after.has(name)).map((name) => `\`${name}\``);
        return lost.length === 0 ? [] : [`it writes its output ${was.output} without the columns ${(0,lib_text/* listSome */.XT)(lost, 8)}.`];
    });
}
function columnsOf({ profile }) {
    return profile?.table?.columns.map(({ name }) => name) ?? [];
}

;// CONCATENATED MODULE: ./src/check/probes/probe-findings.ts





/**
 * What the probes of a run tell, in plan order. They are findings of their own: nothing that is judged of nodes, outputs
 * and flows depends on them. Cases of one input that end in the same way are one finding.
 */
function probeFindings(plan, execution) {
    const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
    const runs = new Map(execution.runs.map((run) => [run.node, run]));
    const probes = execution.probes ?? [];
    const told = new Map();
    for (const probe of probes) {
        const node = nodes.get(probe.node);
        if (node === undefined)
            continue;
        for (const each of judgeProbe({ probe, node, run: runs.get(node.id) })) {
            const key = JSON.stringify([each.rule, node.id, probe.input, each.says]);
            const known = told.get(key);
            told.set(key, known === undefined ? each : { ...known, probes: [...known.probes, probe] });
        }
    }
    const cut = probes.filter(({ outcome }) => outcome.status === 'cancelled').length;
    return [...[...told.values()].map(toFinding), ...(cut === 0 ? [] : [cutShort(cut, probes.length)])];
}
function judgeProbe(subject) {
    switch (subject.probe.kind) {
        case 'absent-input':
        case 'empty-input':
            return failureOf(subject, 'probe-input-optional', false);
        case 'zero-rows':
            return [...failureOf(subject, 'probe-zero-rows', true), ...losses(subject)];
        case 'repeat':
            return [...failureOf(subject, 'probe-not-repeatable', false), ...differences(subject)];
        default:
            return (0,unreachable/* unreachable */.H)(subject.probe.kind);
    }
}
/** A script that fails. Where it `mayRefuse`, one that says so by itself has done its duty. */
function failureOf({ probe, node }, rule, mayRefuse) {
    const { outcome } = probe;
    if (outcome.status !== 'failed')
        return [];
    const refuses = mayRefuse && isRefusal(outcome.failure);
    const at = placeOf(outcome.failure);
    return [
        {
            rule,
            severity: refuses ? 'note' : model_finding/* findingRules */.B[rule][0],
            says: `it ${refuses ? 'refuses' : 'fails'}: ${sayProbeFailure(outcome.failure)}`,
            node,
            probes: [probe],
            ...(at && { at }),
        },
    ];
}
/** Columns that outputs have only when there are rows: their readers do not expect that. */
function losses({ probe, node, run }) {
    if (probe.outcome.status !== 'passed')
        return [];
    return lostOfOutputs(run?.outputs ?? [], probe.outputs).map((says) => ({
        rule: 'probe-zero-rows',
        severity: 'warning',
        says,
        node,
        probes: [probe],
    }));
}
function differences({ probe, node, run }) {
    if (probe.outcome.status !== 'passed')
        return [];
    const compared = compareOutputs(run?.outputs ?? [], probe.outputs);
    const says = sayDifferences(compared);
    if (says === undefined)
        return [];
    const severity = compared.some(({ same }) => same === 'no') ? 'warning' : 'note';
    return [{ rule: 'probe-not-repeatable', severity, says, node, probes: [probe] }];
}
function toFinding({ rule, severity, says, node, probes, at }) {
    const [first] = probes;
    const input = node.inputs.find(({ name }) => name === first?.input);
    const about = input === undefined ? { kind: 'script', node: node.id } : { kind: 'input', node: node.id, input: input.name };
    return (0,model_finding/* find */.I)({
        rule,
        severity,
        message: `${node.id}: ${sayCases(probes)}, ${says}`,
        help: `${model_finding/* findingRules */.B[rule][2]} ${reproduce(node, probes)}`,
        about,
        item: `${probes.map(({ kind }) => kind).join()} ${says}`,
        at: at ?? input?.at ?? node.at,
    });
}
/** `with its optional input X absent or an empty folder`. */
function sayCases(probes) {
    const { kind = 'repeat', input = '' } = probes[0] ?? {};
    switch (kind) {
        case 'absent-input':
        case 'empty-input': {
            const states = probes.map((probe) => (probe.kind === 'absent-input' ? 'absent' : 'an empty folder'));
            return `with its optional input ${input} ${states.join(' or ')}`;
        }
        case 'zero-rows':
            return `with no rows in its input ${input}`;
        case 'repeat':
            return 'run a second time on the same inputs';
        default:
            return (0,unreachable/* unreachable */.H)(kind);
    }
}
/** The case itself, and how to have it again on what the run left. */
function reproduce({ id }, probes) {
    const flags = probes.map(({ kind }) => `--probe ${kind}`).join(' ');
    const folders = probes.map(({ folder }) => `\`${folder}/\``).join(' and ');
    const name = /^[\w.-]+$/.test(id) ? id : `'${id}'`;
    return `The case lies in ${folders} of the run's folder; again: \`dag-script-test run --node ${name} ${flags}\`.`;
}
function cutShort(cut, all) {
    return (0,model_finding/* find */.I)({
        rule: 'probe-cut-short',
        message: `${(0,lib_text/* count */.U9)(cut, 'probe')} of ${all} did not come to an end: the run was cut short.`,
        help: model_finding/* findingRules */.B['probe-cut-short'][2],
        about: { kind: 'run' },
    });
}

;// CONCATENATED MODULE: ./src/check/rules/requirement-not-met.ts

/**
 * What a node's contract wants installed and is not, in one message: the script may have passed without it, or failed
 * because of it. Told of nodes that ran.
 */
function requirementNotMet(node, run, { python }) {
    if (run.attempts.length === 0 || node.runtime !== 'python')
        return [];
    const facts = (node.requirements ?? []).flatMap(({ name, range }) => python?.requirements?.find((fact) => fact.name === name && fact.range === range) ?? []);
    const unmet = facts.filter(({ met }) => met === false);
    const unknown = facts.filter(({ met }) => met === undefined);
    const tell = (message, item, severity) => (0,model_finding/* find */.I)({
        rule: 'requirement-not-met',
        ...(severity === undefined ? {} : { severity }),
        message: `${node.id}: ${message}`,
        help: model_finding/* findingRules */.B['requirement-not-met'][2],
        about: { kind: 'script', node: node.id },
        at: node.at,
        item,
    });
    return [
        ...(unmet.length === 0 ? [] : [tell(`its contract wants ${unmet.map(sayUnmet).join('; ')}.`, 'unmet')]),
        ...(unknown.length === 0
            ? []
            : [
                tell(`it was not compared with what is installed: ${unknown.map(sayUnknown).join('; ')}.`, 'unknown', 'note'),
            ]),
    ];
}
function sayUnmet({ name, range, installed }) {
    return `${say(name, range)}, but ${installed === undefined ? 'it is not installed' : `${installed} is installed`}`;
}
function sayUnknown({ name, range, why }) {
    const because = why === 'bad-range' ? 'the range is not one of Python (PEP 440)' : '`packaging` is not installed';
    return `${say(name, range)} (${because})`;
}
function say(name, range) {
    return `\`${`${name} ${range}`.trim()}\``;
}

;// CONCATENATED MODULE: ./src/check/rules/undeclared-env-read.ts

/** Names that platforms, shells, runners and libraries set: no contract declares them. */
const provided = /^(?:(?:SM|AWS|SAGEMAKER|DAG|CUDA|NVIDIA|NCCL|OMP|MKL|OPENBLAS|NUMEXPR|TORCH|HF|PIP|UV|PYTHON|PYTEST|LC|GITHUB|RUNNER|XDG|SLURM|CONDA|VIRTUAL_ENV|PROCESSING_JOB|TRAINING_JOB)(?:_[A-Z0-9_]*)?|(?:HTTPS?|NO|ALL)_PROXY|(?:LOCAL_|NODE_)?RANK|(?:LOCAL_)?WORLD_SIZE|MASTER_(?:ADDR|PORT)|TOKENIZERS_PARALLELISM|LD_LIBRARY_PATH|DEBUG)$/i;
/**
 * Variables that the code of the repository looks for and the contract does not declare. One that has a value here may
 * have none in the cloud; one that has none here is only remarked on.
 */
const undeclaredEnvRead = (node, run) => {
    const found = seen(run, 'env', 'env-absent').filter(({ what }) => !provided.test(what));
    if (found.length === 0)
        return [];
    const names = nameSome(found.map(({ what }) => what));
    const hasValue = found.some(({ kind }) => kind === 'env');
    const message = `it looked for ${names} in its environment, which its contract does not declare.`;
    return [aboutSeen(node, 'undeclared-env-read', message, found, hasValue ? 'warning' : 'note')];
};

;// CONCATENATED MODULE: ./src/check/rules/undeclared-file-read.ts

/** Files of the repository, or of another node, that a script reads without having them for an input. */
const undeclaredFileRead = (node, run) => {
    const found = seen(run, 'read');
    if (found.length === 0)
        return [];
    const names = nameSome(found.map(({ what }) => what));
    return [aboutSeen(node, 'undeclared-file-read', `it read ${names}, which is none of its inputs.`, found)];
};

;// CONCATENATED MODULE: ./src/check/rules/undeclared-port-asked.ts

/** Names that a script looks for in its maps of paths and that are no inputs and outputs of its contract. */
const undeclaredPortAsked = (node, run) => {
    const found = seen(run, 'port');
    if (found.length === 0)
        return [];
    const names = nameSome(found.map(({ what }) => what));
    return [
        aboutSeen(node, 'undeclared-port-asked', `it asked for ${names}, which its contract does not declare.`, found),
    ];
};

;// CONCATENATED MODULE: ./src/check/rules/wrote-outside-outputs.ts

/**
 * Files that a script left outside its outputs and its temporary folders. Told too when an output is missing: that is
 * where it may have gone.
 */
const wroteOutsideOutputs = (node, run) => {
    const isMissing = run.outcome.status === 'failed' && run.outcome.failure.reason === 'missing-output';
    const found = seenAnyway(run, 'write');
    if (found.length === 0 || (run.outcome.status !== 'passed' && !isMissing))
        return [];
    const names = nameSome(found.map(({ what }) => what));
    return [aboutSeen(node, 'wrote-outside-outputs', `it left ${names} outside its outputs.`, found)];
};

;// CONCATENATED MODULE: ./src/check/rules/script-conduct.ts


function aboutScript(node, rule, message) {
    return (0,model_finding/* find */.I)({
        rule,
        message: `${node.id}: ${message}`,
        help: model_finding/* findingRules */.B[rule][2],
        about: { kind: 'script', node: node.id },
        at: node.at,
    });
}
/** Files beside the declared outputs. Told too when a declared one is missing: the name may be misspelt. */
const undeclaredOutput = (node, run) => {
    const isMissing = run.outcome.status === 'failed' && run.outcome.failure.reason === 'missing-output';
    if (run.undeclared.length === 0 || (run.outcome.status !== 'passed' && !isMissing))
        return [];
    const names = (0,lib_text/* listSome */.XT)(run.undeclared.map((name) => `\`${name}\``), 5);
    return [aboutScript(node, 'undeclared-output', `it wrote ${names} beside its declared outputs.`)];
};
/** Input files that the script changed: on a real platform the next reader may see the change, or it may fail. */
const inputModified = (node, run) => run.modifiedInputs.map((name) => (0,model_finding/* find */.I)({
    rule: 'input-modified',
    message: `${node.id}: it changed the files of its input ${name}.`,
    help: model_finding/* findingRules */.B['input-modified'][2],
    about: { kind: 'input', node: node.id, input: name },
    at: node.inputs.find((input) => input.name === name)?.at ?? node.at,
}));
/** Processes that outlived the script. Not told when we ended it ourselves: they had no chance to end. */
const leftBehind = (node, run) => {
    const last = run.attempts.at(-1);
    const wasStopped = run.outcome.status === 'cancelled' || last?.failure?.reason === 'timeout' || last?.failure?.reason === 'log-limit';
    if (!last?.leftBehind || wasStopped)
        return [];
    return [aboutScript(node, 'left-behind', 'it ended, but left processes running; they were ended.')];
};
/** Passed, but not at the first attempt. */
const flaky = (node, run) => {
    const failed = run.attempts.filter((attempt) => attempt.failure !== undefined).length;
    if (run.outcome.status !== 'passed' || run.role !== 'assigned' || failed === 0)
        return [];
    return [aboutScript(node, 'flaky', `it passed only at attempt ${run.attempts.length}.`)];
};
/** `allow-failure` at work, or no longer needed. */
const allowedFailure = (node, run) => {
    if (node.allowFailure === undefined)
        return [];
    if (run.outcome.status === 'failed')
        return [aboutScript(node, 'failure-allowed', `it failed, which is allowed: ${node.allowFailure}`)];
    if (run.outcome.status === 'passed' && run.outcome.via === 'run')
        return [aboutScript(node, 'unexpected-pass', 'it passed although its failure is allowed.')];
    return [];
};

;// CONCATENATED MODULE: ./src/check/check.ts




















const conduct = [
    undeclaredOutput,
    wroteOutsideOutputs,
    inputModified,
    inputNeverRead,
    undeclaredPortAsked,
    undeclaredEnvRead,
    undeclaredFileRead,
    networkReached,
    installedAtImport,
    processStarted,
    leftBehind,
    flaky,
    allowedFailure,
];
/**
 * Judges a whole run. Pure over plan, runs, evidence and facts, so that results of several machines can be judged again
 * together. Findings come in plan order; those about flows follow the node that reads.
 */
function check(plan, execution, facts = {}, known = {}) {
    const runs = new Map(execution.runs.map((run) => [run.node, run]));
    const echoes = findEchoes(plan, runs);
    const findings = plan.nodes.flatMap((node) => {
        const found = runs.get(node.id);
        if (found === undefined || found.role === 'supporting')
            return [];
        const run = withoutCopied(found, known.copies ?? []);
        // What a failed script left behind is as it is because it failed: no second message.
        const judged = run.outcome.status === 'passed' ? judge(node, echoes.leaveOut(run)) : [];
        const ofOutputs = judged.filter(({ rule }) => rule !== 'too-few-rows' || !echoes.isStarved(node.id));
        return [
            ...ofOutputs,
            ...conduct.flatMap((rule) => rule(node, run)),
            ...requirementNotMet(node, run, facts),
            ...modelFileMissing(node, run, facts),
        ];
    });
    const suspicious = new Set(findings.filter(({ severity }) => severity !== 'note').map(({ about }) => check_sourceOf(about)));
    const flows = explainFailures(plan, runs, judgeFlows(plan, runs), suspicious);
    const copied = (known.copies ?? []).map((copy) => outputIsRepositoryFile(plan, copy));
    const all = [...findings, ...copied, ...flowFindings(plan, flows, findings)];
    const judged = flows.map(({ result }) => withSource(result, all));
    const { baseline } = known;
    // Last, so that no verdict on data depends on them.
    const probed = probeFindings(plan, execution);
    if (baseline === undefined)
        return { findings: [...all, ...probed], flows: judged };
    const differences = compareBaseline(plan, execution, baseline);
    const faulty = faultyOutputs(all);
    const drifted = baselineFindings(plan, differences, baseline, (node, output) => faulty.has(`${node}\n${output}`));
    const outdated = isOutdated(execution, baseline) ? [outdatedBaseline(baseline)] : [];
    return {
        findings: [...all, ...drifted, ...outdated, ...probed],
        flows: judged,
        baseline: { file: baseline.file, differences },
    };
}
function check_sourceOf(about) {
    return about.kind === 'output' ? `${about.node}\n${about.output}` : '';
}
/** The outputs of which an error is told, as `node\noutput`. */
function faultyOutputs(findings) {
    return new Set(findings.flatMap(({ about, severity }) => about.kind === 'output' && severity === 'error' ? [`${about.node}\n${about.output}`] : []));
}
/** A flow of data that goes against what its writer promises is not sound, whatever its reader makes of it. */
function withSource(flow, findings) {
    const { from } = flow.binding;
    if (from.kind === 'file' || flow.verdict === 'untested')
        return flow;
    const fault = findings.find(({ about, severity }) => severity !== 'note' && about.kind === 'output' && about.node === from.node && about.output === from.output);
    if (fault === undefined)
        return flow;
    const verdict = fault.severity === 'error' ? 'broken' : flow.verdict === 'ok' ? 'warning' : flow.verdict;
    return { ...flow, verdict, checks: [...flow.checks, { rule: fault.rule, passed: false, message: fault.message }] };
}
/** Findings of flows that no finding about the producer's output says already. */
function flowFindings(plan, flows, findings) {
    const position = new Map(plan.nodes.map((node, index) => [node.id, index]));
    const faulty = faultyOutputs(findings);
    return flows
        .filter(({ result: { binding } }) => {
        const { from } = binding;
        return from.kind === 'file' || !faulty.has(`${from.node}\n${from.output}`);
    })
        .toSorted((a, b) => (position.get(a.result.binding.to.node) ?? 0) - (position.get(b.result.binding.to.node) ?? 0))
        .flatMap((flow) => flow.findings);
}

// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(10228);
;// CONCATENATED MODULE: ./src/check/baseline/accept-baseline.ts




/**
 * Writes the baseline anew from a run, and says so in its result. Findings on differences from what it was before are gone:
 * this run is now what later ones are compared with. A run that was cut short changes nothing.
 */
async function acceptBaseline(root, settings, result) {
    const { plan, execution, findings, verdict } = result;
    if (verdict === 'cancelled')
        return result.baseline;
    const faulty = faultyOutputs(findings);
    const path = (0,external_node_path_.join)(root, settings.file);
    // Another pipeline of this run may have written it since it was loaded.
    const before = await current(path, settings.accepted);
    const after = makeBaseline(before, plan, execution, (node, output) => faulty.has(`${node}\n${output}`));
    await (0,files/* writeWhole */.f8)(path, baselineText(after));
    return { file: settings.file, differences: result.baseline?.differences ?? [], updated: true };
}
async function current(path, loaded) {
    const text = await (0,files/* readIfThere */.qC)(path);
    try {
        return text === undefined ? loaded : JSON.parse(text);
    }
    catch {
        // It was written by hand as YAML; what was loaded of it is what it holds.
        return loaded;
    }
}

;// CONCATENATED MODULE: ./src/check/rules/nothing-ran.ts

/**
 * A run in which no script was started checked nothing, however green. Stubs do not count. Silent where the run already
 * has a reason to be red: a failure before the start, a block or a cancellation.
 */
function nothingRan(execution) {
    const assigned = execution.runs.filter((run) => run.role === 'assigned');
    const isChecked = assigned.some(({ attempts, outcome }) => attempts.length > 0 ||
        outcome.status === 'failed' ||
        outcome.status === 'cancelled' ||
        (outcome.status === 'passed' && outcome.via !== 'stub'));
    if (isChecked || execution.cancelled !== undefined)
        return [];
    const { length } = assigned;
    return [
        (0,model_finding/* find */.I)({
            rule: 'nothing-ran',
            message: `No script ran: all ${length} nodes are stubs, skipped or without a script.`,
            help: model_finding/* findingRules */.B['nothing-ran'][2],
            about: { kind: 'run' },
        }),
    ];
}

;// CONCATENATED MODULE: ./src/check/conclude.ts

const gravity = { error: 0, warning: 1, note: 2 };
/** Makes the result. The only place that knows what "failed" means. Pure. */
function conclude(parts) {
    const { failOn, allowEmpty, ...rest } = parts;
    const empty = allowEmpty ? [] : nothingRan(parts.execution);
    const findings = [...empty, ...parts.findings].toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);
    const allowed = allowedNodes(parts.plan, parts.execution);
    const isRed = empty.length > 0 ||
        parts.execution.runs.some((run) => isFailure(run, allowed)) ||
        findings.some((finding) => counts(finding, failOn));
    const verdict = isCancelled(parts.execution) ? 'cancelled' : isRed ? 'failed' : 'passed';
    return { version: 1, verdict, ...rest, findings, totals: totalsOf(parts, findings) };
}
/** Someone, or the deadline, ended the run: what did not run says nothing. */
function isCancelled({ cancelled, runs }) {
    return (cancelled !== undefined ||
        runs.some(({ outcome }) => outcome.status === 'cancelled' && outcome.reason === 'interrupted'));
}
function isFailure({ node, outcome }, allowed) {
    return (outcome.status === 'failed' || outcome.status === 'blocked') && !allowed.has(node);
}
function counts(finding, failOn) {
    if (failOn === 'never')
        return false;
    return finding.severity === 'error' || (failOn === 'warning' && finding.severity === 'warning');
}
/**
 * Nodes whose failing or being blocked is not red: those that `allow-failure` covers, and those that are blocked only
 * because such a node failed or because a node is skipped on purpose.
 */
function allowedNodes(plan, { runs }) {
    const covered = new Set(plan.nodes.filter((node) => node.allowFailure !== undefined).map((node) => node.id));
    const allowed = new Set();
    // Plan order: the node that blocks comes before the one that it blocks.
    for (const { node, outcome } of runs) {
        const isCovered = outcome.status === 'failed' && covered.has(node);
        const isSpared = outcome.status === 'blocked' && (outcome.why === 'skipped' || allowed.has(outcome.because));
        if (isCovered || isSpared)
            allowed.add(node);
    }
    return allowed;
}
function totalsOf({ plan, execution, flows }, findings) {
    const runs = execution.runs.filter((run) => run.role === 'assigned');
    const covered = new Set(plan.nodes.filter((node) => node.allowFailure !== undefined).map((node) => node.id));
    const having = (status) => runs.filter(({ outcome }) => outcome.status === status);
    const stubs = runs.filter(({ outcome }) => outcome.status === 'passed' && outcome.via === 'stub').length;
    const verdicts = (verdict) => flows.filter((flow) => flow.verdict === verdict).length;
    const severities = (severity) => findings.filter((finding) => finding.severity === severity).length;
    return {
        nodes: runs.length,
        passed: having('passed').length - stubs,
        stubs,
        failed: having('failed').length,
        allowed: having('failed').filter(({ node }) => covered.has(node)).length,
        blocked: having('blocked').length,
        skipped: having('skipped').length,
        cancelled: having('cancelled').length,
        flows: {
            ok: verdicts('ok'),
            warning: verdicts('warning'),
            broken: verdicts('broken'),
            untested: verdicts('untested'),
        },
        findings: { error: severities('error'), warning: severities('warning'), note: severities('note') },
    };
}

// EXTERNAL MODULE: ./src/check/static/check-scripts.ts + 5 modules
var check_scripts = __webpack_require__(14036);
// EXTERNAL MODULE: ./src/compile/one-per-cause.ts + 2 modules
var one_per_cause = __webpack_require__(73362);
;// CONCATENATED MODULE: ./src/execute/alarm.ts
/** A timer that is set longer than this would ring at once. */
const longestMs = 2 ** 31 - 1;
/** Rings when the deadline is over, and when the signal is aborted (also when it already is). */
function setAlarm(deadlineMs, signal, ring) {
    const interrupt = () => ring('interrupted');
    const clock = deadlineMs === undefined ? undefined : setTimeout(() => ring('deadline'), Math.min(deadlineMs, longestMs));
    signal.addEventListener('abort', interrupt);
    if (signal.aborted)
        interrupt();
    return {
        release() {
            clearTimeout(clock);
            signal.removeEventListener('abort', interrupt);
        },
    };
}

;// CONCATENATED MODULE: ./src/execute/child-environment.ts

/** Variables of ours that every script gets: where things are and what kind of machine this is, and no secret. */
const allowed = new Set([
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'LANG',
    'LANGUAGE',
    'TZ',
    'LD_LIBRARY_PATH',
    'DYLD_LIBRARY_PATH',
    'VIRTUAL_ENV',
    'PYENV_ROOT',
    'PYENV_VERSION',
    'CONDA',
    'CONDA_PREFIX',
    'CONDA_DEFAULT_ENV',
    'pythonLocation',
    'Python_ROOT_DIR',
    'JAVA_HOME',
    'NVM_DIR',
    'NVM_BIN',
    'GOROOT',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'REQUESTS_CA_BUNDLE',
    'CI',
    'RUNNER_OS',
    'RUNNER_ARCH',
    'RUNNER_NAME',
    'RUNNER_ENVIRONMENT',
    'RUNNER_TOOL_CACHE',
    // By this the runner finds and ends what a script left running.
    'RUNNER_TRACKING_ID',
    'GITHUB_ACTIONS',
    'GITHUB_WORKSPACE',
    'GITHUB_REPOSITORY',
    'GITHUB_REPOSITORY_OWNER',
    'GITHUB_SHA',
    'GITHUB_REF',
    'GITHUB_REF_NAME',
    'GITHUB_REF_TYPE',
    'GITHUB_HEAD_REF',
    'GITHUB_BASE_REF',
    'GITHUB_EVENT_NAME',
    'GITHUB_WORKFLOW',
    'GITHUB_JOB',
    'GITHUB_RUN_ID',
    'GITHUB_RUN_NUMBER',
    'GITHUB_RUN_ATTEMPT',
    'GITHUB_SERVER_URL',
]);
const allowedBeginnings = ['LC_', 'JAVA_HOME_'];
/** What programs on Windows cannot start without. Names there do not depend on case. */
const allowedOnWindows = new Set([
    'SYSTEMROOT',
    'SYSTEMDRIVE',
    'WINDIR',
    'COMSPEC',
    'PATH',
    'PATHEXT',
    'USERPROFILE',
    'APPDATA',
    'LOCALAPPDATA',
    'PROGRAMDATA',
    'PROGRAMFILES',
    'PROGRAMFILES(X86)',
    'NUMBER_OF_PROCESSORS',
    'PROCESSOR_ARCHITECTURE',
]);
/** Programs look for their temporary folder under one of these names. */
const temporaryFolders = ['TMPDIR', 'TMP', 'TEMP'];
/**
 * The part of our own environment that scripts may see: an allow-list, because whatever runs us may hold tokens there,
 * and the paths of files that steer the runner. `passthrough` names are the user's own decision.
 */
function allowedEnvironment(own, passthrough, platform = process.platform) {
    const named = new Set(passthrough);
    return Object.fromEntries(Object.entries(own).filter(([name]) => named.has(name) ||
        allowed.has(name) ||
        allowedBeginnings.some((beginning) => name.startsWith(beginning)) ||
        (platform === 'win32' && allowedOnWindows.has(name.toUpperCase()))));
}
/**
 * Resolves a node's planned values. `folder`: the node's, absolute. A variable of ours that is not set stays unset.
 */
function nodeEnvironment(node, folder, own) {
    const values = node.env.flatMap(({ name, value, declared }) => {
        const text = 'literal' in value
            ? value.literal
            : 'inFolder' in value
                ? (0,external_node_path_.join)(folder, value.inFolder)
                : own[value.fromEnvironment];
        return text === undefined ? [] : [{ name, text, declared }];
    });
    return {
        all: Object.fromEntries(values.map(({ name, text }) => [name, text])),
        declared: Object.fromEntries(values.filter(({ declared }) => declared).map(({ name, text }) => [name, text])),
    };
}
/**
 * The whole environment of a child: what is allowed of ours, its private temporary folder, then the node's values, then
 * the runtime's. HOME stays: caches and settings of tools lie there.
 */
function childEnvironment(allowedOfOurs, tmp, ...layers) {
    const temporary = Object.fromEntries(temporaryFolders.map((name) => [name, tmp]));
    return Object.assign({}, allowedOfOurs, temporary, ...layers);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/execute/clean-text.ts


/**
 * Makes the function that every text goes through that a script may have had a hand in, before it is kept: it holds no
 * secret, and no path of this machine, because a result says the same wherever it was made. Paths below `places`
 * (absolute, also by their real names) become relative to them.
 */
function cleaner(places, redact) {
    const beginnings = [...new Set(places.flatMap((place) => [place, realName(place)]))]
        .map((place) => (place.endsWith(external_node_path_.sep) ? place : place + external_node_path_.sep))
        .filter((beginning) => beginning !== external_node_path_.sep)
        // The longest first: the work folder usually lies in the workspace.
        .sort((a, b) => b.length - a.length);
    return (text) => redact(beginnings.reduce((shorter, beginning) => shorter.replaceAll(beginning, ''), text));
}
function realName(place) {
    try {
        return (0,external_node_fs_.realpathSync)(place);
    }
    catch {
        return place;
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/execute/machine.ts

/** The machine that we run on. Its name stays with it: results of two machines must not differ by that. */
const localMachine = { id: 'local', os: (0,external_node_os_.platform)(), arch: (0,external_node_os_.arch)(), cpus: (0,external_node_os_.availableParallelism)() };

;// CONCATENATED MODULE: ./src/execute/ledger.ts

/** An empty ledger for a plan. */
function createLedger(plan, startedAt, observe) {
    const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
    const runs = new Map();
    const settledAt = new Map();
    function record(run) {
        runs.set(run.node, run);
        settledAt.set(run.node, Date.now());
        observe({ kind: 'node-settled', run, settled: runs.size, nodes: nodes.size });
    }
    return {
        node: (id) => nodes.get(id),
        producer(id) {
            const node = nodes.get(id);
            const run = runs.get(id);
            return node === undefined || run === undefined ? undefined : { node, run };
        },
        record,
        recordSettled(settled) {
            for (const { id, outcome } of settled)
                record(withoutRun(id, outcome));
        },
        readyMs: (node) => Math.max(startedAt, ...node.dependsOn.map((before) => settledAt.get(before) ?? 0)),
        runs: () => plan.nodes.map((node) => runs.get(node.id)),
    };
}
/** The run of a node that came to its end without being started. */
function withoutRun(node, outcome) {
    return {
        node,
        outcome,
        attempts: [],
        outputs: [],
        undeclared: [],
        modifiedInputs: [],
        machine: localMachine.id,
        role: 'assigned',
    };
}
/** Observers watch; what goes wrong with them is not the run's business. */
function harmless(observe) {
    return (event) => {
        try {
            observe(event);
        }
        catch {
            // There is nobody to tell.
        }
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/execute/staging/remove-tree.ts
var remove_tree = __webpack_require__(30434);
;// CONCATENATED MODULE: ./src/execute/node-folders.ts



/** Of use only while a script runs, or to look into why it failed. */
const scratch = ['inputs', 'work', 'tmp'];
/** What consumers and publishing still need after the script. */
const results = ['outputs', 'delivered'];
/**
 * Removes what an earlier run left, before anything runs: a file that lies there could turn a missing output green. The
 * folders of nodes that are taken from an earlier run stay.
 */
async function removeLeftovers(plan, { out, supporting }) {
    const kept = new Set(plan.nodes.filter((node) => supporting.has(node.id)).map((node) => (0,external_node_path_.basename)(node.folder)));
    const nodes = (0,external_node_path_.join)(out, 'nodes');
    const names = await (0,promises_.readdir)(nodes).catch(() => []);
    for (const name of names)
        if (!kept.has(name))
            await (0,remove_tree/* removeTree */.d)((0,external_node_path_.join)(nodes, name));
    await (0,remove_tree/* removeTree */.d)((0,external_node_path_.join)(out, 'probes'));
}
/** Removes a node's inputs and temporary files as soon as nobody will look at them. The disk is never a failure here. */
async function clearScratch(node, run, { out, keep }) {
    if (isKept(run, keep))
        return;
    await removeNames((0,external_node_path_.join)(out, node.folder), scratch);
}
/**
 * Removes the outputs that `keep` does not ask for; logs always stay. For the door to call when everything is
 * published: until then the outputs are needed. `out`: the run's folder, absolute.
 */
async function discardOutputs(plan, execution, out, keep) {
    const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
    for (const run of execution.runs) {
        const node = nodes.get(run.node);
        if (node !== undefined && !isKept(run, keep))
            await removeNames((0,external_node_path_.join)(out, node.folder), [...scratch, ...results]);
    }
}
/** The same of a probe, whose outputs nobody waits for. Undefined: it did not apply, so nothing of it stays. */
async function clearProbe(probe, run, { out, keep }) {
    const folder = (0,external_node_path_.join)(out, probe.folder);
    if (run === undefined)
        await (0,remove_tree/* removeTree */.d)(folder).catch(() => { });
    // What a probe is there for is to be looked at, also where it passed.
    else if (keep === 'never')
        await removeNames(folder, [...scratch, ...results]);
}
function isKept(run, keep) {
    return keep === 'always' || (keep === 'on-failure' && run.outcome.status === 'failed');
}
async function removeNames(folder, names) {
    for (const name of names)
        await (0,remove_tree/* removeTree */.d)((0,external_node_path_.join)(folder, name)).catch(() => { });
}

;// CONCATENATED MODULE: ./src/execute/mailbox.ts
/** Makes an empty mailbox. What waits for it costs nothing: there is no polling. */
function createMailbox() {
    let arrived = [];
    let read = 0;
    let wake;
    return {
        post(message) {
            arrived.push(message);
            wake?.();
        },
        async next() {
            if (read === arrived.length) {
                await new Promise((resolve) => {
                    wake = resolve;
                });
                wake = undefined;
            }
            const message = arrived[read];
            read += 1;
            if (read === arrived.length) {
                arrived = [];
                read = 0;
            }
            return message;
        },
    };
}

;// CONCATENATED MODULE: ./src/execute/memory-kills.ts

/**
 * Whether the kernel ended a process for want of memory since this was asked last: the only proof that a SIGKILL was
 * not sent by somebody. Counted for the control group that we run in; false where there is none.
 */
function watchMemoryKills(read = readEvents) {
    let known = count(read());
    return () => {
        const now = count(read());
        const more = now > known;
        known = now;
        return more;
    };
}
function count(events) {
    return Number(/^oom_kill (\d+)$/m.exec(events ?? '')?.[1] ?? 0);
}
function readEvents() {
    try {
        const group = /^0::(.*)$/m.exec((0,external_node_fs_.readFileSync)('/proc/self/cgroup', 'utf8'))?.[1] ?? '/';
        return (0,external_node_fs_.readFileSync)(`/sys/fs/cgroup${group}/memory.events`, 'utf8');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/execute/probing.ts
/** The probing of a plan, of which nothing waits yet. */
function createProbing(plan) {
    const waiting = [];
    const found = [];
    let running = 0;
    let cancelled;
    function drop(reason) {
        for (const { node, probe } of waiting.splice(0))
            found.push({ node: node.id, ...probe, outcome: { status: 'cancelled', reason }, outputs: [] });
    }
    return {
        open(node) {
            for (const probe of node.probes ?? [])
                waiting.push({ node, probe });
            if (cancelled !== undefined)
                drop(cancelled);
        },
        take() {
            const next = waiting.shift();
            if (next !== undefined)
                running += 1;
            return next;
        },
        settle(run) {
            running -= 1;
            if (run !== undefined)
                found.push(run);
        },
        cancel(reason) {
            cancelled ??= reason;
            drop(cancelled);
        },
        get running() {
            return running;
        },
        get isOpen() {
            return waiting.length + running > 0;
        },
        runs() {
            const byFolder = new Map(found.map((run) => [run.folder, run]));
            return plan.nodes.flatMap(({ probes = [] }) => probes.flatMap(({ folder }) => byFolder.get(folder) ?? []));
        },
    };
}

;// CONCATENATED MODULE: ./src/execute/change-delivery.ts

/** What a node's inputs are made of in a probe: as in its own run, but for the one input that the probe changes. */
function changeDelivery(delivery, node, { kind, input }) {
    if (kind === 'repeat')
        return delivery;
    const isIt = (name) => name === input;
    if (kind === 'zero-rows') {
        const copies = delivery.copies.map((copy) => {
            if (!isIt(copy.input))
                return copy;
            const { expect: _whole, ...rest } = copy;
            return { ...rest, emptied: true };
        });
        return { ...delivery, copies };
    }
    const others = {
        ...delivery,
        copies: delivery.copies.filter((copy) => !isIt(copy.input)),
        empty: delivery.empty.filter(({ name }) => !isIt(name)),
        absent: new Set([...delivery.absent].filter((name) => !isIt(name))),
    };
    switch (kind) {
        case 'absent-input':
            return { ...others, absent: new Set([...others.absent, input ?? '']) };
        case 'empty-input':
            return { ...others, empty: [...others.empty, ...node.inputs.filter(({ name }) => isIt(name))] };
        default:
            return (0,unreachable/* unreachable */.H)(kind);
    }
}

// EXTERNAL MODULE: ./src/execute/staging/digest.ts
var staging_digest = __webpack_require__(97);
;// CONCATENATED MODULE: ./src/execute/locate-inputs.ts



/** Finds where each input of a node comes from. `root`: the workspace; `out`: the run's folder; both absolute. */
function locateInputs(node, producers, { root, out }) {
    const copies = [];
    const empty = [];
    const absent = new Set();
    const problems = [];
    for (const input of node.inputs) {
        const found = input.sources.flatMap((source) => locate(source, producers, root, out) ?? []);
        if (found.length > 0) {
            const { name, path, shape, channels } = input;
            copies.push(...found.map((place) => ({ ...place, input: name, to: path, shape, channels })));
        }
        else if (input.required && input.sources.length > 0) {
            problems.push(`${input.name}: ${input.sources.map(locate_inputs_say).join(' and ')} was not written`);
        }
        else if (input.unwired === 'empty-dir')
            empty.push(input);
        else
            absent.add(input.name);
    }
    return { copies, empty, absent, problems };
}
function locate(source, producers, root, out) {
    switch (source.kind) {
        case 'file':
            return { from: (0,external_node_path_.join)(root, source.path), within: root };
        case 'output': {
            const producer = producers(source.node);
            const output = producer?.node.outputs.find((one) => one.name === source.output);
            const evidence = producer?.run.outputs.find((one) => one.output === source.output);
            if (producer === undefined || output === undefined || evidence?.present !== true)
                return undefined;
            return ofOutput((0,external_node_path_.join)(out, producer.node.folder), output.path, evidence);
        }
        default:
            return (0,unreachable/* unreachable */.H)(source);
    }
}
/** What a consumer gets must be what was sealed: nothing that ran in between may have changed it. */
function ofOutput(folder, path, { delivered, digest }) {
    if (delivered !== undefined) {
        const { file, sha256 } = delivered;
        const expect = (0,staging_digest/* treeDigest */.fZ)([{ path: (0,external_node_path_.basename)(file), mode: 0o644, sha256 }]);
        return { from: (0,external_node_path_.join)(folder, file), within: folder, expect };
    }
    return { from: (0,external_node_path_.join)(folder, path), within: folder, ...(digest === undefined ? {} : { expect: digest }) };
}
function locate_inputs_say(source) {
    return source.kind === 'file' ? source.path : `the optional output ${source.output} of ${source.node}`;
}

;// CONCATENATED MODULE: ./src/execute/place.ts

/** Where the log of an attempt lies, relative to the node's folder. */
function logPath(attempt) {
    return `log/attempt-${attempt}.log`;
}
/** Where an output lies once it is packed for its consumers, relative to the node's folder. */
function packedPath(output) {
    return `delivered/${output.name}/${output.delivery}`;
}
/** How a node's folder is made for an attempt: from empty, except that the logs of earlier attempts stay. */
function stagingOf(node, delivery, attempt, out) {
    return {
        folder: (0,external_node_path_.join)(out, node.folder),
        folders: [
            'inputs',
            'outputs',
            'work',
            'tmp',
            'log',
            ...node.outputs.map((output) => (output.shape === 'file' ? external_node_path_.posix.dirname(output.path) : output.path)),
            ...delivery.empty.map((input) => (input.shape === 'file' ? external_node_path_.posix.dirname(input.path) : input.path)),
            ...node.env.flatMap(({ value }) => ('inFolder' in value ? [value.inFolder] : [])),
        ],
        ...(attempt === 1 ? {} : { keep: ['log'] }),
        copies: delivery.copies,
    };
}
/** How the folder of a stub is made: the fixtures lie where a script would have written. */
function stubStagingOf(node, settings) {
    return {
        folder: (0,external_node_path_.join)(settings.out, node.folder),
        folders: ['outputs', 'log'],
        copies: node.outputs.flatMap((output) => output.stub === undefined
            ? []
            : [
                {
                    input: output.name,
                    from: (0,external_node_path_.join)(settings.root, output.stub),
                    within: settings.root,
                    to: output.path,
                    shape: output.shape,
                    channels: [],
                },
            ]),
    };
}
/** What to look at when a node has ended. */
function sealingOf(node, staged, out) {
    const folder = (0,external_node_path_.join)(out, node.folder);
    const paths = new Map(node.inputs.map((input) => [input.name, (0,external_node_path_.join)(folder, input.path)]));
    // An input of several sources has a report for each; the last one saw them all.
    const last = new Map(staged.inputs.map((report) => [report.input, report]));
    return {
        folder,
        outputs: node.outputs.map((output) => ({
            output: output.name,
            path: output.path,
            shape: output.shape,
            delivery: output.delivery,
            deliverTo: packedPath(output),
            ...(output.data === undefined ? {} : { data: output.data }),
        })),
        inputs: [...last.values()].flatMap(({ input, digest, stamp }) => {
            const path = paths.get(input);
            return path === undefined ? [] : [{ input, path, digest, stamp }];
        }),
    };
}
/** Where one attempt of a node takes place. */
function place_placeOf(node, delivery, environment, attempt, settings, warm) {
    const folder = (0,external_node_path_.join)(settings.out, node.folder);
    const there = (input) => !delivery.absent.has(input.name);
    return {
        workspace: settings.root,
        folder,
        inputs: Object.fromEntries(node.inputs.filter(there).map(({ name, path }) => [name, (0,external_node_path_.join)(folder, path)])),
        outputs: Object.fromEntries(node.outputs.map(({ name, path }) => [name, (0,external_node_path_.join)(folder, path)])),
        work: (0,external_node_path_.join)(folder, 'work'),
        tmp: (0,external_node_path_.join)(folder, 'tmp'),
        log: (0,external_node_path_.join)(folder, 'log'),
        attempt,
        environ: environment.declared,
        args: Object.fromEntries(node.args.map(({ name, value }) => [name, value])),
        ...(settings.python === undefined ? {} : { python: settings.python }),
        pythonPath: settings.pythonPath,
        observe: settings.observe,
        ...(settings.installs === undefined ? {} : { installs: settings.installs }),
        ...(warm === undefined ? {} : { warm }),
    };
}

;// CONCATENATED MODULE: ./src/execute/settle.ts


/**
 * Why an attempt failed, by one ladder: the first cause wins, and what only follows from it is not told. Undefined: it
 * ended well, or was cancelled, which is nobody's failure. Outputs are looked at separately (`missingOutputs`).
 */
function settle_failureOf(end) {
    const { how, stopped } = end.ended;
    if (stopped === 'cancelled')
        return undefined;
    if (how.kind === 'spawn-error') {
        return { reason: 'spawn-error', program: (0,external_node_path_.basename)(end.program), message: how.message };
    }
    if (stopped === 'timeout')
        return { reason: 'timeout', timeoutMs: end.timeoutMs };
    if (stopped === 'log-limit')
        return { reason: 'log-limit', limitBytes: end.logLimitBytes };
    switch (how.kind) {
        case 'signal':
            // SIGKILL alone proves nothing: anyone may send it.
            if (how.signal === 'SIGKILL' && end.killedForMemory)
                return { reason: 'out-of-memory' };
            return { reason: 'signal', signal: how.signal };
        case 'exit':
            if (end.interpretation.failure !== undefined)
                return end.interpretation.failure;
            return how.code === 0 ? undefined : { reason: 'exit-non-zero', exitCode: how.code };
        default:
            return (0,unreachable/* unreachable */.H)(how);
    }
}
/** The failure of a node that ended well but did not write all that it must. */
function missingOutputs(node, evidence) {
    const present = new Set(evidence.filter((one) => one.present).map((one) => one.output));
    const missing = node.outputs.filter((output) => !output.optional && !present.has(output.name));
    if (missing.length === 0)
        return undefined;
    const names = missing.map((output) => output.name);
    const instead = evidence.filter(({ output }) => names.includes(output)).flatMap(whatWasRefused);
    const message = instead.slice(0, 3).join(' ');
    return { reason: 'missing-output', outputs: names, ...(message === '' ? {} : { message }) };
}
/** Such as a pipe, or a link that leads out: a person who sees the name in the folder must learn why it does not count. */
function whatWasRefused({ profile }) {
    return (profile?.files ?? []).flatMap(({ path, problem }) => problem === undefined ? [] : `${path}: ${problem.message}.`);
}

;// CONCATENATED MODULE: ./src/execute/log-excerpt.ts

/** Bytes kept of a log's beginning and of its end. A log no longer than both is kept whole. */
const headBytes = 4_096;
const tailBytes = 16_384;
/** Read beyond each cut, so that a secret that a cut would halve is still recognised. */
const margin = 2_048;
/**
 * Reads the ends of a log file, whatever its size. `clean` removes what must not leave; it sees the text before it is
 * cut. The result is valid text without NUL. A file that a script removed or replaced reads as empty.
 *
 * `path`: the file; `shown`: how the excerpt names it.
 */
function readLogExcerpt(path, shown, clean) {
    let file;
    try {
        // A script may put a link or a pipe in the log's place.
        file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    }
    catch {
        return { path: shown, bytes: 0, head: '', tail: '' };
    }
    try {
        const stats = (0,external_node_fs_.fstatSync)(file);
        if (!stats.isFile())
            return { path: shown, bytes: 0, head: '', tail: '' };
        const bytes = stats.size;
        if (bytes <= headBytes + tailBytes) {
            return { path: shown, bytes, head: '', tail: clean(decode(read(file, 0, bytes))) };
        }
        const head = clean(decode(read(file, 0, headBytes + margin))).slice(0, headBytes);
        const tail = clean(decode(read(file, bytes - tailBytes - margin, tailBytes + margin))).slice(-tailBytes);
        return { path: shown, bytes, head: toLineEnd(head), tail: fromLineStart(tail) };
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function read(file, from, length) {
    const buffer = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
        const count = (0,external_node_fs_.readSync)(file, buffer, filled, length - filled, from + filled);
        if (count === 0)
            break;
        filled += count;
    }
    return buffer.subarray(0, filled);
}
/** Without the halves of characters at either end; whatever else is no UTF-8, and NUL, becomes U+FFFD. */
function decode(bytes) {
    let start = 0;
    while (start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80)
        start += 1;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start), { stream: true });
    return text.replaceAll('\0', '\u{FFFD}').replace(framesOfDriver, '');
}
/** Where Python lists the stack of a process that is ended: below the script's own frames lie those of our driver. */
const framesOfDriver = /^ {2}File "[^"\n]*[\\/]python[\\/](?:driver|dagtest_\w+)\.py", line \d+ in [^\n]*(?:\n|$)/gm;
/** Whole lines only, unless that leaves less than half; and never half of a character. */
function toLineEnd(text) {
    const end = text.lastIndexOf('\n') + 1;
    return end * 2 > text.length ? text.slice(0, end) : text.replace(/[\uD800-\uDBFF]$/, '');
}
function fromLineStart(text) {
    const start = text.indexOf('\n') + 1;
    return start * 2 < text.length && start > 0 ? text.slice(start) : text.replace(/^[\uDC00-\uDFFF]/, '');
}

;// CONCATENATED MODULE: ./src/execute/runtimes/command.ts

/**
 * Scripts in any language: an argument list, never a shell string, so that no value can be anything but an argument.
 * Placeholders, anywhere in an argument: `{inputs.NAME}` and `{outputs.NAME}` are absolute paths, `{env.NAME}` and
 * `{args.NAME}` values, `{workspace}`, `{script}` and `{tmp}` absolute paths. One whose value is not there (an optional
 * input that nothing feeds) becomes an empty text, so that the arguments behind it keep their places. Other braces stay.
 */
const command = {
    name: 'command',
    prepare(node, place) {
        const [program, ...args] = (node.command ?? ['{script}']).map((part) => fill(part, node, place));
        if (program === undefined)
            throw new Error(`Internal error: ${node.id} has an empty command`);
        return { argv: [command_locate(program, place.workspace), ...args], env: {}, files: {} };
    },
    async interpret() {
        return {};
    },
};
/** A program with a `/` in its name lies in the workspace, unless it is absolute; a bare name is looked for in PATH. */
function command_locate(program, workspace) {
    return program.includes('/') && !(0,external_node_path_.isAbsolute)(program) ? (0,external_node_path_.join)(workspace, program) : program;
}
function fill(part, node, place) {
    const single = {
        workspace: place.workspace,
        script: node.entry === undefined ? '' : (0,external_node_path_.join)(place.workspace, node.entry),
        tmp: place.tmp,
    };
    const families = {
        inputs: place.inputs,
        outputs: place.outputs,
        env: place.environ,
        args: place.args,
    };
    return part.replace(/\{(?:(inputs|outputs|env|args)\.([^{}]+)|(workspace|script|tmp))\}/g, (_, family, name, alone) => family === undefined ? (single[alone] ?? '') : String(command_own(families[family], name) ?? ''));
}
/** Not `toString` and its like, which every object has. */
function command_own(values, name) {
    return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}

;// CONCATENATED MODULE: ./src/execute/runtimes/import-environment.ts
/**
 * Variables that libraries read when they are imported: how many threads they start, where they find what they load, how
 * they write numbers and times.
 */
const readAtImport = /^(?:(?:PYTHON|LD_|DYLD_|OMP_|GOMP_|KMP_|OPENBLAS_|GOTO_|MKL_|BLIS_|VECLIB_|NUMEXPR_|NUMBA_|ARROW_|CUDA_|NVIDIA_|TF_|TORCH_|HF_|TRANSFORMERS_|TOKENIZERS_|MPL|SCIPY_|SKLEARN_|PANDAS_|POLARS_|JOBLIB_|LOKY_|MALLOC_|XDG_|LC_|SSL_|REQUESTS_|AWS_)|(?:TZ|LANG|LANGUAGE|HOME|PATH)$)/;
/** A variable that a process has to have when it imports, and that is another one here; undefined: there is none. */
function importVariable(own, shared) {
    const names = new Set([...Object.keys(own), ...Object.keys(shared)]);
    return [...names].sort().find((name) => readAtImport.test(name) && own[name] !== shared[name]);
}

;// CONCATENATED MODULE: ./src/execute/runtimes/untrusted-lines.ts


/** Only the end of a file counts: a script that floods it hides nothing but its own words. */
const readBytes = 1024 * 1024;
const longestText = 4000;
/**
 * The lines of a file that a script could write to, replace or remove. Nothing in it is trusted: what is no object
 * becomes an empty one, and what cannot be read has no lines. Never throws.
 */
async function readLines(path) {
    const text = await readEnd(path).catch(() => '');
    return text.split('\n').map(parseObject);
}
async function readEnd(path) {
    // Neither a link nor a pipe that would wait for a writer.
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    try {
        const stat = await file.stat();
        if (!stat.isFile())
            return '';
        const length = Math.min(stat.size, readBytes);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, stat.size - length);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}
function parseObject(line) {
    try {
        return toFields(JSON.parse(line));
    }
    catch {
        return {};
    }
}
/** Any value as an object: an empty one when it is none. */
function toFields(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
/** Any value as a text, cut; empty when it is none. Python strings can hold halves of surrogate pairs. */
function toText(value) {
    return typeof value === 'string' ? value.slice(0, longestText).toWellFormed() : '';
}
/** Any value as a number of things. */
function toCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

;// CONCATENATED MODULE: ./src/execute/runtimes/python-records.ts

const mostFrames = 40;
/**
 * Reads the driver's result file. The script could write to it, replace it or remove it, so nothing in it is trusted:
 * what is not a well-formed record is passed over, and what cannot be read holds no records. Never throws.
 */
async function readRecords(path, namer) {
    return (await readLines(path)).flatMap((fields) => toRecord(fields, namer) ?? []);
}
function toRecord(fields, namer) {
    switch (fields['kind']) {
        case 'returned':
            return { kind: 'returned' };
        case 'exit': {
            const message = toMessage(fields['message'], namer);
            return { kind: 'exit', ...(message === '' ? {} : { message }), frames: toFrames(fields['frames'], namer) };
        }
        case 'failed':
            return { kind: 'failed', failure: toFailure(fields, namer) };
        case 'usage': {
            const cpuMs = toCount(fields['cpuMs']);
            const peakRssBytes = toCount(fields['peakRssBytes']);
            return {
                kind: 'usage',
                ...(cpuMs === undefined ? {} : { cpuMs }),
                ...(peakRssBytes === undefined ? {} : { peakRssBytes }),
            };
        }
        default:
            return undefined;
    }
}
/** Anything that is not one of the driver's own reasons becomes an exception: it is a failure whatever it says. */
function toFailure(fields, namer) {
    const message = toMessage(fields['message'], namer);
    const frames = toFrames(fields['frames'], namer);
    const at = fields['at'] === undefined ? undefined : toFrame(fields['at'], namer);
    switch (fields['reason']) {
        case 'out-of-memory':
            return { reason: 'out-of-memory', ...(frames.length === 0 ? {} : { frames }) };
        case 'syntax-error':
            return { reason: 'syntax-error', message, at: at ?? toFrame({}, namer) };
        case 'import-error':
            return { reason: 'import-error', module: toText(fields['module']), message, frames };
        case 'interface-error':
            return { reason: 'interface-error', message, ...(at === undefined ? {} : { at }) };
        default:
            return { reason: 'exception', type: toText(fields['type']) || 'Exception', message, frames };
    }
}
function toFrames(value, namer) {
    return Array.isArray(value) ? value.slice(-mostFrames).map((frame) => toFrame(frame, namer)) : [];
}
function toFrame(value, namer) {
    const fields = toFields(value);
    const { file, inWorkspace } = namer.file(toText(fields['file']) || '?');
    const text = toText(fields['text']);
    return {
        file,
        line: Math.max(1, toCount(fields['line']) ?? 1),
        function: toText(fields['function']) || '?',
        ...(text === '' ? {} : { text }),
        inWorkspace,
    };
}
function toMessage(value, namer) {
    return namer.text(toText(value));
}

;// CONCATENATED MODULE: ./src/model/execution.ts
const sightingKinds = [
    'input', // `what`: an input whose files it opened
    'enumerated', // a map that it went over: `input_paths`, `output_paths` or `environ_vars`
    'env', // a variable with a value that its contract does not declare
    'env-absent', // one that has no value
    'port', // a name that it looked for in a map of paths, as `input_paths: NAME`
    'read', // a file of the repository, or of another node
    'write', // a file outside its own folders that is there when it has ended
    'process', // the name of a program
    'network', // an address on another machine, as `host:port`
    'loopback', // an address on this machine
    'install', // packages that it had installed
    'blocked-install', // packages that it wanted installed, which `installs: block` keeps from happening
];

;// CONCATENATED MODULE: ./src/execute/runtimes/python-sightings.ts




/** Of each kind at most; the driver keeps to a lower number. */
const mostOfAKind = 100;
const longestName = 300;
/** Clocks of files are coarser than ours, some by two seconds. */
const clockSlackMs = 2000;
/**
 * Reads what the driver saw. The script could have written the file too: what is not a well-formed sighting is passed
 * over, and each is bounded. A file outside the script's folders counts as written only if it is still there and was
 * changed since `startedMs`; what was only tried, or cleared away again, hurts nobody. Never throws.
 */
async function readSightings(path, namer, startedMs) {
    const found = new Map();
    const counts = new Map();
    const cut = new Set();
    for (const fields of await readLines(path)) {
        const kind = toKind(fields['seen']);
        const what = toText(fields['what']);
        const more = fields['seen'] === 'cut' ? toKind(what) : undefined;
        if (more !== undefined)
            cut.add(more);
        if (kind === undefined || what === '')
            continue;
        const sighting = toSighting(kind, what, fields, namer);
        const key = `${kind}\n${sighting.what}`;
        if (found.has(key) || (kind === 'write' && !(await isNew(what, startedMs))))
            continue;
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        if (count > mostOfAKind)
            cut.add(kind);
        else
            found.set(key, sighting);
    }
    const order = (a, b) => sightingKinds.indexOf(a.kind) - sightingKinds.indexOf(b.kind) || (0,ordered/* byText */.z)(a.what, b.what);
    const kinds = sightingKinds.filter((kind) => cut.has(kind));
    return { sightings: [...found.values()].sort(order), ...(kinds.length === 0 ? {} : { cut: kinds }) };
}
function toKind(value) {
    return sightingKinds.find((kind) => kind === value);
}
function toSighting(kind, what, fields, namer) {
    const line = toCount(fields['line']);
    const file = toText(fields['file']);
    const place = file === '' ? undefined : namer.file(file);
    return {
        kind,
        what: (kind === 'read' || kind === 'write' ? sayPath(what, namer) : what).slice(0, longestName).toWellFormed(),
        during: fields['during'] === 'main' ? 'main' : 'import',
        ...(place?.inWorkspace === true && line !== undefined && line > 0 ? { at: { file: place.file, line } } : {}),
    };
}
/** Outside the repository the whole path is what tells; the places of the run and of the repository are shortened. */
function sayPath(path, namer) {
    const { file, inWorkspace } = namer.file(path);
    return inWorkspace ? file : namer.text(path);
}
async function isNew(path, startedMs) {
    const stat = await (0,promises_.lstat)(path).catch(() => undefined);
    return stat !== undefined && stat.mtimeMs >= startedMs - clockSlackMs;
}

;// CONCATENATED MODULE: ./src/execute/runtimes/path-variables.ts
/**
 * The node's paths as environment variables, for programs that are not handed them otherwise:
 * `DAG_INPUT_<NAME>` and `DAG_OUTPUT_<NAME>`, the name in upper case with `_` for all but letters and digits.
 */
function pathVariables(place) {
    return Object.fromEntries([
        ...Object.entries(place.inputs).map(([name, path]) => [variableName('DAG_INPUT_', name), path]),
        ...Object.entries(place.outputs).map(([name, path]) => [variableName('DAG_OUTPUT_', name), path]),
    ]);
}
function variableName(prefix, name) {
    return prefix + name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
}

;// CONCATENATED MODULE: ./src/execute/runtimes/python-paths.ts


const installed = /(?:^|\/)((?:site|dist)-packages\/.*)$/;
const standardLibrary = /\/lib\d*\/(python3\.\d+\/.*)$/;
/** Knows the places of one node, also by their real paths where they were given through links. */
async function pathNamer(place) {
    const folders = await prefixes(place.folder);
    const workspaces = await prefixes(place.workspace);
    return {
        file(path) {
            const slashed = path.replaceAll(external_node_path_.sep, '/');
            if (!external_node_path_.posix.isAbsolute(slashed) && !/^[A-Za-z]:\//.test(slashed))
                return { file: path, inWorkspace: false };
            const normal = external_node_path_.posix.normalize(slashed);
            const library = installed.exec(normal)?.[1];
            if (library !== undefined)
                return { file: library, inWorkspace: false };
            const inFolder = below(folders, normal);
            if (inFolder !== undefined)
                return { file: inFolder, inWorkspace: false };
            const inWorkspace = below(workspaces, normal);
            if (inWorkspace !== undefined)
                return { file: inWorkspace, inWorkspace: true };
            return { file: standardLibrary.exec(normal)?.[1] ?? external_node_path_.posix.basename(normal), inWorkspace: false };
        },
        text(message) {
            // The node's folder may lie in the workspace, so it goes first.
            return [...folders, ...workspaces].reduce((text, prefix) => text.replaceAll(prefix, ''), message);
        },
    };
}
async function prefixes(folder) {
    const real = await (0,promises_.realpath)(folder).catch(() => folder);
    return [...new Set([folder, real])].map((path) => `${path.replaceAll(external_node_path_.sep, '/').replace(/\/$/, '')}/`);
}
function below(prefixes, path) {
    const prefix = prefixes.find((candidate) => path.startsWith(candidate));
    return prefix === undefined ? undefined : path.slice(prefix.length);
}

;// CONCATENATED MODULE: ./src/execute/runtimes/python.ts






/** The driver, beside this file in the sources and beside the bundle in `dist/`. */
const driverPath = (0,external_node_path_.join)(import.meta.dirname, 'python', 'driver.py');
/** Runs a Python script through the driver, which calls its `main` and says how that went. */
const python = { name: 'python', prepare, interpret };
function prepare(node, place) {
    if (place.python === undefined || node.entry === undefined) {
        throw new Error(`Internal error: ${node.id} is to run in Python without an interpreter or a script.`);
    }
    const job = (0,external_node_path_.join)(place.log, `driver-${place.attempt}.job.json`);
    const result = resultPath(place);
    const content = {
        script: (0,external_node_path_.join)(place.workspace, node.entry),
        workspace: place.workspace,
        inputs: place.inputs,
        outputs: place.outputs,
        // Names only: a value may be a secret, and this file stays with the logs.
        environ: Object.keys(place.environ),
        args: place.args,
        path: place.pythonPath,
        result,
        ...(place.observe ? { observe: observation(node, place) } : {}),
        ...(place.installs === 'block' ? { installs: 'block' } : {}),
    };
    return {
        argv: [place.python.path, '-u', '-X', 'utf8', driverPath, job],
        env: environment(node, place),
        // The result file is emptied: what an earlier run left there must not be read as this one's.
        files: {
            [job]: `${JSON.stringify(content, undefined, '\t')}\n`,
            [result]: '',
            ...(place.observe ? { [sightingsPath(place)]: '' } : {}),
        },
        ...(place.warm === undefined ? {} : { warm: warmStart(node, place, place.warm, job) }),
    };
}
/** The program that imports and forks, beside the driver. */
const warmPath = (0,external_node_path_.join)((0,external_node_path_.dirname)(driverPath), 'dagtest_warm.py');
/** How the script is forked, with the same words and in the same environment as it would be started. */
function warmStart(node, place, warm, job) {
    const shared = { ...warm.allowed, ...pythonDefaults };
    const variable = importVariable({ ...warm.allowed, ...warm.own, ...environment(node, place) }, shared);
    if (variable !== undefined)
        return { why: `${variable} is set for it` };
    const script = (0,external_node_path_.join)(place.workspace, node.entry ?? '');
    return {
        modules: warm.modules,
        argv: [place.python?.path ?? '', '-u', '-X', 'utf8', warmPath],
        env: shared,
        run: { argv: [driverPath, job], folders: [...foldersAbove(script, place.workspace), ...place.pythonPath] },
    };
}
/** The script's folder and those above it, as far as the workspace: where modules of its own may lie. */
function foldersAbove(script, workspace) {
    const folders = [];
    for (let folder = (0,external_node_path_.dirname)(script); folder.startsWith(workspace); folder = (0,external_node_path_.dirname)(folder)) {
        folders.push(folder);
        if (folder === workspace || folder === (0,external_node_path_.dirname)(folder))
            break;
    }
    return folders;
}
/** What the driver must know to tell what is worth telling. */
function observation(node, place) {
    const declared = node.env.filter((variable) => variable.declared).map((variable) => variable.name);
    return {
        sightings: sightingsPath(place),
        folder: place.folder,
        free: ['inputs', 'outputs', 'work', 'tmp'],
        declared: {
            input_paths: [...new Set([...node.inputs.map((input) => input.name), ...Object.keys(place.inputs)])],
            output_paths: Object.keys(place.outputs),
            environ_vars: [...new Set([...declared, ...Object.keys(place.environ)])],
        },
    };
}
/** Where the driver writes what it sees. */
function sightingsPath(place) {
    return (0,external_node_path_.join)(place.log, `driver-${place.attempt}.seen.jsonl`);
}
/** Where the driver writes its records. */
function resultPath(place) {
    return (0,external_node_path_.join)(place.log, `driver-${place.attempt}.result.jsonl`);
}
/**
 * Installers that are told to find nothing but what is there: they answer well when a requirement is met already, and
 * fail when it is not. A direct address is no index, so it is blocked by a proxy that nobody runs.
 */
const nothingFromOutside = {
    PIP_NO_INDEX: '1',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_RETRIES: '0',
    PIP_PROXY: 'http://127.0.0.1:9',
    UV_NO_INDEX: '1',
    UV_OFFLINE: '1',
    CONDA_OFFLINE: 'true',
};
/**
 * The repository must not be littered with bytecode, output must not wait in a buffer, text is UTF-8 whatever the
 * locale, and the order of a set is the same in every run.
 */
const pythonDefaults = {
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONUNBUFFERED: '1',
    PYTHONUTF8: '1',
    PYTHONHASHSEED: '0',
};
/** What the node sets itself wins. */
function environment(node, place) {
    const own = new Set(node.env.map((variable) => variable.name));
    const defaults = {
        ...pythonDefaults,
        ...(place.installs === 'block' ? nothingFromOutside : {}),
        ...pathVariables(place),
    };
    return {
        ...Object.fromEntries(Object.entries(defaults).filter(([name]) => !own.has(name))),
        ...place.environ,
    };
}
/**
 * What the driver's records say of the end. How the process ended weighs more: a script that forges or removes its
 * records can turn its own failure into another one, but an end that was bad is never taken for a good one.
 */
async function interpret(_, place, ended) {
    const namer = await pathNamer(place);
    const records = await readRecords(resultPath(place), namer);
    const failure = python_failureOf(ended.how, records);
    const usage = records.findLast((record) => record.kind === 'usage');
    // Who waited for the process knows its time exactly; its memory is only known to itself.
    const cpuMs = ended.cpuMs ?? usage?.cpuMs;
    const peakRssBytes = usage?.peakRssBytes ?? ended.peakRssBytes;
    const observed = place.observe ? await readSightings(sightingsPath(place), namer, ended.startedMs) : undefined;
    return {
        ...(failure === undefined ? {} : { failure }),
        ...(cpuMs === undefined ? {} : { cpuMs }),
        ...(peakRssBytes === undefined ? {} : { peakRssBytes }),
        ...(observed === undefined ? {} : { observed }),
    };
}
/** The first cause: a process that has failed may also die on its way out. An end by a signal speaks for itself. */
function python_failureOf(how, records) {
    const failed = records.findLast((record) => record.kind === 'failed');
    if (failed !== undefined)
        return failed.failure;
    if (how.kind !== 'exit')
        return undefined;
    const exit = records.findLast((record) => record.kind === 'exit');
    if (how.code !== 0) {
        const { message, frames } = exit ?? {};
        return {
            reason: 'exit-non-zero',
            exitCode: how.code,
            ...(message === undefined ? {} : { message }),
            ...(frames === undefined || frames.length === 0 ? {} : { frames }),
        };
    }
    const cameBack = exit !== undefined || records.some((record) => record.kind === 'returned');
    return cameBack ? undefined : { reason: 'ended-early', exitCode: 0 };
}

;// CONCATENATED MODULE: ./src/execute/runtimes/index.ts


/** Every runtime by its name. A new one is a file beside these and a row here. */
const runtimes = { python: python, command: command };

// EXTERNAL MODULE: ./src/execute/staging/explain-file-error.ts
var explain_file_error = __webpack_require__(59598);
;// CONCATENATED MODULE: ./src/execute/try-once.ts








/** From the request to end to the end by force, in milliseconds. */
const graceMs = 1_500;
/** A log of more than 1.5 GB ends its script. */
const usualLogLimit = 1_500_000_000;
/**
 * One start of a script, up to its end. `hung`: it hung because it was forked, which is not its fault; it may be tried again
 * when it must not be forked (`mayFork`).
 */
async function tryOnce(node, delivery, number, shop, mayFork) {
    const { settings, stop } = shop;
    if (node.runtime === undefined)
        throw new Error(`Internal error: ${node.id} is to run without a runtime`);
    const runtime = runtimes[node.runtime];
    const folder = (0,external_node_path_.join)(settings.out, node.folder);
    const environment = nodeEnvironment(node, folder, settings.environment);
    const warmth = await warmthOf(node, shop, mayFork);
    const shared = warmth !== undefined && 'modules' in warmth
        ? { ...warmth, allowed: shop.allowed, own: environment.all }
        : undefined;
    const place = place_placeOf(node, delivery, environment, number, settings, shared);
    const { argv, env, files, warm = coldBecause(warmth) } = runtime.prepare(node, place);
    try {
        for (const [path, text] of Object.entries(files))
            await (0,promises_.writeFile)(path, text);
    }
    catch (error) {
        return { unwritable: `The node's folder ${(0,explain_file_error/* explainFileError */.Y)(error)}` };
    }
    const logLimitBytes = settings.logLimitBytes ?? usualLogLimit;
    shop.observe({ kind: 'node-started', node: node.id, attempt: number, atMs: Date.now() });
    const log = (0,external_node_path_.join)(folder, logPath(number));
    const ended = await shop.launcher.start({
        argv,
        cwd: place.work,
        env: childEnvironment(shop.allowed, place.tmp, environment.all, env),
        log,
        timeoutMs: node.timeoutMs,
        graceMs,
        logLimitBytes,
        ...(warm !== undefined && 'argv' in warm ? { warm } : {}),
    }, stop.signal);
    if (ended.hung === true && ended.stopped === undefined)
        return 'hung';
    const started = warm !== undefined && 'why' in warm ? { how: 'cold', why: warm.why } : ended.started;
    const wasCancelled = ended.stopped === 'cancelled';
    if (wasCancelled && ended.how.kind === 'spawn-error')
        return 'not-started';
    const interpretation = await runtime.interpret(node, place, ended);
    const killed = ended.how.kind === 'signal' && ended.how.signal === 'SIGKILL' && ended.stopped === undefined;
    const killedForMemory = killed && shop.killedForMemory();
    const program = argv[0];
    const { timeoutMs } = node;
    const failure = settle_failureOf({ program, ended, interpretation, timeoutMs, logLimitBytes, killedForMemory });
    const cpuMs = interpretation.cpuMs ?? ended.cpuMs;
    const peakRssBytes = interpretation.peakRssBytes ?? ended.peakRssBytes;
    const attempt = {
        startedMs: ended.startedMs,
        endedMs: ended.endedMs,
        ...(failure === undefined ? {} : { failure: cleaned(failure, shop.clean) }),
        log: readLogExcerpt(log, `${node.folder}/${logPath(number)}`, shop.clean),
        ...(ended.how.kind === 'exit' ? { exitCode: ended.how.code } : {}),
        ...(cpuMs === undefined ? {} : { cpuMs }),
        ...(peakRssBytes === undefined ? {} : { peakRssBytes }),
        ...(ended.leftBehind ? { leftBehind: true } : {}),
        ...(interpretation.observed === undefined ? {} : { observed: cleaned(interpretation.observed, shop.clean) }),
        ...(started === undefined ? {} : { started }),
    };
    return { attempt, cancelled: wasCancelled };
}
function coldBecause(warmth) {
    return warmth !== undefined && 'why' in warmth ? warmth : undefined;
}
/** Only scripts in Python can be forked. */
async function warmthOf(node, shop, mayFork) {
    if (node.runtime !== 'python' || node.entry === undefined)
        return undefined;
    return mayFork ? shop.warmth(node.entry) : { why: 'its process hung when it was forked' };
}
/** Every text of it: scripts decide what an exception says, and what their files are called. */
function cleaned(told, clean) {
    return JSON.parse(JSON.stringify(told), (_, value) => typeof value === 'string' ? clean(value) : value);
}

;// CONCATENATED MODULE: ./src/execute/run-node.ts






const nothing = { attempts: [], outputs: [], undeclared: [], modifiedInputs: [] };
/**
 * Runs one script or stub to its end: inputs are staged, the script is started, its outputs are sealed; again from the
 * start for each retry. `free` is called when no program of the node will run any more. Rejects only for our own faults.
 */
async function runNode(node, readyMs, shop, free) {
    const parts = node.kind === 'stub' ? await runStub(node, shop) : await runScript(node, shop, free);
    const { outcome, attempts, outputs, undeclared, inputs, modifiedInputs, ...times } = parts;
    // In the order of the model, so that results read the same whatever happened.
    return {
        node: node.id,
        outcome,
        attempts,
        outputs,
        undeclared,
        ...(inputs === undefined ? {} : { inputs }),
        modifiedInputs,
        readyMs,
        ...times,
        machine: localMachine.id,
        role: 'assigned',
    };
}
/** A probe that would change nothing, as there is no table in the input. */
const notApplicable = { status: 'skipped', why: 'asked' };
/**
 * Runs a script once more as a probe asks for it, beside the node's own folder. Undefined: the probe does not apply. Its
 * events are nobody's business: it is not a node.
 */
async function runProbe(node, probe, shop) {
    const unheard = { ...shop, observe: () => { } };
    const delivery = changeDelivery(locateInputs(node, shop.producers, shop.settings), node, probe);
    const varied = { ...node, folder: probe.folder, retries: 0 };
    const { outcome, attempts, outputs } = await runDelivered(varied, delivery, unheard, () => { });
    if (outcome === notApplicable)
        return undefined;
    const own = shop.producers(node.id)?.run.outputs ?? [];
    const [attempt] = attempts;
    return {
        node: node.id,
        ...probe,
        outcome,
        ...(attempt && { attempt }),
        outputs: outputs.map((each) => brief(each, own)),
    };
}
/** Of an output that is the same as the node's own, not everything is told again. */
function brief(evidence, own) {
    const { output, present, fileCount, bytes, digest } = evidence;
    const isSame = digest !== undefined && own.some((each) => each.output === output && each.digest === digest);
    return isSame ? { output, present, fileCount, bytes, digest, files: [] } : evidence;
}
/** Fixtures stand for the outputs; they are sealed and profiled like any others. */
async function runStub(node, shop) {
    const { settings, stop, workbench } = shop;
    const staged = await stop.unlessLate(workbench.stage(stubStagingOf(node, settings)));
    if (staged === undefined)
        return cancelled(stop);
    const stagedMs = Date.now();
    if (staged.problems.length > 0)
        return { ...nothing, stagedMs, outcome: failed(stagingError(staged, shop)) };
    const sealed = await stop.unlessLate(workbench.seal(sealingOf(node, { ...staged, inputs: [] }, settings.out)));
    if (sealed === undefined)
        return cancelled(stop);
    const outputs = sealed.evidence;
    return { ...nothing, stagedMs, outputs, outcome: { status: 'passed', via: 'stub' } };
}
async function runScript(node, shop, free) {
    const delivery = locateInputs(node, shop.producers, shop.settings);
    if (delivery.problems.length > 0) {
        return { ...nothing, outcome: failed({ reason: 'staging-error', message: delivery.problems.join('; ') }) };
    }
    return runDelivered(node, delivery, shop, free);
}
/** Runs a script on inputs of which is known where they come from. */
async function runDelivered(node, delivery, shop, free) {
    const { settings, stop, workbench } = shop;
    const attempts = [];
    let mayFork = true;
    for (let number = 1;; number += 1) {
        const staged = await stop.unlessLate(workbench.stage(stagingOf(node, delivery, number, settings.out)));
        if (staged === undefined || stop.signal.aborted)
            return cancelled(stop, attempts);
        const stagedMs = Date.now();
        if (staged.inputs.some(({ emptied }) => emptied === 0))
            return { ...nothing, outcome: notApplicable };
        if (staged.problems.length > 0) {
            const outcome = blockedBy(node, staged, shop) ?? failed(stagingError(staged, shop));
            return { ...timed(attempts), stagedMs, outcome };
        }
        const attempt = await tryOnce(node, delivery, number, shop, mayFork);
        if (attempt === 'not-started')
            return cancelled(stop, attempts);
        if (attempt === 'hung') {
            // Not the script's fault: the same attempt once more, from the start, in a process of its own.
            mayFork = false;
            number -= 1;
            continue;
        }
        if ('unwritable' in attempt) {
            const failure = { reason: 'staging-error', message: attempt.unwritable };
            return { ...timed(attempts), stagedMs, outcome: failed(failure) };
        }
        attempts.push(attempt.attempt);
        if (attempt.cancelled)
            return { ...cancelled(stop, attempts), stagedMs };
        const last = number > node.retries;
        if (attempt.attempt.failure !== undefined && !last)
            continue;
        // Where a failure ends the run, nothing starts until it is known that there is none.
        if (last && settings.onFailure === 'continue')
            free();
        const sealed = await stop.unlessLate(workbench.seal(sealingOf(node, staged, settings.out)));
        if (sealed === undefined)
            return { ...cancelled(stop, attempts), stagedMs };
        const failure = attempt.attempt.failure ?? missingOutputs(node, sealed.evidence);
        if (failure === undefined || last)
            return finished(failure, attempts, stagedMs, staged, sealed);
        attempts[attempts.length - 1] = { ...attempt.attempt, failure };
    }
}
function finished(failure, attempts, stagedMs, staged, sealed) {
    const last = attempts.at(-1);
    const all = failure === undefined ? attempts : [...attempts.slice(0, -1), { ...last, failure }];
    return {
        ...timed(all),
        stagedMs,
        outcome: failure === undefined ? { status: 'passed', via: 'run' } : failed(failure),
        outputs: sealed.evidence,
        undeclared: sealed.undeclared,
        inputs: staged.inputs.map(({ input, fileCount, bytes, digest }) => {
            const read = sealed.inputsRead?.[input];
            return { input, fileCount, bytes, digest, ...(read === undefined ? {} : { read }) };
        }),
        modifiedInputs: sealed.modifiedInputs,
    };
}
/**
 * A reader cannot help it that what it reads was found unfit when it was sealed: that is told of the one who wrote it.
 * Undefined when anything else stands in the way.
 */
function blockedBy(node, staged, shop) {
    const culprits = staged.problems.map(({ input, message }) => {
        const sources = node.inputs.find(({ name }) => name === input)?.sources ?? [];
        return sources.find((source) => {
            if (source.kind !== 'output')
                return false;
            const evidence = shop.producers(source.node)?.run.outputs.find(({ output }) => output === source.output);
            return evidence?.profile?.files.some((file) => file.problem !== undefined && message.startsWith(`${file.path} `));
        });
    });
    const [first] = culprits;
    if (first?.kind !== 'output' || culprits.includes(undefined))
        return undefined;
    return { status: 'blocked', because: first.node, why: 'bad-output' };
}
function stagingError(staged, shop) {
    const lines = staged.problems.map(({ input, message }) => (input === '' ? message : `${input}: ${message}`));
    return { reason: 'staging-error', message: shop.clean(lines.join('; ')) };
}
function failed(failure) {
    return { status: 'failed', failure };
}
function cancelled(stop, attempts = []) {
    return { ...timed(attempts), outcome: { status: 'cancelled', reason: stop.reason() ?? 'interrupted' } };
}
/** Attempts with the times of the whole. */
function timed(attempts) {
    const [first] = attempts;
    const last = attempts.at(-1);
    if (first === undefined || last === undefined)
        return nothing;
    return { ...nothing, attempts, startedMs: first.startedMs, endedMs: last.endedMs };
}

;// CONCATENATED MODULE: ./src/execute/ready-queue.ts
/** `before(a, b)`: a goes first. It must be a strict total order that does not change. */
function createReadyQueue(before) {
    const heap = [];
    const at = (index) => heap[index];
    function swap(a, b) {
        [heap[a], heap[b]] = [at(b), at(a)];
    }
    return {
        push(item) {
            let index = heap.push(item) - 1;
            while (index > 0) {
                const parent = (index - 1) >> 1;
                if (before(at(parent), at(index)))
                    return;
                swap(parent, index);
                index = parent;
            }
        },
        pop() {
            const first = heap[0];
            const last = heap.pop();
            if (first === undefined || last === undefined || heap.length === 0)
                return first;
            heap[0] = last;
            let index = 0;
            for (;;) {
                const left = 2 * index + 1;
                const right = left + 1;
                let best = index;
                if (left < heap.length && before(at(left), at(best)))
                    best = left;
                if (right < heap.length && before(at(right), at(best)))
                    best = right;
                if (best === index)
                    return first;
                swap(best, index);
                index = best;
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/execute/schedule.ts


/** `nodes` in topological order, as a plan has them; `limit`: how many may be taken and neither released nor settled. */
function createSchedule(nodes, limit) {
    const entries = makeEntries(nodes);
    const indexes = new Map(nodes.map((node, index) => [node.id, index]));
    const at = (index) => entries[index];
    const ready = createReadyQueue((a, b) => at(a).chain > at(b).chain || (at(a).chain === at(b).chain && a < b));
    let running = 0;
    let open = entries.length;
    let cancelled;
    function demand(id) {
        const index = indexes.get(id);
        if (index === undefined)
            throw new Error(`Internal error: ${id} is not in the schedule`);
        return index;
    }
    function settleAll(nodes) {
        const start = nodes.map(({ id, outcome, passage }) => {
            const index = demand(id);
            const entry = at(index);
            if (entry.state === 'settled')
                throw new Error(`Internal error: ${id} is settled twice`);
            if (entry.state === 'running')
                running -= 1;
            // All of them before any consequence is drawn: one may depend on another.
            entry.state = 'settled';
            return { index, outcome, passage: passage ?? passageOf(outcome, entry.node) };
        });
        return spread(start).slice(nodes.length);
    }
    /** Sets outcomes and follows their consequences, without recursion: a chain may have 10,000 nodes. */
    function spread(start) {
        const told = [];
        const queue = [...start];
        for (const { index, outcome, passage } of queue) {
            const entry = at(index);
            entry.state = 'settled';
            entry.outcome = outcome;
            entry.passage = passage;
            open -= 1;
            told.push({ id: entry.node.id, outcome });
            for (const dependant of entry.dependants) {
                const next = at(dependant);
                next.waitsFor -= 1;
                if (next.waitsFor > 0 || next.state !== 'waiting')
                    continue;
                const verdict = judgeReady(next, entries) ?? stopped(cancelled);
                if (verdict === undefined) {
                    next.state = 'ready';
                    ready.push(dependant);
                }
                else {
                    // Marked at once: it must not be queued a second time.
                    next.state = 'settled';
                    queue.push(hinder(dependant, verdict));
                }
            }
        }
        return told;
    }
    /** The end of a node that cannot start. Those after it are told what stopped it, even if it is called skipped. */
    function hinder(index, obstacle) {
        const entry = at(index);
        if (entry.node.skipped !== undefined)
            entry.obstacle = obstacle;
        return { index, outcome: entry.node.skipped ?? obstacle, passage: 'none' };
    }
    function takeReady() {
        for (;;) {
            const index = ready.pop();
            // One that was settled beforehand still lies in the queue.
            if (index === undefined || at(index).state === 'ready')
                return index;
        }
    }
    for (const [index, entry] of entries.entries()) {
        if (entry.waitsFor > 0)
            continue;
        entry.state = 'ready';
        ready.push(index);
    }
    return {
        take() {
            if (running >= limit)
                return undefined;
            const index = takeReady();
            if (index === undefined)
                return undefined;
            at(index).state = 'running';
            running += 1;
            return at(index).node.id;
        },
        release(id) {
            const entry = at(demand(id));
            if (entry.state !== 'running')
                return;
            entry.state = 'released';
            running -= 1;
        },
        settle(id, outcome, passage) {
            return settleAll([{ id, outcome, ...(passage === undefined ? {} : { passage }) }]);
        },
        decide: settleAll,
        cancel(reason) {
            cancelled ??= reason;
            const start = [];
            for (let index = takeReady(); index !== undefined; index = takeReady()) {
                start.push(hinder(index, { status: 'cancelled', reason: cancelled }));
            }
            return spread(start);
        },
        borrow() {
            if (running >= limit)
                return false;
            running += 1;
            return true;
        },
        giveBack() {
            running -= 1;
        },
        get open() {
            return open;
        },
    };
}
function makeEntries(nodes) {
    const entries = [];
    const indexes = new Map();
    for (const [index, node] of nodes.entries()) {
        const dependencies = [...new Set(node.dependsOn)].map((id) => {
            const dependency = indexes.get(id);
            if (dependency === undefined)
                throw new Error(`Internal error: ${node.id} comes before ${id}, which it needs`);
            return dependency;
        });
        for (const dependency of dependencies)
            entries[dependency].dependants.push(index);
        entries.push({
            node,
            dependencies,
            dependants: [],
            chain: 1,
            waitsFor: dependencies.length,
            state: 'waiting',
            passage: 'none',
        });
        indexes.set(node.id, index);
    }
    for (const entry of entries.toReversed()) {
        for (const index of entry.dependencies) {
            const dependency = entries[index];
            dependency.chain = Math.max(dependency.chain, entry.chain + 1);
        }
    }
    return entries;
}
/** What an outcome means for those behind it, where nobody said otherwise. */
function passageOf(outcome, node) {
    switch (outcome.status) {
        case 'passed':
            return 'all';
        case 'skipped':
            return 'order';
        case 'failed':
            return node.allowsFailure ? 'order' : 'none';
        case 'blocked':
        case 'cancelled':
            return 'none';
        default:
            return (0,unreachable/* unreachable */.H)(outcome);
    }
}
/** The outcome of a node all of whose dependencies are settled, if it cannot start; a failure goes before a cancel. */
function judgeReady(entry, entries) {
    let cancelled;
    for (const index of entry.dependencies) {
        const { node, passage, obstacle, outcome: own } = entries[index];
        const outcome = obstacle ?? own;
        if (outcome === undefined)
            throw new Error(`Internal error: ${node.id} is not settled`);
        if (passage === 'all' || (passage === 'order' && !entry.node.readsFrom.has(node.id)))
            continue;
        switch (outcome.status) {
            case 'passed':
                return { status: 'blocked', because: node.id, why: 'bad-output' };
            case 'failed':
                return { status: 'blocked', because: node.id, why: 'failed' };
            case 'skipped':
                return { status: 'blocked', because: node.id, why: 'skipped' };
            case 'blocked':
                return outcome;
            case 'cancelled':
                cancelled ??= outcome;
                break;
            default:
                (0,unreachable/* unreachable */.H)(outcome);
        }
    }
    return cancelled;
}
function stopped(reason) {
    return reason === undefined ? undefined : { status: 'cancelled', reason };
}

;// CONCATENATED MODULE: ./src/execute/stop.ts
/** After the signal to stop, data is not handled any longer than this: 2 s. A program may take 1.5 s of them to end. */
const lateAfterMs = 2_000;
/** A run that nobody has stopped yet. */
function createStopper() {
    const controller = new AbortController();
    let why;
    let clock;
    let tooLate = () => { };
    const late = new Promise((resolve) => {
        tooLate = () => resolve(undefined);
    });
    return {
        signal: controller.signal,
        reason: () => why,
        async unlessLate(work) {
            work.catch(() => { });
            return Promise.race([work, late]);
        },
        stop(reason) {
            if (why !== undefined)
                return;
            why = reason;
            clock = setTimeout(tooLate, lateAfterMs);
            controller.abort();
        },
        close: () => clearTimeout(clock),
    };
}

;// CONCATENATED MODULE: ./src/execute/execute.ts













/**
 * Runs the nodes of a plan in dependency order. One loop owns the schedule: it starts as many as may start, waits for
 * one message and acts on it, so that a failure is known before any place is given away. Whatever scripts do is part of
 * the result; rejects only for our own faults, after everything that ran has ended.
 */
async function execute(plan, settings, tools) {
    const startedAt = Date.now();
    const observe = harmless(tools.observe);
    observe({ kind: 'run-started', pipeline: plan.pipeline, nodes: plan.nodes.length });
    await removeLeftovers(plan, settings);
    const mailbox = createMailbox();
    const alarm = setAlarm(settings.deadlineMs, tools.signal, (reason) => mailbox.post({ kind: 'stop', reason }));
    try {
        const { runs, probes, cancelled } = await loop(plan, settings, { ...tools, observe }, mailbox, startedAt);
        const durationMs = Date.now() - startedAt;
        observe({ kind: 'run-ended', durationMs });
        const machines = [localMachine];
        const probed = probes && probes.length > 0 && { probes };
        return { startedAt, durationMs, runs, machines, ...probed, ...(cancelled === undefined ? {} : { cancelled }) };
    }
    finally {
        alarm.release();
    }
}
async function loop(plan, settings, tools, mailbox, startedAt) {
    const { observe } = tools;
    const ledger = createLedger(plan, startedAt, observe);
    const schedule = createSchedule(plan.nodes.map(scheduled), Math.max(1, settings.maxParallel));
    const probing = createProbing(plan);
    const stopper = createStopper();
    const running = new Set();
    const cleaning = [];
    const cancelledFor = new Set();
    let cut;
    let broken;
    const shop = {
        settings,
        launcher: tools.launcher,
        workbench: tools.workbench,
        stop: stopper,
        observe,
        clean: cleaner([settings.out, settings.root], tools.redact),
        allowed: allowedEnvironment(settings.environment, settings.envPassthrough),
        producers: ledger.producer,
        killedForMemory: watchMemoryKills(),
        warmth: tools.warmth ?? (async () => undefined),
    };
    function decideBeforehand() {
        const selected = new Set(settings.selected);
        const others = plan.nodes.filter((node) => !selected.has(node.id));
        const known = others.map(({ id }) => settings.supporting.get(id) ?? withoutRun(id, notSelected));
        for (const run of known)
            ledger.record(run);
        const decided = known.map(({ node: id, outcome, role }) => role === 'supporting' ? { id, outcome, passage: 'all' } : { id, outcome });
        ledger.recordSettled(schedule.decide(decided));
    }
    function startWhatMay() {
        for (let id = schedule.take(); id !== undefined; id = schedule.take()) {
            const node = ledger.node(id);
            const skipped = skipOf(node);
            if (skipped === undefined)
                start(node);
            else
                settle(withoutRun(node.id, skipped));
        }
        // Nodes go first: nobody waits for a probe.
        while (schedule.borrow()) {
            const next = probing.take();
            if (next === undefined)
                return schedule.giveBack();
            probe(next);
        }
    }
    function probe(next) {
        runProbe(next.node, next.probe, shop).then((run) => mailbox.post({ kind: 'probed', probe: next, run }), (error) => mailbox.post({ kind: 'broken', id: '', error }));
    }
    function start(node) {
        const { id } = node;
        running.add(id);
        runNode(node, ledger.readyMs(node), shop, () => mailbox.post({ kind: 'free', id })).then((run) => mailbox.post({ kind: 'ended', run }), (error) => mailbox.post({ kind: 'broken', id, error }));
    }
    function settle(run) {
        ledger.record(run);
        const bad = settings.onBadOutput === 'block' &&
            run.outcome.status === 'passed' &&
            tools.judge(ledger.node(run.node), run.outputs) === 'bad';
        ledger.recordSettled(schedule.settle(run.node, run.outcome, bad ? 'order' : undefined));
    }
    function cancel(reason) {
        // Under fail-fast what still runs may fail too.
        if (cancelledFor.has(reason))
            return;
        cancelledFor.add(reason);
        observe({ kind: 'run-cancelling', reason, running: [...running] });
        if (reason !== 'fail-fast')
            stopper.stop(reason);
        ledger.recordSettled(schedule.cancel(reason));
        probing.cancel(reason);
    }
    /** A fault of ours: nothing starts any more, and what runs is ended. */
    function breakOff(error) {
        broken ??= { error };
        stopper.stop('interrupted');
    }
    function hear(message) {
        switch (message.kind) {
            case 'free':
                schedule.release(message.id);
                return;
            case 'ended': {
                const { run } = message;
                const node = ledger.node(run.node);
                running.delete(run.node);
                settle(run);
                cleaning.push(clearScratch(node, run, settings));
                if (run.outcome.status === 'passed')
                    probing.open(node);
                const isRed = run.outcome.status === 'failed' && node.allowFailure === undefined;
                if (isRed && settings.onFailure !== 'continue')
                    cancel(settings.onFailure);
                return;
            }
            case 'probed':
                schedule.giveBack();
                probing.settle(message.run);
                cleaning.push(clearProbe(message.probe.probe, message.run, settings));
                return;
            case 'stop':
                // When the time for probes is over, what the run found of the nodes stands.
                if (schedule.open > 0 || message.reason === 'interrupted')
                    cut ??= message.reason;
                cancel(message.reason);
                return;
            case 'broken':
                if (message.id === '')
                    probing.settle(undefined);
                else
                    running.delete(message.id);
                breakOff(message.error);
                return;
            default:
                (0,unreachable/* unreachable */.H)(message);
        }
    }
    try {
        decideBeforehand();
        while (schedule.open > 0 || probing.isOpen) {
            const mayStart = broken === undefined && !tools.signal.aborted;
            if (mayStart)
                startWhatMay();
            if (running.size + probing.running === 0 && (mayStart || broken !== undefined))
                break;
            const message = await mailbox.next();
            try {
                hear(message);
            }
            catch (error) {
                breakOff(error);
            }
        }
        await Promise.all(cleaning);
    }
    finally {
        stopper.close();
    }
    if (broken !== undefined)
        throw broken.error;
    return { runs: ledger.runs(), probes: probing.runs(), ...(cut === undefined ? {} : { cancelled: cut }) };
}
/** Why a node whose turn it is does not run, if the plan says so. */
function skipOf(node) {
    if (node.skip !== undefined)
        return { status: 'skipped', why: 'asked', note: node.skip };
    if (node.kind === 'none')
        return { status: 'skipped', why: 'no-script' };
    return undefined;
}
const notSelected = { status: 'skipped', why: 'not-selected' };
function scheduled(node) {
    const sources = node.inputs.flatMap((input) => input.sources);
    const skipped = skipOf(node);
    return {
        id: node.id,
        dependsOn: node.dependsOn,
        readsFrom: new Set(sources.flatMap((source) => (source.kind === 'output' ? source.node : []))),
        allowsFailure: node.allowFailure !== undefined,
        ...(skipped === undefined ? {} : { skipped }),
    };
}

// EXTERNAL MODULE: ./src/execute/launchers/launchers.ts + 8 modules
var launchers = __webpack_require__(64710);
// EXTERNAL MODULE: ./src/execute/work-folder.ts
var work_folder = __webpack_require__(94447);
// EXTERNAL MODULE: ./src/execute/runtimes/source-reader.ts
var source_reader = __webpack_require__(85270);
;// CONCATENATED MODULE: ./src/lib/map-texts.ts
/** A copy of a JSON value with every text in it changed, save keys and the texts below the keys that are left alone. */
function mapTexts(value, change, leaveAlone) {
    return changed(value, change, leaveAlone);
}
function changed(value, change, leaveAlone) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((item) => changed(item, change, leaveAlone));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [
        key,
        leaveAlone.has(key) ? member : changed(member, change, leaveAlone),
    ]));
}

// EXTERNAL MODULE: ./src/lib/redact.ts
var lib_redact = __webpack_require__(60310);
// EXTERNAL MODULE: ./src/load/load.ts + 14 modules
var load = __webpack_require__(79417);
// EXTERNAL MODULE: ./src/compile/compile.ts + 15 modules
var compile = __webpack_require__(66181);
// EXTERNAL MODULE: ./src/compile/select.ts
var compile_select = __webpack_require__(43733);
// EXTERNAL MODULE: ./src/model/diagnostic.ts
var diagnostic = __webpack_require__(23302);
;// CONCATENATED MODULE: ./src/execute/supporting.ts



/**
 * The runs of an earlier result that can feed the selected nodes: passed ones of nodes that are not selected
 * themselves, and only when nothing that decides the result has changed since (equal plan fingerprints) and what they
 * wrote still lies below `out`, the run's folder (absolute): `keep` may have removed it, and so may a person.
 */
function supportingRuns(plan, selected, previous, out) {
    const runs = new Map();
    if (previous === undefined || previous.verdict === 'invalid')
        return runs;
    if (previous.plan.fingerprint !== plan.fingerprint)
        return runs;
    const needed = new Set(feedingNodes(plan, selected));
    const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
    for (const run of previous.execution.runs) {
        const node = needed.has(run.node) ? nodes.get(run.node) : undefined;
        if (node !== undefined && run.outcome.status === 'passed' && stillLies(node, run, out)) {
            runs.set(run.node, { ...run, outcome: { status: 'passed', via: 'cache' }, role: 'supporting' });
        }
    }
    return runs;
}
function stillLies(node, run, out) {
    const written = new Set(run.outputs.filter(({ present }) => present).map(({ output }) => output));
    return node.outputs.every(({ name, path }) => !written.has(name) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(out, node.folder, path)));
}
/** Nodes that are not selected and whose outputs a selected node reads, each of which nothing supports. */
function missingSupport(plan, selected, supporting) {
    const chosen = new Set(selected);
    return plan.nodes
        .filter((node) => chosen.has(node.id) && node.kind === 'script')
        .flatMap((node) => {
        const missing = feedingNodes(plan, [node.id]).filter((id) => !chosen.has(id) && !supporting.has(id));
        if (missing.length === 0)
            return [];
        return (0,diagnostic/* diagnose */.h4)({
            code: 'inputs-not-available',
            severity: 'error',
            message: `${node.id} reads what ${missing.join(', ')} writes, and the last run cannot supply it.`,
            help: `Select +${node.id} to run what it needs as well.`,
            about: { node: node.id },
            at: node.at,
        });
    });
}
/** Unselected producers of the selected nodes' inputs, in plan order. */
function feedingNodes(plan, selected) {
    const chosen = new Set(selected);
    const producers = new Set(plan.nodes
        .filter((node) => chosen.has(node.id))
        .flatMap((node) => node.inputs.flatMap((input) => input.sources))
        .flatMap((source) => (source.kind === 'output' ? [source.node] : [])));
    return plan.nodes.map((node) => node.id).filter((id) => producers.has(id) && !chosen.has(id));
}

// EXTERNAL MODULE: ./src/report/result-schema.ts + 1 modules
var result_schema = __webpack_require__(23938);
// EXTERNAL MODULE: ./src/study/environment-cache.ts
var environment_cache = __webpack_require__(21975);
// EXTERNAL MODULE: ./src/study/study.ts + 1 modules
var study = __webpack_require__(42654);
;// CONCATENATED MODULE: ./src/prepare.ts











/** Compiles a project, selects, and studies the interpreter. Reads the last result, and writes nothing. */
async function prepare_prepare(project, loaded, { request, out }, { environment, signal }) {
    const compiled = (0,compile/* compile */.w)(project);
    const { plan } = compiled;
    const { selected, diagnostics: selecting } = (0,compile_select/* select */.L)(plan, request.nodes);
    const previous = request.nodes.length === 0 ? undefined : await lastResult(out);
    const supporting = supportingRuns(plan, selected, previous, out);
    const passed = passThrough(project.test.envPassthrough, environment);
    const stated = [
        ...(0,one_per_cause/* onePerCause */.F)(inSelection([...loaded, ...compiled.diagnostics], plan, request.nodes, selected), [project]),
        ...selecting,
        ...missingSupport(plan, selected, supporting),
        ...passed.diagnostics,
    ];
    const prepared = { project, plan, selected, supporting, secrets: passed.values, out };
    if (stated.some(isError))
        return { ...prepared, facts: {}, python: undefined, diagnostics: stated, isInvalid: true };
    const launcher = (0,launchers/* createLauncher */.R)('node', {});
    try {
        const studied = await (0,study/* study */.K)(plan, project.test.python, {
            root: request.root,
            launcher,
            environment,
            signal,
            environments: (0,environment_cache/* environmentsFolder */.fC)(environment),
        });
        const diagnostics = [...stated, ...studied.diagnostics];
        return {
            ...prepared,
            facts: studied.facts,
            python: studied.python,
            diagnostics,
            isInvalid: diagnostics.some(isError),
        };
    }
    finally {
        await launcher.close();
    }
}
function isError(diagnostic) {
    return diagnostic.severity === 'error';
}
/** What the last run left in a folder; undefined when there is nothing that can be understood. */
async function lastResult(out) {
    const text = await (0,files/* readIfThere */.qC)((0,external_node_path_.join)(out, 'result.json'));
    const read = text === undefined ? undefined : (0,result_schema/* readResult */.U)(text);
    return read?.ok ? read.result : undefined;
}
/** Without those that are about nodes which were not selected. */
function inSelection(diagnostics, plan, selectors, selected) {
    if (selectors.length === 0)
        return diagnostics;
    const planned = new Set(plan.nodes.map((node) => node.id));
    const wanted = new Set(selected);
    return diagnostics.filter(({ about: { node } }) => node === undefined || !planned.has(node) || wanted.has(node));
}
/** The values of the variables to pass through; a missing one is a diagnostic. */
function passThrough(names, environment) {
    const missing = names.filter((name) => environment[name] === undefined);
    return {
        values: names.flatMap((name) => environment[name] ?? []),
        diagnostics: missing.map((name) => (0,diagnostic/* diagnose */.h4)({
            code: 'missing-passthrough',
            severity: 'error',
            message: `The variable ${name} is to be passed through to scripts, but it is not set here.`,
            help: `Set ${name} where this runs, or remove it from env-passthrough.`,
            about: { item: name },
        })),
    };
}

// EXTERNAL MODULE: ./src/report/report.ts + 15 modules
var report = __webpack_require__(96452);
// EXTERNAL MODULE: ./src/model/framework.ts
var framework = __webpack_require__(17961);
;// CONCATENATED MODULE: ./src/study/static/name-frameworks.ts

/** The frameworks of each node that has a script, by what its contract asks for and its source imports. */
function nameFrameworks(plan, scripts) {
    const found = plan.nodes.flatMap(({ id, kind, entry, requirements = [] }) => {
        if (kind !== 'script')
            return [];
        const modules = scripts.get(entry ?? '')?.imports?.map(({ module }) => module) ?? [];
        const frameworks = (0,framework/* detectFrameworks */.J)(requirements.map(({ name }) => name), modules);
        return frameworks.length === 0 ? [] : [[id, frameworks]];
    });
    return found.length === 0 ? {} : { frameworks: Object.fromEntries(found) };
}

// EXTERNAL MODULE: ./src/study/static/read-scripts.ts
var read_scripts = __webpack_require__(39611);
;// CONCATENATED MODULE: ./src/study/static/warm-modules.ts
/**
 * Libraries that start threads, devices or virtual machines of their own when they are imported, so that what is forked
 * after them may hang or fail. Named in the settings, they are taken all the same.
 */
const unforkable = new Set('torch tensorflow keras jax jaxlib cupy cudf mxnet paddle horovod pyspark ray dask_cuda grpc numba mpi4py jpype'.split(' '));
/**
 * Decides from the sources which scripts are worth a fork, and with which modules: those of the script's own imports that
 * another planned script has too, never any that it does not import itself. Only third-party modules that are imported
 * unconditionally count, with their whole dotted name: `import sklearn` must not find `sklearn.ensemble` there.
 *
 * `scripts`: the script of each planned node, so that one that is planned twice shares with itself.
 */
function warmModules(scripts, facts, setting) {
    if (setting === 'off')
        return new Map();
    const users = new Map();
    for (const script of scripts) {
        for (const module of modulesOf(facts.get(script)))
            users.set(module, (users.get(module) ?? 0) + 1);
    }
    const isWanted = (module) => setting === 'auto' ? (users.get(module) ?? 0) > 1 : setting.includes(module) || setting.includes(rootOf(module));
    const decided = [...new Set(scripts)].flatMap((script) => {
        const fact = facts.get(script);
        const modules = modulesOf(fact).filter(isWanted);
        if (fact === undefined || modules.length === 0)
            return [];
        const why = obstacle(fact, setting);
        return [[script, why === undefined ? { modules } : { why }]];
    });
    return new Map(decided);
}
/** The script of each planned node. */
function warm_modules_entriesOf(plan) {
    return plan.nodes.flatMap(({ kind, runtime, entry }) => kind === 'script' && runtime === 'python' && entry !== undefined ? [entry] : []);
}
/** Each once, sorted, so that scripts with the same imports ask for the same. */
function modulesOf(facts) {
    const imports = (facts?.imports ?? []).filter(isPlain);
    return [...new Set(imports.map(({ module }) => module))].sort();
}
function isPlain({ level, module, origin, optional }) {
    return level === 0 && module !== '' && origin === 'installed' && !optional;
}
function rootOf(module) {
    return module.split('.')[0] ?? module;
}
function obstacle({ imports = [], atImport = [], bends }, setting) {
    if (atImport.some(({ kind }) => kind === 'installs'))
        return 'it installs packages when it is imported';
    if (bends !== undefined)
        return `it changes ${bends} when it is imported`;
    if (setting !== 'auto')
        return undefined;
    const heavy = imports.find(({ module }) => unforkable.has(rootOf(module)));
    return heavy === undefined ? undefined : `it imports ${rootOf(heavy.module)}`;
}

// EXTERNAL MODULE: ./src/execute/staging/stage.ts + 2 modules
var stage = __webpack_require__(90504);
;// CONCATENATED MODULE: ./src/workbench/dataless-jobs.ts

/**
 * A workbench that makes the folder of a node without inputs, and looks at that of one without outputs, itself: no data is
 * touched, and asking another process would cost more than the work. All else goes to `workbench`.
 */
function doingDatalessJobsHere(workbench) {
    return {
        ...workbench,
        stage: async (job) => (job.copies.length > 0 ? workbench.stage(job) : (0,stage/* stage */.d)(job)),
        async seal(job) {
            if (job.outputs.length > 0 || job.inputs.length > 0)
                return workbench.seal(job);
            const { seal } = await Promise.all(/* import() */[__webpack_require__.e(27), __webpack_require__.e(181)]).then(__webpack_require__.bind(__webpack_require__, 63181));
            return seal(job, noData);
        },
    };
}
async function noData() {
    throw new Error('Internal error: a node without outputs has data to be read');
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/workbench/workbench.ts



/**
 * A workbench in a child process of our own, started with the first job. When it dies, its jobs (which begin from
 * nothing, so that they may be done twice) are given to a new one; a job that workers keep dying of is rejected, as an
 * internal error. `program` is for tests.
 */
function createWorkbench(program = workerProgram()) {
    const pending = new Map();
    let lastId = 0;
    let child;
    let closed = false;
    function start() {
        // An empty environment: data is handled without any secret of ours in reach. Node copies what it needs itself.
        const started = (0,external_node_child_process_.spawn)(process.execPath, [program], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env: {} });
        let said = '';
        let over = false;
        const died = (how) => {
            if (over)
                return;
            over = true;
            if (child === started)
                child = undefined;
            mourn(`${how}${said === '' ? '' : `: ${said.trim()}`}`);
        };
        started.stderr?.setEncoding('utf8').on('data', (text) => {
            said = (said + text).slice(-4096);
        });
        started.on('message', (answer) => finish(answer));
        started.on('error', (error) => died(error.message));
        started.on('exit', (code, signal) => died(signal ?? `exit code ${code}`));
        return started;
    }
    function mourn(how) {
        for (const job of pending.values()) {
            job.deaths += 1;
            if (!closed && mayRepeat(job, how))
                continue;
            pending.delete(job.request.id);
            const why = closed ? 'was closed' : `ended unexpectedly (${how})`;
            job.reject(new Error(`Internal error: the process that handles data ${why}`));
        }
        for (const job of pending.values())
            send(job.request);
    }
    function finish(answer) {
        const job = pending.get(answer.id);
        if (job === undefined)
            return;
        pending.delete(answer.id);
        if (pending.size === 0 && child !== undefined)
            hold(child, false);
        if ('report' in answer)
            job.resolve(answer.report);
        else
            job.reject(new Error(`Internal error: the process that handles data failed: ${answer.error}`));
    }
    function send(request) {
        child ??= start();
        hold(child, true);
        // A message that cannot be sent any more: the end of the child says so too.
        child.send(request, () => { });
    }
    async function ask(request) {
        if (closed)
            throw new Error('Internal error: the workbench is closed');
        return new Promise((resolve, reject) => {
            lastId += 1;
            const job = { request: { ...request, id: lastId }, resolve, reject, deaths: 0 };
            pending.set(lastId, job);
            send(job.request);
        });
    }
    return {
        ready() {
            if (child !== undefined || closed)
                return;
            child = start();
            hold(child, false);
        },
        stage: async (job) => (await ask({ kind: 'stage', job })),
        seal: async (job) => (await ask({ kind: 'seal', job })),
        async close() {
            closed = true;
            if (child === undefined)
                return;
            const leaving = child;
            hold(leaving, true);
            const gone = new Promise((resolve) => leaving.once('exit', resolve));
            if (pending.size > 0)
                leaving.kill('SIGKILL');
            else
                leaving.disconnect();
            await gone;
        },
    };
}
/**
 * A job is repeated once. What a script wrote must not end a run, so an output that two workers died of is then sealed
 * without being read.
 */
function mayRepeat(job, how) {
    if (job.deaths < 2)
        return true;
    if (job.deaths > 2 || job.request.kind !== 'seal')
        return false;
    const unread = `could not be read: the process that reads data ended twice while it was at this node (${how})`;
    job.request = { ...job.request, unread };
    return true;
}
/** An idle worker must not keep us alive; a busy one must. */
function hold(child, busy) {
    const call = busy ? 'ref' : 'unref';
    child[call]();
    child.channel?.[call]();
    child.stderr?.[call]();
}
/** Built beside us, or our own source. */
function workerProgram() {
    const built = (0,external_node_path_.join)(import.meta.dirname, 'worker.js');
    return (0,external_node_fs_.existsSync)(built) ? built : (0,external_node_path_.join)(import.meta.dirname, 'worker.ts');
}

;// CONCATENATED MODULE: ./src/run.ts
























/**
 * The whole program: load, compile, study, execute, check, conclude, report, publish; once per DAG. Nothing is written
 * outside `request.out`. Throws only for our own bugs and broken machines, and `WorkFolderError` for an `out` that
 * cannot be used.
 */
async function run(request, world) {
    const loaded = await (0,load/* load */.H)(request, world.files);
    const workbench = createWorkbench();
    // While the interpreter is asked what it is.
    if (loaded.projects.some(hasData))
        workbench.ready();
    try {
        return await runAll(loaded, request, world, doingDatalessJobsHere(workbench));
    }
    finally {
        await workbench.close();
    }
}
function hasData({ interfaces }) {
    return interfaces.some(({ base: { contract } }) => contract.inputs.length > 0 || contract.outputs.length > 0);
}
async function runAll(loaded, request, world, workbench) {
    const tasks = [];
    for (const project of loaded.projects) {
        const out = loaded.projects.length === 1 ? request.out : (0,external_node_path_.join)(request.out, project.pipeline);
        tasks.push(await prepare_prepare(project, loaded.diagnostics, { request, out }, world));
    }
    // A slip in a selection must not cost the last run, which the next selection wants to build on.
    if (request.nodes.length > 0 && tasks.every(({ isInvalid }) => isInvalid)) {
        return Promise.all(refusals(tasks, loaded.diagnostics, request, world).map((each) => publish(each, world, false)));
    }
    const kept = tasks.filter(({ supporting }) => supporting.size > 0);
    const names = kept.map(({ out, project }) => (out === request.out ? 'nodes' : project.pipeline));
    const folder = await (0,work_folder/* openWorkFolder */.Qr)(request.out, { keep: names });
    try {
        if (tasks.length === 0) {
            return await Promise.all(refusals(tasks, loaded.diagnostics, request, world).map((each) => publish(each, world, true)));
        }
        const runs = [];
        for (const task of tasks) {
            const result = task.isInvalid ? invalid(task, world) : await runPipeline(task, request, world, workbench);
            runs.push(await publish({ result, out: task.out }, world, true));
            if (result.verdict !== 'invalid') {
                await discardOutputs(task.plan, result.execution, task.out, task.project.test.keep);
            }
        }
        return runs;
    }
    finally {
        await folder.release();
    }
}
/** One prepared pipeline to its result. */
async function runPipeline(task, request, world, workbench) {
    const { project, plan, selected, supporting, python, out, diagnostics } = task;
    const { test } = project;
    const ran = new Set(selected);
    const chosen = { ...plan, nodes: plan.nodes.filter(({ id, skip }) => ran.has(id) && skip === undefined) };
    const launcher = (0,launchers/* createLauncher */.R)(test.launcher, {
        ...(python === undefined ? {} : { python: python.path }),
        environment: libraryPath(world.environment),
        programs: chosen.nodes.filter(({ kind }) => kind === 'script').length,
    });
    const redact = (0,lib_redact/* redactor */.$)([...world.secrets, ...task.secrets]);
    try {
        // Beside the scripts: reading their sources takes less time than the first of them.
        const reading = (0,read_scripts/* readScripts */.b)((0,read_scripts/* scriptsOf */.S)(chosen), {
            root: request.root,
            launcher,
            ...(python === undefined ? {} : { python }),
            program: source_reader/* sourceReader */.T,
            path: test.python.path.map((path) => (0,external_node_path_.join)(request.root, path)),
            environment: world.environment,
            signal: world.signal,
        });
        const warmth = reading.then((facts) => warmModules(warm_modules_entriesOf(chosen), facts, test.python.warm ?? 'auto'));
        await world.host.open(plan, task.secrets);
        const execution = await execute(plan, {
            root: request.root,
            out,
            ...(python === undefined ? {} : { python }),
            pythonPath: test.python.path.map((path) => (0,external_node_path_.join)(request.root, path)),
            maxParallel: test.maxParallel ?? world.cpus,
            onFailure: test.onFailure,
            onBadOutput: test.onBadOutput,
            ...(test.deadlineMs === undefined ? {} : { deadlineMs: test.deadlineMs }),
            keep: test.keep,
            envPassthrough: test.envPassthrough,
            observe: test.python.observe,
            ...(test.python.installs === undefined ? {} : { installs: test.python.installs }),
            selected,
            supporting,
            environment: world.environment,
        }, {
            launcher,
            workbench,
            observe: world.host.observe,
            signal: world.signal,
            redact,
            warmth: async (entry) => (await warmth).get(entry),
            judge: (node, evidence) => judge(node, evidence).some((finding) => finding.severity === 'error') ? 'bad' : 'ok',
        });
        const { baseline } = test;
        const sources = await reading;
        const facts = { ...task.facts, ...nameFrameworks(chosen, sources) };
        const { findings, flows, ...compared } = check(plan, execution, facts, {
            ...(baseline === undefined ? {} : { baseline }),
            copies: await findCopies(plan, execution, world.files, project, (0,external_node_path_.relative)(request.root, request.out)),
        });
        const isUpdate = request.updateBaseline === true;
        const drift = (0,check_scripts/* asHints */.X)((0,check_scripts/* checkScripts */.H)(project, chosen, sources), execution, findings);
        const result = conclude({
            generator: world.generator,
            pipeline: project.pipeline,
            subject: world.subject,
            environment: world.about,
            diagnostics,
            plan,
            facts,
            execution,
            findings: [...findings, ...drift].filter(({ rule }) => !isUpdate || !rule.startsWith('baseline-')),
            flows,
            ...compared,
            scope: { selected, assigned: selected },
            failOn: test.failOn,
            allowEmpty: test.allowEmpty,
        });
        // Before anything is drawn: a secret in a cell of a table could not be found again once a report has escaped it.
        const masked = mapTexts(result, redact, identities);
        if (!isUpdate || baseline === undefined)
            return masked;
        const accepted = await acceptBaseline(request.root, baseline, result);
        return { ...masked, ...(accepted && { baseline: accepted }) };
    }
    finally {
        await launcher.close();
    }
}
/** A Python that was built to find its libraries so cannot start without it. */
function libraryPath({ LD_LIBRARY_PATH: path }) {
    return path === undefined ? {} : { LD_LIBRARY_PATH: path };
}
/** Members of a result that name things: they come from the repository, and must stay equal to what they name. */
const identities = new Set([
    'plan',
    'scope',
    'subject',
    'generator',
    'pipeline',
    'binding',
    'about',
    'node',
    'output',
    'because',
    'key',
    'file',
    'path',
    'digest',
    'sha256',
    'machine',
    'status',
    'reason',
    'verdict',
    'severity',
    'rule',
    'code',
    'via',
    'why',
]);
/** Writes the documents, unless the last run's are to stay, and tells the host. */
async function publish({ result, out }, world, isSaved) {
    const documents = await (0,report/* reportAll */.Y)(result, world.formats);
    if (isSaved)
        for (const { path, text } of documents)
            await (0,files/* writeWhole */.f8)((0,external_node_path_.join)(out, path), text);
    const notes = await world.host.close(result, documents, out);
    return { result, documents, out, isSaved, notes };
}
/** The results of tasks that cannot run; one result where there is not even a task. */
function refusals(tasks, diagnostics, request, world) {
    if (tasks.length === 0)
        return [{ result: refuse('', (0,one_per_cause/* onePerCause */.F)(diagnostics, []), world), out: request.out }];
    return tasks.map((task) => ({ result: invalid(task, world), out: task.out }));
}
function invalid({ project, plan, diagnostics }, world) {
    return { ...refuse(project.pipeline, diagnostics, world), plan };
}
function refuse(pipeline, diagnostics, world) {
    const { generator, subject, about } = world;
    return { version: 1, generator, pipeline, verdict: 'invalid', diagnostics, subject, environment: about };
}


/***/ })

};
