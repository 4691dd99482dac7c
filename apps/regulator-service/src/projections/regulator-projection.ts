import type { Delivery, Effect, Inbox, Outbox } from '@huihuan/messaging-core';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { touchesOf } from '@huihuan/regulator-domain';
import { archivedAfter, archiveFacts, linkOf } from './archive-facts.ts';
import { claimIdentifiers } from './claim-identifiers.ts';
import { factChannel } from './fact-channel.ts';
import { chainsOf } from './load-chains.ts';
import { loadItems } from './load-items.ts';
import { openConflicts, regulatorSource } from './open-conflicts.ts';
import { planBatch, type BatchPlan } from './plan-batch.ts';
import { besides, runStatements } from './statement.ts';
import { writeConflicts } from './write-conflicts.ts';

export interface RegulatorProjection {
  readonly inbox: Inbox;
  readonly effect: Effect;
}

/**
 * Takes whole batches of events into the tables that the regulator's screens read. Any order of arrival, and any number
 * of repetitions, leads to the same rows.
 *
 * The archive is the inbox: an event that is in it had its effect. One batch runs at a time, so positions are committed in
 * their order: who has seen one position has seen all below it.
 */
export const createProjection = (outbox: Outbox): RegulatorProjection => {
  const plans = new WeakMap<Delivery, BatchPlan>();
  return {
    inbox: {
      claim: async (tx, deliveries) => {
        const { fresh, plan } = await archiveAndPlan(tx, firstOfEachId(deliveries));
        const [first] = fresh;
        if (first !== undefined) plans.set(first, plan);
        return fresh;
      },
    },
    effect: {
      types: 'all',
      // One batch at a time, and its own events in the order of its chain.
      locks: () => [regulatorSource],
      apply: async (tx, deliveries) => {
        const plan = deliveries[0] && plans.get(deliveries[0]);
        if (plan?.facts.length !== deliveries.length) throw new Error('the batch is not the one that was claimed');
        await write(tx, outbox, plan);
      },
    },
  };
};

const firstOfEachId = (deliveries: readonly Delivery[]): readonly Delivery[] => {
  const seen = new Set<string>();
  return deliveries.filter(({ event }) => !seen.has(event.id) && seen.add(event.id));
};

/** While the database stores the records, their effect is computed, as if all were new; seldom it is computed again. */
const archiveAndPlan = async (tx: Tx, deliveries: readonly Delivery[]) => {
  const head = await lockHead(tx);
  const known = {
    chains: await chainsOf(tx, deliveries),
    items: await loadItems(tx, itemsOf(deliveries)),
  };
  const archiving = archiveFacts(tx, deliveries, head, known.chains);
  const { facts, plan } = await besides(archiving, () => {
    const all = deliveries.map((delivery, index) => ({
      event: delivery.event,
      position: head + index + 1,
      link: linkOf(delivery),
    }));
    return { facts: all, plan: planBatch(all, known) };
  });
  if ((await archiving) === deliveries.length) return { fresh: deliveries, plan };
  const added = await archivedAfter(tx, head);
  return {
    fresh: deliveries.filter((_, index) => added.has(head + index + 1)),
    plan: planBatch(
      facts.filter(({ position }) => added.has(position)),
      known,
    ),
  };
};

const itemsOf = (deliveries: readonly Delivery[]): readonly string[] => [
  ...new Set(deliveries.flatMap(({ event }) => touchesOf(event).map((touch) => touch.itemId))),
];

const lockHead = async (tx: Tx): Promise<number> => {
  const [head] = await rowsOf<{ position: number }>(tx, 'select position from projection_head for update');
  if (head === undefined) throw new Error('the head of the projection vanished');
  return head.position;
};

const write = async (tx: Tx, outbox: Outbox, plan: BatchPlan): Promise<void> => {
  await runStatements(tx, plan.statements);
  await writeConflicts(tx, plan.facts);
  await openConflicts(tx, outbox, await claimIdentifiers(tx, plan.changes), plan.facts);
  await moveHead(tx, plan);
};

/** Wakes the live streams when the transaction commits. */
const moveHead = (tx: Tx, { position, latestAt }: BatchPlan): Promise<unknown> =>
  tx.query(
    `with moved as (
       update projection_head set position = $1, latest_at = greatest(latest_at, $2::timestamptz) returning position)
     select pg_notify($3, position::text) from moved`,
    [position, latestAt, factChannel],
  );
