"""Runs one script of a pipeline: `python -u driver.py JOB.json [WORDS OF ITS COMMAND LINE ...]`.

This file is only the door. Processes that a script starts with `multiprocessing` import it again as `__mp_main__`, so
nothing may happen at import, and everything else lies in the modules beside it. Standard library only, Python >= 3.9.
"""

import sys


def open_door(job_path, words):
    """Runs the job with this folder on the module path for no longer than the driver's own imports take."""
    folder = __file__.replace("\\", "/").rpartition("/")[0]
    # Python has put this folder first, unless it was told not to (PYTHONSAFEPATH).
    sys.path[:] = [folder] + [entry for entry in sys.path if entry.replace("\\", "/") != folder]
    import dagtest_run

    sys.path.remove(folder)
    return dagtest_run.run(job_path, words)


if __name__ == "__main__":
    sys.exit(open_door(sys.argv[1], sys.argv[2:]))
