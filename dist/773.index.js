export const id = 773;
export const ids = [773];
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

/***/ 54773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readProfile: () => (/* binding */ readProfile)
});

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
// EXTERNAL MODULE: ./src/lib/ordered.ts
var ordered = __webpack_require__(99834);
// EXTERNAL MODULE: ./src/check/inspect/caps.ts
var caps = __webpack_require__(34930);
;// CONCATENATED MODULE: ./src/check/inspect/schema/cell-types.ts
const integerText = /^[+-]?\d+$/;
const numberText = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const specialNumbers = new Map([
    ['NaN', Number.NaN],
    ['INF', Number.POSITIVE_INFINITY],
    ['-INF', Number.NEGATIVE_INFINITY],
    ['inf', Number.POSITIVE_INFINITY],
    ['-inf', Number.NEGATIVE_INFINITY],
]);
const dateText = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const timeText = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;
const datetimeText = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-6]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const durationText = /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const names = {
    string: 'a text',
    integer: 'an integer',
    number: 'a number',
    boolean: 'a boolean',
    date: 'a date (YYYY-MM-DD)',
    time: 'a time (hh:mm:ss)',
    datetime: 'a date with a time',
    year: 'a year',
    yearmonth: 'a month (YYYY-MM)',
    duration: 'a duration',
    object: 'an object',
    array: 'an array',
};
/** A type of the Table Schema in words, with its article; empty for `any` and those that are not judged. */
function sayType(type) {
    return type === undefined ? '' : (names[type] ?? '');
}
/** How the cells of a field are read. */
function parserOf(field) {
    switch (field.type) {
        case 'integer':
        case 'year':
            return integerOf;
        case 'number':
            return numberOf;
        case 'boolean':
            return booleanParser(field);
        case 'date':
            return matching(dateText, field, 10);
        case 'datetime':
            return matching(datetimeText, field);
        case 'time':
            return matching(timeText, field);
        case 'yearmonth':
            return matching(/^\d{4}-(?:0[1-9]|1[0-2])$/, field);
        case 'duration':
            return matching(durationText, field);
        case 'string':
            return (cell) => (typeof cell === 'string' ? cell : undefined);
        case 'object':
            return (cell) => jsonOf(cell, (value) => typeof value === 'object' && value !== null && !Array.isArray(value));
        case 'array':
            return (cell) => jsonOf(cell, Array.isArray);
        case undefined:
        default:
            return plainOf;
    }
}
function integerOf(cell) {
    if (typeof cell === 'string')
        return integerText.test(cell) ? Number(cell) : undefined;
    if (typeof cell === 'bigint')
        return Number(cell);
    return Number.isInteger(cell) ? cell : undefined;
}
function numberOf(cell) {
    if (typeof cell === 'string')
        return numberText.test(cell) ? Number(cell) : specialNumbers.get(cell);
    if (typeof cell === 'bigint')
        return Number(cell);
    return typeof cell === 'number' ? cell : undefined;
}
function booleanParser({ trueValues, falseValues }) {
    const yes = new Set(trueValues ?? ['true', 'True', 'TRUE', '1']);
    const no = new Set(falseValues ?? ['false', 'False', 'FALSE', '0']);
    return (cell) => {
        if (typeof cell === 'boolean')
            return cell;
        if (typeof cell !== 'string')
            return undefined;
        return yes.has(cell) ? true : no.has(cell) ? false : undefined;
    };
}
/** Texts of one shape. A format of the author's own is not known here: any text will do. */
function matching(shape, { format = 'default' }, cut) {
    const isOwn = format !== 'default';
    return (cell) => {
        const text = cell instanceof Date ? cell.toISOString().slice(0, cut) : cell;
        return typeof text === 'string' && (isOwn || shape.test(text)) ? text : undefined;
    };
}
function jsonOf(cell, isRight) {
    if (typeof cell !== 'string')
        return isRight(cell) ? JSON.stringify(cell) : undefined;
    try {
        return isRight(JSON.parse(cell)) ? cell : undefined;
    }
    catch {
        return undefined;
    }
}
function plainOf(cell) {
    return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : textOf(cell);
}
/** A cell as a text, for messages and for lengths. */
function textOf(cell) {
    if (typeof cell === 'string')
        return cell;
    if (cell instanceof Date)
        return cell.toISOString();
    if (typeof cell === 'bigint' || typeof cell === 'number' || typeof cell === 'boolean')
        return String(cell);
    if (cell instanceof Uint8Array)
        return `${cell.length} bytes`;
    return JSON.stringify(cell, (_, value) => (typeof value === 'bigint' ? Number(value) : value)) ?? '';
}

;// CONCATENATED MODULE: ./src/check/inspect/distinct-sketch.ts
/** Values that are told apart exactly. */
const exact = 256;
/** Registers of the estimate: a power of two; the error is about 1.04 / √registers. */
const registers = 1024;
const indexBits = 10;
/**
 * Counts different values in bounded memory: exactly while they are few, then by HyperLogLog (the longest run of zeros
 * in the hashes of each of 1,024 parts of the values), within about 3 %.
 */
class DistinctSketch {
    #few = new Map();
    /** Those of the few that were taken by their bytes, the last of each hash. */
    #byHash = new Map();
    #ranks;
    /** Takes the next value. Of a long text only the first 64 characters, and its length, count. */
    addText(text) {
        if (this.#few === undefined)
            this.#rankHash(hash32(text));
        else
            this.#met(text.length > 64 ? `${text.slice(0, 64)}${text.length}` : text, hash32(text));
    }
    #met(value, hash) {
        const few = this.#few;
        if (few === undefined)
            return;
        few.set(value, hash);
        if (few.size <= exact)
            return;
        this.#ranks = new Uint8Array(registers);
        this.#few = undefined;
        this.#byHash.clear();
        for (const each of few.values())
            this.#rankHash(each);
    }
    /**
     * Takes a value by its bytes; the answer is whether it is one of few that were met before. Values that were taken as
     * texts are told apart from those, so a column's long values are best taken in one way.
     */
    addBytes(bytes, start, end) {
        const hash = hashBytes(bytes, start, end);
        if (this.#few === undefined) {
            this.#rankHash(hash);
            return false;
        }
        const known = this.#byHash.get(hash);
        if (known === undefined || !isSame(known, bytes, start, end)) {
            this.#byHash.set(hash, { length: end - start, begin: bytes.slice(start, Math.min(end, start + 64)) });
            this.#met(`${Buffer.from(bytes.subarray(start, Math.min(end, start + 64))).toString('latin1')}\n${end - start}`, hash);
            return false;
        }
        return true;
    }
    /** How many different values there were. */
    count() {
        if (this.#few !== undefined)
            return this.#few.size;
        const ranks = this.#ranks ?? new Uint8Array(registers);
        let sum = 0;
        let empty = 0;
        for (const rank of ranks) {
            sum += 2 ** -rank;
            if (rank === 0)
                empty += 1;
        }
        const raw = ((0.7213 / (1 + 1.079 / registers)) * registers ** 2) / sum;
        // For few values, how many parts got none is the better measure.
        return Math.round(raw <= 2.5 * registers && empty > 0 ? registers * Math.log(registers / empty) : raw);
    }
    #rankHash(hash) {
        const ranks = this.#ranks;
        if (ranks === undefined)
            return;
        const part = hash >>> (32 - indexBits);
        const rank = Math.clz32((hash << indexBits) | (1 << (indexBits - 1))) + 1;
        if (rank > (ranks[part] ?? 0))
            ranks[part] = rank;
    }
}
function isSame({ length, begin }, bytes, start, end) {
    if (length !== end - start)
        return false;
    for (let index = 0; index < begin.length; index++)
        if (begin[index] !== bytes[start + index])
            return false;
    return true;
}
/** The same over bytes: over ASCII it is that of the text. */
function hashBytes(bytes, start, end) {
    let hash = 0x81_1c_9d_c5 ^ (end - start);
    const stop = Math.min(end, start + 64);
    for (let index = start; index < stop; index++)
        hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01_00_01_93);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
/** FNV-1a with a final mix, over at most 64 characters and the length. */
function hash32(text) {
    let hash = 0x81_1c_9d_c5 ^ text.length;
    const end = Math.min(text.length, 64);
    for (let index = 0; index < end; index++)
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
    return (hash ^ (hash >>> 16)) >>> 0;
}

;// CONCATENATED MODULE: ./src/check/inspect/tally-column.ts


