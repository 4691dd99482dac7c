import { logChannel } from '@huihuan/messaging-core';
import type pg from 'pg';
import type { Chains } from '../../goods/chains.ts';
import { openHistories, type Saying } from '../../goods/histories.ts';
import type { Network } from '../../goods/network.ts';
import type { Random } from '../../goods/random.ts';
import { appendSayings } from '../../log/append-facts.ts';
import { rate } from '../../measure/side-by-side.ts';
import { untilCaughtUp } from '../../place/caught-up.ts';
import type { Program } from '../../place/program.ts';
import { grow, type Original } from './grow.ts';
import { gradeOldItems, type Known } from './old-grades.ts';

export interface StageOptions {
  readonly client: pg.Client;
  readonly second: pg.Client;
  readonly regulator: Program;
  readonly network: Network;
  readonly random: Random;
  readonly chains: Chains;
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
}

/** A projection that grows, and the regulator that goes on projecting. */
export interface Stage {
  /** Position of the last fact in the archive. */
  head(): Promise<number>;
  /** Projects so many cohorts that are copied later. */
  fill(cohorts: number): Promise<void>;
  /** Copies the first histories until there are so many items. */
  growTo(items: number, original: Original): Promise<void>;
  /** Projects so many fresh cohorts, with some facts about old items among them. @returns facts/s */
  project(cohorts: number): Promise<number>;
  sizesInWords(): Promise<string>;
}

const firstDay = Date.UTC(2024, 0, 1);
const cohortEvery = 3_600_000;
/** What becomes of a cohort takes some days. */
const room = 5 * 86_400_000;
const gradesOfCohort = 60;
const lookEvery = 100;

export const openStage = (options: StageOptions): Stage => {
  const { client, second, regulator, network, random, chains, signal, say } = options;
  const histories = openHistories(random, network, chains);
  const known: Known[] = [];
  const shifts: number[] = [0];
  let clock = firstDay;
  let items = 0;

  const nextCohort = (): ReturnType<typeof histories.next> => {
    const cohort = histories.next(clock, false);
    clock += cohortEvery;
    items += cohort.items.length;
    return cohort;
  };
  const head = async (): Promise<number> => {
    const { rows } = await client.query<{ position: string }>('select position from regulator.projection_head');
    return Number(rows[0]?.position ?? 0);
  };

  return {
    head,
    fill: async (cohorts) => {
      for (let index = 0; index < cohorts; index += 1) {
        const cohort = nextCohort();
        known.push(...cohort.items.map(({ itemId, classCode }) => ({ itemId, classCode })));
        await appendSayings(client, cohort.sayings);
        await client.query('select pg_notify($1, $2)', [logChannel, '']);
      }
      await untilCaughtUp(client, { signal, only: 'regulator', every: lookEvery });
      say(`scale: ${items} items projected`);
    },
    growTo: async (wanted, original) => {
      const copies = Math.max(0, Math.round((wanted - items) / original.items));
      if (copies > 0) {
        const after = clock + room;
        const onCopied = (done: number): void => {
          signal.throwIfAborted();
          if (done % 10 === 0) say(`scale: ${items + done * original.items} items`);
        };
        const added = await grow({ clients: [client, second], original, copies, after, onCopied });
        chains.leaveOut(new Map([...original.chains].map(([source, events]) => [source, events * copies])));
        shifts.push(...added);
        items += copies * original.items;
        clock = original.from + (added.at(-1) ?? 0) + original.span + room;
      }
      await client.query('vacuum (analyze) regulator.item');
      await client.query('analyze');
      await client.query('checkpoint');
    },
    project: async (cohorts) => {
      const sayings = Array.from({ length: cohorts }, (): readonly Saying[] => {
        const at = clock;
        const old = gradeOldItems({ random, network, chains, items: known, shifts }, gradesOfCohort, at);
        return [...nextCohort().sayings, old];
      }).flat();
      // it stands still while the log is filled, so that the filling is in nobody's time
      regulator.halt();
      const count = await fillLog(client, sayings).finally(() => regulator.goOn());
      const done = await rate(count, () => untilCaughtUp(client, { signal, only: 'regulator' }));
      await requireWholeChains(client);
      return done;
    },
    sizesInWords: async () => {
      const { rows } = await client.query<{ name: string; size: string }>(sizes);
      const words = rows.map(({ name, size }) => `${name} ${size}`).join(', ');
      return `At the end the largest tables weigh, with their indexes: ${words}.`;
    },
  };
};

const fillLog = async (client: pg.Client, sayings: readonly Saying[]): Promise<number> => {
  const count = await appendSayings(client, sayings);
  await client.query('checkpoint');
  return count;
};

/** The copies must lead on to the fresh facts: with gaps the projection would have other work than in reality. */
const requireWholeChains = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ broken: number }>(
    'select ((select count(*) from regulator.chain_run) + (select count(*) from regulator.chain_flaw))::int as broken',
  );
  if (rows[0]?.broken !== 0) throw new Error('the chains of the copies are broken: nothing of this was measured');
};

const sizes = `
  select relname as name, pg_size_pretty(pg_total_relation_size(oid)) as size
    from pg_class where relnamespace = 'regulator'::regnamespace and relkind = 'r'
   order by pg_total_relation_size(oid) desc limit 4`;
