import { unreachable } from '../../lib/unreachable.ts';
import { aboutSource, usesOf, type StaticRule } from './script-case.ts';

/** Whether there is something to run, and whether it can be handed its paths. */
export const main: StaticRule = (subject) => {
	const { facts, contract, node, isCloudStep } = subject;
	switch (facts.how) {
		case 'not':
			return [aboutSource(subject, 'cannot-be-run', `cannot be run: ${facts.why ?? ''}`, facts.at ?? facts.main?.at)];
		case 'program': {
			const hasPorts = contract.inputs.length + contract.outputs.length > 0;
			const looksUp = usesOf(subject, 'environment').some(({ name }) => /^DAG_(?:INPUT|OUTPUT)_/.test(name));
			if (!hasPorts || looksUp || node.command !== undefined) return [];
			return [
				aboutSource(
					subject,
					'runs-as-program',
					`is run as a program: it has no \`main\` that takes the inputs and outputs of ${node.step}.`,
					facts.main?.at,
				),
			];
		}
		case 'called':
			return facts.guard === true
				? []
				: [
						aboutSource(
							subject,
							'main-guard-missing',
							'does nothing when it is started as a program.',
							facts.main?.at,
							{ severity: isCloudStep ? 'warning' : 'note' },
						),
					];
		case undefined:
			return [];
		default:
			return unreachable(facts.how);
	}
};

/** What importing the script does beside defining things. A program is not imported. */
export const atImport: StaticRule = (subject) => {
	const { facts } = subject;
	if (facts.how !== 'called') return [];
	const kinds = [
		['installs', 'installs-at-import', 'installs packages'],
		['works', 'works-at-import', 'does work'],
	] as const;
	const found = kinds.flatMap(([kind, rule, words]) => {
		const first = facts.atImport?.find((each) => each.kind === kind);
		return first === undefined
			? []
			: [aboutSource(subject, rule, `${words} when it is imported (\`${first.what}\`).`, first.at)];
	});
	const relative = facts.imports?.find(({ level }) => level > 0);
	if (relative === undefined) return found;
	const text = `${'.'.repeat(relative.level)}${relative.module}`;
	return [
		...found,
		aboutSource(
			subject,
			'relative-import',
			`imports from \`${text}\`: it works only as a module of its package.`,
			relative.at,
		),
	];
};
