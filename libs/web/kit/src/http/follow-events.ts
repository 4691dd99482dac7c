import { session } from '../session/session.ts';
import { createEventReader } from './event-lines.ts';
import { fetchSignedIn } from './request.ts';

export interface EventListeners {
  /** Also after each time that it came back. */
  readonly onOpen: () => void;
  /** The line is cut, or the server refuses; it is tried again by itself. */
  readonly onLost: () => void;
  readonly onEvent: (event: string, data: string) => void;
  /** Whatever comes, also the word that the server is still there and has nothing to tell. */
  readonly onHeard?: () => void;
}

const retryMs = 2_000;
const longestWaitMs = 30_000;
/** The server says something every 15 s, if only that it is still there. */
const silenceMs = 45_000;

/**
 * Follows a stream of Server-Sent Events as the person who is signed in, which `EventSource` cannot: it sends no headers.
 * Comes back after a cut by the last event id, no sooner than the server asked for, and ever later while it is refused. With
 * each new token it opens anew, because no answer lasts longer than the token that it was given for.
 * @returns the function that ends it
 */
export const followEvents = (path: string, listeners: EventListeners): (() => void) => {
  const ending = new AbortController();
  let lastEventId = '';
  let wait = retryMs;
  let refusals = 0;
  let renewed = new AbortController();
  let token = tokenNow();

  const stopHearing = session().subscribe(() => {
    const next = tokenNow();
    if (next === null || next === token) return;
    token = next;
    renewed.abort();
  });

  const listen = async (signal: AbortSignal): Promise<void> => {
    const headers = { accept: 'text/event-stream', ...(lastEventId === '' ? {} : { 'last-event-id': lastEventId }) };
    const silence = new AbortController();
    const either = AbortSignal.any([signal, silence.signal]);
    let timer = window.setTimeout(() => silence.abort(), silenceMs);
    try {
      const response = await fetchSignedIn(path, { headers, signal: either });
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
      if (!response.ok || !isStream || response.body === null) {
        refusals += 1;
        await response.body?.cancel();
        return;
      }
      refusals = 0;
      listeners.onOpen();
      const reader = createEventReader(lastEventId);
      const pieces = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await pieces.read();
        if (done) return;
        listeners.onHeard?.();
        window.clearTimeout(timer);
        timer = window.setTimeout(() => silence.abort(), silenceMs);
        for (const { event, data, lastEventId: id } of reader.read(value)) {
          lastEventId = id;
          listeners.onEvent(event, data);
        }
        wait = reader.retryMs() ?? wait;
      }
    } finally {
      window.clearTimeout(timer);
    }
  };

  const follow = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      renewed = new AbortController();
      const signal = AbortSignal.any([ending.signal, renewed.signal]);
      // a cut and a refusal end alike: with a pause, and another try
      await listen(signal).catch(() => undefined);
      if (signal.aborted) continue;
      listeners.onLost();
      await pause(Math.min(wait * 2 ** Math.min(refusals, 4), longestWaitMs), signal);
    }
  };

  void follow();
  return () => {
    ending.abort();
    stopHearing();
  };
};

const tokenNow = (): string | null => {
  const state = session().state();
  return state.kind === 'signed-in' ? state.access.accessToken : null;
};

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = window.setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        window.clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
