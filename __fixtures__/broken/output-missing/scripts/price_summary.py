"""Writes to a folder of its own."""

import json
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    Path("summary.json").write_text(json.dumps({"count": 1, "mean": 1.0}), encoding="utf-8")
