"""Scores the test split with the trained model."""
from pathlib import Path

import joblib
import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    model = joblib.load(Path(input_paths["model"]) / "model.joblib")
    table = pd.read_parquet(Path(input_paths["features"]))
    table = table[table["split"] == "test"]
    probability = model.predict_proba(table[list(model.feature_names_in_)])[:, 1]
    scores = pd.DataFrame({"customer_id": table["customer_id"], "churn_probability": probability})
    scores.to_parquet(Path(output_paths["scores"]) / "scores.parquet", index=False)
