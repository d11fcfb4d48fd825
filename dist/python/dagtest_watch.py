"""Watches what a script does beside its contract, through Python's audit events, and tells it as sightings.

Seen are the files that Python itself opens, moves or makes, the programs that it starts, and the addresses that it
connects to; what a library opens in C is not, except parquet files by pyarrow (`dagtest_parquet`). Forks are watched like the script, other programs are not.

An open file costs little: once its folder is known to be of no interest, no more is asked than that. Exceptions are
not caught here, because one may be the script's own, raised by its signal handler.
"""

import os
import sys

from dagtest_sightings import current_folder

_WRITES = os.O_WRONLY | os.O_RDWR
_SEPARATOR = os.path.sep
_CODE = (".py", ".pyc", ".pyi", ".so", ".pyd", ".dylib", ".dll", ".pth")
# Folders that files are written to by the bye: devices, caches of tools in the home folder.
_DEVICES = ("/dev/", "/proc/", "/sys/")
_DOINGS = (
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "socket.getaddrinfo",
    "socket.connect",
    "socket.sendto",
    "socket.sendmsg",
)
# What opens files without a word to Python.
_OPEN_IN_C = ("pyarrow.parquet.core", "pandas.io.parquet")
_LINKS_LOOKED_AT = 5000
_MOST_KNOWN = 12


class Watch:
    """The handlers of audit events, by their names."""

    def __init__(self, job, sightings, doings, parquet):
        """`doings(event, args)` is told of what is no file (see `dagtest_doings`); `parquet` loads `dagtest_parquet`."""
        observe = job["observe"]
        self._sightings = sightings
        self._doings = doings
        self._parquet = parquet
        self._inputs = [(path, os.path.join(path, ""), name) for name, path in job["inputs"].items()]
        self._own = _both(observe["folder"])
        self._nodes = _both(os.path.dirname(observe["folder"]))
        free = [place for name in observe["free"] for place in _both(os.path.join(observe["folder"], name))]
        # The driver's own files are written while the script runs.
        self._free = (*free, observe["sightings"], job["result"])
        self._tools = _tool_folders()
        # Whatever is opened below these is of no interest.
        self.known = tuple(os.path.join(observe["folder"], name, "") for name in ("work", "tmp", "outputs"))
        self._quiet_reads, self._quiet_writes = set(), set()
        self._linked = None

    def handlers(self):
        """Audit event, except `open` -> what is done with its arguments."""
        return {
            "os.rename": self._moved,
            "os.link": self._moved,
            "os.symlink": self._linked_to,
            "os.mkdir": self._made,
            "os.chdir": self._went,
            "os.fchdir": self._went,
            "import": self._imported,
            **{event: self._done(event) for event in _DOINGS},
        }

    def _imported(self, args):
        # Nothing else of pip imports this than what installs; that itself is imported without an event.
        if args[0] == "pip._internal.operations.check":
            self._doings("import", args)
        elif args[0] in _OPEN_IN_C:
            self._parquet().watch_when_imported(args[0], self.opened)

    def look_back(self):
        """A process may be forked from one that has imported what is watched as it is imported."""
        for name in _OPEN_IN_C:
            module = sys.modules.get(name)
            if module is not None:
                self._parquet().watch(module, self.opened)

    def _done(self, event):
        return lambda args: self._doings(event, args)

    def opened(self, path, flags):
        """A file is opened, of whose folder it is not known that it is of no interest."""
        quiet = self._quiet_writes if flags & _WRITES else self._quiet_reads
        folder = ""
        if type(path) is str:
            folder = path.rpartition(_SEPARATOR)[0]
            if folder in quiet:
                return
        elif not isinstance(path, (str, bytes)):
            return
        place = _absolute(path)
        if place is None:
            return
        is_quiet = self._write(place) if flags & _WRITES else self._read(place)
        if is_quiet and folder:
            quiet.add(folder)

    def _read(self, place):
        """Looks at a file that is read. True: no other file of its folder is of interest either."""
        if place.startswith(self._own):
            for path, below, name in self._inputs:
                if place == path or place.startswith(below):
                    self._sightings.note("input", name)
                    if len(self.known) < _MOST_KNOWN:
                        self.known = (*self.known, below)
            return True
        if place.startswith(self._tools):
            return True
        if not place.startswith(self._nodes) and not self._sightings.in_workspace(place):
            return True
        if self._sightings.has("read", place) or place.endswith(_CODE):
            return False
        if os.path.isfile(place) and os.path.realpath(place) not in self._links():
            self._sightings.note("read", place)
        return False

    def _write(self, place):
        """Looks at a file that is written. True: no other file of its folder is of interest either."""
        if place.startswith(self._free) or place.startswith(_DEVICES) or place.startswith(self._tools):
            return True
        if not place.endswith(".pyc"):
            self._sightings.note("write", place)
        return False

    def _links(self):
        """What the links in the inputs lead to: large inputs are not copied."""
        if self._linked is None:
            self._linked = set()
            looked_at = 0
            for path, _, _ in self._inputs:
                if os.path.islink(path):
                    self._linked.add(os.path.realpath(path))
                for folder, _, files in os.walk(path):
                    for name in files:
                        looked_at += 1
                        if looked_at > _LINKS_LOOKED_AT:
                            return self._linked
                        file = os.path.join(folder, name)
                        if os.path.islink(file):
                            self._linked.add(os.path.realpath(file))
        return self._linked

    def _moved(self, args):
        self._written(args[1], args[3] if len(args) > 3 else -1)

    def _linked_to(self, args):
        self._written(args[1], args[2] if len(args) > 2 else -1)

    def _made(self, args):
        place = self._place(args[0], args[2] if len(args) > 2 else -1)
        # The event comes before the folder: one that is there already is not made, however often a script asks for it.
        # Nor is it of interest that one around the script's own folders is made anew.
        if place is None or os.path.lexists(place):
            return
        around = os.path.join(place, "")
        if not any(free.startswith(around) for free in self._free):
            self._write(place)

    def _written(self, path, folder):
        place = self._place(path, folder)
        if place is not None:
            self._write(place)

    def _place(self, path, folder):
        """A path that something is put at; None where it is meant as seen from an open folder."""
        return _absolute(path) if isinstance(path, (str, bytes)) and folder in (-1, None) else None

    def _went(self, _):
        self._quiet_reads.clear()
        self._quiet_writes.clear()


