"""Turns an exception into a record: what kind of failure, its message, and the lines of the script that led to it.

Nothing here may fail: an exception can hold anything, such as a `__str__` that raises.
"""

import os
import re
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
_LONGEST_MESSAGE = 4000
_OUTERMOST, _INNERMOST = 10, 20
_CAUSES = 3
_MEMBERS = 5
# A line of a traceback in the text that a worker process sends with its exception.
_REMOTE_FRAME = re.compile(r'^  File "([^"\n]+)", line (\d{1,9}), in (.+)$', re.MULTILINE)


def describe(error, job):
    """The `failed` record of an exception that nothing caught."""
    try:
        return _describe(error, job)
    except Exception:
        # Its attributes can be anything as well.
        failed = {"kind": "failed", "reason": "exception", "frames": []}
        return {**failed, "type": type_of(error), "message": text_of(error)}


def _describe(error, job):
    strip(error)
    if isinstance(error, MemoryError):
        return {"kind": "failed", "reason": "out-of-memory", "message": text_of(error), "frames": frames_of(error)}
    if isinstance(error, SyntaxError) and _is_in_project(error.filename, job):
        at = _syntax_frame(error)
        return {"kind": "failed", "reason": "syntax-error", "message": _cut(str(error.msg)), "at": at}
    failed = {"kind": "failed", "message": condense(error, job), "frames": frames_of(error)}
    module = _missing_module(error)
    if module is not None:
        return {**failed, "reason": "import-error", "module": module}
    return {**failed, "reason": "exception", "type": type_of(error)}


def describe_exit(error, job):
    """The `exit` record of `sys.exit`. Scripts often exit where they caught the real trouble: then that is told too."""
    strip(error)
    code = error.code
    record = {"kind": "exit", "frames": frames_of(error)}
    if code is None or isinstance(code, int):
        record["code"] = int(code or 0)
    else:
        record["code"] = 1
        record["message"] = text_of(error)
    handled = _next_in_chain(error)
    if record["code"] != 0 and handled is not None and not isinstance(handled, SystemExit):
        strip(handled)
        shown = f"{type_of(handled)}: {condense(handled, job)}"
        record["message"] = _cut(f"{record['message']} ({shown})" if "message" in record else shown)
        record["frames"] = frames_of(handled) or record["frames"]
    return record


def show(error):
    """Prints the traceback as Python does for a script that nobody drives, by the script's own hook if it has one."""
    try:
        sys.excepthook(type(error), error, error.__traceback__)
    except BaseException:
        sys.__excepthook__(type(error), error, error.__traceback__)


def strip(error):
    """Takes the driver's lines, and those of the import system, out of the traceback."""
    step = error.__traceback__
    while step is not None and _is_ours(step):
        step = step.tb_next
    error.__traceback__ = step
    while step is not None:
        if step.tb_next is not None and _is_ours(step.tb_next):
            step.tb_next = step.tb_next.tb_next
        else:
            step = step.tb_next


def _is_ours(step):
    file = step.tb_frame.f_code.co_filename
    return os.path.dirname(file) == _HERE or file.startswith(("<frozen importlib", "<frozen runpy"))


def frames_of(error):
    """The lines of a traceback, innermost last; of a very deep one its two ends. Below them those of a worker process."""
    steps = []
    step = error.__traceback__
    while step is not None:
        steps.append(step)
        step = step.tb_next
    if len(steps) > _OUTERMOST + _INNERMOST:
        steps = steps[:_OUTERMOST] + steps[-_INNERMOST:]
    here = [frame(step.tb_frame.f_code.co_filename, step.tb_lineno, step.tb_frame.f_code.co_name) for step in steps]
    return here + _remote_frames(error)


def _remote_frames(error):
    """The lines in the worker process of a pool from which the exception came: they are its cause, as a text."""
    cause = error.__cause__
    if not _is_remote(cause):
        return []
    text = getattr(cause, "tb", None)
    # Of exceptions that came of each other, the last one is the one that was sent.
    last = text.rpartition("Traceback (most recent call last):")[2] if isinstance(text, str) else ""
    return [frame(file, int(line), name) for file, line, name in _REMOTE_FRAME.findall(last)[-_INNERMOST:]]


