export const id = 931;
export const ids = [931];
export const modules = {

/***/ 64710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ createLauncher)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 137 modules
var execa = __webpack_require__(98194);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/execute/launchers/process-group.ts


/** Between the leader's exit and SIGKILL: what is only just exiting (a logger at the end of its pipe) is not left behind. */
const NOTICE_MS = 500;
/** For the kernel to clear away what was killed. Processes of another user are given up after it. */
const GONE_MS = 2000;
/** Sends a signal to a whole group. False: the group is empty. */
function signalGroup(group, signal) {
    try {
        process.kill(-group, signal);
        return true;
    }
    catch (error) {
        // EPERM: there are members, all of another user.
        return error.code === 'EPERM';
    }
}
/**
 * Ends what is left of a group whose leader has exited. True: something had to be killed.
 * The number cannot have been given to another process while the group has members, and the system gives out all other
 * numbers first; so asking right after the exit is safe.
 */
async function sweepGroup(group) {
    if (await emptied(group, NOTICE_MS))
        return false;
    signalGroup(group, 'SIGKILL');
    await emptied(group, GONE_MS);
    return true;
}
/** Waits until the group is empty. False: it is not, and the time is over. */
async function emptied(group, withinMs) {
    const end = performance.now() + withinMs;
    for (let wait = 1;; wait = Math.min(2 * wait, 50)) {
        if (!hasLiving(group))
            return true;
        const left = end - performance.now();
        if (left <= 0)
            return false;
        await (0,promises_.setTimeout)(Math.min(wait, left));
    }
}
/** A zombie does not count: in a container whose first process reaps nobody, it stays forever. */
function hasLiving(group) {
    if (!signalGroup(group, 0))
        return false;
    if (process.platform !== 'linux')
        return true;
    return (0,external_node_fs_.readdirSync)('/proc').some((name) => /^\d/.test(name) && livesIn(name, group));
}
function livesIn(pid, group) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        // After the name, which may itself hold spaces and brackets: state, parent, group.
        const [state, , member] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return Number(member) === group && state !== 'Z' && state !== 'X';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/execute/launchers/spawn-error.ts

