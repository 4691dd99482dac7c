import type { PersonalField } from '@huihuan/contracts-events';
import { identify, readBankAccount, readPhone } from '@huihuan/identifiers-domain';
import { accept, holdsPersonalNumber, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { ruleOf, keepingRules, type KeepingPurpose } from './keeping-rules.ts';

/** A personal value as it is kept: in the form by which it is compared, for one purpose. */
export interface KeptField {
  readonly field: PersonalField;
  readonly value: string;
  readonly purpose: KeepingPurpose;
}

export interface GivenField {
  readonly field: PersonalField;
  readonly value: string;
  readonly purpose: KeepingPurpose;
}

/** Fields by which a consignor is found again. */
export const findableFields = ['phone', 'idNumber', 'uscc'] as const satisfies readonly PersonalField[];
export type FindableField = (typeof findableFields)[number];
export const isFindable = (field: PersonalField): field is FindableField =>
  (findableFields as readonly PersonalField[]).includes(field);

/** Refusals never repeat the value: they go to screens, logs and tickets. */
const unusable = (
  field: PersonalField,
  path: string,
  words: { readonly zh: string; readonly en: string },
): Problem => ({
  code: `consignor.${field === 'idNumber' ? 'id-number' : field === 'bankAccount' ? 'bank-account' : field}`,
  kind: 'invalid',
  ...words,
  path,
});

const read = (field: PersonalField, value: string, at: Date): string | Problem['zh' | 'en'][] => {
  switch (field) {
    case 'phone':
      return (
        readPhone(value) ?? [
          '不是手机号码或带区号的固定电话',
          'this is neither a mobile number nor a landline with its area code',
        ]
      );
    case 'bankAccount':
      return readBankAccount(value) ?? ['账号应为 8 至 30 位数字', 'an account has 8 to 30 digits'];
    case 'idNumber':
    case 'uscc': {
      const { normalized, problems } = identify(value, { kind: field === 'uscc' ? 'uscc' : 'resident-id', at });
      const [first] = problems;
      if (first === undefined && normalized !== null) return normalized;
      return [first?.zh ?? '号码无法使用', first?.en ?? 'the number cannot be used'];
    }
    case 'name':
      return holdsPersonalNumber(value) || value.trim() === ''
        ? ['姓名中不应有号码', 'a name has no number in it']
        : value.trim().normalize('NFC');
    case 'payeeReference':
      return value.trim();
    default:
      return field satisfies never;
  }
};

/** A personal value in the form by which it is kept and compared. @param path of the value in the request */
export const readConsignorField = (
  given: Pick<GivenField, 'field' | 'value'>,
  path: string,
  at: Date,
): Result<string> => {
  const found = read(given.field, given.value, at);
  if (typeof found === 'string') return accept(found);
  const [zh = '', en = ''] = found;
  return refuse(unusable(given.field, path, { zh, en }));
};

/**
 * Reads what a person gave: each value for a purpose that may have it. Refusals: `consignor.<field>`,
 * `consignor.purpose` where the purpose has no use for the field, `consignor.field-twice`.
 */
export const readConsignorFields = (given: readonly GivenField[], at: Date): Result<readonly KeptField[]> => {
  const kept: KeptField[] = [];
  for (const [index, one] of given.entries()) {
    const path = `/fields/${index}`;
    if (kept.some(({ field }) => field === one.field)) return refuse(fieldTwice(one.field, path));
    const { fields } = ruleOf(keepingRules, one.purpose);
    if (!fields.includes(one.field)) return refuse(noUseForIt(one, fields, path));
    const value = readConsignorField(one, `${path}/value`, at);
    if (!value.ok) return value;
    kept.push({ ...one, value: value.value });
  }
  return accept(kept);
};

const fieldTwice = (field: PersonalField, path: string): Problem => ({
  code: 'consignor.field-twice',
  kind: 'invalid',
  zh: `${field} 给了两次；每项只留一个`,
  en: `${field} is given twice; give each once`,
  path,
});

const noUseForIt = ({ field, purpose }: GivenField, fields: readonly PersonalField[], path: string): Problem => ({
  code: 'consignor.purpose',
  kind: 'invalid',
  zh: `“${purpose}”用不到 ${field}，请勿收集；可收集：${fields.join('、')}`,
  en: `${purpose} has no use for ${field}: do not collect it; it may have ${fields.join(', ')}`,
  path: `${path}/purpose`,
  details: { field, purpose, fields },
});
