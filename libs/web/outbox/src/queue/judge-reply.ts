import { problemIn, type Reply } from '../parts/call.ts';
import { nobodyAnswers } from '../parts/problem.ts';
import { serverIdOf, type Words } from '../store/act.ts';
import type { JsonObject } from '../store/json.ts';
import type { ProblemDetails } from '@huihuan/web-kit';
import type { Parcel } from './plan-parcel.ts';

/** What becomes of one act. */
export type Settlement =
  | { readonly kind: 'done' | 'put-aside'; readonly answer: JsonObject | null; readonly words: Words | null }
  | { readonly kind: 'refused'; readonly words: Words }
  /** Good a moment later, as it is. */
  | { readonly kind: 'later'; readonly words: Words };

/**
 * What an answer means:
 * - `settled`: the server has spoken about each act (those that it left out are asked about again)
 * - `again`: the same acts again, after a wait; `isFault` where the server failed over these very acts
 * - `smaller`: the same acts again, in smaller parcels
 * - `token`: who sends it has to show again who it is
 * - `not-allowed`: whoever is signed in may not send this; somebody else may
 */
export type Verdict =
  | { readonly kind: 'settled'; readonly settlements: ReadonlyMap<string, Settlement> }
  | { readonly kind: 'again'; readonly seconds: number | null; readonly words: Words; readonly isFault: boolean }
  | { readonly kind: 'smaller'; readonly words: Words }
  | { readonly kind: 'token'; readonly words: Words }
  | { readonly kind: 'not-allowed'; readonly words: Words };

/** Refusals of a row that time alone mends: news of the device has not reached this tier yet. */
const mendedByTime: readonly string[] = ['statement.device-unknown'];

export const wordsOf = ({ status, code, detail, detailZh }: ProblemDetails, heardAt: string): Words => ({
  ...{ status, code, zh: detailZh, en: detail, heardAt },
});

/** Reads an answer. What is not understood is never taken for a yes. @param heardAt ISO 8601, by the clock of this device */
export const judgeReply = (parcel: Parcel, reply: Reply, heardAt: string): Verdict => {
  if (reply.kind === 'nothing')
    return { kind: 'again', seconds: null, words: wordsOf(nobodyAnswers, heardAt), isFault: false };
  const { status, body } = reply;
  if (status >= 200 && status < 300) return judgeGood(parcel, status, { body, heardAt });
  const problem = problemIn(reply);
  const words = { ...wordsOf(problem, heardAt), ...moreOf(body) };
  const seconds = problem.retryAfterSeconds ?? null;
  if (status === 401) return { kind: 'token', words };
  if (status === 429 || status === 503 || status === 408 || status === 425)
    return { kind: 'again', seconds, words, isFault: false };
  if (status >= 500 || status < 400) return { kind: 'again', seconds, words, isFault: true };
  if (parcel.kind === 'intakes') return judgeWholeBatch(parcel.acts, status, words);
  return { kind: 'settled', settlements: new Map([[parcel.act.id, refusedOrLater(words)]]) };
};

const judgeWholeBatch = (acts: readonly { readonly id: string }[], status: number, words: Words): Verdict => {
  if (status === 403) return { kind: 'not-allowed', words };
  const [only, more] = acts;
  if (only !== undefined && more === undefined)
    return { kind: 'settled', settlements: new Map([[only.id, refusedOrLater(words)]]) };
  return { kind: 'smaller', words };
};

const refusedOrLater = (words: Words): Settlement => ({
  kind: mendedByTime.includes(words.code) ? 'later' : 'refused',
  words,
});

const judgeGood = (
  parcel: Parcel,
  status: number,
  { body, heardAt }: { readonly body: unknown; readonly heardAt: string },
): Verdict => {
  if (parcel.kind === 'one') {
    const answer = isObject(body) ? body : null;
    const settlement: Settlement =
      status === 202
        ? { kind: 'put-aside', answer, words: rowWords(answer, 202, heardAt) }
        : { kind: 'done', answer, words: null };
    return { kind: 'settled', settlements: new Map([[parcel.act.id, settlement]]) };
  }
  const answers = isObject(body) && Array.isArray(body['answers']) ? (body['answers'] as readonly unknown[]) : [];
  const settlements = new Map<string, Settlement>();
  for (const answer of answers) {
    if (!isObject(answer)) continue;
    const act = parcel.acts[typeof answer['index'] === 'number' ? answer['index'] : -1];
    // a row that speaks of another act than was sent there is no answer
    if (act === undefined || (answer['id'] !== null && answer['id'] !== serverIdOf(act))) continue;
    const settlement = settlementOfRow(answer, heardAt);
    if (settlement !== null) settlements.set(act.id, settlement);
  }
  return { kind: 'settled', settlements };
};

const settlementOfRow = (answer: JsonObject, heardAt: string): Settlement | null => {
  switch (answer['status']) {
    case 'accepted':
      return { kind: 'done', answer, words: null };
    case 'put-aside':
      return { kind: 'put-aside', answer, words: rowWords(answer, 202, heardAt) };
    case 'refused': {
      const problem = answer['problem'];
      const words = isObject(problem) ? rowWords(problem, 422, heardAt) : null;
      return words === null ? null : refusedOrLater(words);
    }
    default:
      return null;
  }
};

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rowWords = (row: JsonObject | null, status: number, heardAt: string): Words | null => {
  if (row === null) return null;
  const { code, zh, en } = row;
  if (typeof code !== 'string' || typeof zh !== 'string' || typeof en !== 'string') return null;
  return { status, code, zh, en, heardAt, ...moreOf(row) };
};

const moreOf = (body: unknown): Pick<Words, 'path' | 'details'> => {
  if (!isObject(body)) return {};
  const { path, details } = body;
  return {
    ...(typeof path === 'string' ? { path } : {}),
    ...(isObject(details) ? { details } : {}),
  };
};
