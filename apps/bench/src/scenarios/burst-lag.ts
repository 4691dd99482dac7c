import { setTimeout as pause } from 'node:timers/promises';
import { definitions } from '../figures/definitions.ts';
import { archivedFacts } from '../fleet/databases.ts';
import { untilQuiet } from '../fleet/until-quiet.ts';
import { withFleet } from '../fleet/with-fleet.ts';
import { startIntake } from './whole-way/intake.ts';
import type { Scenario } from './scenario.ts';

const every = 20;

export const burstLag: Scenario = {
  gives: [definitions.burstLag],
  needs: 'kafka',
  run: (context) =>
    withFleet(context, async ({ url, network, databases }) => {
      const { quick, say, signal } = context;
      const rows = quick ? 4000 : 100_000;
      const before = await archivedFacts(databases);
      const began = performance.now();
      await startIntake({ url, network, rows }).finished;
      const answered = performance.now();
      const behind = before + rows - (await archivedFacts(databases));
      say(`burst-lag: all answered, the projection is ${behind} behind`);
      // asking costs the measured machine something, so the cheap question comes first
      while ((await archivedFacts(databases)) < before + rows) await pause(every, undefined, { signal });
      const projected = performance.now();
      await untilQuiet(url, signal);
      const seconds = (performance.now() - answered) / 1000;
      const notes = [
        `${rows} hand-ins were answered in ${((answered - began) / 1000).toFixed(1)} s; ${behind} of them were not in the ` +
          `projection then. The regulator held the last ${((projected - answered) / 1000).toFixed(1)} s later.`,
      ];
      return [{ definition: definitions.burstLag, ours: seconds, baseline: null, notes }];
    }),
};
