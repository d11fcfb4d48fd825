"""Fits a logistic regression to the train split and measures it on the test split."""
import json
from pathlib import Path

import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

FEATURES = ["tenure_months", "monthly_fee", "calls", "minutes_per_call", "is_basic"]


def main(input_paths, output_paths, environ_vars, job_args):
    table = pd.read_parquet(Path(input_paths["features"]))
    train, test = table[table["split"] == "train"], table[table["split"] == "test"]
    model = make_pipeline(StandardScaler(), LogisticRegression())
    model.fit(train[FEATURES], train["churned"])
    auc = roc_auc_score(test["churned"], model.predict_proba(test[FEATURES])[:, 1])
    joblib.dump(model, Path(output_paths["model"]) / "model.joblib")
    metrics = {"auc": round(float(auc), 4), "train_rows": len(train), "test_rows": len(test)}
    (Path(output_paths["metrics"]) / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n")
