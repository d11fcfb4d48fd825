import { shorten } from '../../lib/text.ts';
import type { RunResult } from '../../model/result.ts';
import { cleanLine } from '../escape.ts';
import { sayTarget } from '../say-source.ts';
import { pageScript, pageScriptDigest, pageStyle, pageStyleDigest } from './assets.ts';
import { baselineSection } from './baseline.ts';
import { flowDetails } from './flow-details.ts';
import { graphSection } from './graph.ts';
import { html, trusted, type Html } from './markup.ts';
import { nodeDetails } from './node-details.ts';
import { failuresSection, hero, verdictMarks } from './overview.ts';
import { isProbeFinding, probeSection } from './probes.ts';
import { diagnosticTable, findingTable, flowTable, nodeTable } from './tables.ts';
import { timelineSection } from './timeline.ts';
import { viewOf, type View } from './view.ts';

/** Nothing comes from anywhere else, and nothing runs but the page's own script. */
const policy = `default-src 'none'; script-src '${pageScriptDigest}'; style-src '${pageStyleDigest}'; base-uri 'none'; form-action 'none'`;

/** One page that needs nothing else: drawing, timeline, tables, and the details of every node and flow. */
export function reportHtml(result: RunResult): string {
	const view = result.verdict === 'invalid' ? undefined : viewOf(result);
	const title = `${verdictMarks[result.verdict]} ${cleanLine(shorten(result.pipeline, 200)) || 'Pipeline'}: ${result.verdict}`;
	const sections = view === undefined ? [diagnosticTable(result.diagnostics)] : sectionsOf(view);
	const links = navigation(view);
	return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header class="top"><span class="brand"><span class="dot ${result.verdict}" aria-hidden="true"></span>${result.pipeline || 'Pipeline'}</span><nav aria-label="Sections">${links}</nav><button type="button" id="theme" aria-label="Change between light and dark">◐</button></header>
<main id="main" tabindex="-1">
${hero(result, view)}
${sections}
</main>
<aside id="panel" aria-labelledby="panel-title" hidden><div class="panel-head"><h2 id="panel-title" tabindex="-1"></h2><button type="button" id="panel-close" aria-label="Close the details">✕</button></div><div id="panel-body"></div></aside>
<div id="announce" class="sr" role="status"></div>
${view !== undefined && detailsOf(view)}
<script>${trusted(pageScript)}</script>
</body>
</html>
`.text;
}

function sectionsOf(view: View): readonly Html[] {
	const { findings, diagnostics } = view.result;
	return [
		failuresSection(view),
		graphSection(view),
		timelineSection(view),
		nodeTable(view),
		flowTable(view),
		findingTable(findings),
		probeSection(view),
		baselineSection(view),
		diagnosticTable(diagnostics),
	];
}

function navigation(view: View | undefined): readonly Html[] {
	if (view === undefined) return [html`<a href="#definitions">Definitions</a>`];
	const hasFailures = view.nodes.some(({ tone }) => tone === 'failed' || tone === 'found');
	const hasTimes = view.nodes.some(({ run }) => run.startedMs !== undefined && run.endedMs !== undefined);
	const { execution, findings } = view.result;
	const hasProbes = (execution.probes ?? []).length > 0 || findings.some(isProbeFinding);
	return [
		...(hasFailures ? [html`<a href="#failures">What broke</a>`] : []),
		...(view.nodes.length > 0 ? [html`<a href="#graph">Pipeline</a>`] : []),
		...(hasTimes ? [html`<a href="#timeline">Timeline</a>`] : []),
		html`<a href="#nodes">Nodes</a><a href="#flows">Data flow</a><a href="#findings">Findings</a>`,
		...(hasProbes ? [html`<a href="#probes">Probes</a>`] : []),
		...(view.result.baseline === undefined ? [] : [html`<a href="#baseline">Baseline</a>`]),
		html`<a href="#definitions">Definitions</a>`,
	];
}

/** What the page shows when a node or a flow is opened: inert until then, by the page's name for it. */
function detailsOf(view: View): readonly Html[] {
	return [
		...view.nodes.map((one) => details(`n${one.index}`, one.node.id, nodeDetails(one, view))),
		...view.flows.map((one) => details(`f${one.index}`, sayTarget(one.flow.binding), flowDetails(one, view))),
	];
}

function details(name: string, title: string, content: Html): Html {
	return html`<template id="${name}" data-title="${titleOf(title)}">${content}</template>\n`;
}

function titleOf(name: string): string {
	return cleanLine(shorten(name, 300)) || '(no name)';
}
