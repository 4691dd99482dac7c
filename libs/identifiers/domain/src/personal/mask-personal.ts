import { maskPhone } from '../mask-phone.ts';
import { maskResidentId } from '../resident-id/mask-resident-id.ts';
import { maskEnds } from './mask-ends.ts';
import { maskName } from './mask-name.ts';

/** The kinds of personal values that have a mask. */
export const maskedKinds = ['name', 'phone', 'idNumber', 'uscc', 'bankAccount', 'payeeReference'] as const;
export type MaskedKind = (typeof maskedKinds)[number];

const masks: Readonly<Record<MaskedKind, (value: string) => string>> = {
  name: maskName,
  phone: maskPhone,
  idNumber: maskResidentId,
  // of a one-man business it names a person
  uscc: (value) => maskEnds(value, 2),
  bankAccount: (value) => maskEnds(value, 0),
  payeeReference: (value) => maskEnds(value, 0),
};

/** What of a personal value is shown to whoever did not state a purpose (PIPL, GB/T 45574-2025). The one place that says it. */
export const maskPersonal = (kind: MaskedKind, value: string): string => masks[kind](value);
