"""What else the source of a script tells: its imports, and what it does when it is imported."""

import ast
import os
import sys

_STARTS = {
    f"{module}.{name}"
    for module, names in {
        "subprocess": ("run", "call", "check_call", "check_output", "Popen", "getoutput"),
        "os": ("system", "popen", "makedirs", "mkdir", "remove", "chdir", "rename"),
        "shutil": ("rmtree", "copy", "copytree", "move"),
        "urllib.request": ("urlopen", "urlretrieve"),
        "requests": ("get", "post"),
        "time": ("sleep",),
        "sys": ("exit",),
    }.items()
    for name in names
}
_METHODS = {"mkdir", "write_text", "write_bytes", "read_text", "read_bytes", "unlink", "read_csv", "read_parquet"}


def imports(source, folders):
    """Every import that runs when the script is imported: dotted name, relative level, whether it may fail."""
    found = []
    for node in source.imports:
        if node.where != "import" or _is_for_types(node):
            continue
        optional = any(isinstance(each, ast.Try) and _catches_import(each) for each in _above(node))
        if isinstance(node, ast.Import):
            found += [(alias.name, 0, (), optional, node) for alias in node.names]
        else:
            names = tuple(alias.name for alias in node.names)
            found.append((node.module or "", node.level, names, optional, node))
    return [
        (name, level, names, optional, origin(name, level, folders), node)
        for name, level, names, optional, node in sorted(found, key=lambda each: each[4].lineno)
    ]


def origin(name, level, folders):
    """'standard', 'local' (in one of the folders) or 'installed'."""
    first = name.partition(".")[0]
    if level > 0:
        return "local"
    for folder in folders:
        if os.path.isfile(os.path.join(folder, f"{first}.py")) or os.path.isdir(os.path.join(folder, first)):
            return "local"
    return "standard" if first in _standard() else "installed"


def _standard(known=[]):
    if not known:
        names = set(getattr(sys, "stdlib_module_names", ())) or set(sys.builtin_module_names)
        if not hasattr(sys, "stdlib_module_names"):
            # Python 3.9 has no list of them.
            folder = os.path.dirname(os.__file__)
            places = [folder, os.path.join(folder, "lib-dynload")]
            entries = [entry for place in places if os.path.isdir(place) for entry in os.listdir(place)]
            names |= {entry.partition(".")[0] for entry in entries} - {"site-packages"}
        known.append(names)
    return known[0]


def _above(node):
    while node.parent is not None:
        node = node.parent
        yield node


def _is_for_types(node):
    tests = [each.test for each in _above(node) if isinstance(each, ast.If)]
    return any(getattr(test, "id", getattr(test, "attr", "")) == "TYPE_CHECKING" for test in tests)


def _catches_import(node):
    wanted = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException"}
    for handler in node.handlers:
        types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
        if any(each is None or getattr(each, "id", "") in wanted for each in types):
            return True
    return False


def _method(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def work_at_import(source):
    """What happens when the script is imported: ('installs' or 'works', what, node), the first of each kind."""
    installing = _installing(source)
    found = []
    for call in sorted((each for each in source.calls if each.where == "import"), key=lambda each: each.lineno):
        function, _ = source.callee(call)
        dotted = source.dotted(call.func) or ""
        if function in installing or _installs(call, source):
            found.append(("installs", _name(call.func), call))
        elif dotted in _STARTS or _method(call) in _METHODS or getattr(call.func, "id", "") == "open":
            found.append(("works", _name(call.func), call))
    return found


def bends_imports(tree):
    """What a script changes of how modules are imported, when it is imported: their environment or where they are found."""
    todo = list(tree.body)
    while todo:
        node = todo.pop(0)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            continue
        todo[:0] = ast.iter_child_nodes(node)
        targets = getattr(node, "targets", [getattr(node, "target", None)])
        if isinstance(node, (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Delete)):
            changed = [each.value if isinstance(each, ast.Subscript) else each for each in targets]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in ("putenv", "unsetenv", "tzset", "setlocale", "set_start_method"):
                return "the environment"
            changed = [node.func.value] if node.func.attr in _CHANGES else []
        else:
            changed = []
        for each in changed:
            name = each.attr if isinstance(each, ast.Attribute) else getattr(each, "id", None)
            if name == "environ":
                return "the environment"
            if name in ("path", "meta_path", "path_hooks", "modules") and isinstance(each, ast.Attribute):
                if getattr(each.value, "id", None) == "sys":
                    return "the module path"
    return None


_CHANGES = {"setdefault", "update", "pop", "clear", "insert", "append", "extend", "remove", "__setitem__"}


def hands_on(source):
    """Whether the script starts other programs, which see the environment of its process, or runs other modules."""
    for call in source.calls:
        dotted = source.dotted(call.func) or ""
        if dotted.startswith(("subprocess.", "os.exec", "os.spawn", "os.posix_spawn", "os.system", "os.popen", "runpy.")):
            if not _installs(call, source):
                return True
    return False


def _installing(source):
    """The functions of the script that install packages, also through others."""
    found = {_function_of(call) for call in source.calls if _installs(call, source)} - {None}
    before = -1
    while before != len(found):
        before = len(found)
        for function in list(found):
            found |= {_function_of(call) for call, _ in source.callers.get(function, [])} - {None}
    return found


def _function_of(node):
    return next((each for each in _above(node) if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef))), None)


def _installs(call, source):
    """`subprocess.run([sys.executable, '-m', 'pip', 'install', …])`, `os.system('pip install …')`, `pip.main([…])`."""
    dotted = source.dotted(call.func) or ""
    if dotted in ("pip.main", "pip._internal.main", "pip._internal.cli.main.main"):
        return True
    if not dotted.startswith(("subprocess.", "os.system", "os.popen")) or not call.args:
        return False
    words = _words(call.args[0], source)
    return "install" in words and bool({"pip", "pip3", "uv", "conda", "mamba"} & {w.rpartition("/")[2] for w in words})


def _words(node, source, depth=0):
    """The words of a command, whether a list or a text, as far as they can be seen."""
    if depth > 4:
        return set()
    if isinstance(node, ast.Constant):
        return set(node.value.split()) if isinstance(node.value, str) else set()
    if isinstance(node, ast.Name):
        values = [what[1] for what in source.bindings(node) if what[0] == "value"]
        return set().union(*(_words(value, source, depth + 1) for value in values))
    parts = [each for each in ast.iter_child_nodes(node) if isinstance(each, ast.expr)]
    if isinstance(node, (ast.List, ast.Tuple, ast.BinOp, ast.JoinedStr, ast.Starred)):
        return set().union(*(_words(each, source, depth + 1) for each in parts))
    return set()


def _name(node):
    if isinstance(node, ast.Attribute):
        before = _name(node.value)
        return f"{before}.{node.attr}" if before else node.attr
    return node.id if isinstance(node, ast.Name) else ""
