import type { Problem } from '@huihuan/kernel-domain';
import type { Manifest } from './manifest.ts';

export const listNotSealed = (shipmentId: string, state: string): Problem => ({
  ...{ code: 'manifest.list-not-sealed', kind: 'conflict' },
  zh: `运单 ${shipmentId} 尚未封单或已取消；请先封单，再登记联单`,
  en: `the shipment ${shipmentId} is not sealed or was cancelled; seal it first, then record its manifests`,
  details: { shipmentId, state },
});

export const noSuchWaste = (wasteCode: string, codes: readonly string[]): Problem => ({
  ...{ code: 'manifest.no-such-waste', kind: 'invalid', path: '/wasteCode' },
  zh:
    codes.length === 0
      ? '该运单没有危险废物，无需联单'
      : `该运单没有代码为 ${wasteCode} 的危险废物；清单上有：${codes.join('、')}`,
  en:
    codes.length === 0
      ? 'there is no hazardous waste on this list, so it needs no manifest'
      : `there is no hazardous waste ${wasteCode} on this list; it has ${codes.join(', ')}`,
  details: { wasteCode, codes },
});

export const manifestExists = ({ manifestId, number, wasteCode }: Manifest): Problem => ({
  ...{ code: 'manifest.exists', kind: 'conflict' },
  zh: `该运单的 ${wasteCode} 已有联单 ${number}；要更正请用同一联单编号重新登记`,
  en: `${wasteCode} of this shipment has the manifest ${number} already; to put it right, record it again under the same id`,
  details: { manifestId, number, wasteCode },
});

export const idOfAnother = (manifestId: string): Problem => ({
  ...{ code: 'manifest.exists', kind: 'conflict', path: '/manifestId' },
  zh: `联单编号 ${manifestId} 已属于另一运单；请使用新的编号登记`,
  en: `the id ${manifestId} is that of a manifest of another shipment; record it under a new id`,
  details: { manifestId },
});

export const notReceived = (shipmentId: string): Problem => ({
  ...{ code: 'manifest.goods-not-received', kind: 'conflict' },
  zh: `运单 ${shipmentId} 尚未收货；请先完成收货，再确认联单`,
  en: `the shipment ${shipmentId} was not received yet; close its receipt first, then confirm the manifest`,
  details: { shipmentId },
});

export const notDispatched = (shipmentId: string): Problem => ({
  ...{ code: 'manifest.goods-not-dispatched', kind: 'conflict' },
  zh: `运单 ${shipmentId} 尚未发运；发运后才能登记下游企业的确认`,
  en: `the shipment ${shipmentId} has not left yet; what a downstream enterprise confirms is stated after that`,
  details: { shipmentId },
});

export const beforeTheGoods = (confirmedOn: string, since: string): Problem => ({
  ...{ code: 'manifest.confirmed-before-goods', kind: 'invalid', path: '/confirmedOn' },
  zh: `确认日期 ${confirmedOn} 早于货物收货（下游企业为发运）日期 ${since}；请核对`,
  en: `it was confirmed on ${confirmedOn}, before the goods were received (downstream: left) on ${since}; check the day`,
  details: { confirmedOn, since },
});

export const manifestUnknown = (manifestId: string, shipmentId: string): Problem => ({
  ...{ code: 'manifest.unknown', kind: 'missing' },
  zh: `该运单没有联单 ${manifestId}；发送方登记后稍候再试，或核对编号`,
  en: `this shipment has no manifest ${manifestId}; the sender has not recorded it yet, or the id is wrong`,
  details: { manifestId, shipmentId },
});

export const alreadyConfirmed = ({ manifestId, number }: Manifest): Problem => ({
  ...{ code: 'manifest.confirmed', kind: 'conflict' },
  zh: `联单 ${number} 已由接收方确认，不再更改`,
  en: `the manifest ${number} was confirmed by its receiver and does not change any more`,
  details: { manifestId, number },
});

export const dayInFuture = (path: string, day: string): Problem => ({
  ...{ code: 'day.in-future', kind: 'invalid', path },
  zh: `日期 ${day} 尚未到来；请核对`,
  en: `the day ${day} has not come yet; check it`,
  details: { day },
});

export const beforeItWasOpened = (confirmedOn: string, openedOn: string): Problem => ({
  ...{ code: 'manifest.confirmed-before-opened', kind: 'invalid', path: '/confirmedOn' },
  zh: `确认日期 ${confirmedOn} 早于联单日期 ${openedOn}；请核对`,
  en: `it was confirmed on ${confirmedOn}, before it was opened on ${openedOn}; check the day`,
  details: { confirmedOn, openedOn },
});

export const personalNumber = (path: string): Problem => ({
  ...{ code: 'manifest.personal', kind: 'invalid', path },
  zh: '联单信息会永久入账，不能写身份证号、手机号等个人号码',
  en: 'a manifest goes into the books for good: no numbers of persons here',
});

export const weightWrong = (grams: number): Problem => ({
  ...{ code: 'weight.invalid', kind: 'invalid', path: '/grams' },
  zh: '重量必须是大于零的整数克（不超过 1000 吨）',
  en: 'a weight is a whole number of grams above zero and up to 1,000 t',
  details: { grams },
});

export const alreadyVoid = ({ manifestId, number }: Manifest): Problem => ({
  ...{ code: 'manifest.void', kind: 'conflict' },
  zh: `联单 ${number} 已作废；请用新的联单另行登记`,
  en: `the manifest ${number} is void; record another one under a new id and number`,
  details: { manifestId, number },
});

export const numberUsed = (number: string, manifestId: string): Problem => ({
  ...{ code: 'manifest.number-used', kind: 'conflict', path: '/number' },
  zh: `联单号 ${number} 已被使用（作废的编号也不再使用）；请核对`,
  en: `the number ${number} is used by another manifest; that of a void one is never used again: check it`,
  details: { number, manifestId },
});

export const remarkMissing = (listed: number, grams: number): Problem => ({
  ...{ code: 'manifest.remark-missing', kind: 'invalid', path: '/remark' },
  zh: `实收 ${grams} 克与联单 ${listed} 克不同；请写明差异原因`,
  en: `${grams} g were taken, and the manifest says ${listed} g; say why they differ`,
  details: { listed, grams },
});
