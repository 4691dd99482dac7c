import type { ReadEvent } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import type { Message } from '@huihuan/messaging-core';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { hasArrived, type ArrivedLink } from '@huihuan/regulator-domain';
import { insertRows, type Column } from './column.ts';
import type { KnownChains } from './load-chains.ts';

/** A message of which the envelope at least was read: enough for its place in the archive and in its chain. */
export interface ReadMessage extends Message {
  readonly event: Pick<ReadEvent, 'id' | 'source' | 'siteSeq' | 'prevHash'>;
}

/**
 * Puts deliveries into the archive, at the positions after `head` in their order. An event that is there already is left
 * out; it is found by its place in its chain. Where none of their places is taken, nothing needs to be looked up.
 * @returns how many were new
 */
export const archiveFacts = async (
  tx: Tx,
  deliveries: readonly ReadMessage[],
  head: number,
  chains: KnownChains,
): Promise<number> => {
  const rows = deliveries.map((delivery, index) => ({ delivery, position: head + index + 1 }));
  if (deliveries.every(({ event }) => isFree(chains, event))) {
    const insert = insertRows('fact', columns(chains), rows);
    if (insert !== null) await tx.query(insert.sql, insert.parameters);
    return deliveries.length;
  }
  const insert = insertRows('fact', columns(chains), rows, 'on conflict (chain_no, seq, id) do nothing returning 1');
  if (insert === null) return 0;
  const [answer] = await rowsOf<{ inserted: number }>(
    tx,
    `with inserted as (${insert.sql}) select count(*) as inserted from inserted`,
    insert.parameters,
  );
  return answer?.inserted ?? 0;
};

/** Which of them were new, where not all were. */
export const archivedAfter = async (tx: Tx, head: number): Promise<ReadonlySet<number>> =>
  new Set(
    (await rowsOf<{ position: number }>(tx, 'select position from fact where position > $1', [head])).map(
      (row) => row.position,
    ),
  );

const isFree = ({ states }: KnownChains, { source, siteSeq }: ReadMessage['event']): boolean => {
  const chain = states.get(source);
  return chain !== undefined && !hasArrived(chain, siteSeq);
};

interface NumberedDelivery {
  readonly position: number;
  readonly delivery: ReadMessage;
}

const columns = (chains: KnownChains): readonly Column<NumberedDelivery>[] => [
  { name: 'position', type: 'bigint', of: (row) => row.position },
  { name: 'id', type: 'uuid', of: ({ delivery }) => delivery.event.id },
  { name: 'seq', type: 'bigint', of: ({ delivery }) => delivery.event.siteSeq },
  { name: 'chain_no', type: 'int', of: ({ delivery }) => chains.numberOf(delivery.event.source) },
  { name: 'hash', type: 'bytea', of: ({ delivery }) => Buffer.from(delivery.hash, 'hex') },
  { name: 'record', type: 'text', of: ({ delivery }) => delivery.record },
];

/** Forged: the digest is not that of the record, or the bus says something else than the record of where it belongs. */
export const linkOf = ({ event, ...message }: ReadMessage): ArrivedLink => ({
  source: event.source,
  seq: event.siteSeq,
  hash: message.hash,
  prevHash: event.prevHash,
  forged:
    message.hash !== sha256Hex(message.record) ||
    message.id !== event.id ||
    message.source !== event.source ||
    message.siteSeq !== event.siteSeq,
});
