import type { Details } from '@huihuan/contracts-events';
import { needsWitness, stepNamed, stepsBefore, type Gate, type Step } from '@huihuan/families-domain';
import { sha256Hex } from '@huihuan/kernel-domain';
import type { Good } from '../goods.ts';
import type { Planner } from '../plan-trips.ts';
import { peopleAt } from '../simulated-network.ts';
import { onlyAsked } from './filled.ts';
import { stepDetails } from './step-details.ts';

/** The body of one record of a step. */
export interface PlannedStep {
  readonly id: string;
  readonly siteId: string;
  readonly itemId: string;
  readonly step: string;
  readonly result: 'done' | 'failed';
  readonly details: Details;
  /** Pictures and documents by their digests; the simulation takes none and sends none. */
  readonly evidence: readonly { readonly kind: string; readonly sha256: string }[];
  readonly staffId: string | null;
  readonly witnessId: string | null;
}

interface At {
  readonly siteId: string;
  readonly planner: Planner;
}

/** The steps that an act on a good waits for, as they are done at a site. */
export const stepsFor = (gate: Gate, good: Good, { siteId, planner }: At): readonly PlannedStep[] => {
  const { classCode, family, details } = good;
  return stepsBefore(gate, family, { details, classCode, day: planner.day }).map((step) =>
    record(step, good, { siteId, planner }),
  );
};

/** A step by its name, done or tried in vain. @throws TypeError for a name that the family does not have */
export const stepOf = (name: string, good: Good, at: At, result: PlannedStep['result'] = 'done'): PlannedStep => {
  const step = stepNamed(good.family, name);
  if (step === undefined) throw new TypeError(`${good.family} has no step ${name}`);
  return record(step, good, at, result);
};

const record = (
  step: Step,
  good: Good,
  { siteId, planner }: At,
  result: PlannedStep['result'] = 'done',
): PlannedStep => {
  const { itemId, classCode } = good;
  const id = planner.idOf(`step/${siteId}/${itemId}/${step.name}/${result}`);
  const said = result === 'done' ? stepDetails(step.name, good, planner) : {};
  const details = onlyAsked(step.fields, { details: said, classCode, day: planner.day });
  const [staffId = null, witnessId = null] = peopleAt(planner.network, siteId);
  return {
    ...{ id, siteId, itemId, step: step.name, result, details, staffId },
    evidence: result === 'done' ? step.evidence.map((kind) => ({ kind, sha256: sha256Hex(`${id}/${kind}`) })) : [],
    witnessId: result === 'done' && needsWitness(step, { details }) ? witnessId : null,
  };
};
