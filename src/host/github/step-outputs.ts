import type { Verdict } from '../../model/result.ts';
import { outputs } from '../../publish/outputs.ts';

/** The outputs of the step: each of them has a value however it ends, so that a later step can read lists as JSON. */
export interface StepOutputs {
	/** Sets them; those that are not given say that there is no result. */
	set(given: Readonly<Record<string, string>>): Promise<void>;
	/** At the end of a step that has set none. Never rejects. */
	setUnlessSet(verdict: Verdict): Promise<void>;
}

/** `file` is what the runner reads them from; without it, there is nobody to read them. */
export function stepOutputs(file: string | undefined): StepOutputs {
	let isSet = false;
	async function set(given: Readonly<Record<string, string>>): Promise<void> {
		isSet = true;
		// Without the file the toolkit would print a command that the runner no longer takes.
		if (file === undefined || file === '') return;
		const none = outputs({ results: [], resultPaths: [], artifacts: [], summaryUrl: '' });
		const { setOutput } = await import('@actions/core');
		for (const [name, value] of Object.entries({ ...none, ...given })) setOutput(name, value);
	}
	return {
		set,
		async setUnlessSet(verdict) {
			// The step ends badly as it is, and has said why.
			if (!isSet) await set({ verdict }).catch(() => undefined);
		},
	};
}
