import { describe, expect, it } from '@jest/globals';
import { handoverPolicies } from '../handover/handover-policy.ts';
import { asDispatched, sealedDigest } from '../handover/sealed-digest.ts';
import { centre, fridge, held, now, shipmentId, smelter } from '../testing/yard.support.spec.ts';
import { evolveOutgoing } from './evolve-outgoing.ts';
import type { OutgoingCommand } from './outgoing-command.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import { noOutgoing, type OutgoingShipment } from './outgoing-shipment.ts';
import {
  one,
  onOurList,
  drafted,
  draftedWithTruck,
  line,
  added,
  digest,
  sealed,
  dispatched,
  shipment,
  nothing,
  noTransport,
  parties,
} from './transfer-shipment.support.spec.ts';

describe('sealing', () => {
  it('fixes the list as the stock describes it, under a digest of what will be dispatched', () => {
    shipment([held(one, onOurList)])
      .given(drafted, added)
      .when({ kind: 'seal' })
      .then(sealed);
  });

  it('is refused for an empty list, a blocked item, too much for the truck, or a receiver out of service', () => {
    shipment([]).given(drafted).when({ kind: 'seal' }).thenRefused('shipment.empty');
    shipment([held(one, { ...onOurList, blockedBy: ['conflict:x'] })])
      .given(drafted, added)
      .when({ kind: 'seal' })
      .thenRefused('item.blocked');
    const heavy = fridge(1, { grams: 200_001 });
    shipment([held(heavy, onOurList)])
      .given(draftedWithTruck, added)
      .when({ kind: 'seal' })
      .thenRefused('shipment.over-capacity', { grams: 200_001, capacityGrams: 200_000 });
    shipment([held(one, onOurList)], { site: (siteId) => ({ ...centre, siteId, active: false }) })
      .given(drafted, added)
      .when({ kind: 'seal' })
      .thenRefused('site.inactive');
  });

  it('stops every change of the list until it is undone', () => {
    const { given } = shipment([held(one, onOurList)]);
    given(drafted, added, sealed)
      .when({ kind: 'change-lines', ...nothing, removeItems: [one.itemId] })
      .thenRefused('shipment.sealed');
    given(drafted, added, sealed)
      .when({ kind: 'unseal', reason: '换车' })
      .thenState((state) => {
        expect(state).toMatchObject({ state: 'draft', lines: [line] });
        expect(state).not.toHaveProperty('sealedDigest');
      });
  });
});

describe('the dispatch', () => {
  const { given } = shipment([held(one, onOurList)]);

  it('hands the sealed list to the shipment, each item under its next custody number', () => {
    given(drafted, added, sealed).when({ kind: 'dispatch', dispatchedAt: now }).then(dispatched);
    given(drafted, added, sealed).when({ kind: 'dispatch', dispatchedAt: null }).then(dispatched);
  });

  it('tells how the driver took the load over, or why that is missing', () => {
    for (const driverSignature of [
      { kind: 'drawn', sha256: 'ab'.repeat(32) },
      { kind: 'missing', reason: 'declined' },
    ] as const)
      given(drafted, added, sealed)
        .when({ kind: 'dispatch', dispatchedAt: now, driverSignature })
        .then({ ...dispatched, data: { ...dispatched.data, driverSignature } });
  });

  it('names the licence of a downstream buyer that is valid on the day', () => {
    const toSmelter = { ...parties, fromSiteId: centre.siteId, toSiteId: smelter.siteId };
    const sealedDown = sealedDigest(toSmelter, [asDispatched(line)]);
    shipment([held(one, { ...onOurList, siteId: centre.siteId })], { policy: handoverPolicies.sorting })
      .given({ type: 'outgoing.drafted', data: { ...toSmelter, ...noTransport } }, added, {
        type: 'outgoing.sealed',
        data: { lines: [line], sealedDigest: sealedDown },
      })
      .when({ kind: 'dispatch', dispatchedAt: now })
      .then({
        ...dispatched,
        data: { ...dispatched.data, ...toSmelter, sealedDigest: sealedDown, buyerLicence: 'HW-2026' },
      });
  });

  it('is refused for a time to come, and where the world has moved since the seal', () => {
    given(drafted, added, sealed)
      .when({ kind: 'dispatch', dispatchedAt: '2026-03-01T08:10:01.000Z' })
      .thenRefused('time.in-future');
    shipment([held(one, { ...onOurList, blockedBy: ['conflict:x'] })])
      .given(drafted, added, sealed)
      .when({ kind: 'dispatch', dispatchedAt: now })
      .thenRefused('item.blocked');
    shipment([held({ ...one, identifiers: [] }, onOurList)])
      .given(drafted, added, sealed)
      .when({ kind: 'dispatch', dispatchedAt: now })
      .thenRefused('shipment.sealed-list-outdated');
  });
});

describe('the end of a shipment', () => {
  const deliver: OutgoingCommand = {
    kind: 'deliver',
    ...{ outcome: 'recycled', documentReference: '联单-1', reason: '送达' },
  };
  const received: OutgoingEvent = {
    type: 'cn.huihuan.shipment.received.v1',
    data: { ...parties, receivedAt: now, sealedDigest: digest, lines: [], unexpected: [] },
  };

  it('comes with the receipt of the receiver', () => {
    const state = [drafted, added, sealed, dispatched, received].reduce<OutgoingShipment>(evolveOutgoing, noOutgoing);
    expect(state).toMatchObject({ state: 'received', receivedAt: now });
  });

  it('is stated by the sorting centre where the receiver is a downstream enterprise', () => {
    const down = { ...parties, fromSiteId: centre.siteId, toSiteId: smelter.siteId };
    const sorting = shipment([], { policy: handoverPolicies.sorting });
    const history: readonly OutgoingEvent[] = [
      { type: 'outgoing.drafted', data: { ...down, ...noTransport } },
      added,
      sealed,
      { ...dispatched, data: { ...dispatched.data, ...down } },
    ];
    const closed: OutgoingEvent = {
      type: 'cn.huihuan.item.closed.v1',
      data: {
        ...{ siteId: centre.siteId, outcome: 'recycled', items: [{ ...one, custodySeq: 3 }] },
        ...{ shipmentId, deliveredTo: smelter.siteId, documentReference: '联单-1', reason: '送达' },
      },
    };
    sorting
      .given(...history)
      .when(deliver)
      .then(closed);
    sorting
      .given(...history, closed)
      .when(deliver)
      .thenRefused('shipment.wrong-state', { state: 'delivered' });
    shipment([]).given(drafted, added, sealed, dispatched).when(deliver).thenRefused('shipment.not-downstream');
  });

  it('may be a cancellation, before it has left', () => {
    const { given } = shipment([]);
    const cancel: OutgoingCommand = { kind: 'cancel', reason: '道路封闭' };
    given(drafted, added)
      .when(cancel)
      .then({ type: 'outgoing.cancelled', data: { reason: '道路封闭' } });
    given(drafted, added, sealed)
      .when(cancel)
      .thenState((state) => expect(state.state).toBe('cancelled'));
    given(drafted, added, sealed, dispatched).when(cancel).thenRefused('shipment.wrong-state');
    given().when(cancel).thenRefused('shipment.unknown');
  });
});