/** What no system can hand to a program; undefined: nothing. */
function explainImpossible(spec) {
    if (spec.argv[0] === '')
        return 'There is no program to start: its name is empty.';
    const names = Object.keys(spec.env);
    if ([...spec.argv, ...names, ...Object.values(spec.env)].some((text) => text.includes('\0')))
        return `An argument or environment value of “${printable(spec.argv[0])}” holds a zero byte, which no program can be given.`;
    const name = names.find((name) => name === '' || name.includes('='));
    return name === undefined ? undefined : `“${name}” cannot be the name of an environment variable.`;
}
/** What kept the log from being opened. Names no path: messages end up in results, which are the same on every machine. */
function explainLogError(error) {
    return `Its log file could not be opened (${codeOf(error) ?? String(error)}).`;
}
/** What kept a program from starting, said so that the reader knows what to change. */
function explainSpawnError(error, spec) {
    const program = `“${spec.argv[0]}”`;
    if (!isFolder(spec.cwd))
        return 'Its working directory is gone or is not a folder.';
    const code = codeOf(error) ?? String(error);
    switch (code) {
        case 'ENOENT':
            return /[/\\]/.test(spec.argv[0])
                ? `The program ${program} was not found, or the interpreter that its first line names is missing.`
                : `The program ${program} was not found in any folder of PATH.`;
        case 'EACCES':
        case 'EPERM':
            return `The program ${program} may not be executed: it is a folder, or the permission to execute it is missing.`;
        case 'E2BIG':
            return `The arguments and the environment of ${program} are longer than this system allows (${sizeOf(spec)} bytes).`;
        default:
            return `The program ${program} could not be started (${code}).`;
    }
}
function printable(text) {
    return text.replaceAll('\0', '\\0');
}
function codeOf(error) {
    return error?.code;
}
function isFolder(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function sizeOf(spec) {
    const words = [...spec.argv, ...Object.entries(spec.env).map(([name, value]) => `${name}=${value}`)];
    return words.reduce((sum, word) => sum + Buffer.byteLength(word) + 1, 0);
}

;// CONCATENATED MODULE: ./src/execute/launchers/guard.ts
/** Often enough that a flood cannot fill a disk, seldom enough to cost nothing. */
const LOG_INTERVAL_MS = 100;
/** What the kernel may need to clear away a killed program, on a very busy machine. */
const OUTLIVED_MS = 5000;
/** A cancelled run must be reported within a few seconds, so nobody gets more than this, however long the grace. */
const CANCEL_GRACE_MS = 1500;
const CANCEL_OUTLIVED_MS = 1500;
/** Longer timers fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Starts the watch. `end` sends a signal to the program and everything in its process group, and is harmless after the end. */
function guard(spec, log, signal, end) {
    const timers = new Set();
    const outlived = Promise.withResolvers();
    let stopped;
    let killed = false;
    function later(milliseconds, action) {
        timers.add(setTimeout(action, Math.min(milliseconds, LONGEST_TIMER_MS)));
    }
    function kill() {
        if (killed)
            return;
        killed = true;
        end('SIGKILL');
        later(signal.aborted ? CANCEL_OUTLIVED_MS : OUTLIVED_MS, () => outlived.resolve('outlived'));
    }
    function stop(cause) {
        if (stopped !== undefined)
            return;
        stopped = cause;
        end('SIGTERM');
        later(spec.graceMs, kill);
    }
    function measureLog() {
        const bytes = log.bytes();
        if (bytes > spec.logLimitBytes)
            stop('log-limit');
        // The grace is for tidying up, not for writing on.
        if (bytes > 2 * spec.logLimitBytes)
            kill();
    }
    function cancel() {
        stop('cancelled');
        // Also when it is already being ended, with all the time it has for that.
        later(CANCEL_GRACE_MS, kill);
    }
    later(spec.timeoutMs, () => stop('timeout'));
    const watch = setInterval(measureLog, LOG_INTERVAL_MS);
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted)
        cancel();
    return {
        stopped: () => stopped,
        outlived: outlived.promise,
        release() {
            clearInterval(watch);
            for (const timer of timers)
                clearTimeout(timer);
            signal.removeEventListener('abort', cancel);
        },
    };
}

;// CONCATENATED MODULE: ./src/execute/launchers/log-file.ts

