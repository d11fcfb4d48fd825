"""Cleans and encodes loan applications, and splits the training sample into train, val and test.

Job type `training` learns the encoding (medians for gaps, the levels of each category) from the train split.
Every other job type applies an encoding that was learned before, so that the model sees the same columns.
"""

from __future__ import annotations

import argparse
import hashlib
import logging
import os
import statistics
import sys
from pathlib import Path
from typing import Any, Dict, List, Optional

from tabular_files import Row, read_json, read_table, write_json, write_table

NUMERIC = [
    "loan_amount",
    "loan_term_months",
    "annual_income",
    "employment_years",
    "credit_utilisation",
    "delinquencies_2y",
    "inquiries_6m",
    "credit_history_years",
]
CATEGORIES = ["home_ownership", "loan_purpose"]
MISSING = {"", "na", "n/a", "null"}


def parse_number(text: str) -> Optional[float]:
    text = text.strip()
    return None if text.lower() in MISSING else float(text)


def parse_level(text: str) -> str:
    return text.strip().lower()


def check_signature(rows: List[Row], folder: Path) -> None:
    """The signature lists the columns that the loading step delivers, one a row. An empty folder demands nothing."""
    expected = [row["column"] for row in read_table(folder)] if any(folder.iterdir()) else []
    missing = [column for column in expected if column not in rows[0]]
    if missing:
        raise ValueError(f"The data lacks columns of its signature: {', '.join(missing)}")


def split_of(identifier: str, seed: str, train_ratio: float, test_val_ratio: float) -> str:
    """The split of a row depends on its id alone: other rows may come and go."""
    digest = hashlib.sha256(f"{seed}:{identifier}".encode()).digest()
    place = int.from_bytes(digest[:8], "big") / 2**64
    if place < train_ratio:
        return "train"
    return "test" if place < train_ratio + (1 - train_ratio) * test_val_ratio else "val"


def learn_encoding(rows: List[Row]) -> Dict[str, Any]:
    medians = {}
    for column in NUMERIC:
        known = [value for value in (parse_number(row[column]) for row in rows) if value is not None]
        medians[column] = statistics.median(known)
    levels = {column: sorted({parse_level(row[column]) for row in rows}) for column in CATEGORIES}
    return {"medians": medians, "levels": levels}


def feature_names(encoding: Dict[str, Any]) -> List[str]:
    # The first level of a category is the one the others are compared with.
    dummies = [f"{column}_{level}" for column in CATEGORIES for level in encoding["levels"][column][1:]]
    return NUMERIC + ["loan_to_income"] + dummies


def encode(row: Row, encoding: Dict[str, Any], id_field: str, label_field: str) -> Dict[str, Any]:
    encoded: Dict[str, Any] = {id_field: row[id_field]}
    for column in NUMERIC:
        value = parse_number(row[column])
        encoded[column] = encoding["medians"][column] if value is None else value
    encoded["loan_to_income"] = round(encoded["loan_amount"] / max(encoded["annual_income"], 1.0), 6)
    for column in CATEGORIES:
        for level in encoding["levels"][column][1:]:
            encoded[f"{column}_{level}"] = int(parse_level(row[column]) == level)
    encoded[label_field] = int(row[label_field])
    return encoded


def main(
    input_paths: Dict[str, str],
    output_paths: Dict[str, str],
    environ_vars: Dict[str, str],
    job_args: argparse.Namespace,
    logger: Optional[logging.Logger] = None,
) -> None:
    log = logger or logging.getLogger(__name__)
    label_field, id_field = environ_vars["LABEL_FIELD"], environ_vars["ID_FIELD"]
    output = Path(output_paths["processed_data"])

    rows = read_table(Path(input_paths["DATA"]))
    if "SIGNATURE" in input_paths:
        check_signature(rows, Path(input_paths["SIGNATURE"]))
    labelled = [row for row in rows if row[label_field].strip() in ("0", "1")]
    log.info("%d applications read, %d of them with a label", len(rows), len(labelled))

    if job_args.job_type == "training":
        splits: Dict[str, List[Row]] = {"train": [], "val": [], "test": []}
        for row in labelled:
            split = split_of(
                row[id_field],
                environ_vars["SPLIT_SEED"],
                float(environ_vars["TRAIN_RATIO"]),
                float(environ_vars["TEST_VAL_RATIO"]),
            )
            splits[split].append(row)
        encoding = learn_encoding(splits["train"])
    else:
        splits = {job_args.job_type: labelled}
        encoding = read_json(Path(input_paths["encoding_input"]) / "encoding.json")

    columns = [id_field, *feature_names(encoding), label_field]
    for split, members in splits.items():
        write_table(output / split, columns, (encode(row, encoding, id_field, label_field) for row in members))
        log.info("%s: %d rows, %d columns", split, len(members), len(columns))
    write_json(Path(output_paths["encoding_output"]) / "encoding.json", encoding)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--job_type", required=True, help="training, calibration, ...")
    job_args = parser.parse_args()
    mounted = {
        "DATA": "/opt/ml/processing/input/data",
        "SIGNATURE": "/opt/ml/processing/input/signature",
        "encoding_input": "/opt/ml/processing/input/encoding",
    }
    try:
        main(
            {name: path for name, path in mounted.items() if os.path.isdir(path)},
            {
                "processed_data": "/opt/ml/processing/output/processed",
                "encoding_output": "/opt/ml/processing/output/encoding",
            },
            {
                "LABEL_FIELD": os.environ["LABEL_FIELD"],
                "ID_FIELD": os.environ.get("ID_FIELD", "application_id"),
                "TRAIN_RATIO": os.environ.get("TRAIN_RATIO", "0.5"),
                "TEST_VAL_RATIO": os.environ.get("TEST_VAL_RATIO", "0.8"),
                "SPLIT_SEED": os.environ.get("SPLIT_SEED", "credit"),
            },
            job_args,
        )
    except Exception:
        logging.exception("Preprocessing failed")
        sys.exit(1)
