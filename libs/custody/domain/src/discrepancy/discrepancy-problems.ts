import type { Resolution } from '@huihuan/contracts-events';
import type { Problem } from '@huihuan/kernel-domain';
import type { OpenDiscrepancy, Proposal, SettledDiscrepancy } from './discrepancy.ts';
import { allowedResolutions } from './resolutions.ts';

export const discrepancyUnknown: Problem = {
  code: 'discrepancy.unknown',
  kind: 'missing',
  zh: '本级台账中没有这项差异；请核对编号',
  en: 'the books of this tier do not know this discrepancy; check the id',
};

export const settledAlready = ({ discrepancyId, resolution, proposalId }: SettledDiscrepancy): Problem => ({
  code: 'discrepancy.settled-already',
  kind: 'conflict',
  zh: `该差异已处理完毕（${resolution}），不能再次处理`,
  en: `this discrepancy is settled already (${resolution}) and stays so`,
  details: { discrepancyId, resolution, proposalId },
});

export const notAParty = ({ discrepancyId, fromSiteId, toSiteId }: OpenDiscrepancy, siteId: string): Problem => ({
  code: 'discrepancy.not-a-party',
  kind: 'forbidden',
  zh: `场所 ${siteId} 既不是发货方也不是收货方，无权处理该差异`,
  en: `the site ${siteId} is neither sender nor receiver and has no say in this discrepancy`,
  path: '/siteId',
  details: { discrepancyId, siteId, fromSiteId, toSiteId },
});

export const resolutionNotAllowed = ({ kind }: OpenDiscrepancy, resolution: Resolution): Problem => {
  const allowed = Object.keys(allowedResolutions[kind]);
  return {
    code: 'discrepancy.resolution-not-allowed',
    kind: 'invalid',
    zh: `“${kind}”类差异不能按“${resolution}”处理，只能是：${allowed.join('、')}`,
    en: `a difference of kind ${kind} cannot be settled as ${resolution}, only as ${allowed.join(', ')}`,
    path: '/resolution',
    details: { kind, resolution, allowed },
  };
};

export const itemRequired: Problem = {
  code: 'discrepancy.item-required',
  kind: 'invalid',
  zh: '请发货方指明多出的货物是其库存中的哪一件物品',
  en: 'the sender must name which item of its stock the unexpected goods are',
  path: '/itemId',
};

export const itemBySenderOnly: Problem = {
  code: 'discrepancy.item-by-sender-only',
  kind: 'forbidden',
  zh: '只有发货方才能指明其库存中的物品；收货方请不要填写 itemId',
  en: 'only the sender can name an item of its stock; as the receiver leave itemId out',
  path: '/itemId',
};

export const itemNotNeeded: Problem = {
  code: 'discrepancy.item-not-needed',
  kind: 'invalid',
  zh: '这种处理方式不需要指明物品；请去掉 itemId',
  en: 'this settlement names no item; leave itemId out',
  path: '/itemId',
};

export const nothingProposed: Problem = {
  code: 'discrepancy.nothing-proposed',
  kind: 'conflict',
  zh: '目前没有待同意的处理方案；请先提出方案',
  en: 'there is no proposal to agree to; make one first',
};

export const proposalReplaced = (current: Proposal, proposalId: string): Problem => ({
  code: 'discrepancy.proposal-replaced',
  kind: 'conflict',
  zh: '该方案已被新的方案取代；请查看并处理最新方案',
  en: 'another proposal has taken the place of this one; look at the current one',
  path: '/proposalId',
  details: { proposalId, currentProposalId: current.proposalId, resolution: current.resolution, by: current.bySiteId },
});

export const ownProposal = (proposalId: string): Problem => ({
  code: 'discrepancy.own-proposal',
  kind: 'forbidden',
  zh: '不能同意本方自己提出的方案；请等待对方答复',
  en: 'a side cannot agree to its own proposal; wait for the other side',
  details: { proposalId },
});

export const agreedAlready = (proposalId: string): Problem => ({
  code: 'discrepancy.agreed-already',
  kind: 'conflict',
  zh: '已同意该方案，正在等待收货方台账确认',
  en: 'this proposal is agreed to already; the receiver’s books will close it',
  details: { proposalId },
});
