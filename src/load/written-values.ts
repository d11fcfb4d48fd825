import { parseDuration } from '../lib/duration.ts';
import type { Scalar } from '../model/project.ts';
import { probeKinds, type ProbeKind } from '../model/request.ts';
import { record } from './record.ts';
import type { WrittenProbes } from './test-file-schema.ts';
import type { Path, Tree } from './tree.ts';

/** The source texts of a map of scalars. */
export function texts(
	map: Readonly<Record<string, Scalar>> | null | undefined,
	tree: Tree,
	path: Path,
): Readonly<Record<string, string>> {
	return record(Object.keys(map ?? {}).map((name) => [name, tree.text([...path, name]) ?? ''] as const));
}

/** Milliseconds of a duration that the schema has let through. */
export function milliseconds(value: string | number | undefined): number | undefined {
	return value === undefined ? undefined : parseDuration(String(value));
}

/** Each probe once, in the order of the model. */
export function probeList(written: WrittenProbes): readonly ProbeKind[] {
	if (written === 'all') return probeKinds;
	return probeKinds.filter((kind) => written === kind || written.includes(kind));
}
