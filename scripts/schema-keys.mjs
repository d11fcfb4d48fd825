// A JSON Schema as rows for people: key, value, what it is.

/** What a key of a free map stands for, by the map that it is in. */
const placeholders = {
	nodes: 'NODE',
	stub: 'OUTPUT',
	expect: 'OUTPUT',
	outputs: 'OUTPUT',
	inputs: 'INPUT',
	wiring: 'NODE.INPUT',
	variants: 'JOB_TYPE',
	dependencies: 'INPUT',
};

/** Rows for every key, at most `depth` levels deep. The same key of two alternatives gives one row. */
export function describeKeys(schema) {
	const rows = new Map();
	walk(schema, [], schema.depth ?? 6, rows);
	return [...rows.values()].map(({ path, values, description }) => [
		`\`${path}\``,
		[...values].filter((value) => value !== '').join(' or '),
		description,
	]);
}

function walk(schema, path, depth, rows) {
	if (depth === 0) return;
	for (const each of alternatives(schema)) {
		for (const [key, member] of Object.entries(each.properties ?? {})) {
			if (key === '$schema') continue;
			add(member, [...path, key], rows);
			walk(member, [...path, key], depth - 1, rows);
		}
		const free = each.additionalProperties;
		if (typeof free === 'object' && Object.keys(free).length > 0) {
			walk(free, [...path, placeholders[path.at(-1)] ?? 'NAME'], depth - 1, rows);
		}
		if (each.type === 'array' && each.items !== undefined) walk(each.items, path, depth, rows);
	}
}

function add(member, path, rows) {
	const name = path.join('.');
	const row = rows.get(name) ?? { path: name, values: new Set(), description: '' };
	for (const value of sayTypes(member)) row.values.add(value);
	if (row.description === '') row.description = member.description ?? describedBelow(member) ?? '';
	rows.set(name, row);
}

function describedBelow(member) {
	return alternatives(member).find((each) => each.description !== undefined)?.description;
}

/** The schema itself, or what it may be instead; never null. */
function alternatives(schema) {
	const list = schema.anyOf ?? schema.oneOf;
	return list === undefined ? [schema] : list.flatMap(alternatives).filter(({ type }) => type !== 'null');
}

function sayTypes(schema) {
	return [...new Set(alternatives(schema).flatMap(sayType))];
}

function sayType(schema) {
	if (schema.const !== undefined) return [`\`${JSON.stringify(schema.const).replaceAll('"', '')}\``];
	if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``);
	const types = [schema.type ?? []].flat().filter((type) => type !== 'null');
	return types.flatMap((type) => {
		if (type === 'array') return [`list of ${sayTypes(schema.items ?? {}).join(' or ') || 'anything'}`];
		if (type === 'object') return ['map'];
		return [{ string: 'text', integer: 'whole number', number: 'number', boolean: '`true`, `false`' }[type] ?? type];
	});
}
