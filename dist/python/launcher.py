"""Starts programs for the engine, much faster than Node can: a small process forks faster than a large one.

Reads requests from standard input and writes events to standard output, one JSON object a line:

    {"start": 1, "argv": [...], "cwd": "/...", "env": {...}, "log": "/..."}      {"kill": 1, "signal": "SIGTERM"}
    {"ready": true}
    {"event": "started", "id": 1, "pid": 4711, "at": ms}   {"event": "failed", "id": 1, "code": "ENOENT"}
    {"event": "exited", "id": 1}                           only when something of the program is still there
    {"event": "ended", "id": 1, "exit": 0 | "signal": "SIGKILL", "at": ms, "cpuMs": ms, "peakRssBytes": n, "leftBehind": false}

A start may have "warm": the program may then be forked from a process that has imported its modules (`launcher_parents`);
"started" says "warm": true, or "cold": why it was not. One that hangs because it was forked ends with "hung": true, and one
that is told to end while it waits for a module fails with "importing": that module.

Every program leads a session and process group of its own. Signals are asked for by the request's number and one thread both
sends them and collects the dead, so no signal can reach a process that was given the number of a dead one. On Linux this
process adopts orphans, and so it also finds and ends what left its group with setsid. When the standard input closes (the
engine is gone, however it went) all programs are killed.

Standard library only, Python 3.9 or newer.
"""

import errno
import json
import os
import resource
import select
import signal
import sys
import time

# Nothing is left beside our own files.
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import launcher_parents  # noqa: E402

# Between a program's exit and the end of what it left: who is only just exiting is not left behind.
NOTICE_SECONDS = 0.5
# For the kernel to clear away what was killed; after it, processes of another user are given up.
GONE_SECONDS = 2.0
POLL_SECONDS = 0.01
PR_SET_DUMPABLE = 4
PR_SET_CHILD_SUBREAPER = 36
ALL_SIGNALS = signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}
MISSING = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG)


class Job:
    """One program, from its start until everything it started is gone."""

    def __init__(self, number, pid, log, cwd):
        self.number = number
        self.pid = pid
        # Files are known by device and inode: names can be changed by the program.
        self.log = log
        self.cwd = cwd
        self.end = None
        self.deadline = 0.0
        self.killed = False
        self.forked = False
        self.hung = False


running = {}  # pid -> Job whose program runs
leaving = []  # Jobs whose program ended and that left something
stillness = launcher_parents.Stillness()
next_look = 0.0


def main():
    keep_descriptors()
    if sys.platform == "linux" and not adopt_orphans():
        sys.exit("prctl is not available")
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    os.set_blocking(writer, False)
    signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    asked_to_end = []
    signal.signal(signal.SIGCHLD, lambda *_: None)
    for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(name, lambda *_: asked_to_end.append(True))
    tell({"ready": True})

    requests = b""
    while not asked_to_end:
        ready, _, _ = select.select([0, reader, *parents.controls], [], [], patience())
        if reader in ready:
            drain(reader)
        if 0 in ready:
            received = os.read(0, 1 << 20)
            if not received:
                break
            *lines, requests = (requests + received).split(b"\n")
            for line in lines:
                obey(json.loads(line))
        for control in ready:
            if control not in (0, reader):
                parents.hear(control)
        parents.expire()
        collect()
        look_for_the_still()
        sweep()
    end_all()


def patience():
    """Seconds until something is to be done though nothing was heard; None: nothing is."""
    waits = [parents.next_deadline()]
    if leaving:
        waits.append(POLL_SECONDS)
    if any(job.forked for job in running.values()):
        waits.append(max(0.0, next_look - time.monotonic()))
    return min((wait for wait in waits if wait is not None), default=None)


def look_for_the_still():
    """Ends forked programs that hang because they were forked."""
    global next_look
    if time.monotonic() < next_look:
        return
    next_look = time.monotonic() + launcher_parents.LOOK_SECONDS
    for job in running.values():
        if job.forked and not job.hung and stillness.is_still(job.pid):
            job.hung = True
            signal_group(job.pid, signal.SIGKILL)


