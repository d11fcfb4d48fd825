export const id = 936;
export const ids = [936];
export const modules = {

/***/ 2531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainCommand: () => (/* binding */ explainCommand)
});

// EXTERNAL MODULE: ./src/compile/compile.ts + 15 modules
var compile = __webpack_require__(66181);
// EXTERNAL MODULE: ./src/lib/closest.ts
var closest = __webpack_require__(10104);
// EXTERNAL MODULE: ./src/model/diagnostic.ts
var diagnostic = __webpack_require__(23302);
// EXTERNAL MODULE: ./src/compile/catalog.ts + 1 modules
var catalog = __webpack_require__(45085);
// EXTERNAL MODULE: ./src/compile/declared-wiring.ts
var declared_wiring = __webpack_require__(18882);
// EXTERNAL MODULE: ./src/compile/match-outputs.ts
var match_outputs = __webpack_require__(90763);
// EXTERNAL MODULE: ./src/compile/score-match.ts
var score_match = __webpack_require__(93747);
;// CONCATENATED MODULE: ./src/compile/explain-candidates.ts


/** How many nodes further back, or elsewhere, are looked at: enough to help, few enough to stay fast. */
const searched = 200;
const suggested = 3;
function byScore(a, b) {
    return b.match.score - a.match.score;
}
function reached(consumer, input, producer, reach, pairs) {
    const [wanting, offering] = [consumer.step, producer.step];
    if (wanting === undefined || offering === undefined)
        return [];
    const scored = new Map();
    for (const pair of pairs(wanting, offering))
        if (pair.input === input)
            scored.set(pair.output, pair);
    return offering.ports.matchedOutputs.map((output) => {
        const pair = scored.get(output) ?? {
            input,
            output,
            match: (0,score_match/* scoreMatch */.c)(input.wanted, output.offered, offering.name),
            mayBind: false,
        };
        return { ...pair, node: producer.id, reach, producer };
    });
}
/** The best outputs among those of some nodes. */
function best(consumer, input, producers, reach, pairs) {
    return producers
        .flatMap((producer) => reached(consumer, input, producer, reach, pairs))
        .filter(({ match }) => match.score > score_match/* threshold */.EN)
        .sort(byScore)
        .slice(0, suggested);
}
/**
 * All outputs that might feed an input, the best first: those of the direct predecessors, then the best of nodes further
 * back; where none of them is above the threshold, the best of nodes that need not run before and could.
 */
function candidatesFor(consumer, { input, binding }, graph, pairs) {
    const direct = new Set(consumer.predecessors);
    const near = [...direct]
        .flatMap((id) => graph.nodes.get(id) ?? [])
        .flatMap((producer) => reached(consumer, input, producer, 'predecessor', pairs))
        .sort(byScore);
    const further = graph.ancestors(consumer.id, searched).filter(({ id }) => !direct.has(id));
    const back = best(consumer, input, further, 'ancestor', pairs);
    const found = [...near, ...back, ...wiredFromAfar(consumer, input, binding, graph, pairs, [...near, ...back])];
    if (found.some(({ match }) => match.score > score_match/* threshold */.EN) || binding !== undefined)
        return found;
    const known = new Set([consumer.id, ...direct, ...further.map(({ id }) => id)]);
    const others = [...graph.nodes.values()].filter(({ id }) => !known.has(id)).slice(0, searched);
    const follows = graph.leadTo(others.map(({ id }) => [consumer.id, id]));
    const free = others.filter((_, index) => follows[index] !== true);
    return [...found, ...best(consumer, input, free, 'elsewhere', pairs)];
}
/** What the test file wires from further back belongs to the list, however low its score. */
function wiredFromAfar(consumer, input, binding, graph, pairs, known) {
    const from = binding?.from;
    if (from?.kind !== 'output')
        return [];
    const isIt = ({ node, output }) => node === from.node && output.name === from.output;
    const producer = graph.nodes.get(from.node);
    if (producer === undefined || known.some(isIt))
        return [];
    return reached(consumer, input, producer, 'ancestor', pairs).filter(isIt);
}
/** What became of a candidate. */
function judgeCandidate(candidate, situation) {
    const { binding, usedBy, keyOf, isDeclared, dropped, best } = situation;
    const { node, output, match, reach, mayBind } = candidate;
    const from = binding?.from;
    if (from?.kind === 'output' && from.node === node && from.output === output.name)
        return 'chosen';
    if (match.score === 0)
        return 'types-differ';
    if (reach !== 'predecessor')
        return 'no-edge';
    if (match.score <= score_match/* threshold */.EN)
        return 'below-threshold';
    if (!mayBind)
        return 'names-differ';
    if (isDeclared)
        return 'overruled';
    if (dropped === keyOf(node, output.name))
        return 'not-in-stub';
    if (best !== undefined && match.score < best - match_outputs/* sameScore */.Rh)
        return 'lower-score';
    return usedBy.has(keyOf(node, output.name)) ? 'already-used' : 'declared-later';
}

