import { compile } from '../../src/compile/compile.ts';
import type { Diagnostic, DiagnosticCode } from '../../src/model/diagnostic.ts';
import type { Plan, PlannedNode } from '../../src/model/plan.ts';
import { makeProject, type ProjectSketch } from './project-builders.ts';

/** What compile made of a sketch, with short ways to ask for it. */
export interface Compiled {
	readonly plan: Plan;
	readonly diagnostics: readonly Diagnostic[];
	/** The node, which must be there. */
	node(id: string): PlannedNode;
	/** `Node.input` → what feeds it, as `Node.output` or a path. */
	readonly wires: Readonly<Record<string, string>>;
	/** All diagnostics of a code. */
	told(code: DiagnosticCode): readonly Diagnostic[];
	/** Code and severity of all that is worse than a note. */
	readonly problems: readonly string[];
}

/** Compiles a project in short. */
export function compileSketch(sketch: ProjectSketch): Compiled {
	const { plan, diagnostics } = compile(makeProject(sketch));
	return {
		plan,
		diagnostics,
		node(id) {
			const found = plan.nodes.find((node) => node.id === id);
			if (found === undefined) throw new Error(`The plan has no node ${id}`);
			return found;
		},
		wires: Object.fromEntries(
			plan.bindings.map(({ from, to }) => [
				`${to.node}.${to.input}`,
				from.kind === 'output' ? `${from.node}.${from.output}` : from.path,
			]),
		),
		told: (code) => diagnostics.filter((diagnostic) => diagnostic.code === code),
		problems: diagnostics
			.filter(({ severity }) => severity !== 'note')
			.map(({ severity, code }) => `${severity} ${code}`),
	};
}
