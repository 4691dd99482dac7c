import type { Delivery, Effect, Inbox, Outbox, UnknownMessage } from '@huihuan/messaging-core';
import type { Tx } from '@huihuan/platform-persistence';
import { keepSaidOfKeys } from '../arrivals/said-of-keys.ts';
import { followFigures } from '../closings/follow-figures.ts';
import { followArchive } from '../days/follow-archive.ts';
import { hearOtherVoice } from '../voices/hear-other-voice.ts';
import { archivedAfter, archiveFacts, linkOf } from './archive-facts.ts';
import { archiveUnread } from './archive-unread.ts';
import { chainsOf } from './load-chains.ts';
import { itemsOf, loadItems } from './load-items.ts';
import { planBatch, type BatchPlan } from './plan-batch.ts';
import { lockHead, moveHead } from './projection-head.ts';
import { projectUnread } from './project-unread.ts';
import { regulatorSource } from './regulator-source.ts';
import { besides } from './statement.ts';
import { writePlan } from './write-plan.ts';

export interface RegulatorProjection {
  readonly inbox: Inbox;
  readonly effect: Effect;
  /** What to do with messages of a type that this version does not know: their chains stay whole. */
  readonly unknown: (tx: Tx, messages: readonly UnknownMessage[]) => Promise<void>;
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
        await hearOtherVoice(tx, deliveries);
        await keepSaidOfKeys(tx, deliveries);
        await writePlan(tx, outbox, plan);
        // While an older version still runs beside this one, it puts aside what this one knows.
        await projectUnread(tx, outbox, plan.position);
        await followArchive(tx, plan.facts, plan.position);
        await followFigures(tx, plan.facts, plan.position);
        await moveHead(tx, plan);
      },
    },
    unknown: archiveUnread,
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
    items: await loadItems(tx, itemsOf(deliveries.map(({ event }) => event))),
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
