import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fact, readEnvelope, serviceSource, siteSource } from '@huihuan/contracts-events';
import { takeLocks } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { archiveUnread } from '../projections/archive-unread.ts';
import { projectUnreadAtStart } from '../projections/project-unread.ts';
import { regulatorSource } from '../projections/regulator-source.ts';
import { testOutbox } from '../spec/test-regulator.support.spec.ts';
import { AlarmYard } from './alarm-yard.support.spec.ts';
import { sayAlarms } from './say-alarms.ts';
import { sweepAlarms } from './sweep-alarms.ts';

const yards: AlarmYard[] = [];
let yard: AlarmYard;

beforeEach(async () => {
  yard = await AlarmYard.open();
  yards.push(yard);
});

afterAll(async () => {
  for (const one of yards) await one.regulator.test.drop();
});

const said = async (): Promise<readonly string[]> =>
  (await yard.regulator.said()).map(({ type }) => type.split('.').slice(2, 4).join('.'));
const setRule = (...rule: Parameters<AlarmYard['rule']>) =>
  yard.regulator.database.transaction(async (tx) => {
    await takeLocks(tx, [regulatorSource]);
    const set = yard.rule(...rule);
    await sayAlarms(tx, testOutbox, [set], { correlationId: set.data.ruleId, causationId: set.data.ruleId });
  });
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