def install(watch):
    """From now on and for good: an audit hook cannot be taken away again."""
    opened = watch.opened
    handler_of = watch.handlers().get

    def hook(event, args):
        if event == "open":
            path = args[0]
            if type(path) is not str or not path.startswith(watch.known):
                opened(path, args[2])
            return
        handler = handler_of(event)
        if handler is not None:
            handler(args)

    # Python does not trace hooks; whoever measures what of the driver runs wants to see this one too.
    if sys.gettrace() is not None:
        hook.__cantrace__ = True
    sys.addaudithook(hook)
    watch.look_back()


def _both(folder):
    """A folder as the beginning of paths in it: as it was given, and as it really is."""
    return tuple(os.path.join(each, "") for each in {folder, os.path.realpath(folder)})


def _tool_folders():
    """Where Python and packages are installed, and where tools keep caches and settings: `~/.cache` and its like."""
    prefixes = {place for each in {sys.prefix, sys.exec_prefix, sys.base_prefix} for place in _both(each)}
    home = os.environ.get("HOME") or os.environ.get("USERPROFILE")
    # Not all below a prefix: that may be `/usr`, and the repository in `/usr/src`.
    parts = ("bin", "include", "lib", "lib32", "lib64", "share", "Lib", "Scripts", "DLLs")
    found = {f"{prefix}{part}{_SEPARATOR}" for prefix in prefixes for part in parts}
    if home:
        found |= {f"{place}." for place in _both(home)}
    return tuple(found)


def _absolute(path):
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    if not os.path.isabs(path):
        folder = current_folder()
        if folder is None:
            return None
        path = os.path.join(folder, path)
    return os.path.normpath(path)
