/** The file that says which test data is made up. It lies where no input is looked for. */
export const samplesPath = 'tests/data/SAMPLES.md';

const head = `# Sample data

These files are made up: "dag-script-test init" wrote them with the columns and types that are declared or that a real
file has, and values drawn by chance. They show whether scripts run, not whether results are right. Replace them with
real test data when you have some, and take their lines out of here.

`;

/** The list of made-up files with some more of them. */
export function describeSamples(before: string | undefined, paths: readonly string[]): string {
	const known = before ?? head;
	const lines = paths.map((path) => `- \`${path}\``).filter((line) => !known.includes(line));
	const ended = known.endsWith('\n') ? known : `${known}\n`;
	return lines.length === 0 ? known : `${ended}${lines.join('\n')}\n`;
}
