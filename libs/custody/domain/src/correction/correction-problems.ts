import type { Problem } from '@huihuan/kernel-domain';
import type { Holding } from '../holding/holding.ts';
import type { Correction } from './correction.ts';

export const correctionUnknown = (correctionId: string): Problem => ({
  code: 'correction.unknown',
  kind: 'missing',
  zh: `本级台账中没有更正 ${correctionId}；请核对编号`,
  en: `the books of this tier do not know the correction ${correctionId}; check the id`,
  details: { correctionId },
});

export const notASide = ({ correctionId, bySiteId, withSiteId }: Correction, siteId: string): Problem => ({
  code: 'correction.not-a-party',
  kind: 'forbidden',
  zh: `场所 ${siteId} 不是该更正的任何一方，无权处理`,
  en: `the site ${siteId} is neither side of this correction and has no say in it`,
  path: '/siteId',
  details: { correctionId, siteId, bySiteId, withSiteId },
});

export const ownCorrection = ({ correctionId }: Correction): Problem => ({
  code: 'correction.own-proposal',
  kind: 'forbidden',
  zh: '不能同意本场所自己提出的更正；请等待对方答复，或撤回',
  en: 'a site cannot agree to its own proposal; wait for the other side, or withdraw it',
  details: { correctionId },
});

export const samePerson = ({ correctionId }: Correction): Problem => ({
  code: 'correction.same-person',
  kind: 'forbidden',
  zh: '该更正由您本人（同一账号）以对方场所的名义提出，不能再由您同意；请由本场所另一人员登录后答复',
  en: 'you proposed this correction yourself for the other site, with the same account; another person of this site has to sign in and answer',
  details: { correctionId },
});

export const correctionIdTaken = (correctionId: string): Problem => ({
  code: 'correction.id-taken',
  kind: 'conflict',
  zh: `编号 ${correctionId} 已是另一项更正的编号；请用新编号重新提出`,
  en: `the id ${correctionId} names another correction already; propose it under a new id`,
  path: '/id',
  details: { correctionId },
});

export const correctionEnded = ({ correctionId, state, ending }: Correction): Problem => ({
  code: 'correction.ended',
  kind: 'conflict',
  zh: `该更正已了结（${state}）${ending === null ? '' : `：${ending}`}；仍有误的，请重新提出更正`,
  en: `this correction has ended (${state})${ending === null ? '' : `: ${ending}`}; if something is still wrong, propose another`,
  details: { correctionId, state },
});

export const correctionAgreedAlready = ({ correctionId }: Correction): Problem => ({
  code: 'correction.agreed-already',
  kind: 'conflict',
  zh: '已同意该更正，正在等待持有方台账确认',
  en: 'this correction is agreed to already; the books of whoever has the item will state it',
  details: { correctionId },
});

export const changesNothing: Problem = {
  code: 'correction.changes-nothing',
  kind: 'conflict',
  zh: '台账中已是这样，无需更正；请填写与现记录不同的重量、类别或编号',
  en: 'the books say so already; give a weight, a class or identifiers other than what is recorded',
};

export const correctsNoWord = (corrects: string, itemId: string): Problem => ({
  code: 'correction.of-nothing',
  kind: 'invalid',
  zh: `本场所没有以事件 ${corrects} 记录该物品；请填写本场所记录了错误内容的事件编号，例如交投、收货或上一次更正`,
  en: `this site did not record the item by the event ${corrects}; name the event of this site that was wrong, such as the hand-in, the receipt or an earlier correction`,
  path: '/corrects',
  details: { corrects, itemId },
});

export const proposalOutdated = (itemId: string, why: Outdated): Problem => ({
  code: 'correction.outdated',
  kind: 'conflict',
  zh: `更正已失效：${why.zh}；请按现记录重新提出`,
  en: `the correction is outdated: ${why.en}; look at the item and propose it anew`,
  details: { itemId },
});

/** Why a proposal does not hold any more. */
export interface Outdated {
  readonly zh: string;
  readonly en: string;
}

export const movedOn: Outdated = { zh: '物品已离开该场所', en: 'the item has left the site' };
export const changedSince: Outdated = { zh: '台账记录在此期间已变', en: 'what the books say has changed meanwhile' };

export const openAlready = (correctionId: string): Problem => ({
  code: 'correction.open-already',
  kind: 'conflict',
  zh: `本场所对该物品已有一项待答复的更正（${correctionId}）；请等待答复，或先撤回`,
  en: `this site has proposed a correction of the item already (${correctionId}) that waits for an answer; wait, or withdraw it first`,
  details: { correctionId },
});

export const onTheWay = ({ item: { itemId }, shipmentId }: Holding): Problem => ({
  code: 'correction.on-the-way',
  kind: 'conflict',
  zh: `物品正随运单 ${shipmentId ?? '—'} 在途；请待对方收货后再提出更正`,
  en: `the item is on its way with shipment ${shipmentId ?? '—'}; propose the correction once it has been received`,
  details: { itemId, shipmentId },
});

export const weightOfEnded = ({ item: { itemId }, jobId }: Holding): Problem => ({
  code: 'correction.weight-of-ended',
  kind: 'conflict',
  zh: `物品已${jobId === null ? '办结离开网络，没有物料平衡承接其重量' : `由作业 ${jobId} 拆解，但台账中没有可据以重算的物料平衡`}，重量不再更改；类别和编号仍可更正，重量差异请与接收方按称重单据另行处理`,
  en: `the item ${jobId === null ? 'is closed and has left the network, and no mass balance carries its weight' : `was taken apart by job ${jobId}, of which these books have no mass balance to draw anew`}, so the weight is not corrected any more; class and identifiers still can be, and a difference of weight is settled with whoever took it, by the weigh slips`,
  path: '/grams',
  details: { itemId, jobId },
});

export const classOfPacked = ({ item: { itemId }, containerId }: Holding): Problem => ({
  code: 'correction.class-of-packed',
  kind: 'conflict',
  zh: `物品已归并到容器 ${containerId ?? '—'}，同装规则按原类别核对；请先拆开容器，更正类别后再归并`,
  en: `the item is in container ${containerId ?? '—'}, where it was let beside others as what it was thought to be; open the container first, correct the class, and pack it again`,
  path: '/classCode',
  details: { itemId, containerId },
});

export const otherSideUnknown: Problem = {
  code: 'correction.other-side-unknown',
  kind: 'invalid',
  zh: '台账无法判断由哪个场所同意该更正；请在 withSiteId 中填写持有该物品或此前持有它的另一场所',
  en: 'the books do not tell which site has to agree; name the other site that has the item, or had it before, in withSiteId',
  path: '/withSiteId',
};

export const needsBothSides = (itemId: string, otherSiteId: string): Problem => ({
  code: 'correction.needs-both-sides',
  kind: 'conflict',
  zh: `该物品已经他站交接，重量不能由本场所单独更正；请改为向场所 ${otherSiteId} 提出更正，对方同意后生效`,
  en: `the item has changed hands, so this site does not correct its weight alone; propose the correction to the site ${otherSiteId}, whose yes makes it hold`,
  details: { itemId, otherSiteId },
});
