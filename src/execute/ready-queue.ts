/** Numbers in order of a fixed precedence: a binary heap, so that a whole run costs O(N log N). */
export interface ReadyQueue {
	push(item: number): void;
	/** The item that goes before all others; undefined when there is none. */
	pop(): number | undefined;
	/** The same, and it stays. */
	peek(): number | undefined;
}

/** `before(a, b)`: a goes first. It must be a strict total order that does not change. */
export function createReadyQueue(before: (a: number, b: number) => boolean): ReadyQueue {
	const heap: number[] = [];
	const at = (index: number): number => heap[index] as number;
	function swap(a: number, b: number): void {
		[heap[a], heap[b]] = [at(b), at(a)];
	}
	return {
		push(item) {
			let index = heap.push(item) - 1;
			while (index > 0) {
				const parent = (index - 1) >> 1;
				if (before(at(parent), at(index))) return;
				swap(parent, index);
				index = parent;
			}
		},
		pop() {
			const first = heap[0];
			const last = heap.pop();
			if (first === undefined || last === undefined || heap.length === 0) return first;
			heap[0] = last;
			let index = 0;
			for (;;) {
				const left = 2 * index + 1;
				const right = left + 1;
				let best = index;
				if (left < heap.length && before(at(left), at(best))) best = left;
				if (right < heap.length && before(at(right), at(best))) best = right;
				if (best === index) return first;
				swap(best, index);
				index = best;
			}
		},
		peek: () => heap[0],
	};
}
