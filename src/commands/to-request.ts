import { resolve } from 'node:path';
import { parseDuration } from '../lib/duration.ts';
import {
	badOutputModes,
	emulations,
	failOnLevels,
	failureModes,
	keepModes,
	launcherKinds,
	probeKinds,
	unwiredModes,
	type ProbeKind,
	type Request,
} from '../model/request.ts';
import type { ParsedArguments } from './flags.ts';

/** The request that flags make, and a sentence for each flag that cannot be used. */
export function toRequest(
	values: ParsedArguments['values'],
	cwd: string,
): { readonly request: Request; readonly problems: readonly string[] } {
	const problems: string[] = [];

	function text(name: string): string | undefined {
		const value = values[name];
		return typeof value === 'string' && value !== '' ? value : undefined;
	}
	function list(name: string): readonly string[] | undefined {
		const value = values[name];
		return Array.isArray(value) ? (value as readonly string[]) : undefined;
	}
	function flag(name: string): true | undefined {
		return values[name] === true ? true : undefined;
	}
	function oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
		const value = text(name);
		const found = allowed.find((each) => each === value);
		if (value !== undefined && found === undefined)
			problems.push(`--${name} is "${value}"; it can be ${allowed.join(', ')}.`);
		return found;
	}
	function duration(name: string): number | undefined {
		const value = text(name);
		if (value === undefined) return undefined;
		const parsed = parseDuration(value);
		if (parsed === undefined || parsed <= 0) {
			problems.push(`--${name} is "${value}"; it is a time such as 90s, 10m or 1h30m.`);
			return undefined;
		}
		return parsed;
	}
	function count(name: string): number | undefined {
		const value = text(name);
		if (value === undefined) return undefined;
		if (!/^[1-9]\d{0,3}$/.test(value)) {
			problems.push(`--${name} is "${value}"; it is a whole number from 1 to 9999.`);
			return undefined;
		}
		return Number(value);
	}

	function probes(): readonly ProbeKind[] | undefined {
		const written = list('probe');
		const allowed: readonly string[] = [...probeKinds, 'all'];
		for (const kind of written ?? []) {
			if (!allowed.includes(kind)) problems.push(`--probe is "${kind}"; it can be ${allowed.join(', ')}.`);
		}
		return written && probeKinds.filter((kind) => written.includes(kind) || written.includes('all'));
	}

	const request: Request = {
		root: cwd,
		nodes: list('node') ?? [],
		out: resolve(cwd, text('out') ?? '.dag-script-test'),
		...present({
			config: text('config'),
			dag: list('dag'),
			interfaces: list('interfaces'),
			scripts: list('scripts'),
			python: text('python'),
			maxParallel: count('max-parallel'),
			timeoutMs: duration('timeout'),
			deadlineMs: duration('deadline'),
			onFailure: oneOf('on-failure', failureModes),
			onBadOutput: oneOf('on-bad-output', badOutputModes),
			failOn: oneOf('fail-on', failOnLevels),
			strict: flag('strict'),
			allowEmpty: flag('allow-empty'),
			allowMissingScripts: flag('allow-missing-scripts'),
			emulate: oneOf('emulate', emulations),
			unwired: oneOf('unwired', unwiredModes),
			envPassthrough: list('env-passthrough'),
			keep: oneOf('keep', keepModes),
			launcher: oneOf('launcher', launcherKinds),
			warm: oneOf('warm', ['auto', 'off'] as const),
			probes: probes(),
			history: text('history') === undefined ? undefined : resolve(cwd, text('history') ?? ''),
			updateBaseline: flag('update-baseline'),
		}),
	};
	return { request, problems };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same without members that are undefined: an absent flag leaves the decision to the test file. */
function present<T extends Record<string, unknown>>(values: T): Present<T> {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
