import { randomUUID } from 'node:crypto';
import { clean } from '../../lib/markdown.ts';
import { shorten } from '../../lib/text.ts';
import type { Annotation } from '../../publish/annotations.ts';
import { limits } from '../../publish/limits.ts';
import { workflowCommand } from './workflow-commands.ts';

/**
 * A text of a script, such that the runner takes no part of it for a command: between `stop-commands` and a token that
 * nobody can have known, and every line behind a bar, so that none begins with `::`. The older form of a command counts
 * anywhere in a line and is broken apart.
 */
export function neutralised(text: string, token: string = randomUUID()): string {
	const lines = clean(text)
		.replace(/\n+$/, '')
		.split('\n')
		.map((line) => `│ ${line.replaceAll('##[', '##\u200B[')}`);
	return [`::stop-commands::${token}`, ...lines, `::${token}::`, ''].join('\n');
}

/** A line that begins with words of ours and holds names of the user's. */
export function plainLine(text: string): string {
	return clean(text)
		.replaceAll(/\s+/g, ' ')
		.replaceAll('##[', '##\u200B[')
		.replace(/^\s*::/, '\u200B::');
}

/** Of an annotation that is given as a command; the runner cuts at 4,096. */
const longestMessage = 3500;

/** The step's log. Everything is masked before it is printed. */
export interface StepLog {
	line(text: string): void;
	/** A text of a script, folded away under a title. */
	folded(title: string, text: string): void;
	/** A text of a script, open. */
	open(text: string): void;
	note(text: string): void;
	fail(text: string): void;
	/** Annotations as commands, for where there is no check run. Only as many as the runner keeps. */
	annotate(annotations: readonly Annotation[]): void;
	/** Runs something that prints on its own, folded away. */
	group<T>(title: string, print: () => Promise<T>): Promise<T>;
}

export function stepLog(redact: (text: string) => string): StepLog {
	const write = (text: string) => process.stdout.write(text);
	const print = (text: string) => write(neutralised(redact(text)));
	const say = (text: string) => plainLine(redact(text));
	return {
		line(text) {
			write(`${say(text)}\n`);
		},
		folded(title, text) {
			write(workflowCommand('group', say(title)));
			print(text);
			write(workflowCommand('endgroup'));
		},
		open(text) {
			print(text);
		},
		note(text) {
			write(workflowCommand('warning', say(text)));
		},
		fail(text) {
			write(workflowCommand('error', say(text)));
		},
		annotate(annotations) {
			const names = { failure: 'error', warning: 'warning', notice: 'notice' } as const;
			for (const level of ['failure', 'warning', 'notice'] as const) {
				const some = annotations.filter((each) => each.level === level).slice(0, limits.logAnnotations);
				for (const { title, message, path, startLine, endLine } of some) {
					const place = { title: redact(title), file: path, line: startLine, endLine };
					write(workflowCommand(names[level], shorten(redact(message), longestMessage), place));
				}
			}
		},
		async group(title, print) {
			write(workflowCommand('group', say(title)));
			try {
				return await print();
			} finally {
				write(workflowCommand('endgroup'));
			}
		},
	};
}
