"""Says the summary in a sentence."""

import json
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    summary = json.loads((Path(input_paths["summary"]) / "summary.json").read_text(encoding="utf-8"))
    note = f"{summary['count']} products cost {summary['mean']:.2f} {summary['currency']} on average.\n"
    (Path(output_paths["note"]) / "note.txt").write_text(note, encoding="utf-8")
