import { describe, expect, it } from '@jest/globals';
import type { Item } from '../../../lib/custody/types.ts';
import type { StockRow } from '../../../lib/custody/use-stock.ts';
import { candidateOfCode, candidatesOf, isTakenBy, proposalOf } from './candidates.ts';
import { listRowsOf, totalsOf } from './list-rows.ts';

const now = Date.parse('2026-06-01T00:00:00Z');

const item = (itemId: string, more: Partial<Item> = {}): Item => ({
  ...{ itemId, tracking: 'item', family: 'appliance', classCode: 'appliance.refrigerator', grams: 50_000 },
  identifiers: [{ kind: 'serial', value: `SN-${itemId}` }],
  ...more,
});

const lying = (days: number, of: Item, more: Partial<StockRow> & { containerId?: string; blocked?: boolean } = {}) => {
  const { containerId = null, blocked = false, limitDays = null, containerCode = null } = more;
  const warnDays = limitDays === null ? null : 0.8 * limitDays;
  const state = containerId === null ? 'in-stock' : 'packed';
  const holding = { item: of, state, containerId, blockedBy: blocked ? ['a difference'] : [] } as const;
  return { holding, arrivedAt: new Date(now - days * 86_400_000).toISOString(), limitDays, warnDays, containerCode };
};

const rows = [
  lying(20, item('old')),
  lying(3, item('young')),
  lying(340, item('soon', { family: 'hazardous', grams: 900 }), { limitDays: 365 }),
  lying(370, item('over', { family: 'hazardous', grams: 800 }), { limitDays: 365 }),
  lying(9, item('in-1'), { containerId: 'pallet', containerCode: 'P-1' }),
  lying(30, item('in-2'), { containerId: 'pallet', containerCode: 'P-1' }),
  lying(400, item('blocked'), { blocked: true }),
];
const candidates = candidatesOf(rows, now);
const ids = (found: readonly { readonly id: string }[]): readonly string[] => found.map(({ id }) => id);

describe('what should leave first', () => {
  it('is what is over its limit, near it, then what came first; a container is as old as the oldest in it', () => {
    expect(ids(candidates)).toEqual(['over', 'soon', 'blocked', 'pallet', 'old', 'young']);
    expect(candidates.find(({ id }) => id === 'pallet')).toMatchObject({ grams: 100_000, containerCode: 'P-1' });
  });

  it('is proposed as far as the truck carries it, without what is blocked', () => {
    expect(ids(proposalOf(candidates, null))).toEqual(['over', 'soon', 'pallet', 'old', 'young']);
    expect(ids(proposalOf(candidates, 60_000))).toEqual(['over', 'soon', 'old']);
  });

  it('is what the destination takes', () => {
    expect(ids(candidates.filter(isTakenBy(['hazardous'])))).toEqual(['over', 'soon']);
  });

  it('is found by a scan: an item by its number, a container by its code or by one of its members', () => {
    for (const [code, id] of [
      ['sn-old', 'old'],
      ['p-1', 'pallet'],
      ['SN-in-2', 'pallet'],
    ])
      expect(candidateOfCode(candidates, code ?? '')?.id).toBe(id);
    expect(candidateOfCode(candidates, 'SN-of-nobody')).toBeUndefined();
  });
});

describe('the list', () => {
  const line = (of: Item, containerId: string | null = null) => ({ item: of, containerId });

  it('has what the server has and what waits to be sent, each container once', () => {
    const acts = [
      { path: '', body: { id: '1', addItems: ['old'], addContainers: ['pallet'] } },
      { path: '', body: { id: '2', removeItems: ['gone'] } },
    ];
    const found = listRowsOf([line(item('gone')), line(item('a'), 'box'), line(item('b'), 'box')], acts, candidates);
    expect(found.map(({ id, isWaiting }) => [id, isWaiting])).toEqual([
      ['box', false],
      ['pallet', true],
      ['old', true],
    ]);
    expect(totalsOf(found)).toEqual({ items: 5, containers: 2, grams: 250_000 });
  });
});
