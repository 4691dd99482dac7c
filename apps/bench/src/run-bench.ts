import type { BenchCall } from './args.ts';
import { allDefinitions } from './figures/definitions.ts';
import { figureOf } from './figures/figure.ts';
import { keepFigures } from './figures/keep-figures.ts';
import { writePerformancePage, type LeftOut } from './figures/performance-page.ts';
import { tableOf } from './figures/table.ts';
import { whyNoBroker } from './kafka/jars.ts';
import { embeddedVersion } from './place/embedded-version.ts';
import { scenarios } from './scenarios/scenarios.ts';
import type { Measured } from './scenarios/scenario.ts';

export interface BenchTerminal {
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

type Say = (text: string) => void;

/** Measures, prints the figures, and keeps them when everything was measured. */
export const runBench = async (call: BenchCall, { output, errors, signal }: BenchTerminal): Promise<void> => {
  const began = performance.now();
  const say: Say = (text) => {
    errors.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}\n`);
  };
  const { measured, leftOut } = await measure(call, say, signal);
  const order = ({ definition }: Measured): number => allDefinitions.findIndex(({ name }) => name === definition.name);
  const results = measured
    .sort((one, other) => order(one) - order(other))
    .map((each) => ({ ...each, figure: figureOf(each.definition, each) }));
  const answer = { figures: results.map(({ figure }) => figure), ...(leftOut.length > 0 ? { leftOut } : {}) };
  output.write(call.json ? `${JSON.stringify(answer)}\n` : `${tableOf(results)}\n`);
  if (call.quick) return;
  if (call.only.length > 0) {
    if (call.keep) say(`wrote ${await keepFigures(results, await embeddedVersion())}`);
    return;
  }
  say(`wrote ${await writePerformancePage({ results, leftOut }, await embeddedVersion())}`);
};

const measure = async (
  { only, quick }: BenchCall,
  say: Say,
  signal: AbortSignal,
): Promise<{ measured: Measured[]; leftOut: readonly LeftOut[] }> => {
  const isWanted = (name: string): boolean => only.length === 0 || only.includes(name);
  const measured: Measured[] = [];
  const leftOut: LeftOut[] = [];
  for (const scenario of scenarios) {
    const names = scenario.gives.map(({ name }) => name).filter(isWanted);
    if (names.length === 0) continue;
    const why = scenario.needs === 'kafka' ? whyNoBroker() : null;
    if (why === null) {
      say(names.join(', '));
      measured.push(
        ...(await scenario.run({ quick, say, signal })).filter(({ definition }) => isWanted(definition.name)),
      );
    } else {
      for (const name of names) {
        say(`${name} 略过 · left out: ${why}`);
        leftOut.push({ name, why });
      }
    }
  }
  return { measured, leftOut };
};
