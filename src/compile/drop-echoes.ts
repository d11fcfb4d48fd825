import { closest } from '../lib/closest.ts';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import type { Project } from '../model/project.ts';
import { nameKey } from './step-names.ts';

type Projects = readonly Pick<Project, 'dag' | 'interfaces' | 'files'>[];
type IsEcho = (diagnostic: Diagnostic) => boolean;

/**
 * Leaves out what nobody would see once the cause is mended, such as the unknown step of an interface that could not be
 * read. Only an error is a cause, so that an error never goes for a warning's sake.
 */
export function dropEchoes(diagnostics: readonly Diagnostic[], projects: Projects): readonly Diagnostic[] {
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	const rules = [
		...echoesOfPlaces(errors, projects),
		...echoesOfInterfaces(errors),
		...echoesOfNames(errors, projects),
	];
	return diagnostics.filter(
		(diagnostic) => !rules.some(([codes, isEcho]) => codes.includes(diagnostic.code) && isEcho(diagnostic)),
	);
}

type Rule = readonly [codes: readonly DiagnosticCode[], isEcho: IsEcho];

function having(errors: readonly Diagnostic[], ...codes: readonly DiagnosticCode[]): readonly Diagnostic[] {
	return errors.filter(({ code }) => codes.includes(code));
}

/** Where nothing was found at all, nothing in particular is missing. */
function echoesOfPlaces(errors: readonly Diagnostic[], projects: Projects): readonly Rule[] {
	const foundNothing = having(errors, 'no-interfaces-found', 'pattern-matches-nothing').length > 0;
	const noSteps = foundNothing && projects.every(({ interfaces }) => interfaces.length === 0);
	const noScripts = foundNothing && projects.every(({ files }) => !files.some(({ role }) => role === 'script'));
	const noNodes = having(errors, 'dag-empty').length > 0;
	return [
		[['unknown-step'], () => noSteps],
		[['script-not-found'], () => noScripts],
		[['unknown-node'], () => noNodes],
	];
}

/** An interface that cannot be read or is wrong: its step is not unknown, and what is guessed of its ports is idle. */
function echoesOfInterfaces(errors: readonly Diagnostic[]): readonly Rule[] {
	const stems = errors.flatMap(({ at }) => stemOfInterface(at?.file) ?? []);
	const unfed = new Set(having(errors, 'missing-input').map(portOf));
	return [
		[['unknown-step'], ({ about }) => stems.some((stem) => isNamedAfter(about.step ?? '', stem))],
		[['proposed-binding'], (diagnostic) => stems.length > 0 || unfed.has(portOf(diagnostic))],
	];
}

/** What a node lacks because its name, or that of a port of it, is misspelt elsewhere. */
function echoesOfNames(errors: readonly Diagnostic[], projects: Projects): readonly Rule[] {
	const loose = having(errors, 'dangling-edge');
	const undeclared = new Set(loose.flatMap(({ about }) => about.node ?? []));
	const cutOff = new Set(loose.flatMap(({ about }) => about.item?.split(' → ').at(-1) ?? []));
	const misnamed = new Set(having(errors, 'unknown-node').flatMap(({ about }) => about.node ?? []));
	const ids = projects.flatMap(({ dag }) => dag.nodes.map(({ id }) => id));
	const misdeclared = meant(undeclared, ids);
	const unreached = meant(misnamed, ids);
	const misplaced = having(errors, 'unknown-input', 'unknown-output', 'path-outside-workspace');
	return [
		[['missing-input'], ({ about }) => cutOff.has(about.node ?? '')],
		[['unknown-node'], ({ about }) => undeclared.has(about.node ?? '')],
		[['unknown-step'], ({ about }) => misdeclared.has(about.node ?? '')],
		[
			['missing-input', 'missing-env', 'missing-argument', 'cloud-only-without-stub', 'command-invalid'],
			({ about }) => unreached.has(about.node ?? ''),
		],
		[
			['missing-input', 'cloud-only-without-stub'],
			({ about: { node, port = '' } }) =>
				misplaced.some(({ about }) => about.node === node && isOrMeans(about.port ?? '', port)),
		],
	];
}

function isOrMeans(written: string, port: string): boolean {
	return written === port || closest(written, [port]) !== undefined;
}

/** The nodes that misspelt names most likely stand for. Of very many names only the first are looked at. */
function meant(names: Iterable<string>, ids: readonly string[]): ReadonlySet<string> {
	return new Set([...names].slice(0, 20).flatMap((name) => closest(name, ids) ?? []));
}

function portOf({ about }: Diagnostic): string {
	return JSON.stringify([about.node, about.port]);
}

/** `interfaces/price_note.step.yaml` → `pricenote`. */
function stemOfInterface(file: string | undefined): string | undefined {
	const stem = /([^/]+)\.step\.ya?ml$/.exec(file ?? '')?.[1];
	return stem === undefined ? undefined : nameKey(stem);
}

/** The name, or what is left of it without its last `_segments`, is the one that the file is called after. */
function isNamedAfter(name: string, stem: string): boolean {
	for (let end = name.length; end > 0; end = name.lastIndexOf('_', end - 1)) {
		if (nameKey(name.slice(0, end)) === stem) return true;
	}
	return false;
}
