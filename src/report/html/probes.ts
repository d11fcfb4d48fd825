import type { ProbeRun } from '../../model/execution.ts';
import { count } from '../../lib/text.ts';
import type { Finding } from '../../model/finding.ts';
import { probeCommand, type RunPlace } from '../../lib/rerun-command.ts';
import { nodeOf } from '../test-cases.ts';
import { explained } from './explained.ts';
import { command, html, path, sentence, type Html, type Part } from './markup.ts';
import { tableSection } from './table.ts';
import { severities, severityBadge, severityFilters } from './severity.ts';
import { nodeLink } from './tone.ts';
import type { View } from './view.ts';

const findingLimit = 1_000;

/** Findings of probes are told apart by their rules. */
export function isProbeFinding({ rule }: Finding): boolean {
	return rule.startsWith('probe-');
}

/** What the probes found, each with its case and how to have it again; nothing where the run made no probes. */
export function probeSection({ result, byId }: View): Html {
	const probes = result.execution.probes ?? [];
	const found = result.findings.filter(isProbeFinding);
	if (probes.length === 0 && found.length === 0) return html``;
	return tableSection({
		id: 'probes',
		title: 'Probes',
		intro: `${count(probes.length, 'probe')}: how scripts take inputs that are absent, empty or without rows, and a second run.`,
		columns: [
			{ title: 'Severity' },
			{ title: 'Rule' },
			{ title: 'Node' },
			{ title: 'What was found' },
			{ title: 'The case' },
		],
		rows: found.slice(0, findingLimit).map((finding) => {
			const { severity, rule, message } = finding;
			const node = nodeOf(finding.about);
			return {
				tone: `is-${severity}`,
				cells: [
					{ shown: severityBadge(severity), by: severities.indexOf(severity) },
					{ shown: explained(rule) },
					{ shown: node === undefined ? '' : nodeLink(byId.get(node), node) },
					{ shown: sentence(message) },
					{ shown: theCase(finding, probes, result.environment) },
				],
			};
		}),
		filters: severityFilters,
		hidden: Math.max(0, found.length - findingLimit),
		empty: 'The scripts took every case.',
	});
}

/** The folders that hold the case, and the command that makes it again. Without a probe that fits, the finding's own words. */
function theCase(finding: Finding, probes: readonly ProbeRun[], place: RunPlace): Part {
	const { help } = finding;
	const node = nodeOf(finding.about);
	const own = probes.filter(
		(probe) =>
			probe.node === node &&
			finding.probes?.some(({ kind, input }) => kind === probe.kind && input === probe.input) === true,
	);
	if (node === undefined || own.length === 0) return help !== undefined && sentence(help);
	const again = probeCommand(
		node,
		own.map(({ kind }) => kind),
		place,
	);
	return html`${own.map(({ folder }) => html`<div>${path(`${folder}/`)} </div>`)}<div class="rerun">${command(again)}<button type="button" data-copy="${again}" aria-label="Copy the command">Copy</button></div>`;
}
