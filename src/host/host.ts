import type { KeptDocument } from '../model/document.ts';
import type { Observe } from '../model/event.ts';
import type { Plan } from '../model/plan.ts';
import type { RunResult } from '../model/result.ts';

/**
 * The way out: where a run is watched and its result is shown. Nothing that a host does or cannot do changes the
 * verdict; what it could not do it says in the notes that it returns, one line each.
 */
export interface Host {
	/** A plan is about to run. `secrets` are values that its scripts get and that must not be shown. */
	open(plan: Plan, secrets: readonly string[]): Promise<void>;
	readonly observe: Observe;
	/** The result is final and its documents are written under `out` (absolute). */
	close(result: RunResult, documents: readonly KeptDocument[], out: string): Promise<readonly string[]>;
}
