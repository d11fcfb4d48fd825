"""Processes that have imported what scripts import, and fork a child for each script that asks for just these modules.

They form a tree: the one that has pandas is forked from the root, and the one that has pandas and sklearn from that. A
script is forked from the one that has the modules it asks for, and no others. Whatever goes wrong with a set of modules,
the script is started in a process of its own, and told why. Linux only.
"""

import json
import os
import socket
import time

# A library that takes longer to import is not worth waiting for.
GROW_SECONDS = 60.0
PACKET = 1 << 20
# How often a forked script is looked at, and how often in a row it must stand still to be given up.
LOOK_SECONDS = 1.0
STILL = 4


class Parent:
    """One process of the tree. `modules` are all that it was asked to import, its own parents' included."""

    def __init__(self, modules, control):
        self.modules = modules
        self.control = control
        self.ready = False
        self.importing = None
        self.pid = None
        # What it is forked from may itself still be importing.
        self.deadline = time.monotonic() + 2 * GROW_SECONDS


class Waiting:
    """A script that asked for modules and does not run yet."""

    def __init__(self, number, request):
        self.number = number
        self.request = request
        self.parent = None
        self.gate = None
        self.files = None
        self.cancelled = False


class Parents:
    """All trees: one for each program, folder of modules and environment that is asked for.

    `open_files(request)` gives an open log and the identities of log and folder; `begin(number, pid, files)` is called
    when a child is about to run; `start_cold(number, request, why)` when one cannot be had; `fail(number, code, importing)`
    when it is cancelled, with the module that it waits for, or its files cannot be opened.
    """

    def __init__(self, open_files, begin, start_cold, fail):
        self._open_files, self._begin, self._start_cold, self._fail = open_files, begin, start_cold, fail
        self._trees = {}  # key -> {modules: Parent}
        self._roots = {}  # group -> key
        self._refused = {}  # module -> why
        self._waiting = {}  # number -> Waiting

    def offer(self, number, request):
        """Takes a start whose request has `warm`."""
        wait = Waiting(number, request)
        self._waiting[number] = wait
        self._place(wait)

    def cancel(self, number):
        """False: it is not here, or not any more."""
        wait = self._waiting.get(number)
        if wait is None:
            return False
        wait.cancelled = True
        if wait.gate is None:
            importing = self._importing_for(wait)
            self._drop(wait)
            self._fail(number, "ECANCELED", importing)
        return True

    def _importing_for(self, wait):
        """The module whose import it waits for: in its own process, or in one that this is to be forked from."""
        for tree in self._trees.values():
            if wait.parent in tree.values():
                above = [each for each in tree.values() if each.modules <= wait.parent.modules and not each.ready]
                names = [each.importing for each in sorted(above, key=lambda each: len(each.modules)) if each.importing]
                return names[0] if names else None
        return None

    @property
    def groups(self):
        """The process groups of the trees themselves."""
        return set(self._roots)

    @property
    def busy(self):
        """A child may be there that is not known yet."""
        return any(wait.gate is not None for wait in self._waiting.values())

    @property
    def controls(self):
        return {parent.control: (tree, parent) for tree in self._trees.values() for parent in tree.values()}

    def next_deadline(self):
        """Seconds until something has to be given up; None: nothing."""
        ends = [parent.deadline for tree in self._trees.values() for parent in tree.values() if not parent.ready]
        return max(0.0, min(ends) - time.monotonic()) if ends else None

    def hear(self, control):
        """Reads one packet of a process."""
        found = self.controls.get(control)
        if found is None:
            return
        tree, parent = found
        try:
            data = control.recv(PACKET)
        except OSError:
            data = b""
        if not data:
            self._lose(tree, parent)
            return
        said = json.loads(data)
        if "growing" in said:
            parent.pid = said["growing"]
            parent.deadline = time.monotonic() + GROW_SECONDS
        elif "importing" in said:
            parent.importing = said["importing"]
        elif "failed" in said:
            self._refused[said["failed"]] = said["why"]
        elif "ready" in said:
            parent.ready = True
            for wait in [each for each in self._waiting.values() if each.parent is parent]:
                self._send(wait, parent)
        elif "pid" in said:
            self._open_gate(said["run"], said["pid"])
        elif "refused" in said:
            self._go_cold(self._waiting[said["run"]], said["refused"])

    def expire(self):
        """Gives up what takes too long."""
        for tree in list(self._trees.values()):
            for parent in list(tree.values()):
                if not parent.ready and time.monotonic() >= parent.deadline:
                    if parent.importing is None:
                        self._refused["python"] = "no process came up that scripts could be forked from"
                    else:
                        self._refused[parent.importing] = f"importing {parent.importing} takes too long"
                    self._kill(parent)

    def close(self):
        for group in self._roots:
            try:
                os.killpg(group, 9)
            except OSError:
                pass

    def _place(self, wait):
        """Finds or grows the process that has just the modules, without those that cannot be had."""
        warm = wait.request["warm"]
        asked = [name for name in warm["modules"] if name not in self._refused]
        if not asked or "python" in self._refused:
            why = [self._refused[name] for name in ["python", *warm["modules"]] if name in self._refused]
            self._go_cold(wait, why[0] if why else "it imports nothing that others import too")
            return
        key = json.dumps([warm["argv"], warm["env"]], sort_keys=True)
        try:
            tree = self._trees.get(key) or self._plant(key, warm)
            parent = tree.get(frozenset(asked)) or self._grow(tree, asked)
        except OSError as error:
            self._go_cold(wait, f"no process can be made: {error.strerror}")
            return
        wait.parent = parent
        if parent.ready:
            self._send(wait, parent)

    def _plant(self, key, warm):
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        said = os.memfd_create("said")
        try:
            argv = [word.encode() for word in [*warm["argv"], "3"]]
            environment = {name.encode(): value.encode() for name, value in warm["env"].items()}
            actions = [
                (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
                (os.POSIX_SPAWN_DUP2, said, 1),
                (os.POSIX_SPAWN_DUP2, said, 2),
                (os.POSIX_SPAWN_DUP2, theirs.fileno(), 3),
            ]
            pid = os.posix_spawn(argv[0], argv, environment, file_actions=actions, setsid=True, setsigmask=[])
        finally:
            os.close(said)
            theirs.close()
        root = Parent(frozenset(), ours)
        # It imports nothing: what it is sent waits for it.
        root.ready = True
        root.pid = pid
        self._roots[pid] = key
        self._trees[key] = {root.modules: root}
        return self._trees[key]

    def _grow(self, tree, asked):
        below = [parent for parent in tree.values() if parent.modules < frozenset(asked)]
        base = max(below, key=lambda parent: len(parent.modules))
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            order = {"grow": [name for name in asked if name not in base.modules]}
            socket.send_fds(base.control, [json.dumps(order).encode()], [theirs.fileno()])
        finally:
            theirs.close()
        parent = tree[frozenset(asked)] = Parent(frozenset(asked), ours)
        return parent

    def _send(self, wait, parent):
        request = wait.request
        try:
            log, wait.files = self._open_files(request)
        except OSError as error:
            self._drop(wait)
            self._fail(wait.number, error)
            return
        gate, wait.gate = os.pipe()
        order = {"run": wait.number, "cwd": request["cwd"], "env": request["env"], **request["warm"]["run"]}
        try:
            socket.send_fds(parent.control, [json.dumps(order).encode()], [gate, log])
        except OSError as error:
            self._go_cold(wait, f"it cannot be handed over: {error.strerror}")
        finally:
            os.close(gate)
            os.close(log)

    def _open_gate(self, number, pid):
        wait = self._waiting[number]
        gate = wait.gate
        self._drop(wait, close=False)
        if wait.cancelled:
            self._fail(number, "ECANCELED")
        else:
            self._begin(number, pid, wait.files)
            try:
                os.write(gate, b"1")
            except BrokenPipeError:
                pass  # Killed at the gate; its end is collected like any other.
        os.close(gate)

    def _go_cold(self, wait, why):
        self._drop(wait)
        if wait.cancelled:
            self._fail(wait.number, "ECANCELED")
        else:
            self._start_cold(wait.number, wait.request, why)

    def _drop(self, wait, close=True):
        self._waiting.pop(wait.number, None)
        if close and wait.gate is not None:
            os.close(wait.gate)
            wait.gate = None

    def _lose(self, tree, parent):
        """A process of the tree has ended: because an import failed, or it died of one."""
        tree.pop(parent.modules, None)
        parent.control.close()
        if not parent.modules:
            self._refused.setdefault("python", "the process that forks scripts died")
        elif not parent.ready and parent.importing is not None and not any(n in self._refused for n in parent.modules):
            self._refused[parent.importing] = f"importing {parent.importing} ends the process"
        for wait in [each for each in self._waiting.values() if each.parent is parent]:
            if wait.gate is not None or not parent.modules:
                self._go_cold(wait, "the process that forks scripts died")
            else:
                wait.parent = None
                self._place(wait)

    def _kill(self, parent):
        try:
            if parent.pid is not None:
                os.kill(parent.pid, 9)
        except OSError:
            pass
        parent.deadline = time.monotonic() + GROW_SECONDS


class Stillness:
    """Whether a forked script stands still for good: each of its threads waits for another one, without an end.

    That happens where a library was in the middle of something when its process was forked (an OpenMP region, say). A
    script that sleeps, waits for a program or for the network, or sets itself a time does not look like this.
    """

    def __init__(self):
        self._looks = {}  # pid -> (cpu, times)

    def is_still(self, pid):
        """To be asked once every LOOK_SECONDS."""
        cpu = waiting_cpu(pid)
        before, times = self._looks.get(pid, (None, 0))
        times = times + 1 if cpu is not None and cpu == before else 0
        self._looks[pid] = (cpu, times)
        return times >= STILL

    def forget(self, pid):
        self._looks.pop(pid, None)


def waiting_cpu(pid):
    """The CPU time of a process all of whose threads wait for a futex without an end; None: it is not such a one."""
    cpu = []
    try:
        with open("/proc/%d/task/%d/children" % (pid, pid), "rb") as file:
            if file.read().strip():
                return None
        for thread in os.listdir("/proc/%d/task" % pid):
            with open("/proc/%d/task/%s/syscall" % (pid, thread), "rb") as file:
                call = file.read().split()
            # The number of futex on x86-64 and on 64-bit ARM; its fourth argument is the time that is waited at most.
            if len(call) < 5 or call[0] not in (b"202", b"98") or int(call[4], 16) != 0:
                return None
            with open("/proc/%d/task/%s/stat" % (pid, thread), "rb") as file:
                cpu.append(file.read().rpartition(b")")[2].split()[11:13])
    except (OSError, ValueError):
        return None
    return cpu
