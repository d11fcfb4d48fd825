import { describe, expect, it } from 'vitest';
import { onePerCause } from '../../src/compile/one-per-cause.ts';
import { diagnose, type Diagnostic, type DiagnosticCode, type DiagnosticSubject } from '../../src/model/diagnostic.ts';
import { startOf } from '../../src/model/source.ts';

function error(code: DiagnosticCode, about: DiagnosticSubject = {}, file = 'pipeline.dag.yml'): Diagnostic {
	return diagnose({ code, severity: 'error', message: code, at: startOf(file), about });
}

const dag = { nodes: ['A', 'B', 'PriceNote'].map((id) => ({ id, at: startOf('x') })), edges: [], at: startOf('x') };
const script = { path: 'scripts/b.py', role: 'script', kind: 'file', bytes: 1 } as const;
const empty = [{ dag, interfaces: [], files: [] }];
const filled = [{ dag, interfaces: [{} as never], files: [script] }];
/** The codes that are left, with the node each is about. */
function left(diagnostics: readonly Diagnostic[], projects: Parameters<typeof onePerCause>[1] = filled) {
	return onePerCause(diagnostics, projects).map(({ code, about }) => [code, about.node ?? '']);
}

describe('echoes', () => {
	const unknownStep = error('unknown-step', { node: 'PriceNote_daily', step: 'PriceNote_daily' });

	it('of an interface that cannot be read: the step is not unknown', () => {
		const unread = error('yaml-syntax', {}, 'interfaces/price_note.step.yaml');
		expect(left([unread, unknownStep])).toEqual([['yaml-syntax', '']]);
		const other = error('yaml-syntax', {}, 'interfaces/price.step.yaml');
		expect(left([other, unknownStep])).toEqual([
			['yaml-syntax', ''],
			['unknown-step', 'PriceNote_daily'],
		]);
	});

	it('of a warning: there are none', () => {
		const doubt: Diagnostic = { ...error('unknown-key', {}, 'interfaces/price_note.step.yaml'), severity: 'warning' };
		expect(left([doubt, unknownStep])).toHaveLength(2);
	});

	it('of interfaces or scripts that are not where they are said to be', () => {
		const missing = error('script-not-found', { step: 'B' });
		const nothing = error('pattern-matches-nothing', { item: 'steps' });
		expect(left([nothing, unknownStep, missing], empty)).toEqual([['pattern-matches-nothing', '']]);
		expect(left([error('no-interfaces-found'), unknownStep], empty)).toEqual([['no-interfaces-found', '']]);
		expect(left([nothing, unknownStep, missing])).toHaveLength(3);
		expect(left([unknownStep, missing], empty)).toHaveLength(2);
	});

	it('of a file that may not be used: it was given all the same', () => {
		const outside = error('path-outside-workspace', { node: 'A', port: 'x', item: '/etc/passwd' });
		const stub = error('cloud-only-without-stub', { node: 'A', port: 'x' });
		expect(left([outside, stub, error('missing-input', { node: 'B', port: 'x' })])).toEqual([
			['path-outside-workspace', 'A'],
			['missing-input', 'B'],
		]);
	});

	it('of an edge with a misspelt end: what the node lacks would come along it', () => {
		const edge = error('dangling-edge', { node: 'Prices', item: 'Prices → B' });
		const lacking = error('missing-input', { node: 'B', port: 'x' });
		expect(left([edge, lacking, error('missing-input', { node: 'A', port: 'x' })])).toEqual([
			['dangling-edge', 'Prices'],
			['missing-input', 'A'],
		]);
	});

	it('of a node that is misspelt where it is declared', () => {
		const edge = error('dangling-edge', { node: 'PriceNotes', item: 'A → PriceNotes' });
		const settings = error('unknown-node', { node: 'PriceNotes', item: '`nodes`' });
		const step = error('unknown-step', { node: 'PriceNote', step: 'PriceNote' });
		const other = error('unknown-step', { node: 'B', step: 'B' });
		expect(left([edge, settings, step, other])).toEqual([
			['dangling-edge', 'PriceNotes'],
			['unknown-step', 'B'],
		]);
	});

	it('of a node that is misspelt in the test file: it lacks what is set there', () => {
		const unknown = error('unknown-node', { node: 'PriceNotes', item: '`nodes`' });
		const lacking = ['PriceNote', 'B'].map((node) => error('missing-env', { node, item: node }));
		expect(left([unknown, ...lacking])).toEqual([
			['unknown-node', 'PriceNotes'],
			['missing-env', 'B'],
		]);
	});

	it('of a port that is misspelt: it is not fed', () => {
		const unknown = error('unknown-input', { node: 'B', port: 'price' });
		const lacking = ['prices', 'rates'].map((port) => error('missing-input', { node: 'B', port }));
		expect(left([unknown, ...lacking])).toHaveLength(2);
		expect(left([unknown, error('missing-input', { node: 'A', port: 'prices' })])).toHaveLength(2);
	});

	it('of a missing input: the proposal for the same port is in its message', () => {
		const lacking = error('missing-input', { node: 'B', port: 'x' });
		const proposals = ['x', 'y'].map((port) => error('proposed-binding', { node: 'B', port }));
		expect(left([...proposals, lacking])).toEqual([
			['proposed-binding', 'B'],
			['missing-input', 'B'],
		]);
	});

	it('of nothing in particular: what names no node, step or port stays, and so does what an unnamed error is of', () => {
		const unplaced: Diagnostic = { ...error('yaml-syntax'), about: {} };
		const { at, ...placeless } = unplaced;
		expect(at?.file).toBe('pipeline.dag.yml');
		const bare = ['unknown-step', 'missing-input', 'unknown-node', 'missing-env'] as const;
		expect(left([placeless, ...bare.map((code) => error(code))]).map(([code]) => code)).toEqual([
			'yaml-syntax',
			...bare,
		]);
		const edge = error('dangling-edge');
		expect(left([edge, error('missing-input', { node: 'A', port: 'x' })])).toHaveLength(2);
		const misplaced = error('unknown-input', { node: 'B' });
		expect(left([misplaced, error('missing-input', { node: 'B', port: 'x' })])).toHaveLength(2);
	});

	it('of an interface that cannot be read: an idle guess about any port', () => {
		const unread = error('yaml-syntax', {}, 'interfaces/a.step.yml');
		expect(left([unread, error('proposed-binding', { node: 'B', port: 'x' })])).toEqual([['yaml-syntax', '']]);
		const elsewhere = error('yaml-syntax', {}, 'a.yml');
		expect(left([elsewhere, error('proposed-binding', { node: 'B', port: 'x' })])).toHaveLength(2);
	});

	it('of a misspelt port: a stub that is not there, of an output that is meant', () => {
		const unknown = error('unknown-output', { node: 'B', port: 'pricse' });
		const stubs = ['prices', 'rates'].map((port) => error('cloud-only-without-stub', { node: 'B', port }));
		expect(onePerCause([unknown, ...stubs], filled).map(({ about }) => about.port)).toEqual(['pricse', 'rates']);
	});

	it('of a DAG without nodes: no name can be known', () => {
		expect(left([error('dag-empty'), error('unknown-node', { node: 'B' })])).toEqual([['dag-empty', '']]);
		expect(left([error('unknown-node', { node: 'B' })])).toHaveLength(1);
	});
});

