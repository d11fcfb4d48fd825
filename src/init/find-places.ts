import { posix } from 'node:path';
import { byText } from '../lib/ordered.ts';

/** Files of a repository by what they may be to a pipeline. Paths are relative, with `/`. */
export interface FoundFiles {
	readonly dags: readonly string[];
	readonly interfaces: readonly string[];
	readonly scripts: readonly string[];
	/** Scripts in other languages, which are not looked into. */
	readonly others: readonly string[];
	/** Test data: files, and the folders that they lie in. */
	readonly data: readonly string[];
}

const hidden = /(?:^|\/)(?:\.[^/]+|node_modules|__pycache__|venv|env|site-packages|build|dist)\//;
const dataFile =
	/\.(?:csv|tsv|json|jsonl|ndjson|parquet|arrow|feather|npy|npz|pkl|pickle|joblib|txt|zip|tgz|gz|tar|bst|onnx)$/i;
const noData =
	/(?:^|\/)(?:package(?:-lock)?|tsconfig|composer|renovate|\.[^/]*)\.json$|requirements[^/]*\.txt$|\.dag\.json$|baseline\.json$/;

const otherScript = /\.(?:sh|bash|r|jl|m?js|ts|pl|rb|scala|ipynb)$/i;
/** A file in a folder of scripts that is called like a program. */
const program = /(?:^|\/)scripts\/(?:[^/]+\/)*[a-z][\w-]*$/;

/** Sorts the files of a repository into what a pipeline is made of. */
export function findPlaces(paths: readonly string[]): FoundFiles {
	const seen = paths.filter((path) => !hidden.test(path));
	const isTest = (path: string) => /(?:^|\/)tests?\//.test(path);
	const data = seen.filter((path) => dataFile.test(path) && !noData.test(path));
	const folders = new Set(data.map((path) => posix.dirname(path)).filter((folder) => folder !== '.'));
	return {
		dags: seen.filter((path) => /\.dag\.(?:json|ya?ml)$/.test(path)),
		interfaces: seen.filter((path) => /\.step\.ya?ml$/.test(path)),
		scripts: seen.filter(
			(path) =>
				path.endsWith('.py') &&
				!isTest(path) &&
				!/(?:^|\/)(?:_[^/]*|setup|conftest|test_[^/]*|[^/]*_test)\.py$/.test(path),
		),
		others: seen.filter(
			(path) => !isTest(path) && (otherScript.test(path) || program.test(path)) && !/(?:^|\/)_[^/]*$/.test(path),
		),
		data: [...data, ...folders].sort(byText),
	};
}

/** The folder of some folders that a file lies in; its own where it is in none. */
export function folderOf(path: string, folders: readonly string[]): string {
	const around = folders.filter((folder) => path.startsWith(`${folder}/`));
	return around.toSorted((a, b) => b.length - a.length)[0] ?? posix.dirname(path);
}

/** The folders of some files, without those that lie in another of them. */
export function topFolders(paths: readonly string[]): readonly string[] {
	const folders = [...new Set(paths.map((path) => posix.dirname(path)))].sort(byText);
	return folders.filter((folder) => !folders.some((other) => other !== folder && folder.startsWith(`${other}/`)));
}
