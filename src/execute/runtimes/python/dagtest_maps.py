"""Maps that tell when a script looks for a name that its contract does not declare.

They are dictionaries in every other way. A subclass of `dict` is taken for another type by code that looks types up in
tables, as `yaml.safe_dump` does; so its class equals `dict`. Only `type(x) is dict` sees the difference.
"""

import os
import sys


class _Alike(type):
    """Of a class that is to be taken for `dict`, also when more of its kind are made (`type(x)(...)`)."""

    def __eq__(cls, other):
        return other is cls or other is dict

    def __hash__(cls):
        return hash(dict)

    def __repr__(cls):
        return repr(dict)

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        return isinstance(instance, dict)

    def __subclasscheck__(cls, subclass):
        return issubclass(subclass, dict)


class _RecordingMap(dict, metaclass=_Alike):
    """Calls `_missed` with each name that is looked for and not there, and `_listed` when it is gone over."""

    __slots__ = ("_missed", "_listed")

    def __missing__(self, key):
        self._missed(key)
        raise KeyError(key)

    def __contains__(self, key):
        return super().__contains__(key) or bool(self._missed(key))

    def get(self, key, default=None):
        if not super().__contains__(key):
            self._missed(key)
        return super().get(key, default)

    def pop(self, key, *default):
        if not super().__contains__(key):
            self._missed(key)
        return super().pop(key, *default)

    def setdefault(self, key, default=None):
        if not super().__contains__(key):
            self._missed(key)
        return super().setdefault(key, default)

    def __iter__(self):
        self._listed()
        return super().__iter__()

    def keys(self):
        self._listed()
        return super().keys()

    def values(self):
        self._listed()
        return super().values()

    def items(self):
        self._listed()
        return super().items()

    def __reduce__(self):
        # Another process gets a dictionary: what it does with it is not told.
        return dict, (dict.copy(self),)


_RecordingMap.__name__ = _RecordingMap.__qualname__ = "dict"
_RecordingMap.__module__ = "builtins"


def recording_map(content, missed, listed):
    """`content` as a map that tells. Neither function may raise; what they return is of no concern, but not true."""
    made = dict.__new__(_RecordingMap)
    dict.update(made, content)
    made._missed = missed
    made._listed = listed
    return made


def watch_environ(seen):
    """Calls `seen(name, file)` for each name that a file of code looks for in `os.environ`; not when it copies them all.

    Two methods of its class are replaced, so that `os.environ` stays the same object of the same type. `seen` must not
    raise and must be quick.
    """
    kind = type(os.environ)
    usual_get, usual_iterate = kind.__getitem__, kind.__iter__
    # Names that are asked for because all of them are: `dict(os.environ)` looks each one up.
    listed = set()
    between = {
        code.__code__.co_filename for code in (usual_get, os.getenv, kind.get, kind.__contains__, kind.setdefault)
    }
    frame_of = sys._getframe

    def __getitem__(self, key):
        if type(key) is str:
            if key in listed:
                listed.discard(key)
            else:
                frame = frame_of(1)
                while frame is not None and frame.f_code.co_filename in between:
                    frame = frame.f_back
                if frame is not None:
                    seen(key, frame.f_code.co_filename)
        return usual_get(self, key)

    def __iter__(self):
        if self is os.environ:
            listed.update(list(usual_iterate(self)))
        return usual_iterate(self)

    kind.__getitem__, kind.__iter__ = __getitem__, __iter__
