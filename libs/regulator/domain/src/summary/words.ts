import type {
  AlarmAct,
  AlarmKind,
  ClosingOutcome,
  DiscrepancyKind,
  GradeOutcome,
  Resolution,
  SiteKind,
  SuspicionKind,
  SuspicionOutcome,
} from '@huihuan/contracts-events';

/** A text in the two languages of the product. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

const text = (zh: string, en: string): Text => ({ zh, en });

export const gradeWords: Readonly<Record<GradeOutcome, Text>> = {
  reuse: text('再使用', 'reuse'),
  remanufacture: text('再制造', 'remanufacture'),
  cascade: text('梯次利用', 'cascade use'),
  dismantle: text('拆解', 'dismantle'),
  'dispose-hazardous': text('按危险废物处置', 'dispose as hazardous'),
};

export const outcomeWords: Readonly<Record<ClosingOutcome, Text>> = {
  recycled: text('再生利用', 'recycled'),
  reused: text('再使用', 'reused'),
  remanufactured: text('再制造', 'remanufactured'),
  cascaded: text('梯次利用', 'put to cascade use'),
  'disposed-hazardous': text('危险废物处置', 'disposed of as hazardous'),
  lost: text('遗失', 'lost'),
  voided: text('作废', 'voided'),
};

export const discrepancyWords: Readonly<Record<DiscrepancyKind, Text>> = {
  missing: text('缺失', 'missing'),
  unexpected: text('多出', 'unexpected'),
  rejected: text('拒收', 'rejected'),
  weight: text('重量不符', 'weight differs'),
};

export const resolutionWords: Readonly<Record<Resolution, Text>> = {
  accepted: text('由接收方收下', 'accepted by the receiver'),
  returned: text('退回发送方', 'returned to the sender'),
  lost: text('认定遗失', 'declared lost'),
  'receiver-weight': text('以接收方重量为准', 'the receiver’s weight holds'),
  'sender-weight': text('以发送方重量为准', 'the sender’s weight holds'),
};

export const suspicionWords: Readonly<Record<SuspicionKind, Text>> = {
  'forbidden-goods': text('禁止收购的物品', 'goods that are never bought'),
  'suspected-theft': text('疑似赃物', 'goods that may be stolen'),
};

export const suspicionOutcomeWords: Readonly<Record<SuspicionOutcome, Text>> = {
  held: text('物品留存待公安处理', 'the goods are held for the police'),
  taken: text('物品由公安带走', 'the police took the goods'),
  released: text('物品由交投人带离', 'the goods went with whoever brought them'),
};

export const siteKindWords: Readonly<Record<SiteKind, Text>> = {
  'collection-point': text('交投点', 'collection point'),
  'transfer-station': text('中转站', 'transfer station'),
  'sorting-centre': text('分拣中心', 'sorting centre'),
  downstream: text('下游企业', 'downstream enterprise'),
};

export const alarmWords: Readonly<Record<AlarmKind, Text>> = {
  'overdue-shipment': text('运单逾期未到', 'a shipment is overdue'),
  dwell: text('滞留超期', 'goods lie too long'),
  'weight-difference': text('收发重量不符', 'sent and received weights differ'),
  'same-identifier': text('同一编号出现两次', 'the same identifier twice'),
  'chain-gap': text('事件链缺号', 'a gap in a chain'),
  'mass-balance': text('物料不平衡', 'a mass balance does not close'),
  capacity: text('库容将满', 'a site is nearly full'),
  licence: text('许可到期', 'a licence runs out'),
  'truck-impossible': text('车辆行程不可能', 'a truck cannot have been there'),
  manifest: text('联单确认到期', 'a transfer manifest waits for its confirmation'),
  'vehicle-papers': text('车辆资料送交到期', 'papers of a vehicle are due at the vehicle office'),
  'vehicle-dismantling': text('车辆拆解期限将满', 'the time to dismantle vehicles is nearly over'),
  'vehicle-video': text('拆解录像未登记', 'the video of a dismantling is not recorded'),
  'traceability-overdue': text('溯源上报逾期', 'the traceability report of batteries is overdue'),
};

export const alarmActWords: Readonly<Record<AlarmAct, Text>> = {
  taken: text('认领', 'taken on'),
  'looked-at': text('已查看', 'looked at'),
  explained: text('已说明', 'explained'),
  closed: text('已办结', 'closed'),
};

/** Kilograms with one decimal below a tonne, tonnes with two from there on. */
export const weight = (grams: number): string =>
  Math.abs(grams) < 1_000_000 ? `${(grams / 1000).toFixed(1)} kg` : `${(grams / 1_000_000).toFixed(2)} t`;
