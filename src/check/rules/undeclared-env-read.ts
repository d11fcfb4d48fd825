import { aboutSeen, nameSome, seen } from './seen.ts';
import type { ConductRule } from './script-conduct.ts';

/** Names that platforms, shells, runners and libraries set: no contract declares them. */
const provided =
	/^(?:(?:SM|AWS|SAGEMAKER|DAG|CUDA|NVIDIA|NCCL|OMP|MKL|OPENBLAS|NUMEXPR|TORCH|HF|PIP|UV|PYTHON|PYTEST|LC|GITHUB|RUNNER|XDG|SLURM|CONDA|VIRTUAL_ENV|PROCESSING_JOB|TRAINING_JOB)(?:_[A-Z0-9_]*)?|(?:HTTPS?|NO|ALL)_PROXY|(?:LOCAL_|NODE_)?RANK|(?:LOCAL_)?WORLD_SIZE|MASTER_(?:ADDR|PORT)|TOKENIZERS_PARALLELISM|LD_LIBRARY_PATH|DEBUG)$/i;

/**
 * Variables that the code of the repository looks for and the contract does not declare. One that has a value here may
 * have none in the cloud; one that has none here is only remarked on.
 */
export const undeclaredEnvRead: ConductRule = (node, run) => {
	const found = seen(run, 'env', 'env-absent').filter(({ what }) => !provided.test(what));
	if (found.length === 0) return [];
	const names = nameSome(found.map(({ what }) => what));
	const hasValue = found.some(({ kind }) => kind === 'env');
	const message = `it looked for ${names} in its environment, which its contract does not declare.`;
	return [aboutSeen(node, 'undeclared-env-read', message, found, hasValue ? 'warning' : 'note')];
};
