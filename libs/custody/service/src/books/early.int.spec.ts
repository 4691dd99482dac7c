import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, siteSource, type EventData, type Fact } from '@huihuan/contracts-events';
import { NotYet } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { claimIdentifiers } from '../identity/claims.ts';
import { followItems } from '../identity/follow-items.ts';
import { dispatched, fridge, newId, openBooks, point, station, type Books } from '../testing/books.support.spec.ts';
import { applyChanges } from './apply-changes.ts';
import { loadDiscrepancy } from './discrepancy-books.ts';
import { followConflicts } from './follow-conflicts.ts';
import { followShipments } from './follow-bus.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('collection');
  await books.know(point, station);
});
afterAll(() => books.close());

const hear = async (effect: typeof followItems, source: string, facts: readonly Fact[]) => {
  const deliveries = await books.said(source, facts);
  await books.custody.database.transaction((tx) => effect.apply(tx, deliveries));
};
const rows = <Row>(sql: string, parameters: unknown[]) => rowsOf<Row>(books.custody.database, sql, parameters);

describe('a word about a difference', () => {
  const speak = async () => {
    const parties = { shipmentId: newId(), fromSiteId: point.siteId, toSiteId: station.siteId, discrepancyId: newId() };
    const opened = fact('cn.huihuan.discrepancy.opened.v1', {
      ...{
        ...parties,
        kind: 'unexpected',
        item: null,
        sentGrams: null,
        receivedGrams: 100,
        toleranceGrams: null,
        note: '',
      },
    });
    const proposal = { proposalId: newId(), proposedBy: point.siteId, agreedBy: station.siteId };
    const settled = fact('cn.huihuan.discrepancy.settled.v1', {
      ...{ ...parties, ...proposal, kind: 'unexpected', resolution: 'returned', item: null, place: 'unchanged' },
      correctionGrams: 0,
    });
    return { parties, opened, settled };
  };
  const send = (shipmentId: string) =>
    rows(`insert into outgoing (shipment_id, from_site_id, to_site_id, state) values ($1, $2, $3, 'in-transit')`, [
      shipmentId,
      point.siteId,
      station.siteId,
    ]);

  it('waits where the difference is of a shipment of these books and nobody has told of it yet', async () => {
    const { parties, opened, settled } = await speak();
    await send(parties.shipmentId);
    const [early] = await books.said(siteSource(station.siteId), [settled]);
    const effect = followShipments(books.custody);
    const apply = () =>
      books.custody.database.transaction((tx) => effect.apply(tx, early === undefined ? [] : [early]));
    const failure = await apply().catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(NotYet);
    expect(failure).toMatchObject({ eventIds: [early?.id] });
    await hear(effect, siteSource(station.siteId), [opened]);
    await apply();
    const book = () => loadDiscrepancy(books.custody.database, parties.discrepancyId);
    expect(await book()).toMatchObject({ state: 'settled', resolution: 'returned' });
    await hear(effect, siteSource(station.siteId), [opened]);
    expect(await book()).toMatchObject({ state: 'settled' });
  });

  it('is nobody’s business where the shipment is another’s', async () => {
    const { parties, settled } = await speak();
    await hear(followShipments(books.custody), siteSource(station.siteId), [settled]);
    expect(await loadDiscrepancy(books.custody.database, parties.discrepancyId)).toEqual({ state: 'none' });
  });
});

