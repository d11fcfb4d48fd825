"""What a script is seen doing that its contract does not speak of: a file of JSON lines, written as it happens.

Written as it happens, because a script can end the process at any moment. Each line is a sighting: `seen` (its kind),
`what`, `during` (`import` or `main`), and `file` and `line` of the script where it was done. Each thing is told once.

Nothing here may change what the script does: no descriptor stays open, no lock is held, and an exception that a signal
handler of the script raises meanwhile goes on to the script.
"""

import json
import os
import sys

# Bound now: what a script puts in their places is its own affair.
_open, _write, _close, _fstat, _getcwd = os.open, os.write, os.close, os.fstat, os.getcwd
_frame_of = sys._getframe

_MOST_OF_A_KIND = 50
_MOST_BYTES = 256 * 1024
_LONGEST = 1000
_HERE = os.path.dirname(os.path.abspath(__file__))


class Sightings:
    """Tells each thing once, and of each kind only so many: then `cut` once."""

    def __init__(self, path, workspace):
        self.during = "import"
        self._path = path
        # As it was given and as it really is; scripts find themselves in either way.
        self._workspaces = tuple(os.path.join(each, "") for each in {workspace, os.path.realpath(workspace)})
        self._told = set()
        self._counts = {}

    def in_workspace(self, path):
        """A file of the repository, not one of a package that is installed in it."""
        return path.startswith(self._workspaces) and "site-packages" not in path

    def has(self, kind, what):
        """It need not be told: it was, or so many others were that no more of the kind will be."""
        return (kind, what) in self._told or ("cut", kind) in self._told

    def note(self, kind, what):
        """Something was seen."""
        what = what[:_LONGEST]
        if self.has(kind, what):
            return
        if self._counts.get(kind, 0) >= _MOST_OF_A_KIND:
            kind, what = "cut", kind
        self._told.add((kind, what))
        self._counts[kind] = self._counts.get(kind, 0) + 1
        self._append({"seen": kind, "what": what, "during": self.during, **self._where()})

    def _where(self):
        """The innermost line of the repository that is at work."""
        frame = _frame_of(2)
        while frame is not None:
            file = frame.f_code.co_filename
            if self.in_workspace(file) and os.path.dirname(file) != _HERE:
                return {"file": file, "line": frame.f_lineno or 1}
            frame = frame.f_back
        return {}

    def _append(self, sighting):
        line = (json.dumps(sighting) + "\n").encode("ascii")
        try:
            flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
            file = _open(self._path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0), 0o600)
            try:
                if _fstat(file).st_size < _MOST_BYTES:
                    _write(file, line)
            finally:
                _close(file)
        except OSError as error:
            # One without a number is not the system's: a signal handler raised it, and the script waits for it.
            if error.errno is None:
                raise


def current_folder():
    """The working folder; None when it is gone."""
    try:
        return _getcwd()
    except OSError as error:
        if error.errno is None:
            raise
        return None
