/**
 * fast-check, with one seed for all properties where a run must be repeatable. In CI the seed is fixed, so that a change
 * is never held up by a value which has nothing to do with it; everywhere else each run tries other values, and what
 * fails prints its seed. `DAG_TEST_SEED=N` chooses one.
 */
import * as fc from 'fast-check';

const chosen = process.env['DAG_TEST_SEED'] ?? (process.env['CI'] === undefined ? '' : '1');
if (chosen !== '') fc.configureGlobal({ seed: Number(chosen) });

export * from 'fast-check';
