import { indent, listSome } from '../lib/text.ts';
import { unreachable } from '../lib/unreachable.ts';
import type {
	CandidateExplanation,
	Change,
	Explanation,
	InputExplanation,
	NodeExplanation,
	Points,
} from '../model/explanation.ts';
import type { InputSource, ScoreParts } from '../model/plan.ts';
import { clean } from '../report/escape.ts';
import { partNames } from '../words/say-score.ts';

/** Without a test file this is the one to make. */
const usualTestFile = 'dag-script-test.yml';

/** Free of what would move a terminal's cursor; unlike a sentence it keeps its columns. */
function oneLine(text: string): string {
	return clean(text).replaceAll('\n', ' ').trimEnd();
}

/** An explanation for people: of one input everything, of a node or a plan a few lines for each input. */
export function sayExplanation({ pipeline, nodes }: Explanation, question?: string, testFile?: string): string {
	const [only] = nodes;
	const [input] = only?.inputs ?? [];
	if (only !== undefined && input !== undefined && question !== undefined && question !== only.node) {
		return `${sayInput(only, input, testFile ?? usualTestFile).join('\n')}\n`;
	}
	const blocks = nodes.map((node) => sayNode(node).join('\n'));
	const example = nodes.find(({ inputs }) => inputs.length > 0);
	const more =
		example === undefined
			? ''
			: `\n"dag-script-test explain ${example.node}.${example.inputs[0]?.input ?? ''}" tells every candidate and how to change it.\n`;
	return `${question === undefined ? `${pipeline}\n\n` : ''}${blocks.join('\n\n')}\n${more}`;
}

function sayNode(node: NodeExplanation): readonly string[] {
	const jobType = node.jobType === undefined ? '' : `, job type ${node.jobType}`;
	const what = { script: node.entry ?? '', stub: 'a stub: files stand for its outputs', none: 'no script here' };
	const after = node.dependsOn.length === 0 ? 'starts the pipeline' : `after ${listSome(node.dependsOn, 6)}`;
	return [
		oneLine(`${node.node}  (step ${node.step}${jobType}; ${what[node.kind]}; ${after})`),
		...node.inputs.flatMap((input) => sayShortly(input).map((line) => `  ${oneLine(line)}`)),
		...node.silent.map((id) => `  Nothing flows along the edge from ${oneLine(id)}: it only orders the two.`),
	];
}

function sayShortly(input: InputExplanation): readonly string[] {
	const next = input.candidates.find(isWorthTelling);
	const other =
		next === undefined ? '' : `; else ${next.node}.${next.output} ${next.score.toFixed(2)}, ${sayVerdict(next)}`;
	return [`${input.input} ← ${sayFeed(input)}${other}`, ...sayLead(input).map((line) => `    ${line}`)];
}

/** Worth a line where there is room for few: something else that fits. */
function isWorthTelling({ change, verdict }: CandidateExplanation): boolean {
	return change !== undefined && verdict !== 'types-differ' && verdict !== 'below-threshold';
}

function sayFeed({ binding, required, mounted }: InputExplanation): string {
	if (binding === undefined) return required ? 'nothing, although it is required' : 'nothing; it is optional';
	const how = {
		declared: 'wired by the test file',
		fixture: 'a file',
		matched: `matched, ${(binding.score ?? 0).toFixed(2)}`,
	};
	return `${saySource(binding.from)} (${how[binding.how]}${mounted === false ? '; not mounted, so nothing is delivered' : ''})`;
}

function saySource(source: InputSource | null): string {
	if (source === null) return 'nothing';
	return source.kind === 'file' ? source.path : `${source.node}.${source.output}`;
}

function signed(number: number): string {
	return `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(2)}`;
}

function sayLead({ lead, candidates }: InputExplanation): readonly string[] {
	if (lead === undefined) return [];
	const over = `${lead.over.node}.${lead.over.output}`;
	const parts = Object.entries(lead.parts) as [keyof ScoreParts, number][];
	const why = parts.map(([part, difference]) => `${partNames[part]} ${signed(difference)}`).join(', ');
	if (Math.abs(lead.by) > 1e-9) return [`${lead.by.toFixed(2)} ahead of ${over}: ${why}`];
	const equals = candidates.filter(({ verdict }) => verdict === 'declared-later');
	const names = listSome(
		equals.map(({ node, output }) => `${node}.${output}`),
		3,
	);
	const chosen = candidates.find(({ verdict }) => verdict === 'chosen');
	const isOneNode = equals.every(({ node }) => node === chosen?.node);
	return [
		`a tie with ${names}: the one ${isOneNode ? 'that its interface lists' : 'whose edge comes'} first was taken`,
	];
}

function sayVerdict({ verdict, usedBy, type }: CandidateExplanation): string {
	switch (verdict) {
		case 'chosen':
			return 'taken';
		case 'lower-score':
			return 'a lower score';
		case 'declared-later':
			return 'as good, but comes later';
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
			return unreachable(verdict);
	}
}

