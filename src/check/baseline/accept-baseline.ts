import { join } from 'node:path';
import { baselineText, makeBaseline } from './make-baseline.ts';
import { faultyOutputs } from '../check.ts';
import { readIfThere, writeWhole } from '../../lib/files.ts';
import type { Baseline, BaselineSettings } from '../../model/baseline.ts';
import type { CompletedResult } from '../../model/result.ts';

/**
 * Writes the baseline anew from a run, and says so in its result. Findings on differences from what it was before are gone:
 * this run is now what later ones are compared with. A run that was cut short changes nothing.
 */
export async function acceptBaseline(
	root: string,
	settings: BaselineSettings,
	result: CompletedResult,
): Promise<CompletedResult['baseline']> {
	const { plan, execution, findings, verdict } = result;
	if (verdict === 'cancelled') return result.baseline;
	const faulty = faultyOutputs(findings);
	const path = join(root, settings.file);
	// Another pipeline of this run may have written it since it was loaded.
	const before = await current(path, settings.accepted);
	const after = makeBaseline(before, plan, execution, (node, output) => faulty.has(`${node}\n${output}`));
	await writeWhole(path, baselineText(after));
	return { file: settings.file, differences: result.baseline?.differences ?? [], updated: true };
}

async function current(path: string, loaded: Baseline | undefined): Promise<Baseline | undefined> {
	const text = await readIfThere(path);
	try {
		const found: unknown = text === undefined ? undefined : JSON.parse(text);
		return isBaseline(found) ? found : loaded;
	} catch {
		// It was written by hand as YAML, or is broken; what was loaded of it is what it holds.
		return loaded;
	}
}

/** Whether it is a baseline whole: one that is not was loaded in parts. */
function isBaseline(found: unknown): found is Baseline {
	if (!isMap(found) || found['version'] !== 1 || typeof found['reader'] !== 'number') return false;
	const { pipelines } = found;
	const entries = isMap(pipelines) ? Object.values(pipelines) : [undefined];
	return entries.every(
		(outputs) => isMap(outputs) && Object.values(outputs).every((entry) => isMap(entry) && isMap(entry['columns'])),
	);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
