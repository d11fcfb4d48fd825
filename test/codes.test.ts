import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../src/compile/compile.ts';
import { compileSelection } from '../src/compile/compile-selection.ts';
import { onePerCause } from '../src/compile/one-per-cause.ts';
import { load } from '../src/load/load.ts';
import {
	cureOf,
	diagnosticCodes,
	diagnosticFamilies,
	type Diagnostic,
	type DiagnosticCode,
} from '../src/model/diagnostic.ts';
import { docsAddress } from '../src/model/docs-address.ts';
import type { Request } from '../src/model/request.ts';
import { prepare } from '../src/prepare.ts';
import { memoryFiles } from './rig/memory-files.ts';

type Contents = Parameters<typeof memoryFiles>[0];

/** A tiny repository in which one thing is wrong: what it changes of the sound one. Undefined removes a file. */
interface Wrong {
	readonly files?: Readonly<Record<string, string | Uint8Array | Error | undefined>>;
	readonly request?: Partial<Request>;
	/** Found only when everything is made ready to run. */
	readonly prepare?: true;
}

const reads = '{ path: /opt/ml/processing/input/x }';
const writes = '{ path: /opt/ml/processing/output/x }';

/** A step that has inputs and outputs, and whatever else its contract says. */
function step(name: string, inputs: readonly string[], outputs: readonly string[], more = ''): string {
	const list = (ports: readonly string[], port: string) => ports.map((each) => `${each}: ${port}`).join(', ');
	return `step_type: ${name}
contract:
  entry_point: ${name.toLowerCase()}.py
  inputs: { ${list(inputs, reads)} }
  outputs: { ${list(outputs, writes)} }
${more}`;
}

/** Make → Take, wired by equal names. */
const sound: Contents = {
	'p.dag.yml': 'nodes:\n  Make: {}\n  Take: { needs: [Make] }\n',
	'interfaces/make.step.yaml': step('Make', [], ['data']),
	'interfaces/take.step.yaml': step('Take', ['data'], []),
	'scripts/make.py': 'def main(input_paths, output_paths, environ_vars, job_args): ...\n',
	'scripts/take.py': 'def main(input_paths, output_paths, environ_vars, job_args): ...\n',
};
const config = 'dag-script-test.yml';
const lfsPointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1\n`;

/** A step whose ports are matched by score. */
function matched(name: string, inputs: readonly string[], outputs: readonly string[], sources = '[]'): string {
	const dependency = `{ type: processing_output, compatible_sources: ${sources} }`;
	return step(
		name,
		inputs,
		outputs,
		`spec:
  dependencies: { ${inputs.map((each) => `${each}: ${dependency}`).join(', ')} }
  outputs: { ${outputs.map((each) => `${each}: { type: processing_output }`).join(', ')} }
