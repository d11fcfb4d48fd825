import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Document, parse, visit } from 'yaml';
import { cursusRepository } from '../rig/cursus-repository.ts';
import { runCli } from '../rig/door.ts';

interface Told {
	readonly code: string;
	readonly severity: string;
	readonly help?: string;
}

async function errorsOf(root: string): Promise<readonly Told[]> {
	const { stdout } = await runCli(['plan', '--json'], { cwd: root });
	const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Told[] };
	return diagnostics.filter(({ severity }) => severity === 'error');
}

/** The lines to paste that a message ends with. */
function pasted(help: string): unknown {
	return parse(help.slice(help.lastIndexOf('test file') + 1).replace(/^.*:\n/, ''));
}

test('what is missing ends with lines that, pasted, mend it', async () => {
	const root = await cursusRepository();
	await rm(join(root, 'test'), { recursive: true });
	const before = await errorsOf(root);
	expect(before.map(({ code }) => code)).toEqual(['missing-input', 'cloud-only-without-stub', 'missing-env']);

	const file = new Document({ nodes: {} });
	for (const { help = '' } of before) {
		const { nodes } = pasted(help) as { nodes: Record<string, object> };
		for (const [node, settings] of Object.entries(nodes)) {
			for (const [key, value] of Object.entries(settings)) file.setIn(['nodes', node, key], file.createNode(value));
		}
	}
	// Where a value stands for one that only a person can know, it is in capitals.
	visit(file, {
		Scalar(_, node) {
			if (node.value === 'VALUE') node.value = 'is_fraud';
		},
	});
	await writeFile(join(root, 'dag-script-test.yml'), String(file));
	// The lines name where the data is to be put, and now only that is missing.
	const after = await errorsOf(root);
	expect(new Set(after.map(({ code }) => code))).toEqual(new Set(['fixture-not-found']));
	await rm(root, { recursive: true });
});

test('the job summary and the report of an invalid run end with them too', async () => {
	const root = await cursusRepository();
	await rm(join(root, 'test'), { recursive: true });
	const end = await runCli(['run', '--verbose'], { cwd: root });
	expect(end.exitCode).toBe(2);
	const lines =
		'nodes:\n    LinearTraining:\n      inputs:\n        hyperparameters: tests/data/LinearTraining/hyperparameters.json\n';
	expect(end.stderr).toContain(`  ${lines}`);
	expect(end.stderr).toContain('/docs/troubleshooting.md#missing-input\n');
	const summary = await readFile(join(root, '.dag-script-test', 'summary.md'), 'utf8');
	expect(summary.replaceAll(/^ {2}/gm, '')).toContain(lines.replaceAll(/^ {2}/gm, ''));
	expect(summary).toContain('/docs/troubleshooting.md#missing-input)');
	await rm(root, { recursive: true });
});
