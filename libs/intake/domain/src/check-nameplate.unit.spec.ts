import { expect, it } from '@jest/globals';
import { families } from '@huihuan/contracts-events';
import { decideIntake } from './decide-intake.ts';
import type { IntakeRow } from './intake-row.ts';
import { batteryClass, context, fridge, point } from './testing/counter.support.spec.ts';

const details = { codeMissing: true, nameplate: '52 kWh', ownCode: 'ZM-0007' };
const photo = { kind: 'photo', sha256: 'a'.repeat(64) } as const;
const warnings = (said: Partial<IntakeRow>) => {
  const site = { ...point, acceptsFamilies: [...families] };
  const row: IntakeRow = { ...fridge, classCode: batteryClass.classCode, ...said };
  const decided = decideIntake({ siteId: point.siteId, row }, { ...context, site: () => site });
  if (!decided.ok) throw new Error(decided.problem.en);
  return decided.value.warnings.map(({ code }) => code);
};

it('a traction battery without a code is told where nobody took a photo of its nameplate', () => {
  expect(warnings({ details, evidence: [] })).toContain('photo.nameplate-missing');
  expect(warnings({ details, evidence: [photo] })).not.toContain('photo.nameplate-missing');
  expect(warnings({ details: {}, evidence: [] })).not.toContain('photo.nameplate-missing');
});
