import { describe, expect, it } from '@jest/globals';
import { comparePlacement, finishTables, openComparison, reportOf } from './index.ts';
import { booksOf, evidenceOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

type Row = Parameters<typeof comparePlacement>[2];

/** A station with two bays and two fridges that came straight there. */
const yard = () => {
  const { network } = madeUpDay();
  const { siteId } = siteOf(network.sites, 'station');
  const station = siteOf(network.sites, 'station');
  const point = siteOf(network.sites, 'pointA');
  const collected = [1, 2].map(() => network.collect(point, { classCode: 'appliance.fridge', grams: 40_000 }));
  const [one, two] = network.receive(network.dispatch(point, station, collected), []).accepted;
  if (one === undefined || two === undefined) throw new RangeError('nothing came');
  const say = network.logs.say.bind(null, 'transfer', siteId);
  const set = (bayId: string, isRetired = false): void => {
    const limits = { limitGrams: null, limitPieces: null, purpose: null };
    say({ type: 'cn.huihuan.bay.set.v1', data: { siteId, bayId, code: 'A-1', name: '', isRetired, ...limits } });
  };
  const [bayA, bayB] = [network.clock.id(), network.clock.id()];
  set(bayA);
  set(bayB);
  const put = (bayId: string, fromBayId: string | null, id = one.itemId, kind: 'item' | 'container' = 'item'): void => {
    say({ type: 'cn.huihuan.goods.placed.v1', data: { siteId, bayId, things: [{ kind, id, fromBayId }] } });
  };
  const row = (bayId: string, id = one.itemId, kind: Row['kind'] = 'item'): Row => ({ kind, id, siteId, bayId });
  return { network, station, siteId, one, two, say, set, put, row, bayA, bayB };
};

/** What is found of bays, with these rows of the tables. */
const found = (tell: (yard_: ReturnType<typeof yard>) => readonly Row[]): readonly string[] => {
  const there = yard();
  const rows = tell(there);
  const books = booksOf(evidenceOf(there.network));
  const comparison = openComparison(books);
  for (const row of rows) comparePlacement(comparison, 'transfer', row);
  finishTables(comparison);
  return reportOf(books)
    .rules.flatMap(({ violations }) => violations.map(({ code }) => code))
    .filter((code) => code.startsWith('placement.'));
};

describe('where goods lie, recomputed from the events', () => {
  it('is right where the books say the same, also after a move', () => {
    expect(found(({ put, row, bayA, bayB }) => (put(bayA, null), put(bayB, bayA), [row(bayB)]))).toEqual([]);
  });

  it('shows another bay, a row without a fact, and a fact without a row', () => {
    expect(found(({ put, row, bayA, bayB }) => (put(bayA, null), [row(bayB)]))).toEqual(['placement.differs']);
    expect(found(({ row, bayA }) => [row(bayA)])).toEqual(['placement.differs']);
    expect(found(({ put, bayA }) => (put(bayA, null), []))).toEqual(['placement.missing']);
  });

  it('shows a bay that nobody made or that was retired, and goods taken from where they were not', () => {
    expect(
      found(({ put, row, network }) => {
        const bayId = network.clock.id();
        put(bayId, null);
        return [row(bayId)];
      }),
    ).toEqual(['placement.no-such-bay']);
    expect(found(({ set, put, row, bayA }) => (set(bayA, true), put(bayA, null), [row(bayA)]))).toEqual([
      ...['placement.no-such-bay', 'placement.in-retired-bay'],
    ]);
    expect(found(({ set, put, row, bayA }) => (put(bayA, null), set(bayA, true), [row(bayA)]))).toEqual([
      'placement.in-retired-bay',
    ]);
    expect(found(({ put, row, bayA, bayB }) => (put(bayA, bayB), [row(bayA)]))).toEqual(['placement.from-elsewhere']);
  });

  it('ends with what takes goods out of the stock, and with that alone', () => {
    const left = (stays: boolean) =>
      found(({ network, station, one, two, put, row, bayA }) => {
        put(bayA, null);
        put(bayA, null, two.itemId);
        network.dispatch(station, siteOf(network.sites, 'centre'), [one]);
        return [row(bayA, two.itemId), ...(stays ? [row(bayA)] : [])];
      });
    expect(left(false)).toEqual([]);
    expect(left(true)).toEqual(['placement.differs']);
  });

  it('is that of the container for what is packed, until it is opened', () => {
    const packed = (opened: boolean, tell: (yard_: ReturnType<typeof yard>, box: string) => readonly Row[]) =>
      found((there) => {
        const { network, siteId, say, put, one, bayA } = there;
        const containerId = network.clock.id();
        put(bayA, null);
        const of = { siteId, containerId, itemIds: [one.itemId] };
        say({ type: 'cn.huihuan.items.consolidated.v1', data: { ...of, kind: 'pallet', code: 'P' } });
        put(bayA, null, containerId, 'container');
        if (opened) say({ type: 'cn.huihuan.items.released.v1', data: of });
        return tell(there, containerId);
      });
    expect(packed(false, ({ row, bayA }, box) => [row(bayA, box, 'container')])).toEqual([]);
    expect(packed(false, ({ row, bayA }, box) => [row(bayA, box, 'container'), row(bayA)])).toEqual([
      'placement.differs',
    ]);
    expect(packed(true, () => [])).toEqual([]);
    expect(packed(true, ({ row, bayA }, box) => [row(bayA, box, 'container')])).toEqual(['placement.differs']);
  });
});
