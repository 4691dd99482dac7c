import { describe, expect, it } from '@jest/globals';
import { kindsOf, violationsOf } from './testing/audit-made-up.support.spec.ts';
import { first, tampered } from './testing/planted.support.spec.ts';

describe('faults planted in the tables', () => {
  it('custody in two tables', () => {
    const report = tampered(({ holdings }, { waiting }) => {
      const row = holdings.collection.get(waiting.itemId);
      if (row !== undefined) holdings.transfer.set(waiting.itemId, row);
    });
    expect(kindsOf(report)).toEqual(['1 holding.second-place']);
    expect(violationsOf(report)[0]).toMatchObject({ table: 'transfer/holdings', eventId: expect.any(String) });
  });

  it('custody in no table', () => {
    const report = tampered(({ holdings }, { waiting }) => void holdings.collection.delete(waiting.itemId));
    expect(kindsOf(report)).toEqual(['1 holding.missing']);
  });

  it('a changed weight, place and number in the books of a service', () => {
    const report = tampered(({ holdings }, { waiting }) => {
      const row = holdings.collection.get(waiting.itemId);
      if (row !== undefined)
        holdings.collection.set(waiting.itemId, { ...row, item: { ...row.item, grams: 1, custodySeq: 5 } });
    });
    expect(kindsOf(report)).toEqual(['1 item.custody-number', '4 item.weight']);
    expect(violationsOf(report)[0]).toMatchObject({ table: 'collection/holdings' });
    const moved = tampered(({ holdings }, { waiting, network }) => {
      const row = holdings.collection.get(waiting.itemId);
      const siteId = network.sites['pointA']?.siteId ?? '';
      if (row !== undefined) holdings.collection.set(waiting.itemId, { ...row, siteId });
    });
    expect(kindsOf(moved)).toEqual(['1 holding.elsewhere']);
  });

  it('an item that no event tells of', () => {
    const report = tampered(({ holdings }, { waiting }) => {
      const row = holdings.collection.get(waiting.itemId);
      const itemId = '0190a5b2-0000-7000-8000-00000000dead';
      if (row !== undefined) holdings.collection.set(itemId, { ...row, item: { ...row.item, itemId } });
    });
    expect(violationsOf(report)).toMatchObject([{ rule: 5, code: 'holding.without-events' }]);
  });

  it('an item that works on a line or waits for a shipment that does not exist', () => {
    const state = (state: 'in-process' | 'reserved' | 'packed') =>
      tampered(({ holdings }, { waiting }) => {
        const row = holdings.collection.get(waiting.itemId);
        const id = '0190a5b2-0000-7000-8000-00000000dead';
        if (row !== undefined)
          holdings.collection.set(waiting.itemId, { ...row, state, shipmentId: id, jobId: id, containerId: id });
      });
    expect(kindsOf(state('in-process'))).toEqual(['1 holding.job']);
    expect(kindsOf(state('reserved'))).toEqual(['2 holding.reserved-for-nothing']);
    expect(kindsOf(state('packed'))).toEqual(['1 holding.container']);
  });

  it('a shipment in another state, with another list, or gone', () => {
    const changed = (change: object) =>
      tampered(({ shipments }) => {
        const [id, row] = first(shipments.transfer);
        shipments.transfer.set(id, { ...row, ...change });
      });
    expect(kindsOf(changed({ state: 'expected' }))).toEqual(['2 shipment.state']);
    expect(kindsOf(changed({ items: 99 }))).toEqual(['2 shipment.items']);
    expect(kindsOf(changed({ sealedDigest: null }))).toEqual(['2 shipment.digest']);
    expect(kindsOf(tampered(({ shipments }) => shipments.transfer.clear()))).toEqual(['2 shipment.missing']);
  });

  it('a difference that is settled, or of another kind, in one table only', () => {
    const settled = tampered(({ discrepancies }) => {
      const open = discrepancies.find(({ row }) => row.state === 'open');
      if (open !== undefined) open.row = { ...open.row, state: 'settled', resolution: 'accepted' };
    });
    expect(kindsOf(settled)).toEqual(['2 discrepancy.resolution', '2 discrepancy.state']);
    expect(kindsOf(tampered((evidence) => void evidence.discrepancies.pop()))).toEqual(['2 discrepancy.missing']);
  });

  it('a block that was lifted too early, and one that nobody lifted', () => {
    const lifted = tampered(({ holdings }) => {
      for (const [id, row] of holdings.transfer) holdings.transfer.set(id, { ...row, blockedBy: [] });
    });
    expect(kindsOf(lifted)).toEqual(['2 item.not-blocked']);
    const kept = tampered(({ holdings }, { waiting }) => {
      const row = holdings.collection.get(waiting.itemId);
      if (row !== undefined) holdings.collection.set(waiting.itemId, { ...row, blockedBy: ['conflict:none'] });
    });
    expect(kindsOf(kept)).toEqual(['2 item.blocked-by-nothing']);
  });
});

