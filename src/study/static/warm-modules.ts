import type { Plan } from '../../model/plan.ts';
import type { WarmSetting } from '../../model/project.ts';
import type { ImportFact, ScriptFacts } from '../../model/script-facts.ts';

/** What a script's process may have imported when it is forked; or why it must be a process of its own. */
export type Warmth = { readonly modules: readonly string[] } | { readonly why: string };

/**
 * Libraries that start threads, devices or virtual machines of their own when they are imported, so that what is forked
 * after them may hang or fail. Named in the settings, they are taken all the same.
 */
const unforkable = new Set(
	'torch tensorflow keras jax jaxlib cupy cudf mxnet paddle horovod pyspark ray dask_cuda grpc numba mpi4py jpype'.split(
		' ',
	),
);

/**
 * Decides from the sources which scripts are worth a fork, and with which modules: those of the script's own imports that
 * another planned script has too, never any that it does not import itself. Only third-party modules that are imported
 * unconditionally count, with their whole dotted name: `import sklearn` must not find `sklearn.ensemble` there.
 *
 * `scripts`: the script of each planned node, so that one that is planned twice shares with itself.
 */
export function warmModules(
	scripts: readonly string[],
	facts: ReadonlyMap<string, ScriptFacts>,
	setting: WarmSetting,
): ReadonlyMap<string, Warmth> {
	if (setting === 'off') return new Map();
	const users = new Map<string, number>();
	for (const script of scripts) {
		for (const module of modulesOf(facts.get(script))) users.set(module, (users.get(module) ?? 0) + 1);
	}
	const isWanted = (module: string): boolean =>
		setting === 'auto' ? (users.get(module) ?? 0) > 1 : setting.includes(module) || setting.includes(rootOf(module));
	const decided = [...new Set(scripts)].flatMap((script): [string, Warmth][] => {
		const fact = facts.get(script);
		const modules = modulesOf(fact).filter(isWanted);
		if (fact === undefined || modules.length === 0) return [];
		const why = obstacle(fact, setting);
		return [[script, why === undefined ? { modules } : { why }]];
	});
	return new Map(decided);
}

/** The script of each planned node. */
export function entriesOf(plan: Plan): readonly string[] {
	return plan.nodes.flatMap(({ kind, runtime, entry }) =>
		kind === 'script' && runtime === 'python' && entry !== undefined ? [entry] : [],
	);
}

/** Each once, sorted, so that scripts with the same imports ask for the same. */
function modulesOf(facts: ScriptFacts | undefined): readonly string[] {
	const imports = (facts?.imports ?? []).filter(isPlain);
	return [...new Set(imports.map(({ module }) => module))].sort();
}

function isPlain({ level, module, origin, optional }: ImportFact): boolean {
	return level === 0 && module !== '' && origin === 'installed' && !optional;
}

function rootOf(module: string): string {
	return module.split('.')[0] ?? module;
}

function obstacle({ imports = [], atImport = [], bends }: ScriptFacts, setting: WarmSetting): string | undefined {
	if (atImport.some(({ kind }) => kind === 'installs')) return 'it installs packages when it is imported';
	if (bends !== undefined) return `it changes ${bends} when it is imported`;
	if (setting !== 'auto') return undefined;
	const heavy = imports.find(({ module }) => unforkable.has(rootOf(module)));
	return heavy === undefined ? undefined : `it imports ${rootOf(heavy.module)}`;
}
