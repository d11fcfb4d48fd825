import type { StepInterface } from '../model/project.ts';
import { problem, type Report } from './reports.ts';

/** The interfaces that count, and those of later workspaces that they hide. */
export interface SettledSteps {
	readonly interfaces: readonly StepInterface[];
	readonly hidden: readonly StepInterface[];
}

/**
 * Of two interfaces with the same step (letters and digits compared without case, as nodes are resolved) the one of the
 * first workspace counts.
 */
export function settleSteps(interfaces: readonly StepInterface[], report: Report): SettledSteps {
	const hidden: StepInterface[] = [];
	const first = new Map<string, StepInterface>();
	for (const step of interfaces) {
		const key = step.step.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '') || step.step;
		const winner = first.get(key);
		if (winner === undefined) {
			first.set(key, step);
			continue;
		}
		const about = { step: step.step, item: step.file };
		if (winner.workspace === step.workspace) {
			const same = winner.step === step.step ? '' : ` (written "${winner.step}")`;
			const message = `The step "${step.step}" is already described in "${winner.file}"${same}.`;
			const related = [{ message: 'first here', at: winner.at }];
			report(problem('error', 'duplicate-step', message, step.at, { about, related }));
		} else {
			hidden.push(step);
			const message = `The step "${step.step}" of "${step.file}" is overridden by "${winner.file}".`;
			const related = [{ message: 'this one is used', at: winner.at }];
			report(problem('note', 'step-overridden', message, step.at, { about, related }));
		}
	}
	return { interfaces: [...first.values()], hidden };
}
