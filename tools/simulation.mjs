/**
 * `npm run test:simulation -- --seed S --steps N`: the whole network on a virtual clock and a virtual bus, with crashes,
 * duplicates, delays and lost connections at every step. Progress is said on standard error; the last lines are the result.
 * A broken rule is told with its seed and step, then made smaller; exit code 1.
 */
import './entry/node-version.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './entry/build.mjs';
import { ensureInstalled } from './entry/install.mjs';
import { prepare, root } from './entry/run.mjs';

await prepare(ensureInstalled, () => ensureBuilt({ web: false }));

const compiled = join(root, 'libs', 'simulation', 'faults', 'dist', 'index.js');
process.setSourceMapsEnabled(true);
const { defaultOptions, faultKinds, parametersOf, runSimulation, shrink } = await import(pathToFileURL(compiled).href);

const usage = `npm run test:simulation -- [--seed <text>] [--steps <n>] [--points <n>] [--rest-every <n>] [--era <n>]
  [--without <fault,fault> | --only <fault,fault>|none] [--no-shrink]
faults: ${faultKinds.join(', ')}`;

const fail = (...lines) => {
  console.error(lines.join('\n'));
  process.exit(2);
};

const parse = () => {
  try {
    return parseArgs({
      options: {
        seed: { type: 'string' },
        steps: { type: 'string' },
        points: { type: 'string' },
        'rest-every': { type: 'string' },
        era: { type: 'string' },
        without: { type: 'string' },
        only: { type: 'string' },
        'no-shrink': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (failure) {
    return fail(failure.message, usage);
  }
};

const asked = parse();
if (asked.help) {
  console.log(usage);
  process.exit(0);
}

const whole = (name, least, otherwise) => {
  const text = asked[name];
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least)
    fail(
      `--${name} 应为不小于 ${least} 的整数，现为 ${text}`,
      `--${name} is a whole number from ${least} on, not ${text}`,
    );
  return number;
};

const faultsIn = (name) => {
  const kinds = asked[name]?.split(',').filter(Boolean) ?? [];
  const strange = kinds.find((kind) => !faultKinds.includes(kind) && kind !== 'none');
  if (strange !== undefined) fail(`--${name}: 没有这种故障 ${strange}`, `--${name}: no such fault: ${strange}`, usage);
  return kinds;
};

const only = faultsIn('only');
const without = faultKinds.filter(
  (kind) => faultsIn('without').includes(kind) || (only.length > 0 && !only.includes(kind)),
);

const options = {
  ...defaultOptions,
  // whoever gives no seed explores: the one that was taken is printed
  seed: asked.seed ?? String(Date.now()),
  steps: whole('steps', 1, defaultOptions.steps),
  points: whole('points', 2, defaultOptions.points),
  restEvery: whole('rest-every', 1, defaultOptions.restEvery),
  eraSteps: whole('era', 1, defaultOptions.eraSteps),
  without,
};

const begun = performance.now();
const seconds = () => (performance.now() - begun) / 1000;
const pace = (steps) => `${Math.round(steps / seconds())} steps/s`;

console.error(`seed ${options.seed}, ${options.steps} steps`);
const report = runSimulation(options, (steps) =>
  console.error(
    `${steps} steps, ${seconds().toFixed(0)} s, ${pace(steps)}, ${Math.round(process.memoryUsage().rss / 1e6)} MB: all books agree`,
  ),
);

const table = (title, counts) => {
  console.log(`${title}:`);
  for (const [name, times] of [...counts].sort(([, one], [, other]) => other - one))
    console.log(`  ${String(times).padStart(9)}  ${name}`);
};
table('acts', report.tally.acts);
table('machinery', report.tally.machinery);
table('faults', report.tally.faults);

const tell = ({ rule, step, subject, expected, found }) =>
  [
    `broken rule: ${rule}`,
    `  step      ${step}`,
    `  about     ${subject}`,
    `  expected  ${expected}`,
    `  found     ${found}`,
  ].join('\n');

const command = (smaller) => `npm run test:simulation -- ${parametersOf(smaller)}`;

if (report.failure !== null) {
  console.log(tell(report.failure));
  console.log(command(options));
  if (!asked['no-shrink']) {
    console.error('making it smaller …');
    const smallest = shrink({ options, failure: report.failure }, ({ options: smaller }) =>
      console.error(`  ${parametersOf(smaller)}`),
    );
    console.log('the smallest run that still fails:');
    console.log(tell(smallest.failure));
    console.log(`${command(smallest.options)} --no-shrink`);
  }
}

const sum = (counts) => [...counts.values()].reduce((total, times) => total + times, 0);
console.log(
  `seed ${options.seed}: ${report.steps} steps in ${seconds().toFixed(1)} s, ${pace(report.steps)}, ${report.events} events, ` +
    `${report.items} items, ${sum(report.tally.faults)} faults of ${report.tally.faults.size} kinds, ${report.rests} comparisons, ` +
    `digest ${report.digest}, violations: ${report.failure === null ? 0 : 1}`,
);
process.exitCode = report.failure === null ? 0 : 1;
