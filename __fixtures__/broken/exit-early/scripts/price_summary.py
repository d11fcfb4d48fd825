"""Ends the process behind everybody's back."""

import os
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    (Path(output_paths["summary"]) / "summary.json").write_text('{"count": 1, "mean": 1.0, "currency": "EUR"}')
    os._exit(0)
