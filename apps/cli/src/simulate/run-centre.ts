import {
  codesOfOutput,
  type CentrePlan,
  type DismantlingJob,
  type PlannedReuse,
  type Trip,
} from '@huihuan/simulation-domain';
import { z } from 'zod';
import { pause } from '../terminal/pause.ts';
import { closeBatch, openBatch } from './run-batches.ts';
import { confirmManifests } from './manifests.ts';
import { orGiveUp, type NetworkClient } from './network-client.ts';
import { certify, fileReport, recordSteps } from './record-steps.ts';
import { sendTrip } from './send-trip.ts';
import { noteUnexpected } from './tally.ts';

const gradeAnswers = z.object({
  answers: z.array(z.looseObject({ status: z.string(), problem: z.looseObject({ code: z.string() }).optional() })),
});

const gradesAtOnce = 200;

/** What a sorting centre does with what has arrived: grade, take apart, certify, report, pass on, deliver. */
export const runCentre = async (client: NetworkClient, centre: CentrePlan, rideSeconds: number): Promise<void> => {
  const { siteId } = centre;
  await grade(client, centre);
  for (const batch of centre.batches) await orGiveUp(openBatch(client, siteId, batch));
  for (const job of centre.jobs) await orGiveUp(runJob(client, job));
  for (const batch of centre.batches) await orGiveUp(closeBatch(client, batch));
  for (const reuse of centre.grading.closed) await orGiveUp(sell(client, centre, reuse));
  for (const filing of centre.filings) await orGiveUp(fileReport(client, siteId, filing));
  await Promise.all(centre.deliveries.map((trip) => orGiveUp(deliver(client, trip, rideSeconds))));
};

/** Goods that go back into use; now and then somebody forgets what has to be done before. */
const sell = async (
  client: NetworkClient,
  { siteId, idOf }: CentrePlan,
  { good: { itemId }, outcome, steps, forgets, certificate }: PlannedReuse,
): Promise<void> => {
  const path = '/api/sorting/closures';
  const closure = { siteId, itemIds: [itemId], outcome, reason: '检测合格，交付再使用' };
  if (forgets && steps.length > 0)
    await client.mistake(path, { ...closure, id: idOf(`closure-too-soon/${itemId}`) }, [409]);
  await recordSteps(client, 'sorting', steps);
  if (certificate !== null) await certify(client, siteId, certificate);
  await client.act(path, { ...closure, id: idOf(`closure/${itemId}`) });
};

const grade = async (client: NetworkClient, { siteId, grading, idOf }: CentrePlan): Promise<void> => {
  for (let start = 0; start < grading.grades.length; start += gradesAtOnce) {
    const rows = grading.grades.slice(start, start + gradesAtOnce).map(({ good, outcome, measurements }) => ({
      itemId: good.itemId,
      outcome,
      reason: '检测定级',
      measurements,
    }));
    const path = '/api/sorting/grades';
    const answer = gradeAnswers.safeParse(await client.act(path, { id: idOf(`grades/${start}`), siteId, rows }));
    if (!answer.success) continue;
    for (const { status, problem } of answer.data.answers)
      if (status === 'accepted') client.tally.graded += 1;
      else
        noteUnexpected(client.tally, { path, status: 200, code: problem?.code ?? '', detail: 'a grade was refused' });
  }
};

const runJob = async (client: NetworkClient, job: DismantlingJob): Promise<void> => {
  const { jobId, siteId, inputs, outputs, explainedBy, steps, certificate, batchId, idOf } = job;
  const itemIds = inputs.map(({ itemId }) => itemId);
  const start = { id: jobId, siteId, itemIds, ...(batchId === null ? {} : { batchId }) };
  if (steps.forgets === 'start') await client.mistake('/api/sorting/jobs', { ...start, id: idOf('too-soon') }, [409]);
  await recordSteps(client, 'sorting', steps.beforeStart);
  await client.act('/api/sorting/jobs', start);
  await weighOutputs(client, job);
  if (steps.forgets === 'close')
    await client.mistake(`/api/sorting/jobs/${jobId}/close`, { id: idOf('close-without-steps') }, [409]);
  await recordSteps(client, 'sorting', steps.beforeClose);
  if (explainedBy !== null)
    await client.mistake(`/api/sorting/jobs/${jobId}/close`, { id: idOf('close-too-soon') }, [409, 422]);
  await client.act(`/api/sorting/jobs/${jobId}/close`, {
    id: idOf('close'),
    ...(explainedBy === null ? {} : { explanation: { text: '来料含水含杂，超出允差', supervisorId: explainedBy } }),
  });
  if (certificate !== null) await certify(client, siteId, certificate);
  client.tally.dismantled += inputs.length;
  client.tally.produced += outputs.length;
  if (job.moisture !== null) client.tally.measured += 1;
};

/** Weighs what came out, and measures it where the inputs were measured. */
const weighOutputs = async (client: NetworkClient, job: DismantlingJob): Promise<void> => {
  const { jobId, outputs, loss, moisture, idOf } = job;
  const path = `/api/sorting/jobs/${jobId}`;
  const weighed = outputs.map(({ itemId, classCode, grams }) => ({
    ...{ itemId, classCode, grams },
    identifiers: codesOfOutput(itemId, classCode),
  }));
  if (moisture?.forgets === true) {
    await client.act(`${path}/outputs`, { id: idOf('outputs-unmeasured'), outputs: weighed, loss });
    await client.mistake(`${path}/close`, { id: idOf('close-unmeasured') }, [409]);
  }
  const measuredAt = new Date().toISOString();
  const lines = weighed.map((output) => {
    const permille = moisture?.permille.get(output.itemId);
    return permille === undefined
      ? output
      : { ...output, moisture: { permille, method: moisture?.method, measuredAt } };
  });
  await client.act(`${path}/outputs`, { id: idOf('outputs'), outputs: lines, loss });
};

const deliver = async (client: NetworkClient, trip: Trip, rideSeconds: number): Promise<void> => {
  await sendTrip(client, 'sorting', trip, rideSeconds);
  await pause(trip.ride.real * rideSeconds * 1000, client.signal);
  await client.act(`/api/sorting/shipments/${trip.shipmentId}/delivery`, {
    id: trip.idOf('delivery'),
    outcome: 'recycled',
    documentReference: `LD-${trip.shipmentId.slice(-8)}`,
    reason: '下游企业签收',
  });
  await confirmManifests(client, { tier: 'sorting', way: 'downstream-confirmation' }, trip);
  client.tally.delivered += trip.goods.length;
};
