export const id = 876;
export const ids = [876];
export const modules = {

/***/ 69876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createPrompts: () => (/* binding */ createPrompts)
/* harmony export */ });
/* harmony import */ var _clack_prompts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26170);

/** Prompts on standard error, so that standard output stays for data; undefined where there is nobody to ask. */
function createPrompts(signal) {
    if (!process.stdin.isTTY || !process.stderr.isTTY || process.env['TERM'] === 'dumb')
        return undefined;
    const common = { input: process.stdin, output: process.stderr, signal };
    return {
        async choose(message, options) {
            const chosen = await (0,_clack_prompts__WEBPACK_IMPORTED_MODULE_0__/* .select */ .Lt)({
                ...common,
                message,
                options: options.map(({ label, hint }, value) => ({ value, label, ...(hint !== undefined && { hint }) })),
            });
            return (0,_clack_prompts__WEBPACK_IMPORTED_MODULE_0__/* .isCancel */ .FZ)(chosen) ? undefined : chosen;
        },
        async ask(message, hint) {
            const typed = await (0,_clack_prompts__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ ...common, message, placeholder: hint });
            return (0,_clack_prompts__WEBPACK_IMPORTED_MODULE_0__/* .isCancel */ .FZ)(typed) ? undefined : (typed ?? '');
        },
    };
}


/***/ })

};
