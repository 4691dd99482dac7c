import { describe, expect, it } from '@jest/globals';
import { isUuidV7 } from '@huihuan/kernel-domain';
import { conflictIdOf, nextConflictId } from './conflict-id.ts';
import { decideSettlement, losersOf, type ConflictState } from './decide-settlement.ts';
import { judgeIdentifier, type KnownConflict, type SharedIdentifier } from './judge-identifier.ts';
import { livedTogether, type Life } from './life.ts';

const vin = { kind: 'vin', value: 'LSVAA4185PA000123' } as const;
const [a, b, c] = [
  '019b8b74-1800-774f-97be-d31094c8e8c3',
  '019b8b74-1801-788a-93f4-a6b3e7b432a3',
  '019b8b74-1802-788a-93f4-a6b3e7b432a3',
] as const;

const at = (seconds: number): string => new Date(Date.UTC(2026, 2, 2) + seconds * 1000).toISOString();
const life = (itemId: string, began: number, ended: number | null): Life => ({
  ...{ itemId, first: 1, beganAt: at(began), last: ended === null ? 1 : 2 },
  endedAt: ended === null ? null : at(ended),
});
const shared = (lives: readonly Life[], more: Partial<SharedIdentifier> = {}): SharedIdentifier => ({
  identifier: vin,
  itemIds: lives.map(({ itemId }) => itemId),
  disowned: [],
  lives: new Map(lives.map((each) => [each.itemId, each])),
  conflicts: [],
  ...more,
});
const open = (itemIds: readonly string[], conflictId = conflictIdOf(vin, 0)): KnownConflict => ({
  ...{ conflictId, itemIds, state: 'open' },
});
const said = (judged: SharedIdentifier) =>
  judgeIdentifier(judged).map(({ type, data }) => [type.split('.')[3], data.conflictId, data.itemIds]);
const first = conflictIdOf(vin, 0);

describe('two lives', () => {
  it.each([
    ['both go on', life(a, 0, null), life(b, 900, null), true],
    ['one ended long before the other began', life(a, 0, 600), life(b, 900, null), false],
    ['one ended while the other went on', life(a, 0, 1200), life(b, 900, null), true],
    ['both ended, and had met', life(a, 0, 1200), life(b, 900, 1500), true],
    ['one lies within the other', life(a, 0, 3000), life(b, 900, 1500), true],
    ['they meet for no longer than clocks may differ', life(a, 0, 905), life(b, 900, null), false],
    ['they meet for longer than that', life(a, 0, 906), life(b, 900, null), true],
    ['one was not heard of', null, life(b, 900, 1000), true],
  ])('%s', (_, one, other, together) => {
    expect([livedTogether(one, other), livedTogether(other, one)]).toEqual([together, together]);
  });
});

describe('a conflict', () => {
  it('needs two items at one time', () => {
    expect(said(shared([life(a, 0, null)]))).toEqual([]);
    expect(said(shared([life(b, 900, null), life(a, 0, 600)]))).toEqual([]);
    expect(said(shared([life(b, 900, null), life(a, 0, null)]))).toEqual([['opened', first, [a, b]]]);
  });

  it('is one although the first ended before anybody heard of the second', () => {
    expect(said(shared([life(a, 0, 1200), life(b, 900, null)]))).toEqual([['opened', first, [a, b]]]);
  });

  it('has an id that says nothing of which items were heard of first', () => {
    expect(isUuidV7(first)).toBe(true);
    expect(nextConflictId(vin, new Set())).toBe(first);
    const next = nextConflictId(vin, new Set([first]));
    expect(new Set([next, conflictIdOf({ ...vin, kind: 'serial' }, 0), first]).size).toBe(3);
    expect(nextConflictId(vin, new Set([next]))).toBe(first);
  });

  it('is said again only where an item joins, under the id that it has', () => {
    const lives = [life(a, 0, null), life(b, 900, null)];
    expect(said(shared(lives, { conflicts: [open([a, b], c)] }))).toEqual([]);
    expect(said(shared([...lives, life(c, 1000, null)], { conflicts: [open([a, b], c)] }))).toEqual([
      ['opened', c, [a, b, c]],
    ]);
  });

  it('is withdrawn with the reason when it turns out that one had ended before', () => {
    const judged = shared([life(a, 0, 600), life(b, 900, null)], { conflicts: [open([a, b])] });
    expect(said(judged)).toEqual([['withdrawn', first, [a, b]]]);
    expect(judgeIdentifier(judged)[0]?.data).toMatchObject({ reason: expect.stringContaining(`${a} ${at(600)}`) });
  });

  it('lets go who is in none, and holds the others on', () => {
    const lives = [life(a, 0, 600), life(b, 900, null), life(c, 1000, null)];
    expect(said(shared(lives, { conflicts: [open([a, b, c])] }))).toEqual([
      ['withdrawn', first, [a, b, c]],
      ['opened', first, [b, c]],
    ]);
  });

  it('opens again where it was withdrawn, and is another one where it was settled', () => {
    const lives = [life(a, 0, null), life(b, 900, null)];
    const was = (state: KnownConflict['state']) => ({ conflicts: [{ ...open([a, b]), state }] });
    expect(said(shared(lives, was('withdrawn')))).toEqual([['opened', first, [a, b]]]);
    expect(said(shared(lives, was('settled')))).toEqual([['opened', conflictIdOf(vin, 1), [a, b]]]);
    expect(said(shared(lives, { ...was('settled'), disowned: [b] }))).toEqual([]);
  });

  it('stays while an item that it names was not heard of', () => {
    expect(said(shared([life(a, 0, 600)], { conflicts: [open([a, b])] }))).toEqual([]);
  });

  it('is one at a time about an identifier', () => {
    const twice = { conflicts: [open([a, b], c), open([a, b], b)] };
    expect(said(shared([life(a, 0, null), life(b, 900, null)], twice))).toEqual([['withdrawn', c, [a, b]]]);
  });
});

describe('a settlement', () => {
  const state: ConflictState = { conflictId: c, identifier: vin, itemIds: [a, b], state: 'open' };

  it('takes the identifier from all but one', () => {
    expect(decideSettlement(state, a, '核对')).toMatchObject({ ok: true, value: { data: { genuineItemId: a } } });
    expect(losersOf({ itemIds: [a, b], genuineItemId: a })).toEqual([b]);
    expect(losersOf({ itemIds: [a, b], genuineItemId: null })).toEqual([a, b]);
  });

  it('is final, and about items of the conflict', () => {
    expect(decideSettlement({ ...state, state: 'settled' }, a, '核对')).toMatchObject({
      ok: false,
      problem: { code: 'conflict.already-settled' },
    });
    expect(decideSettlement({ ...state, state: 'withdrawn' }, a, '核对')).toMatchObject({
      ok: false,
      problem: { code: 'conflict.withdrawn' },
    });
    expect(decideSettlement(state, c, '核对')).toMatchObject({
      ok: false,
      problem: { code: 'conflict.item-not-involved' },
    });
  });
});
