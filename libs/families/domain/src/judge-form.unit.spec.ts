import { describe, expect, it } from '@jest/globals';
import type { Details } from '@huihuan/contracts-events';
import type { FormField } from './form.ts';
import { judgeForm } from './judge-form.ts';
import { judgeIntake } from './judge-intake.ts';
import { rulesOf } from './testing-rules.support.spec.ts';

const flag = (name: string, more: Partial<FormField> = {}): FormField =>
  ({ name, zh: `“${name}”`, en: name, kind: 'flag', needed: true, ...more }) as FormField;

const fields = [
  flag('whole'),
  flag('papers', { ruleId: 'by-supervisor' }),
  flag('pledged', { ruleId: 'by-law' }),
  flag('colour', { needed: false }),
];
const rules = rulesOf({ 'by-supervisor': 'supervisor', 'by-law': 'refuse' });

const judged = (details: Details | undefined, held = rules) => {
  const result = judgeForm(fields, { details, classCode: 'vehicle.car' }, held);
  return result.ok
    ? result.value.map(({ effect, problem }) => [effect, problem.code, problem.path])
    : [result.problem.code, result.problem.path];
};

describe('the form of a hand-in', () => {
  it('is right when all that is needed was said', () =>
    expect(judged({ whole: true, papers: true, pledged: false })).toEqual([]));

  it('is refused without what the form itself or a strict rule needs', () => {
    expect(judged({ papers: true, pledged: false })).toEqual(['detail.missing', '/whole']);
    expect(judged({ whole: true, papers: true })).toEqual(['detail.missing', '/pledged']);
  });

  it('is doubtful without what a rule leaves to a supervisor', () =>
    expect(judged({ whole: true, pledged: false })).toEqual([['supervisor', 'detail.missing', '/papers']]));

  it('is odd without what a rule only asks for', () =>
    expect(judged({ whole: true, pledged: false }, rulesOf({ 'by-supervisor': 'warn', 'by-law': 'clock' }))).toEqual([
      ['warn', 'detail.missing', '/papers'],
    ]));

  it('needs nothing by a rule that does not hold on the day', () =>
    expect(judged({ whole: true }, rulesOf({}))).toEqual([]));

  it('that was said wrong is refused even where it is not needed', () =>
    expect(judged({ whole: true, pledged: false, papers: 'yes' })).toEqual(['detail.wrong', '/papers']));
});

describe('a hand-in by a tablet that knows no form', () => {
  it('is told, whatever the rules do with a form that lacks something, and what is to be added', () => {
    expect(judged(undefined)).toEqual([['warn', 'detail.form-missing', '']]);
    const held = rulesOf({ 'by-supervisor': 'supervisor' });
    expect(judgeForm(fields, { details: undefined, classCode: 'vehicle.car' }, held)).toMatchObject({
      value: [{ problem: { details: { fields: ['whole', 'papers'] } } }],
    });
  });

  it('is as it always was where the form needs nothing', () =>
    expect(judgeForm([flag('colour', { needed: false })], { details: undefined, classCode: 'x' }, rules)).toEqual({
      ok: true,
      value: [],
    }));
});

it('goods that nobody hands in are asked nothing, so that nothing may be said of them', () => {
  const given = { classCode: 'part.door', details: { whole: true } };
  expect(judgeIntake('part', given, rules)).toMatchObject({ ok: false, problem: { code: 'detail.unknown' } });
  expect(judgeIntake('part', { ...given, details: undefined }, rules)).toEqual({ ok: true, value: [] });
});
