import type { Surroundings } from './surroundings.ts';

/**
 * Why scripts must not be run here, in words; undefined where they may. Events such as `pull_request_target` hand a
 * workflow secrets and a token that may write, although the change under test may come from anyone.
 */
export function refusal(at: Surroundings, allowed: boolean): string | undefined {
	if (allowed) return undefined;
	const why = untrustedBecause(at);
	if (why === undefined) return undefined;
	return (
		`Scripts were not run: ${why}, and event \`${at.event}\` gives this workflow secrets and a token that may write. ` +
		'Test pull requests on `pull_request`, and publish with `mode: report` from `workflow_run`. ' +
		'If you have read SECURITY.md and accept the risk, set `allow-untrusted-scripts: true`.'
	);
}

function untrustedBecause(at: Surroundings): string | undefined {
	switch (at.event) {
		case 'pull_request_target':
			return because(at.pullRequest?.fromFork, 'the pull request comes');
		case 'workflow_run':
			return because(at.startedByFork, 'the run that started this one comes');
		case 'issue_comment':
			return at.startedByComment ? 'a comment does not tell whose change is tested' : undefined;
		default:
			return undefined;
	}
}

/** What is not told counts as the worst that it could be. */
function because(isForeign: boolean | undefined, comes: string): string | undefined {
	if (isForeign === false) return undefined;
	return isForeign === true
		? `${comes} from another repository`
		: `the event does not tell which repository ${comes} from`;
}
