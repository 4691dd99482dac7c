import { beforeEach, describe, expect, it } from '@jest/globals';
import { fact, readEnvelope, siteSource } from '@huihuan/contracts-events';
import { archiveUnread } from '../projections/archive-unread.ts';
import { projectUnreadAtStart } from '../projections/project-unread.ts';
import { readBatches } from '../batches/batch-query.ts';
import { tellBatch } from '../spec/batch-story.support.spec.ts';
import { testOutbox } from '../spec/test-regulator.support.spec.ts';
import type { AlarmYard } from './alarm-yard.support.spec.ts';
import { saidIn, setRuleIn, yardForEach } from './alarm-yards.support.spec.ts';

let yard: AlarmYard;
yardForEach((one) => {
  yard = one;
});

const said = () => saidIn(yard);
const setRule = (...rule: Parameters<AlarmYard['rule']>) => setRuleIn(yard, ...rule);
const way = ['point', 'station'] as const;

describe('an overdue shipment', () => {
  it('is an alarm once, whatever is repeated, until it has come; then it stays as gone', async () => {
    const shipmentId = yard.send(way, [2, 5]);
    await yard.arrive();
    expect(await yard.sweep(6.9)).toBe(0);
    expect(await yard.sweep(8)).toBe(1);
    expect(await yard.alarms('overdue-shipment')).toEqual([
      {
        ...{ subject: shipmentId, occurrence: 0, measured: 3, limit: 2, progress: 'open', isGone: false },
        ...{ siteIds: [yard.story.sites.station, yard.story.sites.point], since: '2026-03-02T05:00:00Z' },
      },
    ]);
    await yard.arrive();
    await yard.hearItself();
    expect(await yard.sweep(30)).toBe(0);
    yard.receive(shipmentId, way, 31);
    await yard.arrive();
    expect(await yard.sweep(32)).toBe(1);
    expect(await yard.sweep(33)).toBe(0);
    await yard.hearItself();
    expect(await yard.alarms('overdue-shipment')).toMatchObject([{ subject: shipmentId, isGone: true }]);
    expect(await said()).toEqual(['alarm.raised', 'alarm.cleared']);
  });

  it('is searched by one process at a time, and two find it once', async () => {
    yard.send(way, [2, 5]);
    yard.send(way, [2, 5]);
    await yard.arrive();
    await Promise.all([yard.sweep(8), yard.sweep(8), yard.sweep(8)]);
    await yard.sweep(8);
    expect(await yard.alarms('overdue-shipment')).toHaveLength(2);
    expect(await said()).toEqual(['alarm.raised', 'alarm.raised']);
  });

  it('follows the rule of the smallest area around the receiver, and of none again', async () => {
    yard.send(way, [2, 5]);
    await yard.arrive();
    await setRule('overdue-shipment', '410000', { isOn: true, limit: 10 });
    expect(await yard.sweep(8)).toBe(0);
    await setRule('overdue-shipment', '410122', { isOn: true, limit: 0 });
    expect(await yard.sweep(8)).toBe(1);
    await setRule('overdue-shipment', '410122002', { isOn: false, limit: 0 });
    expect(await yard.sweep(8)).toBe(1);
    await setRule('overdue-shipment', '410122002', null);
    expect(await yard.sweep(8)).toBe(1);
    expect(await yard.alarms('overdue-shipment')).toMatchObject([
      { occurrence: 0, isGone: true, limit: 0 },
      { occurrence: 1, isGone: false },
    ]);
  });
});

