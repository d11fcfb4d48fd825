export const id = 505;
export const ids = [505];
export const modules = {

/***/ 72505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSubject: () => (/* binding */ readSubject)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * The commit that is checked out, read from the repository's own files: no program is started, so that it costs
 * nothing. Empty where there is no repository or its layout is unusual. Whether the work tree is dirty is left open.
 */
async function readSubject(root) {
    const git = await findGit(root);
    if (git === undefined)
        return {};
    const head = await readLine((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, 'HEAD'));
    if (head === undefined)
        return {};
    const name = /^ref: (\S+)$/.exec(head)?.[1];
    const commit = name === undefined ? head : await readReference(git, name);
    return commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit) ? { commit } : {};
}
/** The folder with the repository's own files; in a linked work tree or a submodule `.git` is a file that names it. */
async function findGit(root) {
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const git = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git');
        if ((await readLine((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, 'HEAD'))) !== undefined)
            return git;
        const link = /^gitdir: (.+)$/.exec((await readLine(git)) ?? '')?.[1];
        if (link !== undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, link);
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            return undefined;
    }
}
async function readReference(git, name) {
    const common = await readLine((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, 'commondir'));
    const folder = common === undefined ? git : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(git, common);
    const loose = (await readLine((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, name))) ?? (await readLine((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)));
    if (loose !== undefined)
        return loose;
    const packed = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'packed-refs'));
    return packed
        ?.split('\n')
        .find((line) => line.endsWith(` ${name}`))
        ?.split(' ')[0];
}
async function readLine(path) {
    return (await readText(path))?.split('\n')[0]?.trim();
}
async function readText(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ })

};
