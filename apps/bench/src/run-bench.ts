import type { BenchCall } from './args.ts';
import { allDefinitions } from './figures/definitions.ts';
import { figureOf, type Figure } from './figures/figure.ts';
import { writePerformancePage } from './figures/performance-page.ts';
import { tableOf } from './figures/table.ts';
import { embeddedVersion } from './place/embedded-version.ts';
import { scenarios } from './scenarios/scenarios.ts';
import type { Measured } from './scenarios/scenario.ts';

export interface BenchTerminal {
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/** Measures, prints the figures, and keeps them when everything was measured. */
export const runBench = async (call: BenchCall, { output, errors, signal }: BenchTerminal): Promise<void> => {
  const began = performance.now();
  const say = (text: string): void => {
    errors.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}\n`);
  };
  const isWanted = (name: string): boolean => call.only.length === 0 || call.only.includes(name);
  const measured: Measured[] = [];
  for (const scenario of scenarios) {
    if (!scenario.gives.some(({ name }) => isWanted(name))) continue;
    say(scenario.gives.map(({ name }) => name).join(', '));
    measured.push(...(await scenario.run({ quick: call.quick, say, signal })));
  }
  const results = measured
    .filter(({ definition }) => isWanted(definition.name))
    .map((each) => ({ ...each, figure: figureOf(each.definition, each) }));
  const order = (figure: Figure): number => allDefinitions.findIndex(({ name }) => name === figure.name);
  const figures = results.map(({ figure }) => figure).sort((one, other) => order(one) - order(other));
  output.write(call.json ? `${JSON.stringify({ figures })}\n` : `${tableOf(figures)}\n`);
  if (call.quick || call.only.length > 0) return;
  say(`wrote ${await writePerformancePage(results, await embeddedVersion())}`);
};
