import { redactor } from '../../lib/redact.ts';
import { workflowCommand } from './workflow-commands.ts';

/** What must not be seen. Grows while a run goes on; every user of `redact` sees the newest state. */
export interface Masks {
	readonly redact: (text: string) => string;
	/** All values so far. */
	readonly secrets: readonly string[];
	/** Masks more values, in the runner's log as well. */
	add(values: readonly string[]): void;
}

/** Names of variables that hold secrets by their very name. */
const secretName =
	/(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_KEY|API_?KEY|ACCESS_KEY|_PAT)(?:_|$)/i;

/** Values of variables that are called secrets; and of course the token. */
export function secretsOf(
	environment: Readonly<Record<string, string | undefined>>,
	token: string | undefined,
): readonly string[] {
	const named = Object.entries(environment).flatMap(([name, value]) =>
		value !== undefined && secretName.test(name) && !/^(?:true|false|\d+)$/i.test(value) ? [value] : [],
	);
	return token === undefined ? named : [token, ...named];
}

/** The shortest value that is masked: below it, masking would only destroy the log. */
const shortest = 4;
/** Values that hide nothing, and stand everywhere. */
const everyday = /^(?:true|false|null|none)$/i;

export function masks(): Masks {
	const secrets: string[] = [];
	let redact = redactor(secrets);
	return {
		redact: (text) => redact(text),
		secrets,
		add(values) {
			const fresh = [...new Set(values)].filter(
				(value) => value.trim().length >= shortest && !everyday.test(value.trim()) && !secrets.includes(value),
			);
			if (fresh.length === 0) return;
			secrets.push(...fresh);
			// The runner masks line by line.
			const lines = fresh.flatMap((value) => [value, ...value.split(/[\r\n]+/).map((line) => line.trim())]);
			for (const line of new Set(lines)) {
				if (line.length >= shortest) process.stdout.write(workflowCommand('add-mask', line));
			}
			redact = redactor(secrets);
		},
	};
}
