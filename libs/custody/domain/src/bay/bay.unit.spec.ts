import { describe, expect, it } from '@jest/globals';
import { nationalBook } from '@huihuan/rules-domain';
import { noContainer, type Container } from '../container/container.ts';
import { newHolding, type Holding } from '../holding/holding.ts';
import { centre, containerId, fridge, id, now, station } from '../testing/yard.support.spec.ts';
import { bayLoad, emptyBay, suits, type Bay } from './bay.ts';
import { decideBay, mostBays, type BayCommand, type BayContext } from './decide-bay.ts';
import { placeGoods, type PlaceGoods, type PlacingContext } from './place-goods.ts';

const { siteId } = station;
const bay: Bay = {
  ...{ siteId, bayId: id(60), code: 'A-01', name: '东墙', limitGrams: 200_000, limitPieces: null },
  ...{ purpose: null, isRetired: false },
};
const supervisor = { staffId: id(31), role: 'supervisor' as const, siteIds: [siteId], active: true };

describe('the bays of a site', () => {
  const alone: BayContext = { bayOfCode: () => undefined, bays: 0, pieces: 0 };
  const { siteId: _, bayId, isRetired, ...facts } = bay;
  const make: BayCommand = { kind: 'make', siteId, bayId, bay: facts };
  const change = (changes: Extract<BayCommand, { kind: 'change' }>['changes']): BayCommand => ({
    ...{ kind: 'change', siteId, bayId, changes },
  });
  const codeOf = (before: Bay | null, command: BayCommand, context: Partial<BayContext> = {}): unknown => {
    const decided = decideBay(before, command, { ...alone, ...context });
    return decided.ok ? decided.value.data : decided.problem.code;
  };

  it('are made in use, and told whole with each change', () => {
    expect(codeOf(null, make)).toEqual({ ...bay, isRetired });
    expect(codeOf(bay, change({ name: '西墙', code: undefined }))).toEqual({ ...bay, name: '西墙' });
    expect(codeOf({ ...bay, isRetired: true }, change({ isRetired: false }))).toEqual(bay);
  });

  it.each<[string, Bay | null, BayCommand, Partial<BayContext>]>([
    ['bay.exists', bay, make, {}],
    ['bay.code-taken', null, make, { bayOfCode: () => id(61) }],
    ['bay.too-many', null, make, { bays: mostBays }],
    ['bay.unknown', null, change({ name: 'x' }), {}],
    ['bay.unknown', { ...bay, siteId: centre.siteId }, change({ name: 'x' }), {}],
    ['bay.changes-nothing', bay, change({ name: bay.name }), {}],
    ['bay.not-empty', bay, change({ isRetired: true }), { pieces: 1 }],
    ['bay.purpose-unknown', bay, change({ purpose: 'umbrellas' }), {}],
  ])('are refused with %s', (code, before, command, context) => expect(codeOf(before, command, context)).toBe(code));

  it('keep their own code, also in use again, unless another took it meanwhile', () => {
    const retired = { ...bay, isRetired: true };
    expect(codeOf(retired, change({ isRetired: false }), { bayOfCode: () => id(61) })).toBe('bay.code-taken');
    expect(codeOf(bay, change({ isRetired: true }), { bayOfCode: () => bayId })).toMatchObject({ isRetired: true });
  });
});

