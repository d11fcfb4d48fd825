"""Drops rows without a price."""

import csv
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    with open(Path(input_paths["raw_prices"]) / "prices.csv", newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["price"]]
    with open(Path(output_paths["clean_prices"]) / "prices.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["product", "price"])
        writer.writeheader()
        writer.writerows(rows)
    print(f"{len(rows)} prices kept")
