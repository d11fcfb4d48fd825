/** Where we do something else than the peer, knowing it. None of them changes order, wiring or scores of its own DAGs. */
export const intendedDifferences: readonly { readonly what: string; readonly why: string }[] = [
	{
		what: 'a score falls apart into parts that sum to it',
		why: 'The peer explains a score with numbers that are not the ones it was made of.',
	},
	{
		what: 'an edge with an end that is not declared is an error at its line',
		why: 'The peer takes an undeclared source for a cycle, and an undeclared target silently.',
	},
	{
		what: 'a cycle is told member by member',
		why: 'The peer says only that there is one, or that nodes are disconnected, which is no fault.',
	},
	{
		what: 'nodes and edges that are declared twice count once, and are told',
		why: 'The peer runs such a node twice.',
	},
	{
		what: 'an unbound required input is an error with the best outputs of the nodes before',
		why: 'The assembler goes on without it; the script tester takes an output of any node, even of one that runs later.',
	},
	{
		what: 'what the test file wires wins over every match',
		why: 'The peer has no way to overrule a match.',
	},
	{
		what: 'two names that hold no letter or digit of the Latin alphabet do not bind by their names alone',
		why: 'They are equal once normalised, so that any two would.',
	},
	{
		what: 'node names may hold dots, and a step is found by any spelling of its name',
		why: 'The peer looks up only what stands before the first underscore in some places, and more in others.',
	},
];