describe('faults planted in the projections of the regulator', () => {
  it('a moved stock figure', () => {
    const report = tampered(({ stock }) => {
      const [one] = stock;
      if (one !== undefined) one.grams += 7;
    });
    expect(violationsOf(report)).toMatchObject([{ rule: 4, code: 'stock.figure-grams', table: 'regulator/stock' }]);
    expect(kindsOf(tampered(({ stock }) => void stock.pop()))).toEqual([
      '4 stock.figure-grams',
      '4 stock.figure-items',
    ]);
  });

  it('a moved flow, a flow of nothing and one left out', () => {
    const moved = tampered(({ flows }) => {
      const [one] = flows;
      if (one !== undefined) one.items += 1;
    });
    expect(kindsOf(moved)).toEqual(['6 flow.collected-items']);
    expect(kindsOf(tampered(({ flows }) => void flows.shift()))).toEqual([
      '6 flow.collected-grams',
      '6 flow.collected-items',
    ]);
  });

  it('swapped facts in the archive', () => {
    const report = tampered(({ facts }) => {
      const [one, other] = [facts[6], facts[7]];
      if (one !== undefined && other !== undefined)
        [one.record, one.hash, other.record, other.hash] = [other.record, other.hash, one.record, one.hash];
    });
    expect(violationsOf(report).map(({ rule, code }) => [rule, code])).toEqual([
      [6, 'fact.differs'],
      [6, 'fact.differs'],
    ]);
  });

  it('a fact that is gone, doubled or invented', () => {
    expect(kindsOf(tampered(({ facts }) => void facts.splice(9, 1)))).toEqual(['6 fact.missing']);
    expect(kindsOf(tampered(({ facts }) => void facts.push(first(facts))))).toEqual(['6 fact.twice']);
    const invented = tampered(({ facts }) => void facts.push({ ...first(facts), siteSeq: 999 }));
    expect(kindsOf(invented)).toEqual(['6 fact.without-producer']);
  });

  it('an item elsewhere, doubled, or gone', () => {
    const elsewhere = tampered(({ items }, { waiting }) => {
      const row = items.find(({ item }) => item.itemId === waiting.itemId);
      if (row !== undefined) row.siteId = '0190a5b2-0000-7000-8000-00000000dead';
    });
    expect(kindsOf(elsewhere)).toEqual(['1 item.elsewhere']);
    expect(kindsOf(tampered(({ items }) => void items.push(first(items))))).toEqual(['1 item.twice']);
    expect(kindsOf(tampered(({ items }) => void items.pop()))).toEqual(['1 item.missing']);
  });

  it('shipments, balances, chains and the overview', () => {
    expect(kindsOf(tampered(({ projections }) => (first(projections).openGrams += 1)))).toEqual([
      '2 shipment.open-grams',
    ]);
    expect(kindsOf(tampered(({ projections }) => void projections.pop()))).toEqual(['2 shipment.missing']);
    expect(kindsOf(tampered(({ balances }) => (first(balances).lossGrams += 1)))).toEqual(['3 balance.lossGrams']);
    expect(kindsOf(tampered(({ balances }) => void balances.pop()))).toEqual(['3 balance.missing']);
    expect(kindsOf(tampered(({ chains }) => (first(chains).seq -= 1)))).toEqual(['5 chain.end']);
    expect(kindsOf(tampered(({ chains }) => (first(chains).state = 'broken')))).toEqual(['5 chain.state']);
    expect(kindsOf(tampered(({ chains }) => void chains.pop()))).toEqual(['5 chain.missing']);
    expect(kindsOf(tampered(({ overview }) => (overview.stock.grams += 1)))).toEqual(['6 overview.figure']);
  });
});
