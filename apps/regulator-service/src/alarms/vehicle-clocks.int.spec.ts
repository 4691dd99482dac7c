import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, siteSource } from '@huihuan/contracts-events';
import { newId } from '@huihuan/platform-service';
import { AlarmYard } from './alarm-yard.support.spec.ts';

const yards: AlarmYard[] = [];
let yard: AlarmYard;

beforeEach(async () => {
  yard = await AlarmYard.open();
  yards.push(yard);
});

afterAll(async () => {
  for (const one of yards) await one.regulator.test.drop();
});

const car = { family: 'vehicle', classCode: 'vehicle.passenger-car', grams: 1_200_000 } as const;
const tell = (told: Parameters<AlarmYard['story']['log']['tell']>[1]) =>
  yard.story.log.tell(siteSource(yard.story.sites.centre), told);
const certificate = (itemId: string, sequence: number) => ({
  ...{ siteId: yard.story.sites.centre, certificateId: newId(), kind: 'vehicle-recovery' as const, itemId, year: 2026 },
  ...{ number: `ZM-${sequence}`, sequence, staffId: null },
});
const issue = (of: ReturnType<typeof certificate>, issuedOn: string, replaces: string | null = null): void => {
  const printed = { classCode: car.classCode, identifiers: [], stated: {}, issuedOn, replaces };
  tell(fact('cn.huihuan.certificate.issued.v1', { ...of, ...printed }));
};
const handIn = (itemId: string, result: 'done' | 'failed', corrects: string | null = null): string => {
  const stepId = newId();
  const done = { stepId, step: 'papers-to-vehicle-office', result, details: {}, staffId: null };
  const of = { siteId: yard.story.sites.centre, itemId, family: car.family, classCode: car.classCode, witnessId: null };
  tell(
    fact('cn.huihuan.item.step-recorded.v1', {
      ...of,
      ...done,
      evidence: [],
      corrects,
      occurredAt: '2026-03-05T02:00:00.000Z',
    }),
  );
  return stepId;
};
const papers = async (hours: number) => {
  await yard.arrive();
  await yard.sweep(hours, 'vehicle-papers');
  return yard.alarms('vehicle-papers');
};
// hours from the begin of 2 March in UTC to the midnight in China that ends a day of March
const endOf = (day: number): number => (day - 2) * 24 + 16;

describe('the papers of a vehicle', () => {
  it('warn two days before the seven are over, alarm once after, and are gone when they were handed in', async () => {
    const { itemId } = yard.story.collect(yard.story.sites.centre, yard.story.item(car));
    issue(certificate(itemId, 1), '2026-03-02');
    expect(await papers(endOf(7) - 0.1)).toEqual([]);
    const warning = { subject: itemId, measured: 2, limit: 2, siteIds: [yard.story.sites.centre], isGone: false };
    expect(await papers(endOf(7) + 0.1)).toMatchObject([warning]);
    expect(await papers(endOf(9) - 0.1)).toMatchObject([warning]);
    const late = { subject: `${itemId} late`, limit: 0, isGone: false };
    expect(await papers(endOf(9) + 0.1)).toMatchObject([{ ...warning, isGone: true }, late]);
    expect(await papers(endOf(20))).toMatchObject([{ ...warning, isGone: true }, late]);
    const wrong = handIn(itemId, 'done');
    const corrected = handIn(itemId, 'failed', wrong);
    expect(await papers(endOf(21))).toMatchObject([{}, late]);
    handIn(itemId, 'done', corrected);
    expect(await papers(endOf(22))).toMatchObject([{ isGone: true }, { ...late, isGone: true }]);
    expect((await yard.alarms('vehicle-papers')).map(({ occurrence }) => occurrence)).toEqual([0, 0]);
  });

  it('wait since the first certificate where it was issued anew, and for none that is voided', async () => {
    const [one, other] = [1, 2].map(() => yard.story.collect(yard.story.sites.centre, yard.story.item(car)).itemId);
    const [first, gone] = [certificate(one ?? '', 1), certificate(other ?? '', 2)];
    issue(first, '2026-03-02');
    issue(gone, '2026-03-02');
    for (const each of [first, gone]) tell(fact('cn.huihuan.certificate.voided.v1', { ...each, reason: '号牌有误' }));
    issue(certificate(one ?? '', 3), '2026-03-08', first.certificateId);
    expect(await papers(endOf(9) + 1)).toMatchObject([{ subject: `${one} late` }]);
  });

  it('have as many days as the rule book gives at the place on the day, and the warning that the area sets', async () => {
    const scope = { kind: 'area', areaCode: '410122' } as const;
    const version = { versionId: newId(), ruleId: 'vehicle.deregistration', scope, parameters: { days: 5 } };
    const told = {
      validFrom: '2026-03-03',
      validTo: null,
      effect: 'clock' as const,
      document: '本地规定',
      clause: null,
    };
    yard.story.log.tell(serviceSource('registry'), fact('cn.huihuan.rule.version-set.v1', { ...version, ...told }));
    const none = { isOn: true, limit: 0 };
    yard.story.log.tell(serviceSource('regulator'), yard.rule('vehicle-papers', '410122', none));
    const [before, since] = [1, 2].map(() => yard.story.collect(yard.story.sites.centre, yard.story.item(car)).itemId);
    issue(certificate(before ?? '', 1), '2026-03-02');
    issue(certificate(since ?? '', 2), '2026-03-03');
    expect(await papers(endOf(8) - 0.1)).toEqual([]);
    expect(await papers(endOf(8) + 0.1)).toMatchObject([{ subject: `${since} late` }]);
    expect(await papers(endOf(9) + 0.1)).toHaveLength(2);
  });
});

describe('the time to dismantle', () => {
  it('warns before it is over, and is told as lying too long from then on', async () => {
    yard.story.collect(yard.story.sites.centre, yard.story.item(car));
    await yard.arrive();
    const subject = `${yard.story.sites.centre} ${car.classCode}`;
    const kinds = ['vehicle-dismantling', 'dwell'] as const;
    const at = async (days: number) => {
      await yard.sweep(days * 24, ...kinds);
      return Promise.all(kinds.map((kind) => yard.alarms(kind)));
    };
    expect(await at(75.9)).toEqual([[], []]);
    expect(await at(77)).toMatchObject([[{ subject, limit: 14, isGone: false }], []]);
    expect(await at(89)).toMatchObject([[{ subject, isGone: false }], []]);
    expect(await at(90.2)).toMatchObject([[{ isGone: true }], [{ subject, limit: 90, isGone: false }]]);
    expect(await at(91)).toMatchObject([[{ isGone: true }], [{ isGone: false }]]);
  });
});
