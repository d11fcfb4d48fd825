/** Messages from many to one, in the order in which they were posted. */
export interface Mailbox<Message> {
	post(message: Message): void;
	/** The next message, as soon as there is one. Only one may wait at a time. */
	next(): Promise<Message>;
}

/** Makes an empty mailbox. What waits for it costs nothing: there is no polling. */
export function createMailbox<Message>(): Mailbox<Message> {
	let arrived: Message[] = [];
	let read = 0;
	let wake: (() => void) | undefined;
	return {
		post(message) {
			arrived.push(message);
			wake?.();
		},
		async next() {
			if (read === arrived.length) {
				await new Promise<void>((resolve) => {
					wake = resolve;
				});
				wake = undefined;
			}
			const message = arrived[read] as Message;
			read += 1;
			if (read === arrived.length) {
				arrived = [];
				read = 0;
			}
			return message;
		},
	};
}
