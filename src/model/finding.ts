import { stableKey } from './key.ts';
import { findingRules, type RuleName } from './finding-rules.ts';
import type { InputSource, PlannedProbe } from './plan.ts';
import type { Span } from './source.ts';

export { findingRules, type RuleName } from './finding-rules.ts';

export type FindingSubject =
	| { readonly kind: 'output'; readonly node: string; readonly output: string }
	| { readonly kind: 'input'; readonly node: string; readonly input: string }
	| {
			readonly kind: 'flow';
			readonly from: InputSource;
			readonly to: { readonly node: string; readonly input: string };
	  }
	| { readonly kind: 'script'; readonly node: string }
	| { readonly kind: 'run' };

/** Something that the run found about the scripts or their data. */
export interface Finding {
	readonly rule: RuleName;
	readonly severity: 'error' | 'warning' | 'note';
	/** One sentence with the names in it. */
	readonly message: string;
	readonly help?: string;
	readonly about: FindingSubject;
	/** The probes of its node that show it. */
	readonly probes?: readonly Pick<PlannedProbe, 'kind' | 'input'>[];
	/** Where the promise was made, if it is written somewhere. */
	readonly at?: Span;
	/** Equal for the same problem in another run. */
	readonly key: string;
}

/** Makes a finding and its key. `item` tells apart two findings of one rule about one thing: a column, a file. */
export function find(
	parts: Omit<Finding, 'key' | 'severity'> & { readonly severity?: Finding['severity']; readonly item?: string },
): Finding {
	const { item, ...rest } = parts;
	const severity = parts.severity ?? findingRules[parts.rule][0];
	return { ...rest, severity, key: stableKey(parts.rule, JSON.stringify(parts.about), item) };
}
