import type { EventData, Fact, ItemFacts } from '@huihuan/contracts-events';
import { blockedByConflict, blockedByDiscrepancy } from './holding.ts';
import type { HoldingChange } from './holding-change.ts';
import type { HoldingAct } from './holding-state.ts';

/**
 * What a public fact does to holdings: one account for the service that states the fact and for the one that hears it.
 * Each applies the changes that concern sites of its own tier.
 */
export const changesOfFact = (fact: Fact): readonly HoldingChange[] => {
  switch (fact.type) {
    case 'cn.huihuan.item.collected.v1':
      return [{ kind: 'take', siteId: fact.data.siteId, item: fact.data.item }];
    case 'cn.huihuan.item.corrected.v1':
      return [{ kind: 'weigh', siteId: fact.data.siteId, item: fact.data.item }];
    case 'cn.huihuan.item.amended.v1':
      return [{ kind: 'amend', siteId: fact.data.siteId, item: fact.data.item }];
    case 'cn.huihuan.item.graded.v1':
      return [graded(fact.data)];
    case 'cn.huihuan.items.consolidated.v1':
      return fact.data.itemIds.map((itemId) => act(fact.data.siteId, 'pack', fact.data.containerId, itemId));
    case 'cn.huihuan.items.released.v1':
      return fact.data.itemIds.map((itemId) => act(fact.data.siteId, 'release', null, itemId));
    case 'cn.huihuan.item.closed.v1':
      return fact.data.items.map((item) =>
        act(fact.data.siteId, fact.data.shipmentId === null ? 'close' : 'deliver', fact.data.shipmentId, item),
      );
    case 'cn.huihuan.shipment.dispatched.v1':
      return fact.data.lines.map(({ item }) => act(fact.data.fromSiteId, 'dispatch', fact.data.shipmentId, item));
    case 'cn.huihuan.shipment.received.v1':
      return received(fact.data);
    case 'cn.huihuan.discrepancy.opened.v1':
      return opened(fact.data);
    case 'cn.huihuan.discrepancy.proposed.v1':
    case 'cn.huihuan.discrepancy.agreed.v1':
      return held(fact.data);
    case 'cn.huihuan.discrepancy.settled.v1':
      return [...settled(fact.data), { kind: 'unblock', by: blockedByDiscrepancy(fact.data.discrepancyId) }];
    case 'cn.huihuan.processing.started.v1':
      return fact.data.inputs.map(({ itemId }) => act(fact.data.siteId, 'process', fact.data.jobId, itemId));
    case 'cn.huihuan.processing.cancelled.v1':
      return fact.data.itemIds.map((itemId) => act(fact.data.siteId, 'give-back', null, itemId));
    case 'cn.huihuan.item.dismantled.v1':
      return [
        ...fact.data.inputs.map((item) => act(fact.data.siteId, 'consume', fact.data.jobId, item)),
        ...fact.data.outputs.map(({ item }) => take(fact.data.siteId, item)),
      ];
    case 'cn.huihuan.conflict.opened.v1':
      return fact.data.itemIds.map((itemId) => ({
        kind: 'block',
        siteId: null,
        itemId,
        by: blockedByConflict(fact.data.conflictId),
      }));
    case 'cn.huihuan.conflict.settled.v1':
      return conflictSettled(fact.data);
    case 'cn.huihuan.conflict.withdrawn.v1':
      return [{ kind: 'unblock', by: blockedByConflict(fact.data.conflictId) }];
    case 'cn.huihuan.areas.registered.v1':
    case 'cn.huihuan.site.registered.v1':
    case 'cn.huihuan.site.changed.v1':
    case 'cn.huihuan.staff.registered.v1':
    case 'cn.huihuan.truck.registered.v1':
    case 'cn.huihuan.grant.given.v1':
    case 'cn.huihuan.grant.ended.v1':
    case 'cn.huihuan.session.revoked.v1':
    case 'cn.huihuan.alarm.raised.v4':
    case 'cn.huihuan.alarm.cleared.v1':
    case 'cn.huihuan.alarm.handled.v1':
    case 'cn.huihuan.alarm-rule.set.v4':
    case 'cn.huihuan.signing-key.published.v1':
    case 'cn.huihuan.personal-data.read.v1':
    case 'cn.huihuan.personal-data.erased.v1':
    case 'cn.huihuan.file.stored.v1':
    case 'cn.huihuan.file.lookalike-found.v1':
    case 'cn.huihuan.device.enrolled.v1':
    case 'cn.huihuan.device.renewed.v1':
    case 'cn.huihuan.device.revoked.v1':
    case 'cn.huihuan.statement.put-aside.v1':
    case 'cn.huihuan.statement.decided.v1':
    case 'cn.huihuan.statement.flagged.v1':
    case 'cn.huihuan.catalogue.class-registered.v1':
    case 'cn.huihuan.tariff.set.v1':
    case 'cn.huihuan.rule.version-set.v1':
    case 'cn.huihuan.handover.signed.v1':
    case 'cn.huihuan.handover.recovery-proposed.v1':
    case 'cn.huihuan.shipment.weighed.v1':
    case 'cn.huihuan.item.described.v1':
    case 'cn.huihuan.item.step-recorded.v1':
    case 'cn.huihuan.certificate.issued.v1':
    case 'cn.huihuan.certificate.voided.v1':
    case 'cn.huihuan.manifest.recorded.v1':
    case 'cn.huihuan.manifest.confirmed.v1':
    case 'cn.huihuan.manifest.voided.v1':
    case 'cn.huihuan.filing.recorded.v1':
    case 'cn.huihuan.suspicion.reported.v1':
    case 'cn.huihuan.suspicion.followed-up.v1':
    case 'cn.huihuan.batch.opened.v1':
    case 'cn.huihuan.batch.closed.v1':
    case 'cn.huihuan.bay.set.v1':
    case 'cn.huihuan.goods.placed.v1':
    case 'cn.huihuan.handover.signature-recovered.v1':
    case 'cn.huihuan.correction.proposed.v1':
    case 'cn.huihuan.correction.agreed.v1':
    case 'cn.huihuan.correction.declined.v1':
      return [];
    default:
      return fact satisfies never;
  }
};

