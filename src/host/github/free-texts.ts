import { maskComment } from '../../publish/comment.ts';

/**
 * The texts of a request that people read, with secrets masked. Everything else stays as it is: a level, a conclusion, a
 * path or a commit with a mask in it is refused, and the check run would never be closed. Empty where there is none.
 */
export function maskFreeTexts(
	request: Readonly<Record<string, unknown>>,
	redact: (text: string) => string,
): Readonly<Record<string, unknown>> {
	const { name, body, output } = request;
	return {
		...(typeof name === 'string' && { name: redact(name) }),
		...(typeof body === 'string' && { body: maskComment(body, redact) }),
		...(isObject(output) && { output: maskOutput(output, redact) }),
	};
}

function maskOutput(output: object, redact: (text: string) => string): object {
	const whole = masked(output, ['title', 'summary', 'text'], redact);
	const { annotations } = whole;
	if (!Array.isArray(annotations)) return whole;
	return {
		...whole,
		annotations: annotations.map((each) =>
			isObject(each) ? masked(each, ['title', 'message', 'raw_details'], redact) : each,
		),
	};
}

/** An object with some of its texts masked. */
function masked(
	object: object,
	names: readonly string[],
	redact: (text: string) => string,
): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		Object.entries(object).map(([name, value]: [string, unknown]) => [
			name,
			names.includes(name) && typeof value === 'string' ? redact(value) : value,
		]),
	);
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
