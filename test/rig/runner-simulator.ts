/** What the runner would have understood from a step's output and files. */
export interface RunnerView {
	/** As people see the log: masked, commands taken out. */
	readonly log: string;
	readonly annotations: readonly RunnerAnnotation[];
	readonly masks: readonly string[];
	/** Every command that took effect, in order. */
	readonly commands: readonly RunnerCommand[];
	/** Groups that were opened and never closed. */
	readonly openGroups: number;
	/** A `stop-commands` whose token was never printed again. */
	readonly stoppedFor?: string;
	readonly outputs: Readonly<Record<string, string>>;
	/** The step summary as it would be shown: masked line by line; undefined over 1 MiB. */
	readonly summary: string | undefined;
}

export interface RunnerCommand {
	readonly name: string;
	readonly properties: Readonly<Record<string, string>>;
	readonly data: string;
}

export interface RunnerAnnotation {
	readonly level: 'error' | 'warning' | 'notice';
	readonly message: string;
	readonly file?: string;
	readonly line?: number;
	readonly title?: string;
}

/** The files that a step writes for the runner. */
export interface RunnerFiles {
	readonly output: string;
	readonly summary: string;
}

const registered = new Set([
	'internal-set-repo-path',
	'set-env',
	'set-output',
	'save-state',
	'add-mask',
	'add-path',
	'add-matcher',
	'remove-matcher',
	'debug',
	'warning',
	'error',
	'notice',
	'group',
	'endgroup',
	'echo',
	'stop-commands',
]);

const keptPerLevel = 10;
const messageLength = 4096;
const summaryBytes = 1_048_576;

/** Reads a step's output as the runner does. Both streams count. */
export function replay(stdout: string, files: RunnerFiles): RunnerView {
	const commands: RunnerCommand[] = [];
	const annotations: RunnerAnnotation[] = [];
	const masks: string[] = [];
	const shown: string[] = [];
	let groups = 0;
	let stopped: string | undefined;
	// The runner reads lines as .NET does: a lone carriage return ends one as well.
	for (const line of stdout.split(/\r\n|\r|\n/)) {
		const command = parse(line, stopped);
		if (command === undefined) {
			shown.push(line);
			continue;
		}
		if (stopped !== undefined) {
			stopped = undefined;
			continue;
		}
		commands.push(command);
		if (command.name === 'stop-commands') stopped = command.data;
		if (command.name === 'add-mask' && command.data.trim() !== '') masks.push(command.data);
		if (command.name === 'group') groups += 1;
		if (command.name === 'endgroup') groups = Math.max(0, groups - 1);
		if (command.name === 'error' || command.name === 'warning' || command.name === 'notice') {
			const level = command.name;
			if (annotations.filter((each) => each.level === level).length < keptPerLevel) {
				annotations.push({
					level,
					message: command.data.slice(0, messageLength),
					...(command.properties['file'] === undefined ? {} : { file: command.properties['file'] }),
					...(command.properties['line'] === undefined ? {} : { line: Number(command.properties['line']) }),
					...(command.properties['title'] === undefined ? {} : { title: command.properties['title'] }),
				});
			}
		}
		if (level(command.name)) shown.push(`${command.name}: ${command.data}`);
		if (command.name === 'group') shown.push(command.data);
	}
	const mask = (text: string) => masks.reduce((masked, value) => masked.replaceAll(value, '***'), text);
	return {
		log: mask(shown.join('\n')),
		annotations,
		masks,
		commands,
		openGroups: groups,
		...(stopped === undefined ? {} : { stoppedFor: stopped }),
		outputs: readFileCommands(files.output),
		summary:
			Buffer.byteLength(files.summary) > summaryBytes ? undefined : files.summary.split('\n').map(mask).join('\n'),
	};
}

function level(name: string): boolean {
	return name === 'error' || name === 'warning' || name === 'notice';
}

/** The command in a line, if there is one; while stopped, only the token that resumes counts. */
function parse(line: string, stopped: string | undefined): RunnerCommand | undefined {
	const known = (name: string) => (stopped === undefined ? registered.has(name.toLowerCase()) : name === stopped);
	const trimmed = line.trimStart();
	const second = /^::([^\s:]+)(?:\s+(.*?))?::(.*)$/s.exec(trimmed);
	if (second?.[1] !== undefined && known(second[1])) {
		return {
			name: stopped === undefined ? second[1].toLowerCase() : second[1],
			properties: properties(second[2] ?? '', ','),
			data: unescape(second[3] ?? ''),
		};
	}
	const first = /##\[([^\s\]]+)(?:\s+([^\]]*))?\](.*)$/s.exec(line);
	if (first?.[1] !== undefined && known(first[1])) {
		return {
			name: stopped === undefined ? first[1].toLowerCase() : first[1],
			properties: properties(first[2] ?? '', ';'),
			data: unescape(first[3] ?? ''),
		};
	}
	return undefined;
}

function properties(text: string, separator: string): Record<string, string> {
	return Object.fromEntries(
		text
			.split(separator)
			.filter((part) => part.includes('='))
			.map((part) => {
				const at = part.indexOf('=');
				return [
					part.slice(0, at).trim(),
					unescape(part.slice(at + 1))
						.replaceAll('%3A', ':')
						.replaceAll('%2C', ','),
				];
			}),
	);
}

function unescape(text: string): string {
	return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** `name=value` lines and `name<<end` blocks. Throws where the runner would fail the step. */
function readFileCommands(text: string): Record<string, string> {
	const found: Record<string, string> = {};
	const lines = text.split('\n');
	for (let index = 0; index < lines.length; index += 1) {
		const line = (lines[index] ?? '').replace(/\r$/, '');
		if (line === '') continue;
		const block = /^([^=]+?)<<(.+)$/.exec(line);
		if (block?.[1] === undefined) {
			const at = line.indexOf('=');
			if (at < 1) throw new Error(`Invalid format '${line}'`);
			found[line.slice(0, at)] = line.slice(at + 1);
			continue;
		}
		const end = lines.findIndex((each, later) => later > index && each.replace(/\r$/, '') === block[2]);
		if (end === -1) throw new Error(`Matching delimiter not found '${block[2]}'`);
		found[block[1]] = lines.slice(index + 1, end).join('\n');
		index = end;
	}
	return found;
}
