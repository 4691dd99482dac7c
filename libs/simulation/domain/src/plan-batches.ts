import type { Family } from '@huihuan/contracts-events';
import { shares } from './families/shares.ts';
import type { Good } from './goods.ts';
import { groupBy } from './group-by.ts';
import { toleranceOfInputs, type DismantlingJob } from './plan-dismantling.ts';
import type { Planner } from './plan-trips.ts';
import { staffAt } from './simulated-network.ts';

/** A processing batch (生产批次): jobs on goods of one family that share one balance. */
export interface PlannedBatch {
  readonly batchId: string;
  readonly code: string;
  readonly family: Family;
  /** Who explains the balance of all jobs together; `null` where it comes out. */
  readonly explainedBy: string | null;
  /** Left open at the end of the day: the machine is not empty yet. */
  readonly staysOpen: boolean;
  readonly idOf: (act: string) => string;
}

const gramsOf = (goods: readonly { readonly grams: number }[]): number =>
  goods.reduce((sum, { grams }) => sum + grams, 0);

/** Some jobs of a centre belong together: what goes in with the first comes out with the last. */
export const planBatches = (
  jobs: readonly DismantlingJob[],
  siteId: string,
  planner: Planner,
): { readonly jobs: readonly DismantlingJob[]; readonly batches: readonly PlannedBatch[] } => {
  const batches: PlannedBatch[] = [];
  // a vehicle answers for itself; measured and unmeasured goods have no common balance
  const groups = groupBy(jobs, ({ inputs: [first], moisture }) => `${first?.family} ${moisture !== null}`);
  const planned = [...groups.values()].flatMap((alike) => {
    const family = alike[0]?.inputs[0]?.family ?? 'vehicle';
    if (family === 'vehicle' || alike.length < 2 || !planner.chance.happens(shares.jobsOfBatch.share)) return alike;
    const { batch, members } = planBatch(alike, { family, siteId }, planner);
    batches.push(batch);
    return members;
  });
  return { jobs: planned, batches };
};

const planBatch = (
  alike: readonly DismantlingJob[],
  { family, siteId }: { readonly family: Family; readonly siteId: string },
  planner: Planner,
): { readonly batch: PlannedBatch; readonly members: readonly DismantlingJob[] } => {
  const batchId = planner.idOf(`batch/${alike[0]?.jobId ?? ''}`);
  const idOf = (act: string): string => planner.idOf(`${batchId}/${act}`);
  // nothing stops the closing of a job whose batch answers for its balance
  const members = heldBack(alike).map((job) => ({
    ...{ ...job, batchId, explainedBy: null },
    moisture: job.moisture === null ? null : { ...job.moisture, forgets: false },
  }));
  const isOut =
    !members.every(isMeasured) && Math.abs(sumOf(members, differenceOf)) > sumOf(members, toleranceOf(planner));
  const batch = {
    ...{ batchId, family, idOf, code: `PC-${planner.chance.between(100_000, 999_999)}` },
    explainedBy: isOut ? staffAt(planner.network, siteId, 'supervisor') : null,
    staysOpen: planner.chance.happens(shares.batchLeftOpen.share),
  };
  return { batch, members };
};

const sumOf = (jobs: readonly DismantlingJob[], figure: (job: DismantlingJob) => number): number =>
  jobs.reduce((sum, job) => sum + figure(job), 0);

const differenceOf = ({ inputs, outputs, loss }: DismantlingJob): number =>
  gramsOf(inputs) - gramsOf(outputs) - loss.grams;

const toleranceOf =
  ({ network }: Planner) =>
  ({ inputs }: DismantlingJob): number =>
    toleranceOfInputs(inputs, network);

const isMeasured = (job: DismantlingJob | undefined): boolean => job !== undefined && job.moisture !== null;

/** Part of what the first job gave is still in the machine, and is weighed with the same output of another job. */
const heldBack = (jobs: readonly DismantlingJob[]): readonly DismantlingJob[] => {
  const [first, ...others] = jobs;
  const held = [...(first?.outputs ?? [])].toSorted((one, other) => other.grams - one.grams)[0];
  const later = others.findLast(({ outputs }) => outputs.some(({ classCode }) => classCode === held?.classCode));
  // what is measured dries on the way: it is weighed where it came from
  if (held === undefined || later === undefined || isMeasured(first)) return jobs;
  const grams = Math.floor(held.grams / 3);
  const change = (outputs: readonly Good[], by: number): readonly Good[] =>
    outputs.map((output) => (output.classCode === held.classCode ? { ...output, grams: output.grams + by } : output));
  return jobs.map((job) => {
    if (job === first) return { ...job, outputs: change(job.outputs, -grams) };
    return job === later ? { ...job, outputs: change(job.outputs, grams) } : job;
  });
};
