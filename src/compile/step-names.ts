/** Names that are written with several capitals but are one word, longest first. */
const compounds = [
	'LightGBMMT',
	'LightGBM',
	'XGBoost',
	'PyTorch',
	'TensorFlow',
	'SageMaker',
	'MLFlow',
	'AutoML',
] as const;

/** What two spellings of one name have in common: its letters and digits, in lower case. */
export function nameKey(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The conventional file name of a step's script, without its ending: `XGBoostTraining` → `xgboost_training`. */
export function snakeName(step: string): string {
	let name = step;
	for (const compound of compounds) {
		name = name.replaceAll(compound, `${compound[0] as string}${compound.slice(1).toLowerCase()}`);
	}
	return name
		.replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
		.replace(/([a-z\d])([A-Z])/g, '$1_$2')
		.toLowerCase();
}
