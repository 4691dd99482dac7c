import type { Details, Family } from '@huihuan/contracts-events';
import { stepsOf, type Step } from '@huihuan/families-domain';

interface Piece {
  readonly family: Family;
  readonly classCode: string;
  /** Day in China. */
  readonly day: string;
  /** `null` where this tablet does not know what its form says. */
  readonly details: Details | null;
  /** Names of the steps that were done, at the server or here. */
  readonly done: readonly string[];
}

/** Steps that an act waits for and that nobody did, first; and all others of its family. */
export const stepsOffered = (piece: Piece): { readonly wanted: readonly Step[]; readonly more: readonly Step[] } => {
  const { family, classCode, day, details, done } = piece;
  const isWanted = ({ name, before, when }: Step): boolean =>
    before.length > 0 &&
    !done.includes(name) &&
    (when === undefined || (details !== null && when({ details, classCode, day })));
  const steps = stepsOf(family);
  return { wanted: steps.filter(isWanted), more: steps.filter((step) => !isWanted(step)) };
};
