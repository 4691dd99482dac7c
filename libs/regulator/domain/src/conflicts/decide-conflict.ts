import { fact, type Fact, type Identifier } from '@huihuan/contracts-events';
import { conflictIdOf } from './conflict-id.ts';

export interface OpenConflict {
  readonly conflictId: string;
  readonly itemIds: readonly string[];
}

const listLimit = 100;

/**
 * An identifier that names one thing in the world is claimed by these items, all of them in the network: nothing to say
 * about one; a conflict about more. Where one is open already, it is said again with the whole list if somebody joined.
 */
export const decideConflict = (
  identifier: Identifier,
  activeItemIds: readonly string[],
  open: OpenConflict | null,
): Extract<Fact, { type: 'cn.huihuan.conflict.opened.v1' }> | null => {
  if (activeItemIds.length < 2) return null;
  const known = new Set(open?.itemIds);
  if (open !== null && activeItemIds.every((itemId) => known.has(itemId))) return null;
  const itemIds = [...new Set([...known, ...activeItemIds])].sort().slice(0, listLimit);
  return fact('cn.huihuan.conflict.opened.v1', {
    conflictId: open?.conflictId ?? conflictIdOf(identifier, itemIds),
    identifier: { kind: identifier.kind, value: identifier.value },
    itemIds,
  });
};
