// Runs a workflow of ours with nektos/act, as close to a runner as it gets without GitHub: `actions/checkout`, then the
// action as it is built in dist/. API and artifacts go to the fake GitHub of the tests: the artifact server that act
// brings refuses a member that the toolkit of today sends. Takes the path of act; needs Node 24 first on the PATH.
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { startFakeGitHub } from '../test/rig/fake-github.ts';

const act = process.argv[2];
if (act === undefined) throw new Error('Usage: node scripts/act.mjs PATH_OF_ACT');

const root = join(import.meta.dirname, '..');
const workflow = `name: act
on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - id: pipeline
        uses: ./
      - run: echo "the verdict is \${{ steps.pipeline.outputs.verdict }}"
`;

const folder = await mkdtemp(join(tmpdir(), 'dag-script-test-act-'));
const repository = join(folder, 'repository');
await mkdir(join(repository, '.github', 'workflows'), { recursive: true });
await cp(join(root, '__fixtures__', 'pipelines', 'three-steps'), repository, { recursive: true });
await cp(join(root, 'dist'), join(repository, 'dist'), { recursive: true });
await cp(join(root, 'action.yml'), join(repository, 'action.yml'));
await writeFile(join(repository, '.github', 'workflows', 'act.yml'), workflow);
const git = (...args) => {
	const { status, stderr } = spawnSync(
		'git',
		['-c', 'user.name=test', '-c', 'user.email=test@example.invalid', ...args],
		{
			cwd: repository,
			encoding: 'utf8',
		},
	);
	if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
};
git('init', '--quiet', '--initial-branch=main');
git('add', '--all');
git('commit', '--quiet', '--message', 'A pipeline');
git('remote', 'add', 'origin', 'https://github.com/o/r.git');

const github = await startFakeGitHub();
const claims = Buffer.from(
	JSON.stringify({ scp: 'Actions.Results:11111111-1111-1111-1111-111111111111:22222222-2222-2222-2222-222222222222' }),
);
const child = spawn(
	act,
	[
		'push',
		'--platform=ubuntu-latest=-self-hosted',
		`--artifact-server-path=${join(folder, 'artifacts')}`,
		'--artifact-server-addr=127.0.0.1',
		'--artifact-server-port=0',
		`--env=GITHUB_API_URL=${github.url}`,
		'--secret=GITHUB_TOKEN=ghs_actactactactactactactactactactactact',
	],
	{
		cwd: repository,
		env: {
			PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
			HOME: folder,
			ACTIONS_RUNTIME_URL: `${github.url}/`,
			ACTIONS_RUNTIME_TOKEN: `x.${claims.toString('base64url')}.x`,
		},
	},
);
let output = '';
for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
const status = await new Promise((resolve) => child.on('close', resolve));

const checks = [...github.rest.checks.values()];
const artifacts = github.results.artifacts.filter(({ size }) => size !== undefined).map(({ name }) => name);
const expectations = [
	['act ends well', status === 0],
	['a later step sees the verdict', /the verdict is passed/.test(output)],
	['one check run, completed with success', checks.length === 1 && checks[0].conclusion === 'success'],
	['its name', checks[0]?.name === 'act / test / pipeline / three-steps'],
	['no request that GitHub would refuse', github.rest.refused.length === 0],
	['an artifact for the report and for each script', artifacts.length === 4],
	['a job summary', /Summary - /.test(output)],
];
const broken = expectations.filter(([, holds]) => !holds).map(([name]) => name);
await github[Symbol.asyncDispose]();
await rm(folder, { recursive: true, force: true });
if (broken.length > 0) {
	console.error(`${output.split('\n').slice(-60).join('\n')}\nDoes not hold: ${broken.join('; ')}.`);
	process.exit(1);
}
console.log(
	`With act ${expectations.length} of ${expectations.length} expectations hold; artifacts: ${artifacts.join(', ')}.`,
);
process.exit(0);
