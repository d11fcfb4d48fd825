"""What a script does that is no file: programs that it starts, packages that it installs, addresses that it connects to.

Loaded when the first such thing happens. Exceptions are not caught here, because one may be the script's own.
"""

import _thread
import os

import dagtest_installs


class Doings:
    """The handlers of audit events, by their names."""

    def __init__(self, sightings, blocked):
        self._sightings = sightings
        self._blocked = blocked
        self._looked_up = {}
        self._handlers = {
            "subprocess.Popen": lambda args: self._started(args[1] or args[0], args[3]),
            "os.system": lambda args: self._started(args[0], None),
            "os.exec": lambda args: self._started(args[1] or args[0], args[2]),
            "os.posix_spawn": lambda args: self._started(args[1] or args[0], args[2]),
            "os.spawn": lambda args: self._started(args[2] or args[1], args[3]),
            "import": lambda args: self._note_install("something, with pip as a module"),
            "socket.getaddrinfo": self._looked,
            "socket.connect": self._connected,
            "socket.sendto": self._connected,
            "socket.sendmsg": self._connected,
        }

    def __call__(self, event, args):
        self._handlers[event](args)

    def _started(self, command, environment):
        words = dagtest_installs.words_of(command)
        if not words:
            return
        installed = dagtest_installs.installed_by(words)
        if installed is None:
            self._sightings.note("process", os.path.basename(words[0]))
            return
        self._note_install(installed)
        if self._blocked and not dagtest_installs.obeys(environment):
            raise PermissionError(f"{installed} is not installed: the test file says `installs: block`.")

    def _note_install(self, installed):
        self._sightings.note("blocked-install" if self._blocked else "install", installed)
        if self._blocked:
            os.write(2, b"dag-script-test: `installs: block` is set, so pip finds only what is installed already.\n")

    def _looked(self, args):
        if isinstance(args[0], str):
            # By thread: a connection usually follows at once.
            self._looked_up[_thread.get_ident()] = args[0]
            if len(self._looked_up) > 1000:
                self._looked_up.clear()

    def _connected(self, args):
        address = args[1]
        if not isinstance(address, tuple) or len(address) < 2 or not _is_internet(args[0]):
            return
        host, port = address[0], address[1]
        if isinstance(host, (bytes, bytearray)):
            host = os.fsdecode(bytes(host))
        if not isinstance(host, str) or not isinstance(port, int):
            return
        name = self._looked_up.pop(_thread.get_ident(), host)
        if _is_loopback(host):
            self._sightings.note("loopback", f"port {port}")
            return
        self._sightings.note("network", f"{name}:{port}" if name == host else f"{name}:{port} ({host})")


def _is_internet(connection):
    import _socket

    try:
        family = _socket.socket.family.__get__(connection)
    except TypeError:
        return False
    return family in (_socket.AF_INET, getattr(_socket, "AF_INET6", None))


def _is_loopback(host):
    return host in ("localhost", "::1", "") or host.startswith("127.") or host.startswith("::ffff:127.")
