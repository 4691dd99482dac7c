import type { ClosingOutcome, GradeOutcome } from '@huihuan/contracts-events';
import { certificateOfReuse, type PlannedCertificate } from './families/plan-certificates.ts';
import { stepOf, stepsFor, type PlannedStep } from './families/plan-steps.ts';
import { isGutted } from './families/goods-details.ts';
import { shares } from './families/shares.ts';
import type { Good } from './goods.ts';
import type { Planner } from './plan-trips.ts';
import { classOf } from './simulated-network.ts';

export interface Grade {
  readonly good: Good;
  readonly outcome: GradeOutcome;
  readonly measurements: Readonly<Record<string, number | string>>;
}

export interface PlannedReuse {
  readonly good: Good;
  readonly outcome: ClosingOutcome;
  /** Done before it is sold, or after somebody tried to sell it without. */
  readonly steps: readonly PlannedStep[];
  readonly forgets: boolean;
  readonly certificate: PlannedCertificate | null;
}

/** What becomes of the goods of one centre. */
export interface GradingPlan {
  readonly grades: readonly Grade[];
  readonly dismantled: readonly Good[];
  /** Used again as they are: their life in the network ends at the centre. */
  readonly closed: readonly PlannedReuse[];
  /** Nothing to take apart: sold as they are. */
  readonly forwarded: readonly Good[];
}

/** What is whole, and what keeps data only with the consent of its owner or without data. */
const mayBeReused = ({ family, details }: Good): boolean =>
  ((family === 'appliance' && !isGutted(details)) || family === 'device') && details['dataWay'] !== 'destroy';

const planReuse = (good: Good, outcome: ClosingOutcome, siteId: string, planner: Planner): PlannedReuse => {
  const wipe = good.details['dataWay'] === 'wipe';
  const steps = [
    ...(wipe ? [stepOf('wipe-data', good, { siteId, planner })] : []),
    ...stepsFor('close-reuse', good, { siteId, planner }),
  ];
  const certificate = certificateOfReuse(good, planner);
  return { good, outcome, steps, forgets: planner.chance.happens(shares.stepForgotten.share), certificate };
};

const decide = (good: Good, { chance }: Planner): Grade => {
  if (['traction-battery', 'light-battery'].includes(good.family)) {
    const soh = chance.between(35, 95);
    const cascaded = good.family === 'traction-battery' && soh >= 80;
    return { good, outcome: cascaded ? 'cascade' : 'dismantle', measurements: { sohPercent: soh } };
  }
  const reusable = mayBeReused(good) && chance.happens(0.1);
  return {
    good,
    outcome: reusable ? 'reuse' : 'dismantle',
    measurements: { functionTest: reusable ? 'passed' : 'failed' },
  };
};

const closingOf: Readonly<Partial<Record<GradeOutcome, ClosingOutcome>>> = { cascade: 'cascaded', reuse: 'reused' };

export const planGrading = (goods: readonly Good[], siteId: string, planner: Planner): GradingPlan => {
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
      return closing === undefined ? [] : [planReuse(good, closing, siteId, planner)];
    }),
    forwarded: goods.filter((good) => !canBeTakenApart(good)),
  };
};
