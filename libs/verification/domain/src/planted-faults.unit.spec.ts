import { describe, expect, it } from '@jest/globals';
import { sha256Hex } from '@huihuan/kernel-domain';
import { audit, evidenceOf, kindsOf, violationsOf, type Evidence } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, type MadeUpDay } from './testing/made-up-day.support.spec.ts';

/** The report after one thing was changed behind the back of everybody. */
const tampered = (tamper: (evidence: Evidence, day: MadeUpDay) => void) => {
  const day = madeUpDay();
  const evidence = evidenceOf(day.network);
  tamper(evidence, day);
  return audit(evidence);
};

const first = <Value>(values: Iterable<Value>): Value => {
  const [value] = values;
  if (value === undefined) throw new RangeError('nothing there');
  return value;
};

/** The position in a log of the first event of a type. */
const indexOf = (log: readonly { record: string }[], type: string): number =>
  log.findIndex(({ record }) => record.includes(`"type":"cn.huihuan.${type}.v1"`));

/** Rewrites a record, with or without its digest. */
const rewrite = (row: { record: string; hash: string } | undefined, from: string, to: string, withDigest: boolean) => {
  if (!row?.record.includes(from)) throw new RangeError(`no ${from}`);
  row.record = row.record.replace(from, to);
  if (withDigest) row.hash = sha256Hex(row.record);
};

