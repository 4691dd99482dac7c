import { outdate, settleCorrection, type Correction, type Outdated } from '@huihuan/custody-domain';
import type { Cause } from '@huihuan/messaging-core';
import type { Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { holdingAt } from './correction-books.ts';
import { judgeItem } from './judge-item.ts';
import { stateCorrection } from './state-corrections.ts';

const gone: Outdated = { zh: '物品不在该场所', en: 'the item is not at the site' };

/**
 * What the books of the holder say once the other side agreed to what the holder proposed: the amendment, or why there is
 * none. @returns the correction after that; `null` where it had ended already
 */
export const settleAgreed = async (
  custody: CustodyOptions,
  tx: Tx,
  correction: Correction,
  { agreedBy, cause }: { readonly agreedBy: string; readonly cause: Cause },
): Promise<Correction | null> => {
  const { itemId, holderSiteId, after } = correction;
  const holding = await holdingAt(tx, itemId, holderSiteId);
  const said =
    holding === undefined
      ? outdate(correction, gone)
      : settleCorrection(correction, agreedBy, { holding, judge: await judgeItem(custody, tx, holding, after) });
  return said === null ? null : stateCorrection(custody, tx, { siteId: holderSiteId, fact: said, cause });
};
