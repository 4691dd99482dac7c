import type { ProblemDetails } from '@huihuan/web-kit';
import { readClock } from '../clock/clock.ts';
import type { Store } from '../store/open-store.ts';
import { remember } from '../store/remembered.ts';
import type { Parts } from './parts.ts';

/** What came of a request. `nothing`: no answer, or half of one; whether the server did it is not known. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: unknown;
      readonly headers: Headers;
    }
  | { readonly kind: 'nothing' };

export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  readonly path: string;
  readonly json?: unknown;
  readonly bytes?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string | null;
  readonly milliseconds?: number;
}

/** Long enough for a thousand rows on a bad line. */
const patience = 30_000;

/** Asks the server that served the page, and notes when it was heard and what its clock says. Never throws. */
export const call = async (parts: Parts, store: Store, asked: Asked): Promise<Reply> => {
  const askedAt = parts.now();
  try {
    const answer = await parts.fetch(asked.path, sent(asked));
    const reply = await readWhole(answer, asked.method);
    const heardAt = parts.now();
    const clock = readClock(answer.headers.get('date'), { askedAt, heardAt });
    await remember(store, 'contact', new Date(heardAt).toISOString());
    if (clock !== null) await remember(store, 'clock', clock);
    return reply;
  } catch (failure) {
    if (failure instanceof Half || isOfNetwork(failure)) return { kind: 'nothing' };
    throw failure;
  }
};

class Half extends Error {}

/** Half an answer is none: a batch that was cut off says nothing about any of its rows. */
const readWhole = async (answer: Response, method: Asked['method']): Promise<Reply> => {
  const { status, headers } = answer;
  const text = await answer.text();
  const isJson = (headers.get('content-type') ?? '').includes('json');
  if (text === '') {
    // the answer to HEAD tells of a body and has none
    if (isJson && status !== 204 && method !== 'HEAD') throw new Half();
    return { kind: 'answer', status, headers, body: null };
  }
  try {
    return { kind: 'answer', status, headers, body: JSON.parse(text) as unknown };
  } catch {
    // what is no JSON by its own word comes from a proxy: its status is an answer, its text is none
    if (isJson || status < 400) throw new Half();
    return { kind: 'answer', status, headers, body: null };
  }
};

/** `fetch` says TypeError where nobody answers and DOMException where it was given up. */
const isOfNetwork = (failure: unknown): boolean =>
  failure instanceof TypeError ||
  (typeof failure === 'object' && failure !== null && 'name' in failure && isGivenUp(failure.name));

const isGivenUp = (name: unknown): boolean =>
  name === 'AbortError' || name === 'TimeoutError' || name === 'NetworkError' || name === 'TypeError';

const sent = ({ method, json, bytes, headers = {}, token = null, milliseconds = patience }: Asked): RequestInit => ({
  method,
  headers: {
    accept: 'application/json',
    ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...headers,
  },
  ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  ...(bytes === undefined ? {} : { body: bytes }),
  credentials: 'same-origin',
  signal: AbortSignal.timeout(milliseconds),
});

/** Reads a problem (RFC 9457) from any answer: some come from a proxy that knows nothing of problems. */
export const problemIn = ({ status, body, headers }: Extract<Reply, { kind: 'answer' }>): ProblemDetails => {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const text = (key: string): string | null =>
    typeof given[key] === 'string' && given[key] !== '' ? given[key] : null;
  const seconds = secondsIn(headers);
  const detail = text('detail') ?? text('title') ?? `The server answered ${status}.`;
  return {
    status,
    detail,
    code: text('code') ?? `http.${status}`,
    detailZh: text('detailZh') ?? text('detail') ?? `服务器返回 ${status}。`,
    instance: text('instance'),
    ...(seconds === null ? {} : { retryAfterSeconds: seconds }),
  };
};

/** `Retry-After` in whole seconds; as a date it is not read, because the clock of a tablet may be anything. */
export const secondsIn = (headers: Headers): number | null => {
  const seconds = Number.parseInt(headers.get('retry-after') ?? '', 10);
  return Number.isNaN(seconds) || seconds < 0 ? null : seconds;
};
