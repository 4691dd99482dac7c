import type { Details, Family } from '@huihuan/contracts-events';
import { nationalRules, rulesOn } from '@huihuan/rules-domain';
import { judgeGate } from '../judge-gate.ts';
import { judgeIntake } from '../judge-intake.ts';
import type { Gate, KnownItem, StepDone } from '../step.ts';

export const lawOf = (day: string) =>
  rulesOn({ rules: nationalRules, local: [] }, { day, areaCode: '410122', siteId: null });

export const record = (step: string, details: Details, more: Partial<StepDone> = {}): StepDone => ({
  ...{ step, stepId: `${step}-1`, result: 'done', details, staffId: null, witnessId: null },
  ...{ occurredAt: '2026-05-01T09:00:00+08:00', ...more },
});

export const item = (classCode: string, details: Details, ...steps: readonly StepDone[]): KnownItem => ({
  ...{ itemId: 'one', family: classCode.slice(0, classCode.indexOf('.')) as Family, classCode, details, steps },
});

/** What stands against an act: effect, code, and the step that is missing. */
export const against = (known: KnownItem, gate: Gate, day = '2026-05-02') =>
  judgeGate(known, gate, lawOf(day)).map(({ effect, problem }) => [effect, problem.code, problem.details?.['step']]);

export interface HandIn {
  readonly details?: Details;
  readonly day?: string;
  readonly grams?: number;
}

/** What is said of a hand-in: effect, code and path of each finding; of a refused one its code and path. */
export const handIn = (classCode: string, { details, day = '2026-05-02', grams }: HandIn) => {
  const family = classCode.slice(0, classCode.indexOf('.')) as Family;
  const given = { classCode, details, ...(grams === undefined ? {} : { grams }) };
  const judged = judgeIntake(family, given, lawOf(day));
  return judged.ok
    ? judged.value.map(({ effect, problem }) => [effect, problem.code, problem.path])
    : [['refused', judged.problem.code, judged.problem.path]];
};
