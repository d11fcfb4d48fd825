import type { Failure, Frame } from '../model/execution.ts';

/** A name over which a script failed, and how sure it is that it is a name in the data. */
export interface FailedName {
	readonly name: string;
	/** Whether it stood in quotes: a bare word may be just a word. */
	readonly isQuoted: boolean;
	/** The least that must speak for a flow, as `Suspect.weight`, before it is told to be the cause. */
	readonly least: 0 | 1 | 2 | 3;
}

/** One exception of a failure: what was raised, or what it was raised from. */
interface Raised {
	readonly type: string;
	readonly text: string;
	/** Where it was raised, innermost last; of a cause only the name of the file is known. */
	readonly frames: readonly Pick<Frame, 'file' | 'text' | 'inWorkspace'>[];
}

/** Libraries whose errors about a name are about a column. */
const tableLibrary = /(^|[/\\])(pandas|polars|pyarrow|modin|dask|cudf|duckdb)[/\\]|hashtable_class_helper\.pxi$/;

/** What libraries say of columns only. */
const ofColumns =
	/Usecols do not match columns|columns are missing|feature names (?:should|must) match|feature_names mismatch|Missing column provided|No match for FieldRef/i;

/** Words about a column that is not there, whoever says them. */
const ofAbsence =
	/(?=[^]*\b(?:columns?|features?|fields?)\b)(?=[^]*(?:missing|lacks?\b|not (?:found|in|present|there)|no (?:such )?(?:column|feature|field)|unknown|absent|without|unable to find|does(?: not|n't) (?:have|exist|contain)))/i;

/** Whose attributes may be columns. */
const attribute = /'(?:DataFrame|LazyFrame|Series|DataFrameGroupBy)' object has no attribute '([^'\n]{1,200})'/;

/** The names that a failure is about and that may be names in the data. */
export function failedNames(failure: Failure, known: ReadonlySet<string>): readonly FailedName[] {
	const found = new Map<string, FailedName>();
	for (const raised of raisedIn(failure)) {
		for (const each of namesOf(raised, known)) if (!found.has(each.name)) found.set(each.name, each);
	}
	return [...found.values()].slice(0, 200);
}

/** All that was raised, the failure itself first. */
export function raisedIn(failure: Failure): readonly Raised[] {
	if (failure.reason !== 'exception' && failure.reason !== 'exit-non-zero') return [];
	const { message = '', frames = [] } = failure;
	const [own = '', ...rest] = message.slice(0, 4000).split(/\n(?=(?:after|-) [\w.]+: )/);
	const type = failure.reason === 'exception' ? failure.type : '';
	// What was said on exit begins with the type of what was being handled.
	const handled = type === '' ? /^([\w.]*(?:Error|Exception)): ([^]*)$/.exec(own) : null;
	const causes = rest.map((line): Raised => {
		const [, kind = '', text = '', file = ''] =
			/^(?:after|-) ([\w.]+): ([^]*?)(?: \(([^()]+):\d+\))?$/.exec(line) ?? [];
		return { type: kind, text, frames: file === '' ? [] : [{ file, inWorkspace: false }] };
	});
	return [{ type: handled?.[1] ?? type, text: handled?.[2] ?? own, frames }, ...causes];
}

function namesOf({ type, text, frames }: Raised, known: ReadonlySet<string>): readonly FailedName[] {
	const last = frames.at(-1);
	const inTable = tableLibrary.test(last?.file ?? '');
	if (/(?:^|\.)KeyError$/.test(type)) {
		const quoted = quotedIn(text);
		const names = quoted.length === 0 ? [text.trim()] : quoted;
		return names.flatMap((name) => {
			const least = inTable ? 0 : leastOf(last, name, known);
			return least === undefined ? [] : [{ name, isQuoted: true, least }];
		});
	}
	if (/(?:^|\.)AttributeError$/.test(type)) {
		const [, name] = attribute.exec(text) ?? [];
		return name === undefined || isMethod(name, frames) ? [] : [{ name, isQuoted: true, least: inTable ? 0 : 1 }];
	}
	const isSure = /(?:^|\.)(?:ColumnNotFoundError|SchemaFieldNotFoundError)$/.test(type) || ofColumns.test(text);
	if (!isSure && !ofAbsence.test(text)) return [];
	const least = isSure ? 0 : 1;
	const bare = [...text.matchAll(/[\p{L}_][\p{L}\p{N}_.-]*/gu)].map(([word]) => word.replace(/[.-]+$/, ''));
	return [
		...quotedIn(text).map((name) => ({ name, isQuoted: true, least }) as const),
		...bare.filter((word) => word.length > 2).map((name) => ({ name, isQuoted: false, least: 3 }) as const),
	];
}

/** Whether a line calls it, as `df.append(…)`, or it is an accessor: what a table of another version has, and no column. */
function isMethod(name: string, frames: Raised['frames']): boolean {
	const line = frames.findLast(({ inWorkspace }) => inWorkspace)?.text ?? '';
	return line.includes(`.${name}(`) || /^(?:ix|str|dt|cat|sparse)$/.test(name);
}

function quotedIn(text: string): readonly string[] {
	const plain = text.replaceAll(/\b(?:dtype|name)=(?:'[^'\n]*'|"[^"\n]*")/g, '');
	return [...plain.matchAll(/'([^'\n]{1,200})'|"([^"'\n]{1,200})"|`([^`\n]{1,200})`/g)].map(
		([, single, double, back]) => single ?? double ?? back ?? '',
	);
}

