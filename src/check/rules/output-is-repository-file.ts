import { find, findingRules, type Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import type { Copy } from '../find-copies.ts';

/** A script handed on a file of the repository as if it had made it: often a stale model. */
export function outputIsRepositoryFile(plan: Plan, { node, output, file, original }: Copy): Finding {
	const at = plan.nodes.find(({ id }) => id === node)?.outputs.find(({ name }) => name === output)?.at;
	return find({
		rule: 'output-is-repository-file',
		message: `${node}.${output}: ${file} is, byte for byte, the file ${original} of the repository.`,
		help: findingRules['output-is-repository-file'][2],
		about: { kind: 'output', node, output },
		item: original,
		...(at && { at }),
	});
}
