"""Writes the loan applications under tests/data. Not needed to run the pipeline: the files are committed.

The same seed writes the same bytes:  python3 tests/data/generate.py [FOLDER]
"""

import csv
import math
import random
import sys
from datetime import date, timedelta
from pathlib import Path

SEED = 20250114
COLUMNS = {
    "application_id": "string",
    "application_date": "date",
    "loan_amount": "number",
    "loan_term_months": "integer",
    "annual_income": "number",
    "employment_years": "number",
    "home_ownership": "string",
    "loan_purpose": "string",
    "credit_utilisation": "number",
    "delinquencies_2y": "integer",
    "inquiries_6m": "integer",
    "credit_history_years": "number",
    "default_flag": "integer",
}


def count(rng, mean):
    """A Poisson number, by multiplying uniforms (Knuth)."""
    limit, product, events = math.exp(-mean), rng.random(), 0
    while product > limit:
        product *= rng.random()
        events += 1
    return events


def application(rng, number, first_day, drift):
    """One applicant. `drift` raises the default rate: times have become harder."""
    income = round(math.exp(rng.gauss(10.8, 0.45)), -2)
    amount = round(min(40_000, max(1_000, income * rng.uniform(0.05, 0.55))), -2)
    term = rng.choice([36, 36, 36, 60])
    employment = round(min(30.0, rng.expovariate(1 / 6)), 1)
    ownership = rng.choices(["RENT", "MORTGAGE", "OWN"], weights=[45, 42, 13])[0]
    purpose = rng.choices(
        ["debt_consolidation", "credit_card", "car", "small_business"], weights=[50, 25, 15, 10]
    )[0]
    utilisation = round(min(1.0, max(0.0, rng.betavariate(2.2, 2.6))), 3)
    delinquencies = count(rng, 0.35)
    inquiries = count(rng, 0.9)
    history = round(min(45.0, 2 + rng.expovariate(1 / 11)), 1)

    log_odds = (
        -4.6
        + drift
        + 4.2 * utilisation
        + 0.95 * delinquencies
        + 0.30 * inquiries
        + 3.2 * amount / income
        + (0.55 if term == 60 else 0.0)
        - 0.05 * employment
        - 0.03 * history
        + {"RENT": 0.25, "MORTGAGE": -0.15, "OWN": 0.0}[ownership]
        + {"debt_consolidation": 0.1, "credit_card": 0.0, "car": -0.3, "small_business": 0.7}[purpose]
    )
    default = int(rng.random() < 1 / (1 + math.exp(-log_odds)))

    # What real extracts look like: gaps, and people who type as they like.
    return {
        "application_id": f"A{number:06d}",
        "application_date": (first_day + timedelta(days=rng.randrange(180))).isoformat(),
        "loan_amount": f"{amount:.0f}",
        "loan_term_months": term,
        "annual_income": f"{income:.0f}",
        "employment_years": "" if rng.random() < 0.07 else employment,
        "home_ownership": ownership.lower() if rng.random() < 0.05 else ownership,
        "loan_purpose": purpose,
        "credit_utilisation": "NA" if rng.random() < 0.04 else utilisation,
        "delinquencies_2y": delinquencies,
        "inquiries_6m": inquiries,
        "credit_history_years": history,
        "default_flag": default,
    }


def write(path, columns, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main(folder):
    rng = random.Random(SEED)
    training = [application(rng, 1 + i, date(2024, 1, 1), 0.0) for i in range(900)]
    calibration = [application(rng, 900_001 + i, date(2024, 9, 1), 0.9) for i in range(220)]
    write(folder / "credit_training" / "data" / "part-00000.csv", COLUMNS, training[:450])
    write(folder / "credit_training" / "data" / "part-00001.csv", COLUMNS, training[450:])
    write(folder / "credit_calibration" / "data" / "part-00000.csv", COLUMNS, calibration)
    signature = [{"column": column, "type": kind} for column, kind in COLUMNS.items()]
    for sample in ("credit_training", "credit_calibration"):
        write(folder / sample / "signature" / "part-00000.csv", ["column", "type"], signature)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
