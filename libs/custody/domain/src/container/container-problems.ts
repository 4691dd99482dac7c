import type { Problem } from '@huihuan/kernel-domain';
import type { Container, NoContainer } from './container.ts';

export const containerUnknown = (containerId: string): Problem => ({
  code: 'container.unknown',
  kind: 'missing',
  zh: `本级台账中没有容器 ${containerId}；请核对编号`,
  en: `the books of this tier do not know the container ${containerId}; check the id`,
  details: { containerId },
});

type KnownContainer = Exclude<Container, NoContainer>;

const stateWords: Readonly<Record<KnownContainer['state'], { readonly zh: string; readonly en: string }>> = {
  packed: { zh: '已装', en: 'packed' },
  released: { zh: '已拆开', en: 'released' },
  dispatched: { zh: '已发出', en: 'dispatched' },
};

/** The container is opened, gone, or at another site. */
export const containerNotHere = (container: KnownContainer, siteId: string): Problem => ({
  code: 'container.not-here',
  kind: 'conflict',
  zh: `容器 ${container.code} 在场所 ${container.siteId}，状态为“${stateWords[container.state].zh}”；只能使用本场所已装的容器`,
  en: `the container ${container.code} is ${stateWords[container.state].en} at site ${container.siteId}; only a packed one of this site will do`,
  details: {
    containerId: container.containerId,
    siteId: container.siteId,
    state: container.state,
    expectedSiteId: siteId,
  },
});

export const containerExists = (containerId: string): Problem => ({
  code: 'container.exists',
  kind: 'conflict',
  zh: `容器 ${containerId} 已经存在；请换一个编号`,
  en: `the container ${containerId} exists already; use another id`,
  path: '/id',
  details: { containerId },
});

export const containerOnShipment = (containerId: string, shipmentId: string | null): Problem => ({
  code: 'container.on-shipment',
  kind: 'conflict',
  zh: `容器已列入运单 ${shipmentId ?? '—'}；请先从该运单移除再拆开`,
  en: `the container is on the list of shipment ${shipmentId ?? '—'}; take it off before you open it`,
  details: { containerId, shipmentId },
});

export const membersWrong = (count: number, maximum: number): Problem => ({
  code: 'container.members',
  kind: 'invalid',
  zh: `一个容器装 1 至 ${maximum} 件，且每件只能列出一次；现为 ${count} 件`,
  en: `a container takes 1 to ${maximum} items, each named once; these are ${count}`,
  path: '/itemIds',
  details: { count, maximum },
});

export const tierDoesNotConsolidate: Problem = {
  code: 'container.tier',
  kind: 'forbidden',
  zh: '只有中转站可以归并装箱',
  en: 'only transfer stations consolidate',
};
