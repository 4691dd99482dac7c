import { ask, type keptConnections } from '../place/http.ts';
import type { Tablet } from '../place/tablet.ts';
import { openChains } from './chains.ts';
import { drawHandIn, type HandIn } from './hand-in.ts';
import type { Network } from './network.ts';
import { seeded, type Random } from './random.ts';

export const rowsOfRequest = 1000;

export interface Batch {
  readonly siteId: string;
  readonly handIns: readonly HandIn[];
  readonly events: readonly ReturnType<ReturnType<typeof openChains>['say']>[];
  readonly body: Buffer;
}

/** The batches of a round: the request as a tablet sends it, and the rows as they lie in the database. */
export const batchMaker = (network: Network, count: number) => {
  const random: Random = seeded(20_260_101);
  const chains = openChains(random);
  return (round: number): readonly Batch[] => {
    const now = Date.now();
    return Array.from({ length: count }, (_, index) => {
      const site = network.points[(round * count + index) % network.points.length];
      if (site === undefined) throw new Error('the network has no collection point');
      const handIns = Array.from({ length: rowsOfRequest }, () => drawHandIn(random, network, site, now));
      const { siteId } = site;
      return {
        siteId,
        handIns,
        events: handIns.map(({ collected }) => chains.say(siteId, collected, now)),
        body: Buffer.from(JSON.stringify({ siteId, rows: handIns.map(({ row }) => row) })),
      };
    });
  };
};

/** @throws where not every row was accepted */
export const sendBatch = async (
  url: string,
  { body }: Batch,
  agent: ReturnType<typeof keptConnections>,
): Promise<void> => {
  const { status, text } = await ask(url, '/api/collection/intakes/batch', agent, body);
  if (status !== 200 || !text.startsWith(`{"accepted":${rowsOfRequest},"refused":0`))
    throw new Error(`the intake answered ${status}: ${text.slice(0, 2000)}`);
};

/** The same rows, each signed by the tablet of its site when it was recorded. */
export const signedBatch = (batch: Batch, tablet: Tablet): Batch => {
  const deviceTime = new Date().toISOString();
  const { siteId, handIns } = batch;
  const rows = handIns.map(({ row }) => tablet.signed(row, deviceTime));
  return { ...batch, body: Buffer.from(JSON.stringify({ siteId, rows })) };
};
