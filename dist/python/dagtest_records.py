"""What the driver tells the engine: a file of JSON lines, written as things happen.

Written as they happen, because a script can end the process at any moment (`os._exit`, a signal). The records are
`returned` (main came back), `exit` (`sys.exit`), `failed` (see `dagtest_failure`), and `usage`: the last one counts.
"""

import json
import os
import time


class Records:
    """The result file. Only the process that opened it writes: a fork of the script is not the script."""

    def __init__(self, path):
        self._path = path
        self._process = os.getpid()
        self._began = time.monotonic()
        self._file = self._open(os.O_TRUNC)
        self._identity = os.fstat(self._file)

    def _open(self, how):
        # Windows would translate line ends without O_BINARY.
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0) | how
        return os.open(self._path, flags, 0o600)

    def write(self, record):
        """Appends a record in one piece. What cannot be written is missing, and the engine sees that."""
        if os.getpid() != self._process:
            return
        line = (json.dumps(record) + "\n").encode("ascii")
        try:
            if not self._still_ours():
                self._file = self._open(0)
                self._identity = os.fstat(self._file)
            os.write(self._file, line)
        except OSError:
            pass

    def _still_ours(self):
        """Scripts that close all descriptors exist; the number may mean another file by now."""
        try:
            return os.path.samestat(os.fstat(self._file), self._identity)
        except OSError:
            return False

    def write_usage(self):
        """What the process and the children it has waited for have used until now."""
        children = os.times()
        cpu = time.process_time() + children.children_user + children.children_system
        wall = time.monotonic() - self._began
        usage = {"kind": "usage", "wallMs": round(wall * 1000), "cpuMs": round(cpu * 1000)}
        peak = peak_memory()
        if peak is not None:
            usage["peakRssBytes"] = peak
        self.write(usage)


def peak_memory():
    """The most memory that this process or one of its children held at once, in bytes. None: the system cannot say."""
    try:
        import resource
    except ImportError:
        return None
    # Kilobytes, but bytes on macOS.
    unit = 1 if os.uname().sysname == "Darwin" else 1024
    own = _high_water_mark()
    if own is None:
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit)


def _high_water_mark():
    """Linux counts the pages of whoever started this process into `ru_maxrss`; VmHWM begins with the program itself."""
    try:
        with open("/proc/self/status", "rb") as status:
            for line in status:
                if line.startswith(b"VmHWM:"):
                    return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        pass
    return None
