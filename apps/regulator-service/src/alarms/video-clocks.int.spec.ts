import { describe, expect, it } from '@jest/globals';
import { alarmKinds, fact, serviceSource, siteSource, type RuleVersionFacts } from '@huihuan/contracts-events';
import { newId } from '@huihuan/platform-service';
import { followVehicles } from '../projections/follow-vehicles.ts';
import type { AlarmYard } from './alarm-yard.support.spec.ts';
import { saidIn, yardForEach } from './alarm-yards.support.spec.ts';
import { searchable } from './sweep-alarms.ts';

let yard: AlarmYard;
yardForEach((one) => (yard = one));

const car = { family: 'vehicle', classCode: 'vehicle.passenger-car', grams: 1_200_000 } as const;

const setRule = (more: Pick<RuleVersionFacts, 'ruleId' | 'parameters'> & Partial<RuleVersionFacts>): void =>
  void yard.story.log.tell(
    serviceSource('registry'),
    fact('cn.huihuan.rule.version-set.v1', {
      ...{ versionId: newId(), scope: { kind: 'area', areaCode: '410122' }, validFrom: '2026-03-01', validTo: null },
      ...{ effect: 'clock', document: '本地规定', clause: null },
      ...more,
    }),
  );
const inThreeDays = (): void => setRule({ ruleId: 'vehicle.video-record', parameters: { days: 3 } });

/** A car that the centre took apart on 2 March. */
const dismantled = (): string => {
  const { story } = yard;
  const centre = story.sites.centre;
  const taken = story.collect(centre, story.item(car));
  story.dismantle(centre, [taken], []);
  return taken.itemId;
};
const record = (itemId: string, result: 'done' | 'failed' = 'done', corrects: string | null = null): string => {
  const stepId = newId();
  const { family, classCode } = car;
  yard.story.log.tell(
    siteSource(yard.story.sites.centre),
    fact('cn.huihuan.item.step-recorded.v1', {
      ...{ siteId: yard.story.sites.centre, itemId, family, classCode, stepId, step: 'dismantling-video', result },
      ...{ details: { keptUntil: '2027-12-31' }, evidence: [], staffId: null, witnessId: null, corrects },
      occurredAt: '2026-03-05T02:00:00.000Z',
    }),
  );
  return stepId;
};
const videos = async (hours: number) => {
  await yard.arrive();
  await yard.sweep(hours, 'vehicle-video');
  return yard.alarms('vehicle-video');
};
// hours from the begin of 2 March in UTC to the midnight in China that ends a day of March
const endOf = (day: number): number => (day - 2) * 24 + 16;

describe('the video of a dismantling', () => {
  it('warns a day before the last to record it, alarms once after, and is gone when it is recorded', async () => {
    inThreeDays();
    const itemId = dismantled();
    expect(await videos(endOf(4) - 0.1)).toEqual([]);
    const warning = { subject: itemId, measured: 1, limit: 1, siteIds: [yard.story.sites.centre], isGone: false };
    expect(await videos(endOf(4) + 0.1)).toMatchObject([warning]);
    expect(await videos(endOf(5) - 0.1)).toMatchObject([warning]);
    const late = { subject: `${itemId} late`, limit: 0, isGone: false };
    expect(await videos(endOf(5) + 0.1)).toMatchObject([{ ...warning, isGone: true }, late]);
    expect(await videos(endOf(9))).toMatchObject([{ ...warning, isGone: true }, late]);
    expect((await saidIn(yard)).filter((type) => type === 'alarm.raised')).toHaveLength(2);
    const wrong = record(itemId, 'done');
    expect(await videos(endOf(10))).toMatchObject([{ isGone: true }, { ...late, isGone: true }]);
    record(itemId, 'failed', wrong);
    expect(await videos(endOf(11))).toMatchObject([{}, { isGone: true }, { ...late, occurrence: 1 }]);
    record(itemId);
    expect((await videos(endOf(12))).map(({ isGone }) => isGone)).toEqual([true, true, true]);
  });

  it('is asked for by the rules of the day of the dismantling alone, as many days as its place gives', async () => {
    const itemId = dismantled();
    expect(await videos(endOf(31))).toEqual([]);
    setRule({ ruleId: 'vehicle.video-record', parameters: { days: 10 }, validFrom: '2026-03-02' });
    expect(await videos(endOf(11) - 0.1)).toEqual([]);
    expect(await videos(endOf(12) + 0.1)).toMatchObject([{ subject: `${itemId} late` }]);
  });

  it('is asked for no longer than it has to be kept', async () => {
    inThreeDays();
    setRule({ ruleId: 'vehicle.video', parameters: { days: 20 } });
    dismantled();
    expect(await videos(endOf(21))).toMatchObject([{ isGone: false }]);
    expect(await videos(endOf(22) + 0.1)).toMatchObject([{ isGone: true }]);
  });

  it('warns earlier where an area sets so, and not at all where it is off', async () => {
    inThreeDays();
    dismantled();
    const say = (rule: { isOn: boolean; limit: number }) =>
      yard.story.log.tell(serviceSource('regulator'), yard.rule('vehicle-video', '410122', rule));
    say({ isOn: true, limit: 3 });
    expect(await videos(endOf(2) + 0.1)).toMatchObject([{ limit: 3, isGone: false }]);
    say({ isOn: false, limit: 3 });
    expect(await videos(endOf(9))).toMatchObject([{ isGone: true }]);
  });

  it('is found where an older version beside this one heard of the record, which knows none', async () => {
    inThreeDays();
    record(dismantled());
    await yard.arrive();
    const { database } = yard.regulator;
    // as the older one leaves it: its own heads moved, no row
    await database.query('delete from vehicle_video');
    await database.query('update video_head set position = 0');
    expect(await searchable(database, ['vehicle-video', 'dwell'])).toEqual(['dwell']);
    expect(await videos(endOf(9))).toHaveLength(1);
    expect(await followVehicles(database)).toBe(true);
    expect(await videos(endOf(9))).toMatchObject([{ isGone: true }]);
  });

  it('is searched for while other tables than those of vehicles are still read from the archive', async () => {
    inThreeDays();
    dismantled();
    await yard.arrive();
    const { database } = yard.regulator;
    expect(await followVehicles(database)).toBe(true);
    await database.query('with said as (update said_head set position = 0) update redrawn_head set position = 0');
    expect(await searchable(database)).toEqual(alarmKinds);
    await database.query('update vehicle_head set position = 0');
    const searched = await searchable(database);
    expect(alarmKinds.filter((kind) => !searched.includes(kind))).toEqual(['vehicle-papers', 'vehicle-video']);
  });
});
