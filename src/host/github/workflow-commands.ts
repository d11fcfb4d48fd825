/**
 * The few commands that a step gives the runner by printing them. The toolkit has them too, but brings an HTTP client
 * along that takes longer to load than everything else that a start needs.
 */
export type WorkflowCommand = 'error' | 'warning' | 'notice' | 'group' | 'endgroup' | 'add-mask' | 'stop-commands';

/** A command as a line, with its end. Nothing in a value can end the line or begin another command. */
export function workflowCommand(
	name: WorkflowCommand,
	data = '',
	properties: Readonly<Record<string, string | number | undefined>> = {},
): string {
	const pairs = Object.entries(properties)
		.filter(([, value]) => value !== undefined && value !== '')
		.map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
	return `::${name}${pairs.length === 0 ? '' : ` ${pairs.join(',')}`}::${escapeData(data)}\n`;
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
