import { posix } from 'node:path';
import type { Files } from '../lib/files.ts';
import type { Workspace } from '../model/project.ts';
import { isGlob, isIgnored, reportNoMatch, type Named } from './named-places.ts';
import { problem, type Report } from './reports.ts';
import { workspacePath } from './workspace-path.ts';

/** Folders where step interfaces usually lie, each with the usual folder of its scripts. */
const usualPlaces = [
	{ interfaces: 'interfaces', scripts: 'scripts' },
	{ interfaces: 'steps/interfaces', scripts: 'steps/scripts' },
] as const;

/** Where a package that is laid out as cursus has them. */
const packagedInterfaces = 'src/*/steps/interfaces';

/** Interface files of one workspace. */
export interface FoundWorkspace {
	readonly workspace: Workspace;
	readonly files: readonly string[];
}

/** The workspaces that are named, else the usual ones. A file belongs to the first workspace that has it. */
export async function findWorkspaces(
	named: readonly Named[] | undefined,
	scripts: readonly string[] | undefined,
	files: Files,
	report: Report,
): Promise<readonly FoundWorkspace[]> {
	const taken = new Set<string>();
	const found: FoundWorkspace[] = [];
	const usual = named === undefined || named.length === 0;
	const places = usual ? await findUsual(files) : named;
	const ofProject = usual && scripts === undefined ? await findProjectScripts(files) : [];
	for (const { path, at } of places) {
		const inside = usual ? path : workspacePath(path, at, report);
		if (inside === undefined) continue;
		const matches = await findInterfaces(inside, files);
		if (matches.length === 0) {
			if (!usual) reportNoMatch(`"${path}" holds no step interface (*.step.yaml).`, path, at, report);
			continue;
		}
		const fresh = matches.filter((match) => !taken.has(match));
		for (const match of fresh) taken.add(match);
		const folders = [...new Set([...ofProject, ...(await pairScripts(inside, scripts, files))])];
		const workspace = { index: found.length, interfaces: inside, scripts: folders };
		found.push({ workspace, files: fresh });
	}
	if (usual && found.length === 0) {
		const folders = usualPlaces.map((place) => `${place.interfaces}/`).join(', ');
		const message = `No step interface was found: there is no *.step.yaml in ${folders}.`;
		const help =
			'Name the folders with `interfaces:` in the test file or with `--interfaces`. "dag-script-test init" drafts them from Python scripts.';
		report(problem('error', 'no-interfaces-found', message, undefined, { help }));
	}
	return found;
}

async function findUsual(files: Files): Promise<readonly Named[]> {
	const packaged = await files.glob([posix.join(packagedInterfaces, '*.step.{yml,yaml}')]);
	const folders = [...usualPlaces.map((place) => place.interfaces), ...packaged.map((path) => posix.dirname(path))];
	return [...new Set(folders)].map((path) => ({ path }));
}

/**
 * The script folders of the one project under `projects/`: its copies are what runs in the cloud, so they come before
 * those that all projects share. Where there are several projects, which one is meant must be said.
 */
async function findProjectScripts(files: Files): Promise<readonly string[]> {
	const scripts = await files.glob(['projects/*/dockers/*.py', 'projects/*/dockers/scripts/*.py']);
	const projects = new Set(scripts.map((path) => path.split('/').slice(0, 2).join('/')));
	if (projects.size !== 1) return [];
	const folders = new Set(scripts.map((path) => posix.dirname(path)));
	return [...folders].toSorted((a, b) => b.length - a.length);
}

async function findInterfaces(path: string, files: Files): Promise<readonly string[]> {
	const stat = await files.stat(path);
	if (stat?.kind === 'directory') {
		const listed = await files.list(path);
		return listed.filter((file) => /\.step\.ya?ml$/.test(file) && !isIgnored(file, path));
	}
	if (stat?.kind === 'file') return [path];
	return isGlob(path) ? files.glob([path]) : [];
}

/** Script folders of a workspace: those named, else the folder beside its interfaces and then the usual ones. */
async function pairScripts(
	interfaces: string,
	scripts: readonly string[] | undefined,
	files: Files,
): Promise<readonly string[]> {
	if (scripts !== undefined) return scripts;
	const segments = interfaces.split('/');
	const fixed = segments.findIndex((segment) => isGlob(segment) || /\.ya?ml$/.test(segment));
	const folder = fixed === -1 ? interfaces : segments.slice(0, fixed).join('/') || '.';
	const beside = posix.join(posix.dirname(folder), 'scripts');
	const candidates = [...new Set([beside, ...usualPlaces.map((place) => place.scripts)])];
	const there = await Promise.all(candidates.map(async (folder) => (await files.stat(folder))?.kind === 'directory'));
	return candidates.filter((_, index) => there[index]);
}
