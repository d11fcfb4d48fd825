import type { Execution } from '../../model/execution.ts';
import type { Finding, RuleName } from '../../model/finding.ts';
import type { Plan, PlannedNode } from '../../model/plan.ts';
import type { Project, StepInterface, StepShape } from '../../model/project.ts';
import type { ScriptFacts } from '../../model/script-facts.ts';
import { commandLine, jobArguments } from './arguments.ts';
import { optionalInputs, ports } from './ports.ts';
import { aboutSource, type ScriptCase, type StaticRule } from './script-case.ts';
import { atImport, main } from './shape.ts';
import { variables } from './variables.ts';

const rules: readonly StaticRule[] = [main, ports, optionalInputs, variables, jobArguments, commandLine, atImport];

/**
 * Compares what the sources of the scripts say with their contracts. Pure. Nodes of one step share a script and are told
 * once, for the first of them. In plan order, then by rule.
 */
export function checkScripts(
	project: Pick<Project, 'interfaces'>,
	plan: Plan,
	scripts: ReadonlyMap<string, ScriptFacts>,
): readonly Finding[] {
	const steps = new Map(project.interfaces.map((step) => [step.step, step]));
	const told = new Set<string>();
	return plan.nodes.flatMap((node) => {
		const subject = caseOf(node, steps.get(node.step), scripts);
		if (subject === undefined) return [];
		return judge(subject).filter(({ rule, message }) => {
			const key = `${rule}\n${message}`;
			return !told.has(key) && told.add(key);
		});
	});
}

/** What may be why a script failed. */
const explaining: ReadonlySet<RuleName> = new Set([
	'input-not-declared',
	'output-not-declared',
	'variable-not-declared',
	'argument-not-declared',
	'optional-input-demanded',
	'installs-at-import',
	'runs-as-program',
]);
/** Told by the run itself, if they are so, or proved harmless by it. */
const settledByRunning: ReadonlySet<RuleName> = new Set(['script-unreadable', 'cannot-be-run', 'relative-import']);

/**
 * What a run says of the sources: it has proved more than they can tell, so nothing here is worse than a warning. Of a
 * script that failed only what may explain it, and of one that did not run, or what it was `seen` doing, nothing.
 */
export function asHints(
	findings: readonly Finding[],
	{ runs }: Pick<Execution, 'runs'>,
	seen: readonly Finding[],
): readonly Finding[] {
	const outcomes = new Map(runs.map(({ node, outcome }) => [node, outcome.status]));
	return findings
		.filter(({ rule, severity, message, about }) => {
			const status = about.kind === 'script' ? outcomes.get(about.node) : undefined;
			if (seen.some((other) => saysTheSame(other, message, about))) return false;
			if (status === 'failed') return explaining.has(rule);
			return (
				status === 'passed' && !settledByRunning.has(rule) && !(rule === 'main-guard-missing' && severity === 'note')
			);
		})
		.map((finding) => (finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding));
}

/** What is also found by watching the script, or by probing it. */
const observing: ReadonlySet<RuleName> = new Set([
	'undeclared-env-read',
	'undeclared-port-asked',
	'input-never-read',
	'probe-input-optional',
]);

/** Whether what was observed is about a name that a message about the same script is about. */
function saysTheSame(other: Finding, message: string, about: Finding['about']): boolean {
	if (!observing.has(other.rule)) return false;
	if (!('node' in other.about) || !('node' in about) || other.about.node !== about.node) return false;
	const name = /`([^`]+)`/.exec(message)?.[1];
	return name !== undefined && other.message.split(/[^\w-]+/).includes(name);
}

function judge(subject: ScriptCase): readonly Finding[] {
	const { problem } = subject.facts;
	// Of a script that cannot be run nothing else matters yet.
	if (problem === undefined) return (subject.facts.how === 'not' ? [main] : rules).flatMap((rule) => rule(subject));
	return [aboutSource(subject, 'script-unreadable', `is not valid Python: ${problem.message}`, problem.at)];
}

function caseOf(
	node: PlannedNode,
	step: StepInterface | undefined,
	scripts: ReadonlyMap<string, ScriptFacts>,
): ScriptCase | undefined {
	if (node.kind !== 'script' || node.runtime !== 'python' || node.entry === undefined || step === undefined)
		return undefined;
	const found = scripts.get(node.entry);
	if (found === undefined) return undefined;
	// Whatever it defines, a command starts it as a program.
	const facts: ScriptFacts = node.command === undefined ? found : { ...found, how: 'program' };
	const { contract } = shapeOf(step, node.jobType);
	const { sagemakerStepType: kind } = step.registry;
	return {
		node,
		entry: node.entry,
		facts,
		contract,
		isCloudStep: kind !== undefined,
		isProcessing: kind === 'Processing',
	};
}

function shapeOf(step: StepInterface, jobType: string | undefined): StepShape {
	const isVariant = jobType !== undefined && Object.hasOwn(step.variants, jobType);
	return (isVariant ? step.variants[jobType] : undefined) ?? step.base;
}
