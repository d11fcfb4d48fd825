import { closest } from '../../lib/closest.ts';
import { findingRules, type RuleName } from '../../model/finding.ts';
import { aboutSource, isKnown, undeclared, usesOf, type StaticRule } from './script-case.ts';

/** Inputs and outputs that the script names and the contract does not, and the other way round. */
export const ports: StaticRule = (subject) => {
	if (subject.facts.how !== 'called') return [];
	const { node, contract } = subject;
	const sides = [
		{ map: 'inputs', word: 'input', ports: contract.inputs, planned: node.inputs, strange: 'input-not-declared' },
		{ map: 'outputs', word: 'output', ports: contract.outputs, planned: node.outputs, strange: 'output-not-declared' },
	] as const;
	return sides.flatMap(({ map, word, ports: declared, planned, strange }) => {
		const uses = usesOf(subject, map);
		const used = new Set(uses.map(({ name }) => name));
		const known = new Set([...declared, ...planned].map(({ name }) => name));
		const foreign = undeclared(uses, known).map((use) =>
			aboutSource(
				subject,
				strange,
				`${map === 'inputs' ? 'reads the input' : 'asks for the output'} \`${use.name}\`, which ${node.step} does not declare.`,
				use.at,
				{ item: use.name, help: suggest(strange, use.name, known) },
			),
		);
		if (!isKnown(subject, map)) return foreign;
		const idle = declared
			.filter(({ name }) => !used.has(name) && !contract.skipInputs.includes(name))
			.map((port) => {
				const isOptional = 'required' in port ? !port.required : port.data?.optional === true;
				return aboutSource(
					subject,
					map === 'inputs' ? 'input-never-read' : 'output-never-written',
					`never ${map === 'inputs' ? 'reads' : 'asks for'} the ${word} \`${port.name}\` that ${node.step} declares.`,
					port.at,
					{ item: port.name, ...(isOptional && { severity: 'note' as const }) },
				);
			});
		return [...foreign, ...idle];
	});
};

/** Inputs that may be absent, and that the script takes for granted. */
export const optionalInputs: StaticRule = (subject) => {
	const uses = usesOf(subject, 'inputs');
	return subject.contract.inputs
		.filter(({ required }) => !required)
		.flatMap(({ name }) => {
			const own = uses.filter((use) => use.name === name);
			const demand = own.find(({ how, sure, conditional }) => how === 'demand' && sure && conditional !== true);
			// A script that also asks or tests has probably made sure before.
			if (demand === undefined || own.some(({ how }) => how !== 'demand')) return [];
			return [
				aboutSource(
					subject,
					'optional-input-demanded',
					`fails without the input \`${name}\`, which ${subject.node.step} declares as optional.`,
					demand.at,
					{ item: name },
				),
			];
		});
};

/** The rule's help, with the name that may have been meant. */
export function suggest(rule: RuleName, name: string, known: Iterable<string>): string {
	const near = closest(name, known);
	return near === undefined ? findingRules[rule][2] : `Did you mean \`${near}\`? ${findingRules[rule][2]}`;
}
