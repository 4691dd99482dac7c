import { codesOfOutput, type CentrePlan, type DismantlingJob, type Trip } from '@huihuan/simulation-domain';
import { z } from 'zod';
import { pause } from '../terminal/pause.ts';
import { orGiveUp, type NetworkClient } from './network-client.ts';
import { answered, sendTrip } from './send-trip.ts';
import { noteUnexpected } from './tally.ts';

const gradeAnswers = z.object({
  answers: z.array(z.looseObject({ status: z.string(), problem: z.looseObject({ code: z.string() }).optional() })),
});

const gradesAtOnce = 200;

/** What a sorting centre does with what has arrived: grade, take apart, pass on, deliver. */
export const runCentre = async (client: NetworkClient, centre: CentrePlan, rideSeconds: number): Promise<void> => {
  await grade(client, centre);
  for (const job of centre.jobs) await orGiveUp(runJob(client, job, centre));
  for (const { good, outcome } of centre.grading.closed)
    await orGiveUp(
      client.act('/api/sorting/closures', {
        id: closureId(centre, good.itemId),
        siteId: centre.siteId,
        itemIds: [good.itemId],
        outcome,
        reason: '检测合格，交付再使用',
        ...answered(centre),
      }),
    );
  await Promise.all(centre.deliveries.map((trip) => orGiveUp(deliver(client, trip, rideSeconds))));
};

const closureId = ({ idOf }: CentrePlan, itemId: string): string => idOf(`closure/${itemId}`);

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

const runJob = async (client: NetworkClient, job: DismantlingJob, centre: CentrePlan): Promise<void> => {
  const { jobId, siteId, inputs, outputs, loss, explainedBy, idOf } = job;
  const itemIds = inputs.map(({ itemId }) => itemId);
  await client.act('/api/sorting/jobs', { id: jobId, siteId, itemIds, ...answered(centre) });
  await client.act(`/api/sorting/jobs/${jobId}/outputs`, {
    id: idOf('outputs'),
    outputs: outputs.map(({ itemId, classCode, grams }) => ({
      ...{ itemId, classCode, grams },
      identifiers: codesOfOutput(itemId, classCode),
    })),
    loss,
  });
  if (explainedBy !== null)
    await client.mistake(`/api/sorting/jobs/${jobId}/close`, { id: idOf('close-too-soon') }, [409, 422]);
  await client.act(`/api/sorting/jobs/${jobId}/close`, {
    id: idOf('close'),
    ...answered(centre),
    ...(explainedBy === null ? {} : { explanation: { text: '来料含水含杂，超出允差', supervisorId: explainedBy } }),
  });
  client.tally.dismantled += inputs.length;
  client.tally.produced += outputs.length;
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
  client.tally.delivered += trip.goods.length;
};
