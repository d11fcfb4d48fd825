"""Tables as lists of dicts, read from and written to folders of CSV shards. Shared by the scripts beside it."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any, Dict, Iterable, List, Sequence

Row = Dict[str, str]


def read_table(folder: Path) -> List[Row]:
    """All rows of the `part-*.csv` shards of a folder, in the order of their names."""
    shards = sorted(folder.glob("part-*.csv"))
    if not shards:
        raise FileNotFoundError(f"No part-*.csv in {folder}")
    rows: List[Row] = []
    for shard in shards:
        with shard.open(newline="", encoding="utf-8") as file:
            rows.extend(csv.DictReader(file))
    return rows


def write_table(folder: Path, columns: Sequence[str], rows: Iterable[Dict[str, Any]]) -> Path:
    """Writes one shard and makes the folders above it. A value under a name that is no column is an error."""
    folder.mkdir(parents=True, exist_ok=True)
    shard = folder / "part-00000.csv"
    with shard.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return shard


def read_json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def write_json(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=2, sort_keys=True) + "\n", encoding="utf-8")
