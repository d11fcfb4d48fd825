import { closest } from '../lib/closest.ts';
import { listSome } from '../lib/text.ts';
import type { Failure, NodeRun } from '../model/execution.ts';
import { raisedIn } from './failed-names.ts';
import type { JudgedFlow } from './judge-flows.ts';
import { sayFrom } from './offered-names.ts';
import { dataOf, type Suspect } from './suspects.ts';

/** Flows whose files are not what their reader failed to read: of another name, or not UTF-8. */
export function suspectFiles(
	failure: Failure,
	flows: readonly JudgedFlow[],
	runs: ReadonlyMap<string, NodeRun>,
): readonly Suspect[] {
	const raised = raisedIn(failure);
	const isUndecoded = raised.some(
		({ type, text }) => type === 'UnicodeDecodeError' || /invalid UTF-?8|not valid UTF-?8/i.test(text),
	);
	const lookedFor = raised.flatMap(({ type, text }) => {
		const isMissing = type.endsWith('FileNotFoundError') || /No such file or directory|ENOENT/.test(text);
		const [, input = '', path = ''] =
			(isMissing && /(?:^|[/\\'" ])inputs[/\\]([^/\\\n'"]+)[/\\]([^\n'"]+)/.exec(text)) || [];
		return path === '' ? [] : [{ input, path: path.trim().replaceAll('\\', '/') }];
	});
	return flows.flatMap((flow) => [
		...(isUndecoded ? undecoded(flow, runs) : []),
		...lookedFor.flatMap(({ input, path }) =>
			flow.result.binding.to.input === input ? misnamed(flow, path, runs) : [],
		),
	]);
}

function undecoded(flow: JudgedFlow, runs: ReadonlyMap<string, NodeRun>): readonly Suspect[] {
	const { binding } = flow.result;
	const file = dataOf(binding, runs).profile?.files.find(({ encoding }) => encoding !== undefined);
	if (file === undefined) return [];
	const led = `${binding.to.node} failed over text that is not UTF-8`;
	const explains = `${led}: \`${file.path}\` is written as Latin-1.`;
	return [{ flow, item: file.path, explains, led: `${led}.`, weight: 4 }];
}

function misnamed(flow: JudgedFlow, path: string, runs: ReadonlyMap<string, NodeRun>): readonly Suspect[] {
	const { binding, files: count } = flow.result;
	const { files } = dataOf(binding, runs);
	if (files.length === 0 || files.length < count || files.some((file) => file === path || file.startsWith(`${path}/`)))
		return [];
	const near = closest(path, files);
	const there =
		near === undefined
			? listSome(
					files.map((file) => `\`${file}\``),
					5,
				)
			: `\`${near}\``;
	const led = `${binding.to.node} failed over the file \`${path}\``;
	const explains = `${led}: ${sayFrom(binding.from)} has no such file; there is ${there}.`;
	return [{ flow, item: path, explains, led: `${led}.`, weight: 4 }];
}
