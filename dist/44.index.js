export const id = 44;
export const ids = [44];
export const modules = {

/***/ 72044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/commands/init-prompts.ts
/** One who asks the person at the terminal; undefined where nobody sits. Loads the prompts only then. */
async function openPrompts(terminal) {
    const { createPrompts } = await Promise.all(/* import() */[__webpack_require__.e(170), __webpack_require__.e(876)]).then(__webpack_require__.bind(__webpack_require__, 69876));
    const prompts = createPrompts(terminal.signal);
    return prompts === undefined ? undefined : { ...prompts, say: (text) => terminal.err(text) };
}

// EXTERNAL MODULE: ./src/lib/files.ts
var lib_files = __webpack_require__(10228);
;// CONCATENATED MODULE: ./src/init/answers.ts
/** Nothing was answered yet. */
const noAnswers = { nodes: {}, wiring: {} };
/** The answers with one more. A `sample` must have become a file before. */
function withAnswer(answers, { kind, node, name, everywhere }, value) {
    if (everywhere === true && kind === 'env' && value.kind === 'text')
        return { ...answers, defaults: { env: { ...answers.defaults?.env, [name]: value.text } } };
    if (value.kind === 'wire')
        return { ...answers, wiring: { ...answers.wiring, [`${node}.${name}`]: value.from } };
    const before = answers.nodes[node] ?? {};
    const put = (key, content) => ({
        ...before,
        [key]: { ...before[key], [name]: content },
    });
    return { ...answers, nodes: { ...answers.nodes, [node]: change() } };
    function change() {
        if (value.kind === 'skip')
            return { ...before, skip: value.why };
        if (value.kind === 'file')
            return put(kind === 'stub' ? 'stub' : 'inputs', value.path);
        const text = value.kind === 'text' ? value.text : '';
        if (kind === 'step')
            return { ...before, step: text };
        return kind === 'env' ? put('env', text) : put('args', typedScalar(text));
    }
}
/** A typed word as the value that it plainly is: a number, a truth value, else a text. Quotes make a text of anything. */
function typedScalar(text) {
    const quoted = /^(["'])(.*)\1$/s.exec(text);
    if (quoted !== null)
        return quoted[2] ?? '';
    if (/^(?:true|false)$/i.test(text))
        return text.toLowerCase() === 'true';
    const number = Number(text);
    const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text) && Number.isFinite(number);
    return isNumber && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : text;
}
/** Two sets of answers as one; where both speak, the second counts. */
function mergeAnswers(first, second) {
    const nodes = { ...first.nodes };
    for (const [id, more] of Object.entries(second.nodes ?? {})) {
        const before = nodes[id] ?? {};
        const maps = ['stub', 'inputs', 'env', 'args'].flatMap((key) => before[key] === undefined && more[key] === undefined ? [] : [[key, { ...before[key], ...more[key] }]]);
        nodes[id] = { ...before, ...more, ...Object.fromEntries(maps) };
    }
    const defaults = [first, second].flatMap((each) => (each.defaults === undefined ? [] : [each.defaults.env]));
    return {
        ...first,
        ...second,
        ...(defaults.length > 0 && { defaults: { env: Object.assign({}, ...defaults) } }),
        nodes,
        wiring: { ...first.wiring, ...second.wiring },
    };
}
/** How many things were answered. */
function countAnswers({ defaults, nodes, wiring }) {
    const said = Object.values(nodes).flatMap(({ stub, inputs, env, args, ...plain }) => [
        ...[stub, inputs, env, args].flatMap((map) => Object.keys(map ?? {})),
        ...Object.keys(plain),
    ]);
    return said.length + Object.keys(wiring).length + Object.keys(defaults?.env ?? {}).length;
}

;// CONCATENATED MODULE: ./src/init/draft.ts

/** Nothing is decided yet. */
const emptyDraft = { answers: noAnswers, files: {} };
/** The file in the work folder that keeps what was answered. */
const keptAnswers = 'init.json';
/** A draft as it is kept between two sittings. */
function keepDraft(draft) {
    return `${JSON.stringify({ version: 1, ...draft }, undefined, '\t')}\n`;
}
/** The draft that was kept; undefined when there is none that can be understood. */
function readDraft(text) {
    try {
        const kept = JSON.parse(text ?? 'null');
        if (kept?.version !== 1 || !isMap(kept.files) || !isMap(kept.answers))
            return undefined;
        if (!isMap(kept.answers.nodes) || !isMap(kept.answers.wiring))
            return undefined;
        return { answers: kept.answers, files: kept.files };
    }
    catch {
        return undefined;
    }
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/init/say-node.ts
/** A node as the wizard shows it: what comes before it, its contract, and the wiring with its score. */
function sayNode(plan, index) {
    const node = plan.nodes[index];
    const wires = new Map(plan.bindings.filter(({ to }) => to.node === node.id).map((binding) => [binding.to.input, binding]));
    const lines = [
        `${index + 1}/${plan.nodes.length} ${node.id}`,
        `  ${whatRuns(node)}`,
        ...(node.dependsOn.length === 0 ? [] : [`  after ${node.dependsOn.join(', ')}`]),
        ...node.inputs.map(({ name, required }) => `  in  ${name} ${fed(wires.get(name), required)}`),
        ...node.outputs.map(({ name, stub }) => `  out ${name}${stub === undefined ? '' : ` ← ${stub}`}`),
        ...node.env.flatMap(({ name, value }) => ('literal' in value ? [`  env ${name}=${value.literal}`] : [])),
        ...node.args.map(({ name, value }) => `  arg ${name}=${String(value)}`),
    ];
    return `${lines.join('\n')}\n`;
}
function whatRuns({ kind, entry, command, skip }) {
    if (skip !== undefined)
        return `skipped: ${skip}`;
    if (kind === 'stub')
        return 'stub: files stand for its outputs';
    return entry ?? command?.join(' ') ?? 'no script here';
}
function fed(binding, required) {
    if (binding === undefined)
        return required ? '← ?' : '– optional, unwired';
    const { from, how, score } = binding;
    const source = from.kind === 'file' ? from.path : `${from.node}.${from.output}`;
    return `← ${source}${how === 'matched' && score !== undefined ? ` (${score.toFixed(2)})` : ''}`;
}

;// CONCATENATED MODULE: ./src/init/interview.ts

/** Everything that nobody has to be asked for: proposals beside which nothing can be meant. */
async function settle(draft, tools) {
    const refused = new Set();
    let [now, view] = [draft, await tools.look(draft)];
    for (;;) {
        const next = view.questions.find(({ id, proposals }) => !refused.has(id) && proposals.some(({ sure }) => sure));
        const proposal = next?.proposals.find(({ sure }) => sure);
        if (next === undefined || proposal === undefined)
            return { draft: now, view };
        const accepted = await tools.accept(now, next, proposal.value, view);
        if (typeof accepted === 'string')
            refused.add(next.id);
        else
            [now, view] = [accepted, await tools.look(accepted)];
    }
}
/**
 * Walks through the nodes in order, shows each, and asks what cannot be known; each answer is tried at once. An answer
 * may be taken back, and a question left open.
 */
async function interview(start, asker, tools) {
    let { draft, view } = await settle(start, tools);
    let open = new Set();
    const trail = [];
    let shown = 0;
    for (;;) {
        const { plan } = view.situation;
        const question = view.questions.find(({ id }) => !open.has(id));
        const until = question === undefined ? plan.nodes.length : plan.nodes.findIndex(({ id }) => id === question.node) + 1;
        for (; shown < until; shown += 1)
            asker.say(sayNode(plan, shown));
        if (question === undefined)
            return { draft, view, hasLeft: false };
        const reply = await ask(question, asker, trail.length > 0);
        if (reply === 'left')
            return { draft, view, hasLeft: true };
        if (reply === 'back') {
            const before = trail.pop();
            if (before !== undefined) {
                ({ draft, open } = before);
                view = await tools.look(draft);
                await tools.keep(draft);
            }
            continue;
        }
        if (reply === 'open') {
            trail.push({ draft, open });
            open = new Set([...open, question.id]);
            continue;
        }
        const accepted = await tools.accept(draft, question, reply, view);
        if (typeof accepted === 'string') {
            asker.say(`${accepted}\n`);
            continue;
        }
        trail.push({ draft, open });
        await tools.keep(accepted);
        ({ draft, view } = await settle(accepted, tools));
    }
}
async function ask(question, asker, canGoBack) {
    if (question.proposals.length > 0) {
        const reply = await choose(question, question.proposals, asker, canGoBack);
        if (reply !== 'type')
            return reply;
    }
    const samples = question.kind === 'input' || question.kind === 'stub' ? ', "like FILE": sample data with its columns' : '';
    const typed = await asker.ask(question.asks, `empty: leave it open${canGoBack ? ', <: back' : ''}${samples}`);
    return typed === undefined ? 'left' : understand(question, typed.trim());
}
async function choose({ asks, kind }, proposals, asker, canGoBack) {
    const others = [
        ...(kind === 'step' ? [] : [['type', 'something else']]),
        ['open', 'leave it open'],
        ...(canGoBack ? [['back', 'back']] : []),
    ];
    const options = [
        ...proposals.map(({ label, because }) => ({ label, hint: because })),
        ...others.map(([, label]) => ({ label })),
    ];
    const chosen = await asker.choose(asks, options);
    if (chosen === undefined)
        return 'left';
    return proposals[chosen]?.value ?? others[chosen - proposals.length]?.[0] ?? 'open';
}
function understand({ kind }, typed) {
    if (typed === '')
        return 'open';
    if (typed === '<')
        return 'back';
    if (kind !== 'input' && kind !== 'stub')
        return { kind: 'text', text: typed };
    const like = /^like\s+(.+)$/.exec(typed)?.[1];
    return like === undefined ? { kind: 'file', path: typed } : { kind: 'sample', like };
}

// EXTERNAL MODULE: ./src/report/say-diagnostic.ts
var say_diagnostic = __webpack_require__(89565);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(25175);
;// CONCATENATED MODULE: ./src/init/columns.ts

/** The columns that a Table Schema (already checked) declares. */
function columnsOfSchema(schema) {
    const fields = Array.isArray(schema['fields'])
        ? schema['fields']
        : [];
    const keys = [schema['primaryKey']].flat();
    // Of a key of several columns, one that differs in each row is enough; the others may repeat.
    const distinct = fields.find(({ name, type, constraints }) => keys.includes(name) && isManifold(type, constraints));
    const isUnique = (name) => keys.length === 1 || distinct === undefined || distinct['name'] === name;
    return fields.map(({ name, type, constraints }) => ({
        name: String(name),
        type: typeof type === 'string' ? type : 'string',
        constraints: {
            ...constraints,
            ...(keys.includes(name) && { ...(isUnique(name) && { unique: true }), required: true }),
        },
    }));
}
/** Whether a column has room for a value of its own in each of many rows. */
function isManifold(type, constraints) {
    const limits = ['enum', 'minimum', 'maximum', 'maxLength', 'pattern'];
    const isLimited = isObject(constraints) && limits.some((each) => Object.hasOwn(constraints, each));
    return !isLimited && ['integer', 'number', 'string', 'date', 'datetime', undefined].includes(type);
}
/** Rows of a real file that are looked at. */
const mostRows = 1000;
/** The columns of a real file and the types of what is in them; none of its values leaves. Undefined: no such table. */
function columnsOfTable(text, format) {
    try {
        if (format === 'csv' || format === 'tsv') {
            const options = { delimiter: format === 'tsv' ? '\t' : ',', bom: true, to: mostRows + 1, relaxColumnCount: true };
            const [head, ...rows] = (0,sync/* parse */.qg)(text, options);
            return head?.map((name, index) => columnOf(name, rows.map((row) => row[index] ?? '')));
        }
        const parsed = format === 'jsonl'
            ? text
                .split('\n')
                .filter((line) => line.trim() !== '')
                .slice(0, mostRows)
                .map((line) => JSON.parse(line))
            : format === 'json'
                ? JSON.parse(text)
                : undefined;
        if (!Array.isArray(parsed) || !parsed.every(isObject) || parsed.length === 0)
            return undefined;
        const rows = parsed.slice(0, mostRows);
        const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
        return names.map((name) => jsonColumn(name, rows.map((row) => row[name])));
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const patterns = [
    ['integer', /^-?\d{1,15}$/],
    ['number', /^-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i],
    ['boolean', /^(?:true|false)$/i],
    ['date', /^\d{4}-\d\d-\d\d$/],
    ['datetime', /^\d{4}-\d\d-\d\dT\d\d:\d\d/],
];
function columnOf(name, cells) {
    const full = cells.filter((cell) => cell !== '');
    const type = full.length === 0
        ? 'string'
        : (patterns.find(([, fits]) => full.every((cell) => fits.test(cell)))?.[0] ?? 'string');
    return { name, type, constraints: { required: full.length === cells.length, ...span(type, full.map(Number)) } };
}
function jsonColumn(name, values) {
    const full = values.filter((value) => value !== null && value !== undefined);
    const is = (kind) => full.length > 0 && full.every((value) => typeof value === kind);
    const required = full.length === values.length;
    if (is('string'))
        return columnOf(name, values.map((value) => (typeof value === 'string' ? value : '')));
    const type = is('boolean')
        ? 'boolean'
        : is('number')
            ? full.every(Number.isInteger)
                ? 'integer'
                : 'number'
            : full.length > 0 && full.every(Array.isArray)
                ? 'array'
                : full.length > 0 && full.every(isObject)
                    ? 'object'
                    : 'string';
    return { name, type, constraints: { required, ...span(type, full.map(Number)) } };
}
/** The order of magnitude of numbers, so that a made-up age is not a made-up salary; not the extremes themselves. */
function span(type, numbers) {
    if ((type !== 'integer' && type !== 'number') || numbers.length === 0)
        return {};
    const [least, most] = numbers.reduce(([low, high], each) => [Math.min(low, each), Math.max(high, each)], [Infinity, -Infinity]);
    const maximum = most > 1 ? 10 ** Math.ceil(Math.log10(most)) : 1;
    return { minimum: least < 0 ? -maximum : 0, maximum };
}

// EXTERNAL MODULE: ./src/lib/closest.ts
var closest = __webpack_require__(10104);
// EXTERNAL MODULE: ./src/lib/ordered.ts
var ordered = __webpack_require__(99834);
// EXTERNAL MODULE: ./src/compile/step-names.ts
var step_names = __webpack_require__(34986);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/init/sample-values.ts

/** A column's constraints cannot be met by made-up values. The message says which and what to do. */
class SampleError extends Error {
    name = 'SampleError';
}
/** A made-up table has no more. */
const sample_values_mostRows = 10_000;
/** Numbers from 0 to 1 that a text decides (mulberry32): the same text, the same numbers. */
function seeded(text) {
    let state = (0,external_node_crypto_.createHash)('sha256').update(text).digest().readUInt32LE(0);
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
}
const words = ['amber', 'birch', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'haven', 'inlet', 'jolly'];
/** A value for a row of a column that keeps to its type and its constraints. */
function makeCell(column, row, random) {
    const { constraints, name } = column;
    const isUnique = constraints['unique'] === true;
    // A few gaps, so that a script which cannot do with them is found out; never in the first row.
    const draw = random();
    if (constraints['required'] === false && !isUnique && row > 0 && draw < 0.05)
        return null;
    if (Array.isArray(constraints['enum']) && constraints['enum'].length > 0) {
        const values = constraints['enum'];
        if (isUnique && row >= values.length)
            throw new SampleError(`The column ${name} is unique, and its enum has only ${values.length} values. Give a template or a file instead.`);
        // In turn, so that each value occurs: a label with one value teaches nothing.
        return values[row % values.length];
    }
    const value = ofType(column, row, random, isUnique);
    const pattern = constraints['pattern'];
    if (typeof pattern === 'string' && !new RegExp(`^(?:${pattern})$`, 'u').test(String(value)))
        throw new SampleError(`No value can be made up for the column ${name}: it must fit /${pattern}/. Give a file instead.`);
    return value;
}
function ofType({ type, constraints, name }, row, random, isUnique) {
    const day = new Date(Date.UTC(2024, 0, 1 + (isUnique ? row : Math.floor(random() * 365)))).toISOString();
    switch (type) {
        case 'integer':
        case 'number': {
            return numberIn(constraints, name, { row, random, isUnique, isWhole: type === 'integer' });
        }
        case 'boolean':
            return isUnique ? row === 0 : random() < 0.5;
        case 'date':
            return within(day.slice(0, 10), constraints);
        case 'datetime':
            return within(`${day.slice(0, 11)}${String(row % 24).padStart(2, '0')}:30:00Z`, constraints);
        case 'time':
            return `${String(row % 24).padStart(2, '0')}:${String(Math.floor(random() * 60)).padStart(2, '0')}:00`;
        case 'year':
            return numberIn({ minimum: 2000, maximum: 2024, ...constraints }, name, { row, random, isUnique, isWhole: true });
        case 'yearmonth':
            return day.slice(0, 7);
        case 'duration':
            return `P${1 + Math.floor(random() * 30)}D`;
        case 'object':
            return {};
        case 'array':
        case 'list':
            return [];
        case 'geopoint':
            return `${(random() * 180 - 90).toFixed(4)}, ${(random() * 360 - 180).toFixed(4)}`;
        case 'geojson':
            return {
                type: 'Point',
                coordinates: [Number((random() * 360 - 180).toFixed(4)), Number((random() * 180 - 90).toFixed(4))],
            };
        default:
            return textOf(constraints, row, random, isUnique);
    }
}
/** A date moved to the nearest end of its limits, if it lies beyond. */
function within(text, { minimum, maximum }) {
    if (typeof minimum === 'string' && text < minimum)
        return minimum;
    return typeof maximum === 'string' && text > maximum ? maximum : text;
}
function numberIn(constraints, name, { row, random, isUnique, isWhole }) {
    const limit = (value) => (value === undefined || value === '' ? undefined : Number(value));
    const [least, most] = [limit(constraints['minimum']), limit(constraints['maximum'])];
    const low = least ?? Math.min(isUnique ? 1 : 0, most ?? 0);
    const high = most ?? Math.max(low + 1, isUnique ? Number.MAX_SAFE_INTEGER : low + 100);
    if (isWhole) {
        const [first, last] = [Math.ceil(low), Math.floor(high)];
        if (first > last || (isUnique && row > last - first))
            throw new SampleError(`No whole number is left for the column ${name} between ${low} and ${high}. Give a file instead.`);
        return isUnique ? first + row : first + Math.floor(random() * (last - first + 1));
    }
    if (low > high)
        throw new SampleError(`No number is left for the column ${name} between ${low} and ${high}. Give a file instead.`);
    // Ever nearer to the upper end where rows might not fit as whole steps: the two mixed could meet.
    if (isUnique)
        return low + (high - low >= sample_values_mostRows ? row : (row / (row + 1)) * (high - low));
    const value = low + random() * (high - low);
    const rounded = Number(value.toFixed(4));
    return rounded >= low && rounded <= high ? rounded : value;
}
function textOf({ minLength, maxLength }, row, random, isUnique) {
    const word = words[Math.floor(random() * words.length)];
    const text = isUnique ? `${word}-${row + 1}` : word;
    const least = typeof minLength === 'number' ? minLength : 0;
    const most = typeof maxLength === 'number' ? maxLength : Infinity;
    const long = text.padEnd(least, 'x');
    return isUnique && long.length > most
        ? String(row + 1)
            .padStart(most, '0')
            .slice(-most)
        : long.slice(0, Math.max(least, most === Infinity ? long.length : most));
}

;// CONCATENATED MODULE: ./src/init/sample-file.ts


/** Formats that samples can be written in. */
const sampleFormats = ['csv', 'tsv', 'json', 'jsonl'];
/** Rows of a sample, where the contract does not ask for more. */
const usualRows = 20;
/** The format of a file by its ending, if samples can be written in it. */
function sampleFormatOf(path) {
    const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
    return ending === 'ndjson' ? 'jsonl' : sampleFormats.find((format) => format === ending);
}
/** Whether the contract of a port says enough to make data up: columns, in a format that can be written. */
function canBeSampled({ data, path, shape }) {
    return typeof data?.schema === 'object' && formatFor(data.format, shape === 'file' ? path : data.files) !== undefined;
}
function formatFor(declared, path) {
    if (declared !== undefined)
        return sampleFormats.find((format) => format === declared);
    if (path === undefined || !/\.[a-z]+$/i.test(path))
        return 'csv';
    return sampleFormatOf(path);
}
/**
 * Makes data up for a port: the same seed gives the same bytes. Undefined when the contract does not say enough.
 * Throws a `SampleError` when a column's constraints cannot be met.
 */
function makeSample({ node, port, seed, template }) {
    const { data, shape } = port;
    const schema = typeof data?.schema === 'object' ? data.schema : undefined;
    const columns = template?.columns ?? (schema && columnsOfSchema(schema));
    const name = shape === 'file' ? (port.path.split('/').at(-1) ?? port.name) : undefined;
    const format = template === undefined
        ? formatFor(data?.format, name ?? data?.files)
        : sampleFormats.find((each) => each === template.format);
    if (columns === undefined || columns.length === 0 || format === undefined)
        return undefined;
    const rows = Math.min(sample_values_mostRows, Math.max(usualRows, data?.minRows ?? 0));
    const place = `tests/data/${node}`;
    const draw = (where) => tableText(columns, { rows, format, random: seeded(`${seed} ${node}.${port.name} ${where}`) });
    if (name !== undefined)
        return { path: `${place}/${name}`, files: [{ path: `${place}/${name}`, text: draw(name) }] };
    const folder = `${place}/${port.name}`;
    const channels = 'channels' in port ? port.channels : [];
    const names = fileNames(data?.files, channels, format);
    return { path: folder, files: names.map((each) => ({ path: `${folder}/${each}`, text: draw(each) })) };
}
/** Names that the contract's glob finds, one in each channel where it does not say. */
function fileNames(glob, channels, format) {
    const plain = (glob ?? `sample.${format}`)
        .replaceAll('**/', '')
        .replace(/\{([^,}]*)[^}]*\}/g, '$1')
        .replace(/\[[^\]]*\]/g, 'a')
        .replaceAll('?', 'a');
    const parts = plain.split('/');
    const last = (parts.at(-1) ?? '').replaceAll('*', 'sample');
    const folders = parts.slice(0, -1);
    if (folders.length === 0)
        return channels.length === 0 ? [last] : channels.map((channel) => `${channel}/${last}`);
    if (folders.includes('*') && channels.length > 0)
        return channels.map((channel) => [...folders.map((part) => (part === '*' ? channel : part)), last].join('/'));
    return [[...folders.map((part) => part.replaceAll('*', 'sample')), last].join('/')];
}
function tableText(columns, { rows, format, random }) {
    const table = Array.from({ length: rows }, (_, row) => columns.map((column) => makeCell(column, row, random)));
    for (const [index, { name, constraints }] of columns.entries()) {
        if (constraints['unique'] !== true)
            continue;
        if (new Set(table.map((cells) => JSON.stringify(cells[index]))).size < rows)
            throw new SampleError(`The column ${name} is unique, and ${rows} different values cannot be made up for it. Give a template or a file instead.`);
    }
    if (format === 'json' || format === 'jsonl') {
        const objects = table.map((cells) => JSON.stringify(Object.fromEntries(columns.map(({ name }, index) => [name, cells[index]]))));
        return format === 'jsonl' ? `${objects.join('\n')}\n` : `[\n${objects.map((line) => `  ${line}`).join(',\n')}\n]\n`;
    }
    const separator = format === 'tsv' ? '\t' : ',';
    const lines = [columns.map(({ name }) => name), ...table].map((cells) => cells.map(cellText).join(separator));
    return `${lines.join('\n')}\n`;
}
function cellText(value) {
    const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
    return /[",\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

;// CONCATENATED MODULE: ./src/init/proposals.ts



/**
 * Outputs of the nodes before it that it does not take yet. Where a `spec` says what fits, matching has refused them
 * already. Without one the name decides, or that there is nothing else.
 */
function outputsBefore(node, input, { plan, project }) {
    const step = project.interfaces.find((each) => each.step === node.step);
    const isMatched = (step?.variants[node.jobType ?? ''] ?? step?.base)?.spec !== undefined;
    const taken = new Set(plan.bindings.flatMap(({ from, to }) => to.node === node.id && from.kind === 'output' ? [`${from.node}.${from.output}`] : []));
    const free = plan.nodes
        .filter(({ id }) => node.dependsOn.includes(id))
        .flatMap(({ id, outputs }) => outputs.map(({ name }) => ({ from: `${id}.${name}`, name })))
        .filter(({ from }) => !taken.has(from));
    const open = node.inputs.filter(({ required, sources }) => required && sources.length === 0);
    const alike = free.filter(({ name }) => areAlike(name, input));
    return [...alike, ...free.filter((each) => !alike.includes(each))].map(({ from, name }) => {
        const isOnly = free.length === 1 && open.length === 1;
        const because = areAlike(name, input)
            ? 'the names are alike'
            : isOnly
                ? 'the only output before it, for the only open input'
                : 'an output of a node before it';
        return {
            value: { kind: 'wire', from },
            label: from,
            because,
            sure: !isMatched && (isOnly || (alike.length === 1 && alike[0]?.from === from)),
        };
    });
}
/** One name holds the other: `train` and `train_data`. */
function areAlike(a, b) {
    const [first, second] = [(0,step_names/* nameKey */.R)(a), (0,step_names/* nameKey */.R)(b)];
    return first !== '' && second !== '' && (first.includes(second) || second.includes(first));
}
/** Files whose names say that they are meant; sure where one carries the very name of the port and of no other. */
function filesFor(node, port, { data }) {
    const key = (0,step_names/* nameKey */.R)(port);
    const nodeKey = (0,step_names/* nameKey */.R)(node);
    const words = (0,step_names/* snakeName */.o)(node)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 2);
    const ranked = data
        .map((path) => {
        const parts = path.split('/');
        const stem = (0,step_names/* nameKey */.R)((parts.at(-1) ?? '').replace(/\.[^/]*$/, ''));
        const exact = stem === key;
        const inNode = parts.slice(0, -1).some((part) => (0,step_names/* nameKey */.R)(part) === nodeKey);
        const alike = stem.length > 2 && (stem.includes(key) || key.includes(stem));
        const shared = words.filter((word) => path.toLowerCase().includes(word)).length / (words.length + 1);
        const fit = (exact ? 4 : alike ? 1 : 0) + (inNode ? 2 : 0);
        return { path, rank: fit === 0 ? 0 : fit + shared, exact };
    })
        .filter(({ rank }) => rank > 0)
        .sort((a, b) => b.rank - a.rank || (0,ordered/* byText */.z)(a.path, b.path));
    const exact = ranked.filter(({ exact: isExact }) => isExact);
    return ranked.slice(0, 5).map(({ path, exact: isExact }) => ({
        value: { kind: 'file', path },
        label: path,
        because: isExact ? 'it has the name of the port' : 'its name is like that of the port or the node',
        sure: isExact && exact.length === 1,
    }));
}
/** Made-up data, where the contract says what its columns are. */
function sampleFor(port, { samples }) {
    if (port === undefined || !canBeSampled(port))
        return [];
    return [{ value: { kind: 'sample' }, label: 'make sample data', because: 'its columns are declared', sure: samples }];
}

;// CONCATENATED MODULE: ./src/init/questions.ts



/** What is still to be decided, node by node in the order of the plan. */
function findQuestions(situation) {
    const order = new Map(situation.plan.nodes.map(({ id }, index) => [id, index]));
    const found = new Map();
    for (const diagnostic of situation.diagnostics) {
        for (const question of questionsOf(diagnostic, situation)) {
            if (!found.has(question.id))
                found.set(question.id, question);
        }
    }
    return [...found.values()].sort((a, b) => (order.get(a.node) ?? 0) - (order.get(b.node) ?? 0));
}
/** The errors that a person can answer. */
const asks = {
    'missing-input': (node, { about: { port } }, situation) => port === undefined ? [] : [askInput(node, port, situation)],
    'ambiguous-binding': (node, { about: { port } }, situation) => port === undefined ? [] : askTie(node, port, situation),
    'missing-env': (node, { about: { item } }, situation) => item === undefined ? [] : [askVariable(node, item, situation)],
    'missing-argument': (node, { about: { item }, severity }, situation) => {
        // Most scripts have a default of their own for what is only warned of; a draft knows better.
        const step = situation.project.interfaces.find((each) => each.step === node.step);
        const isNeeded = severity === 'error' || (step !== undefined && situation.drafted.has(step.file));
        return item === undefined || !isNeeded ? [] : [askArgument(node, item, situation)];
    },
    'cloud-only-without-stub': (node, { about: { port }, severity }, situation) => severity === 'error' ? askStubs(node, port, situation) : [],
    'script-not-found': (node, { severity }, situation) => severity === 'error' ? askStubs(node, undefined, situation) : [],
    'command-invalid': (node, { about: { item } }, situation) => askPlaceholder(node, item ?? '', situation),
    // Where nothing is in the catalog, there is nothing to choose.
    'unknown-step': (node, _, situation) => (situation.project.interfaces.length === 0 ? [] : [askStep(node, situation)]),
};
/** Whether a question may follow from such an error: then it is not a mistake of the answer before it. */
function asksAbout(code) {
    return asks[code] !== undefined;
}
function questionsOf(diagnostic, situation) {
    const node = situation.plan.nodes.find(({ id }) => id === diagnostic.about.node);
    return node === undefined ? [] : (asks[diagnostic.code]?.(node, diagnostic, situation) ?? []);
}
function question(place, asks, proposals) {
    return { ...place, id: `${place.kind} ${place.node}.${place.name}`, asks, proposals };
}
function askInput(node, name, situation) {
    const input = node.inputs.find((each) => each.name === name);
    const outputs = outputsBefore(node, name, situation);
    return question({ kind: 'input', node: node.id, name }, `${node.id} needs the input ${name}. Which file or folder?`, [
        ...outputs.filter(({ sure }) => sure),
        ...filesFor(node.id, name, situation),
        ...sampleFor(input, situation),
        ...outputs.filter(({ sure }) => !sure),
    ]);
}
/** Two outputs fit equally well: the one that was taken first. */
function askTie(node, input, { plan }) {
    const binding = plan.bindings.find(({ to, tie }) => to.node === node.id && to.input === input && tie);
    if (binding?.from.kind !== 'output')
        return [];
    const score = binding.score ?? 0;
    const equal = binding.rivals.filter((rival) => rival.score === score && rival.because !== 'already-used');
    const options = [binding.from, ...equal].map(({ node: from, output }) => `${from}.${output}`);
    return [
        question({ kind: 'input', node: node.id, name: input }, `Which output feeds ${node.id}.${input}? They fit equally well.`, options.map((from) => ({
            value: { kind: 'wire', from },
            label: from,
            because: `score ${score.toFixed(2)}`,
            sure: false,
        }))),
    ];
}
function askVariable(node, name, { project, answers, diagnostics }) {
    const lacking = diagnostics.filter(({ code, about }) => code === 'missing-env' && about.item === name);
    if (new Set(lacking.map(({ about }) => about.node)).size > 1) {
        const place = { kind: 'env', node: node.id, name, everywhere: true };
        return {
            ...question(place, `${lacking.length} nodes need the variable ${name}. Its value?`, []),
            id: `env ${name}`,
        };
    }
    const said = [
        ...Object.values(project.test.nodes).flatMap(({ env }) => (Object.hasOwn(env, name) ? [env[name]?.value] : [])),
        ...Object.values(answers.nodes).flatMap(({ env }) => env?.[name]),
    ].filter((value) => value !== undefined);
    return question({ kind: 'env', node: node.id, name }, `${node.id} needs the variable ${name}. Its value?`, [...new Set(said)].map((text) => ({
        value: { kind: 'text', text },
        label: text,
        because: 'another node has it',
        sure: said.length > 0 && new Set(said).size === 1,
    })));
}
function askArgument(node, name, { project }) {
    const step = project.interfaces.find((each) => each.step === node.step);
    const types = Object.keys(step?.variants ?? {});
    return question({ kind: 'argument', node: node.id, name }, `${node.id} takes the argument ${name}. Its value?`, types.map((text) => ({
        value: { kind: 'text', text },
        label: text,
        because: 'a job type of the step',
        sure: types.length === 1,
    })));
}
/** A command may name arguments and variables that no contract declares: the test file gives them. */
function askPlaceholder(node, placeholder, situation) {
    const [, of, name] = /^\{(args|env)\.(.+)\}$/.exec(placeholder) ?? [];
    if (of === undefined || name === undefined)
        return [];
    return [of === 'args' ? askArgument(node, name, situation) : askVariable(node, name, situation)];
}
function askStubs(node, output, situation) {
    const names = output === undefined ? neededOutputs(node, situation.plan) : [output];
    return names.map((name) => askStub(node, name, situation));
}
function neededOutputs(node, plan) {
    const names = plan.bindings.flatMap(({ from }) => from.kind === 'output' && from.node === node.id ? [from.output] : []);
    return [...new Set(names)];
}
function askStub(node, name, situation) {
    const output = node.outputs.find((each) => each.name === name);
    const usual = situation.data.find((path) => path.startsWith(`tests/data/${node.id}/${name}/`));
    const folder = usual === undefined
        ? []
        : [
            {
                value: { kind: 'file', path: `tests/data/${node.id}/${name}` },
                label: `tests/data/${node.id}/${name}`,
                because: 'the folder of the node and its output',
                sure: true,
            },
        ];
    return question({ kind: 'stub', node: node.id, name }, `${node.id} has no script here. Which file or folder stands for its output ${name}?`, [...folder, ...filesFor(node.id, name, situation), ...sampleFor(output, situation)]);
}
function askStep(node, { project }) {
    const names = project.interfaces.map(({ step }) => step).sort(ordered/* byText */.z);
    const near = (0,closest/* closest */.k)(node.step, names);
    const options = near === undefined ? names : [near, ...names.filter((name) => name !== near)];
    return question({ kind: 'step', node: node.id, name: node.step }, `No interface describes ${node.step}. Of which step is the node ${node.id}?`, options.slice(0, 8).map((text) => ({
        value: { kind: 'text', text },
        label: text,
        because: text === near ? 'the names are alike' : 'a step of the catalog',
        sure: false,
    })));
}

;// CONCATENATED MODULE: ./src/commands/accept-answer.ts






/** The draft with the answer in it; or, when the engine would refuse it, why. Nothing is written. */
async function acceptAnswer(attempt) {
    const { draft, question, value, files } = attempt;
    if (value.kind === 'sample')
        return acceptSample(attempt, value.like);
    const plain = understoodPath(question, value, attempt.situation);
    if (plain.kind === 'file') {
        const problem = await fileProblem(plain.path, files);
        if (problem !== undefined)
            return problem;
    }
    const next = { ...draft, answers: withAnswer(draft.answers, question, plain) };
    return (await newProblem(next, attempt)) ?? next;
}
/** What is typed for an input may also be the output of a node. */
function understoodPath({ kind }, value, { plan }) {
    if (value.kind !== 'file' || kind !== 'input')
        return value;
    const isOutput = plan.nodes.some(({ id, outputs }) => outputs.some(({ name }) => `${id}.${name}` === value.path));
    const path = (0,lib_files/* insidePath */.yt)(value.path);
    return isOutput ? { kind: 'wire', from: value.path } : { ...value, path: path ?? value.path };
}
async function fileProblem(path, files) {
    try {
        const found = await files.stat(path);
        // The engine says it better, with the name that may be meant.
        if (found?.kind === 'file' && found.bytes < largestRead)
            await files.read(path);
        if (found?.kind === 'directory' && (await files.list(path)).length === 0)
            return `The folder ${path} has no files in it.`;
        return found === undefined ? `There is no file or folder ${path} in the repository.` : undefined;
    }
    catch (error) {
        return `${path} cannot be read: ${error.message}`;
    }
}
/** Larger files are not read to see whether they can be. */
const largestRead = 20_000_000;
/** The first error about the node that was not there before and that no question is about. */
async function newProblem(next, { question, before, look }) {
    const known = new Set(before.map(({ key }) => key));
    const found = (await look(next)).find(({ key, severity, code, about }) => severity === 'error' &&
        !known.has(key) &&
        !asksAbout(code) &&
        (about.node === undefined || about.node === question.node));
    return found === undefined ? undefined : [found.message, found.help?.split('\n')[0]].filter(Boolean).join(' ');
}
async function acceptSample(attempt, like) {
    const { draft, question, situation, files, seed } = attempt;
    const node = situation.plan.nodes.find(({ id }) => id === question.node);
    const ports = question.kind === 'stub' ? node?.outputs : node?.inputs;
    const port = ports?.find(({ name }) => name === question.name);
    if (node === undefined || port === undefined)
        return `Nothing is known of ${question.node}.${question.name}.`;
    const template = like === undefined ? undefined : await readTemplate(like, files);
    if (typeof template === 'string')
        return template;
    try {
        const sample = makeSample({ node: node.id, port, seed, ...(template && { template }) });
        if (sample === undefined)
            return 'Its columns are not declared. Name a real file: like FILE';
        const taken = await anyThere(sample.files.map(({ path }) => path), files);
        const texts = taken === undefined ? Object.fromEntries(sample.files.map(({ path, text }) => [path, text])) : {};
        if (taken !== undefined)
            return `${taken} is there already; it is not overwritten. Name it as the file, or move it away.`;
        const answers = withAnswer(draft.answers, question, { kind: 'file', path: sample.path });
        const before = answers.nodes[node.id] ?? {};
        const note = [before.note, sampleNote(question.name)].filter(Boolean).join(' ');
        return {
            answers: { ...answers, nodes: { ...answers.nodes, [node.id]: { ...before, note } } },
            files: { ...draft.files, ...texts },
        };
    }
    catch (error) {
        if (error instanceof SampleError)
            return error.message;
        throw error;
    }
}
/** What reports say of a node that runs on made-up data. */
function sampleNote(port) {
    return `${port} is sample data, made up.`;
}
async function anyThere(paths, files) {
    for (const path of paths)
        if ((await files.stat(path)) !== undefined)
            return path;
    return undefined;
}
/** The columns of a real file; or why there are none. */
async function readTemplate(path, files) {
    const format = sampleFormatOf(path);
    if (format === undefined)
        return `Samples can be made like ${sampleFormats.join(', ')} files; ${path} is none.`;
    try {
        const columns = columnsOfTable(new TextDecoder().decode(await files.read(path)), format);
        return columns === undefined ? `${path} is not a table with columns.` : { columns, format };
    }
    catch (error) {
        return `${path} cannot be read: ${error.message}`;
    }
}

// EXTERNAL MODULE: ./src/commands/exit-codes.ts
var exit_codes = __webpack_require__(25979);
// EXTERNAL MODULE: ./src/compile/compile.ts + 15 modules
var compile = __webpack_require__(66181);
// EXTERNAL MODULE: ./src/compile/one-per-cause.ts + 2 modules
var one_per_cause = __webpack_require__(73362);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/init/test-file.ts

const heading = ` What a test needs beyond the DAG and the interfaces. Written by "dag-script-test init"; yours to edit.`;
/**
 * The test file with the answers in it. What is there stays, comments too: keys are only added, and a key that has a
 * value keeps it. Undefined when the text is not one that can be added to.
 */
function writeAnswers(before, answers) {
    const document = before === undefined || before.trim() === '' ? new dist/* Document */.yo({}) : (0,dist/* parseDocument */.Tp)(before);
    if (document.errors.length > 0)
        return undefined;
    // A file of comments alone has no map yet.
    if (document.contents === null)
        document.contents = document.createNode({});
    if (!(0,dist/* isMap */.jh)(document.contents))
        return undefined;
    if (before === undefined || before.trim() === '')
        document.commentBefore = heading;
    const said = JSON.stringify(document.toJS());
    for (const key of ['dag', 'interfaces', 'scripts']) {
        const value = answers[key];
        if (value !== undefined)
            add(document, [key], value.length === 1 ? value[0] : value);
    }
    for (const [name, value] of Object.entries(answers.defaults?.env ?? {}))
        add(document, ['defaults', 'env', name], value);
    for (const [id, node] of Object.entries(answers.nodes))
        addNode(document, id, node);
    for (const [to, from] of Object.entries(answers.wiring))
        add(document, ['wiring', to], from);
    // Adding nothing must not lay the file out anew.
    if (before !== undefined && said === JSON.stringify(document.toJS()))
        return before;
    return document.toString({ lineWidth: 0 });
}
function addNode(document, id, { note, ...node }) {
    for (const [key, value] of Object.entries(node)) {
        if (typeof value === 'string')
            add(document, ['nodes', id, key], value);
        else
            for (const [name, each] of Object.entries(value))
                add(document, ['nodes', id, key, name], each);
    }
    if (note === undefined)
        return;
    const known = document.getIn(['nodes', id, 'note']);
    if (typeof known !== 'string')
        add(document, ['nodes', id, 'note'], note);
    else if (!known.includes(note))
        document.setIn(['nodes', id, 'note'], `${known} ${note}`);
}
/** Sets a value where there is none. `{}` and an empty key on the way become maps. */
function add(document, path, value) {
    for (let depth = 1; depth < path.length; depth += 1) {
        const above = path.slice(0, depth);
        const found = document.getIn(above, true);
        if ((0,dist/* isMap */.jh)(found)) {
            if (found.items.length === 0)
                found.flow = false;
        }
        else
            document.setIn(above, new dist/* YAMLMap */.CA(document.schema));
    }
    if (!document.hasIn(path) || document.getIn(path) === null)
        document.setIn(path, document.createNode(value));
}

;// CONCATENATED MODULE: ./src/lib/overlay-files.ts


/**
 * Files as they would be if some texts were written (path relative to the workspace → text). Globs see what lies on the
 * disk only: what is added is found by its path and in the list of its folder.
 */
function overlayFiles(files, texts) {
    const folders = new Set();
    for (const path of texts.keys()) {
        for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            folders.add(path.slice(0, slash));
        }
    }
    const plain = (path) => path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
    return {
        async stat(path) {
            const text = texts.get(plain(path));
            if (text !== undefined)
                return { kind: 'file', bytes: Buffer.byteLength(text) };
            const found = await files.stat(path);
            return found ?? (folders.has(plain(path)) ? { kind: 'directory', bytes: 0 } : undefined);
        },
        async read(path) {
            const text = texts.get(plain(path));
            return text === undefined ? files.read(path) : new TextEncoder().encode(text);
        },
        async sha256(path) {
            const text = texts.get(plain(path));
            return text === undefined ? files.sha256(path) : (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
        },
        async list(folder) {
            const prefix = plain(folder) === '.' || plain(folder) === '' ? '' : `${plain(folder)}/`;
            const added = [...texts.keys()].filter((path) => path.startsWith(prefix));
            return [...new Set([...(await files.list(folder)), ...added])].sort(ordered/* byText */.z);
        },
        glob: (patterns) => files.glob(patterns),
    };
}

// EXTERNAL MODULE: ./src/load/load.ts + 14 modules
var load = __webpack_require__(79417);
;// CONCATENATED MODULE: ./src/commands/init-look.ts






/**
 * Loads and compiles as `run` would once the draft is written. So the wizard never believes what the engine does not,
 * and what it leaves is what `run` finds. Undefined: there is no DAG that could be read.
 */
async function lookAtDraft(draft, tools) {
    const { loaded, text } = await loadDraft(draft, tools);
    const [project] = loaded.projects;
    if (project === undefined)
        return undefined;
    const compiled = loaded.projects.map((each) => ({ project: each, ...(0,compile/* compile */.w)(each) }));
    const all = [...loaded.diagnostics, ...compiled.flatMap(({ diagnostics }) => diagnostics)];
    const plan = { ...compiled[0].plan };
    const nodes = compiled.flatMap((each) => each.plan.nodes);
    const bindings = compiled.flatMap((each) => each.plan.bindings);
    const situation = {
        project: project,
        plan: { ...plan, nodes, bindings },
        diagnostics: all,
        data: tools.data,
        answers: draft.answers,
        drafted: new Set(Object.keys(tools.drafted)),
        samples: tools.samples,
    };
    return {
        situation,
        questions: findQuestions(situation),
        diagnostics: (0,one_per_cause/* onePerCause */.F)(all, loaded.projects),
        text,
        loaded,
    };
}
/** What loading finds with the draft laid over the files. */
async function loadDraft({ answers, files: added }, { request, files, test, drafted }) {
    const text = writeAnswers(test.before, answers);
    const texts = new Map([...Object.entries(drafted), ...Object.entries(added)]);
    if (text !== undefined)
        texts.set(test.path, text);
    return { loaded: await (0,load/* load */.H)(request, overlayFiles(files, texts)), text };
}
/** Errors in the test file that answers made and that no question mends: an answer must not be written with them. */
function misfits(view, before, { test }) {
    const known = new Set(before.situation.diagnostics.map(({ key }) => key));
    return view.situation.diagnostics.filter(({ key, severity, code, at }) => severity === 'error' && !known.has(key) && at?.file === test.path && !asksAbout(code));
}

;// CONCATENATED MODULE: ./src/init/parse-answers.ts

/**
 * Answers in the words of the test file, as YAML or JSON. Only what answers can be is taken; what else is in the text
 * is told.
 */
function parseAnswers(text, name) {
    let value;
    try {
        value = (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        return { problems: [`${name} is not YAML or JSON: ${error.message.split('\n')[0]}`] };
    }
    if (!parse_answers_isMap(value))
        return { problems: [`${name} must be a map such as {"nodes": {"Train": {"env": {"LABEL": "y"}}}}.`] };
    const problems = [];
    const answers = {};
    for (const [key, content] of Object.entries(value)) {
        if (key === 'dag' || key === 'interfaces' || key === 'scripts') {
            const list = [content].flat();
            if (list.every((each) => typeof each === 'string'))
                answers[key] = list;
            else
                problems.push(`${name}: ${key} must be a path or a list of paths.`);
        }
        else if (key === 'wiring') {
            if (isTextMap(content))
                answers.wiring = content;
            else
                problems.push(`${name}: wiring must map Node.input to Node.output.`);
        }
        else if (key === 'defaults' && parse_answers_isMap(content) && isTextMap(content['env']) && Object.keys(content).length === 1) {
            answers.defaults = { env: content['env'] };
        }
        else if (key === 'nodes' && parse_answers_isMap(content)) {
            const nodes = Object.entries(content).flatMap(([id, node]) => {
                const wrong = nodeProblem(node);
                if (wrong !== undefined)
                    problems.push(`${name}: nodes.${id}${wrong}`);
                return wrong === undefined ? [[id, node]] : [];
            });
            answers.nodes = Object.fromEntries(nodes);
        }
        else
            problems.push(`${name}: ${key} is no answer; there are dag, interfaces, scripts, defaults.env, nodes and wiring.`);
    }
    return problems.length > 0 ? { problems } : { answers, problems };
}
/** What is wrong with a node's answers, as the end of a sentence. */
function nodeProblem(node) {
    if (!parse_answers_isMap(node))
        return ' must be a map.';
    for (const [key, value] of Object.entries(node)) {
        if (key === 'step' || key === 'skip' || key === 'note') {
            if (typeof value !== 'string')
                return `.${key} must be a text.`;
        }
        else if (key === 'inputs' || key === 'stub' || key === 'env') {
            if (!isTextMap(value))
                return `.${key} must map names to texts; put numbers in quotes.`;
        }
        else if (key === 'args') {
            if (!parse_answers_isMap(value) || Object.values(value).some((each) => typeof each === 'object' && each !== null))
                return '.args must map names to values.';
        }
        else
            return `.${key} is no answer; there are step, stub, inputs, env, args, skip and note.`;
    }
    return undefined;
}
function parse_answers_isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isTextMap(value) {
    return parse_answers_isMap(value) && Object.values(value).every((each) => typeof each === 'string');
}

;// CONCATENATED MODULE: ./src/commands/read-answers.ts



/** The answers of a file, or of standard input for `-`. */
async function readAnswers(named, cwd) {
    if (typeof named !== 'string' || named === '')
        return { problems: [] };
    try {
        const text = named === '-' ? await (0,lib_files/* readInput */.R5)() : await (0,lib_files/* readIfThere */.qC)((0,external_node_path_.resolve)(cwd, named));
        if (text === undefined)
            return { problems: [`--answers: there is no file ${named}.`] };
        return parseAnswers(text, named === '-' ? 'the answers' : named);
    }
    catch (error) {
        return { problems: [`--answers: ${named} cannot be read: ${error.message}`] };
    }
}

// EXTERNAL MODULE: ./src/execute/work-folder.ts
var work_folder = __webpack_require__(94447);
;// CONCATENATED MODULE: ./src/commands/keep-answers.ts




/** What was answered in an earlier sitting. */
async function readKept(out) {
    return readDraft(await (0,lib_files/* readIfThere */.qC)((0,external_node_path_.join)(out, keptAnswers)).catch(() => undefined));
}
/** Keeps what was answered in the work folder, which no commit holds and every run leaves there. */
async function keep(out, draft) {
    await (0,work_folder/* claimFolder */.Pm)(out);
    await (0,lib_files/* writeWhole */.f8)((0,external_node_path_.join)(out, keptAnswers), keepDraft(draft));
}
/** The answers are in the test file now. */
async function forget(out) {
    await (0,lib_files/* removeIfThere */.Ks)((0,external_node_path_.join)(out, keptAnswers));
}

;// CONCATENATED MODULE: ./src/init/find-places.ts


const find_places_hidden = /(?:^|\/)(?:\.[^/]+|node_modules|__pycache__|venv|env|site-packages|build|dist)\//;
const dataFile = /\.(?:csv|tsv|json|jsonl|ndjson|parquet|arrow|feather|npy|npz|pkl|pickle|joblib|txt|zip|tgz|gz|tar|bst|onnx)$/i;
const noData = /(?:^|\/)(?:package(?:-lock)?|tsconfig|composer|renovate|\.[^/]*)\.json$|requirements[^/]*\.txt$|\.dag\.json$|baseline\.json$/;
/** Sorts the files of a repository into what a pipeline is made of. */
function findPlaces(paths) {
    const seen = paths.filter((path) => !find_places_hidden.test(path));
    const isTest = (path) => /(?:^|\/)tests?\//.test(path);
    const data = seen.filter((path) => dataFile.test(path) && !noData.test(path));
    const folders = new Set(data.map((path) => external_node_path_.posix.dirname(path)).filter((folder) => folder !== '.'));
    return {
        dags: seen.filter((path) => /\.dag\.(?:json|ya?ml)$/.test(path)),
        interfaces: seen.filter((path) => /\.step\.ya?ml$/.test(path)),
        scripts: seen.filter((path) => path.endsWith('.py') &&
            !isTest(path) &&
            !/(?:^|\/)(?:_[^/]*|setup|conftest|test_[^/]*|[^/]*_test)\.py$/.test(path)),
        data: [...data, ...folders].sort(ordered/* byText */.z),
    };
}
/** The folders of some files, without those that lie in another of them. */
function topFolders(paths) {
    const folders = [...new Set(paths.map((path) => external_node_path_.posix.dirname(path)))].sort(ordered/* byText */.z);
    return folders.filter((folder) => !folders.some((other) => other !== folder && folder.startsWith(`${other}/`)));
}

// EXTERNAL MODULE: ./src/load/read-test-file.ts + 1 modules
var read_test_file = __webpack_require__(84479);
// EXTERNAL MODULE: ./src/model/diagnostic.ts
var diagnostic = __webpack_require__(23302);
;// CONCATENATED MODULE: ./src/init/yaml-text.ts
/** Words that YAML reads as something else than a text. */
const notText = /^(?:true|false|null|yes|no|on|off|y|n|~|[-+.\d].*)$/i;
/** A text as a YAML scalar, also between braces; quoted only where it must be. */
function yamlText(text) {
    const isPlain = /^[\p{L}\p{N}_/-][\p{L}\p{N}_./-]*$/u.test(text);
    return isPlain && (text.startsWith('--') || !notText.test(text)) ? text : JSON.stringify(text);
}

;// CONCATENATED MODULE: ./src/init/draft-dag.ts


/**
 * The DAG that the names of inputs and outputs leave no doubt of: each input of the name of one output comes from there.
 * Undefined when two steps could be meant, when the steps would run in a circle, and when nothing connects them.
 */
function draftDag(steps) {
    const makers = Map.groupBy(steps.flatMap(({ step, outputs }) => outputs.map(({ name }) => ({ step, key: (0,step_names/* nameKey */.R)(name) }))), ({ key }) => key);
    const needs = new Map();
    for (const { step, inputs } of steps) {
        const before = new Set();
        for (const { name } of inputs) {
            const from = (makers.get((0,step_names/* nameKey */.R)(name)) ?? []).filter((maker) => maker.step !== step);
            if (from.length > 1)
                return undefined;
            for (const maker of from)
                before.add(maker.step);
        }
        needs.set(step, before);
    }
    if (steps.some(({ step, inputs }) => inputs.some(({ name }) => mayBeMeant(step, (0,step_names/* nameKey */.R)(name)))))
        return undefined;
    const used = new Set([...needs.values()].flatMap((each) => [...each]));
    const isLoose = steps.some(({ step }) => needs.get(step)?.size === 0 && !used.has(step));
    if (steps.length === 0 || (isLoose && steps.length > 1))
        return undefined;
    const order = inOrder(needs);
    if (order === undefined)
        return undefined;
    return write(order, needs);
    /** Whether an input that nothing feeds is nearly called like an output that feeds nothing. */
    function mayBeMeant(step, key) {
        if (makers.has(key))
            return false;
        const taken = new Set(steps.flatMap(({ inputs }) => inputs.map(({ name }) => (0,step_names/* nameKey */.R)(name))));
        return [...makers].some(([output, from]) => !taken.has(output) &&
            from.some((maker) => maker.step !== step) &&
            (output.includes(key) || key.includes(output)));
    }
}
function write(order, needs) {
    const lines = order.map((step) => {
        const before = [...(needs.get(step) ?? [])];
        return `  ${yamlText(step)}: {${before.length === 0 ? '' : ` needs: [${before.map(yamlText).join(', ')}] `}}`;
    });
    return `# DRAFT by "dag-script-test init": an input comes from the output of the same name. Review it, then take this line out.\nnodes:\n${lines.join('\n')}\n`;
}
/** Every step after those that it needs; undefined when there is a circle. */
function inOrder(needs) {
    const done = [];
    while (done.length < needs.size) {
        const next = [...needs].find(([step, before]) => !done.includes(step) && [...before].every((each) => done.includes(each)));
        if (next === undefined)
            return undefined;
        done.push(next[0]);
    }
    return done;
}

;// CONCATENATED MODULE: ./src/init/draft-command.ts
/** Whether a script gets its paths from its command line, not from the maps of a `main`. */
function hasCommandLineOnly({ how, commandLine, uses = [] }) {
    return how === 'program' && commandLine !== undefined && !uses.some(({ of }) => of === 'inputs' || of === 'outputs');
}
/** The command that gives a script its paths and values as flags. A short spelling of a flag is left out. */
function draftCommand({ commandLine }) {
    const inputs = [];
    const outputs = [];
    const args = [];
    const words = ['python3', '{script}'];
    for (const flag of commandLine?.flags ?? []) {
        if (/^-[^-]/.test(flag.name))
            continue;
        const name = flag.destination || flag.name.replace(/^-+/, '').replaceAll('-', '_');
        const before = flag.name.startsWith('-') ? [flag.name] : [];
        const flow = flowOf(flag, name);
        const port = { name, required: true, path: flag.path ?? {} };
        if (flow === 'in') {
            inputs.push(port);
            words.push(...before, `{inputs.${name}}`);
        }
        else if (flow === 'out') {
            outputs.push(port);
            words.push(...before, `{outputs.${name}}`);
        }
        else if (flag.required || (typeof flag.default !== 'boolean' && flag.default !== undefined)) {
            args.push({ name, flag: flag.name, ...(flag.default !== undefined && { default: flag.default }) });
            words.push(...before, `{args.${name}}`);
        }
    }
    return { words, inputs, outputs, args };
}
/** Which way data goes: as the source says, else as the name does. */
function flowOf({ path }, name) {
    if (path?.flow !== undefined)
        return path.flow;
    if (/^(?:in|input|source|src|raw)(?:_|$)|_(?:in|input)$/.test(name))
        return 'in';
    return /^(?:out|output|dest|destination|target)(?:_|$)|_(?:out|output)$/.test(name) && !/column|name|label/.test(name)
        ? 'out'
        : undefined;
}

;// CONCATENATED MODULE: ./src/init/draft-interface.ts


/** Variables that the machine or the platform sets. */
const notOurs = /^(?:PATH|HOME|USER|LANG|LC_.*|TMPDIR|TEMP|TMP|PWD|SHELL|PYTHON.*|CUDA_.*|OMP_.*|VIRTUAL_ENV)$/;
/**
 * A step interface as the source of the script has it: a draft, because a source does not tell everything. Undefined
 * when the script cannot be run at all.
 */
function draftInterface({ step, script, facts }) {
    if (facts.problem !== undefined || facts.how === 'not' || facts.how === undefined)
        return undefined;
    const command = hasCommandLineOnly(facts) ? draftCommand(facts) : undefined;
    const inputs = command?.inputs ?? portsOf('inputs', facts);
    const outputs = command?.outputs ?? portsOf('outputs', facts);
    const lines = [
        `# DRAFT by "dag-script-test init", from what ${script} does with its arguments. Review it, then take this line out.`,
        ...doubts(facts),
        `step_type: ${yamlText(step)}`,
        'contract:',
        `  entry_point: ${yamlText(script.split('/').at(-1) ?? script)}`,
        ...(command === undefined ? [] : [`  command: [${command.words.map(yamlText).join(', ')}]`]),
        ...block('inputs', inputs.map((port) => portLine(port, 'input'))),
        ...block('outputs', outputs.map((port) => portLine(port, 'output'))),
        ...argumentLines(command?.args ?? argumentsOf(facts)),
        ...variableLines(facts),
    ];
    return { text: `${lines.join('\n')}\n`, inputs, outputs };
}
/** What a reviewer should look at. */
function doubts({ open = [] }) {
    const named = {
        inputs: 'inputs',
        outputs: 'outputs',
        arguments: 'arguments',
        variables: 'variables',
    };
    const parts = open.flatMap((map) => named[map] ?? []);
    return parts.length === 0
        ? []
        : [`# Not every use of its ${parts.join(', ')} could be followed: some may be missing here.`];
}
function block(key, lines) {
    return lines.length === 0 ? [`  ${key}: {}`] : [`  ${key}:`, ...lines.map((line) => `    ${line}`)];
}
function portLine({ name, path, required }, side) {
    const isFile = path.shape === 'file';
    const place = `/opt/ml/processing/${side}/${name}${isFile ? `/${name}.${path.ending ?? 'dat'}` : ''}`;
    const rest = side === 'input' ? `, required: ${String(required)}` : '';
    const doubt = path.shape === undefined ? ' # a folder? The source does not tell.' : '';
    return `${yamlText(name)}: { path: ${yamlText(place)}${rest} }${doubt}`;
}
/** The ports that a script asks its map for, in the order of the text. */
function portsOf(map, { uses = [] }) {
    const found = Map.groupBy(uses.filter((use) => use.of === map && use.where !== 'guard'), ({ name }) => name);
    return [...found].map(([name, each]) => ({
        name,
        required: each.some(isDemand),
        path: each.reduce((known, { path }) => ({ ...path, ...known }), {}),
    }));
}
/** It fails without, whatever the data is. */
function isDemand({ how, conditional }) {
    return how === 'demand' && conditional !== true;
}
function argumentsOf({ uses = [], commandLine }) {
    const found = Map.groupBy(uses.filter((use) => use.of === 'arguments' && use.where !== 'guard'), ({ name }) => name);
    return [...found].flatMap(([name, each]) => {
        const flag = commandLine?.flags.find((known) => [known.destination, attribute(known.name)].includes(name));
        const preset = each.find((use) => use.default !== undefined)?.default ?? flag?.default;
        // What it only asks for, and has no default that could be read, it can do without.
        if (preset === undefined && !each.some(isDemand))
            return [];
        const spelled = flag?.name.startsWith('--') === true ? flag.name : `--${name.replaceAll('_', '-')}`;
        return [{ name, flag: spelled, ...(preset !== undefined && { default: preset }) }];
    });
}
function attribute(flag) {
    return flag.replace(/^-+/, '').replaceAll('-', '_');
}
function argumentLines(args) {
    if (args.length === 0)
        return [];
    const preset = args.filter((argument) => argument.default !== undefined);
    return [
        ...(preset.length === 0
            ? []
            : block('arguments', preset.map((each) => `${yamlText(each.name)}: ${literal(each.default)}`))),
        '  job_arguments:',
        ...args.map(({ name, flag }) => `    - { flag: ${yamlText(flag)}, source: ${yamlText(name)} }`),
    ];
}
function literal(value) {
    return typeof value === 'string' ? yamlText(value) : String(value);
}
function variableLines({ uses = [] }) {
    const found = Map.groupBy(uses.filter(({ of, name, where }) => (of === 'variables' || of === 'environment') && where !== 'guard' && !notOurs.test(name)), ({ name }) => name);
    const required = [...found].filter(([, each]) => each.some(isDemand)).map(([name]) => name);
    const optional = [...found].flatMap(([name, each]) => {
        const preset = each.find((use) => use.default !== undefined)?.default;
        return required.includes(name) || preset === undefined
            ? []
            : [`${yamlText(name)}: ${JSON.stringify(String(preset))}`];
    });
    if (required.length + optional.length === 0)
        return [];
    return [
        '  env_vars:',
        `    required: [${required.map(yamlText).join(', ')}]`,
        ...(optional.length === 0 ? ['    optional: {}'] : ['    optional:', ...optional.map((line) => `      ${line}`)]),
    ];
}

;// CONCATENATED MODULE: ./src/init/match-scripts.ts


/** Finds the scripts of nodes by their names: `Clean_training` is `clean.py`, if there is no script of the whole name. */
function matchScripts(nodes, scripts) {
    const byKey = new Map();
    // Of two alike, the one in a folder of scripts.
    for (const path of scripts.toSorted((a, b) => Number(inScripts(b)) - Number(inScripts(a)))) {
        for (const key of keysOf(path))
            if (!byKey.has(key))
                byKey.set(key, path);
    }
    const found = new Map();
    for (const { id, step } of nodes) {
        const match = namesOf(step ?? id)
            .map((name) => ({ step: name, script: byKey.get((0,step_names/* nameKey */.R)(name)) }))
            .find(({ script }) => script !== undefined);
        if (match?.script !== undefined)
            found.set(match.step, { step: match.step, script: match.script });
    }
    return [...found.values()];
}
function inScripts(path) {
    return external_node_path_.posix.dirname(path).split('/').includes('scripts');
}
/** The stem, also without numbers before it and words that say no more than that it is a script. */
function keysOf(path) {
    const stem = external_node_path_.posix.basename(path, '.py');
    const bare = stem
        .replace(/^\d+[_-]?/, '')
        .replace(/^(?:run|step)_/, '')
        .replace(/_(?:step|script|job|main)$/, '');
    return [(0,step_names/* nameKey */.R)(stem), (0,step_names/* nameKey */.R)(bare)];
}
/** A name, and what is left of it without the last parts. */
function namesOf(name) {
    const parts = name.split('_');
    return parts.map((_, index) => parts.slice(0, parts.length - index).join('_')).filter((each) => each !== '');
}

// EXTERNAL MODULE: ./src/commands/read-sources.ts
var read_sources = __webpack_require__(82283);
;// CONCATENATED MODULE: ./src/commands/draft-interfaces.ts









const nothing = { files: {}, answers: {}, diagnostics: [] };
/** Drafts interfaces for scripts of nodes that have none; where there is no DAG, for all scripts, and the DAG too. */
async function draftInterfaces({ loaded, found, root, terminal }) {
    if (loaded.shelf === undefined)
        return nothing;
    const hasNoDag = loaded.diagnostics.some(({ code }) => code === 'no-dag-found');
    if (hasNoDag && found.interfaces.length > 0)
        return nothing;
    if (loaded.projects.length === 0 && !hasNoDag)
        return nothing;
    const matched = hasNoDag ? found.scripts.map(asStep) : matchScripts(nodesWithout(loaded), found.scripts);
    if (matched.length === 0)
        return nothing;
    const facts = await (0,read_sources/* readSources */.t)(matched.map(({ script }) => script), loaded.shelf.test.python, root, terminal);
    if (facts === undefined)
        return { ...nothing, diagnostics: [noPython(loaded.shelf.test.python.executable)] };
    for (const { step, script } of matched) {
        const why = facts.get(script)?.problem?.message ?? facts.get(script)?.why;
        if (why !== undefined)
            terminal.err(`No interface could be drafted for ${step}, because of ${script}: ${why}\n`);
    }
    const drafts = matched.flatMap(({ step, script }) => {
        const known = facts.get(script);
        const draft = known === undefined ? undefined : draftInterface({ step, script, facts: known });
        return draft === undefined ? [] : [{ step, script, draft }];
    });
    // Without a DAG to say so, a script that takes and makes nothing may be anything.
    const kept = hasNoDag ? drafts.filter(({ draft }) => draft.inputs.length + draft.outputs.length > 0) : drafts;
    if (kept.length === 0)
        return nothing;
    const placed = place(kept, loaded);
    if (!hasNoDag)
        return placed;
    const dag = draftDag(kept.map(({ step, draft: { inputs, outputs } }) => ({ step, inputs, outputs })));
    if (dag === undefined)
        return { ...nothing, diagnostics: [noOrder(kept.map(({ step }) => step))] };
    const path = 'pipelines/pipeline.dag.yml';
    return { ...placed, files: { ...placed.files, [path]: dag }, answers: { ...placed.answers, dag: [path] } };
}
/** A script as a step of its name: `clean_data.py` → `CleanData`. */
function asStep(script) {
    const words = external_node_path_.posix
        .basename(script, '.py')
        .replace(/^\d+[_-]?/, '')
        .split(/[_-]+/)
        .filter(Boolean);
    return { script, step: words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('') };
}
/** The nodes of which no interface is known. */
function nodesWithout({ projects }) {
    return projects.flatMap((project) => {
        const unknown = new Set((0,compile/* compile */.w)(project).diagnostics.flatMap(({ code, about }) => (code === 'unknown-step' ? (about.node ?? []) : [])));
        return project.dag.nodes.filter(({ id }) => unknown.has(id));
    });
}
/** Puts drafts beside the interfaces that there are, else where interfaces are looked for. */
function place(drafts, { shelf }) {
    const folders = topFolders(drafts.map(({ script }) => script));
    const [first] = shelf?.workspaces ?? [];
    const isInSteps = folders.length === 1 && folders[0] === 'steps/scripts';
    const usual = isInSteps ? 'steps/interfaces' : 'interfaces';
    const folder = first === undefined || /[*?[{]|\.ya?ml$/.test(first.interfaces) ? usual : first.interfaces;
    const known = new Set(['scripts', 'steps/scripts', ...(shelf?.workspaces ?? []).flatMap(({ scripts }) => scripts)]);
    const isFound = folders.every((each) => known.has(each));
    return {
        files: Object.fromEntries(drafts.map(({ step, draft }) => [`${folder}/${(0,step_names/* snakeName */.o)(step)}.step.yaml`, draft.text])),
        answers: isFound
            ? {}
            : { scripts: [...new Set([...(shelf?.workspaces ?? []).flatMap(({ scripts }) => scripts), ...folders])] },
        diagnostics: [],
    };
}
function noPython(executable) {
    return (0,diagnostic/* diagnose */.h4)({
        code: 'python-not-found',
        severity: 'error',
        message: `There are scripts without an interface, and no Python to read them with: ${executable} cannot be started.`,
        help: 'Install Python 3.9 or newer, or name one with --python.',
    });
}
function noOrder(steps) {
    return (0,diagnostic/* diagnose */.h4)({
        code: 'no-dag-found',
        severity: 'error',
        message: `There is no DAG, and the scripts of ${steps.join(', ')} do not tell by their inputs and outputs in which order they run.`,
        help: `Write it down, in pipelines/NAME.dag.yml, and start init again:\nnodes:\n${steps.map((step, index) => `  ${step}: {${index === 0 ? '' : ` needs: [${steps[index - 1] ?? ''}] `}}`).join('\n')}`,
    });
}

;// CONCATENATED MODULE: ./src/commands/survey-repository.ts







/** Finds the DAG, the interfaces and the scripts, wherever they lie, and drafts interfaces for scripts without one. */
async function surveyRepository(request, files, terminal, asker) {
    const test = await readTest(request, files);
    if (typeof test.before === 'object')
        return { kind: 'lost', diagnostics: [test.before] };
    const found = findPlaces(await files.glob(['**/*']));
    const tools = { request, files, test: { path: test.path, before: test.before }, drafted: {}, data: found.data };
    let answers = mergeAnswers(noAnswers, namedBy(request));
    const look = async () => (await loadDraft({ answers, files: {} }, { ...tools, samples: false })).loaded;
    let loaded = await look();
    if (loaded.shelf === undefined)
        return { kind: 'lost', diagnostics: loaded.diagnostics };
    const { dag, hasLeft } = await chooseDag(loaded, found, asker);
    if (hasLeft === true)
        return { kind: 'left' };
    answers = mergeAnswers(answers, {
        ...(dag !== undefined && { dag: [dag] }),
        ...interfacesElsewhere(loaded, found),
    });
    loaded = await look();
    answers = mergeAnswers(answers, scriptsElsewhere(loaded, found));
    loaded = await look();
    const drafted = await draftInterfaces({ loaded, found, root: request.root, terminal });
    answers = mergeAnswers(answers, drafted.answers);
    const survey = { ...tools, drafted: drafted.files };
    const { loaded: whole } = await loadDraft({ answers, files: {} }, { ...survey, samples: false });
    if (whole.projects.length === 0)
        return {
            kind: 'lost',
            diagnostics: [...(drafted.diagnostics.length > 0 ? [] : whole.diagnostics), ...drafted.diagnostics],
        };
    return { kind: 'found', answers, look: survey };
}
/** Where the test file is or will be, and what is in it; or what is wrong with it. */
async function readTest(request, files) {
    const candidates = request.config === undefined ? read_test_file/* usualTestFiles */.g : [external_node_path_.posix.normalize(request.config)];
    for (const path of candidates) {
        if ((await files.stat(path).catch(() => undefined)) === undefined)
            continue;
        try {
            return { path, before: new TextDecoder().decode(await files.read(path)) };
        }
        catch (error) {
            const message = `"${path}" cannot be read: ${error.message}`;
            const help = 'Check its permissions and that it is a regular file.';
            return {
                path,
                before: (0,diagnostic/* diagnose */.h4)({ code: 'file-unreadable', severity: 'error', message, help, about: { item: path } }),
            };
        }
    }
    return { path: candidates[0] ?? read_test_file/* usualTestFiles */.g[0], before: undefined };
}
/** What flags name belongs into the test file too: a later run has no flags. */
function namedBy({ dag, interfaces, scripts }) {
    return {
        ...(dag !== undefined && { dag }),
        ...(interfaces !== undefined && { interfaces }),
        ...(scripts !== undefined && { scripts }),
    };
}
/** The DAG to write into the test file, if one is to be. */
async function chooseDag({ diagnostics, projects }, { dags }, asker) {
    const [only, ...others] = projects.map((project) => project.dag.at.file);
    if (only !== undefined && others.length === 0)
        return dags.includes(only) ? { dag: only } : {};
    const isOpen = diagnostics.some(({ code }) => code === 'no-dag-found' || code === 'several-dags-found');
    const [first] = dags;
    if (!isOpen || first === undefined)
        return {};
    if (dags.length === 1)
        return { dag: first };
    if (asker === undefined)
        return {};
    const options = dags.map((label) => ({ label }));
    const chosen = dags[(await asker.choose('Which DAG is to be tested?', options)) ?? -1];
    return chosen === undefined ? { hasLeft: true } : { dag: chosen };
}
/** Folders of interfaces in unusual places. */
function interfacesElsewhere({ diagnostics }, { interfaces }) {
    const isOpen = diagnostics.some(({ code }) => code === 'no-interfaces-found');
    return isOpen && interfaces.length > 0 ? { interfaces: topFolders(interfaces) } : {};
}
/** Folders of entry points that lie in unusual places. */
function scriptsElsewhere({ shelf }, { scripts }) {
    if (shelf === undefined)
        return {};
    const known = new Set(shelf.files.map(({ path }) => external_node_path_.posix.basename(path)));
    const wanted = shelf.interfaces.flatMap(({ base: { contract } }) => typeof contract.entryPoint === 'string' && !known.has(external_node_path_.posix.basename(contract.entryPoint))
        ? [external_node_path_.posix.basename(contract.entryPoint)]
        : []);
    const lying = scripts.filter((path) => wanted.includes(external_node_path_.posix.basename(path)));
    if (lying.length === 0)
        return {};
    return { scripts: [...new Set([...shelf.workspaces.flatMap((each) => each.scripts), ...topFolders(lying)])] };
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(37291);
;// CONCATENATED MODULE: ./src/init/show-diff.ts

/** What a file would become: the whole text of a new one, else the lines that change. Empty: nothing changes. */
function showChange(path, before, after) {
    if (before === after)
        return '';
    if (before === undefined)
        return `${path} (new)\n${after.replace(/\n$/, '').replace(/^/gm, '  ')}\n`;
    const patch = (0,create/* createTwoFilesPatch */.ss)(path, path, before, after, undefined, undefined, { context: 2 });
    return `${path} (changed)\n${patch.split('\n').slice(3).join('\n').trimEnd().replace(/^/gm, '  ')}\n`;
}

;// CONCATENATED MODULE: ./src/init/describe-samples.ts
/** The file that says which test data is made up. It lies where no input is looked for. */
const samplesPath = 'tests/data/SAMPLES.md';
const head = `# Sample data

These files are made up: "dag-script-test init" wrote them with the columns and types that are declared or that a real
file has, and values drawn by chance. They show whether scripts run, not whether results are right. Replace them with
real test data when you have some, and take their lines out of here.

`;
/** The list of made-up files with some more of them. */
function describeSamples(before, paths) {
    const known = before ?? head;
    const lines = paths.map((path) => `- \`${path}\``).filter((line) => !known.includes(line));
    const ended = known.endsWith('\n') ? known : `${known}\n`;
    return lines.length === 0 ? known : `${ended}${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./src/init/workflow-file.ts
/** Where the workflow is written. */
const workflowPath = '.github/workflows/dag-script-test.yml';
/** A workflow that runs the pipeline on each pull request; `requirements`: a pip file that its scripts need. */
function workflowText(requirements) {
    const install = requirements === undefined ? '' : `      - run: python3 -m pip install -r ${requirements}\n`;
    return `name: pipeline
on: pull_request
permissions: { contents: read, checks: write }
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
${install}      - uses: org/dag-script-test@v1
`;
}
/** The line that keeps results out of commits. */
const ignoredLine = '.dag-script-test/';
/** A `.gitignore` with our line; undefined when it is there already. */
function withIgnoredLine(before) {
    const lines = (before ?? '').split(/\r?\n/).map((line) => line.trim());
    if (lines.some((line) => /^\/?\.dag-script-test\/?$/.test(line)))
        return undefined;
    const text = before ?? '';
    return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${ignoredLine}\n`;
}

;// CONCATENATED MODULE: ./src/commands/write-draft.ts






/** Writes everything, and shows what changes in files that exist. Returns the paths. */
async function writeDraft(output, terminal) {
    const changes = [...(await draftChanges(output)), ...(await extraChanges(output))];
    for (const { path, before, after } of changes) {
        if (before !== undefined)
            terminal.err(`${showChange(path, before, after)}\n`);
    }
    return writeAll(changes, output.root);
}
/** Shows everything, and writes what the person wants. Undefined: they went away, and nothing is written. */
async function offerAndWrite(output, asker, terminal) {
    const { tools } = output;
    const main = await draftChanges(output);
    terminal.err(`\n${main.map(({ path, before, after }) => showChange(path, before, after)).join('\n')}\n`);
    const wanted = [];
    if (main.length > 0) {
        const what = main.length === 1 ? 'this file' : `these ${main.length} files`;
        const options = ['yes', 'no, but keep what I answered', 'no, and forget what I answered'];
        const chosen = await asker.choose(`Write ${what}?`, options.map((label) => ({ label })));
        if (chosen === 2)
            await forget(tools.request.out);
        if (chosen !== 0)
            return undefined;
        wanted.push(...main);
    }
    for (const extra of await extraChanges({ ...output, extras: { gitignore: true, workflow: true } })) {
        terminal.err(`\n${showChange(extra.path, extra.before, extra.after)}\n`);
        const isWanted = await yes(asker, `Write ${extra.path} too?`);
        if (isWanted === undefined)
            return undefined;
        if (isWanted)
            wanted.push(extra);
    }
    const isComplete = output.view.diagnostics.every(({ severity }) => severity !== 'error');
    const runs = isComplete ? await yes(asker, 'Run the pipeline now?') : false;
    return { paths: await writeAll(wanted, output.root), runs: runs === true };
}
async function yes(asker, message) {
    const options = ['yes', 'no'];
    const chosen = await asker.choose(message, options.map((label) => ({ label })));
    return chosen === undefined ? undefined : options[chosen] === 'yes';
}
async function draftChanges({ draft, view, tools, root }) {
    const files = Object.entries({ ...tools.drafted, ...draft.files });
    const samples = Object.keys(draft.files);
    const readme = samples.length === 0 ? undefined : await (0,lib_files/* readIfThere */.qC)((0,external_node_path_.join)(root, samplesPath));
    const changes = [
        ...files.map(([path, after]) => ({ path, before: undefined, after })),
        ...(samples.length === 0 ? [] : [{ path: samplesPath, before: readme, after: describeSamples(readme, samples) }]),
        ...(view.text === undefined ? [] : [{ path: tools.test.path, before: tools.test.before, after: view.text }]),
    ];
    return changes.filter(({ before, after }) => before !== after);
}
async function extraChanges({ extras, root, tools }) {
    const ignore = await (0,lib_files/* readIfThere */.qC)((0,external_node_path_.join)(root, '.gitignore'));
    const ignored = withIgnoredLine(ignore);
    const requirements = (await (0,lib_files/* readIfThere */.qC)((0,external_node_path_.join)(root, 'requirements.txt'))) === undefined ? undefined : 'requirements.txt';
    return [
        ...(extras.gitignore && ignored !== undefined ? [{ path: '.gitignore', before: ignore, after: ignored }] : []),
        ...(extras.workflow && !(await hasWorkflow(tools.files))
            ? [{ path: workflowPath, before: undefined, after: workflowText(requirements) }]
            : []),
    ];
}
/** Whether a workflow runs us already, or a file lies where ours would. */
async function hasWorkflow(files) {
    for (const path of await files.glob(['.github/workflows/*.{yml,yaml}'])) {
        if (path === workflowPath)
            return true;
        const text = new TextDecoder().decode(await files.read(path).catch(() => new Uint8Array()));
        if (text.includes('dag-script-test'))
            return true;
    }
    return false;
}
async function writeAll(changes, root) {
    for (const { path, after } of changes) {
        await (0,lib_files/* writeWhole */.f8)((0,external_node_path_.join)(root, path), after);
    }
    return changes.map(({ path }) => path);
}

// EXTERNAL MODULE: ./src/commands/to-request.ts
var to_request = __webpack_require__(60813);
// EXTERNAL MODULE: ./src/commands/usage-error.ts
var usage_error = __webpack_require__(94078);
;// CONCATENATED MODULE: ./src/commands/init.ts

















/** `init`: finds out what a test of the pipeline needs, asks for what cannot be known, and writes the test file. */
async function initCommand(typed, terminal) {
    const { values } = typed;
    const { request, problems } = (0,to_request/* toRequest */.d)(values, terminal.cwd);
    const seed = seedOf(values['seed']);
    const given = await readAnswers(values['answers'], terminal.cwd);
    const wrong = [...problems, ...seed.problems, ...given.problems];
    if (wrong.length > 0)
        return (0,usage_error/* usageError */.W)('init', wrong, terminal);
    const asksNobody = values['yes'] === true || given.answers !== undefined;
    const asker = asksNobody ? undefined : await openPrompts(terminal);
    if (!asksNobody && asker === undefined) {
        terminal.err('init asks questions, and there is no terminal to ask them in.\n' +
            'Use "dag-script-test init --yes" to write what can be known without questions, or --answers FILE for the rest.\n');
        return exit_codes/* exitCodes */.h.invalid;
    }
    const files = (0,lib_files/* diskFiles */.Ts)(request.root);
    const survey = await surveyRepository(request, files, terminal, asker);
    if (survey.kind === 'left')
        return leave(emptyDraft, terminal);
    if (survey.kind === 'lost') {
        for (const diagnostic of (0,say_diagnostic/* gravestFirst */.Ln)(survey.diagnostics))
            terminal.err(`${(0,say_diagnostic/* sayDiagnostic */.rA)(diagnostic)}\n`);
        return exit_codes/* exitCodes */.h.invalid;
    }
    const tools = { ...survey.look, samples: values['sample-data'] === true };
    const empty = { answers: survey.answers, files: {} };
    const kept = asker === undefined ? undefined : await readKept(request.out);
    const more = given.answers === undefined ? kept : { answers: mergeAnswers(noAnswers, given.answers), files: {} };
    const start = more === undefined ? empty : { answers: mergeAnswers(survey.answers, more.answers), files: more.files };
    const wrongAnswers = more === undefined ? [] : misfits(await demandView(start, tools), await demandView(empty, tools), tools);
    if (wrongAnswers.length > 0) {
        for (const diagnostic of (0,say_diagnostic/* gravestFirst */.Ln)(wrongAnswers))
            terminal.err(`${(0,say_diagnostic/* sayDiagnostic */.rA)(diagnostic)}\n`);
        terminal.err(given.answers === undefined
            ? `The answers of last time do not fit any more, as above. Remove ${relativeKept(request.out, terminal.cwd)} to begin anew.\n`
            : 'Nothing was written: the answers do not fit, as above. The places are those of the test file that they would make.\n');
        return exit_codes/* exitCodes */.h.invalid;
    }
    if (kept !== undefined)
        terminal.err('Going on from last time.\n');
    const interviewTools = {
        look: (draft) => demandView(draft, tools),
        accept: (draft, question, value, { situation }) => acceptAnswer({
            draft,
            question,
            value,
            situation,
            before: situation.diagnostics,
            files,
            seed: seed.value,
            look: async (next) => (await demandView(next, tools)).situation.diagnostics,
        }),
        keep: (draft) => keep(request.out, draft),
    };
    const done = asker === undefined
        ? { ...(await settle(start, interviewTools)), hasLeft: false }
        : await interview(start, asker, interviewTools);
    if (done.hasLeft)
        return leave(done.draft, terminal);
    const view = await demandView(done.draft, tools);
    const extras = { gitignore: values['gitignore'] === true, workflow: values['workflow'] === true };
    const output = { draft: done.draft, view, tools, extras, root: request.root };
    if (asker === undefined) {
        const written = await writeDraft(output, terminal);
        return report(view, written, values['json'] === true, terminal);
    }
    const written = await offerAndWrite(output, asker, terminal);
    if (written === undefined)
        return leave((await readKept(request.out)) ?? emptyDraft, terminal);
    await forget(request.out);
    const code = report(view, written.paths, values['json'] === true, terminal);
    if (!written.runs || code !== exit_codes/* exitCodes */.h.passed)
        return code;
    const { runCommand } = await Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(15), __webpack_require__.e(338), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 83121));
    return runCommand({ ...typed, values: { ...values, json: undefined } }, terminal);
}
function relativeKept(out, cwd) {
    return (0,external_node_path_.join)((0,external_node_path_.relative)(cwd, out), keptAnswers);
}
function seedOf(value) {
    const seed = value === undefined ? 1 : Number(value);
    const isWhole = Number.isSafeInteger(seed) && seed >= 0;
    return { value: seed, problems: isWhole ? [] : [`--seed is "${String(value)}"; it is a whole number.`] };
}
async function demandView(draft, tools) {
    const view = await lookAtDraft(draft, tools);
    if (view === undefined)
        throw new Error('Internal error: the DAG was lost while answers were collected.');
    return view;
}
/** Says what is kept. */
function leave(draft, terminal) {
    const answers = countAnswers(draft.answers);
    terminal.err(`\nNothing was written. ${answers === 0 ? '' : 'What was answered is kept: '}"dag-script-test init" goes on from here.\n`);
    return exit_codes/* exitCodes */.h.interrupted;
}
/** What is still open decides the exit code: it is what `run` would say. */
function report(view, written, isJson, terminal) {
    const errors = view.diagnostics.filter(({ severity }) => severity === 'error');
    if (isJson) {
        const { diagnostics, text } = view;
        const open = view.questions.map(({ kind, node, name, asks }) => ({ kind, node, name, asks }));
        terminal.out(`${JSON.stringify({ version: 1, written, test: text, open, diagnostics }, undefined, 2)}\n`);
    }
    else {
        for (const error of errors)
            terminal.err(`${(0,say_diagnostic/* sayDiagnostic */.rA)(error)}\n`);
        // What only a draft says is needed is no error to the engine.
        const told = new Set(errors.map(({ about }) => `${about.node}.${about.item}`));
        for (const { kind, node, name, asks } of view.questions) {
            if (kind === 'argument' && !told.has(`${node}.${name}`))
                terminal.err(`Left open: ${asks}\n`);
        }
        const paths = written.length === 0 ? 'Nothing had to be written.' : `Wrote ${written.join(', ')}.`;
        const next = errors.length === 0 ? 'Next: dag-script-test run' : `Still open: ${(0,lib_text/* count */.U9)(errors.length, 'problem')}, as above.`;
        terminal.err(`${paths}\n${next}\n`);
    }
    return errors.length === 0 ? exit_codes/* exitCodes */.h.passed : exit_codes/* exitCodes */.h.invalid;
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


/***/ })

};