def _is_remote(error):
    """What `multiprocessing`, `concurrent.futures` and joblib put a worker's traceback in."""
    return type(error).__name__ in ("RemoteTraceback", "_RemoteTraceback")


def frame(file, line, function):
    """One line of a script, with its text where that can be read."""
    found = {"file": os.path.join(os.getcwd(), file) if _is_relative(file) else file, "line": line or 1}
    text = _source_line(file, found["line"])
    return {**found, "function": function, **({"text": text[:200]} if text else {})}


def _source_line(file, line):
    import linecache

    try:
        return linecache.getline(file, line).strip()
    except Exception:
        # A file whose encoding nobody knows, before Python 3.10.
        return ""


def _is_relative(file):
    return not os.path.isabs(file) and os.path.exists(file)


def type_of(error):
    """The name of an exception's class as a traceback shows it."""
    kind = type(error)
    module = str(kind.__module__)
    return kind.__qualname__ if module in ("builtins", "__main__") else f"{module}.{kind.__qualname__}"


def text_of(error):
    """What an exception says, whatever it is."""
    try:
        said = str(error)
    except BaseException:
        said = "<exception str() failed>"
    try:
        notes = [str(note) for note in getattr(error, "__notes__", None) or ()]
    except BaseException:
        notes = []
    return _cut("\n".join([said, *notes]))


def condense(error, job):
    """What an exception says, the members of a group, and the exceptions that it was raised from, a line each."""
    said = (type_of(error), text_of(error))
    lines = [said[1]]
    members = _members(error)
    lines += [f"- {type_of(member)}: {text_of(member)}{_where(member, job)}" for member in members[:_MEMBERS]]
    if len(members) > _MEMBERS:
        lines.append(f"- and {len(members) - _MEMBERS} more")
    # Libraries raise the same again where they were called: pandas does so with a column that is not there.
    told = {said}
    seen = {id(error)}
    cause = _next_in_chain(error)
    while cause is not None and id(cause) not in seen and len(seen) <= _CAUSES:
        seen.add(id(cause))
        strip(cause)
        said = (type_of(cause), text_of(cause))
        if said not in told and not _is_remote(cause):
            lines.append(f"after {said[0]}: {said[1]}{_where(cause, job)}")
        told.add(said)
        cause = _next_in_chain(cause)
    return _cut("\n".join(lines))


def _members(error):
    """All exceptions in a group, also in groups within it."""
    found = []
    for member in getattr(error, "exceptions", None) or () if _is_group(error) else ():
        found += _members(member) if _is_group(member) else [member]
    return found


def _is_group(error):
    return any(kind.__name__ == "BaseExceptionGroup" for kind in type(error).__mro__)


def _where(error, job):
    """` (file.py:12)`, the innermost line of the workspace of an exception that is mentioned in passing."""
    for found in reversed(frames_of(error)):
        if _is_in_project(found["file"], job):
            return f" ({os.path.basename(found['file'])}:{found['line']})"
    return ""


def _next_in_chain(error):
    if error.__cause__ is not None:
        return error.__cause__
    return None if error.__suppress_context__ else error.__context__


def _missing_module(error):
    """The module that could not be imported. Libraries wrap the error that names it, so the chain is searched."""
    seen = set()
    while isinstance(error, ImportError) and id(error) not in seen:
        if error.name:
            return str(error.name)
        seen.add(id(error))
        error = _next_in_chain(error)
    return None


def _is_in_project(file, job):
    if not isinstance(file, str):
        return False
    workspaces = {job["workspace"], os.path.realpath(job["workspace"])}
    inside = os.path.abspath(file).startswith(tuple(os.path.join(each, "") for each in workspaces))
    return file == job["script"] or (inside and os.path.isfile(file) and "site-packages" not in file)


def _syntax_frame(error):
    found = frame(error.filename, error.lineno if isinstance(error.lineno, int) else 1, "<module>")
    if isinstance(error.text, str) and error.text.strip():
        found["text"] = error.text.strip()[:200]
    return found


def _cut(text):
    return text if len(text) <= _LONGEST_MESSAGE else text[: _LONGEST_MESSAGE - 1] + "\u2026"