def adopt_orphans():
    """Whoever loses its parent becomes a child of this process instead of the system's first process."""
    try:
        import ctypes

        prctl = ctypes.CDLL(None).prctl
        # Programs of the same user cannot reach into this process then and forge what it says of others.
        prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
        return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0
    except (ImportError, OSError, AttributeError):
        return False


def keep_descriptors():
    """Programs get none of the descriptors that this process was itself given."""
    for name in os.listdir("/dev/fd"):
        try:
            os.set_inheritable(int(name), False)
        except OSError:
            pass  # The one that read the folder.


def tell(event):
    data = json.dumps(event, separators=(",", ":")).encode() + b"\n"
    try:
        while data:
            data = data[os.write(1, data) :]
    except BrokenPipeError:
        pass  # The engine is gone; the end of the standard input will end us too.


def drain(reader):
    try:
        while os.read(reader, 4096):
            pass
    except BlockingIOError:
        pass


def obey(request):
    if "kill" in request:
        if parents.cancel(request["kill"]):
            return
        for job in running.values():
            if job.number == request["kill"]:
                signal_group(job.pid, getattr(signal, request["signal"]))
                # One that was stopped hears no other signal than this and SIGKILL.
                signal_group(job.pid, signal.SIGCONT)
        return
    if "warm" in request and sys.platform == "linux":
        parents.offer(request["start"], request)
    else:
        start_cold(request["start"], request)


def start_cold(number, request, why=None):
    try:
        job = start(number, request, why)
    except (OSError, ValueError, NotImplementedError) as error:
        fail(number, error)
        return
    running[job.pid] = job


def fail(number, error, importing=None):
    code = error if isinstance(error, str) else errno.errorcode.get(getattr(error, "errno", None), str(error))
    tell({"event": "failed", "id": number, "code": code, **({} if importing is None else {"importing": importing})})


def begin_forked(number, pid, files):
    job = running[pid] = Job(number, pid, *files)
    job.forked = True
    tell({"event": "started", "id": number, "pid": pid, "at": now_ms(), "warm": True})


def open_files(request):
    """The open log, and the identities of log and working directory."""
    os.chdir(request["cwd"])
    try:
        log = os.open(request["log"], os.O_WRONLY | os.O_APPEND | os.O_NOFOLLOW)
        return log, (identity(log), identity("."))
    finally:
        os.chdir("/")


parents = launcher_parents.Parents(open_files, begin_forked, start_cold, fail)


def start(number, request, why):
    log, files = open_files(request)
    try:
        os.chdir(request["cwd"])
        # Whatever can fail comes before the program runs: then it either is known here or never began.
        argv = [word.encode() for word in request["argv"]]
        environment = {name.encode(): value.encode() for name, value in request["env"].items()}
        at = now_ms()
        pid = spawn(argv, environment, log)
        tell({"event": "started", "id": number, "pid": pid, "at": at, **({} if why is None else {"cold": why})})
        return Job(number, pid, *files)
    finally:
        os.close(log)
        os.chdir("/")


def spawn(argv, environment, log):
    """Searches the program's own PATH, as execvp does: also what it does with a script without a first line."""
    program = argv[0]
    folders = environment.get(b"PATH", os.defpath.encode()).split(b":")
    places = [program] if b"/" in program else [os.path.join(folder or b".", program) for folder in folders if program]
    refused = None
    for place in places:
        try:
            os.stat(place)  # far cheaper than a start that fails
            return spawn_at(place, argv, environment, log)
        except OSError as error:
            if error.errno == errno.ENOEXEC:
                return spawn_at(b"/bin/sh", [b"sh", place, *argv[1:]], environment, log)
            if error.errno == errno.EACCES:
                refused = error
            elif error.errno not in MISSING:
                raise
    raise refused or OSError(errno.ENOENT, "not found")


def spawn_at(place, argv, environment, log):
    return os.posix_spawn(
        place,
        argv,
        environment,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
            (os.POSIX_SPAWN_DUP2, log, 1),
            (os.POSIX_SPAWN_DUP2, log, 2),
        ],
        setsid=True,
        setsigmask=[],
        setsigdef=ALL_SIGNALS,
    )


