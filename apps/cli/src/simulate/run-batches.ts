import type { PlannedBatch } from '@huihuan/simulation-domain';
import type { NetworkClient } from './network-client.ts';

export const openBatch = async (client: NetworkClient, siteId: string, batch: PlannedBatch): Promise<void> => {
  const { batchId, code, family } = batch;
  await client.act('/api/sorting/batches', { id: batchId, siteId, code, family });
  client.tally.batches += 1;
};

/** Closes a batch once its jobs are closed; where they are out together, only with the word of a supervisor. */
export const closeBatch = async (client: NetworkClient, batch: PlannedBatch): Promise<void> => {
  const { batchId, explainedBy, staysOpen, idOf } = batch;
  if (staysOpen) return;
  const path = `/api/sorting/batches/${batchId}/close`;
  if (explainedBy !== null) await client.mistake(path, { id: idOf('close-too-soon') }, [409]);
  const explanation = explainedBy === null ? null : { text: '批次投料含水含杂，超出允差', supervisorId: explainedBy };
  await client.act(path, { id: idOf('close'), ...(explanation === null ? {} : { explanation }) });
};
