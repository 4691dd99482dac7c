import { canonicalJson, sha256Hex, type Json, type Problem, type Result } from '@huihuan/kernel-domain';
import type { SimulatedService } from '../run/service.ts';
import type { Database } from '../store/database.ts';
import type { Cause } from '../store/outbox.ts';

/** What a request, or one row of it, was answered. */
export interface Outcome {
  readonly id: string;
  readonly isAccepted: boolean;
  /** The answer; of a refusal, its code. */
  readonly text: string;
}

/** What a client sends, as often as it has to: always the same. */
export interface Request {
  readonly id: string;
  /** `collection: hand-in`. */
  readonly act: string;
  readonly service: SimulatedService;
  /** Everything that the answer depends on. */
  readonly content: Json;
  /** Runs in the transaction of the request. @throws Refused */
  readonly perform: (remembered: Remembered) => readonly Outcome[];
}

/** Looks up what was answered under an id, and remembers it. */
export interface Remembered {
  readonly earlier: (id: string, content: Json) => Outcome | null;
  readonly remember: (id: string, content: Json, answer: string) => Outcome;
}

/** Carries a refusal out of the transaction, which rolls back: it leaves nothing behind and is not remembered. */
export class Refused extends Error {
  readonly outcome: Outcome;

  constructor(id: string, problem: Problem) {
    super(problem.code);
    this.outcome = { id, isAccepted: false, text: problem.code };
  }
}

const digestOf = (content: Json): string => sha256Hex(canonicalJson(content));

/** Long answers are compared by their digests. */
const brief = (text: string): string => (text.length > 200 ? sha256Hex(text) : text);

/** @param forgets the bug: everything is done anew, as often as it is asked */
export const memoryOf = ({ answers }: Database, now: number, forgets: boolean): Remembered => ({
  earlier: (id, content) => {
    const known = answers.get(id);
    if (known === undefined || forgets) return null;
    if (known.digest === digestOf(content)) return { id, isAccepted: true, text: known.answer };
    return { id, isAccepted: false, text: 'request.id-reused' };
  },
  remember: (id, content, answer) => {
    const text = brief(answer);
    answers.set(id, { digest: digestOf(content), answer: text, at: now });
    return { id, isAccepted: true, text };
  },
});

/** A request of one act: the same id and content again gets the first answer, another content is refused. */
export const command = (
  service: SimulatedService,
  act: string,
  asked: { readonly id: string; readonly content: Json },
  work: (cause: Cause) => Result<unknown>,
): Request => ({
  ...asked,
  act: `${service.database.service}: ${act}`,
  service,
  perform: ({ earlier, remember }) => {
    const { id, content } = asked;
    const known = earlier(id, content);
    if (known !== null) return [known];
    const result = work({ correlationId: id, causationId: id });
    if (!result.ok) throw new Refused(id, result.problem);
    return [remember(id, content, JSON.stringify(result.value))];
  },
});
