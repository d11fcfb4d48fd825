"""A process that has imported what several scripts import, and forks a child for each: `dagtest_warm.py CONTROL_FD`.

Started by the launcher (`launcher_parents.py`), which sends it one JSON object a packet:

    {"grow": ["pandas"]}                          with a socket: fork a process that imports these too and listens there
    {"run": 7, "argv": [driver, job], ...}        with a gate and a log: have a forked child run the driver

A new process answers {"growing": pid}, {"importing": name} before each import, and {"ready": true} or {"failed": name,
"why": text}. A child answers {"run": 7, "pid": 4711} or {"run": 7, "refused": why}, and then waits at its gate until it is
known to the launcher, whose child it is by then: what forked it has gone.

It only imports and never computes, and not a line of a script runs in it: a child must not be told from a process of its
own. Linux only, standard library only, Python >= 3.9.
"""

import atexit
import gc
import io
import json
import os
import resource
import socket
import sys
import threading
import time
import weakref

# More than any usual set of libraries takes.
MOST_BYTES = 2_000_000_000
PACKET = 1 << 20


def main():
    control = socket.socket(fileno=int(sys.argv[1]))
    folder = os.path.dirname(os.path.abspath(__file__))
    # Before anything is imported for a script: what it registers for the end is then called last, as in a process of its own.
    import dagtest_observe
    import dagtest_run  # noqa: F401

    dagtest_observe.prepare()
    sys.path[:] = [entry for entry in sys.path if entry != folder]
    task = serve(control, dict(os.environ), set(sys.modules))
    here = set(sys.modules)
    sys.argv[:] = task["argv"]
    with open(sys.argv[0], "rb") as file:
        code = compile(file.read(), sys.argv[0], "exec")
    # Stands for the program that was started, also for processes that a script starts with `multiprocessing`.
    door = type(sys)("__main__")
    door.__file__ = sys.argv[0]
    sys.modules["__main__"] = door
    try:
        exec(code, door.__dict__)
    except SystemExit as exit_:
        code = exit_.code
    leave(code, here, tuple(os.path.join(folder, "") for folder in task["folders"]))


def leave(code, here, folders):
    """Ends the process as Python would, but lets what was imported before lie: taking that apart takes long.

    `here` are the modules that were there before the script, and `folders` hold those that are its own.
    """
    threading._shutdown()
    atexit._run_exitfuncs()
    # What the script has made goes as it would: first its modules, then what only refers to itself.
    own = [name for name in sys.modules if name == "__main__" or name not in here]
    own = [name for name in own if (getattr(sys.modules[name], "__file__", None) or "").startswith(folders)]
    left = [weakref.ref(sys.modules.pop(name)) for name in own]
    # First, because the collector may close a buffer before the text that still has to go through it.
    flush_all()
    # In this order what is taken down still finds what its module has imported.
    gc.collect()
    for module in left:
        forget_all(getattr(module(), "__dict__", {}))
    flush_all()
    if code is None or isinstance(code, int):
        os._exit((code or 0) & 0xFF)
    print(code, file=sys.__stderr__, flush=True)
    os._exit(1)


def forget_all(names):
    """What Python does with a module that something else still holds: its private names go first."""
    for is_private in (True, False):
        for name in list(names):
            if name != "__builtins__" and (name.startswith("_") and not name.startswith("__")) is is_private:
                names[name] = None


def flush_all():
    """Writes what lies in buffers: texts before the bytes that they become."""
    for kinds in (io.TextIOWrapper, (io.BufferedWriter, io.BufferedRandom)):
        for file in [each for each in gc.get_objects() if isinstance(each, kinds)]:
            try:
                if not file.closed:
                    file.flush()
            except (OSError, ValueError):
                pass


def serve(control, before, early):
    """Does what it is told until it is told no more. Returns in a child only: what that is to run.

    `before` is the environment, and `early` are the modules, that a process of its own would begin with. A child is forked
    before it is asked for, because that takes long where much is in memory: one waits while the others run.
    """
    spare = None
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, PACKET, 4)
        if not data:
            os._exit(0)
        order = json.loads(data)
        if "grow" in order:
            grown = socket.socket(fileno=descriptors[0])
            if os.fork() == 0:
                control.close()
                if spare is not None:
                    spare.close()
                    spare = None
                control = grown
                grow(control, order["grow"])
            else:
                grown.close()
            continue
        # The first has none that waits; and one that waits may have been ended by the system.
        while spare is None or not hand_over(spare, data, descriptors):
            spare, task = fork_spare(descriptors)
            if task is not None:
                return begin(control, task, before, early)
            if spare is None:
                tell(control, {"run": order["run"], "refused": "no process can be made"})
                break
        for descriptor in descriptors:
            os.close(descriptor)
        spare, task = fork_spare([])
        if task is not None:
            return begin(control, task, before, early)


