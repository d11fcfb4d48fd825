/** An object of a result that is being read: nothing is known of it yet. */
type Raw = Readonly<Record<string, unknown>>;

const failureReasons = new Set([
	'exit-non-zero',
	'exception',
	'syntax-error',
	'import-error',
	'interface-error',
	'signal',
	'out-of-memory',
	'timeout',
	'log-limit',
	'spawn-error',
	'ended-early',
	'missing-output',
	'staging-error',
	'unknown',
]);
const outcomeStatuses = new Set(['passed', 'failed', 'blocked', 'skipped', 'cancelled']);
const flowVerdicts = new Set(['ok', 'warning', 'broken', 'untested']);
const sourceKinds = new Set(['output', 'file']);
const subjectKinds = new Set(['output', 'input', 'flow', 'script', 'run']);

/**
 * Makes a result of a later version readable: where a closed union has a member that this version does not know, one
 * takes its place that says so. An unknown outcome counts as a failure: what is not understood must not look green.
 */
export function soften(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(soften);
	if (!isRaw(value)) return value;
	return softenMembers(
		Object.fromEntries(Object.entries(value).map(([key, member]) => [key, key === 'raw' ? member : soften(member)])),
	);
}

function softenMembers(object: Raw): Raw {
	const softened: Record<string, unknown> = { ...object };
	const { failure, outcome, from, about, checks, verdict } = object;
	if (isRaw(failure) && !isOneOf(failureReasons, failure['reason']))
		softened['failure'] = { reason: 'unknown', raw: failure };
	if (isRaw(outcome) && 'status' in outcome && !isOneOf(outcomeStatuses, outcome['status']))
		softened['outcome'] = { status: 'failed', failure: { reason: 'unknown', raw: outcome } };
	if (isRaw(from) && !isOneOf(sourceKinds, from['kind']))
		softened['from'] = { kind: 'file', path: 'unknown', raw: from };
	if (isRaw(about) && 'kind' in about && !isOneOf(subjectKinds, about['kind']))
		softened['about'] = { kind: 'run', raw: about };
	if (Array.isArray(checks) && !isOneOf(flowVerdicts, verdict)) softened['verdict'] = 'untested';
	return softened;
}

function isRaw(value: unknown): value is Raw {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneOf(known: ReadonlySet<string>, value: unknown): boolean {
	return typeof value === 'string' && known.has(value);
}
