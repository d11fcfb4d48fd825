"""The command line of a script and the fixed places of the cloud, as far as its source tells. Nothing is executed."""

import ast
from collections import namedtuple

import dagtest_keys
import dagtest_shapes

_LIBRARIES = {"click", "typer", "fire", "docopt", "absl", "hydra", "tap", "simple_parsing"}
_GROUPS = {"add_argument_group", "add_mutually_exclusive_group"}
_DEEPEST = 4

# destination: the attribute where it is named apart, else empty; of: its sub-command; node: the call that adds it
Flag = namedtuple("Flag", "name required destination of node")


def command_line(source):
    """What the script's own command line takes, or None if it has none: (strict, complete, flags, library)."""
    libraries = {name for node in source.imports for name in _first_names(node)} & _LIBRARIES
    parsers = [call for call in source.calls if _is_parser(call, source)]
    adding = [call for call in source.calls if _method(call) == "add_argument"]
    adding.sort(key=lambda call: (call.lineno, call.col_offset))
    parsing = {_method(call) for call in source.calls} & {"parse_args", "parse_known_args"}
    # Who reads the words itself may take anything.
    by_hand = any(source.dotted(node) == "sys.argv" for node in source.attributes)
    if not libraries and not parsers and not (adding and parsing):
        return (False, False, [], None) if by_hand else None
    flags, complete = [], not libraries and all(not _keyword(call, "parents") for call in parsers)
    complete = complete and not any(_method(call) in ("add_subparsers", "set_defaults") for call in source.calls)
    for call in adding:
        names = [source.texts(argument) for argument in call.args]
        if not names or any(each is None for each in names):
            complete = False
            continue
        flags += _flags_of(call, [sorted(each) for each in names], source)
    return "parse_args" in parsing, complete, flags, min(libraries, default=None)


def _flags_of(call, names, source):
    spellings = [name for each in names for name in each]
    is_option = all(name.startswith("-") for name in spellings)
    required = _keyword(call, "required")
    is_required = isinstance(required, ast.Constant) and required.value is True
    if not is_option:
        few = isinstance(_keyword(call, "nargs"), ast.Constant) and _keyword(call, "nargs").value in ("?", "*")
        is_required = not few and _keyword(call, "default") is None
    destination = _keyword(call, "dest")
    given = source.texts(destination) if destination is not None else None
    of = _sub_command(call.func.value, source, call.lineno)
    return [Flag(name, is_required, sorted(given)[0] if given else "", of, call) for name in spellings]


def _sub_command(parser, source, line, depth=0):
    """The sub-command whose parser this is; empty for the parser of them all."""
    if depth > _DEEPEST:
        return ""
    if isinstance(parser, ast.Name):
        made = [what[1] for what in source.bindings(parser) if what[0] == "value"]
        # One name may stand for one parser after the other.
        made = [value for value in made if value.lineno <= line]
        return _sub_command(max(made, key=lambda value: value.lineno), source, line, depth + 1) if made else ""
    if isinstance(parser, ast.Call) and _method(parser) == "add_parser" and parser.args:
        return min(source.texts(parser.args[0]) or {""})
    if isinstance(parser, ast.Call) and _method(parser) in _GROUPS:
        return _sub_command(parser.func.value, source, line, depth + 1)
    return ""


def use_of_flag(flag, source):
    """What becomes of a flag's value: `path`, what is done with it where it is a path; `conditional`: not always used."""
    attribute = (flag.destination or flag.name).lstrip("-").replace("-", "_")
    found = _opened_by(flag.node, source)
    uses = [n for n in source.attributes if n.attr == attribute and isinstance(n.ctx, ast.Load)]
    for node in uses:
        for key, value in dagtest_shapes.look(node, source).items():
            found.setdefault(key, value)
    told = {"path": found} if found else {}
    if uses and all(dagtest_keys.is_conditional(node) for node in uses):
        told["conditional"] = True
    variable = _variable(_keyword(flag.node, "default"), source)
    if variable is not None:
        told["variable"] = variable
    return told


