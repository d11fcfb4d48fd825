import { parseBytes } from '../lib/bytes.ts';
import type { FixturePath, NodeSettings } from '../model/project.ts';
import { checkTableSchema } from './check-table-schema.ts';
import { readData } from './read-data.ts';
import { record } from './record.ts';
import type { Report } from './reports.ts';
import type { SchemaShelf } from './schema-shelf.ts';
import type { WrittenFixture, WrittenNode } from './test-file-schema.ts';
import type { Path, Tree } from './tree.ts';
import { workspacePath } from './workspace-path.ts';
import { milliseconds, probeList, texts } from './written-values.ts';

/** What the test file says of one node, as the model has it. */
export async function readNode(
	written: WrittenNode,
	tree: Tree,
	path: Path,
	shelf: SchemaShelf,
	report: Report,
): Promise<NodeSettings> {
	const env = texts(written.env, tree, [...path, 'env']);
	const expected = Object.entries(written.expect ?? {}).map(async ([output, data]) => {
		const at = [...path, 'expect', output];
		if (typeof data.schema === 'object') checkTableSchema(data.schema, tree, [...at, 'schema'], report);
		const contract = await readData(data, tree.valueAt([...at, 'schema']), shelf);
		return [output, { ...contract, at: tree.at(at) }] as const;
	});
	const timeoutMs = milliseconds(written.timeout);
	const memoryBytes = written.memory === undefined ? undefined : parseBytes(written.memory);
	return {
		at: tree.at(path),
		...(written.step !== undefined && { step: written.step }),
		...(written.stub && { stub: readFixtures(written.stub, tree, [...path, 'stub'], report) }),
		inputs: readFixtures(written.inputs ?? {}, tree, [...path, 'inputs'], report),
		env: record(Object.entries(env).map(([name, value]) => [name, { value, at: tree.at([...path, 'env', name]) }])),
		args: record(
			Object.entries(written.args ?? {}).map(([name, value]) => [
				name,
				{ value, at: tree.at([...path, 'args', name]) },
			]),
		),
		expect: record(await Promise.all(expected)),
		...(timeoutMs !== undefined && { timeoutMs }),
		...(memoryBytes !== undefined && { memoryBytes }),
		...(written.retries !== undefined && { retries: written.retries }),
		...(written.probes !== undefined && { probes: probeList(written.probes) }),
		...(written.skip !== undefined && { skip: written.skip }),
		...(written['allow-failure'] !== undefined && { allowFailure: written['allow-failure'] }),
		...(written.note !== undefined && { note: written.note }),
	};
}

function readFixtures(
	written: Readonly<Record<string, WrittenFixture>>,
	tree: Tree,
	path: Path,
	report: Report,
): Readonly<Record<string, FixturePath>> {
	const found: [string, FixturePath][] = [];
	for (const [port, fixture] of Object.entries(written)) {
		const at = tree.at([...path, port]);
		const node = String(path[1]);
		const inside = workspacePath(typeof fixture === 'string' ? fixture : fixture.path, at, report, { node, port });
		if (inside === undefined) continue;
		found.push([port, { path: inside, ...(typeof fixture !== 'string' && fixture.as && { as: fixture.as }), at }]);
	}
	return record(found);
}
