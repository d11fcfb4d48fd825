export const id = 750;
export const ids = [750];
export const modules = {

/***/ 34930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readerVersion),
/* harmony export */   m: () => (/* binding */ caps)
/* harmony export */ });
/**
 * Bounds on what is read of an output: a script may write anything, and the worker must neither grow nor hang. What a
 * bound cuts off is said in the profile's notes.
 */
const caps = {
    /** Bytes that the format is told from. */
    head: 64 * 1024,
    /** Files that are read at all. */
    filesRead: 2_000,
    /** Files that the profile lists. */
    filesListed: 200,
    /** Bytes of one delimited file that are read; beyond, the number of rows stays unknown. */
    delimitedBytes: 1024 ** 3,
    /** The same of a file of JSON lines, whose reading takes several times as long. */
    tableBytes: 256 * 1024 ** 2,
    /** Bytes of one record or line of a table. */
    recordBytes: 2 * 1024 ** 2,
    /** Columns that are named and counted. */
    columns: 1_000,
    /** Rows of a table that are shown. */
    sampleRows: 5,
    /** Columns of a row that are shown. */
    sampleColumns: 20,
    /** Characters of a cell that are shown. */
    sampleCell: 40,
    /** Bytes of values, unpacked, of one group of rows of a parquet file that are read to be judged. */
    parquetGroupBytes: 24 * 1024 ** 2,
    /** Rows that are unpacked at a time. */
    parquetWindowRows: 100_000,
    /** Rows of such a group. */
    parquetGroupRows: 2_000_000,
    /** Bytes of values, unpacked, that are read to show the first rows of a parquet file. */
    parquetSampleBytes: 8 * 1024 ** 2,
    /** Bytes of a parquet file's footer that are read. */
    parquetFooterBytes: 32 * 1024 ** 2,
    /** Bytes of a JSON document whose values are read; they may take fifty times as many in memory. */
    jsonBytes: 3 * 1024 ** 2,
    /** Bytes of a JSON document that is checked for faults. */
    jsonCheckedBytes: 64 * 1024 ** 2,
    /** Bytes that a compressed file is inflated to. */
    inflatedBytes: 512 * 1024 ** 2,
    /** A file that inflates to more than this … */
    bombBytes: 64 * 1024 ** 2,
    /** … and to more than this many times its size is taken for a trap. */
    bombRatio: 200,
    /** Names of an archive that are listed. */
    entriesListed: 100,
    /** Entries of an archive that are looked at. */
    entriesRead: 100_000,
    /** Bytes of a zip archive's directory that are read. */
    zipDirectoryBytes: 8 * 1024 ** 2,
    /** Notes of one profile. */
    notes: 20,
};
/** Version of the readers: profiles of different versions are not compared. Raise it when a reader's answer changes. */
const readerVersion = 2;


/***/ }),

/***/ 55205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ decodeHead),
/* harmony export */   x: () => (/* binding */ Utf8Watch)
/* harmony export */ });
/** The beginning of a file as text, and its encoding. A character that the cut splits is left out. */
function decodeHead(head) {
    if (head[0] === 0xff && head[1] === 0xfe)
        return { text: new TextDecoder('utf-16le').decode(head), encoding: 'utf-16' };
    if (head[0] === 0xfe && head[1] === 0xff)
        return { text: new TextDecoder('utf-16be').decode(head), encoding: 'utf-16' };
    const hasMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
        return { text, encoding: hasMark ? 'utf-8-bom' : 'utf-8' };
    }
    catch {
        return { text: Buffer.from(head).toString('latin1'), encoding: isLatin1(head) ? 'latin-1' : 'unknown' };
    }
}
/** Latin-1 uses no byte from 0x80 to 0x9f for text; other encodings nearly always do. */
function isLatin1(bytes) {
    return !bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
}
/** Watches a stream of bytes for the first place that is not UTF-8. */
class Utf8Watch {
    #decoder = new TextDecoder('utf-8', { fatal: true });
    #bytes = 0;
    /** Byte offset of the chunk in which the first fault lies. */
    faultAt;
    /** Takes the next chunk. */
    push(chunk) {
        try {
            this.#decoder?.decode(chunk, { stream: true });
        }
        catch {
            this.#fail();
        }
        this.#bytes += chunk.length;
    }
    /** The stream is over: a character may still be cut off. */
    end() {
        try {
            this.#decoder?.decode();
        }
        catch {
            this.#fail();
        }
    }
    #fail() {
        this.#decoder = undefined;
        this.faultAt ??= this.#bytes;
    }
}


