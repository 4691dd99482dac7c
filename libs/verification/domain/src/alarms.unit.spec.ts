import { describe, expect, it } from '@jest/globals';
import type { AlarmKind, EventData } from '@huihuan/contracts-events';
import { audit, evidenceOf, kindsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

type Day = ReturnType<typeof madeUpDay>;

const point = ({ network }: Day) => siteOf(network.sites, 'pointA');
const reportOf = (tell: (day: Day) => void) => {
  const day = madeUpDay();
  tell(day);
  return audit(evidenceOf(day.network));
};
const told = (tell: (day: Day) => void) => {
  const report = reportOf(tell);
  return [kindsOf(report), report.warnings.map(({ rule, code }) => `${rule} ${code}`)];
};

/** What the regulator says in its own chain. @returns the id of the alarm */
const raise = ({ network }: Day, kind: AlarmKind, subject: string, alarmId = network.clock.id()): string => {
  const data: EventData<'cn.huihuan.alarm.raised.v4'> = {
    ...{ alarmId, kind, subject, occurrence: 0, siteIds: [], about: [], since: network.clock.now() },
    ...{ measured: 120, limit: 80 },
  };
  network.logs.say('regulator', null, { type: 'cn.huihuan.alarm.raised.v4', data });
  return alarmId;
};
const clear = ({ network }: Day, alarmId: string): void => {
  network.logs.say('regulator', null, { type: 'cn.huihuan.alarm.cleared.v1', data: { alarmId } });
};
const watch = ({ network }: Day, areaCode: string | null, isOn: boolean | null, kind: AlarmKind = 'capacity'): void => {
  const rule = isOn === null ? null : { isOn, limit: 90 };
  const data = { ruleId: network.clock.id(), kind, areaCode, rule, reason: '本地规定', byPersonId: null };
  network.logs.say('regulator', null, { type: 'cn.huihuan.alarm-rule.set.v4', data });
};
const overfill = (day: Day, classCode = 'light-battery.lithium-ion', grams = 6_000_000): void => {
  day.network.collect(point(day), { classCode, grams });
};
const lithium = 'light-battery.lithium-grams';

/** Somebody says something much later: the day of the books is that day. */
const later = (day: Day, on: string): void => {
  const { siteId } = point(day);
  day.network.logs.say(
    'collection',
    siteId,
    {
      type: 'cn.huihuan.item.described.v1',
      data: {
        ...{ siteId, itemId: day.network.clock.id(), family: 'appliance', classCode: 'appliance.fridge', details: {} },
        ...{ reason: '补填', staffId: null },
      },
    },
    { time: `${on}T04:00:00.000Z` },
  );
};

const found = ['9 storage.over-limit', '9 alarm.not-raised'];

describe('what the regulator did not raise', () => {
  it('is told beside the limit that was passed, with the cause that it would be raised of, and breaks no book', () => {
    expect(told(overfill)).toEqual([[], found]);
    const report = reportOf(overfill);
    expect(report.warnings[1]).toMatchObject({
      ...{ subject: expect.stringMatching(/^storage:.*lithium-grams$/), found: 'none' },
      expected: expect.stringMatching(/^capacity [0-9a-f-]{36} light-battery.lithium-grams$/),
    });
  });

  it('is nothing where it raised it, and told again where that alarm went while the goods still lie there', () => {
    const raised = (day: Day): string => raise(day, 'capacity', `${point(day).siteId} ${lithium}`);
    const over = ['9 storage.over-limit'];
    expect(told((day) => (overfill(day), void raised(day)))).toEqual([[], over]);
    const gone = (day: Day): void => {
      overfill(day);
      clear(day, raised(day));
    };
    expect(told(gone)).toEqual([[], found]);
    // of another site, or of another rule of this one
    expect(told((day) => (overfill(day), void raise(day, 'capacity', point(day).siteId)))).toEqual([[], found]);
  });

  it('is nothing where the smallest area around the site does not watch for it', () => {
    const over = [[], ['9 storage.over-limit']];
    const ruled = (...rules: readonly (readonly [string | null, boolean | null])[]) =>
      told((day) => {
        overfill(day);
        for (const [areaCode, isOn] of rules) watch(day, areaCode, isOn);
      });
    expect(ruled(['410122', false])).toEqual(over);
    expect(ruled(['410000', false])).toEqual(over);
    expect(ruled(['410000', false], ['410122', true])).toEqual([[], found]);
    expect(ruled(['410122', true], ['410000', false])).toEqual([[], found]);
    expect(ruled(['410122', false], ['410122', null])).toEqual([[], found]);
    expect(ruled(['420000', false])).toEqual([[], found]);
    const ofOther = (day: Day): void => {
      overfill(day);
      watch(day, null, false, 'dwell');
    };
    expect(told(ofOther)).toEqual([[], found]);
  });

  it('is asked of what lies too long, by site and class', () => {
    const lying = (tell: (day: Day) => void) =>
      told((day) => {
        day.network.collect(point(day), { classCode: 'light-battery.lead-acid', grams: 20_000 });
        later(day, '2026-06-01');
        tell(day);
      });
    const overdue = '9 storage.too-long';
    const [, none] = lying(() => undefined);
    expect(none).toContain(overdue);
    expect(none?.filter((text) => text.startsWith('9 alarm'))).toEqual(['9 alarm.not-raised']);
    const [, raised] = lying((day) => void raise(day, 'dwell', `${point(day).siteId} light-battery.lead-acid`));
    expect(raised).toContain(overdue);
    expect(raised).not.toContain('9 alarm.not-raised');
  });

  it('is asked of a manifest that nobody confirmed, and of papers that did not go to the vehicle office', () => {
    const overdue = (tell: (day: Day, manifestId: string) => void) =>
      told((day) => {
        const { network, morning, car } = day;
        const [manifestId, centre] = [network.clock.id(), siteOf(network.sites, 'centre').siteId];
        const { siteId } = point(day);
        network.logs.say('collection', siteId, {
          type: 'cn.huihuan.manifest.recorded.v1',
          data: {
            ...{ siteId, manifestId, shipmentId: morning.shipmentId, number: 'L-1', wasteCode: '900-052-31' },
            ...{ grams: 28_000, staffId: null, transporter: 'x', openedOn: '2026-03-02', confirmWithin: 5 },
          },
        });
        network.logs.say('sorting', centre, {
          type: 'cn.huihuan.certificate.issued.v1',
          data: {
            ...{ siteId: centre, certificateId: network.clock.id(), kind: 'vehicle-recovery', number: 'C-1' },
            ...{ year: 2026, sequence: 1, itemId: car.itemId, classCode: 'vehicle.car', identifiers: [], stated: {} },
            ...{ issuedOn: '2026-03-02', staffId: null, replaces: null },
          },
        });
        later(day, '2026-03-20');
        tell(day, manifestId);
      })[1]?.filter((text) => text.startsWith('10 '));
    const late = ['10 manifest.overdue', '10 certificate.papers-overdue'];
    const missing = '10 alarm.not-raised';
    const both = overdue(() => undefined);
    expect(both).toEqual(expect.arrayContaining([...late, missing, missing]));
    const one = overdue((day, manifestId) => void raise(day, 'manifest', manifestId));
    expect(one?.filter((text) => text === missing)).toHaveLength(1);
    const none = overdue((day, manifestId) => {
      raise(day, 'manifest', manifestId);
      raise(day, 'vehicle-papers', `${day.car.itemId} late`);
    });
    expect(none).toEqual(expect.arrayContaining(late));
    expect(none).not.toContain(missing);
  });
});

describe('alarms themselves', () => {
  it('are raised once for a cause, and again only after it had gone', () => {
    expect(told((day) => clear(day, raise(day, 'dwell', 'x')))).toEqual([[], []]);
    expect(
      told((day) => {
        clear(day, raise(day, 'dwell', 'x'));
        raise(day, 'dwell', 'x');
        raise(day, 'capacity', 'x');
      }),
    ).toEqual([[], []]);
    const twice = (day: Day): void => {
      raise(day, 'dwell', 'x');
      raise(day, 'dwell', 'x');
    };
    expect(told(twice)).toEqual([['7 alarm.raised-twice'], []]);
    const again = (day: Day): void => {
      const alarmId = raise(day, 'dwell', 'x');
      clear(day, alarmId);
      raise(day, 'dwell', 'x', alarmId);
    };
    expect(told(again)).toEqual([['7 alarm.raised-twice'], []]);
  });

  it('go once, and only where they were raised', () => {
    expect(told((day) => clear(day, day.network.clock.id()))).toEqual([['7 alarm.cleared-unknown'], []]);
    const twice = (day: Day): void => {
      const alarmId = raise(day, 'dwell', 'x');
      clear(day, alarmId);
      clear(day, alarmId);
    };
    expect(told(twice)).toEqual([['7 alarm.cleared-unknown'], []]);
  });
});

describe('who answers for goods over a limit', () => {
  /** The limit of this county is 2 kg. */
  const limited = (day: Day, effect: EventData<'cn.huihuan.rule.version-set.v1'>['effect']): void => {
    const data: EventData<'cn.huihuan.rule.version-set.v1'> = {
      ...{ versionId: day.network.clock.id(), ruleId: lithium, scope: { kind: 'area', areaCode: '410122' } },
      ...{ validFrom: '2026-01-01', validTo: null, effect, parameters: { grams: 2_000 } },
      ...{ document: '本地管理办法', clause: null },
    };
    day.network.logs.say('registry', null, { type: 'cn.huihuan.rule.version-set.v1', data });
    raise(day, 'capacity', `${point(day).siteId} ${lithium}`);
  };
  const override = { supervisorId: '019b8be0-0000-7000-8000-000000000001', reason: '当日运出' };
  const stored = (
    effect: EventData<'cn.huihuan.rule.version-set.v1'>['effect'],
    ...goods: readonly (readonly [grams: number, isAnswered: boolean])[]
  ) =>
    told((day) => {
      limited(day, effect);
      for (const [grams, isAnswered] of goods)
        day.network.collect(point(day), {
          classCode: 'light-battery.lithium-ion',
          grams,
          ...(isAnswered ? { override } : {}),
        });
    })[1];
  const over = '9 storage.over-limit';

  it('is asked where the rule wants a supervisor, of whoever brought the last of it', () => {
    expect(stored('supervisor', [1_500, false], [600, false])).toEqual([over, '9 storage.unauthorised']);
    expect(stored('supervisor', [1_500, false], [600, true])).toEqual([over]);
    expect(stored('supervisor', [1_500, true], [600, false])).toEqual([over, '9 storage.unauthorised']);
    expect(stored('supervisor', [1_500, false], [500, false])).toEqual([]);
  });

  it('is nobody where it may not be passed at all, and is not asked where it is only told', () => {
    expect(stored('refuse', [1_500, false], [600, true])).toEqual([over, '9 storage.unauthorised']);
    expect(stored('warn', [1_500, false], [600, false])).toEqual([over]);
  });
});
