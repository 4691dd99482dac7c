import type { Identifier } from '@huihuan/contracts-events';
import { identifierKey, type AmendedIdentifier } from './item-state.ts';

interface Amendment {
  readonly before: readonly Identifier[];
  readonly after: readonly Identifier[];
}

/**
 * What amendments say of identifiers after one more of them. What stands before and after was not amended. Of two that
 * speak of one identifier the higher custody number holds, so that they may come in any order.
 */
export const amendIdentifiers = (
  known: readonly AmendedIdentifier[],
  { before, after }: Amendment,
  custodySeq: number,
): readonly AmendedIdentifier[] => {
  const byKey = new Map(known.map((one) => [identifierKey(one), one]));
  for (const { kind, value, isCarried } of changesOf(before, after)) {
    const key = identifierKey({ kind, value });
    if ((byKey.get(key)?.custodySeq ?? 0) < custodySeq) byKey.set(key, { kind, value, custodySeq, isCarried });
  }
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, amended]) => amended);
};

const changesOf = (before: readonly Identifier[], after: readonly Identifier[]) => {
  const [had, has] = [before, after].map((list) => new Set(list.map(identifierKey)));
  return [
    ...before.filter((one) => has?.has(identifierKey(one)) !== true).map((one) => ({ ...one, isCarried: false })),
    ...after.filter((one) => had?.has(identifierKey(one)) !== true).map((one) => ({ ...one, isCarried: true })),
  ];
};

/** Those that amendments say the item does not carry. */
export const amendedAway = (amended: readonly AmendedIdentifier[]): readonly Identifier[] =>
  amended.filter(({ isCarried }) => !isCarried);
