import type { UnknownMessage } from '@huihuan/messaging-core';
import type { Tx } from '@huihuan/platform-persistence';
import { foldChains } from '@huihuan/regulator-domain';
import { followArchive } from '../days/follow-archive.ts';
import { moveVehicles } from './follow-vehicles.ts';
import { archivedAfter, archiveFacts, linkOf, type ReadMessage } from './archive-facts.ts';
import { insertRows, type Column } from './column.ts';
import { chainsOf, type KnownChains } from './load-chains.ts';
import { lockHead, moveHead } from './projection-head.ts';
import { runStatements } from './statement.ts';
import { writeChains } from './write-chains.ts';

interface UnreadRow {
  readonly position: number;
  readonly fact: ReadMessage & { readonly event: { readonly type: string; readonly time: string } };
}

/**
 * Archives facts of a type that this version does not know: nothing is counted or moved by them, but the chains of their
 * sources stay whole, and a version that knows the type finds them.
 */
export const archiveUnread = async (tx: Tx, messages: readonly UnknownMessage[]): Promise<void> => {
  const seen = new Set<string>();
  const facts = messages
    .map((message) => ({ ...message, event: message.envelope }))
    .filter(({ event }) => !seen.has(event.id) && seen.add(event.id));
  const head = await lockHead(tx);
  const chains = await chainsOf(tx, facts);
  const count = await archiveFacts(tx, facts, head, chains);
  const added = count === facts.length ? null : await archivedAfter(tx, head);
  const fresh = facts
    .map((fact, index): UnreadRow => ({ fact, position: head + index + 1 }))
    .filter(({ position }) => added?.has(position) ?? true);
  const last = fresh.at(-1);
  if (last === undefined) return;
  const links = foldChains(
    fresh.map(({ fact }) => linkOf(fact)),
    chains.states,
  );
  const moved = writeChains(links, (source) => chains.numberOf(source));
  // Whoever reads them later writes what they say then.
  const read = moveVehicles(fresh.map(({ position }) => position));
  await runStatements(tx, [...moved, insertRows('unread_fact', columns(chains), fresh), read]);
  await followArchive(tx, [], last.position);
  await moveHead(tx, { position: last.position, latestAt: last.fact.event.time });
};

const columns = (chains: KnownChains): readonly Column<UnreadRow>[] => [
  { name: 'position', type: 'bigint', of: (row) => row.position },
  { name: 'chain_no', type: 'int', of: ({ fact }) => chains.numberOf(fact.event.source) },
  { name: 'type', type: 'text', of: ({ fact }) => fact.event.type },
];
