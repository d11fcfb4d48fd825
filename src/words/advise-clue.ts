import { listSome } from '../lib/text.ts';
import type { Failure } from '../model/execution.ts';
import type { Clue } from '../model/facts.ts';

/** What helps where a look at the disk has found what a script missed. */
export function adviseClue({ kind, paths }: Clue, failure: Failure, node: string): string | undefined {
	const [first] = paths;
	const named = listSome(
		paths.map((path) => `\`${path}\``),
		3,
	);
	if (kind === 'module')
		return `It is a module of the repository: let the scripts import from its folder, \`python: { path: ${first} }\` in the test file.`;
	if (kind === 'file')
		return `Scripts run in a folder of their own, while ${named} lies in the repository: make it an input of ${node}, or look for it beside the script (\`Path(__file__).parent\`).`;
	// A later version may know more.
	if (kind !== 'left' || failure.reason !== 'missing-output') return undefined;
	return `It left ${named} in its working folder: write to the path that it is given, as \`output_paths['${failure.outputs[0]}']\`.`;
}
