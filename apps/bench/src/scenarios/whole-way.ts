import { definitions } from '../figures/definitions.ts';
import { archivedFacts } from '../fleet/databases.ts';
import { sharesInWords } from '../fleet/processor-shares.ts';
import { withFleet } from '../fleet/with-fleet.ts';
import { requestsAtOnce, startIntake } from './whole-way/intake.ts';
import { sustain, type Sustained } from './whole-way/sustain.ts';
import type { Scenario } from './scenario.ts';

export const wholeWay: Scenario = {
  gives: [definitions.wholeWay],
  needs: 'kafka',
  run: (context) =>
    withFleet(context, async ({ url, network, databases, shares }) => {
      const { quick, say, signal } = context;
      const seconds = quick ? 30 : 300;
      const before = await archivedFacts(databases);
      const intake = startIntake({ url, network });
      const going = { intake, databases, before, signal, say };
      await sustain({ ...going, seconds: quick ? 5 : 20 });
      const used = await shares();
      const sustained = await sustain({ ...going, seconds });
      const words = sharesInWords(used, await shares(), sustained.facts);
      await intake.stop();
      const { factsPerSecond: ours } = sustained;
      return [
        {
          definition: definitions.wholeWay,
          ours,
          baseline: null,
          notes: [...notesOf(sustained, seconds), costOf(words)],
        },
      ];
    }),
};

const costOf = (words: string): string => `1,000 facts keep a processor busy for: ${words}.`;

const notesOf = (sustained: Sustained, seconds: number): readonly string[] => {
  const { pieces, mostBehind, behindAtEnd, heldShare, factsPerSecond } = sustained;
  const inSeconds = (facts: number): string => (facts / Math.max(1, factsPerSecond)).toFixed(1);
  return [
    `${seconds} s, at most ${requestsAtOnce} requests under way at the same time, each of another site. Of the pieces of ten ` +
      `seconds the slowest did ${Math.round(Math.min(...pieces))} facts/s, the fastest ${Math.round(Math.max(...pieces))}.`,
    `The projection was at most ${mostBehind} facts (${inSeconds(mostBehind)} s) behind what had been answered, and ` +
      `${behindAtEnd} (${inSeconds(behindAtEnd)} s) at the end; the sender waited for it in ${Math.round(heldShare * 100)} % of the time.`,
  ];
};
