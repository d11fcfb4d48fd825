"""Importing a script: under which name, in which packages, with which module path; or running it as `__main__`."""

import ast
import importlib.machinery
import importlib.util
import os
import sys
import types
from collections import namedtuple

# name: of the module; parents: packages above it, outermost first; path: what goes before everything in sys.path
Place = namedtuple("Place", "name parents path")

# folders: where its modules are looked for; init: its __init__.py, or None
Package = namedtuple("Package", "name folders init")

# The package that stands for whatever lies above the workspace.
_BEYOND = "dag_script_test_root"


def place(script, workspace, extra):
    """Under which name a script is imported. With imports such as `from ..x import y` it is a module of a package."""
    folder = os.path.dirname(script.path)
    stem = os.path.splitext(script.name)[0].replace(".", "_")
    level = max((node.level for node in ast.walk(script.tree) if isinstance(node, ast.ImportFrom)), default=0)
    if level == 0:
        return Place(_free_name(stem), [], [folder, *extra])

    # Up through the packages, then on through plain folders as far as the imports reach, but not out of the workspace.
    above, top = [], folder
    while os.path.isfile(os.path.join(top, "__init__.py")) and os.path.dirname(top) != top:
        above, top = [top] + above, os.path.dirname(top)
    while len(above) < level and top.startswith(os.path.join(workspace, "")):
        above, top = [top] + above, os.path.dirname(top)

    # What the imports want beyond that lies beside the script, at the top, or in a folder of `path`.
    parents = [(_BEYOND, [*extra, top, folder], None)] * (level - len(above))
    for part in above:
        init = os.path.join(part, "__init__.py")
        parents.append((os.path.basename(part), [part], init if os.path.isfile(init) else None))
    parents[0] = (_free_name(parents[0][0]), *parents[0][1:])
    names = [parent[0] for parent in parents]
    packages = [Package(".".join(names[: i + 1]), *parent[1:]) for i, parent in enumerate(parents)]
    return Place(".".join([*names, stem]), packages, [folder, top, *extra])


def _free_name(name):
    """A script may be called like a module of Python's own, which must stay what it is."""
    taken = name in sys.modules or name in getattr(sys, "stdlib_module_names", sys.builtin_module_names)
    return f"script_{name}" if taken else name


def import_script(script, place):
    """Imports a script under its name. Registered, so that its functions can be handed to other processes."""
    _import_parents(place)
    module = importlib.util.module_from_spec(_spec_of(script, place))
    _register(place.name, module)
    exec(script.code, module.__dict__)
    return sys.modules.get(place.name, module)


def run_as_program(script, place):
    """Runs a script as `__main__`; one with relative imports as `python -m` would."""
    module = types.ModuleType("__main__")
    module.__file__ = script.path
    module.__loader__ = importlib.machinery.SourceFileLoader("__main__", script.path)
    module.__package__ = None
    if place.parents:
        module.__package__ = place.parents[-1].name
        module.__spec__ = _spec_of(script, place)
    sys.modules["__main__"] = module
    if "__mp_main__" in sys.modules:
        # What other processes call `__main__`, taken when `multiprocessing` was imported, perhaps before us.
        sys.modules["__mp_main__"] = module
    _import_parents(place)
    exec(script.code, module.__dict__)


def _spec_of(script, place):
    # Whatever the file's ending: Python would not take one without `.py` for a module.
    loader = importlib.machinery.SourceFileLoader(place.name, script.path)
    return importlib.util.spec_from_file_location(place.name, script.path, loader=loader)


def _import_parents(place):
    for package in place.parents:
        if package.init is None:
            spec = importlib.machinery.ModuleSpec(package.name, None, is_package=True)
            spec.submodule_search_locations = package.folders
            _register(package.name, importlib.util.module_from_spec(spec))
        elif package.name not in sys.modules:
            spec = importlib.util.spec_from_file_location(
                package.name, package.init, submodule_search_locations=package.folders
            )
            module = importlib.util.module_from_spec(spec)
            _register(package.name, module)
            spec.loader.exec_module(module)


def _register(name, module):
    sys.modules[name] = module
    parent, _, child = name.rpartition(".")
    if parent:
        setattr(sys.modules[parent], child, module)
