import type { SourcePlace } from '../../model/script-facts.ts';
import { suggest } from './ports.ts';
import { aboutSource, isKnown, undeclared, usesOf, type StaticRule } from './script-case.ts';

/** Job arguments that the script reads from `job_args` and the contract does not declare, and the other way round. */
export const jobArguments: StaticRule = (subject) => {
	if (subject.facts.how !== 'called') return [];
	const { contract, node } = subject;
	const passed = contract.jobArguments.map(({ flag }) => attribute(flag));
	const declared = new Set([
		...passed,
		...contract.arguments.map(({ name }) => attribute(name)),
		...node.args.map(({ name }) => attribute(name)),
	]);
	const uses = usesOf(subject, 'arguments');
	const foreign = undeclared(uses, declared).map((use) =>
		aboutSource(
			subject,
			'argument-not-declared',
			`reads the job argument \`${use.name}\`, which ${node.step} does not declare.`,
			use.at,
			{ item: use.name, help: suggest('argument-not-declared', use.name, declared) },
		),
	);
	if (!isKnown(subject, 'arguments')) return foreign;
	const used = new Set(uses.map(({ name }) => name));
	const idle = [...new Set(passed)]
		// Every step is told its job type; not every script cares.
		.filter((name) => !used.has(name) && name !== 'job_type')
		.map((name) =>
			aboutSource(
				subject,
				'argument-never-read',
				`never reads the job argument \`${name}\` that ${node.step} declares.`,
				contract.at,
				{ item: name },
			),
		);
	return [...foreign, ...idle];
};

/**
 * The script's own command line, which is started with the words of the contract's command, or in the cloud with its job
 * arguments (processing steps only).
 */
export const commandLine: StaticRule = (subject) => {
	const { facts, contract, node, isProcessing } = subject;
	const command = node.command === undefined ? undefined : flagsOf(node.command);
	if ((!isProcessing && command === undefined) || facts.how === 'not') return [];
	const line = facts.commandLine;
	const names = (line?.flags ?? []).flatMap(({ name, destination }) => [attribute(name), destination]);
	const known = new Set(names);
	const flags = command ?? [...new Set(contract.jobArguments.map(({ flag }) => flag))];
	const passing = command === undefined ? `with which ${node.step} starts it in the cloud` : 'which its command passes';
	const lacks = command === undefined ? `with which ${node.step} does not start it` : 'which its command does not pass';
	const unparsed = flags
		.filter((flag) => !known.has(attribute(flag)))
		.flatMap((flag) => {
			// Who reads no command line refuses nothing; who hides it can take anything.
			if (line === undefined || (!line.complete && line.flags.length === 0)) return [];
			return [
				aboutSource(
					subject,
					'flag-not-parsed',
					line.strict && line.complete
						? `does not know the flag ${flag}, ${passing}.`
						: `does not seem to know the flag ${flag}, ${passing}.`,
					line.flags[0]?.at ?? contract.at,
					{ item: flag, ...(!(line.strict && line.complete) && { severity: 'warning' as const }) },
				),
			];
		});
	const others = command === undefined ? contract.arguments.map(({ name }) => name) : [];
	const passed = new Set([...flags, ...others].map(attribute));
	const lacking = oncePerPlace(line?.flags ?? []).filter(
		(spellings) =>
			spellings.some(({ required }) => required) &&
			// Which of a command's words are positional, nobody can tell.
			(command === undefined || spellings.every(({ name }) => name.startsWith('-'))) &&
			!spellings.some(({ name, destination }) => passed.has(attribute(name)) || passed.has(destination)),
	);
	return [
		...unparsed,
		...lacking.flatMap((spellings) => {
			const { name, at } = spellings.find((each) => each.name.startsWith('--')) ?? spellings[0] ?? {};
			if (name === undefined) return [];
			return [aboutSource(subject, 'flag-not-passed', `requires the flag ${name}, ${lacks}.`, at, { item: name })];
		}),
	];
};

/** The flags among the words of a command; not those with a value attached, such as `-n5`. */
function flagsOf(command: readonly string[]): readonly string[] {
	const flags = command.flatMap((word) => /^(?:--[A-Za-z][\w-]*(?==|$)|-[A-Za-z]$)/.exec(word)?.[0] ?? []);
	return [...new Set(flags)];
}

/** The spellings of one option, such as `-o` and `--out`, together. */
function oncePerPlace<Flag extends { readonly at: SourcePlace }>(flags: readonly Flag[]): readonly (readonly Flag[])[] {
	return [...Map.groupBy(flags, ({ at }) => `${at.line}:${at.column}`).values()];
}

/** `--job-type` as the attribute that it becomes: `job_type`. */
function attribute(flag: string): string {
	return flag.replace(/^-+/, '').replaceAll('-', '_');
}
