import { count } from '../../lib/text.ts';
import type { Facts } from '../../model/facts.ts';
import type { Framework } from '../../model/framework.ts';
import type { CompletedResult } from '../../model/result.ts';
import { sayStarts } from '../../words/say-starts.ts';
import { code, escapeMarkdown, fold, joinMarkdown, safe, type Markdown } from '../escape.ts';

/** Packages that are named. */
const packageLimit = 50;

/** Nodes of a framework that are named. */
const nodesNamed = 8;

/** What the scripts ran with: interpreter, packages that contracts name, machines, and the version of this program. */
export function surroundings({ facts, execution, generator, subject }: CompletedResult): readonly Markdown[] {
	const { python } = facts;
	const machines = execution.machines.map(({ os, arch, cpus }) => `${os} ${arch}, ${count(cpus, 'CPU')}`);
	const packages = Object.entries(python?.packages ?? {});
	const left = packages.length - packageLimit;
	const title = [...(python === undefined ? [] : [`${python.implementation} ${python.version}`]), ...new Set(machines)];
	const lines = [
		safe`- ${escapeMarkdown(`${generator.name} ${generator.version}`)}`,
		...(python === undefined ? [] : [safe`- Python: ${code(python.executable)}`]),
		...packages.slice(0, packageLimit).map(([name, version]) => safe`- ${code(name)} ${escapeMarkdown(version)}`),
		...(left > 0 ? [safe`- and ${left} more packages, in result.json`] : []),
		...frameworkLines(facts),
		...sayStarts(execution.runs).map((line) => safe`- ${escapeMarkdown(line)}`),
		...(subject.commit === undefined
			? []
			: [safe`- Commit ${code(subject.commit.slice(0, 12))}${subject.dirty === true ? safe`, with changes` : safe``}`]),
	];
	return [fold(`Environment: ${title.join('; ') || generator.name}`, [joinMarkdown(lines, '\n')])];
}

/** Which scripts work with which framework. */
function frameworkLines({ frameworks = {} }: Facts): readonly Markdown[] {
	const nodes = new Map<Framework, string[]>();
	for (const [node, found] of Object.entries(frameworks)) {
		for (const framework of found) nodes.set(framework, [...(nodes.get(framework) ?? []), node]);
	}
	return [...nodes].map(([framework, users]) => {
		const more = users.length - nodesNamed;
		const named = joinMarkdown(users.slice(0, nodesNamed).map(code), ', ');
		return safe`- Works with ${escapeMarkdown(framework)}: ${named}${more > 0 ? safe` and ${more} more` : safe``}`;
	});
}
