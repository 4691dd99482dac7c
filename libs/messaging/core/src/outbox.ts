import { setImmediate as othersTurn } from 'node:timers/promises';
import {
  genesis,
  headAfter,
  seal,
  type Attestation,
  type ChainHead,
  type Fact,
  type SealedEvent,
} from '@huihuan/contracts-events';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';

/** Why the facts happened. */
export interface Cause {
  /** Id of the request or event that started it all. */
  readonly correlationId: string;
  /** Id of the request or event that led to these facts directly. */
  readonly causationId: string;
  /** What facts rest on that a device signed each by itself; the others are whose the act is. */
  readonly origins?: ReadonlyMap<Fact, FactOrigin>;
  /**
   * What else the transaction writes and does not need the events for. The database does it while the facts are signed, which
   * keeps one processor here busy for tens of milliseconds where there are a thousand.
   */
  readonly meanwhile?: () => Promise<unknown>;
}

/** Who acted and when, as the device says that signed it. */
export type FactOrigin = Pick<Attestation, 'actor' | 'deviceTime' | 'statement'>;

export interface Outbox {
  /**
   * Seals and signs the facts behind the head of the chain of `source` and writes them in the caller's transaction: state and
   * events are committed together or not at all. The caller holds the lock of the source.
   */
  append(tx: Tx, source: string, facts: readonly Fact[], cause: Cause): Promise<readonly SealedEvent[]>;
  /** The record of an event that this source stated; `null` where it stated none under this id. */
  recordOf(tx: Tx, source: string, eventId: string): Promise<string | null>;
  /** The records of a source of these types in which a word stands, the latest first: looks through the chain of the source. */
  recordsNaming(
    tx: Tx,
    source: string,
    asked: { readonly types: readonly string[]; readonly word: string },
  ): Promise<readonly { readonly id: string; readonly record: string }[]>;
}

export interface OutboxOptions {
  /** Where the events go: the embedded log itself, or a service's own outbox that a relay empties. */
  readonly table: string;
  /** Channel that wakes the readers of that table after the commit. */
  readonly channel: string;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Who acts at this moment, and what signs for it. Without it, as in tests, records say nothing of either. */
  readonly attest?: () => Attestation;
}

export const createOutbox = (options: OutboxOptions): Outbox => ({
  append: async (tx, source, facts, cause) => {
    if (facts.length === 0) {
      await cause.meanwhile?.();
      return [];
    }
    const head = await lockHead(tx, source);
    const common = options.attest?.();
    const { meanwhile, ...because } = cause;
    const time = options.now().toISOString();
    const [sealed] = await bothDone(
      sealAll(head, facts, (fact, last) => {
        const { origins, ...why } = because;
        const attestation = common === undefined ? undefined : { ...common, ...origins?.get(fact) };
        return seal(source, last, fact, { ...why, time, attestation, id: options.newId() });
      }),
      meanwhile?.() ?? Promise.resolve(),
    );
    const last = sealed.at(-1);
    await write(tx, options, last === undefined ? head : headAfter(last), sealed);
    return sealed;
  },
  recordOf: async (tx, source, eventId) => {
    const sql = `select record from ${options.table} where source = $1 and id = $2`;
    return (await rowsOf<{ record: string }>(tx, sql, [source, eventId]))[0]?.record ?? null;
  },
  recordsNaming: (tx, source, { types, word }) =>
    rowsOf<{ id: string; record: string }>(
      tx,
      `select id, record from ${options.table}
        where source = $1 and type = any($2) and position($3 in record) > 0 order by site_seq desc`,
      [source, types, word],
    ),
});

const factsOfPiece = 50;

/** In pieces: between them others have their turn, and what the database does beside goes on. */
const sealAll = async (
  head: ChainHead,
  facts: readonly Fact[],
  sealOne: (fact: Fact, last: ChainHead) => SealedEvent,
): Promise<readonly SealedEvent[]> => {
  const sealed: SealedEvent[] = [];
  let last = head;
  for (const [index, fact] of facts.entries()) {
    if (index % factsOfPiece === 0 && facts.length > 1) await othersTurn();
    const event = sealOne(fact, last);
    sealed.push(event);
    last = headAfter(event);
  }
  return sealed;
};

/** Neither is left on its way when the other fails: a transaction ends when nothing of it runs. */
const bothDone = async <One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> => {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
};

/** A chain begins once and goes on for years: its head is there already, so asking for it comes first. */
const lockHead = async (tx: Tx, source: string): Promise<ChainHead> => {
  const known = await headOf(tx, source);
  if (known !== undefined) return known;
  await tx.query('insert into chain_head (source, seq, hash) values ($1, $2, $3) on conflict do nothing', [
    source,
    genesis.seq,
    genesis.hash,
  ]);
  const begun = await headOf(tx, source);
  if (begun === undefined) throw new Error(`the chain of ${source} vanished`);
  return begun;
};

const headOf = async (tx: Tx, source: string): Promise<ChainHead | undefined> => {
  const [head] = await rowsOf<ChainHead>(tx, 'select seq, hash from chain_head where source = $1 for update', [source]);
  return head;
};

/** One statement moves the head, writes the events and wakes their readers: each way to the database costs a hand-in time. */
const write = (tx: Tx, options: OutboxOptions, head: ChainHead, events: readonly SealedEvent[]): Promise<unknown> => {
  const column = columnsOf(events);
  return tx.query(
    `with moved as (update chain_head set seq = $9, hash = $10 where source = $11),
          written as (
            insert into ${options.table} (id, topic, key, type, source, site_seq, hash, record)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::text[]))
     select pg_notify($12, '')`,
    [
      column('uuid', (event) => event.id),
      column('text', (event) => event.topic),
      column('text', (event) => event.key),
      column('text', (event) => event.type),
      column('text', (event) => event.source),
      column('bigint', (event) => event.siteSeq),
      column('text', (event) => event.hash),
      column('text', (event) => event.record),
      head.seq,
      head.hash,
      events[0]?.source,
      options.channel,
    ],
  );
};
