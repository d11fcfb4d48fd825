import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A node of a pipeline that a test makes up. */
export interface WrittenNode {
	/** The body of `main`, in Python; `out` is the folder of its output and `log` prints. */
	readonly script: string;
	readonly needs?: readonly string[];
	/** Lines of the test file for this node, without indentation. */
	readonly settings?: readonly string[];
}

/** A folder that disappears with the test. */
export async function temporaryFolder(name: string): Promise<string> {
	return realpath(await mkdtemp(join(tmpdir(), `dag-script-test-${name}-`)));
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
}

/**
 * The files of a pipeline whose nodes are Python scripts: each has one output, `<node>_out`, and reads that of every
 * node that it needs. The first line of a body is line 7 of its script.
 */
export function pipelineFiles(
	nodes: Readonly<Record<string, WrittenNode>>,
	top: readonly string[] = [],
): Record<string, string> {
	const files: Record<string, string> = {
		'pipelines/made.dag.yml': `nodes:\n${Object.entries(nodes)
			.map(([id, { needs = [] }]) => `  ${id}: { needs: [${needs.join(', ')}] }\n`)
			.join('')}`,
	};
	for (const [id, { script, needs = [] }] of Object.entries(nodes)) {
		const name = id.toLowerCase();
		const inputs = needs.map(
			(need) => `    ${need.toLowerCase()}_out: { path: /opt/ml/processing/input/${need.toLowerCase()} }`,
		);
		files[`interfaces/${name}.step.yaml`] = [
			`step_type: ${id}`,
			'contract:',
			`  entry_point: ${name}.py`,
			...(inputs.length === 0 ? [] : ['  inputs:', ...inputs]),
			'  outputs:',
			`    ${name}_out: { path: /opt/ml/processing/output/${name} }`,
			'',
		].join('\n');
		files[`scripts/${name}.py`] = [
			'import os, sys, time, json, base64, urllib.parse',
			'from pathlib import Path',
			'',
			'def main(input_paths, output_paths, environ_vars, job_args):',
			`    out = Path(output_paths["${name}_out"])`,
			// On one line with it, so that the body begins where it is said to begin.
			['    log = print', ...needs.map((need) => reads(`${need.toLowerCase()}_out`))].join('; '),
			...script.split('\n').map((line) => `    ${line}`),
			'',
		].join('\n');
	}
	const settings = Object.entries(nodes).filter(([, node]) => node.settings !== undefined);
	if (top.length > 0 || settings.length > 0) {
		files['dag-script-test.yml'] = [
			...top,
			...(settings.length === 0 ? [] : ['nodes:']),
			...settings.flatMap(([id, node]) => [`  ${id}:`, ...(node.settings ?? []).map((line) => `    ${line}`)]),
			'',
		].join('\n');
	}
	return files;
}

/** Reads a whole input. A script that declares one and does not read it is told of that. */
function reads(input: string): string {
	return `_ = [path.read_bytes() for path in Path(input_paths["${input}"]).rglob("*") if path.is_file()]`;
}

/** A body that writes a small table. */
export const writesTable = '(out / "table.csv").write_text("a,b\\n1,2\\n3,4\\n")';
