import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drive, type Drive } from '../../rig/drive-python.ts';
import { findPythons } from '../../rig/pythons.ts';

const main = 'def main(input_paths, output_paths, environ_vars, job_args):\n';

/** The body of `main`, moved in. */
function inMain(body: string): string {
	return (
		main +
		body
			.trim()
			.split('\n')
			.map((line) => `    ${line}`)
			.join('\n')
	);
}

describe.each(findPythons())('what a script is seen doing on $version', ({ path: python }) => {
	/** Each sighting as `kind what`, without those of maps that were gone over. */
	async function seen(script: string, rest: Partial<Drive> = {}): Promise<readonly string[]> {
		const { failure, log, interpretation } = await drive({ python, script, ...rest });
		expect(failure, log).toBeUndefined();
		return (interpretation.observed?.sightings ?? []).map(({ kind, what }) => `${kind} ${what}`);
	}

	test('nothing, when it keeps to its contract', async () => {
		const script = inMain(`
import json, os, tempfile
with open(os.path.join(output_paths["report"], "x.json"), "w") as file:
    json.dump({"label": environ_vars["LABEL"], "again": os.environ["LABEL"]}, file)
with tempfile.TemporaryDirectory() as folder:
    open(os.path.join(folder, "scratch"), "w").close()
open("in-work.txt", "w").close()
os.makedirs("deep/er")
os.rename("in-work.txt", "deep/er/moved.txt")
`);
		expect(await seen(script, { inputs: ['data'], outputs: ['report'], environ: { LABEL: 'y' } })).toEqual([]);
	});

	test('opening an input', async () => {
		const script = inMain(`
import os
path = os.path.join(input_paths["data"], "a.csv")
open(path, "w").close()
open(path).close()
open(path.encode(), "rb").close()
os.close(os.open(os.path.join(input_paths["more"], "b"), os.O_CREAT | os.O_RDWR))
`);
		expect(await seen(script, { inputs: ['data', 'more', 'unused'] })).toEqual(['input data']);
	});

	test('looking for names that its contract does not declare, at the line where it does', async () => {
		const script = `import os
EARLY = os.environ.get("EARLY")
def main(input_paths, output_paths, environ_vars, job_args):
    os.getenv("LATER", "x")
    "TESTED" in os.environ
    environ_vars.get("FROM_MAP")
    environ_vars.pop("POPPED", None)
    "IN_MAP" in environ_vars
    environ_vars.setdefault("SET_BY_DEFAULT", "1")
    input_paths.get("extra")
    try:
        output_paths["misspelt"]
    except KeyError as error:
        assert error.args == ("misspelt",)
    os.environ.get("PATH"), os.environ.get("LABEL"), environ_vars["LABEL"], environ_vars.get("LABEL")
    input_paths.get("data"), environ_vars.get("UNSET")
    os.path.expandvars("$BY_LIBRARY")
    os.environ["UNRELATED"]
`;
		const driven = await drive({
			python,
			script,
			inputs: ['data'],
			environ: { LABEL: 'y' },
			env: { UNRELATED: '1' },
		});
		expect(driven.failure, driven.log).toBeUndefined();
		const at = (line: number) => ({ file: 'scripts/script.py', line });
		expect(driven.interpretation.observed).toEqual({
			sightings: [
				{ kind: 'env', what: 'UNRELATED', during: 'main', at: at(18) },
				{ kind: 'env-absent', what: 'EARLY', during: 'import', at: at(2) },
				{ kind: 'env-absent', what: 'FROM_MAP', during: 'main', at: at(6) },
				{ kind: 'env-absent', what: 'IN_MAP', during: 'main', at: at(8) },
				{ kind: 'env-absent', what: 'LATER', during: 'main', at: at(4) },
				{ kind: 'env-absent', what: 'POPPED', during: 'main', at: at(7) },
				{ kind: 'env-absent', what: 'SET_BY_DEFAULT', during: 'main', at: at(9) },
				{ kind: 'env-absent', what: 'TESTED', during: 'main', at: at(5) },
				{ kind: 'env-absent', what: 'UNSET', during: 'main', at: at(16) },
				{ kind: 'port', what: 'input_paths: extra', during: 'main', at: at(10) },
				{ kind: 'port', what: 'output_paths: misspelt', during: 'main', at: at(12) },
			],
		});
	});

	test('copying the whole environment names nothing in it', async () => {
		const script = inMain(`
import os
dict(os.environ), {**os.environ}, os.environ.copy(), list(os.environ.items()), sorted(os.environ)
os.environ["OTHER"]
`);
		const env = { OTHER: '1', MORE: '2' };
		expect(await seen(script, { env })).toEqual([]);
		const read = inMain('import os\nos.environ.copy()\nos.environ["OTHER"]');
		expect(await seen(read, { env })).toEqual(['env OTHER']);
	});

	test.each(['items()', 'values()', 'keys()', '__iter__()'])('going over a map with %s', async (call) => {
		const script = inMain(`list(environ_vars.${call})\nprint(dict(input_paths), {**output_paths})`);
		expect(await seen(script)).toEqual([
			'enumerated environ_vars',
			'enumerated input_paths',
			'enumerated output_paths',
		]);
	});

	test('reading files of the repository, which modules are not', async () => {
		const script = `
import os
import beside
HERE = os.path.dirname(os.path.abspath(__file__))
CONFIG = open(os.path.join(HERE, "..", "config", "a.json")).read()
def main(input_paths, output_paths, environ_vars, job_args):
    os.chdir(HERE)
    for _ in range(3):
        open("local.txt").read()
    open(os.path.realpath("../config/real.json"), "rb").read()
    try:
        open("absent.txt")
    except FileNotFoundError:
        pass
    open("/etc/passwd").read()
`;
		const files = {
			'scripts/beside.py': 'X = 1',
			'config/a.json': '{}',
			'scripts/local.txt': '',
			'config/real.json': '',
		};
		expect(await seen(script, { files })).toEqual([
			'read config/a.json',
			'read config/real.json',
			'read scripts/local.txt',
		]);
	});

	test('what the links of a large input lead to is that input', async () => {
		const script = inMain(`
import os
link = os.path.join(input_paths["data"], "big.csv")
os.symlink(job_args.target, link)
open(os.path.realpath(link)).read()
`);
		const files = { 'data/big.csv': 'a' };
		// The link is made by the script here, so its target has to be known: it lies beside `work`.
		const relative = '../../../../workspace/data/big.csv';
		expect(
			await seen(script.replace('job_args.target', `os.path.abspath("${relative}")`), { files, inputs: ['data'] }),
		).toEqual([]);
	});

	test('not folders that it asks for although they are there, nor those around its own', async () => {
		const script = inMain(`
import os, shutil
from pathlib import Path
out = Path(output_paths["report"])
out.parent.mkdir(parents=True, exist_ok=True)
out.parent.parent.mkdir(exist_ok=True)
shutil.rmtree(out.parent)
out.mkdir(parents=True)
work = Path.cwd()
os.chdir(out)
shutil.rmtree(work)
os.makedirs(work)
Path(__file__).parent.mkdir(exist_ok=True)
`);
		expect(await seen(script, { outputs: ['report'] })).toEqual([]);
	});

	test('of folders that it makes, only the innermost in which nothing else is seen', async () => {
		const script = inMain(`
from pathlib import Path
here = Path(__file__).parent
(here / "a/b/c").mkdir(parents=True)
(here / "a/b/c/x.csv").write_text("1")
(here / "d/e").mkdir(parents=True)
`);
		expect(await seen(script)).toEqual(['write scripts/a/b/c/x.csv', 'write scripts/d/e']);
	});

	test('parquet files that pyarrow opens in C++, with its classes as they were', async () => {
		// Its classes, by what they do with a path, and a look at a file that Python is not told of.
		const core = `
import ctypes
def _touch(path, mode):
    libc = ctypes.CDLL(None)
    libc.fopen.restype = ctypes.c_void_p
    libc.fclose(ctypes.c_void_p(libc.fopen(str(path).encode(), mode)))
class ParquetFile:
    def __init__(self, source, *, metadata=None):
        self.source = source
class ParquetDataset:
    def __init__(self, path_or_paths, filesystem=None):
        self.paths = path_or_paths
class ParquetWriter:
    def __init__(self, where, schema, filesystem=None, **options):
        _touch(where, b"w")
        if schema is None:
            raise ValueError("no schema")
def read_table(source):
    return ParquetDataset(source)
`;
		const script = inMain(`
import inspect, os, pickle, sys
from pathlib import Path
here = Path(__file__).parent
finders = list(sys.meta_path)
import pyarrow.parquet as pq
from pandas.io.parquet import PyArrowImpl
assert sys.meta_path == finders
PyArrowImpl().write(1, str(here / "frame.parquet"), filesystem=None)
pq.read_table(str(here / "one.parquet"))
pq.ParquetFile(source=here / "two.parquet")
pq.ParquetDataset([str(here / "folder")], filesystem=None)
pq.ParquetDataset("s3://bucket/key"), pq.ParquetDataset(str(here / "other.parquet"), filesystem=object()), pq.ParquetFile(open(os.devnull))
pq.read_table(os.path.join(input_paths["data"], "x.parquet"))
pq.ParquetWriter(os.path.join(output_paths["report"], "x.parquet"), 1)
pq.ParquetWriter(str(here / "left.parquet"), 1)
assert type(pq.ParquetWriter.__init__).__name__ == "function" and list(inspect.signature(pq.ParquetWriter).parameters)[0] == "where"
assert pickle.loads(pickle.dumps(pq.ParquetFile)) is pq.ParquetFile and pq.ParquetFile("y").source == "y"
assert "exec_module" not in vars(pq.core.__spec__.loader)
`);
		const files = {
			'lib/site-packages/pandas/__init__.py': '',
			'lib/site-packages/pandas/io/__init__.py': '',
			'lib/site-packages/pandas/io/parquet.py': `
from pyarrow.parquet.core import _touch
class PyArrowImpl:
    def write(self, df, path, filesystem=None):
        _touch(path, b"w")
`,
			'lib/site-packages/pyarrow/__init__.py': '',
			'lib/site-packages/pyarrow/parquet/__init__.py': 'from .core import *\nfrom . import core\n',
			'lib/site-packages/pyarrow/parquet/core.py': core,
			'scripts/one.parquet': '',
			'scripts/two.parquet': '',
			'scripts/other.parquet': '',
			'scripts/folder/part/a.parquet': '',
		};
		expect(
			await seen(script, { files, inputs: ['data'], outputs: ['report'], pythonPath: ['lib/site-packages'] }),
		).toEqual([
			'input data',
			'read scripts/folder/part/a.parquet',
			'read scripts/one.parquet',
			'read scripts/two.parquet',
			'write scripts/frame.parquet',
			'write scripts/left.parquet',
		]);
		const fails = await drive({
			python,
			script: inMain('import pyarrow.parquet as pq\npq.ParquetWriter("x.parquet", None)'),
			files,
			pythonPath: ['lib/site-packages'],
		});
		expect(fails.failure).toMatchObject({ type: 'ValueError', message: 'no schema' });
		expect(fails.log).not.toContain('dagtest_');
	});

	test('writing outside its own folders, if it is there in the end', async () => {
		const outside = join(tmpdir(), `outside-${process.pid}-${python.replaceAll(/\W/g, '')}`);
		const script = inMain(`
import os
os.makedirs("${outside}/made")
with open("${outside}/kept.txt", "w") as file:
    file.write("x")
open("${outside}/removed.txt", "w").close()
os.remove("${outside}/removed.txt")
open("moved.txt", "w").close()
os.replace("moved.txt", "${outside}/moved.txt")
open(os.path.join(os.path.dirname(__file__), "left.txt"), "a").close()
try:
    open("/nowhere/at/all", "w")
except OSError:
    pass
open(os.devnull, "w").close()
`);
		try {
			expect(await seen(script)).toEqual([
				`write ${outside}/kept.txt`,
				`write ${outside}/made`,
				`write ${outside}/moved.txt`,
				'write scripts/left.txt',
			]);
		} finally {
			rmSync(outside, { recursive: true, force: true });
		}
	});

	test('starting programs', async () => {
		const script = `
import os, subprocess, sys
subprocess.run(["/bin/echo", "secret"], check=True)
def main(input_paths, output_paths, environ_vars, job_args):
    subprocess.run("true && true", shell=True, check=True)
    os.system("exit 0")
    os.posix_spawn("/bin/ls", ["ls"], os.environ)
    os.wait()
    subprocess.check_output([sys.executable, "-c", "print(1)"])
`;
		const program = expect.stringMatching(/^process python/);
		expect(await seen(script)).toEqual(['process echo', 'process exit', 'process ls', program, 'process true']);
	});

	test('reaching a network, here or elsewhere', async () => {
		const server = createServer((socket) => socket.end());
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const script = inMain(`
import socket
socket.create_connection(("localhost", ${port})).close()
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
    udp.setblocking(False)
    try:
        udp.connect(("192.0.2.7", 9))
    except OSError:
        pass
a, b = socket.socketpair()
a.send(b"x"), b.recv(1)
`);
		try {
			expect(await seen(script)).toEqual(['network 192.0.2.7:9', `loopback port ${port}`]);
		} finally {
			server.close();
		}
	});

	test('installing packages, at import or later; credentials in addresses are not told', async () => {
		const script = `
import os, subprocess, sys
subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--help", "pandas>=1", "-r", "/x/requirements.txt", "-i", "https://u:p@host/simple"], stdout=subprocess.DEVNULL)
def main(input_paths, output_paths, environ_vars, job_args):
    os.system("pip3 install --help six >/dev/null 2>&1 && true")
    subprocess.run(["pip", "install", "--help", "own @ https://u:p@host/x.whl"], stdout=subprocess.DEVNULL) if job_args.none else None
    subprocess.run([sys.executable, "-m", "pip", "list", "--help"], stdout=subprocess.DEVNULL)
`;
		const driven = await drive({ python, script, args: { none: null } });
		expect(driven.failure, driven.log).toBeUndefined();
		const installs = driven.interpretation.observed?.sightings.filter(({ kind }) => kind !== 'process');
		expect(installs).toMatchObject([
			{ kind: 'install', what: 'pandas>=1 -r requirements.txt', during: 'import', at: { line: 3 } },
			{ kind: 'install', what: 'six', during: 'main', at: { line: 5 } },
		]);
	});

	test('only so much of a kind, and then that there was more', async () => {
		const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`data/${index}.txt`, '']));
		const script = inMain(`
import os
folder = os.path.join(os.path.dirname(__file__), "..", "data")
for name in os.listdir(folder):
    open(os.path.join(folder, name)).close()
`);
		const { interpretation } = await drive({ python, script, files });
		expect(interpretation.observed?.cut).toEqual(['read']);
		expect(interpretation.observed?.sightings).toHaveLength(50);
	});

	test('whatever way it ends', async () => {
		const script = inMain('import os\nos.getenv("SOUGHT")\nos._exit(3)');
		const { interpretation, failure } = await drive({ python, script });
		expect(failure).toEqual({ reason: 'exit-non-zero', exitCode: 3 });
		expect(interpretation.observed?.sightings).toMatchObject([{ kind: 'env-absent', what: 'SOUGHT' }]);
	});

	test('not at all, when it is not to be watched', async () => {
		const script = inMain('import os\nos.getenv("SOUGHT")\nassert type(input_paths) is dict');
		const { interpretation, failure } = await drive({ python, script, observe: false });
		expect(failure).toBeUndefined();
		expect(interpretation).not.toHaveProperty('observed');
	});

	test('nothing that it says of itself is trusted', async () => {
		const script = inMain(`
import glob, json, os
[path] = glob.glob(os.path.join(os.path.dirname(os.getcwd()), "log", "*.seen.jsonl"))
with open(path, "a") as file:
    file.write("not json\\n[1]\\n{}\\n")
    for line in [{"seen": "gossip", "what": "x"}, {"seen": "env", "what": 3}, {"seen": "cut", "what": "gossip"},
                 {"seen": "env", "what": "F" * 9000, "during": "never", "file": 7, "line": -1}]:
        file.write(json.dumps(line) + "\\n")
    for n in range(500):
        file.write(json.dumps({"seen": "network", "what": str(n)}) + "\\n")
`);
		const { interpretation } = await drive({ python, script });
		const { sightings = [], cut } = interpretation.observed ?? {};
		expect(sightings.filter(({ kind }) => kind === 'env')).toEqual([
			{ kind: 'env', what: 'F'.repeat(300), during: 'import' },
		]);
		expect(sightings.filter(({ kind }) => kind === 'network')).toHaveLength(100);
		expect(cut).toEqual(['network']);
	});
});
