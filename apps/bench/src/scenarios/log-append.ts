import { definitions } from '../figures/definitions.ts';
import { median, percentile } from '../measure/statistics.ts';
import { sideBySide } from '../measure/side-by-side.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { copyingDesign } from './log-append/copying-design.ts';
import { outboxDesign } from './log-append/outbox-design.ts';
import { openWriters, type Design } from './log-append/writers.ts';
import type { Scenario } from './scenario.ts';

const writers = 8;

export const logAppend: Scenario = {
  gives: [definitions.logAppend, definitions.logAppendDelay],
  run: ({ quick, say }) =>
    withFreshEngine(async (engine) => {
      const designs: { ours: Design; baseline: Design } = {
        ours: await outboxDesign(engine.adminUrl),
        baseline: await copyingDesign(engine.adminUrl),
      };
      const delays = { ours: [] as number[], baseline: [] as number[] };
      const rounds = quick ? 1 : 7;
      const transactions = quick ? 20 : 500;
      try {
        const measure = (side: keyof typeof designs) => async (round: number) => {
          const told = await openWriters({ design: designs[side], writers, transactions });
          if (round > 0) delays[side].push(percentile(told.delays, 0.99));
          say(`log-append: round ${round} of ${rounds}, ${Math.round(told.eventsPerSecond)} events/s, ${side}`);
          return told.eventsPerSecond;
        };
        const measured = await sideBySide(rounds, measure('ours'), measure('baseline'));
        const delay = { ours: median(delays.ours), baseline: median(delays.baseline) };
        const note =
          `${rounds} rounds in which each of ${writers} writers commits ${transactions} transactions of ten events, each writer ` +
          'to the chain of its own site.';
        return [
          { definition: definitions.logAppend, ...measured, notes: [note] },
          { definition: definitions.logAppendDelay, ...delay, notes: [] },
        ];
      } finally {
        await designs.ours.close();
        await designs.baseline.close();
      }
    }),
};