// EXTERNAL MODULE: ./src/model/source.ts
var source = __webpack_require__(75180);
// EXTERNAL MODULE: ./src/compile/bind-inputs.ts
var bind_inputs = __webpack_require__(74798);
// EXTERNAL MODULE: ./src/compile/find-fixtures.ts
var find_fixtures = __webpack_require__(93129);
// EXTERNAL MODULE: ./src/compile/own.ts
var own = __webpack_require__(75677);
// EXTERNAL MODULE: ./src/compile/paste.ts
var paste = __webpack_require__(81190);
;// CONCATENATED MODULE: ./src/compile/explain-change.ts





/** What to write so that a candidate feeds an input. */
function changeToOutput({ node: from, output, reach }, input, verdict, scene) {
    const { node } = scene;
    const yields = { kind: 'output', node: from, output: output.name };
    const lacksStub = isLacking(yields, scene);
    const parts = {
        ...(verdict !== 'not-in-stub' && { wiring: { [`${node.id}.${input.name}`]: `${from}.${output.name}` } }),
        ...(lacksStub && {
            stub: { node: from, output: output.name, path: `${find_fixtures/* usualFolders */.Y[0]}/${from}/${output.name}` },
        }),
        ...(reach === 'elsewhere' && { edge: { from, to: node.id } }),
        ...unskip(input, scene),
        ...replaced(input, scene),
    };
    return finish(yields, parts, input, scene);
}
/** What to write so that an input takes a file. */
function changeToFile(input, scene) {
    const { node } = scene;
    const path = `${find_fixtures/* usualFolders */.Y[0]}/${node.id}/${input.name}`;
    const parts = {
        file: { node: node.id, input: input.name, path },
        ...unskip(input, scene),
        ...replaced(input, scene),
    };
    return finish({ kind: 'file', path }, parts, input, scene);
}
/** An output of a stub that has no file for it. */
function isLacking(source, { stubs, feeds }) {
    if (source?.kind !== 'output' || stubs(source.node) !== 'stub')
        return false;
    return (0,own/* own */.Z)(feeds.graph.nodes.get(source.node)?.settings?.stub, source.output) === undefined;
}
function unskip(input, { node }) {
    if (node.step?.ports.unmounted.includes(input) !== true)
        return {};
    return { unskip: { file: node.step.interface.file, input: input.name } };
}
function replaced(input, { node, wired }) {
    if (wired.has(`${node.id}.${input.name}`))
        return { replaces: 'wiring' };
    return (0,own/* own */.Z)(node.settings?.inputs, input.name) === undefined ? {} : { replaces: 'inputs' };
}
function finish(yields, parts, input, scene) {
    return { yields, paste: pasteOf(parts), ...parts, also: sideEffects(yields, parts, input, scene) };
}
function pasteOf({ wiring, file, stub }) {
    const nodes = {
        ...(file !== undefined && { [file.node]: { inputs: { [file.input]: file.path } } }),
        ...(stub !== undefined && { [stub.node]: { stub: { [stub.output]: stub.path } } }),
    };
    return (0,paste/* toPaste */.X)({ ...(wiring !== undefined && { wiring }), ...(Object.keys(nodes).length > 0 && { nodes }) });
}
/** What feeds each input of a node, those that are not mounted included, as matching and the test file have it. */
function sourcesOf(node, feeds) {
    const { bound, unmounted } = (0,bind_inputs/* bindInputs */.V)(node, feeds, () => undefined);
    return new Map([
        ...[...bound].map(([name, { binding }]) => [name, binding.from]),
        ...unmounted.map(({ from, to }) => [to.input, from]),
    ]);
}
/** The same when the test file says this of one input, and nothing else of it; undefined: nothing at all. */
function sourcesWith(input, yields, { node, feeds }, edge) {
    const at = (0,source/* startOf */.G)('');
    const { [input.name]: _gone, ...inputs } = node.settings?.inputs ?? {};
    const lines = new Map([...(feeds.wiring.get(node.id) ?? [])].filter(([name]) => name !== input.name));
    if (yields?.kind === 'output')
        lines.set(input.name, { node: yields.node, output: yields.output, at });
    const settings = {
        ...(node.settings ?? { at, env: {}, args: {}, expect: {} }),
        inputs: yields?.kind === 'file' ? { ...inputs, [input.name]: { path: yields.path, at } } : inputs,
    };
    const predecessors = edge === undefined ? node.predecessors : [...node.predecessors, edge.from];
    const wiring = new Map([[node.id, lines]]);
    return sourcesOf({ ...mounting(input, node), predecessors, settings }, { ...feeds, wiring });
}
/** The node as it is when an input is mounted that is not. */
function mounting(input, node) {
    const { step } = node;
    if (step?.ports.unmounted.includes(input) !== true)
        return node;
    const { inputs, unmounted } = step.ports;
    const ports = {
        ...step.ports,
        inputs: [...inputs, input],
        unmounted: unmounted.filter((other) => other !== input),
    };
    return { ...node, step: { ...step, ports } };
}
/**
 * An output feeds one input of a node only, so that a change to one input may change the others. What a stub has no file
 * for is left out: other nodes decide whether it is delivered.
 */
