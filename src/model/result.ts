import type { BaselineReport } from './baseline.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Execution } from './execution.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Binding, Plan } from './plan.ts';
import type { DataFormat } from './project.ts';

/** The one document that every report is drawn from: `result.json`. */
export type RunResult = InvalidResult | CompletedResult;

interface ResultHead {
	readonly version: 1;
	readonly generator: { readonly name: string; readonly version: string };
	readonly pipeline: string;
	readonly diagnostics: readonly Diagnostic[];
	readonly subject: Subject;
}

/** The user's files are wrong: nothing ran. */
export interface InvalidResult extends ResultHead {
	readonly verdict: 'invalid';
	readonly plan?: Plan;
	/** As in a completed result. */
	readonly environment?: Readonly<Record<string, string>>;
}

export interface CompletedResult extends ResultHead {
	readonly verdict: 'passed' | 'failed' | 'cancelled';
	readonly plan: Plan;
	readonly facts: Facts;
	readonly execution: Execution;
	/** Sorted: errors first, then in plan order. */
	readonly findings: readonly Finding[];
	/** One per binding, in the plan's order. */
	readonly flows: readonly FlowResult[];
	/** What came of comparing with the baseline; absent: none is set. */
	readonly baseline?: BaselineReport;
	readonly scope: Scope;
	/**
	 * About this run on this machine; nothing that a re-run must repeat. `server`, `repository` and `folder` tell where
	 * the files of the commit can be seen.
	 */
	readonly environment: Readonly<Record<string, string>>;
	readonly totals: Totals;
}

export type Verdict = RunResult['verdict'];

/** Which part of the plan this result is about. */
export interface Scope {
	/** Node ids, in plan order. */
	readonly selected: readonly string[];
	/** Those that this machine was to run; the same without sharding. */
	readonly assigned: readonly string[];
	readonly shard?: { readonly index: number; readonly count: number };
}

/** What was tested. */
export interface Subject {
	readonly commit?: string;
	/** The work tree differs from the commit. */
	readonly dirty?: boolean;
}

export type FlowVerdict = 'ok' | 'warning' | 'broken' | 'untested';

/** Whether what was written still fits what reads it: the verdict on one binding. */
export interface FlowResult {
	readonly binding: Binding;
	readonly verdict: FlowVerdict;
	readonly files: number;
	readonly bytes: number;
	readonly rows?: number;
	readonly columns?: readonly string[];
	/** The one format of the files, as consumers get them. */
	readonly format?: DataFormat | 'mixed';
	/** Names and types of the columns that are there; the first hundred. */
	readonly offered?: readonly FlowColumn[];
	/** Those that the reader declares. */
	readonly needed?: readonly FlowColumn[];
	/** Whether the reader opened any of it; absent where that cannot be known. */
	readonly opened?: boolean;
	/** Why the reader failed, where this data explains it. */
	readonly explains?: string;
	readonly checks: readonly { readonly rule: string; readonly passed: boolean; readonly message: string }[];
}

/** A column with its type, a Frictionless name. */
export interface FlowColumn {
	readonly name: string;
	readonly type?: string;
}

export interface Totals {
	readonly nodes: number;
	/** Ran and passed. */
	readonly passed: number;
	readonly stubs: number;
	readonly failed: number;
	/** Of the failed ones: those that `allow-failure` covers. */
	readonly allowed: number;
	readonly blocked: number;
	readonly skipped: number;
	readonly cancelled: number;
	readonly flows: Readonly<Record<FlowVerdict, number>>;
	readonly findings: { readonly error: number; readonly warning: number; readonly note: number };
}