const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
/** Makes the log if it is not there. Throws what the file system says, also when something else than a file lies there. */
function openLog(path) {
    // Not through a link and never waiting for the reader of a pipe: an earlier script may have put either there. Windows
    // knows neither flag, and an undefined one changes nothing.
    const flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK;
    const descriptor = (0,external_node_fs_.openSync)(path, flags, 0o644);
    if (!(0,external_node_fs_.fstatSync)(descriptor).isFile()) {
        (0,external_node_fs_.closeSync)(descriptor);
        throw Object.assign(new Error(`Not a regular file: ${path}`), { code: 'EINVAL' });
    }
    const bytes = () => (0,external_node_fs_.fstatSync)(descriptor).size;
    return {
        descriptor,
        bytes,
        close(limitBytes) {
            try {
                if (bytes() > limitBytes)
                    (0,external_node_fs_.ftruncateSync)(descriptor, limitBytes);
            }
            finally {
                (0,external_node_fs_.closeSync)(descriptor);
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/execute/launchers/supervise.ts



/** The part of starting a program that is the same however it is started: its log, its limits, and who ended it. */
function supervised(begin) {
    return async (spec, signal) => {
        if (signal.aborted)
            return { ...neverStarted('It was cancelled before it started.'), stopped: 'cancelled' };
        const impossible = explainImpossible(spec);
        if (impossible !== undefined)
            return neverStarted(impossible);
        let log;
        try {
            log = openLog(spec.log);
        }
        catch (error) {
            return neverStarted(explainLogError(error));
        }
        try {
            return await supervise(spec, log, signal, begin(spec, log));
        }
        finally {
            log.close(spec.logLimitBytes);
        }
    };
}
async function supervise(spec, log, signal, program) {
    const startedMs = Date.now();
    const watch = guard(spec, log, signal, (name) => program.end(name));
    const outlived = await Promise.race([program.exited, watch.outlived]);
    watch.release();
    const ended = outlived === 'outlived'
        ? { how: { kind: 'signal', signal: 'SIGKILL' }, startedMs, endedMs: Date.now(), leftBehind: true }
        : await program.gone;
    // Who floods and is gone before anyone looked did the same as who floods for longer.
    const flooded = log.bytes() > spec.logLimitBytes && ended.how.kind !== 'spawn-error';
    const stopped = watch.stopped() ?? (flooded ? 'log-limit' : undefined);
    return { ...ended, ...(stopped !== undefined && { stopped }) };
}
/** The end of a program that never began. */
function neverStarted(message) {
    const now = Date.now();
    return { how: { kind: 'spawn-error', message }, startedMs: now, endedMs: now, leftBehind: false };
}

;// CONCATENATED MODULE: ./src/execute/launchers/node-launcher.ts




/**
 * Starts every program from this process. Works everywhere; costs more the larger this process is.
 * Three limits, all of Node: a process that left its group with `setsid` is neither seen nor ended; an end by a real-time
 * signal looks like exit code 0; and descriptors above 15 that we were ourselves given by who started us are passed on.
 */
function createNodeLauncher() {
    return {
        start: supervised(begin),
        async close() { },
    };
}
function begin(spec, log) {
    const startedMs = Date.now();
    // Any descriptor works; execa's types name only the small ones.
    const descriptor = log.descriptor;
    // Streams go to the log's descriptor and not through pipes: who holds a pipe cannot delay the end, and no output passes
    // through our memory. `killDescendants` makes the program the leader of its own group.
    const program = (0,execa/* execa */.Ho)(spec.argv[0], spec.argv.slice(1), {
        cwd: spec.cwd,
        env: spec.env,
        extendEnv: false,
        stdin: 'ignore',
        stdout: descriptor,
        stderr: descriptor,
        buffer: false,
        killDescendants: true,
        forceKillAfterDelay: false,
        reject: false,
        windowsHide: true,
    });
    let over = false;
    const exit = program.then((result) => {
        over = true;
        return { how: howItEnded(result, spec), startedMs, endedMs: Date.now() };
    });
    return {
        exited: exit,
        gone: exit.then(async (end) => ({ ...end, leftBehind: await sweep(program.pid) })),
        end(signal) {
            if (!over)
                endGroup(program, signal);
        },
    };
}
function endGroup(program, signal) {
    if (program.pid === undefined)
        return;
    if (process.platform === 'win32') {
        // Untested. Windows has no groups: execa ends the tree below the program, at once.
        program.kill('SIGKILL');
        return;
    }
    signalGroup(program.pid, signal);
    // One that was stopped hears no other signal than this and SIGKILL.
    if (signal === 'SIGTERM')
        signalGroup(program.pid, 'SIGCONT');
}
async function sweep(pid) {
    if (pid === undefined || process.platform === 'win32')
        return false;
    return sweepGroup(pid);
}
function howItEnded(result, spec) {
    if (result.signal !== undefined)
        return { kind: 'signal', signal: result.signal };
    if (result.exitCode !== undefined)
        return { kind: 'exit', code: result.exitCode };
    return { kind: 'spawn-error', message: explainSpawnError(result.cause, spec) };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/execute/launchers/python-helper.ts


/** Nearly always far below a tenth; without it, Node does the same more slowly. */
const READY_MS = 4000;
/** More than it takes to kill what still runs. */
const CLOSE_MS = 3000;
const LAST_WORDS_MS = 500;
/** Starts the helper. Undefined: this Python cannot be it (missing, too old, no way to adopt orphans). */
async function startPythonHelper(python, environment, script = (0,external_node_path_.join)(import.meta.dirname, 'python', 'launcher.py')) {
    // Isolated and without `site`: a quick start, and nothing that a repository or a user installed runs in it.
    const child = (0,external_node_child_process_.spawn)(python, ['-I', '-S', '-X', 'utf8', script], {
        cwd: '/',
        env: environment,
        stdio: ['pipe', 'pipe', 'ignore'],
        // In a session of its own: Ctrl-C in a terminal is for us to pass on.
        detached: true,
    });
    const listeners = new Map();
    const ready = Promise.withResolvers();
    const ended = Promise.withResolvers();
    let alive = true;
    let requests = 0;
    function end() {
        alive = false;
        ready.resolve(false);
        for (const listen of listeners.values())
            listen({ event: 'lost' });
        listeners.clear();
        ended.resolve();
    }
    child.on('error', end);
    // Its last words may arrive after its end.
    child.on('close', end);
    child.on('exit', () => {
        alive = false;
        setTimeout(end, LAST_WORDS_MS).unref();
    });
    child.stdin.on('error', () => { });
    readLines(child.stdout, (line) => {
        const event = parse(line);
        if (event === undefined)
            return;
        if (event.ready)
            return ready.resolve(true);
        listeners.get(event.id)?.(event);
        if (event.event === 'failed' || event.event === 'ended')
            forget(event.id);
    });
    function send(request) {
        child.stdin.write(`${JSON.stringify(request)}\n`);
    }
    // A helper with nothing to do keeps nobody waiting: our end is its end.
    const pipes = [child, child.stdin, child.stdout];
    function forget(id) {
        listeners.delete(id);
        if (listeners.size === 0)
            for (const pipe of pipes)
                pipe.unref();
    }
    const late = setTimeout(() => child.kill('SIGKILL'), READY_MS);
    const isReady = await ready.promise;
    clearTimeout(late);
    if (!isReady)
        return undefined;
    for (const pipe of pipes)
        pipe.unref();
    return {
        get alive() {
            return alive;
        },
        start(request, listen) {
            const id = (requests += 1);
            if (listeners.size === 0)
                for (const pipe of pipes)
                    pipe.ref();
            listeners.set(id, listen);
            send({ start: id, ...request });
            return (signal) => {
                if (alive && listeners.has(id))
                    send({ kill: id, signal });
            };
        },
        async close() {
            if (!alive)
                return ended.promise;
            alive = false;
            for (const pipe of pipes)
                pipe.ref();
            child.stdin.end();
            const late = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS);
            await ended.promise;
            clearTimeout(late);
        },
    };
}
const known = new Set(['started', 'failed', 'exited', 'ended']);
/** Undefined: not said by the helper, as nothing else may write there; whoever did shall not stop us. */
function parse(line) {
    try {
        const said = JSON.parse(line);
        return said !== null && (said.ready === true || known.has(said.event)) ? said : undefined;
    }
    catch {
        return undefined;
    }
}
function readLines(stream, onLine) {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            onLine(line);
    });
}

// EXTERNAL MODULE: ./src/lib/unreachable.ts
var unreachable = __webpack_require__(62101);
;// CONCATENATED MODULE: ./src/execute/launchers/python-launcher.ts




/**
 * Starts programs through a small Python process, which is started when it is first needed. It is faster, and tells CPU time
 * and peak memory. Where it cannot run, or once it died, `fallback` starts the programs; also while it is on its way, unless
 * it is waited for.
 */
function createPythonLauncher(startHelper, fallback, { waits = true } = {}) {
    let helper;
    let ready;
    async function begin() {
        ready = await startHelper().catch(() => undefined);
        return ready;
    }
    return {
        async start(spec, signal) {
            helper ??= begin();
            const living = waits ? await helper : ready;
            if (living?.alive !== true)
                return fallback.start(spec, signal);
            return supervised((spec) => beginThrough(living, spec))(spec, signal);
        },
        async close() {
            const living = await helper;
            await Promise.all([living?.close(), fallback.close()]);
        },
    };
}
function beginThrough(helper, spec) {
    const exited = Promise.withResolvers();
    const gone = Promise.withResolvers();
    let pid;
    let startedMs = Date.now();
    let started;
    function finish(end) {
        exited.resolve();
        gone.resolve(end);
    }
    const end = helper.start(wellFormed(spec), (event) => {
        switch (event.event) {
            case 'started':
                pid = event.pid;
                startedMs = event.at;
                started = startOf(event);
                return;
            case 'failed':
                return finish(neverStarted(explainSpawnError(event, spec)));
            case 'exited':
                return exited.resolve();
            case 'ended':
                return finish({ ...endOf(event, startedMs), ...(started !== undefined && { started }) });
            case 'lost':
                // Without its parent nobody watches over it any more.
                if (pid !== undefined)
                    signalGroup(pid, 'SIGKILL');
                return finish(neverStarted('The process that starts programs died while this one was running. Run it again.'));
            default:
                return (0,unreachable/* unreachable */.H)(event);
        }
    });
    return { exited: exited.promise, gone: gone.promise, end };
}
function startOf({ warm, cold }) {
    if (cold !== undefined)
        return { how: 'cold', why: cold };
    return warm === true ? { how: 'warm' } : undefined;
}
function endOf(event, startedMs) {
    return {
        how: event.signal === undefined ? { kind: 'exit', code: event.exit ?? 0 } : { kind: 'signal', signal: event.signal },
        startedMs,
        endedMs: event.at,
        cpuMs: event.cpuMs,
        ...(event.peakRssBytes !== undefined && { peakRssBytes: event.peakRssBytes }),
        leftBehind: event.leftBehind,
        ...(event.hung === true && { hung: true }),
    };
}
/** Half a surrogate pair cannot be written as UTF-8; Node replaces it when it starts a program, and so do we. */
function wellFormed({ argv, cwd, env, log, warm }) {
    const names = Object.entries(env).map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]);
    const words = argv.map((word) => word.toWellFormed());
    return { argv: words, cwd, env: Object.fromEntries(names), log, ...(warm !== undefined && { warm }) };
}

