import type { PersonalField } from '@huihuan/contracts-events';
import type { Problem } from '@huihuan/kernel-domain';

export const consignorUnknown = (consignorId: string): Problem => ({
  code: 'consignor.unknown',
  kind: 'missing',
  zh: '本站点没有这位交投人',
  en: 'this site knows no such consignor',
  details: { consignorId },
});

export const consignorErased = (consignorId: string): Problem => ({
  code: 'consignor.erased',
  kind: 'conflict',
  zh: '这位交投人的个人信息已删除，无法再读取',
  en: 'the personal data of this consignor was erased and can be read no more',
  details: { consignorId },
});

/** Names the fields, never what stands in them. */
export const consignorDiffers = (consignorId: string, fields: readonly PersonalField[]): Problem => ({
  code: 'consignor.differs',
  kind: 'conflict',
  zh: `已登记的 ${fields.join('、')} 与此不同；请核对证件，确需更改的由主管更正`,
  en: `what is registered differs in ${fields.join(', ')}: check the papers; a supervisor can correct it`,
  path: '/fields',
  details: { consignorId, fields },
});

/** Whoever sees plain values has to be known by name. */
export const signInFirst: Problem = {
  code: 'token.missing',
  kind: 'unauthenticated',
  zh: '请先登录',
  en: 'sign in first: send Authorization: Bearer <token>',
};

export const siteUnknown = (siteId: string): Problem => ({
  code: 'site.unknown',
  kind: 'missing',
  zh: '没有这个站点',
  en: 'there is no such site',
  path: '/siteId',
  details: { siteId },
});
