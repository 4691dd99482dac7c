import type pg from 'pg';
import { inTransaction } from '../../place/connection.ts';
import { copyFacts, copyRest, setAside } from './copy-sql.ts';
import { laterIdSql } from './time-shift.ts';

const day = 86_400_000;

/** The projection as it was when the first histories were in it, and how to make it larger. */
export interface Original {
  /** Facts and items of one copy. */
  readonly facts: number;
  readonly items: number;
  /** By how much each chain is extended by one copy. */
  readonly chains: ReadonlyMap<string, number>;
  /** Places in the archive and times begin behind these. */
  readonly behind: number;
  readonly from: number;
  /** Whole days from the first to behind the last. */
  readonly span: number;
}

/** @param behind position of the last fact before the first histories */
export const keepOriginal = async (client: pg.Client, behind: number): Promise<Original> => {
  await client.query('create schema bench');
  await client.query(laterIdSql);
  for (const statement of setAside(behind)) await client.query(statement);
  const { rows } = await client.query<Pick<Original, 'facts' | 'items' | 'from'> & { until: number }>(`
    select (select count(*)::int from bench.fact) as facts, (select count(*)::int from bench.item) as items,
           (extract(epoch from min(day)) * 1000)::float8 as "from",
           ((extract(epoch from max(day)) + 86400) * 1000)::float8 as until
      from bench.flow_day`);
  const chains = await client.query<{ source: string; events: number }>('select source, events from bench.chain');
  const [counted] = rows;
  if (counted === undefined) throw new Error('there is nothing to copy');
  const { facts, items, from, until } = counted;
  return {
    facts,
    items,
    chains: new Map(chains.rows.map(({ source, events }) => [source, events])),
    ...{ behind, from, span: until - from },
  };
};

export interface Growth {
  /** Two connections: the archive is written beside the rest. */
  readonly clients: readonly [pg.Client, pg.Client];
  readonly original: Original;
  readonly copies: number;
  /** The copies come behind this time, in milliseconds. */
  readonly after: number;
  readonly onCopied: (copies: number) => void;
}

/** Puts copies behind all that is there. @returns by how many milliseconds each of them is later than its original */
export const grow = async ({ clients, original, copies, after, onCopied }: Growth): Promise<readonly number[]> => {
  const [one, other] = clients;
  const { rows } = await one.query<{ position: number }>(
    'select position::float8 as position from regulator.projection_head',
  );
  const head = rows[0]?.position ?? 0;
  const firstShift = Math.ceil((after - original.from) / day) * day;
  const shifts = Array.from({ length: copies }, (_, copy) => ({
    milliseconds: firstShift + copy * original.span,
    positions: head - original.behind + copy * original.facts,
  }));
  await Promise.all([each(one, shifts.map(copyFacts), onCopied), each(other, shifts.map(copyRest), () => undefined)]);
  await one.query('update regulator.projection_head set position = position + $1', [copies * original.facts]);
  return shifts.map(({ milliseconds }) => milliseconds);
};

const each = async (
  client: pg.Client,
  copies: readonly (readonly string[])[],
  onCopied: (copies: number) => void,
): Promise<void> => {
  // what a copy loses by a power cut is copied again
  await client.query('set synchronous_commit = off');
  for (const [index, statements] of copies.entries()) {
    await inTransaction(client, async () => {
      for (const statement of statements) await client.query(statement);
    });
    onCopied(index + 1);
  }
};
