"""Whether a path that a script is given is that of a file or of a folder, and which way data goes. Nothing is executed."""

import ast
import math

_FOLDER_CALLS = {"join", "listdir", "scandir", "walk", "makedirs", "mkdir", "isdir", "copytree", "iglob", "rmtree"}
_FOLDER_MEMBERS = {"glob", "rglob", "iterdir", "mkdir", "joinpath", "is_dir"}
_READING = {"read_text", "read_bytes", "load", "loadtxt", "genfromtxt", "listdir", "scandir", "walk", "iterdir", "glob", "rglob"}
_WRITING = {"write_text", "write_bytes", "dump", "save", "savetxt", "makedirs", "mkdir", "savefig"}
_SAME = {"Path", "PurePath", "PosixPath", "str", "fspath", "abspath", "realpath", "expanduser", "normpath", "resolve", "absolute"}
_DEEPEST = 6


def look(node, source):
    """
    What is done with an expression that is a path: `shape` ('file' or 'folder'), `ending` ('csv') and `flow` ('in' or
    'out'), each only where the source tells.
    """
    found = {}
    _follow(node, source, found, 0)
    return found


def default_of(node):
    """The plain default in `.get(name, default)` and `add_argument(..., default=...)`; None where there is none."""
    given = [k.value for k in node.keywords if k.arg == "default"] if isinstance(node, ast.Call) else []
    if not given and isinstance(node, ast.Call):
        # getattr takes the object first
        place = 2 if isinstance(node.func, ast.Name) and node.func.id == "getattr" else 1
        method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        given = node.args[place : place + 1] if place == 2 or method in ("get", "getenv", "pop", "setdefault") else []
    value = _plain(given[0]) if given else None
    kinds = [k.value.id for k in node.keywords if k.arg == "type" and isinstance(k.value, ast.Name)] if given else []
    if isinstance(value, str) and kinds in (["int"], ["float"]):
        # The parser makes a number of it.
        try:
            value = int(value) if kinds == ["int"] else float(value)
        except ValueError:
            return None
    return value if isinstance(value, (str, bool)) or _is_kept(value) else None


def _plain(node):
    """A constant, also a number with its sign."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant):
        value = node.operand.value
        return -value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    return node.value if isinstance(node, ast.Constant) else None


def _is_kept(value):
    """A number that is the same number where it is read as JSON."""
    if isinstance(value, int):
        return abs(value) < 2**53
    return isinstance(value, float) and math.isfinite(value)


def _follow(node, source, found, depth):
    parent = node.parent
    if depth > _DEEPEST:
        return
    if isinstance(parent, ast.BinOp):
        if parent.left is node and isinstance(parent.op, (ast.Div, ast.Add)):
            _inside(parent, source, found, depth)
    elif isinstance(parent, ast.FormattedValue) and isinstance(parent.parent, ast.JoinedStr):
        if parent.parent.values[0] is parent and len(parent.parent.values) > 1:
            _inside(parent.parent, source, found, depth)
    elif isinstance(parent, ast.Attribute):
        _member(parent, source, found, depth)
    elif isinstance(parent, ast.Call) and parent.func is not node:
        _call(parent, node, source, found, depth)
    elif isinstance(parent, ast.keyword):
        _call(parent.parent, node, source, found, depth)
    elif isinstance(parent, (ast.IfExp, ast.BoolOp, ast.NamedExpr)):
        _follow(parent, source, found, depth + 1)
    elif isinstance(parent, (ast.Assign, ast.AnnAssign)):
        targets = parent.targets if isinstance(parent, ast.Assign) else [parent.target]
        for target in targets:
            if isinstance(target, ast.Name):
                _follow_name(target.id, target.scope, source, found, depth)


def _follow_name(name, scope, source, found, depth):
    owner = source.owner(scope, name)
    for each in source.names:
        if each.id == name and source.owner(each.scope, name) is owner:
            _follow(each, source, found, depth + 1)


def _inside(path, source, found, depth):
    """The path of something in a folder: which way that goes is the way of the folder too."""
    found.setdefault("shape", "folder")
    inner = {}
    _follow(path, source, inner, depth + 1)
    if "flow" in inner:
        found.setdefault("flow", inner["flow"])


def _member(attribute, source, found, depth):
    name = attribute.attr
    if name in _FOLDER_MEMBERS:
        found.setdefault("shape", "folder")
        _flow_of(name, None, found)
        call = attribute.parent
        if name == "joinpath" and isinstance(call, ast.Call):
            _inside(call, source, found, depth)
    elif name in ("open", "read_text", "read_bytes", "write_text", "write_bytes", "parent", "suffix", "stem"):
        found.setdefault("shape", "file")
        _flow_of(name, attribute.parent, found)
        _content(attribute.parent, source, found)
    elif name in _SAME and isinstance(attribute.parent, ast.Call):
        _follow(attribute.parent, source, found, depth + 1)


def _call(call, node, source, found, depth):
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    called, _ = source.callee(call)
    if called is not None:
        for _, arguments in source.callers.get(called, []):
            for parameter, value in (arguments or {}).items():
                if value is node:
                    _follow_name(parameter, called.inner, source, found, depth)
    elif name in _SAME:
        # Path(a, "b") is a place inside of a.
        if len(call.args) > 1 and call.args[0] is node:
            _inside(call, source, found, depth)
        else:
            _follow(call, source, found, depth + 1)
    elif name == "join":
        if call.args and call.args[0] is node:
            _inside(call, source, found, depth)
    elif name in _FOLDER_CALLS:
        found.setdefault("shape", "folder")
        _flow_of(name, None, found)
    elif name in ("open", "copy", "copyfile", "copy2", "isfile") or name.startswith(("read_", "to_")) or name in _READING | _WRITING:
        found.setdefault("shape", "file")
        kind = name.partition("_")[2] if name.startswith(("read_", "to_")) else ""
        if kind in ("csv", "json", "parquet", "feather", "pickle"):
            found.setdefault("ending", {"pickle": "pkl"}.get(kind, kind))
        if name.startswith("copy"):
            found.setdefault("flow", "in" if call.args and call.args[0] is node else "out")
        _flow_of(name, call, found)
        _content(call, source, found)


def _content(call, source, found):
    """What is read from or written to a file tells its ending: `json.load(open(path))`, `csv.reader(file)`."""
    parent = getattr(call, "parent", None)
    users = [call]
    if isinstance(parent, ast.withitem) and isinstance(parent.optional_vars, ast.Name):
        name = parent.optional_vars
        owner = source.owner(name.scope, name.id)
        users += [each for each in source.names if each.id == name.id and source.owner(each.scope, each.id) is owner]
    for user in users:
        outer = user.parent
        dotted = (source.dotted(outer.func) or "") if isinstance(outer, ast.Call) and outer.func is not user else ""
        ending = {"csv": "csv", "json": "json", "pickle": "pkl"}.get(dotted.partition(".")[0])
        if ending is not None:
            found.setdefault("ending", ending)


def _flow_of(name, call, found):
    if name == "open":
        place = 0 if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) else 1
        modes = [*(call.args[place : place + 1]), *(k.value for k in call.keywords if k.arg == "mode")] if isinstance(call, ast.Call) else []
        text = modes[0].value if modes and isinstance(modes[0], ast.Constant) and isinstance(modes[0].value, str) else "r"
        found.setdefault("flow", "out" if set(text) & set("wax") else "in")
    elif name in _READING or name.startswith("read_"):
        found.setdefault("flow", "in")
    elif name in _WRITING or name.startswith("to_"):
        found.setdefault("flow", "out")
