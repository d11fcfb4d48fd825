"""Finds the model in a folder, packed or loose. Shared by the scripts beside it."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path
from typing import Any, Dict, Optional

from tabular_files import read_json


def read_model(folder: Path) -> Optional[Dict[str, Any]]:
    """From `model.tar.gz`, as training jobs deliver it, or from the loose file. Nothing is unpacked to disk.

    None if there is neither: the platform mounts an empty folder where nothing feeds an optional input.
    """
    archive = folder / "model.tar.gz"
    if archive.is_file():
        with tarfile.open(archive, "r:gz") as packed:
            for member in packed:
                if member.isfile() and Path(member.name).name == "model.json":
                    return json.load(packed.extractfile(member))
    loose = folder / "model.json"
    return read_json(loose) if loose.is_file() else None
