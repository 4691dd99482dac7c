import type { ClosingOutcome, DiscrepancyKind, GradeOutcome, Resolution, SiteKind } from '@huihuan/contracts-events';

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

export const siteKindWords: Readonly<Record<SiteKind, Text>> = {
  'collection-point': text('交投点', 'collection point'),
  'transfer-station': text('中转站', 'transfer station'),
  'sorting-centre': text('分拣中心', 'sorting centre'),
  downstream: text('下游企业', 'downstream enterprise'),
};

/** Kilograms with one decimal below a tonne, tonnes with two from there on. */
export const weight = (grams: number): string =>
  Math.abs(grams) < 1_000_000 ? `${(grams / 1000).toFixed(1)} kg` : `${(grams / 1_000_000).toFixed(2)} t`;