;// CONCATENATED MODULE: ./src/execute/launchers/launchers.ts




/** Fewer are done before a Python has started. */
const worthAPython = 40;
/** Not the one on PATH: that may be a version manager's shim, which takes longer to start than dozens of programs. */
const systemPython = '/usr/bin/python3';
/** Makes the launcher of a run. Close it at the run's end. Without a Python, and on Windows, every kind starts from Node. */
function createLauncher(kind, options = {}) {
    const { python, environment = {}, programs = 0, launcherScript } = options;
    const fallback = createNodeLauncher();
    if (kind === 'node' || process.platform === 'win32')
        return fallback;
    const start = (program) => () => startPythonHelper(program, environment, launcherScript);
    if (python !== undefined)
        return createPythonLauncher(start(python), fallback);
    if (programs < worthAPython || process.platform !== 'linux' || !(0,external_node_fs_.existsSync)(systemPython))
        return fallback;
    return createPythonLauncher(start(systemPython), fallback, { waits: false });
}


/***/ }),

/***/ 85270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ sourceReader)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The program that reads the sources of scripts; beside this file in the sources and beside the bundle in `dist/`. */
const sourceReader = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, 'python', 'dagtest_static.py');


/***/ }),

/***/ 48347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ askInterpreter)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_unreachable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62101);




