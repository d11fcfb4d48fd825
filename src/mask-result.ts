import { mapTexts } from './lib/map-texts.ts';
import type { RunResult } from './model/result.ts';

/** Members of a result that name things: they come from the repository, and must stay equal to what they name. */
const identities: ReadonlySet<string> = new Set([
	'plan',
	'scope',
	'subject',
	'generator',
	'pipeline',
	'binding',
	'about',
	'node',
	'input',
	'output',
	'fixture',
	'modifiedInputs',
	'because',
	'key',
	'file',
	'path',
	'folder',
	'dag',
	'config',
	'server',
	'repository',
	'digest',
	'sha256',
	'machine',
	'machines',
]);

/** Members whose words are ours: whoever reads a result knows them, and no other. */
const vocabulary: ReadonlySet<string> = new Set([
	'status',
	'reason',
	'verdict',
	'severity',
	'rule',
	'code',
	'via',
	'why',
	'kind',
	'role',
	'how',
	'during',
	'cut',
	'cancelled',
	'constraint',
	'format',
	'frameworks',
]);

/** A result with secrets masked in every text of it that is not a name. It shares with the result whatever stays. */
export function maskResult(result: RunResult, redact: (text: string) => string): RunResult {
	return mapTexts(result, redact, stays);
}

/**
 * The text of `result.json` as it leaves the machine: whatever is secret, it can be read as a result. Names that a script
 * gave to its files are masked as well; here they must stay, for what lies on the disk is found by them.
 */
export function maskResultText(json: string, redact: (text: string) => string): string {
	if (redact(json) === json) return json;
	const masked = mapTexts(JSON.parse(json), redact, (key, holder) => stays(key, holder) && !isOfScript(key, holder));
	return `${JSON.stringify(masked, undefined, '\t')}\n`;
}

function stays(key: string, holder: object): boolean {
	// Why a script was started cold is a sentence.
	if (key === 'why') return !('how' in holder);
	return identities.has(key) || vocabulary.has(key);
}

/** A file that was found among the outputs of a script. */
function isOfScript(key: string, holder: object): boolean {
	if (key === 'path') return 'sha256' in holder || 'format' in holder;
	return key === 'file' && 'constraint' in holder;
}
