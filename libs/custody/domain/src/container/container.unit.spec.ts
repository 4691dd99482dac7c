import { describe, expect, it } from '@jest/globals';
import { story } from '@huihuan/testing-given-when-then';
import { handoverPolicies } from '../handover/handover-policy.ts';
import type { Holding } from '../holding/holding.ts';
import {
  containerId,
  findHolding,
  fridge,
  held,
  id,
  secondStation,
  shipmentId,
  station,
} from '../testing/yard.support.spec.ts';
import type { Consolidate, ContainerCommand, ContainerContext } from './container-command.ts';
import { noContainer, type Container, type ContainerEvent } from './container.ts';
import { decideContainer } from './decide-container.ts';
import { evolveContainer } from './evolve-container.ts';

const [one, two] = [fridge(1), fridge(2)];
const itemIds = [one.itemId, two.itemId];
const consolidate: Consolidate = {
  kind: 'consolidate',
  ...{ containerId, siteId: station.siteId, containerKind: 'pallet', code: 'P-7', itemIds },
};
const release: ContainerCommand = { kind: 'release', containerId };
const consolidated: ContainerEvent = {
  type: 'cn.huihuan.items.consolidated.v1',
  data: { siteId: station.siteId, containerId, kind: 'pallet', code: 'P-7', itemIds },
};
const released: ContainerEvent = {
  type: 'cn.huihuan.items.released.v1',
  data: { siteId: station.siteId, containerId, itemIds },
};

const yard = (holdings: readonly Holding[], more: Partial<ContainerContext> = {}) =>
  story<Container, ContainerCommand, ContainerEvent>({
    initial: noContainer,
    evolve: evolveContainer,
    decide: (state, command) =>
      decideContainer(state, command, { policy: handoverPolicies.transfer, holding: findHolding(holdings), ...more }),
  });
const { given } = yard([held(one), held(two)]);

describe('consolidating', () => {
  it('puts items of the stock into a container or pallet', () => {
    given().when(consolidate).then(consolidated);
  });

  it('is refused for strangers, items elsewhere, blocked ones, and those in another container', () => {
    const having = (more: Partial<Holding>) =>
      yard([held(one), held(two, more)])
        .given()
        .when(consolidate);
    yard([held(one)])
      .given()
      .when(consolidate)
      .thenRefused('item.unknown');
    having({ siteId: secondStation.siteId }).thenRefused('item.elsewhere', { siteId: secondStation.siteId });
    having({ blockedBy: ['conflict:x'] }).thenRefused('item.blocked');
    having({ state: 'packed', containerId: id(51) }).thenRefused('item.packed', { containerId: id(51) });
  });

  it('takes 1 to 1,000 different items, under a new id, at a transfer station', () => {
    given()
      .when({ ...consolidate, itemIds: [] })
      .thenRefused('container.members', { count: 0 });
    given()
      .when({ ...consolidate, itemIds: [one.itemId, one.itemId] })
      .thenRefused('container.members');
    const many = Array.from({ length: 1001 }, (_, number) => id(2000 + number));
    given()
      .when({ ...consolidate, itemIds: many })
      .thenRefused('container.members', { count: 1001 });
    given(consolidated).when(consolidate).thenRefused('container.exists');
    yard([], { policy: handoverPolicies.collection }).given().when(consolidate).thenRefused('container.tier');
  });
});

describe('releasing', () => {
  it('opens the container, also while a member is blocked', () => {
    const packed = { state: 'packed', containerId } as const;
    yard([held(one, packed), held(two, { ...packed, blockedBy: ['conflict:x'] })])
      .given(consolidated)
      .when(release)
      .then(released);
  });

  it('is refused while it is on a list, after it was opened, after it left, and for a stranger', () => {
    yard([held(one, { state: 'reserved', shipmentId }), held(two, { state: 'reserved', shipmentId })])
      .given(consolidated)
      .when(release)
      .thenRefused('container.on-shipment', { shipmentId });
    given(consolidated, released).when(release).thenRefused('container.not-here', { state: 'released' });
    given().when(release).thenRefused('container.unknown');
    const left = { ...evolveContainer(noContainer, consolidated), state: 'dispatched', shipmentId } as Container;
    expect(
      decideContainer(left, release, { policy: handoverPolicies.transfer, holding: () => undefined }),
    ).toMatchObject({
      problem: { code: 'container.not-here', details: { state: 'dispatched' } },
    });
    expect(() => evolveContainer(left, released)).toThrow(/cannot happen/);
  });
});
