import type { DocumentDescription } from '../document-description.ts';
import { chinaMinute, kilograms, yuan } from '../figures.ts';
import { documentTitles } from '../genuine/document-kinds.ts';
import type { Words } from '../words.ts';
import { field, fields, inOneLine, note, scanToProve } from './parts.ts';

/** What the person who handed something in takes along. It says nothing of who that was. */
export interface IntakeReceiptData {
  readonly number: string;
  readonly site: { readonly name: string; readonly code: string };
  readonly goods: Words;
  /** VIN, serial …; without one the number stands for the goods. */
  readonly identifier: string | null;
  readonly grams: number;
  readonly paidFen: number;
  /** ISO instant of the hand-in. */
  readonly occurredAt: string;
  /** Weight after a correction; `null` where there was none. */
  readonly correctedGrams: number | null;
  readonly genuineUrl: string;
}

export const intakeReceipt = (data: IntakeReceiptData): DocumentDescription => ({
  title: documentTitles.receipt,
  number: data.number,
  paper: 'roll-80',
  genuineUrl: data.genuineUrl,
  voided: null,
  foot: scanToProve,
  sections: [
    fields(
      null,
      field('品类', 'Goods', inOneLine(data.goods), true),
      field('编码', 'Identifier', data.identifier),
      field('重量', 'Weight', kilograms(data.grams)),
      ...(data.correctedGrams === null
        ? []
        : [field('更正后重量', 'Corrected weight', kilograms(data.correctedGrams))]),
      field('支付', 'Paid', yuan(data.paidFen)),
      field('时间', 'Time', chinaMinute(data.occurredAt)),
      field('交投点', 'Collection point', `${data.site.name} ${data.site.code}`, true),
    ),
    note('请保留本收据，凭编号可查物品去向。', 'Keep this receipt: its number tells what became of the goods.'),
  ],
});
