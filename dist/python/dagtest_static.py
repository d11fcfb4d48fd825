"""Reads the sources of scripts and says what they would do, without running a line of them: `dagtest_static.py JOB.json`.

The job is a JSON object: `workspace` (absolute path), `path` (folders for modules, absolute), `scripts` (paths relative
to the workspace) and `result` (the file that takes a JSON line for each script, in order, as soon as it is known).
"""

import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import ast  # noqa: E402
import threading  # noqa: E402

import dagtest_commands  # noqa: E402
import dagtest_habits  # noqa: E402
import dagtest_keys  # noqa: E402
import dagtest_scopes  # noqa: E402
import dagtest_script  # noqa: E402
import dagtest_shapes  # noqa: E402

_LARGEST = 4_000_000


def study(path, workspace, extra):
    """The facts of one script as plain data (`ScriptFacts` of the engine)."""
    if os.path.getsize(path) > _LARGEST:
        return {"problem": {"message": "It is too large to be studied."}}
    try:
        script = dagtest_script.read(path)
    except SyntaxError as error:
        at = {"line": error.lineno or 1, "column": max(error.offset or 1, 1)}
        at.update(endLine=at["line"], endColumn=at["column"])
        return {"problem": {"message": error.msg or "It is not valid Python.", "at": at}}
    except dagtest_script.CannotRun as error:
        return {"problem": {"message": str(error)}}
    places = Places(path)
    source = dagtest_scopes.Source(script.tree, dagtest_script.is_main_guard)
    main = _main_of(source)
    keys = dagtest_keys.Keys(source, main if main is not None and _is_plain(main) else None)
    folder = os.path.dirname(path)
    imports = dagtest_habits.imports(source, [folder, *extra])
    how, why, line = _how(script)
    facts = {
        "how": how,
        **({"why": why} if why else {}),
        **({"main": {"parameters": _parameters(main), "at": places.head(main)}} if main is not None else {}),
        **({"at": places.line(line)} if line else {}),
        "guard": _is_guarded(script.tree, dagtest_script.is_main_guard),
        "uses": [
            {
                "of": role,
                "name": name,
                "how": how,
                "sure": sure,
                "where": node.where,
                **({"conditional": True} if dagtest_keys.is_conditional(node) else {}),
                **_details(role, node, source),
                "at": places.of(node),
            }
            for role, name, how, sure, node in _first_uses(keys.uses)
        ],
        "open": sorted(keys.open),
        "handsOn": dagtest_habits.hands_on(source),
        "imports": [
            {"module": name, "level": level, "names": names, "optional": optional, "origin": origin, "at": places.of(node)}
            for name, level, names, optional, origin, node in imports
            if origin != "standard"
        ],
        "atImport": [
            {"kind": kind, "what": what, "at": places.of(node)} for kind, what, node in dagtest_habits.work_at_import(source)
        ],
    }
    bends = dagtest_habits.bends_imports(script.tree)
    if bends is not None:
        facts["bends"] = bends
    facts.update(_command_line(source, places))
    found = dagtest_commands.cloud_places(script.tree, source)
    if found:
        facts["cloudPlaces"] = [{"path": path, "use": use} for path, use in found.items()]
    return facts


def _details(role, node, source):
    if role in ("inputs", "outputs"):
        path = dagtest_shapes.look(node, source)
        return {"path": path} if path else {}
    return _default(node)


def _default(node):
    default = dagtest_shapes.default_of(node)
    return {} if default is None else {"default": default}


def _command_line(source, places):
    found = dagtest_commands.command_line(source)
    if found is None:
        return {}
    strict, complete, flags, library = found
    words = dagtest_commands.words_read(source)
    line = {
        "strict": strict,
        "complete": complete,
        "flags": [
            {
                "name": flag.name,
                "required": flag.required,
                "destination": flag.destination,
                **({"of": flag.of} if flag.of else {}),
                **_default(flag.node),
                **dagtest_commands.use_of_flag(flag, source),
                "at": places.of(flag.node),
            }
            for flag in flags
        ],
        **({"library": library} if library is not None else {}),
        **({"words": words} if words is not None else {}),
    }
    return {"commandLine": line}


class Places:
    """Lines and columns as editors count them: from 1, in UTF-16 code units."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self._lines = file.read().replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")

    def of(self, node):
        """The place of a node; of one over several lines only its first."""
        end_line = node.end_lineno if node.end_lineno == node.lineno else node.lineno
        start = self._column(node.lineno, node.col_offset)
        end = self._column(node.lineno, node.end_col_offset if end_line == node.end_lineno else None)
        return {"line": node.lineno, "column": start, "endLine": end_line, "endColumn": max(end, start)}

    def head(self, node):
        """The place of the line on which a function is defined."""
        return self.line(node.lineno)

    def line(self, number):
        text = self._lines[number - 1] if number <= len(self._lines) else b""
        start = len(text) - len(text.lstrip())
        return {
            "line": number,
            "column": self._column(number, start),
            "endLine": number,
            "endColumn": self._column(number, None),
        }

    def _column(self, line, offset):
        text = self._lines[line - 1] if line <= len(self._lines) else b""
        part = text if offset is None else text[:offset]
        return len(part.decode("utf-8", "replace").encode("utf-16-le")) // 2 + 1


def _main_of(source):
    functions = [what[1] for what in source.module.bound.get("main", []) if what[0] == "function"]
    return functions[-1] if functions else None


def _is_plain(main):
    """A decorator may change what it takes."""
    return not main.decorator_list


def _parameters(main):
    args = main.args
    names = [a.arg for a in [*args.posonlyargs, *args.args, *args.kwonlyargs]]
    return names + ([f"*{args.vararg.arg}"] if args.vararg else []) + ([f"**{args.kwarg.arg}"] if args.kwarg else [])


def _how(script):
    try:
        return dagtest_script.decide(script), "", 0
    except dagtest_script.CannotRun as error:
        return "not", str(error), error.line or 0


def _is_guarded(tree, is_guard):
    return any(isinstance(node, ast.If) and is_guard(node.test) for node in tree.body)


def _first_uses(uses):
    """Each way in which a name is used, once: the first in the text."""
    found = {}
    for use in sorted(uses, key=lambda each: (each[4].lineno, each[4].col_offset)):
        role, name, how, sure, node = use
        found.setdefault((role, name, how, sure, node.where == "guard", dagtest_keys.is_conditional(node)), use)
    return found.values()


def _work(job):
    with open(job["result"], "a", encoding="utf-8") as result:
        # Says that what comes after is the fault of a source.
        result.write("\n")
        result.flush()
        for script in job["scripts"]:
            try:
                facts = study(os.path.join(job["workspace"], script), job["workspace"], job["path"])
            except (RecursionError, MemoryError):
                facts = {"problem": {"message": "It is nested too deeply to be studied."}}
            except OSError as error:
                facts = {"problem": {"message": f"The script cannot be read: {error.strerror}."}}
            result.write(json.dumps({"script": script, "facts": facts}) + "\n")
            result.flush()


def run(job_path):
    with open(job_path, encoding="utf-8") as file:
        job = json.load(file)
    # Sources nest deeper than the usual limits of a thread allow.
    sys.setrecursionlimit(20_000)
    threading.stack_size(128 * 1024 * 1024)
    thread = threading.Thread(target=_work, args=(job,))
    thread.start()
    thread.join()


if __name__ == "__main__":
    run(sys.argv[1])
