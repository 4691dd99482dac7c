/**
 * Why something was refused. Refusals are expected: they travel as values, in both languages, and one filter at the edge
 * turns them into RFC 9457 problem details.
 */
export interface Problem {
  /** Stable, dotted, lower case: `item.not-in-stock`. Machines decide by it. */
  readonly code: string;
  readonly kind: ProblemKind;
  /** What is wrong and what to do, in Chinese. */
  readonly zh: string;
  /** The same in English. */
  readonly en: string;
  /** JSON pointer of the wrong field in the request, such as `/rows/3/identifiers/0/value`. */
  readonly path?: string;
  /** Facts that help to mend it: the place where the item is, the figures of a balance. Never personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * `invalid` 422, `missing` 404, `conflict` 409, `forbidden` 403, `unauthenticated` 401, `too-soon` 429 (with
 * `details.retryAfterSeconds`): what the sender can do about it differs.
 */
export type ProblemKind = 'invalid' | 'missing' | 'conflict' | 'forbidden' | 'unauthenticated' | 'too-soon';

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export const accept = <Value>(value: Value): Result<Value> => ({ ok: true, value });

export const refuse = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem });

export const at = (problem: Problem, path: string): Problem => ({ ...problem, path });
