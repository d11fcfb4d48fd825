/** Sets the step's outputs. */
export async function setOutputs(outputs: Readonly<Record<string, string>>): Promise<void> {
	// Without the file the toolkit would print a command that the runner no longer takes.
	if (!process.env['GITHUB_OUTPUT']) return;
	const { setOutput } = await import('@actions/core');
	for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}
