import type { RunResult } from '../model/result.ts';
import { clean, cleanLine } from './escape.ts';
import { testCases, type TestCase } from './test-cases.ts';

const suites = ['scripts', 'data flow', 'definitions', 'run'] as const;

/** JUnit's XML, as its strictest schema has it: a script is a test case, a data flow is one, and so is the verdict. */
export function reportJunit(result: RunResult): string {
	const cases = Map.groupBy(testCases(result), ({ suite }) => suite);
	const startedAt = result.verdict === 'invalid' ? 0 : result.execution.startedAt;
	const about = {
		pipeline: cleanLine(result.pipeline) || 'pipeline',
		timestamp: new Date(startedAt).toISOString().slice(0, 19),
		properties: properties(result),
	};
	const drawn = suites
		.flatMap((name) => (cases.has(name) ? [{ name, cases: cases.get(name) ?? [] }] : []))
		.map((suite, index) => drawSuite({ ...suite, ...about, id: index }));
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${drawn.join('\n')}\n</testsuites>\n`;
}

interface Suite {
	readonly name: string;
	readonly cases: readonly TestCase[];
	readonly pipeline: string;
	readonly timestamp: string;
	readonly properties: string;
	readonly id: number;
}

function drawSuite({ name, cases, pipeline, timestamp, properties, id }: Suite): string {
	const having = (status: TestCase['status']) => cases.filter((one) => one.status === status).length;
	const time = seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0));
	const head = attributes({
		name,
		package: pipeline,
		id,
		timestamp,
		hostname: 'localhost',
		tests: cases.length,
		failures: having('failed'),
		errors: 0,
		skipped: having('skipped'),
		time,
	});
	const lines = cases.map((one) => drawCase(one, `${pipeline}.${name}`));
	return [
		`<testsuite${head}>`,
		properties,
		...lines,
		'<system-out></system-out>',
		'<system-err></system-err>',
		'</testsuite>',
	].join('\n');
}

function drawCase(
	{ name, status, durationMs, reason = '', message = '', detail = '' }: TestCase,
	className: string,
): string {
	const head = `<testcase${attributes({ name, classname: className, time: seconds(durationMs) })}`;
	if (status === 'passed') return `${head}/>`;
	const body =
		status === 'skipped'
			? `<skipped${attributes({ message })}/>`
			: `<failure${attributes({ type: reason, message })}>${escapeXml(detail)}</failure>`;
	return `${head}>${body}</testcase>`;
}

function properties({ generator, subject, pipeline }: RunResult): string {
	const values = { generator: `${generator.name} ${generator.version}`, pipeline, commit: subject.commit };
	const lines = Object.entries(values).flatMap(([name, value]) =>
		value === undefined ? [] : [`<property${attributes({ name, value })}/>`],
	);
	return `<properties>${lines.join('')}</properties>`;
}

function seconds(milliseconds: number): string {
	return (milliseconds / 1000).toFixed(3);
}

function attributes(values: Readonly<Record<string, string | number>>): string {
	return Object.entries(values)
		.map(([name, value]) => ` ${name}="${escapeXml(cleanLine(String(value)))}"`)
		.join('');
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};

/** Text for an element or an attribute; what no XML document may hold, not even escaped, is left out. */
function escapeXml(text: string): string {
	return clean(text)
		.replaceAll(/[\uFFFE\uFFFF]/g, '')
		.replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}
