import { reportHtml } from '../src/report/html/html.ts';
import { report, type QuickFormat } from '../src/report/report.ts';
import { manyNodes } from '../test/rig/page-samples.ts';

const quick: readonly QuickFormat[] = ['json', 'markdown', 'text', 'csv', 'junit', 'ctrf'];
const unit = 'ms of processor time';

/** Processor time of all threads, which other work on the machine does not lengthen as it does the clock's. */
function processorTime(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

/** Rows of the bench: how long and how large reports of 1,000 nodes are, and that those of 10,000 grow as the run does. */
export function reporting() {
	// Made when the first row is measured, not when the bench starts.
	const made = new Map<number, ReturnType<typeof manyNodes>>();
	const sample = (size: number) => {
		const result = made.get(size) ?? manyNodes(size);
		made.set(size, result);
		return result;
	};
	const drawing = (formats: readonly QuickFormat[], size: number) => {
		const result = sample(size);
		return processorTime(() => report(result, formats));
	};
	const drawingPage = (size: number) => {
		const result = sample(size);
		return processorTime(() => reportHtml(result));
	};
	return [
		{
			contestants: {
				small: () => drawing(quick, 1_000),
				large: () => drawing(quick, 10_000),
				second: () => 1_000,
			},
			runs: 5,
			unit,
			rows: [
				{
					name: 'every report but HTML, 1,000 nodes: against one second',
					ours: 'small',
					reference: 'second',
					budget: 1,
				},
				{
					name: 'every report but HTML: 10,000 nodes against 1,000',
					ours: 'large',
					reference: 'small',
					budget: 12,
				},
			],
		},
		{
			contestants: {
				small: () => drawingPage(1_000),
				large: () => drawingPage(10_000),
				twoSeconds: () => 2_000,
			},
			runs: 5,
			unit,
			rows: [
				{ name: 'HTML report, 1,000 nodes: against two seconds', ours: 'small', reference: 'twoSeconds', budget: 1 },
				{ name: 'HTML report: 10,000 nodes against 1,000', ours: 'large', reference: 'small', budget: 12 },
			],
		},
		{
			// The page has an upper bound of nodes, flows and logs, so that its size does not grow for ever.
			name: 'size of the HTML report, 10,000 nodes: against 40 MB',
			ours: () => reportHtml(sample(10_000)).length / 1_000,
			reference: () => 40_000,
			runs: 1,
			unit: 'kB',
			budget: 1,
		},
	];
}
