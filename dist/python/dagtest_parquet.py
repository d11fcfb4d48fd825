"""Lets parquet files be seen that pyarrow opens in C++, where Python tells nobody of it: pandas reads and writes them so.

Its classes for files and datasets, and that of pandas which opens a file for it, tell the path that they are given, and
then do what they always did. They are the same classes, so that whoever holds, tests or pickles them sees no difference.
Other formats of pyarrow are not seen.
"""

import functools
import os
import sys
from pathlib import PurePath

# Module -> class, method, the argument with the path, its place behind `self`, how the file is opened.
_METHODS = {
    "pyarrow.parquet.core": (
        ("ParquetFile", "__init__", "source", 0, os.O_RDONLY),
        ("ParquetDataset", "__init__", "path_or_paths", 0, os.O_RDONLY),
        ("ParquetWriter", "__init__", "where", 0, os.O_WRONLY),
    ),
    "pandas.io.parquet": (("PyArrowImpl", "write", "path", 1, os.O_WRONLY),),
}
_MOST_FILES = 50


def watch_when_imported(name, opened):
    """To be called just before a module is imported: `opened(path, flags)` is told from then on."""
    sys.meta_path.insert(0, _Finder(name, opened))


def watch(module, opened):
    """The same where it is imported already."""
    for kind, method, argument, place, flags in _METHODS[module.__name__]:
        made = getattr(module, kind, None)
        if isinstance(made, type) and method in vars(made):
            setattr(made, method, _telling(vars(made)[method], argument, place, flags, opened))


def _telling(method, argument, place, flags, opened):
    @functools.wraps(method)
    def told(self, *args, **kwargs):
        # With a file system of its own a path means something else.
        if kwargs.get("filesystem") is None:
            given = args[place] if len(args) > place else kwargs.get(argument)
            for path in _paths(given, flags == os.O_RDONLY):
                opened(path, flags)
        return method(self, *args, **kwargs)

    return told


def _paths(given, is_read):
    """The files that are meant, of a folder that is read those in it; none where they are no plain paths."""
    for each in given if isinstance(given, list) else [given]:
        if not isinstance(each, (str, PurePath)) or "://" in str(each):
            continue
        path = str(each)
        if not is_read or not os.path.isdir(path):
            yield path
            continue
        files = (os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names)
        yield from (file for file, _ in zip(files, range(_MOST_FILES)))


class _Finder:
    """Is there for the one import: takes itself away, finds the module where all others do, and watches it once it has run."""

    def __init__(self, name, opened):
        self._name = name
        self._opened = opened

    def find_spec(self, name, path=None, target=None):
        if name != self._name:
            return None
        sys.meta_path.remove(self)
        for finder in sys.meta_path:
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                if spec.loader is not None:
                    self._follow(spec.loader)
                return spec
        return None

    def _follow(self, loader):
        def exec_module(module):
            del loader.exec_module
            loader.exec_module(module)
            watch(module, self._opened)

        loader.exec_module = exec_module