function sideEffects(yields, { edge }, input, scene) {
    const before = scene.sources;
    const after = sourcesWith(input, yields, scene, edge);
    const { inputs = [], unmounted = [] } = scene.node.step?.ports ?? {};
    return [...inputs, ...unmounted].flatMap(({ name }) => {
        const [was, is] = [before.get(name) ?? null, after.get(name) ?? null];
        if (name === input.name || JSON.stringify(was) === JSON.stringify(is))
            return [];
        if (isLacking(was, scene) || isLacking(is, scene))
            return [];
        return [{ input: name, before: was, after: is }];
    });
}

// EXTERNAL MODULE: ./src/compile/similarity.ts + 1 modules
var similarity = __webpack_require__(79004);
;// CONCATENATED MODULE: ./src/compile/explain-points.ts


/** The most that each part of a score can be. */
const most = {
    type: 0.4,
    dataType: 0.2,
    name: 0.25,
    exact: 0.05,
    source: 0.1,
    keywords: 0.05,
    cap: 0,
};
function sayPair(what, wanted, offered) {
    if (wanted === undefined || offered === undefined)
        return `the ${what} is not said on both sides, so it fits`;
    return wanted === offered ? `both are ${wanted}` : `${wanted} is wanted, ${offered} is offered`;
}
function sayName({ input, output, match }) {
    const names = [output.name, ...output.offered.aliases];
    const nearest = names.reduce((best, name) => (0,similarity/* similarity */.k8)(input.name, name) > (0,similarity/* similarity */.k8)(input.name, best) ? name : best);
    const alias = nearest === output.name ? '' : `, an alias of ${output.name},`;
    return `${input.name} and ${nearest}${alias} are ${Math.round(match.nameSimilarity * 100)} % alike`;
}
function sayExact({ input, output }) {
    if (output.name === input.name)
        return 'the names are the same';
    return output.offered.aliases.includes(input.name) ? `${input.name} is one of its aliases` : 'no name is the same';
}
function saySource({ input: { wanted } }, producerStep) {
    if (wanted.compatibleSources.length === 0)
        return 'the input lists no compatible sources';
    return (0,score_match/* isCompatibleSource */.E_)(wanted.compatibleSources, producerStep)
        ? `the input's compatible sources list ${producerStep}`
        : `the input's compatible sources do not list ${producerStep}`;
}
function sayKeywords({ input: { wanted }, output }) {
    if (wanted.semanticKeywords.length === 0)
        return 'the input has no semantic keywords';
    const lower = output.name.toLowerCase();
    const found = wanted.semanticKeywords.filter((keyword) => lower.includes(keyword.toLowerCase()));
    const which = found.length === 0 ? '' : `: ${found.join(', ')}`;
    return `${found.length} of ${wanted.semanticKeywords.length} semantic keywords are in ${output.name}${which}`;
}
/** What each part of a match was given for. `producerStep` is the step of the candidate's node. */
function explainPoints(candidate, producerStep) {
    const { input, output, match } = candidate;
    const because = {
        type: sayPair('type', input.wanted.type, output.offered.type),
        dataType: sayPair('data type', input.wanted.dataType, output.offered.dataType),
        name: sayName(candidate),
        exact: sayExact(candidate),
        source: saySource(candidate, producerStep),
        keywords: sayKeywords(candidate),
        cap: match.parts.cap < 0 ? 'no score is above 1' : 'nothing is above 1',
    };
    return Object.keys(most).map((part) => ({
        part,
        points: match.parts[part],
        of: most[part],
        because: because[part],
    }));
}

