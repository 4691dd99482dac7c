import { fact, type Fact, type Identifier } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { KnownConflict } from './judge-identifier.ts';

export interface ConflictState extends KnownConflict {
  readonly identifier: Identifier;
}

/** The regulator says which item carries the identifier; `null`: none of them. All others lose it for good. */
export const decideSettlement = (
  conflict: ConflictState,
  genuineItemId: string | null,
  reason: string,
): Result<Extract<Fact, { type: 'cn.huihuan.conflict.settled.v1' }>> => {
  const { conflictId, identifier, itemIds } = conflict;
  if (conflict.state === 'settled') {
    return refuse({
      code: 'conflict.already-settled',
      kind: 'conflict',
      zh: `冲突 ${conflictId} 已经处理完毕，不能再次处理`,
      en: `conflict ${conflictId} has already been settled`,
    });
  }
  if (conflict.state === 'withdrawn') {
    return refuse({
      code: 'conflict.withdrawn',
      kind: 'conflict',
      zh: `冲突 ${conflictId} 已撤销：所列物品并非同时在网，无需裁定`,
      en: `conflict ${conflictId} was withdrawn: its items were not in the network at one time, there is nothing to decide`,
    });
  }
  if (genuineItemId !== null && !itemIds.includes(genuineItemId)) {
    return refuse({
      code: 'conflict.item-not-involved',
      kind: 'invalid',
      zh: `物品 ${genuineItemId} 不在此冲突之中；请从所列物品中选择，或填 null 表示均不属实`,
      en: `item ${genuineItemId} is not part of this conflict; name one of its items, or null where none carries the identifier`,
      path: '/genuineItemId',
      details: { itemIds },
    });
  }
  return accept(
    fact('cn.huihuan.conflict.settled.v1', { conflictId, identifier, itemIds: [...itemIds], genuineItemId, reason }),
  );
};

/** The items that lose the identifier. */
export const losersOf = (conflict: { itemIds: readonly string[]; genuineItemId: string | null }): readonly string[] =>
  conflict.itemIds.filter((itemId) => itemId !== conflict.genuineItemId);
