import { logChannel } from '@huihuan/messaging-core';
import type pg from 'pg';
import { openHistories } from '../../goods/histories.ts';
import { readNetwork, type Network } from '../../goods/network.ts';
import { seeded } from '../../goods/random.ts';
import { appendSayings } from '../../log/append-facts.ts';
import { untilCaughtUp } from '../../place/caught-up.ts';
import { startProgram, type ProgramOptions } from '../../place/program.ts';
import type { BenchContext } from '../scenario.ts';

export interface Filling extends Pick<BenchContext, 'say' | 'signal'> {
  readonly client: pg.Client;
  readonly programs: Omit<ProgramOptions, 'app'>;
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
/** So long before now the last goods were handed in. */
const roadTime = 4 * 86_400_000;
/** Goods of the last days are partly still on the road. */
const cohortsOnTheWay = 8;
const identifiersOfCohort = 5;
const searched = new Set(['vin', 'battery', 'serial', 'imei']);
/** Rarely: the question itself takes its share of two cores. */
const lookEvery = 200;

/**
 * Fills the log with a year of a network while the regulator, alone, projects it; the other services take up behind it.
 */
export const fillNetwork = async (filling: Filling): Promise<Filled> => {
  const { client, programs, say, signal } = filling;
  // the whole platform lays the tables and the demonstration network first
  const platform = await startProgram({ app: 'platform', ...programs });
  const network = await readNetwork(platform.url).finally(() => platform.stop());
  const regulator = await startProgram({ app: 'regulator-service', ...programs });
  try {
    const began = performance.now();
    const filled = await appendHistories(filling, network);
    await untilCaughtUp(client, { signal, only: 'regulator', every: lookEvery });
    const factsPerSecond = filled.facts / ((performance.now() - began) / 1000);
    say(`a million items: all read, ${Math.round(factsPerSecond)} facts/s`);
    for (const schema of ['collection', 'transfer', 'sorting']) await client.query(behindTheLast(schema));
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from regulator.shipment where state = 'in-transit'`,
    );
    return { ...filled, factsPerSecond, shipmentsOnTheWay: rows[0]?.count ?? 0 };
  } finally {
    await regulator.stop();
  }
};

const behindTheLast = (schema: string): string => `
  update ${schema}.consumer_offset set (txid, pos) =
    (select txid, pos from bus.log order by txid desc, pos desc limit 1)`;

const appendHistories = async (
  { client, cohorts, say, signal }: Filling,
  network: Network,
): Promise<Pick<Filled, 'items' | 'facts' | 'identifiers'>> => {
  const histories = openHistories(seeded(20_260_104), network);
  const from = Date.now() - year;
  const identifiers: string[] = [];
  let [items, facts] = [0, 0];
  for (let index = 0; index < cohorts; index += 1) {
    signal.throwIfAborted();
    const at = from + (index * (year - roadTime)) / cohorts;
    const cohort = histories.next(at, index >= cohorts - cohortsOnTheWay);
    facts += await appendSayings(client, cohort.sayings);
    await client.query('select pg_notify($1, $2)', [logChannel, '']);
    items += cohort.items.length;
    const named = cohort.items.flatMap((item) => item.identifiers.filter(({ kind }) => searched.has(kind)));
    identifiers.push(...named.slice(0, identifiersOfCohort).map(({ value }) => value));
    if ((index + 1) % 50 === 0) say(`a million items: ${items} items, ${facts} facts in the log`);
  }
  return { items, facts, identifiers };
};