function sayInput(node: NodeExplanation, input: InputExplanation, testFile: string): readonly string[] {
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

function sayWhy(node: NodeExplanation, input: InputExplanation): readonly string[] {
	const { binding } = input;
	const otherwise = input.otherwise === undefined ? '' : ` Without that it would be ${saySource(input.otherwise)}.`;
	if (binding?.how === 'declared')
		return ['Why', `  The test file wires it, and that beats every match.${otherwise}`, ''];
	if (binding?.how === 'fixture' && input.otherwise !== undefined)
		return ['Why', `  The test file gives it a file, and that beats every match.${otherwise}`, ''];
	const places =
		node.dependsOn.length === 0
			? `${node.node} depends on no other node, so that nothing can be matched.`
			: `Only outputs of the nodes that ${node.node} directly depends on are looked at: ${listSome(node.dependsOn, 6)}.`;
	const rule =
		'An output must score more than 0.50. Required inputs choose first, then the higher score, then the first edge of the DAG; an output feeds one input of a node only.';
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

function matchedWords(input: InputExplanation): readonly string[] {
	const lead = sayLead(input);
	return lead.length === 0 ? ['Taken: nothing else that fits was free.'] : lead.map((line) => `Taken: ${line}.`);
}

const columns = ['type', 'dataType', 'name', 'exact', 'source', 'keywords', 'cap'] as const;

function sayCandidates({ candidates }: InputExplanation): readonly string[] {
	if (candidates.length === 0) return [];
	const width = Math.max('candidate'.length, ...candidates.map(({ node, output }) => `${node}.${output}`.length));
	const head = columns.map((part) => partNames[part].padStart(12)).join('');
	return [
		`  ${'candidate'.padEnd(width + 2)}score =${head}`,
		...candidates.map((candidate) => {
			const { node, output, score, parts, verdict } = candidate;
			const points = columns.map((part) => parts[part].toFixed(2).padStart(12)).join('');
			return oneLine(
				`${verdict === 'chosen' ? '→' : ' '} ${`${node}.${output}`.padEnd(width + 2)}${score.toFixed(2)}   ${points}   ${sayVerdict(candidate)}`,
			);
		}),
		'',
	];
}

function sayPoints(points: readonly Points[]): readonly string[] {
	const shown = points.filter(({ part, points: given }) => part !== 'cap' || given !== 0);
	if (shown.length === 0) return [];
	return [
		'What the points were given for',
		...shown.map(({ part, points: given, of, because }) => {
			const most = part === 'cap' ? '       ' : `of ${of.toFixed(2)}`;
			return oneLine(`  ${partNames[part].padEnd(10)} ${given.toFixed(2).padStart(5)} ${most}  ${because}`);
		}),
		'',
	];
}

/** How many changes are written out; the JSON has all. */
const shownChanges = 3;

function sayChanges(node: NodeExplanation, input: InputExplanation, testFile: string): readonly string[] {
	const fitting = input.candidates.filter(isWorthTelling).flatMap(({ change }) => change ?? []);
	const shown = fitting.length === 0 ? [input.change] : fitting.slice(0, shownChanges);
	const more = input.candidates.filter(({ change }) => change !== undefined).length - shown.length;
	const { binding } = input;
	const keep =
		binding?.how === 'matched' && input.mounted !== false
			? [
					`  To keep it as it is, whatever is renamed or added later, paste in ${testFile}:`,
					'    wiring:',
					`      ${node.node}.${input.input}: ${saySource(binding.from)}`,
				]
			: [];
	return [
		...shown.flatMap((change) => sayChange(change, testFile)),
		...(more > 0 && fitting.length > 0 ? [`  --json has the lines for ${more} more.`] : []),
		...keep.map(oneLine),
	];
}

function sayChange(change: Change, testFile: string): readonly string[] {
	const { edge, unskip, replaces } = change;
	const steps = [
		...(edge === undefined ? [] : [`add the edge ${edge.from} → ${edge.to} to the DAG`]),
		...(unskip === undefined ? [] : [`take ${unskip.input} out of \`skip_inputs\` in ${unskip.file}`]),
		`${replaces === undefined ? 'paste' : `replace its line under \`${replaces}\``} in ${testFile}${replaces === undefined ? '' : ' by'}:`,
	];
	const also = change.also.map(
		({ input, before, after }) => `${input} is then fed by ${saySource(after)} instead of ${saySource(before)}`,
	);
	return [
		oneLine(`  To take ${saySource(change.yields)}, ${steps.join(', and ')}`),
		...indent(change.paste, '    ').split('\n').map(oneLine),
		...(also.length === 0 ? [] : [oneLine(`    With it, ${also.join('; ')}.`)]),
	];
}
