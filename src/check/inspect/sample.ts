import { shorten } from '../../lib/text.ts';
import { caps } from './caps.ts';
import { textOf } from '../../lib/cells/cell-types.ts';

/** A row as it is shown: its first cells, each as a short text. What is secret in it is masked with the result. */
export function sampleRow(cells: readonly unknown[]): readonly string[] {
	return cells.slice(0, caps.sampleColumns).map((cell) => shorten(textOf(cell ?? ''), caps.sampleCell));
}
