"""Writes the parquet, Arrow and Feather files beside it. Needs pyarrow; the files are committed, so tests do not."""

import random
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.feather as feather
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

with pa.OSFile(str(folder / "applications.none.arrow"), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
    writer.write_table(table, max_chunksize=40)
with pa.OSFile(str(folder / "applications.stream.arrow"), "wb") as sink, pa.ipc.new_stream(sink, table.schema) as writer:
    writer.write_table(table, max_chunksize=40)
for codec in ["lz4", "zstd"]:
    feather.write_feather(table, folder / f"applications.{codec}.feather", compression=codec, chunksize=40)
# More than a block of LZ4 holds: each goes on where the one before it ended. A column of noise is not packed at all.
noise = random.Random(7)
long = pa.table(
    {
        "step": pa.array([number // 50 for number in range(12_000)], pa.int64()),
        "grade": [f"grade {number % 7} of a long name" for number in range(12_000)],
        "noise": pa.array([noise.getrandbits(8) for _ in range(12_000)], pa.uint8()),
    }
)
feather.write_feather(long, folder / "long.lz4.feather", compression="lz4", chunksize=12_000)
feather.write_feather(table.select(["application_id", "term"]), folder / "applications.first.feather", version=1)

kinds = pa.table(
    {
        "text": pa.array(["a", None, "c"], pa.large_string()),
        "view": pa.array(["short", "longer than twelve letters", None], pa.string_view()),
        "kind": pa.array(["red", "blue", "red"]).dictionary_encode(),
        "whole": pa.array([2**60 + 1, 1, 2], pa.int64()),
        "tiny": pa.array([1, None, 3], pa.uint8()),
        "half": pa.array([0.5, 1.5, None], pa.float32()),
        "price": pa.array([Decimal("1.25"), Decimal("2.50"), None], pa.decimal128(9, 2)),
        "noon": pa.array([time(12, 0), time(0, 0, 1, 500_000), None], pa.time64("us")),
        "took": pa.array([timedelta(seconds=90), None, timedelta(0)], pa.duration("ms")),
        "zoned": pa.array([datetime(2025, 1, 1)] * 3, pa.timestamp("ns", tz="UTC")),
        "ever": pa.array([datetime(9999, 12, 31), datetime(1, 1, 1), None], pa.timestamp("us")),
        "bytes": pa.array([b"ab", b"", None], pa.binary()),
        "tags": pa.array([[("a", 1)], [], None], pa.map_(pa.string(), pa.int32())),
        "nothing": pa.nulls(3),
        "runs": pc.run_end_encode(pa.array([1, 1, 2])),
        "pair": pa.array([[1, 2], [3, 4], None], pa.list_(pa.int16(), 2)),
    }
)
with pa.OSFile(str(folder / "kinds.arrow"), "wb") as sink, pa.ipc.new_file(sink, kinds.schema) as writer:
    writer.write_table(kinds)
with pa.OSFile(str(folder / "empty.arrow"), "wb") as sink, pa.ipc.new_file(sink, table.schema):
    pass

# As pandas has them: whole numbers with gaps are kept as numbers, and days as times of midnight.
as_kept = pa.table(
    {
        "count": pa.array([1.0, None, 3.0]),
        "share": pa.array([1.0, None, 2.5]),
        "day": pa.array([datetime(2025, 1, 1), datetime(2025, 1, 2), None], pa.timestamp("us")),
        "seen": pa.array([datetime(2025, 1, 1), datetime(2025, 1, 2, 8, 30), None], pa.timestamp("us")),
    }
)
pq.write_table(as_kept, folder / "as-kept.parquet")
with pa.OSFile(str(folder / "as-kept.arrow"), "wb") as sink, pa.ipc.new_file(sink, as_kept.schema) as writer:
    writer.write_table(as_kept)