const marker = 'dag-script-test: this python is ';
/**
 * Must be readable by any Python, also by 2, to hear its version. `sys.executable` is the program itself whatever shim
 * or link started it, and stays inside a virtual environment, where following links would lead out of it.
 * The folder that it is started in must not be on its module path: the workspace may have a `json.py`.
 */
const question = `
import sys
if sys.path and sys.path[0] == "":
    del sys.path[0]
import json, platform
try:
    from importlib import metadata
except ImportError:
    metadata = None
version = ".".join(str(part) for part in sys.version_info[:3])
def comparing():
    for name in ("packaging", "pip._vendor.packaging", "setuptools._vendor.packaging", "setuptools.extern.packaging"):
        try:
            return __import__(name + ".specifiers", fromlist=["SpecifierSet"])
        except Exception:
            pass
by_module = []
def installed(name):
    if name.lower() == "python":
        return version
    try:
        return metadata.version(name)
    except Exception:
        pass
    if name in getattr(sys, "stdlib_module_names", ()):
        return version
    if not by_module:
        try:
            by_module.append(metadata.packages_distributions())
        except Exception:
            by_module.append({})
    try:
        return metadata.version(by_module[0][name][0])
    except Exception:
        return None
def compare(name, text, specifiers):
    found = installed(name.partition("[")[0].strip())
    fact = {"name": name, "range": text}
    if found is not None:
        fact["installed"] = found
    text = text.strip()
    if text in ("", "*"):
        fact["met"] = found is not None
    elif name in getattr(sys, "stdlib_module_names", ()) and found == version:
        fact["met"] = True
    elif specifiers is None:
        fact.update({"met": False} if found is None else {"why": "no-packaging"})
    else:
        try:
            wanted = specifiers.SpecifierSet(("==" + text) if text[:1].isdigit() else text)
            fact["met"] = found is not None and wanted.contains(found, prereleases=True)
        except Exception:
            fact.update({"met": False} if found is None else {"why": "bad-range"})
    return fact
asked = json.loads(sys.argv[1]) if metadata and len(sys.argv) > 1 else []
specifiers = comparing() if any(text.strip() for _, text in asked) else None
requirements = [compare(name, text, specifiers) for name, text in asked]
packages = {fact["name"]: fact["installed"] for fact in requirements if "installed" in fact and fact["name"].lower() != "python"}
sys.stdout.write("\\n${marker}" + json.dumps({
    "path": sys.executable,
    "version": version,
    "implementation": platform.python_implementation(),
    "packages": packages,
    "requirements": requirements,
}) + "\\n")
`;
/**
 * What an interpreter, a version manager or a virtual environment may need to start. The program is named by the
 * workspace, so it is handed nothing else; and no PYTHONPATH, because scripts do not get it either.
 */
