import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { drive, type Drive, type Driven } from '../../rig/drive-python.ts';
import { findPythons } from '../../rig/pythons.ts';

const head = 'def main(input_paths, output_paths, environ_vars, job_args):\n';

/** All that a script does that someone could see. */
function outcome({ failure, log, ended, files }: Driven): unknown {
	return { failure, log, how: ended.how, leftBehind: ended.leftBehind, file: files('outputs/report/result.txt') };
}

/** Runs a script watched and not watched: there must be no difference. Returns what it printed. */
async function expectSame(request: Drive, fails = false): Promise<string> {
	const places = (text: string) => text.replaceAll(/drive-\w{6}/g, 'drive');
	const plain = await drive({ ...request, observe: false });
	const watched = await drive({ ...request, observe: true });
	expect(JSON.parse(places(JSON.stringify(outcome(watched))))).toEqual(
		JSON.parse(places(JSON.stringify(outcome(plain)))),
	);
	expect(watched.failure === undefined, watched.log).toBe(!fails);
	expect(watched.interpretation.observed).toBeDefined();
	return watched.log;
}

const interrupted = `
import os, signal
class Late(OSError):
    pass
def ring(number, frame):
    raise Late("rang")
${head}
    signal.signal(signal.SIGALRM, ring)
    # One ring a turn, which nothing but the handler of its own exception ends: no turn can be cut short by a race.
    for rings in range(20):
        n = 0
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.002)
            while True:
                n += 1
                try:
                    open("/etc/hostname" if n % 2 else f"gone-{n}", "ab" if n % 3 == 0 and n % 2 == 0 else "rb").close()
                except FileNotFoundError:
                    pass
        except Late as late:
            assert str(late) == "rang"
    print("heard", rings)
`;

