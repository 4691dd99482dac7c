import { toleranceGrams } from '@huihuan/kernel-domain';
import { groupBy } from './group-by.ts';
import { certificateOfVehicle, type PlannedCertificate } from './families/plan-certificates.ts';
import { planJobSteps, type JobSteps } from './families/plan-job-steps.ts';
import type { Good } from './goods.ts';
import type { Planner } from './plan-trips.ts';
import {
  classOf,
  staffAt,
  type SimulatedClass,
  type SimulatedNetwork,
  type SimulatedYield,
} from './simulated-network.ts';

/** What is stuck on a battery that comes out of another or of a car: a label of the centre's own. */
export const codesOfOutput = (
  itemId: string,
  classCode: string,
): readonly { readonly kind: 'serial'; readonly value: string }[] =>
  classCode.startsWith('traction-battery.')
    ? [{ kind: 'serial', value: `OWN-${itemId.slice(-12).toUpperCase()}` }]
    : [];

export interface DismantlingJob {
  readonly jobId: string;
  readonly siteId: string;
  readonly inputs: readonly Good[];
  readonly outputs: readonly Good[];
  readonly loss: { readonly grams: number; readonly reason: string };
  readonly steps: JobSteps;
  /** Of the vehicle that was taken apart. */
  readonly certificate: PlannedCertificate | null;
  /** A supervisor who explains why the balance does not come out; `null` where it does, or where its batch answers for it. */
  readonly explainedBy: string | null;
  /** The batch that shares one balance with it. */
  readonly batchId: string | null;
  /** How wet outputs are that were measured; `null` where nothing was. */
  readonly moisture: PlannedMoisture | null;
  readonly idOf: (act: string) => string;
}

/** Of a job whose inputs were measured by a step. */
export interface PlannedMoisture {
  readonly method: string;
  /** By output: whole per mille of its weight. */
  readonly permille: ReadonlyMap<string, number>;
  /** Somebody closes it before the outputs were measured, which is refused. */
  readonly forgets: boolean;
}

/** Vehicles are taken apart one by one, so that each part leads to its own. */
const inputsAtMost = ({ family }: Good): number => (family === 'vehicle' ? 1 : 6);

const expectedGrams = (yielded: SimulatedYield, input: Good, known: SimulatedClass): number =>
  'shareOfWeight' in yielded
    ? yielded.shareOfWeight * input.grams
    : (yielded.gramsPerUnit * input.grams) / known.plausibleGrams.typical;

/** By class of output: how many grams the inputs give together, a little more or less than the catalogue expects. */
const yieldsOf = (inputs: readonly Good[], { network, chance }: Planner): Map<string, number> => {
  const found = new Map<string, number>();
  for (const input of inputs) {
    const known = classOf(network, input.classCode);
    for (const yielded of known?.yields ?? []) {
      const grams = known === undefined ? 0 : expectedGrams(yielded, input, known) * (0.96 + chance.next() * 0.08);
      found.set(yielded.classCode, (found.get(yielded.classCode) ?? 0) + grams);
    }
  }
  return found;
};

/** Whole grams that leave one part in two hundred for dust and fluids, whatever the catalogue's averages add up to. */
const outputsOf = (
  inputs: readonly Good[],
  planner: Planner,
  idOf: (label: string) => string,
  share: number,
): Good[] => {
  const yields = yieldsOf(inputs, planner);
  const expected = [...yields.values()].reduce((sum, grams) => sum + grams, 0);
  const available = inputs.reduce((sum, { grams }) => sum + grams, 0) * share;
  return [...yields].flatMap(([classCode, grams]) => {
    const known = classOf(planner.network, classCode);
    const whole = Math.floor((grams * available) / expected);
    if (known === undefined || whole < 1) return [];
    return [{ itemId: idOf(`output/${classCode}`), classCode, family: known.family, grams: whole, details: {} }];
  });
};

/** How many grams the balance of a job may be out. */
export const toleranceOfInputs = (inputs: readonly Good[], network: SimulatedNetwork): number =>
  inputs.reduce((sum, { classCode, grams }) => {
    const known = classOf(network, classCode);
    return sum + (known === undefined ? 0 : toleranceGrams(known.toleranceBalance, grams));
  }, 0);

/** One job, now and then out of balance: then a supervisor of the centre explains it. */
const planJob = (inputs: readonly Good[], siteId: string, planner: Planner): DismantlingJob => {
  const { network, chance } = planner;
  const jobId = planner.idOf(`job/${inputs[0]?.itemId ?? ''}`);
  const idOf = (act: string): string => planner.idOf(`${jobId}/${act}`);
  const supervisor = staffAt(network, siteId, 'supervisor');
  const car = inputs.find(({ family }) => family === 'vehicle');
  const total = inputs.reduce((sum, { grams }) => sum + grams, 0);
  const tolerance = toleranceOfInputs(inputs, network);
  const wanting =
    supervisor !== null && total > tolerance * 5 && chance.happens(0.04)
      ? tolerance + chance.between(1, tolerance + 1)
      : 0;
  const outputs = outputsOf(inputs, planner, idOf, (0.995 * (total - wanting)) / total);
  const rest = total - wanting - outputs.reduce((sum, { grams }) => sum + grams, 0);
  return {
    jobId,
    siteId,
    inputs,
    outputs,
    loss: { grams: Math.max(0, rest), reason: '粉尘、水分与残液' },
    steps: planJobSteps(inputs, siteId, planner),
    certificate: car === undefined ? null : certificateOfVehicle(car, siteId, planner),
    explainedBy: wanting > 0 ? supervisor : null,
    ...{ batchId: null, moisture: null },
    idOf,
  };
};

/** Jobs for the goods of one centre, each of one class. */
export const planJobs = (goods: readonly Good[], siteId: string, planner: Planner): DismantlingJob[] => {
  const byClass = groupBy(goods, ({ classCode }) => classCode);
  return [...byClass.values()].flatMap((alike) => {
    const jobs: DismantlingJob[] = [];
    const atMost = alike[0] === undefined ? 1 : inputsAtMost(alike[0]);
    for (let start = 0; start < alike.length; start += atMost)
      jobs.push(planJob(alike.slice(start, start + atMost), siteId, planner));
    return jobs;
  });
};