const needed = new Set(('PATH HOME USER LANG LC_ALL LC_CTYPE TMPDIR TEMP TMP SYSTEMROOT PATHEXT USERPROFILE APPDATA LOCALAPPDATA ' +
    'LD_LIBRARY_PATH DYLD_LIBRARY_PATH VIRTUAL_ENV CONDA_PREFIX CONDA_DEFAULT_ENV ' +
    'PYENV_ROOT PYENV_VERSION ASDF_DIR ASDF_DATA_DIR MISE_DATA_DIR UV_PYTHON_INSTALL_DIR').split(' '));
function findingPrograms(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => needed.has(name.toUpperCase())));
}
const patienceMs = 60_000;
const longestAnswer = 256 * 1024;
/** Starts a program, in the workspace because version managers choose by folder, and asks it what it is. */
async function askInterpreter(program, requirements, { root, launcher, environment, signal }) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'dag-script-test-python-'));
    try {
        const log = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'answer.log');
        const ended = await launcher.start({
            argv: [program, '-c', question, JSON.stringify(requirements.map(({ name, range }) => [name, range]))],
            cwd: root,
            env: { ...findingPrograms(environment), PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
            log,
            timeoutMs: patienceMs,
            graceMs: 1000,
            logLimitBytes: longestAnswer,
        }, signal ?? new AbortController().signal);
        return understand(ended, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(log, 'utf8').catch(() => ''));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
function understand(ended, text) {
    const lines = text.split('\n');
    const said = lines.findLast((line) => line.startsWith(marker));
    const answer = said === undefined ? undefined : parse(said.slice(marker.length));
    if (answer !== undefined)
        return answer;
    const printed = lines
        .map((line) => line.trimEnd())
        .filter((line) => line !== '')
        .slice(-8)
        .join('\n')
        .slice(-2000);
    return { kind: 'none', why: explain(ended), printed };
}
function explain({ how, stopped }) {
    if (stopped === 'cancelled')
        return 'the run was interrupted before it said its version.';
    if (stopped !== undefined)
        return `it did not say its version within ${patienceMs / 1000} s.`;
    switch (how.kind) {
        case 'spawn-error':
            return `it could not be started. ${how.message}`;
        case 'signal':
            return `it was ended by ${how.signal} when asked for its version.`;
        case 'exit':
            return how.code === 0
                ? 'it does not answer as a Python does.'
                : `it ended with exit code ${how.code} when asked for its version.`;
        default:
            return (0,_lib_unreachable_js__WEBPACK_IMPORTED_MODULE_3__/* .unreachable */ .H)(how);
    }
}
function parse(text) {
    try {
        const { path, version, implementation, packages, requirements } = JSON.parse(text);
        if (typeof path !== 'string' || path === '' || typeof version !== 'string')
            return undefined;
        return {
            kind: 'interpreter',
            path,
            version,
            implementation: String(implementation),
            packages: packages,
            requirements: Array.isArray(requirements) ? requirements : [],
        };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 39611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ scriptsOf),
/* harmony export */   b: () => (/* binding */ readScripts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** Without these some interpreters do not start. */
const needed = new Set(['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SYSTEMROOT', 'PATH']);
const patienceMs = 120_000;
/** Sources that end the reading process; after these the rest is left unread. */
const mostCrashes = 3;
/** The Python scripts that a plan would run, each once, in plan order. */
function scriptsOf(plan) {
    const entries = plan.nodes.flatMap((node) => node.kind === 'script' && node.runtime === 'python' && node.entry !== undefined ? [node.entry] : []);
    return [...new Set(entries)];
}
/**
 * Reads the sources of scripts with Python's own parser, all in one process, and runs not a line of them. A source that
 * ends the process (a parser can be made to crash) is told as a problem, and the rest is read by another one. Scripts of
 * which nothing could be found out are missing in what is returned. Never rejects: what is not known is not told.
 */
async function readScripts(scripts, tools) {
    const found = new Map();
    let left = scripts;
    for (let crashes = 0; left.length > 0 && crashes < mostCrashes; crashes += 1) {
        const { started, facts } = await readOnce(left, tools).catch(() => nothing);
        for (const [script, fact] of facts)
            found.set(script, fact);
        const [culprit, ...others] = left.filter((script) => !found.has(script));
        if (culprit === undefined || !started || tools.signal?.aborted === true)
            break;
        found.set(culprit, { problem: { message: "Python's own parser could not read it." } });
        left = others;
    }
    return found;
}
const nothing = { started: false, facts: [] };
/** One process; what it said before its end counts. */
async function readOnce(scripts, { root, launcher, python, program, path, environment, signal }) {
    if (python === undefined)
        return nothing;
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'dag-script-test-sources-'));
    try {
        const [job, result] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'job.json'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'facts.jsonl')];
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(job, JSON.stringify({ workspace: root, path, scripts, result }));
        await launcher.start({
            // Isolated: neither the environment nor the workspace has a say in what is imported.
            argv: [python.path, '-I', '-S', '-B', '-X', 'utf8', program, job],
            cwd: folder,
            env: Object.fromEntries(Object.entries(environment).filter(([name]) => needed.has(name.toUpperCase()))),
            log: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'log.txt'),
            timeoutMs: patienceMs,
            graceMs: 1000,
            logLimitBytes: 1_000_000,
        }, signal ?? new AbortController().signal);
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(result, 'utf8').catch(() => '');
        const wanted = new Set(scripts);
        const facts = text.split('\n').flatMap((line) => {
            const read = parseLine(line);
            return read !== undefined && wanted.has(read[0]) ? [read] : [];
        });
        return { started: text !== '', facts };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/** A line that is whole; the last may be cut off. */
function parseLine(line) {
    try {
        const { script, facts } = JSON.parse(line);
        return [script, facts];
    }
    catch {
        return undefined;
    }
}


/***/ })

};
