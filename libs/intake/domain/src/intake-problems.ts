import type { CatalogueClass } from '@huihuan/catalogue-domain';
import type { Problem } from '@huihuan/kernel-domain';

export const classNotAcceptedHere = (known: CatalogueClass, siteName: string, accepts: readonly string[]): Problem => ({
  code: 'class.not-accepted-here',
  kind: 'conflict',
  zh: `“${siteName}”不接收“${known.nameZh}”；请引导到接收该类物品的交投点`,
  en: `${siteName} does not take ${known.nameEn}; send the consignor to a collection point that does`,
  path: '/classCode',
  details: { classCode: known.classCode, family: known.family, accepts },
});

export const paymentInvalid = (paidFen: number): Problem => ({
  code: 'payment.invalid',
  kind: 'invalid',
  zh: '支付金额必须是不小于零的整数分',
  en: 'a payment is a whole number of fen, zero or more',
  path: '/paidFen',
  details: { paidFen },
});

export const attendantUnknown = (staffId: string): Problem => ({
  code: 'staff.unknown',
  kind: 'missing',
  zh: `没有在岗人员 ${staffId}；请核对，或先登记该人员`,
  en: `there is no active member of staff ${staffId}; check the id, or register the person first`,
  path: '/attendantId',
  details: { staffId },
});

export const rowIdRepeated = (id: string, firstIndex: number): Problem => ({
  code: 'row.id-repeated',
  kind: 'conflict',
  zh: `本批第 ${firstIndex + 1} 行已使用编号 ${id}；每行需要自己的编号`,
  en: `row ${firstIndex + 1} of this batch has the id ${id} already; each row needs its own`,
  path: '/id',
  details: { id, firstIndex },
});
