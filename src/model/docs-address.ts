import { diagnosticCodes } from './diagnostic.ts';
import { findingRules } from './finding-rules.ts';

/** Where the documentation lies for people to read. */
export const docsRoot = 'https://github.com/org/dag-script-test/blob/main/docs';

/**
 * The place of the documentation that explains a code or a rule. Undefined for one that this version does not know: a
 * result may come from another version, or from anybody.
 */
export function docsAddress(code: string): string | undefined {
	if (!Object.hasOwn(diagnosticCodes, code) && !Object.hasOwn(findingRules, code)) return undefined;
	return `${docsRoot}/troubleshooting.md#${code}`;
}
