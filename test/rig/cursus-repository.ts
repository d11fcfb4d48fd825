import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const step = (name: string, type: string, rest: string) => `step_type: ${name}
node_type: internal
registry:
  sagemaker_step_type: ${type}
  description: ${name} of the fraud pipeline
${rest}`;

const interfaces = {
	cradle_data_loading: step(
		'CradleDataLoading',
		'CradleDataLoading',
		`contract:
  entry_point: null
  inputs: {}
  outputs:
    DATA: { path: /opt/ml/processing/output/place_holder }
  arguments: {}
  env_vars: { required: [], optional: {} }
spec:
  dependencies: {}
  outputs:
    DATA:
      type: processing_output
      property_path: properties.ProcessingOutputConfig.Outputs['DATA'].S3Output.S3Uri
      data_type: S3Uri
`,
	),
	tabular_preprocessing: step(
		'TabularPreprocessing',
		'Processing',
		`contract:
  entry_point: tabular_preprocessing.py
  inputs:
    DATA: { path: /opt/ml/processing/input/data, required: true }
    SIGNATURE: { path: /opt/ml/processing/input/signature, required: false }
  outputs:
    processed_data: { path: /opt/ml/processing/output }
  arguments: {}
  job_arguments:
  - { flag: --job_type, source: job_type }
  env_vars:
    required: [LABEL_FIELD]
    optional: { TRAIN_RATIO: '0.7', OUTPUT_FORMAT: CSV }
spec:
  dependencies:
    DATA:
      type: processing_output
      required: true
      compatible_sources: [CradleDataLoading]
      semantic_keywords: [data, input, raw]
      data_type: S3Uri
    SIGNATURE:
      type: processing_output
      required: false
      compatible_sources: [CradleDataLoading]
      semantic_keywords: [signature]
      data_type: S3Uri
  outputs:
    processed_data:
      type: processing_output
      property_path: properties.ProcessingOutputConfig.Outputs['processed_data'].S3Output.S3Uri
      aliases: [input_path]
      data_type: S3Uri
`,
	),
	linear_training: step(
		'LinearTraining',
		'Training',
		`contract:
  entry_point: linear_training.py
  source_dir: true
  inputs:
    input_path: { path: /opt/ml/input/data, required: true }
    hyperparameters: { path: /opt/ml/code/hyperparams/hyperparameters.json, required: true }
  outputs:
    model_output: { path: /opt/ml/model }
  arguments: {}
  env_vars:
    required: []
    optional: { LEARNING_RATE: '0.1', FEATURES: '' }
spec:
  dependencies:
    input_path:
      type: training_data
      required: true
      compatible_sources: [TabularPreprocessing]
      semantic_keywords: [data, processed, training]
      data_type: S3Uri
    hyperparameters:
      type: hyperparameters
      required: true
      compatible_sources: [HyperparameterPrep]
      semantic_keywords: [config, hyperparameters]
      data_type: S3Uri
  outputs:
    model_output:
      type: model_artifacts
      property_path: properties.ModelArtifacts.S3ModelArtifacts
      data_type: S3Uri
`,
	),
};

const preprocessing = (mark: string) => `import argparse, csv, json, os
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    rows = []
    for part in sorted(Path(input_paths["DATA"]).glob("*.csv")):
        with part.open() as lines:
            rows += list(csv.DictReader(lines))
    assert environ_vars["LABEL_FIELD"] in rows[0], environ_vars
    train = round(len(rows) * float(environ_vars["TRAIN_RATIO"]))
    out = Path(output_paths["processed_data"]) / job_args.job_type
    out.mkdir(parents=True, exist_ok=True)
    with (out / "data.csv").open("w", newline="") as lines:
        writer = csv.DictWriter(lines, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows[:train])
    (out / "about.json").write_text(json.dumps({"by": "${mark}"}))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--job_type", required=True)
    main(
        {"DATA": "/opt/ml/processing/input/data"},
        {"processed_data": "/opt/ml/processing/output"},
        {"LABEL_FIELD": os.environ["LABEL_FIELD"], "TRAIN_RATIO": os.environ.get("TRAIN_RATIO", "0.7")},
        parser.parse_args(),
    )
`;

const training = `import json
from pathlib import Path

from processing.scaling import scale


def main(input_paths, output_paths, environ_vars, job_args):
    rows = (next(Path(input_paths["input_path"]).rglob("data.csv"))).read_text().splitlines()
    settings = json.loads(Path(input_paths["hyperparameters"]).read_text())
    Path(output_paths["model_output"]).mkdir(parents=True, exist_ok=True)
    model = {"rows": len(rows) - 1, "rate": environ_vars["LEARNING_RATE"], "features": environ_vars["FEATURES"]}
    model["scaled"] = scale(settings["scale"])
    (Path(output_paths["model_output"]) / "model.json").write_text(json.dumps(model))
`;

