import { describe, expect, it } from '@jest/globals';
import { gradeOutcomes, type GradeOutcome } from '@huihuan/contracts-events';
import type { Result } from '@huihuan/kernel-domain';
import { nationalBook } from '@huihuan/rules-domain';
import { decideGrade, type GradeItem } from './decide-grade.ts';
import { gradeRules } from './grade-rules.ts';
import { centre, findHolding, fridge, held, id, now } from './testing/line.support.spec.ts';

const battery = fridge(2, { family: 'traction-battery', classCode: 'traction-battery.pack' });
const car = fridge(3, { family: 'vehicle', classCode: 'vehicle.passenger-car' });
const context = {
  now,
  rules: nationalBook,
  site: (siteId: string) => (siteId === centre.siteId ? centre : undefined),
  holding: findHolding([
    held(fridge(1)),
    held(battery),
    held(car),
    held(fridge(4), { state: 'packed', containerId: id(50) }),
    held(fridge(5), { blockedBy: ['discrepancy:x'] }),
    held(fridge(6), { state: 'in-process', jobId: id(60) }),
  ]),
};
const command = (itemId: string, outcome: GradeOutcome): GradeItem => ({
  ...{ siteId: centre.siteId, itemId, outcome, reason: '外观完好', measurements: { soh: 0.82 }, staffId: null },
});
const codeOf = (result: Result<unknown>): string => (result.ok ? 'accepted' : result.problem.code);
const grade = (itemId: string, outcome: GradeOutcome) => codeOf(decideGrade(command(itemId, outcome), context));

describe('grading', () => {
  it('says what becomes of an item, with the measurements behind it', () => {
    expect(decideGrade(command(battery.itemId, 'cascade'), context)).toEqual({
      ok: true,
      value: {
        type: 'cn.huihuan.item.graded.v1',
        data: { ...command(battery.itemId, 'cascade'), classCode: 'traction-battery.pack' },
      },
    });
  });

  it('forbids what the rules forbid: a scrapped vehicle is taken apart, and cascade use is for batteries', () => {
    expect(grade(car.itemId, 'dismantle')).toBe('accepted');
    expect(grade(car.itemId, 'reuse')).toBe('grade.not-allowed');
    expect(grade(fridge(1).itemId, 'cascade')).toBe('grade.not-allowed');
    expect(grade(fridge(1).itemId, 'reuse')).toBe('accepted');
    expect(codeOf(decideGrade(command(car.itemId, 'reuse'), { ...context, now: '2019-05-01T00:00:00Z' }))).toBe(
      'accepted',
    );
  });

  it('says in words of the field what is forbidden and what is left', () => {
    const refused = decideGrade(command(car.itemId, 'dispose-hazardous'), context);
    expect(refused).toMatchObject({
      problem: {
        zh: '该类物品不能定级为“按危废处置”（报废机动车回收管理办法（国务院令第715号）：禁止整车再销售），只能是：拆解',
        details: { outcome: 'dispose-hazardous', allowed: ['dismantle'] },
      },
    });
    const { zh, en } = refused.ok ? { zh: '', en: '' } : refused.problem;
    for (const code of gradeOutcomes.filter((one) => one.includes('-'))) expect(`${zh}${en}`).not.toContain(code);
    expect(zh).not.toMatch(/[a-z]/);
  });

  it('is for what is in stock and not blocked', () => {
    expect(grade(fridge(4).itemId, 'reuse')).toBe('accepted');
    expect(grade(fridge(5).itemId, 'reuse')).toBe('item.blocked');
    expect(grade(fridge(6).itemId, 'reuse')).toBe('item.in-process');
    expect(grade(id(99), 'reuse')).toBe('item.unknown');
    expect(codeOf(decideGrade({ ...command(car.itemId, 'dismantle'), siteId: id(2) }, context))).toBe('item.elsewhere');
  });

  it('follows rules that say where they come from and since when', () => {
    expect(gradeRules.every((rule) => rule.document !== '' && rule.validFrom !== '')).toBe(true);
  });
});
