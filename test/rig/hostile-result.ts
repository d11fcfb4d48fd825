import * as fc from './fast-check.ts';
import { diagnose } from '../../src/model/diagnostic.ts';
import type { CompletedResult } from '../../src/model/result.ts';
import { hostileText } from './hostile.ts';
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

/** A result in which a person chose every name and a script every message, every path and every line of its log. */
export function resultOfTexts([node = '', other = '', message = '', log = '']: readonly string[]): CompletedResult {
	const a = `A${node}`;
	const b = `B${other}`;
	const column = { name: other, type: message, nulls: 1, min: node, max: log };
	const kind = {
		name: node,
		type: 'string',
		nulls: 0,
		distinct: 2,
		frequent: [
			{ value: other, count: 2 },
			{ value: log, count: 1 },
		],
	};
	const table = { columns: [column, kind], rows: 3 };
	const plan = aPlan(
		[
			aNode(a, {
				entry: `${message}.py`,
				note: message,
				args: [{ name: other, value: message }],
				env: [{ name: node, value: { literal: log }, declared: true }],
				outputs: [anOutput(`out${other}`, { data: { format: 'csv' } })],
			}),
			aNode(b, {
				allowFailure: log,
				inputs: [
					anInput(`in${node}`, { sources: [{ kind: 'output', node: a, output: `out${other}` }] }),
					anInput(message, { sources: [{ kind: 'file', path: log }] }),
				],
				dependsOn: [a],
			}),
		],
		{ pipeline: message },
	);
	const frames = [{ file: `${message}.py`, line: 1, function: other, text: message, inWorkspace: true }];
	const failure = { reason: 'exception', type: `E${other}`, message, frames } as const;
	const attempt = anAttempt({
		failure,
		log: { path: `log${node}`, bytes: 9, head: message, tail: `${log}\n${message}` },
	});
	const attempts = [attempt];
	const problem = { path: other, bytes: 4, format: 'csv', problem: { message }, entries: [node], table } as const;
	const wrote = anEvidence(`out${other}`, {
		profile: aProfile({ files: [problem], table, notes: [message] }),
		files: [{ path: other, bytes: 4, sha256: 'ab', mode: 420 }],
	});
	return aResult(
		plan,
		anExecution(
			[aRun(a, { outputs: [wrote], undeclared: [message], attempts }), aFailedRun(b, failure, { attempts })],
			{
				probes: [
					{
						node: a,
						kind: 'repeat',
						folder: `probes/${log}`,
						outcome: { status: 'failed', failure },
						attempt,
						outputs: [],
					},
				],
			},
		),
		{
			pipeline: plan.pipeline,
			generator: { name: 'dag-script-test', version: log },
			subject: { commit: other },
			environment: { [node]: message },
			baseline: {
				file: log,
				differences: [
					{ kind: 'column-retyped', node: a, output: other, column: message, was: log, is: node, tolerated: false },
				],
			},
			diagnostics: [
				diagnose({
					code: 'unknown-key',
					severity: 'warning',
					message,
					help: `try\n${log}\n${message} this`,
					at: at(`f${other}`, 1),
					related: [{ message: other, at: at(node, 2) }],
				}),
			],
		},
	);
}

/** Such a result of texts that try to break out. */
export const hostileResult = fc.array(hostileText, { minLength: 4, maxLength: 4 }).map(resultOfTexts);