/***/ }),

/***/ 11754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ formatOfName),
/* harmony export */   T: () => (/* binding */ detectFormat)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path_posix__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _decode_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55205);
/* harmony import */ var _sniff_delimiter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32271);




const endings = [
    [/\.(tar\.gz|tgz)$/, 'tar.gz'],
    [/\.gz$/, 'gzip'],
    [/\.csv$/, 'csv'],
    [/\.(tsv|tab)$/, 'tsv'],
    [/\.json$/, 'json'],
    [/\.(jsonl|ndjson)$/, 'jsonl'],
    [/\.(parquet|pq)$/, 'parquet'],
    [/\.(arrow|feather)$/, 'arrow'],
    [/\.zip$/, 'zip'],
    [/\.(pkl|pickle|joblib)$/, 'pickle'],
    [/\.npy$/, 'npy'],
];
/** What a file's name says it is. Undefined: nothing in particular. */
function formatOfName(name) {
    const file = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.basename)(name).toLowerCase();
    return endings.find(([ending]) => ending.test(file))?.[1];
}
/**
 * Tells a file's format by its first bytes, then by its name, then by what the contract hopes for. Content wins over
 * the name: a parquet file called `.csv` is parquet.
 */
function detectFormat(head, name, hint) {
    const named = formatOfName(name);
    if (head.length === 0)
        return { format: named ?? hint ?? 'text' };
    const found = formatOfBytes(head, named) ?? (isText(head) ? formatOfText(head, named, hint) : undefinedBinary(named));
    return named === undefined || named === found || areKin(named, found)
        ? { format: found }
        : { format: found, promised: named };
}
/** Formats that a name may stand for loosely: one delimiter for another, lines of JSON for JSON, a packed pickle. */
function areKin(named, found) {
    const kin = {
        csv: ['tsv'],
        tsv: ['csv'],
        json: ['jsonl'],
        jsonl: ['json'],
        gzip: ['tar.gz'],
        pickle: ['gzip', 'zip', 'npy'],
    };
    return kin[named]?.includes(found) ?? false;
}
function formatOfBytes(head, named) {
    const ascii = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 8)).toString('latin1');
    if (ascii.startsWith('PAR1'))
        return 'parquet';
    if (ascii.startsWith('ARROW1') || ascii.startsWith('FEA1'))
        return 'arrow';
    if (/^PK(\u0003\u0004|\u0005\u0006|\u0007\u0008)/.test(ascii))
        return 'zip';
    if (ascii.startsWith('\u0093NUMPY'))
        return 'npy';
    if (/^\u0080[\u0002-\u0005]/.test(ascii))
        return 'pickle';
    if (ascii.startsWith('\u001f\u008b'))
        return holdsTar(head, named === 'tar.gz') ? 'tar.gz' : 'gzip';
    return undefined;
}
/** Whether the beginning of a gzip stream inflates to the header of a tar archive. Too short to tell: `isNamedSo`. */
function holdsTar(head, isNamedSo) {
    try {
        const begin = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.gunzipSync)(head.subarray(0, 8192), {
            finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.Z_SYNC_FLUSH,
            maxOutputLength: 16 * 1024 ** 2,
        });
        return begin.length < 262 ? isNamedSo : begin.subarray(257, 262).toString('latin1') === 'ustar';
    }
    catch {
        return isNamedSo;
    }
}
/** No zero byte and hardly any other control character; UTF-16 with a byte order mark counts as text. */
function isText(head) {
    if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
        return true;
    let controls = 0;
    for (const byte of head) {
        if (byte === 0)
            return false;
        if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 27 && byte !== 12)
            controls += 1;
    }
    return controls * 50 <= head.length;
}
/** A pickle of protocol 0 and a joblib file have no mark of their own: only the name tells. */
function undefinedBinary(named) {
    return named === 'pickle' ? 'pickle' : 'binary';
}
function formatOfText(head, named, hint) {
    if (named === 'pickle')
        return 'pickle';
    const text = (0,_decode_text_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeHead */ .J)(head).text;
    const wanted = named ?? hint;
    if (wanted === 'csv' || wanted === 'tsv') {
        if (/^\s*(<!DOCTYPE|<html|<\?xml)/i.test(text))
            return 'text';
        return (0,_sniff_delimiter_js__WEBPACK_IMPORTED_MODULE_3__/* .sniffDelimiter */ .y)(text, wanted === 'tsv' ? '\t' : ',') === '\t' ? 'tsv' : 'csv';
    }
    if (named === 'jsonl')
        return 'jsonl';
    const first = text.trimStart()[0];
    if (first === '{' || first === '[') {
        if (holdsLines(text))
            return 'jsonl';
        if (named === 'json' || wholeValue(text) || (named === undefined && hint === 'json'))
            return 'json';
        return named === undefined && first === '{' ? 'json' : 'text';
    }
    return named === 'json' ? 'json' : named === undefined && hint === 'jsonl' ? 'jsonl' : 'text';
}
/** At least two lines, of which the first two are each a whole JSON object or array. */
function holdsLines(text) {
    const lines = text.split('\n', 3).map((line) => line.trim());
    const [first, second] = lines;
    return Boolean(first && second) && wholeValue(first) && (lines.length === 3 ? wholeValue(second) : true);
}
function wholeValue(text) {
    try {
        const value = JSON.parse(text ?? '');
        return typeof value === 'object';
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 50750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  emptyTable: () => (/* binding */ emptyTable)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/check/inspect/caps.ts
var caps = __webpack_require__(34930);
// EXTERNAL MODULE: ./src/check/inspect/detect-format.ts
var detect_format = __webpack_require__(11754);
// EXTERNAL MODULE: ./src/check/inspect/read-head.ts
var read_head = __webpack_require__(28914);
;// CONCATENATED MODULE: ./src/check/inspect/empty-parquet.ts


/** Fields of a parquet file's directory (`FileMetaData`). */
const rowCount = 3;
const rowGroups = 4;
/**
 * A parquet file with the same columns, notes and types, and no rows: the directory of the given one, byte for byte but
 * for the number of rows and the list of their groups. Undefined where it has no rows or cannot be read.
 */
async function emptyParquet(path, bytes) {
    if (bytes < 12)
        return undefined;
    const tail = Buffer.from(await (0,read_head/* readBytes */.i)(path, bytes - 8, 8));
    const length = tail.readUInt32LE(0);
    const isWhole = tail.subarray(4).toString('latin1') === 'PAR1' && length + 12 <= bytes;
    if (!isWhole || length > caps/* caps */.m.parquetFooterBytes)
        return undefined;
    const directory = withoutGroups(Buffer.from(await (0,read_head/* readBytes */.i)(path, bytes - 8 - length, length)));
    if (directory === undefined)
        return undefined;
    const size = Buffer.alloc(4);
    size.writeUInt32LE(directory.length);
    return Buffer.concat([Buffer.from('PAR1'), directory, size, Buffer.from('PAR1')]);
}
function withoutGroups(directory) {
    const walk = new CompactWalk(directory);
    const parts = [];
    let kept = 0;
    let had = 0;
    let field = 0;
    try {
        for (;;) {
            const header = walk.byte();
            if (header === 0)
                break;
            field = header >> 4 === 0 ? walk.zigzag() : field + (header >> 4);
            const start = walk.at;
            walk.skip(header & 0x0f);
            if (field !== rowCount && field !== rowGroups)
                continue;
            // A number of 0, or a list of none of its structs.
            parts.push(directory.subarray(kept, start), Uint8Array.of(field === rowCount ? 0 : 0x0c));
            if (field === rowGroups)
                had = walk.at - start;
            kept = walk.at;
        }
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
    return had > 1 ? Buffer.concat([...parts, directory.subarray(kept)]) : undefined;
}
/** Deeper than any directory. */
const deepest = 32;
/** Goes over values of Thrift's compact protocol without making anything of them. A `RangeError`: it is none. */
class CompactWalk {
    at = 0;
    #bytes;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    byte() {
        return this.#bytes.readUInt8(this.#advance(1));
    }
    zigzag() {
        const value = this.#varint();
        return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    }
    /** Goes over one value of a type. */
    skip(type, depth = 0) {
        if (depth > deepest)
            throw new RangeError('too deep');
        switch (type) {
            case 1: // true
            case 2: // false
                return;
            case 3: // a byte
                this.#advance(1);
                return;
            case 4:
            case 5:
            case 6: // numbers of 16, 32, 64 bits
                this.#varint();
                return;
            case 7: // a double
                this.#advance(8);
                return;
            case 8: // bytes
                this.#advance(this.#varint());
                return;
            case 9:
            case 10: // a list, a set
                this.#skipList(depth);
                return;
            case 12:
                this.#skipStruct(depth);
                return;
            default:
                throw new RangeError('no type that a directory has');
        }
    }
    #skipList(depth) {
        const header = this.byte();
        const count = header >> 4 === 15 ? this.#varint() : header >> 4;
        const type = header & 0x0f;
        // In a list, a truth value is a byte of its own.
        for (let item = 0; item < count; item++)
            this.skip(type <= 2 ? 3 : type, depth + 1);
    }
    #skipStruct(depth) {
        for (let header = this.byte(); header !== 0; header = this.byte()) {
            if (header >> 4 === 0)
                this.zigzag();
            this.skip(header & 0x0f, depth + 1);
        }
    }
    #varint() {
        let value = 0;
        for (let place = 1;; place *= 128) {
            const byte = this.byte();
            value += (byte & 0x7f) * place;
            if (byte < 128)
                return value;
        }
    }
    #advance(count) {
        const from = this.at;
        this.at += count;
        if (this.at > this.#bytes.length)
            throw new RangeError('it ends too early');
        return from;
    }
}

