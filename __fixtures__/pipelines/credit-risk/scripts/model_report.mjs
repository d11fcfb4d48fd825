// Writes a model card from the metrics: Markdown for people, JSON for machines.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    'evaluation-metrics': { type: 'string' },
    predictions: { type: 'string' },
    'calibration-metrics': { type: 'string' },
    output: { type: 'string' },
    title: { type: 'string', default: 'Model' },
    bands: { type: 'string', default: '5' },
  },
});

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Rows of the `part-*.csv` shards. Quoted fields do not occur in these files. */
function readTable(folder) {
  return readdirSync(folder)
    .filter((name) => /^part-.*\.csv$/.test(name))
    .sort()
    .flatMap((name) => {
      const [header, ...lines] = readFileSync(join(folder, name), 'utf8').trim().split('\n');
      const columns = header.split(',');
      return lines.map((line) => Object.fromEntries(line.split(',').map((value, i) => [columns[i], value])));
    });
}

/** Applicants from the lowest to the highest score, in bands of equal size, with the defaults of each. */
function riskBands(rows, label, count) {
  const sorted = [...rows].sort((a, b) => Number(a.prob_default) - Number(b.prob_default));
  return Array.from({ length: count }, (_, band) => {
    const members = sorted.slice((band * sorted.length) / count, ((band + 1) * sorted.length) / count);
    const defaults = members.filter((row) => row[label] === '1').length;
    return { band: band + 1, applicants: members.length, defaults, rate: defaults / Math.max(1, members.length) };
  });
}

const evaluation = readJson(join(options['evaluation-metrics'], 'metrics.json'));
const calibration = readJson(join(options['calibration-metrics'], 'calibration_metrics.json'));
const bands = riskBands(readTable(options.predictions), process.env.LABEL_FIELD, Number(options.bands));

const percent = (share) => `${(100 * share).toFixed(1)} %`;
const card = `# ${options.title}

| Measure | Value |
|---|---|
| AUC on ${evaluation.rows} held-out applications | ${evaluation.auc.toFixed(3)} |
| KS | ${evaluation.ks.toFixed(3)} |
| Brier score | ${evaluation.brier.toFixed(3)} |
| Calibration error, ${calibration.method}, before | ${percent(calibration.calibration_error.before)} |
| Calibration error, ${calibration.method}, after | ${percent(calibration.calibration_error.after)} |

| Risk band | Applicants | Defaults | Rate |
|---|---|---|---|
${bands.map((row) => `| ${row.band} | ${row.applicants} | ${row.defaults} | ${percent(row.rate)} |`).join('\n')}
`;

mkdirSync(options.output, { recursive: true });
writeFileSync(join(options.output, 'model_card.md'), card);
writeFileSync(join(options.output, 'model_card.json'), `${JSON.stringify({ evaluation, calibration, bands }, null, 2)}\n`);
console.log(`Model card of ${bands.length} risk bands, AUC ${evaluation.auc.toFixed(3)}`);
