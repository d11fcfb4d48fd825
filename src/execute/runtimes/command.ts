import { delimiter, isAbsolute, join } from 'node:path';
import { isPython, type PlannedNode } from '../../model/plan.ts';
import { commandWords } from './command-words.ts';
import { pathVariables } from './path-variables.ts';
import { pythonDefaults } from './python.ts';
import type { NodePlace, Runtime } from './runtime.ts';

/**
 * Scripts in any language: an argument list, never a shell string, so that no value can be anything but an argument (see
 * `commandWords`). `python` and `python3` are the interpreter that runs all scripts, which finds the folders of `python.path`.
 */
export const command: Runtime = {
	name: 'command',
	prepare(node, place) {
		const [program, ...args] = commandWords(node, place);
		if (program === undefined) throw new Error(`Internal error: ${node.id} has an empty command`);
		// Whatever it starts in turn may be Python.
		const variables = { ...pythonVariables(place), ...pathVariables(place) };
		return { argv: [locate(program, place), ...args], env: withoutOwn(variables, node), files: {} };
	},
	async interpret() {
		return {};
	},
};

/** A program with a `/` in its name lies in the workspace, unless it is absolute; a bare name is looked for in PATH. */
function locate(program: string, { workspace, python }: NodePlace): string {
	if (isPython(program) && python !== undefined) return python.path;
	return program.includes('/') && !isAbsolute(program) ? join(workspace, program) : program;
}

function pythonVariables({ pythonPath }: NodePlace): Readonly<Record<string, string>> {
	return { ...pythonDefaults, ...(pythonPath.length > 0 && { PYTHONPATH: pythonPath.join(delimiter) }) };
}

/** What the node sets itself wins. */
function withoutOwn(variables: Readonly<Record<string, string>>, node: PlannedNode): Readonly<Record<string, string>> {
	const own = new Set(node.env.map(({ name }) => name));
	return Object.fromEntries(Object.entries(variables).filter(([name]) => !own.has(name)));
}