def hand_over(spare, data, descriptors):
    """Gives an order to the child that waits. False: it is gone."""
    try:
        socket.send_fds(spare, [data], descriptors)
        return True
    except OSError:
        return False
    finally:
        spare.close()


def begin(control, task, before, early):
    data, descriptors = task
    order = json.loads(data)
    become(control, order, descriptors, before, early)
    return order


def grow(control, names):
    tell(control, {"growing": os.getpid()})
    for name in names:
        tell(control, {"importing": name})
        why = bring_in(name)
        if why is not None:
            tell(control, {"failed": name, "why": why})
            os._exit(0)
    # What `main` is given its arguments with. Only now: one of the workspace's own is found to stand for it, like any module.
    bring_in("argparse")
    # Pages that only the collector touches stay shared.
    gc.collect()
    gc.freeze()
    tell(control, {"ready": True})


def bring_in(name):
    """Imports a module. Returns why no script may be forked after it."""
    printed = os.fstat(1).st_size
    try:
        __import__(name)
    except BaseException as error:
        return f"importing {name} fails ({type(error).__name__})"
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    if os.fstat(1).st_size != printed:
        return f"importing {name} prints"
    if threading.active_count() > 1:
        return f"importing {name} starts a thread"
    if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 > MOST_BYTES:
        return f"importing {name} takes too much memory"
    return None


def fork_spare(others):
    """Forks a child that waits for an order: twice, so that it is the launcher's. Returns how it is reached and, in the
    child, its order and the descriptors with it. Neither: no process can be made. `others` are descriptors that are not
    the child's.
    """
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    try:
        between = os.fork()
    except OSError:
        return None, None
    if between > 0:
        theirs.close()
        _, status = os.waitpid(between, 0)
        if status == 0:
            return ours, None
        ours.close()
        return None, None
    try:
        child = os.fork()
    except OSError:
        os._exit(1)
    if child > 0:
        os._exit(0)
    ours.close()
    for descriptor in others:
        os.close(descriptor)
    data, descriptors, _, _ = socket.recv_fds(theirs, PACKET, 4)
    theirs.close()
    if not data:
        # What forked it has ended.
        os._exit(0)
    return None, (data, descriptors)


def become(control, order, descriptors, before, early):
    """Makes a child what a process of its own would be."""
    gate, log = descriptors
    os.setsid()
    shadow = shadowed(order["folders"], early)
    if shadow is not None:
        tell(control, {"run": order["run"], "refused": f"the workspace has a module {shadow} of its own"})
        os._exit(0)
    tell(control, {"run": order["run"], "pid": os.getpid()})
    control.close()
    if os.read(gate, 1) != b"1":
        os._exit(0)
    nothing = os.open("/dev/null", os.O_RDONLY)
    for source, target in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(source, target)
    for descriptor in (gate, nothing, log):
        os.close(descriptor)
    os.chdir(order["cwd"])
    # Libraries set variables when they are imported; what the node itself sets wins.
    added = {name: value for name, value in os.environ.items() if before.get(name) != value}
    os.environ.clear()
    os.environ.update({**added, **order["env"]})
    time.tzset()
    forget_chance()


def shadowed(folders, early):
    """A module of the workspace that would have been imported instead of one that is already here."""
    for folder in folders:
        try:
            names = os.listdir(folder)
        except OSError:
            continue
        for name in names:
            module = name[:-3] if name.endswith(".py") else name
            if module in sys.modules and module not in early:
                return module
    return None


def forget_chance():
    """Every process draws random numbers of its own, and has a folder of its own for temporary files."""
    for name in ("random", "numpy.random"):
        module = sys.modules.get(name)
        if module is not None:
            module.seed()
    tempfile = sys.modules.get("tempfile")
    if tempfile is not None:
        tempfile.tempdir = None


def tell(control, message):
    try:
        control.send(json.dumps(message).encode())
    except OSError:
        os._exit(0)


if __name__ == "__main__":
    main()
