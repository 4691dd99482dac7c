import { setTimeout as pause } from 'node:timers/promises';
import { definitions } from '../figures/definitions.ts';
import { drawHandIn } from '../goods/hand-in.ts';
import { readNetwork, type Network } from '../goods/network.ts';
import { among, seeded } from '../goods/random.ts';
import { percentile } from '../measure/statistics.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { ask, keptConnections } from '../place/http.ts';
import { openLiveStream } from '../place/live-stream.ts';
import { startProgram } from '../place/program.ts';
import type { BenchContext, Scenario } from './scenario.ts';

const factsPerSecond = 500;
/** What a tablet sends at once: a consignor brings several things, and a tablet that was offline has some in hand. */
const rowsOfRequest = 10;
const requestsPerSecond = factsPerSecond / rowsOfRequest;
const tick = 2;
const connections = 32;
/** Hand-ins of the first seconds warm everything and do not count. */
const warmSeconds = 3;
const patience = 180_000;

export const handInToSse: Scenario = {
  gives: [definitions.handInToSse, definitions.handInToSseMedian],
  run: (context) =>
    withFreshEngine(async (engine, dataDir) => {
      const platform = await startProgram({ app: 'platform', databaseUrl: engine.adminUrl, dataDir });
      try {
        const seconds = context.quick ? 2 : 30;
        const network = await readNetwork(platform.url);
        const { delays, answered } = await offer(context, platform.url, network, seconds);
        const notes = [
          `${delays.length} hand-ins in ${seconds} s, ${rowsOfRequest} in a request, by ${connections} kept connections; the answer itself came after ` +
            `${percentile(answered, 0.5).toFixed(0)} ms (p50) and ${percentile(answered, 0.99).toFixed(0)} ms (p99).`,
        ];
        return [
          { definition: definitions.handInToSse, ours: percentile(delays, 0.99), baseline: null, notes },
          { definition: definitions.handInToSseMedian, ours: percentile(delays, 0.5), baseline: null, notes: [] },
        ];
      } finally {
        await platform.stop();
      }
    }),
};

interface Delays {
  readonly delays: readonly number[];
  readonly answered: readonly number[];
}

/** Sends hand-ins by the clock, whether or not the platform keeps up, and waits until all of them have come by the stream. */
const offer = async (
  { say, signal }: BenchContext,
  url: string,
  network: Network,
  seconds: number,
): Promise<Delays> => {
  const random = seeded(20_260_103);
  const agent = keptConnections(connections);
  const onTheirWay = new Map<string, { readonly due: number; readonly counts: boolean }>();
  const delays: number[] = [];
  const answered: number[] = [];
  const failures: unknown[] = [];
  const stream = await openLiveStream(url, '/api/regulator/stream', (data) => {
    const arrived = performance.now();
    const { subject } = JSON.parse(data) as { subject: string };
    const sent = onTheirWay.get(subject);
    if (sent?.counts === true) delays.push(arrived - sent.due);
    onTheirWay.delete(subject);
  });
  const send = async (due: number, counts: boolean): Promise<void> => {
    const { siteId, ...site } = among(random, network.points);
    const handIns = Array.from({ length: rowsOfRequest }, () =>
      drawHandIn(random, network, { siteId, ...site }, Date.now()),
    );
    for (const { item } of handIns) onTheirWay.set(item.itemId, { due, counts });
    const body = Buffer.from(JSON.stringify({ siteId, rows: handIns.map(({ row }) => row) }));
    const { status, text } = await ask(url, '/api/collection/intakes/batch', agent, body);
    if (status !== 200 || !text.startsWith(`{"accepted":${rowsOfRequest},`))
      throw new Error(`the intake answered ${status}: ${text.slice(0, 500)}`);
    if (counts) answered.push(performance.now() - due);
  };
  try {
    const total = (warmSeconds + seconds) * requestsPerSecond;
    const began = performance.now();
    let sayAt = began + 5000;
    for (let sent = 0; sent < total && failures.length === 0;) {
      const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * requestsPerSecond));
      for (; sent < due; sent += 1) {
        const moment = began + (sent * 1000) / requestsPerSecond;
        send(moment, sent >= warmSeconds * requestsPerSecond).catch((failure: unknown) => failures.push(failure));
      }
      if (performance.now() > sayAt) {
        say(`hand-in-to-sse: ${sent} of ${total} requests sent, ${onTheirWay.size} facts on their way`);
        sayAt += 5000;
      }
      await pause(tick, undefined, { signal });
    }
    const until = performance.now() + patience;
    while (onTheirWay.size > 0 && failures.length === 0) {
      if (performance.now() > until) throw new Error(`${onTheirWay.size} hand-ins never came by the stream`);
      await pause(tick, undefined, { signal });
    }
    if (failures.length > 0) throw new Error('the intake failed under load', { cause: failures[0] });
    return { delays, answered };
  } finally {
    stream.close();
    agent.destroy();
  }
};
