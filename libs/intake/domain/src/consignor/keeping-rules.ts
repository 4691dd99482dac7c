import type { PersonalField } from '@huihuan/contracts-events';

/** Why something of a consignor is kept. */
export const keepingPurposes = [
  'contact',
  'payment',
  'vehicle-certificate',
  'scrap-metal-record',
  'reverse-invoice',
] as const;
export type KeepingPurpose = (typeof keepingPurposes)[number];

/** How sure we are of a rule: A the full text was read, B an excerpt, M from memory; B and M are settings of the installation. */
export type Sureness = 'A' | 'B' | 'M';

export interface KeepingRule {
  readonly purpose: KeepingPurpose;
  /** All that may be kept for it; nothing else is asked. */
  readonly fields: readonly PersonalField[];
  /** Days after the last business with the consignor during which it has to be kept; 0 where consent alone is the ground. */
  readonly keepDays: number;
  readonly sure: Sureness;
  /** What it follows from, as far as we know. */
  readonly source: { readonly zh: string; readonly en: string };
}

/** As data, so that an installation can say otherwise: what the law asks differs from place to place and from year to year. */
export const keepingRules: readonly KeepingRule[] = [
  {
    purpose: 'contact',
    fields: ['name', 'phone'],
    ...{ keepDays: 0, sure: 'A' },
    source: { zh: '个人信息保护法：同意', en: 'PIPL: consent' },
  },
  {
    purpose: 'payment',
    fields: ['name', 'phone', 'bankAccount', 'payeeReference'],
    ...{ keepDays: 0, sure: 'A' },
    source: { zh: '个人信息保护法：同意', en: 'PIPL: consent' },
  },
  {
    purpose: 'vehicle-certificate',
    fields: ['name', 'idNumber', 'uscc', 'phone'],
    ...{ keepDays: 1825, sure: 'M' },
    source: {
      zh: '报废机动车回收证明及台账；5 年为本地规则，未核对原文',
      en: 'certificates of scrapped vehicles and their ledger; five years are a local rule, not read in the law',
    },
  },
  {
    purpose: 'scrap-metal-record',
    fields: ['name', 'idNumber', 'uscc'],
    ...{ keepDays: 730, sure: 'A' },
    source: {
      zh: '废旧金属收购业治安管理办法（2023-07-20 修订）：登记保存不少于 2 年',
      en: 'rules for buyers of scrap metal (revised 2023-07-20): records are kept for two years at least',
    },
  },
  {
    purpose: 'reverse-invoice',
    fields: ['name', 'idNumber', 'phone', 'bankAccount'],
    ...{ keepDays: 1825, sure: 'M' },
    source: {
      zh: '税务总局公告2024年第5号（反向开票）；5 年为本地规则，未核对原文',
      en: 'tax notice 5 of 2024 (reverse invoicing); five years are a local rule, not read in the law',
    },
  },
];

/** How long a purpose asks to keep, where the installation says otherwise than the rules. */
export type KeepDays = Readonly<Partial<Record<KeepingPurpose, number>>>;

/** The rules as they hold in an installation. */
export const rulesWith = (days: KeepDays): readonly KeepingRule[] =>
  keepingRules.map((rule) => ({ ...rule, keepDays: days[rule.purpose] ?? rule.keepDays }));

export const ruleOf = (rules: readonly KeepingRule[], purpose: KeepingPurpose): KeepingRule => {
  const found = rules.find((rule) => rule.purpose === purpose);
  if (found === undefined) throw new TypeError(`no rule for ${purpose}`);
  return found;
};