def collect():
    """Takes note of every child that ended: programs, and orphans of programs."""
    ended = []
    while True:
        try:
            pid, status, usage = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            break
        if pid == 0:
            break
        job = running.pop(pid, None)
        if job is not None:
            job.end = {"event": "ended", "id": job.number, **how(status), "at": now_ms(), **used(usage)}
            if job.hung:
                job.end["hung"] = True
            stillness.forget(pid)
            ended.append(job)
    # Only now: the dead that nobody had collected would still count as members of a group.
    for job in ended:
        if signal_group(job.pid, 0) or escaped(job):
            job.deadline = time.monotonic() + NOTICE_SECONDS
            leaving.append(job)
            tell({"event": "exited", "id": job.number})
        else:
            finish(job)


def how(status):
    if os.WIFEXITED(status):
        return {"exit": os.WEXITSTATUS(status)}
    number = os.WTERMSIG(status)
    try:
        return {"signal": signal.Signals(number).name}
    except ValueError:
        return {"signal": "SIG%d" % number}


def used(usage):
    cost = {"cpuMs": round((usage.ru_utime + usage.ru_stime) * 1000, 3)}
    # Until it executes its program a child is a copy of this process; a peak that is not above ours says nothing.
    if usage.ru_maxrss > resource.getrusage(resource.RUSAGE_SELF).ru_maxrss:
        cost["peakRssBytes"] = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return cost


def sweep():
    """Goes on with ending what programs left behind."""
    for job in list(leaving):
        left = escaped(job)
        if not signal_group(job.pid, 0) and not left:
            finish(job)
        elif time.monotonic() >= job.deadline:
            if job.killed:
                finish(job)
                continue
            job.killed = True
            job.deadline = time.monotonic() + GONE_SECONDS
        if job.killed and job in leaving:
            # Again and again: who loses its parent by this shows up only now.
            for group in [job.pid, *left]:
                signal_group(group, signal.SIGKILL)


def finish(job):
    if job in leaving:
        leaving.remove(job)
    tell({**job.end, "leftBehind": job.killed})
    if not running and not leaving and not parents.busy:
        # Nobody is left who could need them.
        for group in orphan_groups():
            signal_group(group, signal.SIGKILL)


def escaped(job):
    """The groups of orphans outside the program's own group that write to its log or stand in its working directory."""
    busy = {other.cwd for other in [*running.values(), *leaving] if other is not job}
    return [
        group
        for group, pid in orphan_groups().items()
        if job.log in (seen(pid, "fd/1"), seen(pid, "fd/2")) or (seen(pid, "cwd") == job.cwd and job.cwd not in busy)
    ]


def orphan_groups():
    """Group -> a member of it, of all children that are neither programs nor in the group of one."""
    try:
        with open("/proc/self/task/%d/children" % os.getpid(), "rb") as file:
            children = [int(word) for word in file.read().split()]
    except OSError:
        return {}
    groups = {}
    ours = {*running, *(job.pid for job in leaving), *parents.groups}
    for pid in children:
        if pid in running:
            continue
        try:
            group = os.getpgid(pid)
        except ProcessLookupError:
            continue
        if group not in ours:
            groups[group] = pid
    return groups


def seen(pid, name):
    try:
        return identity("/proc/%d/%s" % (pid, name))
    except OSError:
        return None


def identity(file):
    found = os.stat(file)
    return (found.st_dev, found.st_ino)


def signal_group(group, number):
    """False: the group is empty."""
    try:
        os.killpg(group, number)
        return True
    except ProcessLookupError:
        return False
    except PermissionError:
        # On Linux: it has members, all of another user. Elsewhere: perhaps only the dead.
        return sys.platform == "linux"


def end_all():
    parents.close()
    deadline = time.monotonic() + GONE_SECONDS
    while time.monotonic() < deadline:
        groups = [*running, *(job.pid for job in leaving), *orphan_groups()]
        for group in groups:
            signal_group(group, signal.SIGKILL)
        collect()
        sweep()
        if not groups:
            return
        time.sleep(POLL_SECONDS / 5)


def now_ms():
    return round(time.time() * 1000)


if __name__ == "__main__":
    main()
