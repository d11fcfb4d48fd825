import { member, type Path, type Tree } from '../load/tree.ts';
import { reasonLeft } from './cloud-settings.ts';
import { objection } from './judge-value.ts';
import type { Left, Reading, Taken, Target } from './target.ts';

/** Whether a file has the shape of a pipeline config: `{configuration: {shared, specific: {NODE: {…}}}}`. */
export function isPipelineConfig(value: unknown): boolean {
	const specific = member(member(value, 'configuration'), 'specific');
	return typeof specific === 'object' && specific !== null && !Array.isArray(specific);
}

/** The nodes that a pipeline config has settings for. */
export function nodesOfConfig(tree: Tree): readonly string[] {
	return tree.keys(['configuration', 'specific']);
}

/** Folders that a pipeline config says scripts are in, as it writes them. */
export function scriptFoldersOf(tree: Tree): readonly string[] {
	const places: Path[] = [
		['configuration', 'shared'],
		...nodesOfConfig(tree).map((node): Path => ['configuration', 'specific', node]),
	];
	const folders = places.flatMap((place) =>
		['processing_source_dir', 'source_dir'].flatMap((key) => {
			const value = [...place, key].reduce<unknown>(member, tree.value);
			return typeof value === 'string' ? [value] : [];
		}),
	);
	return [...new Set(folders)];
}

/** A key of a config that no line of the test file comes from, wherever it stands. */
interface Unused {
	readonly key: string;
	readonly path: Path;
}

/**
 * Reads a pipeline config: for each node, the variables and job arguments that its interface declares get the values
 * that the config has under the same name in small letters, as the pipeline's builder looks them up.
 */
export function readPipelineConfig(tree: Tree, targets: readonly Target[]): Reading {
	const taken: Taken[] = [];
	const left: Left[] = [];
	const unused: Unused[] = [];
	/** Keys that something was made of, by their paths. */
	const used = new Set<string>();
	for (const node of nodesOfConfig(tree)) {
		const place: Path = ['configuration', 'specific', node];
		const target = targets.find((each) => each.node === node);
		if (target === undefined) {
			left.push({ what: node, reason: 'the DAG has no such node', kind: 'lost', at: tree.at(place) });
			continue;
		}
		const found = (key: string) => find(tree, place, key);
		for (const variable of target.env) {
			const from = namesOf(variable.name).flatMap((key) => found(key) ?? [])[0];
			if (from === undefined) continue;
			const { path } = from;
			used.add(pathText(path));
			const value = wordValue(tree, path);
			const why = value === undefined ? undefined : objection(variable.name, value);
			if (why !== undefined)
				left.push({ what: `${node} ${variable.name}`, reason: why, kind: 'lost', at: tree.at(path) });
			else if (value !== undefined && value !== variable.default) {
				taken.push({ node, group: 'env', name: variable.name, value, at: tree.at(path) });
			}
		}
		for (const argument of target.args) {
			const from = found(argument);
			if (from === undefined) continue;
			const { value, path } = from;
			used.add(pathText(path));
			if (argument === 'job_type' && value === target.jobType) continue;
			if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
				const why = objection(argument, String(value));
				if (why !== undefined) left.push({ what: `${node} ${argument}`, reason: why, kind: 'lost', at: tree.at(path) });
				else taken.push({ node, group: 'args', name: argument, value, at: tree.at(path) });
			} else if (value !== null) {
				left.push({
					what: `${node} ${argument}`,
					reason: 'an argument is a single value here',
					kind: 'lost',
					at: tree.at(path),
				});
			}
		}
		const overrides: Path = [...place, 'env'];
		for (const name of tree.keys(overrides)) {
			const path: Path = [...overrides, name];
			used.add(pathText(path));
			const value = wordValue(tree, path);
			const why = value === undefined ? 'it has no value' : objection(name, value);
			if (value === undefined || why !== undefined) {
				left.push({ what: `${node} env.${name}`, reason: why ?? '', kind: 'lost', at: tree.at(path) });
			} else taken.push({ node, group: 'env', name, value, at: tree.at(path) });
		}
		unused.push(...unusedUnder(tree, place, used).filter(({ key }) => key !== '__model_type__'));
	}
	unused.push(...unusedUnder(tree, ['configuration', 'shared'], used));
	return { taken: lastOfEach(taken), left: [...left, ...sayUnused(unused, tree)] };
}

/** Keys under a path that nothing was made of. Of a map of which something was, those in it that were left. */
function unusedUnder(tree: Tree, place: Path, used: ReadonlySet<string>): readonly Unused[] {
	return tree.keys(place).flatMap((key): readonly Unused[] => {
		const path: Path = [...place, key];
		if (used.has(pathText(path))) return [];
		const inside = tree.keys(path).map((name) => ({ key: name, path: [...path, name] }));
		const isPartUsed = inside.some((each) => used.has(pathText(each.path)));
		// What begins so is the builder's own.
		const left = inside.filter((each) => !used.has(pathText(each.path)) && !each.key.startsWith('__'));
		return isPartUsed ? left : [{ key, path }];
	});
}

function pathText(path: Path): string {
	return JSON.stringify(path);
}

/** Where the builder of the pipeline looks for a variable: its name, or for `ID_FIELD` and its like also `id_name`. */
function namesOf(variable: string): readonly string[] {
	const key = variable.toLowerCase();
	return key.endsWith('_field') ? [key, key.replace(/_field$/, '_name')] : [key];
}

/** A value under a key: the node's own, its hyperparameters', then the shared one. */
function find(tree: Tree, place: Path, key: string): { readonly value: unknown; readonly path: Path } | undefined {
	const paths: readonly Path[] = [
		[...place, key],
		[...place, 'hyperparameters', key],
		['configuration', 'shared', key],
	];
	const path = paths.find((each) => tree.has(each));
	return path && { path, value: path.reduce<unknown>(member, tree.value) };
}

/** A value as the variable's text: numbers as they are written, lists joined by commas, maps as JSON. Undefined for null. */
function wordValue(tree: Tree, path: Path): string | undefined {
	const value = path.reduce<unknown>(member, tree.value);
	if (value === null || value === undefined) return undefined;
	if (Array.isArray(value)) return value.map((_, index) => wordValue(tree, [...path, index]) ?? 'None').join(',');
	if (typeof value !== 'object') return tree.text(path);
	return member(value, '__type_info__') === undefined ? JSON.stringify(value) : wordValue(tree, [...path, 'value']);
}

/** What is said twice of the same variable counts the last time: overrides come last. */
function lastOfEach(taken: readonly Taken[]): readonly Taken[] {
	return [...new Map(taken.map((each) => [`${each.node} ${each.group} ${each.name}`, each])).values()];
}

/** One line for each key, with the number of places and the first of them. */
function sayUnused(unused: readonly Unused[], tree: Tree): readonly Left[] {
	return [...Map.groupBy(unused, ({ key }) => key)].map(([key, places]) => {
		const [first] = places as [Unused, ...Unused[]];
		const what = places.length === 1 ? key : `${key} (${places.length} times)`;
		return { what, ...reasonLeft(key), at: tree.at(first.path) };
	});
}
