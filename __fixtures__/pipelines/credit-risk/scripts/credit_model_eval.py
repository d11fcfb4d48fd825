"""Scores a split with the trained model and measures how well the scores tell defaults from the rest."""

from __future__ import annotations

import argparse
import logging
import math
import os
import sys
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence

from model_files import read_model
from tabular_files import Row, read_table, write_json, write_table


def score(row: Row, model: Dict[str, Any]) -> float:
    log_odds = model["intercept"]
    for name in model["features"]:
        log_odds += model["coefficients"][name] * (float(row[name]) - model["means"][name]) / model["scales"][name]
    return 1 / (1 + math.exp(-max(-700.0, min(700.0, log_odds))))


def area_under_curve(labels: Sequence[int], scores: Sequence[float]) -> float:
    """The chance that a default scores above a non-default (Mann-Whitney); equal scores count half."""
    order = sorted(range(len(scores)), key=lambda i: scores[i])
    rank_sum, place = 0.0, 0
    while place < len(order):
        end = place
        while end + 1 < len(order) and scores[order[end + 1]] == scores[order[place]]:
            end += 1
        shared_rank = (place + end) / 2 + 1
        rank_sum += shared_rank * sum(labels[order[i]] for i in range(place, end + 1))
        place = end + 1
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        raise ValueError("AUC needs both classes.")
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)


def measure(labels: Sequence[int], scores: Sequence[float]) -> Dict[str, float]:
    pairs = list(zip(labels, scores))
    positives = [chance for label, chance in pairs if label]
    negatives = [chance for label, chance in pairs if not label]
    thresholds = sorted(set(scores))
    gap = max(
        abs(sum(s <= t for s in negatives) / len(negatives) - sum(s <= t for s in positives) / len(positives))
        for t in thresholds
    )
    return {
        "auc": area_under_curve(labels, scores),
        "ks": gap,
        "brier": math.fsum((label - chance) ** 2 for label, chance in pairs) / len(pairs),
        "default_rate": len(positives) / len(pairs),
        "mean_score": math.fsum(scores) / len(scores),
        "rows": len(pairs),
    }


def main(
    input_paths: Dict[str, str],
    output_paths: Dict[str, str],
    environ_vars: Dict[str, str],
    job_args: argparse.Namespace,
    logger: Optional[logging.Logger] = None,
) -> None:
    log = logger or logging.getLogger(__name__)
    label_field, id_field = environ_vars["LABEL_FIELD"], environ_vars["ID_FIELD"]
    # `testing` scores the held-out part of the training sample; other job types have a sample of their own.
    split = "test" if job_args.job_type == "testing" else job_args.job_type

    model = read_model(Path(input_paths["model_input"]))
    if model is None:
        raise FileNotFoundError("There is no model.json in model_input, packed or loose.")
    rows = read_table(Path(input_paths["processed_data"]) / split)
    labels: List[int] = [int(row[label_field]) for row in rows]
    scores = [score(row, model) for row in rows]
    metrics = measure(labels, scores)
    log.info("%s: %d rows, AUC %.3f, Brier %.3f", split, len(rows), metrics["auc"], metrics["brier"])

    write_table(
        Path(output_paths["eval_output"]),
        [id_field, "prob_default", label_field],
        (
            {id_field: row[id_field], "prob_default": f"{chance:.6f}", label_field: label}
            for row, chance, label in zip(rows, scores, labels)
        ),
    )
    write_json(Path(output_paths["metrics_output"]) / "metrics.json", metrics)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--job_type", required=True, help="testing, calibration, ...")
    job_args = parser.parse_args()
    try:
        main(
            {
                "model_input": "/opt/ml/processing/input/model",
                "processed_data": "/opt/ml/processing/input/eval_data",
            },
            {
                "eval_output": "/opt/ml/processing/output/eval",
                "metrics_output": "/opt/ml/processing/output/metrics",
            },
            {
                "LABEL_FIELD": os.environ["LABEL_FIELD"],
                "ID_FIELD": os.environ.get("ID_FIELD", "application_id"),
            },
            job_args,
        )
    except Exception:
        logging.exception("Evaluation failed")
        sys.exit(1)
