export const id = 358;
export const ids = [358];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


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

/***/ 10104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/**
 * The candidate that a person who typed `word` most likely meant, without regard to case; the first of equals.
 * Undefined when none is near: at most a third of the longer word may differ, and never more than four letters.
 */
function closest(word, candidates) {
    // Long words are not typos, and the distance costs their product.
    if (word === '' || word.length > 200)
        return undefined;
    const lower = word.toLowerCase();
    let best;
    let bestDistance = Infinity;
    for (const candidate of candidates) {
        if (candidate === word)
            continue;
        const limit = Math.min(4, Math.floor(Math.max(word.length, candidate.length) / 3));
        if (Math.abs(word.length - candidate.length) > limit)
            continue;
        const away = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(lower, candidate.toLowerCase());
        if (away <= limit && away < bestDistance) {
            best = candidate;
            bestDistance = away;
        }
    }
    return best;
}


/***/ })

};
