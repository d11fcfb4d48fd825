"""Leaves a process behind that went into a session of its own: `escape.py keep-log` or `escape.py drop-log`."""

import os
import sys
import time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        if sys.argv[1] == "drop-log":
            nothing = os.open(os.devnull, os.O_RDWR)
            for descriptor in (0, 1, 2):
                os.dup2(nothing, descriptor)
        time.sleep(1000)
    os._exit(0)
os.wait()
print("escaped")
