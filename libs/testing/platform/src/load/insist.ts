import { setTimeout as pause } from 'node:timers/promises';
import { call } from '../call.ts';

/** A request that was answered in the end. */
export interface Acknowledged<Answer = unknown> {
  readonly path: string;
  readonly body: unknown;
  readonly answer: Answer;
}

/** What a client met on its way to the answers. */
export interface Troubles {
  /** Answers that asked to come back, by status and code of the problem: `503 service.unavailable`. */
  readonly refusals: Map<string, number>;
  /** Of these, how many did not say when to come back. */
  withoutRetryAfter: number;
  /** Connections that broke, or were not to be had. */
  broken: number;
  /** The last words of a refusal. */
  lastWords: string;
}

export interface Insistence {
  /** Sends a request, with the same id each time, until it is acknowledged. @throws for an answer that waiting cannot change */
  post<Answer>(path: string, body: unknown): Promise<Answer>;
  /** Asks until the answer is 200 and as wished. */
  waitFor<Answer>(path: string, so?: (answer: Answer) => boolean): Promise<Answer>;
  readonly acknowledged: readonly Acknowledged[];
  readonly troubles: Troubles;
}

const again = 50;
const longestRequest = 60_000;
/** Nothing that is broken here stays so for longer: then the network is gone, and so is the test. */
const usualPatience = 300_000;
/** What a gateway or service says while it, its database or its disk is away. */
const comeBack: ReadonlySet<number> = new Set([502, 503, 504]);

/** A client as it should be: what it sent is sent again until somebody answers. Everything acknowledged is remembered. */
export const createInsistence = (url: string, patience: number = usualPatience): Insistence => {
  const acknowledged: Acknowledged[] = [];
  const troubles: Troubles = { refusals: new Map(), withoutRetryAfter: 0, broken: 0, lastWords: '' };

  /** @returns `null` where it has to be asked again */
  const attempt = async <Answer>(path: string, body?: unknown) => {
    try {
      const answer = await withinLimit(call<Answer>(url, path, body));
      if (!comeBack.has(answer.status)) return answer;
      note(troubles, answer);
    } catch {
      troubles.broken += 1;
    }
    return null;
  };

  return {
    acknowledged,
    troubles,
    post: async <Answer>(path: string, body: unknown) => {
      for (const until = performance.now() + patience; performance.now() < until;) {
        const said = await attempt<Answer>(path, body);
        if (said !== null && said.status > 299)
          throw new Error(`${path}: ${said.status} ${JSON.stringify(said.body)} to ${JSON.stringify(body)}`);
        if (said !== null) {
          acknowledged.push({ path, body, answer: said.body });
          return said.body;
        }
        await pause(again);
      }
      throw gaveUp(path, patience, troubles);
    },
    waitFor: async <Answer>(path: string, so: (answer: Answer) => boolean = () => true) => {
      let last = 'no answer';
      for (const until = performance.now() + patience; performance.now() < until;) {
        const said = await attempt<Answer>(path);
        if (said?.status === 200 && so(said.body)) return said.body;
        last = said === null ? last : `${said.status} ${JSON.stringify(said.body)}`;
        await pause(again);
      }
      throw gaveUp(`${path} (${last})`, patience, troubles);
    },
  };
};

const gaveUp = (path: string, patience: number, { refusals, broken }: Troubles): Error =>
  new Error(`gave up ${path} after ${patience} ms; refusals ${JSON.stringify([...refusals])}, broken ${broken}`);

const note = (troubles: Troubles, answer: { status: number; headers: Headers; body: unknown }): void => {
  const { code = '', detail = '' } = (answer.body ?? {}) as { readonly code?: string; readonly detail?: string };
  troubles.lastWords = detail;
  const kind = `${answer.status} ${code}`.trim();
  troubles.refusals.set(kind, (troubles.refusals.get(kind) ?? 0) + 1);
  if (answer.headers.get('retry-after') === null) troubles.withoutRetryAfter += 1;
};

const withinLimit = async <Value>(work: Promise<Value>): Promise<Value> => {
  const late = new AbortController();
  const limit = pause(longestRequest, undefined, { signal: late.signal }).then(() => {
    throw new Error(`no answer within ${longestRequest} ms`);
  });
  limit.catch(() => undefined);
  try {
    return await Promise.race([work, limit]);
  } finally {
    late.abort();
  }
};
