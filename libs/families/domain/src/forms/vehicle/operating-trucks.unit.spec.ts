import { describe, expect, it } from '@jest/globals';
import type { Details } from '@huihuan/contracts-events';
import { nationalBook, rulesOn } from '@huihuan/rules-domain';
import { askedFields } from '../../form.ts';
import { judgeIntake } from '../../judge-intake.ts';
import { planKindOf } from './plan-kind.ts';
import { vehicleFields } from './vehicle-fields.ts';
import { supervisedKindOf } from './vehicle-kind.ts';

const small = 'vehicle.small-truck';
const isAsked = (details: Details, classCode: string): boolean =>
  askedFields(vehicleFields, { details, classCode, day: '2026-05-01' }).some(({ name }) => name === 'inOperation');
const found = (details: Details, classCode: string, day: string): readonly unknown[] => {
  const rules = rulesOn(nationalBook, { day, areaCode: '410122', siteId: null });
  const judged = judgeIntake('vehicle', { classCode, details: { ...described, ...details } }, rules);
  if (!judged.ok) return [judged.problem.code, judged.problem.path];
  return judged.value.map(({ effect, problem }) => [effect, problem.code, problem.path]);
};

const described: Details = {
  ...{ model: '示例牌 SL1040', fuel: 'diesel', emissionStage: 'china-3', plateState: 'both' },
  ...{ engineNumberState: 'worn', papers: ['registration-certificate', 'plates', 'driving-permit'] },
  assemblies: ['engine', 'frame', 'gearbox', 'steering-gear', 'axles'],
  ...{ pledged: false, pledgeCheckedOn: '2026-05-01', seized: false, seizureCheckedOn: '2026-05-01' },
  ...{ theftSuspected: false, theftCheckedOn: '2026-05-01' },
};

describe('whether a vehicle was in operation', () => {
  it.each<[string, string, boolean]>([
    ['truck-heavy', 'vehicle.large-truck', true],
    ['truck-dangerous-goods', 'vehicle.large-truck', true],
    ['truck-light', 'vehicle.large-truck', true],
    ['truck-light', small, true],
    ['truck-mini', small, false],
    ['city-bus', 'vehicle.large-coach', false],
    ['passenger-private-small', 'vehicle.passenger-car', false],
  ])('of %s of the class %s is asked: %s', (vehicleUse, classCode, asked) =>
    expect(isAsked({ vehicleUse }, classCode)).toBe(asked),
  );

  it('unsaid keeps a large truck for a supervisor, and is told of a medium or light one since plans count them', () => {
    const unsaid = '/inOperation';
    expect(found({ vehicleUse: 'truck-heavy' }, 'vehicle.large-truck', '2026-05-01')).toEqual([
      ['supervisor', 'detail.missing', unsaid],
    ]);
    expect(found({ vehicleUse: 'truck-light' }, small, '2026-05-01')).toEqual([['warn', 'detail.missing', unsaid]]);
    expect(found({ vehicleUse: 'truck-light', inOperation: false }, small, '2026-05-01')).toEqual([]);
    expect(found({ vehicleUse: 'truck-light' }, small, '2023-12-31')).toEqual([]);
  });

  it('puts no medium truck of the small class under supervision', () => {
    const details = { vehicleUse: 'truck-light', inOperation: true };
    expect(supervisedKindOf({ details, classCode: small })).toBeNull();
    expect(supervisedKindOf({ details, classCode: 'vehicle.large-truck' })).toBe('truck-in-operation');
  });

  it.each<[string, Details, string, readonly unknown[]]>([
    ['said yes', { vehicleUse: 'truck-light', inOperation: true, ...described }, small, ['operating', 'china-3']],
    ['said no', { vehicleUse: 'truck-light', inOperation: false, ...described }, small, ['not-operating', 'china-3']],
    ['not asked', { vehicleUse: 'truck-light', ...described }, small, ['not-asked', 'china-3']],
    ['without any form', {}, small, ['not-asked', 'unknown']],
    ['of gas', { vehicleUse: 'truck-heavy', fuel: 'gas', inOperation: true }, 'x', ['operating', 'unknown']],
    ['electric', { vehicleUse: 'truck-light', fuel: 'electric', inOperation: true }, 'x', ['operating', 'none']],
    ['of no truck', { vehicleUse: 'city-bus', ...described }, 'vehicle.large-coach', [null, null]],
  ])('counts a truck %s', (_, details, classCode, [operation, truckStage]) =>
    expect(planKindOf({ details, classCode })).toMatchObject({ operation, truckStage }),
  );
});
