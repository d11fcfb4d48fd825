import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inputSchema, readInputs } from '../../src/host/github/inputs.ts';
import { needs } from '../../src/host/github/trouble.ts';
import { repository } from '../rig/door.ts';

interface Job {
	readonly 'runs-on': string;
	readonly permissions?: Readonly<Record<string, string>>;
	readonly 'timeout-minutes'?: number;
	readonly steps: readonly {
		readonly uses?: string;
		readonly run?: string;
		readonly with?: Readonly<Record<string, unknown>>;
	}[];
}
interface Workflow {
	readonly name: string;
	readonly on: unknown;
	readonly permissions?: Readonly<Record<string, string>>;
	readonly jobs: Readonly<Record<string, Job>>;
}

const readme = readFileSync(join(repository, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)]
	.map((match) => match[1] ?? '')
	.filter((text) => /^jobs:/m.test(text))
	.map((text) => parse(text) as Workflow);
const folder = join(repository, '.github', 'workflows');
const own = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);

/** Values that only GitHub knows, as they may be when the workflow runs. */
function filledIn(value: unknown): string {
	return String(value)
		.replaceAll(/\$\{\{[^}]*\.id \}\}/g, '1')
		.replaceAll(/\$\{\{[^}]*\}\}/g, 'x');
}

describe('the workflows that the README shows', () => {
	test('are there: the least, with packages, several pipelines, forks in two', () => {
		expect(examples.map(({ name }) => name)).toEqual(['pipeline', 'pipeline', 'pipelines', 'pipeline', 'publish']);
		expect(readme).toContain('### Pull requests from forks');
	});

	test.each(examples.map((example, index) => [index, example] as const))(
		'%i says what its token may do, and no more than it needs',
		(_, example) => {
			expect(example.permissions).toBeDefined();
			const [job] = Object.values(example.jobs);
			const step = job?.steps.find(({ uses }) => uses?.startsWith('org/dag-script-test@'));
			const settings = step?.with ?? {};
			const needed = new Set(['contents: read']);
			if (settings['check'] !== 'none') needed.add(needs.check[1]);
			if (settings['comment'] !== undefined) needed.add(needs.comment[1]);
			const given = Object.entries(example.permissions ?? {}).map(([scope, level]) => `${scope}: ${level}`);
			const publishes = settings['mode'] === 'report';
			for (const need of needed) if (!(publishes && need === 'contents: read')) expect(given).toContain(need);
			for (const each of given) expect([...needed, 'actions: read']).toContain(each);
			// Whoever runs scripts checks out first; whoever only publishes must not check out anything.
			expect(job?.steps.some(({ uses }) => uses?.startsWith('actions/checkout@'))).toBe(!publishes);
		},
	);

	test.each(
		examples.flatMap((example) =>
			Object.values(example.jobs).flatMap((job) => job.steps.filter(({ uses }) => uses?.startsWith('org/'))),
		),
	)('%#: every input is known and has a value that is taken', ({ with: given = {} }) => {
		expect(Object.keys(given).filter((name) => !(name in inputSchema.shape))).toEqual([]);
		const environment = Object.fromEntries(
			Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, filledIn(value)]),
		);
		expect(readInputs(environment, { workspace: '/w', out: '/o' })).toMatchObject({ ok: true });
	});
});

describe('the workflows of this repository', () => {
	test.each(own)('%s: actions are pinned by commit with their version, rights are given per job', (_, text) => {
		const workflow = parse(text) as Workflow;
		expect(workflow.permissions).toEqual({});
		for (const line of text.split('\n').filter((each) => /^\s*(?:- )?uses:/.test(each) && !each.includes('uses: ./'))) {
			expect(line).toMatch(
				/@[0-9a-f]{40} # v\d+\.\d+\.\d+(?: # zizmor: ignore\[\w+\])?$|@[0-9a-f]{40} # .*v\d+\.\d+\.\d+/,
			);
		}
		for (const job of Object.values(workflow.jobs)) {
			expect(job.permissions).toBeDefined();
			expect(job['timeout-minutes']).toBeGreaterThan(0);
			for (const { run } of job.steps) expect(run ?? '').not.toContain('${{');
		}
	});

	test('one action has one version everywhere', () => {
		const versions = new Map<string, Set<string>>();
		for (const [, text] of own) {
			for (const match of text.matchAll(/uses: ([\w-]+\/[\w-]+)[\w/-]*@([0-9a-f]{40})/g)) {
				versions.set(match[1] ?? '', (versions.get(match[1] ?? '') ?? new Set()).add(match[2] ?? ''));
			}
		}
		expect(versions.size).toBeGreaterThan(5);
		for (const [action, commits] of versions) expect(commits.size, action).toBe(1);
	});
});
