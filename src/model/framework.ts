/** Frameworks with the modules and distributions that give them away. */
const signs = {
	xgboost: ['xgboost'],
	lightgbm: ['lightgbm', 'lightgbmmt'],
	catboost: ['catboost'],
	pytorch: ['torch', 'pytorch_lightning', 'lightning', 'torchvision'],
	tensorflow: ['tensorflow', 'tensorflow_cpu', 'keras'],
	transformers: ['transformers', 'sentence_transformers'],
	'scikit-learn': ['sklearn', 'scikit_learn'],
	graph: ['dgl', 'graphstorm', 'torch_geometric'],
	spark: ['pyspark'],
	jax: ['jax', 'flax'],
} as const;
/** A machine learning framework. */
export type Framework = keyof typeof signs;

/**
 * The frameworks that a step works with: by the distributions that its contract asks for and the modules that its script
 * imports, never by its name. The most telling first: many train with one library and measure with scikit-learn.
 */
export function detectFrameworks(requirements: readonly string[], modules: readonly string[]): readonly Framework[] {
	const found = new Set(
		[...requirements, ...modules].map((name) => (name.split('.')[0] ?? '').toLowerCase().replaceAll('-', '_')),
	);
	return (Object.keys(signs) as Framework[]).filter((framework) => signs[framework].some((sign) => found.has(sign)));
}

/** The framework that a module belongs to, such as `torch.nn` to pytorch. */
export function frameworkOf(module: string): Framework | undefined {
	return detectFrameworks([], [module])[0];
}
