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

/** The script's own command line, which the cloud starts with the contract's job arguments; processing steps only. */
export const commandLine: StaticRule = (subject) => {
	const { facts, contract, node, isProcessing } = subject;
	if (!isProcessing || facts.how === 'not') return [];
	const line = facts.commandLine;
	const names = (line?.flags ?? []).flatMap(({ name, destination }) => [attribute(name), destination]);
	const known = new Set(names);
	const flags = [...new Set(contract.jobArguments.map(({ flag }) => flag))];
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
						? `does not know the flag ${flag}, with which ${node.step} starts it in the cloud.`
						: `does not seem to know the flag ${flag}, with which ${node.step} starts it in the cloud.`,
					line.flags[0]?.at ?? contract.at,
					{ item: flag, ...(!(line.strict && line.complete) && { severity: 'warning' as const }) },
				),
			];
		});
	const passed = new Set([...flags, ...contract.arguments.map(({ name }) => name)].map(attribute));
	const lacking = (line?.flags ?? []).filter(
		({ name, required, destination }) => required && !passed.has(attribute(name)) && !passed.has(destination),
	);
	return [
		...unparsed,
		...lacking.map(({ name, at }) =>
			aboutSource(
				subject,
				'flag-not-passed',
				`requires the flag ${name}, with which ${node.step} does not start it.`,
				at,
				{ item: name },
			),
		),
	];
};

/** `--job-type` as the attribute that it becomes: `job_type`. */
function attribute(flag: string): string {
	return flag.replace(/^-+/, '').replaceAll('-', '_');
}
