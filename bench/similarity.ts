import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSimilarity } from '../src/compile/similarity.ts';

const matcher = 'cursus/core/deps/semantic_matcher.py';

/** Names as interfaces have them: 20 that are wanted and 20 that are offered. */
const words = ['processed_data', 'model_artifacts', 'eval_output', 'hyperparams', 'calibration', 'payload_samples'];
const wanted = words
	.flatMap((word, index) => [`${word}_input`, `training_${word}`, `${word}${index}`])
	.concat(words.slice(0, 2));
const offered = words.flatMap((word) => [`${word}_output`, `packaged_${word}`, word]).concat('report', 'metrics_path');

/** Prints how many microseconds one pass over all pairs takes, the best of five. */
const ask = `
import importlib.util, json, sys, time
spec = importlib.util.spec_from_file_location("matcher", sys.argv[1])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
matcher = module.SemanticMatcher()
wanted, offered = json.load(sys.stdin)
best = None
for _ in range(5):
    start = time.perf_counter()
    for name in wanted:
        for other in offered:
            matcher.calculate_similarity(name, other)
    took = (time.perf_counter() - start) * 1_000_000
    best = took if best is None else min(best, took)
print(best)
`;

/**
 * Row of the bench: how fast names are compared, against the peer whose measure it is. DAG_CONFORMANCE_PEER names a folder
 * that holds its unpacked wheel; of it one file is run, after it was known by its digest. Elsewhere a line says so.
 */
export function comparingNames(root: string, say: (line: string) => void): readonly object[] {
	const peer = process.env['DAG_CONFORMANCE_PEER'];
	const file = join(peer ?? '', matcher);
	const python = process.env['DAG_BENCH_PYTHON'] ?? 'python3';
	const known = JSON.parse(readFileSync(join(root, 'test', 'conformance', 'peer.json'), 'utf8')) as {
		readonly parts: Readonly<Record<string, string | null>>;
	};
	if (peer === undefined || !existsSync(file)) {
		say('left out: similarity of names against the peer: DAG_CONFORMANCE_PEER names no folder with its package');
		return [];
	}
	if (createHash('sha256').update(readFileSync(file)).digest('hex') !== known.parts[matcher]) {
		say(`left out: similarity of names against the peer: its ${matcher} is not the known file`);
		return [];
	}
	return [
		{
			name: 'similarity of names: 400 pairs, against the peer in Python',
			ours: compareOnce,
			reference() {
				const { stdout, stderr } = spawnSync(python, ['-I', '-B', '-c', ask, file], {
					input: JSON.stringify([wanted, offered]),
					encoding: 'utf8',
				});
				if (stdout === '') throw new Error(stderr);
				return Number(stdout);
			},
			runs: 7,
			unit: 'µs',
			budget: 1 / 20,
		},
	];
}

/** Microseconds of one pass over all pairs, the best of five: as the peer, with what was compared before at hand. */
function compareOnce(): number {
	const passes = Array.from({ length: 5 }, () => {
		const alike = createSimilarity();
		const start = performance.now();
		for (const name of wanted) for (const other of offered) alike(name, other);
		return (performance.now() - start) * 1000;
	});
	return Math.min(...passes);
}
