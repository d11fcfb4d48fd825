"""Counts and averages the prices."""

import csv
import json
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    with open(Path(input_paths["clean_prices"]) / "prices.csv", newline="", encoding="utf-8") as file:
        prices = [float(row["amount"]) for row in csv.DictReader(file)]
    summary = {"count": len(prices), "mean": sum(prices) / len(prices), "currency": environ_vars["CURRENCY"]}
    (Path(output_paths["summary"]) / "summary.json").write_text(json.dumps(summary), encoding="utf-8")
    print(f"mean of {len(prices)} prices: {summary['mean']:.2f}")
