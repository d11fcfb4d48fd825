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

/** The columns of those tables whose values are counted. */
export const applicationCounts = [
	{ name: 'application_id', type: 'string', nulls: 0, distinct: 90 },
	{ name: 'income', type: 'number', nulls: 1, distinct: 89, min: 0, max: 133.5 },
	{ name: 'term', type: 'integer', nulls: 0, distinct: 2, min: 36, max: 60 },
	{ name: 'opened', type: 'date', nulls: 0, distinct: 90, min: '2025-01-01', max: '2025-03-31' },
	{
		name: 'seen',
		type: 'datetime',
		nulls: 0,
		distinct: 90,
		min: '2025-01-01T00:00:00.000Z',
		max: '2025-01-04T17:00:00.000Z',
	},
	{ name: 'default_flag', type: 'boolean', nulls: 0, distinct: 2 },
];

/** Their second row as it is shown. */
export const secondApplication = [
	'A001',
	'1.5',
	'36',
	'2025-01-02T00:00:00.000Z',
	'2025-01-01T01:00:00.000Z',
	'false',
	'[1,2]',
	'{"city":"Bonn","rooms":1}',
];
