import type { Good } from '../goods.ts';
import type { Planner } from '../plan-trips.ts';
import { stepOf, stepsFor, type PlannedStep } from './plan-steps.ts';
import { shares } from './shares.ts';

/** What is done to the inputs of a job, and which of its acts somebody tries too soon. */
export interface JobSteps {
  readonly beforeStart: readonly PlannedStep[];
  readonly beforeClose: readonly PlannedStep[];
  readonly forgets: 'start' | 'close' | null;
}

export const planJobSteps = (inputs: readonly Good[], siteId: string, planner: Planner): JobSteps => {
  const at = { siteId, planner };
  const { chance } = planner;
  const wipes = inputs.filter(({ family, details }) => family === 'device' && details['dataWay'] === 'wipe');
  const unwipeable = wipes.filter(() => chance.happens(shares.wipeFails.share));
  const beforeStart = [
    ...inputs.flatMap((good) => stepsFor('start-job', good, at)),
    ...unwipeable.map((good) => stepOf('wipe-data', good, at, 'failed')),
  ];
  const beforeClose = [
    ...inputs.flatMap((good) => stepsFor('close-job', good, at)),
    ...unwipeable.map((good) => stepOf('destroy-data-carrier', good, at)),
    ...inputs.filter(({ family }) => family === 'vehicle').map((good) => stepOf('dismantling-video', good, at)),
  ];
  const forgotten = chance.happens(shares.stepForgotten.share);
  // the steps of other goods are told of, and their lack stops nobody
  const isVehicle = inputs.some(({ family }) => family === 'vehicle');
  if (unwipeable.length > 0 || (forgotten && isVehicle && chance.happens(0.5)))
    return { beforeStart, beforeClose, forgets: 'close' };
  return { beforeStart, beforeClose, forgets: forgotten && isVehicle ? 'start' : null };
};
