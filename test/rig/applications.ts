/** A Table Schema that the tables of applications among the fixtures go against, in whatever format they are. */
export const applicationFields = [
	{ name: 'application_id', type: 'string', constraints: { unique: true, pattern: 'A0[0-7]\\d' } },
	{ name: 'income', type: 'number', constraints: { required: true, minimum: 3 } },
	{ name: 'term', type: 'integer', constraints: { enum: [60] } },
	{ name: 'default_flag', type: 'integer' },
	{ name: 'opened', type: 'date', constraints: { minimum: '2025-01-02' } },
];

/** What is found of them by it. */
export const applicationViolations = [
	{ constraint: 'pattern', column: 'application_id', row: 81, value: 'A080', count: 10 },
	{ constraint: 'minimum', column: 'income', row: 1, value: '0', count: 2 },
	{ constraint: 'required', column: 'income', row: 6, count: 1 },
	{ constraint: 'enum', column: 'term', row: 2, value: '36', count: 45 },
	{ constraint: 'type', column: 'default_flag', row: 1, value: 'true', count: 90 },
	{ constraint: 'minimum', column: 'opened', row: 1, count: 1 },
];
