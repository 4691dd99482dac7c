import type { AnyOperation } from './operation.ts';

/** A body, and what a device has signed of it. */
export interface SplitBody {
  readonly members: unknown;
  /** `undefined` where nothing is signed. */
  readonly statement: unknown;
}

/** Takes the statement out of the body of an operation that devices sign: the rest is what was signed, and what is decided. */
export const splitBody = (asked: AnyOperation, body: unknown): SplitBody => {
  const isSigned = asked.statement !== undefined && typeof body === 'object' && body !== null && 'statement' in body;
  if (!isSigned || Array.isArray(body)) return { members: body, statement: undefined };
  const { statement, ...members } = body as Readonly<Record<string, unknown>>;
  return { members, statement };
};
