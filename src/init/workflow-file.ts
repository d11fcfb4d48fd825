import { yamlText } from './yaml-text.ts';

/** How the Python packages of the scripts are installed, and in which folder of the repository. */
export interface Install {
	readonly by: 'requirements' | 'uv' | 'poetry' | 'project';
	/** Empty for the repository's own. */
	readonly folder: string;
}

/** What a folder tells of its Python packages, by the files in it. `project`: the text of `pyproject.toml`. */
export function installBy(
	files: ReadonlySet<string>,
	project: string | undefined,
	folder: string,
): Install | undefined {
	if (files.has('requirements.txt')) return { by: 'requirements', folder };
	if (files.has('uv.lock')) return { by: 'uv', folder };
	if (files.has('poetry.lock')) return { by: 'poetry', folder };
	// Many hold no more than the settings of tools.
	const isPackage = /^\[(?:project|build-system|tool\.poetry)\]/m.test(project ?? '');
	return isPackage ? { by: 'project', folder } : undefined;
}

/** Where the workflow is written, relative to the repository. `folder`: that of the pipeline, empty for the repository's own. */
export function workflowPath(folder: string): string {
	const name = folder.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^-+|-+$/g, '');
	return `.github/workflows/dag-script-test${name === '' ? '' : `-${name}`}.yml`;
}

/** A workflow that runs the pipeline of a folder on each pull request. */
export function workflowText(folder: string, install: Install | undefined): string {
	const settings = [
		...(folder === '' ? [] : [`working-directory: ${yamlText(folder)}`]),
		...(install?.by === 'uv' || install?.by === 'poetry' ? [`python: ${pythonOf(install, folder)}`] : []),
	];
	return `name: ${yamlText(folder === '' ? 'pipeline' : `pipeline ${folder}`)}
on: pull_request
permissions: { contents: read, checks: write }
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
${install === undefined ? '' : installLines(install)}      - uses: org/dag-script-test@v1
${settings.length === 0 ? '' : `        with:\n${settings.map((line) => `          ${line}\n`).join('')}`}`;
}

const commands: Readonly<Record<Install['by'], string>> = {
	requirements: 'python3 -m pip install -r requirements.txt',
	uv: 'pipx run uv sync --locked',
	poetry: 'pipx run poetry install --no-interaction',
	project: 'python3 -m pip install .',
};

function installLines({ by, folder }: Install): string {
	const where = folder === '' ? '' : `        working-directory: ${yamlText(folder)}\n`;
	const env = by === 'poetry' ? `        env: { POETRY_VIRTUALENVS_IN_PROJECT: 'true' }\n` : '';
	return `      - run: ${commands[by]}\n${where}${env}`;
}

/** The interpreter of the environment that uv or poetry makes, as it is seen from the pipeline's folder. */
function pythonOf(install: Install, folder: string): string {
	const up = install.folder === folder ? '' : '../'.repeat(folder.split('/').length);
	return `${up}.venv/bin/python`;
}

/** The line that keeps results out of commits. */
export const ignoredLine = '.dag-script-test/';

/** A `.gitignore` with our line; undefined when it is there already. */
export function withIgnoredLine(before: string | undefined): string | undefined {
	const lines = (before ?? '').split(/\r?\n/).map((line) => line.trim());
	if (lines.some((line) => /^\/?\.dag-script-test\/?$/.test(line))) return undefined;
	const text = before ?? '';
	return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${ignoredLine}\n`;
}
