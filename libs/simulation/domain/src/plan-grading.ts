import type { ClosingOutcome, GradeOutcome } from '@huihuan/contracts-events';
import type { Good } from './goods.ts';
import type { Planner } from './plan-trips.ts';
import { classOf } from './simulated-network.ts';

export interface Grade {
  readonly good: Good;
  readonly outcome: GradeOutcome;
  readonly measurements: Readonly<Record<string, number | string>>;
}

/** What becomes of the goods of one centre. */
export interface GradingPlan {
  readonly grades: readonly Grade[];
  readonly dismantled: readonly Good[];
  /** Used again as they are: their life in the network ends at the centre. */
  readonly closed: readonly { readonly good: Good; readonly outcome: ClosingOutcome }[];
  /** Nothing to take apart: sold as they are. */
  readonly forwarded: readonly Good[];
}

const decide = (good: Good, { chance }: Planner): Grade => {
  if (['traction-battery', 'light-battery'].includes(good.family)) {
    const soh = chance.between(35, 95);
    const cascaded = good.family === 'traction-battery' && soh >= 80;
    return { good, outcome: cascaded ? 'cascade' : 'dismantle', measurements: { sohPercent: soh } };
  }
  const reusable = ['appliance', 'device'].includes(good.family) && chance.happens(0.08);
  return {
    good,
    outcome: reusable ? 'reuse' : 'dismantle',
    measurements: { functionTest: reusable ? 'passed' : 'failed' },
  };
};

const closingOf: Readonly<Partial<Record<GradeOutcome, ClosingOutcome>>> = { cascade: 'cascaded', reuse: 'reused' };

export const planGrading = (goods: readonly Good[], planner: Planner): GradingPlan => {
  const { network } = planner;
  const canBeTakenApart = (good: Good): boolean => (classOf(network, good.classCode)?.yields.length ?? 0) > 0;
  const isItem = (good: Good): boolean => classOf(network, good.classCode)?.tracking === 'item';
  const grades = goods.filter((good) => canBeTakenApart(good) && isItem(good)).map((good) => decide(good, planner));
  const dismantled = grades.filter(({ outcome }) => outcome === 'dismantle').map(({ good }) => good);
  return {
    grades,
    dismantled: [...dismantled, ...goods.filter((good) => canBeTakenApart(good) && !isItem(good))],
    closed: grades.flatMap(({ good, outcome }) => {
      const closing = closingOf[outcome];
      return closing === undefined ? [] : [{ good, outcome: closing }];
    }),
    forwarded: goods.filter((good) => !canBeTakenApart(good)),
  };
};
