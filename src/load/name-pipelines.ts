/**
 * Names of pipelines after their files, each once: `a/x.dag.json` is `x`, and where two would be `x`, as many of their
 * folders stand before it as tell them apart.
 */
export function namePipelines(paths: readonly string[]): readonly string[] {
	const segments = paths.map((path) => path.replace(/(?:\.dag)?\.(?:json|ya?ml)$/i, '').split('/'));
	const nameAt = (depth: number) => segments.map((parts) => parts.slice(-depth).join('-'));
	const deepest = Math.max(1, ...segments.map((parts) => parts.length));
	const names = nameAt(1);
	for (let depth = 2; depth <= deepest; depth += 1) {
		const shared = repeated(names);
		for (const [index, name] of nameAt(depth).entries()) if (shared.has(names[index] as string)) names[index] = name;
	}
	// The same file in two formats is all that is left.
	const used = new Set<string>();
	return names.map((name) => {
		let free = name;
		for (let count = 2; used.has(free); count += 1) free = `${name}-${count}`;
		used.add(free);
		return free;
	});
}

function repeated(names: readonly string[]): ReadonlySet<string> {
	const seen = new Set<string>();
	return new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
}
