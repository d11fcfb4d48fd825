"""Writes the parquet files beside it. Needs pyarrow; the files are committed, so tests do not."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

COUNT = 90
table = pa.table(
    {
        "application_id": [f"A{number:03d}" for number in range(COUNT)],
        "income": [None if number == 5 else number * 1.5 for number in range(COUNT)],
        "term": [36 if number % 2 else 60 for number in range(COUNT)],
        "opened": [date(2025, 1, 1) + timedelta(days=number) for number in range(COUNT)],
        "seen": [datetime(2025, 1, 1) + timedelta(hours=number) for number in range(COUNT)],
        "default_flag": [number % 3 == 0 for number in range(COUNT)],
        "scores": [[number, number + 1] for number in range(COUNT)],
        "home": [{"city": "Bonn", "rooms": number} for number in range(COUNT)],
    }
)
folder = Path(__file__).parent
for codec in ["snappy", "gzip", "zstd", "brotli", "lz4", "none"]:
    pq.write_table(table, folder / f"applications.{codec}.parquet", compression=codec, row_group_size=40)
pq.write_table(table.slice(0, 10), folder / "applications.unnoted.parquet", write_statistics=False)
