import type { Desk } from '../device/desk.ts';
import type { Parts } from '../parts/parts.ts';
import type { Store } from '../store/open-store.ts';
import { recall, remember } from '../store/remembered.ts';
import type { SenderState } from './sender-state.ts';
import type { Step } from './send-parcel.ts';
import { waitAfter } from './waits.ts';

export interface Sender {
  /** Something may be sendable now. A wait that the server asked for, or that grows with failures, is not cut short. */
  wake(): void;
  /** The network is back, or a person asks for it: tries at once, unless the server asked for a wait. */
  tryNow(): void;
  close(): Promise<void>;
}

export interface SenderWork {
  readonly parts: Parts;
  readonly store: Store;
  readonly desk: Desk;
  /** Each does one step; the first that has something to do is asked again from the beginning. */
  readonly lanes: readonly (() => Promise<Step>)[];
}

type Halt = Extract<SenderState, { kind: 'sign-in-needed' | 'not-allowed' }>;

interface Rest {
  readonly until: number | null;
  /** `news`: anything that happens may end it; `line`: the network being back; `server`: time alone. */
  readonly endedBy: 'news' | 'line' | 'server';
}

/** A timer of the browser may sleep with the tablet, and its clock be put forward: it looks again by itself. */
const longestRest = 5 * 60_000;

/**
 * The one sender of the tablet: whichever tab holds the lock. It goes on until the tab is closed, and another takes over where it
 * stood, because where it stands is on the disk.
 */
export const openSender = ({ parts, store, desk, lanes }: SenderWork): Sender => {
  let isOpen = true;
  let failures = 0;
  let resting: { readonly rest: Rest; readonly end: () => void } | null = null;
  let hasNews = false;

  const note = async (state: SenderState): Promise<void> => {
    if (JSON.stringify(await recall(store, 'sender')) !== JSON.stringify(state)) await remember(store, 'sender', state);
  };
  const restFor = (rest: Rest): Promise<void> =>
    new Promise((resolve) => {
      if (!isOpen || (hasNews && rest.endedBy === 'news')) return resolve();
      const milliseconds = Math.min(longestRest, Math.max(0, (rest.until ?? Infinity) - parts.now()));
      const cancel = parts.later(() => end(), milliseconds);
      const end = (): void => {
        cancel();
        resting = null;
        resolve();
      };
      resting = { rest, end };
    });

  const round = async (): Promise<Rest | null> => {
    hasNews = false;
    let until: number | null = null;
    let halt: Halt | null = null;
    for (const lane of lanes) {
      const step = await lane();
      switch (step.kind) {
        case 'worked':
          failures = 0;
          await note({ kind: 'sending' });
          return null;
        case 'again': {
          failures += 1;
          const chance = (parts.crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / 255;
          const wait = step.seconds === null ? waitAfter(failures, chance) : step.seconds * 1000;
          const end = parts.now() + wait;
          await note({ kind: 'waiting', until: end, words: step.words });
          return { until: end, endedBy: step.seconds === null ? 'line' : 'server' };
        }
        case 'halt':
          halt ??= step.state;
          break;
        case 'rest':
          if (step.until !== null) until = Math.min(until ?? Infinity, step.until);
          break;
      }
    }
    await note(halt ?? { kind: 'idle' });
    return { until, endedBy: 'news' };
  };

  /** No answer of the server's, but a fault of the disk or of this program: said aloud, and tried again. */
  const failedRound = (failure: unknown): Rest => {
    if (isOpen) console.error(failure);
    failures += 1;
    return { until: parts.now() + waitAfter(failures, 0.5), endedBy: 'server' };
  };

  const work = async (): Promise<void> => {
    for (;;) {
      if (!isOpen) return;
      const rest = await round().catch(failedRound);
      if (rest !== null) await restFor(rest);
    }
  };
  const wake = (strength: Rest['endedBy']): void => {
    hasNews = true;
    const order: readonly Rest['endedBy'][] = ['news', 'line', 'server'];
    if (resting !== null && order.indexOf(strength) >= order.indexOf(resting.rest.endedBy)) resting.end();
  };
  const silence = parts.channel.hear(({ kind }) => {
    if (kind === 'wake') wake('news');
  });
  const leave = desk.subscribe(() => wake('line'));
  const ended = parts.inTurn('huihuan.outbox.sender', work);
  return {
    wake: () => wake('news'),
    tryNow: () => wake('line'),
    close: async () => {
      isOpen = false;
      silence();
      leave();
      resting?.end();
      await ended;
    },
  };
};
