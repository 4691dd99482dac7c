import type { ProblemDetails } from '@huihuan/web-kit';
import type { Loss, Output } from './job-types.ts';

/** One act at a job that the server may not have yet. Sent again under its id, it has its effect once. */
export interface Waiting {
  readonly id: string;
  readonly put: readonly Output[];
  readonly remove: readonly string[];
  readonly loss: Loss | null;
  /** Why the server refused it; it is not sent again by itself. */
  readonly refused: ProblemDetails | null;
}

/** The outputs as they will be once all that waits has arrived. What was refused changes nothing. */
export const outputsWith = (outputs: readonly Output[], waiting: readonly Waiting[]): readonly Output[] =>
  waiting
    .filter(({ refused }) => refused === null)
    .reduce<readonly Output[]>((before, { put, remove }) => {
      const changed = new Map(put.map((output) => [output.itemId, output]));
      const known = new Set(before.map(({ itemId }) => itemId));
      return [
        ...before
          .filter(({ itemId }) => !remove.includes(itemId))
          .map((output) => changed.get(output.itemId) ?? output),
        ...put.filter(({ itemId }) => !known.has(itemId)),
      ];
    }, outputs);

export const lossWith = (loss: Loss, waiting: readonly Waiting[]): Loss =>
  waiting.reduce((before, act) => (act.refused === null ? (act.loss ?? before) : before), loss);
