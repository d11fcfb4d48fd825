import { closest } from '../lib/closest.ts';
import type { StepShape } from '../model/project.ts';
import type { Source } from './interface-source.ts';
import { didYouMean, problem, type Report } from './reports.ts';

const inputRoots = ['/opt/ml/processing/', '/opt/ml/input/data', '/opt/ml/input/config', '/opt/ml/code'];
const outputRoots = ['/opt/ml/processing/', '/opt/ml/model', '/opt/ml/output/data', '/opt/ml/checkpoints'];

/** What must hold between the parts of an interface (base or variant). Each breach is an error at its line. */
export function checkShape(shape: StepShape, source: Source, report: Report): void {
	checkProgram(shape, source, report);
	checkPorts(shape, report);
	checkRequired(shape, report);
	const { contract } = shape;
	for (const { name, path } of contract.inputs) {
		checkRoot(path, inputRoots, ['contract', 'inputs', name, 'path'], source, report);
	}
	for (const { name, path } of contract.outputs) {
		checkRoot(path, outputRoots, ['contract', 'outputs', name, 'path'], source, report);
	}
}

function checkProgram({ contract }: StepShape, source: Source, report: Report): void {
	const { entryPoint, command } = contract;
	if (entryPoint === undefined || entryPoint === null || command !== undefined || entryPoint.endsWith('.py')) return;
	const message = `\`contract.entry_point\` is "${entryPoint}", which is not a Python file, and there is no \`command\` to start it with.`;
	const help = 'Give the contract a command, an argument list such as:\ncommand: [sh, "{script}"]';
	const at = source.valueAt(['contract', 'entry_point']);
	report(problem('error', 'invalid-value', message, at, { help, about: { item: `${at.file} entry_point` } }));
}

/** Every port of the contract is one of the spec: what is not matched is never fed. */
function checkPorts({ contract, spec }: StepShape, report: Report): void {
	if (spec === undefined) return;
	const pairs = [
		['inputs', contract.inputs, 'dependencies', spec.dependencies],
		['outputs', contract.outputs, 'outputs', spec.outputs],
	] as const;
	for (const [side, ports, specSide, specPorts] of pairs) {
		const known = new Set(specPorts.map(({ name }) => name));
		for (const { name, at } of ports) {
			if (known.has(name)) continue;
			const message = `\`contract.${side}.${name}\` has no counterpart in \`spec.${specSide}\`.`;
			const help = didYouMean(closest(name, known)) ?? `Add it to \`spec.${specSide}\`, or leave \`spec\` out.`;
			const about = { port: name, item: at.file };
			report(problem('error', 'interface-inconsistent', message, at, { help, about }));
		}
	}
}

/** Whether an input may be missing is said twice. A script that needs what its spec lets go fails without it. */
function checkRequired({ contract, spec }: StepShape, report: Report): void {
	const dependencies = new Map(spec?.dependencies.map((dependency) => [dependency.name, dependency]));
	for (const { name, required, at } of contract.inputs) {
		const dependency = dependencies.get(name);
		if (dependency === undefined || dependency.required === required) continue;
		const says = (isRequired: boolean) => (isRequired ? 'required' : 'optional');
		const message = `\`contract.inputs.${name}\` is ${says(required)}, but \`spec.dependencies.${name}\` is ${says(dependency.required)}.`;
		const help = required
			? 'As it is, nothing is told when nothing feeds it, and the script starts without it. Make the two agree.'
			: 'As it is, the pipeline is refused when nothing feeds it. Make the two agree.';
		const about = { port: name, item: at.file };
		const related = [{ message: 'the spec', at: dependency.at }];
		report(problem(required ? 'warning' : 'note', 'required-differs', message, at, { help, about, related }));
	}
}

function checkRoot(
	path: string | null,
	roots: readonly string[],
	key: readonly string[],
	source: Source,
	report: Report,
): void {
	if (path === null) return;
	const climbs = path.split('/').includes('..');
	if (!climbs && roots.some((root) => path.startsWith(root))) return;
	const message = climbs
		? `The path "${path}" has \`..\` in it.`
		: `The path "${path}" does not begin with a folder that the platform mounts.`;
	const at = source.valueAt(key);
	const about = { item: [at.file, ...key].join('.') };
	report(problem('error', 'interface-path', message, at, { help: `Use one of ${roots.join(', ')}.`, about }));
}
