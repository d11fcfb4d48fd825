import type { KeyUse } from '../../model/script-facts.ts';
import { suggest } from './ports.ts';
import { aboutSource, isKnown, undeclared, usesOf, type ScriptCase, type StaticRule } from './script-case.ts';
import { listSome } from '../../lib/text.ts';

/** Names that platforms, shells and libraries set: no contract declares them. */
const provided =
	/^(?:(?:SM|AWS|SAGEMAKER|DAG|CUDA|NVIDIA|NCCL|OMP|MKL|OPENBLAS|TORCH|HF|PIP|PYTHON|LC|GITHUB|RUNNER|XDG|SLURM)_?[A-Z0-9_]*|PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|PWD|TMPDIR|TEMP|TMP|TZ|HOSTNAME|CI|RANK|LOCAL_RANK|NODE_RANK|WORLD_SIZE|LOCAL_WORLD_SIZE|MASTER_ADDR|MASTER_PORT|TOKENIZERS_PARALLELISM|(?:HTTPS?|NO|ALL)_PROXY|(?:TRAINING|PROCESSING|TRANSFORM)_JOB_[A-Z]+|VIRTUAL_ENV|CONDA_[A-Z_]+|LD_LIBRARY_PATH)$/i;

/** Environment variables that the script reads and the contract does not declare, and the other way round. */
export const variables: StaticRule = (subject) => {
	const { contract } = subject;
	const optional = contract.env.optional.map(({ name }) => name);
	const computed = contract.computedEnvPaths?.map(({ name }) => name) ?? [];
	const declared = new Set([...contract.env.required, ...optional, ...computed]);
	const handed = subject.facts.how === 'called' ? usesOf(subject, 'variables') : [];
	const own = usesOf(subject, 'environment');
	return [...strange(subject, handed, declared), ...fromProcess(subject, own, declared), ...idle(subject, optional)];
};

/** Of `environ_vars`, which holds nothing but what is declared. */
function strange(subject: ScriptCase, uses: readonly KeyUse[], declared: ReadonlySet<string>) {
	return undeclared(uses, declared).map((use) =>
		aboutSource(
			subject,
			'variable-not-declared',
			`reads \`${use.name}\` from \`environ_vars\`, which ${subject.node.step} does not declare.`,
			use.at,
			{ item: use.name, help: suggest('variable-not-declared', use.name, declared) },
		),
	);
}

/** Of the process environment, in one message: what the test file gives, and what every platform sets, is left out. */
function fromProcess(subject: ScriptCase, uses: readonly KeyUse[], declared: ReadonlySet<string>) {
	const given = new Set(subject.node.env.map(({ name }) => name));
	const found = undeclared(uses, declared).filter(({ name }) => !given.has(name) && !provided.test(name));
	const [first] = found;
	if (first === undefined) return [];
	const names = listSome(
		found.map(({ name }) => `\`${name}\``),
		6,
	);
	// One that is only asked for has another way to go on.
	const severity = found.some(({ how }) => how === 'demand') ? ('warning' as const) : ('note' as const);
	const demanded = found.find(({ how }) => how === 'demand') ?? first;
	return [
		aboutSource(
			subject,
			'variable-not-declared',
			`reads ${names} from the process environment, which ${subject.node.step} does not declare.`,
			demanded.at,
			{ item: 'environment', severity },
		),
	];
}

/** Each required one, and the optional ones together: a default that nobody reads is soon copied. */
function idle(subject: ScriptCase, optional: readonly string[]) {
	const { facts, contract, node } = subject;
	// A module of the repository, or a program that it starts, may read the process environment.
	const reachesOut = facts.handsOn === true || facts.imports?.some(({ origin }) => origin === 'local') === true;
	if (reachesOut || contract.sourceDir || !isKnown(subject, 'variables') || !isKnown(subject, 'environment')) return [];
	const passed = (node.command ?? []).flatMap((word) =>
		[...word.matchAll(/\{env\.([^{}]+)\}/g)].map(([, name]) => name),
	);
	const read = [...usesOf(subject, 'variables'), ...usesOf(subject, 'environment')].map(({ name }) => name);
	const used = new Set<string | undefined>([...read, ...passed]);
	const isIdle = (name: string) => !used.has(name) && !provided.test(name);
	const required = contract.env.required
		.filter(isIdle)
		.map((name) =>
			aboutSource(
				subject,
				'variable-never-read',
				`never reads \`${name}\`, a required variable of ${node.step}.`,
				contract.at,
				{ item: name },
			),
		);
	const others = optional.filter(isIdle).map((name) => `\`${name}\``);
	if (others.length === 0) return required;
	const message = `never reads ${listSome(others, 6)}, optional in the contract of ${node.step}.`;
	return [
		...required,
		aboutSource(subject, 'variable-never-read', message, contract.at, { item: 'optional', severity: 'note' }),
	];
}
