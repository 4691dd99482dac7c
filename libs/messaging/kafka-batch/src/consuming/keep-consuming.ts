import { setTimeout } from 'node:timers/promises';
import { waitAfter, type GrowingWait } from '../growing-wait.ts';
import type { BatchServerStatus, TellEvent } from '../events.ts';
import type { ClientRun } from './client-run.ts';

export interface KeepHooks {
  readonly makeRun: () => ClientRun;
  readonly wait: GrowingWait;
  readonly tell: TellEvent;
  readonly tellStatus: (status: BatchServerStatus) => void;
}

export interface Keeping {
  current(): ClientRun | null;
  stop(): Promise<void>;
}

/** A client that lived so long was well: what ended it is a new trouble. */
const wellAfter = 10_000;

/** Starts clients one after the other until told to stop: an absent broker is waited for, a crashed client replaced. */
export const keepConsuming = (hooks: KeepHooks): Keeping => {
  const stopping = new AbortController();
  const told = new Promise<null>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  let current: ClientRun | null = null;
  const live = async (attempt: number): Promise<number> => {
    hooks.tell({ type: 'connecting', attempt });
    if (attempt === 1) hooks.tellStatus('connecting');
    const started = performance.now();
    const end = await Promise.race([told, endOf(() => (current = hooks.makeRun()))]);
    await current?.close();
    current = null;
    if (stopping.signal.aborted || end === null) return 1;
    const next = performance.now() - started > wellAfter ? 1 : attempt;
    const waitMilliseconds = waitAfter(next, hooks.wait);
    hooks.tell({ type: end.type, failure: end.failure, attempt: next, waitMilliseconds });
    hooks.tellStatus('away');
    await setTimeout(waitMilliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
    return next + 1;
  };
  const lives = async (): Promise<void> => {
    for (let attempt = 1; !stopping.signal.aborted;) attempt = await live(attempt);
  };
  const finished = lives();
  return {
    current: () => current,
    stop: async () => {
      stopping.abort();
      await finished;
    },
  };
};

interface End {
  readonly type: 'away' | 'crashed';
  readonly failure: unknown;
}

const endOf = async (make: () => ClientRun): Promise<End> => {
  let run: ClientRun;
  try {
    run = make();
  } catch (failure) {
    return { type: 'away', failure };
  }
  const away = run.start().then(
    () => run.ended.then((failure): End => ({ type: 'crashed', failure })),
    (failure: unknown): End => ({ type: 'away', failure }),
  );
  const crashed = run.ended.then((failure): End => ({ type: 'crashed', failure }));
  return Promise.race([away, crashed]);
};
