import { describe, expect, it } from '@jest/globals';
import { checkRecord, checkStep, type StepStated } from './judge-step.ts';
import type { Step } from './step.ts';

const drain: Step = {
  ...{ name: 'drain-fluids', zh: '排放油液', en: 'drain the fluids', families: ['vehicle'] },
  fields: [
    {
      ...{ name: 'grams', zh: '重量', en: 'weight', kind: 'number', unit: 'g', least: 1, most: 9000, decimals: 0 },
      needed: true,
    },
  ],
  ...{ evidence: ['photo-after'], witness: true, ruleId: null, before: [] },
};
const [one, other] = ['0190e7a2-0000-7000-8000-000000000001', '0190e7a2-0000-7000-8000-000000000002'] as const;
const right: StepStated = {
  ...{ step: 'drain-fluids', result: 'done', details: { grams: 4200 }, evidence: [{ kind: 'photo-after' }] },
  ...{ staffId: one, witnessId: other },
};
const onDay = { classCode: 'vehicle.car', day: '2026-03-01' };

const refused = (more: Partial<StepStated>) => {
  const checked = checkRecord(drain, { ...right, ...more }, onDay);
  return checked.ok ? undefined : [checked.problem.code, checked.problem.path];
};

describe('a record of a step', () => {
  it('is taken when it has what the step asks', () => expect(refused({})).toBeUndefined());

  it.each<[string, string, Partial<StepStated>]>([
    ['detail.missing', '/details/grams', { details: {} }],
    ['detail.wrong', '/details/grams', { details: { grams: 0 } }],
    ['step.evidence-missing', '/evidence', { evidence: [{ kind: 'photo' }] }],
    ['step.witness-missing', '/witnessId', { witnessId: null }],
    ['step.witness-same', '/witnessId', { witnessId: one }],
  ])('is refused with %s at %s', (code, path, more) => expect(refused(more)).toEqual([code, path]));

  it('of what was tried in vain needs neither values nor photos, but nothing wrong', () => {
    expect(refused({ result: 'failed', details: {}, evidence: [] })).toBeUndefined();
    expect(refused({ result: 'failed', details: { grams: -1 } })).toEqual(['detail.wrong', '/details/grams']);
  });

  it('is for a step of the family', () =>
    expect(checkStep({ ...right, step: 'sing' }, { ...onDay, family: 'vehicle' })).toMatchObject({
      ok: false,
      problem: { code: 'step.unknown', path: '/step' },
    }));
});
