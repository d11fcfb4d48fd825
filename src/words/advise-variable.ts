import type { Failure } from '../model/execution.ts';

/**
 * What helps a script that failed over an environment variable without a value: the lines to paste. Undefined: it failed
 * over something else.
 */
export function adviseVariable(failure: Failure, node: string): string | undefined {
	if (failure.reason !== 'exception' || failure.type !== 'KeyError') return undefined;
	const [, name] = /^['"]([^'"\n]+)['"]/.exec(failure.message) ?? [];
	const last = failure.frames.at(-1);
	if (name === undefined || last === undefined) return undefined;
	const value = `\`nodes: { ${node}: { env: { ${name}: … } } }\``;
	if (/^<frozen os>$|(?:^|[/\\])os\.py$/.test(last.file))
		return `Scripts have an environment of their own, in which \`${name}\` has no value. Give it one in the test file, ${value}, or hand on yours, \`env-passthrough: [${name}]\`.`;
	const line = last.text ?? '';
	const asksMap = [`environ_vars['${name}']`, `environ_vars["${name}"]`].some((key) => line.includes(key));
	if (!asksMap) return undefined;
	return `\`environ_vars\` holds what the contract declares: declare \`${name}\` under \`contract.env_vars\`, and give it a value in the test file, ${value}.`;
}
