export const id = 867;
export const ids = [867];
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

/***/ 96867:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   worker: () => (/* binding */ worker)
/* harmony export */ });
/* harmony import */ var _execute_staging_stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90504);
/* harmony import */ var _lib_unreachable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62101);


/** Jobs at a time. Few: they share one thread and one disk, and each may hold a few megabytes of a file. */
const atOnce = 4;
/**
 * The process that handles data, for as long as its parent keeps the channel open. It ignores SIGINT, which a terminal
 * sends to everything of a run at once: the parent decides when its work is no longer wanted.
 */
async function worker() {
    const waiting = [];
    let running = 0;
    async function next() {
        const request = waiting.shift();
        if (request === undefined)
            return;
        running += 1;
        const answer = await answerTo(request);
        running -= 1;
        if (process.connected)
            process.send?.(answer);
        await next();
    }
    process.on('SIGINT', () => { });
    process.on('message', (request) => {
        waiting.push(request);
        if (running < atOnce)
            void next();
    });
    await new Promise((resolve) => {
        if (process.connected)
            process.once('disconnect', resolve);
        else
            resolve();
    });
    process.exit(0);
}
async function answerTo(request) {
    try {
        return { id: request.id, report: await work(request) };
    }
    catch (error) {
        return { id: request.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
}
async function work(request) {
    switch (request.kind) {
        case 'stage': {
            const report = await (0,_execute_staging_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .stage */ .d)(request.job, _execute_staging_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .usualLimits */ .t, emptyTable);
            // While the script runs, there is time to load what its outputs will need; a failure shows when it is used.
            loadSealing().catch(() => { });
            return report;
        }
        case 'seal': {
            const { seal, readProfile } = await loadSealing();
            const { unread } = request;
            return seal(request.job, unread === undefined ? readProfile : refuseToRead(unread));
        }
        default:
            return (0,_lib_unreachable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(request);
    }
}
/** The readers of all formats take longer to load than the first script should have to wait. */
async function loadSealing() {
    const [{ seal }, { readProfile }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(27), __webpack_require__.e(181)]).then(__webpack_require__.bind(__webpack_require__, 63181)),
        Promise.all(/* import() */[__webpack_require__.e(382), __webpack_require__.e(27), __webpack_require__.e(773)]).then(__webpack_require__.bind(__webpack_require__, 54773)),
    ]);
    return { seal, readProfile };
}
const emptyTable = async (file, to) => (await __webpack_require__.e(/* import() */ 750).then(__webpack_require__.bind(__webpack_require__, 50750))).emptyTable(file, to);
/** Every file counts as unreadable: never green, and nothing that could end this process is opened. */
function refuseToRead(message) {
    return async (_folder, files) => ({
        reader: 0,
        files: files.slice(0, 200).map(({ path, bytes }) => ({ path, bytes, format: 'binary', problem: { message } })),
        fileCount: files.length,
        bytes: files.reduce((sum, file) => sum + file.bytes, 0),
        notes: [message],
    });
}
if (import.meta.main)
    await worker();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
