import { appendFileSync } from 'node:fs';
import type { Ended, Launcher, LaunchSpec } from '../../src/lib/launcher.ts';

/** A program that a test pretends to be. */
export interface ControlledProgram {
	readonly spec: LaunchSpec;
	/** The first argument after the program: tests put the node's name there. */
	readonly name: string;
	/** Ends it as a program with this exit code ends, after printing something if that is wanted. */
	exit(code: number, printed?: string): void;
	end(parts: Partial<Ended> & Pick<Ended, 'how'>): void;
}

/** A launcher whose programs do what the test says, when the test says it. Ends them when it is told to stop. */
export interface ControlledLauncher extends Launcher {
	/** Those that run now, in the order of their start. */
	readonly running: readonly ControlledProgram[];
	/** Every start so far, by name. */
	readonly started: readonly string[];
	/** The most that ran at the same time. */
	readonly most: number;
	/** The next program with this name, as soon as it is started. */
	program(name: string): Promise<ControlledProgram>;
}

/**
 * Makes one. `act`: what a program does by itself when it starts; nothing: it runs until the test ends it. A program that
 * is cancelled ends at once by SIGTERM.
 */
export function controlledLauncher(act: (program: ControlledProgram) => void = () => {}): ControlledLauncher {
	const running: ControlledProgram[] = [];
	const started: string[] = [];
	const waiting: { readonly name: string; readonly resolve: (program: ControlledProgram) => void }[] = [];
	let most = 0;
	return {
		running,
		started,
		get most() {
			return most;
		},
		async start(spec, signal) {
			const startedMs = Date.now();
			return new Promise((resolve) => {
				const name = spec.argv[1] ?? '';
				const program: ControlledProgram = {
					spec,
					name,
					exit(code, printed = '') {
						appendFileSync(spec.log, printed);
						program.end({ how: { kind: 'exit', code } });
					},
					end(parts) {
						const index = running.indexOf(program);
						if (index < 0) return;
						running.splice(index, 1);
						resolve({ startedMs, endedMs: Date.now(), leftBehind: false, ...parts });
					},
				};
				running.push(program);
				started.push(name);
				most = Math.max(most, running.length);
				signal.addEventListener('abort', () =>
					program.end({ how: { kind: 'signal', signal: 'SIGTERM' }, stopped: 'cancelled' }),
				);
				const index = waiting.findIndex((one) => one.name === name);
				if (index >= 0) waiting.splice(index, 1)[0]?.resolve(program);
				act(program);
			});
		},
		async program(name) {
			const there = running.find((one) => one.name === name);
			return there ?? new Promise((resolve) => waiting.push({ name, resolve }));
		},
		async close() {},
	};
}
