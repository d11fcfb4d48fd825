/**
 * Variables that libraries read when they are imported: how many threads they start, where they find what they load, how
 * they write numbers and times.
 */
const readAtImport =
	/^(?:(?:PYTHON|LD_|DYLD_|OMP_|GOMP_|KMP_|OPENBLAS_|GOTO_|MKL_|BLIS_|VECLIB_|NUMEXPR_|NUMBA_|ARROW_|CUDA_|NVIDIA_|TF_|TORCH_|HF_|TRANSFORMERS_|TOKENIZERS_|MPL|SCIPY_|SKLEARN_|PANDAS_|POLARS_|JOBLIB_|LOKY_|MALLOC_|XDG_|LC_|SSL_|REQUESTS_|AWS_)|(?:TZ|LANG|LANGUAGE|HOME|PATH)$)/;

/** A variable that a process has to have when it imports, and that is another one here; undefined: there is none. */
export function importVariable(
	own: Readonly<Record<string, string>>,
	shared: Readonly<Record<string, string>>,
): string | undefined {
	const names = new Set([...Object.keys(own), ...Object.keys(shared)]);
	return [...names].sort().find((name) => readAtImport.test(name) && own[name] !== shared[name]);
}
