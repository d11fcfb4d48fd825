"""Reads the customers as they were exported and keeps them as a typed table."""
from pathlib import Path

import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    source = Path(input_paths["customers"]) / "customers.csv"
    table = pd.read_csv(source, parse_dates=["signup_date"], dtype={"customer_id": "string", "plan": "string"})
    table.to_parquet(Path(output_paths["customer_table"]) / "customers.parquet", index=False)
