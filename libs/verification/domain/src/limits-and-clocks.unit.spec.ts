import { describe, expect, it } from '@jest/globals';
import type { EventData } from '@huihuan/contracts-events';
import { audit, evidenceOf, kindsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

type Day = ReturnType<typeof madeUpDay>;

/** Says until when the video of the car that was taken apart on 2 March is kept. */
const keep = ({ network, car }: Day, keptUntil: string): void => {
  const { siteId } = siteOf(network.sites, 'centre');
  const stepId = network.clock.id();
  network.logs.say('sorting', siteId, {
    type: 'cn.huihuan.item.step-recorded.v1',
    data: {
      ...{ siteId, itemId: car.itemId, family: 'vehicle', classCode: 'vehicle.car', stepId, corrects: null },
      ...{ step: 'dismantling-video', result: 'done', details: { keptUntil }, evidence: [] },
      ...{ staffId: null, witnessId: null, occurredAt: '2026-03-02T04:00:00.000Z' },
    },
  });
};

const told = (tell: (day: Day) => void) => {
  const day = madeUpDay();
  keep(day, '2099-12-31');
  tell(day);
  const report = audit(evidenceOf(day.network));
  // no regulator is there to raise an alarm
  const late = report.warnings.filter(({ code }) => code !== 'alarm.not-raised');
  return { report, violations: kindsOf(report), warnings: late.map(({ rule, code }) => `${rule} ${code}`) };
};

/** Somebody says something much later: the day of the books is that day. */
const later = ({ network }: Day, day: string): void => {
  const { siteId } = siteOf(network.sites, 'pointA');
  const data = { siteId, item: network.clock.id() };
  network.logs.say(
    'collection',
    siteId,
    {
      type: 'cn.huihuan.item.described.v1',
      data: {
        ...{ siteId, itemId: data.item, family: 'appliance', classCode: 'appliance.fridge', details: {} },
        ...{ reason: '补填', staffId: null },
      },
    },
    { time: `${day}T04:00:00.000Z` },
  );
};

const store = ({ network }: Day, siteName: string, classCode: string, grams: number): void => {
  network.collect(siteOf(network.sites, siteName), { classCode, grams });
};

describe('what is stored', () => {
  it('is told of where it is more than a rule allows: 6 t of lithium in a store of 5 t', () => {
    const within = told((day) => store(day, 'pointA', 'light-battery.lithium-ion', 5_000_000));
    expect([within.violations, within.warnings]).toEqual([[], []]);
    const { report, violations, warnings } = told((day) =>
      store(day, 'pointA', 'light-battery.lithium-ion', 6_000_000),
    );
    expect([violations, warnings]).toEqual([[], ['9 storage.over-limit']]);
    expect(report.warnings[0]).toMatchObject({
      ...{ expected: '5000000', found: '6000000', subject: expect.stringMatching(/light-battery.lithium-grams$/) },
    });
  });

  it('by the local rule of its area, where one is set', () => {
    const { warnings } = told((day) => {
      const versionId = day.network.clock.id();
      const data: EventData<'cn.huihuan.rule.version-set.v1'> = {
        ...{ versionId, ruleId: 'light-battery.lithium-grams', scope: { kind: 'area', areaCode: '410122' } },
        ...{ validFrom: '2026-01-01', validTo: null, effect: 'warn', parameters: { grams: 1_000 } },
        ...{ document: '本地管理办法', clause: null },
      };
      day.network.logs.say('registry', null, { type: 'cn.huihuan.rule.version-set.v1', data });
      store(day, 'pointA', 'light-battery.lithium-ion', 2_000);
    });
    expect(warnings).toEqual(['9 storage.over-limit']);
  });

  it('is told of where it lies longer than a rule allows, from the day after the last', () => {
    const lying = (day: string) =>
      told((made) => {
        store(made, 'pointA', 'light-battery.lead-acid', 20_000);
        later(made, day);
      });
    expect(lying('2026-05-31').warnings).toEqual([]);
    expect(lying('2026-06-01')).toMatchObject({ violations: [], warnings: ['9 storage.too-long'] });
  });
});

const manifests = (day: Day) => {
  const { network, morning } = day;
  const [from, to] = [siteOf(network.sites, 'pointA').siteId, siteOf(network.sites, 'station').siteId];
  const manifestId = network.clock.id();
  const common = { manifestId, shipmentId: morning.shipmentId, number: 'L-1', wasteCode: '900-052-31', grams: 28_000 };
  return {
    record: (openedOn = '2026-03-02') =>
      network.logs.say('collection', from, {
        type: 'cn.huihuan.manifest.recorded.v1',
        data: { ...common, siteId: from, staffId: null, transporter: 'x', openedOn, confirmWithin: 5 },
      }),
    confirm: (confirmedOn: string) =>
      network.logs.say('transfer', to, {
        type: 'cn.huihuan.manifest.confirmed.v1',
        data: { ...common, siteId: to, staffId: null, confirmedOn },
      }),
  };
};

describe('the clock of a manifest', () => {
  const confirmed = (on: string) =>
    told((day) => {
      const { record, confirm } = manifests(day);
      record();
      confirm(on);
    });

  it('runs for five working days after the receipt: the last one is in time, the next is told and fails nothing', () => {
    expect(confirmed('2026-03-09')).toMatchObject({ violations: [], warnings: [] });
    expect(confirmed('2026-03-10')).toMatchObject({ violations: [], warnings: ['10 manifest.confirmed-late'] });
  });

  it('tells of one that nobody confirmed when its days are over', () => {
    const waiting = (day: string) =>
      told((made) => {
        manifests(made).record();
        later(made, day);
      }).warnings;
    expect([waiting('2026-03-09'), waiting('2026-03-10')]).toEqual([[], ['10 manifest.overdue']]);
  });

  it('finds days that cannot be: confirmed before the goods were there, twice, or never recorded', () => {
    expect(confirmed('2026-03-01').violations).toEqual(['10 manifest.confirmed-before-goods']);
    const twice = told((day) => {
      const { record, confirm } = manifests(day);
      record();
      confirm('2026-03-03');
      confirm('2026-03-04');
    });
    expect(twice.violations).toEqual(['7 manifest.confirmed-twice']);
    expect(told((day) => void manifests(day).confirm('2026-03-03')).violations).toEqual([
      '10 manifest.confirmed-unknown',
    ]);
  });
});

describe('the clock of a certificate', () => {
  const certified = (issuedOn: string, more: (day: Day) => void = () => undefined) =>
    told((day) => {
      const { network, car } = day;
      const { siteId } = siteOf(network.sites, 'centre');
      const certificateId = network.clock.id();
      network.logs.say('sorting', siteId, {
        type: 'cn.huihuan.certificate.issued.v1',
        data: {
          ...{ siteId, certificateId, kind: 'vehicle-recovery', number: 'C-1', year: 2026, sequence: 1 },
          ...{ itemId: car.itemId, classCode: 'vehicle.car', identifiers: [], stated: {}, issuedOn },
          ...{ staffId: null, replaces: null },
        },
      });
      more(day);
    });
  const hand = ({ network, car }: Day, handedOn: string, corrects: string | null = null): string => {
    const { siteId } = siteOf(network.sites, 'centre');
    const stepId = network.clock.id();
    network.logs.say('sorting', siteId, {
      type: 'cn.huihuan.item.step-recorded.v1',
      data: {
        ...{ siteId, itemId: car.itemId, family: 'vehicle', classCode: 'vehicle.car', stepId, corrects },
        ...{ step: 'papers-to-vehicle-office', result: 'done', details: { handedOn }, evidence: [] },
        ...{ staffId: null, witnessId: null, occurredAt: '2026-03-20T04:00:00.000Z' },
      },
    });
    return stepId;
  };

  it('tells of papers that did not go to the vehicle office in seven days, or went there later', () => {
    const on = (day: string, tell: (made: Day) => void = () => undefined) =>
      certified('2026-03-02', (made) => {
        tell(made);
        later(made, day);
      });
    expect(on('2026-03-09')).toMatchObject({ violations: [], warnings: [] });
    expect(on('2026-03-10')).toMatchObject({ violations: [], warnings: ['10 certificate.papers-overdue'] });
    expect(on('2026-03-20', (made) => void hand(made, '2026-03-09')).warnings).toEqual([]);
    expect(on('2026-03-20', (made) => void hand(made, '2026-03-10')).warnings).toEqual(['10 certificate.papers-late']);
    const corrected = on('2026-03-20', (made) => void hand(made, '2026-03-12', hand(made, '2026-03-03')));
    expect(corrected.warnings).toEqual(['10 certificate.papers-late']);
  });

  it.each(['2026-02-27', '2026-02-28', '2026-03-03'])(
    'finds one of 2 March that states another day than that on which it was issued: %s',
    (issuedOn) => expect(certified(issuedOn).violations).toEqual(['10 certificate.other-day']),
  );

  it('takes one whose day was over when it was said', () => expect(certified('2026-03-01').violations).toEqual([]));
});