describe('a cause at a site', () => {
  it('is a store that fills up, and a new one when it fills again', async () => {
    const { story } = yard;
    story.collect(story.sites.point, story.item({ grams: 790_000 }));
    await yard.arrive();
    expect(await yard.sweep(3, 'capacity')).toBe(0);
    const second = story.collect(story.sites.point, story.item({ grams: 20_000 }));
    await yard.arrive();
    await yard.sweep(3, 'capacity');
    story.close(story.sites.point, [second], null, null);
    await yard.arrive();
    await yard.sweep(4, 'capacity');
    story.collect(story.sites.point, story.item({ grams: 20_000 }));
    await yard.arrive();
    await yard.sweep(5, 'capacity');
    expect(await yard.alarms('capacity')).toMatchObject([
      { subject: story.sites.point, occurrence: 0, measured: 81, isGone: true },
      { occurrence: 1, isGone: false },
    ]);
  });

  const lead = { family: 'light-battery', classCode: 'light-battery.lead-acid', grams: 20_000 } as const;
  const locally = (days: number): void => {
    const scope = { kind: 'area', areaCode: '410122' } as const;
    const version = { versionId: newId(), ruleId: 'light-battery.lead-days-collection', scope, parameters: { days } };
    const told = {
      validFrom: '2026-03-10',
      validTo: null,
      effect: 'clock',
      document: '本地管理办法',
      clause: null,
    } as const;
    yard.story.log.tell(serviceSource('registry'), fact('cn.huihuan.rule.version-set.v1', { ...version, ...told }));
  };
  const dwellOfLead = async (hours: number) => {
    await yard.sweep(hours, 'dwell');
    return (await yard.alarms('dwell')).filter(({ subject }) => subject.endsWith(lead.classCode));
  };

  it('is what lies longer than the rule book allows for its class, or the rule of the area where that asks for less', async () => {
    yard.story.collect(yard.story.sites.point, yard.story.item(lead));
    await yard.arrive();
    expect(await dwellOfLead(24 * 89)).toEqual([]);
    expect(await dwellOfLead(24 * 91)).toMatchObject([{ limit: 90, isGone: false }]);
    await setRule('dwell', '410122', { isOn: true, limit: 60 });
    yard.story.collect(yard.story.sites.station, yard.story.item(lead));
    await yard.arrive();
    expect(await dwellOfLead(24 * 92)).toHaveLength(2);
  });

  it('is by the local version of the rule from its day on', async () => {
    yard.story.collect(yard.story.sites.point, yard.story.item(lead));
    locally(7);
    await yard.arrive();
    expect(await dwellOfLead(24 * 7.5)).toEqual([]);
    expect(await dwellOfLead(24 * 8.5)).toMatchObject([{ limit: 7 }]);
  });

  it('is 4 t of batteries in a store of 5 t: told from 80 % of what the rule book allows', async () => {
    const { story } = yard;
    const pack = { family: 'traction-battery', classCode: 'traction-battery.pack' } as const;
    const loads = async () =>
      (await yard.alarms('capacity')).filter(({ subject }) => subject.endsWith('traction-battery.storage-collection'));
    story.collect(story.sites.point, story.item({ ...pack, grams: 3_900_000 }));
    await yard.arrive();
    await yard.sweep(3, 'dwell', 'capacity');
    expect(await loads()).toEqual([]);
    const last = story.collect(story.sites.point, story.item({ ...pack, grams: 100_000 }));
    await yard.arrive();
    await yard.sweep(4, 'capacity');
    expect(await loads()).toMatchObject([{ measured: 80, limit: 80, isGone: false, siteIds: [story.sites.point] }]);
    story.close(story.sites.point, [last], null, null);
    await yard.arrive();
    await yard.sweep(5, 'capacity');
    expect(await loads()).toMatchObject([{ isGone: true }]);
  });

  it('is a licence that ends soon, until the next of its kind is there', async () => {
    const licence = { kind: '再生资源回收', number: 'A-1', issuer: '', validFrom: '2025-01-01', validTo: '2026-03-20' };
    yard.change('point', { licences: [licence] });
    await yard.arrive();
    await yard.sweep(0, 'licence');
    expect(await yard.alarms('licence')).toMatchObject([{ measured: 18.7, isGone: false }]);
    yard.change('point', { licences: [licence, { ...licence, number: 'A-2', validTo: null }] });
    await yard.arrive();
    await yard.sweep(1, 'licence');
    expect(await yard.alarms('licence')).toMatchObject([{ isGone: true }]);
  });

  it('is a licence of a year that no calendar has, and the others are found beside it', async () => {
    const odd = { kind: '再生资源回收', number: 'A-0', issuer: '', validFrom: '0000-01-01', validTo: '0000-02-29' };
    yard.change('point', { licences: [odd] });
    await yard.arrive();
    await yard.sweep(0);
    expect(await yard.alarms('licence')).toMatchObject([{ subject: expect.stringMatching(/ A-0$/), isGone: false }]);
  });

  it('is a manifest that its receiver has not confirmed when the last working day is near, until it does', async () => {
    const { story } = yard;
    const { point, station } = story.sites;
    const goods = [story.collect(point, story.item())];
    const shipment = story.dispatch(point, station, goods);
    story.receive([point, station], shipment);
    const manifest = {
      ...{ manifestId: newId(), shipmentId: shipment.shipmentId, number: 'LD-1', wasteCode: '900-052-31', grams: 1000 },
      staffId: null,
    };
    const recorded = { ...manifest, siteId: point, transporter: 'x', openedOn: '2026-03-02' };
    story.log.tell(siteSource(point), fact('cn.huihuan.manifest.recorded.v1', { ...recorded, confirmWithin: 5 }));
    await yard.arrive();
    // received on Monday 2 March in China: five working days are over with Monday 9 March
    const midnight = (day: number): number => (day - 2) * 24 - 8;
    expect(await yard.sweep(midnight(8) - 0.1, 'manifest')).toBe(0);
    await yard.sweep(midnight(8) + 0.1, 'manifest');
    expect(await yard.alarms('manifest')).toMatchObject([{ subject: manifest.manifestId, measured: 2, isGone: false }]);
    const confirmed = { ...manifest, siteId: station, confirmedOn: '2026-03-10' };
    // what is said under its id of another shipment is nothing
    const foreign = { ...confirmed, shipmentId: newId() };
    story.log.tell(siteSource(station), fact('cn.huihuan.manifest.confirmed.v1', foreign));
    await yard.arrive();
    await yard.sweep(midnight(9), 'manifest');
    expect(await yard.alarms('manifest')).toMatchObject([{ isGone: false }]);
    story.log.tell(siteSource(station), fact('cn.huihuan.manifest.confirmed.v1', confirmed));
    await yard.arrive();
    await yard.sweep(midnight(11), 'manifest');
    expect(await yard.alarms('manifest')).toMatchObject([{ isGone: true }]);
  });

  it.each(['before', 'after'] as const)(
    'is no manifest that its sender voided %s the last day was near',
    async (turn) => {
      const { story } = yard;
      const { point, station } = story.sites;
      const shipment = story.dispatch(point, station, [story.collect(point, story.item())]);
      story.receive([point, station], shipment);
      const { shipmentId } = shipment;
      const manifest = { manifestId: newId(), shipmentId, number: 'LD-1', wasteCode: '900-052-31', grams: 1000 };
      const of = { ...manifest, siteId: point, staffId: null };
      const recorded = { ...of, transporter: 'x', openedOn: '2026-03-02', confirmWithin: 5 };
      const voided = { ...of, cause: 'recorded-wrong' as const, reason: 'x', voidedOn: '2026-03-03' };
      const facts = [fact('cn.huihuan.manifest.recorded.v1', recorded), fact('cn.huihuan.manifest.voided.v1', voided)];
      story.log.tell(siteSource(point), facts[turn === 'before' ? 1 : 0]!);
      if (turn === 'before') story.log.tell(siteSource(point), facts[0]!);
      await yard.arrive();
      expect(await yard.sweep((9 - 2) * 24, 'manifest')).toBe(turn === 'before' ? 0 : 1);
      if (turn === 'before') return;
      story.log.tell(siteSource(point), facts[1]!);
      await yard.arrive();
      await yard.sweep((9 - 2) * 24 + 1, 'manifest');
      expect(await yard.alarms('manifest')).toMatchObject([{ isGone: true }]);
    },
  );

  it('of a kind whose search fails keeps none of another from being found', async () => {
    yard.change('point', {
      licences: [{ kind: 'k', number: 'A-1', issuer: '', validFrom: '2025-01-01', validTo: '2026-03-03' }],
    });
    yard.send(way, [2, 5]);
    await yard.arrive();
    await yard.regulator.database.query('alter table shipment rename column expected_at to awaited_at');
    const failed: unknown[] = [];
    const sweeping = { database: yard.regulator.database, outbox: testOutbox, newId };
    await sweepAlarms({ ...sweeping, warn: (details) => failed.push(details) }, new Date('2026-03-03T00:00:00Z'));
    expect(failed).toMatchObject([{ kind: 'overdue-shipment' }]);
    expect(await yard.alarms('licence')).toHaveLength(1);
  });

  it('is what lies too long, by class, since it came there, and is gone with it', async () => {
    const { story } = yard;
    const { point, station } = story.sites;
    const [old, moved] = [story.collect(point, story.item()), story.collect(point, story.item())];
    const shipment = story.dispatch(point, station, [moved]);
    story.receive([point, station], shipment);
    await yard.arrive();
    expect(await yard.sweep(24 * 30 + 1, 'dwell')).toBe(0);
    await yard.sweep(24 * 30 + 4, 'dwell');
    const classes = (siteId: string) => `${siteId} ${old.classCode}`;
    expect(await yard.alarms('dwell')).toMatchObject([{ subject: classes(point), since: '2026-03-02T02:00:00Z' }]);
    await yard.sweep(24 * 30 + 6, 'dwell');
    expect((await yard.alarms('dwell')).map(({ subject, since }) => [subject, since])).toEqual(
      [
        [classes(point), '2026-03-02T02:00:00Z'],
        [classes(station), '2026-03-02T05:00:00Z'],
      ].toSorted(),
    );
    story.close(point, [old], null, null);
    await yard.arrive();
    await yard.sweep(24 * 40, 'dwell');
    expect((await yard.alarms('dwell')).find(({ subject }) => subject === classes(point))).toMatchObject({
      isGone: true,
    });
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
