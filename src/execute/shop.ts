import type { Launcher } from '../lib/launcher.ts';
import type { RunEvent } from '../model/event.ts';
import type { OutputReader, Workbench } from '../model/workbench.ts';
import type { Producer } from './locate-inputs.ts';
import type { ExecuteSettings } from './settings.ts';
import type { Stop } from './stop.ts';

/** What working on a node needs. */
export interface Shop {
	readonly settings: ExecuteSettings;
	readonly launcher: Launcher;
	readonly workbench: Workbench;
	readonly stop: Stop;
	readonly observe: (event: RunEvent) => void;
	/** Removes secrets and the absolute paths of this machine from what is kept. */
	readonly clean: (text: string) => string;
	/** Removes secrets only. */
	readonly redact: (text: string) => string;
	/** What runs are probes. */
	readonly isProbe?: boolean;
	/** The allow-listed part of our environment. */
	readonly allowed: Readonly<Record<string, string>>;
	readonly producers: (id: string) => Producer | undefined;
	/** The inputs that read an output and ask something of its table. */
	readonly readers: (node: string, output: string) => readonly OutputReader[];
	readonly killedForMemory: () => boolean;
	readonly warmth: WarmthOf;
}

/** What the process of a script may have imported when it is forked, or why it may not be; undefined: there is no gain. */
export type WarmthOf = (
	entry: string,
) => Promise<{ readonly modules: readonly string[] } | { readonly why: string } | undefined>;