`,
	);
}

const wrong: Readonly<Record<DiagnosticCode, Wrong>> = {
	'file-not-found': { request: { dag: ['absent.dag.yml'] } },
	'file-too-large': { files: { 'p.dag.yml': `nodes: { Make: {} }\n${'#'.repeat(1_100_000)}` } },
	'file-unreadable': { files: { 'interfaces/make.step.yaml': new Error('EACCES: permission denied') } },
	'file-is-lfs-pointer': { files: { 'interfaces/make.step.yaml': lfsPointer } },
	'path-outside-workspace': { files: { [config]: 'interfaces: [../elsewhere]\n' } },
	'yaml-syntax': { files: { 'p.dag.yml': 'nodes: [\n' } },
	'duplicate-key': { files: { [config]: 'strict: true\nstrict: false\n' } },
	'too-many-aliases': {
		files: {
			[config]: `nodes:\n  Make:\n    note: &a [${'x,'.repeat(99)}]\n${Array.from({ length: 5 }, (_, n) => `    x${n}: &b${n} [${`*${n === 0 ? 'a' : `b${n - 1}`},`.repeat(99)}]`).join('\n')}\n`,
		},
	},
	'forbidden-key': { files: { [config]: 'nodes:\n  __proto__: {}\n' } },
	'unknown-key': { files: { [config]: 'strct: true\n' } },
	'missing-key': { files: { 'interfaces/make.step.yaml': 'step_type: Make\n' } },
	'invalid-value': { files: { [config]: 'fail-on: sometimes\n' } },
	'invalid-option': { request: { updateBaseline: true } },
	'no-dag-found': { files: { 'p.dag.yml': undefined } },
	'several-dags-found': { files: { 'q.dag.yml': 'nodes: { Make: {} }\n' } },
	'no-interfaces-found': {
		files: { 'interfaces/make.step.yaml': undefined, 'interfaces/take.step.yaml': undefined },
	},
	'pattern-matches-nothing': { files: { [config]: 'scripts: [absent]\n' } },
	'dag-shape': { files: { 'p.dag.yml': 'steps: [Make]\n' } },
	'dag-version': { files: { 'p.dag.yml': 'version: "2.0.0"\ndag: { nodes: [Make], edges: [] }\n' } },
	'dag-empty': { files: { 'p.dag.yml': 'nodes: []\nedges: []\n' } },
	'duplicate-node': { files: { 'p.dag.yml': 'nodes: [Make, Make]\nedges: []\n' } },
	'duplicate-edge': { files: { 'p.dag.yml': 'nodes: [Make, Take]\nedges: [[Make, Take], [Make, Take]]\n' } },
	'self-loop': { files: { 'p.dag.yml': 'nodes: [Make]\nedges: [[Make, Make]]\n' } },
	'dangling-edge': { files: { 'p.dag.yml': 'nodes: [Make]\nedges: [[Make, Tak]]\n' } },
	'dag-cycle': { files: { 'p.dag.yml': 'nodes: [Make, Take]\nedges: [[Make, Take], [Take, Make]]\n' } },
	'unknown-step': { files: { 'p.dag.yml': 'nodes: { Mk: {} }\n' } },
	'duplicate-step': { files: { 'interfaces/again.step.yaml': step('Make', [], ['data']) } },
	'step-overridden': {
		files: { [config]: 'interfaces: [interfaces, more]\n', 'more/make.step.yaml': step('Make', [], ['data']) },
	},
	'override-narrows': {
		files: {
			[config]: 'interfaces: [interfaces, more]\n',
			'more/make.step.yaml': step('Make', [], ['data', 'extra'], '  env_vars: { required: [LABEL] }\n'),
		},
	},
	'override-breaks-binding': {
		files: {
			[config]: 'interfaces: [mine, interfaces]\n',
			'mine/make.step.yaml': step('Make', [], ['other']),
		},
	},
	'unknown-job-type': {
		files: {
			'p.dag.yml': 'nodes: { Make_nightly: {} }\n',
			'interfaces/make.step.yaml': step('Make', [], ['data'], 'variants: { training: {} }\n'),
		},
	},
	'interface-path': {
		files: { 'interfaces/make.step.yaml': 'step_type: Make\ncontract: { outputs: { data: { path: /data } } }\n' },
	},
	'interface-inconsistent': {
		files: { 'interfaces/make.step.yaml': step('Make', [], ['data'], 'spec: { outputs: {} }\n') },
	},
	'required-differs': {
		files: {
			'interfaces/take.step.yaml': matched('Take', ['data'], []).replace(
				'{ type: processing_output,',
				'{ type: processing_output, required: false,',
			),
		},
	},
	'unknown-source': { files: { 'interfaces/take.step.yaml': matched('Take', ['data'], [], '[Make, ProcessingStep]') } },
	'script-not-found': { files: { 'scripts/make.py': undefined } },
	'cloud-only-without-stub': {
		files: {
			'interfaces/make.step.yaml': step('Make', [], ['data']).replace('make.py', 'null'),
		},
	},
	'command-invalid': {
		files: { 'interfaces/make.step.yaml': step('Make', [], ['data'], '  command: [sh, "{inputs.absent}"]\n') },
	},
	'python-not-found': { request: { python: 'no-such-python' }, prepare: true },
	'python-too-old': { request: { python: 'old/python' }, prepare: true },
	'unknown-node': { files: { [config]: 'nodes: { Mke: { note: x } }\n' } },
	'unknown-input': { files: { [config]: 'nodes: { Take: { inputs: { dta: scripts/make.py } } }\n' } },
	'unknown-output': { files: { [config]: 'nodes: { Make: { stub: { dta: scripts/make.py } } }\n' } },
	'wiring-invalid': {
		files: {
			'p.dag.yml': 'nodes: { Make: {}, Take: {} }\n',
			[config]: 'wiring: { Take.data: Make.data }\n',
		},
	},
	'input-fed-twice': {
		files: {
			[config]: 'nodes: { Take: { inputs: { data: scripts/make.py } } }\nwiring: { Take.data: Make.data }\n',
		},
	},
	'missing-input': { files: { 'p.dag.yml': 'nodes: { Take: {} }\n' } },
	'missing-env': {
		files: { 'interfaces/make.step.yaml': step('Make', [], ['data'], '  env_vars: { required: [LABEL] }\n') },
	},
	'missing-argument': {
		files: {
			'interfaces/make.step.yaml': step(
				'Make',
				[],
				['data'],
				'  job_arguments: [{ flag: --job_type, source: job_type }]\n',
			),
		},
	},
	// Only in memory: it is gone when it is to be installed.
	'requirements-not-installed': {
		files: { [config]: 'python: { requirements: r.txt }\n', 'r.txt': 'six\n' },
		prepare: true,
	},
	'missing-passthrough': { request: { envPassthrough: ['ABSENT_VARIABLE'] }, prepare: true },
	'fixture-not-found': { files: { [config]: 'nodes: { Make: { stub: { data: tests/absent } } }\n' } },
	'fixture-is-lfs-pointer': {
		files: { [config]: 'nodes: { Make: { stub: { data: tests/x.csv } } }\n', 'tests/x.csv': lfsPointer },
	},
	'ambiguous-binding': {
		files: {
			'interfaces/make.step.yaml': matched('Make', [], ['prices_x', 'prices_y']),
			'interfaces/take.step.yaml': matched('Take', ['prices'], []),
		},
	},
	'bound-by-structure-only': {
		files: {
			'interfaces/make.step.yaml': matched('Make', [], ['figures']),
			'interfaces/take.step.yaml': matched('Take', ['prices'], [], '[Make]'),
		},
	},
	'wiring-differs-from-lock': {
		files: {
			'wiring.lock': JSON.stringify({
				version: 1,
				pipelines: { p: { bindings: { 'Take.data': { from: 'Make.other', score: 0.9 } } } },
			}),
			'interfaces/make.step.yaml': matched('Make', [], ['data', 'other']),
			'interfaces/take.step.yaml': matched('Take', ['data'], []),
		},
	},
	'proposed-binding': {
		files: {
			'interfaces/make.step.yaml': step('Make', [], ['clean_data']),
			'interfaces/take.step.yaml': step('Take', ['data'], []).replace('path:', 'required: false, path:'),
		},
	},
	'edge-carries-no-data': {
		files: { 'interfaces/take.step.yaml': step('Take', [], []) },
	},
	'output-feeds-nothing': {
		files: { 'interfaces/make.step.yaml': step('Make', [], ['data', 'spare']) },
	},
	'nothing-selected': {
		request: { nodes: ['Make'] },
		files: { [config]: 'nodes: { Make: { skip: later } }\n' },
		prepare: true,
	},
	'inputs-not-available': { request: { nodes: ['Take'] }, prepare: true },
};

let out: string;
beforeAll(async () => {
	out = await mkdtemp(join(tmpdir(), 'codes-'));
	const answer = JSON.stringify({ path: '/p', version: '3.8.20', implementation: 'CPython', packages: {} });
	await mkdir(join(out, 'old'));
	await writeFile(join(out, 'old', 'python'), `#!/bin/sh\necho 'dag-script-test: this python is ${answer}'\n`);
	await chmod(join(out, 'old', 'python'), 0o755);
});
afterAll(() => rm(out, { recursive: true, force: true }));

