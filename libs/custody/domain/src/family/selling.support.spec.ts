import type { GradeOutcome, ItemFacts } from '@huihuan/contracts-events';
import type { RuleBook } from '@huihuan/rules-domain';
import { handoverPolicies } from '../handover/handover-policy.ts';
import { asDispatched, sealedDigest } from '../handover/sealed-digest.ts';
import type { OutgoingEvent } from '../outgoing/outgoing-event.ts';
import { dispatched, noTransport, shipment } from '../outgoing/transfer-shipment.support.spec.ts';
import { centre, held, id, now, shipmentId, sites, smelter, station } from '../testing/yard.support.spec.ts';
import { noStory, type ItemStory } from './item-story.ts';

export const dealer = { ...smelter, siteId: id(8), name: '二手商行', licences: [] };
export const chief = {
  ...{ staffId: id(31), role: 'supervisor' as const, active: true },
  siteIds: [centre.siteId, station.siteId],
};
export const override = { supervisorId: chief.staffId, reason: '买方当面清除并出具证明' };
export const staff = (staffId: string) => (staffId === chief.staffId ? chief : undefined);

interface Sale {
  readonly told?: ItemStory;
  readonly grade?: GradeOutcome;
  readonly rules?: RuleBook;
}

/** Goods that the centre graded, for reuse where nothing else is said, and sends to a buyer, up to the gate. */
export const selling = (
  item: ItemFacts,
  buyer: typeof smelter,
  { told = noStory, grade = 'reuse', ...more }: Sale = {},
) => {
  const parties = { shipmentId, fromSiteId: centre.siteId, toSiteId: buyer.siteId };
  const line = { item, containerId: null };
  const sealedAs = sealedDigest(parties, [asDispatched(line)]);
  const { given } = shipment([held(item, { siteId: centre.siteId, state: 'reserved', shipmentId, grade })], {
    ...{ policy: handoverPolicies.sorting, staff, stories: () => told, ...more },
    site: (siteId) => [buyer, dealer, ...sites].find((each) => each.siteId === siteId),
  });
  const left: OutgoingEvent = {
    ...dispatched,
    data: {
      ...{ ...dispatched.data, ...parties, lines: [asDispatched(line)], totalGrams: item.grams },
      ...{ sealedDigest: sealedAs, buyerLicence: null },
    },
  };
  const onTheList: readonly OutgoingEvent[] = [
    { type: 'outgoing.drafted', data: { ...parties, ...noTransport } },
    { type: 'outgoing.lines-added', data: { lines: [line] } },
    { type: 'outgoing.sealed', data: { lines: [line], sealedDigest: sealedAs } },
  ];
  return { left, sealed: given(...onTheList), gone: given(...onTheList, left) };
};

export const dispatch = { kind: 'dispatch', dispatchedAt: now } as const;
