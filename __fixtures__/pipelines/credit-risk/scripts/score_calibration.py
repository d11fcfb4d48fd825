"""Maps the scores of a model to the default rates that are really seen: isotonic regression or Platt scaling."""

from __future__ import annotations

import argparse
import logging
import math
import os
import sys
from bisect import bisect_right
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Sequence

from tabular_files import read_table, write_json, write_table

Calibrator = Dict[str, Any]


def fit_isotonic(scores: Sequence[float], labels: Sequence[int]) -> Calibrator:
    """Pool adjacent violators: the best steps that never fall."""
    blocks: List[List[float]] = []  # [lowest score, sum of labels, rows]
    for chance, label in sorted(zip(scores, labels)):
        if blocks and blocks[-1][0] == chance:
            blocks[-1][1] += label
            blocks[-1][2] += 1
        else:
            blocks.append([chance, float(label), 1.0])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            _, labels_sum, rows = blocks.pop()
            blocks[-1][1] += labels_sum
            blocks[-1][2] += rows
    return {
        "method": "isotonic",
        "from": [lowest for lowest, _, _ in blocks],
        "rate": [labels_sum / rows for _, labels_sum, rows in blocks],
    }


def fit_platt(scores: Sequence[float], labels: Sequence[int]) -> Calibrator:
    """A logistic curve over the log odds of the score, by Newton's method with Platt's softened targets."""
    inputs = [log_odds(chance) for chance in scores]
    positives = sum(labels)
    negatives = len(labels) - positives
    high, low = (positives + 1) / (positives + 2), 1 / (negatives + 2)
    slope, offset = 1.0, 0.0
    for _ in range(50):
        g1 = g0 = h11 = h10 = h00 = 0.0
        for value, label in zip(inputs, labels):
            chance = 1 / (1 + math.exp(-(slope * value + offset)))
            error, spread = (high if label else low) - chance, chance * (1 - chance)
            g1, g0 = g1 + error * value, g0 + error
            h11, h10, h00 = h11 + spread * value * value, h10 + spread * value, h00 + spread
        determinant = h11 * h00 - h10 * h10
        if abs(determinant) < 1e-12:
            break
        d1, d0 = (g1 * h00 - g0 * h10) / determinant, (g0 * h11 - g1 * h10) / determinant
        slope, offset = slope + d1, offset + d0
        if max(abs(d1), abs(d0)) < 1e-10:
            break
    return {"method": "platt", "slope": slope, "offset": offset}


def log_odds(chance: float) -> float:
    chance = min(max(chance, 1e-6), 1 - 1e-6)
    return math.log(chance / (1 - chance))


def apply(calibrator: Calibrator, chance: float) -> float:
    if calibrator["method"] == "platt":
        return 1 / (1 + math.exp(-(calibrator["slope"] * log_odds(chance) + calibrator["offset"])))
    return calibrator["rate"][max(0, bisect_right(calibrator["from"], chance) - 1)]


METHODS: Dict[str, Callable[[Sequence[float], Sequence[int]], Calibrator]] = {
    "isotonic": fit_isotonic,
    "platt": fit_platt,
}


def brier(scores: Sequence[float], labels: Sequence[int]) -> float:
    return math.fsum((chance - label) ** 2 for chance, label in zip(scores, labels)) / len(labels)


def calibration_error(scores: Sequence[float], labels: Sequence[int], bins: int) -> float:
    """Expected calibration error: the mean gap between score and rate over bins of equal size."""
    order = sorted(range(len(scores)), key=lambda i: scores[i])
    total = 0.0
    for b in range(bins):
        members = order[b * len(order) // bins : (b + 1) * len(order) // bins]
        total += abs(math.fsum(scores[i] for i in members) - sum(labels[i] for i in members))
    return total / len(scores)


def cross_fitted(method: str, scores: Sequence[float], labels: Sequence[int], folds: int = 5) -> List[float]:
    """Each row calibrated by a map that never saw it, so that the metrics are honest."""
    fitted = []
    for fold in range(folds):
        seen = [i for i in range(len(scores)) if i % folds != fold]
        fitted.append(METHODS[method]([scores[i] for i in seen], [labels[i] for i in seen]))
    return [apply(fitted[i % folds], chance) for i, chance in enumerate(scores)]


def main(
    input_paths: Dict[str, str],
    output_paths: Dict[str, str],
    environ_vars: Dict[str, str],
    job_args: argparse.Namespace,
    logger: Optional[logging.Logger] = None,
) -> None:
    log = logger or logging.getLogger(__name__)
    label_field, score_field = environ_vars["LABEL_FIELD"], environ_vars["SCORE_FIELD"]
    method = environ_vars["CALIBRATION_METHOD"]
    if method not in METHODS:
        raise ValueError(f"CALIBRATION_METHOD is {method!r}; it can be {' or '.join(METHODS)}.")
    bins = int(environ_vars["CALIBRATION_BINS"])

    rows = read_table(Path(input_paths["evaluation_data"]))
    scores = [float(row[score_field]) for row in rows]
    labels = [int(row[label_field]) for row in rows]
    calibrator = METHODS[method](scores, labels)
    honest = cross_fitted(method, scores, labels)
    metrics = {
        "method": method,
        "rows": len(rows),
        "default_rate": sum(labels) / len(labels),
        "mean_score": {"before": math.fsum(scores) / len(scores), "after": math.fsum(honest) / len(honest)},
        "brier": {"before": brier(scores, labels), "after": brier(honest, labels)},
        "calibration_error": {
            "before": calibration_error(scores, labels, bins),
            "after": calibration_error(honest, labels, bins),
        },
    }
    log.info(
        "%s over %d rows: calibration error %.3f -> %.3f",
        method,
        len(rows),
        metrics["calibration_error"]["before"],
        metrics["calibration_error"]["after"],
    )

    write_json(Path(output_paths["calibration_output"]) / "calibrator.json", calibrator)
    write_json(Path(output_paths["calibration_metrics"]) / "calibration_metrics.json", metrics)
    calibrated = [{**row, "calibrated_prob": f"{apply(calibrator, chance):.6f}"} for row, chance in zip(rows, scores)]
    write_table(Path(output_paths["calibrated_data"]), [*rows[0], "calibrated_prob"], calibrated)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--job_type", default="calibration", help="the sample that the scores come from")
    job_args = parser.parse_args()
    try:
        main(
            {"evaluation_data": "/opt/ml/processing/input/eval_data"},
            {
                "calibration_output": "/opt/ml/processing/output/calibration",
                "calibration_metrics": "/opt/ml/processing/output/metrics",
                "calibrated_data": "/opt/ml/processing/output/calibrated_data",
            },
            {
                "LABEL_FIELD": os.environ["LABEL_FIELD"],
                "SCORE_FIELD": os.environ.get("SCORE_FIELD", "prob_default"),
                "CALIBRATION_METHOD": os.environ.get("CALIBRATION_METHOD", "platt"),
                "CALIBRATION_BINS": os.environ.get("CALIBRATION_BINS", "10"),
            },
            job_args,
        )
    except Exception:
        logging.exception("Calibration failed")
        sys.exit(1)
