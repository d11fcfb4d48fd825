import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { shortHash, stepLabel, uniqueSlug } from './names.ts';

/** What tells this use of the action from the others of its job. */
export interface ClaimedStep {
	/** The runner's name for the step, with the number of the use from the second on: `__self.2`. */
	readonly step: string;
	/** What stands for it in names that people read; see `stepLabel`. */
	readonly label: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Claims the names of this use. The runner calls all steps of a composite action by one name, and different actions may
 * come to the same label: who is first takes the name, the others get a number. The first one's names so never change.
 * What is claimed is kept in the folder of the job, by what is unique to a job: a runner of one's own may not empty it.
 */
export async function claimStep(environment: Environment, temporary: string): Promise<ClaimedStep> {
	const mode = environment['INPUT_MODE']?.trim() ?? '';
	// A look publishes no results: it takes no names from the run that comes after it.
	const kind = mode === 'lint' || mode === 'plan' ? 'look' : mode === 'report' ? 'report' : 'run';
	const job = [...jobVariables.map((name) => environment[name] ?? ''), kind];
	const claims = join(temporary, 'dag-script-test', '.claims', shortHash(job.join('\n')));
	const action = environment['GITHUB_ACTION'] ?? '';
	const label = stepLabel(action);
	// Whoever is no job of GitHub's has no others beside it.
	if ((environment['GITHUB_RUN_ID'] ?? '') === '') return { step: action, label };
	const use = await claim(claims, `step-${uniqueSlug(action)}`);
	const numbered = await claim(claims, `label-${uniqueSlug(label)}`);
	return {
		step: use === 1 ? action : `${action}.${use}`,
		// No label ends like this: a part of a step's name begins with no digit.
		label: numbered === 1 ? label : `${label === '' ? '1' : label}.${numbered}`,
	};
}

const jobVariables = [
	'GITHUB_RUN_ID',
	'GITHUB_RUN_ATTEMPT',
	'GITHUB_JOB',
	'INPUT_JOB-CHECK-RUN-ID',
	'INPUT_JOB-INDEX',
	'INPUT_MATRIX-JSON',
];

/** More uses than this have the same name, as they would without any claims. */
const mostUses = 1000;

/** The number under which a name was still free, from 1. */
async function claim(folder: string, name: string): Promise<number> {
	try {
		await mkdir(folder, { recursive: true });
	} catch {
		// There will be no place for results either, and that is told.
		return 1;
	}
	for (let use = 1; use < mostUses; use += 1) {
		try {
			await mkdir(join(folder, `${name}.${use}`));
			return use;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return 1;
		}
	}
	return mostUses;
}
