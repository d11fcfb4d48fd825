import { stage } from '../execute/staging/stage.ts';
import type { Workbench } from '../model/workbench.ts';

/**
 * A workbench that makes the folder of a node without inputs, and looks at that of one without outputs, itself: no data is
 * touched, and asking another process would cost more than the work. All else goes to `workbench`.
 */
export function doingDatalessJobsHere(workbench: Workbench): Workbench {
	return {
		...workbench,
		stage: async (job) => (job.copies.length > 0 ? workbench.stage(job) : stage(job)),
		async seal(job) {
			if (job.outputs.length > 0 || job.inputs.length > 0) return workbench.seal(job);
			const { seal } = await import('../execute/staging/seal.ts');
			return seal(job, noData);
		},
	};
}

async function noData(): Promise<never> {
	throw new Error('Internal error: a node without outputs has data to be read');
}