def _opened_by(call, source):
    """`type=argparse.FileType("w")` opens the file itself."""
    kind = _keyword(call, "type")
    if not isinstance(kind, ast.Call) or source.dotted(kind.func) != "argparse.FileType":
        return {}
    modes = [*kind.args[:1], *(k.value for k in kind.keywords if k.arg == "mode")]
    text = modes[0].value if modes and isinstance(modes[0], ast.Constant) else "r"
    return {"shape": "file", "flow": "out" if set(str(text)) & set("wax") else "in"}


def _variable(node, source):
    """The name in `os.environ["X"]`, `os.environ.get("X")` and `os.getenv("X")`."""
    key = None
    if isinstance(node, ast.Subscript) and source.dotted(node.value) == "os.environ":
        key = node.slice
    elif isinstance(node, ast.Call) and node.args and source.dotted(node.func) in ("os.getenv", "os.environ.get"):
        key = node.args[0]
    names = source.texts(key) if key is not None else None
    return min(names) if names else None


def words_read(source):
    """The places of `sys.argv` that are read by number, from 1; None where `sys.argv` is not used."""
    roots = [node for node in source.attributes if source.dotted(node) == "sys.argv"]
    roots += [node for node in source.names if source.dotted(node) == "sys.argv"]
    if not roots:
        return None
    found = set()
    for node in roots:
        _read_words(node, 0, source, found, 0)
    return sorted(place for place in found if place > 0)


def _read_words(node, skipped, source, found, depth):
    parent = node.parent
    if depth > _DEEPEST:
        return
    if isinstance(parent, ast.Subscript) and parent.value is node:
        if isinstance(parent.slice, ast.Slice):
            lower, upper = _number(parent.slice.lower), _number(parent.slice.upper)
            if upper is not None:
                found.update(range(skipped + (lower or 0), skipped + upper))
            else:
                _read_words(parent, skipped + (lower or 0), source, found, depth + 1)
        elif _number(parent.slice) is not None:
            found.add(skipped + _number(parent.slice))
    elif isinstance(parent, ast.Assign):
        for target in parent.targets:
            if isinstance(target, ast.Name):
                _read_name(target.id, target.scope, skipped, source, found, depth)
            elif isinstance(target, (ast.Tuple, ast.List)):
                found.update(range(skipped, skipped + len(target.elts)))
    elif isinstance(parent, ast.Call) and parent.func is not node:
        called, _ = source.callee(parent)
        for _, arguments in source.callers.get(called, []):
            for parameter, value in (arguments or {}).items():
                if value is node:
                    _read_name(parameter, called.inner, skipped, source, found, depth)


def _read_name(name, scope, skipped, source, found, depth):
    owner = source.owner(scope, name)
    for each in source.names:
        if each.id == name and source.owner(each.scope, name) is owner:
            _read_words(each, skipped, source, found, depth + 1)


def _number(node):
    value = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
    return value if isinstance(value, int) and value >= 0 else None


def cloud_places(tree, source):
    """Folders and files of the cloud that the source names itself: path -> what is done with it."""
    found = {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if not node.value.startswith("/opt/ml/") or len(node.value) > 200 or _is_spare(node):
            continue
        use = found.setdefault(node.value, {})
        for key, value in _use_of_text(node, source).items():
            use.setdefault(key, value)
    return found


def _is_spare(node):
    """A remark, or what is only taken where nothing else is given."""
    parent = node.parent
    if isinstance(parent, ast.Call):
        return _method(parent) in ("get", "getenv") and node is not parent.args[0]
    return isinstance(parent, ast.Expr) or (isinstance(parent, ast.keyword) and parent.arg == "default")


def _use_of_text(node, source):
    if isinstance(node.parent, ast.JoinedStr):
        inner = dagtest_shapes.look(node.parent, source)
        return {"shape": "folder", **({"flow": inner["flow"]} if "flow" in inner else {})}
    return dagtest_shapes.look(node, source)


def _is_parser(call, source):
    return (source.dotted(call.func) or "").startswith("argparse.ArgumentParser")


def _first_names(node):
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    return {(node.module or "").partition(".")[0]} if node.level == 0 else set()


def _method(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _keyword(call, name):
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)