/** What variables that hold a row of a table, or a document, are usually called. */
const ofData =
	/(?:^|_)(?:rows?|rec|records?|lines?|items?|entry|entries|examples?|samples?|df|data|tables?|frames?|docs?|documents?|payload|contents?|loaded)\d*(?:_|$)/i;

/** What holds settings, paths and variables, and never a row. */
const ofSettings =
	/^(?:(?:in|out)put_?paths?|environ\w*|env(?:_vars)?|job_args?|args|kwargs|params?|parameters|(?:\w+_)?(?:config|configuration|cfg|conf|settings?|options?|opts?|params)|hyper\w*|defaults?|paths?|dirs?|os)$/i;

/** How much must speak for a flow where a key was not found at a line; undefined: it was not looked for in data. */
function leastOf(frame: Raised['frames'][number] | undefined, name: string, known: ReadonlySet<string>) {
	if (frame === undefined) return 2;
	const { file, inWorkspace } = frame;
	// `os.environ` above all. Of a cause no more is known than the name of its file.
	if (/^<frozen|(?:^|[/\\])os\.py$/.test(file)) return undefined;
	if (!inWorkspace) return /site-packages/.test(file) || !/[/\\<]/.test(file) ? 2 : undefined;
	const { text = '' } = frame;
	if (text.trim() === '') return 2;
	const asked = subjectsOf(text, name);
	if (asked.length === 0) return 3;
	const hopeful = asked.filter((subject) => !ofSettings.test(subject) && !/^[A-Z][A-Z\d_]+$/.test(subject));
	if (hopeful.length === 0) return undefined;
	if (hopeful.some((subject) => ofData.test(subject) || known.has(subject.toLowerCase()))) return 1;
	// As in `for r in rows`.
	return hopeful.some((subject) => subject.length <= 2) ? 2 : 3;
}

/**
 * The last words of what a line asks for a name: `row` of `row['name']`, of `rows[0]['name']` and of `row.pop('name')`.
 * Where the name itself is not in the line, of all that is asked for what a variable holds.
 */
function subjectsOf(line: string, name: string): readonly string[] {
	const asked = [
		...line.matchAll(
			/(\w+)(?:\[[^[\]]*\]|\([^()]*\))?(?:\.pop\(|\.__getitem__\(|\[)\s*(?:'([^']*)'|"([^"]*)"|(\w+)\s*[\])])/g,
		),
	];
	const exact = asked.filter(([, , single, double]) => (single ?? double) === name);
	const open = asked.filter(([, , , , variable]) => variable !== undefined && !/^\d+$/.test(variable));
	return (exact.length > 0 ? exact : open).map(([, subject = '']) => subject);
}
