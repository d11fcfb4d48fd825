import { describe, expect, test } from 'vitest';
import { lookOutput } from '../../src/host/github/look-output.ts';
import { byteLength } from '../../src/publish/fit.ts';
import { limits } from '../../src/publish/limits.ts';
import { diagnose } from '../../src/model/diagnostic.ts';
import { line } from '../rig/project-builders.ts';

const links = { summary: 'https://github.com/o/r/actions/runs/1', prefix: '' };
const errors = (count: number) =>
	Array.from({ length: count }, (_, index) =>
		diagnose({
			code: 'unknown-node',
			severity: index === count - 1 ? 'error' : 'warning',
			message: `There is no node number ${index}.`,
			help: 'Correct its name.',
			at: line('a.dag.yml', index + 1),
		}),
	);

function shown(count: number, room: number) {
	return lookOutput(
		{ plans: [], diagnostics: errors(count), findings: [], failOn: 'error', texts: [] },
		'lint',
		links,
		room,
	);
}

describe('what lint shows of very many remarks', () => {
	test('fills the room that there is, the gravest first', () => {
		const { check, summary } = shown(9000, 2_000_000);
		expect(byteLength(check.summary)).toBeLessThanOrEqual(limits.checkBytes);
		expect(byteLength(check.summary)).toBeGreaterThan(limits.checkBytes * 0.9);
		expect(check.summary).toContain('There is no node number 8999.');
		expect(check.summary).toContain('in the [job summary]');
		expect(byteLength(summary)).toBeLessThanOrEqual(limits.summaryBytes / 2);
		expect(byteLength(summary)).toBeGreaterThan(limits.summaryBytes * 0.45);
		expect(summary).toContain('The log of the job tells more.');
		expect(summary).not.toContain('job summary');
	});

	test('leaves room for what others wrote', () => {
		expect(byteLength(shown(9000, 10_000).summary)).toBeLessThanOrEqual(10_000);
	});

	test('warnings of the definitions count where warnings do', () => {
		const diagnostics = errors(3).slice(0, 2);
		const look = { plans: [], diagnostics, findings: [], texts: [] };
		expect(lookOutput({ ...look, failOn: 'error' }, 'lint', links, 9000).verdict).toBe('passed');
		const strict = lookOutput({ ...look, failOn: 'warning' }, 'lint', links, 9000);
		expect(strict).toMatchObject({ verdict: 'failed', conclusion: 'failure', check: { title: '2 warnings found' } });
	});

	test('is whole where it fits', () => {
		const { check, summary } = shown(2, 1_000_000);
		expect(check.summary).toBe(summary);
		expect(summary).toContain('There is no node number 0.');
		expect(summary).not.toContain('Shortened');
	});
});