;// CONCATENATED MODULE: ./src/check/inspect/empty-table.ts





/** Writes a csv, tsv or parquet file anew without its rows. The header is kept byte for byte. */
const emptyTable = async (file, to) => {
    const content = await withoutRows(file);
    if (content === undefined)
        return false;
    await (0,promises_.writeFile)(to, content, { flag: 'wx' });
    return true;
};
async function withoutRows({ source, name, bytes }) {
    const head = await (0,read_head/* readBytes */.i)(source, 0, Math.min(bytes, caps/* caps */.m.head));
    const { format, promised } = (0,detect_format/* detectFormat */.T)(head, name);
    if (promised !== undefined)
        return undefined;
    if (format === 'parquet')
        return emptyParquet(source, bytes);
    if (format !== 'csv' && format !== 'tsv')
        return undefined;
    const end = headerEnd(bytes > head.length ? await (0,read_head/* readBytes */.i)(source, 0, Math.min(bytes, caps/* caps */.m.recordBytes)) : head);
    return end === undefined || end === bytes ? undefined : (0,read_head/* readBytes */.i)(source, 0, end);
}
/** The byte after the line end of the first record; undefined where none is found, or it is UTF-16. */
function headerEnd(begin) {
    let isQuoted = false;
    for (const [index, byte] of begin.entries()) {
        if (byte === 0)
            return undefined;
        if (byte === 0x22)
            isQuoted = !isQuoted;
        else if (byte === 0x0a && !isQuoted)
            return index + 1;
    }
    return undefined;
}


