import { logChannel } from '@huihuan/messaging-core';
import type pg from 'pg';
import { openHistories } from '../../goods/histories.ts';
import type { Network } from '../../goods/network.ts';
import { seeded } from '../../goods/random.ts';
import { appendSayings } from '../../log/append-facts.ts';
import { untilCaughtUp } from '../../place/caught-up.ts';
import type { BenchContext } from '../scenario.ts';

export interface Filling extends Pick<BenchContext, 'say' | 'signal'> {
  readonly client: pg.Client;
  readonly network: Network;
  readonly cohorts: number;
}

export interface Filled {
  readonly items: number;
  readonly facts: number;
  readonly factsPerSecond: number;
  readonly shipmentsOnTheWay: number;
  /** Of items from the whole time, such as a person would type them. */
  readonly identifiers: readonly string[];
}

const year = 365 * 86_400_000;
/** Goods of the last days are partly still on the road. */
const cohortsOnTheWay = 8;
const identifiersOfCohort = 5;
const searched = new Set(['vin', 'battery', 'serial', 'imei']);
/** Rarely: the question itself takes its share of two cores. */
const lookEvery = 200;

/** Fills the log with a year of a network, and waits until the running platform has read all of it. */
export const fillNetwork = async ({ client, network, cohorts, say, signal }: Filling): Promise<Filled> => {
  const histories = openHistories(seeded(20_260_104), network);
  const from = Date.now() - year;
  const began = performance.now();
  const identifiers: string[] = [];
  let [items, facts] = [0, 0];
  for (let index = 0; index < cohorts; index += 1) {
    signal.throwIfAborted();
    const cohort = histories.next(
      from + (index * (year - 4 * 86_400_000)) / cohorts,
      index >= cohorts - cohortsOnTheWay,
    );
    facts += await appendSayings(client, cohort.sayings);
    await client.query('select pg_notify($1, $2)', [logChannel, '']);
    items += cohort.items.length;
    const named = cohort.items.flatMap((item) => item.identifiers.filter(({ kind }) => searched.has(kind)));
    identifiers.push(...named.slice(0, identifiersOfCohort).map(({ value }) => value));
    if ((index + 1) % 50 === 0) say(`a million items: ${items} items, ${facts} facts in the log`);
  }
  await untilCaughtUp(client, { signal, every: lookEvery });
  const factsPerSecond = facts / ((performance.now() - began) / 1000);
  say(`a million items: all read, ${Math.round(factsPerSecond)} facts/s`);
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from regulator.shipment where state = 'in-transit'`,
  );
  return { items, facts, factsPerSecond, shipmentsOnTheWay: rows[0]?.count ?? 0, identifiers };
};
