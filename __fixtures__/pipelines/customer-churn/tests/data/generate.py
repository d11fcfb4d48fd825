"""Writes the customers and their usage. Run in this folder; the same numbers every time."""
import csv
import random

random.seed(20240607)
customers, usage = [], []
for number in range(1, 241):
    name = f"C{number:05d}"
    tenure = random.randrange(1, 72)
    plan = random.choices(["basic", "plus", "max"], [5, 3, 2])[0]
    fee = {"basic": 9.9, "plus": 19.9, "max": 39.9}[plan]
    calls = random.randrange(0, 12)
    minutes = sum(random.randrange(1, 20) for _ in range(calls))
    risk = 0.9 - tenure / 60 + (0.25 if plan == "basic" else 0) + calls / 14
    churned = int(random.random() < max(0.02, min(0.98, risk)))
    date = f"20{18 + number % 6}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    customers.append([name, date, tenure, plan, "" if number % 17 == 0 else fee, churned])
    usage.append([name, calls, minutes])

with open("CustomerTable/customers/customers.csv", "w", newline="") as file:
    rows = csv.writer(file, lineterminator="\n")
    rows.writerows([["customer_id", "signup_date", "tenure_months", "plan", "monthly_fee", "churned"], *customers])
with open("ChurnFeatures/usage/usage.csv", "w", newline="") as file:
    rows = csv.writer(file, lineterminator="\n")
    rows.writerows([["customer_id", "calls", "minutes"], *usage])
