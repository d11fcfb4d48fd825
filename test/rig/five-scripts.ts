import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const main = 'def main(input_paths, output_paths, environ_vars, job_args):\n';

/** A repository of five scripts and a DAG, as people have it who never heard of step interfaces. */
const files: Readonly<Record<string, string>> = {
	'pipelines/orders.dag.yml': `nodes:
  CleanOrders: {}
  SplitOrders: { needs: [CleanOrders] }
  FitModel: { needs: [SplitOrders] }
  ScoreModel: { needs: [SplitOrders, FitModel] }
  WriteReport: { needs: [ScoreModel] }
`,
	'scripts/clean_orders.py': `import csv
from pathlib import Path


${main}    with open(input_paths["orders"], newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["amount"]]
    folder = Path(output_paths["clean_orders"])
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "orders.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
`,
	'scripts/split_orders.py': `import os


def read(folder):
    with open(os.path.join(folder, "orders.csv")) as file:
        return file.read().splitlines()


def write(folder, lines):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "orders.csv"), "w") as file:
        file.write("\\n".join(lines) + "\\n")


${main}    head, *rows = read(input_paths["clean_orders"])
    at = int(len(rows) * job_args.train_share)
    write(output_paths["train"], [head, *rows[:at]])
    write(output_paths["test"], [head, *rows[at:]])


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument("--train-share", type=float, default=0.75)
    main({}, {}, {}, parser.parse_args())
`,
	'scripts/fit_model.py': `import csv
import json
import os


${main}    label = environ_vars["LABEL_FIELD"]
    with open(os.path.join(input_paths["train_data"], "orders.csv"), newline="") as file:
        values = [float(row[label]) for row in csv.DictReader(file)]
    with open(os.path.join(output_paths["model"], "model.json"), "w") as file:
        json.dump({"mean": sum(values) / len(values), "rounds": int(environ_vars.get("ROUNDS", "3"))}, file)
`,
	'scripts/score_model.py': `import csv
import json
from pathlib import Path


${main}    model = json.loads((Path(input_paths["model"]) / "model.json").read_text())
    with open(Path(input_paths["test_data"]) / "orders.csv", newline="") as file:
        values = [float(row[environ_vars["LABEL_FIELD"]]) for row in csv.DictReader(file)]
    error = sum(abs(value - model["mean"]) for value in values) / len(values)
    Path(output_paths["scores"]).mkdir(parents=True, exist_ok=True)
    (Path(output_paths["scores"]) / "scores.json").write_text(json.dumps({"mae": error}))
`,
	'scripts/write_report.py': `import json
import os


${main}    with open(os.path.join(input_paths["scores"], "scores.json")) as file:
        scores = json.load(file)
    with open(os.path.join(output_paths["report"], "report.txt"), "w") as file:
        file.write(f"mean error {scores['mae']:.2f}\\n")
`,
	'data/2025/orders.csv': 'id,customer,amount\n1,ann,10.5\n2,bob,\n3,cid,30.25\n4,dan,12.0\n5,eve,8.0\n6,fay,9.5\n',
};

/** Lays the repository out in a folder of its own. The caller removes it. */
export async function layOutFiveScripts(rest: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
	const root = await realpath(await mkdtemp(join(tmpdir(), 'five-scripts-')));
	for (const [path, text] of Object.entries({ ...files, ...rest })) {
		if (text === undefined) continue;
		await mkdir(dirname(join(root, path)), { recursive: true });
		await writeFile(join(root, path), text);
	}
	return root;
}
