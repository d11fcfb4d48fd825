import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';

/** Where the package lies in the repository: as users of the peer lay theirs. */
const home = 'src/cursus';

/** What the scripts import of the package, and what describes them. */
const parts = [
	'steps/interfaces',
	'steps/scripts',
	'steps/hyperparams',
	'processing',
	'core/base/hyperparameters_base.py',
	'pipeline_catalog/shared_dags',
];

/** Folder of the DAGs in the repository. */
export const dagFolder = `${home}/pipeline_catalog/shared_dags`;

/**
 * Lays a repository out as users of the peer lay theirs: its own files, and data and stand-ins for modules that are made
 * up here. Nothing of the peer is kept in this project.
 */
export async function layOutRepository(root: string, peer: string): Promise<void> {
	for (const part of parts) {
		const filter = (path: string) => !path.endsWith('__pycache__');
		await cp(join(peer, 'cursus', part), join(root, home, part), { recursive: true, filter });
	}
	const files: Record<string, string | Uint8Array> = { ...samples, ...standIns };
	files['tests/data/model/model.tar.gz'] = gzipSync(
		await packTar([member('hyperparameters.json', hyperparameters), member('model.json', '{}')]),
	);
	// The package's own ones import the whole of it, and so the cloud's SDKs.
	for (const folder of ['', 'core/', 'core/base/', 'steps/']) files[`${home}/${folder}__init__.py`] = '';
	for (const [path, content] of Object.entries(files)) {
		await mkdir(dirname(join(root, path)), { recursive: true });
		await writeFile(join(root, path), content);
	}
}

function member(name: string, body: string) {
	return { header: { name, size: Buffer.byteLength(body), mtime: new Date(0) }, body };
}

/** A table that a small model can learn from; the same in every run. */
function orders(count: number): string {
	let state = 1;
	const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
	const rows = Array.from({ length: count }, (_, row) => {
		const amount = next(50_000) / 100;
		const label = next(10) < (amount > 250 ? 8 : 2) ? 1 : 0;
		const country = ['DE', 'FR', 'US'][next(3)];
		const day = `2025-${String(1 + (row % 12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`;
		// Some gaps, so that there is something to fill in.
		return [
			`o${row}`,
			label,
			row % 11 === 5 ? '' : amount,
			18 + next(60),
			country,
			day,
			`c${next(count / 4)}`,
			`an order of ${country}`,
		];
	});
	return [['id', 'label', 'amount', 'age', 'country', 'day', 'customer', 'text'], ...rows]
		.map((cells) => `${cells.join(',')}\n`)
		.join('');
}

const hyperparameters = JSON.stringify({
	full_field_list: ['id', 'label', 'amount', 'age', 'country'],
	tab_field_list: ['amount', 'age'],
	cat_field_list: ['country'],
	id_name: 'id',
	label_name: 'label',
	multiclass_categories: [0, 1],
	class_weights: [1, 1],
	is_binary: true,
	num_classes: 2,
	model_class: 'xgboost',
	num_round: 5,
	max_depth: 3,
});

const samples = {
	'tests/data/orders/part-00000.csv': orders(240),
	'tests/data/signature/signature': 'id,label,amount,age,country,day,customer,text',
	'tests/data/hyperparameters/hyperparameters.json': hyperparameters,
	'tests/data/hyperparameters/hyperparameters_NA.json': hyperparameters,
	'tests/data/inference/inference.py': 'def model_fn(folder):\n    return folder\n',
	'tests/data/prompts/category_definitions.json': JSON.stringify([
		{ name: 'dear', description: 'Dear orders.', conditions: ['It costs much.'], key_indicators: ['amount'] },
		{ name: 'cheap', description: 'All others.', conditions: ['It costs little.'], key_indicators: ['amount'] },
	]),
	'tests/data/ruleset/label_config.json': JSON.stringify({
		output_label_name: 'label',
		output_label_type: 'binary',
		label_values: [0, 1],
		label_mapping: { 0: 'cheap', 1: 'dear' },
		default_label: 0,
	}),
	'tests/data/ruleset/ruleset.json': JSON.stringify([
		{
			rule_id: 'r1',
			name: 'dear',
			priority: 1,
			enabled: true,
			conditions: { field: 'amount', operator: '>', value: 250 },
			output_label: 1,
		},
	]),
	'tests/data/answers/summary.json': '{}',
};

/** The modules of a package that is too large to install, as far as others derive from it when they are imported. */
const standIns = {
	'tests/modules/torch/__init__.py': '',
	'tests/modules/torch/utils/__init__.py': '',
	'tests/modules/torch/utils/data.py': 'class Dataset:\n    pass\n\n\nclass IterableDataset(Dataset):\n    pass\n',
};

/** What the nodes of a step are told, in the words of the test file. */
export interface StepSettings {
	readonly stub?: Readonly<Record<string, string>>;
	readonly inputs?: Readonly<Record<string, string>>;
	readonly env?: Readonly<Record<string, string>>;
	readonly args?: Readonly<Record<string, string>>;
	readonly skip?: string;
}

const hyperparameterFolder = { hyperparameters_s3_uri: 'tests/data/hyperparameters' };

/** What a model of the cloud answers. */
const answered = { stub: { processed_data: 'tests/data/orders', analysis_summary: 'tests/data/answers' } };

/** What only the owner of a pipeline can know, by step. */
export const settingsOfSteps: Readonly<Record<string, StepSettings>> = {
	CradleDataLoading: { stub: { DATA: 'tests/data/orders', SIGNATURE: 'tests/data/signature' } },
	DummyDataLoading: { inputs: { INPUT_DATA: 'tests/data/orders' } },
	BedrockProcessing: answered,
	BedrockBatchProcessing: answered,
	EdxUploading: { skip: 'it writes to a store of the cloud' },
	Registration: { skip: 'it runs in the cloud only' },
	DummyTraining: { inputs: { model_artifacts_input: 'tests/data/model' } },
	XGBoostTraining: { inputs: hyperparameterFolder },
	LightGBMTraining: { inputs: hyperparameterFolder },
	LightGBMMTTraining: { inputs: hyperparameterFolder },
	PyTorchTraining: { inputs: hyperparameterFolder },
	RiskTableMapping: { inputs: hyperparameterFolder },
	Package: { inputs: { inference_scripts_input: 'tests/data/inference' } },
	ModelCalibration: { env: { CALIBRATION_METHOD: 'isotonic' } },
	ModelWikiGenerator: { env: { MODEL_NAME: 'orders' } },
	StratifiedSampling: { env: { STRATA_COLUMN: 'country', TARGET_SAMPLE_SIZE: '60', ID_COLUMN: 'id' } },
	FeatureSelection: { env: { N_FEATURES_TO_SELECT: '8', CORRELATION_THRESHOLD: '1', VARIANCE_THRESHOLD: '0' } },
	TemporalSplitPreprocessing: { env: { DATE_COLUMN: 'day', GROUP_ID_COLUMN: 'customer', SPLIT_DATE: '2025-09-01' } },
	BedrockPromptTemplateGeneration: { inputs: { prompt_configs: 'tests/data/prompts' } },
	LabelRulesetGeneration: { inputs: { ruleset_configs: 'tests/data/ruleset' } },
};

/** What the steps without a job type in their names are told of it. */
export const jobTypes: Readonly<Record<string, string>> = {
	ActiveSampleSelection: 'ssl_selection',
	ModelMetricsComputation: 'calibration',
	PyTorchModelEval: 'calibration',
	TabularPreprocessing: 'training',
	XGBoostModelEval: 'calibration',
	XGBoostModelInference: 'calibration',
};
