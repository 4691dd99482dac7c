import { describe, expect, it } from '@jest/globals';
import { audit, evidenceOf, violationsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

type Day = ReturnType<typeof madeUpDay>;

interface Said {
  readonly itemId?: string;
  readonly corrects?: string;
  readonly at?: string;
}

/** Says until when the video of the car that was taken apart on 2 March, or of another one, is kept. */
const keep = ({ network, car }: Day, keptUntil: string, { itemId, corrects, at = '2026-03-02' }: Said = {}): string => {
  const { siteId } = siteOf(network.sites, 'centre');
  const stepId = network.clock.id();
  network.logs.say('sorting', siteId, {
    type: 'cn.huihuan.item.step-recorded.v1',
    data: {
      ...{ siteId, itemId: itemId ?? car.itemId, family: 'vehicle', classCode: 'vehicle.car', stepId },
      ...{ corrects: corrects ?? null, step: 'dismantling-video', result: 'done', details: { keptUntil } },
      ...{ evidence: [], staffId: null, witnessId: null, occurredAt: `${at}T04:00:00.000Z` },
    },
  });
  return stepId;
};

interface Gone {
  readonly at: string;
  readonly itemId: string;
  readonly corrects: string;
  readonly result: 'done' | 'failed';
}

/** Says that the video of the car was destroyed. */
const destroyed =
  (destroyedOn: string, { at, itemId, corrects, result = 'done' }: Partial<Gone> & Pick<Gone, 'at'>) =>
  ({ network, car }: Day): string => {
    const { siteId } = siteOf(network.sites, 'centre');
    const stepId = network.clock.id();
    network.logs.say('sorting', siteId, {
      type: 'cn.huihuan.item.step-recorded.v1',
      data: {
        ...{ siteId, itemId: itemId ?? car.itemId, family: 'vehicle', classCode: 'vehicle.car', stepId, result },
        ...{ corrects: corrects ?? null, step: 'destroy-video', details: { destroyedOn, how: 'deleted' } },
        ...{ evidence: [], staffId: null, witnessId: null, occurredAt: `${at}T04:00:00.000Z` },
      },
    });
    return stepId;
  };

/** The first record of a video in the network, of another vehicle. */
const first = (day: Day, at?: string): void =>
  void keep(day, '2099-12-31', { itemId: day.network.clock.id(), ...(at === undefined ? {} : { at }) });

/** Somebody says something later: the day of the books is that day. */
const later = ({ network }: Day, day: string): void => {
  const { siteId } = siteOf(network.sites, 'pointA');
  const said = { siteId, itemId: network.clock.id(), family: 'appliance' as const, classCode: 'appliance.fridge' };
  const data = { ...said, details: {}, reason: '补填', staffId: null };
  const time = `${day}T04:00:00.000Z`;
  network.logs.say('collection', siteId, { type: 'cn.huihuan.item.described.v1', data }, { time });
};

const report = (day: string, tell: (made: Day) => void) => {
  const made = madeUpDay();
  tell(made);
  later(made, day);
  return audit(evidenceOf(made.network));
};

const on = (day: string, tell: (made: Day) => void = () => undefined): readonly string[] =>
  report(day, (made) => {
    first(made);
    tell(made);
  }).warnings.map(({ rule, code }) => `${rule} ${code}`);

describe('the video of a dismantling', () => {
  it('is missed from the day after, told of where its keeping ends too early, and its time ends', () => {
    expect(on('2026-03-02')).toEqual([]);
    expect(on('2026-03-03')).toEqual(['10 vehicle.video-missing']);
    expect(on('2026-03-03', (made) => void keep(made, '2027-03-01'))).toEqual(['10 vehicle.video-short']);
    expect(on('2026-03-03', (made) => void keep(made, '2027-03-02'))).toEqual([]);
    expect(on('2027-03-02')).toContain('10 vehicle.video-missing');
    expect(on('2027-03-03').filter((warning) => warning.includes('video'))).toEqual([]);
  });

  it('is kept until the day that the latest record says, as the list of the site has it, not the longest', () => {
    const corrected = (made: Day): void => void keep(made, '2026-12-31', { corrects: keep(made, '2027-12-31') });
    expect(on('2026-03-03', corrected)).toEqual(['10 vehicle.video-short']);
    const twice = (one: string, other: string) => (made: Day) => {
      keep(made, one);
      keep(made, other, { at: '2026-03-03' });
    };
    expect(on('2026-03-03', twice('2027-12-31', '2026-12-31'))).toEqual(['10 vehicle.video-short']);
    expect(on('2026-03-03', twice('2026-12-31', '2027-12-31'))).toEqual([]);
  });

  it('is not asked for of before the first record in the network: these vehicles are told of in one line for a site', () => {
    const before = report('2026-04-01', (made) => first(made, '2026-03-03'));
    const { siteId } = siteOf(madeUpDay().network.sites, 'centre');
    const line = { rule: 10, code: 'vehicle.video-before-records', subject: `site:${siteId}`, itemId: null };
    expect(before.warnings).toMatchObject([{ ...line, expected: '2026-03-03', found: '1' }]);
    expect(report('2026-04-01', () => undefined).warnings).toMatchObject([{ ...line, expected: '', found: '1' }]);
    const said = report('2026-04-01', (made) => void keep(made, '2026-12-31', { at: '2026-03-03' }));
    expect(said.warnings).toMatchObject([{ code: 'vehicle.video-short' }]);
  });

  it('is asked for before the first record where a rule of its day says when to record it', () => {
    const version = {
      ...{ versionId: '019b8be7-0000-7000-8000-0000000000aa', ruleId: 'vehicle.video-record', validFrom: '2026-03-01' },
      ...{
        scope: { kind: 'area' as const, areaCode: '410122' },
        validTo: null,
        effect: 'clock' as const,
        parameters: { days: 3 },
      },
      ...{ document: '本地规定', clause: null },
    };
    const asked = report('2026-04-01', ({ network }) =>
      network.logs.say('registry', null, { type: 'cn.huihuan.rule.version-set.v1', data: version }),
    );
    expect(asked.warnings.map(({ code }) => code)).toEqual(['vehicle.video-missing']);
  });
});

describe('a video that was destroyed', () => {
  const said = (destroyedOn: string, at: string, more: Partial<Gone> = {}) => destroyed(destroyedOn, { at, ...more });
  const violations = (tell: (made: Day) => void) => {
    const told = report('2027-06-01', (made) => {
      keep(made, '2027-12-31');
      tell(made);
    });
    return violationsOf(told).map(({ code, expected, found }) => [code, expected, found]);
  };

  it('is a fault up to the last day by the rule of its dismantling, by the day that is stated and that of the record', () => {
    expect(violations(said('2027-03-03', '2027-03-03'))).toEqual([]);
    const early = [['vehicle.video-destroyed-early', '2027-03-02', '2027-03-02']];
    expect(violations(said('2027-03-02', '2027-03-04'))).toEqual(early);
    expect(violations(said('2027-03-04', '2027-03-02'))).toEqual(early);
  });

  it('is none where the record was put right, and is one where nothing was taken apart', () => {
    const taken = (made: Day): void => {
      const corrects = said('2026-09-01', '2026-09-01')(made);
      said('2026-09-01', '2026-09-02', { corrects, result: 'failed' })(made);
    };
    expect(violations(taken)).toEqual([]);
    const unknown = (made: Day): void =>
      void said('2027-03-03', '2027-03-03', { itemId: made.network.clock.id() })(made);
    expect(violations(unknown)).toEqual([['vehicle.video-destroyed-early', '', '2027-03-03']]);
  });
});
