import { closest } from '../lib/closest.ts';
import { diagnose, type Diagnostic, type DiagnosticCode } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';
import type { ResolvedNode } from './resolve-nodes.ts';

/** Where a port is named. */
interface Mention {
	readonly at: Span;
	/** As a sentence begins with it: `The wiring`. */
	readonly who: string;
	/** Tells this mention from others of the same port. */
	readonly item: string;
}

function unknownPort(
	code: DiagnosticCode & ('unknown-input' | 'unknown-output'),
	node: ResolvedNode,
	port: string,
	known: readonly string[],
	{ at, who, item }: Mention,
): Diagnostic {
	const kind = code === 'unknown-input' ? 'input' : 'output';
	const near = closest(port, known);
	const has = known.length === 0 ? `It has no ${kind}s.` : `It has ${known.join(', ')}.`;
	return diagnose({
		code,
		severity: 'error',
		message: `${who} names the ${kind} ${port} of ${node.id}, but the step ${node.stepName} has no such ${kind}.`,
		help: `${near === undefined ? '' : `Did you mean ${near}? `}${has}`,
		at,
		about: { node: node.id, step: node.stepName, port, item },
	});
}

/** What is wrong with the name of an input; nothing when the step is not known, which is told elsewhere. */
export function unknownInput(node: ResolvedNode | undefined, port: string, mention: Mention): Diagnostic | undefined {
	if (node?.step === undefined) return undefined;
	const { inputs, unmounted } = node.step.ports;
	if (inputs.some(({ name }) => name === port)) return undefined;
	if (unmounted.some(({ name }) => name === port)) {
		return diagnose({
			code: 'unknown-input',
			severity: 'error',
			message: `${mention.who} names the input ${port} of ${node.id}, which the interface lists under \`skip_inputs\`: it is not mounted.`,
			help: `Remove the line here, or remove ${port} from \`skip_inputs\`.`,
			at: mention.at,
			about: { node: node.id, step: node.stepName, port, item: mention.item },
			related: [{ message: 'the interface', at: node.step.interface.at }],
		});
	}
	const known = inputs.map(({ name }) => name);
	return unknownPort('unknown-input', node, port, known, mention);
}

/** What is wrong with the name of an output. */
export function unknownOutput(node: ResolvedNode | undefined, port: string, mention: Mention): Diagnostic | undefined {
	if (node?.step === undefined) return undefined;
	const known = node.step.ports.outputs.map(({ name }) => name);
	return known.includes(port) ? undefined : unknownPort('unknown-output', node, port, known, mention);
}
