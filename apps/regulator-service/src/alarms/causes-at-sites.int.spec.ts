import { describe, expect, it } from '@jest/globals';
import { fact, serviceSource, siteSource } from '@huihuan/contracts-events';
import { newId } from '@huihuan/platform-service';
import { testOutbox } from '../spec/test-regulator.support.spec.ts';
import type { AlarmYard } from './alarm-yard.support.spec.ts';
import { setRuleIn, yardForEach } from './alarm-yards.support.spec.ts';
import { sweepAlarms } from './sweep-alarms.ts';

let yard: AlarmYard;
yardForEach((one) => {
  yard = one;
});

const setRule = (...rule: Parameters<AlarmYard['rule']>) => setRuleIn(yard, ...rule);
const way = ['point', 'station'] as const;

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
