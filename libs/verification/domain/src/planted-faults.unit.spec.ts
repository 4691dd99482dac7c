import { describe, expect, it } from '@jest/globals';
import { sha256Hex } from '@huihuan/kernel-domain';
import { audit, evidenceOf, kindsOf, violationsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';
import { tampered } from './testing/planted.support.spec.ts';

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
    const reasons = '"loss":{"grams":1,"parts":[{"grams":2,"reason":"dust"}],"reason":"粉尘"}';
    expect(kindsOf(forge(/"loss":\{[^}]*\}/, reasons))).toContain('3 balance.loss-reasons');
  });

  it('a class that changes on a list, or at a receipt, with no amendment that says so', () => {
    const kinds = (onList: string, atReceipt: string): readonly string[] => {
      const { network, waiting } = madeUpDay();
      const [from, to] = [siteOf(network.sites, 'pointB'), siteOf(network.sites, 'station')];
      const trip = network.dispatch(from, to, [{ ...waiting, classCode: onList }]);
      network.receive({ ...trip, items: trip.items.map((item) => ({ ...item, classCode: atReceipt })) }, []);
      return kindsOf(audit(evidenceOf(network)));
    };
    const [fridge, car] = ['appliance.fridge', 'vehicle.car'];
    expect(kinds(fridge, fridge)).toEqual([]);
    expect(kinds(car, car)).toContain('4 class.changed-without-event');
    expect(kinds(fridge, car)).toContain('4 class.changed-without-event');
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
