/** Where the workflow is written. */
export const workflowPath = '.github/workflows/dag-script-test.yml';

/** A workflow that runs the pipeline on each pull request; `requirements`: a pip file that its scripts need. */
export function workflowText(requirements: string | undefined): string {
	const install = requirements === undefined ? '' : `      - run: python3 -m pip install -r ${requirements}\n`;
	return `name: pipeline
on: pull_request
permissions: { contents: read, checks: write }
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
${install}      - uses: org/dag-script-test@v1
`;
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
