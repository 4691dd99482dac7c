import type { Problem } from '@huihuan/kernel-domain';
import type { Holding } from './holding.ts';
import type { HoldingState } from './holding-state.ts';

/** The item was never here: the books of this tier do not know it. */
export const itemUnknown = (itemId: string): Problem => ({
  code: 'item.unknown',
  kind: 'missing',
  zh: `本级台账中没有物品 ${itemId}；请核对编号，或先完成交接收货`,
  en: `the books of this tier do not know the item ${itemId}; check the id, or receive its shipment first`,
  details: { itemId },
});

export const itemElsewhere = (holding: Holding, siteId: string): Problem => ({
  code: 'item.elsewhere',
  kind: 'conflict',
  zh: `物品不在本场所，记录在场所 ${holding.siteId}；请在该场所办理，或先运到本场所`,
  en: `the item is not at this site but in the books of site ${holding.siteId}; act there, or ship it here first`,
  details: { itemId: holding.item.itemId, siteId: holding.siteId, state: holding.state, expectedSiteId: siteId },
});

export const itemBlocked = (holding: Holding): Problem => ({
  code: 'item.blocked',
  kind: 'conflict',
  zh: `物品已被冻结（${holding.blockedBy.join('、')}）；请先处理完这些差异或冲突`,
  en: `the item is blocked by ${holding.blockedBy.join(', ')}; settle these first`,
  details: { itemId: holding.item.itemId, siteId: holding.siteId, blockedBy: holding.blockedBy },
});

/** The item is in these books, but in a state in which this act is not possible. */
export const itemNotReady = (holding: Holding): Problem => ({
  ...byState[holding.state](holding),
  kind: 'conflict',
  details: {
    itemId: holding.item.itemId,
    siteId: holding.siteId,
    state: holding.state,
    shipmentId: holding.shipmentId,
    containerId: holding.containerId,
    jobId: holding.jobId,
  },
});

type Words = Pick<Problem, 'code' | 'zh' | 'en'>;

const left = (holding: Holding): Words => ({
  code: 'item.left',
  zh: `物品已随运单 ${holding.shipmentId ?? '—'} 离开本场所；请在收货方查找`,
  en: `the item left this site with shipment ${holding.shipmentId ?? '—'}; look for it at the receiver`,
});

const ended = (): Words => ({
  code: 'item.ended',
  zh: '物品在网络中的流转已经结束（已拆解或已办结），不能再办理业务',
  en: 'the life of the item in the network has ended, taken apart or closed; nothing more can be done with it',
});

const byState: Readonly<Record<HoldingState, (holding: Holding) => Words>> = {
  'in-stock': () => ({
    code: 'item.not-in-container',
    zh: '物品单独在库，不在该容器中；请按单件办理',
    en: 'the item stands in stock by itself and is not in this container; act on the item',
  }),
  packed: (holding) => ({
    code: 'item.packed',
    zh: `物品已归并到容器 ${holding.containerId ?? '—'}；请对整个容器办理，或先拆开容器`,
    en: `the item is in container ${holding.containerId ?? '—'}; act on the whole container, or release it first`,
  }),
  reserved: (holding) => ({
    code: 'item.on-shipment',
    zh: `物品已列入运单 ${holding.shipmentId ?? '—'}；请先从该运单移除`,
    en: `the item is on the list of shipment ${holding.shipmentId ?? '—'}; take it off that list first`,
  }),
  'in-process': (holding) => ({
    code: 'item.in-process',
    zh: `物品正在拆解作业 ${holding.jobId ?? '—'} 中；请先完成或取消该作业`,
    en: `the item is on the dismantling line in job ${holding.jobId ?? '—'}; close or cancel the job first`,
  }),
  'in-transit': left,
  'handed-over': left,
  consumed: ended,
  closed: ended,
};
