"""Fits a logistic regression to the train split: Newton's method (IRLS) with a ridge penalty, in plain Python."""

from __future__ import annotations

import argparse
import logging
import math
import os
import sys
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

from model_files import read_model
from tabular_files import Row, read_json, read_table, write_json, write_table

Vector = List[float]
Matrix = List[Vector]


def sigmoid(value: float) -> float:
    if value >= 0:
        return 1 / (1 + math.exp(-value))
    grown = math.exp(value)
    return grown / (1 + grown)


def dot(left: Sequence[float], right: Sequence[float]) -> float:
    # fsum is exact, so that every version of Python gives the same model.
    return math.fsum(a * b for a, b in zip(left, right))


def solve(matrix: Matrix, target: Vector) -> Vector:
    """Gaussian elimination with partial pivoting."""
    size = len(target)
    rows = [[*matrix[i], target[i]] for i in range(size)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda i: abs(rows[i][column]))
        if abs(rows[pivot][column]) < 1e-12:
            raise ValueError("The features are linearly dependent; raise the penalty `l2`.")
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for i in range(column + 1, size):
            factor = rows[i][column] / rows[column][column]
            if factor:
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[column])]
    solution = [0.0] * size
    for i in reversed(range(size)):
        solution[i] = (rows[i][size] - dot(rows[i][i + 1 : size], solution[i + 1 :])) / rows[i][i]
    return solution


def log_loss(weights: Vector, features: Matrix, labels: Sequence[int]) -> float:
    total = 0.0
    for row, label in zip(features, labels):
        chance = min(max(sigmoid(dot(weights, row)), 1e-12), 1 - 1e-12)
        total -= math.log(chance if label else 1 - chance)
    return total / len(labels)


def fit(
    features: Matrix, labels: Sequence[int], start: Vector, l2: float, max_iterations: int, tolerance: float
) -> Tuple[Vector, List[Dict[str, float]]]:
    """Weights with the intercept first (it carries no penalty), and the loss after each iteration."""
    size = len(start)
    weights, history = list(start), []
    for iteration in range(1, max_iterations + 1):
        gradient = [0.0] * size
        hessian = [[0.0] * size for _ in range(size)]
        for row, label in zip(features, labels):
            chance = sigmoid(dot(weights, row))
            error, spread = label - chance, max(chance * (1 - chance), 1e-9)
            for i in range(size):
                gradient[i] += error * row[i]
                scaled = spread * row[i]
                line = hessian[i]
                for j in range(i + 1):
                    line[j] += scaled * row[j]
        for i in range(size):
            for j in range(i):
                hessian[j][i] = hessian[i][j]
        for i in range(1, size):
            gradient[i] -= l2 * weights[i]
            hessian[i][i] += l2
        step = solve(hessian, gradient)
        weights = [weight + change for weight, change in zip(weights, step)]
        history.append({"iteration": iteration, "log_loss": log_loss(weights, features, labels)})
        if max(abs(change) for change in step) < tolerance:
            break
    return weights, history


def scaling(columns: Sequence[Vector]) -> Tuple[Vector, Vector]:
    """Mean and standard deviation of each column; 1 stands for the deviation of a constant one."""
    means = [math.fsum(column) / len(column) for column in columns]
    scales = []
    for column, mean in zip(columns, means):
        variance = math.fsum((value - mean) ** 2 for value in column) / len(column)
        scales.append(math.sqrt(variance) or 1.0)
    return means, scales


def standardise(rows: List[Row], names: Sequence[str], means: Vector, scales: Vector) -> Matrix:
    """One line per row, led by a 1 for the intercept."""
    return [
        [1.0, *((float(row[name]) - mean) / scale for name, mean, scale in zip(names, means, scales))] for row in rows
    ]


def main(
    input_paths: Dict[str, str],
    output_paths: Dict[str, str],
    environ_vars: Dict[str, str],
    job_args: argparse.Namespace,
    logger: Optional[logging.Logger] = None,
) -> None:
    log = logger or logging.getLogger(__name__)
    label_field, id_field = environ_vars["LABEL_FIELD"], environ_vars["ID_FIELD"]
    hyperparameters = read_json(Path(input_paths["hyperparameters_s3_uri"]))
    data = Path(input_paths["input_path"])
    train, validation = read_table(data / "train"), read_table(data / "val")

    names = [column for column in train[0] if column not in (id_field, label_field)]
    labels = [int(row[label_field]) for row in train]
    if len(set(labels)) < 2:
        raise ValueError("The train split holds only one class.")
    means, scales = scaling([[float(row[name]) for row in train] for name in names])
    features = standardise(train, names, means, scales)

    start = [0.0] * (len(names) + 1)
    earlier = input_paths.get("model_artifacts_input")
    champion = read_model(Path(earlier)) if earlier is not None else None
    if champion is not None:
        start = [champion["intercept"], *(champion["coefficients"].get(name, 0.0) for name in names)]
        log.info("Starting from the weights of an earlier model")

    weights, history = fit(
        features,
        labels,
        start,
        float(hyperparameters["l2"]),
        int(hyperparameters["max_iterations"]),
        float(hyperparameters["tolerance"]),
    )
    held_out = standardise(validation, names, means, scales)
    validation_loss = log_loss(weights, held_out, [int(row[label_field]) for row in validation])
    log.info(
        "%d rows, %d features, %d iterations, log loss %.4f (train) %.4f (val)",
        len(train),
        len(names),
        len(history),
        history[-1]["log_loss"],
        validation_loss,
    )

    write_json(
        Path(output_paths["model_output"]) / "model.json",
        {
            "kind": "logistic_regression",
            "features": names,
            "means": dict(zip(names, means)),
            "scales": dict(zip(names, scales)),
            "intercept": weights[0],
            "coefficients": dict(zip(names, weights[1:])),
            "hyperparameters": hyperparameters,
            "training_rows": len(train),
        },
    )
    evaluation = Path(output_paths["evaluation_output"])
    write_table(evaluation, ["iteration", "log_loss"], history)
    write_json(evaluation / "summary.json", {"log_loss": {"train": history[-1]["log_loss"], "val": validation_loss}})


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    job_args = argparse.ArgumentParser(description=__doc__).parse_args()
    mounted = {
        "input_path": "/opt/ml/input/data",
        "hyperparameters_s3_uri": "/opt/ml/input/config/hyperparameters.json",
        "model_artifacts_input": "/opt/ml/input/data/model_artifacts_input",
    }
    try:
        main(
            {name: path for name, path in mounted.items() if os.path.exists(path)},
            {"model_output": "/opt/ml/model", "evaluation_output": "/opt/ml/output/data"},
            {
                "LABEL_FIELD": os.environ["LABEL_FIELD"],
                "ID_FIELD": os.environ.get("ID_FIELD", "application_id"),
            },
            job_args,
        )
    except Exception:
        logging.exception("Training failed")
        sys.exit(1)
