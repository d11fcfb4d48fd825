import type { NodeRun } from '../../model/execution.ts';
import type { Facts } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Framework } from '../../model/framework.ts';
import type { PlannedNode } from '../../model/plan.ts';
import { listSome } from '../../lib/text.ts';
import { aboutOutput } from './rule.ts';

/** What any of them may be saved as. */
const common = ['pkl', 'pickle', 'joblib', 'onnx', 'pmml', 'npz', 'gz', 'zip', 'tar', 'json', 'bin', 'model'];
/** What each of them saves itself as, beyond that. Without a row: as it likes, so nothing is asked of it. */
const own: Partial<Record<Framework, readonly string[]>> = {
	xgboost: ['ubj', 'bst', 'xgb'],
	lightgbm: ['txt', 'lgb'],
	catboost: ['cbm', 'cpp', 'coreml'],
	pytorch: ['pt', 'pth', 'ckpt', 'safetensors', 'jit', 'torchscript'],
	tensorflow: ['pb', 'keras', 'h5', 'hdf5', 'tflite', 'index'],
	transformers: ['safetensors', 'pt', 'pth', 'h5', 'msgpack', 'ckpt'],
	'scikit-learn': ['skops', 'sav'],
};

/**
 * A model directory in which there are files, but none that looks like a model of what its script works with: the cloud
 * packs it and deploys it all the same. Only the ending is looked at, and every usual one counts.
 */
export function modelFileMissing(node: PlannedNode, run: NodeRun, { frameworks }: Facts): readonly Finding[] {
	if (run.outcome.status !== 'passed' || run.outcome.via !== 'run') return [];
	const known = frameworks?.[node.id] ?? [];
	if (known.length === 0 || known.some((framework) => own[framework] === undefined)) return [];
	const endings = new Set([...common, ...known.flatMap((framework) => own[framework] ?? [])]);
	return node.outputs.flatMap((output) => {
		const evidence = run.outputs.find((each) => each.output === output.name);
		if (output.type !== 'model_artifacts' || output.optional || evidence === undefined || evidence.bytes === 0)
			return [];
		// Of very many files only some are listed.
		if (evidence.files.length < evidence.fileCount) return [];
		if (evidence.files.some(({ path }) => endings.has(endingOf(path)))) return [];
		const files = listSome(
			evidence.files.map(({ path }) => `\`${path}\``),
			5,
		);
		const message = `no file of it looks like a model of ${listSome(known, 2)}; there is ${files}.`;
		return [aboutOutput({ node, output, evidence }, 'model-file-missing', message)];
	});
}

function endingOf(path: string): string {
	return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}