const scripts: readonly (readonly [string, string])[] = [
	[
		'maps in every form',
		`
import copy, json, pickle, pprint, collections
from collections.abc import Mapping, MutableMapping
${head}
    for m in (input_paths, output_paths, environ_vars):
        m = m if m is environ_vars else {k: "x" for k in m}
    m = environ_vars
    print(m, repr(m), str(m), type(m), type(m) == dict, dict == type(m), type(m) != dict, type(m).__name__, type(m).__module__)
    print(isinstance(m, dict), isinstance(m, Mapping), isinstance(m, MutableMapping), issubclass(type(m), dict), isinstance({}, type(m)), issubclass(dict, type(m)))
    print({dict: 1}.get(type(m)), hash(type(m)) == hash(dict), type(m) in {list, dict}, type(m) == list)
    print(json.dumps(m), json.dumps(m, indent=1), json.dumps(m, sort_keys=True))
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(m, protocol)), pickle._loads(pickle._dumps(m, protocol))
        print(again, [type(each) for each in again])
    print(copy.copy(m), copy.deepcopy(m), m.copy(), type(m.copy()), type(copy.deepcopy(m)))
    print(dict(m), {**m}, dict(**m), m | {"z": 1} if hasattr(dict, "__or__") else "", [*m], list(m.items()), list(m.keys()), list(m.values()))
    print(m == {"A": "1", "B": "2"}, {"A": "1", "B": "2"} == m, m != {}, len(m), bool(m), list(reversed(m)))
    print(type(m)(), type(m)(a=1), type(m)([("a", 1)]), type(m).fromkeys("ab"))
    print("%(A)s" % m, "{A}".format(**m), "{A}".format_map(m), collections.ChainMap(m)["A"], collections.Counter(m))
    for wrong in ("gone", None, 3, ("t",)):
        print(m.get(wrong), m.get(wrong, 5), wrong in m, m.pop(wrong, 6))
        try:
            m[wrong]
        except KeyError as error:
            print(repr(error), error.args)
        try:
            m.pop(wrong)
        except KeyError as error:
            print(repr(error), error.args)
    for use in (lambda: m.get([]), lambda: [] in m, lambda: m[[]], lambda: m.setdefault([]), lambda: m.get(), lambda: m.pop(), lambda: vars(m), lambda: setattr(m, "x", 1)):
        try:
            print(use())
        except Exception as error:
            print(type(error).__name__)
    match_type = {dict: "table"}[type(m)]
    m["C"] = "3"; m.update(D="4"); del m["A"]; m.setdefault("E", "5"); m.setdefault("B", "no")
    pprint.pprint(m)
    print(sorted(m), m.popitem(), m)
    m.clear()
    print(m, match_type)
`,
	],
	[
		'the environment in every form',
		`
import copy, os, subprocess, sys
${head}
    e = os.environ
    print(type(e), type(e) is os._Environ, type(e).__mro__, isinstance(e, dict))
    print(e["A"], e.get("A"), os.getenv("A"), e.get("NOPE"), os.getenv("NOPE", "d"), "A" in e, "NOPE" in e)
    for use in (lambda: e["NOPE"], lambda: e[3], lambda: e[b"A"], lambda: e[[]], lambda: e.get([]), lambda: os.environb[b"A"], lambda: os.environb[b"NO"], lambda: e.pop("NOPE")):
        try:
            print(use())
        except Exception as error:
            print(type(error).__name__, error)
    names = [name for name in e if name in ("A", "B")]
    print(sorted(names), dict(e)["A"], {**e}["B"], e.copy()["A"], sorted(k for k, v in e.items() if k in "AB"), len(e) == len(list(e)))
    e["NEW"] = "n"; os.putenv("PUT", "p"); e.setdefault("DEF", "d"); e.pop("B")
    print(e["NEW"], e["DEF"], "B" in e, (e | {"Q": "q"})["Q"] if hasattr(e, "__or__") else "")
    del e["NEW"]
    print(subprocess.check_output([sys.executable, "-c", "import os; print(sorted(set(os.environ) & {'A', 'B', 'NEW', 'DEF', 'PUT'}))"]))
    before = dict(e)
    from unittest import mock
    with mock.patch.dict(e, {"MOCK": "m"}, clear=True):
        print(dict(e))
    print(dict(e) == before)
`,
	],
	[
		'processes of multiprocessing, in every way',
		`
import multiprocessing, os
from concurrent.futures import ProcessPoolExecutor
def double(paths):
    path, number = paths
    assert os.environ["A"] == "1"
    with open(path) as file:
        return int(file.read()) + number * 2
def one(environ_vars):
    return environ_vars["A"], type(environ_vars).__name__
${head}
    path = os.path.join(output_paths["report"], "result.txt")
    with open(path, "w") as file:
        file.write("1")
    for method in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context(method)
        with context.Pool(2) as pool:
            print(method, pool.map(double, [(path, n) for n in range(4)]), pool.apply(one, (environ_vars,)))
        with ProcessPoolExecutor(1, mp_context=context) as pool:
            print(list(pool.map(double, [(path, 5)])), pool.submit(one, environ_vars).result())
`,
	],
	[
		'threads',
		`
import os, threading
from concurrent.futures import ThreadPoolExecutor
def work(number):
    path = f"{number}.txt"
    for _ in range(20):
        with open(path, "a") as file:
            file.write("x")
        os.environ.get(f"NOT_{number}")
    return os.path.getsize(path)
${head}
    with ThreadPoolExecutor(8) as pool:
        print(sum(pool.map(work, range(50))), threading.active_count() > 0)
    print(len(os.listdir(".")))
`,
	],
	[
		'programs, shells and forks',
		`
import os, subprocess, sys
${head}
    print(subprocess.run("echo $A; exit 3", shell=True, capture_output=True, text=True))
    print(subprocess.run([sys.executable, "-c", "print(open('/dev/null').read())"], capture_output=True))
    try:
        subprocess.run(["no-such-program"])
    except FileNotFoundError as error:
        print(error)
    child = os.fork()
    if child == 0:
        os.getenv("IN_CHILD")
        os._exit(7)
    print(os.waitpid(child, 0)[1])
    print(os.popen("echo popen").read(), os.system("exit 2"))
`,
	],
	[
		'a deep recursion, a closed table of files, and no folder to be in',
		`
import os, sys
def down(n):
    return 0 if n == 0 else down(n - 1) + 1
${head}
    try:
        down(10 ** 6)
    except RecursionError as error:
        print(type(error).__name__)
    os.mkdir("gone"); os.chdir("gone"); os.rmdir("../gone")
    try:
        open("x", "w")
    except FileNotFoundError as error:
        print(error)
    os.getenv("AFTER")
    os.closerange(3, 200)
    print(os.open("/dev/null", os.O_RDONLY))
`,
	],
	[
		'what was opened is known by its number and mode as ever',
		`
import io, os, pathlib, tempfile
${head}
    numbers = [os.open(os.devnull, os.O_RDONLY) for _ in range(3)]
    print([b - a for a, b in zip(numbers, numbers[1:])])
    for number in numbers:
        print(open(number, "rb").read(), end=" ")
    for mode in ("w", "a", "r+", "rb", "w+b"):
        print(open("f", mode), end=" ")
    for wrong in (3.5, None, [], "", "a\\0b", object()):
        try:
            open(wrong)
        except Exception as error:
            print(type(error).__name__)
    print(pathlib.Path("f").read_bytes(), io.open("f").read(), tempfile.TemporaryFile().read(), open is io.open)
    directory = os.open(".", os.O_RDONLY)
    print(os.read(os.open("f", os.O_RDONLY, dir_fd=directory), 1))
`,
	],
	['MISSING in a map, which nobody catches', `${head}    return environ_vars["MISSING"]`],
	['MISSING in the environment, which nobody catches', `import os\n${head}    return os.environ["MISSING"]`],
	[
		'an exception that is printed',
		`import traceback\n${head}\n    try:\n        input_paths["x"]\n    except KeyError:\n        print("caught", traceback.format_exc().splitlines()[-1])`,
	],
	['a run of nothing but its module', 'import os\nprint(os.environ["A"], __name__)\nopen("x", "w").close()'],
];