const act = (siteId: string, name: HoldingAct, by: string | null, of: ItemFacts | string): HoldingChange =>
  typeof of === 'string'
    ? { kind: 'act', siteId, itemId: of, act: name, by, item: null }
    : { kind: 'act', siteId, itemId: of.itemId, act: name, by, item: of };

const take = (siteId: string, item: ItemFacts): HoldingChange => ({ kind: 'take', siteId, item });

const graded = ({ siteId, itemId, outcome }: EventData<'cn.huihuan.item.graded.v1'>): HoldingChange => ({
  kind: 'grade',
  siteId,
  itemId,
  outcome,
});

/** Accepted lines change hands; missing and rejected ones stay with the shipment, so nothing moves yet. */
const received = (data: EventData<'cn.huihuan.shipment.received.v1'>): readonly HoldingChange[] =>
  data.lines
    .filter(({ finding }) => finding === 'accepted')
    .flatMap(({ item }) => [
      act(data.fromSiteId, 'hand-over', data.shipmentId, item.itemId),
      take(data.toSiteId, item),
    ]);

/** A wrong weight blocks the item at the receiver, where it is; a missing or rejected one is blocked in the sender's books. */
const opened = (data: EventData<'cn.huihuan.discrepancy.opened.v1'>): readonly HoldingChange[] => {
  if (data.item === null) return [];
  const siteId = data.kind === 'weight' ? data.toSiteId : data.fromSiteId;
  return [{ kind: 'block', siteId, itemId: data.item.itemId, by: blockedByDiscrepancy(data.discrepancyId) }];
};

/** What the sender names as its own stays in its stock, held, until the settlement. */
const held = (
  data: EventData<'cn.huihuan.discrepancy.proposed.v1'> | EventData<'cn.huihuan.discrepancy.agreed.v1'>,
): readonly HoldingChange[] =>
  data.item === null
    ? []
    : [
        {
          kind: 'block',
          siteId: data.fromSiteId,
          itemId: data.item.itemId,
          by: blockedByDiscrepancy(data.discrepancyId),
        },
      ];

const settled = (data: EventData<'cn.huihuan.discrepancy.settled.v1'>): readonly HoldingChange[] => {
  const { item, fromSiteId, toSiteId, shipmentId } = data;
  if (item === null) return [];
  switch (data.place) {
    case 'receiver': {
      const leaves = data.kind === 'unexpected' ? 'found-elsewhere' : 'hand-over';
      return [act(fromSiteId, leaves, shipmentId, item.itemId), take(toSiteId, item)];
    }
    case 'sender':
      return [act(fromSiteId, 'return', null, item)];
    case 'closed':
      return [act(fromSiteId, 'lose', shipmentId, item)];
    case 'unchanged':
      return data.kind === 'weight' ? [{ kind: 'weigh', siteId: toSiteId, item }] : [];
    default:
      return data.place satisfies never;
  }
};

const conflictSettled = (data: EventData<'cn.huihuan.conflict.settled.v1'>): readonly HoldingChange[] => [
  ...data.itemIds
    .filter((itemId) => itemId !== data.genuineItemId)
    .map((itemId) => ({ kind: 'lose-identifier' as const, itemId, identifier: data.identifier })),
  { kind: 'unblock', by: blockedByConflict(data.conflictId) },
];