describe('a cause in the books', () => {
  it('is a difference of weight beyond the rule, until it is settled', async () => {
    const { story } = yard;
    const [fromSiteId, toSiteId] = [story.sites.point, story.sites.station];
    const shipment = story.dispatch(fromSiteId, toSiteId, [story.item(), story.item()]);
    const parties = { shipmentId: shipment.shipmentId, fromSiteId, toSiteId };
    const differences = [1000, 5000].map((grams, index) => {
      const discrepancyId = story.log.id();
      const item = shipment.items[index] ?? story.item();
      const sent = { item, sentGrams: 50_000, receivedGrams: 50_000 - grams, toleranceGrams: 500, note: '' };
      const opened = { ...parties, discrepancyId, kind: 'weight' as const, ...sent };
      story.log.tell(siteSource(toSiteId), fact('cn.huihuan.discrepancy.opened.v1', opened));
      return { discrepancyId, item };
    });
    await yard.arrive();
    expect(await yard.sweep(3, 'weight-difference')).toBe(1);
    const [, large] = differences;
    expect(await yard.alarms('weight-difference')).toMatchObject([{ subject: large?.discrepancyId, measured: 10 }]);
    const settled = {
      kind: 'weight',
      resolution: 'receiver-weight',
      place: 'receiver',
      correctionGrams: -5000,
    } as const;
    const proposal = { proposalId: story.log.id(), proposedBy: toSiteId, agreedBy: fromSiteId };
    const end = { ...parties, discrepancyId: large?.discrepancyId ?? '', item: large?.item ?? null };
    story.log.tell(
      siteSource(toSiteId),
      fact('cn.huihuan.discrepancy.settled.v1', { ...end, ...settled, ...proposal }),
    );
    await yard.arrive();
    await yard.sweep(4, 'weight-difference');
    expect(await yard.alarms('weight-difference')).toMatchObject([{ isGone: true }]);
  });

  it('is one identifier on two items', async () => {
    const identifiers = [{ kind: 'vin', value: 'LSVAA4185PA000123' }] as const;
    const { point, otherPoint } = yard.story.sites;
    for (const site of [point, otherPoint])
      yard.story.collect(site, yard.story.item({ identifiers: [...identifiers] }));
    await yard.arrive();
    await yard.sweep(24 * 3650, 'same-identifier');
    expect(await yard.alarms('same-identifier')).toMatchObject([{ siteIds: [point, otherPoint].toSorted() }]);
  });

  it('is a chain that stays incomplete, and comes back as another when it breaks once more', async () => {
    const { story, regulator } = yard;
    const told = Array.from({ length: 6 }, () => {
      story.collect(story.sites.point, story.item());
      return story.log.deliveries.at(-1)!;
    });
    await regulator.project([told[0]!, told[2]!]);
    expect(await yard.sweep(1, 'chain-gap')).toBe(0);
    expect(await yard.sweep(1.1, 'chain-gap')).toBe(0);
    expect(await yard.sweep(1.2, 'chain-gap')).toBe(1);
    await regulator.project([told[1]!]);
    expect(await yard.sweep(1.3, 'chain-gap')).toBe(1);
    await regulator.project([told[4]!]);
    await yard.sweep(2, 'chain-gap');
    await yard.sweep(3, 'chain-gap');
    const subject = siteSource(story.sites.point);
    expect(await yard.alarms('chain-gap')).toMatchObject([
      { subject, occurrence: 0, isGone: true, measured: 12 },
      { subject, occurrence: 1, isGone: false, measured: 60 },
    ]);
  });

  it('is a balance that does not close, and stays whatever comes', async () => {
    const siteId = yard.story.sites.centre;
    const job = (differenceGrams: number): string => {
      const jobId = yard.story.log.id();
      const goods = { inputs: [yard.story.item()], outputs: [], loss: { grams: 0, reason: '' } };
      const balance = { inputGrams: 50_000, outputGrams: 50_000 - differenceGrams, lossGrams: 0, toleranceGrams: 500 };
      const data = { siteId, jobId, ...goods, balance: { ...balance, differenceGrams }, explanation: null };
      const closed = { ...data, evidence: [], staffId: null };
      yard.story.log.tell(siteSource(siteId), fact('cn.huihuan.item.dismantled.v1', closed));
      return jobId;
    };
    job(400);
    const lost = job(2000);
    const unread = yard.story.log.events.at(-1)!;
    const envelope = readEnvelope(unread.record);
    if (!envelope.ok) throw new Error(envelope.problem.en);
    const { database } = yard.regulator;
    await yard.regulator.project(yard.story.log.deliveries.slice(0, -1));
    // a version that does not know the type keeps it, and the search passes it by
    await database.transaction((tx) => archiveUnread(tx, [{ ...unread, envelope: envelope.value }]));
    await yard.sweep(2, 'mass-balance');
    expect(await yard.alarms('mass-balance')).toEqual([]);
    await projectUnreadAtStart(database, testOutbox);
    await yard.arrive();
    await yard.sweep(3, 'mass-balance');
    job(100);
    await yard.arrive();
    await yard.sweep(4, 'mass-balance');
    expect(await yard.alarms('mass-balance')).toMatchObject([{ subject: lost, measured: 4, isGone: false }]);
    await setRule('mass-balance', null, { isOn: true, limit: 0 });
    expect(await yard.sweep(4, 'mass-balance')).toBe(0);
  });
});

describe('a processing batch that does not balance', () => {
  it('is an alarm of its own, and none for the job that carried its difference to it', async () => {
    tellBatch(yard.story);
    await yard.arrive();
    await yard.sweep(2, 'mass-balance');
    const { siteId, batchId } = (await readBatches(yard.regulator.database, { sight: null, limit: 1 }))[0]!;
    expect(await yard.alarms('mass-balance')).toMatchObject([{ subject: batchId, measured: 20, siteIds: [siteId] }]);
  });
});

describe('a truck', () => {
  // a degree of longitude is about 91 km there
  beforeEach(() => yard.change('centre', { lon: 115.9 }));

  it('cannot be at two far places within an hour, in whatever order that is heard', async () => {
    const near = yard.send(['point', 'otherPoint'], [2, 5], '豫A12345');
    const far = yard.send(['centre', 'otherPoint'], [3, 9], '豫A12345');
    yard.send(['centre', 'otherPoint'], [3, 9], '豫A54321');
    const all = yard.story.log.deliveries;
    await yard.regulator.project(all.filter(({ event }) => event.subject !== near));
    expect(await yard.sweep(4, 'truck-impossible')).toBe(0);
    await yard.arrive();
    await yard.sweep(4, 'truck-impossible');
    await yard.arrive();
    expect(await yard.sweep(5, 'truck-impossible')).toBe(0);
    const [alarm, ...others] = await yard.alarms('truck-impossible');
    expect(alarm).toMatchObject({ subject: `${near} ${far}`, limit: 120 });
    expect(alarm?.measured).toBeGreaterThan(170);
    expect(others).toEqual([]);
  });

  it('cannot arrive sooner than it can drive; a usual trip is none', async () => {
    const quick = yard.send(['point', 'centre'], [2, 5], '豫A12345');
    yard.receive(quick, ['point', 'centre'], 3);
    const usual = yard.send(['point', 'centre'], [20, 25], '豫A12345');
    yard.receive(usual, ['point', 'centre'], 23);
    await yard.arrive();
    await yard.sweep(24, 'truck-impossible');
    expect(await yard.alarms('truck-impossible')).toMatchObject([{ subject: quick }]);
  });
});
