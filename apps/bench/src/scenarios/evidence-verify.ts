import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { definitions } from '../figures/definitions.ts';
import { batchMaker, sendBatch } from '../goods/batches.ts';
import { readNetwork } from '../goods/network.ts';
import { idAt, seeded } from '../goods/random.ts';
import { median } from '../measure/statistics.ts';
import { untilCaughtUp } from '../place/caught-up.ts';
import { runHh } from '../place/command-line.ts';
import { withConnection } from '../place/connection.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { withFreshFolder } from '../place/fresh-folder.ts';
import { ask, keptConnections } from '../place/http.ts';
import { startProgram } from '../place/program.ts';
import type { Scenario } from './scenario.ts';

const lines = 500;

/** A shipment of 500 lines by the whole platform, both sides signed; then the command that checks its file, without server. */
export const evidenceVerify: Scenario = {
  gives: [definitions.evidenceVerify],
  run: ({ quick, say, signal }) =>
    withFreshEngine((engine, dataDir) =>
      withFreshFolder(async (folder) => {
        const platform = await startProgram({ app: 'platform', databaseUrl: engine.adminUrl, dataDir });
        const agent = keptConnections(1);
        const file = join(folder, 'evidence.json');
        try {
          const shipmentId = await handOver(platform.url, agent);
          await withConnection(engine.adminUrl, (client) => untilCaughtUp(client, { signal }));
          await runHh(platform.url, 'checkpoints', '--sign');
          const asked = performance.now();
          await runHh(platform.url, 'evidence', shipmentId, '--out', file);
          say(`evidence-verify: asked for and written in ${Math.round(performance.now() - asked)} ms`);
        } finally {
          agent.destroy();
          await platform.stop();
        }
        const times: number[] = [];
        const starts: number[] = [];
        for (let round = 0; round < (quick ? 3 : 9); round += 1) {
          starts.push(await millisecondsOf('evidence', '--help'));
          times.push(await millisecondsOf('evidence', '--verify', file));
        }
        const kilobytes = Math.round((await stat(file)).size / 1000);
        const notes = [
          `${times.length} runs of the command, from ${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))} ms, ` +
            `over a file of ${kilobytes} kB. The start of the command alone, which does nothing then, takes ${Math.round(median(starts))} ms of it.`,
        ];
        return [{ definition: definitions.evidenceVerify, ours: median(times), baseline: null, notes }];
      }),
    ),
};

/** No server stands there: whoever asks one fails. */
const nowhere = 'http://127.0.0.1:9';

const millisecondsOf = async (...words: readonly string[]): Promise<number> => {
  const began = performance.now();
  await runHh(nowhere, ...words);
  return performance.now() - began;
};

/** Hands in, sends and receives; whoever is signed in signs. */
const handOver = async (url: string, agent: ReturnType<typeof keptConnections>): Promise<string> => {
  const network = await readNetwork(url);
  const [batch] = batchMaker(network, 1)(1);
  const toSiteId = network.stations[0]?.siteId;
  if (batch === undefined || toSiteId === undefined) throw new Error('the network has no way for goods');
  await sendBatch(url, batch, agent);
  const random = seeded(500);
  const id = (): string => idAt(random, Date.now());
  const shipmentId = id();
  const post = async (tier: string, path: string, body: object): Promise<number> => {
    const sent = Buffer.from(JSON.stringify(body));
    const { status, text } = await ask(url, `/api/${tier}/shipments${path}`, agent, sent);
    if (status >= 300 && status !== 404) throw new Error(`${path} answered ${status}: ${text.slice(0, 500)}`);
    return status;
  };
  const addItems = batch.handIns.slice(0, lines).map(({ item }) => item.itemId);
  await post('collection', '', { id: shipmentId, fromSiteId: batch.siteId, toSiteId });
  await post('collection', `/${shipmentId}/lines`, { id: id(), addItems });
  await post('collection', `/${shipmentId}/seal`, { id: id() });
  await post('collection', `/${shipmentId}/dispatch`, { id: id() });
  const receipt = { id: id(), rest: 'accepted' };
  // until the sender's event is there
  while ((await post('transfer', `/${shipmentId}/receipt`, receipt)) === 404);
  return shipmentId;
};
