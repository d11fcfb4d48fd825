import { closest } from '../lib/closest.ts';
import { diagnose } from '../model/diagnostic.ts';
import type { FixturePath } from '../model/project.ts';
import type { Fixtures } from './find-fixtures.ts';
import { unknownInput, unknownOutput } from './port-names.ts';
import type { ResolvedNode } from './resolve-nodes.ts';
import type { Tell } from './tell.ts';

function checkFixture(node: ResolvedNode, port: string, fixture: FixturePath, fixtures: Fixtures, tell: Tell): void {
	const found = fixtures.at(fixture.path);
	const about = { node: node.id, port, item: fixture.path };
	if (found === undefined) {
		const near = closest(fixture.path, fixtures.paths);
		tell(
			diagnose({
				code: 'fixture-not-found',
				severity: 'error',
				message: `The file ${fixture.path} for ${node.id}.${port} does not exist.`,
				help: `${near === undefined ? '' : `Did you mean ${near}? `}Correct the path, which is relative to the workspace, or add the file.`,
				at: fixture.at,
				about,
			}),
		);
	} else if (found.lfsPointer !== undefined) {
		tell(
			diagnose({
				code: 'fixture-is-lfs-pointer',
				severity: 'error',
				message: `The file ${found.lfsPointer} for ${node.id}.${port} is a Git LFS pointer, not its content.`,
				help: 'Run `git lfs pull`; in a workflow, check out with:\n- uses: actions/checkout@v5\n  with:\n    lfs: true',
				at: fixture.at,
				about,
			}),
		);
	}
}

/** Tells of ports in a node's settings that its step does not have, and of test data that is not there. */
export function checkSettings(node: ResolvedNode, fixtures: Fixtures, tell: Tell): void {
	const { settings } = node;
	if (settings === undefined) return;
	for (const [port, fixture] of Object.entries(settings.inputs)) {
		const problem = unknownInput(node, port, { at: fixture.at, who: '`inputs`', item: 'inputs' });
		if (problem === undefined) checkFixture(node, port, fixture, fixtures, tell);
		else tell(problem);
	}
	for (const [port, fixture] of Object.entries(settings.stub ?? {})) {
		const problem = unknownOutput(node, port, { at: fixture.at, who: '`stub`', item: 'stub' });
		if (problem === undefined) checkFixture(node, port, fixture, fixtures, tell);
		else tell(problem);
	}
	for (const [port, { at }] of Object.entries(settings.expect)) {
		const problem = unknownOutput(node, port, { at, who: '`expect`', item: 'expect' });
		if (problem !== undefined) tell(problem);
	}
}

/** Tells when test data found in its usual place is a Git LFS pointer. */
export function checkUsual(node: ResolvedNode, port: string, path: string, fixtures: Fixtures, tell: Tell): void {
	checkFixture(node, port, { path, at: node.node.at }, fixtures, tell);
}
