import type { PersonalField } from '@huihuan/contracts-events';
import { keepingRules, ruleOf, type KeepingPurpose } from './keeping-rules.ts';

/** What is handed in, as far as it decides what of a person is needed. */
export interface Business {
  readonly classCode: string;
  readonly paidFen: number;
}

/** Metals of which production scrap has to be written down with the person who brings it. */
const recordedMetals: readonly string[] = ['bulk.steel', 'bulk.copper', 'bulk.aluminium', 'bulk.lead', 'bulk.cable'];

/**
 * The purposes that a hand-in can give a reason for; contact is one whenever the person agrees. Least data: what none of them
 * names is not asked and, where it is sent anyway, not kept.
 */
export const purposesOf = ({ classCode, paidFen }: Business): readonly KeepingPurpose[] => [
  'contact',
  ...(classCode.startsWith('vehicle.') ? (['vehicle-certificate'] as const) : []),
  ...(recordedMetals.includes(classCode) ? (['scrap-metal-record'] as const) : []),
  ...(paidFen > 0 ? (['payment', 'reverse-invoice'] as const) : []),
];

export interface WantedField {
  readonly field: PersonalField;
  readonly purposes: readonly KeepingPurpose[];
}

/** What may be asked of the person at the counter, and what for. */
export const wantedData = (business: Business): readonly WantedField[] => {
  const wanted = new Map<PersonalField, KeepingPurpose[]>();
  for (const purpose of purposesOf(business))
    for (const field of ruleOf(keepingRules, purpose).fields)
      wanted.set(field, [...(wanted.get(field) ?? []), purpose]);
  return [...wanted].map(([field, purposes]) => ({ field, purposes }));
};

/** The strongest reason to keep a field for this business, `null` where there is none: the one that asks to keep it longest. */
export const purposeToKeep = (field: PersonalField, business: Business): KeepingPurpose | null => {
  const purposes = wantedData(business).find((wanted) => wanted.field === field)?.purposes ?? [];
  // an invoice is made for whom it is made; that is not decided by taking a thing in
  const own = purposes.filter((purpose) => purpose !== 'reverse-invoice' || purposes.length === 1);
  return (
    own.toSorted((one, other) => ruleOf(keepingRules, other).keepDays - ruleOf(keepingRules, one).keepDays)[0] ?? null
  );
};
