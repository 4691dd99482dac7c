import { describe, expect, it } from '@jest/globals';
import { isUuidV7 } from '@huihuan/kernel-domain';
import { conflictIdOf } from './conflict-id.ts';
import { decideConflict } from './decide-conflict.ts';
import { decideSettlement, losersOf, type ConflictState } from './decide-settlement.ts';

const vin = { kind: 'vin', value: 'LSVAA4185PA000123' } as const;
const [a, b, c] = [
  '019b8b74-1800-774f-97be-d31094c8e8c3',
  '019b8b74-1801-788a-93f4-a6b3e7b432a3',
  '019b8b74-1802-788a-93f4-a6b3e7b432a3',
] as const;

describe('a conflict', () => {
  it('needs two items', () => {
    expect(decideConflict(vin, [a], null)).toBeNull();
    expect(decideConflict(vin, [b, a], null)?.data).toMatchObject({ identifier: vin, itemIds: [a, b] });
  });

  it('is the same for the same items, and a UUIDv7', () => {
    const id = conflictIdOf(vin, [a, b]);
    expect([conflictIdOf(vin, [b, a]), isUuidV7(id)]).toEqual([id, true]);
    expect(conflictIdOf(vin, [a, c])).not.toBe(id);
    expect(conflictIdOf({ ...vin, kind: 'serial' }, [a, b])).not.toBe(id);
  });

  it('is said again only where an item joins', () => {
    const open = { conflictId: conflictIdOf(vin, [a, b]), itemIds: [a, b] };
    expect(decideConflict(vin, [a, b], open)).toBeNull();
    expect(decideConflict(vin, [a, c], open)?.data).toMatchObject({ conflictId: open.conflictId, itemIds: [a, b, c] });
  });
});

describe('a settlement', () => {
  const open: ConflictState = { conflictId: c, identifier: vin, itemIds: [a, b], state: 'open' };

  it('takes the identifier from all but one', () => {
    expect(decideSettlement(open, a, '核对')).toMatchObject({ ok: true, value: { data: { genuineItemId: a } } });
    expect(losersOf({ itemIds: [a, b], genuineItemId: a })).toEqual([b]);
    expect(losersOf({ itemIds: [a, b], genuineItemId: null })).toEqual([a, b]);
  });

  it('is final, and about items of the conflict', () => {
    expect(decideSettlement({ ...open, state: 'settled' }, a, '核对')).toMatchObject({
      problem: { code: 'conflict.already-settled' },
    });
    expect(decideSettlement(open, c, '核对')).toMatchObject({ problem: { code: 'conflict.item-not-involved' } });
  });
});
