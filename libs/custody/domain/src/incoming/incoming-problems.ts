import type { Problem } from '@huihuan/kernel-domain';
import type { Finding } from './incoming-shipment.ts';

export const receiptClosedAlready = (shipmentId: string, receivedAt: string): Problem => ({
  code: 'receipt.closed-already',
  kind: 'conflict',
  zh: `运单 ${shipmentId} 已于 ${receivedAt} 完成收货，收货结果不能再改；如有异议请通过差异处理`,
  en: `the receipt of shipment ${shipmentId} was closed at ${receivedAt} and cannot change; settle what differs by its discrepancies`,
  details: { shipmentId, receivedAt },
});

export const digestMismatch = (shipmentId: string, figures: Readonly<Record<'sealed' | 'found', string>>): Problem => ({
  code: 'receipt.digest-mismatch',
  kind: 'conflict',
  zh: '运单清单与发货方封签的摘要不一致，不能收货；请联系发货方与监管方核查',
  en: 'the list does not match the digest that the sender sealed; do not receive it, and call the sender and the regulator',
  details: { shipmentId, ...figures },
});

export const notOnTheList = (id: string): Problem => ({
  code: 'finding.not-on-list',
  kind: 'conflict',
  zh: `${id} 不在运单清单上；清单外的货物请登记为“多出”（unexpected）`,
  en: `${id} is not on the sealed list; record goods beyond the list as unexpected`,
  details: { id },
});

export const foundTwice = (itemId: string): Problem => ({
  code: 'finding.named-twice',
  kind: 'invalid',
  zh: `同一次提交中物品 ${itemId} 有两个收货结果；请只保留一个`,
  en: `the item ${itemId} has two findings in one request; keep one of them`,
  details: { itemId },
});

export const containerNotWeighed = (containerId: string): Problem => ({
  code: 'finding.container-weight',
  kind: 'invalid',
  zh: '多件容器不能只登记一个总重；请逐件登记实测重量，或不填重量',
  en: 'one weight cannot be shared out among the members of a container; record each item, or leave the weight out',
  details: { containerId },
});

export const missingWeighed = (itemId: string): Problem => ({
  code: 'finding.missing-weighed',
  kind: 'invalid',
  zh: '缺失的物品没有实测重量；请去掉重量，或改为“接收”或“拒收”',
  en: 'a missing item has no measured weight; leave it out, or record the item as accepted or rejected',
  details: { itemId },
});

export const weightInvalid = (grams: number): Problem => ({
  code: 'weight.invalid',
  kind: 'invalid',
  zh: '重量必须是大于零的整数克；请重新称重',
  en: 'a weight is a whole number of grams above zero; weigh it again',
  details: { grams },
});

export const reasonRequired = (finding: Finding): Problem => ({
  code: 'finding.reason-required',
  kind: 'invalid',
  zh: '拒收必须说明原因',
  en: 'a rejection needs its reason',
  details: { finding },
});

export const listedAsUnexpected = (itemId: string): Problem => ({
  code: 'unexpected.on-the-list',
  kind: 'conflict',
  zh: `物品 ${itemId} 就在运单清单上；请对该行登记收货结果`,
  en: `the item ${itemId} is on the sealed list; record a finding for its line`,
  details: { itemId },
});

export const nothingFound: Problem = {
  code: 'findings.empty',
  kind: 'invalid',
  zh: '没有提交任何收货结果',
  en: 'record at least one finding or unexpected goods',
};

export const linesOpen = (itemIds: readonly string[]): Problem => ({
  code: 'receipt.lines-open',
  kind: 'conflict',
  zh: `还有 ${itemIds.length} 行没有收货结果；请先登记，或用 rest 说明其余各行为缺失或接收`,
  en: `${itemIds.length} lines have no finding; record them, or say by rest whether the others are missing or accepted`,
  path: '/rest',
  details: { count: itemIds.length, itemIds: itemIds.slice(0, 20) },
});

/** The registry's word of a class is still on its way to this tier. */
export const classNotAnnounced = (classCodes: readonly string[]): Problem => ({
  code: 'class.not-announced',
  kind: 'conflict',
  zh: `本级尚未收到类别 ${classCodes.join('、')} 的目录，无法判断重量差是否在允差之内；请稍候用同一 id 再试`,
  en: `the catalogue's record of ${classCodes.join(', ')} has not arrived here, so how far its weights may differ is not known yet; try again in a moment with the same id`,
  details: { classCodes },
});

export const tooManyUnexpected = (count: number, maximum: number): Problem => ({
  code: 'unexpected.too-many',
  kind: 'conflict',
  zh: `一张运单最多登记 ${maximum} 项多出货物，现为 ${count} 项`,
  en: `a receipt names at most ${maximum} unexpected goods, these are ${count}`,
  details: { count, maximum },
});
