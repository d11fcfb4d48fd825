"""Puts model, encoding and calibrator into one archive with a manifest, ready to be registered."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import io
import json
import logging
import os
import sys
import tarfile
from pathlib import Path
from typing import Dict, Optional


def collect(folder: Path) -> Dict[str, bytes]:
    """The files of a folder by name. A `model.tar.gz`, as training jobs deliver it, counts as its content."""
    files = {}
    for path in sorted(folder.rglob("*")):
        if path.name == "model.tar.gz":
            with tarfile.open(path, "r:gz") as packed:
                for member in packed:
                    content = packed.extractfile(member) if member.isfile() else None
                    if content is not None:
                        files[Path(member.name).name] = content.read()
        elif path.is_file():
            files[path.name] = path.read_bytes()
    return files


def write_archive(path: Path, files: Dict[str, bytes]) -> None:
    """Same files, same bytes: sorted, without times and owners."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as zipped:
        with tarfile.open(fileobj=zipped, mode="w") as archive:
            for name, content in sorted(files.items()):
                entry = tarfile.TarInfo(name)
                entry.size = len(content)
                archive.addfile(entry, io.BytesIO(content))


def main(
    input_paths: Dict[str, str],
    output_paths: Dict[str, str],
    environ_vars: Dict[str, str],
    job_args: argparse.Namespace,
    logger: Optional[logging.Logger] = None,
) -> None:
    log = logger or logging.getLogger(__name__)
    files: Dict[str, bytes] = {}
    for name in ("model_input", "encoding_input", "calibration_model"):
        if name in input_paths:
            files.update(collect(Path(input_paths[name])))
    manifest = {
        "name": environ_vars["MODEL_NAME"],
        "version": environ_vars["MODEL_VERSION"],
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())},
    }
    files["manifest.json"] = (json.dumps(manifest, indent=2) + "\n").encode()
    archive = Path(output_paths["packaged_model"]) / f"{environ_vars['MODEL_NAME']}.tar.gz"
    write_archive(archive, files)
    log.info("%s: %s", archive.name, ", ".join(sorted(files)))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    job_args = argparse.ArgumentParser(description=__doc__).parse_args()
    mounted = {
        "model_input": "/opt/ml/processing/input/model",
        "encoding_input": "/opt/ml/processing/input/encoding",
        "calibration_model": "/opt/ml/processing/input/calibration",
    }
    try:
        main(
            {name: path for name, path in mounted.items() if os.path.isdir(path)},
            {"packaged_model": "/opt/ml/processing/output"},
            {
                "MODEL_NAME": os.environ["MODEL_NAME"],
                "MODEL_VERSION": os.environ.get("MODEL_VERSION", "0.0.0"),
            },
            job_args,
        )
    except Exception:
        logging.exception("Packaging failed")
        sys.exit(1)
