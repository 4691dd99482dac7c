import { describe, expect, it } from '@jest/globals';
import { fact, serviceSource, siteSource, type EventData, type ItemFacts } from '@huihuan/contracts-events';
import { newId } from '@huihuan/platform-service';
import { followVehicles } from '../projections/follow-vehicles.ts';
import type { AlarmYard } from './alarm-yard.support.spec.ts';
import { saidIn, yardForEach } from './alarm-yards.support.spec.ts';
import { quickKinds, searchable } from './sweep-alarms.ts';

let yard: AlarmYard;
yardForEach((one) => (yard = one));

const kind = 'traceability-overdue';
const pack = { family: 'traction-battery', classCode: 'traction-battery.pack', grams: 60_000 } as const;
const battery = (): ItemFacts => yard.story.item(pack);

/** Batteries that come from the station to the centre on 2 March: what came in is to be reported within 15 working days, by 23 March. */
const received = (...batteries: readonly ItemFacts[]): string => {
  const { story } = yard;
  const way = [story.sites.station, story.sites.centre] as const;
  const shipment = story.dispatch(...way, batteries);
  story.receive(way, shipment);
  return shipment.shipmentId;
};

type Filing = EventData<'cn.huihuan.filing.recorded.v1'>;
const file = (itemIds: readonly string[], more: Partial<Filing> = {}): Filing => {
  const { sites, log } = yard.story;
  const filing: Filing = {
    ...{ siteId: sites.centre, filingId: newId(), platform: 'traction-battery-traceability', itemIds: [...itemIds] },
    ...{ submittedOn: '2026-03-20', receiptNumber: null, staffId: null, ...more },
  };
  log.tell(siteSource(sites.centre), fact('cn.huihuan.filing.recorded.v1', filing));
  return filing;
};

const alarms = async (hours: number) => {
  await yard.arrive();
  await yard.sweep(hours, kind);
  return yard.alarms(kind);
};
// hours from the begin of 2 March in UTC to the midnight in China that ends a day of March
const endOf = (day: number): number => (day - 2) * 24 + 16;

describe('the traceability report of batteries', () => {
  it('that has no number when its last day is over is one alarm for the shipment, gone once every battery has its number', async () => {
    const [one, other] = [battery(), battery()];
    const shipmentId = received(one, other);
    expect(await alarms(endOf(23) - 0.1)).toEqual([]);
    const alarm = {
      ...{ subject: `received ${shipmentId}`, limit: 0, siteIds: [yard.story.sites.centre] },
      ...{ since: '2026-03-23T16:00:00Z', isGone: false },
    };
    expect(await alarms(endOf(23))).toMatchObject([alarm]);
    const filing = file([one.itemId, other.itemId]);
    file([one.itemId], { receiptNumber: 'SY-1' });
    expect(await alarms(endOf(25))).toMatchObject([alarm]);
    expect((await saidIn(yard)).filter((type) => type === 'alarm.raised')).toHaveLength(1);
    file([one.itemId, other.itemId], { ...filing, receiptNumber: 'SY-2' });
    expect(await alarms(endOf(26))).toMatchObject([{ ...alarm, isGone: true }]);
  });

  it('is not searched for with every fact, and found by the search for everything', async () => {
    const shipmentId = received(battery());
    await yard.arrive();
    await yard.sweep(endOf(23), ...quickKinds);
    expect(await yard.alarms(kind)).toEqual([]);
    expect(await yard.regulator.rows('battery_clock')).toEqual([]);
    await yard.sweep(endOf(23));
    expect(await yard.alarms(kind)).toMatchObject([{ subject: `received ${shipmentId}`, isGone: false }]);
  });

  it('is answered by a filing that names the move, and by none that names another or was submitted before', async () => {
    const one = battery();
    const ofId = received(one);
    const { itemId } = one;
    file([itemId], { receiptNumber: 'SY-1', moves: [{ move: 'handed-over', itemId, ofId }] });
    file([itemId], { receiptNumber: 'SY-2', submittedOn: '2026-03-01' });
    file([itemId], { receiptNumber: 'SY-3', platform: 'solid-waste' });
    expect(await alarms(endOf(24))).toMatchObject([{ isGone: false }]);
    file([itemId], { receiptNumber: 'SY-4', moves: [{ move: 'received', itemId, ofId }] });
    expect(await alarms(endOf(25))).toMatchObject([{ isGone: true }]);
  });

  it('is asked of a recycler within 30 working days, by the licence that it held on the day', async () => {
    const licence = {
      kind: 'traction-battery-utilisation',
      number: 'ZL-1',
      issuer: '市局',
      validFrom: '2026-01-01',
      validTo: null,
    };
    yard.change('centre', { kind: 'sorting-centre', areaCode: '410122002', licences: [licence] });
    received(battery());
    expect(await alarms(endOf(31 + 14) - 0.1)).toEqual([]);
    expect(await alarms(endOf(31 + 14))).toHaveLength(1);
  });

  it('is asked of what a centre made and handed over, and not of what went back to it', async () => {
    const { story } = yard;
    const { centre, smelter, station } = story.sites;
    const made = battery();
    const jobId = story.dismantle(centre, [story.collect(centre, battery())], [made]);
    const [sold, back] = [battery(), battery()];
    const { shipmentId } = story.dispatch(centre, smelter, [sold]);
    const returned = story.dispatch(centre, station, [back]);
    story.receive([centre, station], returned, ['rejected']);
    story.settle([centre, station], returned.shipmentId, back, { kind: 'rejected', place: 'sender' });
    const subjects = (await alarms(endOf(24))).map(({ subject }) => subject);
    expect(subjects).toEqual([`handed-over ${shipmentId}`, `produced ${jobId}`]);
  });

  it('is asked of nobody but a centre: the tiers before it record no filings', async () => {
    const { story } = yard;
    const way = [story.sites.point, story.sites.station] as const;
    story.receive(way, story.dispatch(...way, [battery()]));
    expect(await alarms(endOf(31))).toEqual([]);
  });

  it('comes so many days later where an area sets so, and not at all where it is off', async () => {
    received(battery());
    const say = (rule: { isOn: boolean; limit: number }) =>
      yard.story.log.tell(serviceSource('regulator'), yard.rule(kind, '410122', rule));
    say({ isOn: true, limit: 3 });
    expect(await alarms(endOf(26) - 0.1)).toEqual([]);
    expect(await alarms(endOf(26) + 0.1)).toMatchObject([{ limit: 3, measured: 3, since: '2026-03-26T16:00:00Z' }]);
    say({ isOn: false, limit: 3 });
    expect(await alarms(endOf(27))).toMatchObject([{ isGone: true }]);
  });

  it('waits until moves and filings of before were read from the archive, and is the same then', async () => {
    const one = battery();
    received(one);
    file([one.itemId], { receiptNumber: 'SY-1' });
    const shipmentId = received(battery());
    await yard.arrive();
    const { database } = yard.regulator;
    const before = await yard.regulator.rows('battery_move');
    // as an older version beside this one leaves it
    for (const table of ['battery_move', 'battery_return', 'battery_filing'])
      await database.query(`delete from ${table}`);
    await database.query('update battery_head set position = 0');
    expect(await searchable(database, [kind, 'dwell'])).toEqual(['dwell']);
    expect(await followVehicles(database)).toBe(true);
    expect(await searchable(database, [kind, 'dwell'])).toEqual([kind, 'dwell']);
    expect(await yard.regulator.rows('battery_move')).toEqual(before);
    expect(await alarms(endOf(24))).toMatchObject([{ subject: `received ${shipmentId}` }]);
  });
});
