import { listSome } from '../lib/text.ts';
import { unreachable } from '../lib/unreachable.ts';
import type { Failure } from '../model/execution.ts';
import type { Facts } from '../model/facts.ts';
import { frameworkOf, type Framework } from '../model/framework.ts';
import { adviseClue } from './advise-clue.ts';
import { adviseVariable } from './advise-variable.ts';

/** Modules whose distribution has another name. */
const distributions: Readonly<Record<string, string>> = {
	sklearn: 'scikit-learn',
	torch_geometric: 'torch-geometric',
	pytorch_lightning: 'pytorch-lightning',
	sentence_transformers: 'sentence-transformers',
	cv2: 'opencv-python-headless',
	PIL: 'pillow',
	yaml: 'PyYAML',
	dateutil: 'python-dateutil',
};

/** Where the device is chosen, for machines without a GPU. */
const onCpu: Partial<Record<Framework, string>> = {
	pytorch:
		"`torch.device('cuda' if torch.cuda.is_available() else 'cpu')`, and `map_location='cpu'` when a model is loaded",
	xgboost: "`device='cpu'` and `tree_method='hist'`",
	lightgbm: "`device_type='cpu'`",
	catboost: "`task_type='CPU'`",
	tensorflow: '`CUDA_VISIBLE_DEVICES: "-1"` under `env`',
	transformers: '`device=-1` for a pipeline',
	jax: '`JAX_PLATFORMS: cpu` under `env`',
};

/** What makes a framework take less memory. */
const lighter: Partial<Record<Framework, string>> = {
	pytorch: 'a smaller batch, and `num_workers=0`: each worker of a DataLoader is a process of its own',
	tensorflow: 'a smaller batch',
	transformers: 'a smaller batch, or a tiny model of the same kind',
	xgboost: 'a smaller `max_depth` or `max_bin`',
	lightgbm: 'a smaller `num_leaves` or `max_bin`',
	catboost: 'a smaller `depth`',
	graph: 'a smaller batch and fewer neighbours',
	spark: 'a smaller `spark.driver.memory`, which is taken as a whole',
};

/** What tells of a missing GPU, whoever says it. */
const noGpu =
	/not compiled with CUDA|no CUDA|CUDA (?:error|driver|initialization|unknown|out of)|cuda\w*(?: is)? (?:not|un)\w*available|Found no NVIDIA|NVIDIA driver|libcuda|libcudart|cuDNN|no GPU|GPU (?:is )?not|ROCM|hipError/i;

const noModule = /^ModuleNotFoundError: No module named '([^']+)'/;

/**
 * What helps after a failure, in one or two sentences with names in backticks, where more is known than its own words say.
 */
export function adviseFailure(failure: Failure, node: string, facts: Facts): string | undefined {
	const clue = own(facts.clues, node);
	const found = clue === undefined ? undefined : adviseClue(clue, failure, node);
	return found ?? adviseVariable(failure, node) ?? adviseSoftware(failure, own(facts.frameworks, node) ?? []);
}

/** Nodes may be called like what every object has. */
function own<T>(found: Readonly<Record<string, T>> | undefined, node: string): T | undefined {
	return found !== undefined && Object.hasOwn(found, node) ? found[node] : undefined;
}

/** What is missing on the machine, or too small. `frameworks` are those of the node. */
function adviseSoftware(failure: Failure, frameworks: readonly Framework[]): string | undefined {
	switch (failure.reason) {
		case 'import-error':
			return noGpu.test(failure.message) ? adviseCpu(frameworks) : adviseImport(failure.module, failure.message);
		case 'exception':
		case 'exit-non-zero':
			if (failure.message === undefined) return undefined;
			// Of a command only its log tells what was missing.
			if (noModule.test(failure.message))
				return adviseImport(noModule.exec(failure.message)?.[1] ?? '', failure.message);
			if (
				/out of memory|MemoryError/i.test(`${failure.reason === 'exception' ? failure.type : ''} ${failure.message}`)
			) {
				return adviseMemory(frameworks);
			}
			return noGpu.test(failure.message) ? adviseCpu(frameworks) : undefined;
		case 'out-of-memory':
			return adviseMemory(frameworks);
		case 'signal':
			return failure.signal === 'SIGILL' || failure.signal === 'SIGSEGV' ? adviseNative(frameworks) : undefined;
		case 'syntax-error':
		case 'interface-error':
		case 'timeout':
		case 'log-limit':
		case 'spawn-error':
		case 'ended-early':
		case 'missing-output':
		case 'staging-error':
		case 'unknown':
			return undefined;
		default:
			return unreachable(failure);
	}
}

function adviseImport(module: string, message: string): string {
	const [, attribute, from = module] =
		/cannot import name '([^']+)' from (?:partially initialized module )?'([^']+)'/.exec(message) ?? [];
	if (attribute !== undefined) return adviseName(attribute, from, message.includes('circular import'));
	const [top = module] = module.split('.');
	const framework = frameworkOf(module);
	if (framework === undefined && !/No module named/.test(message)) return 'Look at what it imports in turn.';
	const name = distributions[top] ?? top;
	const known = framework !== undefined || name !== top;
	// What a script imports may be called otherwise in a registry, or belong to someone else there: no name is guessed.
	const install = known
		? `Install \`${name}\` for the Python that runs the scripts, as with \`pip install ${name}\` before the test`
		: 'Install the package that it is of for the Python that runs the scripts';
	if (framework === undefined) return `${install}; if it is a module of yours, name its folder under \`python.path\`.`;
	return `${install}. The scripts run where you run the test, not in the image of the cloud that has ${framework}; if it is too large for that, give the node a \`stub\`.`;
}

function adviseName(name: string, module: string, isCircle: boolean): string {
	if (isCircle)
		return `\`${module}\` was still being imported: modules that import each other need that import within a function.`;
	const version = frameworkOf(module) === undefined ? '' : ' or install the version that has it';
	return `\`${module}\` was found, but it has no \`${name}\`: correct the name or the module${version === '' ? '' : `,${version}`}.`;
}

function adviseCpu(frameworks: readonly Framework[]): string {
	const how = frameworks.flatMap((framework) => onCpu[framework] ?? []);
	const words = how.length === 0 ? 'make the device a setting of the script' : `use ${listSome(how, 2)}`;
	return `This machine has no GPU that it can use: ${words}, and leave the GPU to the cloud.`;
}

function adviseMemory(frameworks: readonly Framework[]): string {
	const how = frameworks.flatMap((framework) => lighter[framework] ?? []);
	const words = how.length === 0 ? '' : `, ${listSome(how, 1)}`;
	return `Use less test data${words}, or fewer scripts at a time (\`--max-parallel 1\`).`;
}

function adviseNative(frameworks: readonly Framework[]): string | undefined {
	if (frameworks.length === 0) return undefined;
	return `It broke outside Python, most often where ${listSome(frameworks, 2)} and its libraries were built for another processor or against each other's versions: install them anew, in the versions that the contract names.`;
}
