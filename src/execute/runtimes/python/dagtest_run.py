"""The story of one job: read it, decide how the script is run, run it, and say how it ended.

The job is a JSON object: `script` and `workspace` (absolute paths), `inputs` and `outputs` (name -> path), `environ`
(names whose values are taken from the process environment), `args` (name -> value), `path` (folders for `sys.path`)
and `result` (the file that takes the records, see `dagtest_records`). `command` says that the script has a command line
of its own, which follows the job on the driver's. `observe`, if it is there, says how the script is
watched (see `dagtest_observe`), and `installs` is `block` when it may not install packages.

A script is run in one of two ways (`dagtest_script.decide` chooses):

- *called*: it is imported under its own name and `main(input_paths, output_paths, environ_vars, job_args)` is called;
- *as a program*: it is run as `__main__`, as `python script.py --name value` would. It finds its paths in the
  variables `DAG_INPUT_<NAME>` and `DAG_OUTPUT_<NAME>`, the name in upper case with `_` for all but letters and digits.

One with a command line of its own is always run as a program. In both ways `sys.argv` holds the arguments.
"""

import atexit
import faulthandler
import json
import os
import signal
import sys

import dagtest_call
import dagtest_failure
import dagtest_import
import dagtest_observe
import dagtest_records
import dagtest_script


_last = []


@atexit.register
def _call_last():
    """Registered before anything of the script's, or of what it imports, and so called after all of that."""
    for call in _last:
        call()


def run(job_path, words=()):
    """Runs the job and returns what the process is to exit with, as `sys.exit` takes it."""
    with open(job_path, encoding="utf-8") as file:
        job = json.load(file)
    records = dagtest_records.Records(job["result"])
    _last.append(records.write_usage)
    faulthandler.enable()
    _show_where_it_hangs()
    exit_with = _settle(job, records, words)
    records.write_usage()
    return exit_with


def _show_where_it_hangs():
    """Who is told to end, after a timeout above all, prints its traceback first; a crash does so anyway."""
    if not hasattr(faulthandler, "register"):
        return

    # A handler of the script's own has taken the place of this one, and is left alone.
    def show():
        if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            faulthandler.register(signal.SIGTERM, file=2, chain=True)

    def hide():
        if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            faulthandler.unregister(signal.SIGTERM)

    show()
    # Not the workers that a pool ends this way when all is well: already before the fork, because it may end them at once.
    os.register_at_fork(before=hide, after_in_parent=show)


def _settle(job, records, words):
    try:
        _carry_out(job, words)
    except dagtest_script.CannotRun as reason:
        print(reason, file=sys.stderr)
        records.write(reason.record())
        return 1
    except SystemExit as exit_:
        records.write(dagtest_failure.describe_exit(exit_, job))
        return exit_.code
    except BaseException as error:
        # Described first: showing it runs code of the script (`__str__`, `sys.excepthook`).
        records.write(dagtest_failure.describe(error, job))
        dagtest_failure.show(error)
        return 130 if isinstance(error, KeyboardInterrupt) else 1
    records.write({"kind": "returned"})
    return 0


def _carry_out(job, words):
    script = dagtest_script.read(job["script"])
    is_command = job.get("command", False)
    how = "program" if is_command else dagtest_script.decide(script)
    place = dagtest_import.place(script, job["workspace"], job["path"])
    sys.path[:0] = place.path
    sys.argv[:] = [script.path] + (list(words) if is_command else dagtest_call.flags(job["args"]))
    observer = dagtest_observe.start(job)
    if how == "program":
        dagtest_import.run_as_program(script, place)
        return
    module = dagtest_import.import_script(script, place)
    observer.imported()
    dagtest_call.call_main(script, module, _arguments(job, observer))


def _arguments(job, observer):
    """The four that `main` is given. A name of `environ` that has no value is left out."""
    environ = {name: os.environ[name] for name in job["environ"] if name in os.environ}
    return {
        "input_paths": observer.map("input_paths", dict(job["inputs"])),
        "output_paths": observer.map("output_paths", dict(job["outputs"])),
        "environ_vars": observer.map("environ_vars", environ),
        "job_args": dagtest_call.namespace(job["args"]),
    }
