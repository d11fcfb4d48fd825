import { unreachable } from '../lib/unreachable.ts';
import type { PlannedInput, PlannedNode } from '../model/plan.ts';
import type { TestFile } from '../model/project.ts';
import type { ProbeKind } from '../model/request.ts';
import type { ResolvedNode } from './resolve-nodes.ts';

/** The probes of a node: input by input, then those that change none. `folder`: the node's own, as `nodes/<name>`. */
export function planProbes(
	{ settings }: ResolvedNode,
	program: PlannedNode['kind'],
	folder: string,
	inputs: readonly PlannedInput[],
	test: TestFile,
): Pick<PlannedNode, 'probes'> {
	if (program !== 'script' || settings?.skip !== undefined) return {};
	const kinds = settings?.probes ?? test.probes ?? [];
	const own = folder.slice(folder.indexOf('/') + 1);
	const place = (kind: ProbeKind) => `probes/${own}/${kind}`;
	// What is said of one input stands together.
	const ofInputs = inputs.flatMap((input) =>
		kinds
			.filter((kind) => appliesTo(kind, input))
			.map((kind) => ({ kind, input: input.name, folder: `${place(kind)}-${input.path.split('/')[1] ?? ''}` })),
	);
	const ofAll = kinds.filter((kind) => kind === 'repeat').map((kind) => ({ kind, folder: place(kind) }));
	const probes = [...ofInputs, ...ofAll];
	return probes.length === 0 ? {} : { probes };
}

/** Whether a probe changes this input. What the node's own run already is is not tried again. */
function appliesTo(kind: ProbeKind, { required, sources, unwired }: PlannedInput): boolean {
	const isFed = sources.length > 0;
	switch (kind) {
		case 'absent-input':
			return !required && (isFed || unwired !== 'absent');
		case 'empty-input':
			return !required && (isFed || unwired !== 'empty-dir');
		case 'zero-rows':
			return isFed;
		case 'repeat':
			return false;
		default:
			return unreachable(kind);
	}
}
