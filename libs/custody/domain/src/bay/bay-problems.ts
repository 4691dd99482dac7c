import type { Problem } from '@huihuan/kernel-domain';
import type { Bay } from './bay.ts';

export const bayUnknown = (bayId: string, path = '/bayId'): Problem => ({
  code: 'bay.unknown',
  kind: 'missing',
  zh: `本场所没有库位 ${bayId}；请核对标签，或请主管先设置库位`,
  en: `this site has no bay ${bayId}; check the label, or let a supervisor make the bay first`,
  path,
  details: { bayId },
});

export const bayRetired = ({ bayId, code }: Bay): Problem => ({
  code: 'bay.retired',
  kind: 'conflict',
  zh: `库位 ${code} 已停用；请放到其他库位，或请主管重新启用`,
  en: `the bay ${code} is retired; put the goods into another, or let a supervisor take it into use again`,
  path: '/bayId',
  details: { bayId, code },
});

export const bayCodeTaken = (code: string, bayId: string): Problem => ({
  code: 'bay.code-taken',
  kind: 'conflict',
  zh: `本场所已有库位 ${code}；请换一个编号`,
  en: `this site has a bay ${code} already; choose another code`,
  path: '/code',
  details: { code, bayId },
});

export const bayExists = ({ bayId, code }: Bay): Problem => ({
  code: 'bay.exists',
  kind: 'conflict',
  zh: `编号 ${bayId} 的库位已存在（${code}）；新库位请用新编号`,
  en: `the bay ${bayId} exists already as ${code}; make a new id for a new bay`,
  path: '/id',
  details: { bayId, code },
});

export const bayPurposeUnknown = (purpose: string): Problem => ({
  code: 'bay.purpose-unknown',
  kind: 'invalid',
  zh: `没有“${purpose}”这种库位用途；请从列表中选择`,
  en: `there is no purpose ${purpose} of a bay; choose one of the list`,
  path: '/purpose',
  details: { purpose },
});

export const bayNotEmpty = ({ bayId, code }: Bay, pieces: number): Problem => ({
  code: 'bay.not-empty',
  kind: 'conflict',
  zh: `库位 ${code} 内还有 ${pieces} 件货物；请先移到其他库位，再停用`,
  en: `${pieces} pieces lie in the bay ${code}; move them to another bay, then retire it`,
  path: '/isRetired',
  details: { bayId, code, pieces },
});

export const tooManyBays = (most: number): Problem => ({
  code: 'bay.too-many',
  kind: 'conflict',
  zh: `一个场所最多设置 ${most} 个库位（含停用）；请修改已停用的库位再启用`,
  en: `a site has ${most} bays at most, retired ones included; change a retired one and take it into use again`,
  details: { most },
});

export const bayChangesNothing = ({ bayId, code }: Bay): Problem => ({
  code: 'bay.changes-nothing',
  kind: 'conflict',
  zh: `库位 ${code} 已是如此，没有需要变更的内容`,
  en: `the bay ${code} is so already; there is nothing to change`,
  details: { bayId, code },
});

/** The thing was named twice in one request. */
export const thingTwice = (id: string): Problem => ({
  code: 'goods.named-twice',
  kind: 'invalid',
  zh: `${id} 在同一次入位中出现两次；请保留一次`,
  en: `${id} is named twice in one request; name it once`,
  path: '/things',
  details: { id },
});

export const containerNotInStock = (containerId: string, code: string): Problem => ({
  code: 'container.not-here',
  kind: 'conflict',
  zh: `容器 ${code} 已拆开、已发出或不在本场所；请核对标签`,
  en: `the container ${code} was opened, has left, or is not at this site; check the label`,
  path: '/things',
  details: { containerId, code },
});