describe('a conflict that was settled before it was heard of', () => {
  it('blocks nothing any more, and what joined it late neither', async () => {
    const identifier = { kind: 'serial', value: `SN-${newId()}` } as const;
    const [genuine, other] = [fridge(), fridge()].map((item) => ({ ...item, identifiers: [identifier] }));
    if (genuine === undefined || other === undefined) throw new RangeError('no fridge');
    await books.custody.database.transaction((tx) =>
      applyChanges(
        tx,
        [genuine, other].map((item) => ({ kind: 'take', siteId: point.siteId, item })),
      ),
    );
    const conflict = { conflictId: newId(), identifier, itemIds: [genuine.itemId, other.itemId] };
    const regulator = serviceSource('regulator');
    const decision = { ...conflict, genuineItemId: genuine.itemId, reason: '核对' };
    await hear(followConflicts, regulator, [fact('cn.huihuan.conflict.settled.v1', decision)]);
    await hear(followConflicts, regulator, [fact('cn.huihuan.conflict.opened.v1', conflict)]);
    const found = await rows<{ itemId: string }>(
      `select item_id as "itemId", blocked_by as "blockedBy", identifiers from holding where item_id = any ($1) order by identifiers`,
      [conflict.itemIds],
    );
    expect(found).toEqual([
      { itemId: other.itemId, blockedBy: [], identifiers: [] },
      { itemId: genuine.itemId, blockedBy: [], identifiers: [identifier] },
    ]);
    expect(await rows('select 1 from open_conflict where conflict_id = $1', [conflict.conflictId])).toEqual([]);
  });
});

describe('a conflict that is withdrawn', () => {
  it('lets its items move again with all that they carry, and holds them when it is opened again', async () => {
    const identifier = { kind: 'serial', value: `SN-${newId()}` } as const;
    const item = { ...fridge(), identifiers: [identifier] };
    await books.custody.database.transaction((tx) => applyChanges(tx, [{ kind: 'take', siteId: point.siteId, item }]));
    const conflict = { conflictId: newId(), identifier, itemIds: [item.itemId, newId()].sort() };
    const regulator = serviceSource('regulator');
    const opened = fact('cn.huihuan.conflict.opened.v1', conflict);
    const withdrawn = fact('cn.huihuan.conflict.withdrawn.v1', { ...conflict, reason: '此前已了结' });
    const found = async (told: Fact) => {
      await hear(followConflicts, regulator, [told]);
      return rows('select blocked_by as "blockedBy", identifiers from holding where item_id = $1', [item.itemId]);
    };
    const held = [{ blockedBy: [`conflict:${conflict.conflictId}`], identifiers: [identifier] }];
    const free = [{ blockedBy: [], identifiers: [identifier] }];
    expect([await found(opened), await found(withdrawn), await found(opened)]).toEqual([held, free, held]);
    expect(await found(withdrawn)).toEqual(free);
    expect(await rows('select 1 from open_conflict where conflict_id = $1', [conflict.conflictId])).toEqual([]);
  });
});

describe('the number of an item whose end was heard before its way there', () => {
  const way = (item: ReturnType<typeof fridge>): readonly Fact[] => {
    const gone = { ...item, custodySeq: item.custodySeq + 2 };
    const closed: EventData<'cn.huihuan.item.closed.v1'> = {
      ...{ siteId: station.siteId, outcome: 'recycled', items: [gone], shipmentId: null, deliveredTo: null },
      ...{ documentReference: null, reason: '处理完毕' },
    };
    return [dispatched(item), fact('cn.huihuan.item.closed.v1', closed)];
  };

  it('stays free, and says the same of where it was as in any other order', async () => {
    const claims: unknown[] = [];
    for (const order of [(facts: readonly Fact[]) => facts, (facts: readonly Fact[]) => facts.toReversed()]) {
      const item = { ...fridge(), identifiers: [{ kind: 'serial' as const, value: `SN-${newId()}` }] };
      const place = { kind: 'site', id: point.siteId } as const;
      const first = { ...item, custodySeq: 1 };
      await books.custody.database.transaction((tx) => claimIdentifiers(tx, [{ item: first, place }]));
      for (const told of order(way(item))) await hear(followItems, siteSource(point.siteId), [told]);
      const sql = `select place_kind, custody_seq, released_at is null as active from identifier_claim where item_id = $1`;
      claims.push(await rows(sql, [item.itemId]));
    }
    expect(claims[1]).toEqual(claims[0]);
    expect(claims[0]).toEqual([{ place_kind: 'shipment', custody_seq: 2, active: false }]);
  });
});
