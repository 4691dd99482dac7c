import { describe, expect, it } from '@jest/globals';
import { audit, evidenceOf } from './testing/audit-made-up.support.spec.ts';
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
});