/** What stands for "no value" in a delimited file, as common readers take it. */
const missing = new Set(['', 'NaN', 'nan', 'NULL', 'null', 'None', 'NA', 'N/A', '<NA>']);
const tally_column_numberText = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$|^[+-]?inf(inity)?$/i;
const tally_column_dateText = /^\d{4}-\d{2}-\d{2}$/;
const tally_column_datetimeText = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
/** Watches the cells of one column and knows the narrowest Frictionless type that holds them all. */
class ColumnTally {
    name;
    #kind;
    #nulls = 0;
    #low;
    #high;
    #first;
    #last;
    #distinct = new DistinctSketch();
    #encoding;
    /** The least and the greatest day so far, as yyyymmdd. */
    #firstDay = Number.POSITIVE_INFINITY;
    #lastDay = Number.NEGATIVE_INFINITY;
    /** `encoding`: of the bytes that `addBytes` is given. */
    constructor(name, encoding = 'utf8') {
        this.name = name;
        this.#encoding = encoding;
    }
    /** A cell of a delimited file that lies in bytes as it is. A text is made of it only where nothing else will do. */
    addBytes(bytes, start, end) {
        const length = end - start;
        if (length === 0 || (length <= 4 && isMissing(bytes, start, end))) {
            this.#nulls += 1;
            return;
        }
        const isKnown = this.#distinct.addBytes(bytes, start, end);
        // All is known of a value that came before; a string column stays one.
        if ((isKnown && length <= 64) || this.#kind === 'string')
            return;
        const number = readNumber(bytes, start, end);
        if (!Number.isNaN(number)) {
            this.#widen(hasPoint ? 'number' : 'integer');
            this.#spanNumber(number);
            return;
        }
        const day = length === 10 ? readDay(bytes, start) : Number.NaN;
        if (day >= this.#firstDay && day <= this.#lastDay) {
            this.#widen('date');
            return;
        }
        if (!Number.isNaN(day)) {
            this.#firstDay = Math.min(this.#firstDay, day);
            this.#lastDay = Math.max(this.#lastDay, day);
        }
        this.#addKind(bytes.toString(this.#encoding, start, end));
    }
    /** A cell of a delimited file. */
    addText(text) {
        // A cell of plain digits is by far the most frequent kind, and a string column stays one: both are quick.
        if (this.#kind === 'string') {
            if (text.length < 5 && missing.has(text))
                this.#nulls += 1;
            else
                this.#distinct.addText(text);
            return;
        }
        if (missing.has(text)) {
            this.#nulls += 1;
            return;
        }
        this.#distinct.addText(text);
        this.#addKind(text);
    }
    #addKind(text) {
        const kind = kindOfText(text);
        this.#widen(kind);
        if (kind === 'integer' || kind === 'number')
            this.#spanNumber(Number(text));
        else if (kind === 'date' || kind === 'datetime')
            this.#spanText(text);
    }
    /** A member of a JSON record; undefined: the record lacks it. */
    addValue(value) {
        if (value === null || value === undefined) {
            this.#nulls += 1;
            return;
        }
        if (typeof value !== 'object')
            this.#distinct.addText(textOf(value));
        if (typeof value === 'number') {
            this.#widen(Number.isInteger(value) ? 'integer' : 'number');
            this.#spanNumber(value);
        }
        else if (typeof value === 'string') {
            this.#widen('string');
        }
        else {
            this.#widen(typeof value === 'boolean' ? 'boolean' : Array.isArray(value) ? 'array' : 'object');
        }
    }
    /** Rows that came before the column was first seen. */
    addMissing(count) {
        this.#nulls += count;
    }
    /** The column so far. */
    profile() {
        const isCounted = this.#kind !== 'array' && this.#kind !== 'object';
        const distinct = isCounted && this.#kind !== undefined ? { distinct: this.#distinct.count() } : {};
        const head = { name: this.name, type: this.#kind ?? 'any', nulls: this.#nulls, ...distinct };
        if (this.#kind === 'integer' || this.#kind === 'number')
            return { ...head, ...spanOf(this.#low, this.#high) };
        if (this.#kind === 'date' || this.#kind === 'datetime')
            return { ...head, ...spanOf(this.#first, this.#last) };
        return head;
    }
    #widen(kind) {
        if (this.#kind === kind)
            return;
        this.#kind = this.#kind === undefined ? kind : widest(this.#kind, kind);
    }
    #spanNumber(value) {
        if (!Number.isFinite(value))
            return;
        if (this.#low === undefined || value < this.#low)
            this.#low = value;
        if (this.#high === undefined || value > this.#high)
            this.#high = value;
    }
    #spanText(value) {
        if (this.#first === undefined || value < this.#first)
            this.#first = value;
        if (this.#last === undefined || value > this.#last)
            this.#last = value;
    }
}
/** The least and the greatest value, once there are any. */
function spanOf(min, max) {
    return min === undefined || max === undefined ? {} : { min, max };
}
function kindOfText(text) {
    const code = text.charCodeAt(0);
    if (code > 57)
        return isBoolean(text) ? 'boolean' : tally_column_numberText.test(text) ? 'number' : 'string';
    if (isDigits(text))
        return 'integer';
    if (tally_column_numberText.test(text))
        return 'number';
    if (tally_column_dateText.test(text))
        return 'date';
    return tally_column_datetimeText.test(text) ? 'datetime' : 'string';
}
function isDigits(text) {
    let index = text.charCodeAt(0) === 45 || text.charCodeAt(0) === 43 ? 1 : 0;
    if (index === text.length)
        return false;
    for (; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (code < 48 || code > 57)
            return false;
    }
    return true;
}
function isBoolean(text) {
    return text.length <= 5 && /^(true|false)$/i.test(text);
}
/** The narrowest of our types that holds values of both. */
function widest(one, other) {
    if (one === other)
        return one;
    const pair = new Set([one, other]);
    if (pair.has('any'))
        return (one === 'any' ? other : one);
    if (pair.has('integer') && pair.has('number'))
        return 'number';
    if (pair.has('date') && pair.has('datetime'))
        return 'datetime';
    return 'string';
}
/** Of the short cells that stand for no value, each begins with one of these: `N`, `n`, `<`. */
function isMissing(bytes, start, end) {
    const first = bytes[start];
    return (first === 0x4e || first === 0x6e || first === 0x3c) && missing.has(bytes.toString('latin1', start, end));
}
const powersOfTen = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
/** Whether the number that was read last had a decimal point. */
let hasPoint = false;
/**
 * A number of at most 15 digits, as `Number` would read it: both parts of the division are exact, so its result is the
 * nearest number. NaN: it is written in another way, or none.
 */
function readNumber(bytes, start, end) {
    const sign = bytes[start];
    let at = sign === 0x2d || sign === 0x2b ? start + 1 : start;
    if (end - at > 16)
        return Number.NaN;
    let value = 0;
    let digits = 0;
    let point = -1;
    for (; at < end; at++) {
        const digit = (bytes[at] ?? 0) - 0x30;
        if (digit >= 0 && digit <= 9) {
            value = value * 10 + digit;
            digits += 1;
        }
        else if (digit === -2 && point === -1)
            point = at;
        else
            return Number.NaN;
    }
    if (digits === 0 || digits > 15)
        return Number.NaN;
    hasPoint = point !== -1;
    if (hasPoint)
        value /= powersOfTen[end - point - 1] ?? 1;
    return sign === 0x2d ? -value : value;
}
/** `yyyy-mm-dd` as a number that grows with it; NaN where the ten bytes are no such text. */
function readDay(bytes, start) {
    let value = 0;
    for (let index = 0; index < 10; index++) {
        const byte = bytes[start + index] ?? 0;
        if (index === 4 || index === 7) {
            if (byte !== 0x2d)
                return Number.NaN;
        }
        else if (byte < 0x30 || byte > 0x39)
            return Number.NaN;
        else
            value = value * 10 + byte - 0x30;
    }
    return value;
}

;// CONCATENATED MODULE: ./src/check/inspect/join-tables.ts

/** Joins the tables of files with the same columns. */
function joinTables(files) {
    const tables = files.flatMap(({ path, table }) => (table === undefined ? [] : [{ path, table }]));
    const first = usual(tables);
    if (first === undefined)
        return { strays: [] };
    const others = tables.filter((each) => each !== first);
    const strays = others
        .filter(({ table }) => !haveSameColumns(first.table, table))
        .map(({ path, table }) => ({ path, message: difference(first.path, first.table, table) }));
    if (strays.length > 0)
        return { strays };
    return { table: others.reduce((sum, { table }) => addTable(sum, table), first.table), strays };
}
/** The first of those tables that have the columns which most have: the others are the odd ones. */
function usual(tables) {
    const heads = Map.groupBy(tables, ({ table }) => JSON.stringify(table.columns.map(({ name }) => name)));
    return [...heads.values()].reduce((best, each) => (each.length > best.length ? each : best), [])[0];
}
function haveSameColumns(one, other) {
    return (one.columns.length === other.columns.length &&
        one.columns.every((column, index) => column.name === other.columns[index]?.name));
}
function difference(firstPath, first, other) {
    const firstNames = first.columns.map((column) => column.name);
    const otherNames = other.columns.map((column) => column.name);
    const lacking = firstNames.filter((name) => !otherNames.includes(name)).map((name) => `\`${name}\``);
    const added = otherNames.filter((name) => !firstNames.includes(name)).map((name) => `\`${name}\``);
    const parts = [
        ...(lacking.length > 0 ? [`lacks ${lacking.slice(0, 5).join(', ')}`] : []),
        ...(added.length > 0 ? [`adds ${added.slice(0, 5).join(', ')}`] : []),
    ];
    const what = parts.length > 0 ? parts.join(' and ') : 'has them in another order';
    return `Its columns are not those of ${firstPath}: it ${what}.`;
}
function addTable(one, other) {
    const { rows: _rows, ...rest } = one;
    return {
        ...rest,
        columns: one.columns.map((column, index) => addColumn(column, other.columns[index] ?? column)),
        ...(one.rows !== undefined && other.rows !== undefined && { rows: one.rows + other.rows }),
    };
}
function addColumn(one, other) {
    const type = widest(one.type, other.type);
    const head = {
        name: one.name,
        type,
        ...(one.nulls !== undefined && other.nulls !== undefined && { nulls: one.nulls + other.nulls }),
    };
    const low = [one.min, other.min].filter((value) => value !== undefined);
    const high = [one.max, other.max].filter((value) => value !== undefined);
    const isOrdered = type === 'integer' || type === 'number' || type === 'date' || type === 'datetime';
    if (!isOrdered || low.length === 0 || high.length === 0)
        return head;
    return { ...head, min: low.reduce((a, b) => (b < a ? b : a)), max: high.reduce((a, b) => (b > a ? b : a)) };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/lib/unreachable.ts
var unreachable = __webpack_require__(62101);
// EXTERNAL MODULE: ./src/check/inspect/decode-text.ts
var decode_text = __webpack_require__(55205);
// EXTERNAL MODULE: ./src/check/inspect/detect-format.ts
var detect_format = __webpack_require__(11754);
// EXTERNAL MODULE: external "node:stream/web"
var web_ = __webpack_require__(37830);
// EXTERNAL MODULE: ./node_modules/modern-tar/dist/packer-By1HVV7Z.js
var packer_By1HVV7Z = __webpack_require__(41027);
;// CONCATENATED MODULE: ./node_modules/modern-tar/dist/web/index.js

//#region src/web/pack.ts
function createTarPacker() {
	let streamController;
	let packer;
	let bodyController = null;
	let resume = null;
	let drain = null;
	let stopped = false;
	let stopReason;
	const unblock = () => {
		resume?.();
		resume = null;
		drain = null;
	};
	const stop = (reason) => {
		if (stopped) return;
		stopped = true;
		stopReason = reason;
		bodyController?.error(reason);
		bodyController = null;
		streamController.error(reason);
		unblock();
	};
	const abortBody = (reason = AbortSignal.abort().reason) => {
		bodyController = null;
		stop(reason);
	};
	const checkStopped = () => {
		if (stopped) throw stopReason;
	};
	const emit = (operation) => {
		checkStopped();
		try {
			operation();
		} catch (error) {
			stop(error);
			throw error;
		}
		const pending = drain;
		if (!pending) return;
		const signal = bodyController?.signal;
		if (!signal) return;
		if (signal.aborted) abortBody(signal.reason);
		else signal.onabort = () => abortBody(signal.reason);
		return pending.then(checkStopped);
	};
	return {
		readable: new ReadableStream({
			start(controller) {
				streamController = controller;
				packer = createTarPacker$1((chunk) => {
					const buffer = chunk.buffer;
					controller.enqueue(buffer instanceof ArrayBuffer && !Reflect.get(buffer, "resizable") ? chunk : new Uint8Array(chunk));
					if ((controller.desiredSize ?? 1) <= 0) drain ||= new Promise((resolve) => {
						resume = resolve;
					});
				});
			},
			pull: unblock,
			cancel(reason = AbortSignal.abort().reason) {
				stop(reason);
			}
		}, new ByteLengthQueuingStrategy({ highWaterMark: 8388608 })),
		controller: {
			add(header) {
				try {
					checkStopped();
					if (bodyController) throw new Error("Previous entry must be completed before adding a new one");
					packer.add(header);
				} catch (error) {
					stop(error);
					throw error;
				}
				return new WritableStream({
					start(controller) {
						bodyController = controller;
					},
					write(chunk) {
						return emit(() => {
							if (!ArrayBuffer.isView(chunk) || chunk[Symbol.toStringTag] !== "Uint8Array") throw new TypeError("Expected a Uint8Array body chunk");
							packer.write(chunk);
						});
					},
					close() {
						const result = emit(() => packer.endEntry());
						if (!result) {
							bodyController = null;
							return;
						}
						return result.then(() => {
							bodyController = null;
						});
					},
					abort: abortBody
				});
			},
			finalize() {
				try {
					checkStopped();
					if (bodyController) throw new Error("Cannot finalize while an entry is still active");
					packer.finalize();
					streamController.close();
				} catch (error) {
					stop(error);
					throw error;
				}
			},
			error(err) {
				stop(err);
			}
		}
	};
}
//#endregion
//#region src/web/stream-utils.ts
async function streamToBuffer(stream) {
	const chunks = [];
	const reader = stream.getReader();
	let totalLength = 0;
	try {
		while (true) {
			const { done, value } = await reader.read();
			if (done) break;
			chunks.push(value);
			totalLength += value.length;
		}
		const result = new Uint8Array(totalLength);
		let offset = 0;
		for (const chunk of chunks) {
			result.set(chunk, offset);
			offset += chunk.length;
		}
		return result;
	} finally {
		reader.releaseLock();
	}
}
const drain = (stream) => stream.pipeTo(new WritableStream());
//#endregion
//#region src/web/unpack.ts
const BUFFER_LIMIT = 1048576;
const RESUME_LIMIT = BUFFER_LIMIT / 2;
function createTarDecoder(options = {}) {
	const unpacker = (0,packer_By1HVV7Z.n)(options);
	const strict = options.strict ?? false;
	let controller = null;
	let bodyController = null;
	let pumping = false;
	let blocked = false;
	let resume = null;
	let abortHooked = false;
	let eofReached = false;
	let sourceEnded = false;
	let closed = false;
	const unblock = () => {
		resume?.();
		resume = null;
	};
	const closeBody = () => {
		try {
			bodyController?.close();
		} catch {}
		bodyController = null;
	};
	const fail = (reason) => {
		if (closed) return;
		closed = true;
		try {
			bodyController?.error(reason);
		} catch {}
		bodyController = null;
		try {
			controller.error(reason);
		} catch {}
		controller = null;
		unblock();
	};
	const finish = () => {
		if (closed) return;
		closed = true;
		closeBody();
		try {
			controller.close();
		} catch {}
		controller = null;
		unblock();
	};
	const truncateOrFinish = () => {
		if (strict) throw new Error("Tar archive is truncated.");
		finish();
	};
	const pump = () => {
		if (pumping || closed || !controller) return;
		blocked = false;
		pumping = true;
		try {
			while (true) {
				if (eofReached) {
					if (sourceEnded) finish();
					break;
				}
				if (unpacker.isEntryActive()) {
					if (sourceEnded && !unpacker.canFinish()) {
						truncateOrFinish();
						break;
					}
					if (bodyController) {
						if ((bodyController.desiredSize ?? 1) <= 0) {
							blocked = true;
							break;
						}
						if (unpacker.streamBody((c) => (bodyController.enqueue(c), (bodyController.desiredSize ?? 1) > 0)) === 0 && !unpacker.isBodyComplete()) {
							if (sourceEnded) truncateOrFinish();
							break;
						}
					} else if (!unpacker.skipEntry()) {
						if (sourceEnded) truncateOrFinish();
						break;
					}
					if (unpacker.isBodyComplete()) {
						closeBody();
						if (!unpacker.skipPadding()) {
							if (sourceEnded) truncateOrFinish();
							break;
						}
					}
				} else {
					if ((controller.desiredSize ?? 0) < 0) {
						blocked = true;
						break;
					}
					const header = unpacker.readHeader();
					if (header === null) {
						if (sourceEnded) finish();
						break;
					}
					if (header === void 0) {
						if (sourceEnded) {
							unpacker.finish();
							finish();
							break;
						}
						eofReached = true;
						break;
					}
					controller.enqueue({
						header,
						body: new ReadableStream({
							start(c) {
								if (header.size === 0) c.close();
								else bodyController = c;
							},
							pull: pump,
							cancel() {
								bodyController = null;
								pump();
							}
						})
					});
				}
			}
		} catch (error) {
			fail(error);
			throw error;
		} finally {
			pumping = false;
		}
		if (resume && (!blocked || unpacker.available() < RESUME_LIMIT)) unblock();
	};
	return {
		readable: new ReadableStream({
			start(c) {
				controller = c;
			},
			pull: pump,
			cancel(reason) {
				unpacker.end();
				if (reason !== void 0) fail(reason);
				else finish();
			}
		}, { highWaterMark: 2 }),
		writable: new WritableStream({
			write(chunk, controller) {
				try {
					unpacker.write(chunk);
					pump();
					if (blocked && unpacker.available() >= BUFFER_LIMIT) {
						if (!abortHooked) {
							controller.signal.onabort = unblock;
							abortHooked = true;
						}
						return new Promise((resolve) => resume = resolve);
					}
				} catch (error) {
					fail(error);
					throw error;
				}
			},
			close() {
				try {
					sourceEnded = true;
					unpacker.end();
					pump();
				} catch (error) {
					fail(error);
					throw error;
				}
			},
			abort(reason) {
				fail(reason);
			}
		})
	};
}
//#endregion
//#region src/web/helpers.ts
async function packTar(entries) {
	const { readable, controller } = createTarPacker();
	const archive = streamToBuffer(readable);
	try {
		for (const entry of entries) {
			const entryStream = controller.add(entry.header);
			const body = "body" in entry ? entry.body : entry.data;
			if (!body) {
				await entryStream.close();
				continue;
			}
			if (body instanceof ReadableStream) await body.pipeTo(entryStream);
			else if (body instanceof Blob) await body.stream().pipeTo(entryStream);
			else try {
				const chunk = await normalizeBody(body);
				if (chunk.length > 0) {
					const writer = entryStream.getWriter();
					await writer.write(chunk);
					await writer.close();
				} else await entryStream.close();
			} catch {
				throw new TypeError(`Unsupported content type for entry "${entry.header.name}".`);
			}
		}
		controller.finalize();
	} catch (error) {
		controller.error(error);
	}
	return archive;
}
async function unpackTar(archive, options = {}) {
	if (!(archive instanceof ReadableStream)) return unpackTarBuffer(archive instanceof Uint8Array ? archive : new Uint8Array(archive), options);
	const results = [];
	const reader = archive.pipeThrough(createTarDecoder(options)).getReader();
	try {
		while (true) {
			const { done, value: entry } = await reader.read();
			if (done) break;
			let processedHeader;
			try {
				processedHeader = transformHeader(entry.header, options);
			} catch (error) {
				await entry.body.cancel();
				throw error;
			}
			if (processedHeader === null) {
				await drain(entry.body);
				continue;
			}
			if (isBodyless(processedHeader)) {
				await drain(entry.body);
				results.push({ header: processedHeader });
			} else results.push({
				header: processedHeader,
				data: await streamToBuffer(entry.body)
			});
		}
	} catch (error) {
		await reader.cancel(error).catch(() => {});
		throw error;
	} finally {
		reader.releaseLock();
	}
	return results;
}
function unpackTarBuffer(archive, options) {
	const unpacker = createUnpacker(options);
	const strict = options.strict ?? false;
	const results = [];
	unpacker.write(archive);
	unpacker.end();
	while (true) {
		const header = unpacker.readHeader();
		if (header === void 0) break;
		if (header === null) {
			if (strict) throw new Error("Tar archive is truncated.");
			break;
		}
		const processedHeader = transformHeader(header, options);
		if (processedHeader === null) {
			const skipped = unpacker.skipEntry();
			if (!skipped && strict) throw new Error("Tar archive is truncated.");
			if (!skipped) break;
			continue;
		}
		if (isBodyless(processedHeader)) {
			const skipped = unpacker.skipEntry();
			if (!skipped && strict) throw new Error("Tar archive is truncated.");
			results.push({ header: processedHeader });
			if (!skipped) break;
			continue;
		}
		let size = header.size;
		if (size < 0 || !unpacker.canFinish()) {
			if (strict) throw new Error("Tar archive is truncated.");
			size = unpacker.bodyBytes();
		}
		const data = new Uint8Array(size);
		let offset = 0;
		unpacker.streamBody((chunk) => {
			data.set(chunk, offset);
			offset += chunk.length;
			return true;
		});
		const bodyComplete = unpacker.isBodyComplete();
		let paddingComplete = true;
		if (bodyComplete) {
			paddingComplete = unpacker.skipPadding();
			if (!paddingComplete && strict) throw new Error("Tar archive is truncated.");
		}
		results.push({
			header: processedHeader,
			data
		});
		if (!bodyComplete || !paddingComplete) break;
	}
	unpacker.finish();
	return results;
}
//#endregion


// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/check/inspect/inflate.ts




/** Ends an inflation: the file holds more than we look at. */
class InflationStop extends Error {
    isBomb;
    constructor(isBomb) {
        super('inflation stopped');
        this.isBomb = isBomb;
    }
}
/** The inflated bytes of a gzip file, up to the bounds. Throws what `explainInflation` understands. */
async function* inflate(file) {
    let inflated = 0;
    // An error of the file travels through the pipeline and is thrown by the iteration below.
    const unpacking = (0,external_node_zlib_.createGunzip)();
    const stream = (0,external_node_stream_.pipeline)((0,external_node_fs_.createReadStream)(file.path), unpacking, () => undefined);
    for await (const chunk of stream) {
        const bytes = chunk;
        inflated += bytes.length;
        if (inflated > caps/* caps */.m.bombBytes && inflated > file.bytes * caps/* caps */.m.bombRatio)
            throw new InflationStop(true);
        // A large trap is told by the part of it that was read.
        if (inflated > caps/* caps */.m.inflatedBytes)
            throw new InflationStop(inflated > unpacking.bytesWritten * caps/* caps */.m.bombRatio);
        yield bytes;
    }
}
/** Why an inflation did not come to its end. */
function explainInflation(file, error) {
    if (error instanceof InflationStop) {
        return error.isBomb
            ? { problem: { message: `It inflates to more than ${caps/* caps */.m.bombRatio} times its size; reading was stopped.` } }
            : { notes: [`${file.name}: only the first ${caps/* caps */.m.inflatedBytes} inflated bytes were read.`] };
    }
    const message = error instanceof Error ? error.message : String(error);
    const reason = message === 'unexpected end of file' ? 'it ends too early (truncated)' : message;
    return { problem: { message: `It cannot be unpacked: ${reason}.` } };
}

;// CONCATENATED MODULE: ./src/check/inspect/read-archive.ts




/** Checks a gzip file by inflating it into nothing. */
async function readGzip(file) {
    try {
        let bytes = 0;
        for await (const chunk of inflate(file))
            bytes += chunk.length;
        return bytes === 0 ? { notes: [`${file.name}: holds nothing.`] } : {};
    }
    catch (error) {
        return explainInflation(file, error);
    }
}
/** Lists a packed archive without unpacking it. */
async function readTarGz(file) {
    const names = [];
    let count = 0;
    let leaving;
    try {
        const packed = web_.ReadableStream.from(inflate(file));
        for await (const { header, body } of packed.pipeThrough(createTarDecoder({ strict: true }))) {
            count += 1;
            if (count <= caps/* caps */.m.entriesListed)
                names.push(header.name);
            if (leavesItsFolder(header.name))
                leaving ??= header.name;
            if (count > caps/* caps */.m.entriesRead)
                break;
            await body.cancel();
        }
        return { entries: names, ...listing(file, count, leaving) };
    }
    catch (error) {
        return { entries: names, ...explainInflation(file, error) };
    }
}
/** What is to be said of an archive's names. */
function listing(file, count, leaving) {
    const notes = count > caps/* caps */.m.entriesListed ? [`${file.name}: the first ${caps/* caps */.m.entriesListed} of its entries are listed.`] : [];
    if (leaving === undefined)
        return { notes };
    const name = leaving.slice(0, 200);
    return { notes, problem: { message: `It holds a path that leaves its folder: \`${name}\`.` } };
}
/** A name that unpacking would write elsewhere. */
function leavesItsFolder(name) {
    const slashed = name.replaceAll('\\', '/');
    return slashed.startsWith('/') || /^[A-Za-z]:\//.test(slashed) || slashed.split('/').includes('..');
}

// EXTERNAL MODULE: ./src/check/inspect/read-head.ts
var read_head = __webpack_require__(28914);
;// CONCATENATED MODULE: ./src/check/inspect/read-arrow.ts

/** Checks that an Arrow or Feather file ends with its closing mark. Its table is not read. */
async function readArrow(file) {
    const mark = Buffer.from(file.head.subarray(0, 4)).toString('latin1') === 'FEA1' ? 'FEA1' : 'ARROW1';
    const tail = Buffer.from(await (0,read_head/* readBytes */.i)(file.path, Math.max(0, file.bytes - mark.length), mark.length));
    const isWhole = file.bytes >= 2 * mark.length && tail.toString('latin1') === mark;
    return isWhole ? {} : { problem: { message: 'The Arrow file does not end as one (truncated).' } };
}

;// CONCATENATED MODULE: ./src/check/inspect/read-npy.ts
/** Reads the header of a NumPy array, and checks that the file is as long as it says. */
function readNpy(file) {
    const view = Buffer.from(file.head);
    const isLong = (view[6] ?? 0) >= 2;
    const start = isLong ? 12 : 10;
    if (view.length < start)
        return { problem: { message: 'The NumPy file ends within its header (truncated).' } };
    const headerEnd = start + (isLong ? view.readUInt32LE(8) : view.readUInt16LE(8));
    const header = view.subarray(start, headerEnd).toString('latin1');
    const shape = /'shape':\s*\(([^)]*)\)/.exec(header)?.[1];
    if (shape === undefined || headerEnd > file.bytes)
        return { problem: { message: 'The NumPy header is broken.' } };
    const lengths = shape.split(',').flatMap((length) => (length.trim() === '' ? [] : [Number(length)]));
    const type = /'descr':\s*'([^']*)'/.exec(header)?.[1];
    const reading = {
        array: `${lengths.join(' × ') || 'one'} ${(type ?? 'records').slice(0, 40)}`,
        // The first dimension is that of the rows; names there are none.
        ...(lengths[0] !== undefined && { table: { columns: [], rows: lengths[0] } }),
    };
    const itemBytes = /^[<>|=]?[a-zA-Z](\d+)/.exec(type ?? '')?.[1];
    if (itemBytes === undefined)
        return reading;
    // A unicode string ("U5") takes four bytes a character.
    const width = Number(itemBytes) * (/^[<>|=]?U/.test(type ?? '') ? 4 : 1);
    const items = lengths.reduce((product, length) => product * length, 1);
    if (headerEnd + items * width <= file.bytes)
        return reading;
    return { problem: { message: `The NumPy array (${shape}) needs more bytes than the file has (truncated).` } };
}

// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
;// CONCATENATED MODULE: ./src/check/inspect/parquet-columns.ts
/** The columns of a parquet file, with what its writer noted of their values. */
function parquetColumns(metadata) {
    const chunks = new Map();
    for (const group of metadata.row_groups) {
        for (const { meta_data: meta } of group.columns) {
            if (meta?.path_in_schema.length !== 1)
                continue;
            const [name = ''] = meta.path_in_schema;
            const known = chunks.get(name) ?? [];
            known.push(meta.statistics);
            chunks.set(name, known);
        }
    }
    return topLevel(metadata.schema).map((element) => {
        const type = typeOf(element);
        const statistics = chunks.get(element.name) ?? [];
        return { name: element.name, type, ...nullsOf(element, statistics), ...parquet_columns_spanOf(type, statistics) };
    });
}
/** The columns of the table: children of the root, each followed by its own children. */
function topLevel([root, ...elements]) {
    const columns = [];
    for (let index = 0; index < elements.length && columns.length < (root?.num_children ?? 0);) {
        const element = elements[index];
        if (element === undefined)
            break;
        columns.push(element);
        for (let open = 1; open > 0 && index < elements.length; index++)
            open += (elements[index]?.num_children ?? 0) - 1;
    }
    return columns;
}
function typeOf({ type, num_children: children, logical_type: logical, converted_type: converted, repetition_type: repetition, }) {
    if (converted === 'LIST' || logical?.type === 'LIST' || repetition === 'REPEATED')
        return 'array';
    if (children !== undefined && children > 0)
        return 'object';
    if (converted === 'DATE' || logical?.type === 'DATE')
        return 'date';
    if (converted?.startsWith('TIMESTAMP') || logical?.type === 'TIMESTAMP' || type === 'INT96')
        return 'datetime';
    if (converted?.startsWith('TIME') || logical?.type === 'TIME')
        return 'time';
    if (converted === 'DECIMAL' || logical?.type === 'DECIMAL' || logical?.type === 'FLOAT16')
        return 'number';
    if (type === 'BOOLEAN')
        return 'boolean';
    if (type === 'INT32' || type === 'INT64')
        return 'integer';
    return type === 'FLOAT' || type === 'DOUBLE' ? 'number' : 'string';
}
function nullsOf({ repetition_type: repetition }, statistics) {
    if (repetition === 'REQUIRED')
        return { nulls: 0 };
    const counts = statistics.map((each) => each?.null_count);
    return counts.length === 0 || counts.includes(undefined)
        ? {}
        : { nulls: counts.reduce((sum, count) => sum + Number(count), 0) };
}
/** The least and the greatest value over all groups of rows, where each of them has been noted. */
function parquet_columns_spanOf(type, statistics) {
    if (type !== 'integer' && type !== 'number' && type !== 'date' && type !== 'datetime')
        return {};
    const filled = statistics.filter((each) => each?.min_value !== undefined || each?.min !== undefined);
    const low = filled.map((each) => plain(each?.min_value ?? each?.min, type));
    const high = filled.map((each) => plain(each?.max_value ?? each?.max, type));
    // A group of nothing but nulls has no least value; any other group without one leaves the span unknown.
    const isKnown = filled.length > 0 && filled.length === statistics.length;
    if (!isKnown || low.includes(undefined) || high.includes(undefined))
        return {};
    return {
        min: low.reduce((a, b) => ((b ?? 0) < (a ?? 0) ? b : a)) ?? 0,
        max: high.reduce((a, b) => ((b ?? 0) > (a ?? 0) ? b : a)) ?? 0,
    };
}
function plain(value, type) {
    if (value instanceof Date && !Number.isNaN(value.getTime()))
        return value.toISOString().slice(0, type === 'date' ? 10 : undefined);
    if (typeof value === 'bigint')
        return Number(value);
    // A zero is noted with a sign.
    return typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined;
}

;// CONCATENATED MODULE: ./src/check/inspect/sample.ts



/** A row as it is shown: its first cells, each as a short text. What is secret in it is masked with the result. */
function sampleRow(cells) {
    return cells.slice(0, caps/* caps */.m.sampleColumns).map((cell) => (0,lib_text/* shorten */.ml)(textOf(cell ?? ''), caps/* caps */.m.sampleCell));
}

;// CONCATENATED MODULE: ./src/check/inspect/parquet-rows.ts




/** Opens the rows of a file whose directory has been read. */
async function openParquetRows(file, metadata) {
    const { parquetRead, parquetReadObjects } = await __webpack_require__.e(/* import() */ 972).then(__webpack_require__.bind(__webpack_require__, 86972));
    const source = {
        byteLength: file.bytes,
        // The library asks ahead for what it may not need and then leaves a refusal unheard, which would end this process:
        // a place that is none, or a file that cannot be read, gives no bytes, and that no table can be made of.
        slice: async (start, end = file.bytes) => {
            if (!(start >= 0 && start <= end && end <= file.bytes))
                return new ArrayBuffer(0);
            const bytes = await (0,read_head/* readBytes */.i)(file.path, start, end - start).catch(() => new Uint8Array(0));
            return Uint8Array.from(bytes).buffer;
        },
    };
    const read = (columns, rowStart, rowEnd) => parquetReadObjects({
        file: source,
        metadata,
        columns: [...columns],
        rowStart,
        rowEnd,
        compressors,
        geoparquet: false,
    });
    /** Column by column: a record for each row would take many times the memory. */
    const readColumns = async (columns, rowStart, rowEnd) => {
        const table = new Map();
        await parquetRead({
            file: source,
            metadata,
            columns: [...columns],
            rowStart,
            rowEnd,
            compressors,
            geoparquet: false,
            onChunk: ({ columnName, columnData, rowStart: from }) => {
                const known = table.get(columnName);
                if (known === undefined && from === rowStart && columnData.length === rowEnd - rowStart) {
                    table.set(columnName, columnData);
                    return;
                }
                const cells = Array.isArray(known) ? known : Array.from(known ?? []);
                // Pages come whole: they may begin before the rows that are asked for and end after them.
                const first = Math.max(0, rowStart - from);
                const last = Math.min(columnData.length, rowEnd - from);
                for (let index = first; index < last; index++)
                    cells[from - rowStart + index] = columnData[index];
                table.set(columnName, cells);
            },
        });
        return columns.map((name) => table.get(name) ?? []);
    };
    return {
        async each(columns, take) {
            let start = 0;
            let left = 0;
            for (const group of metadata.row_groups) {
                const rows = Number(group.num_rows);
                if (rows > caps/* caps */.m.parquetGroupRows || unpackedBytes(group, columns) > caps/* caps */.m.parquetGroupBytes) {
                    left += rows;
                }
                else {
                    for (let from = start; from < start + rows; from += caps/* caps */.m.parquetWindowRows) {
                        const end = Math.min(from + caps/* caps */.m.parquetWindowRows, start + rows);
                        const table = await readColumns(columns, from, end);
                        for (let row = 0; row < end - from; row++)
                            take(table.map((cells) => cells[row]));
                    }
                }
                start += rows;
            }
            return left === 0
                ? undefined
                : `the values of ${left} rows were not judged: they are too many to be read at once.`;
        },
        async first(columns) {
            const [group] = metadata.row_groups;
            if (group === undefined || unpackedBytes(group, columns) > caps/* caps */.m.parquetSampleBytes)
                return [];
            const records = await read(columns, 0, Math.min(caps/* caps */.m.sampleRows, Number(group.num_rows)));
            return records.map((record) => sampleRow(columns.map((name) => record[name])));
        },
    };
}
function unpackedBytes({ columns }, wanted) {
    return columns
        .filter(({ meta_data: meta }) => wanted.includes(meta?.path_in_schema[0] ?? ''))
        .reduce((sum, { meta_data: meta }) => sum + Number(meta?.total_uncompressed_size ?? 0), 0);
}
/** What Node can unpack; Snappy is the reader's own. */
const compressors = {
    GZIP: (input) => (0,external_node_zlib_.gunzipSync)(input),
    BROTLI: (input) => (0,external_node_zlib_.brotliDecompressSync)(input),
    ZSTD: (input) => (0,external_node_zlib_.zstdDecompressSync)(input),
};
/** Those of a table's columns whose values must be read to be judged. */
function columnsToRead(rules, columns) {
    const found = new Map(columns.map((column) => [column.name, column]));
    const open = rules.columns.filter((rule) => {
        const column = found.get(rule.name);
        return column !== undefined && !isProven(rule, column);
    });
    const key = rules.primaryKey.every((name) => found.has(name)) ? rules.primaryKey : [];
    return [...new Set([...open.map(({ name }) => name), ...key])];
}
/** Whether what the writer noted of a column leaves no room for a cell that breaks a rule. */
function isProven(rule, { type, nulls, min, max }) {
    if (rule.isUnique)
        return false;
    const isTyped = rule.type === '' || rule.kind === type || (rule.kind === 'number' && type === 'integer');
    // NaN is a number to the file, and no value to the schema.
    const isFilled = !rule.isRequired || (nulls === 0 && type !== 'number');
    const spans = [min, max];
    const isWithin = rule.tests.every(({ constraint, holds }) => (constraint === 'minimum' || constraint === 'maximum') &&
        spans.every((limit) => limit !== undefined && holds(limit, '')));
    return isTyped && isFilled && isWithin;
}

;// CONCATENATED MODULE: ./src/check/inspect/read-parquet.ts





const truncated = { problem: { message: 'The parquet file does not end as one (truncated).' } };
/**
 * Reads a parquet file by the directory at its end: columns, rows, and what the writer noted of nulls, least and
 * greatest values. Values themselves are read only where a schema asks something that the notes leave open.
 */
async function readParquet(file) {
    if (file.bytes < 12)
        return truncated;
    const tail = Buffer.from(await (0,read_head/* readBytes */.i)(file.path, file.bytes - 8, 8));
    const footerBytes = tail.readUInt32LE(0);
    if (tail.subarray(4).toString('latin1') !== 'PAR1' || footerBytes + 12 > file.bytes)
        return truncated;
    if (footerBytes > caps/* caps */.m.parquetFooterBytes)
        return { notes: [`${file.name}: its directory of ${(0,lib_text/* sayBytes */.zm)(footerBytes)} was not read.`] };
    const { parquetMetadata } = await __webpack_require__.e(/* import() */ 972).then(__webpack_require__.bind(__webpack_require__, 86972));
    let metadata;
    try {
        const footer = await (0,read_head/* readBytes */.i)(file.path, file.bytes - 8 - footerBytes, footerBytes + 8);
        metadata = parquetMetadata(Uint8Array.from(footer).buffer, { geoparquet: false });
    }
    catch {
        return { problem: { message: 'The directory of the parquet file is broken.' } };
    }
    const columns = parquetColumns(metadata);
    if (reachesBeyond(metadata, file.bytes))
        return truncated;
    return { ...(await judgeRows(file, metadata, columns)), table: await tableOf(file, metadata, columns) };
}
async function tableOf(file, metadata, all) {
    const columns = all.slice(0, caps/* caps */.m.columns);
    const rows = await openParquetRows(file, metadata);
    const sample = await rows.first(columns.slice(0, caps/* caps */.m.sampleColumns).map(({ name }) => name)).catch(() => []);
    return {
        columns,
        rows: Number(metadata.num_rows),
        ...(all.length > columns.length && { columnCount: all.length }),
        ...(sample.length > 0 && { sample }),
        rowGroups: metadata.row_groups.length,
    };
}
/** Judges the values that the file's own notes on its columns do not prove right. */
async function judgeRows(file, metadata, columns) {
    const { judge, name } = file;
    if (judge === undefined)
        return {};
    const wanted = columnsToRead(judge.rules, columns);
    if (wanted.length === 0)
        return {};
    const sheet = judge.open(name, wanted);
    try {
        const rows = await openParquetRows(file, metadata);
        const unread = await rows.each(wanted, (cells) => sheet.judge(cells));
        return unread === undefined ? {} : { notes: [`${name}: ${unread}`] };
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (/compression codec/.test(message)) {
            const notes = [`${name}: its values were not judged: ${message.slice(0, 100)}.`];
            return { notes };
        }
        return { problem: { message: `Its values cannot be read: ${message.slice(0, 200)}.` } };
    }
}
function reachesBeyond(metadata, bytes) {
    return metadata.row_groups.some(({ columns }) => columns.some(({ meta_data: meta }) => {
        if (meta === undefined)
            return false;
        const from = Number(meta.dictionary_page_offset ?? meta.data_page_offset);
        const end = from + Number(meta.total_compressed_size);
        // Also where one of them is no number.
        return !(from >= 0 && from <= end && end <= bytes);
    }));
}

;// CONCATENATED MODULE: ./src/check/inspect/delimited-scanner.ts
/** Bytes that mean something in a delimited file. */
const [lineFeed, carriageReturn, quote] = [0x0a, 0x0d, 0x22];
/** How the text of a cell lies in the bytes. */
const [delimited_scanner_plain, doubled, odd] = [0, 1, 2];
/**
 * Finds the cells of a delimited file in its bytes, a chunk at a time, without making a text of any of them: most of the
 * time of reading a large table would go into texts that are looked at once. Cells may be quoted, with quotes doubled and
 * line ends in them; a quote within a cell that does not begin with one is a character like any other. Lines without
 * anything on them are no rows. The public members describe the row that `onRow` is called for, until it returns.
 */
class DelimitedScanner {
    bytes = Buffer.alloc(0);
    /** How many cells the row has. */
    count = 0;
    /** Where the content of each cell begins and ends. */
    starts = new Int32Array(64);
    ends = new Int32Array(64);
    /** The line that the row ends in, from 1. */
    line = 0;
    fault;
    #forms = new Uint8Array(64);
    #rest;
    #isFirst = true;
    /** Lines end in a carriage return alone, as on computers of old. */
    #isOld = false;
    #delimiter;
    #encoding;
    #longest;
    #onRow;
    /** `longest`: bytes of one row. */
    constructor(options) {
        this.#delimiter = options.delimiter.charCodeAt(0);
        this.#encoding = options.encoding;
        this.#longest = options.longest;
        this.#onRow = options.onRow;
    }
    /** Takes the next chunk. After a fault nothing more is to be given. */
    push(chunk) {
        this.bytes = this.#rest === undefined ? chunk : Buffer.concat([this.#rest, chunk]);
        if (this.#isFirst) {
            if (this.bytes.length < 3) {
                this.#rest = this.bytes;
                return;
            }
            this.#begin();
        }
        this.#scan(false);
    }
    /** The file has ended: what is left is its last row. */
    end() {
        if (this.fault !== undefined)
            return;
        this.bytes = this.#rest ?? Buffer.alloc(0);
        if (this.#isFirst)
            this.#begin();
        this.#scan(true);
    }
    /** Whether the bytes from `starts` to `ends` are the cell's text as they are. */
    isPlain(index) {
        return this.#forms[index] === delimited_scanner_plain;
    }
    /** The text of a cell. */
    text(index) {
        const start = this.starts[index] ?? 0;
        const end = this.ends[index] ?? 0;
        const form = this.#forms[index];
        if (form === odd)
            return this.#oddText(start, end);
        const text = this.#decode(start, end);
        return form === doubled ? text.replaceAll('""', '"') : text;
    }
    /** The texts of all cells. */
    row() {
        return Array.from({ length: this.count }, (_, index) => this.text(index));
    }
    #decode(start, end) {
        return this.bytes.toString(this.#encoding, start, end);
    }
    /** `"a"b`: begins as a quoted cell and goes on after it. Quotes are doubled up to where the quoting ends. */
    #oddText(start, end) {
        const raw = this.#decode(start, end);
        const [quoted = ''] = /^"(?:[^"]|"")*"/.exec(raw) ?? [];
        return `"${quoted.slice(1, -1).replaceAll('""', '"')}"${raw.slice(quoted.length)}`;
    }
    #begin() {
        this.#isFirst = false;
        const { bytes } = this;
        const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
        if (hasMark)
            this.bytes = bytes.subarray(3);
        const end = this.bytes.indexOf(carriageReturn);
        const feed = this.bytes.indexOf(lineFeed);
        this.#isOld = end !== -1 && feed === -1 && end < this.bytes.length - 1;
    }
    #scan(isLast) {
        const { length } = this.bytes;
        let from = 0;
        while (from < length) {
            const next = this.#scanRow(from, isLast);
            if (next === -1)
                break;
            // One cell of nothing, and no quotes: a line without anything.
            const isBlank = this.count === 1 && next - from <= 2 && this.ends[0] === this.starts[0];
            if (next - from > this.#longest) {
                this.fault = 'too-long';
                return;
            }
            if (!isBlank || this.starts[0] !== from)
                this.#onRow();
            from = next;
        }
        if (from < length && length - from > this.#longest)
            this.fault = 'too-long';
        else if (isLast && from < length)
            this.fault = 'open-quote';
        this.#rest = from < length ? this.bytes.subarray(from) : undefined;
    }
    /** Scans one row. The answer is where the next begins, or -1 where this one does not end in these bytes. */
    #scanRow(from, isLast) {
        const { bytes } = this;
        const { length } = bytes;
        const delimiter = this.#delimiter;
        const lineEnd = this.#isOld ? carriageReturn : lineFeed;
        let at = from;
        let lines = 1;
        let count = 0;
        for (;;) {
            let start = at;
            let end = -1;
            let form = delimited_scanner_plain;
            if (bytes[at] === quote) {
                at += 1;
                for (;;) {
                    while (at < length && bytes[at] !== quote) {
                        if (bytes[at] === lineEnd)
                            lines += 1;
                        at += 1;
                    }
                    // What follows the quote decides what it is.
                    if (at >= length || (at + 2 >= length && !isLast)) {
                        if (at >= length && isLast)
                            this.line += lines - 1;
                        return -1;
                    }
                    const next = bytes[at + 1];
                    if (next === quote) {
                        form = doubled;
                        at += 2;
                        continue;
                    }
                    const isEnd = next === undefined ||
                        next === delimiter ||
                        next === lineEnd ||
                        (next === carriageReturn && (bytes[at + 2] === lineFeed || at + 2 >= length));
                    at += 1;
                    if (isEnd) {
                        start += 1;
                        end = at - 1;
                    }
                    else
                        form = odd;
                    break;
                }
            }
            while (at < length && bytes[at] !== delimiter && bytes[at] !== lineEnd)
                at += 1;
            if (at >= length && !isLast)
                return -1;
            const isRowEnd = at >= length || bytes[at] === lineEnd;
            if (end === -1) {
                end = at;
                if (isRowEnd && lineEnd === lineFeed && end > start && bytes[end - 1] === carriageReturn)
                    end -= 1;
            }
            if (count === this.starts.length)
                this.#grow();
            this.starts[count] = start;
            this.ends[count] = end;
            this.#forms[count] = form;
            count += 1;
            at += 1;
            if (!isRowEnd)
                continue;
            this.count = count;
            this.line += lines;
            return Math.min(at, length);
        }
    }
    #grow() {
        const [starts, ends, forms] = [this.starts, this.ends, this.#forms];
        this.starts = new Int32Array(starts.length * 2);
        this.ends = new Int32Array(starts.length * 2);
        this.#forms = new Uint8Array(starts.length * 2);
        this.starts.set(starts);
        this.ends.set(ends);
        this.#forms.set(forms);
    }
}

// EXTERNAL MODULE: ./src/check/inspect/sniff-delimiter.ts
var sniff_delimiter = __webpack_require__(32271);
;// CONCATENATED MODULE: ./src/check/inspect/read-delimited.ts







/** Reads a csv or tsv file as a table, a chunk at a time. */
async function readDelimited(file, format) {
    const { text, encoding } = (0,decode_text/* decodeHead */.J)(file.head);
    if (encoding === 'utf-16')
        return { problem: { message: 'It is UTF-16; write it as UTF-8.' } };
    const delimiter = (0,sniff_delimiter/* sniffDelimiter */.y)(text.replace(/^\uFEFF/, ''), format === 'tsv' ? '\t' : ',');
    const decoding = encoding === 'utf-8' || encoding === 'utf-8-bom' ? 'utf8' : 'latin1';
    const scanner = new DelimitedScanner({
        delimiter,
        encoding: decoding,
        longest: caps/* caps */.m.recordBytes,
        onRow: () => table.add(scanner),
    });
    const table = new Table(file, decoding);
    const watch = new decode_text/* Utf8Watch */.x();
    const fault = await feed(scanner, file, watch);
    const notes = [...table.notes];
    if (encoding === 'utf-8-bom')
        notes.push(`${file.name}: begins with a byte order mark.`);
    if (encoding === 'latin-1')
        notes.push(`${file.name}: is not UTF-8; read as Latin-1.`);
    const isCut = file.bytes > caps/* caps */.m.delimitedBytes;
    if (isCut)
        notes.push(`${file.name}: only the first ${caps/* caps */.m.delimitedBytes} bytes were read.`);
    const problem = fault ?? table.problem() ?? encodingProblem(encoding === 'latin-1' ? undefined : watch.faultAt);
    const profile = table.profile(isCut || fault !== undefined);
    const separated = delimiter === ',' || delimiter === '\t' ? profile : { ...profile, delimiter };
    return { table: separated, notes, ...(problem && { problem }) };
}
/** Gives the file to the scanner, up to the cap; what it cannot take is the result. */
async function feed(scanner, file, watch) {
    const stream = (0,external_node_fs_.createReadStream)(file.path, { end: caps/* caps */.m.delimitedBytes - 1, highWaterMark: 256 * 1024 });
    for await (const chunk of stream) {
        watch.push(chunk);
        scanner.push(chunk);
        if (scanner.fault !== undefined)
            return sayFault(scanner);
    }
    // Where the cap cut a row in two, its first half is no row.
    if (file.bytes > caps/* caps */.m.delimitedBytes)
        return undefined;
    watch.end();
    scanner.end();
    return sayFault(scanner);
}
function sayFault({ fault, line }) {
    if (fault === undefined)
        return undefined;
    const message = fault === 'too-long'
        ? `A row is longer than ${caps/* caps */.m.recordBytes} characters; the rest was not read.`
        : 'A quoted cell is not closed before the end of the file.';
    return { message, line: line + 1 };
}
function encodingProblem(faultAt) {
    if (faultAt === undefined)
        return undefined;
    return { message: `It is not valid UTF-8 (the first fault comes after byte ${faultAt}) and not Latin-1 either.` };
}
/** The rows seen so far, without the rows. */
class Table {
    notes = [];
    #file;
    #encoding;
    #columns;
    #width = 0;
    #rows = 0;
    #ragged = 0;
    #sample = [];
    #judge;
    #raggedLines = [];
    constructor(file, encoding) {
        this.#file = file;
        this.#encoding = encoding;
    }
    /** Takes the row that a scanner has come to. Texts are made only of what must be shown or judged. */
    add(row) {
        if (this.#columns === undefined) {
            const record = row.row();
            this.#columns = this.#readHeader(record);
            if (!isData(record))
                return;
        }
        this.#rows += 1;
        const { line, bytes, starts, ends } = row;
        if (this.#rows <= caps/* caps */.m.sampleRows)
            this.#sample.push(sampleRow(row.row()));
        this.#judge?.judge(row.row(), line);
        if (row.count !== this.#width) {
            this.#ragged += 1;
            if (this.#raggedLines.length < 3)
                this.#raggedLines.push({ line, cells: row.count });
        }
        const columns = this.#columns;
        const count = Math.min(columns.length, row.count);
        for (let index = 0; index < count; index++) {
            if (row.isPlain(index))
                columns[index]?.addBytes(bytes, starts[index] ?? 0, ends[index] ?? 0);
            else
                columns[index]?.addText(row.text(index));
        }
        for (let index = count; index < columns.length; index++)
            columns[index]?.addMissing(1);
    }
    problem() {
        if (this.#columns === undefined)
            return { message: 'It holds no row, not even a header.' };
        const [first] = this.#raggedLines;
        if (first === undefined)
            return undefined;
        const lines = this.#raggedLines.map(({ line, cells }) => `line ${line} has ${cells}`).join(', ');
        const more = this.#ragged > this.#raggedLines.length ? ` (${this.#ragged} such rows)` : '';
        return {
            message: `Rows have another number of cells than the ${this.#width} columns: ${lines}${more}.`,
            line: first.line,
        };
    }
    profile(isCut) {
        const columns = (this.#columns ?? []).map((column) => column.profile());
        return {
            columns,
            ...(!isCut && { rows: this.#rows }),
            ...(this.#sample.length > 0 && { sample: this.#sample }),
            ...(this.#width > columns.length && { columnCount: this.#width }),
        };
    }
    #readHeader(record) {
        this.#width = record.length;
        const names = isData(record) ? record.map((_, index) => `column_${index + 1}`) : record;
        if (isData(record))
            this.notes.push(`${this.#file.name}: has no header row; columns are named by their position.`);
        const kept = names.slice(0, caps/* caps */.m.columns);
        const twice = kept.find((name, index) => kept.indexOf(name) !== index);
        if (twice !== undefined)
            this.notes.push(`${this.#file.name}: the header names \`${twice.slice(0, 100)}\` twice.`);
        if (names.length > caps/* caps */.m.columns)
            this.notes.push(`${this.#file.name}: has ${names.length} columns; the first ${caps/* caps */.m.columns} were profiled.`);
        this.#judge = this.#file.judge?.open(this.#file.name, kept);
        return kept.map((name) => new ColumnTally(name.slice(0, 200), this.#encoding));
    }
}
/**
 * A first row of nothing but numbers is data: algorithms that take csv without a header are common. Numbers that count
 * up by one are names all the same: positions, as pandas names columns that have none, or years.
 */
function isData(record) {
    const numbers = record.map((cell) => (cell.trim() === '' ? Number.NaN : Number(cell)));
    const isCounted = numbers.length > 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
    return !isCounted && numbers.every((number) => Number.isFinite(number));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/check/inspect/find-json-fault.ts
const token = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001F]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w))/y;
/** Deeper nesting is a fault: readers in other languages give up far earlier. */
const deepest = 10_000;
/**
 * Reads a text as JSON without making its values, so that memory does not grow with it, and finds its first fault;
 * undefined when there is none. `JSON.parse` often does not say where it gave up.
 */
function findJsonFault(text) {
    const open = [];
    let awaited = 'value';
    token.lastIndex = 0;
    for (;;) {
        const start = token.lastIndex;
        const match = token.exec(text);
        if (match === null) {
            const at = skipSpace(text, start);
            return at === text.length && awaited === 'nothing' ? undefined : { at, isTooDeep: false };
        }
        const [whole, mark, quoted] = match;
        const next = step(awaited, mark ?? (quoted === undefined ? 'literal' : 'string'), open);
        const isTooDeep = open.length > deepest;
        if (next === undefined || isTooDeep)
            return { at: start + whole.length - whole.trimStart().length, isTooDeep };
        awaited = next;
    }
}
/** The first character from an offset on that is no space. */
function skipSpace(text, start) {
    const rest = /[^ \t\r\n]/g;
    rest.lastIndex = start;
    return rest.exec(text)?.index ?? text.length;
}
/** What may come after a token, or undefined when the token may not come here. Keeps the brackets that are open. */
function step(awaited, found, open) {
    const after = () => (open.length === 0 ? 'nothing' : 'comma-or-end');
    const mayEnd = awaited === 'comma-or-end' || awaited === 'key-or-end' || awaited === 'value-or-end';
    if (found === '}' || found === ']') {
        if (!mayEnd || open.pop() !== (found === '}' ? '{' : '['))
            return undefined;
        return after();
    }
    if (found === ',') {
        if (awaited !== 'comma-or-end')
            return undefined;
        return open.at(-1) === '{' ? 'key' : 'value';
    }
    if (found === ':')
        return awaited === 'colon' ? 'value' : undefined;
    if (awaited === 'key' || awaited === 'key-or-end')
        return found === 'string' ? 'colon' : undefined;
    if (awaited !== 'value' && awaited !== 'value-or-end')
        return undefined;
    if (found === '{' || found === '[') {
        open.push(found);
        return found === '{' ? 'key-or-end' : 'value-or-end';
    }
    return after();
}

;// CONCATENATED MODULE: ./src/check/inspect/read-json.ts






/** Reads a file as JSON. Up to `caps.jsonBytes` its value is the answer, beyond that only whether it is sound. */
async function parseJsonFile(path, bytes) {
    if (bytes > caps/* caps */.m.jsonCheckedBytes)
        return { unread: `${(0,lib_text/* sayBytes */.zm)(bytes)} of JSON were not checked` };
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(await (0,promises_.readFile)(path));
    }
    catch (error) {
        if (error instanceof TypeError)
            return { problem: { message: 'It is not valid UTF-8, which JSON must be.' } };
        throw error;
    }
    if (bytes > caps/* caps */.m.jsonBytes) {
        const problem = jsonProblem(text);
        return problem === undefined ? { unread: `the values of ${(0,lib_text/* sayBytes */.zm)(bytes)} of JSON were not read` } : { problem };
    }
    try {
        return { value: JSON.parse(text) };
    }
    catch (error) {
        return { problem: jsonProblem(text) ?? { message: `It is not valid JSON: ${String(error)}` } };
    }
}
/** Reads a JSON document; an array of objects is a table. */
async function readJson(file) {
    const read = await parseJsonFile(file.path, file.bytes);
    if ('unread' in read)
        return { notes: [`${file.name}: ${read.unread}.`] };
    if ('problem' in read)
        return { problem: read.problem };
    const table = read_json_tableOf(read.value, file);
    return table === undefined ? {} : { table };
}
function read_json_tableOf(value, file) {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isRecord))
        return undefined;
    const table = new RecordTable(file);
    for (const record of value)
        table.add(record);
    return table.profile();
}
/** Whether a JSON value is an object (and not an array or null). */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Records with named members, seen one after another. */
class RecordTable {
    #columns = new Map();
    #ruled;
    #judge;
    #sample = [];
    #rows = 0;
    #skipped = false;
    constructor({ name, judge }) {
        const rules = judge?.rules;
        this.#ruled = [...new Set([...(rules?.columns ?? []).map((column) => column.name), ...(rules?.primaryKey ?? [])])];
        this.#judge = judge?.open(name, this.#ruled);
    }
    /** Takes the next record; members that it lacks count as null. */
    add(record, line) {
        if (this.#sample.length < caps/* caps */.m.sampleRows)
            this.#sample.push(record);
        this.#judge?.judge(this.#ruled.map((name) => (Object.hasOwn(record, name) ? record[name] : null)), line);
        for (const name of Object.keys(record))
            if (!this.#columns.has(name))
                this.#open(name);
        for (const [name, column] of this.#columns)
            column.addValue(Object.hasOwn(record, name) ? record[name] : null);
        this.#rows += 1;
    }
    /** `isCut`: rows were left out, so that their number is unknown. */
    profile(isCut = false) {
        const names = [...this.#columns.keys()];
        const sample = this.#sample.map((record) => sampleRow(names.map((name) => record[name])));
        return {
            columns: [...this.#columns.values()].map((column) => column.profile()),
            ...(!isCut && { rows: this.#rows }),
            ...(sample.length > 0 && names.length > 0 && { sample }),
            // How many more there are is not counted: names beyond the bound are not kept.
            ...(this.#skipped && { columnCount: this.#columns.size + 1 }),
        };
    }
    #open(name) {
        if (this.#columns.size >= caps/* caps */.m.columns) {
            this.#skipped = true;
            return;
        }
        const column = new ColumnTally(name.slice(0, 200));
        column.addMissing(this.#rows);
        this.#columns.set(name, column);
    }
}
/** What is wrong with a text that should be JSON, and in which line; undefined when nothing is. */
function jsonProblem(text) {
    if (text.trim() === '')
        return { message: 'It is empty, which is not JSON.' };
    const fault = findJsonFault(text);
    if (fault === undefined)
        return undefined;
    const { at, isTooDeep } = fault;
    const line = lineAt(text, at);
    if (isTooDeep)
        return { message: 'The JSON is nested too deeply.', line };
    const isCut = at === text.length || (text[at] === '"' && !/["\n]/.test(text.slice(at + 1)));
    if (isCut)
        return { message: 'The JSON ends too early (truncated).', line };
    const found = /^(-?(?:NaN|Infinity)\b|[\w.+-]{1,20}|.)/su.exec(text.slice(at, at + 21))?.[0] ?? '';
    if (/NaN|Infinity/.test(found))
        return { message: `It holds \`${found}\`, which is not JSON; write null.`, line };
    return { message: `It is not valid JSON: \`${found}\` cannot stand there.`, line };
}
function lineAt(text, offset) {
    let line = 1;
    for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', end + 1))
        line += 1;
    return line;
}

;// CONCATENATED MODULE: ./src/check/inspect/read-json-lines.ts



/** Reads lines of JSON, each a record of a table, in bounded memory. Reading ends at the first line that is none. */
async function readJsonLines(file) {
    const table = new RecordTable(file);
    let line = 0;
    for await (const text of linesOf(file)) {
        line += 1;
        const problem = addLine(table, text, line);
        if (problem !== undefined)
            return { problem, table: table.profile(true) };
    }
    if (file.bytes > caps/* caps */.m.tableBytes)
        return { table: table.profile(true), notes: [`${file.name}: only the first ${caps/* caps */.m.tableBytes} bytes were read.`] };
    return { table: table.profile() };
}
function addLine(table, text, line) {
    if (text === undefined)
        return { message: `A line is longer than ${caps/* caps */.m.recordBytes} bytes or not UTF-8.`, line };
    if (text.trim() === '')
        return undefined;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { message: (jsonProblem(text)?.message ?? 'It is not valid JSON.').replace(/^It /, 'The line '), line };
    }
    // Lines that are arrays or plain values are rows without named columns.
    table.add(isRecord(value) ? value : {}, line);
    return undefined;
}
/** The lines of a file as text; undefined for the one that is too long or not UTF-8, which is the last. */
async function* linesOf(file) {
    const stream = (0,external_node_fs_.createReadStream)(file.path, { end: caps/* caps */.m.tableBytes - 1, highWaterMark: 256 * 1024 });
    let rest = new Uint8Array(0);
    let isFirst = true;
    for await (const chunk of stream) {
        const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        let from = 0;
        for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
            const text = decode(bytes.subarray(from, end), isFirst);
            isFirst = false;
            yield text;
            if (text === undefined)
                return;
            from = end + 1;
        }
        rest = bytes.subarray(from);
        if (rest.length > caps/* caps */.m.recordBytes) {
            yield undefined;
            return;
        }
    }
    // Where the cap cut a line in two, its first half is no line.
    if (rest.length > 0 && file.bytes <= caps/* caps */.m.tableBytes)
        yield decode(rest, isFirst);
}
function decode(bytes, isFirst) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: !isFirst }).decode(bytes);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/check/inspect/read-zip.ts



const read_zip_truncated = { problem: { message: 'The zip archive has no directory at its end (truncated).' } };
/** Lists a zip archive by the directory at its end (APPNOTE 4.3.12 and 4.3.16), without unpacking it. */
async function readZip(file) {
    const tailBytes = Math.min(file.bytes, 22 + 65_535);
    const tail = Buffer.from(await (0,read_head/* readBytes */.i)(file.path, file.bytes - tailBytes, tailBytes));
    const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
    if (end === -1 || end + 22 > tail.length)
        return read_zip_truncated;
    const size = tail.readUInt32LE(end + 12);
    const offset = tail.readUInt32LE(end + 16);
    if (size === 0xff_ff_ff_ff || offset === 0xff_ff_ff_ff)
        return { notes: [`${file.name}: a zip64 archive; its entries are not listed.`] };
    if (offset + size > file.bytes)
        return read_zip_truncated;
    const directory = Buffer.from(await (0,read_head/* readBytes */.i)(file.path, offset, Math.min(size, caps/* caps */.m.zipDirectoryBytes)));
    const names = [];
    let count = 0;
    let leaving;
    for (const name of namesOf(directory)) {
        count += 1;
        if (count <= caps/* caps */.m.entriesListed)
            names.push(name);
        if (leavesItsFolder(name))
            leaving ??= name;
    }
    return { entries: names, ...listing(file, count, leaving) };
}
function* namesOf(directory) {
    for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02_01_4b_50;) {
        const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
        yield directory.subarray(at + 46, nameEnd).toString('utf8');
        at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
}

;// CONCATENATED MODULE: ./src/check/inspect/read-file.ts














/** A file's profile, and notes on what was left out. Whatever a file holds, it is answered, never thrown. */
async function readFileProfile(folder, file, hint, judge) {
    const { path: name, bytes } = file;
    let format = (0,detect_format/* formatOfName */.Q)(name) ?? 'binary';
    try {
        const path = (0,external_node_path_.join)(folder, name);
        const head = await (0,read_head/* readBytes */.i)(path, 0, Math.min(bytes, caps/* caps */.m.head));
        const detected = (0,detect_format/* detectFormat */.T)(head, name, hint);
        format = detected.format;
        const { notes = [], ...reading } = await readAs(format, { path, name, bytes, head, ...(judge && { judge }) }, detected.promised);
        return { profile: { path: name, bytes, format, ...reading }, notes };
    }
    catch (error) {
        const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        return { profile: { path: name, bytes, format, problem: { message: `It cannot be read: ${reason}.` } }, notes: [] };
    }
}
async function readAs(format, file, promised) {
    if (file.bytes === 0) {
        const isMarker = format === 'text' || format === 'binary';
        return isMarker ? {} : { problem: { message: `It is empty (0 bytes), which is not ${format}.` } };
    }
    if (promised !== undefined)
        return { problem: { message: `It is named like ${promised}, but its content is ${format}.` } };
    switch (format) {
        case 'csv':
        case 'tsv':
            return readDelimited(file, format);
        case 'json':
            return readJson(file);
        case 'jsonl':
            return readJsonLines(file);
        case 'parquet':
            return readParquet(file);
        case 'arrow':
            return readArrow(file);
        case 'tar.gz':
            return readTarGz(file);
        case 'gzip':
            return readGzip(file);
        case 'zip':
            return readZip(file);
        case 'npy':
            return readNpy(file);
        case 'text': {
            const { encoding } = (0,decode_text/* decodeHead */.J)(file.head);
            return encoding === 'utf-8' ? {} : { notes: [`${file.name}: is not plain UTF-8 (${encoding}).`] };
        }
        case 'pickle':
        case 'binary':
            // Loading a pickle runs code that the file brings along, so it stays closed.
            return {};
        default:
            return (0,unreachable/* unreachable */.H)(format);
    }
}

;// CONCATENATED MODULE: ./src/check/inspect/read-values.ts



/** Looks up the places that a contract asks about (`file#/json/pointer`), each file parsed once. */
async function readValues(folder, files, asked) {
    const documents = new Map();
    const found = [];
    for (const place of Object.keys(asked)) {
        const { path, pointer } = splitPlace(place);
        const document = documents.get(path) ?? (await read_values_open(folder, files, path));
        documents.set(path, document);
        found.push([place, 'there' in document ? { missing: true, ...document } : lookUp(document.value, pointer)]);
    }
    return Object.fromEntries(found);
}
function splitPlace(place) {
    const mark = place.indexOf('#');
    return mark === -1 ? { path: place, pointer: '' } : { path: place.slice(0, mark), pointer: place.slice(mark + 1) };
}
async function read_values_open(folder, files, path) {
    // A file-shaped output has one file; then its name may be left out.
    const file = path === '' && files.length === 1 ? files[0] : files.find((candidate) => candidate.path === path);
    if (file === undefined)
        return {
            there: `there is no file \`${path}\`${files.length === 0 ? '' : `, only ${named(files.map((one) => one.path))}`}`,
        };
    const read = await parseJsonFile((0,external_node_path_.join)(folder, file.path), file.bytes);
    if ('unread' in read)
        return { there: `\`${file.path}\` is too large: ${read.unread}` };
    if ('problem' in read)
        return { there: `\`${file.path}\` cannot be read: ${read.problem.message}` };
    return { value: read.value };
}
/** Follows a JSON pointer (RFC 6901). */
function lookUp(document, pointer) {
    let value = document;
    let walked = '';
    for (const token of pointer.split('/').slice(1).map(unescapeToken)) {
        const next = memberOf(value, token);
        if (next === undefined)
            return { missing: true, there: `${walked || 'the document'} ${describe(value)}` };
        value = next.value;
        walked += `/${token}`;
    }
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    return { missing: true, there: `${walked || 'the document'} ${describe(value)}` };
}
function unescapeToken(token) {
    return token.replaceAll('~1', '/').replaceAll('~0', '~');
}
function memberOf(value, token) {
    if (Array.isArray(value))
        return /^(0|[1-9]\d*)$/.test(token) && Number(token) < value.length
            ? { value: value[Number(token)] }
            : undefined;
    return isRecord(value) && Object.hasOwn(value, token) ? { value: value[token] } : undefined;
}
function describe(value) {
    if (Array.isArray(value))
        return `is an array of ${value.length}`;
    if (isRecord(value)) {
        const keys = Object.keys(value);
        return keys.length === 0 ? 'is an empty object' : `is an object with ${named(keys)}`;
    }
    return `is ${JSON.stringify(value).slice(0, 60)}`;
}
function named(names) {
    return (0,lib_text/* listSome */.XT)(names.map((name) => `\`${(0,lib_text/* shorten */.ml)(name, 60)}\``), 8);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/check/inspect/schema/key-set.ts

/** Keys that are remembered; beyond that a repeated one is no longer seen. */
const most = 1_000_000;
/**
 * Remembers keys and the number under which each was first seen, in 12 bytes a key. Keys are told apart by 64 bits of
 * a hash: that two different ones among a million count as the same has a chance of one in thirty million.
 */
class KeySet {
    #size = 0;
    #slots = 1024;
    #low = new Uint32Array(this.#slots);
    #high = new Uint32Array(this.#slots);
    /** One more than the number; 0: the slot is free. */
    #numbers = new Uint32Array(this.#slots);
    /** No more keys are taken. */
    get isFull() {
        return this.#size >= most;
    }
    /** The number under which the key was seen before; undefined: it is new, and is remembered if there is room. */
    meet(key, number) {
        const [low, high] = hash(key);
        let slot = this.#find(low, high);
        const before = this.#numbers[slot] ?? 0;
        if (before !== 0)
            return before - 1;
        if (this.isFull)
            return undefined;
        if (this.#size * 2 >= this.#slots) {
            this.#grow();
            slot = this.#find(low, high);
        }
        this.#put(slot, low, high, number + 1);
        this.#size += 1;
        return undefined;
    }
    /** The slot that holds a key, or the free one where it belongs. */
    #find(low, high) {
        const mask = this.#slots - 1;
        let slot = low & mask;
        while (this.#numbers[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high))
            slot = (slot + 1) & mask;
        return slot;
    }
    #put(slot, low, high, number) {
        this.#low[slot] = low;
        this.#high[slot] = high;
        this.#numbers[slot] = number;
    }
    #grow() {
        const [low, high, numbers] = [this.#low, this.#high, this.#numbers];
        this.#slots *= 2;
        this.#low = new Uint32Array(this.#slots);
        this.#high = new Uint32Array(this.#slots);
        this.#numbers = new Uint32Array(this.#slots);
        numbers.forEach((number, index) => {
            if (number === 0)
                return;
            const [one, other] = [low[index] ?? 0, high[index] ?? 0];
            this.#put(this.#find(one, other), one, other, number);
        });
    }
}
/** 64 bits that depend on every character (two rounds of multiply and shift); long keys go through a digest first. */
function hash(key) {
    const text = key.length <= 256 ? key : (0,external_node_crypto_.createHash)('sha256').update(key).digest('base64');
    let low = 0x9e_37_79_b9 ^ text.length;
    let high = 0x85_eb_ca_6b;
    for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        low = Math.imul(low ^ code, 0x9e_37_79_b1);
        low ^= low >>> 15;
        high = Math.imul(high ^ code, 0x5f_35_64_95) + (low >>> 3);
    }
    low = Math.imul(low ^ (high >>> 16), 0x85_eb_ca_77);
    high = Math.imul(high ^ (low >>> 13), 0xc2_b2_ae_3d);
    return [(low ^ (high >>> 11)) >>> 0, (high ^ (low >>> 17)) >>> 0];
}

;// CONCATENATED MODULE: ./src/check/inspect/schema/table-judge.ts



/** Violations that are told. */
const table_judge_most = 50;
/** Characters of a cell that are told. */
const shown = 80;
/**
 * Judges the rows of one output's tables, file after file, by its Table Schema. Keeps the first cell that breaks a
 * constraint and counts the others, so that memory does not grow with the data.
 */
class TableJudge {
    rules;
    #found = new Map();
    #seen = new Map();
    #files = [];
    #rows = 0;
    constructor(rules) {
        this.rules = rules;
    }
    /** The next file. `columns`: its header, in order; what the rules ask of other columns is left to other rules. */
    open(file, columns) {
        this.#files.push({ file, from: this.#rows });
        const at = (name) => columns.indexOf(name);
        const ruled = this.rules.columns.flatMap((rules) => (at(rules.name) === -1 ? [] : [{ rules, at: at(rules.name) }]));
        const key = this.rules.primaryKey.map(at);
        let row = 0;
        return {
            columns: ruled.map(({ rules }) => rules.name),
            judge: (cells, line) => {
                row += 1;
                const place = { file, row, ...(line !== undefined && { line }) };
                for (const column of ruled)
                    this.#judgeCell(column.rules, cells[column.at], place);
                if (key.length > 0 && !key.includes(-1))
                    this.#judgeKey(cells, key, place);
                this.#rows += 1;
            },
        };
    }
    /** What was found, in the order of the schema. */
    violations() {
        const order = new Map(this.rules.columns.map(({ name }, index) => [name, index]));
        return [...this.#found.values()].toSorted((a, b) => (order.get(a.column) ?? order.size) - (order.get(b.column) ?? order.size));
    }
    /** What was not judged, in words. */
    notes() {
        return [...this.#seen]
            .filter(([, keys]) => keys.isFull)
            .map(([column]) => `Whether \`${column}\` is unique was judged for its first 1,000,000 values only.`);
    }
    #judgeCell(rules, cell, place) {
        if (cell === null || cell === undefined || (typeof cell === 'string' && this.rules.missing.has(cell))) {
            if (rules.isRequired)
                this.#add('required', rules.name, cell ?? '', 'a value', place);
            return;
        }
        const value = rules.parse(cell);
        if (value === undefined) {
            this.#add('type', rules.name, cell, rules.type, place);
            return;
        }
        if (typeof value === 'number' && Number.isNaN(value)) {
            if (rules.isRequired)
                this.#add('required', rules.name, cell, 'a value', place);
            return;
        }
        const text = rules.tests.length > 0 || rules.isUnique ? textOf(cell) : '';
        for (const { constraint, wanted, holds } of rules.tests)
            if (!holds(value, text))
                this.#add(constraint, rules.name, cell, wanted, place);
        if (rules.isUnique)
            this.#judgeUnique('unique', rules.name, text, text, place);
    }
    #judgeKey(cells, key, place) {
        const texts = key.map((at) => textOf(cells[at] ?? ''));
        const columns = this.rules.primaryKey.join(', ');
        this.#judgeUnique('primaryKey', columns, texts.join('\u0000'), texts.join(', '), place);
    }
    #judgeUnique(constraint, column, key, shownValue, place) {
        let seen = this.#seen.get(column);
        if (seen === undefined) {
            seen = new KeySet();
            this.#seen.set(column, seen);
        }
        const before = seen.meet(key, this.#rows);
        if (before === undefined)
            return;
        // Where the first one stands is worked out only when it will be told.
        const wanted = this.#found.has(`${constraint}\n${column}`) ? '' : `unique; ${this.#sayRow(before)} has it too`;
        this.#add(constraint, column, shownValue, wanted, place);
    }
    #sayRow(number) {
        const holder = this.#files.findLast(({ from }) => from <= number);
        const isHere = holder === this.#files.at(-1);
        return `row ${number - (holder?.from ?? 0) + 1}${isHere ? '' : ` of ${holder?.file}`}`;
    }
    #add(constraint, column, cell, wanted, place) {
        const key = `${constraint}\n${column}`;
        const known = this.#found.get(key);
        if (known !== undefined) {
            this.#found.set(key, { ...known, count: known.count + 1 });
        }
        else if (this.#found.size < table_judge_most) {
            this.#found.set(key, { constraint, column, ...place, value: (0,lib_text/* shorten */.ml)(textOf(cell), shown), wanted, count: 1 });
        }
    }
}

;// CONCATENATED MODULE: ./src/check/inspect/schema/table-rules.ts

/** The rules of a contract's schema; undefined when it has none that a cell could break. */
function tableRules(data) {
    if (typeof data?.schema !== 'object')
        return undefined;
    const { fields, primaryKey, missingValues } = data.schema;
    if (!Array.isArray(fields))
        return undefined;
    const key = typeof primaryKey === 'string' ? [primaryKey] : textsOf(primaryKey);
    const single = key.length === 1 ? key[0] : undefined;
    const columns = fields.filter(isField).map((field) => columnRules(field, field.name === single));
    return {
        columns: columns.filter((column) => asksAnything(column)),
        primaryKey: key.length > 1 ? key : [],
        missing: new Set(Array.isArray(missingValues) ? textsOf(missingValues) : ['']),
    };
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function isField(field) {
    return typeof field === 'object' && field !== null && 'name' in field && typeof field.name === 'string';
}
function asksAnything({ isRequired, isUnique, type, tests }) {
    return isRequired || isUnique || type !== '' || tests.length > 0;
}
function columnRules(field, isKey) {
    const { constraints = {} } = field;
    const parse = parserOf(field);
    return {
        name: field.name,
        isRequired: isKey || constraints['required'] === true,
        isUnique: isKey || constraints['unique'] === true,
        parse,
        kind: field.type,
        type: sayType(field.type),
        tests: [...bounds(constraints, parse), ...choice(constraints, parse), ...shapes(constraints)],
    };
}
function bounds(constraints, parse) {
    const bound = (constraint) => {
        const written = constraints[constraint];
        const limit = typeof written === 'string' || typeof written === 'number' ? parse(written) : undefined;
        if (limit === undefined)
            return [];
        const sign = constraint === 'minimum' ? 1 : -1;
        return [
            {
                constraint,
                wanted: `${constraint === 'minimum' ? 'at least' : 'at most'} ${String(written)}`,
                holds: (value) => compare(value, limit) * sign >= 0,
            },
        ];
    };
    return [...bound('minimum'), ...bound('maximum')];
}
/** Values of different kinds cannot be compared: equal, so that neither bound is broken. */
function compare(value, limit) {
    if (typeof value !== typeof limit)
        return 0;
    return value < limit ? -1 : value > limit ? 1 : 0;
}
function choice(constraints, parse) {
    const { enum: choices } = constraints;
    if (!Array.isArray(choices))
        return [];
    const allowed = new Set(choices.map((item) => parse(item)));
    const shown = choices.slice(0, 8).map(String).join(', ');
    const wanted = `one of ${shown}${choices.length > 8 ? ` and ${choices.length - 8} more` : ''}`;
    return [{ constraint: 'enum', wanted, holds: (value) => allowed.has(value) }];
}
function shapes({ pattern, minLength, maxLength }) {
    const tests = [];
    const whole = typeof pattern === 'string' ? wholePattern(pattern) : undefined;
    if (whole !== undefined)
        tests.push({ constraint: 'pattern', wanted: `like \`${String(pattern)}\``, holds: (_, text) => whole.test(text) });
    if (typeof minLength === 'number') {
        const wanted = `at least ${minLength} characters long`;
        tests.push({ constraint: 'minLength', wanted, holds: (_, text) => text.length >= minLength });
    }
    if (typeof maxLength === 'number') {
        const wanted = `at most ${maxLength} characters long`;
        tests.push({ constraint: 'maxLength', wanted, holds: (_, text) => text.length <= maxLength });
    }
    return tests;
}
/** A pattern that the whole cell must fit; undefined for one that is none (loading has said so). */
function wholePattern(pattern) {
    try {
        return new RegExp(`^(?:${pattern})$`, 'u');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/check/inspect/read-profile.ts









/**
 * Reads the files of one output into a profile, one after another, in bounded memory. Runs in the worker process.
 * `folder` is absolute, the files' paths are relative to it. Never throws for what a script wrote.
 */
const readProfile = async (folder, files, data) => {
    const sorted = [...files].sort((a, b) => (0,ordered/* byText */.z)(a.path, b.path));
    const matched = await matchedPaths(folder, data);
    const notes = [];
    const profiles = [];
    const rules = tableRules(data);
    const judge = rules && new TableJudge(rules);
    for (const file of sorted.slice(0, caps/* caps */.m.filesRead)) {
        const isMeant = matched === undefined || matched.has(file.path);
        const read = await readFileProfile(folder, file, isMeant ? data?.format : undefined, isMeant ? judge : undefined);
        profiles.push(read.profile);
        notes.push(...read.notes);
    }
    const isCut = sorted.length > profiles.length;
    if (isCut)
        notes.unshift(`Only the first ${profiles.length} of ${sorted.length} files were read.`);
    const holders = profiles.filter((file) => (matched === undefined ? !isMarker(file) : matched.has(file.path)));
    const together = asOneTable(profiles, holders, matched !== undefined);
    notes.push(...together.notes);
    notes.push(...(judge?.notes() ?? []));
    const violations = judge?.violations() ?? [];
    const listed = listedFiles(together.files);
    if (listed.length < together.files.length)
        notes.push(`${listed.length} of ${sorted.length} files are listed.`);
    return {
        reader: caps/* readerVersion */.W,
        ...formatOf(holders),
        files: listed,
        fileCount: sorted.length,
        bytes: sorted.reduce((sum, file) => sum + file.bytes, 0),
        ...(together.table && { table: isCut ? withoutRows(together.table) : together.table }),
        notes: notes.length > caps/* caps */.m.notes ? [...notes.slice(0, caps/* caps */.m.notes), `${notes.length - caps/* caps */.m.notes} more notes.`] : notes,
        ...(matched && { matched: sorted.filter((file) => matched.has(file.path)).length }),
        ...(violations.length > 0 && { violations }),
        ...(data?.values && { values: await readValues(folder, sorted, data.values) }),
    };
};
/** The one format of some files, or that they have several. */
function formatOf(files) {
    const [first, ...others] = new Set(files.map((file) => file.format));
    if (first === undefined)
        return {};
    return { format: others.length === 0 ? first : 'mixed' };
}
function withoutRows({ rows: _rows, ...table }) {
    return table;
}
/** The rows that are shown are those of the whole. */
function withoutSample(file) {
    if (file.table?.sample === undefined)
        return file;
    const { sample: _sample, ...table } = file.table;
    return { ...file, table };
}
/** The files that `data.files` names; undefined when it is not given. */
async function matchedPaths(folder, data) {
    if (data?.files === undefined)
        return undefined;
    const found = await (0,dist/* glob */.TI)([data.files], {
        cwd: folder,
        dot: true,
        followSymbolicLinks: false,
        expandDirectories: false,
    });
    return new Set(found);
}
/** A file that says something about others and holds no data: `_SUCCESS`, `.part-0.crc`. */
function isMarker(file) {
    const name = (0,posix_.basename)(file.path);
    return name.startsWith('.') || (name.startsWith('_') && file.table === undefined && file.bytes === 0);
}
/**
 * The table that the files are together. Files with other columns than the first are faulty where the contract says that
 * they are one table or their names say so (alike but for digits); else they are just several tables.
 */
function asOneTable(all, holders, isAsked) {
    const joined = joinTables(holders);
    if (joined.strays.length === 0)
        return { table: joined.table, files: joined.table ? all.map(withoutSample) : all, notes: [] };
    const names = new Set(holders.filter((file) => file.table).map((file) => file.path.replaceAll(/\d+/g, '0')));
    if (!isAsked && names.size > 1)
        return { table: undefined, files: all, notes: ['The files have different columns; they are not one table.'] };
    const strays = new Map(joined.strays.map(({ path, message }) => [path, message]));
    const files = all.map((file) => {
        const message = strays.get(file.path);
        return message === undefined ? file : { ...file, problem: file.problem ?? { message } };
    });
    return { table: undefined, files, notes: [] };
}
/** The first files, and of the rest those with a problem as far as there is room. */
function listedFiles(files) {
    if (files.length <= caps/* caps */.m.filesListed)
        return files;
    const faulty = files.filter((file) => file.problem !== undefined).slice(0, caps/* caps */.m.filesListed / 2);
    const sound = files.filter((file) => file.problem === undefined).slice(0, caps/* caps */.m.filesListed - faulty.length);
    return [...faulty, ...sound].sort((a, b) => (0,ordered/* byText */.z)(a.path, b.path));
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


/***/ })

};
