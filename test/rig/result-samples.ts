import { diagnose } from '../../src/model/diagnostic.ts';
import type { CompletedResult, InvalidResult } from '../../src/model/result.ts';
import {
	aFailedRun,
	anAttempt,
	anEvidence,
	anExecution,
	anInput,
	aNode,
	anOutput,
	aPlan,
	aProfile,
	aResult,
	aRun,
	at,
} from './result-builders.ts';

const nodes = [
	aNode('Load', {
		kind: 'stub',
		outputs: [anOutput('rows', { stub: 'tests/data/rows', data: { format: 'csv', minRows: 1 } })],
	}),
	aNode('Prepare', {
		inputs: [anInput('rows', { sources: [{ kind: 'output', node: 'Load', output: 'rows' }] })],
		outputs: [anOutput('clean', { data: { format: 'csv' } })],
		dependsOn: ['Load'],
	}),
	aNode('Train', {
		inputs: [
			anInput('clean', { sources: [{ kind: 'output', node: 'Prepare', output: 'clean' }] }),
			anInput('settings', { sources: [{ kind: 'file', path: 'tests/data/settings.json' }] }),
		],
		outputs: [anOutput('model')],
		dependsOn: ['Prepare'],
		note: 'settings of the 2025 champion',
	}),
	aNode('Report', {
		runtime: 'command',
		entry: 'scripts/report.sh',
		inputs: [anInput('model', { sources: [{ kind: 'output', node: 'Train', output: 'model' }] })],
		dependsOn: ['Train'],
	}),
];

const plan = aPlan(nodes);
const loaded = aRun('Load', {
	outcome: { status: 'passed', via: 'stub' },
	outputs: [anEvidence('rows', { profile: aProfile() })],
});
const prepared = aRun('Prepare', {
	outputs: [anEvidence('clean', { profile: aProfile() })],
	inputs: [{ input: 'rows', fileCount: 1, bytes: 12, digest: 'd0' }],
});

/** Everything passed. */
export function passingSample(): CompletedResult {
	const settings = { input: 'settings', fileCount: 1, bytes: 20, digest: 'd1' };
	const trained = aRun('Train', { outputs: [anEvidence('model', { bytes: 4_200 })], inputs: [settings] });
	return aResult(plan, anExecution([loaded, prepared, trained, aRun('Report')]));
}

/** A script raised, another is blocked, a third wrote beside its outputs; and there is a remark on the definitions. */
export function failingSample(): CompletedResult {
	const failure = {
		reason: 'exception',
		type: 'KeyError',
		message: "'label'",
		frames: [
			{ file: 'scripts/train.py', line: 42, function: 'main', text: "y = rows['label']", inWorkspace: true },
			{ file: '/usr/lib/python3.12/csv.py', line: 7, function: '__getitem__', inWorkspace: false },
		],
	} as const;
	const tail =
		'reading 3 rows\nTraceback (most recent call last):\n  File "scripts/train.py", line 42, in main\nKeyError: \'label\'\n';
	const log = { path: 'nodes/Train/log/1.log', bytes: tail.length, head: '', tail };
	const trained = aFailedRun('Train', failure, { attempts: [anAttempt({ failure, exitCode: 1, log })] });
	const blocked = aRun('Report', { outcome: { status: 'blocked', because: 'Train', why: 'failed' } });
	return aResult(plan, anExecution([loaded, { ...prepared, undeclared: ['debug.txt'] }, trained, blocked]), {
		diagnostics: [
			diagnose({
				code: 'bound-by-structure-only',
				severity: 'warning',
				message: 'Train.clean is fed by Prepare.clean, but their names hardly agree.',
				help: 'If it is right, write it down:\nwiring:\n  Train.clean: Prepare.clean',
				at: at('steps/train.step.yaml', 12, 5),
				about: { node: 'Train', port: 'clean' },
			}),
		],
	});
}

/** The definitions are wrong. */
export function invalidSample(): InvalidResult {
	return {
		version: 1,
		generator: { name: 'dag-script-test', version: '0.0.0' },
		pipeline: 'credit',
		verdict: 'invalid',
		subject: {},
		diagnostics: [
			diagnose({
				code: 'unknown-key',
				severity: 'warning',
				message: 'The key "nods" is not known here; did you mean "nodes"?',
				at: at('dag-script-test.yml', 3, 1),
			}),
			diagnose({
				code: 'duplicate-node',
				severity: 'error',
				message: 'The node Train is declared twice.',
				help: 'Remove one, or rename it.',
				at: at('pipelines/credit.dag.json', 8, 9),
				about: { node: 'Train' },
				related: [{ message: 'It is first declared here.', at: at('pipelines/credit.dag.json', 4, 9) }],
			}),
		],
	};
}