describe('faults planted in the events', () => {
  it('a changed weight is found by its digest, and as a weight that no event explains', () => {
    const report = tampered(({ logs }) => rewrite(logs.collection[1], '"grams":50001', '"grams":49001', false));
    expect(kindsOf(report)).toEqual(
      expect.arrayContaining(['5 chain.digest-differs', '6 fact.differs', '4 weight.changed-without-event']),
    );
  });

  it('a changed weight with a new digest breaks the link of the next event', () => {
    const report = tampered(({ logs }) => rewrite(logs.collection[1], '"grams":50001', '"grams":49001', true));
    expect(kindsOf(report)).toEqual(
      expect.arrayContaining(['5 chain.link-broken', '6 fact.differs', '4 stock.equation-grams']),
    );
  });

  it('a deleted event is named by the archive of the regulator', () => {
    const report = tampered(({ logs }, { fridges }) => {
      logs.collection.splice(2, 1);
      expect(fridges[2]?.itemId).toBeDefined();
    });
    expect(kindsOf(report)).toEqual(
      expect.arrayContaining(['5 chain.gap', '6 fact.without-producer', '1 custody.number-missing']),
    );
    const named = violationsOf(report).find(({ code }) => code === 'fact.without-producer');
    expect(named?.eventId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('a deleted last event is found although no later one misses it', () => {
    const report = tampered(({ logs }) => void logs.sorting.pop());
    expect(kindsOf(report)).toEqual(
      expect.arrayContaining(['6 fact.without-producer', '2 shipment.without-events', '5 chain.end']),
    );
  });

  it('an event deleted everywhere leaves a gap', () => {
    const report = tampered((evidence) => {
      const [gone] = evidence.logs.transfer.splice(0, 1);
      evidence.facts = evidence.facts.filter(({ hash }) => hash !== gone?.hash);
    });
    expect(kindsOf(report)).toContain('5 chain.gap');
  });

  it('a broken link of a chain', () => {
    const report = tampered(({ logs }) => rewrite(logs.collection[3], '"prevhash":"', '"prevhash":"0', true));
    expect(kindsOf(report)).toEqual(expect.arrayContaining(['5 chain.link-broken', '6 fact.differs', '5 chain.state']));
  });

  it('an item that was collected twice', () => {
    const report = tampered(({ logs }) => {
      const row = logs.collection[0];
      if (row !== undefined) logs.collection.push({ ...row, position: 999 });
    });
    expect(kindsOf(report)).toEqual(
      expect.arrayContaining([
        '5 chain.order',
        '5 event.id-twice',
        '7 item.entered-twice',
        '7 request.two-effects',
        '4 stock.equation-items',
      ]),
    );
  });

  it('a forged mass balance', () => {
    const forge = (from: RegExp, to: string) =>
      tampered(({ logs }) => {
        const row = logs.sorting[indexOf(logs.sorting, 'item.dismantled')];
        const found = row?.record.match(from)?.[0];
        rewrite(row, found ?? '?', to, true);
      });
    expect(kindsOf(forge(/"differenceGrams":\d+/, '"differenceGrams":0'))).toContain('3 balance.difference-differs');
    expect(kindsOf(forge(/"outputGrams":\d+/, '"outputGrams":1'))).toContain('3 balance.output-differs');
    expect(kindsOf(forge(/"inputGrams":\d+/, '"inputGrams":1'))).toContain('3 balance.input-differs');
    expect(kindsOf(forge(/"explanation":\{[^}]*\}/, '"explanation":null'))).toContain('3 balance.unexplained');
    expect(kindsOf(forge(/"toleranceGrams":\d+/, '"toleranceGrams":9000000'))).toContain('3 balance.tolerance-widened');
  });

  it('a net weight that is not gross less tare', () => {
    const slipOf = (netGrams: number) => {
      const day = madeUpDay();
      const { morning, network } = day;
      const { from, to, shipmentId, sealedDigest } = morning;
      const reading = { weighedAt: network.clock.now(), scale: '1号地磅', source: 'scale' } as const;
      network.logs.say('transfer', to.siteId, {
        type: 'cn.huihuan.shipment.weighed.v1',
        data: {
          ...{ shipmentId, fromSiteId: from.siteId, toSiteId: to.siteId, bySiteId: to.siteId, side: 'receiver' },
          ...{ weighingId: network.clock.id(), revision: 1, slipNumber: '0017', sealedDigest, netGrams },
          ...{ gross: { ...reading, grams: 12_460_000 }, tare: { ...reading, grams: 11_060_000 } },
        },
      });
      return audit(evidenceOf(network));
    };
    expect(kindsOf(slipOf(1_400_000))).toEqual([]);
    const report = slipOf(1_400_001);
    expect(kindsOf(report)).toEqual(['2 weighing.net-differs']);
    expect(violationsOf(report)).toMatchObject([{ expected: '1400000', found: '1400001' }]);
  });

  it('a line that is not on the receipt', () => {
    const report = tampered(({ logs }, { car }) => {
      const row = logs.transfer[indexOf(logs.transfer, 'shipment.received')];
      const event = JSON.parse(row?.record ?? '{}') as { data: { lines: { item: { itemId: string } }[] } };
      event.data.lines = event.data.lines.filter(({ item }) => item.itemId !== car.itemId);
      rewrite(row, row?.record ?? '', JSON.stringify(event), true);
    });
    const missing = violationsOf(report).find(({ code }) => code === 'receipt.line-missing');
    expect(missing).toMatchObject({ rule: 2, itemId: expect.any(String) });
    expect(kindsOf(report)).toContain('1 custody.number-missing');
  });

  it('a difference that nobody opened, and one that nobody agreed to', () => {
    const unsaid = tampered(({ logs }) => void logs.transfer.splice(indexOf(logs.transfer, 'discrepancy.opened'), 1));
    expect(kindsOf(unsaid)).toContain('2 receipt.difference-unsaid');
    const oneSided = tampered(({ logs }) => {
      const row = logs.transfer[indexOf(logs.transfer, 'discrepancy.settled')];
      const { data } = JSON.parse(row?.record ?? '{}') as { data: { agreedBy: string; proposedBy: string } };
      rewrite(row, `"agreedBy":"${data.agreedBy}"`, `"agreedBy":"${data.proposedBy}"`, true);
    });
    expect(kindsOf(oneSided)).toContain('2 discrepancy.one-sided');
  });

  it('a correction of an event that does not exist', () => {
    const report = tampered(({ logs }) => {
      const row = logs.collection[indexOf(logs.collection, 'item.corrected')];
      const { data } = JSON.parse(row?.record ?? '{}') as { data: { corrects: string } };
      rewrite(row, data.corrects, '0190a5b2-0000-7000-8000-00000000dead', true);
    });
    expect(kindsOf(report)).toContain('5 correction.of-nothing');
  });

  it('an event in the log of a service to which it does not belong', () => {
    const report = tampered(({ logs }) => {
      const row = logs.collection.pop();
      if (row !== undefined) logs.transfer.unshift(row);
    });
    expect(kindsOf(report)).toContain('5 event.wrong-author');
  });

  it('an identifier on two active items, without and with a conflict', () => {
    const day = madeUpDay();
    const twin = () =>
      day.network.collect(day.network.sites['pointB'], {
        classCode: 'appliance.fridge',
        grams: 45_000,
        identifiers: [{ kind: 'serial', value: 'SN-3' }],
      });
    const item = twin();
    const report = audit(evidenceOf(day.network));
    expect(kindsOf(report)).toEqual(['1 identifier.active-twice']);
    const itemIds = [day.fridges[3]?.itemId ?? '', item.itemId];
    const conflictId = day.network.clock.id();
    day.network.logs.say('regulator', null, {
      type: 'cn.huihuan.conflict.opened.v1',
      data: { conflictId, identifier: { kind: 'serial', value: 'SN-3' }, itemIds },
    });
    const evidence = evidenceOf(day.network);
    evidence.overview.openConflicts = 1;
    const known = audit(evidence);
    expect(known.known).toMatchObject([{ code: 'identifier.active-twice', subject: 'identifier:serial:SN-3' }]);
    expect(kindsOf(known)).toEqual(['2 item.not-blocked']);
    // Withdrawn although both go on: then nobody holds them.
    day.network.logs.say('regulator', null, {
      type: 'cn.huihuan.conflict.withdrawn.v1',
      data: { conflictId, identifier: { kind: 'serial', value: 'SN-3' }, itemIds, reason: '迟到' },
    });
    expect(kindsOf(audit(evidenceOf(day.network)))).toEqual(['1 identifier.active-twice']);
  });

  it('a record that is no event', () => {
    const report = tampered(
      ({ logs }) => void logs.registry.push({ position: 1, hash: '0'.repeat(64), record: '{"broken' }),
    );
    expect(kindsOf(report)).toEqual(['5 event.unreadable']);
  });
});

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
