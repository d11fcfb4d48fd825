import { posix } from 'node:path';
import { closest } from '../lib/closest.ts';
import { byText } from '../lib/ordered.ts';
import type { Project, StepInterface } from '../model/project.ts';
import { createCatalog, type Catalog } from './catalog.ts';
import { createScriptFinder, type ScriptSearch } from './find-script.ts';
import { nameKey, snakeName } from './step-names.ts';

/** What the workspaces hold, whichever DAG uses it. */
export type Stock = Pick<Project, 'interfaces' | 'hidden' | 'workspaces' | 'files'>;

/** A step with everything that goes by its name. */
export interface ListedStep {
	readonly step: StepInterface;
	readonly script: ScriptSearch;
	/** Names of the classes that build and configure it in the cloud. */
	readonly configClass: string;
	readonly builder: string;
	readonly jobTypes: readonly string[];
	/** Interfaces of later workspaces that this one hides. */
	readonly hides: readonly StepInterface[];
}

/** All steps, and scripts that no step names. */
export interface StepList {
	readonly steps: readonly ListedStep[];
	readonly strays: readonly string[];
}

/** How a text names a step: which spelling it is, and the job type that it carries. */
export interface StepLookup {
	readonly listed: ListedStep;
	readonly spelling: 'step' | 'node' | 'file' | 'config class' | 'builder' | 'script';
	readonly jobType?: string;
}

/** Lists the steps of all workspaces, sorted by name, with their scripts. Pure. */
export function listSteps(stock: Stock): StepList {
	const scripts = createScriptFinder(stock);
	const catalog = createCatalog(stock.interfaces, () => {});
	const hidden = Map.groupBy(stock.hidden ?? [], ({ step }) => nameKey(step));
	const steps = stock.interfaces
		.map((step): ListedStep => ({
			step,
			script: scripts.find(catalog.withJobType(step, undefined)),
			configClass: step.registry.configClass ?? `${step.step}Config`,
			builder: `${step.registry.builderStepName ?? step.step}StepBuilder`.replace(/(StepBuilder)\1$/, '$1'),
			jobTypes: Object.keys(step.variants),
			hides: hidden.get(nameKey(step.step)) ?? [],
		}))
		.sort((a, b) => byText(a.step.step, b.step.step));
	return { steps, strays: findStrays(stock, steps) };
}

/** Python files directly in a script folder that no step runs; what other scripts import lies deeper, or begins with `_`. */
function findStrays({ workspaces, files }: Stock, steps: readonly ListedStep[]): readonly string[] {
	const taken = new Set(steps.flatMap(({ script }) => (script.kind === 'found' ? [script.path] : [])));
	const folders = new Set(workspaces.flatMap(({ scripts }) => scripts));
	return files
		.filter(({ path, role, kind }) => {
			if (role !== 'script' || kind !== 'file' || taken.has(path) || !path.endsWith('.py')) return false;
			return folders.has(posix.dirname(path)) && !posix.basename(path).startsWith('_');
		})
		.map(({ path }) => path);
}

/**
 * Finds the step that a text names in any spelling: the step or a node of it (with a job type at its end), the stem or
 * path of its interface or script, its configuration class, or its builder.
 */
export function findStep(text: string, { steps }: StepList): StepLookup | undefined {
	const catalog = createCatalog(
		steps.map(({ step }) => step),
		() => {},
	);
	const byFile = steps.find(({ step, script }) => namesFile(text, step.file) || isScript(text, script));
	if (byFile !== undefined) {
		return { listed: byFile, spelling: namesFile(text, byFile.step.file) ? 'file' : 'script' };
	}
	const resolved = resolve(text, catalog, steps);
	if (resolved !== undefined && resolved.jobType === undefined) return { ...resolved, spelling: 'step' };
	const key = nameKey(text);
	const config = steps.find(({ configClass }) => nameKey(configClass) === key);
	if (config !== undefined) return { listed: config, spelling: 'config class' };
	const builder = steps.find(({ builder }) => nameKey(builder) === key);
	if (builder !== undefined) return { listed: builder, spelling: 'builder' };
	const bare = /^config_(.+)_step$/.exec(text)?.[1] ?? /^builder_(.+)_step$/.exec(text)?.[1];
	const file = bare === undefined ? undefined : resolve(bare, catalog, steps);
	if (file !== undefined)
		return { listed: file.listed, spelling: text.startsWith('config') ? 'config class' : 'builder' };
	return resolved === undefined ? undefined : { ...resolved, spelling: 'node' };
}

/** The steps' name that is closest to a text. */
export function nearestStep(text: string, { steps }: StepList): string | undefined {
	const names = steps.flatMap(({ step }) => [step.step, snakeName(step.step)]);
	const near = closest(text, names) ?? closest(text.replace(/(?:Step)?(?:Config|Builder)$/, ''), names);
	return steps.find(({ step }) => near !== undefined && [step.step, snakeName(step.step)].includes(near))?.step.step;
}

function resolve(text: string, catalog: Catalog, steps: readonly ListedStep[]) {
	const found = catalog.resolve(text);
	const listed = steps.find(({ step }) => step === found?.interface);
	if (found === undefined || listed === undefined) return undefined;
	return { listed, ...(found.suffix !== undefined && { jobType: found.suffix }) };
}

function namesFile(text: string, file: string): boolean {
	return text === file || text === posix.basename(file) || text === posix.basename(file).replace(/\.step\.ya?ml$/, '');
}

function isScript(text: string, script: ScriptSearch): boolean {
	if (script.kind !== 'found') return false;
	const name = posix.basename(script.path);
	return text === script.path || text === name || text === name.replace(/\.py$/, '');
}
