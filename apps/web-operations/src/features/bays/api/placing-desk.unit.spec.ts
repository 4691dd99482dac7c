import { describe, expect, it } from '@jest/globals';
import type { Bay } from '../../../lib/custody/use-bays.ts';
import { placingDesk, type Goods, type Held } from './placing-desk.ts';

const bay = (code: string, isRetired = false): Bay => ({
  ...{ bayId: `id of ${code}`, code, name: '', limitGrams: null, limitPieces: null, purpose: null, isRetired },
  ...{ pieces: 0, items: 0, grams: 0, oldestAt: null, percent: null, state: 'free' },
});
const goods = (id: string): Goods => ({ thing: { kind: 'item', id }, face: id });

const deskWith = (
  look: (code: string) => Promise<Goods | null>,
  open: string | null = null,
  tells: (kind: string) => void = () => undefined,
) => {
  let held: Held = { open, hand: [] };
  const sent = new Set<string>();
  const put: unknown[] = [];
  const told: string[] = [];
  const looked: (readonly string[])[] = [];
  const desk = placingDesk({
    bays: () => [bay('A'), bay('B'), bay('OLD', true)],
    held: () => held,
    hold: (next) => (held = next),
    isSent: (id) => sent.has(id),
    put: (bayId, things) => put.push([bayId, things.map(({ id }) => id)]),
    look,
    looksUp: (codes) => looked.push(codes),
    tell: ({ kind }) => {
      tells(kind);
      told.push(kind);
    },
  });
  return { desk, put, told, looked, sent, held: () => held };
};
/** A look-up that somebody answers later. */
const lateAnswer = () => {
  let resolve: (found: Goods | null) => void = () => undefined;
  const promise = new Promise<Goods | null>((done) => (resolve = done));
  return { promise, resolve: (found: Goods | null) => resolve(found) };
};
const known = (code: string): Promise<Goods | null> => Promise.resolve(goods(code));

describe('goods put into bays by scanning', () => {
  it('go into the bay that was open when they were scanned, however late they are found', async () => {
    const answer = lateAnswer();
    const { desk, put, told, held } = deskWith(() => answer.promise);
    await desk.scanned('A');
    const both = [desk.scanned('G'), desk.scanned('B')];
    answer.resolve(goods('G'));
    await Promise.all(both);
    expect(put).toEqual([['id of A', ['G']]]);
    expect(told).toEqual(['opened', 'sent', 'opened']);
    expect(held().open).toBe('id of B');
  });

  it('hold nobody up who opens a bay by hand: what is found later stays in the hand, and an earlier bay is not opened', async () => {
    const answer = lateAnswer();
    const { desk, put, told, held } = deskWith(() => answer.promise, 'id of A');
    const both = [desk.scanned('G'), desk.scanned('A')];
    desk.show('id of B');
    expect(held()).toEqual({ open: 'id of B', hand: [] });
    answer.resolve(goods('G'));
    await Promise.all(both);
    expect([put, told]).toEqual([[], ['taken', 'late']]);
    expect(held()).toEqual({ open: 'id of B', hand: [{ kind: 'item', id: 'G' }] });
    await desk.scanned('B');
    expect(put).toEqual([['id of B', ['G']]]);
  });

  it('are looked up at once, one beside another, and are shown while they are', async () => {
    const answers = new Map([
      ['G', lateAnswer()],
      ['H', lateAnswer()],
    ]);
    const { desk, put, looked } = deskWith((code) => answers.get(code)?.promise ?? Promise.resolve(null), 'id of A');
    const both = [desk.scanned('G'), desk.scanned('H')];
    expect(looked).toEqual([['G'], ['G', 'H']]);
    answers.get('H')?.resolve(goods('H'));
    answers.get('G')?.resolve(goods('G'));
    await Promise.all(both);
    expect(looked.at(-1)).toEqual([]);
    expect(put).toEqual([
      ['id of A', ['G']],
      ['id of A', ['H']],
    ]);
  });

  it('go on after a scan that went wrong here, which is told', async () => {
    const { desk, told, held } = deskWith(known, null, (kind) => {
      if (kind === 'opened' && told.length === 0) throw new Error('no room in this browser');
    });
    await desk.scanned('A');
    await desk.scanned('B');
    expect(told).toEqual(['broken', 'opened']);
    expect(held().open).toBe('id of B');
  });

  it('stay in the hand until the server has taken them, and go out once', async () => {
    const { desk, put, sent, held } = deskWith(known);
    await desk.scanned('G');
    await desk.scanned('B');
    expect(put).toEqual([['id of B', ['G']]]);
    expect(held().hand).toEqual([{ kind: 'item', id: 'G' }]);
    sent.add('G');
    desk.putInto('id of A');
    await desk.scanned('A');
    expect(put).toHaveLength(1);
    expect(held()).toEqual({ open: 'id of A', hand: [{ kind: 'item', id: 'G' }] });
  });

  it.each(['id of OLD', 'id of another site'])('are kept in the hand while %s is open', async (open) => {
    const { desk, put, told, held } = deskWith(known, open);
    await desk.scanned('G');
    expect([put, told, held().hand]).toEqual([[], ['taken'], [{ kind: 'item', id: 'G' }]]);
  });

  it('are told apart from what could not be looked up, and the next scan goes on', async () => {
    const { desk, told } = deskWith((code) =>
      code === 'CUT' ? Promise.reject(new TypeError('no connection')) : Promise.resolve(null),
    );
    await desk.scanned('CUT');
    await desk.scanned('NOBODY');
    expect(told).toEqual(['failed', 'unknown']);
  });
});
