import { setTimeout as pause } from 'node:timers/promises';
import { drawHandIn } from '../../goods/hand-in.ts';
import type { Network } from '../../goods/network.ts';
import { seeded } from '../../goods/random.ts';
import { ask, keptConnections } from '../../place/http.ts';

export const rowsOfRequest = 1000;
/** Requests under way at the same time, each of another site: a service writes one while the next is read. */
export const requestsAtOnce = 4;

/** Hand-ins by HTTP, request after request, on several connections at the same time. */
export interface Intake {
  /** Rows that were taken and answered so far. */
  accepted(): number;
  /** Begins no further request until it is let go on. */
  hold(): void;
  goOn(): void;
  /** Fulfilled when so many rows are answered, or when it was stopped. @throws what a request failed with */
  readonly finished: Promise<void>;
  stop(): Promise<void>;
}

export interface IntakeOptions {
  readonly url: string;
  readonly network: Network;
  /** How many there are; without end unless said. */
  readonly rows?: number;
}

const tick = 5;

export const startIntake = ({ url, network, rows = Infinity }: IntakeOptions): Intake => {
  const random = seeded(20_260_107);
  const agent = keptConnections(requestsAtOnce);
  let [accepted, begun] = [0, 0];
  let [isHeld, isStopped] = [false, false];
  const goesOn = (): boolean => !isStopped && begun < rows;

  const request = async (): Promise<void> => {
    const site = network.points[(begun / rowsOfRequest) % network.points.length];
    if (site === undefined) throw new Error('the network has no collection point');
    begun += rowsOfRequest;
    const drawn = Array.from({ length: rowsOfRequest }, () => drawHandIn(random, network, site, Date.now()).row);
    const body = Buffer.from(JSON.stringify({ siteId: site.siteId, rows: drawn }));
    const { status, text } = await ask(url, '/api/collection/intakes/batch', agent, body);
    if (status !== 200 || !text.startsWith(`{"accepted":${rowsOfRequest},"refused":0`))
      throw new Error(`the intake answered ${status}: ${text.slice(0, 2000)}`);
    accepted += rowsOfRequest;
  };

  const lane = async (): Promise<void> => {
    while (goesOn()) {
      if (isHeld) await pause(tick);
      else await request();
    }
  };

  const finished = Promise.all(Array.from({ length: requestsAtOnce }, lane))
    .then(() => undefined)
    .finally(() => {
      isStopped = true;
      agent.destroy();
    });
  // a failure is told to whoever waits for the end, and must not end the process before
  finished.catch(() => undefined);

  return {
    accepted: () => accepted,
    hold: () => void (isHeld = true),
    goOn: () => void (isHeld = false),
    finished,
    stop: async () => {
      isStopped = true;
      await finished;
    },
  };
};