describe('how full a bay is', () => {
  it.each([
    [200_000, null, 160_000, 9, 80, 'near'],
    [200_000, null, 159_999, 9, 79, 'free'],
    [200_000, 4, 1, 4, 100, 'near'],
    [200_000, 4, 200_001, 1, 101, 'over'],
    [null, null, 9_000_000, 90, null, 'free'],
  ] as const)('goes by the fuller of its limits: %j g, %j pieces; %d g, %d pieces', (...row) => {
    const [limitGrams, limitPieces, grams, pieces, percent, state] = row;
    expect(bayLoad({ limitGrams, limitPieces }, { grams, pieces }, 80)).toEqual({ percent, state });
  });

  it('asks goods for what it is for: a group of the rules, a family, or damage', () => {
    const cell = { family: 'light-battery', classCode: 'light-battery.lithium', isDamaged: false } as const;
    expect([suits('lithium-battery', cell), suits('lead-battery', cell), suits('damaged-battery', cell)]).toEqual([
      ...[true, false, false],
    ]);
    expect([suits(null, cell), suits('appliance', cell), suits('of a newer version', cell)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(suits('damaged-battery', { ...cell, isDamaged: true })).toBe(true);
  });
});

describe('goods that are put into a bay', () => {
  const [one, two, packed] = [fridge(1), fridge(2), fridge(3)];
  const box: Container = {
    ...{ containerId, siteId, kind: 'pallet', code: 'P-1', itemIds: [packed.itemId], state: 'packed' },
  };
  const books = new Map<string, Holding>([
    [one.itemId, newHolding(siteId, one)],
    [two.itemId, { ...newHolding(siteId, two), state: 'reserved', blockedBy: ['conflict:x'] }],
    [packed.itemId, { ...newHolding(siteId, packed), state: 'packed', containerId }],
  ]);
  const place = (more: Partial<PlaceGoods> = {}, context: Partial<PlacingContext> = {}) =>
    placeGoods(
      { siteId, bayId: bay.bayId, things: [{ kind: 'item', id: one.itemId }], ...more },
      {
        place: { tier: 'transfer', site: station, at: now, rules: nationalBook },
        bay: (wanted) => (wanted === bay.bayId ? bay : undefined),
        ...{ fill: emptyBay, holding: (itemId) => books.get(itemId), bayOf: () => null, details: () => ({}) },
        container: (wanted) => (wanted === containerId ? box : noContainer),
        staff: (staffId) => (staffId === supervisor.staffId ? supervisor : undefined),
        ...context,
      },
    );
  const refusal = (...asked: Parameters<typeof place>): string => {
    const placed = place(...asked);
    return placed.ok ? 'taken' : placed.problem.code;
  };
  const items = (...ids: string[]) => ids.map((itemId) => ({ kind: 'item' as const, id: itemId }));

  it('are told with where they were, a container as one; reserved and held goods as well', () => {
    const things = [...items(one.itemId, two.itemId), { kind: 'container' as const, id: containerId }];
    const placed = place({ things }, { bayOf: ({ id: thing }) => (thing === one.itemId ? id(61) : null) });
    expect(placed).toMatchObject({
      ok: true,
      value: {
        fact: {
          data: {
            ...{ siteId, bayId: bay.bayId },
            things: [
              { kind: 'item', id: one.itemId, fromBayId: id(61) },
              { kind: 'item', id: two.itemId, fromBayId: null },
              { kind: 'container', id: containerId, fromBayId: null },
            ],
          },
        },
      },
    });
  });

  it('are not told again where they lie there already', () => {
    expect(place({}, { bayOf: () => bay.bayId })).toEqual({ ok: true, value: { fact: null, moved: [], warnings: [] } });
  });

  it.each<[string, Partial<PlaceGoods>, Partial<PlacingContext>]>([
    ['bay.unknown', { bayId: id(99) }, {}],
    ['bay.unknown', {}, { bay: () => ({ ...bay, siteId: centre.siteId }) }],
    ['bay.retired', {}, { bay: () => ({ ...bay, isRetired: true }) }],
    ['goods.named-twice', { things: items(one.itemId, one.itemId) }, {}],
    ['item.unknown', { things: items(id(99)) }, {}],
    ['item.elsewhere', {}, { holding: () => newHolding(centre.siteId, one) }],
    ['item.packed', { things: items(packed.itemId) }, {}],
    ['item.left', {}, { holding: () => ({ ...newHolding(siteId, one), state: 'in-transit' }) }],
    ['item.in-process', {}, { holding: () => ({ ...newHolding(siteId, one), state: 'in-process' }) }],
    ['container.not-here', { things: [{ kind: 'container', id: id(98) }] }, {}],
  ])('are refused with %s', (code, more, context) => expect(refusal(more, context)).toBe(code));

  it('above its limit wait for a supervisor of the site, who gives a reason; near to it is told', () => {
    const full = { fill: { grams: 150_001, pieces: 3 } };
    expect(refusal({}, full)).toBe('bay.over-limit');
    expect(place({}, full)).toMatchObject({ problem: { details: { overridable: true, percent: 101 } } });
    expect(refusal({ override: { supervisorId: id(32), reason: '急' } }, full)).toBe('override.not-a-supervisor');
    const override = { supervisorId: supervisor.staffId, reason: '今晚运出' };
    expect(place({ override }, full)).toMatchObject({
      value: { fact: { data: { override, warnings: ['bay.over-limit'] } } },
    });
    const near = place({}, { fill: { grams: 120_000, pieces: 2 } });
    expect(near).toMatchObject({ value: { warnings: [{ code: 'bay.nearly-full' }] } });
  });

  it('of another kind than it is for wait for a supervisor, those in a container too', () => {
    const forBatteries = { bay: () => ({ ...bay, purpose: 'traction-battery' }) };
    expect(refusal({}, forBatteries)).toBe('bay.not-for-these');
    expect(refusal({ things: [{ kind: 'container', id: containerId }] }, forBatteries)).toBe('bay.not-for-these');
    expect(refusal({}, { bay: () => ({ ...bay, purpose: 'appliance' }) })).toBe('taken');
  });
});
