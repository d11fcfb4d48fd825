import type { Binding, InputSource } from '../model/plan.ts';

/** Where the data of a binding comes from: `Node.output`, or a file. */
export function saySource(source: InputSource): string {
	return source.kind === 'output' ? `${source.node}.${source.output}` : source.path;
}

/** Where it goes: `Node.input`. */
export function sayTarget({ to }: Binding): string {
	return `${to.node}.${to.input}`;
}
