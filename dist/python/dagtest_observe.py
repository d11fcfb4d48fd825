"""Watching a script, as the job asks for it: `observe` holds

- `sightings`: the file that takes what is seen (see `dagtest_sightings`);
- `folder`: the node's folder, and `free`: the names in it below which the script may write;
- `declared`: the names that the contract declares, for each of `input_paths`, `output_paths` and `environ_vars`.
"""

import importlib.util
import os
import sys

# Names that any program may look for: what machine this is and where things are.
_USUAL = set(
    "PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM PWD TMPDIR TMP TEMP CI HOSTNAME USERPROFILE APPDATA "
    "LOCALAPPDATA SYSTEMROOT NO_COLOR FORCE_COLOR COLUMNS LINES".split()
)
_WATCHING = ("dagtest_sightings", "dagtest_maps", "dagtest_watch")
_known = {}  # name -> (spec, code)
_USUAL_BEGINNINGS = ("LC_", "PYTHON", "DAG_INPUT_", "DAG_OUTPUT_", "XDG_")


class NoObserver:
    """Watches nothing."""

    def imported(self):
        """The script's module is there; `main` comes next."""

    def map(self, _, content):
        """What `main` is given for a map."""
        return content


class Observer:
    """Watches the script until its process ends."""

    def __init__(self, job):
        sightings, maps, watch = (_load(name) for name in _WATCHING)
        observe = job["observe"]
        self._job = job
        self._doings = None
        self._set = set(os.environ)
        self._sightings = sightings.Sightings(observe["sightings"], job["workspace"])
        self._declared = {name: set(declared) for name, declared in observe["declared"].items()}
        self._recording_map = maps.recording_map
        maps.watch_environ(self._looked_for)
        watch.install(watch.Watch(job, self._sightings, self._done, lambda: _load("dagtest_parquet")))

    def imported(self):
        self._sightings.during = "main"

    def map(self, name, content):
        declared = self._declared[name]

        def missed(key):
            if type(key) is not str or key in declared:
                return
            if name == "environ_vars":
                self._note_variable(key)
            else:
                self._sightings.note("port", f"{name}: {key}")

        return self._recording_map(content, missed, lambda: self._sightings.note("enumerated", name))

    def _done(self, event, args):
        if self._doings is None:
            _load("dagtest_installs")
            blocked = self._job.get("installs") == "block"
            self._doings = _load("dagtest_doings").Doings(self._sightings, blocked)
        self._doings(event, args)

    def _looked_for(self, name, file):
        # Libraries look for variables of their own, which no contract lists.
        if name not in self._declared["environ_vars"] and self._sightings.in_workspace(file):
            self._note_variable(name)

    def _note_variable(self, name):
        if name not in _USUAL and not name.startswith(_USUAL_BEGINNINGS):
            self._sightings.note("env" if name in self._set else "env-absent", name)


def start(job):
    """Begins to watch, if the job asks for it and this Python can."""
    if "observe" not in job or not hasattr(sys, "addaudithook"):
        return NoObserver()
    return Observer(job)


def prepare():
    """Compiles what watching needs, for processes that are forked from this one. Nothing of it runs here."""
    for name in (*_WATCHING, "dagtest_parquet"):
        _spec_of(name)


def _load(name):
    """A module beside this one, loaded only when it is needed, and without a look at `sys.path`."""
    spec, code = _spec_of(name)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    exec(code, module.__dict__)
    return module


def _spec_of(name):
    """Where a module lies, and its code."""
    if name not in _known:
        place = os.path.join(os.path.dirname(os.path.abspath(__file__)), f"{name}.py")
        spec = importlib.util.spec_from_file_location(name, place)
        _known[name] = (spec, spec.loader.get_code(name))
    return _known[name]