describe.each(findPythons())('watching changes nothing on $version', ({ path: python }) => {
	test.each(scripts)('%s', { timeout: 60_000 }, async (name, script) => {
		const request = { python, script, inputs: ['data'], outputs: ['report'], environ: { A: '1', B: '2' } };
		await expectSame(request, name.startsWith('MISSING'));
	});

	test('an exception out of a signal handler while files are opened', { timeout: 60_000 }, async () => {
		await expectSame({ python, script: interrupted, unmeasured: true });
	});
});

/** Pythons that have pandas, one of `DAG_TEST_SCIENCE_PYTHON` among them. */
const scientific = [process.env['DAG_TEST_SCIENCE_PYTHON'] ?? '', ...findPythons().map(({ path }) => path)].filter(
	(path) => path !== '' && has(path, 'pandas'),
);

function has(python: string, module: string): boolean {
	try {
		execFileSync(python, ['-c', `import ${module}`], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

describe.each(scientific)('watching changes nothing with the pandas of %s', (python) => {
	test('tables, arrays and maps', { timeout: 60_000 }, async () => {
		const script = `
import os
import numpy as np
import pandas as pd
${head}
    path = os.path.join(output_paths["report"], "result.txt")
    frame = pd.DataFrame({"a": np.arange(1000), "b": np.arange(1000) % 7})
    frame.to_csv(path, index=False)
    again = pd.read_csv(path)
    print(again.groupby("b").sum(), pd.Series(environ_vars), pd.DataFrame([environ_vars, environ_vars]))
    np.save("x.npy", again.to_numpy()); print(np.load("x.npy", mmap_mode="r").sum())
    again.to_pickle("x.pkl"); print(pd.read_pickle("x.pkl").shape)
`;
		const log = await expectSame({ python, script, outputs: ['report'], environ: { A: '1', B: '2' } });
		expect(log).toContain('(1000, 2)');
	});
});
