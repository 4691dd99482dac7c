import { describe, expect, it } from '@jest/globals';
import type { EventData } from '@huihuan/contracts-events';
import { audit, evidenceOf, kindsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

type Day = ReturnType<typeof madeUpDay>;
type Filing = EventData<'cn.huihuan.filing.recorded.v1'>;

/** Somebody says something later: the day of the books is that day. */
const later = ({ network }: Day, day: string): void => {
  const { siteId } = siteOf(network.sites, 'pointA');
  const said = { siteId, itemId: network.clock.id(), family: 'appliance' as const, classCode: 'appliance.fridge' };
  const data = { ...said, details: {}, reason: '补填', staffId: null };
  network.logs.say(
    'collection',
    siteId,
    { type: 'cn.huihuan.item.described.v1', data },
    { time: `${day}T04:00:00.000Z` },
  );
};

/** Batteries that came to the centre on 2 March: what came in is to be reported by 23 March. */
const received = (day: Day, count = 1) => {
  const { network } = day;
  const [point, centre] = [siteOf(network.sites, 'pointA'), siteOf(network.sites, 'centre')];
  const batteries = Array.from({ length: count }, () =>
    network.collect(point, { classCode: 'traction-battery.pack', grams: 60_000 }),
  );
  const shipment = network.dispatch(point, centre, batteries);
  network.receive(shipment, []);
  return { itemIds: batteries.map(({ itemId }) => itemId), ofId: shipment.shipmentId };
};

const file = ({ network }: Day, itemIds: readonly string[], more: Partial<Filing> = {}): void => {
  const { siteId } = siteOf(network.sites, 'centre');
  const filing = { filingId: network.clock.id(), platform: 'traction-battery-traceability', itemIds: [...itemIds] };
  const data = { siteId, ...filing, submittedOn: '2026-03-20', receiptNumber: 'SY-1', staffId: null, ...more };
  network.logs.say('sorting', siteId, { type: 'cn.huihuan.filing.recorded.v1', data });
};

/** The centre certifies the car on 2 March. */
const certify = ({ network, car }: Day): void => {
  const { siteId } = siteOf(network.sites, 'centre');
  const numbered = { kind: 'vehicle-recovery' as const, year: 2026, sequence: 1, number: 'C-V2026-1' };
  network.logs.say('sorting', siteId, {
    type: 'cn.huihuan.certificate.issued.v1',
    data: {
      ...{ siteId, certificateId: network.clock.id(), itemId: car.itemId, ...numbered, issuedOn: '2026-03-02' },
      ...{ classCode: 'vehicle.car', identifiers: [], stated: {}, staffId: null, replaces: null },
    },
  });
};

const on = (lastDay: string, tell: (day: Day) => void) => {
  const day = madeUpDay();
  tell(day);
  later(day, lastDay);
  const report = audit(evidenceOf(day.network));
  expect(kindsOf(report)).toEqual([]);
  return report.warnings.filter(({ subject }) => subject.startsWith('traceability:')).map(({ code }) => code);
};

describe('the traceability report of batteries', () => {
  it('is overdue from the day after its last one, and no alarm was raised; once for the shipment', () => {
    expect(on('2026-03-23', (day) => void received(day, 2))).toEqual([]);
    expect(on('2026-03-24', (day) => void received(day, 2))).toEqual(['traceability.overdue', 'alarm.not-raised']);
  });

  it('is in time where its number came back, and nobody is told', () => {
    const filed = (more: Partial<Filing>) =>
      on('2026-03-24', (day) => {
        const { itemIds, ofId } = received(day);
        const moves = itemIds.map((itemId) => ({ move: 'received' as const, itemId, ofId }));
        file(day, itemIds, more.moves === undefined ? more : { ...more, moves });
      });
    expect(filed({})).toEqual([]);
    expect(filed({ moves: [] })).toEqual([]);
    expect(filed({ submittedOn: '2026-03-24' })).toEqual(['traceability.late']);
    expect(filed({ receiptNumber: null })).toEqual(['traceability.no-number', 'alarm.not-raised']);
    expect(filed({ submittedOn: '2026-03-01' })).toEqual(['traceability.overdue', 'alarm.not-raised']);
    expect(filed({ platform: 'solid-waste' })).toEqual(['traceability.overdue', 'alarm.not-raised']);
  });

  it('is answered by the later record of a filing, and told by the worst of a shipment', () => {
    const told = on('2026-03-24', (day) => {
      const [one, other] = received(day, 2).itemIds as [string, string];
      const filingId = day.network.clock.id();
      file(day, [one], { filingId, receiptNumber: null });
      file(day, [one], { filingId });
      file(day, [other], { submittedOn: '2026-03-24' });
    });
    expect(told).toEqual(['traceability.late']);
  });

  it('is asked of a recycler within 30 working days, by its licence of that day', () => {
    const licensed = (day: Day): void => {
      const { network } = day;
      const centre = siteOf(network.sites, 'centre');
      const told = network.logs.logs.registry.map(({ record }) => JSON.parse(record) as { data: { siteId?: string } });
      const facts = told.find(({ data }) => data.siteId === centre.siteId)
        ?.data as EventData<'cn.huihuan.site.registered.v1'>;
      const licence = {
        kind: 'traction-battery-utilisation',
        number: 'Z',
        issuer: '局',
        validFrom: '2026-01-01',
        validTo: null,
      };
      const data = { site: { ...facts, licences: [licence] }, reason: '换证' };
      network.logs.say('registry', null, { type: 'cn.huihuan.site.changed.v1', data });
    };
    const recycled = (lastDay: string) =>
      on(lastDay, (day) => {
        licensed(day);
        received(day);
      });
    expect(recycled('2026-04-14')).toEqual([]);
    expect(recycled('2026-04-15')).toEqual(['traceability.overdue', 'alarm.not-raised']);
  });

  it('is counted from the certificate of the vehicle that a battery came out of, where that was issued before', () => {
    const lastDays = (isCertified: boolean) => {
      const day = madeUpDay();
      if (isCertified) certify(day);
      later(day, '2026-06-01');
      const { logs, ...others } = evidenceOf(day.network);
      // the job of 2 March is said to have ended on the 20th, and to have given a battery
      const sorting = logs.sorting.map((row) =>
        row.record.includes('item.dismantled.v1') && row.record.includes(day.car.itemId)
          ? {
              ...row,
              record: row.record
                .replace(/"time":"2026-03-02/, '"time":"2026-03-20')
                .replace('"family":"bulk"', '"family":"traction-battery"'),
            }
          : row,
      );
      const { warnings } = audit({ ...others, logs: { ...logs, sorting } });
      return warnings
        .filter(({ code, subject }) => code === 'traceability.overdue' && subject.includes(':produced'))
        .map(({ expected }) => expected);
    };
    expect(lastDays(false)).toEqual(['2026-04-13']);
    expect(lastDays(true)).toEqual(['2026-03-23']);
  });
});

describe('the time to dismantle a vehicle', () => {
  const dismantledWithin = (days: number) => {
    const day = madeUpDay();
    const { network } = day;
    const versionId = network.clock.id();
    const data: EventData<'cn.huihuan.rule.version-set.v1'> = {
      ...{ versionId, ruleId: 'vehicle.dismantling', scope: { kind: 'area', areaCode: '410122' } },
      ...{ validFrom: '2026-01-01', validTo: null, effect: 'clock', parameters: { days } },
      ...{ document: '本地管理办法', clause: null },
    };
    network.logs.say('registry', null, { type: 'cn.huihuan.rule.version-set.v1', data });
    const evidence = evidenceOf(network);
    return { evidence, day };
  };

  it('is over where the vehicle was taken apart after its last day, by what the events say', () => {
    const { evidence, day } = dismantledWithin(1);
    const codes = (): readonly string[] => audit(evidence).warnings.map(({ code }) => code);
    expect(codes()).not.toContain('vehicle.dismantled-late');
    // the record of the job says a day later than the second
    const at = evidence.logs.sorting.findIndex(
      ({ record }) => record.includes('item.dismantled.v1') && record.includes(day.car.itemId),
    );
    const row = evidence.logs.sorting[at];
    if (row === undefined) throw new Error('the car was taken apart');
    evidence.logs.sorting[at] = { ...row, record: row.record.replace(/"time":"2026-03-02/, '"time":"2026-03-04') };
    expect(codes()).toContain('vehicle.dismantled-late');
  });
});
