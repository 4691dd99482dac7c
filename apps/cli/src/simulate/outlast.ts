import { Unreachable, type Answer } from '../http/server.ts';
import type { Text } from '../lang/text.ts';
import type { Outages } from './outages.ts';

/** Sends a request again until its service answers: each act has an id, so a second time has no second effect. */
export type Outlast = (path: string, send: () => Promise<Answer>) => Promise<Answer>;

export interface OutlastOptions {
  readonly outages: Outages;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Between 0 and 1, so that many who failed together do not come back together. */
  readonly chance: () => number;
  readonly onAgain: () => void;
}

/** A gateway that reaches nobody, a server that stops or starts, and one that wants to be asked less often. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);

const firstWait = 500;
const longestWait = 15_000;
/** Of what a server asks for. */
const longestAsked = 60_000;

const serviceOf = (path: string): string => /^\/api\/([a-z-]+)/.exec(path)?.[1] ?? path;

type Outcome = { readonly away: null; readonly answer: Answer } | { readonly away: Text; readonly asked: number };

export const openOutlast =
  ({ outages, pause, chance, onAgain }: OutlastOptions): Outlast =>
  async (path, send) => {
    const service = serviceOf(path);
    let outcome = await attempt(send);
    if (outcome.away === null) return outcome.answer;
    outages.begin(service, outcome.away);
    let isBack = false;
    try {
      for (let wait = firstWait; outcome.away !== null; wait = Math.min(longestWait, wait * 2)) {
        await pause(Math.max(wait * (0.5 + chance() / 2), Math.min(outcome.asked, longestAsked)));
        onAgain();
        outcome = await attempt(send);
      }
      isBack = true;
      return outcome.answer;
    } finally {
      outages.end(service, isBack);
    }
  };

const attempt = async (send: () => Promise<Answer>): Promise<Outcome> => {
  try {
    const answer = await send();
    if (!passing.has(answer.status)) return { away: null, answer };
    return {
      away: { zh: `回答 ${answer.status}`, en: `it said ${answer.status}` },
      asked: answer.retryAfterMilliseconds,
    };
  } catch (failure) {
    if (!(failure instanceof Unreachable)) throw failure;
    return { away: { zh: `连不上，${failure.why}`, en: failure.why }, asked: 0 };
  }
};