const dag = {
	dag: {
		description: 'A fraud model, end to end.',
		nodes: ['CradleDataLoading_training', 'TabularPreprocessing_training', 'LinearTraining'],
		edges: [
			['CradleDataLoading_training', 'TabularPreprocessing_training'],
			['TabularPreprocessing_training', 'LinearTraining'],
		],
	},
	metadata: { name: 'fraud_e2e', framework: 'linear', node_count: 3, edge_count: 2, features: [] },
};

/** As the pipeline config of a project is written. */
export const pipelineConfig = {
	configuration: {
		shared: { author: 'ada', bucket: 'a-bucket', region: 'NA', label_name: 'is_fraud', py_version: 'py3' },
		specific: {
			CradleDataLoading_training: { __model_type__: 'CradleDataLoadingConfig', job_type: 'training' },
			TabularPreprocessing_training: {
				__model_type__: 'TabularPreprocessingConfig',
				job_type: 'training',
				train_ratio: 0.5,
				output_format: 'CSV',
				processing_instance_count: 1,
				processing_entry_point: 'tabular_preprocessing.py',
				processing_source_dir: 'dockers/scripts',
				colour: 'blue',
			},
			LinearTraining: {
				__model_type__: 'LinearTrainingConfig',
				training_entry_point: 'linear_training.py',
				features: { __type_info__: 'list', value: ['amount', 'age'] },
				hyperparameters: { learning_rate: 0.25 },
				env: { API_TOKEN: 'not-for-git', MODE: 'fast' },
			},
		},
	},
	metadata: { config_types: {}, created_at: '2025-11-02T20:15:08', field_sources: {} },
};

/** As the old runtime tester saved its specs; paths are absolute on the machine that wrote them. */
export function runtimeSpecs(root: string): Readonly<Record<string, object>> {
	return {
		cradle_data_loading: {
			script_name: 'cradle_data_loading',
			step_name: 'CradleDataLoading_training',
			input_paths: {},
			output_paths: { DATA: `${root}/tests/samples/transactions` },
			environ_vars: {},
			job_args: {},
			last_updated: '2025-09-12T10:00:00',
			user_notes: 'A hundred rows of last year.',
		},
		linear_training: {
			script_name: 'linear_training',
			step_name: 'LinearTraining',
			script_path: 'projects/fraud/dockers/linear_training.py',
			input_paths: {
				input_path: '/tmp/somewhere/processed',
				hyperparameters: 'tests/samples/hyperparameters.json',
				hyperparams: '/tmp/h.json',
			},
			output_paths: { model_output: '/tmp/somewhere/model' },
			environ_vars: { LEARNING_RATE: '0.05' },
			job_args: { epochs: 3, columns: ['a'] },
			last_updated: null,
			user_notes: null,
		},
	};
}

/** A repository as users of cursus lay theirs out, with its old test files. The caller removes it. */
export async function cursusRepository({ projects = 1, packaged = false } = {}): Promise<string> {
	const root = await realpath(await mkdtemp(join(tmpdir(), 'cursus-style-')));
	const home = packaged ? 'src/fraudlib/' : '';
	const files: Record<string, string> = {
		[`${home}pipeline_catalog/shared_dags/linear/fraud_e2e.dag.json`]: json(dag),
		[`${home}steps/scripts/__init__.py`]: '',
		[`${home}steps/scripts/tabular_preprocessing.py`]: preprocessing('shared'),
		'projects/fraud/dockers/__init__.py': '',
		'projects/fraud/dockers/scripts/tabular_preprocessing.py': preprocessing('fraud'),
		'projects/fraud/dockers/linear_training.py': training,
		'projects/fraud/dockers/processing/__init__.py': '',
		'projects/fraud/dockers/processing/scaling.py': 'def scale(value):\n    return value * 2\n',
		'projects/fraud/pipeline_config/config.json': json(pipelineConfig),
		'tests/samples/transactions/part-0.csv': `amount,age,is_fraud\n${'1.5,30,0\n9.5,20,1\n'.repeat(50)}`,
		'tests/samples/hyperparameters.json': '{"scale": 21}\n',
	};
	for (const [name, text] of Object.entries(interfaces)) files[`${home}steps/interfaces/${name}.step.yaml`] = text;
	for (const [name, spec] of Object.entries(runtimeSpecs(root))) {
		files[`test/integration/runtime/.specs/${name}_runtime_test_spec.json`] = json(spec);
	}
	if (projects > 1) {
		files['projects/other/dockers/scripts/tabular_preprocessing.py'] = preprocessing('other');
		files[`${home}pipeline_catalog/shared_dags/linear/training_only.dag.json`] = json({
			dag: { nodes: dag.dag.nodes.slice(0, 2), edges: dag.dag.edges.slice(0, 1) },
			metadata: {},
		});
	}
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(root, path)), { recursive: true });
		await writeFile(join(root, path), text);
	}
	return root;
}

function json(value: unknown): string {
	return `${JSON.stringify(value, undefined, 2)}\n`;
}
