import { parseBytes } from '../lib/bytes.ts';
import type { TestFile, WarmSetting } from '../model/project.ts';
import type { Request } from '../model/request.ts';
import type { TestFileRead } from './read-test-file.ts';
import { milliseconds, probeList } from './written-values.ts';

const tenMinutes = 10 * 60 * 1000;

/** Every setting with its value: the request's, else the test file's, else the default. */
export function settleSettings(request: Request, read: TestFileRead): TestFile {
	const { written } = read;
	const memoryBytes = written.memory === undefined ? undefined : parseBytes(written.memory);
	const maxParallel = request.maxParallel ?? written['max-parallel'];
	const deadlineMs = request.deadlineMs ?? milliseconds(written.deadline);
	const probes = request.probes ?? probeList(written.probes ?? []);
	const passthrough = written['env-passthrough'] ?? [];
	return {
		...(read.file !== undefined && { file: read.file }),
		python: {
			executable: request.python ?? written.python?.executable ?? 'python3',
			path: read.pythonPath,
			observe: request.observe ?? written.python?.observe ?? true,
			...(read.requirements && { requirements: read.requirements }),
			...(written.python?.installs === 'block' && { installs: 'block' as const }),
			...warmSetting(request, read),
		},
		defaults: {
			timeoutMs:
				request.timeoutMs ?? milliseconds(written.timeout) ?? milliseconds(written.defaults?.timeout) ?? tenMinutes,
			retries: written.defaults?.retries ?? 0,
			env: read.env,
		},
		strict: request.strict ?? written.strict ?? false,
		failOn: request.failOn ?? written['fail-on'] ?? 'error',
		allowEmpty: request.allowEmpty ?? written['allow-empty'] ?? false,
		allowMissingScripts: request.allowMissingScripts ?? written['allow-missing-scripts'] ?? false,
		emulate: request.emulate ?? written.emulate ?? 'sagemaker',
		unwired: request.unwired ?? written.unwired ?? 'absent',
		onFailure: request.onFailure ?? written['on-failure'] ?? 'continue',
		onBadOutput: request.onBadOutput ?? written['on-bad-output'] ?? 'continue',
		keep: request.keep ?? written.keep ?? 'always',
		launcher: request.launcher ?? written.launcher ?? 'auto',
		...(maxParallel !== undefined && { maxParallel }),
		...(memoryBytes !== undefined && { memoryBytes }),
		...(deadlineMs !== undefined && { deadlineMs }),
		envPassthrough: request.envPassthrough ?? (typeof passthrough === 'string' ? [passthrough] : passthrough),
		nodes: read.nodes,
		wiring: read.wiring,
		...(read.baseline && { baseline: read.baseline }),
		...(probes.length > 0 && { probes }),
	};
}

/** YAML 1.2 reads neither `off` as a word of its own nor as false; people may still write `false`. */
function warmSetting(request: Request, { written }: TestFileRead): { readonly warm?: WarmSetting } {
	const warm = request.warm ?? written.python?.warm;
	if (warm === undefined || warm === 'auto' || warm === true) return {};
	return { warm: warm === false ? 'off' : warm };
}
