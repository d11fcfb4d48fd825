"""The script itself: its source, and how it is to be run."""

import ast
import os
from collections import namedtuple

import dagtest_call
import dagtest_failure

# path: absolute; name: file name; tree: its syntax; code: compiled
Script = namedtuple("Script", "path name tree code")


class CannotRun(Exception):
    """The script is not one that can be run in a pipeline. The message says why and what to do."""

    def __init__(self, message, script=None, function=None, line=None):
        super().__init__(message)
        self._script, self._function, self.line = script, function, line

    def record(self):
        """The `failed` record."""
        record = {"kind": "failed", "reason": "interface-error", "message": str(self)}
        code = getattr(self._function, "__code__", None)
        if code is not None:
            record["at"] = dagtest_failure.frame(code.co_filename, code.co_firstlineno, code.co_name)
        elif self._script is not None:
            function = "main" if self.line else "<module>"
            record["at"] = dagtest_failure.frame(self._script.path, self.line or 1, function)
        return record


def read(path):
    """Reads and compiles a script. Raises SyntaxError with the file and line; CannotRun if it cannot be read."""
    try:
        with open(path, "rb") as file:
            source = file.read()
    except OSError as error:
        raise CannotRun(f"The script cannot be read: {error.strerror}.") from None
    try:
        tree = ast.parse(source, path)
        code = compile(tree, path, "exec", dont_inherit=True)
    except ValueError as error:
        # Null bytes are a ValueError before Python 3.12.
        raise SyntaxError(str(error), (path, 1, 1, "")) from None
    except SyntaxError as error:
        # Python names no file where the bytes are not text. How we came to read it is of no interest.
        error.filename = path
        raise error.with_traceback(None) from None
    return Script(path, os.path.basename(path), tree, code)


def decide(script):
    """'called' or 'program'. Decided from the source, because importing it to look would run it."""
    statements = list(_top_level(script.tree.body))
    guarded = any(isinstance(s, ast.If) and is_main_guard(s.test) for s in statements)
    bindings = [s for s in statements if _binds_main(s)]
    if not bindings:
        own = {s.name for s in statements if isinstance(s, (ast.FunctionDef, ast.AsyncFunctionDef))}
        if guarded or any(_does_something(s, own) for s in statements):
            return "program"
        message = f"{script.name} has nothing to run: a script of a pipeline has {dagtest_call.SHAPE}."
        raise CannotRun(message, script)
    if not isinstance(bindings[-1], (ast.FunctionDef, ast.AsyncFunctionDef)):
        return "called"
    definition = bindings[-1]
    parameters = _parameters_of(definition.args)
    fitted = dagtest_call.fit(parameters)
    if fitted.how == "nothing":
        return "program" if guarded or any(_calls(s, {"main"}) for s in statements) else "called"
    if fitted.how == "misfit" and not _is_wrapped(definition):
        # One parameter of its own, such as parsed arguments: a main for the command line, called under the guard.
        if guarded and len(parameters) == 1:
            return "program"
        raise CannotRun(fitted.why, script, line=definition.lineno)
    return "program" if fitted.how == "misfit" and guarded else "called"


def _is_wrapped(definition):
    """A decorator may have changed what it takes."""
    return bool(definition.decorator_list)


def _top_level(statements):
    """All statements that run at import: also those within `if`, `try`, `for` and `with`."""
    for statement in statements:
        yield statement
        if isinstance(statement, ast.If) and is_main_guard(statement.test):
            yield from _top_level(statement.orelse)
            continue
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        for field in ("body", "orelse", "finalbody"):
            yield from _top_level(getattr(statement, field, ()))
        for handler in getattr(statement, "handlers", ()):
            yield from _top_level(handler.body)


def is_main_guard(test):
    """Whether a condition is `__name__ == "__main__"`."""
    if not (isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Eq)):
        return False
    sides = [test.left, test.comparators[0]]
    names = [side.id for side in sides if isinstance(side, ast.Name)]
    values = [side.value for side in sides if isinstance(side, ast.Constant)]
    return names == ["__name__"] and values == ["__main__"]


def _binds_main(statement):
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return statement.name == "main"
    if isinstance(statement, (ast.Import, ast.ImportFrom)):
        return any((alias.asname or alias.name) in ("main", "*") for alias in statement.names)
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    return any(isinstance(target, ast.Name) and target.id == "main" for target in targets)


def _does_something(statement, own):
    """A statement that is more than a definition: a mere call, a loop or block, a use of its own functions."""
    if isinstance(statement, ast.Expr):
        return not isinstance(statement.value, ast.Constant)
    if isinstance(statement, (ast.For, ast.While, ast.With, ast.AsyncFor, ast.AsyncWith, ast.Raise)):
        return True
    return isinstance(statement, ast.Assign) and _calls(statement, own)


def _calls(statement, names):
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return False
    calls = (node.func for node in ast.walk(statement) if isinstance(node, ast.Call))
    return any(isinstance(function, ast.Name) and function.id in names for function in calls)


def _parameters_of(args):
    make = dagtest_call.Parameter
    positional = [("positional-only", a) for a in args.posonlyargs] + [("plain", a) for a in args.args]
    first_default = len(positional) - len(args.defaults)
    found = [make(a.arg, kind, index < first_default) for index, (kind, a) in enumerate(positional)]
    found += [make(a.arg, "keyword-only", default is None) for a, default in zip(args.kwonlyargs, args.kw_defaults)]
    found += [make(args.vararg.arg, "many", False)] if args.vararg else []
    return found + ([make(args.kwarg.arg, "any", False)] if args.kwarg else [])