async function provoke({
	files = {},
	request: asked = {},
	prepare: isPrepared,
}: Wrong): Promise<readonly Diagnostic[]> {
	const merged = Object.entries({ ...sound, ...files }).filter(
		(entry): entry is [string, string | Uint8Array | Error] => entry[1] !== undefined,
	);
	const request: Request = { root: out, out, nodes: [], ...asked };
	const { projects, diagnostics } = await load(request, memoryFiles(Object.fromEntries(merged)));
	if (isPrepared !== true) {
		return onePerCause([...diagnostics, ...projects.flatMap((project) => compile(project).diagnostics)], projects);
	}
	const tools = { environment: { PATH: process.env['PATH'] ?? '' }, signal: new AbortController().signal };
	const { concerned, loading } = compileSelection(projects, diagnostics, request.nodes);
	const prepared = await Promise.all(concerned.map((each) => prepare(each, loading, { request, out }, tools)));
	return prepared.flatMap((each) => each.diagnostics);
}

/** About what is not there, or was said at the command line: there is no place in a file to point at. */
const placeless: readonly DiagnosticCode[] = [
	'file-not-found',
	'invalid-option',
	'missing-passthrough',
	'no-dag-found',
	'no-interfaces-found',
	'nothing-selected',
	'python-not-found',
	'python-too-old',
	'several-dags-found',
];

describe('every diagnostic', () => {
	test('of the sound repository there is none', async () => {
		expect((await provoke({})).filter(({ severity }) => severity !== 'note')).toEqual([]);
	});

	test.each(Object.keys(diagnosticCodes) as DiagnosticCode[])('%s is provoked', async (code) => {
		const told = await provoke(wrong[code]);
		const found = told.filter((diagnostic) => diagnostic.code === code);
		expect(
			found.length,
			told.map((each) => `${each.code}: ${each.message}`).join('\n') || 'nothing was said',
		).toBeGreaterThan(0);
		for (const diagnostic of found) {
			// Cause, place, cure, and a code with a section of the documentation.
			expect(diagnostic.message).not.toBe('');
			expect(cureOf(diagnostic)).toMatch(/\S/);
			if (diagnostic.at === undefined) expect(placeless).toContain(code);
			expect(docsAddress(code)).toMatch(new RegExp(`#${code}$`));
		}
	});

	test('every family has a cause and a cure for each of its codes', () => {
		for (const family of diagnosticFamilies) {
			const own = Object.values(diagnosticCodes).filter(([of]) => of === family);
			expect(own.length).toBeGreaterThan(0);
			for (const [, cause, cure] of own) expect([cause, cure]).not.toContain('');
		}
	});
});
