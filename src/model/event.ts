import type { NodeRun } from './execution.ts';

/** Something that happened just now, for people who watch. Reports are never built from events. */
export type RunEvent =
	/** Work that is no node's: packages of these files are installed, these nodes are probed. Without names it is over. */
	| { readonly kind: 'working'; readonly on: 'packages' | 'probes'; readonly names: readonly string[] }
	| { readonly kind: 'run-started'; readonly pipeline: string; readonly nodes: number }
	| { readonly kind: 'node-started'; readonly node: string; readonly attempt: number; readonly atMs: number }
	| { readonly kind: 'node-settled'; readonly run: NodeRun; readonly settled: number; readonly nodes: number }
	| {
			readonly kind: 'run-cancelling';
			readonly reason: 'interrupted' | 'deadline' | 'fail-fast' | 'kill';
			readonly running: readonly string[];
	  }
	| { readonly kind: 'run-ended'; readonly durationMs: number };

/** Hears events. Must not throw and must not take long. */
export type Observe = (event: RunEvent) => void;
