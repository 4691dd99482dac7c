import type { Rule } from '../rule.ts';
import { amount } from './amount.ts';
import { reverseInvoicing } from './documents.ts';

/** 反向开票: when a buyer invoices for a natural person who sells. */
export const invoicingRules: readonly Rule[] = [
  {
    ruleId: 'invoicing.seller-quota',
    families: [],
    title: { zh: '出售者年度限额', en: 'Yearly quota of a seller' },
    says: {
      zh: '自然人连续十二个月的反向开票销售额（不含税）超过限额的，停止反向开票；网络的台账只是下限',
      en: 'above this amount in any twelve months (without tax) reverse invoicing stops for a natural person; the ledger of one network is a lower bound only',
    },
    parameters: [amount('fen', 'fen', { zh: '限额', en: 'quota' }, { most: 1_000_000_000_000, stricter: 'less' })],
    national: [
      {
        ...{ validFrom: '2024-04-29', validTo: null, effect: 'refuse', certainty: 'A' },
        ...{ document: reverseInvoicing, clause: null },
        parameters: { fen: 500_000_000 },
      },
    ],
  },
  {
    ruleId: 'invoicing.vat-exempt',
    families: [],
    title: { zh: '增值税免税月销售额', en: 'Monthly sales free of value-added tax' },
    says: {
      zh: '月销售额不超过此值的免征增值税，待按现行税法复核',
      en: 'monthly sales up to this are free of value-added tax, to be checked against the law in force',
    },
    parameters: [amount('fen', 'fen', { zh: '不超过', en: 'up to' }, { most: 1_000_000_000_000, stricter: null })],
    national: [
      {
        ...{ validFrom: '2024-04-29', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: reverseInvoicing, clause: null },
        parameters: { fen: 10_000_000 },
      },
    ],
  },
];
