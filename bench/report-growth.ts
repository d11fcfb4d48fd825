import { reportHtml } from '../src/report/html/html.ts';
import { report } from '../src/report/report.ts';
import { manyNodes } from '../test/rig/page-samples.ts';

const quick = ['json', 'markdown', 'text', 'csv', 'junit', 'ctrf'] as const;

function time(work: () => void): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** Rows of the bench: reports of 10,000 nodes against those of 1,000. They may grow as the run does, no faster. */
export function reporting() {
	let samples:
		{ readonly large: ReturnType<typeof manyNodes>; readonly small: ReturnType<typeof manyNodes> } | undefined;
	// Made when the first row is measured, not when the bench starts.
	const sample = () => (samples ??= { large: manyNodes(10_000), small: manyNodes(1_000) });
	return [
		{
			name: 'every report but HTML: 10,000 nodes against 1,000',
			ours: () => time(() => report(sample().large, quick)),
			reference: () => time(() => report(sample().small, quick)),
			runs: 5,
			budget: 15,
		},
		{
			name: 'HTML report: 10,000 nodes against 1,000',
			ours: () => time(() => reportHtml(sample().large)),
			reference: () => time(() => reportHtml(sample().small)),
			runs: 5,
			budget: 12,
		},
	];
}
