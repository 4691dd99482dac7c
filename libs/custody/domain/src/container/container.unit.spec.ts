import { describe, expect, it } from '@jest/globals';
import type { Details, ItemFacts } from '@huihuan/contracts-events';
import { nationalBook } from '@huihuan/rules-domain';
import { story } from '@huihuan/testing-given-when-then';
import { handoverPolicies } from '../handover/handover-policy.ts';
import type { Holding } from '../holding/holding.ts';
import {
  containerId,
  findHolding,
  fridge,
  held,
  findSite,
  id,
  now,
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

const context = (holdings: readonly Holding[]): ContainerContext => ({
  ...{ policy: handoverPolicies.transfer, now, site: findSite, rules: nationalBook, holding: findHolding(holdings) },
  ...{ staff: () => undefined, details: () => ({}) },
});

const yard = (holdings: readonly Holding[], more: Partial<ContainerContext> = {}) =>
  story<Container, ContainerCommand, ContainerEvent>({
    initial: noContainer,
    evolve: evolveContainer,
    decide: (state, command) => decideContainer(state, command, { ...context(holdings), ...more }),
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
    expect(decideContainer(left, release, context([]))).toMatchObject({
      problem: { code: 'container.not-here', details: { state: 'dispatched' } },
    });
    expect(() => evolveContainer(left, released)).toThrow(/cannot happen/);
  });
});

const battery = (number: number, classCode: string): ItemFacts => {
  const family = classCode.startsWith('traction-') ? 'traction-battery' : 'light-battery';
  return fridge(number, { family, classCode, grams: 8_000 });
};
const [lead, otherLead] = [battery(11, 'light-battery.lead-acid'), battery(12, 'light-battery.lead-acid-starter')];
const [lithium, pack] = [battery(13, 'light-battery.lithium-ion'), battery(14, 'traction-battery.pack')];
const supervisor = { staffId: id(31), role: 'supervisor' as const, siteIds: [station.siteId], active: true };
const override = { supervisorId: supervisor.staffId, reason: '应急转运，隔板分开' };

/** A box of these goods, of which their forms say this. */
const box = (goods: readonly ItemFacts[], said: Readonly<Record<string, Details>> = {}) => {
  const details = (itemId: string): Details => said[itemId] ?? {};
  const command: Consolidate = { ...consolidate, itemIds: goods.map(({ itemId }) => itemId) };
  const { given } = yard(
    goods.map((item) => held(item)),
    { details, staff: (staffId) => (staffId === supervisor.staffId ? supervisor : undefined) },
  );
  return { pack: (more: Partial<Consolidate> = {}) => given().when({ ...command, ...more }), itemIds: command.itemIds };
};

describe('a container of batteries', () => {
  it('holds one chemistry: lead with lead, lithium with lithium', () => {
    for (const goods of [
      [lead, otherLead],
      [lithium, pack],
    ]) {
      const { pack: packed, itemIds: members } = box(goods);
      packed().then({ ...consolidated, data: { ...consolidated.data, itemIds: members } } as ContainerEvent);
    }
  });

  it('takes no lead into a box of lithium, unless a supervisor of the site answers for it', () => {
    const { pack: packed, itemIds: members } = box([lead, lithium]);
    packed().thenRefused('container.mixed-chemistries', {
      ...{ overridable: true, ruleId: 'light-battery.chemistries-apart', standing: 'local' },
    });
    packed({ override: { ...override, supervisorId: id(32) } }).thenRefused('override.not-a-supervisor');
    const warned = { itemIds: members, warnings: ['container.mixed-chemistries'], override };
    packed({ override }).then({ ...consolidated, data: { ...consolidated.data, ...warned } } as ContainerEvent);
  });

  it('is judged by what was found at the counter, not by the class alone', () => {
    box([lithium, pack], { [pack.itemId]: { chemistry: 'nickel' } })
      .pack()
      .thenRefused('container.mixed-chemistries');
  });

  it('keeps damaged ones apart from sound ones and from other goods', () => {
    const broken = { [lithium.itemId]: { swollen: true } };
    box([lithium, pack], broken)
      .pack()
      .thenRefused('container.damaged-not-apart', { itemIds: [lithium.itemId] });
    box([lithium, one], broken).pack().thenRefused('container.damaged-not-apart');
    box([pack, one], { [pack.itemId]: { leaking: true } })
      .pack()
      .thenRefused('container.damaged-not-apart', { ruleId: 'traction-battery.damaged-apart' });
    const { pack: alone, itemIds: members } = box([lithium], broken);
    alone().then({ ...consolidated, data: { ...consolidated.data, itemIds: members } } as ContainerEvent);
  });

  it('asks nothing before the rule was there', () => {
    const before = { now: '2019-12-31T15:59:59.000Z' };
    const both = [held(lead), held(lithium)];
    const command = { ...consolidate, itemIds: [lead.itemId, lithium.itemId] };
    const told = { ...consolidated, data: { ...consolidated.data, itemIds: command.itemIds } } as ContainerEvent;
    yard(both, before).given().when(command).then(told);
    yard(both, { now: '2019-12-31T16:00:00.000Z' }).given().when(command).thenRefused('container.mixed-chemistries');
  });
});
