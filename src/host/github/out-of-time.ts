/** A call was given up: publishing must not hold a run for longer than its budget. */
export class OutOfTime extends Error {
	override readonly name = 'OutOfTime';
}