// EXTERNAL MODULE: ./src/compile/graph.ts
var compile_graph = __webpack_require__(9665);
// EXTERNAL MODULE: ./src/compile/resolve-nodes.ts
var resolve_nodes = __webpack_require__(77189);
// EXTERNAL MODULE: ./src/compile/score-pairs.ts
var score_pairs = __webpack_require__(3299);
;// CONCATENATED MODULE: ./src/compile/explain.ts














/**
 * Says of each input of a compiled project what feeds it, what else could, why, and what would change it. A question that
 * names nothing there is a diagnostic. Pure; `plan` is what compile made of the same project.
 */
function explain(project, plan, question) {
    const silent = () => undefined;
    const graph = (0,compile_graph/* createGraph */.F)((0,resolve_nodes/* resolveNodes */.U)(project, (0,catalog/* createCatalog */.C)(project.interfaces, silent), silent));
    const feeds = {
        graph,
        pairs: (0,score_pairs/* createScorePairs */.e)(),
        wiring: (0,declared_wiring/* readWiring */.R)(project, graph, silent),
        fixtures: (0,find_fixtures/* createFixtures */.X)(project),
    };
    const head = { version: 1, pipeline: plan.pipeline };
    const asked = readQuestion(question, feeds);
    if ('problem' in asked)
        return { explanation: { ...head, nodes: [] }, diagnostics: [asked.problem] };
    const bindings = Map.groupBy(plan.bindings, ({ to }) => to.node);
    const wired = new Set(project.test.wiring.map(({ to }) => to));
    const planned = new Map(plan.nodes.map((node) => [node.id, node]));
    const nodes = [...graph.nodes.values()].flatMap((node) => {
        const found = planned.get(node.id);
        if (found === undefined || (asked.node !== undefined && asked.node !== node.id))
            return [];
        const scene = {
            node,
            feeds,
            bindings: bindings.get(node.id) ?? [],
            sources: sourcesOf(node, feeds),
            wired,
            stubs: (id) => planned.get(id)?.kind,
        };
        return [explainNode(found, scene, asked.input)];
    });
    return { explanation: { ...head, nodes }, diagnostics: [] };
}
function readQuestion(question, { graph }) {
    if (question === undefined)
        return {};
    if (graph.nodes.has(question))
        return { node: question };
    const place = (0,declared_wiring/* splitPort */.y)(question, graph);
    if (place === undefined) {
        const near = (0,closest/* closest */.k)(question.split('.')[0] ?? '', graph.nodes.keys());
        return {
            problem: (0,diagnostic/* diagnose */.h4)({
                code: 'unknown-node',
                severity: 'error',
                message: `The DAG has no node ${question}.`,
                help: near === undefined ? 'Ask for a node, or for `Node.input`; `plan` lists all.' : `Did you mean ${near}?`,
                about: { item: question },
            }),
        };
    }
    const inputs = inputsOf(graph.nodes.get(place.node)).map(({ name }) => name);
    if (inputs.includes(place.port))
        return { node: place.node, input: place.port };
    const near = (0,closest/* closest */.k)(place.port, inputs);
    return {
        problem: (0,diagnostic/* diagnose */.h4)({
            code: 'unknown-input',
            severity: 'error',
            message: `${place.node} has no input ${place.port}.`,
            help: `${near === undefined ? '' : `Did you mean ${near}? `}It has ${inputs.length === 0 ? 'no inputs' : inputs.join(', ')}.`,
            about: { node: place.node, port: place.port },
        }),
    };
}
function inputsOf(node) {
    const ports = node?.step?.ports;
    return ports === undefined ? [] : [...ports.inputs, ...ports.unmounted];
}
function explainNode(planned, scene, only) {
    const { node, bindings } = scene;
    const speaking = new Set(bindings.flatMap(({ from }) => (from.kind === 'output' ? [from.node] : [])));
    const entry = planned.entry ?? planned.command?.join(' ');
    return {
        node: node.id,
        step: node.stepName,
        ...(node.jobType !== undefined && { jobType: node.jobType }),
        kind: planned.kind,
        ...(entry !== undefined && { entry }),
        dependsOn: node.predecessors,
        silent: node.predecessors.filter((id) => !speaking.has(id)),
        inputs: inputsOf(node)
            .filter(({ name }) => only === undefined || name === only)
            .map((input) => explainInput(input, scene)),
    };
}
function explainInput(input, scene) {
    const { node, feeds, bindings } = scene;
    const binding = bindings.find(({ to }) => to.input === input.name);
    const isUnmounted = node.step?.ports.unmounted.includes(input) === true;
    const situation = {
        input,
        binding,
        usedBy: new Map([...scene.sources].flatMap(([name, from]) => from.kind === 'output' && name !== input.name ? [[(0,match_outputs/* outputKey */.zi)(from.node, from.output), name]] : [])),
        keyOf: match_outputs/* outputKey */.zi,
        isDeclared: binding?.how === 'declared' || (0,own/* own */.Z)(node.settings?.inputs, input.name) !== undefined,
    };
    const found = candidatesFor(node, situation, feeds.graph, feeds.pairs);
    const matched = scene.sources.get(input.name);
    const best = found.find((each) => matched?.kind === 'output' && each.node === matched.node && each.output.name === matched.output);
    const judged = {
        ...situation,
        ...(best !== undefined && { best: best.match.score }),
        ...(best !== undefined && binding === undefined && { dropped: (0,match_outputs/* outputKey */.zi)(best.node, best.output.name) }),
    };
    const candidates = found.map((candidate) => explainCandidate(candidate, judged, scene));
    const chosen = found[candidates.findIndex(({ verdict }) => verdict === 'chosen')];
    const other = candidates.find(({ change, score }) => change !== undefined && score > score_match/* threshold */.EN);
    const lead = binding === undefined ? undefined : leadOf(binding, candidates);
    return {
        input: input.name,
        required: input.required,
        ...(input.type !== undefined && { type: input.type }),
        ...(isUnmounted && { mounted: false }),
        ...(binding !== undefined && { binding }),
        points: chosen !== undefined && binding?.how === 'matched' ? explainPoints(chosen, chosen.producer.stepName) : [],
        ...(lead !== undefined && { lead }),
        ...(situation.isDeclared && { otherwise: sourcesWith(input, undefined, scene).get(input.name) ?? null }),
        candidates,
        change: other?.change ?? changeToFile(input, scene),
    };
}
function explainCandidate(candidate, situation, scene) {
    const { node, output, match } = candidate;
    const verdict = judgeCandidate(candidate, situation);
    const usedBy = situation.usedBy.get((0,match_outputs/* outputKey */.zi)(node, output.name));
    const change = verdict === 'chosen' ? undefined : changeToOutput(candidate, situation.input, verdict, scene);
    return {
        node,
        output: output.name,
        ...(output.type !== undefined && { type: output.type }),
        score: match.score,
        parts: match.parts,
        verdict,
        ...(verdict === 'already-used' && usedBy !== undefined && { usedBy }),
        ...(change !== undefined && { change }),
    };
}
/** Over the best output that could have been taken as well. */
function leadOf(binding, candidates) {
    const { score, parts } = binding;
    const next = candidates.find(({ verdict }) => verdict === 'lower-score' || verdict === 'declared-later');
    if (score === undefined || parts === undefined || next === undefined)
        return undefined;
    const differences = Object.keys(parts)
        .map((part) => [part, parts[part] - next.parts[part]])
        .filter(([, difference]) => Math.abs(difference) > 1e-9);
    return {
        over: { node: next.node, output: next.output },
        by: score - next.score,
        parts: Object.fromEntries(differences),
    };
}

