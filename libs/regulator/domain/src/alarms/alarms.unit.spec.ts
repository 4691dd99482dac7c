import { describe, expect, it } from '@jest/globals';
import { alarmActs, alarmKinds } from '@huihuan/contracts-events';
import fc from 'fast-check';
import { alarmIdOf } from './alarm-id.ts';
import { alarmMeasures, ruleAt, usualRule, type AreaRule } from './alarm-rule.ts';
import type { AlarmCause, AlarmFact, AlarmState } from './alarm-state.ts';
import { actsOpen, decideHandling } from './decide-handling.ts';
import { decideRule } from './decide-rule.ts';
import { foldAlarm } from './fold-alarm.ts';

const alarmId = alarmIdOf('dwell', 'a', 0);
const cause: AlarmCause = {
  ...{ kind: 'dwell', subject: 'a', occurrence: 0, siteIds: [], about: [], since: '2026-03-01T00:00:00.000Z' },
  ...{ measured: 31, limit: 30 },
};
const person = '019b8be7-0000-7000-8000-0000000000a1';

const told = fc.oneof(
  fc.constant({ says: 'raised' as const, cause }),
  fc.constant({ says: 'cleared' as const }),
  fc.record({
    says: fc.constant('handled' as const),
    act: fc.constantFrom(...alarmActs),
    text: fc.constant('等待拼车'),
    byPersonId: fc.constantFrom(person, null),
  }),
);
const facts: fc.Arbitrary<readonly AlarmFact[]> = fc
  .array(told, { maxLength: 12 })
  .map((all) => all.map((each, seq) => ({ ...each, seq, at: new Date(seq).toISOString() })));

describe('an alarm', () => {
  it('has one id for one cause, another for each time that the cause comes back, and for each kind', () => {
    const subject = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(subject, subject, fc.nat(5), fc.nat(5), (one, other, first, second) => {
        const isSame = one === other && first === second;
        expect(alarmIdOf('dwell', one, first) === alarmIdOf('dwell', other, second)).toBe(isSame);
        expect(alarmIdOf('capacity', one, first)).not.toBe(alarmIdOf('dwell', one, first));
      }),
    );
  });

  it('is the same in whatever order and however often its facts are heard', () => {
    const heard = facts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
    );
    fc.assert(fc.property(heard, ([all, mixed]) => expect(foldAlarm(mixed)).toEqual(foldAlarm(all))));
  });

  it('goes forward only, and offers what is then accepted', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...alarmActs), (all, act) => {
        const before = foldAlarm(all);
        if (before === null) return;
        const decided = decideHandling(before, { alarmId, act, text: '等待拼车', byPersonId: person });
        expect(decided.ok).toBe(actsOpen(before).includes(act));
        const seq = all.length;
        const next = { says: 'handled', act, text: null, byPersonId: person, seq, at: cause.since } as const;
        const after = foldAlarm([...all, next]);
        expect(after?.clearedAt).toBe(before.clearedAt);
        if (before.progress === 'closed') expect(after?.progress).toBe('closed');
      }),
    );
  });

  const state = (progress: AlarmState['progress'], clearedAt: string | null = null) => ({ progress, clearedAt });
  const handling = (act: (typeof alarmActs)[number], text: string | null = null) => ({
    ...{ alarmId, act, text, byPersonId: person },
  });
  it.each([
    ['alarm.already-closed', state('closed'), handling('taken')],
    ['alarm.already-looked-at', state('explained'), handling('looked-at')],
    ['alarm.explanation-missing', state('open'), handling('explained')],
    ['alarm.not-explained', state('looked-at'), handling('closed')],
  ])('refuses with %s', (code, known, asked) => {
    expect(decideHandling(known, asked)).toMatchObject({ ok: false, problem: { code } });
  });

  it('is closed without an explanation where its cause is gone', () => {
    expect(decideHandling(state('open', cause.since), handling('closed'))).toMatchObject({ ok: true });
  });
});

describe('a rule', () => {
  const own = (areaCode: string | null, limit: number): AreaRule => ({
    ...{ kind: 'dwell', areaCode, rule: { isOn: true, limit } },
  });
  const rules = [own(null, 1), own('410000', 2), own('410100', 3), own('410122', 4), own('410122001', 5)];

  it.each([
    [null, 1],
    ['371525', 1],
    ['411000', 2],
    ['410184', 3],
    ['410122', 4],
    ['410122002', 4],
    ['410122001003', 5],
  ])('at %s is that of the smallest area around it', (areaCode, limit) => {
    expect(ruleAt(rules, 'dwell', areaCode)).toEqual({ isOn: true, limit });
    expect(ruleAt([...rules].reverse(), 'dwell', areaCode)).toEqual({ isOn: true, limit });
  });

  it.each(alarmKinds)('of %s is the usual one where no area has any', (kind) => {
    expect(ruleAt(rules.slice(1), kind, '371525')).toEqual(usualRule(kind));
    const { least, most, usual } = alarmMeasures[kind];
    expect(usual >= least && usual <= most).toBe(true);
  });

  it('lies within what makes sense', () => {
    const set = (limit: number) => ({
      ...{ ruleId: alarmId, kind: 'dwell' as const, areaCode: '410122', reason: '本县规定', byPersonId: null },
      rule: { isOn: true, limit },
    });
    expect(decideRule(set(0))).toMatchObject({ ok: false, problem: { code: 'alarm-rule.limit-out-of-range' } });
    expect(decideRule(set(15)).ok).toBe(true);
    expect(decideRule({ ...set(15), rule: null }).ok).toBe(true);
  });
});
