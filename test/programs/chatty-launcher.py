"""The launcher, but something else also writes to its standard output."""

import os
import runpy

os.write(1, b'not JSON\nnull\n17\n{"event": "ended", "id": 99}\n')
runpy.run_path(os.environ["LAUNCHER"], run_name="__main__")
