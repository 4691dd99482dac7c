import { setTimeout as pause } from 'node:timers/promises';
import { drawHandIn } from '../../goods/hand-in.ts';
import type { Network } from '../../goods/network.ts';
import { among, seeded } from '../../goods/random.ts';
import { ask, keptConnections } from '../../place/http.ts';
import { openLiveStream } from '../../place/live-stream.ts';

const factsPerSecond = 500;
/** What a tablet sends at once: a consignor brings several things, and a tablet that was offline has some in hand. */
export const rowsOfRequest = 10;
const requestsPerSecond = factsPerSecond / rowsOfRequest;
const tick = 2;
export const connections = 32;
/** Hand-ins of the first seconds warm everything and do not count. */
const warmSeconds = 3;
const patience = 180_000;

export interface Offering {
  readonly name: string;
  readonly url: string;
  readonly network: Network;
  readonly seconds: number;
  readonly say: (text: string) => void;
  readonly signal: AbortSignal;
}

export interface Delays {
  readonly delays: readonly number[];
  readonly answered: readonly number[];
}

/** Sends hand-ins by the clock, whether or not the platform keeps up, and waits until all of them have come by the stream. */
export const offer = async ({ name, url, network, seconds, say, signal }: Offering): Promise<Delays> => {
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
        say(`${name}: ${sent} of ${total} requests sent, ${onTheirWay.size} facts on their way`);
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
