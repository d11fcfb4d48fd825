import type { Scalar } from './project.ts';

/** A default text with its type: a number or a truth value where it is plainly one. */
function typed(text: string): Scalar {
	if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text) && Number.isFinite(Number(text))) return Number(text);
	if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
	return text;
}

/** Contracts write a default either alone, or in prose as `(default: 10)`. Prose without one holds none. */
export function presetIn(written: string): Scalar | undefined {
	const text = written.trim();
	if (text === '') return undefined;
	const inProse = /\(default:?\s*([^()\s]+)\s*\)/i.exec(text)?.[1];
	if (inProse !== undefined) return typed(inProse.replace(/^(['"])(.*)\1$/, '$2'));
	return /\s/.test(text) ? undefined : typed(text);
}
