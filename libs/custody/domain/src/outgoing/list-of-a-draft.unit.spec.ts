import { describe, expect, it } from '@jest/globals';
import type { PackedContainer } from '../container/container.ts';
import type { Holding } from '../holding/holding.ts';
import {
  closedStation,
  containerId,
  driver,
  fridge,
  held,
  id,
  otherShipmentId,
  point,
  secondStation,
  smelter,
  station,
  truck,
} from '../testing/yard.support.spec.ts';
import { changesOfList } from './changes-of-list.ts';
import { evolveOutgoing } from './evolve-outgoing.ts';
import type { OutgoingCommand } from './outgoing-command.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import { noOutgoing, type OutgoingShipment } from './outgoing-shipment.ts';
import {
  open,
  one,
  two,
  three,
  pallet,
  packed,
  stock,
  drafted,
  added,
  palletAdded,
  shipment,
  nothing,
} from './transfer-shipment.support.spec.ts';

describe('opening a shipment', () => {
  const { given } = shipment([]);

  it('drafts an empty list between two sites', () => {
    given().when(open).then(drafted);
    const withTruck = { ...open, truckId: truck.truckId, driverId: driver.staffId };
    given()
      .when(withTruck)
      .thenState((state) => expect(state).toMatchObject({ state: 'draft', lines: [], driverId: driver.staffId }));
  });

  it('is refused where sender or receiver cannot be what they should', () => {
    given()
      .when({ ...open, toSiteId: station.siteId })
      .thenRefused('shipment.same-site');
    given()
      .when({ ...open, fromSiteId: point.siteId })
      .thenRefused('site.wrong-kind', { siteId: point.siteId });
    given()
      .when({ ...open, toSiteId: point.siteId })
      .thenRefused('site.wrong-kind', { kind: 'collection-point' });
    given()
      .when({ ...open, toSiteId: smelter.siteId })
      .thenRefused('site.wrong-kind');
    given()
      .when({ ...open, toSiteId: closedStation.siteId })
      .thenRefused('site.inactive');
    given()
      .when({ ...open, toSiteId: id(99) })
      .thenRefused('site.unknown');
  });

  it('is refused with a truck or driver that nobody registered, and under an id in use', () => {
    given()
      .when({ ...open, truckId: id(98) })
      .thenRefused('truck.unknown');
    given()
      .when({ ...open, driverId: id(98) })
      .thenRefused('staff.unknown');
    given(drafted).when(open).thenRefused('shipment.exists');
  });
});

describe('the list of a draft', () => {
  const { given } = shipment(stock, { containers: [pallet] });
  const add = (...addItems: string[]): OutgoingCommand => ({ kind: 'change-lines', ...nothing, addItems });
  const remove = (...removeItems: string[]): OutgoingCommand => ({ kind: 'change-lines', ...nothing, removeItems });

  it('takes items of the stock on and off', () => {
    given(drafted).when(add(one.itemId)).then(added);
    given(drafted, added)
      .when(remove(one.itemId))
      .then({
        type: 'outgoing.lines-removed',
        data: { itemIds: [one.itemId] },
      });
  });

  it('takes a container on and off with all its members, and none of them alone', () => {
    given(drafted)
      .when({ kind: 'change-lines', ...nothing, addContainers: [containerId] })
      .then(palletAdded);
    given(drafted).when(add(two.itemId)).thenRefused('item.packed', { containerId });
    given(drafted, palletAdded).when(remove(two.itemId)).thenRefused('line.in-container', { containerId });
    given(drafted, palletAdded)
      .when({ kind: 'change-lines', ...nothing, removeContainers: [containerId] })
      .thenState((state) => expect(state).toMatchObject({ lines: [] }));
  });

  it('refuses what is not free in the stock of the sender', () => {
    given(drafted)
      .when(add(id(97)))
      .thenRefused('item.unknown');
    given(drafted, added).when(add(one.itemId)).thenRefused('line.already-on-list');
    const at = (more: Partial<Holding>) =>
      shipment([held(one, more)])
        .given(drafted)
        .when(add(one.itemId));
    at({ siteId: secondStation.siteId }).thenRefused('item.elsewhere', { siteId: secondStation.siteId });
    at({ blockedBy: ['conflict:x'] }).thenRefused('item.blocked', { blockedBy: ['conflict:x'] });
    at({ state: 'reserved', shipmentId: otherShipmentId }).thenRefused('item.on-shipment', {
      shipmentId: otherShipmentId,
    });
  });

  it('refuses containers that are unknown, elsewhere, opened, or hold a blocked member', () => {
    const command: OutgoingCommand = { kind: 'change-lines', ...nothing, addContainers: [containerId] };
    const having = (container: Partial<PackedContainer>, holdings: readonly Holding[] = stock) =>
      shipment(holdings, { containers: [{ ...pallet, ...container }] })
        .given(drafted)
        .when(command);
    shipment(stock).given(drafted).when(command).thenRefused('container.unknown');
    having({ siteId: secondStation.siteId }).thenRefused('container.not-here');
    shipment(stock, { containers: [{ ...pallet, state: 'released' }] })
      .given(drafted)
      .when(command)
      .thenRefused('container.not-here', { state: 'released' });
    having({}, [held(two, packed), held(three, { ...packed, blockedBy: ['conflict:x'] })]).thenRefused('item.blocked');
    given(drafted, palletAdded).when(command).thenRefused('line.already-on-list');
  });

  it('refuses a change that is empty, contradicts itself, or takes off what is not on it', () => {
    given(drafted)
      .when({ kind: 'change-lines', ...nothing })
      .thenRefused('lines.nothing-to-change');
    given(drafted).when(add(one.itemId, one.itemId)).thenRefused('lines.named-twice');
    given(drafted, added)
      .when({ kind: 'change-lines', ...nothing, addItems: [one.itemId], removeItems: [one.itemId] })
      .thenRefused('lines.named-twice');
    given(drafted).when(remove(one.itemId)).thenRefused('line.not-on-list');
    given(drafted)
      .when({ kind: 'change-lines', ...nothing, removeContainers: [containerId] })
      .thenRefused('line.not-on-list');
  });

  it('has at most 5,000 lines', () => {
    const many = Array.from({ length: 5001 }, (_, number) => fridge(1000 + number));
    shipment(many.map((item) => held(item)))
      .given(drafted)
      .when(add(...many.map((item) => item.itemId)))
      .thenRefused('shipment.too-many-lines', { lines: 5001 });
  });

  it('reserves what comes on, and gives it back as it stood when it comes off or the shipment is cancelled', () => {
    const before = [drafted, added, palletAdded].reduce<OutgoingShipment>(evolveOutgoing, noOutgoing);
    const acts = (event: OutgoingEvent) =>
      event.type.startsWith('outgoing.')
        ? changesOfList(before, event as Parameters<typeof changesOfList>[1]).map((change) =>
            change.kind === 'act' ? change.act : change.kind,
          )
        : [];
    expect(acts(palletAdded)).toEqual(['reserve', 'reserve']);
    expect(acts({ type: 'outgoing.lines-removed', data: { itemIds: [one.itemId] } })).toEqual(['withdraw']);
    expect(acts({ type: 'outgoing.cancelled', data: { reason: '改期' } })).toEqual([
      'withdraw',
      'withdraw-packed',
      'withdraw-packed',
    ]);
  });
});
