import { join } from 'node:path';

/**
 * What a child process of ours is given so that it says which of the sources it ran; nothing unless coverage is measured
 * (DAG_COVERAGE=1). Node hands it on to its own children, whatever environment they get.
 */
export function childCoverage(): Readonly<Record<string, string>> {
	if (process.env['DAG_COVERAGE'] !== '1') return {};
	return { NODE_V8_COVERAGE: join(import.meta.dirname, '..', '..', 'coverage', 'children') };
}
