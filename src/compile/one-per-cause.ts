import type { Diagnostic } from '../model/diagnostic.ts';
import type { Project } from '../model/project.ts';
import { dropEchoes } from './drop-echoes.ts';
import { mergeAlike } from './merge-alike.ts';

/**
 * One cause, one message: the diagnostics of some projects without those that only follow from another, and with those
 * of one cause in one. The order stays. Pure.
 */
export function onePerCause(
	diagnostics: readonly Diagnostic[],
	projects: readonly Pick<Project, 'dag' | 'interfaces' | 'files'>[],
): readonly Diagnostic[] {
	return mergeAlike(dropEchoes(diagnostics, projects));
}