/***/ }),

/***/ 28914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Up to `count` bytes of a file from `from`; fewer where the file ends. */
async function readBytes(path, from, count) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const buffer = Buffer.alloc(count);
        let length = 0;
        while (length < count) {
            const { bytesRead } = await file.read(buffer, length, count - length, from + length);
            if (bytesRead === 0)
                break;
            length += bytesRead;
        }
        return buffer.subarray(0, length);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 32271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ sniffDelimiter)
/* harmony export */ });
const candidates = [',', '\t', ';', '|'];
/**
 * The character that separates the cells of a delimited text, told from its first lines: the one that occurs in each
 * line equally often, outside quotes. `usual` wins when it occurs in the first line at all and evenly, and when nothing
 * separates anything.
 */
function sniffDelimiter(text, usual) {
    const lines = text
        .split(/\r?\n/, 21)
        .slice(0, 20)
        .map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, ''))
        .filter((line) => line !== '');
    const counts = (candidate) => lines.map((line) => line.split(candidate).length - 1);
    const first = lines[0] ?? '';
    if (first.includes(usual))
        return usual;
    let best;
    for (const candidate of candidates) {
        const [count = 0, ...others] = counts(candidate);
        // The last line may be cut off by the end of the head.
        const even = others.slice(0, -1).every((other) => other === count);
        if (count > 0 && even && count > (best?.count ?? 0))
            best = { candidate, count };
    }
    return best?.candidate ?? usual;
}


/***/ })

};
