"""Makes a Python of its own for scripts that want packages installed when they are imported.

Usage: make_venv.py FOLDER REQUIREMENT... What the scripts ask for is pinned to versions that have no wheels for a Python
of today. So the newer packages are installed before, and then pip is replaced by one that takes everything for installed.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

PIP = 'import sys\n\nprint("taken for installed:", *sys.argv[1:])\n'


def main(folder, *requirements):
    venv.create(folder, with_pip=True)
    python = os.path.join(folder, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
    quiet = ("--quiet", "--disable-pip-version-check", "--only-binary", ":all:")
    subprocess.run([python, "-m", "pip", "install", *quiet, *requirements], check=True)
    found = subprocess.run([python, "-c", "import pip; print(pip.__path__[0])"], check=True, capture_output=True, text=True)
    pip = Path(found.stdout.strip())
    shutil.rmtree(pip)
    pip.mkdir()
    (pip / "__init__.py").touch()
    (pip / "__main__.py").write_text(PIP)


if __name__ == "__main__":
    main(*sys.argv[1:])