describe('several of one cause', () => {
	/** The message, and the messages of the places that were merged into it. */
	function merged(diagnostics: readonly Diagnostic[]) {
		return onePerCause(diagnostics, filled).map(({ message, related = [] }) => [
			message,
			...related.map((each) => each.message),
		]);
	}
	function told(code: DiagnosticCode, message: string, about: DiagnosticSubject, file?: string): Diagnostic {
		return { ...error(code, about, file), message };
	}

	it('edges that name one node', () => {
		const edges = ['A', 'B'].map((to) => told('dangling-edge', `to ${to}`, { node: 'X', item: `X → ${to}` }));
		const other = told('dangling-edge', 'from A', { node: 'Y', item: 'A → Y' });
		expect(merged([...edges, other])).toEqual([['to A', 'to B'], ['from A']]);
	});

	it('nodes that lack one variable: a default is missing', () => {
		const lacking = ['A', 'B', 'C', 'D'].map((node) => told('missing-env', node, { node, item: 'LABEL' }));
		const [only, ...more] = onePerCause([...lacking, told('missing-env', 'other', { node: 'A', item: 'ID' })], filled);
		expect(only?.message).toContain('A, B, C and 1 more');
		expect(only?.help).toContain('defaults:\n  env:\n    LABEL: VALUE');
		expect(only?.related).toHaveLength(3);
		expect(more.map(({ message }) => message)).toEqual(['other']);
	});

	it('nodes that lack one script', () => {
		const lacking = ['A', 'B'].map((node) => told('script-not-found', node, { node, step: 'S', item: 's.py' }));
		expect(merged(lacking)).toEqual([['A', 'B']]);
	});

	it('a node of several DAGs that lacks the same in each', () => {
		const lacking = ['x', 'y', 'z'].map((dag) => told('missing-input', 'rows', { node: 'A', port: 'rows' }, dag));
		const [one, two, three] = lacking as [Diagnostic, Diagnostic, Diagnostic];
		const others = [told('missing-input', 'ids', { node: 'A', port: 'ids' }), { ...three, help: 'Another line.' }];
		expect(merged([one, two, ...others])).toEqual([['rows', 'the same in this DAG'], ['ids'], ['rows']]);
	});

	it('errors of syntax in one file, over which the parser stumbles on', () => {
		const errors = ['x.yml', 'y.yml', 'x.yml'].map((file, index) => told('yaml-syntax', `${index}`, {}, file));
		expect(merged(errors)).toEqual([['0', '2'], ['1']]);
	});

	it('the very same twice', () => {
		expect(merged([error('file-not-found'), error('file-not-found')])).toEqual([['file-not-found']]);
	});
});