// EXTERNAL MODULE: ./src/compile/one-per-cause.ts + 2 modules
var one_per_cause = __webpack_require__(73362);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(10228);
// EXTERNAL MODULE: ./src/lib/ordered.ts
var ordered = __webpack_require__(99834);
// EXTERNAL MODULE: ./src/load/load.ts + 14 modules
var load = __webpack_require__(79417);
// EXTERNAL MODULE: ./src/report/say-diagnostic.ts
var say_diagnostic = __webpack_require__(89565);
// EXTERNAL MODULE: ./src/commands/exit-codes.ts
var exit_codes = __webpack_require__(25979);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
// EXTERNAL MODULE: ./src/lib/unreachable.ts
var unreachable = __webpack_require__(62101);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/words/say-score.ts
var say_score = __webpack_require__(57361);
;// CONCATENATED MODULE: ./src/commands/say-explanation.ts




/** Without a test file this is the one to make. */
const usualTestFile = 'dag-script-test.yml';
/** Free of what would move a terminal's cursor; unlike a sentence it keeps its columns. */
function oneLine(text) {
    return (0,report_escape/* clean */.uH)(text).replaceAll('\n', ' ').trimEnd();
}
/** An explanation for people: of one input everything, of a node or a plan a few lines for each input. */
function sayExplanation({ pipeline, nodes }, question, testFile) {
    const [only] = nodes;
    const [input] = only?.inputs ?? [];
    if (only !== undefined && input !== undefined && question !== undefined && question !== only.node) {
        return `${sayInput(only, input, testFile ?? usualTestFile).join('\n')}\n`;
    }
    const blocks = nodes.map((node) => sayNode(node).join('\n'));
    const example = nodes.find(({ inputs }) => inputs.length > 0);
    const more = example === undefined
        ? ''
        : `\n"dag-script-test explain ${example.node}.${example.inputs[0]?.input ?? ''}" tells every candidate and how to change it.\n`;
    return `${question === undefined ? `${pipeline}\n\n` : ''}${blocks.join('\n\n')}\n${more}`;
}
function sayNode(node) {
    const jobType = node.jobType === undefined ? '' : `, job type ${node.jobType}`;
    const what = { script: node.entry ?? '', stub: 'a stub: files stand for its outputs', none: 'no script here' };
    const after = node.dependsOn.length === 0 ? 'starts the pipeline' : `after ${(0,lib_text/* listSome */.XT)(node.dependsOn, 6)}`;
    return [
        oneLine(`${node.node}  (step ${node.step}${jobType}; ${what[node.kind]}; ${after})`),
        ...node.inputs.flatMap((input) => sayShortly(input).map((line) => `  ${oneLine(line)}`)),
        ...node.silent.map((id) => `  Nothing flows along the edge from ${oneLine(id)}: it only orders the two.`),
    ];
}
function sayShortly(input) {
    const next = input.candidates.find(isWorthTelling);
    const other = next === undefined ? '' : `; else ${next.node}.${next.output} ${next.score.toFixed(2)}, ${sayVerdict(next)}`;
    return [`${input.input} ← ${sayFeed(input)}${other}`, ...sayLead(input).map((line) => `    ${line}`)];
}
/** Worth a line where there is room for few: something else that fits. */
function isWorthTelling({ change, verdict }) {
    return change !== undefined && verdict !== 'types-differ' && verdict !== 'below-threshold';
}
function sayFeed({ binding, required, mounted }) {
    if (binding === undefined)
        return required ? 'nothing, although it is required' : 'nothing; it is optional';
    const how = {
        declared: 'wired by the test file',
        fixture: 'a file',
        matched: `matched, ${(binding.score ?? 0).toFixed(2)}`,
    };
    return `${say_explanation_saySource(binding.from)} (${how[binding.how]}${mounted === false ? '; not mounted, so nothing is delivered' : ''})`;
}
function say_explanation_saySource(source) {
    if (source === null)
        return 'nothing';
    return source.kind === 'file' ? source.path : `${source.node}.${source.output}`;
}
function signed(number) {
    return `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(2)}`;
}
function sayLead({ lead, candidates }) {
    if (lead === undefined)
        return [];
    const over = `${lead.over.node}.${lead.over.output}`;
    const parts = Object.entries(lead.parts);
    const why = parts.map(([part, difference]) => `${say_score/* partNames */.wX[part]} ${signed(difference)}`).join(', ');
    if (Math.abs(lead.by) > 1e-9)
        return [`${lead.by.toFixed(2)} ahead of ${over}: ${why}`];
    const equals = candidates.filter(({ verdict }) => verdict === 'declared-later');
    const names = (0,lib_text/* listSome */.XT)(equals.map(({ node, output }) => `${node}.${output}`), 3);
    return [`a tie with ${names}: the one declared first was taken`];
}
function sayVerdict({ verdict, usedBy, type }) {
    switch (verdict) {
        case 'chosen':
            return 'taken';
        case 'lower-score':
            return 'a lower score';
        case 'declared-later':
            return 'as good, but declared later';
        case 'already-used':
            return `already feeds ${usedBy ?? 'another input'}`;
        case 'below-threshold':
            return 'not above 0.50';
        case 'types-differ':
            return `its type ${type ?? ''} does not fit`;
        case 'names-differ':
            return 'names differ and a spec is missing';
        case 'no-edge':
            return 'its node is no direct predecessor';
        case 'overruled':
            return 'the test file says otherwise';
        case 'not-in-stub':
            return 'matches, but the stub of its node has no file for it';
        default:
            return (0,unreachable/* unreachable */.H)(verdict);
    }
}
function sayInput(node, input, testFile) {
    const kind = `${input.required ? 'required' : 'optional'}${input.type === undefined ? '' : `, ${input.type}`}`;
    return [
        oneLine(`${node.node}.${input.input}  (${kind})`),
        oneLine(`← ${sayFeed(input)}`),
        '',
        ...sayWhy(node, input).map(oneLine),
        ...sayCandidates(input),
        ...sayPoints(input.points),
        'How to change it',
        ...sayChanges(node, input, testFile),
    ];
}
function sayWhy(node, input) {
    const { binding } = input;
    const otherwise = input.otherwise === undefined ? '' : ` Without that it would be ${say_explanation_saySource(input.otherwise)}.`;
    if (binding?.how === 'declared')
        return ['Why', `  The test file wires it, and that beats every match.${otherwise}`, ''];
    if (binding?.how === 'fixture' && input.otherwise !== undefined)
        return ['Why', `  The test file gives it a file, and that beats every match.${otherwise}`, ''];
    const places = node.dependsOn.length === 0
        ? `${node.node} depends on no other node, so that nothing can be matched.`
        : `Only outputs of the nodes that ${node.node} directly depends on are looked at: ${(0,lib_text/* listSome */.XT)(node.dependsOn, 6)}.`;
    const rule = 'An output must score more than 0.50. Required inputs choose first, then the higher score, then what is declared first; an output feeds one input of a node only.';
    const outcome = {
        matched: matchedWords(input),
        fixture: ['No output was left that fits, and the usual place of test data has a file.'],
        none: [
            input.candidates.some(({ verdict }) => verdict === 'not-in-stub')
                ? 'What matches is an output of a stub that has no file for it.'
                : 'No output was left that fits.',
        ],
    }[binding?.how ?? 'none'];
    return ['Why', `  ${places}`, `  ${rule}`, ...outcome.map((line) => `  ${line}`), ''];
}
function matchedWords(input) {
    const lead = sayLead(input);
    return lead.length === 0 ? ['Taken: nothing else that fits was free.'] : lead.map((line) => `Taken: ${line}.`);
}
const columns = ['type', 'dataType', 'name', 'exact', 'source', 'keywords', 'cap'];
function sayCandidates({ candidates }) {
    if (candidates.length === 0)
        return [];
    const width = Math.max('candidate'.length, ...candidates.map(({ node, output }) => `${node}.${output}`.length));
    const head = columns.map((part) => say_score/* partNames */.wX[part].padStart(12)).join('');
    return [
        `  ${'candidate'.padEnd(width + 2)}score =${head}`,
        ...candidates.map((candidate) => {
            const { node, output, score, parts, verdict } = candidate;
            const points = columns.map((part) => parts[part].toFixed(2).padStart(12)).join('');
            return oneLine(`${verdict === 'chosen' ? '→' : ' '} ${`${node}.${output}`.padEnd(width + 2)}${score.toFixed(2)}   ${points}   ${sayVerdict(candidate)}`);
        }),
        '',
    ];
}
function sayPoints(points) {
    const shown = points.filter(({ part, points: given }) => part !== 'cap' || given !== 0);
    if (shown.length === 0)
        return [];
    return [
        'What the points were given for',
        ...shown.map(({ part, points: given, of, because }) => {
            const most = part === 'cap' ? '       ' : `of ${of.toFixed(2)}`;
            return oneLine(`  ${say_score/* partNames */.wX[part].padEnd(10)} ${given.toFixed(2).padStart(5)} ${most}  ${because}`);
        }),
        '',
    ];
}
/** How many changes are written out; the JSON has all. */
const shownChanges = 3;
function sayChanges(node, input, testFile) {
    const fitting = input.candidates.filter(isWorthTelling).flatMap(({ change }) => change ?? []);
    const shown = fitting.length === 0 ? [input.change] : fitting.slice(0, shownChanges);
    const more = input.candidates.filter(({ change }) => change !== undefined).length - shown.length;
    const { binding } = input;
    const keep = binding?.how === 'matched' && input.mounted !== false
        ? [
            `  To keep it as it is, whatever is renamed or added later, paste in ${testFile}:`,
            '    wiring:',
            `      ${node.node}.${input.input}: ${say_explanation_saySource(binding.from)}`,
        ]
        : [];
    return [
        ...shown.flatMap((change) => sayChange(change, testFile)),
        ...(more > 0 && fitting.length > 0 ? [`  --json has the lines for ${more} more.`] : []),
        ...keep.map(oneLine),
    ];
}
function sayChange(change, testFile) {
    const { edge, unskip, replaces } = change;
    const steps = [
        ...(edge === undefined ? [] : [`add the edge ${edge.from} → ${edge.to} to the DAG`]),
        ...(unskip === undefined ? [] : [`take ${unskip.input} out of \`skip_inputs\` in ${unskip.file}`]),
        `${replaces === undefined ? 'paste' : `replace its line under \`${replaces}\``} in ${testFile}${replaces === undefined ? '' : ' by'}:`,
    ];
    const also = change.also.map(({ input, before, after }) => `${input} is then fed by ${say_explanation_saySource(after)} instead of ${say_explanation_saySource(before)}`);
    return [
        oneLine(`  To take ${say_explanation_saySource(change.yields)}, ${steps.join(', and ')}`),
        ...(0,lib_text/* indent */.pZ)(change.paste, '    ').split('\n').map(oneLine),
        ...(also.length === 0 ? [] : [oneLine(`    With it, ${also.join('; ')}.`)]),
    ];
}

// EXTERNAL MODULE: ./src/commands/to-request.ts
var to_request = __webpack_require__(60813);
// EXTERNAL MODULE: ./src/commands/usage-error.ts
var usage_error = __webpack_require__(94078);
;// CONCATENATED MODULE: ./src/commands/explain.ts











/** `explain`: why each input is fed by what it is, and what would change it. Of the whole plan, a node, or one input. */
async function explainCommand({ operands, values }, terminal) {
    const { request, problems } = (0,to_request/* toRequest */.d)(values, terminal.cwd);
    if (problems.length > 0)
        return (0,usage_error/* usageError */.W)('explain', problems, terminal);
    const [question] = operands;
    const loaded = await (0,load/* load */.H)(request, (0,files/* diskFiles */.Ts)(request.root));
    const asked = loaded.projects.map((project) => {
        const { plan, diagnostics } = (0,compile/* compile */.w)(project);
        const answer = explain(project, plan, question);
        const nodes = new Set(answer.explanation.nodes.map(({ node }) => node));
        const told = diagnostics.filter(({ about }) => about.node === undefined || nodes.has(about.node));
        return { ...answer, told, testFile: project.test.file };
    });
    // With several pipelines it is enough that one of them knows what is asked about.
    const answered = asked.filter(({ diagnostics }) => diagnostics.length === 0);
    const unknown = answered.length === 0 ? (asked[0]?.diagnostics ?? []) : [];
    const diagnostics = [
        ...unknown,
        ...(0,one_per_cause/* onePerCause */.F)([...loaded.diagnostics, ...answered.flatMap(({ told }) => told)], loaded.projects),
    ];
    if (values['json'] === true) {
        const explanations = answered.map(({ explanation }) => explanation);
        terminal.out(`${JSON.stringify(explainDocument(explanations, diagnostics), undefined, 2)}\n`);
    }
    else {
        for (const { explanation, testFile } of answered)
            terminal.out(sayExplanation(explanation, question, testFile));
        const shown = answered.length === 0 ? diagnostics : diagnostics.filter(({ severity }) => severity === 'error');
        for (const diagnostic of shown)
            terminal.err(`${(0,say_diagnostic/* sayDiagnostic */.rA)(diagnostic)}\n`);
    }
    return answered.length === 0 ? exit_codes/* exitCodes */.h.invalid : exit_codes/* exitCodes */.h.passed;
}
/** What `explain --json` prints: `explanation` for one DAG, `explanations` for several. */
function explainDocument(explanations, diagnostics) {
    const head = { version: 1 };
    const [only] = explanations;
    if (explanations.length > 1)
        return { ...head, explanations: explanations.map(ordered/* canonical */.$), diagnostics };
    return { ...head, explanation: only === undefined ? null : (0,ordered/* canonical */.$)(only), diagnostics };
}


/***/ }),

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


/***/ }),

/***/ 57361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ue: () => (/* binding */ sayParts),
/* harmony export */   q6: () => (/* binding */ rivalReasons),
/* harmony export */   wX: () => (/* binding */ partNames)
/* harmony export */ });
/** What each part of a score stands for. */
const partNames = {
    type: 'type',
    dataType: 'data type',
    name: 'name',
    exact: 'equal name',
    source: 'source',
    keywords: 'keywords',
    cap: 'cap',
};
/** Why another output was not taken. */
const rivalReasons = {
    'lower-score': 'a lower score',
    'declared-later': 'as good, but declared later',
    'already-used': 'already feeds another input of this node',
};
/** The parts of a score that are not zero, as `type 0.40 + name 0.18`. */
function sayParts(parts) {
    return Object.keys(partNames)
        .filter((part) => parts[part] !== 0)
        .map((part) => `${parts[part] < 0 ? '− ' : ''}${partNames[part]} ${Math.abs(parts[part]).toFixed(2)}`)
        .join(' + ')
        .replaceAll('+ − ', '− ');
}


/***/ })

};
