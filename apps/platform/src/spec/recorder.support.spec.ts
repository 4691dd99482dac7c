import type { Readable } from './personal-scan.support.spec.ts';

export interface Refused extends Readable {
  readonly code: string;
}

export interface Sent {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface Asked {
  /** Header `authorization` of who asks; nobody unless said. */
  readonly as?: string;
  readonly body?: unknown;
  /** A body as it is, which need not be JSON. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the answer may name somebody: a stated purpose, or a list for administrators. */
  readonly mayName?: boolean;
}

/** Sends requests and keeps everything that came back. */
export interface Recorder {
  readonly refusals: readonly Refused[];
  readonly answers: readonly Readable[];
  send(method: string, path: string, asked?: Asked): Promise<Sent>;
  /** The same, and it has to succeed. */
  get(path: string, asked?: Asked): Promise<Sent>;
  post(path: string, asked?: Asked): Promise<Sent>;
}

export const openRecorder = (url: string): Recorder => {
  const [refusals, answers]: [Refused[], Readable[]] = [[], []];
  const send: Recorder['send'] = async (method, path, asked = {}) => {
    const answer = await fetch(`${url}${path}`, requestOf(method, asked));
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true && !text.includes('\n{');
    const read = (isJson ? JSON.parse(text) : {}) as Readonly<Record<string, unknown>>;
    // headers are read by proxies and browsers, too
    const whole = `${JSON.stringify([...answer.headers])}\n${text}`;
    const where = `${method} ${path.split('?')[0]?.slice(0, 40) ?? ''} ${answer.status}`;
    if (answer.status >= 400) {
      const rows = (read['errors'] ?? []) as readonly { readonly code?: string }[];
      refusals.push(
        { where, text: whole, code: String(read['code']) },
        ...rows.map(({ code = '' }) => ({ where, text: '', code })),
      );
    } else if (asked.mayName !== true) answers.push({ where, text: whole });
    return { status: answer.status, body: read, text };
  };
  const good = async (sending: Promise<Sent>): Promise<Sent> => {
    const sent = await sending;
    if (sent.status >= 300) throw new Error(`${sent.status}: ${sent.text}`);
    return sent;
  };
  return {
    ...{ refusals, answers, send },
    get: (path, asked) => good(send('GET', path, asked)),
    post: (path, asked) => good(send('POST', path, asked)),
  };
};

const requestOf = (method: string, { as, body, raw, headers = {} }: Asked): RequestInit => {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    method,
    headers: {
      ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      ...(as === undefined ? {} : { authorization: as }),
      ...headers,
    },
    ...(content === undefined ? {} : { body: content }),
  };
};
